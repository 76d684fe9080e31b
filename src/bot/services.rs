//! What the handling of every update has at hand.

use std::sync::{Arc, Mutex, PoisonError};

use jiff::Timestamp;
use reqwest::Url;

use crate::{
    domain::{
        PersonId,
        rate_limit::{RateLimited, RateLimits, RetryAfter},
    },
    metrics::Metrics,
    texts::{Catalogue, Text},
    wakeups::Wakeups,
};

/// What everybody has rate_limiter.
#[derive(Default)]
pub(crate) struct RateLimiter(Mutex<RateLimits>);

/// What conversations, groups and answers to inline queries draw on.
pub(crate) struct Services {
    pub texts: Arc<Catalogue>,
    /// The bot's username.
    pub bot_name: String,
    pub wakeups: Wakeups,
    pub metrics: Arc<Metrics>,
    pub rate_limiter: RateLimiter,
    /// Where people reach calendars from outside; None: nowhere.
    pub public_url: Option<Url>,
}

/// The link to a calendar, for a browser; with `.ics` behind it for programs.
pub(crate) fn calendar_link(public_url: &Url, name: &str) -> String {
    format!("{}/calendar/{name}", public_url.as_str().trim_end_matches('/'))
}

impl Services {
    /// A link that opens this bot with a payload (<https://core.telegram.org/bots/features#deep-linking>).
    pub(crate) fn link(&self, payload: &str) -> String {
        format!("https://t.me/{}?start={payload}", self.bot_name)
    }

    /// A link that adds this bot to a group of whoever opens it.
    pub(crate) fn group_link(&self, payload: &str) -> String {
        format!("https://t.me/{}?startgroup={payload}", self.bot_name)
    }

    /// Takes one of what a person may have; or why not, which is counted. An update that comes to nothing, because the
    /// database is in trouble, has rate_limiter it all the same.
    pub(crate) fn check_rate(&self, person: PersonId, what: RateLimited, now: Timestamp) -> Result<(), Text> {
        let mut limits = self.rate_limiter.0.lock().unwrap_or_else(PoisonError::into_inner);
        limits.take(person, what, now).map_err(|RetryAfter { minutes }| {
            self.metrics.too_much(what, 1);
            Text::ErrorTooMuch { minutes }
        })
    }
}
