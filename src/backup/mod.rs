//! Copies of the database: made when asked or by the clock (`scheduled`), and put back (`restore`).

pub mod restore;
pub mod scheduled;

use std::{
    fs::{self, File, OpenOptions},
    io::ErrorKind,
    os::unix::fs::OpenOptionsExt,
    path::{Path, PathBuf},
};

use anyhow::{Context, bail};

use crate::db;

/// A copy holds names and phone numbers: only its owner may read it.
const MODE: u32 = 0o600;

/// Copies a database into a file, which is there only when it is whole; the bytes it has.
///
/// # Errors
/// There is such a file already, or the copy cannot be made.
pub async fn make(database: &Path, file: &Path, overwrite: bool) -> anyhow::Result<u64> {
    if !database.exists() {
        bail!("There is no database {}; see that DATABASE_URL and the folder are those of the bot", database.display());
    }
    if file.exists() && !overwrite {
        bail!("{} is there already; take another name, or --overwrite", file.display());
    }
    if is_same(database, file) {
        bail!("{} is the database itself", file.display());
    }
    let part = Part::new(file)?;
    db::backup::copy(database, &part.0).await?;
    part.finish(file)
}

fn is_same(one: &Path, other: &Path) -> bool {
    matches!((one.canonicalize(), other.canonicalize()), (Ok(one), Ok(other)) if one == other)
}

/// What may stand beside a database's file, by the end of its name.
const BESIDE: [&str; 3] = ["-wal", "-shm", "-journal"];

/// A file that is being written, under a name of its own; removed unless it is finished.
struct Part(PathBuf);

impl Part {
    /// An empty file beside another. Of one that was left behind by a process that died nothing stays, lest SQLite take
    /// its log for this one's.
    fn new(beside: &Path) -> anyhow::Result<Part> {
        let path = with_suffix(beside, ".part");
        [""].iter().chain(&BESIDE).try_for_each(|end| remove(&with_suffix(&path, end)))?;
        let made = OpenOptions::new().write(true).create_new(true).mode(MODE).open(&path);
        made.with_context(|| format!("{} cannot be written", path.display()))?;
        Ok(Part(path))
    }

    /// Gives the file its name once it is on the disk; the bytes it has.
    fn finish(self, name: &Path) -> anyhow::Result<u64> {
        let written = File::open(&self.0)?;
        written.sync_all()?;
        fs::rename(&self.0, name).with_context(|| format!("{} cannot be written", name.display()))?;
        sync_folder_of(name)?;
        Ok(written.metadata()?.len())
    }
}

impl Drop for Part {
    fn drop(&mut self) {
        // After it has its name there is none any more.
        _ = fs::remove_file(&self.0);
    }
}

/// Removes a file, if there is one.
fn remove(path: &Path) -> anyhow::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => {
            Err(error).with_context(|| format!("{} cannot be removed", path.display()))
        }
        _ => Ok(()),
    }
}

/// A new name is safe from a power cut only when its folder is on the disk.
fn sync_folder_of(file: &Path) -> anyhow::Result<()> {
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    Ok(File::open(folder)?.sync_all()?)
}

fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}
