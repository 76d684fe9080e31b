//! Who takes part and who waits. How freed places reach those who wait is told in `offer.rs`, what organizers do
//! about people in `participant.rs`.
//!
//! The table itself refuses a place too many (`migrations/0004_shifts_texts_approval.sql`); what is said here is why.

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::{Connection, optional, read_column, reminder, shift, sql};
use crate::domain::{BirthDate, Country, EventId, PersonId, Shift, ShiftId, SignUp, Visibility, Window};

/// What became of somebody's wish to take part.
#[derive(Debug, PartialEq)]
pub(crate) enum Asked {
    Confirmed,
    Waiting,
    /// An organizer decides.
    Applied,
    /// Nothing changed, because of this.
    Not(Obstacle),
}

/// What stands in the way of taking part.
#[derive(Debug, PartialEq)]
pub(crate) enum Obstacle {
    /// No place is left, and they did not ask to wait.
    Full,
    /// They take part, wait or have applied already.
    Held,
    /// They have a place in this other event at that time.
    Clash {
        event: EventId,
    },
    TooYoung {
        age: i16,
    },
    OtherCountry(Country),
    /// An organizer declined their application.
    Declined,
    /// An organizer has taken them off a list of this event.
    Removed,
    NotYet {
        opens_at: Timestamp,
    },
    Closed,
    Started,
    Cancelled,
    NoSuchShift,
}

/// Takes a place for a person; with `or_wait` a place in the line if there is none.
pub(crate) async fn ask(
    db: &mut Connection,
    shift: ShiftId,
    person: PersonId,
    or_wait: bool,
    now: Timestamp,
) -> anyhow::Result<Asked> {
    let Some(shift) = shift::to_act_on(db, shift).await? else { return Ok(Asked::Not(Obstacle::NoSuchShift)) };
    if let Some(obstacle) = obstacle(db, &shift, person, now).await? {
        return Ok(Asked::Not(obstacle));
    }
    if confirm_waiting(db, shift.id, person).await? {
        return Ok(Asked::Confirmed);
    }
    let (state, asked) = match shift.free {
        _ if shift.event.details.needs_approval => ("applied", Asked::Applied),
        1.. => ("confirmed", Asked::Confirmed),
        0 if or_wait => ("waiting", Asked::Waiting),
        0 => return Ok(Asked::Not(Obstacle::Full)),
    };
    insert(db, shift.id, person, state, now).await?;
    Ok(asked)
}

/// Adds a row for a person who has none in the shift.
pub(crate) async fn insert(
    db: &mut Connection,
    shift: ShiftId,
    person: PersonId,
    state: &str,
    now: Timestamp,
) -> anyhow::Result<()> {
    sql::query("insert into sign_up (shift_id, person_id, state, since) values ($1, $2, $3, $4)")
        .bind(shift)
        .bind(person)
        .bind(state)
        .bind(now)
        .execute(db)
        .await?;
    Ok(())
}

/// Gives somebody who waits the place that is free or held for them; false if they do not wait.
async fn confirm_waiting(db: &mut Connection, shift: ShiftId, person: PersonId) -> anyhow::Result<bool> {
    let confirmed = sql::query(
        "update sign_up set state = 'confirmed', offer_ends_at = null, shared = false
         where shift_id = $1 and person_id = $2 and state in ('waiting', 'offered')",
    );
    let is_confirmed = confirmed.bind(shift).bind(person).execute(&mut *db).await?.rows_affected() == 1;
    if is_confirmed {
        reminder::drop_waiting(db, shift, Some(person)).await?;
    }
    Ok(is_confirmed)
}

async fn obstacle(
    db: &mut Connection,
    shift: &Shift,
    person: PersonId,
    now: Timestamp,
) -> anyhow::Result<Option<Obstacle>> {
    let mine = of_person(db, shift.id, person).await?;
    let is_held = matches!(mine, Some(SignUp::Offered { .. }));
    match (shift.window(now), mine) {
        (Window::Cancelled, _) => Ok(Some(Obstacle::Cancelled)),
        (Window::Started, _) => Ok(Some(Obstacle::Started)),
        // The place that is held is theirs, whether or not others can sign up.
        _ if is_held => person_obstacle(db, shift, person).await,
        (_, Some(SignUp::Declined { .. })) => Ok(Some(Obstacle::Declined)),
        (_, Some(SignUp::Removed { .. })) => Ok(Some(Obstacle::Removed)),
        (Window::Open, Some(SignUp::Waiting { .. })) if shift.free > 0 => person_obstacle(db, shift, person).await,
        (_, Some(_)) => Ok(Some(Obstacle::Held)),
        (Window::Closed, None) => Ok(Some(Obstacle::Closed)),
        (Window::NotYet { opens_at }, None) => Ok(Some(Obstacle::NotYet { opens_at })),
        (Window::Open, None) => person_obstacle(db, shift, person).await,
    }
}

/// What about a person stands in the way of taking part: age, country, another event.
pub(crate) async fn person_obstacle(
    db: &mut Connection,
    shift: &Shift,
    person: PersonId,
) -> anyhow::Result<Option<Obstacle>> {
    match rule_obstacle(db, shift, person).await? {
        Some(obstacle) => Ok(Some(obstacle)),
        None => Ok(clash(db, shift, person).await?.map(|event| Obstacle::Clash { event })),
    }
}

/// Which of the event's rules on people stands in the way of somebody: that of age, or that of the country.
pub(crate) async fn rule_obstacle(
    db: &mut Connection,
    shift: &Shift,
    person: PersonId,
) -> anyhow::Result<Option<Obstacle>> {
    let details = &shift.event.details;
    let (born, country): (String, Option<String>) =
        sql::query_as("select birth_date, country from volunteer where person_id = $1")
            .bind(person)
            .fetch_one(&mut *db)
            .await?;
    let born: BirthDate = read_column(born)?;
    if born.age(shift.zone().day(shift.slot.starts_at)) < details.minimum_age {
        return Ok(Some(Obstacle::TooYoung { age: details.minimum_age }));
    }
    if details.visibility == Visibility::Country && country != optional(&Some(details.country))? {
        return Ok(Some(Obstacle::OtherCountry(details.country)));
    }
    Ok(None)
}

/// Another shift in which the person has a place while this one lasts, by its event. One that ends as this begins
/// is none.
pub(crate) async fn clash(db: &mut Connection, shift: &Shift, person: PersonId) -> anyhow::Result<Option<EventId>> {
    let event = sql::query_scalar(
        "select event_id from sign_up join shift using (shift_id) join event using (event_id)
         where person_id = $1 and sign_up.state = 'confirmed' and cancel_reason is null
           and shift_id <> $2 and starts_at < $4 and ends_at > $3
         limit 1",
    );
    let event = event.bind(person).bind(shift.id);
    let span = event.bind(shift.slot.starts_at).bind(shift.slot.ends_at);
    span.fetch_optional(db).await
}

/// What a person has to do with a shift. Who was removed from any of the event's shifts is from all that they have
/// nothing of: what they have of others they keep, but they do not come back by another.
pub(crate) async fn of_person(db: &mut Connection, shift: ShiftId, person: PersonId) -> anyhow::Result<Option<SignUp>> {
    match held(db, shift, person).await? {
        Some(held) => Ok(Some(held)),
        None => Ok(removed(db, shift, person).await?.map(|reason| SignUp::Removed { reason })),
    }
}

/// What a person has in the first shift of each event that is ahead and in which they have anything.
pub(crate) async fn first_of_each(
    db: &mut Connection,
    person: PersonId,
    events: &[EventId],
    now: Timestamp,
) -> anyhow::Result<BTreeMap<EventId, SignUp>> {
    let wanted = db.engine().list("$2");
    let rows: Vec<(EventId, ShiftId)> = sql::query_as(format!(
        "select event_id, shift_id from sign_up join shift using (shift_id)
         where person_id = $1 and event_id in {wanted} and state in ('confirmed', 'waiting', 'offered', 'applied')
           and starts_at > $3 and cancel_reason is null
         order by starts_at desc, shift_id desc"
    ))
    .bind(person)
    .bind(events)
    .bind(now)
    .fetch_all(&mut *db)
    .await?;
    let first: BTreeMap<EventId, ShiftId> = rows.into_iter().collect();
    let mut mine = BTreeMap::new();
    for (event, shift) in first {
        mine.extend(of_person(db, shift, person).await?.map(|sign_up| (event, sign_up)));
    }
    Ok(mine)
}

/// Why somebody was removed from the event of a shift, unless they may come back.
async fn removed(db: &mut Connection, shift: ShiftId, person: PersonId) -> anyhow::Result<Option<String>> {
    let reason = sql::query_scalar(
        "select reason from removal
         where person_id = $2 and event_id = (select event_id from shift where shift_id = $1)",
    );
    reason.bind(shift).bind(person).fetch_optional(db).await
}

/// Lets somebody come back who was removed from an event; whether they were.
pub(crate) async fn let_back(db: &mut Connection, event: EventId, person: PersonId) -> anyhow::Result<bool> {
    let let_back = sql::query("delete from removal where event_id = $1 and person_id = $2");
    Ok(let_back.bind(event).bind(person).execute(db).await?.rows_affected() == 1)
}

/// A state, until when and whether an offer is shared, why it was declined, and the place in the line.
type HeldRow = (String, Option<Timestamp>, bool, Option<String>, i64);

async fn held(db: &mut Connection, shift: ShiftId, person: PersonId) -> anyhow::Result<Option<SignUp>> {
    let row: Option<HeldRow> = sql::query_as(
        "select mine.state, mine.offer_ends_at, mine.shared, mine.reason,
                (select count(*) from sign_up as earlier where earlier.shift_id = mine.shift_id and earlier.state = 'waiting'
                 and (earlier.since, earlier.sign_up_id) <= (mine.since, mine.sign_up_id))
         from sign_up as mine where shift_id = $1 and person_id = $2 and mine.state not in ('given up', 'removed')",
    )
    .bind(shift)
    .bind(person)
    .fetch_optional(db)
    .await?;
    row.map(|(state, until, is_shared, reason, position)| {
        Ok(match (state.as_str(), until) {
            ("offered", Some(until)) => SignUp::Offered { until, is_shared },
            ("waiting", _) => SignUp::Waiting { position },
            ("applied", _) => SignUp::Applied,
            ("declined", _) => SignUp::Declined { reason: reason.unwrap_or_default() },
            _ => SignUp::Confirmed,
        })
    })
    .transpose()
}

/// Gives up a place, a place in the line, an offer or an application; what it was.
pub(crate) async fn give_up(db: &mut Connection, shift: ShiftId, person: PersonId) -> anyhow::Result<Option<SignUp>> {
    end(db, shift, person, "given up").await
}

/// Ends what a person has to do with a shift; what it was.
pub(crate) async fn end(
    db: &mut Connection,
    shift: ShiftId,
    person: PersonId,
    state: &str,
) -> anyhow::Result<Option<SignUp>> {
    shift::hold(db, shift).await?;
    let held = of_person(db, shift, person).await?;
    reminder::drop_waiting(db, shift, Some(person)).await?;
    sql::query(
        "update sign_up set state = $3, offer_ends_at = null, shared = false
         where shift_id = $1 and person_id = $2 and state in ('confirmed', 'waiting', 'offered', 'applied')",
    )
    .bind(shift)
    .bind(person)
    .bind(state)
    .execute(&mut *db)
    .await?;
    if held == Some(SignUp::Confirmed) {
        ask_all_again(db, shift).await?;
    }
    Ok(held)
}

/// Another place is free: everybody who waits may be asked for it.
pub(crate) async fn ask_all_again(db: &mut Connection, shift: ShiftId) -> anyhow::Result<()> {
    sql::query("update sign_up set passed = false where shift_id = $1 and state = 'waiting'")
        .bind(shift)
        .execute(db)
        .await?;
    Ok(())
}

#[cfg(test)]
pub(crate) mod testing {
    use crate::db::testing::unix;
    use crate::db::{Database, event::testing::published, organization::testing::with_volunteers};
    use crate::domain::{PersonId, ShiftId};

    pub(crate) const DAY: i64 = 24 * 3_600_000;
    /// Ten days before the events of these tests.
    pub(crate) const NOW: i64 = 20_000 * DAY;
    pub(crate) const START: i64 = NOW + 10 * DAY;

    /// People, and an event with places.
    pub(crate) async fn world(people: i64, places: u16) -> (Database, ShiftId) {
        let db = with_volunteers(&(1..=people).map(PersonId).collect::<Vec<_>>()).await;
        let mut tx = db.begin().await.unwrap();
        let event = published(&mut tx, unix(START), places).await;
        tx.commit().await.unwrap();
        (db, ShiftId(event.0))
    }
}

#[cfg(test)]
mod tests {
    use super::{testing::*, *};
    use crate::db::testing::unix;
    use crate::db::{
        event::{self, testing::published},
        savepoint,
    };

    #[tokio::test]
    async fn two_hundred_on_ten_places_are_ten_and_a_fair_line() {
        let (db, event) = world(200, 10).await;
        let mut tx = db.begin().await.unwrap();
        for person in (1..=200).map(PersonId) {
            let expected = if person <= PersonId(10) { Asked::Confirmed } else { Asked::Waiting };
            assert_eq!(ask(&mut tx, event, person, true, unix(NOW + person.0)).await.unwrap(), expected);
        }
        assert_eq!(of_person(&mut tx, event, PersonId(200)).await.unwrap(), Some(SignUp::Waiting { position: 190 }));
        assert_eq!(ask(&mut tx, event, PersonId(7), true, unix(NOW + 300)).await.unwrap(), Asked::Not(Obstacle::Held));
        let mut own = savepoint(&mut tx).await.unwrap();
        let too_many =
            sql::query("update sign_up set state = 'confirmed' where person_id = 11").execute(&mut own).await;
        drop(own);
        let too_many = too_many.unwrap_err();
        assert!(too_many.to_string().contains("no place is left"));
        assert!(!crate::db::is_trouble(&too_many), "it would be refused again");
        let fewer = sql::query("update shift set max_places = 9").execute(&mut tx).await;
        assert!(fewer.unwrap_err().to_string().contains("more people have a place"));
    }

    #[tokio::test]
    async fn what_stands_in_the_way_is_said() {
        let (db, event) = world(1, 1).await;
        let mut tx = db.begin().await.unwrap();
        let (overlapping, touching) =
            (published(&mut tx, unix(START + 60_000), 1).await, published(&mut tx, unix(START + 3_600_000), 1).await);
        assert_eq!(ask(&mut tx, event, PersonId(1), false, unix(START)).await.unwrap(), Asked::Not(Obstacle::Started));
        assert_eq!(
            ask(&mut tx, ShiftId(99), PersonId(1), false, unix(NOW)).await.unwrap(),
            Asked::Not(Obstacle::NoSuchShift)
        );
        assert_eq!(ask(&mut tx, event, PersonId(1), false, unix(NOW)).await.unwrap(), Asked::Confirmed);
        let clash = Asked::Not(Obstacle::Clash { event: EventId(event.0) });
        assert_eq!(ask(&mut tx, ShiftId(overlapping.0), PersonId(1), false, unix(NOW)).await.unwrap(), clash);
        assert_eq!(ask(&mut tx, ShiftId(touching.0), PersonId(1), false, unix(NOW)).await.unwrap(), Asked::Confirmed);
        sql::query("update volunteer set birth_date = '2020-01-01'").execute(&mut tx).await.unwrap();
        assert_eq!(
            ask(&mut tx, ShiftId(overlapping.0), PersonId(1), false, unix(NOW)).await.unwrap(),
            Asked::Not(Obstacle::TooYoung { age: 14 })
        );
        event::cancel(&mut tx, &[ShiftId(overlapping.0)], "rain", unix(0)).await.unwrap();
        assert_eq!(
            ask(&mut tx, ShiftId(overlapping.0), PersonId(1), false, unix(NOW)).await.unwrap(),
            Asked::Not(Obstacle::Cancelled)
        );
    }
}
