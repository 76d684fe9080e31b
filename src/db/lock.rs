//! One process per database: two would send everything twice.

use std::{
    fs::{File, TryLockError},
    path::Path,
};

use anyhow::{Context, bail};

/// Held as long as the process works on the database; the system frees it when the process dies.
pub struct Lock {
    _file: File,
}

impl Lock {
    /// Takes the lock of a database file, in a file beside it.
    ///
    /// # Errors
    /// Another process holds it, or the folder cannot be written.
    pub fn take(database: &Path) -> anyhow::Result<Lock> {
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
        std::fs::write(&database, "").unwrap();
        let link = database.with_extension("link");
        std::os::unix::fs::symlink(&database, &link).unwrap();
        let first = Lock::take(&database).unwrap();
        assert!(Lock::take(&link).is_err(), "the same file under another name");
        drop(first);
        std::fs::remove_file(link).unwrap();
        std::fs::remove_file(&database).unwrap();
        std::fs::remove_file(format!("{}.lock", database.display())).unwrap();
    }
}
