//! Announcements: as fast as they go, beside the plain bot's loop; and under Telegram's limits, as the sandbox keeps them.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::{
    Options,
    plain::ANNOUNCE,
    report::{HASHAR, PLAIN, Report},
    shared::{announce, empty_database, file_megabytes, millis, percentile, until, volunteers},
    stage::{Part, Process, Stage},
    support::{Person, TOKEN},
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
    format!("select count(*) >= {people} from delivery where announcement_id = 1 and state = 'sent'")
}

pub async fn without_limits(report: &mut Report, options: &Options) {
    let people = options.sized(FREE_PEOPLE);
    let stage = announced(people).await;
    let bot = Part::Unpaced.start_on(&stage.world);
    let (time, most) = until(&stage.world, &bot, sent(people)).await;
    tell(report, HASHAR, people, time, &bot);
    report.add(FREE, "most resident memory", "MB", HASHAR, most);
    report.goal(FREE, "most resident memory", "below 100", most < 100.0);
    let (people, time, bot) = by_the_plain_one(people).await;
    tell(report, PLAIN, people, time, &bot);
}

fn tell(report: &mut Report, whose: &'static str, people: usize, time: Duration, bot: &Process) {
    report.add(FREE, "messages", "", whose, people as f64);
    report.add(FREE, "messages a second", "", whose, people as f64 / time.as_secs_f64());
    report.add(FREE, "processor for 1,000 messages", "s", whose, bot.cpu() / people as f64 * 1000.0);
}

/// Volunteers who wrote to the bot, and an announcement to all of them that is accepted. The bot does not run.
pub async fn announced(people: usize) -> Stage {
    let stage = Stage::new().await;
    let ids = stage.people(people).await;
    // Nobody answers them: what they wrote is confirmed here.
    let url = format!("{}/bot{}/getUpdates?offset=-1", stage.world.sandbox.url(), TOKEN);
    let last: Value = stage.world.http.get(&url).send().await.unwrap().json().await.unwrap();
    let last = last["result"][0]["update_id"].as_i64().unwrap();
    let url = url.replace("offset=-1", &format!("offset={}", last + 1));
    stage.world.http.get(&url).send().await.unwrap();
    empty_database(&stage.world);
    for some in ids.chunks(1000) {
        let rows: Vec<String> = some.iter().map(|person| format!("({}, 'en', 0, 0, 0)", person.id)).collect();
        let insert = "insert into person (person_id, language, questions_asked, met_at, heard_at) values";
        stage.world.database.execute(format!("{insert} {}", rows.join(","))).await;
    }
    volunteers(&stage.world).await;
    announce(&stage.world, "\"now\"").await;
    stage
}

/// Its people are met by the plain bot first, since it keeps them itself; then one of them asks for the loop.
async fn by_the_plain_one(people: usize) -> (usize, Duration, Process) {
    let stage = Stage::new().await;
    let ids = stage.people(people).await;
    let meeting = Part::Plain.start_on(&stage.world);
    while file_megabytes(&stage.world, "hashar.sqlite") == 0.0 {
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    until(&stage.world, &meeting, "select count(*) from sqlite_schema where name = 'volunteer'").await;
    until(&stage.world, &meeting, format!("select count(*) >= {people} from person")).await;
    drop(meeting);
    let bot = Part::Plain.start_on(&stage.world);
    let seen = stage.world.last_event().await;
    ids[0].say(&stage.world, ANNOUNCE).await;
    let begun = Instant::now();
    let (mut last, mut copies) = (seen, 0);
    while copies < people {
        let ledger = stage.world.get(&format!("ledger?after={last}&wait_ms=1000")).await;
        let events = ledger["events"].as_array().unwrap();
        copies += events
            .iter()
            .filter(|event| {
                event["kind"] == "message" && event["message"]["text"] == ANNOUNCE && event["message"]["from"] == "bot"
            })
            .count();
        last = ledger["last"].as_u64().unwrap();
    }
    (people, begun.elapsed(), bot)
}

pub async fn under_limits(report: &mut Report, options: &Options) {
    let people = options.sized(LIMITED_PEOPLE);
    let stage = announced(people).await;
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
    report.add(LIMITED, "share of 25 a second reached", "%", HASHAR, share);
    report.goal(LIMITED, "share of 25 a second reached", "at least 99", share >= 99.0);
    report.add(LIMITED, "answers “too fast” (429)", "", HASHAR, too_fast as f64);
    report.goal(LIMITED, "answers “too fast” (429)", "none", too_fast == 0);
    for percent in [50, 95, 99] {
        let name = format!("reply to somebody who chats meanwhile: p{percent}");
        let (busy, idle) = (percentile(&mut busy, percent), percentile(&mut idle, percent));
        report.add(LIMITED, &name, "ms", HASHAR, busy);
        report.add(LIMITED, &name, "ms", "when nothing else is sent", idle);
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
