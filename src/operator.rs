//! What operators do from the command line, also while the bot runs: organizations, and the first invitations.

use std::{path::PathBuf, time::Instant};

use anyhow::{Context, anyhow, bail};
use jiff::{SignedDuration, Timestamp};
use teloxide::requests::Requester;

use crate::{
    app,
    backup::{self, restore::Restored},
    bot::team::random_secret,
    check::{self, Report},
    config::{AddOrganization, Approval, Backup, Check, Copy, Health, Invite, Restore, Storage, Token},
    db::{
        self, Database,
        backup::Settled,
        invitation,
        organization::{self, Action, Added, Deed, New},
    },
    domain::{OrganizationCode, Role},
    outbox::describe,
    server::health,
};

/// The code of the organization above all others.
const FEDERATION: &str = "federation";

/// Notes an invitation and returns its link, with how long it can be used.
///
/// # Errors
/// No such organization, or Telegram does not say what the bot is called.
pub async fn invite(options: Invite, token: &Token) -> anyhow::Result<String> {
    let asked = app::bot(token, options.bot.api_url)?.get_me().await;
    let me = asked.map_err(|error| anyhow!("Telegram does not say what the bot is called: {}", describe(&error)))?;
    let username = me.user.username.context("The bot has no username")?;
    let db = Database::open(&options.storage.database_url).await?;
    let (payload, until) =
        note_invitation(&db, &options.organization, (options.role, options.hours), Timestamp::now()).await?;
    db.close().await;
    let until = until.strftime("%-d %B %Y, %H:%M UTC");
    Ok(format!("https://t.me/{username}?start={payload}\nIt works once, until {until}."))
}

/// Notes an invitation from the command line; what stands in its link, and when it ends.
pub(crate) async fn note_invitation(
    db: &Database,
    code: &OrganizationCode,
    (role, hours): (Role, i64),
    now: Timestamp,
) -> anyhow::Result<(String, Timestamp)> {
    if role == Role::FederationAdmin && code.as_str() != FEDERATION {
        bail!("A federation admin is invited to the organization {FEDERATION} only");
    }
    let mut tx = db.begin().await?;
    let Some(organization) = organization::with_code(&mut tx, code).await? else {
        bail!("There is no organization {}; `hashar organization list` shows them", code.as_str());
    };
    let secret = random_secret()?;
    let until = now + SignedDuration::from_hours(hours);
    let times = (now.as_millisecond(), until.as_millisecond());
    invitation::invite(&mut tx, None, (organization.id, role), &secret, times).await?;
    tx.commit().await?;
    Ok((secret.payload(), until))
}

/// Looks whether the bot could run here.
pub async fn check(options: Check) -> Report {
    check::check(&options, Timestamp::now()).await
}

/// Asks the bot that runs on this machine whether it can do its work.
///
/// # Errors
/// It cannot, or it does not answer: one line for the operator.
pub async fn ask_health(options: Health) -> Result<String, String> {
    health::ask(options.health_listen).await
}

/// Adds an organization and says so.
///
/// # Errors
/// The code is taken, or there is no organization above.
pub async fn add_organization(options: AddOrganization) -> anyhow::Result<String> {
    let db = Database::open(&options.storage.database_url).await?;
    let mut tx = db.begin().await?;
    let new = New {
        code: &options.code,
        parent: &options.parent,
        name: &options.name,
        country: options.country,
        language: options.language,
        time_zone: options.time_zone,
        minimum_age: options.minimum_age,
        quiet_hours: options.quiet_hours,
    };
    let id = match organization::add(&mut tx, &new).await? {
        Added::As(id) => id,
        Added::CodeTaken => bail!("The code {} is taken", options.code.as_str()),
        Added::NoSuchParent => bail!("There is no organization {}", options.parent.as_str()),
    };
    let deed = Deed::by(None, Action::OrganizationAdded, id);
    organization::record(&mut tx, &deed, Timestamp::now().as_millisecond()).await?;
    tx.commit().await?;
    db.close().await;
    Ok(format!("Added: {} ({})", options.name, options.code.as_str()))
}

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
    let _lock = db::Lock::take(&file)?;
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

/// Sets above how many people an announcement needs approval, and says so.
///
/// # Errors
/// There is no such organization.
pub async fn set_approval(options: Approval) -> anyhow::Result<String> {
    let db = Database::open(&options.storage.database_url).await?;
    let mut tx = db.begin().await?;
    if !organization::set_approval_above(&mut tx, &options.code, options.above).await? {
        bail!("There is no organization {}", options.code.as_str());
    }
    tx.commit().await?;
    db.close().await;
    Ok(format!("Announcements of {} to more than {} people need approval", options.code.as_str(), options.above))
}

/// All organizations, one a line, each indented below the one it belongs to.
///
/// # Errors
/// The database cannot be read.
pub async fn list_organizations(storage: Storage) -> anyhow::Result<String> {
    let db = Database::open(&storage.database_url).await?;
    let tree = organization::tree(&mut db.begin().await?).await?;
    db.close().await;
    let line = |(depth, code, name, country): (usize, String, String, Option<String>)| {
        let country = country.map(|code| format!(", {code}")).unwrap_or_default();
        format!("{}{code}: {name}{country}", "  ".repeat(depth))
    };
    Ok(tree.into_iter().map(line).collect::<Vec<_>>().join("\n"))
}
