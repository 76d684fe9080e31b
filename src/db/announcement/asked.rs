//! Who was asked to decide, and what is left to nobody who still can.

use crate::db::{Connection, sql};
use crate::domain::{AnnouncementId, CorrectionId, MessageId, PartId, PersonId};

/// What waits for a decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Waiting {
    pub announcement: AnnouncementId,
    pub part: PartId,
    /// None: the part itself.
    pub correction: Option<CorrectionId>,
}

/// Notes who is asked about a part, or about a correction for it; who was asked before is not any more.
pub(crate) async fn note_asked(
    db: &mut Connection,
    (part, correction): (PartId, Option<CorrectionId>),
    people: &[PersonId],
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

/// Notes that one more person is asked about a part.
pub(crate) async fn note_shown(db: &mut Connection, part: PartId, person: PersonId) -> anyhow::Result<()> {
    let note = sql::query(
        "insert into asked (part_id, person_id) select $1, $2
         where not exists (select 1 from asked where part_id = $1 and correction_id is null and person_id = $2)",
    );
    note.bind(part).bind(person).execute(db).await?;
    Ok(())
}

/// Who was asked about a part, as it is now.
pub(crate) async fn shown_to(db: &mut Connection, part: PartId) -> anyhow::Result<Vec<PersonId>> {
    let people = sql::query_scalar("select person_id from asked where part_id = $1 and correction_id is null");
    people.bind(part).fetch_all(db).await
}

/// Whether somebody has seen what they are asked about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Seen {
    Whole,
    /// In Telegram's words, why it has not shown it.
    Refused(String),
    /// It is not known any more, or not yet.
    Unknown,
}

/// Whether Telegram has taken each of so many messages that were owed to a person right before a question.
pub(crate) async fn seen_above(
    db: &mut Connection,
    (person, question): (PersonId, MessageId),
    count: usize,
) -> anyhow::Result<Seen> {
    let above: Vec<(String, Option<String>)> = sql::query_as(
        "select state, reason from delivery
         where chat_id = $1 and priority = 1 and kind in ('copy', 'content') and delivery_id < (
             select min(delivery_id) from delivery where chat_id = $1 and message_id = $2)
         order by delivery_id desc limit $3",
    )
    .bind(person)
    .bind(question)
    .bind(i64::try_from(count)?)
    .fetch_all(db)
    .await?;
    let refused = above.iter().find(|(state, _)| state == "failed");
    Ok(match refused {
        Some((_, reason)) => Seen::Refused(reason.clone().unwrap_or_default()),
        None if above.len() == count && above.iter().all(|(state, _)| state == "sent") => Seen::Whole,
        None => Seen::Unknown,
    })
}

/// What waits, though none of those who were asked can be reached and decides there any more.
pub(crate) async fn abandoned(db: &mut Connection) -> anyhow::Result<Vec<Waiting>> {
    let rows: Vec<(AnnouncementId, PartId, Option<CorrectionId>)> = sql::query_as(
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
