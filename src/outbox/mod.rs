//! Everything the bot says is owed first: a row in the transaction that made it true. One worker sends
//! the rows, at Telegram's pace.

mod content;
mod message;
pub(crate) mod pace;
mod send;
pub(crate) mod worker;

use jiff::Timestamp;
pub(crate) use message::{ButtonAction, Markup, Outgoing, Priority, ReplyKey, UrlButton};
pub(crate) use send::no_preview;

use crate::db::{
    Connection,
    delivery::{self, Owed, Target},
};
use crate::domain::{ChatId, DeliveryId};

/// Notes a message as owed to a chat from now on, and says under which number.
pub(crate) async fn enqueue(
    db: &mut Connection,
    chat_id: ChatId,
    priority: Priority,
    outgoing: &Outgoing,
    target: Target,
    now: Timestamp,
) -> anyhow::Result<DeliveryId> {
    let content = serde_json::to_string(outgoing)?;
    let (priority, kind) = (priority.number(), outgoing.kind());
    let owed = Owed { chat_id, priority, kind, content, target, due_at: now, useful_until: None };
    delivery::enqueue(db, &owed, now).await
}

/// The same for a new message that is not sent before an instant, and says nothing any more after another.
pub(crate) async fn enqueue_until(
    db: &mut Connection,
    chat_id: ChatId,
    priority: Priority,
    outgoing: &Outgoing,
    (due_at, useful_until): (Timestamp, Timestamp),
    now: Timestamp,
) -> anyhow::Result<DeliveryId> {
    let (content, priority) = (serde_json::to_string(outgoing)?, priority.number());
    let (kind, target, useful_until) = (outgoing.kind(), Target::None, Some(useful_until));
    delivery::enqueue(db, &Owed { chat_id, priority, kind, content, target, due_at, useful_until }, now).await
}
