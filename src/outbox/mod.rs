//! Everything the bot says is owed first: a row in the transaction that made it true. One worker sends
//! the rows, at Telegram's pace.

mod message;
pub mod pace;
mod refusal;
mod send;
pub mod worker;

pub use message::{Markup, Outgoing, Priority, ReplyKey, UrlButton};
pub use refusal::{Refusal, describe};

use crate::db::{
    Connection,
    delivery::{self, Owed, Target},
};

/// Notes a message as owed to a chat from now on, and says under which number.
pub async fn enqueue(
    db: &mut Connection,
    chat_id: i64,
    priority: Priority,
    outgoing: &Outgoing,
    target: Target,
    now: i64,
) -> anyhow::Result<i64> {
    let content = serde_json::to_string(outgoing)?;
    let owed = Owed { chat_id, priority: priority.number(), content, target, due_at: now, useful_until: None };
    delivery::enqueue(db, &owed, now).await
}

/// The same for a new message that says nothing any more after an instant.
pub async fn enqueue_until(
    db: &mut Connection,
    chat_id: i64,
    priority: Priority,
    outgoing: &Outgoing,
    now: i64,
    useful_until: i64,
) -> anyhow::Result<()> {
    let (content, priority) = (serde_json::to_string(outgoing)?, priority.number());
    let (target, useful_until) = (Target::None, Some(useful_until));
    delivery::enqueue(db, &Owed { chat_id, priority, content, target, due_at: now, useful_until }, now).await?;
    Ok(())
}
