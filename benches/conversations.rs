//! `cargo bench`: how fast the bot starts, answers and registers, and what it needs for that.
//!
//! The bot is a process of its own; the pretend Telegram and the people are in this one. The ideal beside
//! the reply's time is what the pretend Telegram itself takes to show a message. The 500 answer at once,
//! faster than people do, so that they meet the pace of one message a second in each chat.

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a bench stops at the first fault and prints its table")]

#[path = "../tests/support/mod.rs"]
mod support;

use std::{
    collections::HashMap,
    process::{Child, Stdio},
    sync::Arc,
    time::{Duration, Instant},
};

use serde_json::{Value, json};
use support::{
    DEADLINE, Person, World,
    bot::{kill, program},
    registration::{STEPS, Step, key_that_means},
};
use tokio::task::JoinSet;

#[tokio::main]
async fn main() {
    let world = Arc::new(World::new().await);
    let (bot, start) = start(&world).await;
    println!("from the start to the first reply   {:>8.0} ms", millis(start));
    println!("resident memory, idle               {:>8.1} MB", resident_megabytes(&bot));
    println!("a message shown without a bot       {:>8.2} ms (the ideal)", millis(median(&mut bare(&world).await)));
    let mut alone = Crowd::new(&world, 3).converse(100, 1).await;
    println!("an act to its reply, one person     {:>8.2} ms (p50)", millis(median(&mut alone.replies)));
    println!("                                    {:>8.2} ms (p99)", millis(percentile(&mut alone.replies, 99)));
    let before = cpu(&bot);
    let mut crowd = Crowd::new(&world, STEPS.len()).converse(500, 500).await;
    let (updates, seconds) = (crowd.replies.len() as f64, crowd.took.as_secs_f64());
    println!("an act to its reply, 500 at once    {:>8.2} ms (p50)", millis(median(&mut crowd.replies)));
    println!("                                    {:>8.2} ms (p99)", millis(percentile(&mut crowd.replies, 99)));
    println!("registrations, 500 at once          {:>8.1} a second", 500.0 / seconds);
    println!("updates, 500 at once                {:>8.0} a second", updates / seconds);
    println!("the bot's CPU for 1,000 updates     {:>8.2} s", (cpu(&bot) - before).as_secs_f64() / updates * 1000.0);
    println!("resident memory, afterwards         {:>8.1} MB", resident_megabytes(&bot));
    kill(bot);
}

/// Starts the bot while somebody already waits for an answer.
async fn start(world: &World) -> (Child, Duration) {
    let person = Person::new(world, "Early", Some("en")).await;
    person.say(world, "/start").await;
    let begun = Instant::now();
    let bot = program(world).env("RUST_LOG", "warn").stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    world.event(0, |event| event["kind"] == "message" && event["message"]["from"] == "bot").await;
    (bot, begun.elapsed())
}

/// What the pretend Telegram takes by itself, from the request to the event.
async fn bare(world: &World) -> Vec<Duration> {
    let person = Person::new(world, "Bare", Some("en")).await;
    person.say(world, "hello").await;
    world.settled().await;
    let url = format!("{}/bot{}/sendMessage", world.sandbox.url(), support::TOKEN);
    let mut times = Vec::new();
    for _ in 0..200 {
        let (last, begun) = (world.last_event().await, Instant::now());
        let message = json!({"chat_id": person.id, "text": "hi"});
        world.http.post(&url).json(&message).send().await.unwrap();
        world.event(last, |event| shows(event, &person)).await;
        times.push(begun.elapsed());
    }
    times
}

/// People who register, each as soon as the answer to the step before is there. One reader of the ledger
/// acts for all of them, so that the people cost little beside the bot.
struct Crowd<'a> {
    world: &'a Arc<World>,
    /// How many steps each of them does.
    steps: usize,
    /// The next step of each, and when the last one was done.
    waiting: HashMap<i64, (Person, usize, Instant)>,
    acts: JoinSet<()>,
    replies: Vec<Duration>,
}

struct Conversed {
    replies: Vec<Duration>,
    took: Duration,
}

impl<'a> Crowd<'a> {
    fn new(world: &'a Arc<World>, steps: usize) -> Crowd<'a> {
        Crowd { world, steps, waiting: HashMap::new(), acts: JoinSet::new(), replies: Vec::new() }
    }

    /// Lets people come, so many at once.
    async fn converse(mut self, people: usize, at_once: usize) -> Conversed {
        let (mut last, begun) = (self.world.last_event().await, Instant::now());
        let mut to_come = people;
        while to_come > 0 || !self.waiting.is_empty() {
            while to_come > 0 && self.waiting.len() < at_once {
                to_come -= 1;
                self.come().await;
            }
            let ledger = self.world.get(&format!("ledger?after={last}&wait_ms=1000")).await;
            ledger["events"].as_array().unwrap().iter().for_each(|event| self.hear(event));
            last = ledger["last"].as_u64().unwrap();
            assert!(begun.elapsed() < DEADLINE * 10, "the bot does not keep up");
        }
        self.acts.join_all().await;
        Conversed { replies: self.replies, took: begun.elapsed() }
    }

    async fn come(&mut self) {
        let person = Person::new(self.world, "Somebody", Some("en")).await;
        self.waiting.insert(person.id, (person.clone(), 1, Instant::now()));
        self.act(person, "send", json!({"text": "/start"}));
    }

    /// Does the next step of whoever sees what they waited for.
    fn hear(&mut self, event: &Value) {
        let Some((person, step, since)) = event["person_id"].as_i64().and_then(|id| self.waiting.remove(&id)) else {
            return;
        };
        let act = STEPS.get(step).and_then(|step| answer(*step, event));
        let done = step == self.steps && shows(event, &person);
        if act.is_some() || done {
            self.replies.push(since.elapsed());
        }
        match act.filter(|_| !done) {
            Some((verb, body)) => {
                self.waiting.insert(person.id, (person.clone(), step + 1, Instant::now()));
                self.act(person, verb, body);
            }
            None if done => {}
            None => _ = self.waiting.insert(person.id, (person, step, since)),
        }
    }

    fn act(&mut self, person: Person, verb: &'static str, body: Value) {
        let world = Arc::clone(self.world);
        self.acts.spawn(async move { _ = person.act(&world, verb, body).await });
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

/// Whether the person sees something new from the bot.
fn shows(event: &Value, person: &Person) -> bool {
    event["person_id"] == person.id
        && ["message", "edited"].iter().any(|kind| event["kind"] == *kind)
        && event["message"]["from"] == "bot"
}

fn median(times: &mut [Duration]) -> Duration {
    percentile(times, 50)
}

fn percentile(times: &mut [Duration], percent: usize) -> Duration {
    times.sort();
    times[(times.len() * percent / 100).min(times.len() - 1)]
}

fn millis(duration: Duration) -> f64 {
    duration.as_secs_f64() * 1000.0
}

fn resident_megabytes(bot: &Child) -> f64 {
    let status = std::fs::read_to_string(format!("/proc/{}/status", bot.id())).unwrap();
    let line = status.lines().find(|line| line.starts_with("VmRSS")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse::<f64>().unwrap() / 1024.0
}

/// The processor time a process has used: user and system, in hundredths of a second in `/proc`.
fn cpu(bot: &Child) -> Duration {
    let stat = std::fs::read_to_string(format!("/proc/{}/stat", bot.id())).unwrap();
    let fields: Vec<&str> = stat.rsplit(") ").next().unwrap().split(' ').collect();
    let ticks: u64 = fields[11].parse::<u64>().unwrap() + fields[12].parse::<u64>().unwrap();
    Duration::from_millis(ticks * 10)
}
