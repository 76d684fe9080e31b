//! What becomes of a delivery once Telegram has answered, or has not.
//!
//! A lost answer: replies and what concerns one person are sent again, because a message that comes twice
//! harms nobody there; the outcome of reminders and announcements is noted as unknown, for people to decide.

use std::time::{Duration, Instant};

use jiff::{SignedDuration, Timestamp};
use tracing::{error, info, warn};

use super::{AGAIN_UP_TO, Worker};
use crate::outbox::{Outgoing, content::Sent};
use crate::{
    db::{
        Connection, announcement,
        delivery::{self, Claimed, Settled},
        group, notice, person,
    },
    domain::ChatId,
    metrics::Outcome,
    telegram::Refusal,
};

/// A message that may have arrived is given up after so long.
const GIVE_UP_AFTER: SignedDuration = SignedDuration::from_hours(24);

impl Worker {
    /// Notes what became of a delivery. True: the token is revoked.
    pub(super) async fn settle(
        &mut self,
        db: &mut Connection,
        delivery: &Claimed,
        sent: &Sent,
        now: Timestamp,
    ) -> anyhow::Result<bool> {
        let refusal = match sent {
            Ok(messages) => {
                if self.pace.reached() {
                    info!("Telegram can be reached again; messages go on");
                }
                self.outcomes.push((Outcome::Sent, 1));
                let message_id = messages.first().copied();
                if let [_, others @ ..] = &messages[..]
                    && !others.is_empty()
                {
                    delivery::note_album(db, delivery.delivery_id, others).await?;
                }
                let settled = Settled::Sent { message_id };
                self.is_awaited |= delivery::settle(db, delivery.delivery_id, &settled, now).await?;
                if let Some(announcement) = delivery.announcement {
                    announcement::forget_refusals(db, announcement).await?;
                }
                if let Some(received) = delivery.notice {
                    notice::end_if_read(db, received).await?;
                }
                if delivery.chat_id.is_group() && delivery.target_message.is_none() {
                    group::takes_messages(db, delivery.chat_id).await?;
                }
                return Ok(false);
            }
            Err(error) => Refusal::from(error),
        };
        let settled = self.after_refusal(db, delivery, &refusal, now).await?;
        self.outcomes.push((outcome(&settled), 1));
        self.is_awaited |= delivery::settle(db, delivery.delivery_id, &settled, now).await?;
        if let (Settled::Failed { .. }, Some(unheard)) = (&settled, delivery.notice) {
            notice::end_if_read(db, unheard).await?;
            notice::look_again(db, unheard).await?;
        }
        Ok(refusal == Refusal::TokenRevoked)
    }

    async fn after_refusal(
        &mut self,
        db: &mut Connection,
        delivery: &Claimed,
        refusal: &Refusal,
        now: Timestamp,
    ) -> anyhow::Result<Settled> {
        match refusal {
            Refusal::NotModified => Ok(Settled::Sent { message_id: delivery.target_message }),
            Refusal::NotReachable => after_not_reachable(db, delivery, now).await,
            Refusal::Moved(to) => after_moved(db, delivery, *to, now).await,
            Refusal::NotAllowed(hindrance) => {
                let (id, chat) = (delivery.delivery_id, delivery.chat_id);
                warn!(delivery = id.0, chat = chat.0, "The bot may not write in a group: {hindrance:?}");
                group::refuses(db, chat, *hindrance).await?;
                Ok(Settled::Failed { reason: "not allowed".to_owned() })
            }
            Refusal::TooFast(wait) => self.after_too_fast(db, delivery.chat_id, *wait, now).await,
            Refusal::NothingToEdit if delivery.target_message.is_some() => after_nothing_to_edit(db, delivery).await,
            Refusal::NothingToEdit => {
                after_permanent(db, delivery, "it is to be a new message, and an old one is missed").await
            }
            Refusal::TokenRevoked => Ok(Settled::Again),
            Refusal::NotSent => Ok(self.after_not_sent()),
            Refusal::Ambiguous(reason) => after_ambiguity(db, delivery, reason, now).await,
            Refusal::Permanent(reason) | Refusal::Conflict(reason) => after_permanent(db, delivery, reason).await,
        }
    }

    /// The chat waits as long as Telegram says, and a little longer; the wait outlives a restart.
    async fn after_too_fast(
        &mut self,
        db: &mut Connection,
        chat: ChatId,
        wait: Duration,
        now: Timestamp,
    ) -> anyhow::Result<Settled> {
        self.pace.refused(chat, Instant::now());
        delivery::hold(db, chat, now + wait + SignedDuration::from_millis(fastrand::i64(0..500))).await?;
        Ok(Settled::Again)
    }

    /// Telegram could not be reached: everything waits a little, ever longer.
    fn after_not_sent(&mut self) -> Settled {
        if self.pace.unreached(Instant::now(), backoff) == 1 {
            warn!("Telegram cannot be reached; messages wait");
        }
        Settled::Again
    }
}

async fn after_permanent(db: &mut Connection, delivery: &Claimed, reason: &str) -> anyhow::Result<Settled> {
    let (id, chat) = (delivery.delivery_id, delivery.chat_id);
    error!(delivery = id.0, chat = chat.0, "Telegram refuses a message for good: {reason}");
    if let Some(announcement) = delivery.announcement
        && announcement::note_refusal(db, announcement, reason).await?
    {
        warn!(announcement = announcement.0, "An announcement pauses, since Telegram does not take its message");
    }
    Ok(Settled::Failed { reason: reason.to_owned() })
}

fn outcome(settled: &Settled) -> Outcome {
    match settled {
        Settled::Sent { .. } => Outcome::Sent,
        Settled::Again | Settled::AgainInDoubt => Outcome::Retried,
        Settled::Failed { .. } => Outcome::Failed,
        Settled::Unknown => Outcome::Unknown,
    }
}

/// What else waits for the person, or for the group, is given up; a group is linked no more, and people are reachable
/// again when they write. If they wrote while this was on its way, only this is.
async fn after_not_reachable(db: &mut Connection, delivery: &Claimed, now: Timestamp) -> anyhow::Result<Settled> {
    match delivery.chat_id.person() {
        None => group::removed(db, delivery.chat_id, (delivery.claimed_at, now)).await?,
        Some(person) if person::was_out_of_reach(db, person, delivery.claimed_at).await? => {
            delivery::skip_chat(db, delivery.chat_id, now).await?;
        }
        Some(_) => {}
    }
    Ok(Settled::Failed { reason: "not reachable".to_owned() })
}

/// What waits for the group goes to the chat it has become, this delivery first.
async fn after_moved(db: &mut Connection, delivery: &Claimed, to: ChatId, now: Timestamp) -> anyhow::Result<Settled> {
    let follows = delivery::follow_with(db, delivery.delivery_id, to).await?;
    group::moved(db, (delivery.chat_id, to), now).await?;
    Ok(if follows { Settled::Again } else { Settled::Failed { reason: "not reachable".to_owned() } })
}

/// Words whose message is gone are said in a new one; buttons that are gone need no taking away, and an
/// announcement that is gone no correction.
async fn after_nothing_to_edit(db: &mut Connection, delivery: &Claimed) -> anyhow::Result<Settled> {
    if matches!(
        serde_json::from_str(&delivery.content),
        Ok(Outgoing::Strip | Outgoing::Update { .. } | Outgoing::Correct { .. } | Outgoing::Delete { .. })
    ) {
        return Ok(Settled::Sent { message_id: None });
    }
    delivery::send_as_new(db, delivery.delivery_id).await?;
    Ok(Settled::Again)
}

/// Telegram may have taken the message or not.
async fn after_ambiguity(
    db: &mut Connection,
    delivery: &Claimed,
    reason: &str,
    now: Timestamp,
) -> anyhow::Result<Settled> {
    let (id, chat) = (delivery.delivery_id, delivery.chat_id);
    // What changes a message that stands does so once, however often it is sent.
    if delivery.priority > AGAIN_UP_TO.number() && delivery.target_message.is_none() {
        warn!(delivery = id.0, chat = chat.0, "It is unknown whether a message arrived: {reason}");
        return Ok(Settled::Unknown);
    }
    if now - delivery.due_at > GIVE_UP_AFTER {
        error!(delivery = id.0, chat = chat.0, "A message is given up after a day: {reason}");
        return Ok(Settled::Failed { reason: reason.to_owned() });
    }
    warn!(delivery = id.0, chat = chat.0, "A message is sent again: {reason}");
    let doubts = u32::try_from(delivery.doubts).unwrap_or(u32::MAX);
    delivery::hold(db, chat, now + backoff(doubts.saturating_add(1))).await?;
    Ok(Settled::AgainInDoubt)
}

/// 1, 2, 4 … at most 64 seconds, a little scattered so that not all come back at once.
fn backoff(attempt: u32) -> Duration {
    let seconds = 1u64 << (attempt.clamp(1, 7) - 1);
    Duration::from_secs(seconds).mul_f64(0.75 + fastrand::f64() / 2.0)
}
