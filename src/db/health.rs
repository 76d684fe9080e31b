//! Whether a database's file is whole and its tables are ours, and whether it takes what is written.

use std::path::Path;

use super::{Connection, Database, Look, file_of, is_postgres, look, look_at_file, migrations, sql};
use anyhow::Context;

/// How a database is.
#[derive(Debug, PartialEq)]
pub enum Health {
    /// There is no file yet.
    Missing,
    /// There are no tables in it yet.
    Empty,
    /// It holds tables, but not ours.
    Foreign,
    /// All steps were taken, or so many are still to be taken.
    Whole { to_take: usize },
    /// It was written by a newer version, or by something else.
    Strange,
    /// SQLite's words about the first damage it found.
    Damaged(String),
}

/// Looks at a database. It may be in use. Nothing is changed.
///
/// # Errors
/// The file cannot be read, or is no database.
pub async fn of(url: &str) -> anyhow::Result<Health> {
    if is_postgres(url) {
        return examine(look(url).await?).await;
    }
    of_file(&file_of(url)?.context("A database in memory has no file")?).await
}

/// The same for a file.
///
/// # Errors
/// The file cannot be read, or is no database.
pub async fn of_file(file: &Path) -> anyhow::Result<Health> {
    if !file.exists() {
        return Ok(Health::Missing);
    }
    examine(look_at_file(file).await?).await
}

/// Writes a row that stands for nothing: Telegram's updates have numbers above it.
///
/// # Errors
/// The database is locked, its disk full, or it cannot be written for another reason.
pub async fn write_something(db: &Database, now: i64) -> anyhow::Result<()> {
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
    let tables: i64 = sql::query_scalar(format!("select count(*) from {}", tables(db))).fetch_one(db).await?;
    match taken(db).await? {
        Some(taken) => compare(db, &taken).context("The tables cannot be compared"),
        None if tables > 0 => Ok(Health::Foreign),
        None => Ok(Health::Empty),
    }
}

/// The steps that were taken, with their checksums; None: it is not our database.
pub async fn taken(db: &mut Connection) -> anyhow::Result<Option<Vec<(i64, Vec<u8>)>>> {
    let is_ours = format!("select exists (select 1 from {} where name = '_sqlx_migrations')", tables(db));
    if !sql::query_scalar::<bool>(is_ours).fetch_one(db).await? {
        return Ok(None);
    }
    Ok(Some(sql::query_as("select version, checksum from _sqlx_migrations order by version").fetch_all(db).await?))
}

/// Where the names of the tables stand.
fn tables(db: &Connection) -> &'static str {
    if db.is_postgres() {
        "(select table_name as name from information_schema.tables where table_schema = current_schema()) as tables"
    } else {
        "sqlite_schema"
    }
}

/// Whether the steps that were taken are some of ours, unchanged.
fn compare(db: &Connection, taken: &[(i64, Vec<u8>)]) -> anyhow::Result<Health> {
    let migrator = if db.is_postgres() { migrations::postgres() } else { migrations::sqlite() };
    let is_ours = |(version, checksum): &(i64, Vec<u8>)| {
        migrator.iter().any(|ours| ours.version == *version && *ours.checksum == checksum[..])
    };
    if !taken.iter().all(is_ours) {
        return Ok(Health::Strange);
    }
    Ok(Health::Whole { to_take: migrator.iter().count() - taken.len() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::{Database, testing::database};

    #[tokio::test]
    async fn whether_it_can_be_written_is_asked_again_and_again() {
        let db = database().await;
        write_something(&db, 7).await.unwrap();
        write_something(&db, 8).await.unwrap();
    }

    #[tokio::test]
    async fn a_file_is_missing_whole_strange_or_damaged() {
        let file = std::env::temp_dir().join(format!("hashar-health-{}.sqlite", std::process::id()));
        let url = format!("sqlite:{}", file.display());
        assert_eq!(of(&url).await.unwrap(), Health::Missing);
        assert!(!file.exists(), "looking makes nothing");
        let db = Database::open(&url).await.unwrap();
        assert_eq!(of(&url).await.unwrap(), Health::Whole { to_take: 0 }, "while it is in use");
        let run = async |sql: &'static str| {
            let mut tx = db.begin().await.unwrap();
            sql::query(sql).execute(&mut tx).await.unwrap();
            tx.commit().await.unwrap();
        };
        write_something(&db, 7).await.unwrap();
        write_something(&db, 8).await.unwrap();
        run("delete from _sqlx_migrations where version > 6").await;
        let to_take = migrations::sqlite().iter().count() - 6;
        assert_eq!(of(&url).await.unwrap(), Health::Whole { to_take });
        run("update _sqlx_migrations set version = 99 where version = 6").await;
        assert_eq!(of(&url).await.unwrap(), Health::Strange);
        run("drop table _sqlx_migrations").await;
        assert_eq!(of(&url).await.unwrap(), Health::Foreign);
        db.close().await;
        std::fs::write(file.with_extension("empty"), "").unwrap();
        assert_eq!(of(&url.replace(".sqlite", ".empty")).await.unwrap(), Health::Empty);
        std::fs::remove_file(file.with_extension("empty")).unwrap();
        let mut bytes = std::fs::read(&file).unwrap();
        bytes[4096..8192].fill(7);
        std::fs::write(&file, bytes).unwrap();
        assert!(!matches!(of(&url).await, Ok(Health::Whole { .. } | Health::Missing)));
        std::fs::remove_file(file).unwrap();
    }
}
