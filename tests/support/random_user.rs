//! People who do whatever comes to their mind: what nobody thought of is tried too.

use fastrand::Rng;
use serde_json::{Value, json};

use super::{Person, World, people::keys};

/// What people say: commands, answers to what is asked in one place or another, and what is no answer at all.
const WORDS: [&str; 22] = [
    "/start",
    "/events",
    "/my",
    "/settings",
    "/language",
    "/help",
    "/privacy",
    "/cancel",
    "/team",
    "/organize",
    "/new",
    "/announce",
    "/reminders",
    "Айпери Асанова",
    "24.03.2004",
    "16-25",
    "Tomorrow at ten",
    "18:00",
    "3",
    "?",
    "<b>&amp;</b> \u{202e}",
    "🙂",
];

impl Person {
    /// Opens an event, says something, or presses a button that stands in the chat; mostly the latter, as people do.
    pub async fn does_anything(&self, world: &World, events: u64, random: &mut Rng) {
        let chat = self.chat(world).await;
        let pressed = pressed(&chat, random);
        match (random.u8(..10), pressed) {
            (0..7, Some(press)) => _ = self.try_to(world, "press", press).await,
            (7, _) if events > 0 => {
                let payload = format!("event-{}", random.u64(1..=events));
                self.try_to(world, "start", json!({ "payload": payload })).await;
            }
            (_, _) if chat["reply_keyboard"].is_object() && random.bool() => {
                self.try_to(world, "send", json!({"contact": "own"})).await;
            }
            _ => self.try_to(world, "send", json!({"text": random.choice(WORDS)})).await,
        }
    }

    /// What cannot be done any more, because the chat has changed meanwhile, is not done.
    async fn try_to(&self, world: &World, act: &str, body: Value) {
        let url = format!("{}/sandbox/people/{}/{act}", world.sandbox.url(), self.id);
        world.http.post(url).json(&body).send().await.unwrap();
    }
}

/// A button under one of the newest messages.
fn pressed(chat: &Value, random: &mut Rng) -> Option<Value> {
    let newest = chat["messages"].as_array()?.iter().rev().take(3);
    let buttons = newest.flat_map(|message| {
        keys(&message["inline_keyboard"])
            .filter(|key| key["callback_data"].is_string())
            .map(|key| json!({"message_id": message["message_id"], "data": key["callback_data"]}))
    });
    random.choice(buttons.collect::<Vec<_>>())
}
