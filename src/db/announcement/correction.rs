//! New words for an announcement: for a part whose words somebody has accepted they wait until they are accepted too.

use jiff::Timestamp;

use super::{Part, follow_up::THERE, part::read_part, text};
use crate::{
    db::{Connection, read_column, sql},
    domain::{AnnouncementId, CorrectionId, Language, OrganizationId, PartId, PersonId},
};

/// A correction, as those who decide about it see it.
#[derive(Debug)]
pub(crate) struct Correction {
    pub announcement: AnnouncementId,
    pub part: PartId,
    /// Whose coordinators decide.
    pub organization: OrganizationId,
    /// Whose words it corrects; None: those of all.
    pub of: Option<Part>,
    pub language: Language,
    pub revision: i64,
    /// None: somebody who left.
    pub written_by: Option<PersonId>,
}

/// Whether an announcement can be corrected now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Correctable {
    /// In these languages; in others nobody has it, and nobody will.
    In(Vec<Language>),
    /// A part is being decided, or a correction is.
    BeingDecided,
}

impl Correctable {
    pub(crate) fn is_in(&self, language: Language) -> bool {
        match self {
            Correctable::In(languages) => languages.contains(&language),
            Correctable::BeingDecided => false,
        }
    }
}

/// Whether an announcement can be corrected now.
pub(crate) async fn correctable(db: &mut Connection, announcement: AnnouncementId) -> anyhow::Result<Correctable> {
    let is_being_decided: bool = sql::query_scalar(
        "select exists (select 1 from announcement_part where announcement_id = $1 and state = 'asked')
             or exists (select 1 from correction join announcement_part using (part_id)
                        where announcement_id = $1 and correction.state = 'asked')",
    )
    .bind(announcement)
    .fetch_one(&mut *db)
    .await?;
    if is_being_decided {
        return Ok(Correctable::BeingDecided);
    }
    let out = sql::query_scalar(format!(
        "select distinct text_language from delivery join announcement using (announcement_id)
         where announcement_id = $1 and {THERE}
           and (delivery.state in ('sending', 'unknown') or delivery.state = 'sent' and message_id is not null
                or delivery.state = 'queued' and announcement.state in ('sending', 'paused'))"
    ));
    let out: Vec<String> = out.bind(announcement).fetch_all(db).await?;
    Ok(Correctable::In(out.into_iter().map(read_column).collect::<anyhow::Result<_>>()?))
}

/// Keeps new words, which nobody gets yet; their revision.
pub(crate) async fn keep_correction(
    db: &mut Connection,
    (announcement, language): (AnnouncementId, Language),
    content: &str,
    written_by: PersonId,
) -> anyhow::Result<i64> {
    text::add(db, (announcement, language), content, written_by).await
}

/// Lets new words wait for those who decide about a part; the number of the correction.
pub(crate) async fn ask_correction(
    db: &mut Connection,
    part: PartId,
    (language, revision): (Language, i64),
    written_by: PersonId,
    now: Timestamp,
) -> anyhow::Result<CorrectionId> {
    let id = sql::query_scalar(
        "insert into correction (part_id, language, revision, written_by, created_at) values ($1, $2, $3, $4, $5)
         returning correction_id",
    );
    id.bind(part).bind(language.code()).bind(revision).bind(written_by).bind(now).fetch_one(db).await
}

type Row = (AnnouncementId, PartId, OrganizationId, Option<String>, String, i64, Option<PersonId>);

const CORRECTION: &str = "
    select announcement_id, part_id, organization_id, country, language, revision, written_by
    from correction join announcement_part using (part_id)";

fn read(
    (announcement, part, organization, country, language, revision, written_by): Row,
) -> anyhow::Result<Correction> {
    let (of, language) = (read_part(country)?, read_column(language)?);
    Ok(Correction { announcement, part, organization, of, language, revision, written_by })
}

/// The correction with a number.
pub(crate) async fn correction(db: &mut Connection, id: CorrectionId) -> anyhow::Result<Option<Correction>> {
    let query = format!("{CORRECTION} where correction_id = $1");
    let row: Option<Row> = sql::query_as(query).bind(id).fetch_optional(db).await?;
    row.map(read).transpose()
}

/// What waits of an announcement's corrections.
pub(crate) async fn waiting_corrections(
    db: &mut Connection,
    announcement: AnnouncementId,
) -> anyhow::Result<Vec<Correction>> {
    let query = format!("{CORRECTION} where announcement_id = $1 and correction.state = 'asked' order by part_id");
    let rows: Vec<Row> = sql::query_as(query).bind(announcement).fetch_all(db).await?;
    rows.into_iter().map(read).collect()
}

/// Accepts a correction or declines it; false if it was decided before.
pub(crate) async fn decide_correction(
    db: &mut Connection,
    id: CorrectionId,
    accepted: bool,
    by: PersonId,
) -> anyhow::Result<bool> {
    let decided = sql::query(
        "update correction set state = case when $2 then 'accepted' else 'declined' end, decided_by = $3
         where correction_id = $1 and state = 'asked'",
    );
    Ok(decided.bind(id).bind(accepted).bind(by).execute(db).await?.rows_affected() == 1)
}

/// What a version says.
pub(crate) async fn content_of(
    db: &mut Connection,
    (announcement, language): (AnnouncementId, Language),
    revision: i64,
) -> anyhow::Result<Option<String>> {
    let content = sql::query_scalar(
        "select content from announcement_text where announcement_id = $1 and language = $2 and revision = $3",
    );
    content.bind(announcement).bind(language.code()).bind(revision).fetch_optional(db).await
}

/// The version that people of a part get in a language.
pub(crate) async fn revision_of(db: &mut Connection, part: PartId, language: Language) -> anyhow::Result<i64> {
    let revision = sql::query_scalar("select revision from part_text where part_id = $1 and language = $2");
    let revision: Option<i64> = revision.bind(part).bind(language.code()).fetch_optional(db).await?;
    Ok(revision.unwrap_or(0))
}
