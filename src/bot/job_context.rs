//! What a job works with.

use std::sync::Arc;

use crate::{clock::Clock, db::Database, metrics::Metrics, texts::Catalogue, wakeups::Wakeups};

/// What a job works with.
#[derive(Clone)]
pub(crate) struct JobContext {
    pub db: Database,
    pub texts: Arc<Catalogue>,
    pub clock: Clock,
    pub wakeups: Wakeups,
    pub metrics: Arc<Metrics>,
}
