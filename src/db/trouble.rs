//! The database in trouble: locked, full, unreadable, gone. Who works on it waits and tries again; that is told once when
//! it begins and once when it ends, with what helps.

use std::{
    collections::BTreeSet,
    fs,
    io::ErrorKind,
    os::unix::fs::MetadataExt,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use anyhow::{Context, ensure};
use tracing::{debug, error, info};

use super::{Database, lease::TakenOver};

/// Who waits for the database, and for what reason the first of them began to.
#[derive(Clone, Default)]
pub(crate) struct Trouble(Arc<Mutex<Waiting>>);

#[derive(Default)]
struct Waiting {
    who: BTreeSet<&'static str>,
    why: String,
}

impl Trouble {
    fn waiting(&self) -> MutexGuard<'_, Waiting> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn begin(&self, who: &'static str, error: &anyhow::Error) {
        if error.is::<TakenOver>() {
            return debug!(who, "{error:#}");
        }
        let mut waiting = self.waiting();
        if waiting.who.is_empty() {
            waiting.why = explain_to_who_waits(error);
            error!(who, "The database is in trouble, and everything waits: {}", waiting.why);
        } else {
            debug!(who, "waits for the database: {error:#}");
        }
        waiting.who.insert(who);
    }

    fn end(&self, who: &'static str) {
        let mut waiting = self.waiting();
        if waiting.who.remove(who) && waiting.who.is_empty() {
            info!("{WORKS_AGAIN}");
        }
    }

    fn end_for_all(&self) {
        if !std::mem::take(&mut self.waiting().who).is_empty() {
            info!("{WORKS_AGAIN}");
        }
    }
}

impl Database {
    /// Notes that somebody's work could not be done now, and that they will try again.
    pub(crate) fn waits(&self, who: &'static str, error: &anyhow::Error) {
        self.trouble.begin(who, error);
    }

    /// Notes that somebody's work was done.
    pub(crate) fn works(&self, who: &'static str) {
        self.trouble.end(who);
    }

    /// Notes that the database works. Who waited for it may not try again, since another instance does their work.
    pub(crate) fn works_for_all(&self) {
        self.trouble.end_for_all();
    }

    /// Why somebody waits for the database, and what helps. None: nobody does.
    pub(crate) fn trouble(&self) -> Option<String> {
        let waiting = self.trouble.waiting();
        (!waiting.who.is_empty()).then(|| waiting.why.clone())
    }
}

/// An error in words, with what helps.
pub fn explain(error: &anyhow::Error) -> String {
    match advice(error) {
        Some(advice) => format!("{}. {}", reasons(error), advice.helps()),
        None => reasons(error),
    }
}

/// An error and what caused it, each once, though some say themselves what caused them.
pub(crate) fn reasons(error: &anyhow::Error) -> String {
    error.chain().map(ToString::to_string).fold(String::new(), |said, cause| match said.as_str() {
        "" => cause,
        _ if said.ends_with(&cause) => said,
        _ => format!("{said}: {cause}"),
    })
}

/// The same for who waits: whether it goes on by itself once that was done.
fn explain_to_who_waits(error: &anyhow::Error) -> String {
    match advice(error) {
        Some(advice) if advice.passes() => format!("{}; then it goes on by itself", explain(error)),
        Some(_) | None => explain(error),
    }
}

/// Looks whether a file may be written; SQLite would open it to be read only, for good. Not while this process has it
/// open: closing it again would take SQLite's locks away (<https://sqlite.org/howtocorrupt.html>, 2.2).
///
/// # Errors
/// It may not.
pub(crate) fn refuse_read_only(file: &Path) -> anyhow::Result<()> {
    match fs::File::options().append(true).open(file) {
        Err(error) if matches!(error.kind(), ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem) => {
            Err(error).with_context(|| format!("{} cannot be written; see its rights", file.display()))
        }
        _ => Ok(()),
    }
}

/// What is wrong with a database, as far as somebody can mend it.
#[derive(Clone, Copy)]
enum Advice {
    Locked,
    Busy,
    Unreachable,
    NoRoom,
    StandsBy,
    NotLetIn,
    NoRights,
    DiskFails,
    DiskFull,
    Damaged,
}

impl Advice {
    fn helps(self) -> &'static str {
        match self {
            Advice::Locked => "Another program holds it: let that one end its work",
            Advice::Busy => "Another program holds it, or it does not answer: let that one end its work",
            Advice::Unreachable => "It cannot be reached: see that it runs and lets this machine in",
            Advice::NoRoom => "It has no room, memory or connections left: make some",
            Advice::StandsBy => "It takes no writing, as a standby does: let DATABASE_URL name the primary",
            Advice::NotLetIn => "It does not let us in: see the name and the password in DATABASE_URL",
            Advice::NoRights => "It cannot be opened or written: see the rights of the file and of its folder",
            Advice::DiskFails => "The disk fails or is full: look at it",
            Advice::DiskFull => "The disk is full: make room",
            Advice::Damaged => {
                "It is damaged: stop the bot, and put back a copy with `hashar restore COPY`; `hashar check` says more"
            }
        }
    }

    /// Whether what waits needs no new start.
    fn passes(self) -> bool {
        match self {
            Advice::Locked | Advice::Busy | Advice::Unreachable | Advice::NoRoom => true,
            Advice::DiskFails | Advice::DiskFull => true,
            Advice::StandsBy | Advice::NotLetIn | Advice::NoRights | Advice::Damaged => false,
        }
    }
}

fn advice(error: &anyhow::Error) -> Option<Advice> {
    let error = error.chain().find_map(|cause| cause.downcast_ref::<sqlx::Error>())?;
    match error {
        sqlx::Error::PoolTimedOut => return Some(Advice::Busy),
        sqlx::Error::Io(_) => return Some(Advice::Unreachable),
        _ => {}
    }
    let code = error.as_database_error()?.code()?;
    if code.len() == 5 { of_postgres(&code) } else { of_sqlite(code.parse().ok()?) }
}

/// By the class of PostgreSQL's code (<https://www.postgresql.org/docs/current/errcodes-appendix.html>).
fn of_postgres(code: &str) -> Option<Advice> {
    Some(match &code[..2] {
        "53" => Advice::NoRoom,
        "57" | "08" => Advice::Unreachable,
        "25" => Advice::StandsBy,
        "28" => Advice::NotLetIn,
        _ => return None,
    })
}

/// By SQLite's primary result code (<https://sqlite.org/rescode.html>).
fn of_sqlite(code: u32) -> Option<Advice> {
    Some(match code & 0xff {
        5 | 6 => Advice::Locked,
        3 | 8 | 14 => Advice::NoRights,
        10 => Advice::DiskFails,
        11 | 26 => Advice::Damaged,
        13 => Advice::DiskFull,
        _ => return None,
    })
}

const WORKS_AGAIN: &str = "The database works again, and everything goes on";

/// The file that was opened. SQLite would go on writing into one that was removed, for nobody to find.
#[derive(Clone)]
pub(crate) struct Opened {
    path: PathBuf,
    id: (u64, u64),
}

impl Opened {
    /// The file that stands there now.
    pub(crate) fn at(path: &Path) -> anyhow::Result<Opened> {
        let id = id(path).with_context(|| format!("{} cannot be found", path.display()))?;
        Ok(Opened { path: path.to_owned(), id })
    }

    /// # Errors
    /// It stands there no longer.
    pub(crate) fn is_there(&self) -> anyhow::Result<()> {
        ensure!(
            id(&self.path) == Some(self.id),
            "{} was removed or replaced while the bot runs. Put back the very file, and it goes on by itself; or stop the \
             bot, and put back a copy with `hashar restore COPY`",
            self.path.display()
        );
        Ok(())
    }
}

/// What stays the same as long as a file is the same.
fn id(path: &Path) -> Option<(u64, u64)> {
    let file = fs::metadata(path).ok()?;
    Some((file.dev(), file.ino()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_is_said_once_with_what_helps() {
        let refused = || anyhow::Error::from(sqlx::Error::from(std::io::Error::from(ErrorKind::ConnectionRefused)));
        let error = refused().context("The database cannot be opened");
        let words = explain(&error);
        assert_eq!(words.matches("connection refused").count(), 1, "{words}");
        assert!(
            words.starts_with("The database cannot be opened: ") && words.ends_with("lets this machine in"),
            "{words}"
        );
        assert!(explain_to_who_waits(&error).ends_with("; then it goes on by itself"));
        assert_eq!(explain(&anyhow::anyhow!("b").context("a")), "a: b");
    }
}
