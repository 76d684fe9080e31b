//! What one organization's coordinators decide about.

use crate::{
    db::{Connection, audience::Part, read_column, sql},
    domain::{Country, When},
};

/// A part of an announcement, as those who decide see it.
#[derive(Debug)]
pub struct Asked {
    pub id: i64,
    pub announcement: i64,
    /// Whose coordinators decide.
    pub organization: i64,
    pub part: Option<Part>,
    pub when: When,
    /// Whether it is still to be decided.
    pub is_open: bool,
}

type PartRow = (i64, i64, i64, Option<String>, String, String);

fn asked((id, announcement, organization, country, state, time): PartRow) -> anyhow::Result<Asked> {
    let (part, when) = (read_part(country)?, serde_json::from_str(&time)?);
    Ok(Asked { id, announcement, organization, part, when, is_open: state == "asked" })
}

/// Whose part it is, from its column.
pub(super) fn read_part(country: Option<String>) -> anyhow::Result<Option<Part>> {
    Ok(match country {
        None => None,
        Some(elsewhere) if elsewhere.is_empty() => Some(Part::Elsewhere),
        Some(code) => Some(Part::Country(read_column::<Country>(code)?)),
    })
}

/// The parts of an announcement.
pub async fn parts(db: &mut Connection, announcement: i64) -> anyhow::Result<Vec<Asked>> {
    let rows: Vec<PartRow> = sql::query_as(
        "select part_id, announcement_id, organization_id, country, state, time from announcement_part
         where announcement_id = $1 order by part_id",
    )
    .bind(announcement)
    .fetch_all(db)
    .await?;
    rows.into_iter().map(asked).collect()
}

/// The part with a number.
pub async fn part(db: &mut Connection, id: i64) -> anyhow::Result<Option<Asked>> {
    let row: Option<PartRow> = sql::query_as(
        "select part_id, announcement_id, organization_id, country, state, time from announcement_part where part_id = $1",
    )
    .bind(id)
    .fetch_optional(db)
    .await?;
    row.map(asked).transpose()
}

/// Whether anybody has decided about a part of an announcement.
pub async fn was_decided(db: &mut Connection, announcement: i64) -> anyhow::Result<bool> {
    let decided = sql::query_scalar(
        "select exists (select 1 from announcement_part where announcement_id = $1 and decided_by is not null)",
    );
    decided.bind(announcement).fetch_one(db).await
}

/// Accepts a part for a time, or declines it; false if it was decided before.
pub async fn decide(db: &mut Connection, part: i64, accepted: Option<When>, by: i64) -> anyhow::Result<bool> {
    let time = accepted.map(|when| serde_json::to_string(&when)).transpose()?;
    let decided = sql::query(
        "update announcement_part set state = iif($2 is null, 'declined', 'accepted'), time = coalesce($2, time), decided_by = $3
         where part_id = $1 and state = 'asked' and announcement_id in (
             select announcement_id from announcement where announcement.state in ('sending', 'paused'))",
    );
    Ok(decided.bind(part).bind(time).bind(by).execute(db).await?.rows_affected() == 1)
}
