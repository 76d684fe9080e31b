//! Copying the database while it is in use.

use std::{path::Path, time::Duration};

use anyhow::{Context, bail, ensure};
use jiff::Timestamp;
use sqlx::{Connection as _, SqliteConnection, sqlite::SqliteConnectOptions};

use super::{
    Database,
    health::{self, Health},
    look_at_file,
    migrations::taken,
    schedule, sql,
};

/// Writes a copy, as of one instant, into a file that is empty, and looks whether it is whole.
///
/// # Errors
/// The database cannot be read, the file cannot be written, or the copy is not as the database is.
pub(crate) async fn copy(database: &Path, file: &Path) -> anyhow::Result<()> {
    let steps =
        steps_of(database).await?.with_context(|| format!("{} is no database of Hashar", database.display()))?;
    let name = file.to_str().context("The file's name is no text")?;
    vacuum_into(database, name).await.with_context(|| format!("{} cannot be copied", database.display()))?;
    verify(file, &steps).await.context("The copy is not as it should be")
}

async fn verify(file: &Path, steps: &[(i64, Vec<u8>)]) -> anyhow::Result<()> {
    match health::of_file(file).await? {
        Health::Damaged(words) => bail!(words),
        _ => ensure!(steps_of(file).await?.as_deref() == Some(steps), "Its tables are of another version"),
    }
    Ok(())
}

async fn steps_of(file: &Path) -> anyhow::Result<Option<Vec<(i64, Vec<u8>)>>> {
    let look = look_at_file(file).await;
    let mut look = look.with_context(|| format!("{} cannot be opened", file.display()))?;
    let steps = taken(&mut look.db).await;
    look.close().await;
    steps
}

/// Whoever reads only takes no lock that a writer would wait for. It cannot be done inside a transaction.
async fn vacuum_into(database: &Path, copy: &str) -> anyhow::Result<()> {
    let options = SqliteConnectOptions::new().filename(database).read_only(true);
    let mut db = SqliteConnection::connect_with(&options).await?;
    sqlx::query("vacuum into $1").bind(copy).execute(&mut db).await?;
    Ok(db.close().await?)
}

/// What was still owed when a copy was made, and what became of it when the copy was put back.
#[derive(Debug, Default, PartialEq)]
pub struct Settled {
    /// Announcements that were being sent, and are paused.
    pub paused: u64,
    /// Their messages of which nobody knows whether they arrived.
    pub unknown: u64,
    /// Messages to single people that are not sent.
    pub skipped: u64,
    /// Reminders that were to come since then, and do not.
    pub late: u64,
}

/// Decides about what was owed when a copy was made. The bot went on after that, and most of it was sent; the copy cannot
/// know. Nothing is sent twice by itself:
///
/// - Replies, reminders and what else concerns one person are left out. A person who missed one asks again or looks at
///   their sign-ups; the same message twice, days later, would make them doubt all others.
/// - Messages of announcements are unknown, as after a lost answer, and the announcement is paused: its author sees how
///   many, and may send it to those, and go on with the rest.
/// - Reminders, digests and occurrences of schedules whose time was between the copy and now are over.
///
/// What is due later is untouched.
pub(crate) async fn settle_restored(db: &Database, now: Timestamp) -> anyhow::Result<Settled> {
    let mut tx = db.begin().await?;
    let mut settled = Settled::default();
    for (count, statement) in [
        (
            Some(&mut settled.unknown),
            "update delivery set state = 'unknown', changed_at = $1
             where state in ('queued', 'sending') and due_at <= $1 and announcement_id is not null",
        ),
        (
            Some(&mut settled.paused),
            "update announcement set state = 'paused', shown_at = case when shown_at > $1 then shown_at else 0 end where state = 'sending'",
        ),
        (
            Some(&mut settled.skipped),
            "update delivery set state = 'skipped', reason = 'restored', content = null, changed_at = $1
             where state in ('queued', 'sending') and due_at <= $1 and announcement_id is null",
        ),
        (None, "delete from notice where notice_id in (select notice_id from notice_reader where due_at <= $1)"),
        (Some(&mut settled.late), "update alarm set state = 'late' where state = 'armed' and fires_at <= $1"),
        (None, "update volunteer set digest_at = 0, digested_at = $1 where digest_at <= $1"),
    ] {
        let done = sql::query(statement).bind(now).execute(&mut tx).await?;
        if let Some(count) = count {
            *count = done.rows_affected();
        }
    }
    for recurring in schedule::missed(&mut tx, now).await? {
        let next = recurring.schedule.next(now);
        schedule::go_on(&mut tx, recurring.id, next).await?;
    }
    tx.commit().await?;
    Ok(settled)
}

/// Writes back what stands beside a database's file, so that the file alone is all of it.
///
/// # Errors
/// Another program has it open, or it is damaged.
pub(crate) async fn gather(database: &Path) -> anyhow::Result<()> {
    let options = SqliteConnectOptions::new().filename(database).busy_timeout(Duration::from_secs(1));
    let mut db = SqliteConnection::connect_with(&options).await?;
    // This way of keeping a journal needs the file for itself alone, and leaves nothing beside it.
    let mode: String = sqlx::query_scalar("pragma journal_mode = delete").fetch_one(&mut db).await?;
    ensure!(mode == "delete", "another program has it open");
    Ok(db.close().await?)
}
