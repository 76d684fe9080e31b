//! Offers of freed places to those who wait: making them, what becomes of them, and when they expire.

use jiff::Timestamp;

use super::{Connection, shift, sign_up::clash, sql};
use crate::domain::Shift;

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
    Clash {
        event: i64,
    },
    /// It is not open any more.
    Gone,
}

const MINUTE: i64 = 60_000;
/// An offer holds a place at most so long, and a quarter of the time until the start when that is sooner.
const LONGEST_OFFER: i64 = 12 * 60 * MINUTE;
const SHORTEST_OFFER: i64 = 10 * MINUTE;
/// So shortly before the start nobody is asked any more.
const LAST_OFFER: i64 = 30 * MINUTE;

/// Offers free places to those who wait, in their order.
pub async fn offer_free_places(db: &mut Connection, shift: &Shift, now: i64) -> anyhow::Result<Vec<Offered>> {
    let left = shift.slot.starts_at.as_millisecond() - now;
    if !shift.is_ahead(Timestamp::from_millisecond(now)?) || left < LAST_OFFER {
        return Ok(Vec::new());
    }
    let until = now + (left / 4).clamp(SHORTEST_OFFER, LONGEST_OFFER);
    let offered: Vec<(i64, i64)> = sql::query_as(
        "update sign_up set state = 'offered', offer_ends_at = $2
         where sign_up_id in (
             select sign_up_id from sign_up join person using (person_id)
             where shift_id = $1 and state = 'waiting' and not passed and reachable order by since, sign_up_id
             limit (select max_places - (select count(*) from sign_up where sign_up.shift_id = shift.shift_id
                    and state in ('confirmed', 'offered')) from shift where shift_id = $1))
         returning sign_up_id, person_id",
    )
    .bind(shift.id)
    .bind(until)
    .fetch_all(db)
    .await?;
    Ok(offered.into_iter().map(|(sign_up, person)| Offered { sign_up, person, until }).collect())
}

/// The shift an offer is about, to act on it.
pub async fn shift_of(db: &mut Connection, sign_up: i64) -> anyhow::Result<Option<Shift>> {
    let id = sql::query_scalar("select shift_id from sign_up where sign_up_id = $1");
    match id.bind(sign_up).fetch_optional(&mut *db).await? {
        Some(id) => shift::to_act_on(db, id).await,
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
        sql::query_as("select state, offer_ends_at from sign_up where sign_up_id = $1 and person_id = $2")
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
pub async fn take(db: &mut Connection, sign_up: i64, shift: &Shift, person: i64) -> anyhow::Result<Answered> {
    if let Some(event) = clash(db, shift, person).await? {
        return Ok(Answered::Clash { event });
    }
    let taken = sql::query(
        "update sign_up set state = 'confirmed', offer_ends_at = null where sign_up_id = $1 and state = 'offered'",
    );
    Ok(match taken.bind(sign_up).execute(db).await?.rows_affected() {
        1 => Answered::Taken,
        _ => Answered::Gone,
    })
}

/// Lets somebody who does not take an offer wait on, in their old place in the line; for the place that is free
/// now they are not asked again. False if it is not open any more.
pub async fn wait_on(db: &mut Connection, sign_up: i64) -> anyhow::Result<bool> {
    // As whoever takes or gives up a place does, so that the one is always held before the other.
    let shift =
        "select 1 from shift where shift_id = (select shift_id from sign_up where sign_up_id = $1) for no key update";
    db.hold(shift, sign_up).await?;
    let waits = sql::query(
        "update sign_up set state = 'waiting', offer_ends_at = null, passed = true
         where sign_up_id = $1 and state = 'offered'",
    );
    Ok(waits.bind(sign_up).execute(db).await?.rows_affected() == 1)
}

/// The offers that nobody answered in time, with the people they were made to.
pub async fn expired(db: &mut Connection, now: i64) -> anyhow::Result<Vec<(i64, i64)>> {
    let rows = sql::query_as(
        "select sign_up_id, person_id from sign_up where state = 'offered' and offer_ends_at <= $1 order by offer_ends_at limit 500",
    );
    rows.bind(now).fetch_all(db).await
}

/// When the next offer expires.
pub async fn next_expiry(db: &mut Connection) -> anyhow::Result<Option<i64>> {
    sql::query_scalar("select min(offer_ends_at) from sign_up where state = 'offered'").fetch_one(db).await
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        db::sign_up::{Asked, ask, give_up, of_person, testing::*},
        domain::SignUp,
    };

    #[tokio::test]
    async fn a_freed_place_is_held_for_nobody_who_cannot_be_asked() {
        let (db, event) = world(3, 1).await;
        let mut tx = db.begin().await.unwrap();
        for person in 1..=3 {
            ask(&mut tx, event, person, true, NOW + person).await.unwrap();
        }
        crate::db::person::set_reachable(&mut tx, 2, false).await.unwrap();
        give_up(&mut tx, event, 1).await.unwrap();
        let shown = shift::with_id(&mut tx, event).await.unwrap().unwrap();
        let offered = offer_free_places(&mut tx, &shown, NOW + DAY).await.unwrap();
        assert_eq!(offered.iter().map(|offer| offer.person).collect::<Vec<_>>(), [3]);
        assert_eq!(ask(&mut tx, event, 3, false, NOW + DAY).await.unwrap(), Asked::Confirmed, "it is held for them");
    }

    #[tokio::test]
    async fn a_freed_place_is_offered_to_the_first_in_line() {
        let (db, event) = world(3, 1).await;
        let mut tx = db.begin().await.unwrap();
        for person in 1..=3 {
            ask(&mut tx, event, person, true, NOW + person).await.unwrap();
        }
        assert_eq!(give_up(&mut tx, event, 1).await.unwrap(), Some(SignUp::Confirmed));
        let shown = shift::with_id(&mut tx, event).await.unwrap().unwrap();
        let offered = offer_free_places(&mut tx, &shown, NOW + DAY).await.unwrap();
        assert_eq!(
            offered.iter().map(|offer| (offer.person, offer.until)).collect::<Vec<_>>(),
            [(2, NOW + DAY + LONGEST_OFFER)]
        );
        assert_eq!(offer_free_places(&mut tx, &shown, NOW + DAY).await.unwrap(), [], "the place is held");
        assert_eq!(
            ask(&mut tx, event, 1, false, NOW + DAY).await.unwrap(),
            Asked::Not(crate::db::sign_up::Obstacle::Full)
        );
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
        let shown = shift::with_id(&mut tx, event).await.unwrap().unwrap();
        assert_eq!(offer_free_places(&mut tx, &shown, START - LAST_OFFER + 1).await.unwrap(), []);
    }
}
