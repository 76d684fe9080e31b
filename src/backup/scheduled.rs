//! Copies that the running bot makes by itself, and how many of them are kept.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::Context;
use jiff::{SignedDuration, Timestamp, civil::DateTime, tz::TimeZone};
use tracing::{error, info};

use super::make;
use crate::{clock::Clock, config::Backups};

const HOUR: SignedDuration = SignedDuration::from_hours(1);
/// What the names of copies begin and end with; between stands when they were made, in UTC.
const NAME: (&str, &str) = ("hashar-", ".sqlite");
const STAMP: &str = "%Y%m%d-%H%M%S";

/// Makes copies of a database for ever. One that fails is one line of the log; the next is made in its time.
pub async fn keep(backups: Backups, database: PathBuf, clock: Clock) {
    let Some(folder) = backups.folder else { return };
    loop {
        clock.reach(next_after(&folder, backups.every)).await;
        match take(&folder, &database, backups.keep, clock.now()).await {
            Ok(name) => info!("The database is copied to {}", name.display()),
            Err(fault) => {
                error!("The database is not copied; the next try is in an hour: {fault:#}");
                clock.reach(Some(clock.now() + HOUR)).await;
            }
        }
    }
}

/// When the next copy is to be made; None: never, which no clock reaches. Without any copy it is long overdue.
fn next_after(folder: &Path, every: u16) -> Option<Timestamp> {
    let newest = copies(folder).ok().and_then(|copies| copies.last().map(|(made, _)| *made));
    Some(newest.map_or(Timestamp::UNIX_EPOCH, |newest| newest + i32::from(every) * HOUR))
}

async fn take(folder: &Path, database: &Path, most: u16, now: Timestamp) -> anyhow::Result<PathBuf> {
    fs::create_dir_all(folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    let stamp = now.to_zoned_datetime(TimeZone::UTC).strftime(STAMP).to_string();
    let file = folder.join(format!("{}{stamp}{}", NAME.0, NAME.1));
    make(database, &file, true).await?;
    prune(folder, most)?;
    Ok(file)
}

/// Deletes the oldest copies beyond a number; other files are left alone.
fn prune(folder: &Path, most: u16) -> anyhow::Result<()> {
    let copies = copies(folder)?;
    let surplus = copies.len().saturating_sub(most.into());
    for (_, file) in &copies[..surplus] {
        fs::remove_file(file).with_context(|| format!("{} cannot be deleted", file.display()))?;
    }
    Ok(())
}

/// The copies in a folder and when they were made, the oldest first.
fn copies(folder: &Path) -> anyhow::Result<Vec<(Timestamp, PathBuf)>> {
    let files = fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))?;
    let copy = |file: PathBuf| Some((made_at(file.file_name()?.to_str()?)?, file));
    let mut copies: Vec<_> = files.filter_map(|file| copy(file.ok()?.path())).collect();
    copies.sort();
    Ok(copies)
}

/// When a copy was made, by its name; None: it is no copy of ours.
fn made_at(name: &str) -> Option<Timestamp> {
    let stamp = name.strip_prefix(NAME.0)?.strip_suffix(NAME.1)?;
    let made = DateTime::strptime(STAMP, stamp).ok()?;
    Some(made.to_zoned_datetime(TimeZone::UTC).ok()?.timestamp())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::Database;
    use crate::db::testing::unix;

    #[tokio::test]
    async fn the_newest_are_kept_and_nothing_else_is_touched() {
        let folder = std::env::temp_dir().join(format!("hashar-backups-{}", std::process::id()));
        _ = fs::remove_dir_all(&folder);
        let database = folder.with_extension("sqlite");
        _ = fs::remove_file(&database);
        Database::open(&format!("sqlite:{}", database.display())).await.unwrap().close().await;
        let start = unix(1_795_424_400_000);
        assert_eq!(next_after(&folder, 24), Some(unix(0)), "nothing yet: at once");
        for day in 0..4 {
            take(&folder, &database, 2, start + day * 24 * HOUR).await.unwrap();
            fs::write(folder.join("hashar-mine.sqlite"), "").unwrap();
        }
        let names: Vec<String> = copies(&folder).unwrap().iter().map(|(_, file)| file.display().to_string()).collect();
        assert!(names[0].ends_with("hashar-20261125-090000.sqlite"), "{names:?}");
        assert_eq!(names.len(), 2);
        assert!(folder.join("hashar-mine.sqlite").exists());
        assert_eq!(next_after(&folder, 24), Some(start + 4 * 24 * HOUR), "also after a restart");
        fs::remove_dir_all(&folder).unwrap();
        fs::remove_file(&database).unwrap();
    }
}
