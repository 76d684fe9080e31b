//! What the bot does by itself: a round when something rings, and when the next instant comes.

use std::sync::Arc;

use tokio_util::sync::CancellationToken;

use super::{announce, changes, digest, erasure, offers, receivers, reminders};
use crate::{
    clock::Clock,
    db::Database,
    metrics::Metrics,
    texts::Catalogue,
    wakeups::{Wakeup, Wakeups},
};

/// After trouble with the database, in milliseconds.
const PAUSE: i64 = 5_000;

/// What is looked after.
#[derive(Clone, Copy, Debug)]
pub enum Duty {
    /// Letting offers expire.
    Offers,
    /// Telling of changes, and reminding of shifts.
    Reminders,
    /// Making deliveries of announcements, and keeping their cards true.
    Announcements,
    /// The weekly digest.
    Digests,
    /// Bringing what was not received to those who look after it now.
    Receivers,
    /// Forgetting who began to register and did not end it.
    Registrations,
}

impl Duty {
    pub const ALL: [Duty; 6] =
        [Duty::Offers, Duty::Reminders, Duty::Announcements, Duty::Digests, Duty::Receivers, Duty::Registrations];

    fn name(self) -> &'static str {
        match self {
            Duty::Offers => "offers",
            Duty::Reminders => "reminders",
            Duty::Announcements => "announcements",
            Duty::Digests => "digests",
            Duty::Receivers => "receivers",
            Duty::Registrations => "registrations",
        }
    }
}

/// Looks after one duty.
pub struct Rounds {
    pub duty: Duty,
    pub db: Database,
    pub texts: Arc<Catalogue>,
    pub clock: Clock,
    pub wakeups: Wakeups,
    pub metrics: Arc<Metrics>,
}

impl Rounds {
    /// Goes round until the stop.
    pub async fn run(self, stop: CancellationToken) {
        loop {
            let next = match self.go(self.clock.millis()).await {
                Ok(next) => {
                    self.db.works(self.duty.name());
                    next
                }
                Err(error) => {
                    self.db.waits(self.duty.name(), &error);
                    Some(self.clock.millis() + PAUSE)
                }
            };
            self.wakeups.outbox.wake();
            tokio::select! {
                () = stop.cancelled() => return,
                () = self.bell().woken() => {}
                () = self.clock.reach(next) => {}
            }
        }
    }

    /// Rung when there may be something to do.
    fn bell(&self) -> &Wakeup {
        match self.duty {
            Duty::Offers => &self.wakeups.offers,
            Duty::Reminders => &self.wakeups.reminders,
            Duty::Announcements => &self.wakeups.announcements,
            Duty::Digests => &self.wakeups.digests,
            Duty::Receivers => &self.wakeups.receivers,
            Duty::Registrations => &self.wakeups.registrations,
        }
    }

    /// Does what is due; when the next is.
    async fn go(&self, now: i64) -> anyhow::Result<Option<i64>> {
        match self.duty {
            Duty::Offers => offers::round(self, now).await,
            Duty::Reminders => {
                let changes = changes::round(self, now).await?;
                Ok([changes, reminders::round(self, now).await?].into_iter().flatten().min())
            }
            Duty::Announcements => announce::run::round(self, now).await,
            Duty::Digests => digest::round(&self.db, &self.texts, now).await,
            Duty::Receivers => receivers::round::round(self, now).await,
            Duty::Registrations => erasure::round(&self.db, now).await,
        }
    }
}
