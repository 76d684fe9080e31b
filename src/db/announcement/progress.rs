//! How an announcement goes, in numbers.

use std::collections::BTreeMap;

use crate::db::{Connection, sql};

/// Numbers of people and groups, by what became of the delivery to them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Progress {
    /// With those whose answer is still to come.
    pub queued: i64,
    pub in_flight: i64,
    /// Of these, those that are taken back or corrected when it comes.
    pub awaited: i64,
    pub sent: i64,
    pub failed: i64,
    pub skipped: i64,
    pub unknown: i64,
    /// Of all these the groups, and of those that were sent.
    pub groups: i64,
    pub groups_sent: i64,
    /// Why, of those that failed or were skipped.
    pub reasons: BTreeMap<String, i64>,
    /// Parts that are still to be decided.
    pub asked_parts: i64,
    /// When the next of those that wait is due.
    pub next_due: Option<i64>,
}

impl Progress {
    /// The frozen audience; whatever happens, the numbers add up to it.
    pub fn all(&self) -> i64 {
        self.queued + self.sent + self.failed + self.skipped + self.unknown
    }
}

/// How an announcement goes.
pub async fn progress(db: &mut Connection, id: i64) -> anyhow::Result<Progress> {
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
    for (state, reason, people, groups) in rows {
        progress.groups += groups;
        progress.groups_sent += if state == "sent" { groups } else { 0 };
        match state.as_str() {
            "sent" => progress.sent += people,
            "failed" => progress.failed += people,
            "skipped" => progress.skipped += people,
            "unknown" => progress.unknown += people,
            "sending" => {
                (progress.in_flight, progress.queued) = (progress.in_flight + people, progress.queued + people)
            }
            _ => progress.queued += people,
        }
        if ["failed", "skipped"].contains(&state.as_str()) {
            *progress.reasons.entry(reason).or_default() += people;
        }
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
