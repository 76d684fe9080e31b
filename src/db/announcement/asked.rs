//! Who was asked to decide, and what is left to nobody who still can.

use crate::db::{Connection, sql};

/// What waits for a decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Waiting {
    pub announcement: i64,
    pub part: i64,
    /// None: the part itself.
    pub correction: Option<i64>,
}

/// Notes who is asked about a part, or about a correction for it; who was asked before is not any more.
pub async fn note_asked(
    db: &mut Connection,
    (part, correction): (i64, Option<i64>),
    people: &[i64],
) -> anyhow::Result<()> {
    let forget = sql::query("delete from asked where part_id = $1 and correction_id is not distinct from $2");
    forget.bind(part).bind(correction).execute(&mut *db).await?;
    let asked = db.engine().list("$3");
    let note = sql::query(format!(
        "insert into asked (part_id, correction_id, person_id) select $1, $2, value from {asked} as given"
    ));
    note.bind(part).bind(correction).bind(people).execute(db).await?;
    Ok(())
}

/// What waits, though none of those who were asked can be reached and decides there any more.
pub async fn abandoned(db: &mut Connection) -> anyhow::Result<Vec<Waiting>> {
    let rows: Vec<(i64, i64, Option<i64>)> = sql::query_as(
        "with deciding (person_id, organization_id) as (
             select person_id, line.organization_id
             from member join person using (person_id) join organization_line as line on line.above_id = member.organization_id
             where reachable and role <> 'organizer'),
         waiting (announcement_id, part_id, correction_id, organization_id) as (
             select announcement_id, part_id, cast(null as bigint), announcement_part.organization_id
             from announcement_part join announcement using (announcement_id)
             where announcement_part.state = 'asked' and ask_at is null and announcement.state in ('sending', 'paused')
             union all
             select announcement_id, part_id, correction_id, organization_id
             from correction join announcement_part using (part_id) where correction.state = 'asked')
         select announcement_id, part_id, correction_id from waiting
         where not exists (
             select 1 from asked join deciding using (person_id)
             where asked.part_id = waiting.part_id and asked.correction_id is not distinct from waiting.correction_id
               and deciding.organization_id = waiting.organization_id)
         order by announcement_id, part_id, correction_id",
    )
    .fetch_all(db)
    .await?;
    Ok(rows.into_iter().map(|(announcement, part, correction)| Waiting { announcement, part, correction }).collect())
}
