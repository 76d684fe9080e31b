//! A connection inside a transaction, of either database.

use std::{
    collections::BTreeMap,
    ops::{Deref, DerefMut},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use anyhow::Context;
use sqlx::{AssertSqlSafe, Postgres, Sqlite, Transaction, migrate::Migrator};

use super::Engine;
use crate::domain::PersonId;

/// What the functions of `db/` work on. Dropped without a commit, it has changed nothing.
pub(crate) struct Connection {
    tx: Tx,
    /// How many savepoints are open.
    depth: usize,
    /// The outermost savepoint that was dropped: what was done since then is taken back before anything else is done.
    dropped: Option<usize>,
    /// Whose data was read to be shown to others, and by what they are named there.
    pub(in crate::db) people_read: BTreeMap<PersonId, Vec<String>>,
    /// Whether somebody's data was erased, so that the log is to be emptied after the commit.
    pub(in crate::db) has_erased: bool,
    /// Where that is noted.
    pub(in crate::db) owes_emptying: Arc<AtomicBool>,
}

pub(super) enum Tx {
    Sqlite(Transaction<'static, Sqlite>),
    Postgres(Transaction<'static, Postgres>),
}

impl From<Transaction<'static, Sqlite>> for Connection {
    fn from(tx: Transaction<'static, Sqlite>) -> Connection {
        Connection::of(Tx::Sqlite(tx))
    }
}

impl From<Transaction<'static, Postgres>> for Connection {
    fn from(tx: Transaction<'static, Postgres>) -> Connection {
        Connection::of(Tx::Postgres(tx))
    }
}

impl Connection {
    fn of(tx: Tx) -> Connection {
        Connection {
            tx,
            depth: 0,
            dropped: None,
            people_read: BTreeMap::new(),
            has_erased: false,
            owes_emptying: Arc::default(),
        }
    }

    /// Makes what was done true.
    ///
    /// # Errors
    /// The database could not; then nothing was done, or, if the way to the database broke just now, it is not known.
    pub(crate) async fn commit(mut self) -> anyhow::Result<()> {
        self.ready().await?;
        let committed = match self.tx {
            Tx::Sqlite(tx) => tx.commit().await,
            Tx::Postgres(tx) => tx.commit().await,
        };
        self.owes_emptying.fetch_or(self.has_erased, Ordering::Relaxed);
        committed.context("The database could not commit")
    }

    /// Takes back what was done.
    ///
    /// # Errors
    /// The database is in trouble.
    pub(crate) async fn rollback(self) -> anyhow::Result<()> {
        match self.tx {
            Tx::Sqlite(tx) => tx.rollback().await,
            Tx::Postgres(tx) => tx.rollback().await,
        }
        .context("The database could not roll back")
    }

    /// Which database is spoken to.
    pub(crate) fn engine(&self) -> Engine {
        match self.tx {
            Tx::Sqlite(_) => Engine::Sqlite,
            Tx::Postgres(_) => Engine::Postgres,
        }
    }

    /// Whether it is PostgreSQL that is spoken to.
    pub(crate) fn is_postgres(&self) -> bool {
        self.engine() == Engine::Postgres
    }

    /// Holds a row, so that what is read now is still so when this transaction commits. SQLite lets in one transaction
    /// at a time anyhow.
    ///
    /// # Errors
    /// The database is in trouble.
    pub(crate) async fn hold(&mut self, row: &'static str, id: impl Into<i64>) -> anyhow::Result<()> {
        if let Tx::Postgres(tx) = self.ready().await? {
            sqlx::query(row).bind(id.into()).execute(&mut **tx).await?;
        }
        Ok(())
    }

    /// Runs a script of several statements, which have no values.
    pub(in crate::db) async fn script(&mut self, text: &str) -> anyhow::Result<()> {
        let script = sqlx::raw_sql(AssertSqlSafe(text.to_owned()));
        match self.ready().await? {
            Tx::Sqlite(tx) => _ = script.execute(&mut **tx).await?,
            Tx::Postgres(tx) => _ = script.execute(&mut **tx).await?,
        }
        Ok(())
    }

    /// Notes steps up to a number as taken.
    pub(in crate::db) async fn skip_steps(&mut self, steps: &Migrator, up_to: i64) -> anyhow::Result<()> {
        match self.ready().await? {
            Tx::Sqlite(tx) => steps.run_direct(Some(up_to), &mut **tx, true).await?,
            Tx::Postgres(tx) => steps.run_direct(Some(up_to), &mut **tx, true).await?,
        }
        Ok(())
    }

    /// The transaction, without what belongs to savepoints that were dropped.
    pub(super) async fn ready(&mut self) -> anyhow::Result<&mut Tx> {
        if let Some(depth) = self.dropped.take() {
            self.run(format!("rollback to savepoint s{depth}")).await?;
            self.run(format!("release savepoint s{depth}")).await?;
        }
        Ok(&mut self.tx)
    }

    async fn run(&mut self, text: String) -> anyhow::Result<()> {
        match &mut self.tx {
            Tx::Sqlite(tx) => _ = sqlx::query(AssertSqlSafe(text)).execute(&mut **tx).await?,
            Tx::Postgres(tx) => _ = sqlx::query(AssertSqlSafe(text)).execute(&mut **tx).await?,
        }
        Ok(())
    }
}

/// A transaction inside a transaction: dropped or rolled back, it takes only its own changes along.
pub(crate) struct Savepoint<'c> {
    db: &'c mut Connection,
    depth: usize,
    is_over: bool,
}

/// Begins one.
///
/// # Errors
/// The database is in trouble.
pub(crate) async fn savepoint(db: &mut Connection) -> anyhow::Result<Savepoint<'_>> {
    db.ready().await?;
    let depth = db.depth + 1;
    db.run(format!("savepoint s{depth}")).await?;
    db.depth = depth;
    Ok(Savepoint { db, depth, is_over: false })
}

impl Savepoint<'_> {
    /// Leaves what was done to the transaction.
    ///
    /// # Errors
    /// The database is in trouble; then what was done is taken back.
    pub(crate) async fn commit(mut self) -> anyhow::Result<()> {
        self.db.ready().await?;
        self.db.run(format!("release savepoint s{}", self.depth)).await?;
        self.db.depth = self.depth - 1;
        self.is_over = true;
        Ok(())
    }

    /// Takes back what was done, at once.
    ///
    /// # Errors
    /// The database is in trouble.
    pub(crate) async fn rollback(mut self) -> anyhow::Result<()> {
        self.give_up();
        self.db.ready().await?;
        Ok(())
    }

    fn give_up(&mut self) {
        self.db.dropped = Some(self.depth);
        self.db.depth = self.depth - 1;
        self.is_over = true;
    }
}

impl Drop for Savepoint<'_> {
    fn drop(&mut self) {
        if !self.is_over {
            self.give_up();
        }
    }
}

impl Deref for Savepoint<'_> {
    type Target = Connection;

    fn deref(&self) -> &Connection {
        self.db
    }
}

impl DerefMut for Savepoint<'_> {
    fn deref_mut(&mut self) -> &mut Connection {
        self.db
    }
}
