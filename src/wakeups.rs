//! Wake-ups between the parts: whoever writes what another part looks after wakes that part, which looks at once.

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

use tokio::sync::Notify;

/// One wake-up for each part that does something by itself. Clones wake the same parts.
#[derive(Clone, Default)]
pub(crate) struct Wakeups {
    /// Woken when something was enqueued.
    pub outbox: Wakeup,
    /// Woken when offers were made, which will expire, and when somebody cannot be reached, for whom a place may be held.
    pub offers: Wakeup,
    /// Woken when an announcement was made or changed, or something became of one of its messages.
    pub announcements: Wakeup,
    /// Woken when it may have changed when somebody is reminded.
    pub reminders: Wakeup,
    /// Woken when somebody wants the weekly digest, or lives by another clock.
    pub digests: Wakeup,
    /// Woken when somebody joined a team, left it, came within reach or got out of it, and when something was left for later
    /// to tell them.
    pub receivers: Wakeup,
    /// Woken when somebody has agreed to register, who may stop in the middle.
    pub registrations: Wakeup,
}

impl Wakeups {
    /// Wakes the parts that were to be woken after the commit, which has happened.
    pub(crate) fn flush(&self) {
        self.all().into_iter().filter(|wakeup| wakeup.is_due.swap(false, Ordering::Relaxed)).for_each(Wakeup::wake);
    }

    /// Wakes every part.
    pub(crate) fn wake_all(&self) {
        self.all().into_iter().for_each(Wakeup::wake);
    }

    fn all(&self) -> [&Wakeup; 7] {
        [
            &self.outbox,
            &self.offers,
            &self.announcements,
            &self.reminders,
            &self.digests,
            &self.receivers,
            &self.registrations,
        ]
    }
}

/// Wakes one part. One wake-up is kept for a part that does not wait just now.
#[derive(Clone, Default)]
pub(crate) struct Wakeup {
    notify: Arc<Notify>,
    is_due: Arc<AtomicBool>,
}

impl Wakeup {
    /// Wakes at once.
    pub(crate) fn wake(&self) {
        self.notify.notify_one();
    }

    /// Wakes after the commit: whoever looks before it sees nothing.
    pub(crate) fn wake_after_commit(&self) {
        self.is_due.store(true, Ordering::Relaxed);
    }

    /// Waits to be woken.
    pub(crate) async fn woken(&self) {
        self.notify.notified().await;
    }
}
