//! Whether reminders come in time: a thousand at once with a million to come, and one by one beside an announcement.

use std::time::Duration;

use serde_json::json;

use crate::{
    Options,
    announcements::announced,
    process::Process,
    processes::{Role, Stage},
    report::{HASHAR, Report},
    scale::{FEW, MILLION, SECTION, memory},
    shared::{events, millis, now, percentile, rows_of_volunteers, until},
    support::World,
};

/// So many shifts are due at once.
const DUE: usize = 1_000;
/// The bot is started so long before, in milliseconds, and so much longer for each alarm to come.
const AHEAD: i64 = 10_000;
const PER_ALARM: f64 = 0.06;
const TWO_HOURS: i64 = 2 * 60 * 60 * 1000;

/// A thousand shifts are due in one instant, with as many alarms to come and with a million.
pub async fn a_thousand(report: &mut Report, options: &Options) {
    for (whose, to_come) in [(FEW, DUE), (HASHAR, options.sized(MILLION))] {
        let stage = Stage::with(Role::Nowhere).await;
        let due_at = now() + AHEAD + (to_come as f64 * PER_ALARM) as i64;
        shifts(&stage.world, due_at, to_come).await;
        let bot = Process::hashar(&stage.world);
        until(&stage.world, &bot, "select not exists (select 1 from shift where armed = 0)").await;
        let left = u64::try_from(due_at - now()).expect("the bot is ready before anything is due");
        tokio::time::sleep(Duration::from_millis(left)).await;
        let (time, most) = until(&stage.world, &bot, format!("select count(*) >= {DUE} from reminder")).await;
        let name = format!("{DUE} reminders owed after their time, {} to come", options.sized(MILLION));
        report.add(SECTION, &name, "ms", whose, millis(time));
        if whose == HASHAR {
            memory(report, "reminders", most);
        }
    }
}

/// Each in an event of its own: some with a person whose reminder is due, many others whose time comes in years.
async fn shifts(world: &World, due_at: i64, to_come: usize) {
    rows_of_volunteers(world, 1, DUE).await;
    // An alarm for each rule.
    let later = to_come / 5;
    events(world, DUE + later).await;
    let numbers =
        |count: usize| format!("with recursive n (i) as (select 1 union all select i + 1 from n where i < {count})");
    for sql in [
        format!("{} insert into shift (shift_id, event_id, starts_at, ends_at, min_places, max_places)
                 select i, i, {due_at} + {TWO_HOURS}, {due_at} + 2 * {TWO_HOURS}, 1, 5 from n", numbers(DUE)),
        format!("{} insert into shift (shift_id, event_id, starts_at, ends_at, min_places, max_places, armed)
                 select {DUE} + i, {DUE} + i, {due_at} + 40 * 86400000 + i * 60000, {due_at} + 41 * 86400000 + i * 60000, 1, 5, 1 from n", numbers(later)),
        format!("insert into alarm (shift_id, rule, starts_at, fires_at)
                 select shift_id, rule.value, starts_at, starts_at - rule.key * 86400000 from shift
                 cross join json_each('[\"120m\", \"1d18:00\", \"short\", \"applications\", \"roster\"]') as rule where shift_id > {DUE}"),
        "insert into sign_up (shift_id, person_id, state, since) select person_id, person_id, 'confirmed', 0 from person".to_owned(),
        "analyze".to_owned(),
    ] {
        world.database.execute(sql).await;
    }
}

const REMINDERS: &str = "Reminders under Telegram’s limits";
/// So many come one after the other, in milliseconds.
const ONE_BY_ONE: usize = 60;
const EVERY: i64 = 500;
/// More than leave while the reminders come.
const ANNOUNCED: usize = 1_500;

/// How late they arrive while an announcement goes out, and when nothing else is sent.
pub async fn lateness(report: &mut Report) {
    for (whose, is_announced) in [("when nothing else is sent", false), (HASHAR, true)] {
        let mut late = late(is_announced).await;
        for percent in [50, 99] {
            let name = format!("a reminder beside an announcement is late by: p{percent}");
            report.add(REMINDERS, &name, "ms", whose, percentile(&mut late, percent));
        }
    }
}

async fn late(is_announced: bool) -> Vec<f64> {
    let stage = announced(ANNOUNCED).await;
    let world = &stage.world;
    world.faults(json!({"flood": true})).await;
    if !is_announced {
        world.database.execute("update announcement_part set state = 'declined'").await;
    }
    let first = now() + AHEAD;
    events(world, ONE_BY_ONE).await;
    for sql in [
        format!(
            "with recursive n (i) as (select 1 union all select i + 1 from n where i < {ONE_BY_ONE})
             insert into shift (shift_id, event_id, starts_at, ends_at, min_places, max_places)
             select i, i, {first} + {TWO_HOURS} + i * {EVERY}, {first} + 2 * {TWO_HOURS}, 1, 5 from n"
        ),
        format!(
            "insert into sign_up (shift_id, person_id, state, since)
             select row_number() over (order by person_id), person_id, 'confirmed', 0 from person limit {ONE_BY_ONE}"
        ),
    ] {
        world.database.execute(sql).await;
    }
    let seen = world.last_event().await;
    let bot = Process::hashar(world);
    let sent =
        format!("select count(*) >= {ONE_BY_ONE} from reminder join delivery using (delivery_id) where state = 'sent'");
    until(world, &bot, sent).await;
    let events = world.events_after(seen).await;
    let text = |event: &serde_json::Value| event["message"]["text"].as_str().unwrap_or_default().to_owned();
    let came = events.iter().filter(|event| text(event).starts_with("Your event starts soon"));
    let due = (1..).map(|number| first + EVERY * number);
    let late: Vec<f64> = came.zip(due).map(|(event, due)| (event["at"].as_i64().unwrap() - due) as f64).collect();
    assert_eq!(late.len(), ONE_BY_ONE);
    late
}
