//! What each chat may get: one message at a time, a short burst after a pause, and in a group so many in any minute.

use std::{
    collections::{HashMap, HashSet, VecDeque},
    time::{Duration, Instant},
};

use super::limits::Limits;
use crate::domain::ChatId;

const MINUTE: Duration = Duration::from_secs(60);

/// What chats got lately.
pub(super) struct Chats {
    limits: Limits,
    /// For each chat that got a message lately: when its burst will be whole again (GCRA's "theoretical arrival time").
    whole_again: HashMap<ChatId, Instant>,
    /// For each group that got a message within the last minute: when it got which.
    groups: HashMap<ChatId, VecDeque<Instant>>,
    in_flight: HashSet<ChatId>,
}

impl Chats {
    pub(super) fn new(limits: Limits) -> Chats {
        Chats { limits, whole_again: HashMap::new(), groups: HashMap::new(), in_flight: HashSet::new() }
    }

    /// How many requests are in flight.
    pub(super) fn in_flight(&self) -> usize {
        self.in_flight.len()
    }

    /// Those that may get nothing now: one message of theirs is in flight, their burst is used up, or a group's
    /// minute is.
    pub(super) fn busy(&mut self, now: Instant) -> Vec<ChatId> {
        self.whole_again.retain(|_, whole_again| *whole_again > now);
        self.groups.retain(|_, sent| sent.back().is_some_and(|last| *last + MINUTE > now));
        let spent = self.whole_again.iter().filter(|(_, whole_again)| self.burst_at(**whole_again) > now);
        let full = self.groups.iter().filter(|(_, sent)| self.group_free_at(sent).is_some_and(|free| free > now));
        let full = full.map(|(group, _)| *group);
        spent.map(|(chat, _)| *chat).chain(full).chain(self.in_flight.iter().copied()).collect()
    }

    /// When the first of those with a used-up burst, or of the groups with a full minute, may get something again.
    pub(super) fn free_at(&self, now: Instant) -> Option<Instant> {
        let chats = self.whole_again.values().map(|whole_again| self.burst_at(*whole_again));
        let groups = self.groups.values().filter_map(|sent| self.group_free_at(sent));
        chats.chain(groups).filter(|free| *free > now).min()
    }

    /// When the oldest of a full minute's messages is a minute old; None: there is room.
    fn group_free_at(&self, sent: &VecDeque<Instant>) -> Option<Instant> {
        let oldest = sent.len().checked_sub(self.limits.group_per_minute)?;
        sent.get(oldest).map(|sent| *sent + MINUTE)
    }

    /// When one message of a burst may go that will be whole again at an instant.
    fn burst_at(&self, whole_again: Instant) -> Instant {
        whole_again - self.limits.chat_interval * (self.limits.chat_burst - 1)
    }

    /// A request to a chat leaves.
    pub(super) fn begin(&mut self, chat: ChatId, now: Instant) {
        let whole_again = self.whole_again.get(&chat).copied().unwrap_or(now).max(now);
        self.whole_again.insert(chat, whole_again + self.limits.chat_interval);
        self.in_flight.insert(chat);
        if chat.is_group() {
            self.note_in_group(chat, now);
        }
    }

    fn note_in_group(&mut self, group: ChatId, now: Instant) {
        let sent = self.groups.entry(group).or_default();
        sent.push_back(now);
        if sent.len() > self.limits.group_per_minute {
            sent.pop_front();
        }
    }

    /// Its answer came, or will not come.
    pub(super) fn end(&mut self, chat: ChatId) {
        self.in_flight.remove(&chat);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: Duration = Duration::from_secs(1);

    fn chats() -> (Chats, Instant) {
        (Chats::new(Limits::default()), Instant::now())
    }

    #[test]
    fn a_chat_has_one_message_in_flight_and_a_short_burst() {
        let (mut chats, now) = chats();
        chats.begin(ChatId(1), now);
        assert_eq!(chats.busy(now), [ChatId(1)]);
        chats.end(ChatId(1));
        for _ in 1..5 {
            assert!(chats.busy(now).is_empty());
            chats.begin(ChatId(1), now);
            chats.end(ChatId(1));
        }
        assert_eq!(chats.busy(now), [ChatId(1)]);
        assert_eq!(chats.free_at(now), Some(now + SECOND));
        assert!(chats.busy(now + SECOND).is_empty());
    }

    #[test]
    fn chats_that_are_quiet_again_cost_nothing() {
        let (mut chats, now) = chats();
        (0..1_000).for_each(|chat| {
            chats.begin(ChatId(chat), now);
            chats.end(ChatId(chat));
        });
        chats.busy(now + SECOND * 10);
        assert!(chats.whole_again.is_empty());
    }

    /// Sends to one chat whenever it may get something, and looks every 100 ms.
    fn sent_to(chats: &mut Chats, chat: ChatId, start: Instant, time: Duration) -> usize {
        let mut sent = 0;
        let mut now = start;
        while now < start + time {
            if chats.busy(now).is_empty() {
                chats.begin(chat, now);
                chats.end(chat);
                sent += 1;
            }
            now += Duration::from_millis(100);
        }
        sent
    }

    #[test]
    fn a_group_gets_twenty_messages_in_any_minute() {
        let (mut chats, now) = chats();
        assert_eq!(sent_to(&mut chats, ChatId(-7), now, SECOND * 59), 20);
        assert_eq!(chats.busy(now + SECOND * 59), [ChatId(-7)]);
        assert_eq!(chats.free_at(now + SECOND * 59), Some(now + MINUTE));
        assert_eq!(sent_to(&mut chats, ChatId(-7), now + SECOND * 59, SECOND * 600), 200, "and never more");
        chats.busy(now + SECOND * 800);
        assert!(chats.groups.is_empty());
    }

    #[test]
    fn a_person_is_held_to_no_minute_and_a_full_group_holds_nobody_else() {
        let (mut chats, now) = chats();
        assert_eq!(sent_to(&mut chats, ChatId(7), now, MINUTE), 64);
        assert_eq!(sent_to(&mut chats, ChatId(-7), now + MINUTE * 2, MINUTE / 2), 20);
        assert_eq!(chats.busy(now + MINUTE * 5 / 2), [ChatId(-7)]);
    }
}
