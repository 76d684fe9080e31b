//! What becomes of announcements whose original somebody edits in the chat. What was kept is sent as it was; but what only
//! Telegram can copy is copied as it is then, so that what was accepted is void, and is asked about anew a minute after the last edit.

use jiff::{SignedDuration, Timestamp};
use serde_json::Value;
use teloxide::types::Message;
use tracing::error;

use super::{
    approval::{self, Why},
    settle::name_of,
};
use crate::{
    bot::{
        job_context::JobContext,
        notifications::{self, Notification},
    },
    db::{
        Connection,
        announcement::{self, Edited},
        end_apart, savepoint,
        volunteer::Recipient,
    },
    dialogues::Sent,
    domain::{ChatId, Content, PartId, PersonId},
    outbox::{Outgoing, Priority},
    telegram::content,
    texts::{Catalogue, Text},
};

/// So long after the last edit those who decide are asked.
const GATHERED: SignedDuration = SignedDuration::from_mins(1);

/// Looks whether an edited message is the original of something, so that it has to be accepted anew.
pub(crate) async fn follow(
    db: &mut Connection,
    texts: &Catalogue,
    (message, raw): (&Message, &Value),
    now: Timestamp,
) -> anyhow::Result<()> {
    let Some(sent) = content::sent(message).or_else(|| content::original(raw)) else { return Ok(()) };
    let Some(person) = ChatId(message.chat.id.0).person() else { return Ok(()) };
    for edited in announcement::edited(db, person).await? {
        let Some(changed) = changed(&edited, &sent, raw)? else { continue };
        let content = serde_json::to_string(&changed)?;
        announcement::hold(db, edited.announcement).await?;
        let parts = announcement::take_edited(db, &edited, &content, person).await?;
        void(db, texts, (person, &parts), now).await?;
    }
    Ok(())
}

/// What the text is from now on; None: it is another message, or the same version of it.
fn changed(edited: &Edited, sent: &Sent, raw: &Value) -> anyhow::Result<Option<Outgoing>> {
    let Outgoing::Copy { from, messages, button, is_text, version } = serde_json::from_str(&edited.content)? else {
        return Ok(None);
    };
    if !messages.contains(&sent.id) {
        return Ok(None);
    }
    if messages.len() == 1 {
        let is_same = matches!(&sent.content, Content::Original { version: new, .. } if *new == version);
        return Ok((!is_same).then(|| Outgoing::written(sent.content.clone(), button)));
    }
    // An album of an earlier release, of which one message is known now.
    let version = format!("{version}{}", raw["edit_date"]);
    Ok(Some(Outgoing::Copy { from, messages, button, is_text, version }))
}

/// What was accepted is void at once; where nobody had to, its author has seen the message. Those who decide are asked when
/// the author has ended, so that many edits are one question; the author hears so once.
async fn void(
    db: &mut Connection,
    texts: &Catalogue,
    (author, parts): (PersonId, &[PartId]),
    now: Timestamp,
) -> anyhow::Result<()> {
    let mut waiting = Vec::new();
    for id in parts {
        let Some(part) = announcement::part(db, *id).await? else { continue };
        if (part.is_open || part.is_approved) && announcement::void(db, *id, now + GATHERED).await? {
            waiting.push(name_of(db, &part.part, part.organization).await?);
        }
    }
    if waiting.is_empty() {
        return Ok(());
    }
    let notice = |_: &Recipient| Notification::of(Text::EditWaits { parts: waiting.clone() });
    notifications::tell(db, texts, (&[author], Priority::Personal), notice, now).await.map(drop)
}

/// Shows those who decide what it is now, where edits have ended; when the next have.
pub(crate) async fn run_due(context: &JobContext, now: Timestamp) -> anyhow::Result<Option<Timestamp>> {
    loop {
        let mut tx = context.db.begin().await?;
        let Some(part) = announcement::take_to_ask(&mut tx, now).await? else {
            return announcement::next_to_ask(&mut tx).await;
        };
        ask_anew(&mut tx, &context.texts, part, now).await?;
        tx.commit().await?;
        context.wakeups.outbox.wake();
    }
}

async fn ask_anew(db: &mut Connection, texts: &Catalogue, part: PartId, now: Timestamp) -> anyhow::Result<()> {
    let mut own = savepoint(db).await?;
    let asked = approval::ask(&mut own, texts, (part, Why::Edited), now).await;
    // One that cannot be read stops none of the others.
    if let Err(fault) = end_apart(own, asked).await? {
        error!(part = part.0, "Nobody is asked about an edited announcement: {fault:#}");
    }
    Ok(())
}
