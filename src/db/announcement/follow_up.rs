//! What is done about an announcement that was sent: once more, taken back, corrected, written down.

use super::{State, change_state};
use crate::{
    db::{Connection, read_column, sql},
    domain::Language,
};

/// Once all is sent: sends once more to those of whom nobody knows whether it arrived; how many there are.
pub async fn again(db: &mut Connection, id: i64, now: i64) -> anyhow::Result<i64> {
    if !change_state(db, id, &[State::Done], State::Sending).await? {
        return Ok(0);
    }
    let again = sql::query(
        "update delivery set state = 'queued', due_at = $2, changed_at = $2, afterwards = null
         where announcement_id = $1 and state = 'unknown'",
    );
    let again = again.bind(id).bind(now).execute(&mut *db).await?.rows_affected();
    Ok(i64::try_from(again)?)
}

/// Telegram lets a bot delete its messages for so long (<https://core.telegram.org/bots/api#deletemessage>).
pub(super) const DELETABLE: i64 = 48 * 3_600_000;

/// How many messages something is done about.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FollowedUp {
    /// They are known to be there.
    pub at_once: i64,
    /// Telegram's answer is still to come.
    pub awaited: i64,
}

impl FollowedUp {
    pub fn all(self) -> i64 {
        self.at_once + self.awaited
    }
}

/// Owes something about the messages that were sent, of an announcement that is held, so that whatever is claimed of it
/// meanwhile counts as being sent by now, or will be sent as it is then: to all, or to those who got one text. What is on its way, or is not
/// known to have arrived, is followed up when an answer says that it is there; what takes back is not undone by that.
async fn follow_up(
    db: &mut Connection,
    (id, language): (i64, Option<Language>),
    (content, since): (&str, i64),
    now: i64,
) -> anyhow::Result<FollowedUp> {
    let awaits = sql::query(
        "update delivery set afterwards = $3
         where announcement_id = $1 and state in ('sending', 'unknown') and ($2 is null or text_language = $2)
           and ($2 is null or coalesce(json_extract(afterwards, '$.kind'), '') <> 'delete')",
    );
    awaits.bind(id).bind(language.map(Language::code)).bind(content).execute(&mut *db).await?;
    let awaited = sql::query_scalar(
        "select count(*) from delivery
         where announcement_id = $1 and state = 'sending' and afterwards = $3 and ($2 is null or text_language = $2)",
    );
    let awaited = awaited.bind(id).bind(language.map(Language::code)).bind(content).fetch_one(&mut *db).await?;
    let owed = sql::query(
        "insert into delivery (chat_id, priority, content, target_message, due_at, changed_at)
         select chat_id, 3, $3, message_id, $5, $5 from delivery
         where announcement_id = $1 and state = 'sent' and message_id is not null and changed_at > $4
           and ($2 is null or text_language = $2)
           and not exists (select 1 from delivery as waiting where waiting.chat_id = delivery.chat_id
                           and waiting.target_message = delivery.message_id and waiting.state = 'queued' and waiting.content = $3)",
    );
    let owed = owed.bind(id).bind(language.map(Language::code)).bind(content).bind(since).bind(now);
    let at_once = i64::try_from(owed.execute(&mut *db).await?.rows_affected())?;
    sql::query("update announcement set shown_at = 0 where announcement_id = $1").bind(id).execute(db).await?;
    Ok(FollowedUp { at_once, awaited })
}

/// Deletes the messages from the chats where Telegram still allows it; how many.
pub async fn recall(db: &mut Connection, id: i64, content: &str, now: i64) -> anyhow::Result<FollowedUp> {
    follow_up(db, (id, None), (content, now - DELETABLE), now).await
}

/// Corrects the messages that were sent in a language, and those that are still to be sent; how many were sent.
pub async fn correct(
    db: &mut Connection,
    (id, language): (i64, Language),
    (edit, new): (&str, &str),
    now: i64,
) -> anyhow::Result<FollowedUp> {
    sql::query("update announcement_text set content = $3 where announcement_id = $1 and language = $2")
        .bind(id)
        .bind(language.code())
        .bind(new)
        .execute(&mut *db)
        .await?;
    follow_up(db, (id, Some(language)), (edit, 0), now).await
}

/// The content of a text.
pub async fn text(db: &mut Connection, id: i64, language: Language) -> anyhow::Result<Option<String>> {
    let content =
        sql::query_scalar("select content from announcement_text where announcement_id = $1 and language = $2");
    content.bind(id).bind(language.code()).fetch_optional(db).await
}

/// The texts there are.
pub async fn texts(db: &mut Connection, id: i64) -> anyhow::Result<Vec<(Language, String)>> {
    let rows: Vec<(String, String)> =
        sql::query_as("select language, content from announcement_text where announcement_id = $1 order by language")
            .bind(id)
            .fetch_all(db)
            .await?;
    rows.into_iter().map(|(language, content)| Ok((read_column(language)?, content))).collect()
}

/// What became of the message to a person, or to a group.
pub struct Outcome {
    /// Empty if it is not known any more.
    pub name: String,
    pub is_group: bool,
    /// Of the text.
    pub language: Language,
    pub state: String,
    pub reason: String,
}

/// What became of it, person by person, and group by group.
pub async fn report(db: &mut Connection, id: i64) -> anyhow::Result<Vec<Outcome>> {
    let rows: Vec<(String, bool, String, String, String)> = sql::query_as(
        "select coalesce(name, title, ''), delivery.chat_id < 0, text_language, delivery.state, coalesce(reason, '')
         from delivery left join volunteer on person_id = chat_id left join linked_group using (chat_id)
         where announcement_id = $1 order by delivery.state, delivery_id",
    )
    .bind(id)
    .fetch_all(db)
    .await?;
    let read = |(name, is_group, language, state, reason)| {
        Ok(Outcome { name, is_group, language: read_column(language)?, state, reason })
    };
    rows.into_iter().map(read).collect()
}
