//! What must hold: some of it at every moment, all of it at the end. The ledger of the pretend Telegram is held against
//! the database.

use std::{
    collections::BTreeMap,
    sync::atomic::Ordering,
    time::{Duration, Instant},
};

use jiff::{Timestamp, ToSpan, tz::TimeZone};
use serde_json::Value;

use super::{
    process::Life,
    scenes::{CORRECTED, Cast, EDITED, EVENT, LEAVER, LEAVER_BORN, LEAVER_PHONE, PLACES, WORDS},
};
use crate::support::{TOKEN, wait::PATIENCE};

const HALF_AN_HOUR: i64 = 1_800_000;

/// What may not be at any moment, however the bot is killed; each counts what breaks a promise.
const NEVER: [(&str, &str); 3] = [
    (
        "a place was given twice",
        "select count(*) from shift where max_places <
         (select count(*) from sign_up where sign_up.shift_id = shift.shift_id and state in ('confirmed', 'offered') and not shared)",
    ),
    (
        "the numbers of an announcement do not add up",
        "select count(*) from announcement where
         (select coalesce(sum(people), 0) from announcement_part as part where part.announcement_id = announcement.announcement_id)
         <> (select count(*) from delivery where delivery.announcement_id = announcement.announcement_id)
          + (select coalesce(sum(people), 0) from announcement_count as gone where gone.announcement_id = announcement.announcement_id)",
    ),
    // In one transaction the worker takes replies first; two seconds are more than a reply takes to be written.
    (
        "a reply waits for an announcement",
        "select count(*) from delivery as reply where state = 'queued' and priority = 0
         and not exists (select 1 from held_chat where held_chat.chat_id = reply.chat_id)
         and not exists (select 1 from delivery as other where other.chat_id = reply.chat_id and state = 'sending')
         and exists (select 1 from delivery as bulk where bulk.state = 'sending' and bulk.announcement_id is not null
                     and bulk.changed_at > max(reply.due_at, reply.changed_at) + 2000)",
    ),
];

/// Looks again and again, until it is dropped.
pub async fn watch(life: &Life, cast: &Cast) {
    loop {
        never(life).await;
        cast.beds.watch(life).await;
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}

async fn never(life: &Life) {
    for (broken, sql) in NEVER {
        assert_eq!(life.world.number(sql).await, 0, "{broken}");
    }
}

pub async fn judge(life: &Life, cast: &Cast) {
    never(life).await;
    let events = life.world.events_after(0).await;
    no_update_is_lost(life, cast).await;
    everything_owed_is_there(life, &events).await;
    nobody_is_written_to_twice(life, cast, &events).await;
    only_accepted_words_are_read(cast, &events);
    reminders_are_right(life, cast, &events).await;
    nobody_acts_for_others(life, cast).await;
    cast.beds.judge(life, &events).await;
    nothing_is_told(&life.log(), cast);
    nothing_is_left_of_who_left(life, cast).await;
    files_are_whole(life).await;
}

/// Whoever deleted their data is in no column of the database, and in no byte of its file and its log.
async fn nothing_is_left_of_who_left(life: &Life, cast: &Cast) {
    let traces = [LEAVER.to_owned(), LEAVER_BORN.to_owned(), LEAVER_PHONE.to_owned(), cast.leaver.id.to_string()];
    let columns = "select json_group_array(json_array(tables.name, columns.name))
                   from sqlite_schema as tables, pragma_table_info(tables.name) as columns where tables.type = 'table'";
    let columns: Vec<(String, String)> = serde_json::from_str(&life.world.text(columns).await).unwrap();
    for (table, column) in columns {
        let texts = traces.iter().map(|trace| format!("instr(cast({column} as text), '{trace}') > 0"));
        let found = format!(
            "select count(*) from {table} where {column} = {} or {}",
            cast.leaver.id,
            texts.collect::<Vec<_>>().join(" or ")
        );
        assert_eq!(number(life, found).await, 0, "{table}.{column} holds something of who left");
    }
    // The log is emptied after what erases, and may hold by now what came later.
    let file =
        |ending: &str| std::fs::read(life.world.folder.join(format!("hashar.sqlite{ending}"))).unwrap_or_default();
    let holds = |bytes: &[u8], trace: &str| bytes.windows(trace.len()).any(|window| window == trace.as_bytes());
    let found = || {
        ["", "-wal", "-shm"].into_iter().find(|ending| {
            let bytes = file(ending);
            traces.iter().any(|trace| holds(&bytes, trace))
        })
    };
    let begun = Instant::now();
    while let Some(ending) = found() {
        assert!(begun.elapsed() < PATIENCE, "hashar.sqlite{ending} holds something of who left");
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}

async fn text(life: &Life, sql: String) -> String {
    life.world.text(sql.leak()).await
}

async fn number(life: &Life, sql: String) -> i64 {
    life.world.number(sql.leak()).await
}

/// Telegram numbers updates without gaps, and each is noted in the transaction of its effect.
async fn no_update_is_lost(life: &Life, cast: &Cast) {
    let lost = "select max(update_id) - min(update_id) + 1 - count(*) from handled_update";
    assert_eq!(life.world.number(lost).await, 0, "updates were lost");
    for newcomer in &cast.newcomers {
        let profile = text(
            life,
            format!(
                "select name || ' ' || birth_date || ' ' || country || ' ' || region || ' ' || language
             from volunteer join person using (person_id) where person_id = {}",
                newcomer.id
            ),
        )
        .await;
        assert_eq!(profile, "CanaryName Асанова 2004-03-24 KG KG-GB ky");
    }
    for person in &cast.rushing {
        let states =
            format!("select group_concat(state) from sign_up where state <> 'given up' and person_id = {}", person.id);
        let states = text(life, states).await;
        assert!(["confirmed", "waiting", "offered"].contains(&states.as_str()), "{} tapped once: {states}", person.id);
    }
}

/// What counts as sent has been seen.
async fn everything_owed_is_there(life: &Life, events: &[Value]) {
    let shown: std::collections::BTreeSet<(i64, i64)> = events.iter().filter_map(shown).collect();
    let sent = "select json_group_array(json_array(chat_id, message_id, delivery_id)) from delivery where state = 'sent' and message_id is not null";
    let sent: Vec<[i64; 3]> = serde_json::from_str(&life.world.text(sent).await).unwrap();
    for [chat, message, delivery] in sent {
        assert!(shown.contains(&(chat, message)), "delivery {delivery} counts as sent");
    }
    let left = "select count(*) from delivery where state = 'sending' or state = 'queued' and due_at < ";
    let now = life.world.get("clock").await["now"].as_i64().unwrap();
    assert_eq!(number(life, format!("{left}{}", now - 1000)).await, 0, "messages are still owed");
}

fn shown(event: &Value) -> Option<(i64, i64)> {
    (event["message"]["from"] == "bot")
        .then(|| Some((event["person_id"].as_i64()?, event["message"]["message_id"].as_i64()?)))?
}

/// When each person got a new message that begins so, in Unix milliseconds.
fn got(events: &[Value], begins: &str) -> BTreeMap<i64, Vec<i64>> {
    let mut times: BTreeMap<i64, Vec<i64>> = BTreeMap::new();
    for event in events {
        let words = event["message"]["text"].as_str().unwrap_or_default();
        if event["kind"] == "message" && event["message"]["from"] == "bot" && words.starts_with(begins) {
            times.entry(event["person_id"].as_i64().unwrap()).or_default().push(event["at"].as_i64().unwrap());
        }
    }
    times
}

async fn nobody_is_written_to_twice(life: &Life, cast: &Cast, events: &[Value]) {
    // Who is written to after the correction gets it instead; who was written to before finds their message edited.
    let mut copies = got(events, WORDS);
    for (person, times) in got(events, CORRECTED) {
        copies.entry(person).or_default().extend(times);
    }
    // They saw it before it was sent.
    let before = [cast.organizer.id, cast.coordinator.id];
    copies.retain(|person, _| !before.contains(person));
    assert!(copies.values().all(|times| times.len() == 1), "somebody got the announcement twice: {copies:?}");
    let states = "select json_group_object(chat_id, state) from delivery where announcement_id is not null";
    let states: BTreeMap<i64, String> = serde_json::from_str(&life.world.text(states).await).unwrap();
    for (person, state) in states.iter().filter(|(person, _)| !before.contains(person)) {
        let has_it = copies.contains_key(person);
        match state.as_str() {
            "sent" => assert!(has_it, "{person} counts as sent"),
            "failed" | "skipped" => assert!(!has_it, "{person} counts as {state}"),
            "unknown" => {}
            other => panic!("{person} is still {other}"),
        }
    }
    assert_eq!(life.world.text("select group_concat(state) from announcement").await, "done");
}

/// Whatever the author does with the message, people read what was accepted, and not before it was.
fn only_accepted_words_are_read(cast: &Cast, events: &[Value]) {
    let said = events.iter().filter(|event| event["message"]["from"] == "bot");
    for (event, words) in said.filter_map(|event| Some((event, event["message"]["text"].as_str()?))) {
        assert!(!words.contains(EDITED), "somebody reads what nobody accepted: {event}");
        let is_reader = ![cast.organizer.id, cast.coordinator.id].map(Some).contains(&event["person_id"].as_i64());
        let which = [WORDS, CORRECTED].iter().position(|accepted| *accepted == words).filter(|_| is_reader);
        if let Some(which) = which {
            let accepted = cast.accepted[which].load(Ordering::Relaxed);
            assert!(event["n"].as_u64().unwrap() > accepted, "it was accepted after {accepted}: {event}");
        }
    }
}

async fn reminders_are_right(life: &Life, cast: &Cast, events: &[Value]) {
    let starts_at = Timestamp::from_millisecond(cast.starts_at).unwrap();
    let start = starts_at.to_zoned_datetime(TimeZone::get("Asia/Baku").unwrap());
    let eve = start.date().yesterday().unwrap().at(18, 0, 0, 0).to_zoned_datetime(start.time_zone().clone()).unwrap();
    // What is caught up says how it is then: from four hours before the start on, it starts soon.
    let soon = starts_at.checked_sub(4.hours()).unwrap();
    let mut all: BTreeMap<i64, Vec<i64>> = BTreeMap::new();
    for (begins, rule, due) in
        [("See you tomorrow!", "1d18:00", eve.timestamp()), ("Your event starts soon.", "120m", soon)]
    {
        let mut reminded = got(events, begins);
        // Who sleeps is reminded at other times.
        reminded.retain(|person, _| !cast.beds.have(*person));
        for (person, times) in &reminded {
            all.entry(*person).or_default().extend(times);
            let in_time = due.as_millisecond()..cast.starts_at + 2_000;
            let are_in_time = times.iter().all(|at| in_time.contains(at));
            assert!(are_in_time, "{person} is reminded at the wrong time: {begins} {times:?}");
        }
        let has_fired = format!("select count(*) from alarm where rule = '{rule}' and state = 'fired'");
        for person in cast.rushing.iter().chain(&cast.idlers) {
            let rows = format!(
                "select count(*) from reminder join sign_up using (sign_up_id) where reminder.rule = '{rule}' and person_id = {}",
                person.id
            );
            let comes = format!("select count(*) from sign_up where state = 'confirmed' and person_id = {}", person.id);
            let comes = number(life, comes).await;
            let expected = comes.min(number(life, has_fired.clone()).await);
            assert_eq!(number(life, rows).await, expected, "{} is reminded by {rule}", person.id);
            assert!(comes == 1 || !reminded.contains_key(&person.id), "{} does not come", person.id);
        }
    }
    for (person, times) in &mut all {
        // Of an event at midnight the one of the evening may be so late that both say the same, but not at once.
        times.sort_unstable();
        let are_apart = times.windows(2).all(|pair| pair[1] - pair[0] >= HALF_AN_HOUR);
        assert!(times.len() <= 2 && are_apart, "{person} is reminded too often of {starts_at}: {times:?}");
    }
}

/// What only the organizer may do, nobody else has done.
async fn nobody_acts_for_others(life: &Life, cast: &Cast) {
    let organizer = cast.organizer.id;
    for (sql, expected) in [
        ("select count(*) from event".to_owned(), 2),
        (format!("select count(*) from event_text where title = '{EVENT}'"), 1),
        (format!("select count(*) from shift where max_places = {PLACES} and starts_at = {}", cast.starts_at), 1),
        ("select count(*) from shift where cancel_reason is not null".to_owned(), 0),
        ("select count(*) from member".to_owned(), 2),
        ("select count(*) from announcement".to_owned(), 1),
        (format!("select count(*) from announcement where created_by = {organizer}"), 1),
        (format!("select count(*) from audit where actor_id not in ({organizer}, {})", cast.coordinator.id), 0),
    ] {
        assert_eq!(number(life, sql.clone()).await, expected, "{sql}");
    }
}

/// Neither the token, nor names, nor numbers.
fn nothing_is_told(log: &str, cast: &Cast) {
    let secrets = [TOKEN, "CANARY", "CanaryName", "Асанова", "994501112233"].map(str::to_owned);
    // As the sandbox makes them.
    let numbers = cast.newcomers.iter().map(|newcomer| format!("996555{:07}", newcomer.id % 10_000_000));
    for secret in secrets.into_iter().chain(numbers) {
        let line = log.lines().find(|line| line.contains(&secret));
        assert!(line.is_none(), "the log tells: {line:?}");
    }
    assert!(!log.contains("panicked"), "something panicked");
}

/// The database, and every copy that has its name.
async fn files_are_whole(life: &Life) {
    assert_eq!(life.world.text("select integrity_check from pragma_integrity_check").await, "ok");
    assert_eq!(life.world.number("select count(*) from pragma_foreign_key_check").await, 0);
    for file in std::fs::read_dir(&life.world.folder).unwrap() {
        let path = file.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if name.starts_with("copy-") && name.ends_with(".sqlite") {
            let health = copy_health(&path).await;
            assert_eq!(health, "ok", "{name}");
        }
    }
}

async fn copy_health(path: &std::path::Path) -> String {
    use sqlx::{Connection, SqliteConnection};
    let mut db = SqliteConnection::connect(&format!("sqlite:{}", path.display())).await.unwrap();
    let health =
        sqlx::query_scalar("select integrity_check from pragma_integrity_check").fetch_one(&mut db).await.unwrap();
    db.close().await.unwrap();
    health
}
