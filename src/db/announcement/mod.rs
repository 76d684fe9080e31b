//! Announcements: noting one, and its state.
//!
//! What it says stands in `text`, what coordinators decide about in `part` and `correction`, who was asked in `asked`, what
//! becomes of a message that only Telegram can copy in `original`, how its deliveries are made in `fill`, how it goes in
//! `progress`, and what can be done about what was sent in `follow_up`.

mod asked;
mod correction;
mod fill;
mod follow_up;
mod original;
mod part;
mod progress;
#[cfg(test)]
mod tests;
mod text;

use std::collections::BTreeMap;

use jiff::Timestamp;
use tracing::error;

use super::{Connection, audience::Part, column, columns, read_column, sql};
use crate::domain::{AnnouncementId, Audience, DeliveryId, Language, OrganizationId, PersonId, ScheduleId, When};
pub(crate) use asked::{Seen, Waiting, abandoned, note_asked, note_shown, seen_above, shown_to};
pub(crate) use correction::{
    Correctable, Correction, ask_correction, content_of, correctable, correction, decide_correction, keep_correction,
    revision_of, waiting_corrections,
};
pub(crate) use fill::{fill, fill_anew, readers, skip_cancelled, skip_part};
pub(crate) use follow_up::{Outcome, again, correct, recall, recallable, report};
pub(crate) use original::{Edited, edited, next_to_ask, take_edited, take_to_ask, void};
pub(crate) use part::{Asked, Decided, ask, decide, part, parts};
pub(crate) use progress::{Progress, Tally, progress};
pub(crate) use text::{Version, Wording, newest_revision, of_part, texts, wordings};

/// An announcement before it is noted.
pub(crate) struct New<'a> {
    pub organization: OrganizationId,
    pub by: PersonId,
    pub audience: &'a Audience,
    pub urgent: bool,
    /// The contents of deliveries, as JSON.
    pub texts: BTreeMap<Language, String>,
    /// Which text the readers of a language get; others get none.
    pub readers: BTreeMap<Language, Language>,
    pub parts: Vec<NewPart>,
}

/// What one organization's coordinators decide about.
pub(crate) struct NewPart {
    pub organization: OrganizationId,
    /// None: all of the audience.
    pub part: Option<Part>,
    /// Whether they are still to be asked.
    pub is_asked: bool,
    pub when: When,
}

/// Notes an announcement; its number.
pub(crate) async fn create(db: &mut Connection, new: &New<'_>, now: Timestamp) -> anyhow::Result<AnnouncementId> {
    let id: AnnouncementId = sql::query_scalar(
        "insert into announcement (organization_id, created_by, audience, urgent, created_at) values ($1, $2, $3, $4, $5)
         returning announcement_id",
    )
    .bind(new.organization)
    .bind(new.by)
    .bind(serde_json::to_string(new.audience)?)
    .bind(new.urgent)
    .bind(now)
    .fetch_one(&mut *db)
    .await?;
    for (language, content) in &new.texts {
        let version = Version { language: *language, revision: 0, content: content.clone() };
        text::keep(db, id, &version, Some(new.by)).await?;
    }
    for (language, text) in &new.readers {
        let reader = sql::query(
            "insert into announcement_reader (announcement_id, language, text_language) values ($1, $2, $3)",
        );
        reader.bind(id).bind(column(language)?).bind(column(text)?).execute(&mut *db).await?;
    }
    for part in &new.parts {
        add_part(db, id, part).await?;
    }
    Ok(id)
}

async fn add_part(db: &mut Connection, announcement: AnnouncementId, new: &NewPart) -> anyhow::Result<()> {
    let country = new.part.as_ref().map(|part| match part {
        Part::Country(country) => country.code(),
        Part::Elsewhere => "",
    });
    sql::query("insert into announcement_part (announcement_id, organization_id, country, state, time) values ($1, $2, $3, $4, $5)")
        .bind(announcement)
        .bind(new.organization)
        .bind(country)
        .bind(if new.is_asked { "asked" } else { "accepted" })
        .bind(serde_json::to_string(&new.when)?)
        .execute(db)
        .await?;
    Ok(())
}

/// Holds one, so that of two who decide, take back or correct one is first, and the other sees what came of it.
pub(crate) async fn hold(db: &mut Connection, id: AnnouncementId) -> anyhow::Result<()> {
    db.hold("select 1 from announcement where announcement_id = $1 for no key update", id).await
}

/// The announcements that are being sent.
pub(crate) async fn running(db: &mut Connection) -> anyhow::Result<Vec<AnnouncementId>> {
    sql::query_scalar("select announcement_id from announcement where state = 'sending' order by announcement_id")
        .fetch_all(db)
        .await
}

/// An announcement of which something may still go out.
#[derive(Debug)]
pub(crate) struct Unfinished {
    pub id: AnnouncementId,
    /// None: somebody who left.
    pub by: Option<PersonId>,
    pub audience: Audience,
}

/// Those of which something may still go out, the oldest first.
pub(crate) async fn unfinished(db: &mut Connection) -> anyhow::Result<Vec<Unfinished>> {
    let rows: Vec<(AnnouncementId, Option<PersonId>, String)> = sql::query_as(
        "select announcement_id, created_by, audience from announcement where state in ('sending', 'paused')
         order by announcement_id",
    )
    .fetch_all(db)
    .await?;
    // One that cannot be read hides none of the others.
    let read = |(id, by, audience): (AnnouncementId, Option<PersonId>, String)| {
        let audience = serde_json::from_str(&audience);
        let audience = audience.inspect_err(|fault| error!(announcement = id.0, "It cannot be read: {fault}")).ok()?;
        Some(Unfinished { id, by, audience })
    };
    Ok(rows.into_iter().filter_map(read).collect())
}

/// How an announcement is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum State {
    Sending,
    Paused,
    Cancelled,
    Done,
}

/// What an announcement is about, and how it goes.
#[derive(Debug)]
pub(crate) struct Announcement {
    pub id: AnnouncementId,
    pub organization: OrganizationId,
    /// None: somebody who left.
    pub by: Option<PersonId>,
    pub state: State,
    pub audience: Audience,
    pub urgent: bool,
    /// Telegram's words, if it paused because of them.
    pub refusal: Option<String>,
    pub card: Option<DeliveryId>,
    pub created_at: Timestamp,
}

/// The announcement with a number.
pub(crate) async fn with_id(db: &mut Connection, id: AnnouncementId) -> anyhow::Result<Option<Announcement>> {
    type Row = (
        AnnouncementId,
        OrganizationId,
        Option<PersonId>,
        String,
        String,
        bool,
        Option<String>,
        Option<DeliveryId>,
        Timestamp,
    );
    let row: Option<Row> = sql::query_as(
        "select announcement_id, organization_id, created_by, state, audience, urgent, refusal, card_delivery, created_at
         from announcement where announcement_id = $1",
    )
    .bind(id)
    .fetch_optional(db)
    .await?;
    row.map(|(id, organization, by, state, audience, urgent, refusal, card, created_at)| {
        let (state, audience) = (read_column(state)?, serde_json::from_str(&audience)?);
        Ok(Announcement { id, organization, by, state, audience, urgent, refusal, card, created_at })
    })
    .transpose()
}

/// One line of the list of announcements.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Listed {
    Recurring(ScheduleId),
    Made(AnnouncementId),
}

/// So many lines a page of the list has.
const LISTED: usize = 6;

/// One page of the announcements of all organizations that a person has a role in, and of those below: first those that recur,
/// then those that were made, the latest first. And how many pages there are.
pub(crate) async fn listed(db: &mut Connection, person: PersonId, page: usize) -> anyhow::Result<(Vec<Listed>, usize)> {
    let rows: Vec<(bool, i64, i64)> = sql::query_as(
        "with meant (organization_id) as (
             select line.organization_id from member join organization_line as line on line.above_id = member.organization_id
             where person_id = $1)
         select recurs, id, count(*) over () from (
             select true as recurs, schedule_id as id from schedule
             where state <> 'deleted' and organization_id in (select organization_id from meant)
             union all
             select false, announcement_id from announcement where organization_id in (select organization_id from meant)
         ) as line
         order by recurs desc, id desc limit $2 offset $3",
    )
    .bind(person)
    .bind(i64::try_from(LISTED)?)
    .bind(i64::try_from(page * LISTED)?)
    .fetch_all(db)
    .await?;
    let pages = usize::try_from(rows.first().map_or(0, |(_, _, all)| *all))?.div_ceil(LISTED);
    let line =
        |(recurs, id, _)| if recurs { Listed::Recurring(ScheduleId(id)) } else { Listed::Made(AnnouncementId(id)) };
    Ok((rows.into_iter().map(line).collect(), pages))
}

/// Changes the state; false if it is not what was thought.
pub(crate) async fn change_state(
    db: &mut Connection,
    id: AnnouncementId,
    from: &[State],
    to: State,
) -> anyhow::Result<bool> {
    let from_these = db.engine().list("$2");
    let changed = sql::query(format!(
        "update announcement set state = $3, refusal = null, refusals = 0, shown_at = 0
         where announcement_id = $1 and state in {from_these}"
    ));
    let changed = changed.bind(id).bind(columns(from)?).bind(column(&to)?);
    Ok(changed.execute(db).await?.rows_affected() == 1)
}

/// Announcements that have nothing more to send; they are done from now on.
pub(crate) async fn finish(db: &mut Connection) -> anyhow::Result<Vec<AnnouncementId>> {
    let done = sql::query_scalar(
        "update announcement set state = 'done'
         where state = 'sending'
           and not exists (select 1 from announcement_part as part where part.announcement_id = announcement.announcement_id
                           and part.state in ('asked', 'accepted'))
           and not exists (select 1 from delivery where delivery.announcement_id = announcement.announcement_id
                           and delivery.state in ('queued', 'sending'))
         returning announcement_id",
    );
    done.fetch_all(db).await
}

/// So often Telegram may refuse the message itself before the announcement pauses.
const MOST_REFUSALS: i64 = 3;

/// Telegram refused the message itself; whether the announcement pauses because of that.
pub(crate) async fn note_refusal(db: &mut Connection, id: AnnouncementId, words: &str) -> anyhow::Result<bool> {
    let paused: Option<bool> = sql::query_scalar(
        "update announcement set refusals = refusals + 1, state = case when refusals + 1 >= $3 then 'paused' else state end,
                                 refusal = case when refusals + 1 >= $3 then $2 else refusal end,
                                 shown_at = case when refusals + 1 >= $3 then 0 else shown_at end
         where announcement_id = $1 and state = 'sending' returning state = 'paused'",
    )
    .bind(id)
    .bind(words)
    .bind(MOST_REFUSALS)
    .fetch_optional(db)
    .await?;
    Ok(paused.unwrap_or(false))
}

/// Somebody got the message, so that it is not the message that Telegram refuses.
pub(crate) async fn forget_refusals(db: &mut Connection, id: AnnouncementId) -> anyhow::Result<()> {
    let forget = sql::query("update announcement set refusals = 0 where announcement_id = $1 and refusals > 0");
    forget.bind(id).execute(db).await?;
    Ok(())
}

/// Shows the card of an announcement not before an instant.
pub(crate) async fn leave_card(db: &mut Connection, id: AnnouncementId, until: Timestamp) -> anyhow::Result<()> {
    let leave = sql::query("update announcement set shown_at = $2 where announcement_id = $1");
    leave.bind(id).bind(until).execute(db).await?;
    Ok(())
}

/// Notes which delivery carries the card.
pub(crate) async fn set_card(
    db: &mut Connection,
    id: AnnouncementId,
    delivery: DeliveryId,
    now: Timestamp,
) -> anyhow::Result<()> {
    sql::query("update announcement set card_delivery = $2, shown_at = $3 where announcement_id = $1")
        .bind(id)
        .bind(delivery)
        .bind(now)
        .execute(db)
        .await?;
    Ok(())
}

/// Announcements whose card was shown before an instant, or that have changed since; it counts as shown now.
pub(crate) async fn take_stale_cards(
    db: &mut Connection,
    before: Timestamp,
    now: Timestamp,
) -> anyhow::Result<Vec<AnnouncementId>> {
    let stale = sql::query_scalar(
        "update announcement set shown_at = $2
         where shown_at = 0 and state in ('paused', 'cancelled')
            or shown_at <= $1 and state = 'sending' and exists (
                select 1 from delivery where delivery.announcement_id = announcement.announcement_id
                and delivery.state in ('sent', 'failed', 'skipped', 'unknown') and changed_at >= shown_at)
         returning announcement_id",
    );
    stale.bind(before).bind(now).fetch_all(db).await
}

/// When the next of what running announcements owe is due, or deliveries that could not be made are tried again.
pub(crate) async fn next_due(db: &mut Connection, now: Timestamp) -> anyhow::Result<Option<Timestamp>> {
    let next = sql::query_scalar(
        "select min(at) from (
            select min((select min(due_at) from delivery where delivery.announcement_id = announcement.announcement_id
                        and delivery.state = 'queued' and due_at > $1)) as at
            from announcement where state = 'sending'
            union all select min(fill_again_at) from announcement_part where state = 'accepted') as instants",
    );
    next.bind(now).fetch_one(db).await
}

/// Whether anything of a running announcement is due.
pub(crate) async fn is_busy(db: &mut Connection, now: Timestamp) -> anyhow::Result<bool> {
    let join = db.engine().join_in_order();
    let busy = sql::query_scalar(format!(
        "select exists (select 1 from announcement {join} delivery using (announcement_id)
                        where announcement.state = 'sending' and delivery.state = 'queued' and due_at <= $1)"
    ));
    busy.bind(now).fetch_one(db).await
}
