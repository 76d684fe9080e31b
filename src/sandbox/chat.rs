//! A chat, private or of a group: its messages as the Bot API shows them, and how the page shows them.

use serde_json::{Value, json};

use super::model::{BOT_ID, Group, Person, Place, World, bot_user, set};

impl World {
    /// Puts a message of the bot into a chat and returns it.
    pub(super) fn post_from_bot(&mut self, place: &Place, content: Value) -> Value {
        let message = self.post(place, bot_user(self), content);
        if let Some(chat) = self.chats.get_mut(&place.id) {
            chat.typing_until = 0;
        }
        message
    }

    /// Puts a person's message into their chat, and queues it for the bot.
    pub(super) fn post_from_person(&mut self, person: &Person, content: Value) -> Value {
        if let Some(chat) = self.chats.get_mut(&person.id) {
            chat.started = true;
            chat.heard_at = self.now;
        }
        let message = self.post(&person.place(), person.user(), content);
        self.queue_message(message.clone());
        message
    }

    /// Changes the words of a person's message, and queues that for the bot; None: it has none.
    pub(super) fn edit_by_person(&mut self, person: &Person, id: i64, words: &str) -> Option<Value> {
        let now = self.now / 1000;
        let message = self.chats.get_mut(&person.id)?.message_mut(id)?;
        let field = ["text", "caption", "poll", "photo", "video"].into_iter().find(|name| message.get(*name).is_some());
        match field? {
            "poll" => message["poll"]["question"] = json!(words),
            "text" => message["text"] = json!(words),
            _ => message["caption"] = json!(words),
        }
        message["edit_date"] = json!(now);
        for entities in ["entities", "caption_entities"] {
            message.as_object_mut()?.remove(entities);
        }
        let edited = message.clone();
        self.record("edited", Some(person.id), json!({"message": view(&edited)}));
        self.queue("edited_message", edited.clone());
        Some(view(&edited))
    }

    /// Takes a message out of a chat.
    pub(super) fn delete_message(&mut self, chat: i64, id: i64) {
        if let Some(chat) = self.chats.get_mut(&chat) {
            chat.messages.retain(|message| message["message_id"] != id);
        }
        self.record("deleted", Some(chat), json!({ "message_id": id }));
    }

    pub(super) fn post(&mut self, place: &Place, from: Value, content: Value) -> Value {
        let now = self.now;
        let chat = self.chats.entry(place.id).or_default();
        chat.last_message += 1;
        let mut message =
            json!({"message_id": chat.last_message, "date": now / 1000, "chat": place.chat, "from": from});
        if let (Some(fields), Value::Object(content)) = (message.as_object_mut(), content) {
            fields.extend(content);
        }
        chat.messages.push(message.clone());
        self.record("message", Some(place.id), json!({"message": view(&message)}));
        message
    }

    /// Sets what stands in place of the letters; None: the letters.
    pub(super) fn set_reply_keyboard(&mut self, person: i64, keyboard: Option<Value>) {
        let Some(chat) = self.chats.get_mut(&person) else { return };
        if chat.reply_keyboard != keyboard {
            chat.reply_keyboard = keyboard.clone();
            self.record("reply_keyboard", Some(person), json!({"reply_keyboard": keyboard}));
        }
    }

    /// The chat as the page shows it.
    pub(super) fn chat_view(&self, person: &Person) -> Value {
        let Some(chat) = self.chats.get(&person.id) else { return Value::Null };
        json!({
            "person": person,
            "messages": chat.messages.iter().map(view).collect::<Vec<_>>(),
            "reply_keyboard": chat.reply_keyboard,
            "commands": self.bot.commands_for(person),
            "typing": chat.typing_until > self.now,
        })
    }

    /// The chat of a group as the page shows it.
    pub(super) fn group_view(&self, group: &Group) -> Value {
        let messages = self.chats.get(&group.id).map(|chat| &chat.messages[..]).unwrap_or_default();
        json!({"group": group, "messages": messages.iter().map(view).collect::<Vec<_>>()})
    }
}

/// A message as the page shows it.
pub(super) fn view(message: &Value) -> Value {
    let from = if message["from"]["id"] == BOT_ID { "bot" } else { "person" };
    let entities = message.get("entities").or(message.get("caption_entities")).cloned().unwrap_or_else(|| json!([]));
    let mut view =
        json!({"message_id": message["message_id"], "from": from, "date": message["date"], "entities": entities});
    for name in ["edit_date", "text", "caption", "contact", "location", "venue"] {
        view[name] = message[name].clone();
    }
    view["photo"] = file_view(message["photo"].as_array().and_then(|sizes| sizes.last()));
    let file = ["document", "video", "animation", "audio"].into_iter().find_map(|kind| message.get(kind));
    view["document"] = file_view(file);
    view["poll"] = message["poll"]["question"].clone();
    view["silent"] = json!(message["silent"] == true);
    view["via_bot"] = message["via_bot"]["username"].clone();
    view["other"] =
        json!(["sticker", "voice", "video_note", "other"].into_iter().find(|kind| message.get(*kind).is_some()));
    view["inline_keyboard"] = message["reply_markup"]["inline_keyboard"].clone();
    if message["chat"]["type"] != "private" {
        let author = message.get("sender_chat").map_or(&message["from"]["first_name"], |chat| &chat["title"]);
        view["author"] = author.clone();
        view["service"] = json!(service(message));
    }
    view
}

/// What Telegram itself says in a group.
fn service(message: &Value) -> Option<&'static str> {
    let kinds = [
        ("new_chat_members", "added the bot"),
        ("migrate_to_chat_id", "made this a supergroup"),
        ("migrate_from_chat_id", "made this out of a group"),
    ];
    kinds.into_iter().find(|(kind, _)| message.get(*kind).is_some()).map(|(_, words)| words)
}

fn file_view(file: Option<&Value>) -> Value {
    let Some(file) = file else { return Value::Null };
    let mut view = file.clone();
    set(&mut view, "url", &file["file_id"].as_str().map(|id| format!("/sandbox/files/{id}")));
    view
}
