//! What one organization's coordinators decide about.

use super::text;
use crate::{
    db::{Connection, audience::Part, read_column, sql},
    domain::{AnnouncementId, Country, Language, OrganizationId, PartId, PersonId, When},
};

/// A part of an announcement, as those who decide see it.
#[derive(Clone, Debug)]
pub(crate) struct Asked {
    pub id: PartId,
    pub announcement: AnnouncementId,
    /// Whose coordinators decide.
    pub organization: OrganizationId,
    pub part: Option<Part>,
    pub when: When,
    /// Whether it is still to be decided.
    pub is_open: bool,
    /// Whether somebody has declined it.
    pub is_declined: bool,
    /// How often it was shown to those who decide; an answer is to what was shown last.
    pub shown: i64,
    /// Whether somebody has accepted its words; otherwise nobody had to.
    pub is_approved: bool,
    pub decided_by: Option<PersonId>,
    /// Whether its deliveries are made, each with its time.
    pub is_filled: bool,
    /// Whether it has gone to somebody, so that its time has come.
    pub has_begun: bool,
}

/// What became of a decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Decided {
    Done,
    /// Somebody was quicker, or it was taken back.
    Already,
    /// It is not what was shown any more.
    Changed,
}

type PartRow =
    (PartId, AnnouncementId, OrganizationId, Option<String>, String, String, i64, bool, Option<PersonId>, bool, bool);

fn asked(
    (id, announcement, organization, country, state, time, shown, is_approved, decided_by, is_filled, has_begun): PartRow,
) -> anyhow::Result<Asked> {
    let (part, when) = (read_part(country)?, serde_json::from_str(&time)?);
    let (is_open, is_declined) = (state == "asked", state == "declined");
    Ok(Asked {
        id,
        announcement,
        organization,
        part,
        when,
        is_open,
        is_declined,
        shown,
        is_approved,
        decided_by,
        is_filled,
        has_begun,
    })
}

const PART: &str = "
    select part_id, announcement_id, organization_id, country, state, time, shown, approved is not null, decided_by,
           is_filled, exists (select 1 from delivery where delivery.part_id = announcement_part.part_id
                              and delivery.state in ('sending', 'sent', 'failed', 'unknown'))
    from announcement_part";

/// Whose part it is, from its column.
pub(super) fn read_part(country: Option<String>) -> anyhow::Result<Option<Part>> {
    Ok(match country {
        None => None,
        Some(elsewhere) if elsewhere.is_empty() => Some(Part::Elsewhere),
        Some(code) => Some(Part::Country(read_column::<Country>(code)?)),
    })
}

/// The parts of an announcement.
pub(crate) async fn parts(db: &mut Connection, announcement: AnnouncementId) -> anyhow::Result<Vec<Asked>> {
    let query = format!("{PART} where announcement_id = $1 order by part_id");
    let rows: Vec<PartRow> = sql::query_as(query).bind(announcement).fetch_all(db).await?;
    rows.into_iter().map(asked).collect()
}

/// The part with a number.
pub(crate) async fn part(db: &mut Connection, id: PartId) -> anyhow::Result<Option<Asked>> {
    let query = format!("{PART} where part_id = $1");
    let row: Option<PartRow> = sql::query_as(query).bind(id).fetch_optional(db).await?;
    row.map(asked).transpose()
}

/// Notes that those who decide about a part are shown what its people get now. While that is what others were shown who are
/// to decide, they can go on answering to it.
pub(crate) async fn ask(db: &mut Connection, part: PartId) -> anyhow::Result<()> {
    let hash = text::hash_of_part(db, part).await?;
    let ask = sql::query(
        "update announcement_part set shown = shown + case when state = 'asked' and hash = $2 then 0 else 1 end, hash = $2,
                                      state = 'asked'
         where part_id = $1",
    );
    ask.bind(part).bind(hash).execute(db).await?;
    Ok(())
}

/// Accepts a part for a time, or declines it. Accepted is the hash of what was shown, and only if it is what people get.
pub(crate) async fn decide(
    db: &mut Connection,
    (part, shown): (PartId, i64),
    accepted: Option<When>,
    by: PersonId,
) -> anyhow::Result<Decided> {
    let time = accepted.map(|when| serde_json::to_string(&when)).transpose()?;
    let hash = text::hash_of_part(db, part).await?;
    let decided = sql::query(
        "update announcement_part set state = case when $2 is null then 'declined' else case when is_filled then 'filled' else 'accepted' end end,
                time = coalesce($2, time), decided_by = $3, approved = case when $2 is null then approved else hash end,
                ask_at = null
         where part_id = $1 and state = 'asked' and shown = $4 and hash = $5 and announcement_id in (
             select announcement_id from announcement where announcement.state in ('sending', 'paused'))",
    );
    let decided = decided.bind(part).bind(time).bind(by).bind(shown).bind(hash).execute(&mut *db).await?;
    if decided.rows_affected() == 1 {
        return Ok(Decided::Done);
    }
    let is_open = sql::query_scalar(
        "select exists (select 1 from announcement_part join announcement using (announcement_id)
                        where part_id = $1 and announcement_part.state = 'asked' and announcement.state in ('sending', 'paused'))",
    );
    let is_open: bool = is_open.bind(part).fetch_one(db).await?;
    Ok(if is_open { Decided::Changed } else { Decided::Already })
}

/// From now on people of a part get a version, which those who decide about it have accepted, or who wrote it may decide
/// about; what it says is what is accepted.
pub(super) async fn take(db: &mut Connection, part: PartId, version: (Language, i64)) -> anyhow::Result<()> {
    text::set_of_part(db, part, version).await?;
    let hash = text::hash_of_part(db, part).await?;
    let take = sql::query("update announcement_part set approved = $2 where part_id = $1 and approved is not null");
    take.bind(part).bind(hash).execute(db).await?;
    Ok(())
}
