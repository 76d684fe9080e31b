//! Groups: people talk in them, and a bot may be added, removed, and find itself in a supergroup one day.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::{
    chat::Place,
    world::{BOT_USERNAME, Person, World, bot_user},
};

/// Groups count down from here, supergroups from below `FIRST_SUPERGROUP`, as Telegram's ids do.
const FIRST_GROUP: i64 = -4_000_001;
const FIRST_SUPERGROUP: i64 = -1_000_000_000_001;

#[derive(Clone, Serialize, Deserialize)]
pub struct Group {
    pub id: i64,
    pub title: String,
    /// Whether the bot is in it now.
    pub has_bot: bool,
    /// The supergroup it has become.
    pub migrated_to: Option<i64>,
}

impl Group {
    pub fn is_super(&self) -> bool {
        self.id <= FIRST_SUPERGROUP
    }

    /// The group as the Bot API's `Chat`.
    pub fn place(&self) -> Place {
        let kind = if self.is_super() { "supergroup" } else { "group" };
        Place { id: self.id, chat: json!({"id": self.id, "type": kind, "title": self.title}) }
    }
}

impl World {
    /// Makes a group without the bot.
    pub fn add_group(&mut self, title: &str) -> Group {
        let basic = self.groups.keys().filter(|id| **id > FIRST_SUPERGROUP).min();
        let id = basic.map_or(FIRST_GROUP, |id| id - 1);
        self.put_group(Group { id, title: title.to_owned(), has_bot: false, migrated_to: None })
    }

    fn put_group(&mut self, group: Group) -> Group {
        self.chats.entry(group.id).or_default();
        self.record("group", Some(group.id), json!({ "group": group }));
        self.groups.insert(group.id, group.clone());
        group
    }

    /// Somebody adds the bot; by a link with a payload their app also says `/start@bot payload`.
    pub fn add_bot(&mut self, group: &Group, person: &Person, payload: &str) -> Group {
        let group = if group.has_bot { group.clone() } else { self.let_bot_in(group, person) };
        if !payload.is_empty() {
            let command = format!("/start@{BOT_USERNAME}");
            let entity = json!({"type": "bot_command", "offset": 0, "length": command.len()});
            self.post_in_group(&group, person, json!({"text": format!("{command} {payload}"), "entities": [entity]}));
        }
        group
    }

    fn let_bot_in(&mut self, group: &Group, person: &Person) -> Group {
        let group = self.put_group(Group { has_bot: true, ..group.clone() });
        self.queue_membership(&group, person, ("left", "member"));
        self.post_in_group(&group, person, json!({"new_chat_members": [bot_user(self)]}));
        group
    }

    /// Somebody removes the bot, which hears of it and then of nothing any more.
    pub fn remove_bot(&mut self, group: &Group, person: &Person) -> Group {
        let now = if group.is_super() { "kicked" } else { "left" };
        self.queue_membership(group, person, ("member", now));
        self.put_group(Group { has_bot: false, ..group.clone() })
    }

    fn queue_membership(&mut self, group: &Group, person: &Person, (before, now): (&str, &str)) {
        let member = |status: &str| json!({"status": status, "user": bot_user(self), "until_date": 0});
        let change = json!({"chat": group.place().chat, "from": person.user(), "date": self.now / 1000,
            "old_chat_member": member(before), "new_chat_member": member(now)});
        self.queue("my_chat_member", change);
    }

    /// Puts a person's message into a group; the bot hears it if it is in there.
    pub fn post_in_group(&mut self, group: &Group, person: &Person, content: Value) -> Value {
        if let Some(chat) = self.chats.get_mut(&group.id) {
            chat.heard_at = self.now;
        }
        let message = self.post(&group.place(), person.user(), content);
        if group.has_bot {
            self.queue_message(message.clone());
        }
        message
    }

    /// The group becomes a supergroup, which has another id. Unnoticed: the updates that say so were lost.
    pub fn migrate(&mut self, group: &Group, person: &Person, is_unnoticed: bool) -> Group {
        let lowest = self.groups.keys().min().copied().unwrap_or_default();
        let id = FIRST_SUPERGROUP.min(lowest - 1);
        let new = self.put_group(Group { id, migrated_to: None, ..group.clone() });
        let old = self.put_group(Group { migrated_to: Some(id), ..group.clone() });
        let hears = group.has_bot && !is_unnoticed;
        let (there, here) = (json!({"migrate_to_chat_id": new.id}), json!({"migrate_from_chat_id": old.id}));
        self.post_in_group(&Group { has_bot: hears, ..old }, person, there);
        self.post_in_group(&Group { has_bot: hears, ..new.clone() }, person, here);
        new
    }
}
