//! What several benches need: people, an announcement to all of them, the bot's process and its memory.

#![allow(dead_code, reason = "each bench uses its part")]

use std::{
    process::{Child, Stdio},
    time::Duration,
};

use serde_json::json;

use crate::support::{Bot, Person, World, bot::program};

/// A world with volunteers who have written to the bot; the bot is stopped.
pub async fn people(count: usize) -> World {
    let world = World::new().await;
    let bot = Bot::start(&world).await;
    for _ in 0..count {
        Person::new(&world, "Anna", Some("en")).await.act(&world, "send", json!({"text": "We meet at nine"})).await;
    }
    wait(&world, "select count(*) from conversation", i64::try_from(count).unwrap()).await;
    wait(&world, "select count(*) from delivery where state in ('queued', 'sending')", 0).await;
    bot.stop().await;
    for sql in [
        "delete from conversation",
        "delete from delivery",
        "insert into volunteer (person_id, name, birth_date, country, registered_at, digest_at) select person_id, 'Anna', '2000-01-01', 'AZ', 0, null from person",
    ] {
        world.database.execute(sql).await;
    }
    world
}

/// Notes an announcement to everybody as accepted for a time.
pub async fn announce(world: &World, time: &str) {
    let part = format!(
        "insert into announcement_part (announcement_id, organization_id, state, time) values (1, 1, 'accepted', '{time}')"
    );
    for sql in [
        "insert into announcement (organization_id, audience, urgent, created_at)
         values (1, '{\"everyone\":true,\"countries\":[],\"regions\":[],\"topics\":[],\"languages\":[],\"ages\":null,\"shift\":null,\"roles\":[]}', 1, 0)",
        "insert into announcement_text
         select 1, 'en', json_object('kind', 'copy', 'from', min(person_id), 'messages', json_array(1), 'button', null) from person",
        "insert into announcement_reader values (1, 'en', 'en')",
        Box::leak(part.into_boxed_str()),
    ] {
        world.database.execute(sql).await;
    }
}

/// Starts the bot in a process of its own.
pub fn start(world: &World) -> Child {
    program(world).env("RUST_LOG", "warn").stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
}

/// Waits as long as it takes.
pub async fn wait(world: &World, sql: &'static str, expected: i64) {
    while world.number(sql).await != expected {
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

/// Sorts, and takes the one in the middle.
pub fn median(times: &mut [f64]) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

/// The longest.
pub fn worst(times: &[f64]) -> f64 {
    times.iter().copied().fold(0.0, f64::max)
}

/// From `/proc`, in pages of 4 KiB.
pub fn resident_megabytes(bot: &Child) -> f64 {
    let statm = std::fs::read_to_string(format!("/proc/{}/statm", bot.id())).unwrap();
    statm.split(' ').nth(1).unwrap().parse::<f64>().unwrap() * 4096.0 / 1e6
}
