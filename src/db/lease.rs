//! Of several instances on one database one sends and goes by the clock: the one that holds the lease.
//!
//! It is a row that its holder renews. Another takes over when it ends, or as soon as the holder has no connection any
//! more, which is how a process that died is noticed at once. Every transaction of the holder's holds the row too, so
//! nobody takes the lease over in the middle of one, and none begins after it is lost. Time is the database's.

use std::{
    error::Error,
    fmt::{self, Display, Formatter},
};

use anyhow::ensure;

use super::{Connection, Database, Pool, look, sql};

/// So long a lease lasts that is not renewed, in milliseconds: when its holder dies, the next takes over after it.
pub(crate) const LASTS: i64 = 6_000;

/// A lease that was taken.
#[derive(Clone, Debug)]
pub(crate) struct Lease {
    holder: String,
}

/// What PostgreSQL knows the connections of an instance by, before its name.
pub(super) const APPLICATION: &str = "hashar ";

const NOW: &str = "cast(extract(epoch from clock_timestamp()) * 1000 as bigint)";

impl Database {
    /// Whether there may be other instances.
    pub(crate) fn is_shared(&self) -> bool {
        matches!(self.pool, Pool::Postgres(_))
    }

    /// Takes the lease for this instance, unless another holds it.
    ///
    /// # Errors
    /// The database is in trouble.
    pub(crate) async fn take_lease(&self) -> anyhow::Result<Option<Lease>> {
        self.take_lease_as(&self.instance).await
    }

    async fn take_lease_as(&self, instance: &str) -> anyhow::Result<Option<Lease>> {
        let mut tx = self.begin().await?;
        // Whoever is in the middle of a transaction holds it, even if it should have been renewed by now.
        let free = format!(
            "select 1 from lease
             where until_at < {NOW} or not exists (select 1 from pg_stat_activity where application_name = $1 || holder)
             for update skip locked"
        );
        if sql::query_scalar::<i64>(free).bind(APPLICATION).fetch_optional(&mut tx).await?.is_none() {
            return Ok(None);
        }
        let take = format!("update lease set holder = $1, until_at = {NOW} + $2");
        sql::query(take).bind(instance).bind(LASTS).execute(&mut tx).await?;
        tx.commit().await?;
        Ok(Some(Lease { holder: instance.to_owned() }))
    }

    /// Renews a lease; false if it is lost.
    ///
    /// # Errors
    /// The database is in trouble.
    pub(crate) async fn renew(&self, lease: &Lease) -> anyhow::Result<bool> {
        self.set_end(lease, LASTS).await
    }

    /// Lets another instance take over at once; false if one has.
    ///
    /// # Errors
    /// The database is in trouble; then another takes over when the lease ends.
    pub(crate) async fn give_back(&self, lease: &Lease) -> anyhow::Result<bool> {
        self.set_end(lease, -1).await
    }

    /// Whether this instance may go on, as far as can be seen: it needs no lease, or still holds it.
    pub(crate) async fn may_go_on(&self) -> bool {
        self.lease.is_none() || self.begin().await.is_ok()
    }

    async fn set_end(&self, lease: &Lease, from_now: i64) -> anyhow::Result<bool> {
        let mut tx = self.begin().await?;
        let set = sql::query(format!("update lease set until_at = {NOW} + $2 where holder = $1"));
        let is_held = set.bind(&lease.holder).bind(from_now).execute(&mut tx).await?.rows_affected() == 1;
        tx.commit().await?;
        Ok(is_held)
    }
}

impl Lease {
    /// # Errors
    /// Another instance holds it now.
    pub(super) async fn assert_held(&self, db: &mut Connection) -> anyhow::Result<()> {
        let held = sql::query_scalar::<i64>("select 1 from lease where holder = $1 for key share");
        let is_held = held.bind(&self.holder).fetch_optional(db).await?.is_some();
        ensure!(is_held, TakenOver);
        Ok(())
    }
}

/// Another instance holds the lease now; nothing is wrong with the database.
#[derive(Debug)]
pub(crate) struct TakenOver;

impl Display for TakenOver {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("Another instance has taken over")
    }
}

impl Error for TakenOver {}

/// Whether an instance works on a database of PostgreSQL's.
///
/// # Errors
/// It cannot be reached, or holds no tables of ours.
pub(crate) async fn is_taken(url: &str) -> anyhow::Result<bool> {
    let mut look = look(url).await?;
    let taken = format!(
        "select count(*) from lease where until_at >= {NOW}
             and exists (select 1 from pg_stat_activity where application_name = $1 || holder)"
    );
    let taken = sql::query_scalar::<i64>(taken).bind(APPLICATION).fetch_one(&mut look.db).await;
    look.close().await;
    Ok(taken? > 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::testing::{database, run};

    async fn expire(db: &Database) {
        let mut tx = db.begin().await.unwrap();
        run(&mut tx, "update lease set until_at = 0").await;
        tx.commit().await.unwrap();
    }

    #[tokio::test]
    async fn one_at_a_time_holds_it_and_another_takes_over_when_it_ends() {
        let db = database().await;
        if !db.is_shared() {
            return;
        }
        let first = db.take_lease().await.unwrap().unwrap();
        assert!(db.take_lease_as("second").await.unwrap().is_none());
        assert!(db.renew(&first).await.unwrap());
        expire(&db).await;
        let busy = db.under(first.clone()).begin().await.unwrap();
        assert!(db.take_lease_as("second").await.unwrap().is_none(), "not in the middle of what the first does");
        assert!(db.renew(&first).await.unwrap(), "nor does that keep the first from renewing it");
        busy.commit().await.unwrap();
        expire(&db).await;
        let second = db.take_lease_as("second").await.unwrap().unwrap();
        assert!(!db.renew(&first).await.unwrap());
        assert!(db.under(first).begin().await.is_err(), "what the first begins now fails");
        let third = db.take_lease_as("third").await.unwrap().unwrap();
        assert!(!db.renew(&second).await.unwrap(), "an instance without a connection is dead");
        db.give_back(&third).await.unwrap();
        assert!(db.take_lease().await.unwrap().is_some(), "who stops lets go");
    }
}
