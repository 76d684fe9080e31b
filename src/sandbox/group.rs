//! Groups: people talk in them, and a bot may be added, removed, and find itself in a supergroup one day.

use serde_json::{Value, json};

use super::model::{BOT_USERNAME, Group, Name, Person, Place, World, bot_user};

/// Groups count down from here, supergroups from below `FIRST_SUPERGROUP`, as Telegram's ids do.
const FIRST_GROUP: i64 = -4_000_001;
const FIRST_SUPERGROUP: i64 = -1_000_000_000_001;

/// Telegram's own users that stand for those whom it does not name.
const ANONYMOUS_ADMINISTRATOR: i64 = 1_087_968_824;
const CHANNEL: i64 = 136_817_688;

impl Group {
    pub(super) fn is_super(&self) -> bool {
        self.id <= FIRST_SUPERGROUP
    }

    /// The group as the Bot API's `Chat`.
    pub(super) fn place(&self) -> Place {
        let kind = if self.is_super() { "supergroup" } else { "group" };
        Place { id: self.id, chat: json!({"id": self.id, "type": kind, "title": self.title}) }
    }
}

impl World {
    /// Makes a group without the bot.
    pub(super) fn add_group(&mut self, title: &str) -> Group {
        let basic = self.groups.keys().filter(|id| **id > FIRST_SUPERGROUP).min();
        let id = basic.map_or(FIRST_GROUP, |id| id - 1);
        self.put_group(Group { id, title: title.to_owned(), has_bot: false, migrated_to: None, refuses: None })
    }

    pub(super) fn put_group(&mut self, group: Group) -> Group {
        self.chats.entry(group.id).or_default();
        self.record("group", Some(group.id), json!({ "group": group }));
        self.groups.insert(group.id, group.clone());
        group
    }

    /// Somebody adds the bot; by a link with a payload their app also says `/start@bot payload`.
    pub(super) fn add_bot(&mut self, group: &Group, person: &Person, name: Name, payload: &str) -> Group {
        let group = if group.has_bot { group.clone() } else { self.let_bot_in(group, person, name) };
        if !payload.is_empty() {
            let command = format!("/start@{BOT_USERNAME}");
            let entity = json!({"type": "bot_command", "offset": 0, "length": command.len()});
            let said = json!({"text": format!("{command} {payload}"), "entities": [entity]});
            self.post_in_group_as(&group, person, name, said);
        }
        group
    }

    fn let_bot_in(&mut self, group: &Group, person: &Person, name: Name) -> Group {
        let group = self.put_group(Group { has_bot: true, ..group.clone() });
        self.queue_membership(&group, &sender(&group, person, name).0, ("left", "member"));
        self.post_in_group_as(&group, person, name, json!({"new_chat_members": [bot_user(self)]}));
        group
    }

    /// Somebody removes the bot, which hears of it and then of nothing any more.
    pub(super) fn remove_bot(&mut self, group: &Group, person: &Person) -> Group {
        let now = if group.is_super() { "kicked" } else { "left" };
        self.queue_membership(group, &person.user(), ("member", now));
        self.put_group(Group { has_bot: false, ..group.clone() })
    }

    fn queue_membership(&mut self, group: &Group, from: &Value, (before, now): (&str, &str)) {
        let member = |status: &str| json!({"status": status, "user": bot_user(self), "until_date": 0});
        let change = json!({"chat": group.place().chat, "from": from, "date": self.now / 1000,
            "old_chat_member": member(before), "new_chat_member": member(now)});
        self.queue("my_chat_member", change);
    }

    /// Puts a person's message into a group; the bot hears it if it is in there.
    pub(super) fn post_in_group(&mut self, group: &Group, person: &Person, content: Value) -> Value {
        self.post_in_group_as(group, person, Name::Own, content)
    }

    /// The same in whosever name they write.
    pub(super) fn post_in_group_as(&mut self, group: &Group, person: &Person, name: Name, mut content: Value) -> Value {
        let (from, sender_chat) = sender(group, person, name);
        if let Some(sender_chat) = sender_chat {
            content["sender_chat"] = sender_chat;
        }
        if let Some(chat) = self.chats.get_mut(&group.id) {
            chat.heard_at = self.now;
        }
        let message = self.post(&group.place(), from, content);
        if group.has_bot {
            self.queue_message(message.clone());
        }
        message
    }

    /// The group becomes a supergroup, which has another id. Unnoticed: the updates that say so were lost.
    pub(super) fn migrate(&mut self, group: &Group, person: &Person, is_unnoticed: bool) -> Group {
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

/// Whom a message in a group is from: the user, and the chat in whose name they write.
fn sender(group: &Group, person: &Person, name: Name) -> (Value, Option<Value>) {
    let stand_in = |id: i64, name: &str| json!({"id": id, "is_bot": true, "first_name": name});
    match name {
        Name::Own => (person.user(), None),
        Name::Group => (stand_in(ANONYMOUS_ADMINISTRATOR, "Group"), Some(group.place().chat)),
        Name::Channel => {
            let title = format!("{}’s channel", person.first_name);
            let channel = json!({"id": FIRST_SUPERGROUP - person.id, "type": "channel", "title": title});
            (stand_in(CHANNEL, "Channel"), Some(channel))
        }
    }
}
