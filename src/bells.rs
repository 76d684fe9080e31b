//! The bells between the parts: who writes what another part looks after rings, and that part looks at once.

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

use tokio::sync::Notify;

/// One bell for each part that does something by itself. Clones ring the same bells.
#[derive(Clone, Default)]
pub struct Bells {
    /// Rung when something was enqueued.
    pub outbox: Bell,
    /// Rung when offers were made, which will expire, and when somebody cannot be reached, for whom a place may be held.
    pub offers: Bell,
    /// Rung when an announcement was made or changed, or something became of one of its messages.
    pub announcements: Bell,
    /// Rung when it may have changed when somebody is reminded.
    pub reminders: Bell,
    /// Rung when somebody wants the weekly digest, or lives by another clock.
    pub digests: Bell,
    /// Rung when somebody joined a team, left it, came within reach or got out of it.
    pub receivers: Bell,
    /// Rung when everything is to be looked at.
    pub registrations: Bell,
}

impl Bells {
    /// Rings those that are to be rung, now that what they tell of is committed.
    pub fn ring_due(&self) {
        self.all().into_iter().filter(|bell| bell.is_due.swap(false, Ordering::Relaxed)).for_each(Bell::ring);
    }

    /// Rings all.
    pub fn ring_all(&self) {
        self.all().into_iter().for_each(Bell::ring);
    }

    fn all(&self) -> [&Bell; 7] {
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

/// One of them. It keeps one ring for whoever does not listen just now.
#[derive(Clone, Default)]
pub struct Bell {
    bell: Arc<Notify>,
    is_due: Arc<AtomicBool>,
}

impl Bell {
    /// Rings at once.
    pub fn ring(&self) {
        self.bell.notify_one();
    }

    /// To be rung after the commit: who looks before it sees nothing.
    pub fn ring_later(&self) {
        self.is_due.store(true, Ordering::Relaxed);
    }

    /// Waits for a ring.
    pub async fn rung(&self) {
        self.bell.notified().await;
    }
}
