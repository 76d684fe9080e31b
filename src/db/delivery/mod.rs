//! Messages owed to chats: noting one, and what became of it. What may go now is claimed in `claim`.

mod announced;
mod claim;
mod digests;
#[cfg(test)]
mod tests;

use super::{Connection, mention, sql};
use crate::domain::{AnnouncementId, ChatId, DeliveryId, MessageId, NoticeId};
pub(crate) use announced::{Claims, claim_announced};
pub(crate) use claim::{Lanes, claim, lanes, next_due, recover};
pub(crate) use digests::claim_digests;
use jiff::Timestamp;

/// The message a delivery changes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Target {
    /// None: a new message is sent.
    None,
    /// Telegram's id of the message.
    Message(MessageId),
    /// The message that another delivery sends, whose id may not be known yet.
    Delivery(DeliveryId),
}

/// What is owed.
pub(crate) struct Owed {
    pub chat_id: ChatId,
    pub priority: i64,
    /// What it is, by its name in `outbox::Outgoing`.
    pub kind: &'static str,
    /// `outbox::Outgoing` as JSON.
    pub content: String,
    pub target: Target,
    /// Not sent before this instant, and not after `useful_until`.
    pub due_at: Timestamp,
    pub useful_until: Option<Timestamp>,
}

/// A delivery that is marked as being sent.
#[derive(Debug, PartialEq)]
pub(crate) struct Claimed {
    pub delivery_id: DeliveryId,
    pub chat_id: ChatId,
    pub priority: i64,
    pub content: String,
    pub target: Target,
    /// The target's id, if Telegram has taken it.
    pub target_message: Option<MessageId>,
    /// How often it was tried before with nobody knowing whether it arrived.
    pub doubts: i64,
    /// Since when it is owed, and when it was claimed.
    pub due_at: Timestamp,
    pub claimed_at: Timestamp,
    /// The announcement it belongs to, and which version of its text it brings.
    pub announcement: Option<AnnouncementId>,
    pub revision: i64,
    /// What it tells of, that somebody is to receive.
    pub notice: Option<NoticeId>,
    /// Whether it makes no sound, whatever it says of that itself.
    pub is_silent: bool,
}

/// What became of a delivery.
#[derive(Debug, PartialEq)]
pub(crate) enum Settled {
    Sent {
        message_id: Option<MessageId>,
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
pub(crate) async fn enqueue(db: &mut Connection, owed: &Owed, now: Timestamp) -> anyhow::Result<DeliveryId> {
    let (message, delivery) = match owed.target {
        Target::None => (None, None),
        Target::Message(id) => (Some(id), None),
        Target::Delivery(id) => (None, Some(id)),
    };
    if let Some(message) = message {
        sql::query(
            "update delivery set state = 'skipped', reason = 'replaced by a newer edit', content = null, changed_at = $3
             where chat_id = $1 and target_message = $2 and state = 'queued'",
        )
        .bind(owed.chat_id)
        .bind(message)
        .bind(now)
        .execute(&mut *db)
        .await?;
    }
    let id = sql::query_scalar(
        "insert into delivery (chat_id, priority, content, target_message, target_delivery, due_at, useful_until, changed_at, kind)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning delivery_id",
    )
    .bind(owed.chat_id)
    .bind(owed.priority)
    .bind(&owed.content)
    .bind(message)
    .bind(delivery)
    .bind(owed.due_at)
    .bind(owed.useful_until)
    .bind(now)
    .bind(owed.kind)
    .fetch_one(&mut *db)
    .await?;
    mention::note_delivery(db, id, owed.chat_id, &owed.content).await?;
    Ok(id)
}

/// Whether a message in a chat is known to be there, or is to be edited: one whose answer was lost is not.
pub(crate) async fn knows(db: &mut Connection, chat: ChatId, message: MessageId) -> anyhow::Result<bool> {
    let known =
        "select exists (select 1 from delivery where chat_id = $1 and (message_id = $2 or target_message = $2))";
    sql::query_scalar(known).bind(chat).bind(message).fetch_one(db).await
}

/// Gives up what is no longer useful; how much that was.
pub(crate) async fn skip_late(db: &mut Connection, now: Timestamp) -> anyhow::Result<u64> {
    let skipped = sql::query(
        "update delivery set state = 'skipped', reason = 'no longer useful', content = null, changed_at = $1
         where state = 'queued' and useful_until < $1",
    );
    Ok(skipped.bind(now).execute(db).await?.rows_affected())
}

/// Notes what became of a delivery; its content is kept only if it is tried again, and what was taken back is not. Whether a
/// draft waits for it (`db::preview`).
pub(crate) async fn settle(
    db: &mut Connection,
    delivery: DeliveryId,
    settled: &Settled,
    now: Timestamp,
) -> anyhow::Result<bool> {
    let (state, message_id, reason) = match settled {
        Settled::Sent { message_id } => ("sent", *message_id, None),
        Settled::Again | Settled::AgainInDoubt => ("queued", None, None),
        Settled::Failed { reason } => ("failed", None, Some(reason)),
        Settled::Unknown => ("unknown", None, None),
    };
    let taken_back = match settled {
        Settled::Again => "skipped",
        Settled::AgainInDoubt => "unknown",
        Settled::Sent { .. } | Settled::Failed { .. } | Settled::Unknown => state,
    };
    if state != "sent" {
        show_answered(db, delivery).await?;
    }
    // What certainly has not arrived is not followed up: what comes in its place will be as it should.
    let kept: Option<(Option<String>, bool)> = sql::query_as(
        "update delivery set state = case when afterwards_deletes then $7 else $2 end, message_id = $3,
                             reason = case when afterwards_deletes and $7 = 'skipped' then 'cancelled' else $4 end,
                             changed_at = $5, doubts = doubts + $6,
                             content = case when $2 = 'queued' and not afterwards_deletes then content end,
                             afterwards = case when $2 in ('sent', 'unknown') then afterwards end,
                             afterwards_deletes = afterwards_deletes and $7 in ('sent', 'unknown')
         where delivery_id = $1
         returning case when state = 'sent' then afterwards end,
                   exists (select 1 from preview where preview.delivery_id = delivery.delivery_id)",
    )
    .bind(delivery)
    .bind(state)
    .bind(message_id)
    .bind(reason)
    .bind(now)
    .bind(i64::from(*settled == Settled::AgainInDoubt))
    .bind(taken_back)
    .fetch_optional(&mut *db)
    .await?;
    let (afterwards, is_awaited) = kept.unwrap_or_default();
    if afterwards.is_some() {
        follow_up(db, delivery, now).await?;
    }
    forget_if_erased(db, delivery).await?;
    Ok(is_awaited)
}

/// The card of an announcement says of what was taken back or corrected while it was on its way that it still is.
async fn show_answered(db: &mut Connection, delivery: DeliveryId) -> anyhow::Result<()> {
    let show = sql::query(
        "update announcement set shown_at = 0 where announcement_id = (
             select delivery.announcement_id from delivery where delivery_id = $1 and afterwards is not null)",
    );
    show.bind(delivery).execute(db).await?;
    Ok(())
}

/// Owes what is owed about a message now that it is known to be there; the card of its announcement shows it.
async fn follow_up(db: &mut Connection, delivery: DeliveryId, now: Timestamp) -> anyhow::Result<()> {
    let owed = sql::query(
        "insert into delivery (chat_id, priority, content, target_message, due_at, changed_at)
         select chat_id, 3, replace(afterwards, '[]', coalesce(album, '[]')), message_id, $2, $2
         from delivery where delivery_id = $1 and message_id is not null",
    );
    owed.bind(delivery).bind(now).execute(&mut *db).await?;
    let show = sql::query(
        "update announcement set shown_at = 0
         where announcement_id = (select delivery.announcement_id from delivery where delivery_id = $1)",
    );
    show.bind(delivery).execute(&mut *db).await?;
    // That it was taken back stays, so that it is not once more.
    sql::query("update delivery set afterwards = null where delivery_id = $1").bind(delivery).execute(db).await?;
    Ok(())
}

/// Notes the other messages of an album, which are deleted with its first.
pub(crate) async fn note_album(db: &mut Connection, delivery: DeliveryId, others: &[MessageId]) -> anyhow::Result<()> {
    let note = sql::query("update delivery set album = $2 where delivery_id = $1");
    note.bind(delivery).bind(serde_json::to_string(others)?).execute(db).await?;
    Ok(())
}

/// Of someone who deleted their data nothing is kept, not even that they were told so. (Groups have negative ids.)
async fn forget_if_erased(db: &mut Connection, delivery: DeliveryId) -> anyhow::Result<()> {
    let gone: Option<i64> = sql::query_scalar(
        "delete from delivery where delivery_id = $1 and state <> 'queued' and chat_id > 0
         and not exists (select 1 from person where person_id = chat_id) returning chat_id",
    )
    .bind(delivery)
    .fetch_optional(&mut *db)
    .await?;
    if let Some(chat) = gone {
        db.has_erased = true;
        sql::query("delete from held_chat where chat_id = $1").bind(chat).execute(db).await?;
    }
    Ok(())
}

/// The message a delivery sent or changes: by its own id once that is known.
pub(crate) async fn target_of(db: &mut Connection, delivery: DeliveryId) -> anyhow::Result<Target> {
    let message = sql::query_scalar("select coalesce(message_id, target_message) from delivery where delivery_id = $1");
    let message: Option<Option<MessageId>> = message.bind(delivery).fetch_optional(db).await?;
    Ok(message.flatten().map_or(Target::Delivery(delivery), Target::Message))
}

/// Takes back a message that was not sent yet; false if it was.
pub(crate) async fn take_back(db: &mut Connection, delivery: DeliveryId, now: Timestamp) -> anyhow::Result<bool> {
    let taken = sql::query(
        "update delivery set state = 'skipped', reason = 'replaced by a newer message', content = null, changed_at = $2
         where delivery_id = $1 and state = 'queued' and target_message is null and target_delivery is null",
    );
    Ok(taken.bind(delivery).bind(now).execute(db).await?.rows_affected() == 1)
}

/// Gives a message that was not sent yet other words and other times.
pub(crate) async fn write_anew(
    db: &mut Connection,
    delivery: DeliveryId,
    content: &str,
    (due_at, useful_until): (Timestamp, Timestamp),
) -> anyhow::Result<()> {
    let write = sql::query(
        "update delivery set content = $2, due_at = $3, useful_until = $4 where delivery_id = $1 and state = 'queued'",
    );
    write.bind(delivery).bind(content).bind(due_at).bind(useful_until).execute(db).await?;
    Ok(())
}

/// Gives up a message that was not sent yet and that nobody wants any more.
pub(crate) async fn drop_queued(db: &mut Connection, delivery: DeliveryId) -> anyhow::Result<()> {
    let skip = sql::query(
        "update delivery set state = 'skipped', reason = 'no longer wanted', content = null
         where delivery_id = $1 and state = 'queued'",
    );
    skip.bind(delivery).execute(db).await?;
    Ok(())
}

/// Makes an edit whose message is gone a new message.
pub(crate) async fn send_as_new(db: &mut Connection, delivery: DeliveryId) -> anyhow::Result<()> {
    sql::query("update delivery set target_message = null, target_delivery = null where delivery_id = $1")
        .bind(delivery)
        .execute(db)
        .await?;
    Ok(())
}

/// What waits for a group goes to the chat it has become, but for changes of messages, which stand in the old one
/// only; of an announcement that waits there too nothing is sent twice.
pub(crate) async fn follow_group(
    db: &mut Connection,
    (from, to): (ChatId, ChatId),
    now: Timestamp,
) -> anyhow::Result<()> {
    let waiting = sql::query(
        "update delivery set chat_id = $2
         where chat_id = $1 and state = 'queued' and target_message is null and target_delivery is null
           and not exists (select 1 from delivery as there
                           where there.announcement_id = delivery.announcement_id and there.chat_id = $2)",
    );
    waiting.bind(from).bind(to).execute(&mut *db).await?;
    skip_chat(db, from, now).await
}

/// The same for one that is being sent; false if it has to stay.
pub(crate) async fn follow_with(db: &mut Connection, delivery: DeliveryId, to: ChatId) -> anyhow::Result<bool> {
    let moved = sql::query(
        "update delivery set chat_id = $2
         where delivery_id = $1 and target_message is null and target_delivery is null
           and not exists (select 1 from delivery as there
                           where there.announcement_id = delivery.announcement_id and there.chat_id = $2)",
    );
    Ok(moved.bind(delivery).bind(to).execute(db).await?.rows_affected() == 1)
}

/// Leaves a chat alone until an instant.
pub(crate) async fn hold(db: &mut Connection, chat_id: ChatId, until: Timestamp) -> anyhow::Result<()> {
    sql::query(
        "insert into held_chat (chat_id, until_at) values ($1, $2) on conflict (chat_id) do update set until_at = excluded.until_at",
    )
    .bind(chat_id)
    .bind(until)
    .execute(db)
    .await?;
    Ok(())
}

/// Gives up what still waits for a chat that cannot be reached.
pub(crate) async fn skip_chat(db: &mut Connection, chat_id: ChatId, now: Timestamp) -> anyhow::Result<()> {
    sql::query(
        "update delivery set state = 'skipped', reason = 'not reachable', content = null, changed_at = $2
         where chat_id = $1 and state = 'queued'",
    )
    .bind(chat_id)
    .bind(now)
    .execute(db)
    .await?;
    Ok(())
}

/// Forgets deliveries that ended before an instant, and chats that were held until then; of announcements the numbers
/// stay. The latest question of a conversation is kept, because its buttons must still be found.
pub(crate) async fn forget_before(db: &mut Connection, instant: Timestamp) -> anyhow::Result<()> {
    let ended = "state in ('sent', 'failed', 'skipped', 'unknown') and changed_at < $1";
    fold(db, ended, instant).await?;
    sql::query(
        "delete from delivery where state in ('sent', 'failed', 'skipped', 'unknown') and changed_at < $1
         and delivery_id not in (select question_delivery from conversation where question_delivery is not null)",
    )
    .bind(instant)
    .execute(&mut *db)
    .await?;
    sql::query("delete from held_chat where until_at < $1").bind(instant).execute(db).await?;
    Ok(())
}

/// Before somebody's deliveries go: what was announced to them stays as a number.
pub(crate) async fn fold_chat(db: &mut Connection, chat_id: ChatId) -> anyhow::Result<()> {
    fold(db, "chat_id = $1", chat_id).await
}

/// Adds deliveries of announcements to the numbers that stay; what was not sent will not be.
async fn fold(db: &mut Connection, which: &str, value: impl sql::Bind) -> anyhow::Result<()> {
    let fold = format!(
        "insert into announcement_count (announcement_id, state, reason, people, groups)
         select announcement_id, case when state in ('queued', 'sending') then 'skipped' else state end,
                case when state in ('queued', 'sending') then 'no longer wanted' else coalesce(reason, '') end, count(*),
                count(*) filter (where chat_id < 0)
         from delivery where announcement_id is not null and {which} group by 1, 2, 3
         on conflict (announcement_id, state, reason) do update set people = announcement_count.people + excluded.people,
             groups = announcement_count.groups + excluded.groups"
    );
    sql::query(fold).bind(value).execute(db).await?;
    Ok(())
}
