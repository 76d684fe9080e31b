//! Telegram's limits, as a pure struct with no clock of its own: whoever asks tells the time.
//!
//! About 30 messages a second in all, one a second in a chat with short bursts, and 20 a minute in a group
//! (<https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this>). The numbers are where we
//! start, never what we trust: a 429 binds its own chat, and several of them soon after each other slow
//! everything but replies. Replies to what a person just did are held only to their own chat's spacing. What a single
//! chat may get stands in `chats`.

mod chats;
mod limits;

use std::{
    collections::VecDeque,
    time::{Duration, Instant},
};

use self::chats::Chats;
pub use self::limits::Limits;

use crate::domain::ChatId;

/// So many chats refused within `STORM` mean that Telegram wants less of everything.
const STORM_CHATS: usize = 3;
const STORM: Duration = Duration::from_secs(5);
/// How long all but replies wait after a storm.
const STORM_PAUSE: Duration = Duration::from_secs(5);
/// After so long without a 429 the rate is raised again by one a second.
const CLEAN: Duration = Duration::from_secs(10);
const LOWEST_RATE: f64 = 1.0;
/// What may be caught up after a pause, as time.
const CATCH_UP: Duration = Duration::from_millis(200);

/// How fast we go now.
pub(crate) struct Pace {
    limits: Limits,
    /// The present ceiling, at most that of the limits.
    per_second: f64,
    /// When the next message under the ceiling may go.
    next: Option<Instant>,
    chats: Chats,
    refusals: VecDeque<(Instant, ChatId)>,
    raised_at: Option<Instant>,
    /// Until when Telegram is not tried, and after how many tries in vain; None while it can be reached.
    away: Option<(Instant, u32)>,
}

impl Pace {
    pub(crate) fn new(limits: Limits) -> Pace {
        Pace {
            limits,
            per_second: limits.per_second,
            next: None,
            chats: Chats::new(limits),
            refusals: VecDeque::new(),
            raised_at: None,
            away: None,
        }
    }

    /// How many replies may go now.
    pub(crate) fn room_for_replies(&self, now: Instant) -> usize {
        if self.is_away(now) {
            return 0;
        }
        self.limits.window.saturating_sub(self.chats.in_flight())
    }

    /// How many other messages may go now.
    pub(crate) fn room(&mut self, now: Instant) -> usize {
        self.recover(now);
        if self.is_away(now) {
            return 0;
        }
        let window = (self.limits.window - self.limits.window_for_replies).saturating_sub(self.chats.in_flight());
        let next = self.next.unwrap_or(now);
        let behind = now.saturating_duration_since(next).min(CATCH_UP);
        let due = if next > now { 0 } else { 1 + (behind.as_secs_f64() * self.per_second) as usize };
        window.min(due)
    }

    /// When there is room again for other messages than replies; None if the window is what holds them.
    pub(crate) fn room_at(&self, now: Instant) -> Option<Instant> {
        let away = self.away.map(|(until, _)| until);
        [self.next, away].into_iter().flatten().filter(|instant| *instant > now).min()
    }

    /// The chats that may get nothing now.
    pub(crate) fn busy_chats(&mut self, now: Instant) -> Vec<ChatId> {
        self.chats.busy(now)
    }

    /// When the first of the chats that were given too much may get something again.
    pub(crate) fn chat_free_at(&self, now: Instant) -> Option<Instant> {
        self.chats.free_at(now)
    }

    /// A request to a chat leaves.
    pub(crate) fn begin(&mut self, chat: ChatId, is_reply: bool, now: Instant) {
        self.chats.begin(chat, now);
        if !is_reply {
            let slot = self.next.unwrap_or(now).max(now.checked_sub(CATCH_UP).unwrap_or(now));
            self.next = Some(slot + Duration::from_secs_f64(1.0 / self.per_second));
        }
    }

    /// Its answer came, or will not come.
    pub(crate) fn end(&mut self, chat: ChatId) {
        self.chats.end(chat);
    }

    /// Telegram answered 429 for a chat.
    pub(crate) fn refused(&mut self, chat: ChatId, now: Instant) {
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
    pub(crate) fn unreached(&mut self, now: Instant, backoff: impl FnOnce(u32) -> Duration) -> u32 {
        let (until, tries) = self.away.unwrap_or((now, 0));
        if until > now {
            return tries;
        }
        self.away = Some((now + backoff(tries + 1), tries + 1));
        tries + 1
    }

    /// Telegram answers. True: it did not before.
    pub(crate) fn reached(&mut self) -> bool {
        self.away.take().is_some()
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
                pace.begin(ChatId(1_000 + sent as i64), false, now);
                pace.end(ChatId(1_000 + sent as i64));
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
    fn replies_wait_for_no_bulk() {
        let (mut pace, now) = pace();
        let mut chat = 0;
        while pace.room(now + SECOND * chat as u32) > 0 {
            pace.begin(ChatId(chat), false, now + SECOND * chat as u32);
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
            pace.refused(ChatId(1), now);
        }
        assert!(pace.room(now) > 0);
    }

    #[test]
    fn a_storm_of_refusals_pauses_and_slows_bulk_until_it_is_over() {
        let (mut pace, now) = pace();
        (1..=3).for_each(|chat| pace.refused(ChatId(chat), now));
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
        assert!(pace.reached() && !pace.reached(), "it is told once");
        assert!(pace.room_for_replies(now + SECOND) > 0);
    }
}
