//! Everything there is in the sandbox: people, their chats with the bot, updates that wait, and the ledger
//! of all that happened.

use std::collections::{BTreeMap, VecDeque};

use serde_json::{Value, json};

use super::{
    inline::QUERY_LIFE,
    model::{Bot, Faults, Pending, Person, World},
};

/// How long the Bot API keeps an update, in milliseconds (from its server's source).
const MESSAGE_LIFE: i64 = 24 * 3_600_000;
/// The same for a press on a button, which can be answered as long.
pub(super) const CLICK_LIFE: i64 = 150_000;
const FIRST_PERSON: i64 = 700_001;

impl World {
    pub(super) fn new() -> World {
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
    pub(super) fn record(&mut self, kind: &str, person: Option<i64>, mut fields: Value) {
        fields["n"] = json!(self.ledger.len() + 1);
        fields["at"] = json!(self.now);
        fields["kind"] = json!(kind);
        fields["person_id"] = json!(person);
        self.ledger.push(fields);
    }

    /// What happened after the event with this number.
    pub(super) fn events_after(&self, last: usize) -> &[Value] {
        self.ledger.get(last..).unwrap_or_default()
    }

    pub(super) fn add_person(&mut self, first_name: &str, language_code: &str) -> i64 {
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
    pub(super) fn next_person(&self) -> i64 {
        self.people.keys().last().map_or(FIRST_PERSON, |id| id + 1)
    }

    /// Adds or changes a person.
    pub(super) fn put_person(&mut self, person: Person) {
        let id = person.id;
        self.chats.entry(id).or_default();
        self.record("person", Some(id), json!({ "person": person }));
        self.people.insert(id, person);
    }

    /// Queues an update of a kind, if the bot wants that kind.
    pub(super) fn queue(&mut self, kind: &str, content: Value) {
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
    pub(super) fn queue_raw(&mut self, mut update: Value, life: i64) {
        let id = self.next_update;
        self.next_update += 1;
        update["update_id"] = json!(id);
        self.updates.push_back(Pending { id, update, expires_at: self.now + life });
    }

    pub(super) fn queue_message(&mut self, message: Value) {
        self.queue("message", message);
    }

    /// Forgets the updates before one, and those nobody fetched in time.
    pub(super) fn confirm(&mut self, offset: i64) {
        let (before, now) = (self.updates.len(), self.now);
        self.updates.retain(|pending| pending.id >= offset && pending.expires_at > now);
        if self.updates.len() < before {
            self.record("confirmed", None, json!({ "offset": offset }));
        }
    }
}
