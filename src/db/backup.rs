//! Copying the database while it is in use.

use std::path::Path;

use anyhow::{Context, ensure};
use jiff::Timestamp;
use sqlx::{Connection as _, SqliteConnection, sqlite::SqliteConnectOptions};

use super::{Database, health::taken, schedule};

/// Writes a copy, as of one instant, into a file that is empty, and looks whether it is whole.
///
/// # Errors
/// The database cannot be read, the file cannot be written, or the copy is not as the database is.
pub async fn copy(database: &Path, file: &Path) -> anyhow::Result<()> {
    // Whoever reads only takes no lock that a writer would wait for.
    let mut db = open(database).await.with_context(|| format!("{} cannot be opened", database.display()))?;
    let steps = taken(&mut db).await?.with_context(|| format!("{} is no database of Hashar", database.display()))?;
    let name = file.to_str().context("The file's name is no text")?;
    let copied = sqlx::query("vacuum into $1").bind(name).execute(&mut db).await;
    copied.with_context(|| format!("{} cannot be copied", database.display()))?;
    db.close().await?;
    verify(file, &steps).await.context("The copy is not as it should be")
}

async fn verify(file: &Path, steps: &[(i64, Vec<u8>)]) -> anyhow::Result<()> {
    let mut db = open(file).await?;
    let words: String = sqlx::query_scalar("pragma integrity_check(1)").fetch_one(&mut db).await?;
    ensure!(words == "ok", "{words}");
    ensure!(taken(&mut db).await?.as_deref() == Some(steps), "Its tables are of another version");
    Ok(db.close().await?)
}

async fn open(file: &Path) -> anyhow::Result<SqliteConnection> {
    let options = SqliteConnectOptions::new().filename(file).read_only(true);
    Ok(SqliteConnection::connect_with(&options).await?)
}

/// What was owed when a copy was made was most likely sent afterwards: replies and reminders are left out, and of
/// announcements nobody knows. What was planned for the time since then is left out too.
pub async fn settle_restored(db: &Database, now: Timestamp) -> anyhow::Result<()> {
    let now = now.as_millisecond();
    let mut tx = db.begin().await?;
    for statement in [
        "update delivery set state = 'unknown', changed_at = $1
         where state in ('queued', 'sending') and due_at <= $1 and announcement_id is not null",
        "update delivery set state = 'skipped', reason = 'restored', content = null, changed_at = $1
         where state in ('queued', 'sending') and due_at <= $1 and announcement_id is null",
        "update alarm set state = 'late' where state = 'armed' and fires_at <= $1",
        "update volunteer set digest_at = 0, digested_at = $1 where digest_at <= $1",
    ] {
        sqlx::query(statement).bind(now).execute(&mut *tx).await?;
    }
    for recurring in schedule::missed(&mut tx, now).await? {
        let next = recurring.schedule.next(Timestamp::from_millisecond(now)?);
        schedule::go_on(&mut tx, recurring.id, next).await?;
    }
    Ok(tx.commit().await?)
}
