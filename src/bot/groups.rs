//! What happens in groups, as far as it concerns us: one is linked by the link with which the bot was added, or
//! unlinked by `/stop`; the bot is removed; a group becomes a supergroup.
//!
//! Whatever else is said there is not ours: nothing is answered and nothing of a person is shown. The list of an organization’s
//! groups, with the link for one more and the button that unlinks one, stands in `team`.

pub(crate) mod hidden;
pub(crate) mod refusing;

use jiff::Timestamp;
use teloxide::types::{Chat, ChatMemberUpdated, Message, Update, UpdateKind};

use super::{
    notifications::{self, Notification},
    reply,
    services::Services,
};
use crate::{
    db::{
        Connection,
        delivery::Target,
        group::{self, Arrival, Linking},
        organization, person,
    },
    domain::{ChatId, Group, Language, PersonId, StartPayload, group::clean_title, invitation::Secret},
    outbox::{Markup, Priority, enqueue},
    telegram::{profile::GROUP_STOP, update},
    texts::Text,
};

/// Something that happened in a group.
#[derive(Debug, PartialEq)]
pub(crate) struct InGroup {
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
        by: By,
    },
    /// The bot is not there any more.
    Removed,
    /// The group has become another chat.
    Moved {
        from: ChatId,
        to: ChatId,
    },
    /// It is called something else.
    Renamed,
}

/// Who did it.
#[derive(Debug, PartialEq)]
enum By {
    Person(Member),
    /// An anonymous administrator, or somebody who writes in the name of a channel.
    Hidden,
}

/// Somebody in a group.
#[derive(Debug, PartialEq)]
struct Member {
    person: PersonId,
    language_guess: Option<Language>,
}

/// What an update says of a group; None if it is about something else, or says nothing to a bot of this name.
pub(crate) fn read(update: &Update, bot_name: &str) -> Option<InGroup> {
    let (chat, deed) = match &update.kind {
        UpdateKind::Message(message) if is_group(&message.chat) => (&message.chat, read_message(message, bot_name)?),
        UpdateKind::MyChatMember(change) if is_group(&change.chat) => (&change.chat, read_membership(change)?),
        _ => return None,
    };
    let title = clean_title(chat.title().unwrap_or_default());
    Some(InGroup { group: Group { chat: ChatId(chat.id.0), title }, deed })
}

fn is_group(chat: &Chat) -> bool {
    chat.is_group() || chat.is_supergroup()
}

fn read_membership(change: &ChatMemberUpdated) -> Option<Deed> {
    (!change.new_chat_member.is_present()).then_some(Deed::Removed)
}

/// That a group has moved is said in the old chat and in the new one.
fn read_message(message: &Message, bot_name: &str) -> Option<Deed> {
    let here = ChatId(message.chat.id.0);
    match (message.migrate_to_chat_id(), message.migrate_from_chat_id()) {
        (Some(to), _) => Some(Deed::Moved { from: here, to: ChatId(to.0) }),
        (_, Some(from)) => Some(Deed::Moved { from: ChatId(from.0), to: here }),
        _ if message.new_chat_title().is_some() => Some(Deed::Renamed),
        // What a channel posts is put into its group by Telegram; nobody there said it.
        _ if message.is_automatic_forward() => None,
        _ => read_command(message.text()?, by(message)?, bot_name),
    }
}

/// Who wrote a message; None: another bot. Telegram gives those whom it does not name as bots of its own, and says in whose
/// name they write (<https://core.telegram.org/bots/api#message>, `sender_chat`).
fn by(message: &Message) -> Option<By> {
    if message.sender_chat.is_some() {
        return Some(By::Hidden);
    }
    let from = message.from.as_ref().filter(|from| !from.is_bot)?;
    let (person, language_guess) = (update::person(from)?, Language::guess(from.language_code.as_deref()));
    Some(By::Person(Member { person, language_guess }))
}

/// `/start payload`, `/stop@our_bot`; what is said to another bot is not for us.
fn read_command(words: &str, by: By, bot_name: &str) -> Option<Deed> {
    let (word, rest) = words.split_once(char::is_whitespace).unwrap_or((words, ""));
    let (word, name) = word.split_once('@').unwrap_or((word, bot_name));
    if !name.eq_ignore_ascii_case(bot_name) {
        return None;
    }
    match word.strip_prefix('/')?.to_ascii_lowercase().as_str() {
        "start" => Some(Deed::Start { by, payload: StartPayload::parse(rest.trim())? }),
        GROUP_STOP => Some(Deed::Stop { by }),
        _ => None,
    }
}

/// Does what follows from it.
pub(crate) async fn follow(
    db: &mut Connection,
    services: &Services,
    event: &InGroup,
    now: Timestamp,
) -> anyhow::Result<()> {
    let chat = event.group.chat;
    match &event.deed {
        Deed::Start { by, payload } => match (Secret::parse_for_group(payload), by) {
            (Some(secret), By::Person(by)) => link(db, services, (&event.group, by), &secret, now).await,
            (Some(secret), By::Hidden) => hidden::tell_maker(db, &services.texts, (&event.group, &secret), now).await,
            (None, By::Person(_) | By::Hidden) => Ok(()),
        },
        Deed::Stop { by: By::Person(by) } => stop(db, services, chat, by.person, now).await,
        Deed::Stop { by: By::Hidden } => hidden::tell_team(db, &services.texts, chat, now).await,
        Deed::Removed => group::removed(db, chat, (now, now)).await,
        Deed::Renamed => group::renamed(db, &event.group).await,
        Deed::Moved { from, to } => group::moved(db, (*from, *to), now).await,
    }
}

/// The group is told what it gets; why nothing came of it is for the person alone.
async fn link(
    db: &mut Connection,
    services: &Services,
    (group, by): (&Group, &Member),
    secret: &Secret,
    now: Timestamp,
) -> anyhow::Result<()> {
    let language = person::language_of(db, by.person).await?.or(by.language_guess).unwrap_or(Language::En);
    let arrival = Arrival { group, person: by.person, language };
    let refusal = match group::link(db, &arrival, secret, now).await? {
        Linking::Linked { organization } => {
            let organization = organization::name_of(db, organization).await?;
            let text = Text::GroupLinked { organization, bot: services.bot_name.clone() };
            return say(db, services, (group.chat, language), text, now).await;
        }
        Linking::Already => return Ok(()),
        Linking::Gone => Text::ErrorGroupLinkGone,
        Linking::NoRight => Text::ErrorGroupNoRight,
        Linking::Taken => Text::ErrorGroupTaken,
    };
    let notice = |_: &_| Notification::of(refusal.clone());
    notifications::tell(db, &services.texts, (&[by.person], Priority::Personal), notice, now).await.map(drop)
}

async fn stop(
    db: &mut Connection,
    services: &Services,
    chat: ChatId,
    by: PersonId,
    now: Timestamp,
) -> anyhow::Result<()> {
    match group::stop(db, chat, by, now).await? {
        Some(linked) => say(db, services, (chat, linked.language), Text::GroupStopped, now).await,
        None => Ok(()),
    }
}

/// Says something there.
pub(crate) async fn say(
    db: &mut Connection,
    services: &Services,
    (chat, language): (ChatId, Language),
    text: Text,
    now: Timestamp,
) -> anyhow::Result<()> {
    let message = reply::message(&services.texts, language, &[text], Markup::None);
    enqueue(db, chat, Priority::Reply, &message, Target::None, now).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::telegram::update::parse;

    fn deed(fields: Value) -> Option<Deed> {
        let mut message = json!({"message_id": 1, "date": 1, "chat": {"id": -7, "type": "group", "title": "Sabah"},
            "from": {"id": 7, "is_bot": false, "first_name": "A", "language_code": "kk"}});
        message.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
        read(&parse(&json!({"update_id": 1, "message": message}))?, "hashar_bot").map(|event| event.deed)
    }

    fn anna() -> Member {
        Member { person: PersonId(7), language_guess: Some(Language::Kk) }
    }

    #[test]
    fn commands_are_heard_if_they_are_ours() {
        let start = Deed::Start { by: By::Person(anna()), payload: StartPayload::parse("group-1").unwrap() };
        assert_eq!(deed(json!({"text": "/start@Hashar_Bot group-1"})), Some(start));
        assert_eq!(deed(json!({"text": "/stop"})), Some(Deed::Stop { by: By::Person(anna()) }));
        for other in ["hello", "/start", "/stop@other_bot", "/team", "stop", "/start@other_bot group-1"] {
            assert_eq!(deed(json!({"text": other})), None, "{other}");
        }
        let bot = json!({"id": 8, "is_bot": true, "first_name": "B"});
        assert_eq!(deed(json!({"text": "/stop", "from": bot})), None);
    }

    #[test]
    fn who_is_not_named_is_told_from_a_bot_and_from_a_channels_own_posts() {
        let group = json!({"id": -7, "type": "group", "title": "Sabah"});
        let channel = json!({"id": -1_000_000_000_007_i64, "type": "channel", "title": "News"});
        for (id, name, sender) in [(1_087_968_824, "Group", &group), (136_817_688, "Channel", &channel)] {
            let from = json!({"id": id, "is_bot": true, "first_name": name});
            let said = json!({"text": "/stop", "from": from, "sender_chat": sender});
            assert_eq!(deed(said), Some(Deed::Stop { by: By::Hidden }), "{name}");
        }
        let telegram = json!({"id": 777_000, "is_bot": false, "first_name": "Telegram"});
        let forwarded =
            json!({"text": "/stop", "from": telegram, "sender_chat": channel, "is_automatic_forward": true});
        assert_eq!(deed(forwarded), None);
    }

    #[test]
    fn both_chats_say_that_a_group_has_moved() {
        assert_eq!(deed(json!({"migrate_to_chat_id": -100})), Some(Deed::Moved { from: ChatId(-7), to: ChatId(-100) }));
        assert_eq!(deed(json!({"migrate_from_chat_id": -3})), Some(Deed::Moved { from: ChatId(-3), to: ChatId(-7) }));
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
