//! Claiming what an announcement owes now: to those who still want it and groups that are still linked, outside their
//! quiet hours.

use jiff::Timestamp;

use super::{Claimed, Target, claim::mark_sending};
use crate::{
    db::{
        Connection, audience, chosen_zone, day_of, known,
        sql::{self, Engine, Locking},
    },
    domain::{
        AnnouncementId, ChatId, Country, DeliveryId, Draft, OrganizationId, QuietHours, Region, profile::zone_of_place,
    },
};

/// The due deliveries of an announcement in their order, with whether the person still wants it, and what decides when.
fn announced(engine: Engine) -> String {
    let busy = engine.list("$3");
    format!(
        "select delivery_id, chat_id, announcement_text.content, announcement_text.revision, doubts, due_at, urgent,
                announcement.organization_id,
                coalesce(reachable and optional_messages and (paused_until is null or paused_until < $5), false) as wanted,
                time_zone, country, region, quiet_hours
         from delivery join announcement using (announcement_id)
              left join part_text on part_text.part_id = delivery.part_id and part_text.language = text_language
              join announcement_text on announcement_text.announcement_id = delivery.announcement_id
                  and announcement_text.language = text_language and announcement_text.revision = coalesce(part_text.revision, 0)
              left join person on person_id = chat_id left join volunteer using (person_id)
         where delivery.state = 'queued' and delivery.announcement_id = $1 and due_at <= $2 and not edited
           and not exists (select 1 from announcement_part as part where part.part_id = delivery.part_id and part.state = 'asked')
           and chat_id not in {busy}
           and not exists (select 1 from held_chat where held_chat.chat_id = delivery.chat_id and until_at > $2)
         order by due_at, delivery_id
         limit $4"
    )
}

/// So many are looked at together: many may be asleep at the same time.
pub(super) const LOOKED_AT: usize = 200;

/// A delivery that is due, and whether it may go.
pub(super) struct Due {
    pub delivery: Claimed,
    pub is_urgent: bool,
    /// Who announces it; None: nobody does.
    pub organization: Option<OrganizationId>,
    pub is_wanted: bool,
    /// When the person's quiet hours end, if it has to wait for that.
    pub quiet_until: Option<Timestamp>,
}

/// What was claimed, and whether anything else became of deliveries that were due.
#[derive(Default)]
pub(crate) struct Claims {
    pub claimed: Vec<Claimed>,
    pub has_changed: bool,
}

/// Marks up to `limit` due deliveries of an announcement as being sent. Who does not want it any more is skipped; who
/// has quiet hours gets it when they end, unless it is urgent.
pub(crate) async fn claim_announced(
    db: &mut Connection,
    announcement: AnnouncementId,
    limit: usize,
    busy: &mut Vec<ChatId>,
    now: Timestamp,
) -> anyhow::Result<Claims> {
    let mut due = due(db, announcement, limit.max(LOOKED_AT), busy, now).await?;
    for due in due.iter_mut().filter(|due| due.delivery.chat_id < ChatId(0)) {
        ask_group(db, due, now).await?;
    }
    let claims = sort_out(db, due, limit, busy, now).await?;
    note_revisions(db, &claims.claimed).await?;
    Ok(claims)
}

/// Notes which version each gets, where it is not the first.
async fn note_revisions(db: &mut Connection, claimed: &[Claimed]) -> anyhow::Result<()> {
    for delivery in claimed.iter().filter(|delivery| delivery.revision > 0) {
        let note = sql::query("update delivery set revision = $2 where delivery_id = $1");
        note.bind(delivery.delivery_id).bind(delivery.revision).execute(&mut *db).await?;
    }
    Ok(())
}

/// Of what is due claims what may go, gives up what nobody wants any more, and puts off what comes in quiet hours.
pub(super) async fn sort_out(
    db: &mut Connection,
    due: Vec<Due>,
    limit: usize,
    busy: &mut Vec<ChatId>,
    now: Timestamp,
) -> anyhow::Result<Claims> {
    let mut claims = Claims::default();
    for due in due {
        let id = due.delivery.delivery_id;
        if !due.is_wanted {
            skip(db, id, now).await?;
        } else if let Some(until) = due.quiet_until {
            put_off(db, id, until).await?;
        } else if claims.claimed.len() < limit {
            busy.push(due.delivery.chat_id);
            claims.claimed.push(due.delivery);
            continue;
        } else {
            continue;
        }
        claims.has_changed = true;
    }
    mark_sending(db, &claims.claimed, now).await?;
    Ok(claims)
}

async fn due(
    db: &mut Connection,
    announcement: AnnouncementId,
    limit: usize,
    busy: &[ChatId],
    now: Timestamp,
) -> anyhow::Result<Vec<Due>> {
    let due = sql::query(announced(db.engine())).locking(Locking::ClaimWithAnnouncement);
    let due = due.bind(announcement).bind(now).bind(busy).bind(i64::try_from(limit)?).bind(day_of(now).to_string());
    let rows = due.fetch_all(db).await?;
    rows.iter().map(|row| read(row, announcement, now)).collect()
}

fn read(row: &sql::Row, announcement: AnnouncementId, now: Timestamp) -> anyhow::Result<Due> {
    let delivery = Claimed {
        delivery_id: row.get("delivery_id")?,
        chat_id: row.get("chat_id")?,
        priority: 3,
        content: row.get("content")?,
        target: Target::None,
        target_message: None,
        doubts: row.get("doubts")?,
        due_at: row.get("due_at")?,
        claimed_at: now,
        announcement: Some(announcement),
        revision: row.get("revision")?,
        notice: None,
        is_silent: false,
    };
    let is_urgent: bool = row.get("urgent")?;
    let quiet_until = if is_urgent { None } else { quiet_until(row, now)? };
    let organization = Some(row.get("organization_id")?);
    Ok(Due { delivery, is_urgent, organization, is_wanted: row.get("wanted")?, quiet_until })
}

/// What a person's row says of themselves, a group's organization says of it. Groups are few.
async fn ask_group(db: &mut Connection, due: &mut Due, now: Timestamp) -> anyhow::Result<()> {
    let Some(organization) = due.organization else { return Ok(()) };
    let group = audience::group(db, organization, due.delivery.chat_id).await?;
    due.is_wanted = group.is_some();
    let quiet = group.filter(|_| !due.is_urgent).and_then(|group| group.quiet_hours?.end_of(&group.zone, now));
    due.quiet_until = quiet;
    Ok(())
}

pub(super) fn quiet_until(row: &sql::Row, now: Timestamp) -> anyhow::Result<Option<Timestamp>> {
    let Some(quiet) = row.get::<Option<String>>("quiet_hours")? else { return Ok(None) };
    let quiet: QuietHours = known(Some(quiet)).unwrap_or(QuietHours::NIGHT);
    let (country, region): (Option<Country>, Option<Region>) = (known(row.get("country")?), known(row.get("region")?));
    let own = chosen_zone(row.get("time_zone")?);
    let zone = own.unwrap_or_else(|| zone_of_place(&Draft { country, region, ..Draft::default() }));
    Ok(quiet.end_of(&zone, now))
}

async fn skip(db: &mut Connection, id: DeliveryId, now: Timestamp) -> anyhow::Result<()> {
    let skip = sql::query(
        "update delivery set state = 'skipped', reason = 'no longer wanted', content = null, changed_at = $2
         where delivery_id = $1",
    );
    skip.bind(id).bind(now).execute(db).await?;
    Ok(())
}

async fn put_off(db: &mut Connection, id: DeliveryId, until: Timestamp) -> anyhow::Result<()> {
    sql::query("update delivery set due_at = $2 where delivery_id = $1").bind(id).bind(until).execute(db).await?;
    Ok(())
}
