//! What is armed for a sign-up, due and done, whatever changes meanwhile.

use super::*;
use crate::db::testing::unix;
use crate::{
    db::{
        delivery, event, offer,
        sign_up::{ask, give_up, testing::*},
    },
    domain::{ChatId, Lead},
    outbox::{Outgoing, Priority, enqueue},
};

const HOUR: i64 = 3_600_000;

async fn armed(db: &mut Connection, now: Timestamp) -> Vec<(Rule, Timestamp)> {
    arm(db, now).await.unwrap();
    let due = due(db, Timestamp::MAX).await.unwrap();
    due.into_iter().map(|alarm| (alarm.rule, alarm.fires_at)).collect()
}

#[tokio::test]
async fn a_shift_is_armed_once_and_anew_when_it_moves() {
    let (db, id) = world(1, 1).await;
    let mut tx = db.begin().await.unwrap();
    let first = armed(&mut tx, unix(NOW)).await;
    assert_eq!(first.len(), 8);
    assert!(first.contains(&(Rule::Remind(Lead::SOON), unix(START - 2 * HOUR))));
    assert_eq!(armed(&mut tx, unix(NOW)).await, first, "once more changes nothing");
    let shift = shift::with_id(&mut tx, id).await.unwrap().unwrap();
    let mut slot = shift.slot.clone();
    slot.starts_at = unix(START + DAY);
    slot.ends_at = unix(START + DAY + HOUR);
    event::testing::reslot(&mut tx, &shift, slot).await;
    let shift = shift::with_id(&mut tx, id).await.unwrap().unwrap();
    let moved = armed(&mut tx, unix(NOW)).await;
    assert_eq!(moved.len(), 8);
    assert!(moved.contains(&(Rule::Remind(Lead::SOON), unix(START + DAY - 2 * HOUR))));
    let mut before = shift.slot.clone();
    before.starts_at = unix(START);
    before.ends_at = unix(START + HOUR);
    event::testing::reslot(&mut tx, &shift, before).await;
    assert_eq!(armed(&mut tx, unix(NOW)).await, first, "moved back");
    event::cancel(&mut tx, &[id], "rain", unix(0)).await.unwrap();
    assert_eq!(armed(&mut tx, unix(NOW)).await, [], "cancelled");
}

#[tokio::test]
async fn who_has_a_place_is_reminded_once() {
    let (db, id) = world(4, 3).await;
    let mut tx = db.begin().await.unwrap();
    arm(&mut tx, unix(NOW)).await.unwrap();
    let due = due(&mut tx, Timestamp::MAX).await.unwrap();
    let soon = due.into_iter().find(|alarm| alarm.rule == Rule::Remind(Lead::SOON)).unwrap();
    for (person, at) in
        [(1, unix(NOW)), (2, unix(NOW)), (3, soon.fires_at + SignedDuration::from_millis(1)), (4, unix(NOW))]
    {
        ask(&mut tx, id, PersonId(person), true, at).await.unwrap();
    }
    give_up(&mut tx, id, PersonId(2)).await.unwrap();
    let people: Vec<(SignUpId, PersonId)> =
        recipients(&mut tx, &soon).await.unwrap().iter().map(|comer| (comer.sign_up, comer.person)).collect();
    assert_eq!(
        people.iter().map(|(_, person)| *person).collect::<Vec<_>>(),
        [1, 3].map(PersonId),
        "nobody who waits or left"
    );
    assert!(note(&mut tx, people[0].0, ("120m", soon.starts_at), None).await.unwrap());
    assert!(!note(&mut tx, people[0].0, ("120m", soon.starts_at), None).await.unwrap());
    let left: Vec<PersonId> = recipients(&mut tx, &soon).await.unwrap().iter().map(|comer| comer.person).collect();
    assert_eq!(left, [PersonId(3)]);
    assert_eq!(confirmed_shift(&mut tx, people[0].0, PersonId(2)).await.unwrap(), None, "it is somebody else's");
}

#[tokio::test]
async fn who_let_an_offer_pass_has_not_waited_in_vain() {
    let (db, id) = world(4, 1).await;
    let mut tx = db.begin().await.unwrap();
    arm(&mut tx, unix(NOW)).await.unwrap();
    let due = due(&mut tx, Timestamp::MAX).await.unwrap();
    let start = due.into_iter().find(|alarm| alarm.rule == Rule::InVain).unwrap();
    for person in 1..=4 {
        ask(&mut tx, id, PersonId(person), true, unix(NOW + person)).await.unwrap();
    }
    let waiting = async |tx: &mut Connection| {
        let rows = in_vain(tx, &start).await.unwrap();
        rows.into_iter().map(|(_, person, _)| person).collect::<Vec<_>>()
    };
    assert_eq!(waiting(&mut tx).await, [2, 3, 4].map(PersonId));
    give_up(&mut tx, id, PersonId(1)).await.unwrap();
    let shift = shift::with_id(&mut tx, id).await.unwrap().unwrap();
    let offered = offer::offer_free_places(&mut tx, &shift, unix(NOW)).await.unwrap();
    assert_eq!(waiting(&mut tx).await, [2, 3, 4].map(PersonId), "who has not heard of an offer has not let it pass");
    assert!(offer::wait_on(&mut tx, offered[0].sign_up).await.unwrap());
    assert_eq!(waiting(&mut tx).await, [3, 4].map(PersonId));
    let message = enqueue(&mut tx, ChatId(3), Priority::Personal, &Outgoing::Strip, delivery::Target::None, unix(NOW))
        .await
        .unwrap();
    let offered = offer::offer_free_places(&mut tx, &shift, unix(NOW)).await.unwrap();
    offer::told_by(&mut tx, offered[0].sign_up, message).await.unwrap();
    sql::query("update delivery set state = 'sent', content = null").execute(&mut tx).await.unwrap();
    assert_eq!(waiting(&mut tx).await, [PersonId(4)], "nor who still has one when it begins");
}

#[tokio::test]
async fn an_alarm_that_cannot_be_read_stops_none_of_the_others() {
    let (db, _) = world(1, 1).await;
    let mut tx = db.begin().await.unwrap();
    let all = armed(&mut tx, unix(NOW)).await.len();
    sql::query("update alarm set rule = 'dance' where rule = 'thanks'").execute(&mut tx).await.unwrap();
    assert_eq!(due(&mut tx, Timestamp::MAX).await.unwrap().len(), all - 1);
    let left: i64 = sql::query_scalar("select count(*) from alarm where rule = 'dance' and state = 'late'")
        .fetch_one(&mut tx)
        .await
        .unwrap();
    assert_eq!(left, 1, "it is looked at no more");
}
