//! When Telegram last answered or sent something, for those who look after the bot.

use std::sync::{Mutex, MutexGuard, PoisonError};

use jiff::Timestamp;

/// What was heard of Telegram.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Heard {
    #[default]
    Never,
    /// It need not be heard of, while this instance waits for its turn to fetch updates.
    StandsBy,
    At(Timestamp),
}

/// When Telegram was last heard of.
#[derive(Default)]
pub(crate) struct LastContact(Mutex<Heard>);

impl LastContact {
    pub(crate) fn last(&self) -> Heard {
        *self.heard()
    }

    /// Telegram said who we are, updates came, or it said that there are none.
    pub(crate) fn record(&self, now: Timestamp) {
        *self.heard() = Heard::At(now);
    }

    /// Another instance may fetch updates from now on.
    pub(crate) fn stand_by(&self) {
        *self.heard() = Heard::StandsBy;
    }

    /// From now on this instance fetches updates.
    pub(crate) fn begin(&self) {
        *self.heard() = Heard::Never;
    }

    fn heard(&self) -> MutexGuard<'_, Heard> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
