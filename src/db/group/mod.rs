//! Groups that organizations have linked: by one-time links, until somebody stops it or the bot is removed.
//!
//! What is announced to them stands in `audience` and `announcement`.

use jiff::{SignedDuration, Timestamp};

use super::{
    Connection,
    audit::{self, Action, Entry},
    column, delivery, organization, read_column, readable, savepoint, sql,
};
use crate::domain::{
    ChatId, Group, Language, OrganizationId, PersonId, Role,
    group::{self, Hindrance, Trouble},
    invitation::Secret,
};

/// A group that is linked now.
#[derive(Debug, PartialEq)]
pub(crate) struct Linked {
    pub organization: OrganizationId,
    pub language: Language,
}

/// What became of a link that was used in a group.
#[derive(Debug, PartialEq)]
pub(crate) enum Linking {
    Linked {
        organization: OrganizationId,
    },
    /// It is linked with this very link: a second tap.
    Already,
    /// Wrong, used or expired.
    Gone,
    NoRight,
    /// By an organization where the person may not unlink it.
    Taken,
}

/// Somebody adds the bot to a group.
pub(crate) struct Arrival<'a> {
    pub group: &'a Group,
    pub person: PersonId,
    /// What is said there from now on.
    pub language: Language,
}

/// Notes a link that can be used once. An earlier one of the same person is worth nothing any more.
pub(crate) async fn offer(
    db: &mut Connection,
    (organization, by): (OrganizationId, PersonId),
    secret: &Secret,
    expires_at: Timestamp,
) -> anyhow::Result<()> {
    sql::query("delete from group_link where organization_id = $1 and made_by = $2 and used_for is null")
        .bind(organization)
        .bind(by)
        .execute(&mut *db)
        .await?;
    sql::query("insert into group_link (secret_hash, organization_id, made_by, expires_at) values ($1, $2, $3, $4)")
        .bind(secret.hash())
        .bind(organization)
        .bind(by)
        .bind(expires_at)
        .execute(db)
        .await?;
    Ok(())
}

/// Links a group, once, if the person may.
pub(crate) async fn link(
    db: &mut Connection,
    arrival: &Arrival<'_>,
    secret: &Secret,
    now: Timestamp,
) -> anyhow::Result<Linking> {
    loop {
        let mut attempt = savepoint(db).await?;
        if let Some(linking) = try_to_link(&mut attempt, arrival, secret, now).await? {
            attempt.commit().await?;
            return Ok(linking);
        }
        // Somebody else was quicker, so that what they have made of it is seen now.
        attempt.rollback().await?;
    }
}

/// The same; None if the link or the group is not any more what it was a moment ago.
async fn try_to_link(
    db: &mut Connection,
    arrival: &Arrival<'_>,
    secret: &Secret,
    now: Timestamp,
) -> anyhow::Result<Option<Linking>> {
    let Some(Offer { organization, expires_at, used_for }) = offered(db, secret).await? else {
        return Ok(Some(Linking::Gone));
    };
    let before = with_chat(db, arrival.group.chat).await?.map(|linked| linked.organization);
    if used_for == Some(arrival.group.chat) && before == Some(organization) {
        return Ok(Some(Linking::Already));
    }
    if used_for.is_some() || expires_at <= now {
        return Ok(Some(Linking::Gone));
    }
    if !may(db, arrival.person, organization).await? {
        return Ok(Some(Linking::NoRight));
    }
    let other = before.filter(|other| *other != organization);
    if !take_over(db, arrival.person, other, now).await? {
        return Ok(Some(Linking::Taken));
    }
    if !note(db, arrival, (organization, before), now).await? || !use_up(db, secret, arrival.group.chat).await? {
        return Ok(None);
    }
    record(db, arrival.person, Action::GroupLinked, organization, now).await?;
    Ok(Some(Linking::Linked { organization }))
}

/// Uses a link up; false if it was, or a newer one has taken its place.
async fn use_up(db: &mut Connection, secret: &Secret, chat: ChatId) -> anyhow::Result<bool> {
    let used = sql::query("update group_link set used_for = $2 where secret_hash = $1 and used_for is null");
    Ok(used.bind(secret.hash()).bind(chat).execute(db).await?.rows_affected() == 1)
}

/// A link as it was noted.
struct Offer {
    organization: OrganizationId,
    expires_at: Timestamp,
    used_for: Option<ChatId>,
}

async fn offered(db: &mut Connection, secret: &Secret) -> anyhow::Result<Option<Offer>> {
    let offer = sql::query_as("select organization_id, expires_at, used_for from group_link where secret_hash = $1");
    let row: Option<(OrganizationId, Timestamp, Option<ChatId>)> = offer.bind(secret.hash()).fetch_optional(db).await?;
    Ok(row.map(|(organization, expires_at, used_for)| Offer { organization, expires_at, used_for }))
}

/// Whether the person may unlink a group from the organization it is linked to, if it is; it is noted there.
async fn take_over(
    db: &mut Connection,
    person: PersonId,
    other: Option<OrganizationId>,
    now: Timestamp,
) -> anyhow::Result<bool> {
    let Some(other) = other else { return Ok(true) };
    if !may(db, person, other).await? {
        return Ok(false);
    }
    record(db, person, Action::GroupUnlinked, other, now).await?;
    Ok(true)
}

/// Coordinators decide where what an organization says is heard.
pub(crate) async fn may(db: &mut Connection, person: PersonId, organization: OrganizationId) -> anyhow::Result<bool> {
    Ok(organization::role_of(db, person, organization).await? >= Some(Role::Coordinator))
}

/// Links the group; false if it is not linked any more as it was before.
async fn note(
    db: &mut Connection,
    arrival: &Arrival<'_>,
    (organization, before): (OrganizationId, Option<OrganizationId>),
    now: Timestamp,
) -> anyhow::Result<bool> {
    let noted = sql::query(
        "insert into linked_group (chat_id, organization_id, title, language, linked_by, changed_at)
         values ($1, $2, $3, $4, $5, $6)
         on conflict (chat_id) do update set organization_id = excluded.organization_id, title = excluded.title,
             language = excluded.language, state = 'linked', refusal = null,
             refusal_told = false, linked_by = excluded.linked_by, changed_at = excluded.changed_at
         where case when $7 is null then linked_group.state <> 'linked' else linked_group.state = 'linked' and linked_group.organization_id = $7 end",
    );
    let noted = noted.bind(arrival.group.chat).bind(organization).bind(&arrival.group.title);
    let noted = noted.bind(column(&arrival.language)?).bind(arrival.person).bind(now).bind(before);
    Ok(noted.execute(db).await?.rows_affected() == 1)
}

async fn record(
    db: &mut Connection,
    by: PersonId,
    action: Action,
    organization: OrganizationId,
    now: Timestamp,
) -> anyhow::Result<()> {
    audit::record(db, &Entry::by(Some(by), action, organization), now).await
}

/// The group of a chat, if it is linked now.
pub(crate) async fn with_chat(db: &mut Connection, chat: ChatId) -> anyhow::Result<Option<Linked>> {
    let linked =
        sql::query_as("select organization_id, language from linked_group where chat_id = $1 and state = 'linked'");
    let row: Option<(OrganizationId, String)> = linked.bind(chat).fetch_optional(db).await?;
    row.map(|(organization, language)| Ok(Linked { organization, language: read_column(language)? })).transpose()
}

/// The group is called something else.
pub(crate) async fn renamed(db: &mut Connection, group: &Group) -> anyhow::Result<()> {
    let renamed = sql::query("update linked_group set title = $2 where chat_id = $1");
    renamed.bind(group.chat).bind(&group.title).execute(db).await?;
    Ok(())
}

/// Telegram takes no messages for a group, so long as it takes none; the first reason stays.
pub(crate) async fn refuses(db: &mut Connection, chat: ChatId, why: Hindrance) -> anyhow::Result<()> {
    let refuses = sql::query("update linked_group set refusal = $2 where chat_id = $1 and refusal is null");
    refuses.bind(chat).bind(column(&why)?).execute(db).await?;
    Ok(())
}

/// Telegram takes messages for it again.
pub(crate) async fn takes_messages(db: &mut Connection, chat: ChatId) -> anyhow::Result<()> {
    let takes = sql::query(
        "update linked_group set refusal = null, refusal_told = false where chat_id = $1 and refusal is not null",
    );
    takes.bind(chat).execute(db).await?;
    Ok(())
}

/// A group for which Telegram takes no messages.
#[derive(Debug, PartialEq)]
pub(crate) struct Refusing {
    pub organization: OrganizationId,
    pub title: String,
    pub why: Hindrance,
}

/// Those that refuse and whose teams do not know it; they count as told from now on.
pub(crate) async fn take_refusing(db: &mut Connection) -> anyhow::Result<Vec<Refusing>> {
    let taken = sql::query_as(
        "update linked_group set refusal_told = true
         where refusal is not null and not refusal_told and state = 'linked' returning organization_id, title, refusal",
    );
    let rows: Vec<(OrganizationId, String, String)> = taken.fetch_all(db).await?;
    let refusing = |(organization, title, why)| anyhow::Ok(Refusing { organization, title, why: read_column(why)? });
    Ok(readable(rows.into_iter().map(refusing)))
}

/// Who made a link, and whether it can still be used.
pub(crate) async fn maker_of(
    db: &mut Connection,
    secret: &Secret,
    now: Timestamp,
) -> anyhow::Result<Option<(PersonId, bool)>> {
    let maker =
        sql::query_as("select made_by, used_for is null and expires_at > $2 from group_link where secret_hash = $1");
    maker.bind(secret.hash()).bind(now).fetch_optional(db).await
}

/// A command came from somebody whom Telegram does not name: the group, if its team was not told of such a one since an
/// instant; it counts as told from now on.
pub(crate) async fn take_hidden(
    db: &mut Connection,
    chat: ChatId,
    (since, now): (Timestamp, Timestamp),
) -> anyhow::Result<Option<(OrganizationId, String)>> {
    let taken = sql::query_as(
        "update linked_group set hidden_told_at = $3
         where chat_id = $1 and state = 'linked' and (hidden_told_at is null or hidden_told_at <= $2)
         returning organization_id, title",
    );
    taken.bind(chat).bind(since).bind(now).fetch_optional(db).await
}

/// The groups that an organization itself has linked; also those that have removed the bot, until somebody
/// of the team takes them off the list.
pub(crate) async fn of_organization(
    db: &mut Connection,
    organization: OrganizationId,
) -> anyhow::Result<Vec<group::Linked>> {
    let groups = sql::query_as(
        "select chat_id, title, state = 'removed', refusal from linked_group
         where organization_id = $1 and state in ('linked', 'removed') order by chat_id",
    );
    let rows: Vec<(ChatId, String, bool, Option<String>)> = groups.bind(organization).fetch_all(db).await?;
    let linked = |(chat, title, is_gone, refusal): (ChatId, String, bool, Option<String>)| {
        let trouble = match refusal {
            _ if is_gone => Some(Trouble::Gone),
            Some(why) => Some(Trouble::Refuses(read_column(why)?)),
            None => None,
        };
        Ok(group::Linked { group: Group { chat, title }, trouble })
    };
    Ok(readable(rows.into_iter().map(linked)))
}

/// Takes a group off the list of its team that has removed the bot, if the person may; whether it was there.
pub(crate) async fn forget(
    db: &mut Connection,
    chat: ChatId,
    person: PersonId,
    now: Timestamp,
) -> anyhow::Result<bool> {
    let gone = sql::query_scalar("select organization_id from linked_group where chat_id = $1 and state = 'removed'");
    let gone: Option<OrganizationId> = gone.bind(chat).fetch_optional(&mut *db).await?;
    let Some(organization) = gone else { return Ok(false) };
    if !may(db, person, organization).await? {
        return Ok(false);
    }
    let forget = sql::query(
        "update linked_group set state = 'stopped', changed_at = $2 where chat_id = $1 and state = 'removed'",
    );
    Ok(forget.bind(chat).bind(now).execute(db).await?.rows_affected() == 1)
}

/// Unlinks a group if it is linked and the person may; what it was.
pub(crate) async fn stop(
    db: &mut Connection,
    chat: ChatId,
    person: PersonId,
    now: Timestamp,
) -> anyhow::Result<Option<Linked>> {
    let Some(linked) = with_chat(db, chat).await? else { return Ok(None) };
    if !may(db, person, linked.organization).await? {
        return Ok(None);
    }
    if !end(db, chat, "stopped", (now, now)).await? {
        return Ok(None);
    }
    record(db, person, Action::GroupUnlinked, linked.organization, now).await?;
    Ok(Some(linked))
}

/// The bot was not in the group any more at an instant; what waits for it is given up, unless it was linked since.
pub(crate) async fn removed(
    db: &mut Connection,
    chat: ChatId,
    (at, now): (Timestamp, Timestamp),
) -> anyhow::Result<()> {
    if end(db, chat, "removed", (at, now)).await? {
        delivery::skip_chat(db, chat, now).await?;
    }
    Ok(())
}

/// Unlinks a group that has been linked since an instant; whether it was.
async fn end(
    db: &mut Connection,
    chat: ChatId,
    state: &str,
    (since, now): (Timestamp, Timestamp),
) -> anyhow::Result<bool> {
    let end = sql::query(
        "update linked_group set state = $2, changed_at = $4 where chat_id = $1 and state = 'linked' and changed_at <= $3",
    );
    Ok(end.bind(chat).bind(state).bind(since).bind(now).execute(db).await?.rows_affected() == 1)
}

/// That the bot left the old chat may be told before that the group has moved; so long it is no removal.
const SAME_MOVE: SignedDuration = SignedDuration::from_mins(1);

/// The group has become a supergroup with another id; what waits for it follows.
pub(crate) async fn moved(db: &mut Connection, (from, to): (ChatId, ChatId), now: Timestamp) -> anyhow::Result<()> {
    sql::query(
        "update linked_group
         set chat_id = $2, state = case when state = 'removed' and changed_at > $4 then 'linked' else state end, changed_at = $3
         where chat_id = $1 and not exists (select 1 from linked_group as there where there.chat_id = $2)",
    )
    .bind(from)
    .bind(to)
    .bind(now)
    .bind(now - SAME_MOVE)
    .execute(&mut *db)
    .await?;
    // If the supergroup was linked by itself, there are not two groups.
    sql::query("update linked_group set state = 'stopped', changed_at = $2 where chat_id = $1 and state <> 'stopped'")
        .bind(from)
        .bind(now)
        .execute(&mut *db)
        .await?;
    sql::query("update group_link set used_for = $2 where used_for = $1").bind(from).bind(to).execute(&mut *db).await?;
    delivery::follow_group(db, (from, to), now).await
}

#[cfg(test)]
mod tests;
