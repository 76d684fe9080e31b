//! What becomes of a delivery once Telegram has answered, or has not.
//!
//! A lost answer: replies and what concerns one person are sent again, because a message that comes twice
//! harms nobody there; the outcome of reminders and announcements is noted as unknown, for people to decide.

use std::time::{Duration, Instant};

use tracing::{error, warn};

use super::{Outgoing, Priority, Refusal, Sent, Worker};
use crate::db::{
    Connection,
    delivery::{self, Claimed, Settled},
    person,
};

/// The last priority whose messages are sent again when nobody knows whether they arrived.
pub const AGAIN_UP_TO: Priority = Priority::Personal;
/// After so many tries a message is given up.
const MOST_ATTEMPTS: i64 = 20;

impl Worker {
    /// Notes what became of a delivery. True: the token is revoked.
    pub(super) async fn settle(
        &mut self,
        db: &mut Connection,
        delivery: &Claimed,
        sent: &Sent,
        now: i64,
    ) -> anyhow::Result<bool> {
        let refusal = match sent {
            Ok(message_id) => {
                self.unreached = 0;
                delivery::settle(db, delivery.delivery_id, &Settled::Sent { message_id: *message_id }, now).await?;
                return Ok(false);
            }
            Err(error) => Refusal::from(error),
        };
        let settled = self.after_refusal(db, delivery, &refusal, now).await?;
        delivery::settle(db, delivery.delivery_id, &settled, now).await?;
        Ok(refusal == Refusal::TokenRevoked)
    }

    async fn after_refusal(
        &mut self,
        db: &mut Connection,
        delivery: &Claimed,
        refusal: &Refusal,
        now: i64,
    ) -> anyhow::Result<Settled> {
        match refusal {
            Refusal::NotModified => Ok(Settled::Sent { message_id: delivery.target_message }),
            Refusal::NotReachable => after_not_reachable(db, delivery.chat_id, now).await,
            Refusal::TooFast(wait) => self.after_too_fast(db, delivery.chat_id, *wait, now).await,
            Refusal::NothingToEdit => after_nothing_to_edit(db, delivery).await,
            Refusal::TokenRevoked => Ok(Settled::Again),
            Refusal::NotSent => self.after_not_sent(db, delivery.chat_id, now).await,
            Refusal::Ambiguous(reason) => after_ambiguity(db, delivery, reason, now).await,
            Refusal::Permanent(reason) | Refusal::Conflict(reason) => {
                let (id, chat) = (delivery.delivery_id, delivery.chat_id);
                error!(delivery = id, chat, "Telegram refuses a message for good: {reason}");
                Ok(Settled::Failed { reason: reason.clone() })
            }
        }
    }

    /// The chat waits as long as Telegram says, and a little longer; the wait outlives a restart.
    async fn after_too_fast(
        &mut self,
        db: &mut Connection,
        chat: i64,
        wait: Duration,
        now: i64,
    ) -> anyhow::Result<Settled> {
        self.pace.refused(chat, Instant::now());
        delivery::hold(db, chat, now + millis(wait) + fastrand::i64(0..500)).await?;
        Ok(Settled::Again)
    }

    /// Telegram could not be reached: everything waits a little, ever longer.
    async fn after_not_sent(&mut self, db: &mut Connection, chat: i64, now: i64) -> anyhow::Result<Settled> {
        if self.unreached == 0 {
            warn!("Telegram cannot be reached; messages wait");
        }
        self.unreached = self.unreached.saturating_add(1);
        let wait = backoff(self.unreached);
        self.pace.pause_until(Instant::now() + wait);
        delivery::hold(db, chat, now + millis(wait)).await?;
        Ok(Settled::Again)
    }
}

/// What else waits for the person is given up; they are reachable again when they write.
async fn after_not_reachable(db: &mut Connection, chat: i64, now: i64) -> anyhow::Result<Settled> {
    person::set_reachable(db, chat, false).await?;
    delivery::skip_chat(db, chat, now).await?;
    Ok(Settled::Failed { reason: "not reachable".to_owned() })
}

/// Words whose message is gone are said in a new one; buttons that are gone need no taking away.
async fn after_nothing_to_edit(db: &mut Connection, delivery: &Claimed) -> anyhow::Result<Settled> {
    if matches!(serde_json::from_str(&delivery.content), Ok(Outgoing::Strip)) {
        return Ok(Settled::Sent { message_id: None });
    }
    delivery::send_as_new(db, delivery.delivery_id).await?;
    Ok(Settled::Again)
}

/// Telegram may have taken the message or not.
async fn after_ambiguity(db: &mut Connection, delivery: &Claimed, reason: &str, now: i64) -> anyhow::Result<Settled> {
    let (id, chat) = (delivery.delivery_id, delivery.chat_id);
    if delivery.priority > AGAIN_UP_TO.number() {
        warn!(delivery = id, chat, "It is unknown whether a message arrived: {reason}");
        return Ok(Settled::Unknown);
    }
    if delivery.attempts >= MOST_ATTEMPTS {
        error!(delivery = id, chat, "A message is given up after {MOST_ATTEMPTS} tries: {reason}");
        return Ok(Settled::Failed { reason: reason.to_owned() });
    }
    warn!(delivery = id, chat, "A message is sent again: {reason}");
    let attempts = u32::try_from(delivery.attempts).unwrap_or(u32::MAX);
    delivery::hold(db, chat, now + millis(backoff(attempts.saturating_add(1)))).await?;
    Ok(Settled::Again)
}

/// 1, 2, 4 … at most 64 seconds, a little scattered so that not all come back at once.
fn backoff(attempt: u32) -> Duration {
    let seconds = 1u64 << (attempt.clamp(1, 7) - 1);
    Duration::from_secs(seconds).mul_f64(0.75 + fastrand::f64() / 2.0)
}

fn millis(duration: Duration) -> i64 {
    i64::try_from(duration.as_millis()).unwrap_or(i64::MAX)
}
