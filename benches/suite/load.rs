//! People who register, each as soon as the answer to the step before is there. One reader of the ledger acts for all of
//! them, so that the people cost little beside the bot.

use std::{
    collections::HashMap,
    time::{Duration, Instant},
};

use serde_json::{Value, json};
use tokio::task::JoinSet;

use crate::{
    processes::Stage,
    shared::millis,
    support::{
        DEADLINE, Person,
        registration::{STEPS, Step, key_that_means},
    },
};

/// Whoever comes next.
pub struct Crowd<'a> {
    stage: &'a Stage,
    /// The next step of each, and when the last one was done.
    waiting: HashMap<i64, (usize, Instant)>,
    acts: JoinSet<()>,
    replies: Vec<f64>,
}

/// What became of them.
pub struct Conversed {
    /// From each act to its reply, in milliseconds.
    pub replies: Vec<f64>,
    pub people: usize,
    pub took: Duration,
}

/// Lets people come and register, so many at once.
pub async fn converse(stage: &Stage, people: usize, at_once: usize) -> Conversed {
    let (waiting, acts, replies) = (HashMap::new(), JoinSet::new(), Vec::new());
    Crowd { stage, waiting, acts, replies }.converse(people, at_once).await
}

impl Crowd<'_> {
    async fn converse(mut self, people: usize, at_once: usize) -> Conversed {
        let (mut last, begun) = (self.stage.world.last_event().await, Instant::now());
        let mut to_come = people;
        while to_come > 0 || !self.waiting.is_empty() {
            while to_come > 0 && self.waiting.len() < at_once {
                to_come -= 1;
                self.come().await;
            }
            let ledger = self.stage.world.get(&format!("ledger?after={last}&wait_ms=1000")).await;
            ledger["events"].as_array().unwrap().iter().for_each(|event| self.hear(event));
            last = ledger["last"].as_u64().unwrap();
            assert!(begun.elapsed() < DEADLINE * 30, "the bot does not keep up");
        }
        self.acts.join_all().await;
        Conversed { replies: self.replies, people, took: begun.elapsed() }
    }

    async fn come(&mut self) {
        let person = Person::new(&self.stage.world, "Somebody", Some("ky")).await;
        self.act(person.id, 1, "send", json!({"text": "/start"}));
    }

    /// Does the next step of whoever sees what they waited for.
    fn hear(&mut self, event: &Value) {
        let Some(id) = event["person_id"].as_i64() else { return };
        let Some((step, since)) = self.waiting.get(&id).copied() else { return };
        match STEPS.get(step) {
            Some(next) => {
                let Some((verb, body)) = answer(*next, event) else { return };
                self.replies.push(millis(since.elapsed()));
                self.act(id, step + 1, verb, body);
            }
            None if shows(event) => {
                self.replies.push(millis(since.elapsed()));
                self.waiting.remove(&id);
            }
            None => {}
        }
    }

    fn act(&mut self, id: i64, next: usize, verb: &str, body: Value) {
        let request = self.stage.post(&format!("people/{id}/{verb}"), &body);
        self.waiting.insert(id, (next, Instant::now()));
        self.acts.spawn(async move { _ = request.send().await.unwrap() });
    }
}

/// How a step is done once an event shows that it can be.
fn answer(step: Step, event: &Value) -> Option<(&'static str, Value)> {
    let message = &event["message"];
    match step {
        Step::Says(words) => (message["from"] == "bot").then(|| ("send", json!({"text": words}))),
        Step::Presses(choice) => {
            let key = key_that_means(&message["inline_keyboard"], choice)?;
            Some(("press", json!({"message_id": message["message_id"], "data": key["callback_data"]})))
        }
        Step::SharesContact => event["reply_keyboard"].is_object().then(|| ("send", json!({"contact": "own"}))),
    }
}

/// Whether there is something new from the bot.
pub fn shows(event: &Value) -> bool {
    ["message", "edited"].iter().any(|kind| event["kind"] == *kind) && event["message"]["from"] == "bot"
}
