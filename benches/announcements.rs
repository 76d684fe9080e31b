//! `cargo bench --bench announcements`: how an announcement goes.
//!
//! - Under Telegram's limits, as the sandbox keeps them: the share of the allowed rate that is reached, how often
//!   Telegram says "too fast", and how long somebody who chats meanwhile waits, beside the same when nothing else is sent.
//! - Without limits: messages a second, beside what the pretend Telegram takes by itself.
//! - The deliveries for a million people: how long they take to be made, and the bot's memory.

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a bench stops at the first fault and prints its table")]

#[path = "../tests/support/mod.rs"]
mod support;

#[path = "shared/mod.rs"]
mod shared;

use std::{
    process::Stdio,
    sync::Arc,
    time::{Duration, Instant},
};

use hashar::app::Limits;
use serde_json::json;
use shared::{announce, median, people, resident_megabytes, start, wait, worst};
use support::{
    Bot, Person, World,
    bot::{command, kill},
};
use tokio::task::JoinSet;

/// The default ceiling, in messages a second.
const ALLOWED: f64 = 25.0;
const UNDER_LIMITS: usize = 1_000;
const WITHOUT_LIMITS: usize = 5_000;
const MILLION: i64 = 1_000_000;

#[tokio::main]
async fn main() {
    under_limits().await;
    without_limits().await;
    a_million_deliveries().await;
}

async fn under_limits() {
    let world = people(UNDER_LIMITS).await;
    world.faults(json!({"flood": true})).await;
    let bot = start(&world);
    let anna = Person::new(&world, "Anna", Some("en")).await;
    let mut idle = chat(&world, &anna, 15).await;
    kill(bot);
    announce(&world, "\"now\"").await;
    let begun = Instant::now();
    let bot = start(&world);
    let mut busy = chat(&world, &anna, 30).await;
    sent(&world, UNDER_LIMITS).await;
    let rate = UNDER_LIMITS as f64 / begun.elapsed().as_secs_f64();
    let too_fast = world.events_after(0).await.into_iter().filter(|event| event["status"] == 429).count();
    println!("under limits: the share of {ALLOWED}/s reached      {:>8.1} %", 100.0 * rate / ALLOWED);
    println!("under limits: answers \"too fast\"              {too_fast:>8}");
    println!(
        "a reply when nothing else is sent            {:>8.1} ms (p50) {:>8.1} ms (worst)",
        median(&mut idle),
        worst(&idle)
    );
    println!(
        "a reply during the announcement              {:>8.1} ms (p50) {:>8.1} ms (worst)",
        median(&mut busy),
        worst(&busy)
    );
    kill(bot);
    world.end().await;
}

async fn without_limits() {
    let world = Arc::new(people(WITHOUT_LIMITS).await);
    println!("without limits: the pretend Telegram alone   {:>8.0} messages a second (the ideal)", bare(&world).await);
    announce(&world, "\"now\"").await;
    let begun = Instant::now();
    let limits = Limits { per_second: 1e6, ..Limits::default() };
    let bot = Bot::start_with(&world, limits).await;
    sent(&world, WITHOUT_LIMITS).await;
    println!(
        "without limits: the bot                      {:>8.0} messages a second",
        WITHOUT_LIMITS as f64 / begun.elapsed().as_secs_f64()
    );
    bot.stop().await;
}

async fn a_million_deliveries() {
    let world = World::new().await;
    assert!(command(&world, &["organization", "list"]).stdout(Stdio::null()).status().unwrap().success());
    let numbers = format!("with recursive n (i) as (select 1 union all select i + 1 from n where i < {MILLION})");
    for sql in [
        format!(
            "{numbers} insert into person (person_id, language, questions_asked, met_at, heard_at) select i, 'en', 0, 0, 0 from n"
        ),
        format!(
            "{numbers} insert into volunteer (person_id, name, birth_date, country, region, registered_at, digest_at)
                 select i, 'Anna', '2000-01-01', 'AZ', 'AZ-BA', 0, null from n"
        ),
    ] {
        world.database.execute(Box::leak(sql.into_boxed_str())).await;
    }
    let before = size(&world);
    announce(&world, r#"{"at":"2090-01-01T00:00:00Z"}"#).await;
    let begun = Instant::now();
    let bot = start(&world);
    wait(&world, "select count(*) from announcement_part where state = 'filled'", 1).await;
    println!("deliveries for a million people              {:>8.1} s", begun.elapsed().as_secs_f64());
    println!("the bot's resident memory afterwards         {:>8.1} MB", resident_megabytes(&bot));
    println!("the database grew by                         {:>8.0} MB", (size(&world) - before) as f64 / 1e6);
    kill(bot);
    world.end().await;
}

async fn sent(world: &World, people: usize) {
    let sql = "select count(*) from delivery where announcement_id = 1 and state = 'sent'";
    wait(world, sql, i64::try_from(people).unwrap()).await;
}

/// Somebody writes and reads, at the pace people do; the times to the replies, in ms.
async fn chat(world: &World, person: &Person, acts: usize) -> Vec<f64> {
    let mut times = Vec::new();
    for _ in 0..acts {
        let (last, begun) = (world.last_event().await, Instant::now());
        person.say(world, "/help").await;
        world
            .event(last, |event| {
                event["kind"] == "message" && event["person_id"] == person.id && event["message"]["from"] == "bot"
            })
            .await;
        times.push(begun.elapsed().as_secs_f64() * 1000.0);
        tokio::time::sleep(Duration::from_millis(1_200)).await;
    }
    times
}

/// How many messages a second the pretend Telegram shows when 60 come at once.
async fn bare(world: &Arc<World>) -> f64 {
    let first = world.number("select min(person_id) from person").await;
    let (begun, mut requests) = (Instant::now(), JoinSet::new());
    for number in 0..2_000 {
        if requests.len() >= 60 {
            requests.join_next().await;
        }
        let world = Arc::clone(world);
        requests.spawn(async move {
            let url = format!("{}/bot{}/copyMessage", world.sandbox.url(), support::TOKEN);
            let copy = json!({"chat_id": first + number, "from_chat_id": first, "message_id": 1});
            world.http.post(url).json(&copy).send().await.unwrap();
        });
    }
    requests.join_all().await;
    2_000.0 / begun.elapsed().as_secs_f64()
}

fn size(world: &World) -> u64 {
    std::fs::metadata(world.folder.join("hashar.sqlite")).unwrap().len()
}
