//! `cargo bench --bench reminders`: whether reminders come in time.
//!
//! - A thousand shifts are due in one instant: how long until everybody's reminder is owed, and the bot's memory, with as
//!   many alarms to come (the ideal) and with a million.
//! - How late a reminder arrives when nothing else is sent (the ideal), and while an announcement goes out under
//!   Telegram's limits, as the sandbox keeps them.

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a bench stops at the first fault and prints its table")]

#[path = "../tests/support/mod.rs"]
mod support;

#[path = "shared/mod.rs"]
mod shared;

use std::time::{Duration, Instant};

use serde_json::json;
use shared::{announce, median, people, resident_megabytes, start, wait, worst};
use support::{
    World,
    bot::{command, kill},
};

/// So many shifts are due at once.
const DUE: i64 = 1_000;
/// The alarms to come: as few as are due, and a million.
const TO_COME: [i64; 2] = [1_000, 1_000_000];
/// So many reminders come one after the other, in milliseconds.
const ONE_BY_ONE: i64 = 40;
const EVERY: i64 = 500;
/// The bot is started so long before anything is due, in milliseconds.
const AHEAD: i64 = 8_000;
const TWO_HOURS: i64 = 2 * 60 * 60 * 1000;
/// More than leave while the reminders come.
const ANNOUNCED: usize = 1_500;

#[tokio::main]
async fn main() {
    for to_come in TO_COME {
        a_thousand_due(to_come).await;
    }
    delays("nothing else is sent", false).await;
    delays("an announcement goes out", true).await;
}

async fn a_thousand_due(to_come: i64) {
    let world = World::new().await;
    assert!(command(&world, &["organization", "list"]).stdout(std::process::Stdio::null()).status().unwrap().success());
    let numbers =
        |count: i64| format!("with recursive n (i) as (select 1 union all select i + 1 from n where i < {count})");
    // Filling a table takes a while too.
    let due_at = now() + AHEAD + to_come / 20;
    // An alarm a rule, of shifts in the years to come.
    let later = to_come / 5;
    execute(&world, events(DUE + later)).await;
    execute(&world, [
        format!("{} insert into person (person_id, language, questions_asked, met_at, heard_at) select i, 'en', 0, 0, 0 from n", numbers(DUE)),
        "insert into volunteer (person_id, name, birth_date, country, region, registered_at, digest_at)
         select person_id, 'Anna', '2000-01-01', 'AZ', 'AZ-BA', 0, null from person".to_owned(),
        format!("{} insert into shift (shift_id, event_id, starts_at, ends_at, min_places, max_places)
                 select i, i, {due_at} + {TWO_HOURS}, {due_at} + 2 * {TWO_HOURS}, 1, 5 from n", numbers(DUE)),
        format!("{} insert into shift (shift_id, event_id, starts_at, ends_at, min_places, max_places, armed)
                 select {DUE} + i, {DUE} + i, {due_at} + 40 * 86400000 + i * 60000, {due_at} + 41 * 86400000 + i * 60000, 1, 5, 1 from n", numbers(later)),
        format!("insert into alarm (shift_id, rule, starts_at, fires_at)
                 select shift_id, rule.value, starts_at, starts_at - rule.key * 86400000 from shift
                 cross join json_each('[\"120m\", \"1d18:00\", \"short\", \"applications\", \"roster\"]') as rule where shift_id > {DUE}"),
        "insert into sign_up (shift_id, person_id, state, since) select person_id, person_id, 'confirmed', 0 from person".to_owned(),
        "analyze".to_owned(),
    ]).await;
    let bot = start(&world);
    wait(&world, "select count(*) from shift where not armed", 0).await;
    assert!(now() < due_at, "the bot was not ready in time");
    tokio::time::sleep(Duration::from_millis(u64::try_from(due_at - now()).unwrap())).await;
    let begun = Instant::now();
    wait(&world, "select count(*) from reminder", DUE).await;
    let owed = begun.elapsed().as_millis();
    println!(
        "{to_come:>9} alarms to come: {DUE} reminders owed after {owed:>6} ms, memory {:>5.1} MB",
        resident_megabytes(&bot)
    );
    kill(bot);
    world.end().await;
}

/// How late reminders arrive.
async fn delays(when: &str, announced: bool) {
    let world = people(ANNOUNCED).await;
    world.faults(json!({"flood": true})).await;
    let first = now() + AHEAD;
    execute(&world, events(ONE_BY_ONE)).await;
    execute(&world, [
        format!("with recursive n (i) as (select 1 union all select i + 1 from n where i < {ONE_BY_ONE})
                 insert into shift (shift_id, event_id, starts_at, ends_at, min_places, max_places)
                 select i, i, {first} + {TWO_HOURS} + i * {EVERY}, {first} + 2 * {TWO_HOURS}, 1, 5 from n"),
        format!("insert into sign_up (shift_id, person_id, state, since)
                 select row_number() over (order by person_id), person_id, 'confirmed', 0 from person limit {ONE_BY_ONE}"),
    ]).await;
    let seen = world.last_event().await;
    if announced {
        announce(&world, "\"now\"").await;
    }
    let bot = start(&world);
    let sent = "select count(*) from reminder join delivery using (delivery_id) where state = 'sent'";
    wait(&world, sent, ONE_BY_ONE).await;
    let mut late = Vec::new();
    for event in world.events_after(seen).await {
        if event["message"]["text"].as_str().is_some_and(|text| text.starts_with("It starts soon")) {
            let due = first + EVERY * (i64::try_from(late.len()).unwrap() + 1);
            late.push((event["at"].as_i64().unwrap() - due) as f64);
        }
    }
    assert_eq!(i64::try_from(late.len()).unwrap(), ONE_BY_ONE);
    let (worst, median) = (worst(&late), median(&mut late));
    println!("a reminder when {when:<24} {median:>6.0} ms late (p50) {worst:>6.0} ms (worst)");
    kill(bot);
    world.end().await;
}

/// So many events, each of which has one shift.
fn events(count: i64) -> [String; 2] {
    let events = format!(
        "with recursive n (i) as (select 1 union all select i + 1 from n where i < {count})
         insert into event (event_id, organization_id, topic, country, region, time_zone, language, minimum_age, published_at)
         select i, 2, 'sport', 'AZ', 'AZ-BA', 'Asia/Baku', 'en', 14, 0 from n"
    );
    let texts =
        "insert into event_text select event_id, 'en', 'River clean-up', '', 'Park', 'river clean-up' from event";
    [events, texts.to_owned()]
}

async fn execute(world: &World, statements: impl IntoIterator<Item = String>) {
    for statement in statements {
        world.database.execute(Box::leak(statement.into_boxed_str())).await;
    }
}

fn now() -> i64 {
    jiff::Timestamp::now().as_millisecond()
}
