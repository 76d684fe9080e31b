//! What the handling of every update has at hand.

use std::sync::Arc;

use super::costs::Taken;
use crate::{metrics::Metrics, texts::Catalogue, wakeups::Wakeups};

/// What talks, groups and answers to inline questions draw on.
pub struct Office {
    pub texts: Arc<Catalogue>,
    /// The bot's username.
    pub bot_name: String,
    pub wakeups: Wakeups,
    pub metrics: Arc<Metrics>,
    pub taken: Taken,
}

impl Office {
    /// A link that opens this bot with a payload (<https://core.telegram.org/bots/features#deep-linking>).
    pub fn link(&self, payload: &str) -> String {
        format!("https://t.me/{}?start={payload}", self.bot_name)
    }

    /// A link that adds this bot to a group of whoever opens it.
    pub fn group_link(&self, payload: &str) -> String {
        format!("https://t.me/{}?startgroup={payload}", self.bot_name)
    }
}
