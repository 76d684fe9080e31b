//! Whether a database's file is whole and its tables are ours, and whether it takes what is written.

use std::path::Path;

use anyhow::Context;
use sqlx::{Connection as _, SqliteConnection, sqlite::SqliteConnectOptions};

use super::{Database, file_of, migrator};

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
    let options = SqliteConnectOptions::new().filename(file).create_if_missing(false).pragma("query_only", "on");
    let mut db = SqliteConnection::connect_with(&options).await?;
    let health = examine(&mut db).await;
    db.close().await?;
    health
}

/// Writes a row that stands for nothing: Telegram's updates have numbers above it.
///
/// # Errors
/// The database is locked, its disk full, or it cannot be written for another reason.
pub async fn write_something(db: &Database, now: i64) -> anyhow::Result<()> {
    let mut tx = db.begin().await?;
    let row = sqlx::query(
        "insert into handled_update (update_id, handled_at) values (0, $1)
         on conflict do update set handled_at = excluded.handled_at",
    );
    row.bind(now).execute(&mut *tx).await?;
    Ok(tx.commit().await?)
}

async fn examine(db: &mut SqliteConnection) -> anyhow::Result<Health> {
    let words: String = sqlx::query_scalar("pragma integrity_check(1)").fetch_one(&mut *db).await?;
    if words != "ok" {
        return Ok(Health::Damaged(words));
    }
    let tables: i64 = sqlx::query_scalar("select count(*) from sqlite_schema").fetch_one(&mut *db).await?;
    match taken(db).await? {
        Some(taken) => compare(&taken).context("The tables cannot be compared"),
        None if tables > 0 => Ok(Health::Foreign),
        None => Ok(Health::Empty),
    }
}

/// The steps that were taken, with their checksums; None: it is not our database.
pub async fn taken(db: &mut SqliteConnection) -> anyhow::Result<Option<Vec<(i64, Vec<u8>)>>> {
    let is_ours: bool =
        sqlx::query_scalar("select exists (select 1 from sqlite_schema where name = '_sqlx_migrations')")
            .fetch_one(&mut *db)
            .await?;
    if !is_ours {
        return Ok(None);
    }
    Ok(Some(sqlx::query_as("select version, checksum from _sqlx_migrations order by version").fetch_all(db).await?))
}

/// Whether the steps that were taken are some of ours, unchanged.
fn compare(taken: &[(i64, Vec<u8>)]) -> anyhow::Result<Health> {
    let migrator = migrator();
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
    use crate::db::Database;

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
            sqlx::query(sql).execute(&mut *tx).await.unwrap();
            tx.commit().await.unwrap();
        };
        write_something(&db, 7).await.unwrap();
        write_something(&db, 8).await.unwrap();
        run("delete from _sqlx_migrations where version > 6").await;
        let to_take = migrator().iter().count() - 6;
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
