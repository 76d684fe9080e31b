//! Putting a copy in the place of the database. What the copy still owes was owed long ago, so that nobody gets it now.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, bail};
use jiff::{Timestamp, tz::TimeZone};

use super::{Part, sync_folder_of, with_suffix};
use crate::db::{
    self, Database, Lock,
    health::{Health, of_file},
};

/// What belongs to a database's file, by the end of its name.
const BESIDE: [&str; 3] = ["", "-wal", "-shm"];

/// Replaces the database by a copy; where the one before is kept, if there was one.
///
/// # Errors
/// The bot runs, or the copy is not one that this program can work on.
pub async fn restore(database: &Path, copy: &Path, now: Timestamp) -> anyhow::Result<Option<PathBuf>> {
    let _lock = Lock::take(database)?;
    refuse_unusable(copy).await?;
    let part = Part::new(database)?;
    fs::copy(copy, &part.0).with_context(|| format!("{} cannot be copied", copy.display()))?;
    let db = Database::open(&format!("sqlite:{}", part.0.display())).await?;
    db::backup::settle_restored(&db, now).await?;
    db.close().await;
    let kept = put_aside(database, now)?;
    part.finish(database)?;
    Ok(kept)
}

async fn refuse_unusable(copy: &Path) -> anyhow::Result<()> {
    let name = copy.display();
    match of_file(copy).await.with_context(|| format!("{name} cannot be read"))? {
        Health::Whole { .. } => Ok(()),
        Health::Missing => bail!("There is no file {name}"),
        Health::Empty | Health::Foreign => bail!("{name} is no database of Hashar"),
        Health::Strange => bail!("{name} was written by a newer version; install that one first"),
        Health::Damaged(words) => bail!("{name} is damaged ({words}); take another copy"),
    }
}

/// The database that is replaced stays beside it, with what its last writer had not written back.
fn put_aside(database: &Path, now: Timestamp) -> anyhow::Result<Option<PathBuf>> {
    if !database.exists() {
        return Ok(None);
    }
    let stamp = now.to_zoned_datetime(TimeZone::UTC).strftime("%Y%m%d-%H%M%S").to_string();
    let kept = with_suffix(database, &format!(".before-restore-{stamp}"));
    for end in BESIDE {
        let (from, to) = (with_suffix(database, end), with_suffix(&kept, end));
        if from.exists() {
            fs::rename(&from, &to).with_context(|| format!("{} cannot be put aside", from.display()))?;
        }
    }
    sync_folder_of(database)?;
    Ok(Some(kept))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::backup::make;

    const NOW: i64 = 1_795_424_400_000;

    async fn number(url: &str, sql: &'static str) -> i64 {
        let db = Database::open(url).await.unwrap();
        let number = sqlx_number(&db, sql).await;
        db.close().await;
        number
    }

    async fn sqlx_number(db: &Database, sql: &'static str) -> i64 {
        db::testing::number(&mut db.begin().await.unwrap(), sql).await
    }

    #[tokio::test]
    async fn what_was_comes_back_and_nobody_gets_what_is_old() {
        let folder = std::env::temp_dir().join(format!("hashar-restore-{}", std::process::id()));
        _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap();
        let (database, copy) = (folder.join("hashar.sqlite"), folder.join("copy.sqlite"));
        let url = format!("sqlite:{}", database.display());
        let db = Database::open(&url).await.unwrap();
        let mut tx = db.begin().await.unwrap();
        for sql in [
            "insert into person (person_id, questions_asked, met_at, heard_at) values (1, 0, 0, 0)",
            "insert into delivery (chat_id, priority, content, due_at, changed_at) values (1, 0, '{}', 1, 1)",
            "insert into delivery (chat_id, priority, content, due_at, changed_at) values (1, 2, '{}', 1, 1)",
            "insert into delivery (chat_id, priority, content, due_at, changed_at) values (1, 2, '{}', 1900000000000, 1)",
        ] {
            db::testing::run(&mut tx, sql).await;
        }
        tx.commit().await.unwrap();
        assert!(make(&database, &copy, false).await.unwrap() > 0, "while it is in use");
        assert!(make(&database, &copy, false).await.is_err(), "a copy is not lost");
        assert!(make(&database, &database, true).await.is_err());
        let mut tx = db.begin().await.unwrap();
        db::testing::run(&mut tx, "delete from delivery").await;
        tx.commit().await.unwrap();
        db.close().await;
        let now = Timestamp::from_millisecond(NOW).unwrap();
        let kept = restore(&database, &copy, now).await.unwrap().unwrap();
        assert!(kept.ends_with("hashar.sqlite.before-restore-20261123-090000"));
        assert_eq!(number(&url, "select count(*) from delivery where state = 'skipped'").await, 2);
        assert_eq!(number(&url, "select count(*) from delivery where state = 'queued'").await, 1, "to come");
        fs::write(&copy, "no database").unwrap();
        assert!(restore(&database, &copy, now).await.is_err());
        assert_eq!(number(&url, "select count(*) from person").await, 1, "nothing changed");
        fs::remove_dir_all(&folder).unwrap();
    }
}
