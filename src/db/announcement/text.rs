//! What an announcement says: every version of its texts, and which of them people of a part get.

use std::collections::BTreeMap;

use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::{
    db::{Connection, column, read_column, sql},
    domain::{AnnouncementId, Language, PartId, PersonId},
};

/// A version of a text.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Version {
    pub language: Language,
    pub revision: i64,
    /// JSON, as in `delivery.content`.
    pub content: String,
}

/// The SHA-256 of words, in hex: whoever accepts it accepts exactly these.
fn hash(words: &str) -> String {
    Sha256::digest(words).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Keeps a version; it never changes.
pub(super) async fn keep(
    db: &mut Connection,
    announcement: AnnouncementId,
    version: &Version,
    written_by: Option<PersonId>,
) -> anyhow::Result<()> {
    let keep = sql::query(
        "insert into announcement_text (announcement_id, language, revision, content, hash, written_by)
         values ($1, $2, $3, $4, $5, $6)",
    );
    keep.bind(announcement)
        .bind(column(&version.language)?)
        .bind(version.revision)
        .bind(&version.content)
        .bind(hash(&version.content))
        .bind(written_by)
        .execute(db)
        .await?;
    Ok(())
}

/// Keeps new words in a language beside those there are; their revision.
pub(super) async fn add(
    db: &mut Connection,
    (announcement, language): (AnnouncementId, Language),
    content: &str,
    written_by: PersonId,
) -> anyhow::Result<i64> {
    let latest = newest_revision(db, announcement, language).await?;
    let version = Version { language, revision: latest + 1, content: content.to_owned() };
    keep(db, announcement, &version, Some(written_by)).await?;
    Ok(version.revision)
}

/// The revision of the newest words in a language.
pub(crate) async fn newest_revision(
    db: &mut Connection,
    announcement: AnnouncementId,
    language: Language,
) -> anyhow::Result<i64> {
    let newest = sql::query_scalar(
        "select coalesce(max(revision), 0) from announcement_text where announcement_id = $1 and language = $2",
    );
    newest.bind(announcement).bind(language.code()).fetch_one(db).await
}

/// Which versions people of a part get, by language; with their hashes.
const OF_PART: &str = "
    select announcement_text.language, revision, content, announcement_text.hash
    from announcement_part join announcement_text using (announcement_id)
    where part_id = $1 and revision = coalesce(
        (select part_text.revision from part_text
         where part_text.part_id = announcement_part.part_id and part_text.language = announcement_text.language), 0)
    order by announcement_text.language";

/// What people of a part get.
pub(crate) async fn of_part(db: &mut Connection, part: PartId) -> anyhow::Result<Vec<Version>> {
    let rows: Vec<(String, i64, String, String)> = sql::query_as(OF_PART).bind(part).fetch_all(db).await?;
    let read = |(language, revision, content, _)| Ok(Version { language: read_column(language)?, revision, content });
    rows.into_iter().map(read).collect()
}

/// The hash of all that people of a part get. One who accepts it accepts nothing else.
pub(super) async fn hash_of_part(db: &mut Connection, part: PartId) -> anyhow::Result<String> {
    let rows: Vec<(String, i64, String, String)> = sql::query_as(OF_PART).bind(part).fetch_all(db).await?;
    // An earlier release kept no hashes.
    let of = |(language, _, content, kept): &(String, i64, String, String)| {
        let hash = if kept.is_empty() { hash(content) } else { kept.clone() };
        format!("{language}:{hash}\n")
    };
    Ok(hash(&rows.iter().map(of).collect::<String>()))
}

/// From now on people of a part get a version.
pub(super) async fn set_of_part(
    db: &mut Connection,
    part: PartId,
    (language, revision): (Language, i64),
) -> anyhow::Result<()> {
    let set = sql::query(
        "insert into part_text (part_id, language, revision) values ($1, $2, $3)
         on conflict (part_id, language) do update set revision = excluded.revision",
    );
    set.bind(part).bind(language.code()).bind(revision).execute(db).await?;
    Ok(())
}

/// What is written in a language, and what people of a part get of it.
#[derive(Debug, PartialEq, Serialize)]
pub(crate) struct Wording {
    pub part: PartId,
    pub language: Language,
    pub newest: i64,
    pub given: i64,
}

/// The revisions of an announcement's texts, for each of its parts.
pub(crate) async fn wordings(db: &mut Connection, id: AnnouncementId) -> anyhow::Result<Vec<Wording>> {
    let rows: Vec<(PartId, String, i64, i64)> = sql::query_as(
        "select announcement_part.part_id, announcement_text.language, max(announcement_text.revision),
                coalesce(max(part_text.revision), 0)
         from announcement_part join announcement_text using (announcement_id)
         left join part_text on part_text.part_id = announcement_part.part_id
                            and part_text.language = announcement_text.language
         where announcement_id = $1 group by announcement_part.part_id, announcement_text.language order by 1, 2",
    )
    .bind(id)
    .fetch_all(db)
    .await?;
    let read = |(part, language, newest, given)| Ok(Wording { part, language: read_column(language)?, newest, given });
    rows.into_iter().map(read).collect()
}

/// The newest version in each language.
pub(crate) async fn texts(db: &mut Connection, id: AnnouncementId) -> anyhow::Result<BTreeMap<Language, String>> {
    let rows: Vec<(String, String)> = sql::query_as(
        "select language, content from announcement_text where announcement_id = $1 order by language, revision",
    )
    .bind(id)
    .fetch_all(db)
    .await?;
    rows.into_iter().map(|(language, content)| Ok((read_column(language)?, content))).collect()
}
