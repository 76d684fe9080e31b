//! Who goes next: replies, then the rest by priority, then announcements in turn.

use std::time::Instant;

use jiff::{SignedDuration, Timestamp};

use super::{Lot, Worker};
use crate::{
    db::{
        Connection, announcement,
        delivery::{self, Claimed, Claims, Lanes},
        volunteer,
    },
    domain::{ChatId, PersonId},
    metrics::Outcome,
    outbox::Priority,
};

/// What goes no later than this after it was to go is on time.
const ON_TIME: SignedDuration = SignedDuration::from_mins(5);

impl Worker {
    /// Claims what may go now: first what people wait for, and with the room that is left the rest.
    pub(super) async fn claim(
        &mut self,
        db: &mut Connection,
        instant: Instant,
        now: Timestamp,
    ) -> anyhow::Result<Vec<Claimed>> {
        let lanes = delivery::lanes(db, now).await?;
        if lanes.late {
            self.outcomes.push((Outcome::Skipped, delivery::skip_late(db, now).await?));
        }
        let mut busy = self.pace.busy_chats(instant);
        let mut claimed =
            claim_lane(db, &lanes, Priority::Reply, self.pace.room_for_replies(instant), &mut busy, now).await?;
        let mut room = self.pace.room(instant).saturating_sub(claimed.len());
        for priority in [Priority::Personal, Priority::Reminder] {
            let more = claim_lane(db, &lanes, priority, room, &mut busy, now).await?;
            room -= more.len();
            claimed.extend(more);
        }
        loop {
            // Room that one did not need goes to the others.
            let more = self.claim_in_turn(db, &lanes, room, &mut busy, now).await?;
            if more.is_empty() {
                hush(db, &mut claimed, now).await?;
                return Ok(claimed);
            }
            room -= more.len();
            claimed.extend(more);
        }
    }

    /// Announcements share what room there is, with each other, with the weekly digest and with all else that is in no hurry (corrections,
    /// messages to those of one shift); whose turn it was last comes last.
    async fn claim_in_turn(
        &mut self,
        db: &mut Connection,
        lanes: &Lanes,
        mut room: usize,
        busy: &mut Vec<ChatId>,
        now: Timestamp,
    ) -> anyhow::Result<Vec<Claimed>> {
        if room == 0 {
            return Ok(Vec::new());
        }
        let running = if lanes.announcements { announcement::running(db).await? } else { Vec::new() };
        let mut turns: Vec<Lot> = running.into_iter().map(Lot::Announcement).collect();
        turns.extend(Some(Lot::Others).filter(|_| lanes.has(Priority::Announcement.number())));
        turns.extend(Some(Lot::Digests).filter(|_| lanes.digests));
        turns.sort_by_key(|lot| (*lot <= self.last_turn, *lot));
        let mut claimed = Vec::new();
        for (index, lot) in turns.iter().enumerate() {
            let share = room.div_ceil(turns.len() - index);
            let more = self.claim_share(db, *lot, share, busy, now).await?;
            if !more.is_empty() {
                self.last_turn = *lot;
            }
            room -= more.len();
            claimed.extend(more);
        }
        Ok(claimed)
    }

    async fn claim_share(
        &self,
        db: &mut Connection,
        lot: Lot,
        share: usize,
        busy: &mut Vec<ChatId>,
        now: Timestamp,
    ) -> anyhow::Result<Vec<Claimed>> {
        if share == 0 {
            return Ok(Vec::new());
        }
        let Claims { claimed, has_changed } = match lot {
            Lot::Others => return delivery::claim(db, Priority::Announcement.number(), share, busy, now).await,
            Lot::Digests => delivery::claim_digests(db, share, busy, now).await?,
            Lot::Announcement(id) => delivery::claim_announced(db, id, share, busy, now).await?,
        };
        if has_changed {
            // Others may be due behind those who were put off or left out.
            self.wakeups.outbox.wake();
            self.wakeups.announcements.wake();
        }
        Ok(claimed)
    }
}

/// What comes after an outage may come to people who sleep by now, though they were awake when it was to come: it then makes
/// no sound. Replies answer somebody who is awake; announcements and digests wait for the morning by themselves.
async fn hush(db: &mut Connection, claimed: &mut [Claimed], now: Timestamp) -> anyhow::Result<()> {
    let is_late = |delivery: &&mut Claimed| {
        delivery.priority != Priority::Reply.number()
            && delivery.announcement.is_none()
            && now - delivery.due_at > ON_TIME
    };
    let late: Vec<&mut Claimed> = claimed.iter_mut().filter(is_late).collect();
    if late.is_empty() {
        return Ok(());
    }
    let people: Vec<PersonId> = late.iter().filter_map(|delivery| delivery.chat_id.person()).collect();
    let recipients = volunteer::recipients(db, &people).await?;
    for delivery in late {
        let recipient = recipients.iter().find(|recipient| recipient.person.chat() == delivery.chat_id);
        delivery.is_silent = recipient.is_some_and(|recipient| recipient.rest().awake(now) != now);
    }
    Ok(())
}

/// What may go now in one lane.
async fn claim_lane(
    db: &mut Connection,
    lanes: &Lanes,
    priority: Priority,
    limit: usize,
    busy: &mut Vec<ChatId>,
    now: Timestamp,
) -> anyhow::Result<Vec<Claimed>> {
    if !lanes.has(priority.number()) {
        return Ok(Vec::new());
    }
    delivery::claim(db, priority.number(), limit, busy, now).await
}
