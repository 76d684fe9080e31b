//! A million deliveries made and sent, a million volunteers and 20,000 events in lists; and what a start costs.

use std::time::{Duration, Instant};

use serde_json::Value;

use crate::{
    Options,
    process::Process,
    processes::{Role, Stage},
    report::{HASHAR, Report},
    shared::{announce, empty_database, events, file_megabytes, millis, percentile, rows_of_volunteers, until},
    support::{Person, World},
};

pub const SECTION: &str = "Scale";
pub const MILLION: usize = 1_000_000;
const MOST_MEMORY: f64 = 100.0;
pub const FEW: &str = "with a handful";

pub fn memory(report: &mut Report, what: &str, most: f64) {
    let name = format!("{what}: most resident memory");
    report.add(SECTION, &name, "MB", HASHAR, most);
    report.goal(SECTION, &name, "below 100", most < MOST_MEMORY);
}

/// An announcement to a million people, and a Telegram that takes all of it.
pub async fn deliveries(report: &mut Report, options: &Options) {
    let (people, stage) = (options.sized(MILLION), Stage::with(Role::Nowhere).await);
    let world = &stage.world;
    rows_of_volunteers(world, 1, people).await;
    settle_log(world).await;
    let volunteers = file_megabytes(world, "hashar.sqlite");
    report.add(SECTION, "database for 1,000 volunteers", "MB", HASHAR, volunteers / people as f64 * 1000.0);
    announce(world, r#"{"at":"2090-01-01T00:00:00Z"}"#).await;
    let bot = Role::Unpaced.start_on(world);
    let (time, most) = until(world, &bot, "select count(*) from announcement_part where state = 'filled'").await;
    report.add(SECTION, &format!("{people} deliveries made"), "s", HASHAR, time.as_secs_f64());
    memory(report, "deliveries made", most);
    drop(bot);
    world.database.execute("update delivery set due_at = 0").await;
    settle_log(world).await;
    report.add(
        SECTION,
        "database for 1,000 deliveries",
        "MB",
        HASHAR,
        (file_megabytes(world, "hashar.sqlite") - volunteers) / people as f64 * 1000.0,
    );
    let bot = Role::Unpaced.start_on(world);
    let (time, most) = until(world, &bot, "select count(*) from announcement where state = 'done'").await;
    report.add(SECTION, "deliveries sent a second", "", HASHAR, people as f64 / time.as_secs_f64());
    report.add(SECTION, "processor for 1,000 deliveries sent", "s", HASHAR, bot.cpu() / people as f64 * 1000.0);
    memory(report, "deliveries sent", most);
}

/// What is in the write-ahead log goes into the database's file.
async fn settle_log(world: &World) {
    world.database.execute("pragma wal_checkpoint(truncate)").await;
}

/// How many people ask for each list; each once, so that nobody meets the pace of a chat.
const ASKING: usize = 50;
/// The lists, and the words that ask for them.
const LISTS: [(&str, &str); 4] = [
    ("upcoming events", "/events"),
    ("my sign-ups", "/my"),
    ("events I organize", "/organize"),
    ("an event’s card", "/start event-1"),
];

/// A million volunteers and 20,000 events, beside a handful.
pub async fn lists(report: &mut Report, options: &Options) {
    let many = (options.sized(MILLION), options.sized(20_000), options.sized(MILLION));
    let mut places = vec![(FEW, None, (300, 6, 50))];
    places.extend(options.places().into_iter().map(|(whose, server)| (whose, server, many)));
    for (whose, server, (volunteers, events, sign_ups)) in places {
        let stage = Stage::new().await;
        let world = &stage.world;
        let mut people = Vec::new();
        for _ in 0..ASKING * LISTS.len() {
            people.push(Person::new(world, "Anna", Some("en")).await);
        }
        fill(world, people[0].id, volunteers, events, sign_ups).await;
        let stage = stage.moved(server).await;
        let world = &stage.world;
        let bot = Process::hashar(world);
        // It makes the reminders of all shifts first.
        until(
            world,
            &bot,
            "select count(*) from (select 1 where not exists (select 1 from shift where not armed)) as done",
        )
        .await;
        for ((name, words), people) in LISTS.iter().zip(people.chunks(ASKING)) {
            let mut times = ask(world, words, people).await;
            for percent in [50, 99] {
                let name = format!("list “{name}”, {} volunteers, {} events: p{percent}", many.0, many.1);
                report.add(SECTION, &name, "ms", whose, percentile(&mut times, percent));
            }
        }
        if whose != FEW {
            report.add(SECTION, "lists: most resident memory", "MB", whose, bot.peak());
            report.goal(SECTION, "lists: most resident memory", "below 100", bot.peak() < MOST_MEMORY);
        }
    }
}

/// People ask one after the other.
async fn ask(world: &World, words: &str, people: &[Person]) -> Vec<f64> {
    let mut times = Vec::new();
    for person in people {
        let (last, begun) = (world.last_event().await, Instant::now());
        person.say(world, words).await;
        let theirs = |event: &Value| event["kind"] == "message" && event["person_id"] == person.id;
        world.event(last, |event| theirs(event) && event["message"]["from"] == "bot").await;
        times.push(millis(begun.elapsed()));
    }
    times
}

/// Volunteers with ids from that of the first who asks, events in all regions of a country with 60 places each, and
/// sign-ups spread over them. Who asks looks after all events.
async fn fill(world: &World, first: i64, volunteers: usize, count: usize, sign_ups: usize) {
    rows_of_volunteers(world, first, volunteers).await;
    events(world, count).await;
    let asking = ASKING * LISTS.len();
    for sql in [
        format!("insert into member select 2, person_id, 'organizer', 0 from person where person_id < {first} + {asking}"),
        "insert into shift (event_id, starts_at, ends_at, min_places, max_places)
         select event_id, unixepoch() * 1000 + event_id * 3600000, unixepoch() * 1000 + event_id * 3600000 + 7200000, 5, 60 from event".to_owned(),
        format!("with recursive n (i) as (select 0 union all select i + 1 from n where i < {sign_ups} - 1)
                 insert into sign_up (shift_id, person_id, state, since)
                 select 1 + i / 50 % {count}, {first} + i % {volunteers}, 'confirmed', i from n where true on conflict do nothing"),
        "analyze".to_owned(),
    ] {
        world.database.execute(sql).await;
    }
}

/// Until it answers, and what it needs when nobody asks for anything.
pub async fn start(report: &mut Report, options: &Options) {
    const SECTION: &str = "Start and idling";
    for _ in 0..options.runs {
        let stage = Stage::new().await;
        empty_database(&stage.world);
        let person = Person::new(&stage.world, "Early", Some("en")).await;
        person.say(&stage.world, "/start").await;
        let begun = Instant::now();
        let bot = Process::hashar(&stage.world);
        stage.world.event(0, |event| event["kind"] == "message" && event["message"]["from"] == "bot").await;
        report.add(SECTION, "from the start to the first reply", "ms", HASHAR, millis(begun.elapsed()));
        tokio::time::sleep(Duration::from_secs(2)).await;
        let (cpu, begun) = (bot.cpu(), Instant::now());
        tokio::time::sleep(Duration::from_secs(options.sized(30) as u64)).await;
        report.add(SECTION, "resident memory, idle", "MB", HASHAR, bot.resident());
        let used = 100.0 * (bot.cpu() - cpu) / begun.elapsed().as_secs_f64();
        report.add(SECTION, "processor, idle", "%", HASHAR, used);
    }
    let size = std::fs::metadata(env!("CARGO_BIN_EXE_hashar")).unwrap().len() as f64 / 1e6;
    report.add(SECTION, "the program’s file", "MB", HASHAR, size);
}
