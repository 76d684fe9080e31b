//! What happens in groups, as far as it concerns us: one is linked by the link with which the bot was added, or
//! unlinked by `/stop`; the bot is removed; a group becomes a supergroup.
//!
//! Whatever else is said there is not ours: nothing is answered and nothing of a person is shown.

use teloxide::types::{Chat, ChatMemberUpdated, Message, Update, UpdateKind, User};

use super::{
    notices::{self, Notice},
    office::Office,
    reply,
};
use crate::{
    db::{
        Connection,
        delivery::Target,
        group::{self, Arrival, Linking},
        organization, person,
    },
    domain::{Group, Language, StartPayload, group::clean_title, invitation::Secret},
    outbox::{Markup, Priority, enqueue},
    texts::Text,
};

/// The command that unlinks a group.
pub const STOP: &str = "stop";

/// Something that happened in a group.
#[derive(Debug, PartialEq)]
pub struct InGroup {
    group: Group,
    deed: Deed,
}

#[derive(Debug, PartialEq)]
enum Deed {
    /// Somebody added the bot by a link with a payload.
    Start {
        by: By,
        payload: StartPayload,
    },
    Stop {
        by: i64,
    },
    /// The bot is not there any more.
    Removed,
    /// The group has become another chat.
    Moved {
        from: i64,
        to: i64,
    },
    /// It is called something else.
    Renamed,
}

/// Who did it.
#[derive(Debug, PartialEq)]
struct By {
    person: i64,
    language_guess: Option<Language>,
}

/// What an update says of a group; None if it is about something else, or says nothing to a bot of this name.
pub fn read(update: &Update, bot_name: &str) -> Option<InGroup> {
    let (chat, deed) = match &update.kind {
        UpdateKind::Message(message) if is_group(&message.chat) => (&message.chat, read_message(message, bot_name)?),
        UpdateKind::MyChatMember(change) if is_group(&change.chat) => (&change.chat, read_membership(change)?),
        _ => return None,
    };
    let title = clean_title(chat.title().unwrap_or_default());
    Some(InGroup { group: Group { chat: chat.id.0, title }, deed })
}

fn is_group(chat: &Chat) -> bool {
    chat.is_group() || chat.is_supergroup()
}

fn read_membership(change: &ChatMemberUpdated) -> Option<Deed> {
    (!change.new_chat_member.is_present()).then_some(Deed::Removed)
}

/// That a group has moved is said in the old chat and in the new one.
fn read_message(message: &Message, bot_name: &str) -> Option<Deed> {
    let here = message.chat.id.0;
    match (message.migrate_to_chat_id(), message.migrate_from_chat_id()) {
        (Some(to), _) => Some(Deed::Moved { from: here, to: to.0 }),
        (_, Some(from)) => Some(Deed::Moved { from: from.0, to: here }),
        _ if message.new_chat_title().is_some() => Some(Deed::Renamed),
        _ => read_command(message.text()?, message.from.as_ref()?, bot_name),
    }
}

/// `/start payload`, `/stop@our_bot`; what is said to another bot is not for us.
fn read_command(words: &str, from: &User, bot_name: &str) -> Option<Deed> {
    let (word, rest) = words.split_once(char::is_whitespace).unwrap_or((words, ""));
    let (word, name) = word.split_once('@').unwrap_or((word, bot_name));
    let person = i64::try_from(from.id.0).ok().filter(|_| !from.is_bot && name.eq_ignore_ascii_case(bot_name))?;
    match word.strip_prefix('/')?.to_ascii_lowercase().as_str() {
        "start" => {
            let language_guess = Language::guess(from.language_code.as_deref());
            Some(Deed::Start { by: By { person, language_guess }, payload: StartPayload::parse(rest.trim())? })
        }
        STOP => Some(Deed::Stop { by: person }),
        _ => None,
    }
}

/// Does what follows from it.
pub async fn follow(db: &mut Connection, office: &Office, event: &InGroup, now: i64) -> anyhow::Result<()> {
    let chat = event.group.chat;
    match &event.deed {
        Deed::Start { by, payload } => match Secret::parse_for_group(payload) {
            Some(secret) => link(db, office, (&event.group, by), &secret, now).await,
            None => Ok(()),
        },
        Deed::Stop { by } => stop(db, office, chat, *by, now).await,
        Deed::Removed => group::removed(db, chat, (now, now)).await,
        Deed::Renamed => group::renamed(db, &event.group).await,
        Deed::Moved { from, to } => group::moved(db, (*from, *to), now).await,
    }
}

/// The group is told what it gets; why nothing came of it is for the person alone.
async fn link(
    db: &mut Connection,
    office: &Office,
    (group, by): (&Group, &By),
    secret: &Secret,
    now: i64,
) -> anyhow::Result<()> {
    let language = person::language_of(db, by.person).await?.or(by.language_guess).unwrap_or(Language::En);
    let arrival = Arrival { group, person: by.person, language };
    let refusal = match group::link(db, &arrival, secret, now).await? {
        Linking::Linked { organization } => {
            let organization = organization::name_of(db, organization).await?;
            let text = Text::GroupLinked { organization, bot: office.bot_name.clone() };
            return say(db, office, (group.chat, language), text, now).await;
        }
        Linking::Already => return Ok(()),
        Linking::Gone => Text::ErrorGroupLinkGone,
        Linking::NoRight => Text::ErrorGroupNoRight,
        Linking::Taken => Text::ErrorGroupTaken,
    };
    let notice = |_: &_| Notice::of(refusal.clone());
    notices::tell(db, &office.texts, (&[by.person], Priority::Personal), notice, now).await
}

async fn stop(db: &mut Connection, office: &Office, chat: i64, by: i64, now: i64) -> anyhow::Result<()> {
    match group::stop(db, chat, by, now).await? {
        Some(linked) => say(db, office, (chat, linked.language), Text::GroupStopped, now).await,
        None => Ok(()),
    }
}

/// Says something there.
pub async fn say(
    db: &mut Connection,
    office: &Office,
    (chat, language): (i64, Language),
    text: Text,
    now: i64,
) -> anyhow::Result<()> {
    let message = reply::message(&office.texts, language, &[text], Markup::None);
    enqueue(db, chat, Priority::Reply, &message, Target::None, now).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::bot::input::parse;

    fn deed(fields: Value) -> Option<Deed> {
        let mut message = json!({"message_id": 1, "date": 1, "chat": {"id": -7, "type": "group", "title": "Sabah"},
            "from": {"id": 7, "is_bot": false, "first_name": "A", "language_code": "kk"}});
        message.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
        read(&parse(&json!({"update_id": 1, "message": message}))?, "hashar_bot").map(|event| event.deed)
    }

    #[test]
    fn commands_are_heard_if_they_are_ours() {
        let start = Deed::Start {
            by: By { person: 7, language_guess: Some(Language::Kk) },
            payload: StartPayload::parse("group-1").unwrap(),
        };
        assert_eq!(deed(json!({"text": "/start@Hashar_Bot group-1"})), Some(start));
        assert_eq!(deed(json!({"text": "/stop"})), Some(Deed::Stop { by: 7 }));
        for other in ["hello", "/start", "/stop@other_bot", "/team", "stop", "/start@other_bot group-1"] {
            assert_eq!(deed(json!({"text": other})), None, "{other}");
        }
        let anonymous = json!({"id": 1_087_968_824, "is_bot": true, "first_name": "Group"});
        assert_eq!(deed(json!({"text": "/stop", "from": anonymous})), None, "nobody knows who that is");
    }

    #[test]
    fn both_chats_say_that_a_group_has_moved() {
        assert_eq!(deed(json!({"migrate_to_chat_id": -100})), Some(Deed::Moved { from: -7, to: -100 }));
        assert_eq!(deed(json!({"migrate_from_chat_id": -3})), Some(Deed::Moved { from: -3, to: -7 }));
    }

    #[test]
    fn a_new_title_is_noticed() {
        assert_eq!(deed(json!({"new_chat_title": "Sabah"})), Some(Deed::Renamed));
    }

    #[test]
    fn a_private_chat_is_no_group() {
        assert_eq!(deed(json!({"text": "/stop", "chat": {"id": 7, "type": "private", "first_name": "A"}})), None);
    }
}
