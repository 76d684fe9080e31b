//! Messages that only Telegram can copy: it copies them as they are at that moment, so a version whose original was
//! edited is sent to nobody any more, and the edited one is a version of its own.

use jiff::Timestamp;
use serde::Deserialize;

use super::{asked::note_asked, hold, text};
use crate::{
    db::{Connection, read_column, sql},
    domain::{AnnouncementId, Language, PartId, PersonId},
};

/// A text whose original has been edited.
#[derive(Debug)]
pub(crate) struct Edited {
    pub announcement: AnnouncementId,
    pub language: Language,
    pub revision: i64,
    /// JSON, as in `delivery.content`.
    pub content: String,
}

/// What a content is, whatever else it says.
#[derive(Deserialize)]
struct Kind {
    kind: String,
}

/// The versions that are copied from a person's chat, and can still be sent.
pub(crate) async fn edited(db: &mut Connection, written_by: PersonId) -> anyhow::Result<Vec<Edited>> {
    let rows: Vec<(AnnouncementId, String, i64, String)> = sql::query_as(
        "select announcement_id, language, revision, content from announcement_text
         where written_by = $1 and not edited",
    )
    .bind(written_by)
    .fetch_all(db)
    .await?;
    let mut edited = Vec::new();
    for (announcement, language, revision, content) in rows {
        let Kind { kind } = serde_json::from_str(&content)?;
        if kind == "copy" {
            edited.push(Edited { announcement, language: read_column(language)?, revision, content });
        }
    }
    Ok(edited)
}

/// Takes the edited original for a version of its own, and lets people of all parts get that, once they may. Says which
/// parts have something to send.
pub(crate) async fn take_edited(
    db: &mut Connection,
    edited: &Edited,
    content: &str,
    written_by: PersonId,
) -> anyhow::Result<Vec<PartId>> {
    let mark = sql::query(
        "update announcement_text set edited = true where announcement_id = $1 and language = $2 and revision = $3",
    );
    mark.bind(edited.announcement).bind(edited.language.code()).bind(edited.revision).execute(&mut *db).await?;
    let of = (edited.announcement, edited.language);
    let revision = text::add(db, of, content, written_by).await?;
    let parts: Vec<PartId> = sql::query_scalar(
        "select part_id from announcement_part as part join announcement using (announcement_id)
         where announcement_id = $1 and announcement.state in ('sending', 'paused') and part.state <> 'declined'
           and (part.state in ('asked', 'accepted') or exists (
               select 1 from delivery where delivery.part_id = part.part_id and delivery.state in ('queued', 'sending')))
         order by part_id",
    )
    .bind(edited.announcement)
    .fetch_all(&mut *db)
    .await?;
    for part in &parts {
        text::set_of_part(db, *part, (edited.language, revision)).await?;
    }
    Ok(parts)
}

/// Nobody gets anything of a part until it is accepted again, about which those who decide are asked at an instant, instead
/// of the one that was noted before; whether none was. Whoever was shown it has not seen what it is now.
pub(crate) async fn void(db: &mut Connection, part: PartId, ask_at: Timestamp) -> anyhow::Result<bool> {
    let first = sql::query_scalar("select ask_at is null from announcement_part where part_id = $1");
    let first: bool = first.bind(part).fetch_one(&mut *db).await?;
    let void = sql::query("update announcement_part set state = 'asked', ask_at = $2, hash = null where part_id = $1");
    void.bind(part).bind(ask_at).execute(&mut *db).await?;
    note_asked(db, (part, None), &[]).await?;
    Ok(first)
}

/// Parts about which somebody is still to be asked anew.
const TO_ASK: &str = "
    ask_at is not null and announcement_part.state = 'asked' and announcement_id in (
        select announcement_id from announcement where announcement.state in ('sending', 'paused'))";

/// A part about which those who decide are to be asked now; it is noted no longer.
pub(crate) async fn take_to_ask(db: &mut Connection, now: Timestamp) -> anyhow::Result<Option<PartId>> {
    loop {
        let due = sql::query_as(format!(
            "select part_id, announcement_id from announcement_part
             where ask_at <= $1 and {TO_ASK} order by ask_at, part_id limit 1"
        ));
        let due: Option<(PartId, AnnouncementId)> = due.bind(now).fetch_optional(&mut *db).await?;
        let Some((part, announcement)) = due else { return Ok(None) };
        hold(db, announcement).await?;
        let take = sql::query(format!(
            "update announcement_part set ask_at = null where part_id = $1 and ask_at <= $2 and {TO_ASK}"
        ));
        if take.bind(part).bind(now).execute(&mut *db).await?.rows_affected() == 1 {
            return Ok(Some(part));
        }
    }
}

/// When the next is to be asked about.
pub(crate) async fn next_to_ask(db: &mut Connection) -> anyhow::Result<Option<Timestamp>> {
    sql::query_scalar(format!("select min(ask_at) from announcement_part where {TO_ASK}")).fetch_one(db).await
}
