//! People who wait for what they expect before they go on, however long a bot in trouble takes.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::{Person, World, people::key_labelled};

/// Longer than any chain of faults lasts, also on a machine that has other work.
pub const PATIENCE: Duration = Duration::from_secs(240);
/// They look again after so long, even if nothing happened.
pub const LOOK_AGAIN: Duration = Duration::from_secs(2);

impl Person {
    /// Waits until the chat is as wanted; what was wanted of it.
    pub async fn waits_for<T>(&self, world: &World, wanted: impl Fn(&Value) -> Option<T>) -> T {
        let begun = Instant::now();
        loop {
            let last = world.last_event().await;
            let chat = self.chat(world).await;
            if let Some(found) = wanted(&chat) {
                return found;
            }
            assert!(begun.elapsed() < PATIENCE, "{} waits in vain: {chat:#}", self.id);
            self.waits_a_little(world, last).await;
        }
    }

    /// Until the bot says or asks something in the chat after an event, but not for long; whether it did.
    pub async fn waits_a_little(&self, world: &World, last: u64) -> bool {
        let is_theirs = |event: &Value| event["person_id"] == self.id;
        let is_new = |event: &Value| event["message"]["from"] == "bot" || event["kind"] == "reply_keyboard";
        let heard = world.event(last, |event| is_theirs(event) && is_new(event));
        tokio::time::timeout(LOOK_AGAIN, heard).await.is_ok()
    }

    /// Announces something in English to everybody an organizer may write to, whatever they read; each step as soon as it
    /// can be done, and once. Returns the press that sends it.
    pub async fn announces(&self, world: &World, words: &str) -> Value {
        self.say(world, "/announce").await;
        self.presses_once_there(world, "New announcement").await;
        self.presses_once_there(world, "Everyone").await;
        self.waits_for(world, |chat| key_below(chat, "✓ Everyone")).await;
        self.presses_once_there(world, "Continue").await;
        self.waits_for(world, |chat| shows(chat, "Send the message").then_some(())).await;
        self.say(world, words).await;
        while let Some(language) = self.waits_for(world, missing_text).await {
            self.presses_once_there(world, &language).await;
            self.presses_once_there(world, "The text in English").await;
            let written = |chat: &Value| missing_text(chat).filter(|next| next.as_ref() != Some(&language));
            self.waits_for(world, written).await;
        }
        for label in ["Continue", "Send now"] {
            self.presses_once_there(world, label).await;
        }
        self.presses_once_there(world, "Send").await
    }

    /// Presses a button as soon as it is there; what was pressed.
    pub async fn presses_once_there(&self, world: &World, label: &str) -> Value {
        let press = self.waits_for(world, |chat| key_below(chat, label)).await;
        self.act(world, "press", press.clone()).await;
        press
    }

    /// Presses each button with a label that has come since a message, but for those that were pressed, until that has its
    /// effect: a card asks once more if what it said is not so any more, and the question before may come twice.
    pub async fn presses_until(
        &self,
        world: &World,
        (label, since): (&str, &Value),
        mut pressed: Vec<Value>,
        mut is_done: impl AsyncFnMut() -> bool,
    ) {
        let begun = Instant::now();
        while !is_done().await {
            let (last, chat) = (world.last_event().await, self.chat(world).await);
            assert!(begun.elapsed() < PATIENCE, "{label} is pressed in vain: {pressed:?} of {chat:#}");
            for press in keys_since(&chat, label, since) {
                if !pressed.contains(&press) {
                    self.act(world, "press", press.clone()).await;
                    pressed.push(press);
                }
            }
            self.waits_a_little(world, last).await;
        }
    }
}

/// How to press the buttons with a label that have come since a message.
fn keys_since(chat: &Value, label: &str, since: &Value) -> Vec<Value> {
    let messages = chat["messages"].as_array().into_iter().flatten();
    let new = messages.filter(|message| message["message_id"].as_i64() > since["message_id"].as_i64());
    let key = |message: &Value| {
        Some((message["message_id"].clone(), key_labelled(&message["inline_keyboard"], label)?.clone()))
    };
    new.filter_map(key).map(|(id, key)| json!({"message_id": id, "data": key["callback_data"]})).collect()
}

/// How to press the newest button with a label, below what the person wrote last.
pub fn key_below(chat: &Value, label: &str) -> Option<Value> {
    let messages = chat["messages"].as_array()?;
    let since = messages.iter().rev().take_while(|message| message["from"] == "bot");
    since.into_iter().find_map(|message| {
        let key = key_labelled(&message["inline_keyboard"], label)?;
        Some(json!({"message_id": message["message_id"], "data": key["callback_data"]}))
    })
}

/// The first language without a text, on the card that shows all, the one that was changed last; None: there is no such card.
fn missing_text(chat: &Value) -> Option<Option<String>> {
    let messages = chat["messages"].as_array()?.iter().rev().take_while(|message| message["from"] == "bot");
    let is_card =
        |message: &&Value| message["text"].as_str().is_some_and(|text| text.starts_with("Texts by the readers"));
    let card = messages.filter(is_card).max_by_key(|card| card["edit_date"].as_i64().max(card["date"].as_i64()))?;
    let line = card["text"].as_str()?.lines().find(|line| line.ends_with("no text yet"));
    Some(line.and_then(|line| Some(line.split_once(':')?.0.to_owned())))
}

/// Whether one of the bot's last words begin so.
pub fn shows(chat: &Value, begins: &str) -> bool {
    let messages = chat["messages"].as_array().into_iter().flatten().rev();
    let mut since = messages.take_while(|message| message["from"] == "bot");
    since.any(|message| message["text"].as_str().unwrap_or_default().starts_with(begins))
}
