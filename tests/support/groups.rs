//! Groups in the sandbox, and what people do there.

use serde_json::{Value, json};

use super::{Person, World};

/// A group; its id is another one once it is a supergroup.
#[derive(Clone)]
pub struct Group {
    pub name: String,
    pub id: i64,
}

impl Group {
    pub async fn new(world: &World, name: &str) -> Group {
        let id = world.post("groups", json!({"title": name})).await["id"].as_i64().unwrap();
        Group { name: name.to_owned(), id }
    }

    /// `add`, `send`, `remove` or `migrate`, by a person.
    pub async fn act(&self, world: &World, person: &Person, act: &str, mut body: Value) -> Value {
        body["person_id"] = json!(person.id);
        world.post(&format!("groups/{}/{act}", self.id), body).await
    }

    /// In a name: own, group or channel.
    pub async fn say(&self, world: &World, person: &Person, name: &str, text: &str) {
        self.act(world, person, "send", json!({"text": text, "as": name})).await;
    }

    /// Refuses the bot's messages with Telegram's words from now on, or takes them again.
    pub async fn refuse(&self, world: &World, words: Option<&str>) {
        world.post(&format!("groups/{}/refuse", self.id), json!({"description": words})).await;
    }

    /// Becomes a supergroup; unnoticed, the updates that say so are lost.
    pub async fn migrate(&mut self, world: &World, person: &Person, unnoticed: bool) {
        let new = self.act(world, person, "migrate", json!({"unnoticed": unnoticed})).await;
        self.id = new["id"].as_i64().unwrap();
    }

    /// What the bot has said there, oldest first.
    pub async fn bot_messages(&self, world: &World) -> Vec<String> {
        let chat = world.get(&format!("groups/{}/chat", self.id)).await;
        let theirs = chat["messages"].as_array().unwrap().iter().filter(|message| message["from"] == "bot");
        theirs.map(|message| message["text"].as_str().unwrap_or_default().to_owned()).collect()
    }
}
