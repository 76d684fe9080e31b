//! Databases for tests.

use std::sync::atomic::{AtomicU32, Ordering};

use sqlx::{AssertSqlSafe, PgConnection};

use super::*;

/// Changes something.
pub(crate) async fn run(db: &mut Connection, sql: &'static str) {
    sql::query(sql).execute(db).await.unwrap();
}

/// An instant in milliseconds of Unix time.
pub(crate) fn unix(millis: i64) -> Timestamp {
    Timestamp::from_millisecond(millis).unwrap()
}

/// A number from the tables.
pub(crate) async fn number(db: &mut Connection, sql: &'static str) -> i64 {
    sql::query_scalar(sql).fetch_one(db).await.unwrap()
}

/// From now on something is refused, as if there were a fault in it: `refuse(db, "insert on delivery", "new.chat_id = 1")`.
pub(crate) async fn refuse(db: &mut Connection, change: &str, row: &str) {
    let statements = match db.engine() {
        sql::Engine::Sqlite => {
            vec![format!("create trigger refused before {change} when {row} begin select raise(abort, 'refused'); end")]
        }
        sql::Engine::Postgres => vec![
            "create function refuse() returns trigger language plpgsql as
             'begin raise exception ''refused'' using errcode = ''check_violation''; end'"
                .to_owned(),
            format!("create trigger refused before {change} for each row when ({row}) execute function refuse()"),
        ],
    };
    for statement in statements {
        sql::query(statement).execute(&mut *db).await.unwrap();
    }
}

/// Where PostgreSQL is, if the tests are to be played on it: a server whose databases may be thrown away.
pub(crate) fn postgres() -> Option<String> {
    std::env::var("HASHAR_TEST_POSTGRES").ok()
}

/// An empty database of SQLite's, for what is said of its own ways.
pub(crate) async fn sqlite() -> Database {
    Database::open("sqlite::memory:").await.unwrap()
}

/// An empty database: in memory, or a schema of its own in PostgreSQL.
pub(crate) async fn database() -> Database {
    match postgres() {
        Some(url) => Database::open(&with_schema(&url).await).await.unwrap(),
        None => sqlite().await,
    }
}

/// The same, opened by two instances; on SQLite they share what one has opened.
pub(crate) async fn instances() -> [Database; 2] {
    match postgres() {
        Some(url) => {
            let url = with_schema(&url).await;
            [Database::open(&url).await.unwrap(), Database::open(&url).await.unwrap()]
        }
        None => {
            let one = sqlite().await;
            [one.clone(), one]
        }
    }
}

/// A schema of its own in a server.
pub(crate) async fn with_schema(url: &str) -> String {
    static NUMBER: AtomicU32 = AtomicU32::new(0);
    let schema = format!("test_{}_{}", std::process::id(), NUMBER.fetch_add(1, Ordering::Relaxed));
    let mut server = PgConnection::connect(url).await.unwrap();
    for statement in [format!("drop schema if exists {schema} cascade"), format!("create schema {schema}")] {
        sqlx::query(AssertSqlSafe(statement)).execute(&mut server).await.unwrap();
    }
    format!("{url}?options=-csearch_path%3D{schema}")
}
