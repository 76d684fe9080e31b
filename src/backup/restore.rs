//! Putting a copy in the place of the database.
//!
//! The copy is made ready beside it; then one rename puts it in its place. Killed at any instant, there is either the
//! database that was or the one that is to be, and whole. What becomes of what was owed: `db::backup::settle_restored`.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, bail};
use jiff::{Timestamp, tz::TimeZone};

use super::{BESIDE, Part, remove, sync_folder_of, with_suffix};
use crate::db::{
    self, Database, KEPT, Lock,
    backup::{Settled, gather},
    health::{Health, OLD, of_file},
};

/// What came of it.
#[derive(Debug)]
pub struct Restored {
    /// Where the database before is kept, if there was one.
    pub kept: Option<PathBuf>,
    /// What became of what the copy owed.
    pub settled: Settled,
}

/// Replaces the database by a copy.
///
/// # Errors
/// The bot runs, or the copy is not one that this program can work on.
pub async fn restore(database: &Path, copy: &Path, now: Timestamp) -> anyhow::Result<Restored> {
    let _lock = Lock::take(database)?;
    // A link stays one.
    let database = &database.canonicalize().unwrap_or_else(|_| database.to_owned());
    refuse_unusable(copy).await?;
    let part = Part::new(database)?;
    fs::copy(copy, &part.0).with_context(|| format!("{} cannot be copied", copy.display()))?;
    let db = Database::open(&format!("sqlite:{}", part.0.display())).await?;
    let settled = db::backup::settle_restored(&db, now).await?;
    db.close().await;
    gather(&part.0).await?;
    let kept = keep(database, now).await?;
    part.finish(database)?;
    Ok(Restored { kept, settled })
}

async fn refuse_unusable(copy: &Path) -> anyhow::Result<()> {
    let name = copy.display();
    match of_file(copy).await.with_context(|| format!("{name} cannot be read"))? {
        Health::Whole { .. } => Ok(()),
        Health::Missing => bail!("There is no file {name}"),
        Health::Empty | Health::Foreign => bail!("{name} is no database of Hashar"),
        Health::Old => bail!("{name} is too old. {OLD}"),
        Health::Strange => bail!("{name} was written by a newer version; install that one first"),
        Health::Damaged(words) => bail!("{name} is damaged ({words}); take another copy"),
    }
}

/// Gives the database that is to be replaced a second name. Its first one is taken over only by the rename that follows.
async fn keep(database: &Path, now: Timestamp) -> anyhow::Result<Option<PathBuf>> {
    if !database.exists() {
        BESIDE.iter().try_for_each(|end| remove(&with_suffix(database, end)))?;
        return Ok(None);
    }
    let stamp = now.to_zoned_datetime(TimeZone::UTC).strftime("%Y%m%d-%H%M%S").to_string();
    let kept = with_suffix(database, &format!("{KEPT}{stamp}"));
    match of_file(database).await {
        Ok(Health::Whole { .. } | Health::Empty | Health::Foreign | Health::Old | Health::Strange) => {
            let gathered = gather(database).await;
            gathered.with_context(|| format!("{} cannot be replaced now", database.display()))?;
            link(database, &kept)?;
        }
        // It cannot be put in order: all of it is kept as it is.
        _ => keep_damaged(database, &kept)?,
    }
    sync_folder_of(database)?;
    Ok(Some(kept))
}

/// What stands beside a damaged database must not be taken for the new one's.
fn keep_damaged(database: &Path, kept: &Path) -> anyhow::Result<()> {
    link(database, kept)?;
    for end in BESIDE {
        let beside = with_suffix(database, end);
        if beside.exists() {
            link(&beside, &with_suffix(kept, end))?;
            remove(&beside)?;
        }
    }
    Ok(())
}

/// A second name; where the disk knows none, a copy. One of the same second is of a process that died.
fn link(file: &Path, name: &Path) -> anyhow::Result<()> {
    remove(name)?;
    let linked = fs::hard_link(file, name).or_else(|_| fs::copy(file, name).map(drop));
    linked.with_context(|| format!("{} cannot be kept", file.display()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::backup::make;
    use crate::db::testing::unix;

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
        let now = unix(NOW);
        let Restored { kept, settled } = restore(&database, &copy, now).await.unwrap();
        assert_eq!(settled, Settled { skipped: 2, ..Settled::default() });
        let kept = kept.unwrap();
        assert!(kept.ends_with("hashar.sqlite.before-restore-20261123-090000"));
        assert_eq!(number(&url, "select count(*) from delivery where state = 'skipped'").await, 2);
        assert_eq!(number(&url, "select count(*) from delivery where state = 'queued'").await, 1, "to come");
        fs::write(&copy, "no database").unwrap();
        assert!(restore(&database, &copy, now).await.is_err());
        assert_eq!(number(&url, "select count(*) from person").await, 1, "nothing changed");
        fs::remove_dir_all(&folder).unwrap();
    }
}
