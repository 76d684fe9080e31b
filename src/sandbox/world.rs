//! Everything there is in the sandbox: people, their chats with the bot, updates that wait, and the ledger
//! of all that happened.

use std::collections::{BTreeMap, VecDeque};

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::{
    chat::{Chat, Place},
    faults::Faults,
    files::File,
    group::Group,
    inline::{InlineQuery, QUERY_LIFE},
};

/// How long the Bot API keeps an update, in milliseconds (from its server's source).
const MESSAGE_LIFE: i64 = 24 * 3_600_000;
/// The same for a press on a button, which can be answered as long.
pub const CLICK_LIFE: i64 = 150_000;
const FIRST_PERSON: i64 = 700_001;

#[derive(Serialize, Deserialize)]
pub struct World {
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
pub struct Person {
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
pub struct Pending {
    pub id: i64,
    pub update: Value,
    pub expires_at: i64,
}

/// A press on a button.
#[derive(Serialize, Deserialize)]
pub struct Click {
    pub person: i64,
    pub at: i64,
    pub answered: bool,
}

/// How the bot presents itself, by language code; the empty code is for everybody else.
#[derive(Default, Serialize, Deserialize)]
pub struct Bot {
    pub names: BTreeMap<String, String>,
    pub descriptions: BTreeMap<String, String>,
    pub short_descriptions: BTreeMap<String, String>,
    /// Command lists by scope (as JSON) and language code.
    pub commands: BTreeMap<String, BTreeMap<String, Value>>,
}

#[derive(Clone, Serialize, Deserialize)]
pub struct Webhook {
    pub url: String,
    pub secret: Option<String>,
    /// When a delivery last failed, in Unix milliseconds, and why.
    #[serde(default)]
    pub last_error: Option<(i64, String)>,
}

impl World {
    pub fn new() -> World {
        World {
            people: BTreeMap::new(),
            groups: BTreeMap::new(),
            chats: BTreeMap::new(),
            updates: VecDeque::new(),
            // Telegram begins anywhere too.
            next_update: fastrand::i64(100_000_000..900_000_000),
            clicks: BTreeMap::new(),
            inline_queries: BTreeMap::new(),
            files: BTreeMap::new(),
            bot: Bot::default(),
            allowed_updates: Vec::new(),
            webhook: None,
            clock_offset: 0,
            now: 0,
            ledger: Vec::new(),
            faults: Faults::default(),
            poll: 0,
        }
    }

    /// Notes that something happened.
    pub fn record(&mut self, kind: &str, person: Option<i64>, mut fields: Value) {
        fields["n"] = json!(self.ledger.len() + 1);
        fields["at"] = json!(self.now);
        fields["kind"] = json!(kind);
        fields["person_id"] = json!(person);
        self.ledger.push(fields);
    }

    /// What happened after the event with this number.
    pub fn events_after(&self, last: usize) -> &[Value] {
        self.ledger.get(last..).unwrap_or_default()
    }

    pub fn add_person(&mut self, first_name: &str, language_code: &str) -> i64 {
        let id = self.next_person();
        let language_code = Some(language_code.to_owned());
        let person = Person {
            id,
            first_name: first_name.to_owned(),
            last_name: None,
            username: None,
            language_code,
            blocked: false,
            deactivated: false,
        };
        self.put_person(person);
        id
    }

    /// The id of somebody who comes next.
    pub fn next_person(&self) -> i64 {
        self.people.keys().last().map_or(FIRST_PERSON, |id| id + 1)
    }

    /// Adds or changes a person.
    pub fn put_person(&mut self, person: Person) {
        let id = person.id;
        self.chats.entry(id).or_default();
        self.record("person", Some(id), json!({ "person": person }));
        self.people.insert(id, person);
    }

    /// Queues an update of a kind, if the bot wants that kind.
    pub fn queue(&mut self, kind: &str, content: Value) {
        let wanted = self.allowed_updates.is_empty() || self.allowed_updates.iter().any(|allowed| allowed == kind);
        if wanted {
            let life = match kind {
                "callback_query" => CLICK_LIFE,
                "inline_query" => QUERY_LIFE,
                _ => MESSAGE_LIFE,
            };
            self.queue_raw(json!({ kind: content }), life);
        }
    }

    /// Queues an update as it is.
    pub fn queue_raw(&mut self, mut update: Value, life: i64) {
        let id = self.next_update;
        self.next_update += 1;
        update["update_id"] = json!(id);
        self.updates.push_back(Pending { id, update, expires_at: self.now + life });
    }

    pub fn queue_message(&mut self, message: Value) {
        self.queue("message", message);
    }

    /// Forgets the updates before one, and those nobody fetched in time.
    pub fn confirm(&mut self, offset: i64) {
        let (before, now) = (self.updates.len(), self.now);
        self.updates.retain(|pending| pending.id >= offset && pending.expires_at > now);
        if self.updates.len() < before {
            self.record("confirmed", None, json!({ "offset": offset }));
        }
    }
}

impl Person {
    /// The person as the Bot API's `User`.
    pub fn user(&self) -> Value {
        let mut user = json!({"id": self.id, "is_bot": false, "first_name": self.first_name});
        set(&mut user, "last_name", &self.last_name);
        set(&mut user, "username", &self.username);
        set(&mut user, "language_code", &self.language_code);
        user
    }

    /// The private chat with them as the Bot API's `Chat`.
    pub fn chat(&self) -> Value {
        let mut chat = json!({"id": self.id, "type": "private", "first_name": self.first_name});
        set(&mut chat, "last_name", &self.last_name);
        set(&mut chat, "username", &self.username);
        chat
    }

    /// Where what is for them stands.
    pub fn place(&self) -> Place {
        Place { id: self.id, chat: self.chat() }
    }

    /// A number that is always theirs.
    pub fn phone(&self) -> String {
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
pub fn set(object: &mut Value, name: &str, value: &Option<String>) {
    if let Some(value) = value {
        object[name] = json!(value);
    }
}

/// The bot as the Bot API's `User`.
pub fn bot_user(world: &World) -> Value {
    let name = world.bot.names.get("").map_or("Hashar", String::as_str);
    json!({"id": BOT_ID, "is_bot": true, "first_name": name, "username": BOT_USERNAME})
}

pub const BOT_ID: i64 = 1_000_000_000;
/// The bot's name in links.
pub const BOT_USERNAME: &str = "hashar_sandbox_bot";
