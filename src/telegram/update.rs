//! Reads an update: who did what, in our own words.

use serde_json::Value;
use teloxide::types::{
    CallbackQuery, CallbackQueryId, Chat, ChatMemberUpdated, InlineQuery, InlineQueryId, Message, Update, UpdateKind,
    User,
};

use super::content::{self, LONGEST_FILE, pin};
use crate::{
    dialogues::{Command, Input, Sent},
    domain::{Language, MessageId, Name, PersonId, Phone, StartPayload},
};

/// The kinds of updates that are wanted.
pub(crate) const ALLOWED_UPDATES: [&str; 5] =
    ["message", "edited_message", "callback_query", "my_chat_member", "inline_query"];
/// Telegram's bounds, in characters, for what somebody writes (<https://core.telegram.org/bots/api#sendmessage>) and for
/// what they ask from another chat (<https://core.telegram.org/bots/api#inlinequery>).
const LONGEST_WORDS: usize = 4096;
const LONGEST_QUERY: usize = 256;

/// What somebody did in the private chat with the bot.
#[derive(Debug, PartialEq)]
pub(crate) struct Received {
    /// Telegram's id of the person and of the chat.
    pub person: PersonId,
    /// What their client's language suggests.
    pub language_guess: Option<Language>,
    /// The name Telegram knows, if it is one.
    pub telegram_name: Option<Name>,
    /// The message, as far as it can be sent on.
    pub message: Option<Sent>,
    pub act: Act,
}

#[derive(Debug, PartialEq)]
pub(crate) enum Act {
    Command {
        command: Command,
        payload: Option<StartPayload>,
    },
    /// A slash and a word we have no command for.
    UnknownCommand,
    Message(Input),
    Click(Click),
    /// The person blocked the bot, or let it in again.
    Reachable(bool),
    /// The person types the bot's name and some words, in any chat.
    Inline(Inline),
}

/// What somebody asks for from another chat.
#[derive(Debug, PartialEq)]
pub(crate) struct Inline {
    pub id: InlineQueryId,
    pub words: String,
}

/// A press on a button under a message.
#[derive(Debug, PartialEq)]
pub(crate) struct Click {
    pub id: CallbackQueryId,
    /// The message the button stands under.
    pub message: Option<MessageId>,
    /// What the client sent; it may be anything.
    pub data: String,
}

/// The update as teloxide's types; None if they cannot read it.
pub(crate) fn parse(raw: &Value) -> Option<Update> {
    // They borrow from a string and read nothing else.
    let update: Update = serde_json::from_str(&raw.to_string()).ok()?;
    (!matches!(update.kind, UpdateKind::Error(_))).then_some(update)
}

/// What an update says; None for what does not concern us: channels, other bots. Of groups see `groups`.
pub(crate) fn read(update: Update) -> Option<Received> {
    match update.kind {
        UpdateKind::Message(message) => read_message(message),
        UpdateKind::CallbackQuery(query) => read_click(query),
        UpdateKind::MyChatMember(change) => read_membership(change),
        UpdateKind::InlineQuery(query) => read_inline(query),
        _ => None,
    }
}

/// Who that is for us; None: nobody has such a number.
pub(crate) fn person(user: &User) -> Option<PersonId> {
    i64::try_from(user.id.0).ok().map(PersonId)
}

fn received(from: &User, act: Act) -> Option<Received> {
    let telegram_name = Name::parse(&from.full_name()).or_else(|_| Name::parse(&from.first_name)).ok();
    let language_guess = Language::guess(from.language_code.as_deref());
    let person = person(from).filter(|_| !from.is_bot)?;
    Some(Received { person, language_guess, telegram_name, message: None, act })
}

fn read_message(message: Message) -> Option<Received> {
    let from = message.from.as_ref().filter(|_| is_private(&message.chat))?;
    // A card that somebody shared here by way of the bot itself is no answer to anything.
    if message.via_bot.is_some() {
        return None;
    }
    let act = match (message.text(), message.contact()) {
        (Some(words), _) if words.starts_with('/') => read_command(words),
        (Some(words), _) => Act::Message(Input::Words(first(words, LONGEST_WORDS))),
        (None, Some(contact)) => Act::Message(Input::Contact {
            phone: Phone::parse(&contact.phone_number),
            own: contact.user_id == Some(from.id),
        }),
        (None, None) => Act::Message(read_media(&message)),
    };
    Some(Received { message: content::sent(&message), ..received(from, act)? })
}

/// Telegram sends a photo in several sizes, the largest last; a venue has a location too.
fn read_media(message: &Message) -> Input {
    let photo = message.photo().and_then(<[_]>::last).map(|photo| photo.file.id.0.as_str());
    let (place, address) = match (message.venue(), message.location()) {
        (Some(venue), _) => (Some(&venue.location), Some(format!("{}, {}", venue.title, venue.address))),
        (None, location) => (location, None),
    };
    match (photo.filter(|id| id.len() <= LONGEST_FILE), place.and_then(pin)) {
        (Some(photo), _) => Input::Photo(photo.to_owned()),
        (None, Some(pin)) => Input::Location { pin, address },
        (None, None) => Input::Other,
    }
}

/// At most so many characters of it.
fn first(words: &str, most: usize) -> String {
    words.chars().take(most).collect()
}

/// `/start payload`, `/help@our_bot`.
fn read_command(words: &str) -> Act {
    let (word, rest) = words[1..].split_once(char::is_whitespace).unwrap_or((&words[1..], ""));
    let word = word.split('@').next().unwrap_or_default();
    match Command::from_word(word) {
        Some(command) => Act::Command { command, payload: StartPayload::parse(rest.trim()) },
        None => Act::UnknownCommand,
    }
}

fn read_click(query: CallbackQuery) -> Option<Received> {
    let message = query.message.as_ref();
    if message.is_some_and(|message| !is_private(message.chat())) {
        return None;
    }
    let message = message.map(|message| MessageId(message.id().0));
    received(&query.from, Act::Click(Click { id: query.id, message, data: query.data.unwrap_or_default() }))
}

fn read_membership(change: ChatMemberUpdated) -> Option<Received> {
    let reachable = change.new_chat_member.is_present();
    is_private(&change.chat).then(|| received(&change.from, Act::Reachable(reachable)))?
}

fn read_inline(query: InlineQuery) -> Option<Received> {
    received(&query.from, Act::Inline(Inline { id: query.id, words: first(&query.query, LONGEST_QUERY) }))
}

fn is_private(chat: &Chat) -> bool {
    chat.is_private()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::domain::Content;
    use crate::domain::Pin;

    fn act(fields: Value) -> Option<Act> {
        let mut message = json!({"message_id": 1, "date": 1, "chat": {"id": 7, "type": "private", "first_name": "A"},
            "from": {"id": 7, "is_bot": false, "first_name": "A", "language_code": "kk"}});
        message.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
        read(parse(&json!({"update_id": 1, "message": message}))?).map(|received| received.act)
    }

    #[test]
    fn commands_come_with_names_and_payloads() {
        let start = Act::Command { command: Command::Start, payload: StartPayload::parse("poster_1") };
        assert_eq!(act(json!({"text": "/start poster_1"})), Some(start));
        let help = || Act::Command { command: Command::Help, payload: None };
        assert_eq!(act(json!({"text": "/HELP@hashar_bot"})), Some(help()));
        assert_eq!(act(json!({"text": "/help\n?"})), Some(help()));
        for unknown in ["/", "/dance", "//", "/ start"] {
            assert_eq!(act(json!({"text": unknown})), Some(Act::UnknownCommand), "{unknown}");
        }
    }

    #[test]
    fn words_can_be_sent_on_whatever_signs_are_in_them() {
        let html = |fields: Value| {
            let mut message = json!({"message_id": 1, "date": 1, "chat": {"id": 7, "type": "private", "first_name": "A"},
                "from": {"id": 7, "is_bot": false, "first_name": "A"}, "text": "1 < 2 & <b>"});
            message.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
            let read = read(parse(&json!({"update_id": 1, "message": message})).unwrap()).unwrap();
            match read.message.unwrap().content {
                Content::Text { html, .. } => html,
                other => panic!("{other:?}"),
            }
        };
        assert_eq!(html(json!({})), "1 &lt; 2 &amp; &lt;b&gt;");
        let bold = json!({"entities": [{"type": "bold", "offset": 0, "length": 1}]});
        assert_eq!(html(bold), "<b>1</b> &lt; 2 &amp; &lt;b&gt;");
        let link = json!({"entities": [{"type": "url", "offset": 0, "length": 1}]});
        assert_eq!(html(link), "1 &lt; 2 &amp; &lt;b&gt;");
    }

    #[test]
    fn a_contact_is_ones_own_only_with_ones_own_id() {
        let contact =
            |user: Value| act(json!({"contact": {"phone_number": "994501234567", "first_name": "A", "user_id": user}}));
        let phone = Phone::parse("+994501234567");
        assert_eq!(contact(json!(7)), Some(Act::Message(Input::Contact { phone: phone.clone(), own: true })));
        assert_eq!(contact(json!(8)), Some(Act::Message(Input::Contact { phone, own: false })));
    }

    #[test]
    fn what_people_send_is_bounded() {
        let words = |words: &str| match act(json!({"text": words})) {
            Some(Act::Message(Input::Words(words))) => words.chars().count(),
            other => panic!("{other:?}"),
        };
        assert_eq!((words(&"ə".repeat(4096)), words(&"ə".repeat(4097))), (4096, 4096));
        let photo = |id: String| {
            act(json!({"photo": [{"file_id": id, "file_unique_id": "u", "width": 1, "height": 1, "file_size": 1}]}))
        };
        assert_eq!(photo("p".repeat(256)), Some(Act::Message(Input::Photo("p".repeat(256)))));
        assert_eq!(photo("p".repeat(257)), Some(Act::Message(Input::Other)));
        let place =
            |latitude: f64, longitude: f64| act(json!({"location": {"latitude": latitude, "longitude": longitude}}));
        let pin = Pin { latitude: -90.0, longitude: 180.0 };
        assert_eq!(place(-90.0, 180.0), Some(Act::Message(Input::Location { pin, address: None })));
        for nowhere in [place(90.1, 0.0), place(0.0, -180.1), place(1e300, 0.0)] {
            assert_eq!(nowhere, Some(Act::Message(Input::Other)));
        }
    }

    #[test]
    fn a_question_from_another_chat_is_bounded() {
        let asked = |words: String| {
            let query =
                json!({"id": "5", "from": {"id": 7, "is_bot": false, "first_name": "A"}, "query": words, "offset": ""});
            match read(parse(&json!({"update_id": 1, "inline_query": query})).unwrap()).unwrap().act {
                Act::Inline(inline) => inline.words.chars().count(),
                other => panic!("{other:?}"),
            }
        };
        assert_eq!((asked("ə".repeat(256)), asked("ə".repeat(5000))), (256, 256));
    }

    #[test]
    fn groups_and_bots_are_left_alone() {
        assert_eq!(act(json!({"text": "hi", "chat": {"id": -1, "type": "group", "title": "G"}})), None);
        assert_eq!(act(json!({"text": "hi", "from": {"id": 9, "is_bot": true, "first_name": "B"}})), None);
        assert_eq!(act(json!({"sticker": {}})), Some(Act::Message(Input::Other)));
    }
}
