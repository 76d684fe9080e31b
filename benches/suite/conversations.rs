//! Conversations: people register, one, 50 and 500 at once, with the bot and with the plain one, in turns.
//!
//! Everybody answers at once, faster than people do; so the bot runs without the pace of one message a second in each
//! chat, which the plain one does not keep either.

use std::time::Instant;

use serde_json::json;

use crate::{
    Options,
    load::{Conversed, converse, shows},
    processes::{Role, Stage},
    report::{PLAIN, Report},
    shared::{millis, percentile},
    support::{Person, TOKEN},
};

const SECTION: &str = "Conversations";
const SANDBOX: &str = "the sandbox alone";
/// So many at once, and how many register.
const CROWDS: [(usize, usize); 3] = [(1, 60), (50, 300), (500, 500)];

pub async fn run(report: &mut Report, options: &Options) {
    let bots = options.places().into_iter().map(|(whose, server)| (whose, Role::Unpaced, server));
    let all: Vec<_> = bots.chain([(PLAIN, Role::Plain, None)]).collect();
    for _ in 0..options.runs {
        for (whose, part, server) in &all {
            for (at_once, people) in CROWDS {
                let stage = Stage::new().await.moved(*server).await;
                let bot = part.start_on(&stage.world);
                // The first finds everything cold.
                converse(&stage, 3, 1).await;
                let cpu = bot.cpu();
                let mut conversed = converse(&stage, options.sized(people), at_once).await;
                tell(report, whose, at_once, &mut conversed);
                let updates = conversed.replies.len() as f64;
                let name = format!("processor for 1,000 updates, {at_once} at once");
                report.add(SECTION, &name, "s", whose, (bot.cpu() - cpu) / updates * 1000.0);
            }
        }
        let mut alone = alone(&Stage::new().await).await;
        report.add(SECTION, "reply, 1 at once: p50", "ms", SANDBOX, percentile(&mut alone, 50));
    }
}

fn tell(report: &mut Report, whose: &'static str, at_once: usize, conversed: &mut Conversed) {
    let (people, seconds) = (conversed.people as f64, conversed.took.as_secs_f64());
    report.add(SECTION, &format!("registrations a second, {at_once} at once"), "", whose, people / seconds);
    let updates = conversed.replies.len() as f64;
    report.add(SECTION, &format!("updates a second, {at_once} at once"), "", whose, updates / seconds);
    for percent in [50, 95, 99] {
        let name = format!("reply, {at_once} at once: p{percent}");
        report.add(SECTION, &name, "ms", whose, percentile(&mut conversed.replies, percent));
    }
}

/// What the sandbox takes by itself, from the request to the event, in milliseconds.
async fn alone(stage: &Stage) -> Vec<f64> {
    let world = &stage.world;
    let person = Person::new(world, "Bare", Some("en")).await;
    person.say(world, "hello").await;
    let url = format!("{}/bot{TOKEN}/sendMessage", world.sandbox.url());
    let mut times = Vec::new();
    for _ in 0..200 {
        let (last, begun) = (world.last_event().await, Instant::now());
        world.http.post(&url).json(&json!({"chat_id": person.id, "text": "hi"})).send().await.unwrap();
        world.event(last, |event| event["person_id"] == person.id && shows(event)).await;
        times.push(millis(begun.elapsed()));
    }
    times
}
