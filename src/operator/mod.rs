//! What operators do from the command line, also while the bot runs: organizations, and the first invitations.

mod copies;

use anyhow::{Context, anyhow, bail};
use jiff::{SignedDuration, Timestamp};
use teloxide::requests::Requester;

use crate::{
    bot::team::random_secret,
    config::{AddOrganization, Approval, Check, Health, Invite, Storage, Token},
    db::{
        Database,
        audit::{self, Action, Entry},
        invitation,
        organization::{self, Added, New},
    },
    domain::{OrganizationCode, Role},
    health::{self, Report, server},
    telegram::{client, describe},
};

pub use crate::db::trouble::explain;
pub use copies::{back_up, copy, restore, settle};

/// The code of the organization above all others.
const FEDERATION: &str = "federation";

const LIST: &str = "`hashar organization list`";

/// Notes an invitation and returns its link, with how long it can be used.
///
/// # Errors
/// No such organization, or Telegram does not say what the bot is called.
pub async fn invite(options: Invite, token: &Token) -> anyhow::Result<String> {
    let db = Database::open_existing(&options.storage.database_url).await?;
    let asked = client::bot(token, options.bot.api_url)?.get_me().await;
    let me = asked.map_err(|error| anyhow!("Telegram does not say what the bot is called: {}", describe(&error)))?;
    let username = me.user.username.context("The bot has no username")?;
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
        bail!("There is no organization {}; {LIST} shows them", code.as_str());
    };
    let secret = random_secret()?;
    let until = now + SignedDuration::from_hours(hours);
    let times = (now, until);
    invitation::invite(&mut tx, None, (organization.id, role), &secret, times).await?;
    tx.commit().await?;
    Ok((secret.payload(), until))
}

/// Looks whether the bot could run here.
pub async fn check(options: Check) -> Report {
    health::check(&options, Timestamp::now()).await
}

/// Asks the bot that runs on this machine whether it can do its work.
///
/// # Errors
/// It cannot, or it does not answer: one line for the operator.
pub async fn ask_health(options: Health) -> Result<String, String> {
    server::ask(options.health_listen).await
}

/// Adds an organization and says so.
///
/// # Errors
/// The code is taken, or there is no organization above.
pub async fn add_organization(options: AddOrganization) -> anyhow::Result<String> {
    let db = Database::open_existing(&options.storage.database_url).await?;
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
        Added::CodeTaken => bail!("The code {} is taken; choose another", options.code.as_str()),
        Added::NoSuchParent => bail!("There is no organization {}; {LIST} shows them", options.parent.as_str()),
    };
    let entry = Entry::by(None, Action::OrganizationAdded, id);
    audit::record(&mut tx, &entry, Timestamp::now()).await?;
    tx.commit().await?;
    db.close().await;
    Ok(format!("Added: {} ({})", options.name, options.code.as_str()))
}

/// Sets above how many people an announcement needs approval, and says so.
///
/// # Errors
/// There is no such organization.
pub async fn set_approval(options: Approval) -> anyhow::Result<String> {
    let db = Database::open_existing(&options.storage.database_url).await?;
    let mut tx = db.begin().await?;
    if !organization::set_approval_above(&mut tx, &options.code, options.above).await? {
        bail!("There is no organization {}; {LIST} shows them", options.code.as_str());
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
    let db = Database::open_existing(&storage.database_url).await?;
    let tree = organization::tree(&mut db.begin().await?).await?;
    db.close().await;
    let line = |(depth, code, name, country): (usize, String, String, Option<String>)| {
        let country = country.map(|code| format!(", {code}")).unwrap_or_default();
        format!("{}{code}: {name}{country}", "  ".repeat(depth))
    };
    Ok(tree.into_iter().map(line).collect::<Vec<_>>().join("\n"))
}
