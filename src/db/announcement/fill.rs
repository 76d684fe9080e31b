//! Making the deliveries of an announcement, in slices, and giving up those that wait.

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};
use tracing::error;

use super::part::read_part;
use crate::{
    db::{
        Connection,
        audience::{self, Wanted},
        end_apart, read_column, savepoint, sql,
    },
    domain::{AnnouncementId, Audience, ChatId, Language, OrganizationId, PartId, PersonId, When},
};

/// So many deliveries are made in one transaction, so that nobody waits for it.
const SLICE: i64 = 2000;
/// A part whose deliveries could not be made is tried again so much later.
const FILL_AGAIN: SignedDuration = SignedDuration::from_mins(5);

/// Makes some of the deliveries that are to be made; false if there are none any more. A part that cannot be read stops none
/// of the others until it is tried again.
pub(crate) async fn fill(db: &mut Connection, now: Timestamp) -> anyhow::Result<bool> {
    let to_fill = sql::query_as(
        "select part_id, announcement_id, fill_again_at is not null from announcement_part
         where state = 'accepted' and (fill_again_at is null or fill_again_at <= $1) order by part_id limit 1",
    );
    let to_fill: Option<(PartId, AnnouncementId, bool)> = to_fill.bind(now).fetch_optional(&mut *db).await?;
    let Some((part, announcement, has_failed)) = to_fill else { return Ok(false) };
    let mut own = savepoint(db).await?;
    let filled = fill_part(&mut own, part, now).await;
    if let Err(fault) = end_apart(own, filled).await? {
        if !has_failed {
            error!(
                announcement = announcement.0,
                part = part.0,
                "Nobody gets an announcement until it can be read: {fault:#}"
            );
        }
        fill_again(db, part, now + FILL_AGAIN).await?;
    }
    Ok(true)
}

/// One that cannot be read now may be, once what is wrong with it is mended, or by the next release.
async fn fill_again(db: &mut Connection, part: PartId, at: Timestamp) -> anyhow::Result<()> {
    let again = sql::query("update announcement_part set fill_again_at = $2 where part_id = $1");
    again.bind(part).bind(at).execute(db).await?;
    Ok(())
}

async fn fill_part(db: &mut Connection, part: PartId, now: Timestamp) -> anyhow::Result<()> {
    type Row = (AnnouncementId, OrganizationId, String, bool, Option<String>, String, PersonId);
    let row: Row = sql::query_as(
        "select announcement_id, announcement.organization_id, audience, urgent, country, time, filled_to
         from announcement_part join announcement using (announcement_id) where part_id = $1",
    )
    .bind(part)
    .fetch_one(&mut *db)
    .await?;
    let (announcement, organization, audience, urgent, country, time, filled_to) = row;
    let (audience, when): (Audience, When) = (serde_json::from_str(&audience)?, serde_json::from_str(&time)?);
    let whose = read_part(country)?;
    let wanted = Wanted { organization, audience: &audience, part: whose.as_ref() };
    let people = audience::slice(db, &wanted, (filled_to, SLICE), now).await?;
    let last = people.last().and_then(|recipient| recipient.chat.person());
    let is_done = i64::try_from(people.len())? < SLICE;
    // Groups are few, and come with the last of the people.
    let groups = if is_done { audience::groups(db, &wanted).await? } else { Vec::new() };
    let readers = readers(db, announcement).await?;
    let delivery = |recipient: &audience::Recipient| {
        let text = readers.get(&recipient.language)?;
        let quiet = recipient.quiet_hours.filter(|_| !urgent);
        Some((recipient.chat, *text, when.due(&recipient.zone, quiet, now).as_millisecond()))
    };
    let deliveries: Vec<_> = people.iter().chain(&groups).filter_map(delivery).collect();
    let made = make(db, (announcement, part), &deliveries, now).await?;
    sql::query(
        "update announcement_part set filled_to = coalesce($2, filled_to), people = people + $3, fill_again_at = null,
                                      state = case when $4 then 'filled' else state end, is_filled = $4
         where part_id = $1",
    )
    .bind(part)
    .bind(last)
    .bind(made)
    .bind(is_done)
    .execute(db)
    .await?;
    Ok(())
}

/// Which text the readers of a language get.
pub(crate) async fn readers(
    db: &mut Connection,
    announcement: AnnouncementId,
) -> anyhow::Result<BTreeMap<Language, Language>> {
    let rows: Vec<(String, String)> =
        sql::query_as("select language, text_language from announcement_reader where announcement_id = $1")
            .bind(announcement)
            .fetch_all(db)
            .await?;
    rows.into_iter().map(|(reader, text)| Ok((read_column(reader)?, read_column(text)?))).collect()
}

/// Who was there when a part was filled and now fits another gets nothing twice.
async fn make(
    db: &mut Connection,
    (announcement, part): (AnnouncementId, PartId),
    deliveries: &[(ChatId, Language, i64)],
    now: Timestamp,
) -> anyhow::Result<i64> {
    let recipients = db.engine().rows("$2", &[("chat", "bigint"), ("language", "text"), ("due_at", "bigint")]);
    // Without a condition SQLite would take `on` for one of a join (<https://sqlite.org/lang_upsert.html#parsing_ambiguity>).
    let made = sql::query(format!(
        "insert into delivery (chat_id, priority, announcement_id, part_id, text_language, due_at, changed_at)
         select chat, 3, $1, $4, language, due_at, $3 from {recipients} as recipient where true on conflict do nothing"
    ));
    let made =
        made.bind(announcement).bind(serde_json::to_string(deliveries)?).bind(now).bind(part).execute(db).await?;
    Ok(i64::try_from(made.rows_affected())?)
}

/// Gives up some of what waits of cancelled announcements; false if nothing does.
pub(crate) async fn skip_cancelled(db: &mut Connection, now: Timestamp) -> anyhow::Result<bool> {
    let join = db.engine().join_in_order();
    let skipped = sql::query(format!(
        "update delivery set state = 'skipped', reason = 'cancelled', changed_at = $1
         where delivery_id in (select delivery_id from announcement {join} delivery using (announcement_id)
                               where announcement.state = 'cancelled' and delivery.state = 'queued' limit $2)"
    ));
    Ok(skipped.bind(now).bind(SLICE).execute(db).await?.rows_affected() > 0)
}

/// Gives up what waits of a part that was declined after all.
pub(crate) async fn skip_part(db: &mut Connection, part: PartId, now: Timestamp) -> anyhow::Result<()> {
    let skip = sql::query(
        "update delivery set state = 'skipped', reason = 'cancelled', changed_at = $2 where part_id = $1 and state = 'queued'",
    );
    skip.bind(part).bind(now).execute(db).await?;
    Ok(())
}

/// Takes the deliveries away that wait of a part that was accepted for another time, so that they are made anew for that one.
/// One that may have arrived keeps its own.
pub(crate) async fn fill_anew(db: &mut Connection, part: PartId) -> anyhow::Result<()> {
    let waiting = sql::query("delete from delivery where part_id = $1 and state = 'queued' and doubts = 0");
    let taken = i64::try_from(waiting.bind(part).execute(&mut *db).await?.rows_affected())?;
    let anew = sql::query(
        "update announcement_part set filled_to = 0, people = people - $2, is_filled = false, state = 'accepted'
         where part_id = $1 and state in ('accepted', 'filled')",
    );
    anew.bind(part).bind(taken).execute(db).await?;
    Ok(())
}
