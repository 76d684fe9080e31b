//! What there is in the sandbox, and how a person, a group and the bot look to the Bot API.

use std::collections::{BTreeMap, VecDeque};

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

pub(super) const BOT_ID: i64 = 1_000_000_000;

/// The bot's name in links.
pub const BOT_USERNAME: &str = "hashar_sandbox_bot";

#[derive(Serialize, Deserialize)]
pub(super) struct World {
    pub people: BTreeMap<i64, Person>,
    #[serde(default)]
    pub groups: BTreeMap<i64, Group>,
    /// With people, by their ids, and groups, by theirs.
    pub chats: BTreeMap<i64, Chat>,
    pub updates: VecDeque<Pending>,
    pub next_update: i64,
    pub clicks: BTreeMap<String, Click>,
    #[serde(default)]
    pub inline_queries: BTreeMap<String, InlineQuery>,
    pub files: BTreeMap<String, File>,
    pub bot: Bot,
    /// The kinds of updates the bot asked for; none said: all.
    pub allowed_updates: Vec<String>,
    pub webhook: Option<Webhook>,
    pub clock_offset: i64,
    /// The present time in Unix milliseconds, set before each change.
    #[serde(skip)]
    pub now: i64,
    /// All that happened since the start; an event's number is its place, counted from 1.
    #[serde(skip)]
    pub ledger: Vec<Value>,
    #[serde(skip)]
    pub faults: Faults,
    /// The number of the poll that is open; a newer one ends it.
    #[serde(skip)]
    pub poll: u64,
}

#[derive(Clone, Serialize, Deserialize)]
pub(super) struct Person {
    pub id: i64,
    pub first_name: String,
    pub last_name: Option<String>,
    pub username: Option<String>,
    pub language_code: Option<String>,
    #[serde(default)]
    pub blocked: bool,
    #[serde(default)]
    pub deactivated: bool,
}

/// An update that was not confirmed yet.
#[derive(Clone, Serialize, Deserialize)]
pub(super) struct Pending {
    pub id: i64,
    pub update: Value,
    pub expires_at: i64,
}

/// A press on a button.
#[derive(Serialize, Deserialize)]
pub(super) struct Click {
    pub person: i64,
    pub at: i64,
    pub answered: bool,
}

/// How the bot presents itself, by language code; the empty code is for everybody else.
#[derive(Default, Serialize, Deserialize)]
pub(super) struct Bot {
    pub names: BTreeMap<String, String>,
    pub descriptions: BTreeMap<String, String>,
    pub short_descriptions: BTreeMap<String, String>,
    /// Command lists by scope (as JSON) and language code.
    pub commands: BTreeMap<String, BTreeMap<String, Value>>,
}

#[derive(Clone, Serialize, Deserialize)]
pub(super) struct Webhook {
    pub url: String,
    pub secret: Option<String>,
    /// When a delivery last failed, in Unix milliseconds, and why.
    #[serde(default)]
    pub last_error: Option<(i64, String)>,
}

impl Person {
    /// The person as the Bot API's `User`.
    pub(super) fn user(&self) -> Value {
        let mut user = json!({"id": self.id, "is_bot": false, "first_name": self.first_name});
        set(&mut user, "last_name", &self.last_name);
        set(&mut user, "username", &self.username);
        set(&mut user, "language_code", &self.language_code);
        user
    }

    /// The private chat with them as the Bot API's `Chat`.
    pub(super) fn chat(&self) -> Value {
        let mut chat = json!({"id": self.id, "type": "private", "first_name": self.first_name});
        set(&mut chat, "last_name", &self.last_name);
        set(&mut chat, "username", &self.username);
        chat
    }

    /// Where what is for them stands.
    pub(super) fn place(&self) -> Place {
        Place { id: self.id, chat: self.chat() }
    }

    /// A number that is always theirs.
    pub(super) fn phone(&self) -> String {
        let prefix = match self.language_code.as_deref().unwrap_or_default().get(..2) {
            Some("az") => "99450",
            Some("tr") => "90532",
            Some("kk") => "7701",
            Some("uz") => "99890",
            Some("ky") => "996555",
            Some("tg") => "99290",
            _ => "44770",
        };
        format!("+{prefix}{:07}", self.id % 10_000_000)
    }
}

/// Sets a field only if there is a value, as the Bot API does.
pub(super) fn set(object: &mut Value, name: &str, value: &Option<String>) {
    if let Some(value) = value {
        object[name] = json!(value);
    }
}

/// The bot as the Bot API's `User`.
pub(super) fn bot_user(world: &World) -> Value {
    let name = world.bot.names.get("").map_or("Hashar", String::as_str);
    json!({"id": BOT_ID, "is_bot": true, "first_name": name, "username": BOT_USERNAME})
}

#[derive(Default, Serialize, Deserialize)]
pub(super) struct Chat {
    /// The Bot API's `Message`s, oldest first.
    pub messages: Vec<Value>,
    pub last_message: i64,
    /// What stands in place of the letters.
    pub reply_keyboard: Option<Value>,
    /// Whether the person ever wrote; before, a bot cannot.
    pub started: bool,
    /// When the person last did something.
    #[serde(default)]
    pub heard_at: i64,
    /// The bot is typing, until this instant.
    pub typing_until: i64,
    /// The bot's messages of the last seconds, for the flood limits.
    #[serde(skip)]
    pub sent: Vec<Sent>,
}

/// Where a message stands: the chat's id, and the chat as the Bot API's `Chat`.
pub(super) struct Place {
    pub id: i64,
    pub chat: Value,
}

/// When a message was sent, and whether it answered something.
#[derive(Clone, Copy)]
pub(super) struct Sent {
    pub at: i64,
    pub is_reply: bool,
}

impl Chat {
    pub(super) fn message(&self, id: i64) -> Option<&Value> {
        self.messages.iter().find(|message| message["message_id"] == id)
    }

    pub(super) fn message_mut(&mut self, id: i64) -> Option<&mut Value> {
        self.messages.iter_mut().find(|message| message["message_id"] == id)
    }
}

#[derive(Clone, Serialize, Deserialize)]
pub(super) struct Group {
    pub id: i64,
    pub title: String,
    /// Whether the bot is in it now.
    pub has_bot: bool,
    /// The supergroup it has become.
    pub migrated_to: Option<i64>,
    /// Why the bot's messages are refused there, in Telegram's words.
    #[serde(default)]
    pub refuses: Option<String>,
}

/// In whose name somebody writes in a group (<https://core.telegram.org/bots/api#message>, `sender_chat`).
#[derive(Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Name {
    #[default]
    Own,
    /// As an anonymous administrator: the group's.
    Group,
    Channel,
}

#[derive(Clone, Serialize, Deserialize)]
pub(super) struct File {
    pub name: String,
    pub mime_type: String,
    pub bytes: Vec<u8>,
}

#[derive(Serialize, Deserialize)]
pub(super) struct InlineQuery {
    pub person: i64,
    pub at: i64,
    /// The newest, if the bot answered more than once.
    pub answer: Option<InlineAnswer>,
}

#[derive(Clone, Default, Serialize, Deserialize)]
pub(super) struct InlineAnswer {
    pub results: Vec<InlineResult>,
    /// Stands above the results and opens a deep link.
    pub button: Option<Value>,
    /// What to ask with for more results; empty: there are no more.
    pub next_offset: String,
}

#[derive(Clone, Serialize, Deserialize)]
pub(super) struct InlineResult {
    pub id: String,
    pub title: String,
    pub description: Option<String>,
    /// The fields of the message it becomes.
    pub content: Value,
}

/// The faults in force.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Faults {
    /// Each update stands twice in an answer, with the same number.
    pub twice: bool,
    /// The newest updates stand first in an answer.
    pub reversed: bool,
    /// Each press is queued again with a new number, as an app does that got no answer.
    pub resend_presses: bool,
    /// Telegram's rates are kept: more is answered 429.
    pub flood: bool,
    pub token_revoked: bool,
    /// Each answer is held back so long.
    pub slow_ms: u64,
    /// The answers planned as held stay so until this ends.
    pub hold: bool,
    /// For the next requests that match, in this order.
    pub next: Vec<Planned>,
}

/// A fault for some requests.
#[derive(Clone, Serialize, Deserialize)]
pub(super) struct Planned {
    /// None: any method but `getUpdates`.
    pub method: Option<String>,
    pub chat_id: Option<i64>,
    #[serde(default = "once")]
    pub times: u32,
    pub answer: Answer,
}

fn once() -> u32 {
    1
}

/// What a request gets instead of its answer.
#[derive(Clone, Serialize, Deserialize)]
#[serde(untagged)]
pub(super) enum Answer {
    Refuse {
        status: u16,
        description: Option<String>,
        retry_after: Option<u64>,
    },
    Html {
        html: u16,
    },
    /// Well answered, but with this.
    Instead {
        result: Value,
    },
    /// Well answered, and with these very words.
    Words {
        words: String,
    },
    Delay {
        delay_ms: u64,
    },
    Mishap(Mishap),
}

#[derive(Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Mishap {
    /// It is done, but the connection ends without an answer.
    Lost,
    /// It is not done, and the connection ends.
    Refused,
    /// It is done and answered as soon as nothing is held any more.
    Held,
}
