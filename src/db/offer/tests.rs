//! Offers against a database.

use jiff::{SignedDuration, Timestamp};

use super::*;
use crate::db::testing::unix;
use crate::{
    db::{
        delivery, event, person,
        sign_up::{Asked, Obstacle, ask, give_up, of_person, testing::*},
        sql,
    },
    domain::{DeliveryId, Details, PersonId, ShiftId, SignUp, offer::asks_until},
    outbox::{Outgoing, Priority, enqueue},
};

const HOUR: i64 = 3_600_000;
const MINUTE: i64 = 60_000;

/// As many people as an event with one place and a line has; the first has given up the place.
async fn freed(people: i64) -> (crate::db::Database, ShiftId) {
    let (db, id) = world(people, 1).await;
    let mut tx = db.begin().await.unwrap();
    for person in (1..=people).map(PersonId) {
        ask(&mut tx, id, person, true, unix(NOW + person.0)).await.unwrap();
    }
    assert_eq!(give_up(&mut tx, id, PersonId(1)).await.unwrap(), Some(SignUp::Confirmed));
    tx.commit().await.unwrap();
    (db, id)
}

/// Who is offered what at an instant.
async fn offered(tx: &mut Connection, id: ShiftId, now: Timestamp) -> Vec<Offered> {
    let shown = shift::with_id(tx, id).await.unwrap().unwrap();
    offer_free_places(tx, &shown, now).await.unwrap()
}

fn people(offered: &[Offered]) -> Vec<PersonId> {
    offered.iter().map(|offer| offer.recipient.person).collect()
}

async fn has_quiet_hours(tx: &mut Connection, hours: &str) {
    let set = sql::query("update volunteer set time_zone = 'Asia/Baku', quiet_hours = $1");
    set.bind(hours).execute(tx).await.unwrap();
}

/// A message that tells of an offer.
async fn told(tx: &mut Connection, offer: &Offered, now: Timestamp) -> DeliveryId {
    let (person, target) = (offer.recipient.person, delivery::Target::None);
    let delivery = enqueue(tx, person.chat(), Priority::Personal, &Outgoing::Strip, target, now).await.unwrap();
    told_by(tx, offer.sign_up, delivery).await.unwrap();
    delivery
}

#[tokio::test]
async fn a_freed_place_is_held_for_nobody_who_cannot_be_asked() {
    let (db, id) = freed(3).await;
    let mut tx = db.begin().await.unwrap();
    person::set_reachable(&mut tx, PersonId(2), false).await.unwrap();
    assert_eq!(people(&offered(&mut tx, id, unix(NOW + DAY)).await), [PersonId(3)]);
    assert_eq!(
        ask(&mut tx, id, PersonId(3), false, unix(NOW + DAY)).await.unwrap(),
        Asked::Confirmed,
        "it is held for them"
    );
}

#[tokio::test]
async fn rules_that_were_changed_since_somebody_joined_the_line_hold_at_every_door() {
    let (db, id) = freed(3).await;
    let mut tx = db.begin().await.unwrap();
    let minor = "update volunteer set birth_date = '2012-01-01' where person_id = $1";
    sql::query(minor).bind(2).execute(&mut tx).await.unwrap();
    sql::query("update event set minimum_age = 18").execute(&mut tx).await.unwrap();
    let offers = offered(&mut tx, id, unix(NOW + DAY)).await;
    assert_eq!(people(&offers), [PersonId(3)], "who is too young by now is passed over");
    sql::query(minor).bind(3).execute(&mut tx).await.unwrap();
    let shown = shift::with_id(&mut tx, id).await.unwrap().unwrap();
    let too_young = Obstacle::TooYoung { age: 18 };
    assert_eq!(take(&mut tx, offers[0].sign_up, &shown, PersonId(3)).await.unwrap(), Answered::Not(too_young));
    assert_eq!(
        ask(&mut tx, id, PersonId(3), false, unix(NOW + DAY)).await.unwrap(),
        Asked::Not(Obstacle::TooYoung { age: 18 })
    );
}

#[tokio::test]
async fn a_place_is_said_to_go_to_the_line_if_somebody_there_would_be_asked() {
    let (db, id) = world(2, 1).await;
    let mut tx = db.begin().await.unwrap();
    let shown = shift::with_id(&mut tx, id).await.unwrap().unwrap();
    for person in [1, 2].map(PersonId) {
        ask(&mut tx, id, person, true, unix(NOW + person.0)).await.unwrap();
    }
    assert!(is_anybody_next(&mut tx, &shown, unix(NOW)).await.unwrap());
    sql::query("update sign_up set passed = true where person_id = 2").execute(&mut tx).await.unwrap();
    assert!(is_anybody_next(&mut tx, &shown, unix(NOW)).await.unwrap(), "it is another place than they did not take");
    let late = asks_until(shown.slot.starts_at) + SignedDuration::from_millis(1);
    assert!(!is_anybody_next(&mut tx, &shown, late).await.unwrap(), "it is too late to ask anybody");
    give_up(&mut tx, id, PersonId(1)).await.unwrap();
    let asked = "update sign_up set state = 'offered', shared = true, offer_ends_at = 0 where person_id = 2";
    sql::query(asked).execute(&mut tx).await.unwrap();
    assert!(is_anybody_next(&mut tx, &shown, late).await.unwrap(), "several are asked already");
    sql::query("update sign_up set state = 'waiting', shared = false, offer_ends_at = null where person_id = 2")
        .execute(&mut tx)
        .await
        .unwrap();
    let minor = "update volunteer set birth_date = '2012-01-01' where person_id = 2";
    sql::query(minor).execute(&mut tx).await.unwrap();
    sql::query("update event set minimum_age = 18").execute(&mut tx).await.unwrap();
    let shown = shift::with_id(&mut tx, id).await.unwrap().unwrap();
    assert!(!is_anybody_next(&mut tx, &shown, unix(NOW)).await.unwrap(), "they would be passed over");
}

#[tokio::test]
async fn who_waits_when_organizers_begin_to_decide_is_decided_about() {
    let (db, id) = world(2, 1).await;
    let mut tx = db.begin().await.unwrap();
    for person in (1..=2).map(PersonId) {
        ask(&mut tx, id, person, true, unix(NOW)).await.unwrap();
    }
    let shown = shift::with_id(&mut tx, id).await.unwrap().unwrap();
    let common = Details { needs_approval: true, ..shown.event.details.clone() };
    let changed = event::Changed { shift: &shown, details: common.clone(), slot: shown.slot.clone() };
    event::change(&mut tx, &common, &[changed]).await.unwrap();
    assert_eq!(of_person(&mut tx, id, PersonId(1)).await.unwrap(), Some(SignUp::Confirmed), "nobody loses a place");
    assert_eq!(of_person(&mut tx, id, PersonId(2)).await.unwrap(), Some(SignUp::Applied));
    give_up(&mut tx, id, PersonId(1)).await.unwrap();
    assert_eq!(people(&offered(&mut tx, id, unix(NOW + DAY)).await), [0; 0].map(PersonId));
}

#[tokio::test]
async fn a_freed_place_is_offered_to_the_first_in_line() {
    let (db, id) = freed(3).await;
    let mut tx = db.begin().await.unwrap();
    let first = offered(&mut tx, id, unix(NOW + DAY)).await;
    assert_eq!(
        (people(&first), first[0].until, first[0].is_shared),
        (vec![PersonId(2)], unix(NOW + DAY + 12 * HOUR), false)
    );
    assert_eq!(people(&offered(&mut tx, id, unix(NOW + DAY)).await), [0; 0].map(PersonId), "the place is held");
    assert_eq!(ask(&mut tx, id, PersonId(1), false, unix(NOW + DAY)).await.unwrap(), Asked::Not(Obstacle::Full));
    assert_eq!(due(&mut tx, first[0].until - SignedDuration::from_millis(1)).await.unwrap(), []);
    assert_eq!(due(&mut tx, first[0].until).await.unwrap()[0].sign_up, first[0].sign_up);
    assert!(wait_on(&mut tx, first[0].sign_up).await.unwrap());
    assert!(!wait_on(&mut tx, first[0].sign_up).await.unwrap(), "it has ended");
    let next = offered(&mut tx, id, unix(NOW + 2 * DAY)).await;
    assert_eq!(people(&next), [PersonId(3)]);
    let shown = shift::with_id(&mut tx, id).await.unwrap().unwrap();
    assert_eq!(standing(&mut tx, next[0].sign_up, PersonId(3)).await.unwrap(), Standing::Open);
    assert_eq!(standing(&mut tx, next[0].sign_up, PersonId(2)).await.unwrap(), Standing::Gone, "it is not theirs");
    assert_eq!(take(&mut tx, next[0].sign_up, &shown, PersonId(3)).await.unwrap(), Answered::Taken);
    assert_eq!(of_person(&mut tx, id, PersonId(2)).await.unwrap(), Some(SignUp::Waiting { position: 1 }));
}

#[tokio::test]
async fn offers_stop_shortly_before_the_start() {
    let (db, id) = freed(2).await;
    let mut tx = db.begin().await.unwrap();
    let last = asks_until(unix(START));
    assert_eq!(people(&offered(&mut tx, id, last + SignedDuration::from_millis(1)).await), [0; 0].map(PersonId));
    let all = offered(&mut tx, id, last).await;
    assert!(all.iter().all(|offer| offer.is_shared), "whoever can still come takes it");
    assert_eq!(people(&all), [PersonId(2)]);
}

#[tokio::test]
async fn if_time_is_short_several_are_asked_for_one_place_and_hold_one() {
    let (db, id) = freed(4).await;
    let mut tx = db.begin().await.unwrap();
    // In Baku START is four in the morning.
    has_quiet_hours(&mut tx, "22-3").await;
    let all = offered(&mut tx, id, unix(START - 5 * HOUR)).await;
    assert_eq!(people(&all), [2, 3, 4].map(PersonId));
    assert!(
        all.iter().all(|offer| offer.is_shared && offer.until == unix(START)),
        "nobody's time runs out in their sleep"
    );
    let shown = shift::with_id(&mut tx, id).await.unwrap().unwrap();
    assert_eq!((shown.free, shown.taken()), (0, 1), "they hold one place");
    assert_eq!(ask(&mut tx, id, PersonId(1), true, unix(START - 5 * HOUR)).await.unwrap(), Asked::Waiting);
    assert_eq!(
        people(&offered(&mut tx, id, unix(START - MINUTE)).await),
        [PersonId(1)],
        "who joins them is asked at once"
    );
    assert_eq!(end_what_nothing_is_left_of(&mut tx, id).await.unwrap(), [], "a place is left");
    assert_eq!(take(&mut tx, all[1].sign_up, &shown, PersonId(3)).await.unwrap(), Answered::Taken);
    assert_eq!(take(&mut tx, all[0].sign_up, &shown, PersonId(2)).await.unwrap(), Answered::Missed);
    let missed = end_what_nothing_is_left_of(&mut tx, id).await.unwrap();
    assert_eq!(missed.len(), 3);
    assert_eq!(of_person(&mut tx, id, PersonId(2)).await.unwrap(), Some(SignUp::Waiting { position: 1 }), "as before");
}

#[tokio::test]
async fn the_table_itself_refuses_a_place_too_many_among_those_asked_at_once() {
    let (db, id) = freed(3).await;
    let mut tx = db.begin().await.unwrap();
    assert!(offered(&mut tx, id, unix(START - HOUR / 2)).await.iter().all(|offer| offer.is_shared));
    let all = sql::query("update sign_up set state = 'confirmed', offer_ends_at = null, shared = false where shared");
    assert!(all.execute(&mut tx).await.unwrap_err().to_string().contains("no place is left"));
}

#[tokio::test]
async fn a_place_is_held_for_nobody_who_could_not_be_told() {
    let (db, id) = freed(2).await;
    let mut tx = db.begin().await.unwrap();
    let all = offered(&mut tx, id, unix(NOW + DAY)).await;
    let delivery = told(&mut tx, &all[0], unix(NOW + DAY)).await;
    let why = async |tx: &mut Connection, now: Timestamp| due(tx, now).await.unwrap().pop().map(|due| due.why);
    assert_eq!(why(&mut tx, all[0].until).await, Some(Why::Time { heard: None }), "it was not sent yet");
    for (state, reason, expected) in [
        ("sent", None, None),
        ("failed", Some("not reachable"), Some(Why::Unheard)),
        ("skipped", Some("not reachable"), Some(Why::Unheard)),
        ("failed", Some("Bad Request: too strange"), Some(Why::Refused)),
    ] {
        let settle = sql::query("update delivery set state = $2, reason = $3, changed_at = $4 where delivery_id = $1");
        settle.bind(delivery).bind(state).bind(reason).bind(NOW + DAY + 7).execute(&mut tx).await.unwrap();
        assert_eq!(why(&mut tx, unix(NOW + DAY + 8)).await, expected, "{state} {reason:?}");
    }
    person::set_reachable(&mut tx, PersonId(2), false).await.unwrap();
    assert_eq!(why(&mut tx, unix(NOW + DAY)).await, Some(Why::OutOfReach));
    assert!(release(&mut tx, all[0].sign_up).await.unwrap());
    assert_eq!(people(&offered(&mut tx, id, unix(NOW + DAY)).await), [0; 0].map(PersonId));
    person::set_reachable(&mut tx, PersonId(2), true).await.unwrap();
    assert_eq!(
        people(&offered(&mut tx, id, unix(NOW + DAY)).await),
        [PersonId(2)],
        "they have their place in the line"
    );
}

#[tokio::test]
async fn an_offer_that_waits_for_the_morning_is_not_told_when_it_has_ended() {
    let (db, id) = freed(2).await;
    let mut tx = db.begin().await.unwrap();
    let all = offered(&mut tx, id, unix(NOW + DAY)).await;
    let delivery = told(&mut tx, &all[0], unix(NOW + DAY)).await;
    assert_eq!(ask(&mut tx, id, PersonId(2), false, unix(NOW + DAY)).await.unwrap(), Asked::Confirmed);
    let state = sql::query_scalar("select state from delivery where delivery_id = $1").bind(delivery);
    let state: String = state.fetch_one(&mut tx).await.unwrap();
    assert_eq!(state, "skipped");
}

#[tokio::test]
async fn a_line_that_is_stopped_is_offered_nothing() {
    let (db, id) = freed(2).await;
    let mut tx = db.begin().await.unwrap();
    event::set_closed(&mut tx, id, true, true).await.unwrap();
    assert_eq!(people(&offered(&mut tx, id, unix(NOW + DAY)).await), [0; 0].map(PersonId));
    event::set_closed(&mut tx, id, true, false).await.unwrap();
    assert_eq!(people(&offered(&mut tx, id, unix(NOW + DAY)).await), [PersonId(2)], "closed, but the line moves");
}

#[tokio::test]
async fn who_was_asked_alone_is_asked_with_others_when_the_shift_moves_near() {
    let (db, id) = freed(3).await;
    let mut tx = db.begin().await.unwrap();
    assert_eq!(people(&offered(&mut tx, id, unix(NOW + DAY)).await), [PersonId(2)]);
    let shown = shift::with_id(&mut tx, id).await.unwrap().unwrap();
    let mut slot = shown.slot.clone();
    slot.starts_at = unix(NOW + DAY + HOUR);
    event::testing::reslot(&mut tx, &shown, slot).await;
    let all = offered(&mut tx, id, unix(NOW + DAY)).await;
    assert_eq!((people(&all), all[0].is_shared), (vec![PersonId(3)], true));
    let Some(SignUp::Offered { is_shared, .. }) = of_person(&mut tx, id, PersonId(2)).await.unwrap() else {
        panic!("an offer")
    };
    assert!(is_shared);
}
