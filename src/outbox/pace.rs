//! Telegram's limits, as a pure struct with no clock of its own: whoever asks tells the time.
//!
//! About 30 messages a second in all, one a second in a chat with short bursts, and 20 a minute in a group
//! (<https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this>). The numbers are where we
//! start, never what we trust: a 429 binds its own chat, and several of them soon after each other slow
//! everything but replies. Replies to what a person just did are held only to their own chat's spacing.

use std::{
    collections::{HashMap, HashSet, VecDeque},
    time::{Duration, Instant},
};

/// The numbers to keep to.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Messages a second in all, replies excepted.
    pub per_second: f64,
    /// Between two messages to one chat, once its burst is used up.
    pub chat_interval: Duration,
    /// Messages a chat may get at once after a pause.
    pub chat_burst: u32,
    /// Messages a group may get within any minute.
    pub group_per_minute: usize,
    /// Requests in flight. Near its limit Telegram takes up to 8 s for an answer, so that 25 a second need 200.
    pub window: usize,
    /// Of these, what is kept free for replies.
    pub window_for_replies: usize,
    /// Whether Telegram may charge for announcements that go faster than what is free.
    pub is_paid: bool,
}

impl Default for Limits {
    fn default() -> Self {
        let chat_interval = Duration::from_secs(1);
        Limits {
            per_second: 25.0,
            chat_interval,
            chat_burst: 5,
            group_per_minute: 20,
            window: 300,
            window_for_replies: 60,
            is_paid: false,
        }
    }
}

/// So many chats refused within `STORM` mean that Telegram wants less of everything.
const STORM_CHATS: usize = 3;
const STORM: Duration = Duration::from_secs(5);
/// How long all but replies wait after a storm.
const STORM_PAUSE: Duration = Duration::from_secs(5);
/// After so long without a 429 the rate is raised again by one a second.
const CLEAN: Duration = Duration::from_secs(10);
const LOWEST_RATE: f64 = 1.0;
const MINUTE: Duration = Duration::from_secs(60);
/// What may be caught up after a pause, as time.
const CATCH_UP: Duration = Duration::from_millis(200);

/// How fast we go now.
pub struct Pace {
    limits: Limits,
    /// The present ceiling, at most that of the limits.
    per_second: f64,
    /// When the next message under the ceiling may go.
    next: Option<Instant>,
    /// For each chat that got a message lately: when its burst will be whole again (GCRA's "theoretical arrival time").
    chats: HashMap<i64, Instant>,
    /// For each group that got a message within the last minute: when it got which.
    groups: HashMap<i64, VecDeque<Instant>>,
    in_flight: HashSet<i64>,
    refusals: VecDeque<(Instant, i64)>,
    raised_at: Option<Instant>,
    /// Until when Telegram is not tried, and after how many tries in vain; None while it can be reached.
    away: Option<(Instant, u32)>,
}

impl Pace {
    pub fn new(limits: Limits) -> Pace {
        let (chats, in_flight, refusals) = (HashMap::new(), HashSet::new(), VecDeque::new());
        Pace {
            limits,
            per_second: limits.per_second,
            next: None,
            chats,
            groups: HashMap::new(),
            in_flight,
            refusals,
            raised_at: None,
            away: None,
        }
    }

    /// How many replies may go now.
    pub fn room_for_replies(&self, now: Instant) -> usize {
        if self.is_away(now) {
            return 0;
        }
        self.limits.window.saturating_sub(self.in_flight.len())
    }

    /// How many other messages may go now.
    pub fn room(&mut self, now: Instant) -> usize {
        self.recover(now);
        if self.is_away(now) {
            return 0;
        }
        let window = (self.limits.window - self.limits.window_for_replies).saturating_sub(self.in_flight.len());
        let next = self.next.unwrap_or(now);
        let behind = now.saturating_duration_since(next).min(CATCH_UP);
        let due = if next > now { 0 } else { 1 + (behind.as_secs_f64() * self.per_second) as usize };
        window.min(due)
    }

    /// When there is room again for other messages than replies; None if the window is what holds them.
    pub fn room_at(&self, now: Instant) -> Option<Instant> {
        let away = self.away.map(|(until, _)| until);
        [self.next, away].into_iter().flatten().filter(|instant| *instant > now).min()
    }

    /// The chats that may get nothing now: one message of theirs is in flight, their burst is used up, or a group's
    /// minute is.
    pub fn busy_chats(&mut self, now: Instant) -> Vec<i64> {
        self.chats.retain(|_, whole_again| *whole_again > now);
        self.groups.retain(|_, sent| sent.back().is_some_and(|last| *last + MINUTE > now));
        let spent = self.chats.iter().filter(|(_, whole_again)| self.free_at(**whole_again) > now);
        let full = self.groups.iter().filter(|(_, sent)| self.group_free_at(sent).is_some_and(|free| free > now));
        let full = full.map(|(group, _)| *group);
        spent.map(|(chat, _)| *chat).chain(full).chain(self.in_flight.iter().copied()).collect()
    }

    /// When the first of the chats with a used-up burst, or of the groups with a full minute, may get something again.
    pub fn chat_free_at(&self, now: Instant) -> Option<Instant> {
        let chats = self.chats.values().map(|whole_again| self.free_at(*whole_again));
        let groups = self.groups.values().filter_map(|sent| self.group_free_at(sent));
        chats.chain(groups).filter(|free| *free > now).min()
    }

    /// When the oldest of a full minute's messages is a minute old; None: there is room.
    fn group_free_at(&self, sent: &VecDeque<Instant>) -> Option<Instant> {
        let oldest = sent.len().checked_sub(self.limits.group_per_minute)?;
        sent.get(oldest).map(|sent| *sent + MINUTE)
    }

    fn free_at(&self, whole_again: Instant) -> Instant {
        whole_again - self.limits.chat_interval * (self.limits.chat_burst - 1)
    }

    /// A request to a chat leaves.
    pub fn begin(&mut self, chat: i64, is_reply: bool, now: Instant) {
        let whole_again = self.chats.get(&chat).copied().unwrap_or(now).max(now);
        self.chats.insert(chat, whole_again + self.limits.chat_interval);
        self.in_flight.insert(chat);
        if is_group(chat) {
            self.note_in_group(chat, now);
        }
        if !is_reply {
            let slot = self.next.unwrap_or(now).max(now.checked_sub(CATCH_UP).unwrap_or(now));
            self.next = Some(slot + Duration::from_secs_f64(1.0 / self.per_second));
        }
    }

    fn note_in_group(&mut self, group: i64, now: Instant) {
        let sent = self.groups.entry(group).or_default();
        sent.push_back(now);
        if sent.len() > self.limits.group_per_minute {
            sent.pop_front();
        }
    }

    /// Its answer came, or will not come.
    pub fn end(&mut self, chat: i64) {
        self.in_flight.remove(&chat);
    }

    /// Telegram answered 429 for a chat.
    pub fn refused(&mut self, chat: i64, now: Instant) {
        self.refusals.retain(|(at, other)| now.duration_since(*at) < STORM && *other != chat);
        self.refusals.push_back((now, chat));
        self.raised_at = Some(now);
        if self.refusals.len() >= STORM_CHATS {
            self.refusals.clear();
            self.per_second = (self.per_second / 2.0).max(LOWEST_RATE.min(self.limits.per_second));
            self.next = Some(now + STORM_PAUSE);
        }
    }

    /// Telegram could not be reached: nothing is tried for a while, which grows with each try in vain.
    /// Requests that fail together are one try. Returns how many there were.
    pub fn unreached(&mut self, now: Instant, backoff: impl FnOnce(u32) -> Duration) -> u32 {
        let (until, tries) = self.away.unwrap_or((now, 0));
        if until > now {
            return tries;
        }
        self.away = Some((now + backoff(tries + 1), tries + 1));
        tries + 1
    }

    /// Telegram answers.
    pub fn reached(&mut self) {
        self.away = None;
    }

    fn is_away(&self, now: Instant) -> bool {
        self.away.is_some_and(|(until, _)| until > now)
    }

    fn recover(&mut self, now: Instant) {
        let clean = |since: Instant| now.saturating_duration_since(since) >= CLEAN;
        while self.per_second < self.limits.per_second && self.raised_at.is_some_and(clean) {
            self.per_second = (self.per_second + 1.0).min(self.limits.per_second);
            self.raised_at = self.raised_at.map(|since| since + CLEAN);
        }
    }
}

/// Telegram gives groups negative ids, and people positive ones.
pub fn is_group(chat: i64) -> bool {
    chat < 0
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: Duration = Duration::from_secs(1);

    fn pace() -> (Pace, Instant) {
        (Pace::new(Limits::default()), Instant::now())
    }

    /// Sends to ever new chats as fast as the pace allows; answers come at once.
    fn sent_in(pace: &mut Pace, start: Instant, time: Duration) -> usize {
        let mut sent = 0;
        let mut now = start;
        while now < start + time {
            for _ in 0..pace.room(now) {
                pace.begin(1_000 + sent as i64, false, now);
                pace.end(1_000 + sent as i64);
                sent += 1;
            }
            now += Duration::from_millis(1);
        }
        sent
    }

    #[test]
    fn the_ceiling_holds_for_any_second() {
        let (mut pace, now) = pace();
        let first = sent_in(&mut pace, now, SECOND);
        assert!((20..=31).contains(&first), "{first}");
        let ten = sent_in(&mut pace, now + SECOND, SECOND * 10);
        assert!((240..=256).contains(&ten), "{ten}");
        let after_an_hour = sent_in(&mut pace, now + SECOND * 3600, SECOND);
        assert!(after_an_hour <= 31, "{after_an_hour}");
    }

    #[test]
    fn a_chat_has_one_message_in_flight_and_a_short_burst() {
        let (mut pace, now) = pace();
        pace.begin(1, true, now);
        assert_eq!(pace.busy_chats(now), [1]);
        pace.end(1);
        for _ in 1..5 {
            assert!(pace.busy_chats(now).is_empty());
            pace.begin(1, true, now);
            pace.end(1);
        }
        assert_eq!(pace.busy_chats(now), [1]);
        assert_eq!(pace.chat_free_at(now), Some(now + SECOND));
        assert!(pace.busy_chats(now + SECOND).is_empty());
    }

    #[test]
    fn replies_wait_for_no_bulk() {
        let (mut pace, now) = pace();
        let mut chat = 0;
        while pace.room(now + SECOND * chat as u32) > 0 {
            pace.begin(chat, false, now + SECOND * chat as u32);
            chat += 1;
        }
        assert_eq!(
            pace.room_for_replies(now + SECOND * chat as u32),
            60,
            "the window of bulk is full, that of replies is not"
        );
    }

    #[test]
    fn one_refusal_slows_nobody_else() {
        let (mut pace, now) = pace();
        for _ in 0..10 {
            pace.refused(1, now);
        }
        assert!(pace.room(now) > 0);
    }

    #[test]
    fn a_storm_of_refusals_pauses_and_slows_bulk_until_it_is_over() {
        let (mut pace, now) = pace();
        (1..=3).for_each(|chat| pace.refused(chat, now));
        assert_eq!(pace.room(now), 0);
        assert_eq!(pace.room_at(now), Some(now + STORM_PAUSE));
        assert!(pace.room_for_replies(now) > 0);
        let slowed = sent_in(&mut pace, now + STORM_PAUSE, SECOND * 2);
        assert!((20..=30).contains(&slowed), "{slowed}");
        let whole = sent_in(&mut pace, now + SECOND * 200, SECOND * 2);
        assert!(whole >= 45, "{whole}");
    }

    #[test]
    fn many_failures_at_once_are_one_try_in_vain() {
        let (mut pace, now) = pace();
        let backoff = |tries| SECOND * tries;
        assert_eq!((0..40).map(|_| pace.unreached(now, backoff)).max(), Some(1));
        assert_eq!((pace.room_for_replies(now), pace.room(now), pace.room_at(now)), (0, 0, Some(now + SECOND)));
        assert!(pace.room_for_replies(now + SECOND) > 0);
        assert_eq!(pace.unreached(now + SECOND, backoff), 2);
        pace.reached();
        assert!(pace.room_for_replies(now + SECOND) > 0);
    }

    #[test]
    fn chats_that_are_quiet_again_cost_nothing() {
        let (mut pace, now) = pace();
        (0..1_000).for_each(|chat| {
            pace.begin(chat, true, now);
            pace.end(chat);
        });
        pace.busy_chats(now + SECOND * 10);
        assert!(pace.chats.is_empty());
    }

    /// Sends to one chat whenever it may get something, and looks every 100 ms.
    fn sent_to(pace: &mut Pace, chat: i64, start: Instant, time: Duration) -> usize {
        let mut sent = 0;
        let mut now = start;
        while now < start + time {
            if pace.busy_chats(now).is_empty() {
                pace.begin(chat, true, now);
                pace.end(chat);
                sent += 1;
            }
            now += Duration::from_millis(100);
        }
        sent
    }

    #[test]
    fn a_group_gets_twenty_messages_in_any_minute() {
        let (mut pace, now) = pace();
        assert_eq!(sent_to(&mut pace, -7, now, SECOND * 59), 20);
        assert_eq!(pace.busy_chats(now + SECOND * 59), [-7]);
        assert_eq!(pace.chat_free_at(now + SECOND * 59), Some(now + MINUTE));
        assert_eq!(sent_to(&mut pace, -7, now + SECOND * 59, SECOND * 600), 200, "and never more");
        pace.busy_chats(now + SECOND * 800);
        assert!(pace.groups.is_empty());
    }

    #[test]
    fn a_person_is_held_to_no_minute_and_a_full_group_holds_nobody_else() {
        let (mut pace, now) = pace();
        assert_eq!(sent_to(&mut pace, 7, now, MINUTE), 64);
        assert_eq!(sent_to(&mut pace, -7, now + MINUTE * 2, MINUTE / 2), 20);
        assert_eq!(pace.busy_chats(now + MINUTE * 5 / 2), [-7]);
    }
}
