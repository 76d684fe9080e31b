//! What may be sent now: claiming it, and when there will be more.

use jiff::Timestamp;

use super::{Claimed, Target};
use crate::db::{
    Connection,
    sql::{self, Engine, Locking},
};
use crate::domain::{ChatId, DeliveryId, MessageId, NoticeId};

/// The due deliveries of one priority in their order, announcements and digests apart, of chats that are neither named in `busy` nor held.
pub(super) fn due(engine: Engine) -> String {
    let busy = engine.list("$3");
    format!(
        "select delivery_id, chat_id, content, target_message, target_delivery,
                (select sent.message_id from delivery as sent where sent.delivery_id = delivery.target_delivery), doubts, due_at, notice_id
         from delivery
         where state = 'queued' and announcement_id is null and digest is null and priority = $1 and due_at <= $2
           and chat_id not in {busy}
           and not exists (select 1 from held_chat where held_chat.chat_id = delivery.chat_id and until_at > $2)
         order by due_at, delivery_id
         limit $4"
    )
}

/// In which lanes something is due; whether its chat is free is not looked at. Most of the time that is none, or one, and
/// asking once is cheaper than asking each.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Lanes {
    /// Something is no longer useful.
    pub late: bool,
    /// By priority, what stands for itself.
    pub priorities: [bool; 4],
    pub digests: bool,
    /// An announcement is being sent, whether or not somebody is due now.
    pub announcements: bool,
}

impl Lanes {
    pub(crate) fn has(&self, priority: i64) -> bool {
        usize::try_from(priority).is_ok_and(|index| self.priorities[index])
    }
}

/// Each is one seek, however much there is.
pub(super) const LANES: &str = "
    select exists (select 1 from delivery where state = 'queued' and useful_until < $1),
           exists (select 1 from delivery where state = 'queued' and announcement_id is null and digest is null and priority = 0 and due_at <= $1),
           exists (select 1 from delivery where state = 'queued' and announcement_id is null and digest is null and priority = 1 and due_at <= $1),
           exists (select 1 from delivery where state = 'queued' and announcement_id is null and digest is null and priority = 2 and due_at <= $1),
           exists (select 1 from delivery where state = 'queued' and announcement_id is null and digest is null and priority = 3 and due_at <= $1),
           exists (select 1 from delivery where state = 'queued' and digest is not null and due_at <= $1),
           exists (select 1 from announcement where state = 'sending')";

/// Looks into each lane.
pub(crate) async fn lanes(db: &mut Connection, now: Timestamp) -> anyhow::Result<Lanes> {
    let (late, reply, personal, reminder, unhurried, digests, announcements) =
        sql::query_as(LANES).bind(now).fetch_one(db).await?;
    Ok(Lanes { late, priorities: [reply, personal, reminder, unhurried], digests, announcements })
}

type DueRow = (
    DeliveryId,
    ChatId,
    Option<String>,
    Option<MessageId>,
    Option<DeliveryId>,
    Option<MessageId>,
    i64,
    Timestamp,
    Option<NoticeId>,
);

/// Marks up to `limit` due deliveries of a priority as being sent, at most one a chat. Chats with a claimed delivery are added to `busy`.
pub(crate) async fn claim(
    db: &mut Connection,
    priority: i64,
    limit: usize,
    busy: &mut Vec<ChatId>,
    now: Timestamp,
) -> anyhow::Result<Vec<Claimed>> {
    if limit == 0 {
        return Ok(Vec::new());
    }
    let due = sql::query_as(due(db.engine())).locking(Locking::Claim).bind(priority).bind(now).bind(&busy[..]);
    let rows: Vec<DueRow> = due.bind(i64::try_from(limit)?).fetch_all(&mut *db).await?;
    let mut claimed = Vec::new();
    for (delivery_id, chat_id, content, message, delivery, sent_message, doubts, due_at, notice) in rows {
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
                announcement: None,
                revision: 0,
                notice,
                is_silent: false,
            });
        }
    }
    mark_sending(db, &claimed, now).await?;
    Ok(claimed)
}

/// Marks deliveries as being sent.
pub(super) async fn mark_sending(db: &mut Connection, claimed: &[Claimed], now: Timestamp) -> anyhow::Result<()> {
    if claimed.is_empty() {
        return Ok(());
    }
    let ids: Vec<DeliveryId> = claimed.iter().map(|delivery| delivery.delivery_id).collect();
    let claimed = db.engine().list("$1");
    let mark = format!("update delivery set state = 'sending', changed_at = $2 where delivery_id in {claimed}");
    sql::query(mark).bind(ids).bind(now).execute(db).await?;
    Ok(())
}

/// At the start: what was being sent when the process died. It is tried again up to a priority, because a reply that
/// comes twice harms nobody, and so is what changes a message that stands; of the rest the outcome is unknown.
pub(crate) async fn recover(db: &mut Connection, again_up_to: i64, now: Timestamp) -> anyhow::Result<u64> {
    let recovered = sql::query(
        "update delivery set state = case when priority <= $1 or target_message is not null then 'queued' else 'unknown' end,
                             content = case when priority <= $1 or target_message is not null then content end, changed_at = $2
         where state = 'sending'",
    );
    Ok(recovered.bind(again_up_to).bind(now).execute(db).await?.rows_affected())
}

/// The next instant after `now` at which something becomes due or a held chat is free.
pub(crate) async fn next_due(db: &mut Connection, now: Timestamp) -> anyhow::Result<Option<Timestamp>> {
    let next = sql::query_scalar(
        "select min(at) from (
            select min(due_at) as at from delivery where state = 'queued' and announcement_id is null and digest is null and priority = 0 and due_at > $1
            union all select min(due_at) from delivery where state = 'queued' and announcement_id is null and digest is null and priority = 1 and due_at > $1
            union all select min(due_at) from delivery where state = 'queued' and announcement_id is null and digest is null and priority = 2 and due_at > $1
            union all select min(due_at) from delivery where state = 'queued' and announcement_id is null and digest is null and priority = 3 and due_at > $1
            union all select min(due_at) from delivery where state = 'queued' and digest is not null and due_at > $1
            union all select min((select min(due_at) from delivery where delivery.announcement_id = announcement.announcement_id
                                  and delivery.state = 'queued' and due_at > $1))
                      from announcement where state = 'sending'
            union all select min(until_at) from held_chat where until_at > $1) as instants",
    );
    next.bind(now).fetch_one(db).await
}
