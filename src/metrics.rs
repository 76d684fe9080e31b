//! What is counted, for those who look after the bot: one struct, handed to where things happen. It holds no name, no
//! number of a person, and no text.

use std::{
    fmt,
    sync::{Mutex, MutexGuard, PoisonError},
    time::Duration,
};
use strum::{EnumCount, IntoStaticStr, VariantArray};

use jiff::{SignedDuration, Timestamp};
use prometheus_client::{
    encoding::text::encode,
    metrics::{
        counter::Counter,
        family::Family,
        gauge::Gauge,
        histogram::{Histogram, exponential_buckets},
        info::Info,
    },
    registry::{Registry, Unit},
};

use crate::{
    db::size::Size,
    domain::rate_limit::RateLimited,
    telegram::{last_contact::Heard, update::ALLOWED_UPDATES},
};

const OTHER: &str = "other";
const HEARD: &str = "When Telegram was last heard of; -1 while it is not this instance's turn to fetch updates";

const UNHEARD: &str =
    "Questions and other notices about events that wait, because nobody can be reached who looks after them";

/// One label and its value.
type Label = [(&'static str, &'static str); 1];

/// What became of a message that was to be sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumCount, VariantArray, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub(crate) enum Outcome {
    Sent,
    Retried,
    Failed,
    Unknown,
    /// It was of no use any more.
    Skipped,
}

impl Outcome {
    const ALL: [Outcome; Outcome::COUNT] = *Outcome::VARIANTS.as_array().expect("as many as there are");

    fn name(self) -> &'static str {
        self.into()
    }
}

/// What became of offers from the waitlist.
#[derive(Clone, Copy, Debug, EnumCount, VariantArray, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub(crate) enum Offers {
    Made,
    Taken,
    Expired,
}

impl Offers {
    const ALL: [Offers; Offers::COUNT] = *Offers::VARIANTS.as_array().expect("as many as there are");

    fn name(self) -> &'static str {
        self.into()
    }
}

/// What happens inside a transaction, and is counted only when that is kept.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Count {
    FailedUpdate,
    Offers(Offers, usize),
}

/// The counters, and what is looked up when somebody asks for them.
pub(crate) struct Metrics {
    registry: Registry,
    updates: Family<Label, Counter>,
    failed_updates: Counter,
    /// Of the updates at hand.
    unkept: Mutex<Vec<Count>>,
    handling: Histogram,
    sends: Family<Label, Counter>,
    lateness: Histogram,
    offers: Family<Label, Counter>,
    too_much: Family<Label, Counter>,
    owed: Family<Label, Gauge>,
    oldest_due: Family<Label, Gauge>,
    unheard: Gauge,
    database_bytes: Gauge,
    heard_at: Gauge,
}

impl Metrics {
    /// All at zero, for a process that started at an instant.
    pub(crate) fn new(now: Timestamp) -> Metrics {
        let mut metrics = Metrics {
            registry: Registry::with_prefix("hashar"),
            updates: Family::default(),
            failed_updates: Counter::default(),
            unkept: Mutex::default(),
            // From a millisecond to eight seconds.
            handling: Histogram::new(exponential_buckets(0.001, 2.0, 14)),
            sends: Family::default(),
            // From a quarter of a second to more than an hour.
            lateness: Histogram::new(exponential_buckets(0.25, 4.0, 8)),
            offers: Family::default(),
            too_much: Family::default(),
            owed: Family::default(),
            oldest_due: Family::default(),
            unheard: Gauge::default(),
            database_bytes: Gauge::default(),
            heard_at: Gauge::default(),
        };
        metrics.register(now);
        metrics.begin_at_zero();
        metrics
    }

    /// What did not happen yet is there too: a rate needs a number to grow from.
    fn begin_at_zero(&self) {
        for kind in ALLOWED_UPDATES.into_iter().chain([OTHER]) {
            _ = self.updates.get_or_create(&[("kind", kind)]);
        }
        Outcome::ALL.into_iter().for_each(|outcome| self.sent(outcome, 0));
        Offers::ALL.into_iter().for_each(|outcome| self.offered(outcome, 0));
        RateLimited::ALL.into_iter().for_each(|what| self.too_much(what, 0));
    }

    fn register(&mut self, now: Timestamp) {
        let started = Gauge::<i64>::default();
        started.set(now.as_second());
        let seconds = || Unit::Seconds;
        let all = &mut self.registry;
        all.register("build", "The version that runs", Info::new([("version", env!("CARGO_PKG_VERSION"))]));
        all.register_with_unit("started_timestamp", "When the process started", seconds(), started);
        all.register("updates", "Updates handled, by kind", self.updates.clone());
        all.register("updates_failed", "Updates not read or handled", self.failed_updates.clone());
        all.register_with_unit("update_handling", "Until an update was kept", seconds(), self.handling.clone());
        all.register("sends", "Messages by what became of them", self.sends.clone());
        all.register_with_unit("reminder_lateness", "How late reminders fired", seconds(), self.lateness.clone());
        all.register("waitlist_offers", "Offers by what became of them", self.offers.clone());
        all.register("too_much", "What people were refused for a while, by kind", self.too_much.clone());
        all.register("outbox_owed", "Messages that wait, by priority", self.owed.clone());
        let oldest = self.oldest_due.clone();
        all.register_with_unit("outbox_oldest_due", "Since when the oldest is due", seconds(), oldest);
        all.register("notices_unheard", UNHEARD, self.unheard.clone());
        all.register_with_unit("database", "The database's size", Unit::Bytes, self.database_bytes.clone());
        let heard = self.heard_at.clone();
        all.register_with_unit("telegram_heard_timestamp", HEARD, seconds(), heard);
    }

    /// Counts updates of these kinds, which were kept together after a time.
    pub(crate) fn handled(&self, kinds: &[&'static str], time: Duration) {
        for kind in kinds {
            self.updates.get_or_create(&[("kind", kind)]).inc();
            self.handling.observe(time.as_secs_f64());
        }
    }

    /// Counts messages that came to an end, or to another try.
    pub(crate) fn sent(&self, outcome: Outcome, count: u64) {
        self.sends.get_or_create(&[("outcome", outcome.name())]).inc_by(count);
    }

    /// Counts a reminder that fired so late after its time.
    pub(crate) fn reminded(&self, late: SignedDuration) {
        self.lateness.observe(late.as_secs_f64().max(0.0));
    }

    fn unkept(&self) -> MutexGuard<'_, Vec<Count>> {
        self.unkept.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Notes what happens while updates are handled.
    pub(crate) fn note(&self, count: Count) {
        self.unkept().push(count);
    }

    /// Forgets what was noted: it was taken back, and will happen again.
    pub(crate) fn forget_noted(&self) {
        self.unkept().clear();
    }

    /// Counts what was noted: it is kept.
    pub(crate) fn count_noted(&self) {
        for count in self.unkept().drain(..) {
            match count {
                Count::FailedUpdate => _ = self.failed_updates.inc(),
                Count::Offers(outcome, count) => self.offered(outcome, count),
            }
        }
    }

    /// Counts offers.
    pub(crate) fn offered(&self, outcome: Offers, count: usize) {
        self.offers.get_or_create(&[("outcome", outcome.name())]).inc_by(u64::try_from(count).unwrap_or_default());
    }

    /// Counts what was too much for one person.
    pub(crate) fn too_much(&self, what: RateLimited, count: u64) {
        self.too_much.get_or_create(&[("kind", what.name())]).inc_by(count);
    }

    /// All as text that Prometheus reads (<https://prometheus.io/docs/specs/om/open_metrics_spec/>), with what was looked up.
    ///
    /// # Errors
    /// A metric cannot be written; none is such.
    pub(crate) fn text(&self, size: &Size, heard: Heard, now: Timestamp) -> Result<String, fmt::Error> {
        for lane in &size.lanes {
            let label: Label = [("priority", lane.priority)];
            self.owed.get_or_create(&label).set(lane.owed);
            let age = lane.oldest_due.map_or(0, |due| (now - due).as_secs().max(0));
            self.oldest_due.get_or_create(&label).set(age);
        }
        self.unheard.set(size.unheard);
        self.database_bytes.set(size.bytes);
        self.heard_at.set(match heard {
            Heard::Never => 0,
            Heard::StandsBy => -1,
            Heard::At(at) => at.as_second(),
        });
        let mut text = String::new();
        encode(&mut text, &self.registry).map(|()| text)
    }
}

/// The kind of an update, one of few whatever it holds.
pub(crate) fn kind_of(update: &serde_json::Value) -> &'static str {
    ALLOWED_UPDATES.into_iter().find(|kind| update.get(kind).is_some()).unwrap_or(OTHER)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::testing::unix;

    #[test]
    fn what_is_taken_back_is_not_counted() {
        let metrics = Metrics::new(unix(0));
        metrics.note(Count::FailedUpdate);
        metrics.forget_noted();
        metrics.note(Count::FailedUpdate);
        metrics.note(Count::Offers(Offers::Made, 2));
        metrics.count_noted();
        metrics.count_noted();
        let text = metrics.text(&Size { lanes: Vec::new(), unheard: 0, bytes: 0 }, Heard::Never, unix(0)).unwrap();
        for line in ["hashar_updates_failed_total 1\n", "hashar_waitlist_offers_total{outcome=\"made\"} 2\n"] {
            assert!(text.contains(line), "{text}");
        }
    }
}
