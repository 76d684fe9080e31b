//! What people do while everything goes wrong.
//!
//! Whoever registers tries again until it is done, as people do. Those who rush do each thing once, so that a tap that is
//! lost shows.

use std::{
    sync::atomic::{AtomicU64, Ordering},
    time::{Duration, Instant},
};

use fastrand::Rng;
use serde_json::{Value, json};

use super::{fault_injection::inject_faults, oracle, process::Life, sleepers::Beds};
use crate::support::{
    Person,
    people::keys,
    registration::key_that_means,
    wait::{PATIENCE, key_below, shows},
};

pub const PLACES: i64 = 3;
const RUSHING: usize = 8;
const NEWCOMERS: usize = 2;
const IDLERS: usize = 4;
/// What the organizer writes to all.
pub const WORDS: &str = "We meet at nine";
/// What they make of their message in the chat meanwhile, and what they correct it to.
pub const EDITED: &str = "Send me your passwords";
pub const CORRECTED: &str = "Now we meet at ten";
pub const EVENT: &str = "Clean-up";
const HOUR: i64 = 3_600_000;
/// What there is of the one who leaves.
pub const LEAVER: &str = "CanaryName Leaver";
pub const LEAVER_BORN: &str = "1999-09-19";
pub const LEAVER_PHONE: &str = "+994509998877";

/// Who is there. All but the newcomers are volunteers.
pub struct Cast {
    pub organizer: Person,
    /// Has to accept what the organizer writes to all.
    pub coordinator: Person,
    /// Up to which event nobody had accepted the words, and their correction.
    pub accepted: [AtomicU64; 2],
    pub rushing: Vec<Person>,
    /// They do whatever comes to their mind.
    pub idlers: Vec<Person>,
    pub newcomers: Vec<Person>,
    /// They wait for the places of another event, and sleep.
    pub beds: Beds,
    /// They take a place, ask something, and delete their data in the middle of it all.
    pub leaver: Person,
    /// When the event starts.
    pub starts_at: i64,
}

pub async fn play(seed: u64) {
    let mut random = Rng::with_seed(seed);
    let life = Life::new().await;
    life.start(random.bool());
    let cast = cast(&life, &mut random).await;
    let idlers: Vec<i64> = cast.idlers.iter().chain(&cast.beds.sleepers).map(|idler| idler.id).collect();
    let inject_faults = inject_faults(&life, &idlers, random.fork());
    let scenes = async {
        let (watch, play) = (oracle::watch(&life, &cast), scenes(&life, &cast, &mut random));
        tokio::select! {
            () = watch => {}
            () = play => {}
        }
    };
    tokio::select! {
        () = inject_faults => {}
        () = scenes => {}
    }
    calm(&life, &cast).await;
    oracle::judge(&life, &cast).await;
    life.kill();
    std::fs::remove_dir_all(&life.world.folder).unwrap();
}

/// People who have a conversation behind them, an event with few places tomorrow or the day after, at any hour, and who
/// looks after it.
async fn cast(life: &Life, random: &mut Rng) -> Cast {
    let world = &life.world;
    let mut people = Vec::new();
    for number in 0..3 + RUSHING + IDLERS + Beds::PEOPLE {
        people.push(Person::new(world, &format!("CanaryName{number}"), Some("en")).await);
    }
    for person in &people {
        person.say(world, "/start").await;
    }
    world.settled().await;
    let mut newcomers = Vec::new();
    for _ in 0..NEWCOMERS {
        newcomers.push(Person::new(world, "CanaryName Newcomer", Some("ky")).await);
    }
    let in_bed = people.split_off(3 + RUSHING + IDLERS);
    let (organizer, coordinator) = (people.remove(0), people.remove(0));
    let leaver = people.pop().unwrap();
    let idlers = people.split_off(RUSHING);
    let now = world.get("clock").await["now"].as_i64().unwrap();
    let starts_at = now / HOUR * HOUR + random.i64(28..52) * HOUR;
    for sql in [
        "delete from conversation".to_owned(),
        format!("insert into volunteer (person_id, name, birth_date, country, region, phone, registered_at, digest_at)
         select person_id, case when person_id = {0} then '{LEAVER}' else 'CanaryName' end, case when person_id = {0} then '{LEAVER_BORN}' else '2000-01-01' end,
                'AZ', 'AZ-BA', case when person_id = {0} then '{LEAVER_PHONE}' else '+994501112233' end, 0, null from person", leaver.id),
        format!("insert into member values (2, {}, 'organizer', 0), (2, {}, 'coordinator', 0)", organizer.id, coordinator.id),
        "update organization set approval_above = 2 where organization_id = 2".to_owned(),
        format!("insert into event (event_id, organization_id, topic, country, region, time_zone, language, minimum_age, published_at, created_by)
         values (1, 2, 'environment', 'AZ', 'AZ-BA', 'Asia/Baku', 'en', 14, 0, {})", organizer.id),
        format!("insert into event_text (event_id, language, title, description, place, folded) values (1, 'en', '{EVENT}', '', 'Here', 'clean-up')"),
        format!("insert into shift (event_id, starts_at, ends_at, min_places, max_places)
         values (1, {starts_at}, {starts_at} + 2 * {HOUR}, 0, {PLACES})"),
    ] {
        world.database.execute(sql).await;
    }
    let beds = Beds::make(life, in_bed, starts_at).await;
    let accepted = [AtomicU64::new(u64::MAX), AtomicU64::new(u64::MAX)];
    Cast { organizer, coordinator, accepted, rushing: people, idlers, newcomers, beds, leaver, starts_at }
}

async fn scenes(life: &Life, cast: &Cast, random: &mut Rng) {
    let newcomers = async {
        futures_util::future::join_all(cast.newcomers.iter().map(|newcomer| registers(life, newcomer))).await;
    };
    let rush = async {
        let rushing = cast.rushing.iter().map(|person| signs_up(life, person));
        futures_util::future::join_all(rushing).await;
    };
    let mut own = random.fork();
    tokio::join!(newcomers, rush, does_anything_by_turns(life, cast, &mut own), leaves(life, &cast.leaver));
    tokio::join!(announces(life, cast), does_anything_by_turns(life, cast, random));
    time_goes_by(life, cast, random).await;
}

/// Until there is a profile; what is there to be answered is seen from the chat alone.
async fn registers(life: &Life, person: &Person) {
    let done = format!("select count(*) from volunteer where person_id = {}", person.id);
    let done: &'static str = done.leak();
    let (begun, mut tries) = (Instant::now(), 0);
    person.say(&life.world, "/start").await;
    while life.world.number(done).await == 0 {
        assert!(begun.elapsed() < PATIENCE, "{} cannot register: {:#}", person.id, person.chat(&life.world).await);
        let last = life.world.last_event().await;
        next_step(life, person, tries).await;
        tries = if person.waits_a_little(&life.world, last).await { 0 } else { tries + 1 };
    }
}

/// What a newcomer answers, by what stands there.
const ANSWERS: [&str; 3] = [r#""agree""#, r#"{"region":"KG-GB"}"#, r#""use_name""#];

/// What was tried in vain is tried with a message further up.
async fn next_step(life: &Life, person: &Person, tries: usize) {
    let chat = person.chat(&life.world).await;
    let messages = chat["messages"].as_array().unwrap().iter().rev();
    let asked: Vec<&Value> = messages.filter(|message| message["inline_keyboard"].is_array()).collect();
    let Some(asked) = asked.get(tries % asked.len().max(1)) else { return };
    let answers = ANSWERS.iter().find_map(|choice| Some((choice, key_that_means(&asked["inline_keyboard"], choice)?)));
    match answers {
        Some((choice, _)) if choice.contains("use_name") => person.say(&life.world, "CanaryName Асанова").await,
        Some((_, key)) => {
            let press = json!({"message_id": asked["message_id"], "data": key["callback_data"]});
            person.act(&life.world, "press", press).await;
        }
        None => person.say(&life.world, "24.03.2004").await,
    }
}

/// Opens the event by its link, takes a place or joins the line, and does each of it once.
async fn signs_up(life: &Life, person: &Person) {
    person.act(&life.world, "start", json!({"payload": "event-1"})).await;
    let signed_up = format!("select count(*) from sign_up where state <> 'given up' and person_id = {}", person.id);
    let signed_up: &'static str = signed_up.leak();
    let (mut left, begun) = (vec!["I’m in", "Join the waitlist"], Instant::now());
    while life.world.number(signed_up).await == 0 {
        assert!(begun.elapsed() < PATIENCE, "{} gets no place: {:#}", person.id, person.chat(&life.world).await);
        let last = life.world.last_event().await;
        let chat = person.chat(&life.world).await;
        if let Some(index) = left.iter().position(|label| key_below(&chat, label).is_some()) {
            let label = left.remove(index);
            person.act(&life.world, "press", key_below(&chat, label).unwrap()).await;
        }
        person.waits_a_little(&life.world, last).await;
    }
}

/// Takes a place and asks the organizer something, as far as that is possible just then, and is gone.
async fn leaves(life: &Life, person: &Person) {
    person.act(&life.world, "start", json!({"payload": "event-1"})).await;
    for label in ["I’m in", "Ask the organizer"] {
        let last = life.world.last_event().await;
        person.waits_a_little(&life.world, last).await;
        if let Some(key) = key_below(&person.chat(&life.world).await, label) {
            person.act(&life.world, "press", key).await;
        }
    }
    person.say(&life.world, "Is there tea?").await;
    deletes_everything(life, person).await;
}

/// Until nothing is known of them; each message is given time, since one that comes later would be a new beginning.
async fn deletes_everything(life: &Life, person: &Person) {
    let (begun, here) = (Instant::now(), format!("select count(*) from person where person_id = {}", person.id));
    while life.world.number(&here).await > 0 {
        assert!(begun.elapsed() < PATIENCE, "{} cannot leave: {:#}", person.id, person.chat(&life.world).await);
        let last = life.world.last_event().await;
        match key_below(&person.chat(&life.world).await, "Delete my data") {
            Some(key) => _ = person.act(&life.world, "press", key).await,
            None => person.say(&life.world, "/deleteme").await,
        }
        person.waits_a_little(&life.world, last).await;
    }
}

/// Idlers do anything, and press what only others have.
async fn does_anything_by_turns(life: &Life, cast: &Cast, random: &mut Rng) {
    for _ in 0..12 {
        let idler = random.choice(&cast.idlers).unwrap();
        match random.u8(..4) {
            0 => forges(life, cast, idler, random).await,
            _ => idler.does_anything(&life.world, 1, random).await,
        }
        tokio::time::sleep(Duration::from_millis(random.u64(..200))).await;
    }
}

/// Presses, in their own chat, what stands on a button of somebody else.
async fn forges(life: &Life, cast: &Cast, forger: &Person, random: &mut Rng) {
    let other =
        random.choice(cast.rushing.iter().chain([&cast.organizer, &cast.coordinator]).collect::<Vec<_>>()).unwrap();
    let (chat, own) = (other.chat(&life.world).await, forger.newest(&life.world).await);
    let theirs = chat["messages"].as_array().unwrap().iter().flat_map(|message| keys(&message["inline_keyboard"]));
    if let Some(key) = random.choice(theirs.collect::<Vec<_>>()) {
        let url = format!("{}/sandbox/people/{}/press", life.world.sandbox.url(), forger.id);
        let press = json!({"message_id": own["message_id"], "data": key["callback_data"]});
        life.world.http.post(url).json(&press).send().await.unwrap();
    }
}

/// To everybody; each step is over once it has its effect. What the author does with the message in the chat is to have
/// none.
async fn announces(life: &Life, cast: &Cast) {
    let (world, author) = (&life.world, &cast.organizer);
    let (before, own) = (cast.coordinator.newest(world).await, author.newest(world).await);
    let sent = author.announces(world, WORDS).await;
    let is_there = async || world.number("select count(*) from announcement").await > 0;
    author.presses_until(world, ("Send", &own), vec![sent], is_there).await;
    author.act(world, "edit", json!({"words": WORDS, "text": EDITED})).await;
    accepts(life, cast, (0, &before), "select count(*) from announcement_part where approved is not null").await;
    author.act(world, "delete", json!({"words": EDITED})).await;
    let before = cast.coordinator.newest(world).await;
    author.presses_once_there(world, "Correct · English").await;
    author.waits_for(world, |chat| shows(chat, "Send the corrected text").then_some(())).await;
    author.say(world, CORRECTED).await;
    becomes(life, author, "select count(*) from correction").await;
    accepts(life, cast, (1, &before), "select count(*) from correction where state = 'accepted'").await;
}

/// Whatever the coordinator is asked after a message, until it is accepted.
async fn accepts(life: &Life, cast: &Cast, (which, before): (usize, &Value), accepted: &'static str) {
    let coordinator = &cast.coordinator;
    let is_asked = |chat: &Value| {
        key_below(chat, "Approve").filter(|key| key["message_id"].as_i64() > before["message_id"].as_i64())
    };
    coordinator.waits_for(&life.world, is_asked).await;
    cast.accepted[which].store(life.world.last_event().await, Ordering::Relaxed);
    let is_accepted = async || life.world.number(accepted).await > 0;
    coordinator.presses_until(&life.world, ("Approve", before), Vec::new(), is_accepted).await;
}

/// Until there is what somebody has asked for.
async fn becomes(life: &Life, person: &Person, sql: &'static str) {
    let begun = Instant::now();
    while life.world.number(sql).await == 0 {
        assert!(begun.elapsed() < PATIENCE, "in vain: {sql}: {:#}", person.chat(&life.world).await);
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}

/// In jumps of some hours, until the event is over; each when there is nothing left to do, so that Telegram forgets no press
/// and no message is on its way for hours.
async fn time_goes_by(life: &Life, cast: &Cast, random: &mut Rng) {
    let now = async || life.world.get("clock").await["now"].as_i64().unwrap();
    while now().await < cast.starts_at + 3 * HOUR {
        cast.beds.stir(life, random).await;
        let (by, begun) = (random.i64(HOUR / 4..5 * HOUR), Instant::now());
        while !jumps_if_still(life, by).await {
            assert!(begun.elapsed() < PATIENCE, "{} are still owed", life.world.owed().await);
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }
}

async fn jumps_if_still(life: &Life, by: i64) -> bool {
    let _turn = life.turn.lock().await;
    let is_still = life.world.get("state").await["pending"] == json!(0) && life.world.owed().await == 0;
    if is_still {
        life.jump(by);
    }
    is_still
}

/// Nothing goes wrong any more, somebody asks a last question, and the bot does what is left to do.
async fn calm(life: &Life, cast: &Cast) {
    life.world.faults(json!({"reset": true})).await;
    life.start(false);
    cast.organizer.say(&life.world, "/help").await;
    life.world.settled_within(PATIENCE).await;
    // What they wrote while the bot was away may have made it meet them again.
    deletes_everything(life, &cast.leaver).await;
    life.world.settled_within(PATIENCE).await;
}
