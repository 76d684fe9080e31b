//! When Telegram last answered or sent something, for those who look after the bot.

use std::sync::atomic::{AtomicI64, Ordering};

/// When Telegram was last heard of, in Unix milliseconds; 0: never.
#[derive(Default)]
pub struct LastContact(AtomicI64);

impl LastContact {
    /// It need not be heard of, while this instance waits for its turn to fetch updates.
    pub const STANDS_BY: i64 = -1;

    pub fn last(&self) -> i64 {
        self.0.load(Ordering::Relaxed)
    }

    /// Telegram said who we are, updates came, or it said that there are none.
    pub fn record(&self, now: i64) {
        self.0.store(now, Ordering::Relaxed);
    }

    /// Another instance may fetch updates from now on.
    pub fn stand_by(&self) {
        self.0.store(LastContact::STANDS_BY, Ordering::Relaxed);
    }

    /// From now on this instance fetches updates.
    pub fn begin(&self) {
        self.0.store(0, Ordering::Relaxed);
    }
}
