//! The bot's database, seen from outside: a file of SQLite's, or where `HASHAR_TEST_POSTGRES` says a schema of
//! PostgreSQL's.

use std::{
    path::{Path, PathBuf},
    sync::atomic::{AtomicU32, Ordering},
};

use hashar::app::{App, Texts};
use sqlx::{AssertSqlSafe, Connection, Decode, PgConnection, Postgres, Sqlite, SqliteConnection, Type};
use tokio::sync::OnceCell;

pub struct Database {
    pub url: String,
}

impl Database {
    /// A place for one. Nothing is there yet.
    pub async fn new(folder: &Path) -> Database {
        let url = match std::env::var("HASHAR_TEST_POSTGRES") {
            Ok(server) => schema(&server).await,
            Err(_) => format!("sqlite:{}", folder.join("hashar.sqlite").display()),
        };
        Database { url }
    }

    /// Puts a file with all tables there, if there is none yet: the steps to them take longer than most tests.
    pub async fn has_tables(&self) {
        static TEMPLATE: OnceCell<PathBuf> = OnceCell::const_new();
        let Some(file) = self.url.strip_prefix("sqlite:").filter(|file| !Path::new(file).exists()) else { return };
        std::fs::copy(TEMPLATE.get_or_init(template).await, file).unwrap();
    }

    pub fn is_postgres(&self) -> bool {
        self.url.starts_with("postgres")
    }

    /// What a statement finds in one row with one column.
    pub async fn value<T>(&self, sql: &str) -> T
    where
        T: for<'r> Decode<'r, Sqlite> + Type<Sqlite> + for<'r> Decode<'r, Postgres> + Type<Postgres> + Send + Unpin,
    {
        let sql = AssertSqlSafe(sql.to_owned());
        if self.is_postgres() {
            let mut db = PgConnection::connect(&self.url).await.unwrap();
            return sqlx::query_scalar(sql).fetch_one(&mut db).await.unwrap();
        }
        let mut db = SqliteConnection::connect(&self.url).await.unwrap();
        let value = sqlx::query_scalar(sql).fetch_one(&mut db).await.unwrap();
        db.close().await.unwrap();
        value
    }

    /// One that is kept in PostgreSQL wherever the others are; None, with a word about it, if no server is named.
    pub async fn in_postgres() -> Option<Database> {
        let Ok(server) = std::env::var("HASHAR_TEST_POSTGRES") else {
            println!("left out: HASHAR_TEST_POSTGRES names no server");
            return None;
        };
        Some(Database { url: schema(&server).await })
    }

    /// Changes it behind the bot's back.
    pub async fn execute(&self, sql: impl Into<String>) {
        let sql = AssertSqlSafe(sql.into());
        if self.is_postgres() {
            let mut db = PgConnection::connect(&self.url).await.unwrap();
            sqlx::query(sql).execute(&mut db).await.unwrap();
            return;
        }
        let mut db = SqliteConnection::connect(&self.url).await.unwrap();
        sqlx::query(sql).execute(&mut db).await.unwrap();
        db.close().await.unwrap();
    }
}

/// A file in which the bot has made its tables.
async fn template() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("tables-{}", std::process::id()));
    _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    let (made, whole) = (format!("sqlite:{}", folder.join("made.sqlite").display()), folder.join("whole.sqlite"));
    drop(App::open(&made, Texts::load(None, None).unwrap()).await.unwrap());
    let mut db = SqliteConnection::connect(&made).await.unwrap();
    sqlx::query("vacuum into $1").bind(whole.to_str()).execute(&mut db).await.unwrap();
    db.close().await.unwrap();
    // As the bot keeps it.
    let mut db = SqliteConnection::connect(&format!("sqlite:{}", whole.display())).await.unwrap();
    sqlx::query("pragma journal_mode = wal").execute(&mut db).await.unwrap();
    db.close().await.unwrap();
    whole
}

/// An empty schema of a server's.
pub async fn schema(server: &str) -> String {
    static NUMBER: AtomicU32 = AtomicU32::new(0);
    let schema = format!("world_{}_{}", std::process::id(), NUMBER.fetch_add(1, Ordering::Relaxed));
    let mut db = PgConnection::connect(server).await.unwrap();
    for statement in [format!("drop schema if exists {schema} cascade"), format!("create schema {schema}")] {
        sqlx::query(AssertSqlSafe(statement)).execute(&mut db).await.unwrap();
    }
    format!("{server}?options=-csearch_path%3D{schema}")
}
