//! Announcements: as fast as they go, beside the plain bot's loop; and under Telegram's limits, as the sandbox keeps them.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::{
    Options,
    baseline_bot::ANNOUNCE,
    process::Process,
    processes::{Role, Stage},
    report::{PLAIN, Report},
    shared::{announce, empty_database, file_megabytes, millis, percentile, until, volunteers},
    support::{Person, TOKEN, World},
};

const FREE: &str = "Announcements without limits";
const LIMITED: &str = "Announcements under Telegram’s limits";
/// The default ceiling, in messages a second.
const ALLOWED: f64 = 25.0;
const FREE_PEOPLE: usize = 100_000;
/// More than leave while somebody chats.
const LIMITED_PEOPLE: usize = 3_000;
/// The start counts to no rate.
const BEGINS: usize = 100;
/// As people do at most, in a chat.
const BETWEEN_ACTS: Duration = Duration::from_millis(1_200);

/// Whether so many have it.
fn sent(people: usize) -> String {
    format!("select count(*) / {people} from delivery where announcement_id = 1 and state = 'sent'")
}

pub async fn without_limits(report: &mut Report, options: &Options) {
    let people = options.sized(FREE_PEOPLE);
    for (whose, server) in options.places() {
        by_the_bot(report, people, (whose, server)).await;
    }
    by_the_plain_one(report, people).await;
}

async fn by_the_bot(report: &mut Report, people: usize, (whose, server): (&'static str, Option<&str>)) {
    let stage = announced(people).await.moved(server).await;
    let bot = Role::Unpaced.start_on(&stage.world);
    let (time, most) = until(&stage.world, &bot, sent(people)).await;
    tell(report, whose, people, time, &bot);
    report.add(FREE, "most resident memory", "MB", whose, most);
    report.goal(FREE, "most resident memory", "below 100", most < 100.0);
}

/// One of the people it knows asks for its loop.
async fn by_the_plain_one(report: &mut Report, people: usize) {
    let stage = Stage::new().await;
    let ids = who_wrote(&stage, people).await;
    let bot = Role::Plain.start_on(&stage.world);
    while file_megabytes(&stage.world, "hashar.sqlite") == 0.0 {
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    until(&stage.world, &bot, "select count(*) from sqlite_schema where name = 'volunteer'").await;
    insert(&stage.world, "insert into person values", &ids, |id| format!("({id})")).await;
    let (mut last, begun) = (stage.world.last_event().await, Instant::now());
    ids[0].say(&stage.world, ANNOUNCE).await;
    let mut copies = 0;
    while copies < people {
        let ledger = stage.world.get(&format!("ledger?after={last}&wait_ms=1000")).await;
        copies += ledger["events"].as_array().unwrap().iter().filter(|event| is_copy(event)).count();
        last = ledger["last"].as_u64().unwrap();
    }
    tell(report, PLAIN, people, begun.elapsed(), &bot);
}

fn is_copy(event: &Value) -> bool {
    let message = &event["message"];
    event["kind"] == "message" && message["text"] == ANNOUNCE && message["from"] == "bot"
}

fn tell(report: &mut Report, whose: &'static str, people: usize, time: Duration, bot: &Process) {
    report.add(FREE, "messages", "", whose, people as f64);
    report.add(FREE, "messages a second", "", whose, people as f64 / time.as_secs_f64());
    report.add(FREE, "processor for 1,000 messages", "s", whose, bot.cpu() / people as f64 * 1000.0);
}

/// Volunteers who wrote to the bot, and an announcement to all of them that is accepted. The bot does not run.
pub async fn announced(people: usize) -> Stage {
    let stage = Stage::new().await;
    let ids = who_wrote(&stage, people).await;
    empty_database(&stage.world);
    let table = "insert into person (person_id, language, questions_asked, met_at, heard_at) values";
    insert(&stage.world, table, &ids, |id| format!("({id}, 'en', 0, 0, 0)")).await;
    volunteers(&stage.world).await;
    announce(&stage.world, "\"now\"").await;
    stage
}

/// Nobody answers them: what they wrote is confirmed here.
async fn who_wrote(stage: &Stage, people: usize) -> Vec<Person> {
    let ids = stage.people(people).await;
    let updates = async |offset: i64| {
        let url = format!("{}/bot{TOKEN}/getUpdates?offset={offset}", stage.world.sandbox.url());
        stage.world.http.get(&url).send().await.unwrap().json::<Value>().await.unwrap()
    };
    let last = updates(-1).await["result"][0]["update_id"].as_i64().unwrap();
    updates(last + 1).await;
    ids
}

async fn insert(world: &World, table: &str, people: &[Person], row: fn(i64) -> String) {
    for some in people.chunks(1000) {
        let rows: Vec<String> = some.iter().map(|person| row(person.id)).collect();
        world.database.execute(format!("{table} {}", rows.join(","))).await;
    }
}

pub async fn under_limits(report: &mut Report, options: &Options) {
    for (whose, server) in options.places() {
        under_limits_of(report, options, (whose, server)).await;
    }
}

async fn under_limits_of(report: &mut Report, options: &Options, (whose, server): (&'static str, Option<&str>)) {
    let people = options.sized(LIMITED_PEOPLE);
    let stage = announced(people).await.moved(server).await;
    let world = &stage.world;
    world.faults(json!({"flood": true})).await;
    let bot = Process::hashar(world);
    let anna = Person::new(world, "Anna", Some("en")).await;
    let (acts, begins) = ((people / 40).max(10), options.sized(BEGINS));
    until(world, &bot, sent(begins)).await;
    let begun = Instant::now();
    let mut busy = chat(&stage, &anna, acts).await;
    until(world, &bot, sent(people)).await;
    let rate = (people - begins) as f64 / begun.elapsed().as_secs_f64();
    let mut idle = chat(&stage, &anna, acts).await;
    let too_fast = world.events_after(0).await.into_iter().filter(|event| event["status"] == 429).count();
    let share = 100.0 * rate / ALLOWED;
    let when_idle = if server.is_some() { "there, when nothing else is sent" } else { "when nothing else is sent" };
    report.add(LIMITED, "share of 25 a second reached", "%", whose, share);
    report.goal(LIMITED, "share of 25 a second reached", "at least 99", share >= 99.0);
    report.add(LIMITED, "answers “too fast” (429)", "", whose, too_fast as f64);
    report.goal(LIMITED, "answers “too fast” (429)", "none", too_fast == 0);
    for percent in [50, 95, 99] {
        let name = format!("reply to somebody who chats meanwhile: p{percent}");
        let (busy, idle) = (percentile(&mut busy, percent), percentile(&mut idle, percent));
        report.add(LIMITED, &name, "ms", whose, busy);
        report.add(LIMITED, &name, "ms", when_idle, idle);
        if percent == 99 {
            report.goal(LIMITED, &name, "at most twice as long", busy <= 2.0 * idle);
        }
    }
}

/// Somebody writes and reads; the times to the replies, in milliseconds.
async fn chat(stage: &Stage, person: &Person, acts: usize) -> Vec<f64> {
    let (world, mut times) = (&stage.world, Vec::new());
    for _ in 0..acts {
        let (last, begun) = (world.last_event().await, Instant::now());
        person.say(world, "/help").await;
        let theirs = |event: &Value| event["kind"] == "message" && event["person_id"] == person.id;
        world.event(last, |event| theirs(event) && event["message"]["from"] == "bot").await;
        times.push(millis(begun.elapsed()));
        tokio::time::sleep(BETWEEN_ACTS).await;
    }
    times
}
