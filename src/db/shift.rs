//! Shifts with their events, as people find them.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::ensure;
use jiff::Timestamp;

use super::{
    Connection,
    event_text::{self, Of, Texts},
    read_column, readable,
    sql::{self, Engine},
};
use crate::domain::{Details, Event, EventId, LeadTime, Organization, PersonId, Pin, Places, Shift, ShiftId, Slot};

/// How many shifts a page of a list has.
pub(crate) const PAGE: usize = 6;

/// The shifts whose numbers are given.
fn shifts(engine: Engine) -> String {
    let wanted = engine.list("$1");
    format!(
        "select shift.shift_id, event_id, organization_id, organization.name, event.language, topic, event.country,
                case when here.shift_id is null then event.region else here.region end as region, coalesce(here.time_zone, event.time_zone) as time_zone,
                case when here.shift_id is null then event.latitude else here.latitude end as latitude,
                case when here.shift_id is null then event.longitude else here.longitude end as longitude,
                event.minimum_age, photo, visibility, opens_before, closes_before, needs_approval, cutoff, least_in_all,
                cancel_reason, role, starts_at, ends_at, min_places, max_places, closed, line_stopped,
                (select count(*) from shift as others where others.event_id = event.event_id) as shifts,
                -- Shared offers hold together what places are left.
                (select case when count(*) filter (where not shared) >= max_places then count(*) filter (where not shared)
                             when count(*) > max_places then max_places else count(*) end
                 from sign_up where sign_up.shift_id = shift.shift_id and state in ('confirmed', 'offered')) as taken,
                case when least_in_all = 0 then 0 else (
                    select count(*) from sign_up join shift as others on others.shift_id = sign_up.shift_id
                    where others.event_id = event.event_id and others.starts_at = shift.starts_at and others.ends_at = shift.ends_at
                      and others.cancel_reason is null
                      and (state = 'confirmed' or (state = 'offered' and not shared))) end as together
         from {wanted} as wanted join shift on shift.shift_id = wanted.value
              join event using (event_id) join organization using (organization_id)
              left join shift_place as here on here.shift_id = shift.shift_id"
    )
}

/// Texts by the numbers of what they are said of.
type Said<Id> = BTreeMap<Id, Texts>;

/// What is said of a shift itself goes before what is said of its event.
fn read(row: &sql::Row, (of_events, of_shifts): (&Said<EventId>, &Said<ShiftId>)) -> anyhow::Result<Shift> {
    let (id, event): (ShiftId, EventId) = (row.get("shift_id")?, row.get("event_id")?);
    let texts = of_shifts.get(&id).or_else(|| of_events.get(&event)).cloned().unwrap_or_default();
    ensure!(!texts.is_empty(), "Nothing is said of shift {id} that can be read");
    let (slot, taken): (Slot, i64) = (read_slot(row)?, row.get("taken")?);
    Ok(Shift {
        id,
        event: Event {
            id: event,
            organization: Organization { id: row.get("organization_id")?, name: row.get("name")? },
            details: read_details(row, texts)?,
            shifts: row.get("shifts")?,
        },
        free: u16::try_from(i64::from(slot.places.max) - taken).unwrap_or(0),
        slot,
        is_closed: row.get("closed")?,
        cancelled: row.get("cancel_reason")?,
        is_line_stopped: row.get("line_stopped")?,
        together: row.get("together")?,
    })
}

fn read_slot(row: &sql::Row) -> anyhow::Result<Slot> {
    let instant = |name: &str| row.get::<Timestamp>(name);
    Ok(Slot {
        role: row.get::<Option<String>>("role")?.map(read_column).transpose()?,
        starts_at: instant("starts_at")?,
        ends_at: instant("ends_at")?,
        places: Places { min: row.get("min_places")?, max: row.get("max_places")? },
    })
}

pub(super) fn read_details(row: &sql::Row, texts: Texts) -> anyhow::Result<Details> {
    let pin: (Option<f64>, Option<f64>) = (row.get("latitude")?, row.get("longitude")?);
    Ok(Details {
        texts,
        language: read_column(row.get("language")?)?,
        topic: read_column(row.get("topic")?)?,
        country: read_column(row.get("country")?)?,
        region: row.get::<Option<String>>("region")?.map(read_column).transpose()?,
        zone: read_column(row.get("time_zone")?)?,
        minimum_age: row.get("minimum_age")?,
        pin: pin.0.zip(pin.1).map(|(latitude, longitude)| Pin { latitude, longitude }),
        photo: row.get("photo")?,
        visibility: read_column(row.get("visibility")?)?,
        opens: row.get::<Option<u16>>("opens_before")?.map(LeadTime),
        closes: LeadTime(row.get("closes_before")?),
        needs_approval: row.get("needs_approval")?,
        cutoff: LeadTime(row.get("cutoff")?),
        least_in_all: row.get("least_in_all")?,
    })
}

/// The shifts with some numbers, in their order; what of them cannot be read is left out.
pub(super) async fn with_ids(db: &mut Connection, ids: &[ShiftId]) -> anyhow::Result<Vec<Shift>> {
    Ok(readable(all_of(db, ids).await?))
}

async fn all_of(db: &mut Connection, ids: &[ShiftId]) -> anyhow::Result<Vec<anyhow::Result<Shift>>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let rows = sql::query(shifts(db.engine())).bind(ids).fetch_all(&mut *db).await?;
    let events = rows.iter().map(|row| row.get("event_id")).collect::<anyhow::Result<BTreeSet<EventId>>>()?;
    let of_events = event_text::of_all(db, Of::Event, Vec::from_iter(events)).await?;
    let of_shifts = event_text::of_all(db, Of::Shift, ids).await?;
    let read = |row: &sql::Row| anyhow::Ok((row.get("shift_id")?, read(row, (&of_events, &of_shifts))));
    let mut shifts = rows.iter().map(read).collect::<anyhow::Result<BTreeMap<ShiftId, anyhow::Result<Shift>>>>()?;
    Ok(ids.iter().filter_map(|id| shifts.remove(id)).collect())
}

/// The shift with a number.
pub(crate) async fn with_id(db: &mut Connection, id: ShiftId) -> anyhow::Result<Option<Shift>> {
    all_of(db, &[id]).await?.pop().transpose()
}

/// The same, to act on what it says: whoever else wants to waits until this transaction has ended.
pub(crate) async fn to_act_on(db: &mut Connection, id: ShiftId) -> anyhow::Result<Option<Shift>> {
    hold(db, id).await?;
    with_id(db, id).await
}

/// Holds a shift: who takes part in it, and when it is, changes only here until this transaction has ended.
pub(crate) async fn hold(db: &mut Connection, id: ShiftId) -> anyhow::Result<()> {
    db.hold("select 1 from shift where shift_id = $1 for no key update", id).await
}

/// Lets whoever else wants to act on any shift of this one's event wait until this transaction has ended.
pub(crate) async fn hold_all_of_event(db: &mut Connection, id: ShiftId) -> anyhow::Result<()> {
    // The event first: of two who want all of its shifts, one gets none until the other is done.
    let event =
        "select 1 from event where event_id = (select event_id from shift where shift_id = $1) for no key update";
    let shifts = "select 1 from shift where event_id = (select event_id from shift where shift_id = $1)
                  order by shift_id for no key update";
    db.hold(event, id).await?;
    db.hold(shifts, id).await
}

/// The same, and the people of all of them, so that none of them signs up elsewhere at the time a shift is moved to.
/// People are held before shifts wherever both are, and once more for those who have come meanwhile.
pub(crate) async fn hold_all_with_people(db: &mut Connection, id: ShiftId) -> anyhow::Result<()> {
    let people = "select 1 from person
                  where person_id in (
                      select person_id from sign_up join shift using (shift_id)
                      where event_id = (select event_id from shift where shift_id = $1) and state = 'confirmed')
                  order by person_id for no key update";
    db.hold(people, id).await?;
    hold_all_of_event(db, id).await?;
    db.hold(people, id).await
}

/// The shifts of an event in their order.
pub(crate) async fn of_event(db: &mut Connection, event: EventId) -> anyhow::Result<Vec<Shift>> {
    let ids = sql::query_scalar("select shift_id from shift where event_id = $1 order by starts_at, shift_id");
    let ids: Vec<ShiftId> = ids.bind(event).fetch_all(&mut *db).await?;
    // Who acts on all of them must not overlook one.
    all_of(db, &ids).await?.into_iter().collect()
}

/// The shifts of a page, and how many pages there are.
pub(super) async fn page_of(db: &mut Connection, rows: &[(ShiftId, i64)]) -> anyhow::Result<(Vec<Shift>, usize)> {
    let ids: Vec<ShiftId> = rows.iter().map(|(id, _)| *id).collect();
    let total = rows.first().map_or(0, |(_, total)| *total);
    Ok((with_ids(db, &ids).await?, usize::try_from(total)?.div_ceil(PAGE)))
}

/// One page of what a person signed up, applied or waits for and has not ended, the next first; and how many pages there are.
pub(crate) async fn of_person(
    db: &mut Connection,
    person: PersonId,
    now: Timestamp,
    page: usize,
) -> anyhow::Result<(Vec<Shift>, usize)> {
    let rows = sql::query_as(
        "select shift_id, count(*) over () from sign_up join shift using (shift_id)
         where person_id = $1 and state in ('confirmed', 'waiting', 'offered', 'applied') and ends_at > $2
         order by starts_at, shift_id limit $3 offset $4",
    );
    let (most, before) = (i64::try_from(PAGE)?, i64::try_from(page * PAGE)?);
    let rows: Vec<(ShiftId, i64)> = rows.bind(person).bind(now).bind(most).bind(before).fetch_all(&mut *db).await?;
    page_of(db, &rows).await
}

/// Shifts somebody had a place in that are over, and what is known of whether they came.
#[derive(Debug)]
pub(crate) struct Past {
    /// One page, the latest first; None: nobody has said yet whether they came.
    pub shifts: Vec<(Shift, Option<bool>)>,
    pub pages: usize,
    /// To how many of all pages they came.
    pub came: u16,
}

/// One page of what a person had a place in and has ended.
pub(crate) async fn past_of_person(
    db: &mut Connection,
    person: PersonId,
    now: Timestamp,
    page: usize,
) -> anyhow::Result<Past> {
    let rows: Vec<(ShiftId, i64, Option<bool>, i64)> = sql::query_as(
        "select shift_id, count(*) over (), came, count(case when came then 1 end) over ()
         from sign_up join shift using (shift_id)
         where person_id = $1 and state = 'confirmed' and ends_at <= $2 and cancel_reason is null
         order by starts_at desc, shift_id limit $3 offset $4",
    )
    .bind(person)
    .bind(now)
    .bind(i64::try_from(PAGE)?)
    .bind(i64::try_from(page * PAGE)?)
    .fetch_all(&mut *db)
    .await?;
    let counted: Vec<(ShiftId, i64)> = rows.iter().map(|(shift, all, ..)| (*shift, *all)).collect();
    let (shifts, pages) = page_of(db, &counted).await?;
    let came = rows.first().map_or(0, |(.., came)| *came);
    let known: BTreeMap<ShiftId, Option<bool>> = rows.into_iter().map(|(shift, _, came, _)| (shift, came)).collect();
    let shifts = shifts.into_iter().map(|shift| (known.get(&shift.id).copied().flatten(), shift));
    Ok(Past {
        shifts: shifts.map(|(came, shift)| (shift, came)).collect(),
        pages,
        came: u16::try_from(came).unwrap_or(u16::MAX),
    })
}

/// Whether a person had a place in anything that is over.
pub(crate) async fn has_past(db: &mut Connection, person: PersonId, now: Timestamp) -> anyhow::Result<bool> {
    let has = sql::query_scalar(
        "select exists (select 1 from sign_up join shift using (shift_id)
                        where person_id = $1 and state = 'confirmed' and ends_at <= $2 and cancel_reason is null)",
    );
    has.bind(person).bind(now).fetch_one(db).await
}

/// The shifts still to come in which a person has anything to do.
pub(crate) async fn ahead_of(db: &mut Connection, person: PersonId, now: Timestamp) -> anyhow::Result<Vec<ShiftId>> {
    let shifts = sql::query_scalar(
        "select shift_id from sign_up join shift using (shift_id)
         where person_id = $1 and state in ('confirmed', 'offered', 'waiting', 'applied') and starts_at > $2",
    );
    shifts.bind(person).bind(now).fetch_all(db).await
}
