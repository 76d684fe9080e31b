//! What becomes of announcements whose original somebody edits in the chat. What was kept is sent as it was; but what only
//! Telegram can copy is copied as it is then, so that what was accepted is void, and is asked about anew.

use jiff::Timestamp;
use serde_json::Value;
use teloxide::types::Message;

use super::approval::{self, Why, name_of};
use crate::{
    bot::notices::{self, Notice},
    db::{
        Connection,
        announcement::{self, Edited},
        volunteer::Reading,
    },
    dialogues::Sent,
    domain::Content,
    outbox::{Outgoing, Priority},
    telegram::content,
    texts::{Catalogue, Text},
};

/// Looks whether an edited message is the original of something, and asks anew about it.
pub async fn follow(
    db: &mut Connection,
    texts: &Catalogue,
    (message, raw): (&Message, &Value),
    now: Timestamp,
) -> anyhow::Result<()> {
    let Some(sent) = content::sent(message).or_else(|| content::original(raw)) else { return Ok(()) };
    let person = message.chat.id.0;
    for edited in announcement::edited(db, person).await? {
        let Some(changed) = changed(&edited, &sent, raw)? else { continue };
        let content = serde_json::to_string(&changed)?;
        announcement::hold(db, edited.announcement).await?;
        let parts = announcement::take_edited(db, &edited, &content, person).await?;
        ask_anew(db, texts, (person, &parts), now).await?;
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

/// Whoever accepted the message, or was asked to, is shown what it is now; where nobody had to, its author has seen it.
async fn ask_anew(
    db: &mut Connection,
    texts: &Catalogue,
    (author, parts): (i64, &[i64]),
    now: Timestamp,
) -> anyhow::Result<()> {
    let mut waiting = Vec::new();
    for id in parts {
        let Some(part) = announcement::part(db, *id).await? else { continue };
        if part.is_open || part.is_approved {
            approval::ask(db, texts, (*id, Why::Edited), now).await?;
            waiting.push(name_of(db, &part.part, part.organization).await?);
        }
    }
    if waiting.is_empty() {
        return Ok(());
    }
    let notice = |_: &Reading| Notice::of(Text::EditWaits { parts: waiting.clone() });
    notices::tell(db, texts, (&[author], Priority::Personal), notice, now.as_millisecond()).await.map(drop)
}
