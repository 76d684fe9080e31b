//! Events: publishing, changing, cancelling. How they and their shifts are found stands in `shift.rs`.

use jiff::Timestamp;

use super::{
    Connection, column,
    event_text::{self, Of, Texts},
    notice, offer, optional, organization, read_column, reminder,
    shift::read_details,
    sign_up::ask_all_again,
    sql,
};
use crate::domain::{
    Details, EventId, LeadTime, NewEvent, Organization, OrganizationId, Organizing, PersonId, Shift, ShiftId, Slot,
};

/// What an organization's events begin with: its own settings, or those of the organization above.
pub(crate) async fn organizing(db: &mut Connection, organization: OrganizationId) -> anyhow::Result<Organizing> {
    let [country, minimum_age] =
        ["country", "minimum_age"].map(|column| organization::inherited(column, "organization.organization_id"));
    let (name, country, minimum_age): (String, Option<String>, i16) =
        sql::query_as(format!("select name, {country}, {minimum_age} from organization where organization_id = $1"))
            .bind(organization)
            .fetch_one(db)
            .await?;
    let country = country.map(read_column).transpose()?;
    Ok(Organizing { organization: Organization { id: organization, name }, country, minimum_age })
}

/// Publishes an event with its shifts and returns its number.
pub(crate) async fn publish(
    db: &mut Connection,
    new: &NewEvent,
    by: Option<PersonId>,
    now: Timestamp,
) -> anyhow::Result<EventId> {
    let details = &new.details;
    let event: EventId = sql::query_scalar(
        "insert into event (organization_id, topic, country, time_zone, language, minimum_age, created_by, published_at, creator_lost)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning event_id",
    )
    .bind(new.organization)
    .bind(column(&details.topic)?)
    .bind(column(&details.country)?)
    .bind(column(&details.zone)?)
    .bind(column(&details.language)?)
    .bind(details.minimum_age)
    .bind(by)
    .bind(now)
    .bind(by.is_none())
    .fetch_one(&mut *db)
    .await?;
    save_details(db, event, details).await?;
    for slot in &new.slots {
        add_shift(db, event, slot).await?;
    }
    Ok(event)
}

async fn add_shift(db: &mut Connection, event: EventId, slot: &Slot) -> anyhow::Result<()> {
    sql::query(
        "insert into shift (event_id, role, starts_at, ends_at, min_places, max_places) values ($1, $2, $3, $4, $5, $6)",
    )
    .bind(event)
    .bind(slot.role.as_ref().map(|role| role.as_str()))
    .bind(slot.starts_at)
    .bind(slot.ends_at)
    .bind(slot.places.min)
    .bind(slot.places.max)
    .execute(db)
    .await?;
    Ok(())
}

/// From now on organizers decide who takes part, so also about those who wait. What is offered to somebody stays so.
async fn ask_organizers_about_who_waits(db: &mut Connection, event: EventId) -> anyhow::Result<()> {
    let applied = sql::query(
        "update sign_up set state = 'applied', passed = false, let_pass = false
         where state = 'waiting' and shift_id in (select shift_id from shift where event_id = $1)",
    );
    applied.bind(event).execute(db).await?;
    Ok(())
}

async fn save_details(db: &mut Connection, event: EventId, details: &Details) -> anyhow::Result<()> {
    sql::query(
        "update event set topic = $2, country = $3, region = $4, time_zone = $5, language = $6, minimum_age = $7, latitude = $8,
                          longitude = $9, photo = $10, visibility = $11, opens_before = $12, closes_before = $13,
                          needs_approval = $14, cutoff = $15, least_in_all = $16
         where event_id = $1",
    )
    .bind(event)
    .bind(column(&details.topic)?)
    .bind(column(&details.country)?)
    .bind(optional(&details.region)?)
    .bind(column(&details.zone)?)
    .bind(column(&details.language)?)
    .bind(details.minimum_age)
    .bind(details.pin.map(|pin| pin.latitude))
    .bind(details.pin.map(|pin| pin.longitude))
    .bind(&details.photo)
    .bind(column(&details.visibility)?)
    .bind(details.opens.map(|LeadTime(hours)| hours))
    .bind(details.closes.0)
    .bind(details.needs_approval)
    .bind(details.cutoff.0)
    .bind(details.least_in_all)
    .execute(&mut *db)
    .await?;
    event_text::save(db, (Of::Event, event), &details.texts).await
}

/// What is said of an event as long as nothing else is said of one of its shifts.
pub(crate) async fn common(db: &mut Connection, event: EventId) -> anyhow::Result<Details> {
    let row = sql::query("select * from event where event_id = $1").bind(event).fetch_one(&mut *db).await?;
    let texts = event_text::of_all::<EventId>(db, Of::Event, &[event][..]).await?.remove(&event);
    read_details(&row, texts.unwrap_or_default())
}

/// What holds of a shift from now on: what is said of it, and when it is.
pub(crate) struct Changed<'a> {
    pub shift: &'a Shift,
    pub details: Details,
    pub slot: Slot,
}

/// Saves what is said about an event as a whole, and what of its shifts: all those of which something else is said
/// must be among them. Who said they come says so again after a new time. If there are more places, everybody who
/// waits may be asked for them.
pub(crate) async fn change(db: &mut Connection, common: &Details, shifts: &[Changed<'_>]) -> anyhow::Result<()> {
    if let Some(first) = shifts.first() {
        save_details(db, first.shift.event.id, common).await?;
        if common.needs_approval && !first.shift.event.details.needs_approval {
            ask_organizers_about_who_waits(db, first.shift.event.id).await?;
        }
    }
    for changed in shifts {
        save_own_texts(db, changed, common).await?;
        save_own_place(db, changed, common).await?;
        if changed.slot != changed.shift.slot {
            save_slot(db, changed).await?;
        }
    }
    Ok(())
}

/// What is the same as of the whole event is not kept twice.
async fn save_own_texts(db: &mut Connection, changed: &Changed<'_>, common: &Details) -> anyhow::Result<()> {
    let (shift, details) = (changed.shift.id, &changed.details);
    let nothing = Texts::new();
    let own = if details.texts == common.texts { &nothing } else { &details.texts };
    event_text::save(db, (Of::Shift, shift), own).await
}

async fn save_own_place(db: &mut Connection, changed: &Changed<'_>, common: &Details) -> anyhow::Result<()> {
    let (shift, details) = (changed.shift.id, &changed.details);
    sql::query("delete from shift_place where shift_id = $1").bind(shift).execute(&mut *db).await?;
    let place = |details: &Details| (details.region, details.zone.clone(), details.pin);
    if place(details) != place(common) {
        sql::query(
            "insert into shift_place (shift_id, region, time_zone, latitude, longitude) values ($1, $2, $3, $4, $5)",
        )
        .bind(shift)
        .bind(optional(&details.region)?)
        .bind(column(&details.zone)?)
        .bind(details.pin.map(|pin| pin.latitude))
        .bind(details.pin.map(|pin| pin.longitude))
        .execute(&mut *db)
        .await?;
    }
    if details.zone != changed.shift.event.details.zone {
        sql::query("update shift set armed = false where shift_id = $1").bind(shift).execute(&mut *db).await?;
    }
    Ok(())
}

async fn save_slot(db: &mut Connection, Changed { shift, slot, .. }: &Changed<'_>) -> anyhow::Result<()> {
    sql::query("update shift set starts_at = $2, ends_at = $3, min_places = $4, max_places = $5 where shift_id = $1")
        .bind(shift.id)
        .bind(slot.starts_at)
        .bind(slot.ends_at)
        .bind(slot.places.min)
        .bind(slot.places.max)
        .execute(&mut *db)
        .await?;
    if slot.places.max > shift.slot.places.max {
        ask_all_again(db, shift.id).await?;
    }
    if slot.starts_at != shift.slot.starts_at {
        // An offer that waits for the morning would name the old time.
        offer::drop_waiting(db, shift.id).await?;
        sql::query(
            "update sign_up set coming = false, offer_ends_at = case when state = 'offered' and offer_ends_at > $2 then $2 else offer_ends_at end
             where shift_id = $1",
        )
        .bind(shift.id)
        .bind(slot.starts_at)
        .execute(db)
        .await?;
    }
    Ok(())
}

/// Whether there is any event at all.
pub(crate) async fn is_any(db: &mut Connection) -> anyhow::Result<bool> {
    sql::query_scalar("select exists (select 1 from event)").fetch_one(db).await
}

/// `bot::receivers::Concern` that a shift lacks people, as it is noted; a test holds it against that.
pub(crate) const LACK: &str = r#"{"rule":"short"}"#;

/// Cancels those of some shifts that stand and have not begun; how many.
pub(crate) async fn cancel(
    db: &mut Connection,
    shifts: &[ShiftId],
    reason: &str,
    now: Timestamp,
) -> anyhow::Result<u64> {
    let mut count = 0;
    for shift in shifts {
        let cancelled = sql::query(
            "update shift set cancel_reason = $2, revision = revision + 1, revised_at = $3
             where shift_id = $1 and cancel_reason is null and starts_at > $3",
        );
        let cancelled = cancelled.bind(shift).bind(reason).bind(now).execute(&mut *db).await?.rows_affected();
        if cancelled == 1 {
            reminder::drop_waiting(db, *shift, None).await?;
            notice::pass_on_lack(db, *shift, LACK).await?;
            notice::drop_of_shift(db, *shift).await?;
        }
        count += cancelled;
    }
    Ok(count)
}

/// Opens or closes sign-up for a shift; while it is closed, freed places may be left free.
pub(crate) async fn set_closed(
    db: &mut Connection,
    shift: ShiftId,
    closed: bool,
    line_stopped: bool,
) -> anyhow::Result<()> {
    let set = sql::query("update shift set closed = $2, line_stopped = $3 where shift_id = $1");
    set.bind(shift).bind(closed).bind(line_stopped).execute(db).await?;
    Ok(())
}

#[cfg(test)]
pub(crate) mod testing {
    use jiff::{SignedDuration, Timestamp};

    use super::*;

    /// Gives the only shift of an event another slot.
    pub(crate) async fn reslot(db: &mut Connection, shift: &Shift, slot: Slot) {
        let details = shift.event.details.clone();
        change(db, &details.clone(), &[Changed { shift, details, slot }]).await.unwrap();
    }
    use crate::db::testing::unix;
    use crate::domain::{EventText, Language, Places, Region, Topic, words};

    /// An event in Baku from an instant for an hour, with so many places.
    pub(crate) fn event(starts_at: Timestamp, max: u16) -> NewEvent {
        let text = EventText {
            title: words::Title::parse("River clean-up").unwrap(),
            description: None,
            place: words::Place::parse("By the bridge").unwrap(),
        };
        let region = Region::try_from("AZ-BA".to_owned()).unwrap();
        let there = (region.country(), Some(region), region.zone());
        let details = Details::plain((Language::Az, text), Topic::Environment, there, 14);
        let slot = Slot {
            role: None,
            starts_at,
            ends_at: starts_at + SignedDuration::from_hours(1),
            places: Places { min: 0, max },
        };
        NewEvent { organization: OrganizationId(2), details, slots: vec![slot] }
    }

    /// Publishes it and returns the number of its only shift, which is the event's too as long as each has one.
    pub(crate) async fn published(db: &mut Connection, starts_at: Timestamp, max: u16) -> EventId {
        publish(db, &event(starts_at, max), Some(PersonId(1)), unix(0)).await.unwrap()
    }
}

#[cfg(test)]
mod tests {
    use super::{testing::event, *};
    use crate::db::testing::unix;
    use crate::{
        db::{
            organization::testing::with_volunteers,
            shift, testing,
            upcoming::{self, Wanted},
        },
        domain::{Language, Region, words::Place},
    };

    #[tokio::test]
    async fn what_is_said_of_one_date_is_kept_as_long_as_it_differs() {
        let db = with_volunteers(&[PersonId(1)]).await;
        let mut tx = db.begin().await.unwrap();
        let mut new = event(unix(1_000_000), 5);
        new.slots.push(event(unix(900_000_000), 5).slots.remove(0));
        let id = publish(&mut tx, &new, None, unix(0)).await.unwrap();
        let all = shift::of_event(&mut tx, id).await.unwrap();
        let mut moved = all[1].event.details.clone();
        moved.region = Some(Region::try_from("AZ-GA".to_owned()).unwrap());
        moved.texts.get_mut(&Language::Az).unwrap().place = Place::parse("In the gym").unwrap();
        let whole = common(&mut tx, id).await.unwrap();
        assert_eq!(whole, all[0].event.details);
        let after = |details: &Details| Changed { shift: &all[1], details: details.clone(), slot: all[1].slot.clone() };
        change(&mut tx, &whole, &[after(&moved)]).await.unwrap();
        let read = shift::of_event(&mut tx, id).await.unwrap();
        assert_eq!((&read[0].event.details, &read[1].event.details), (&whole, &moved));
        assert_eq!(
            upcoming::matching(&mut tx, "gym", (&Wanted::default(), unix(0)), 9).await.unwrap()[0].id,
            read[1].id,
            "it is found there"
        );
        assert_eq!(
            upcoming::matching(&mut tx, "bridge", (&Wanted::default(), unix(0)), 9).await.unwrap()[0].id,
            read[0].id
        );
        assert_eq!(
            upcoming::matching(&mut tx, "bridge", (&Wanted::default(), unix(2_000_000)), 9).await.unwrap(),
            [],
            "that one has begun"
        );
        change(&mut tx, &whole, &[after(&whole)]).await.unwrap();
        assert_eq!(shift::of_event(&mut tx, id).await.unwrap(), all, "nothing of it is left");
    }

    #[tokio::test]
    async fn what_cannot_be_read_is_left_out_of_lists_and_hides_nothing_else() {
        let db = with_volunteers(&[PersonId(1)]).await;
        let mut tx = db.begin().await.unwrap();
        let mut published = Vec::new();
        for day in 1..=2 {
            published.push(publish(&mut tx, &event(unix(day * 86_400_000), 5), None, unix(0)).await.unwrap());
        }
        testing::run(&mut tx, "update event set region = 'XX' where event_id = (select min(event_id) from event)")
            .await;
        let ids = |shifts: Vec<Shift>| shifts.iter().map(|shift| shift.event.id).collect::<Vec<_>>();
        let (all, pages) = upcoming::upcoming(&mut tx, &Wanted::default(), unix(0), 0).await.unwrap();
        assert_eq!((ids(all), pages), (vec![published[1]], 1));
        assert_eq!(
            ids(upcoming::matching(&mut tx, "river", (&Wanted::default(), unix(0)), 9).await.unwrap()),
            [published[1]]
        );
        assert!(shift::of_event(&mut tx, published[0]).await.is_err(), "by itself it is said to be so");
    }

    #[tokio::test]
    async fn a_cancelled_date_is_nowhere_offered_and_the_others_stand() {
        let db = with_volunteers(&[PersonId(1)]).await;
        let mut tx = db.begin().await.unwrap();
        let mut new = event(unix(1_000_000), 5);
        new.slots.push(event(unix(900_000_000), 5).slots.remove(0));
        let id = publish(&mut tx, &new, None, unix(0)).await.unwrap();
        let ids: Vec<ShiftId> = shift::of_event(&mut tx, id).await.unwrap().iter().map(|shift| shift.id).collect();
        assert_eq!(
            cancel(&mut tx, &ids, "storm", unix(2_000_000)).await.unwrap(),
            1,
            "what has begun is not cancelled"
        );
        let all = shift::of_event(&mut tx, id).await.unwrap();
        assert_eq!((&all[0].cancelled, all[1].cancelled.as_deref()), (&None, Some("storm")));
        assert_eq!(upcoming::upcoming(&mut tx, &Wanted::default(), unix(2_000_000), 0).await.unwrap().0, []);
        assert_eq!(upcoming::matching(&mut tx, "river", (&Wanted::default(), unix(2_000_000)), 9).await.unwrap(), []);
    }
}
