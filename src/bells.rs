//! The bells between the parts: who writes what another part looks after rings, and that part looks at once.

use std::sync::Arc;

use tokio::sync::Notify;

/// One bell for each part that does something by itself. Clones ring the same bells.
#[derive(Clone, Default)]
pub struct Bells {
    /// Rung when something was enqueued, after the commit.
    pub outbox: Arc<Notify>,
    /// Rung when offers were made, which will expire.
    pub offers: Arc<Notify>,
    /// Rung when an announcement was made or changed, or something became of one of its messages.
    pub announcements: Arc<Notify>,
    /// Rung when it may have changed when somebody is reminded.
    pub reminders: Arc<Notify>,
    /// Rung when somebody wants the weekly digest, or lives by another clock.
    pub digests: Arc<Notify>,
}
