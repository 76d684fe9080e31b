//! People in the sandbox: what they do, and what they see.

use serde_json::{Value, json};

use super::World;

/// Somebody with a phone.
#[derive(Clone)]
pub struct Person {
    pub name: String,
    pub id: i64,
}

impl Person {
    pub async fn new(world: &World, name: &str, language_code: Option<&str>) -> Person {
        let (first_name, last_name) = name.split_once(' ').map_or((name, None), |(first, last)| (first, Some(last)));
        let person = json!({"first_name": first_name, "last_name": last_name, "language_code": language_code});
        let id = world.post("people", person).await["id"].as_i64().unwrap();
        Person { name: name.to_owned(), id }
    }

    pub async fn act(&self, world: &World, act: &str, body: Value) -> Value {
        world.post(&format!("people/{}/{act}", self.id), body).await
    }

    pub async fn say(&self, world: &World, text: &str) {
        self.act(world, "send", json!({"text": text})).await;
    }

    pub async fn chat(&self, world: &World) -> Value {
        world.get(&format!("people/{}/chat", self.id)).await
    }

    /// The newest message of the bot.
    pub async fn newest(&self, world: &World) -> Value {
        let chat = self.chat(world).await;
        let messages = chat["messages"].as_array().unwrap();
        messages.iter().rev().find(|message| message["from"] == "bot").cloned().unwrap_or_default()
    }

    /// What stands in the chat from the bot: words and labels, oldest first.
    pub async fn bot_messages(&self, world: &World) -> Vec<Value> {
        let chat = self.chat(world).await;
        let theirs = chat["messages"].as_array().unwrap().iter().filter(|message| message["from"] == "bot");
        theirs.map(|message| json!({"text": message["text"], "labels": labels(&message["inline_keyboard"])})).collect()
    }

    /// Presses the newest button with this label, under a message or in place of the letters.
    pub async fn press(&self, world: &World, label: &str) -> Value {
        let chat = self.chat(world).await;
        if let Some(key) = key_labelled(&chat["reply_keyboard"]["keyboard"], label) {
            let body = if key["request_contact"] == true { json!({"contact": "own"}) } else { json!({"text": label}) };
            return self.act(world, "send", body).await;
        }
        let messages = chat["messages"].as_array().unwrap();
        let pressed = messages
            .iter()
            .rev()
            .find_map(|message| Some((&message["message_id"], key_labelled(&message["inline_keyboard"], label)?)));
        let (message, key) = pressed.unwrap_or_else(|| panic!("{} sees no button [{label}]: {chat:#}", self.name));
        if let Some(words) = key["switch_inline_query_chosen_chat"]["query"].as_str() {
            return self.ask_inline(world, words).await;
        }
        self.act(world, "press", json!({"message_id": message, "data": key["callback_data"]})).await
    }

    /// Types the bot's name and some words in any chat, and waits for what is shown.
    pub async fn ask_inline(&self, world: &World, words: &str) -> Value {
        let asked = self.act(world, "inline", json!({"query": words})).await;
        let id = &asked["inline_query_id"];
        world.event(0, |event| event["kind"] == "inline_answered" && event["inline_query_id"] == *id).await;
        asked
    }
}

/// The button with a label in rows of buttons.
pub fn key_labelled<'a>(rows: &'a Value, label: &str) -> Option<&'a Value> {
    keys(rows).find(|key| key["text"] == label)
}

/// The buttons of all rows.
pub fn keys(rows: &Value) -> impl Iterator<Item = &Value> {
    rows.as_array().into_iter().flatten().flat_map(|row| row.as_array().into_iter().flatten())
}

/// The labels of rows of buttons.
pub fn labels(rows: &Value) -> Vec<Vec<String>> {
    let label = |key: &Value| key["text"].as_str().unwrap_or_default().to_owned();
    let row = |row: &Value| row.as_array().into_iter().flatten().map(label).collect();
    rows.as_array().into_iter().flatten().map(row).collect()
}
