//! What the bot does by itself: a job runs when it is woken, and when its next instant comes.

use jiff::{SignedDuration, Timestamp};
use strum::{EnumCount, IntoStaticStr, VariantArray};
use tokio_util::sync::CancellationToken;

use super::{
    announce, changes, digest, erasure, job_context::JobContext, receivers, registration, reminders, volunteer::offers,
};
use crate::wakeups::Wakeup;

/// After an outage of the database a job runs again.
const PAUSE: SignedDuration = SignedDuration::from_secs(5);

/// What the bot does by itself.
#[derive(Clone, Copy, Debug, EnumCount, VariantArray, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub(crate) enum Job {
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
    /// Reminding who began to register and stopped, forgetting them later, and what was begun to be written and left.
    Registrations,
}

impl Job {
    pub(crate) const ALL: [Job; Job::COUNT] = *Job::VARIANTS.as_array().expect("as many as there are");

    fn name(self) -> &'static str {
        self.into()
    }
}

/// Runs one job.
pub(crate) struct Scheduler {
    pub job: Job,
    pub context: JobContext,
}

impl Scheduler {
    /// Runs it until the stop.
    pub(crate) async fn run(self, stop: CancellationToken) {
        let JobContext { db, clock, wakeups, .. } = &self.context;
        loop {
            let next = match self.run_due(clock.now()).await {
                Ok(next) => {
                    db.works(self.job.name());
                    next
                }
                Err(error) => {
                    db.waits(self.job.name(), &error);
                    Some(clock.now() + PAUSE)
                }
            };
            wakeups.outbox.wake();
            tokio::select! {
                () = stop.cancelled() => return,
                () = self.wakeup().woken() => {}
                () = clock.reach(next) => {}
            }
        }
    }

    /// Wakes it when there may be something to do.
    fn wakeup(&self) -> &Wakeup {
        let wakeups = &self.context.wakeups;
        match self.job {
            Job::Offers => &wakeups.offers,
            Job::Reminders => &wakeups.reminders,
            Job::Announcements => &wakeups.announcements,
            Job::Digests => &wakeups.digests,
            Job::Receivers => &wakeups.receivers,
            Job::Registrations => &wakeups.registrations,
        }
    }

    /// Does what is due. Returns when the next is.
    async fn run_due(&self, now: Timestamp) -> anyhow::Result<Option<Timestamp>> {
        let context = &self.context;
        match self.job {
            Job::Offers => offers::run_due(context, now).await,
            Job::Reminders => {
                let changes = changes::run_due(context, now).await?;
                Ok([changes, reminders::run_due(context, now).await?].into_iter().flatten().min())
            }
            Job::Announcements => announce::run::run_due(context, now).await,
            Job::Digests => digest::run_due(&context.db, &context.texts, now).await,
            Job::Receivers => receivers::round::run_due(context, now).await,
            Job::Registrations => {
                let reminders = registration::run_due(context, now).await?;
                Ok([reminders, erasure::run_due(&context.db, now).await?].into_iter().flatten().min())
            }
        }
    }
}
