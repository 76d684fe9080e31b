//! Messages owed to chats: noting one, claiming what may go now, and what became of it.

use super::Connection;

/// The message a delivery changes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Target {
    /// None: a new message is sent.
    None,
    /// Telegram's id of the message.
    Message(i32),
    /// The message that another delivery sends, whose id may not be known yet.
    Delivery(i64),
}

/// What is owed.
pub struct Owed {
    pub chat_id: i64,
    pub priority: i64,
    /// `outbox::Outgoing` as JSON.
    pub content: String,
    pub target: Target,
    /// Not sent before this instant, and not after `useful_until`.
    pub due_at: i64,
    pub useful_until: Option<i64>,
}

/// A delivery that is marked as being sent.
#[derive(Debug, PartialEq)]
pub struct Claimed {
    pub delivery_id: i64,
    pub chat_id: i64,
    pub priority: i64,
    pub content: String,
    pub target: Target,
    /// The target's id, if Telegram has taken it.
    pub target_message: Option<i32>,
    /// How often it was tried before with nobody knowing whether it arrived.
    pub doubts: i64,
    /// Since when it is owed, and when it was claimed.
    pub due_at: i64,
    pub claimed_at: i64,
}

/// What became of a delivery.
#[derive(Debug, PartialEq)]
pub enum Settled {
    Sent {
        message_id: Option<i32>,
    },
    /// It is tried again; it has certainly not arrived.
    Again,
    /// It is tried again, though it may have arrived.
    AgainInDoubt,
    Failed {
        reason: String,
    },
    /// Telegram may have taken it or not.
    Unknown,
}

/// Notes a message as owed. An edit that still waits is replaced by a newer one of the same message.
pub async fn enqueue(db: &mut Connection, owed: &Owed, now: i64) -> anyhow::Result<i64> {
    let (message, delivery) = match owed.target {
        Target::None => (None, None),
        Target::Message(id) => (Some(id), None),
        Target::Delivery(id) => (None, Some(id)),
    };
    if let Some(message) = message {
        sqlx::query(
            "update delivery set state = 'skipped', reason = 'replaced by a newer edit', content = null, changed_at = $3
             where chat_id = $1 and target_message = $2 and state = 'queued'",
        )
        .bind(owed.chat_id)
        .bind(message)
        .bind(now)
        .execute(&mut *db)
        .await?;
    }
    let id = sqlx::query_scalar(
        "insert into delivery (chat_id, priority, content, target_message, target_delivery, due_at, useful_until, changed_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8) returning delivery_id",
    )
    .bind(owed.chat_id)
    .bind(owed.priority)
    .bind(&owed.content)
    .bind(message)
    .bind(delivery)
    .bind(owed.due_at)
    .bind(owed.useful_until)
    .bind(now)
    .fetch_one(db)
    .await?;
    Ok(id)
}

/// The due deliveries of one priority in their order, of chats that are neither named in `busy` nor held.
const DUE: &str = "
    select delivery_id, chat_id, content, target_message, target_delivery,
           (select sent.message_id from delivery as sent where sent.delivery_id = delivery.target_delivery), doubts, due_at
    from delivery
    where state = 'queued' and priority = $1 and due_at <= $2
      and chat_id not in (select value from json_each($3))
      and not exists (select 1 from held_chat where held_chat.chat_id = delivery.chat_id and until_at > $2)
    order by due_at, delivery_id
    limit $4";

type DueRow = (i64, i64, Option<String>, Option<i32>, Option<i64>, Option<i32>, i64, i64);

/// Marks up to `limit` due deliveries of a priority as being sent, at most one a chat. Chats with a claimed delivery are added to `busy`.
pub async fn claim(
    db: &mut Connection,
    priority: i64,
    limit: usize,
    busy: &mut Vec<i64>,
    now: i64,
) -> anyhow::Result<Vec<Claimed>> {
    if limit == 0 {
        return Ok(Vec::new());
    }
    let due = sqlx::query_as(DUE).bind(priority).bind(now).bind(serde_json::to_string(busy)?);
    let rows: Vec<DueRow> = due.bind(i64::try_from(limit)?).fetch_all(&mut *db).await?;
    let mut claimed = Vec::new();
    for (delivery_id, chat_id, content, message, delivery, sent_message, doubts, due_at) in rows {
        if !busy.contains(&chat_id) {
            busy.push(chat_id);
            let target = message.map(Target::Message).or(delivery.map(Target::Delivery)).unwrap_or(Target::None);
            let (content, target_message) = (content.unwrap_or_default(), message.or(sent_message));
            let claimed_at = now;
            claimed.push(Claimed {
                delivery_id,
                chat_id,
                priority,
                content,
                target,
                target_message,
                doubts,
                due_at,
                claimed_at,
            });
        }
    }
    mark_sending(db, &claimed, now).await?;
    Ok(claimed)
}

async fn mark_sending(db: &mut Connection, claimed: &[Claimed], now: i64) -> anyhow::Result<()> {
    if claimed.is_empty() {
        return Ok(());
    }
    let ids: Vec<i64> = claimed.iter().map(|delivery| delivery.delivery_id).collect();
    sqlx::query(
        "update delivery set state = 'sending', changed_at = $2
         where delivery_id in (select value from json_each($1))",
    )
    .bind(serde_json::to_string(&ids)?)
    .bind(now)
    .execute(db)
    .await?;
    Ok(())
}

/// Gives up what is no longer useful.
pub async fn skip_late(db: &mut Connection, now: i64) -> anyhow::Result<()> {
    sqlx::query(
        "update delivery set state = 'skipped', reason = 'no longer useful', content = null, changed_at = $1
         where state = 'queued' and useful_until < $1",
    )
    .bind(now)
    .execute(db)
    .await?;
    Ok(())
}

/// Notes what became of a delivery; its content is kept only if it is tried again.
pub async fn settle(db: &mut Connection, delivery: i64, settled: &Settled, now: i64) -> anyhow::Result<()> {
    let (state, message_id, reason) = match settled {
        Settled::Sent { message_id } => ("sent", *message_id, None),
        Settled::Again | Settled::AgainInDoubt => ("queued", None, None),
        Settled::Failed { reason } => ("failed", None, Some(reason)),
        Settled::Unknown => ("unknown", None, None),
    };
    sqlx::query(
        "update delivery set state = $2, message_id = $3, reason = $4, changed_at = $5,
                             content = iif($2 = 'queued', content, null), doubts = doubts + $6
         where delivery_id = $1",
    )
    .bind(delivery)
    .bind(state)
    .bind(message_id)
    .bind(reason)
    .bind(now)
    .bind(*settled == Settled::AgainInDoubt)
    .execute(&mut *db)
    .await?;
    forget_if_erased(db, delivery).await
}

/// Of someone who deleted their data nothing is kept, not even that they were told so.
async fn forget_if_erased(db: &mut Connection, delivery: i64) -> anyhow::Result<()> {
    let gone: Option<i64> = sqlx::query_scalar(
        "delete from delivery where delivery_id = $1 and state <> 'queued' and chat_id not in (select person_id from person)
         returning chat_id",
    )
    .bind(delivery)
    .fetch_optional(&mut *db)
    .await?;
    if let Some(chat) = gone {
        sqlx::query("delete from held_chat where chat_id = $1").bind(chat).execute(db).await?;
    }
    Ok(())
}

/// The message a delivery sent or changes: by its own id once that is known.
pub async fn target_of(db: &mut Connection, delivery: i64) -> anyhow::Result<Target> {
    let message =
        sqlx::query_scalar("select coalesce(message_id, target_message) from delivery where delivery_id = $1");
    let message: Option<Option<i32>> = message.bind(delivery).fetch_optional(db).await?;
    Ok(message.flatten().map_or(Target::Delivery(delivery), Target::Message))
}

/// Takes back a message that was not sent yet; false if it was.
pub async fn take_back(db: &mut Connection, delivery: i64, now: i64) -> anyhow::Result<bool> {
    let taken = sqlx::query(
        "update delivery set state = 'skipped', reason = 'replaced by a newer message', content = null, changed_at = $2
         where delivery_id = $1 and state = 'queued' and target_message is null and target_delivery is null",
    );
    Ok(taken.bind(delivery).bind(now).execute(db).await?.rows_affected() == 1)
}

/// Makes an edit whose message is gone a new message.
pub async fn send_as_new(db: &mut Connection, delivery: i64) -> anyhow::Result<()> {
    sqlx::query("update delivery set target_message = null, target_delivery = null where delivery_id = $1")
        .bind(delivery)
        .execute(db)
        .await?;
    Ok(())
}

/// Leaves a chat alone until an instant.
pub async fn hold(db: &mut Connection, chat_id: i64, until: i64) -> anyhow::Result<()> {
    sqlx::query(
        "insert into held_chat (chat_id, until_at) values ($1, $2) on conflict do update set until_at = excluded.until_at",
    )
    .bind(chat_id)
    .bind(until)
    .execute(db)
    .await?;
    Ok(())
}

/// Gives up what still waits for a chat that cannot be reached.
pub async fn skip_chat(db: &mut Connection, chat_id: i64, now: i64) -> anyhow::Result<()> {
    sqlx::query(
        "update delivery set state = 'skipped', reason = 'not reachable', content = null, changed_at = $2
         where chat_id = $1 and state = 'queued'",
    )
    .bind(chat_id)
    .bind(now)
    .execute(db)
    .await?;
    Ok(())
}

/// At the start: what was being sent when the process died. It is tried again up to a priority, because
/// a reply that comes twice harms nobody; beyond it the outcome is unknown.
pub async fn recover(db: &mut Connection, again_up_to: i64, now: i64) -> anyhow::Result<u64> {
    let recovered = sqlx::query(
        "update delivery set state = iif(priority <= $1, 'queued', 'unknown'),
                             content = iif(priority <= $1, content, null), changed_at = $2
         where state = 'sending'",
    );
    Ok(recovered.bind(again_up_to).bind(now).execute(db).await?.rows_affected())
}

/// The next instant after `now` at which something becomes due or a held chat is free.
pub async fn next_due(db: &mut Connection, now: i64) -> anyhow::Result<Option<i64>> {
    let next = sqlx::query_scalar(
        "select min(at) from (
            select min(due_at) as at from delivery where state = 'queued' and priority = 0 and due_at > $1
            union all select min(due_at) from delivery where state = 'queued' and priority = 1 and due_at > $1
            union all select min(due_at) from delivery where state = 'queued' and priority = 2 and due_at > $1
            union all select min(due_at) from delivery where state = 'queued' and priority = 3 and due_at > $1
            union all select min(until_at) from held_chat where until_at > $1)",
    );
    Ok(next.bind(now).fetch_one(db).await?)
}

/// Forgets deliveries that ended before an instant, and chats that were held until then. The latest
/// question of a conversation is kept, because its buttons must still be found.
pub async fn forget_before(db: &mut Connection, instant: i64) -> anyhow::Result<()> {
    sqlx::query(
        "delete from delivery where state in ('sent', 'failed', 'skipped') and changed_at < $1
         and delivery_id not in (select question_delivery from conversation where question_delivery is not null)",
    )
    .bind(instant)
    .execute(&mut *db)
    .await?;
    sqlx::query("delete from held_chat where until_at < $1").bind(instant).execute(db).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::{Database, person, testing::database};

    fn owed(chat_id: i64, priority: i64, due_at: i64) -> Owed {
        Owed { chat_id, priority, content: "{}".to_owned(), target: Target::None, due_at, useful_until: None }
    }

    async fn claimed(db: &Database, priority: i64, busy: &[i64], now: i64) -> Vec<i64> {
        let mut tx = db.begin().await.unwrap();
        let claimed = claim(&mut tx, priority, 10, &mut busy.to_vec(), now).await.unwrap();
        tx.commit().await.unwrap();
        claimed.into_iter().map(|delivery| delivery.delivery_id).collect()
    }

    async fn state(db: &Database, delivery: i64) -> String {
        let state =
            sqlx::query_scalar("select state || coalesce(': ' || reason, '') from delivery where delivery_id = $1");
        state.bind(delivery).fetch_one(&mut *db.begin().await.unwrap()).await.unwrap()
    }

    async fn settled(db: &Database, delivery: i64, outcome: Settled) {
        let mut tx = db.begin().await.unwrap();
        settle(&mut tx, delivery, &outcome, 9).await.unwrap();
        tx.commit().await.unwrap();
    }

    async fn enqueued(db: &Database, owed: Owed) -> i64 {
        let mut tx = db.begin().await.unwrap();
        person::meet(&mut tx, owed.chat_id, 0).await.unwrap();
        let id = enqueue(&mut tx, &owed, 0).await.unwrap();
        tx.commit().await.unwrap();
        id
    }

    #[tokio::test]
    async fn a_chat_gets_one_message_at_a_time_in_the_order_they_were_owed() {
        let db = database().await;
        let first = enqueued(&db, owed(1, 0, 5)).await;
        let second = enqueued(&db, owed(1, 0, 5)).await;
        let other = enqueued(&db, owed(2, 0, 5)).await;
        assert!(claimed(&db, 0, &[], 4).await.is_empty(), "not before its time");
        assert_eq!(claimed(&db, 0, &[], 5).await, [first, other]);
        assert!(claimed(&db, 0, &[1, 2], 5).await.is_empty());
        settled(&db, first, Settled::Again).await;
        assert_eq!(claimed(&db, 0, &[], 5).await, [first], "one that is tried again keeps its place");
        settled(&db, first, Settled::Sent { message_id: Some(7) }).await;
        assert_eq!(claimed(&db, 0, &[], 5).await, [second]);
    }

    #[tokio::test]
    async fn a_held_chat_is_left_alone() {
        let db = database().await;
        let id = enqueued(&db, owed(1, 3, 0)).await;
        let mut tx = db.begin().await.unwrap();
        hold(&mut tx, 1, 100).await.unwrap();
        assert_eq!(next_due(&mut tx, 0).await.unwrap(), Some(100));
        tx.commit().await.unwrap();
        assert!(claimed(&db, 3, &[], 99).await.is_empty());
        assert_eq!(claimed(&db, 3, &[], 100).await, [id]);
    }

    #[tokio::test]
    async fn what_is_no_longer_useful_is_skipped() {
        let db = database().await;
        let id = enqueued(&db, Owed { useful_until: Some(10), ..owed(1, 2, 0) }).await;
        assert_eq!(claimed(&db, 2, &[], 10).await, [id], "useful to the last");
        settled(&db, id, Settled::Again).await;
        let mut tx = db.begin().await.unwrap();
        skip_late(&mut tx, 11).await.unwrap();
        tx.commit().await.unwrap();
        assert!(claimed(&db, 2, &[], 11).await.is_empty());
        assert_eq!(state(&db, id).await, "skipped: no longer useful");
    }

    #[tokio::test]
    async fn a_message_can_be_taken_back_until_it_is_sent() {
        let db = database().await;
        let id = enqueued(&db, owed(1, 0, 0)).await;
        claimed(&db, 0, &[], 0).await;
        let mut tx = db.begin().await.unwrap();
        assert!(!take_back(&mut tx, id, 0).await.unwrap());
        settle(&mut tx, id, &Settled::AgainInDoubt, 0).await.unwrap();
        assert!(take_back(&mut tx, id, 0).await.unwrap());
    }

    #[tokio::test]
    async fn a_newer_edit_replaces_one_that_waits() {
        let db = database().await;
        let edit = || Owed { target: Target::Message(5), ..owed(1, 0, 0) };
        let first = enqueued(&db, edit()).await;
        let second = enqueued(&db, edit()).await;
        assert_eq!(claimed(&db, 0, &[], 0).await, [second]);
        assert_eq!(state(&db, first).await, "skipped: replaced by a newer edit");
    }

    #[tokio::test]
    async fn after_a_crash_replies_go_again_and_announcements_are_unknown() {
        let db = database().await;
        let reply = enqueued(&db, owed(1, 0, 0)).await;
        let announcement = enqueued(&db, owed(2, 3, 0)).await;
        claimed(&db, 0, &[], 0).await;
        claimed(&db, 3, &[], 0).await;
        let mut tx = db.begin().await.unwrap();
        assert_eq!(recover(&mut tx, 1, 0).await.unwrap(), 2);
        tx.commit().await.unwrap();
        assert_eq!(state(&db, reply).await, "queued");
        assert_eq!(state(&db, announcement).await, "unknown");
    }

    #[tokio::test]
    async fn of_a_stranger_nothing_is_kept_once_it_was_sent() {
        let db = database().await;
        let id = enqueued(&db, owed(1, 0, 0)).await;
        let mut tx = db.begin().await.unwrap();
        sqlx::query("delete from person").execute(&mut *tx).await.unwrap();
        settle(&mut tx, id, &Settled::Sent { message_id: Some(1) }, 0).await.unwrap();
        let rows: i64 = sqlx::query_scalar("select count(*) from delivery").fetch_one(&mut *tx).await.unwrap();
        assert_eq!(rows, 0);
    }

    #[tokio::test]
    async fn a_million_rows_are_found_by_index() {
        let db = database().await;
        let mut tx = db.begin().await.unwrap();
        let plan: Vec<(i64, i64, i64, String)> =
            sqlx::query_as(sqlx::AssertSqlSafe(format!("explain query plan {DUE}")))
                .bind(0)
                .bind(0)
                .bind("[]")
                .bind(10)
                .fetch_all(&mut *tx)
                .await
                .unwrap();
        let steps: Vec<String> = plan.into_iter().map(|(.., step)| step).collect();
        assert!(steps[0].contains("USING INDEX delivery_due (priority=? AND due_at<?)"), "{steps:?}");
        assert!(!steps.iter().any(|step| step.contains("TEMP B-TREE FOR ORDER")), "{steps:?}");
    }
}
