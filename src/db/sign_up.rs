//! Who takes part: places, the waitlist, and offers of places that were freed.
//!
//! The table itself refuses a place too many (`migrations/0003_events.sql`); what is said here is why.

use jiff::Timestamp;

use super::{Connection, event, read_column};
use crate::domain::{BirthDate, Event, Name, SignUp};

/// What became of somebody's wish to take part.
#[derive(Debug, PartialEq)]
pub enum Asked {
    Confirmed,
    Waiting,
    /// Nothing changed: no place is left, and they did not ask to wait.
    Full,
    /// Nothing changed: they take part or wait already.
    Held,
    /// Nothing changed: they have a place in this other event at that time.
    Clash {
        title: String,
    },
    TooYoung {
        age: i16,
    },
    Started,
    Cancelled,
    NoSuchEvent,
}

/// A place that is held for somebody who waited.
#[derive(Debug, PartialEq)]
pub struct Offered {
    pub sign_up: i64,
    pub person: i64,
    pub until: i64,
}

/// What became of an answer to an offer.
#[derive(Debug, PartialEq)]
pub enum Answered {
    Taken,
    KeptWaiting,
    Left,
    Clash { title: String },
}

const MINUTE: i64 = 60_000;
/// An offer holds a place at most so long, and a quarter of the time until the start when that is sooner.
const LONGEST_OFFER: i64 = 12 * 60 * MINUTE;
const SHORTEST_OFFER: i64 = 10 * MINUTE;
/// So shortly before the start nobody is asked any more.
const LAST_OFFER: i64 = 30 * MINUTE;

/// Takes a place for a person; with `or_wait` a place in the line if there is none.
pub async fn ask(db: &mut Connection, event: i64, person: i64, or_wait: bool, now: i64) -> anyhow::Result<Asked> {
    let Some(event) = event::with_id(db, event).await? else { return Ok(Asked::NoSuchEvent) };
    if let Some(obstacle) = obstacle(db, &event, person, now).await? {
        return Ok(obstacle);
    }
    if confirm_waiting(db, event.id, person).await? {
        return Ok(Asked::Confirmed);
    }
    let (state, asked) = match event.free {
        1.. => ("confirmed", Asked::Confirmed),
        0 if or_wait => ("waiting", Asked::Waiting),
        0 => return Ok(Asked::Full),
    };
    sqlx::query(
        "insert into sign_up (shift_id, person_id, state, since)
         select shift_id, $2, $3, $4 from shift where event_id = $1",
    )
    .bind(event.id)
    .bind(person)
    .bind(state)
    .bind(now)
    .execute(db)
    .await?;
    Ok(asked)
}

/// Gives somebody who waits the place that is free or held for them; false if they do not wait.
async fn confirm_waiting(db: &mut Connection, event: i64, person: i64) -> anyhow::Result<bool> {
    let confirmed = sqlx::query(
        "update sign_up set state = 'confirmed', offer_ends_at = null where person_id = $2 and state in ('waiting', 'offered')
         and shift_id in (select shift_id from shift where event_id = $1)",
    );
    Ok(confirmed.bind(event).bind(person).execute(db).await?.rows_affected() == 1)
}

async fn obstacle(db: &mut Connection, event: &Event, person: i64, now: i64) -> anyhow::Result<Option<Asked>> {
    if event.cancelled.is_some() {
        return Ok(Some(Asked::Cancelled));
    }
    if event.starts_at.as_millisecond() <= now {
        return Ok(Some(Asked::Started));
    }
    match of_person(db, event.id, person).await? {
        None => {}
        Some(SignUp::Waiting { .. }) if event.free > 0 => {}
        Some(SignUp::Offered { until }) if until.as_millisecond() > now => {}
        Some(_) => return Ok(Some(Asked::Held)),
    }
    let born: String = sqlx::query_scalar("select birth_date from volunteer where person_id = $1")
        .bind(person)
        .fetch_one(&mut *db)
        .await?;
    let born: BirthDate = read_column(born)?;
    if born.age(event.zone.day(event.starts_at)) < event.minimum_age {
        return Ok(Some(Asked::TooYoung { age: event.minimum_age }));
    }
    Ok(clash(db, event, person).await?.map(|title| Asked::Clash { title }))
}

/// Another event in which the person has a place while this one lasts. One that ends as this begins is none.
async fn clash(db: &mut Connection, event: &Event, person: i64) -> anyhow::Result<Option<String>> {
    let title = sqlx::query_scalar(
        "select title from sign_up join shift using (shift_id) join event using (event_id)
         where person_id = $1 and sign_up.state = 'confirmed' and cancel_reason is null
           and event_id <> $2 and starts_at < $4 and ends_at > $3
         limit 1",
    );
    let title = title.bind(person).bind(event.id);
    let span = title.bind(event.starts_at.as_millisecond()).bind(event.ends_at.as_millisecond());
    Ok(span.fetch_optional(db).await?)
}

/// What a person has to do with an event.
pub async fn of_person(db: &mut Connection, event: i64, person: i64) -> anyhow::Result<Option<SignUp>> {
    let row: Option<(String, Option<i64>, i64)> = sqlx::query_as(
        "select mine.state, mine.offer_ends_at,
                (select count(*) from sign_up as earlier where earlier.shift_id = mine.shift_id and earlier.state = 'waiting'
                 and (earlier.since, earlier.sign_up_id) <= (mine.since, mine.sign_up_id))
         from sign_up as mine join shift using (shift_id)
         where event_id = $1 and person_id = $2 and mine.state <> 'given up'",
    )
    .bind(event)
    .bind(person)
    .fetch_optional(db)
    .await?;
    row.map(|(state, until, position)| {
        Ok(match (state.as_str(), until) {
            ("offered", Some(until)) => SignUp::Offered { until: Timestamp::from_millisecond(until)? },
            ("waiting", _) => SignUp::Waiting { position },
            _ => SignUp::Confirmed,
        })
    })
    .transpose()
}

/// Gives up a place, a place in the line, or an offer; what it was.
pub async fn give_up(db: &mut Connection, event: i64, person: i64) -> anyhow::Result<Option<SignUp>> {
    let held = of_person(db, event, person).await?;
    sqlx::query(
        "update sign_up set state = 'given up', offer_ends_at = null
         where person_id = $2 and state <> 'given up' and shift_id in (select shift_id from shift where event_id = $1)",
    )
    .bind(event)
    .bind(person)
    .execute(&mut *db)
    .await?;
    if held == Some(SignUp::Confirmed) {
        ask_all_again(db, event).await?;
    }
    Ok(held)
}

/// Another place is free: everybody who waits may be asked for it.
async fn ask_all_again(db: &mut Connection, event: i64) -> anyhow::Result<()> {
    sqlx::query(
        "update sign_up set passed = 0 where state = 'waiting' and shift_id in (select shift_id from shift where event_id = $1)",
    )
    .bind(event)
    .execute(db)
    .await?;
    Ok(())
}

/// Offers free places to those who wait, in their order.
pub async fn offer_free_places(db: &mut Connection, event: &Event, now: i64) -> anyhow::Result<Vec<Offered>> {
    let left = event.starts_at.as_millisecond() - now;
    if event.cancelled.is_some() || left < LAST_OFFER {
        return Ok(Vec::new());
    }
    let until = now + (left / 4).clamp(SHORTEST_OFFER, LONGEST_OFFER);
    let offered: Vec<(i64, i64)> = sqlx::query_as(
        "update sign_up set state = 'offered', offer_ends_at = $2
         where sign_up_id in (
             select sign_up_id from sign_up join shift using (shift_id) join person using (person_id)
             where shift.event_id = $1 and state = 'waiting' and not passed and reachable order by since, sign_up_id
             limit (select max_places - (select count(*) from sign_up where sign_up.shift_id = shift.shift_id
                    and state in ('confirmed', 'offered')) from shift where event_id = $1))
         returning sign_up_id, person_id",
    )
    .bind(event.id)
    .bind(until)
    .fetch_all(db)
    .await?;
    Ok(offered.into_iter().map(|(sign_up, person)| Offered { sign_up, person, until }).collect())
}

/// The event an offer is about.
pub async fn event_of(db: &mut Connection, sign_up: i64) -> anyhow::Result<Option<Event>> {
    let id = sqlx::query_scalar("select event_id from sign_up join shift using (shift_id) where sign_up_id = $1");
    match id.bind(sign_up).fetch_optional(&mut *db).await? {
        Some(id) => event::with_id(db, id).await,
        None => Ok(None),
    }
}

/// How an offer stands.
#[derive(Debug, PartialEq)]
pub enum Standing {
    Open,
    /// It was taken.
    Taken,
    /// The person waits on.
    Waiting,
    /// It has expired, the person has left, or it is somebody else's.
    Gone,
}

/// How an offer stands for a person.
pub async fn standing(db: &mut Connection, sign_up: i64, person: i64, now: i64) -> anyhow::Result<Standing> {
    let row: Option<(String, Option<i64>)> =
        sqlx::query_as("select state, offer_ends_at from sign_up where sign_up_id = $1 and person_id = $2")
            .bind(sign_up)
            .bind(person)
            .fetch_optional(db)
            .await?;
    Ok(match row {
        Some((_, Some(until))) if until > now => Standing::Open,
        Some((state, None)) if state == "confirmed" => Standing::Taken,
        Some((state, None)) if state == "waiting" => Standing::Waiting,
        _ => Standing::Gone,
    })
}

/// Takes the place that is held, unless the person has another at that time.
pub async fn take(db: &mut Connection, sign_up: i64, event: &Event, person: i64) -> anyhow::Result<Answered> {
    if let Some(title) = clash(db, event, person).await? {
        return Ok(Answered::Clash { title });
    }
    sqlx::query("update sign_up set state = 'confirmed', offer_ends_at = null where sign_up_id = $1")
        .bind(sign_up)
        .execute(db)
        .await?;
    Ok(Answered::Taken)
}

/// Lets somebody who does not take an offer wait on, in their old place in the line; for the place that is free
/// now they are not asked again.
pub async fn wait_on(db: &mut Connection, sign_up: i64) -> anyhow::Result<()> {
    sqlx::query("update sign_up set state = 'waiting', offer_ends_at = null, passed = 1 where sign_up_id = $1")
        .bind(sign_up)
        .execute(db)
        .await?;
    Ok(())
}

/// The offers that nobody answered in time, with the people they were made to.
pub async fn expired(db: &mut Connection, now: i64) -> anyhow::Result<Vec<(i64, i64)>> {
    let rows = sqlx::query_as(
        "select sign_up_id, person_id from sign_up where state = 'offered' and offer_ends_at <= $1 order by offer_ends_at limit 500",
    );
    Ok(rows.bind(now).fetch_all(db).await?)
}

/// When the next offer expires.
pub async fn next_expiry(db: &mut Connection) -> anyhow::Result<Option<i64>> {
    Ok(sqlx::query_scalar("select min(offer_ends_at) from sign_up where state = 'offered'").fetch_one(db).await?)
}

/// Who has a place, and who waits, each in their order.
pub async fn roster(db: &mut Connection, event: i64) -> anyhow::Result<(Vec<Name>, Vec<Name>)> {
    let rows: Vec<(String, bool)> = sqlx::query_as(
        "select name, state = 'confirmed' from sign_up join shift using (shift_id) join volunteer using (person_id)
         where event_id = $1 and state <> 'given up' order by since, sign_up_id",
    )
    .bind(event)
    .fetch_all(db)
    .await?;
    let (mut confirmed, mut waiting) = (Vec::new(), Vec::new());
    for (name, has_place) in rows {
        if has_place { &mut confirmed } else { &mut waiting }.push(read_column(name)?);
    }
    Ok((confirmed, waiting))
}

/// Everybody who takes part or waits.
pub async fn people(db: &mut Connection, event: i64) -> anyhow::Result<Vec<i64>> {
    let people = sqlx::query_scalar(
        "select person_id from sign_up join shift using (shift_id) where event_id = $1 and state <> 'given up'",
    );
    Ok(people.bind(event).fetch_all(db).await?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::{Database, event::testing::published, organization::testing::with_volunteers};

    const DAY: i64 = 24 * 3_600_000;
    /// Ten days before the events of these tests.
    const NOW: i64 = 20_000 * DAY;
    const START: i64 = NOW + 10 * DAY;

    async fn world(people: i64, places: u16) -> (Database, i64) {
        let db = with_volunteers(&(1..=people).collect::<Vec<_>>()).await;
        let mut tx = db.begin().await.unwrap();
        let event = published(&mut tx, START, places).await;
        tx.commit().await.unwrap();
        (db, event)
    }

    #[tokio::test]
    async fn two_hundred_on_ten_places_are_ten_and_a_fair_line() {
        let (db, event) = world(200, 10).await;
        let mut tx = db.begin().await.unwrap();
        for person in 1..=200 {
            let expected = if person <= 10 { Asked::Confirmed } else { Asked::Waiting };
            assert_eq!(ask(&mut tx, event, person, true, NOW + person).await.unwrap(), expected);
        }
        assert_eq!(of_person(&mut tx, event, 200).await.unwrap(), Some(SignUp::Waiting { position: 190 }));
        assert_eq!(ask(&mut tx, event, 7, true, NOW + 300).await.unwrap(), Asked::Held);
        let too_many =
            sqlx::query("update sign_up set state = 'confirmed' where person_id = 11").execute(&mut *tx).await;
        let too_many = too_many.unwrap_err();
        assert!(too_many.to_string().contains("no place is left"));
        assert!(!crate::db::is_trouble(&too_many.into()), "it would be refused again");
        let fewer = sqlx::query("update shift set max_places = 9").execute(&mut *tx).await;
        assert!(fewer.unwrap_err().to_string().contains("more people have a place"));
    }

    #[tokio::test]
    async fn a_freed_place_is_held_for_nobody_who_cannot_be_asked() {
        let (db, event) = world(3, 1).await;
        let mut tx = db.begin().await.unwrap();
        for person in 1..=3 {
            ask(&mut tx, event, person, true, NOW + person).await.unwrap();
        }
        crate::db::person::set_reachable(&mut tx, 2, false).await.unwrap();
        give_up(&mut tx, event, 1).await.unwrap();
        let shown = event::with_id(&mut tx, event).await.unwrap().unwrap();
        let offered = offer_free_places(&mut tx, &shown, NOW + DAY).await.unwrap();
        assert_eq!(offered.iter().map(|offer| offer.person).collect::<Vec<_>>(), [3]);
        assert_eq!(ask(&mut tx, event, 3, false, NOW + DAY).await.unwrap(), Asked::Confirmed, "it is held for them");
        assert_eq!(event::with_place_of(&mut tx, 3).await.unwrap(), [event]);
        assert_eq!(event::with_place_of(&mut tx, 2).await.unwrap(), [0; 0], "waiting is no place");
    }

    #[tokio::test]
    async fn a_freed_place_is_offered_to_the_first_in_line() {
        let (db, event) = world(3, 1).await;
        let mut tx = db.begin().await.unwrap();
        for person in 1..=3 {
            ask(&mut tx, event, person, true, NOW + person).await.unwrap();
        }
        assert_eq!(give_up(&mut tx, event, 1).await.unwrap(), Some(SignUp::Confirmed));
        let shown = event::with_id(&mut tx, event).await.unwrap().unwrap();
        let offered = offer_free_places(&mut tx, &shown, NOW + DAY).await.unwrap();
        assert_eq!(
            offered.iter().map(|offer| (offer.person, offer.until)).collect::<Vec<_>>(),
            [(2, NOW + DAY + LONGEST_OFFER)]
        );
        assert_eq!(offer_free_places(&mut tx, &shown, NOW + DAY).await.unwrap(), [], "the place is held");
        assert_eq!(ask(&mut tx, event, 1, false, NOW + DAY).await.unwrap(), Asked::Full);
        assert_eq!(expired(&mut tx, NOW + DAY + LONGEST_OFFER).await.unwrap(), [(offered[0].sign_up, 2)]);
        wait_on(&mut tx, offered[0].sign_up).await.unwrap();
        let next = offer_free_places(&mut tx, &shown, NOW + 2 * DAY).await.unwrap();
        assert_eq!(next[0].person, 3);
        assert_eq!(standing(&mut tx, next[0].sign_up, 3, NOW + 2 * DAY).await.unwrap(), Standing::Open);
        assert_eq!(
            standing(&mut tx, next[0].sign_up, 2, NOW + 2 * DAY).await.unwrap(),
            Standing::Gone,
            "it is not theirs"
        );
        assert_eq!(take(&mut tx, next[0].sign_up, &shown, 3).await.unwrap(), Answered::Taken);
        assert_eq!(of_person(&mut tx, event, 2).await.unwrap(), Some(SignUp::Waiting { position: 1 }));
    }

    #[tokio::test]
    async fn offers_stop_shortly_before_the_start() {
        let (db, event) = world(2, 1).await;
        let mut tx = db.begin().await.unwrap();
        ask(&mut tx, event, 1, true, NOW).await.unwrap();
        ask(&mut tx, event, 2, true, NOW + 1).await.unwrap();
        give_up(&mut tx, event, 1).await.unwrap();
        let shown = event::with_id(&mut tx, event).await.unwrap().unwrap();
        assert_eq!(offer_free_places(&mut tx, &shown, START - LAST_OFFER + 1).await.unwrap(), []);
    }

    #[tokio::test]
    async fn what_stands_in_the_way_is_said() {
        let (db, event) = world(1, 1).await;
        let mut tx = db.begin().await.unwrap();
        let (overlapping, touching) =
            (published(&mut tx, START + 60_000, 1).await, published(&mut tx, START + 3_600_000, 1).await);
        assert_eq!(ask(&mut tx, event, 1, false, START).await.unwrap(), Asked::Started);
        assert_eq!(ask(&mut tx, 99, 1, false, NOW).await.unwrap(), Asked::NoSuchEvent);
        assert_eq!(ask(&mut tx, event, 1, false, NOW).await.unwrap(), Asked::Confirmed);
        let clash = Asked::Clash { title: "River clean-up".to_owned() };
        assert_eq!(ask(&mut tx, overlapping, 1, false, NOW).await.unwrap(), clash);
        assert_eq!(ask(&mut tx, touching, 1, false, NOW).await.unwrap(), Asked::Confirmed);
        sqlx::query("update volunteer set birth_date = '2020-01-01'").execute(&mut *tx).await.unwrap();
        assert_eq!(ask(&mut tx, overlapping, 1, false, NOW).await.unwrap(), Asked::TooYoung { age: 14 });
        event::cancel(&mut tx, overlapping, "rain").await.unwrap();
        assert_eq!(ask(&mut tx, overlapping, 1, false, NOW).await.unwrap(), Asked::Cancelled);
    }
}
