//! How an announcement goes, in numbers.

use std::collections::BTreeMap;

use jiff::Timestamp;

use crate::db::{Connection, sql};
use crate::domain::AnnouncementId;

/// Numbers of people, or of groups, by what became of the delivery to them.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Tally {
    /// With those whose answer is still to come.
    pub queued: i64,
    pub in_flight: i64,
    pub sent: i64,
    pub failed: i64,
    pub skipped: i64,
    pub unknown: i64,
    /// Why, of those that failed or were skipped.
    pub reasons: BTreeMap<String, i64>,
}

impl Tally {
    /// Whatever happens, the numbers add up to those it was sent to.
    pub(crate) fn all(&self) -> i64 {
        self.queued + self.sent + self.failed + self.skipped + self.unknown
    }

    /// Those who have it, or may have it in a moment.
    pub(crate) fn reached(&self) -> i64 {
        self.sent + self.in_flight
    }

    fn add(&mut self, (state, reason): (&str, &str), count: i64) {
        match state {
            "sent" => self.sent += count,
            "failed" => self.failed += count,
            "skipped" => self.skipped += count,
            "unknown" => self.unknown += count,
            "sending" => (self.in_flight, self.queued) = (self.in_flight + count, self.queued + count),
            _ => self.queued += count,
        }
        if ["failed", "skipped"].contains(&state) && count > 0 {
            *self.reasons.entry(reason.to_owned()).or_default() += count;
        }
    }
}

/// How an announcement goes.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Progress {
    pub people: Tally,
    pub groups: Tally,
    /// Of those whose answer is still to come, those that are taken back or corrected when it comes.
    pub awaited: i64,
    /// Parts that are still to be decided.
    pub asked_parts: i64,
    /// When the next of those that wait is due.
    pub next_due: Option<Timestamp>,
}

impl Progress {
    /// The frozen audience.
    pub(crate) fn all(&self) -> i64 {
        self.people.all() + self.groups.all()
    }

    /// Those who have it, or may have it in a moment.
    pub(crate) fn reached(&self) -> i64 {
        self.people.reached() + self.groups.reached()
    }
}

/// How an announcement goes.
pub(crate) async fn progress(db: &mut Connection, id: AnnouncementId) -> anyhow::Result<Progress> {
    let rows: Vec<(String, String, i64, i64)> = sql::query_as(
        "select state, coalesce(reason, ''), count(*), count(*) filter (where chat_id < 0)
         from delivery where announcement_id = $1 group by 1, 2
         union all
         select state, reason, people, groups from announcement_count where announcement_id = $1",
    )
    .bind(id)
    .fetch_all(&mut *db)
    .await?;
    let mut progress = Progress::default();
    for (state, reason, all, groups) in rows {
        progress.people.add((&state, &reason), all - groups);
        progress.groups.add((&state, &reason), groups);
    }
    (progress.asked_parts, progress.next_due, progress.awaited) = sql::query_as(
        "select (select count(*) from announcement_part where announcement_id = $1 and state = 'asked'),
                (select min(due_at) from delivery where announcement_id = $1 and state = 'queued'),
                (select count(*) from delivery where announcement_id = $1 and state = 'sending' and afterwards is not null)",
    )
    .bind(id)
    .fetch_one(db)
    .await?;
    Ok(progress)
}
