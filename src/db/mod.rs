//! All SQL. A function here is named after the question it answers; nothing outside names a database type.

pub(crate) mod announcement;
pub(crate) mod attendance;
pub(crate) mod audience;
pub(crate) mod audit;
pub(crate) mod backup;
pub(crate) mod calendar;
mod carry_over;
pub(crate) mod change;
pub(crate) mod clash;
pub(crate) mod conversation;
pub(crate) mod copy;
pub(crate) mod delivery;
pub(crate) mod digest;
pub(crate) mod draft;
pub(crate) mod event;
mod event_text;
pub(crate) mod group;
pub(crate) mod health;
pub(crate) mod invitation;
pub(crate) mod lead;
pub(crate) mod lease;
pub(crate) mod listen;
mod lock;
pub(crate) mod mention;
mod migrations;
pub(crate) mod my_data;
pub(crate) mod notice;
pub(crate) mod offer;
pub(crate) mod organization;
pub(crate) mod organized;
pub(crate) mod participant;
pub(crate) mod person;
pub(crate) mod preview;
pub(crate) mod rating;
pub(crate) mod receiver;
pub(crate) mod reminder;
pub(crate) mod schedule;
pub(crate) mod shift;
pub(crate) mod sign_up;
#[cfg(test)]
mod sign_up_model;
pub(crate) mod size;
pub(crate) mod sql;
pub(crate) mod trouble;
pub(crate) mod upcoming;
pub(crate) mod update;
mod upgrade;
pub(crate) mod visit;
pub(crate) mod volunteer;

use std::{
    path::{Path, PathBuf},
    str::FromStr,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use anyhow::{Context, anyhow, ensure};
use jiff::{Timestamp, civil::Date, tz::TimeZone};
use log::LevelFilter;
use serde::{Serialize, de::DeserializeOwned};
use sqlx::{
    ConnectOptions, Connection as _, PgPool, SqlitePool,
    postgres::{PgConnectOptions, PgPoolOptions},
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};

use tracing::error;

use crate::domain::Zone;
use lease::APPLICATION;
pub(crate) use lease::Lease;
pub(crate) use lock::{KEPT, Lock, refuse_several_names};
pub(crate) use sql::{Connection, Savepoint, savepoint};
use trouble::{Opened, Trouble};

/// So long a connection is waited for.
const PATIENCE: Duration = Duration::from_secs(5);

/// The same, said to SQLite in milliseconds.
const BUSY_TIMEOUT: &str = "pragma busy_timeout = 5000";

/// A statement that takes longer is remarked on. One that waits for a lock is not: whoever waits says so, once (`trouble`).
const SLOW: Duration = Duration::from_secs(10);

/// Whoever vanishes in the middle of a transaction holds nobody up for long.
const PATIENCE_OF_POSTGRES: [(&str, &str); 3] =
    [("idle_in_transaction_session_timeout", "15s"), ("tcp_keepalives_idle", "10"), ("tcp_keepalives_interval", "5")];

/// The database: a file of SQLite's, or PostgreSQL for those who need several machines.
#[derive(Clone)]
pub(crate) struct Database {
    pool: Pool,
    /// None: it is in memory, or PostgreSQL's.
    file: Option<Opened>,
    trouble: Trouble,
    /// Without it no transaction begins.
    lease: Option<Lease>,
    /// A name for this opening of it, like no other.
    instance: String,
    /// Whether the log may hold something that was erased.
    owes_emptying: Arc<AtomicBool>,
}

#[derive(Clone)]
enum Pool {
    /// One connection that writes, since SQLite allows one writer at a time.
    Sqlite(SqlitePool),
    Postgres(PgPool),
}

impl Database {
    /// Opens the database, makes the file if it is missing, and brings the tables up to date.
    ///
    /// # Errors
    /// The database cannot be opened, is none, or was written by a newer Hashar.
    pub(crate) async fn open(url: &str) -> anyhow::Result<Database> {
        let instance = format!("{:016x}", fastrand::u64(..));
        let opened = if is_postgres(url) { open_postgres(url, &instance).await } else { open_sqlite(url).await };
        let pool = opened.with_context(|| format!("The database {} cannot be opened", shown(url)))?;
        let migrated = upgrade::run(&pool).await;
        migrated.with_context(|| format!("The tables of {} cannot be brought up to date", shown(url)))?;
        let file = file_of(url)?.map(|file| Opened::at(&file)).transpose()?;
        Ok(Database {
            pool,
            file,
            trouble: Trouble::default(),
            lease: None,
            instance,
            owes_emptying: Arc::new(AtomicBool::new(true)),
        })
    }

    /// The same for who looks after a community that is there already: makes nothing anew.
    ///
    /// # Errors
    /// There is none, or it cannot be opened.
    pub(crate) async fn open_existing(url: &str) -> anyhow::Result<Database> {
        ensure!(
            health::is_begun(url).await?,
            "There is nothing of Hashar's at {} yet. See that DATABASE_URL and the folder are those of the bot; a new bot \
             makes its database when `hashar run` starts for the first time",
            shown(url)
        );
        Database::open(url).await
    }

    /// A transaction.
    ///
    /// # Errors
    /// The database is in trouble (`trouble`), or the lease is lost.
    pub(crate) async fn begin(&self) -> anyhow::Result<Connection> {
        self.file.as_ref().map_or(Ok(()), Opened::is_there)?;
        // On the heap: whoever begins would have room for all that making a connection takes.
        let begun = match &self.pool {
            // It may write from the start, so that it never meets a changed snapshot.
            Pool::Sqlite(pool) => Box::pin(pool.begin_with("begin immediate")).await.map(Connection::from),
            Pool::Postgres(pool) => match Box::pin(pool.begin()).await {
                Ok(begun) => Ok(begun.into()),
                Err(error) => Err(reason(error, &pool.connect_options()).await),
            },
        };
        let mut tx = begun.context("The database does not take a transaction")?;
        tx.owes_emptying = Arc::clone(&self.owes_emptying);
        if let Some(lease) = &self.lease {
            lease.assert_held(&mut tx).await?;
        }
        Ok(tx)
    }

    /// The same database for who holds a lease: what is begun here after it is lost fails.
    pub(crate) fn under(&self, lease: Lease) -> Database {
        Database { lease: Some(lease), ..self.clone() }
    }

    /// Empties the log, so that nothing of what was erased stays in it; false if somebody reads the database just now,
    /// so that it has to be tried again.
    ///
    /// # Errors
    /// The database is in trouble.
    pub(crate) async fn empty_log(&self) -> anyhow::Result<bool> {
        let Pool::Sqlite(pool) = &self.pool else { return Ok(true) };
        let mut connection = pool.acquire().await?;
        // Nobody waits here for somebody else's reading.
        sqlx::query("pragma busy_timeout = 20").execute(&mut *connection).await?;
        let emptied: Result<(i64, i64, i64), _> =
            sqlx::query_as("pragma wal_checkpoint(truncate)").fetch_one(&mut *connection).await;
        sqlx::query(BUSY_TIMEOUT).execute(&mut *connection).await?;
        let (is_busy, ..) = emptied?;
        Ok(is_busy == 0)
    }

    /// The same, if somebody's data was erased since the last time, or it is not known; false if it has to be tried again.
    ///
    /// # Errors
    /// The database is in trouble.
    pub(crate) async fn empty_log_after_erasure(&self) -> anyhow::Result<bool> {
        if !self.owes_emptying.swap(false, Ordering::Relaxed) {
            return Ok(true);
        }
        let emptied = self.empty_log().await;
        self.owes_emptying.fetch_or(!matches!(emptied, Ok(true)), Ordering::Relaxed);
        emptied
    }

    /// Writes back what is in the log and closes the database.
    pub(crate) async fn close(&self) {
        self.pool.close().await;
    }
}

impl Pool {
    /// A transaction, of nobody who holds a lease.
    async fn begin(&self) -> anyhow::Result<Connection> {
        Ok(match self {
            Pool::Sqlite(pool) => pool.begin().await?.into(),
            Pool::Postgres(pool) => pool.begin().await?.into(),
        })
    }

    async fn close(&self) {
        match self {
            Pool::Sqlite(pool) => pool.close().await,
            Pool::Postgres(pool) => pool.close().await,
        }
    }
}

/// Whether a URL names a database of PostgreSQL's.
pub(crate) fn is_postgres(url: &str) -> bool {
    url.starts_with("postgres://") || url.starts_with("postgresql://")
}

/// A URL without the password that may stand in it, before the host or behind the question mark.
pub(crate) fn shown(url: &str) -> &str {
    if !is_postgres(url) {
        return url;
    }
    let (place, options) = url.split_once('?').unwrap_or((url, ""));
    if options.contains('@') {
        return "of PostgreSQL's";
    }
    place.rsplit_once('@').or_else(|| place.split_once("://")).map_or("", |(_, place)| place)
}

async fn open_sqlite(url: &str) -> anyhow::Result<Pool> {
    let pool = SqlitePoolOptions::new()
        .max_connections(1)
        .acquire_timeout(PATIENCE)
        // Whoever waits longer says so, once (`trouble`); sqlx would at each try.
        .acquire_slow_threshold(Duration::from_secs(60))
        // When the disk is full SQLite ends the transaction by itself, and sqlx believes it to go on for ever.
        .before_acquire(|connection, _| Box::pin(async { Ok(!connection.is_in_transaction()) }));
    Ok(Pool::Sqlite(pool.connect_with(options(url)?).await?))
}

async fn open_postgres(url: &str, instance: &str) -> anyhow::Result<Pool> {
    let options = PgConnectOptions::from_str(url)?
        .application_name(&format!("{APPLICATION}{instance}"))
        .log_slow_statements(LevelFilter::Warn, SLOW)
        .options(PATIENCE_OF_POSTGRES);
    let pool = PgPoolOptions::new().max_connections(8).acquire_timeout(PATIENCE);
    Ok(Pool::Postgres(connect(pool, options).await?))
}

async fn connect(pool: PgPoolOptions, options: PgConnectOptions) -> Result<PgPool, sqlx::Error> {
    match pool.connect_with(options.clone()).await {
        Ok(pool) => Ok(pool),
        Err(error) => Err(reason(error, &options).await),
    }
}

/// Why no connection could be had. A pool tries on in silence while a server refuses, and then says only that it waited.
async fn reason(error: sqlx::Error, options: &PgConnectOptions) -> sqlx::Error {
    if !matches!(error, sqlx::Error::PoolTimedOut) {
        return error;
    }
    match tokio::time::timeout(PATIENCE, sqlx::PgConnection::connect_with(options)).await {
        // It lets us in, and all our connections are taken.
        Ok(Ok(connection)) => connection.close().await.err().unwrap_or(error),
        Ok(Err(refusal)) => refusal,
        Err(_) => std::io::Error::new(std::io::ErrorKind::TimedOut, "it does not answer").into(),
    }
}

/// A connection of its own, which changes nothing and for which nobody waits.
struct Look {
    db: Connection,
    pool: Pool,
}

impl Look {
    /// Leaves the database as if nobody had looked.
    async fn close(self) {
        drop(self.db);
        self.pool.close().await;
    }
}

async fn look(url: &str) -> anyhow::Result<Look> {
    if is_postgres(url) {
        let pool = PgPoolOptions::new().max_connections(1).acquire_timeout(PATIENCE);
        let pool = connect(pool, PgConnectOptions::from_str(url)?).await?;
        return Ok(Look { db: pool.begin().await?.into(), pool: Pool::Postgres(pool) });
    }
    look_at_file(SqliteConnectOptions::from_str(url)?.get_filename()).await
}

async fn look_at_file(file: &Path) -> anyhow::Result<Look> {
    let options = SqliteConnectOptions::new().filename(file).create_if_missing(false).pragma("query_only", "on");
    let pool = SqlitePoolOptions::new().max_connections(1).acquire_timeout(PATIENCE).connect_with(options).await?;
    Ok(Look { db: pool.begin().await?.into(), pool: Pool::Sqlite(pool) })
}

/// The path of the file a URL names; None for a database in memory, and one of PostgreSQL's.
pub(crate) fn file_of(url: &str) -> anyhow::Result<Option<PathBuf>> {
    if is_postgres(url) {
        return Ok(None);
    }
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
        .busy_timeout(PATIENCE)
        .pragma("temp_store", "memory")
        .pragma("journal_size_limit", "67108864")
        // Erased means erased: freed pages are overwritten.
        .pragma("secure_delete", "on")
        .optimize_on_close(true, 400)
        .log_slow_statements(LevelFilter::Warn, SLOW))
}

/// Whether an error says that the database itself is in trouble (locked, full, unreadable), so that
/// the same work may succeed later.
pub(crate) fn is_trouble(error: &anyhow::Error) -> bool {
    let database = error.chain().find_map(|cause| cause.downcast_ref::<sqlx::Error>());
    database.is_some_and(|error| match error {
        sqlx::Error::Database(refusal) => !is_refusal(refusal.as_ref()),
        sqlx::Error::Io(_) | sqlx::Error::PoolTimedOut | sqlx::Error::PoolClosed | sqlx::Error::WorkerCrashed => true,
        _ => false,
    })
}

/// Ends work that was done in a savepoint of its own, beside that for others: if it has failed, it alone is undone, and its
/// fault is given back.
///
/// # Errors
/// The database itself is in trouble, which is everybody's.
pub(crate) async fn end_apart<T>(
    own: Savepoint<'_>,
    work: anyhow::Result<T>,
) -> anyhow::Result<Result<T, anyhow::Error>> {
    match work {
        Ok(done) => own.commit().await.map(|()| Ok(done)),
        Err(trouble) if is_trouble(&trouble) => Err(trouble),
        Err(fault) => own.rollback().await.map(|()| Err(fault)),
    }
}

/// Whether two transactions stood in each other's way: the same work can be done again at once
/// (<https://www.postgresql.org/docs/current/mvcc-serialization-failure-handling.html>).
pub(crate) fn is_clash(error: &anyhow::Error) -> bool {
    let code = error.chain().find_map(|cause| match cause.downcast_ref::<sqlx::Error>() {
        Some(sqlx::Error::Database(refusal)) => refusal.code(),
        _ => None,
    });
    code.is_some_and(|code| code == "40001" || code == "40P01")
}

/// Whether a table itself refused, by a constraint or a trigger, or the statement makes no sense there: it would be
/// refused again (<https://sqlite.org/rescode.html#constraint>,
/// <https://www.postgresql.org/docs/current/errcodes-appendix.html>).
fn is_refusal(refusal: &dyn sqlx::error::DatabaseError) -> bool {
    let Some(code) = refusal.code() else { return false };
    match code.parse::<u32>() {
        Ok(number) if code.len() < 5 => number & 0xff == 19,
        _ => ["22", "23", "42", "P0"].iter().any(|class| code.starts_with(class)),
    }
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

/// How several stand there.
fn columns<'v, T: Serialize + 'v>(values: impl IntoIterator<Item = &'v T>) -> anyhow::Result<Vec<String>> {
    values.into_iter().map(column).collect()
}

/// Several from what `string_agg` makes of their columns; none has a comma.
fn read_columns<T: DeserializeOwned, C: FromIterator<T>>(list: Option<String>) -> anyhow::Result<C> {
    let list = list.unwrap_or_default();
    list.split(',').filter(|value| !value.is_empty()).map(|value| read_column(value.to_owned())).collect()
}

/// A list, as far as it can be read: a row that this version does not know hides none of the others.
fn readable<T>(rows: impl IntoIterator<Item = anyhow::Result<T>>) -> Vec<T> {
    rows.into_iter()
        .filter_map(|row| row.inspect_err(|fault| error!("It is left out of a list: {fault:#}")).ok())
        .collect()
}

/// What cannot be read is left out.
///
/// # Errors
/// The database itself is in trouble, which is everybody's.
pub(crate) fn if_readable<T>(read: anyhow::Result<T>) -> anyhow::Result<Option<T>> {
    match read {
        Err(trouble) if is_trouble(&trouble) => Err(trouble),
        read => Ok(readable([read]).pop()),
    }
}

/// A value of the domain from its column. What stands there may be somebody's name, so that the error does not say it.
fn read_column<T: DeserializeOwned>(text: String) -> anyhow::Result<T> {
    let read = serde_json::from_value(text.into());
    read.map_err(|_| anyhow!("A column holds no {} that this version knows", std::any::type_name::<T>()))
}

/// The day on which an instant lies, in UTC.
fn day_of(instant: Timestamp) -> Date {
    instant.to_zoned_datetime(TimeZone::UTC).date()
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
pub(crate) mod testing;

#[cfg(test)]
mod tests;
