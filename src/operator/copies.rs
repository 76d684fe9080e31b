//! What operators do about copies of the database: making one, putting one back, moving to PostgreSQL.

use std::{path::PathBuf, time::Instant};

use anyhow::{Context, bail};
use jiff::Timestamp;

use crate::{
    backup::{self, restore::Restored},
    config::{Backup, Copy, Restore, Storage},
    db::{
        self, Database, Lock,
        backup::{Settled, settle_restored},
        health::{self, Health},
        lease,
    },
};

/// Copies the database and says so.
///
/// # Errors
/// There is such a file already, or the copy cannot be made.
pub async fn back_up(options: Backup) -> anyhow::Result<String> {
    let begun = Instant::now();
    let bytes = backup::make(&file_of(&options.storage)?, &options.file, options.overwrite).await?;
    let (megabytes, seconds) = (bytes as f64 / 1e6, begun.elapsed().as_secs_f64());
    Ok(format!("Copied to {}, and looked through: {megabytes:.1} MB in {seconds:.1} s", options.file.display()))
}

/// Copies a community from a file into PostgreSQL; says how many rows.
///
/// # Errors
/// The bot runs, the target is not PostgreSQL's or holds people already, or one of the databases is in trouble.
pub async fn copy(options: Copy) -> anyhow::Result<String> {
    let file = db::file_of(&options.from)?.context("--from must name a file, such as sqlite:hashar.sqlite")?;
    if !file.exists() {
        bail!("There is no file {}", file.display());
    }
    let _lock = Lock::take(&file)?;
    // Its tables must be those of today.
    Database::open(&options.from).await?.close().await;
    let to = Database::open(&options.to).await?;
    let rows = db::copy::copy(&options.from, &to).await?;
    to.close().await;
    let place = db::shown(&options.to);
    Ok(format!(
        "{rows} rows were copied to {place}. Let DATABASE_URL name it and start the bot; keep the file until you are sure."
    ))
}

/// Puts a copy in the database's place and says so.
///
/// # Errors
/// The bot runs, or the copy is not one that this program can work on.
pub async fn restore(options: Restore) -> anyhow::Result<String> {
    let database = file_of(&options.storage)?;
    let Restored { kept, settled } = backup::restore::restore(&database, &options.file, Timestamp::now()).await?;
    let kept = kept.map(|kept| format!("The one before is kept as {}.", kept.display()));
    let first = format!("{} is now what {} was.", database.display(), options.file.display());
    let lines = [Some(first), kept, Some(announcements(&settled)), Some(messages(&settled))];
    Ok(lines.into_iter().flatten().collect::<Vec<_>>().join("\n"))
}

/// Decides about what is owed in a database that was put back by other means, and says so.
///
/// # Errors
/// The bot runs, or no community is there.
pub async fn settle(storage: Storage) -> anyhow::Result<String> {
    let url = storage.database_url;
    let _lock = db::file_of(&url)?.filter(|file| file.exists()).map(|file| Lock::take(&file)).transpose()?;
    if !matches!(health::of(&url).await?, Health::Whole { .. }) {
        bail!("{} is not whole, or holds nothing of Hashar's yet; `hashar check` says more", db::shown(&url));
    }
    // Before its tables are changed, if this program is newer.
    if db::is_postgres(&url) && lease::is_taken(&url).await? {
        bail!(RUNS);
    }
    let db = Database::open(&url).await?;
    let settled = settle_alone(&db).await?;
    db.close().await;
    Ok(["The database is settled.".to_owned(), announcements(&settled), messages(&settled)].join("\n"))
}

const RUNS: &str =
    "The bot runs on this database, or one of its instances died seconds ago; stop all of them, and try again";

/// No instance can begin to send meanwhile.
async fn settle_alone(db: &Database) -> anyhow::Result<Settled> {
    if !db.is_shared() {
        return settle_restored(db, Timestamp::now()).await;
    }
    let lease = db.take_lease().await?.context(RUNS)?;
    let settled = settle_restored(&db.under(lease.clone()), Timestamp::now()).await?;
    // It is settled, and the lease ends with the program anyway.
    _ = db.give_back(&lease).await;
    Ok(settled)
}

fn announcements(Settled { paused, unknown, .. }: &Settled) -> String {
    match paused + unknown {
        0 => "No announcement was being sent.".to_owned(),
        _ => format!(
            "Announcements that were being sent, and are paused: {paused}. Their authors can go on with them; that some \
             of it arrived, nobody knows of {unknown} messages, which are sent again only when they say so."
        ),
    }
}

fn messages(Settled { skipped, late, .. }: &Settled) -> String {
    format!(
        "Messages to single people that were owed then: {skipped}; reminders whose time has come since: {late}. They are \
         not sent, because most of them were."
    )
}

fn file_of(storage: &Storage) -> anyhow::Result<PathBuf> {
    db::file_of(&storage.database_url)?.context(
        "Only a file can be copied by Hashar; for PostgreSQL there are pg_dump and pg_restore, as docs/operator.md says",
    )
}
