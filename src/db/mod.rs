//! All SQL. A function here is named after the question it answers; nothing outside names a database type.

pub mod announcement;
pub mod attendance;
pub mod audience;
pub mod backup;
pub mod conversation;
pub mod delivery;
pub mod digest;
pub mod event;
pub mod group;
pub mod health;
pub mod invitation;
pub mod lead;
mod lock;
pub mod offer;
pub mod organization;
pub mod participant;
pub mod person;
pub mod rating;
pub mod reminder;
pub mod schedule;
pub mod shift;
pub mod sign_up;
#[cfg(test)]
mod sign_up_model;
pub mod size;
pub mod update;
pub mod visit;
pub mod volunteer;

use std::{path::PathBuf, str::FromStr, time::Duration};

use anyhow::Context;
use serde::{Serialize, de::DeserializeOwned};
use sqlx::{
    Connection as _, SqlSafeStr, Sqlite, SqliteConnection, Transaction,
    migrate::{Migration, MigrationType, Migrator},
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous},
};

use crate::domain::Zone;
pub use lock::Lock;

/// A connection inside a transaction; what the functions here work on.
pub type Connection = SqliteConnection;

/// The database: one connection that writes, since SQLite allows one writer at a time.
#[derive(Clone)]
pub struct Database {
    writer: SqlitePool,
}

impl Database {
    /// Opens the file, makes it if it is missing, and brings its tables up to date.
    ///
    /// # Errors
    /// The file cannot be opened, is no database, or was written by a newer Hashar.
    pub async fn open(url: &str) -> anyhow::Result<Database> {
        let writer = SqlitePoolOptions::new()
            .max_connections(1)
            .acquire_timeout(Duration::from_secs(5))
            // When the disk is full SQLite ends the transaction by itself, and sqlx believes it to go on for ever.
            .before_acquire(|connection, _| Box::pin(async { Ok(!connection.is_in_transaction()) }))
            .connect_with(options(url)?)
            .await
            .with_context(|| format!("The database {url} cannot be opened"))?;
        migrator().run(&writer).await.with_context(|| format!("The tables of {url} cannot be brought up to date"))?;
        Ok(Database { writer })
    }

    /// A transaction that may write from the start, so that it never meets a changed snapshot.
    pub async fn begin(&self) -> anyhow::Result<Transaction<'static, Sqlite>> {
        self.writer.begin_with("begin immediate").await.context("The database does not take a transaction")
    }

    /// Empties the log, so that nothing of what was erased stays in it.
    pub async fn empty_log(&self) -> anyhow::Result<()> {
        sqlx::query("pragma wal_checkpoint(truncate)").execute(&self.writer).await?;
        Ok(())
    }

    /// Writes back what is in the log and closes the file.
    pub async fn close(&self) {
        self.writer.close().await;
    }
}

/// A transaction inside a transaction: dropped or rolled back, it takes only its own changes along.
pub async fn savepoint(db: &mut Connection) -> anyhow::Result<Savepoint<'_>> {
    Ok(db.begin().await?)
}

/// See `savepoint`.
pub type Savepoint<'a> = Transaction<'a, Sqlite>;

/// The path of the file a URL names; None for a database in memory.
pub fn file_of(url: &str) -> anyhow::Result<Option<PathBuf>> {
    let options = options(url)?;
    let file = options.get_filename();
    let in_memory = url.contains(":memory:") || url.contains("mode=memory");
    Ok((!in_memory).then(|| file.to_owned()))
}

fn options(url: &str) -> anyhow::Result<SqliteConnectOptions> {
    Ok(SqliteConnectOptions::from_str(url)?
        .create_if_missing(true)
        .foreign_keys(true)
        .journal_mode(SqliteJournalMode::Wal)
        // NORMAL could forget at a power loss that a message was sent, and send it again.
        .synchronous(SqliteSynchronous::Full)
        .busy_timeout(Duration::from_secs(5))
        .pragma("temp_store", "memory")
        .pragma("journal_size_limit", "67108864")
        // Erased means erased: freed pages are overwritten.
        .pragma("secure_delete", "on")
        .optimize_on_close(true, 400))
}

fn migrator() -> Migrator {
    let files = [
        (1, "people and deliveries", include_str!("../../migrations/0001_people_and_deliveries.sql")),
        (2, "organizations", include_str!("../../migrations/0002_organizations.sql")),
        (3, "events", include_str!("../../migrations/0003_events.sql")),
        (4, "shifts, texts, approval", include_str!("../../migrations/0004_shifts_texts_approval.sql")),
        (5, "announcements", include_str!("../../migrations/0005_announcements.sql")),
        (6, "reminders", include_str!("../../migrations/0006_reminders.sql")),
        (7, "attendance", include_str!("../../migrations/0007_attendance.sql")),
        (8, "reminder rules", include_str!("../../migrations/0008_reminder_rules.sql")),
        (9, "schedules", include_str!("../../migrations/0009_schedules.sql")),
        (10, "groups", include_str!("../../migrations/0010_groups.sql")),
        (11, "digest", include_str!("../../migrations/0011_digest.sql")),
    ];
    let migrations = files.map(|(number, name, sql)| {
        Migration::new(number, name.into(), MigrationType::Simple, sql.into_sql_str(), false)
    });
    Migrator::with_migrations(migrations.into())
}

/// Whether an error says that the database itself is in trouble (locked, full, unreadable), so that
/// the same work may succeed later.
pub fn is_trouble(error: &anyhow::Error) -> bool {
    let database = error.chain().find_map(|cause| cause.downcast_ref::<sqlx::Error>());
    database.is_some_and(|error| match error {
        sqlx::Error::Database(refusal) => !is_constraint(refusal.as_ref()),
        sqlx::Error::Io(_) | sqlx::Error::PoolTimedOut | sqlx::Error::PoolClosed | sqlx::Error::WorkerCrashed => true,
        _ => false,
    })
}

/// Whether a table itself refused: by a constraint or a trigger (<https://sqlite.org/rescode.html#constraint>).
fn is_constraint(refusal: &dyn sqlx::error::DatabaseError) -> bool {
    refusal.code().and_then(|code| code.parse::<u32>().ok()).is_some_and(|code| code & 0xff == 19)
}

/// How a value of the domain stands in a column: the string serde makes of it.
fn column(value: &impl Serialize) -> anyhow::Result<String> {
    let json = serde_json::to_value(value)?;
    Ok(json.as_str().context("a column holds a string")?.to_owned())
}

/// The same for a value that may be missing.
fn optional(value: &Option<impl Serialize>) -> anyhow::Result<Option<String>> {
    value.as_ref().map(column).transpose()
}

/// A value of the domain from its column.
fn read_column<T: DeserializeOwned>(text: String) -> anyhow::Result<T> {
    serde_json::from_value(text.into()).context("A column holds a value that this version does not know")
}

/// A zone that somebody chose. One that the system's database does not have (any more) is as if none was chosen.
fn chosen_zone(name: Option<String>) -> Option<Zone> {
    name.and_then(|name| Zone::try_from(name).ok())
}

/// What a person's row says, if this version knows it: one row that it does not know must not hold up the others.
fn known<T: DeserializeOwned>(text: Option<String>) -> Option<T> {
    text.and_then(|text| read_column(text).ok())
}

#[cfg(test)]
pub mod testing {
    use super::*;

    /// Changes something.
    pub async fn run(db: &mut Connection, sql: &'static str) {
        sqlx::query(sql).execute(db).await.unwrap();
    }

    /// A number from the tables.
    pub async fn number(db: &mut Connection, sql: &'static str) -> i64 {
        sqlx::query_scalar(sql).fetch_one(db).await.unwrap()
    }

    /// An empty database in memory.
    pub async fn database() -> Database {
        Database::open("sqlite::memory:").await.unwrap()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn tables_are_made_once_and_rows_outlive_the_next_start() {
        let folder = std::env::temp_dir().join(format!("hashar-migrate-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let url = format!("sqlite:{}", folder.join("rows.sqlite").display());
        let first = Database::open(&url).await.unwrap();
        let mut tx = first.begin().await.unwrap();
        assert!(update::is_new(&mut tx, 7, 1).await.unwrap());
        tx.commit().await.unwrap();
        first.close().await;
        let second = Database::open(&url).await.unwrap();
        assert!(!update::is_new(&mut second.begin().await.unwrap(), 7, 2).await.unwrap());
        second.close().await;
        std::fs::remove_dir_all(folder).unwrap();
    }

    #[tokio::test]
    async fn a_full_disk_is_trouble_only_as_long_as_it_is_full() {
        let folder = std::env::temp_dir().join(format!("hashar-full-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let db = Database::open(&format!("sqlite:{}", folder.join("full.sqlite").display())).await.unwrap();
        let limit = |pages: i64| sqlx::query(sqlx::AssertSqlSafe(format!("pragma max_page_count = {pages}")));
        let fill = "with recursive n (i) as (select 1 union all select i + 1 from n where i < 20000)
                    insert into handled_update select i, 0 from n";
        limit(1).execute(&db.writer).await.unwrap();
        let mut tx = db.begin().await.unwrap();
        let full = sqlx::query(fill).execute(&mut *tx).await.unwrap_err();
        assert!(is_trouble(&full.into()));
        drop(tx);
        // A new connection knows of no limit, as a disk on which somebody made room.
        let mut tx = db.begin().await.unwrap();
        assert!(update::is_new(&mut tx, 7, 1).await.unwrap());
        tx.commit().await.unwrap();
        db.close().await;
        std::fs::remove_dir_all(folder).unwrap();
    }

    #[tokio::test]
    async fn something_else_is_not_opened_as_a_database() {
        let file = std::env::temp_dir().join(format!("hashar-not-a-database-{}", std::process::id()));
        std::fs::write(
            &file,
            "a letter, long enough to be taken for a header of a database file, and then some more of it",
        )
        .unwrap();
        assert!(Database::open(&format!("sqlite:{}", file.display())).await.is_err());
        std::fs::remove_file(file).unwrap();
    }
}
