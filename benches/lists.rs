//! `cargo bench --bench lists`: how long people wait for lists when there are many volunteers and events.
//!
//! Beside each figure stands the same with a handful of events, which is the ideal: what is more comes from the
//! size alone. Everybody asks once, so that nobody meets the pace of one message a second in a chat.

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a bench stops at the first fault and prints its table")]

#[path = "../tests/support/mod.rs"]
mod support;

use std::{
    process::Stdio,
    time::{Duration, Instant},
};

use serde_json::json;
use support::{
    Person, World,
    bot::{command, kill, program},
};

/// How many people ask for each list.
const ASKING: usize = 50;

/// The lists, and the words that ask for them.
const LISTS: [(&str, &str); 4] = [
    ("upcoming events", "/events"),
    ("my sign-ups", "/my"),
    ("events I organize", "/organize"),
    ("an event's card", "/start event-1"),
];

/// So much there is.
struct Size {
    volunteers: u32,
    events: u32,
    sign_ups: u32,
}

#[tokio::main]
async fn main() {
    let few = measure(&Size { volunteers: 100, events: 6, sign_ups: 50 }).await;
    let many = measure(&Size { volunteers: 100_000, events: 5_000, sign_ups: 200_000 }).await;
    println!("{:<20} {:>24} {:>24}", "", "few: p50, p99 in ms", "many: p50, p99 in ms");
    for (((name, _), mut few), mut many) in LISTS.iter().zip(few).zip(many) {
        let [few, many] = [&mut few, &mut many].map(|times| (percentile(times, 50), percentile(times, 99)));
        println!("{name:<20} {:>12.1} {:>11.1} {:>12.1} {:>11.1}", few.0, few.1, many.0, many.1);
    }
}

/// The times of each list.
async fn measure(size: &Size) -> Vec<Vec<Duration>> {
    let world = World::new().await;
    let made = command(&world, &["organization", "list"]).stdout(Stdio::null()).status().unwrap();
    assert!(made.success());
    let mut people = Vec::new();
    for _ in 0..ASKING * LISTS.len() {
        people.push(Person::new(&world, "Anna", Some("en")).await);
    }
    fill(&world, size, people[0].id).await;
    let bot = program(&world).env("RUST_LOG", "warn").stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    let mut times = Vec::new();
    for ((_, words), people) in LISTS.iter().zip(people.chunks(ASKING)) {
        times.push(ask(&world, words, people).await);
    }
    kill(bot);
    world.end().await;
    times
}

/// People ask one after the other.
async fn ask(world: &World, words: &str, people: &[Person]) -> Vec<Duration> {
    let mut times = Vec::new();
    for person in people {
        let (last, begun) = (world.last_event().await, Instant::now());
        person.act(world, "send", json!({"text": words})).await;
        let theirs = |event: &serde_json::Value| event["kind"] == "message" && event["person_id"] == person.id;
        world.event(last, |event| theirs(event) && event["message"]["from"] == "bot").await;
        times.push(begun.elapsed());
    }
    times
}

/// Volunteers in Azerbaijan with ids from that of the first who asks, events in all its regions with 40 places each,
/// and sign-ups spread over them. Who asks looks after all events.
async fn fill(world: &World, size: &Size, first: i64) {
    let Size { volunteers, events, sign_ups } = size;
    let numbers =
        |count: &u32| format!("with recursive n (i) as (select 0 union all select i + 1 from n where i < {count} - 1)");
    let asking = ASKING * LISTS.len();
    let statements = [
        format!("{} insert into person (person_id, language, questions_asked, met_at, heard_at) select {first} + i, 'en', 0, 0, 0 from n", numbers(volunteers)),
        format!("{} insert into volunteer (person_id, name, birth_date, country, region, registered_at, digest_at)
                 select {first} + i, 'Anna ' || i, '2000-01-01', 'AZ', 'AZ-BA', 0, null from n", numbers(volunteers)),
        format!("insert into member select 2, person_id, 'organizer', 0 from person where person_id < {first} + {asking}"),
        format!("{} insert into event (event_id, organization_id, topic, country, region, time_zone, language, minimum_age, published_at)
                 select i + 1, 2, iif(i % 2, 'sport', 'health'), 'AZ', iif(i % 3, 'AZ-GA', 'AZ-BA'), 'Asia/Baku', 'az', 14, 0 from n", numbers(events)),
        "insert into event_text select event_id, 'az', 'Tədbir ' || event_id, '', 'Park', 'tədbir' from event".to_owned(),
        "insert into shift (event_id, starts_at, ends_at, min_places, max_places)
         select event_id, unixepoch() * 1000 + event_id * 3600000, unixepoch() * 1000 + event_id * 3600000 + 7200000, 5, 40 from event".to_owned(),
        format!("{} insert into sign_up (shift_id, person_id, state, since)
                 select 1 + i / 40 % {events}, {first} + i % {volunteers}, 'confirmed', i from n where true on conflict do nothing", numbers(sign_ups)),
        "analyze".to_owned(),
    ];
    for statement in statements {
        world.database.execute(Box::leak(statement.into_boxed_str())).await;
    }
}

fn percentile(times: &mut [Duration], percent: usize) -> f64 {
    times.sort_unstable();
    times[(times.len() * percent / 100).min(times.len() - 1)].as_secs_f64() * 1000.0
}
