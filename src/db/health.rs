//! Whether a database's file is whole and its tables are ours, and whether it takes what is written.

use std::path::Path;

use super::{
    Connection, Database, Look, file_of, is_postgres, look, look_at_file,
    migrations::{self, Standing},
    shown, sql,
};
use anyhow::Context;
use jiff::Timestamp;

/// How a database is.
#[derive(Debug, PartialEq)]
pub(crate) enum Health {
    /// There is no file yet.
    Missing,
    /// There are no tables in it yet.
    Empty,
    /// It holds tables, but not ours.
    Foreign,
    /// All steps were taken, or so many are still to be taken.
    Whole { to_take: usize },
    /// It was written before the first release, and can only be brought up to date by an earlier version.
    Old,
    /// It was written by a newer version, or by something else.
    Strange,
    /// SQLite's words about the first damage it found.
    Damaged(String),
}

/// What helps where tables cannot be brought up to date.
pub(crate) const OLD: &str = "They were made before the first release, and lack some of the steps that there were then. Start the last \
    version whose migrations/ has 0022_who_was_asked.sql once (`git log -- migrations` finds it), and then this one";
pub(super) const STRANGE: &str = "They were made by a newer version of Hashar, or by another program. Start the version that was started last, \
    or put back a copy that was made before it with `hashar restore COPY`";

/// Looks at a database. It may be in use. Nothing is changed.
///
/// # Errors
/// The file cannot be read, or is no database.
pub(crate) async fn of(url: &str) -> anyhow::Result<Health> {
    if is_postgres(url) {
        return examine(look(url).await?).await;
    }
    of_file(&file_of(url)?.context("A database in memory has no file")?).await
}

/// The same for a file.
///
/// # Errors
/// The file cannot be read, or is no database.
pub(crate) async fn of_file(file: &Path) -> anyhow::Result<Health> {
    if !file.exists() {
        return Ok(Health::Missing);
    }
    examine(look_at_file(file).await?).await
}

/// Whether the first step to its tables was taken. Nothing is changed.
///
/// # Errors
/// The database cannot be reached or read.
pub(crate) async fn is_begun(url: &str) -> anyhow::Result<bool> {
    if file_of(url)?.is_some_and(|file| !file.exists()) {
        return Ok(false);
    }
    let mut look = look(url).await.with_context(|| format!("The database {} cannot be opened", shown(url)))?;
    let names = migrations::names_of_tables(&mut look.db).await;
    look.close().await;
    Ok(names?.iter().any(|name| name == migrations::STEPS))
}

/// Writes a row that stands for nothing: Telegram's updates have numbers above it.
///
/// # Errors
/// The database is locked, its disk full, or it cannot be written for another reason.
pub(crate) async fn write_something(db: &Database, now: Timestamp) -> anyhow::Result<()> {
    let mut tx = db.begin().await?;
    let row = sql::query(
        "insert into handled_update (update_id, handled_at) values (0, $1)
         on conflict (update_id) do update set handled_at = excluded.handled_at",
    );
    row.bind(now).execute(&mut tx).await?;
    tx.commit().await
}

async fn examine(mut look: Look) -> anyhow::Result<Health> {
    let health = seen(&mut look.db).await;
    look.close().await;
    health
}

async fn seen(db: &mut Connection) -> anyhow::Result<Health> {
    if !db.is_postgres() {
        let words: String = sql::query_scalar("pragma integrity_check(1)").fetch_one(db).await?;
        if words != "ok" {
            return Ok(Health::Damaged(words));
        }
    }
    let names = migrations::names_of_tables(db).await?;
    if !names.iter().any(|name| name == migrations::STEPS) {
        return Ok(if names.is_empty() { Health::Empty } else { Health::Foreign });
    }
    Ok(match migrations::standing(db).await.context("The tables cannot be compared")? {
        Standing::Ours { to_take } => Health::Whole { to_take },
        Standing::LastBefore => Health::Whole { to_take: 1 },
        Standing::Earlier => Health::Old,
        Standing::Strange => Health::Strange,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::testing::unix;
    use crate::db::{Database, sql::Engine, testing::database};

    #[tokio::test]
    async fn whether_it_can_be_written_is_asked_again_and_again() {
        let db = database().await;
        write_something(&db, unix(7)).await.unwrap();
        write_something(&db, unix(8)).await.unwrap();
    }

    #[tokio::test]
    async fn a_file_is_missing_whole_strange_or_damaged() {
        let file = std::env::temp_dir().join(format!("hashar-health-{}.sqlite", std::process::id()));
        let url = format!("sqlite:{}", file.display());
        assert_eq!(of(&url).await.unwrap(), Health::Missing);
        let refused = Database::open_existing(&url).await.err().unwrap().to_string();
        assert!(refused.contains("There is nothing of Hashar's at sqlite:"), "{refused}");
        assert!(!file.exists(), "looking makes nothing");
        let db = Database::open(&url).await.unwrap();
        assert_eq!(of(&url).await.unwrap(), Health::Whole { to_take: 0 }, "while it is in use");
        let run = async |sql: &'static str| {
            let mut tx = db.begin().await.unwrap();
            sql::query(sql).execute(&mut tx).await.unwrap();
            tx.commit().await.unwrap();
        };
        write_something(&db, unix(7)).await.unwrap();
        write_something(&db, unix(8)).await.unwrap();
        run("create table kept as select * from _sqlx_migrations").await;
        run("delete from _sqlx_migrations").await;
        let to_take = migrations::of(Engine::Sqlite).iter().count();
        assert_eq!(of(&url).await.unwrap(), Health::Whole { to_take });
        run("insert into _sqlx_migrations select 99, description, installed_on, success, checksum, execution_time from kept").await;
        assert_eq!(of(&url).await.unwrap(), Health::Strange);
        run("drop table _sqlx_migrations").await;
        assert_eq!(of(&url).await.unwrap(), Health::Foreign);
        db.close().await;
        std::fs::write(file.with_extension("empty"), "").unwrap();
        assert_eq!(of(&url.replace(".sqlite", ".empty")).await.unwrap(), Health::Empty);
        assert!(Database::open_existing(&url.replace(".sqlite", ".empty")).await.is_err());
        std::fs::remove_file(file.with_extension("empty")).unwrap();
        let mut bytes = std::fs::read(&file).unwrap();
        bytes[4096..8192].fill(7);
        std::fs::write(&file, bytes).unwrap();
        assert!(!matches!(of(&url).await, Ok(Health::Whole { .. } | Health::Missing)));
        std::fs::remove_file(file).unwrap();
    }
}
