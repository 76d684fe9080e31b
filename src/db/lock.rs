//! One process per database: two would send everything twice.

use std::{
    fs::{self, File, TryLockError},
    os::unix::fs::{DirEntryExt, MetadataExt},
    path::Path,
};

use anyhow::{Context, bail};

/// Held as long as the process works on the database; the system frees it when the process dies.
pub(crate) struct Lock {
    _file: File,
}

impl Lock {
    /// Takes the lock of a database file, in a file beside it.
    ///
    /// # Errors
    /// Another process holds it, the file has several names, or the folder cannot be written.
    pub(crate) fn take(database: &Path) -> anyhow::Result<Lock> {
        refuse_several_names(database)?;
        // One lock a file, whatever links lead to it.
        let mut path = database.canonicalize().unwrap_or_else(|_| database.to_owned()).into_os_string();
        path.push(".lock");
        let path = Path::new(&path);
        let file = File::create(path)
            .with_context(|| format!("{} cannot be written; see the rights of its folder", path.display()))?;
        match file.try_lock() {
            Ok(()) => Ok(Lock { _file: file }),
            Err(TryLockError::WouldBlock) => {
                bail!("Another Hashar already works on {}; stop it first", database.display())
            }
            Err(TryLockError::Error(error)) => {
                Err(error).with_context(|| format!("{} cannot be locked", path.display()))
            }
        }
    }
}

/// What stands in the name of a database that a copy is put in the place of.
pub(crate) const KEPT: &str = ".before-restore-";

/// Looks whether a file has one name only: by a hard link, two processes would work on it with a lock and a log each.
///
/// # Errors
/// It has several.
pub(crate) fn refuse_several_names(database: &Path) -> anyhow::Result<()> {
    let Ok(file) = fs::metadata(database).and_then(|_| database.canonicalize()) else { return Ok(()) };
    let names = fs::metadata(&file)?.nlink();
    if file.is_file() && names > 1 + left_by_restore(&file)? {
        bail!(
            "{} is known by {names} names (hard links), and a database must have one. `find -samefile {0}` shows them: \
             remove the others, or let the bot work on a copy that `hashar backup` makes",
            database.display()
        );
    }
    Ok(())
}

/// How many second names were left by a restore that was killed before the copy was in its place.
fn left_by_restore(file: &Path) -> anyhow::Result<u64> {
    let (Some(folder), Some(name), id) = (file.parent(), file.file_name(), fs::metadata(file)?.ino()) else {
        return Ok(0);
    };
    let begins = format!("{}{KEPT}", name.to_string_lossy());
    let beside = fs::read_dir(folder)?.filter_map(Result::ok);
    let is_kept = |other: &fs::DirEntry| other.file_name().to_string_lossy().starts_with(&begins) && other.ino() == id;
    Ok(u64::try_from(beside.filter(is_kept).count())?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_second_is_refused_until_the_first_lets_go() {
        let database = std::env::temp_dir().join(format!("hashar-lock-{}.sqlite", std::process::id()));
        let first = Lock::take(&database).unwrap();
        assert!(Lock::take(&database).err().unwrap().to_string().starts_with("Another Hashar already works on"));
        drop(first);
        assert!(Lock::take(&database).is_ok());
        fs::write(&database, "").unwrap();
        let link = database.with_extension("link");
        std::os::unix::fs::symlink(&database, &link).unwrap();
        let first = Lock::take(&database).unwrap();
        assert!(Lock::take(&link).is_err(), "the same file under another name");
        drop(first);
        fs::remove_file(&link).unwrap();
        fs::hard_link(&database, &link).unwrap();
        for name in [&database, &link] {
            assert!(Lock::take(name).err().unwrap().to_string().contains("known by 2 names"));
        }
        fs::remove_file(link).unwrap();
        let kept = format!("{}{KEPT}20261123-090000", database.display());
        fs::hard_link(&database, &kept).unwrap();
        assert!(Lock::take(&database).is_ok(), "a restore was killed");
        assert!(Lock::take(Path::new(&kept)).is_err());
        fs::remove_file(kept).unwrap();
        fs::remove_file(&database).unwrap();
        fs::remove_file(format!("{}.lock", database.display())).unwrap();
    }
}
