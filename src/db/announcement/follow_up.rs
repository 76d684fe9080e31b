//! What is done about an announcement that was sent: once more, taken back, corrected, written down.

use jiff::{SignedDuration, Timestamp};

use super::{State, change_state, part, text};
use crate::{
    db::{Connection, mention, read_column, sql},
    domain::{AnnouncementId, ChatId, Language, PartId},
};

/// Once all is sent: sends once more to those of whom nobody knows whether it arrived; how many there are. Of what somebody
/// wrote who has left, nothing is kept that could be sent.
pub(crate) async fn again(db: &mut Connection, id: AnnouncementId, now: Timestamp) -> anyhow::Result<i64> {
    if text::texts(db, id).await?.is_empty() || !change_state(db, id, &[State::Done], State::Sending).await? {
        return Ok(0);
    }
    let again = sql::query(
        "update delivery set state = 'queued', due_at = $2, changed_at = $2, afterwards = null,
                afterwards_deletes = false
         where announcement_id = $1 and state = 'unknown' and exists (
             select 1 from announcement_text as kept
             where kept.announcement_id = delivery.announcement_id and kept.language = text_language)
         and not exists (
             select 1 from announcement_text as said where said.announcement_id = delivery.announcement_id
             and said.language = text_language and edited and said.revision = coalesce(
                 (select part_text.revision from part_text
                  where part_text.part_id = delivery.part_id and part_text.language = text_language), 0))",
    );
    let again = again.bind(id).bind(now).execute(&mut *db).await?.rows_affected();
    Ok(i64::try_from(again)?)
}

/// Telegram lets a bot delete its messages for so long (<https://core.telegram.org/bots/api#deletemessage>).
pub(super) const DELETABLE: SignedDuration = SignedDuration::from_hours(2 * 24);

/// How many messages something is done about.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct FollowedUp {
    /// They are known to be there.
    pub at_once: i64,
    /// Telegram's answer is still to come.
    pub awaited: i64,
}

impl FollowedUp {
    pub(crate) fn all(self) -> i64 {
        self.at_once + self.awaited
    }
}

/// What was not taken back.
pub(super) const THERE: &str = "not delivery.afterwards_deletes";

/// So much of what was sent is asked for: all, or what people of a part got in a language.
type Which = Option<(PartId, Language)>;

/// Owes something about the messages that were sent, of an announcement that is held, so that whatever is claimed of it
/// meanwhile counts as being sent by now, or will be sent as it is then. What is on its way, or is not known to have
/// arrived, is followed up when an answer says that it is there; what takes back is not undone by that. Where `[]` stands
/// in the content, the other messages of an album come.
async fn follow_up(
    db: &mut Connection,
    (id, which): (AnnouncementId, Which),
    (content, since): (&str, Timestamp),
    now: Timestamp,
) -> anyhow::Result<FollowedUp> {
    let (language, part) = (which.map(|(_, language)| language.code()), which.map(|(part, _)| part));
    let awaited = sql::query_scalar(format!(
        "select count(*) from delivery
         where announcement_id = $1 and state = 'sending' and afterwards is distinct from $3 and {THERE}
           and ($2 is null or text_language = $2) and ($4 is null or part_id = $4)"
    ));
    let awaited = awaited.bind(id).bind(language).bind(content).bind(part).fetch_one(&mut *db).await?;
    let awaits = sql::query(format!(
        "update delivery set afterwards = $3, afterwards_deletes = $5
         where announcement_id = $1 and state in ('sending', 'unknown') and ($2 is null or text_language = $2)
           and ($4 is null or part_id = $4) and {THERE}"
    ));
    awaits.bind(id).bind(language).bind(content).bind(part).bind(which.is_none()).execute(&mut *db).await?;
    let owed = sql::query(format!(
        "insert into delivery (chat_id, priority, content, target_message, due_at, changed_at)
         select chat_id, 3, replace($3, '[]', coalesce(album, '[]')), message_id, $5, $5 from delivery
         where announcement_id = $1 and state = 'sent' and message_id is not null and changed_at > $4 and {THERE}
           and ($2 is null or text_language = $2) and ($6 is null or part_id = $6)
           and not exists (select 1 from delivery as waiting where waiting.chat_id = delivery.chat_id
                           and waiting.target_message = delivery.message_id and waiting.state = 'queued'
                           and waiting.content = replace($3, '[]', coalesce(delivery.album, '[]')))"
    ));
    let owed = owed.bind(id).bind(language).bind(content).bind(since).bind(now).bind(part);
    let at_once = i64::try_from(owed.execute(&mut *db).await?.rows_affected())?;
    sql::query("update announcement set shown_at = 0 where announcement_id = $1").bind(id).execute(db).await?;
    Ok(FollowedUp { at_once, awaited })
}

/// Deletes the messages from the chats where Telegram still allows it; how many.
pub(crate) async fn recall(
    db: &mut Connection,
    id: AnnouncementId,
    content: &str,
    now: Timestamp,
) -> anyhow::Result<FollowedUp> {
    let since = now - DELETABLE;
    let recalled = follow_up(db, (id, None), (content, since), now).await?;
    let gone = sql::query(
        "update delivery set afterwards_deletes = true
         where announcement_id = $1 and state = 'sent' and message_id is not null and changed_at > $2",
    );
    gone.bind(id).bind(since).execute(db).await?;
    Ok(recalled)
}

/// How many messages can still be deleted from the chats, with those on their way.
pub(crate) async fn recallable(db: &mut Connection, id: AnnouncementId, now: Timestamp) -> anyhow::Result<i64> {
    let there = sql::query_scalar(format!(
        "select count(*) from delivery
         where announcement_id = $1 and {THERE}
           and (state = 'sending' or state = 'sent' and message_id is not null and changed_at > $2)"
    ));
    there.bind(id).bind(now - DELETABLE).fetch_one(db).await
}

/// Gives people of a part a version from now on, and those who have one already the same by an edit; how many these are.
pub(crate) async fn correct(
    db: &mut Connection,
    (id, part): (AnnouncementId, PartId),
    (language, revision): (Language, i64),
    edit: &str,
    now: Timestamp,
) -> anyhow::Result<FollowedUp> {
    part::take(db, part, (language, revision)).await?;
    follow_up(db, (id, Some((part, language))), (edit, Timestamp::UNIX_EPOCH), now).await
}

/// What became of the message to a person, or to a group.
#[derive(Debug, PartialEq)]
pub(crate) struct Outcome {
    /// None: somebody who never signed up with the organization or one below it, and whom it does not see by name; empty
    /// if a group is not known any more.
    pub name: Option<String>,
    pub is_group: bool,
    /// Of the text.
    pub language: Language,
    pub state: String,
    pub reason: String,
}

/// What became of it, person by person, and group by group.
pub(crate) async fn report(db: &mut Connection, id: AnnouncementId) -> anyhow::Result<Vec<Outcome>> {
    let rows: Vec<(ChatId, Option<String>, bool, String, String, String)> = sql::query_as(
        "select delivery.chat_id, case when delivery.chat_id < 0 then coalesce(title, '') else volunteer.name end,
                delivery.chat_id < 0, text_language, delivery.state, coalesce(reason, '')
         from delivery
              left join volunteer on volunteer.person_id = chat_id and exists (
                  select 1 from sign_up join shift using (shift_id) join event using (event_id)
                  where sign_up.person_id = chat_id and event.organization_id in (
                      select line.organization_id
                      from announcement join organization_line as line on line.above_id = announcement.organization_id
                      where announcement_id = $1))
              left join linked_group using (chat_id)
         where announcement_id = $1 order by delivery.state, delivery_id",
    )
    .bind(id)
    .fetch_all(&mut *db)
    .await?;
    for (chat, name, ..) in &rows {
        if let (Some(person), Some(name)) = (chat.person(), name.as_deref()) {
            mention::read(db, person, name, None);
        }
    }
    let read = |(_, name, is_group, language, state, reason)| {
        Ok(Outcome { name, is_group, language: read_column(language)?, state, reason })
    };
    rows.into_iter().map(read).collect()
}
