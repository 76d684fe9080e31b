//! The options about copies of the database: making one, making them regularly, and putting one back, and moving to PostgreSQL.

use std::path::{Path, PathBuf};

use clap::Args;

use super::Storage;

/// The options of `hashar backup`.
#[derive(Debug, Args)]
pub struct Backup {
    /// Where the copy goes.
    pub(crate) file: PathBuf,
    /// Replaces the file if there is one.
    #[arg(long)]
    pub(crate) overwrite: bool,
    /// What is copied.
    #[command(flatten)]
    pub(crate) storage: Storage,
}

/// The options of `hashar copy`.
#[derive(Debug, Args)]
pub struct Copy {
    /// The file that holds the community, such as sqlite:hashar.sqlite. The bot must not run.
    #[arg(long, value_name = "URL", value_parser = super::parse_database)]
    pub(crate) from: String,
    /// An empty database of PostgreSQL's, such as postgres://hashar@localhost/hashar. The password may stand in PGPASSWORD.
    #[arg(long, value_name = "URL", value_parser = super::parse_database)]
    pub(crate) to: String,
}

/// The options of `hashar restore`.
#[derive(Debug, Args)]
pub struct Restore {
    /// The copy to put in the database's place.
    pub(crate) file: PathBuf,
    /// What it replaces.
    #[command(flatten)]
    pub(crate) storage: Storage,
}

/// When `hashar run` makes copies by itself.
#[derive(Clone, Debug, Args)]
pub struct Backups {
    /// A folder in which the running bot keeps copies of the database; without it, none are made.
    #[arg(long = "backup-dir", env = "HASHAR_BACKUP_DIR", value_name = "HASHAR_BACKUP_DIR", value_parser = parse_folder)]
    pub folder: Option<PathBuf>,
    /// A copy is made every so many hours.
    #[arg(long = "backup-every", env = "HASHAR_BACKUP_EVERY", value_name = "HASHAR_BACKUP_EVERY", default_value_t = 24, value_parser = clap::value_parser!(u16).range(1..=8760))]
    pub every: u16,
    /// So many copies are kept; older ones are deleted.
    #[arg(long = "backup-keep", env = "HASHAR_BACKUP_KEEP", value_name = "HASHAR_BACKUP_KEEP", default_value_t = 7, value_parser = clap::value_parser!(u16).range(1..=9999))]
    pub keep: u16,
}

/// The folder is made if it is missing, but not the one in which it is.
fn parse_folder(words: &str) -> Result<PathBuf, String> {
    let folder = PathBuf::from(words);
    let parent = folder.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if words.is_empty() || !folder.is_dir() && (folder.exists() || !parent.is_dir()) {
        return Err("it names a folder, which is made if it is missing, in one that is there".to_owned());
    }
    Ok(folder)
}
