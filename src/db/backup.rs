//! Copying the database while it is in use.

use std::path::Path;

use anyhow::{Context, ensure};
use jiff::Timestamp;
use sqlx::{Connection as _, SqliteConnection, sqlite::SqliteConnectOptions};

use super::{Database, health::taken, look_at_file, schedule, sql};

/// Writes a copy, as of one instant, into a file that is empty, and looks whether it is whole.
///
/// # Errors
/// The database cannot be read, the file cannot be written, or the copy is not as the database is.
pub async fn copy(database: &Path, file: &Path) -> anyhow::Result<()> {
    let steps =
        steps_of(database).await?.with_context(|| format!("{} is no database of Hashar", database.display()))?;
    let name = file.to_str().context("The file's name is no text")?;
    vacuum_into(database, name).await.with_context(|| format!("{} cannot be copied", database.display()))?;
    verify(file, &steps).await.context("The copy is not as it should be")
}

async fn verify(file: &Path, steps: &[(i64, Vec<u8>)]) -> anyhow::Result<()> {
    let mut db = look_at_file(file).await?;
    let words: String = sql::query_scalar("pragma integrity_check(1)").fetch_one(&mut db).await?;
    ensure!(words == "ok", "{words}");
    ensure!(taken(&mut db).await?.as_deref() == Some(steps), "Its tables are of another version");
    Ok(())
}

async fn steps_of(file: &Path) -> anyhow::Result<Option<Vec<(i64, Vec<u8>)>>> {
    let db = look_at_file(file).await;
    taken(&mut db.with_context(|| format!("{} cannot be opened", file.display()))?).await
}

/// Whoever reads only takes no lock that a writer would wait for. It cannot be done inside a transaction.
async fn vacuum_into(database: &Path, copy: &str) -> anyhow::Result<()> {
    let options = SqliteConnectOptions::new().filename(database).read_only(true);
    let mut db = SqliteConnection::connect_with(&options).await?;
    sqlx::query("vacuum into $1").bind(copy).execute(&mut db).await?;
    Ok(db.close().await?)
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
        sql::query(statement).bind(now).execute(&mut tx).await?;
    }
    for recurring in schedule::missed(&mut tx, now).await? {
        let next = recurring.schedule.next(Timestamp::from_millisecond(now)?);
        schedule::go_on(&mut tx, recurring.id, next).await?;
    }
    tx.commit().await
}
