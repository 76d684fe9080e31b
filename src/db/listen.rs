//! What the other instances on the same database have done, as soon as it is committed.

use sqlx::postgres::PgListener;

use super::{Database, Pool, sql};

/// Who may have something to do; they stand in the triggers of the tables.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Wake {
    Outbox,
    Offers,
    Announcements,
    Reminders,
    Digests,
    Receivers,
    /// The way to the database was broken, and there may have been anything.
    All,
}

/// Hears of it.
pub(crate) struct Listener(PgListener);

impl Database {
    /// Begins to listen; None if there are no other instances.
    ///
    /// # Errors
    /// The database is in trouble.
    pub(crate) async fn listen(&self) -> anyhow::Result<Option<Listener>> {
        let Pool::Postgres(pool) = &self.pool else { return Ok(None) };
        let channel: String =
            sql::query_scalar("select 'hashar_' || current_schema()").fetch_one(&mut self.begin().await?).await?;
        let mut listener = PgListener::connect_with(pool).await?;
        listener.listen(&channel).await?;
        Ok(Some(Listener(listener)))
    }
}

impl Listener {
    /// Waits for the next.
    ///
    /// # Errors
    /// The database cannot be reached.
    pub(crate) async fn next(&mut self) -> anyhow::Result<Wake> {
        let Some(heard) = self.0.try_recv().await? else { return Ok(Wake::All) };
        Ok(match heard.payload() {
            "outbox" => Wake::Outbox,
            "offers" => Wake::Offers,
            "announcements" => Wake::Announcements,
            "reminders" => Wake::Reminders,
            "digests" => Wake::Digests,
            "receivers" => Wake::Receivers,
            _ => Wake::All,
        })
    }
}
