//! Whether `hashar run` could write and listen where its options say.
//!
//! Rights alone do not tell: root may everything but not on a disk that is mounted to be read only. So it is tried, and
//! nothing is left behind.

use std::{
    fs::{self, File},
    io::ErrorKind,
    net::{SocketAddr, TcpListener},
    path::Path,
};

use crate::{
    config::Run,
    db::{self, trouble::refuse_read_only},
};

/// Whether a database's file, and those that stand beside it, can be written.
///
/// # Errors
/// One sentence for the operator.
pub fn database(file: &Path) -> Result<(), String> {
    // Beside the file itself, whatever links lead to it.
    let file = file.canonicalize().unwrap_or_else(|_| file.to_owned());
    if file.is_dir() {
        return Err(format!("{} is a folder; let DATABASE_URL name a file", file.display()));
    }
    refuse_read_only(&file).and_then(|()| db::refuse_several_names(&file)).map_err(|error| format!("{error:#}"))?;
    folder(folder_of(&file))
}

/// The copies, if any are to be made of a file.
pub fn copies(run: &Run) -> Option<Result<String, String>> {
    let to = run.backups.folder.as_deref().filter(|_| !db::is_postgres(&run.storage.database_url))?;
    let written = if to.exists() { folder(to) } else { folder(folder_of(to)) };
    let found = written.map(|()| format!("{} can be written", to.display()));
    Some(found.map_err(|wrong| format!("HASHAR_BACKUP_DIR: {wrong}")))
}

/// Whether files can be made in a folder.
///
/// # Errors
/// One sentence for the operator.
pub fn folder(folder: &Path) -> Result<(), String> {
    let probe = folder.join(format!(".hashar-check-{}", std::process::id()));
    let written = File::create(&probe).and_then(|_| fs::remove_file(&probe));
    written.map_err(|error| format!("{} cannot be written: {error}; see its rights", folder.display()))
}

/// Where a path is.
fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// The addresses on which it is to listen, if it is.
pub fn addresses(run: &Run) -> Option<Result<String, String>> {
    let is_asked = run.server.webhook_url.is_some() || run.server.public_url.is_some();
    let webhook = is_asked.then_some(("HASHAR_LISTEN", run.server.listen));
    let health = run.server.health_listen.map(|address| ("HASHAR_HEALTH_LISTEN", address));
    let named: Vec<_> = webhook.into_iter().chain(health).collect();
    let found: Result<Vec<String>, String> = named.iter().map(|(option, address)| listens(option, *address)).collect();
    (!named.is_empty()).then(|| found.map(|found| found.join("; ")))
}

fn listens(option: &str, address: SocketAddr) -> Result<String, String> {
    match TcpListener::bind(address) {
        Ok(_) => Ok(format!("{address} is free")),
        // As it is while the bot runs.
        Err(error) if error.kind() == ErrorKind::AddrInUse => {
            Ok(format!("{address} is in use, which is right only if the bot runs"))
        }
        Err(error) => Err(format!("{option}: nothing can listen on {address}: {error}")),
    }
}

/// A folder that is made if it is missing, and can be written.
///
/// # Errors
/// One sentence for the operator.
pub fn make_folder(path: &Path) -> Result<(), String> {
    fs::create_dir_all(path).map_err(|error| format!("{} cannot be made: {error}", path.display()))?;
    folder(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A folder in which nobody can make anything, not even root.
    const NOT_WRITABLE: &str = "/proc/self";

    fn words<T>(found: Result<T, String>) -> String {
        found.err().unwrap_or_default()
    }

    #[test]
    fn a_folder_is_tried_and_nothing_stays_in_it() {
        let place = std::env::temp_dir().join(format!("hashar-place-{}", std::process::id()));
        make_folder(&place).unwrap();
        assert_eq!(fs::read_dir(&place).unwrap().count(), 0);
        let file = place.join("file");
        fs::write(&file, "").unwrap();
        assert!(words(make_folder(&file.join("below"))).contains("cannot be made"), "below a file");
        assert!(words(make_folder(&file)).contains("cannot be made"), "a file instead of a folder");
        assert!(words(folder(Path::new(NOT_WRITABLE))).contains("/proc/self cannot be written"));
        assert_eq!(database(&file), Ok(()));
        assert_eq!(database(&place.join("missing.sqlite")), Ok(()));
        assert!(words(database(&place)).contains("is a folder"));
        assert!(words(database(&Path::new(NOT_WRITABLE).join("x.sqlite"))).contains("cannot be written"));
        fs::remove_dir_all(place).unwrap();
    }

    #[test]
    fn an_address_of_another_machine_is_told() {
        assert!(words(listens("HASHAR_LISTEN", "192.0.2.1:80".parse().unwrap())).starts_with("HASHAR_LISTEN: nothing"));
        let taken = TcpListener::bind("127.0.0.1:0").unwrap();
        assert!(listens("HASHAR_LISTEN", taken.local_addr().unwrap()).unwrap().contains("is in use"));
    }
}
