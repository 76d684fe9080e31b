//! What becomes of messages that are owed.

use jiff::Timestamp;

use super::{
    claim::{LANES, due},
    digests::digests,
    sql, *,
};
use crate::db::testing::unix;
use crate::db::{
    Database, person,
    testing::{database, sqlite},
};
use crate::domain::{ChatId, DeliveryId, PersonId};

fn owed(chat_id: ChatId, priority: i64, due_at: Timestamp) -> Owed {
    Owed {
        chat_id,
        priority,
        kind: "message",
        content: "{}".to_owned(),
        target: Target::None,
        due_at,
        useful_until: None,
    }
}

async fn claimed(db: &Database, priority: i64, busy: &[ChatId], now: Timestamp) -> Vec<DeliveryId> {
    let mut tx = db.begin().await.unwrap();
    let claimed = claim(&mut tx, priority, 10, &mut busy.to_vec(), now).await.unwrap();
    tx.commit().await.unwrap();
    claimed.into_iter().map(|delivery| delivery.delivery_id).collect()
}

async fn state(db: &Database, delivery: DeliveryId) -> String {
    let state = sql::query_scalar("select state || coalesce(': ' || reason, '') from delivery where delivery_id = $1");
    state.bind(delivery).fetch_one(&mut db.begin().await.unwrap()).await.unwrap()
}

async fn settled(db: &Database, delivery: DeliveryId, outcome: Settled) {
    let mut tx = db.begin().await.unwrap();
    settle(&mut tx, delivery, &outcome, unix(9)).await.unwrap();
    tx.commit().await.unwrap();
}

async fn enqueued(db: &Database, owed: Owed) -> DeliveryId {
    let mut tx = db.begin().await.unwrap();
    person::meet(&mut tx, owed.chat_id.person().unwrap(), unix(0)).await.unwrap();
    let id = enqueue(&mut tx, &owed, unix(0)).await.unwrap();
    tx.commit().await.unwrap();
    id
}

#[tokio::test]
async fn a_chat_gets_one_message_at_a_time_in_the_order_they_were_owed() {
    let db = database().await;
    let first = enqueued(&db, owed(ChatId(1), 0, unix(5))).await;
    let second = enqueued(&db, owed(ChatId(1), 0, unix(5))).await;
    let other = enqueued(&db, owed(ChatId(2), 0, unix(5))).await;
    assert!(claimed(&db, 0, &[], unix(4)).await.is_empty(), "not before its time");
    assert_eq!(claimed(&db, 0, &[], unix(5)).await, [first, other]);
    assert!(claimed(&db, 0, &[1, 2].map(ChatId), unix(5)).await.is_empty());
    settled(&db, first, Settled::Again).await;
    assert_eq!(claimed(&db, 0, &[], unix(5)).await, [first], "one that is tried again keeps its place");
    settled(&db, first, Settled::Sent { message_id: Some(MessageId(7)) }).await;
    assert_eq!(claimed(&db, 0, &[], unix(5)).await, [second]);
}

/// SQLite has one writer at a time.
#[tokio::test]
async fn what_somebody_takes_back_is_neither_claimed_nor_waited_for() {
    let db = database().await;
    if !db.is_shared() {
        return;
    }
    let (first, other) =
        (enqueued(&db, owed(ChatId(1), 0, unix(5))).await, enqueued(&db, owed(ChatId(2), 0, unix(5))).await);
    let mut taking_back = db.begin().await.unwrap();
    assert!(take_back(&mut taking_back, first, unix(6)).await.unwrap());
    assert_eq!(claimed(&db, 0, &[], unix(6)).await, [other]);
    taking_back.commit().await.unwrap();
    assert!(claimed(&db, 0, &[ChatId(2)], unix(6)).await.is_empty());
}

#[tokio::test]
async fn a_held_chat_is_left_alone() {
    let db = database().await;
    let id = enqueued(&db, owed(ChatId(1), 3, unix(0))).await;
    let mut tx = db.begin().await.unwrap();
    hold(&mut tx, ChatId(1), unix(100)).await.unwrap();
    assert_eq!(next_due(&mut tx, unix(0)).await.unwrap(), Some(unix(100)));
    tx.commit().await.unwrap();
    assert!(claimed(&db, 3, &[], unix(99)).await.is_empty());
    assert_eq!(claimed(&db, 3, &[], unix(100)).await, [id]);
}

#[tokio::test]
async fn what_is_no_longer_useful_is_skipped() {
    let db = database().await;
    let id = enqueued(&db, Owed { useful_until: Some(unix(10)), ..owed(ChatId(1), 2, unix(0)) }).await;
    assert_eq!(claimed(&db, 2, &[], unix(10)).await, [id], "useful to the last");
    settled(&db, id, Settled::Again).await;
    let mut tx = db.begin().await.unwrap();
    skip_late(&mut tx, unix(11)).await.unwrap();
    tx.commit().await.unwrap();
    assert!(claimed(&db, 2, &[], unix(11)).await.is_empty());
    assert_eq!(state(&db, id).await, "skipped: no longer useful");
}

#[tokio::test]
async fn a_message_can_be_taken_back_until_it_is_sent() {
    let db = database().await;
    let id = enqueued(&db, owed(ChatId(1), 0, unix(0))).await;
    claimed(&db, 0, &[], unix(0)).await;
    let mut tx = db.begin().await.unwrap();
    assert!(!take_back(&mut tx, id, unix(0)).await.unwrap());
    settle(&mut tx, id, &Settled::AgainInDoubt, unix(0)).await.unwrap();
    assert!(take_back(&mut tx, id, unix(0)).await.unwrap());
}

#[tokio::test]
async fn a_newer_edit_replaces_one_that_waits() {
    let db = database().await;
    let edit = || Owed { target: Target::Message(MessageId(5)), ..owed(ChatId(1), 0, unix(0)) };
    let first = enqueued(&db, edit()).await;
    let second = enqueued(&db, edit()).await;
    assert_eq!(claimed(&db, 0, &[], unix(0)).await, [second]);
    assert_eq!(state(&db, first).await, "skipped: replaced by a newer edit");
}

#[tokio::test]
async fn after_a_crash_replies_go_again_and_announcements_are_unknown() {
    let db = database().await;
    let reply = enqueued(&db, owed(ChatId(1), 0, unix(0))).await;
    let announcement = enqueued(&db, owed(ChatId(2), 3, unix(0))).await;
    claimed(&db, 0, &[], unix(0)).await;
    claimed(&db, 3, &[], unix(0)).await;
    let mut tx = db.begin().await.unwrap();
    assert_eq!(recover(&mut tx, 1, unix(0)).await.unwrap(), 2);
    tx.commit().await.unwrap();
    assert_eq!(state(&db, reply).await, "queued");
    assert_eq!(state(&db, announcement).await, "unknown");
}

#[tokio::test]
async fn of_a_stranger_nothing_is_kept_once_it_was_sent() {
    let db = database().await;
    let id = enqueued(&db, owed(ChatId(1), 0, unix(0))).await;
    let mut tx = db.begin().await.unwrap();
    sql::query("delete from person").execute(&mut tx).await.unwrap();
    settle(&mut tx, id, &Settled::Sent { message_id: Some(MessageId(1)) }, unix(0)).await.unwrap();
    let rows: i64 = sql::query_scalar("select count(*) from delivery").fetch_one(&mut tx).await.unwrap();
    assert_eq!(rows, 0);
}

#[tokio::test]
async fn a_million_rows_are_found_by_index() {
    let db = sqlite().await;
    let mut tx = db.begin().await.unwrap();
    let plan: Vec<(i64, i64, i64, String)> = sql::query_as(format!("explain query plan {}", due(tx.engine())))
        .bind(0)
        .bind(0)
        .bind(&[0][..])
        .bind(10)
        .fetch_all(&mut tx)
        .await
        .unwrap();
    let steps: Vec<String> = plan.into_iter().map(|(.., step)| step).collect();
    assert!(steps[0].contains("USING INDEX delivery_due (priority=? AND due_at<?)"), "{steps:?}");
    assert!(!steps.iter().any(|step| step.contains("TEMP B-TREE FOR ORDER")), "{steps:?}");
}

#[tokio::test]
async fn digests_are_found_by_index() {
    let db = sqlite().await;
    let mut tx = db.begin().await.unwrap();
    let plan = sql::query_as(format!("explain query plan {}", digests(tx.engine())));
    let plan: Vec<(i64, i64, i64, String)> = plan.fetch_all(&mut tx).await.unwrap();
    let steps: Vec<String> = plan.into_iter().map(|(.., step)| step).collect();
    assert!(steps[0].contains("USING INDEX delivery_of_digest (due_at<?)"), "{steps:?}");
    assert!(!steps.iter().any(|step| step.contains("TEMP B-TREE FOR ORDER")), "{steps:?}");
}

#[tokio::test]
async fn a_lane_is_looked_into_only_when_something_is_due_there() {
    let db = database().await;
    for (priority, due_at) in [(0, 5), (2, 5), (3, 6)] {
        enqueued(&db, owed(ChatId(1), priority, unix(due_at))).await;
    }
    enqueued(&db, Owed { useful_until: Some(unix(4)), ..owed(ChatId(1), 1, unix(9)) }).await;
    let mut tx = db.begin().await.unwrap();
    assert_eq!(lanes(&mut tx, unix(4)).await.unwrap(), Lanes::default());
    let due = Lanes { late: true, priorities: [true, false, true, false], ..Lanes::default() };
    assert_eq!(lanes(&mut tx, unix(5)).await.unwrap(), due);
    assert!(due.has(0) && !due.has(3));
    sql::query("insert into announcement (organization_id, audience, urgent, created_at) values (1, '{}', false, 0)")
        .execute(&mut tx)
        .await
        .unwrap();
    assert!(lanes(&mut tx, unix(4)).await.unwrap().announcements);
}

#[tokio::test]
async fn lanes_are_looked_into_by_index() {
    let db = sqlite().await;
    let mut tx = db.begin().await.unwrap();
    let plan = sql::query_as(format!("explain query plan {LANES}")).bind(0);
    let plan: Vec<(i64, i64, i64, String)> = plan.fetch_all(&mut tx).await.unwrap();
    let looks = plan.iter().map(|(.., step)| step).filter(|step| step.contains("delivery"));
    let looks: Vec<&String> = looks.collect();
    let seeks =
        ["delivery_late (useful_until<?)", "delivery_due (priority=? AND due_at<?)", "delivery_of_digest (due_at<?)"];
    assert_eq!(looks.len(), 6, "{looks:?}");
    assert!(looks.iter().all(|step| seeks.iter().any(|seek| step.contains(seek))), "{looks:?}");
}

#[tokio::test]
async fn what_is_on_its_way_to_somebody_who_leaves_is_never_taken_for_another_message() {
    let db = database().await;
    let last = enqueued(&db, owed(ChatId(1), 0, unix(5))).await;
    assert_eq!(claimed(&db, 0, &[], unix(5)).await, [last]);
    let mut tx = db.begin().await.unwrap();
    person::erase(&mut tx, PersonId(1), unix(6)).await.unwrap();
    tx.commit().await.unwrap();
    let other = enqueued(&db, owed(ChatId(2), 0, unix(7))).await;
    settled(&db, last, Settled::Sent { message_id: Some(MessageId(8)) }).await;
    assert_eq!(state(&db, other).await, "queued");
}
