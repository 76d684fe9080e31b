//! `cargo bench -- soak --minutes 60`: a community that lives a hundred times as fast as on a normal day.
//!
//! Memory, processor and files are noted every few seconds, as a table (`soak.csv`) and a picture (`soak.svg`). What may
//! grow is the database, by what is stored: at its end it is held against a copy without gaps.

use std::{
    fmt::Write,
    path::Path,
    time::{Duration, Instant},
};

use fastrand::Rng;

use crate::{
    Options,
    picture::Picture,
    process::Process,
    processes::Stage,
    report::{HASHAR, Report},
    shared::{file_megabytes, now, volunteers},
    support::{Person, World},
};

/// A normal day of a national organization: what people do, the events that begin, and the announcements, each to all.
const ACTS_A_DAY: f64 = 2_500.0;
const EVENTS_A_DAY: f64 = 5.0;
const ANNOUNCEMENTS_A_DAY: f64 = 1.0;
/// So many times as fast.
const HURRY: f64 = 100.0;
const DAY: f64 = 24.0 * 3600.0;
/// Who does all that.
const PEOPLE: usize = 2_000;
const NOTED_EVERY: Duration = Duration::from_secs(5);
const TWO_HOURS: i64 = 2 * 60 * 60 * 1000;
/// The first part of the time, after which memory should not grow any more.
const WARM: f64 = 0.25;

/// What was seen at one moment.
struct Moment {
    seconds: f64,
    resident: f64,
    cpu: f64,
    database: f64,
    log: f64,
    acts: u32,
}

pub async fn run(report: &mut Report, options: &Options) {
    let seconds = options.minutes * 60.0;
    let stage = Stage::new().await;
    let mut people = stage.people(PEOPLE).await;
    let bot = Process::hashar(&stage.world);
    stage.world.settled_within(Duration::from_secs(600)).await;
    prepare(&stage.world, seconds).await;
    let organizer = people.remove(0);
    let moments = live(&stage.world, &bot, &people, &organizer, seconds).await;
    keep(&moments, &options.folder);
    tell(report, &stage.world, &moments).await;
}

/// Everybody is a volunteer, the first one a coordinator; the events begin one after the other, so that reminders come.
async fn prepare(world: &World, seconds: f64) {
    volunteers(world).await;
    let (events, first) = (per_day(EVENTS_A_DAY, seconds), now() + TWO_HOURS + 60_000);
    let every = (seconds * 1000.0 / events) as i64;
    world.database.execute("insert into member select 2, min(person_id), 'coordinator', 0 from person").await;
    world.database.execute(format!(
        "with recursive n (i) as (select 1 union all select i + 1 from n where i < {events})
         insert into event (event_id, organization_id, topic, country, region, time_zone, language, minimum_age, published_at)
         select i, 2, 'sport', 'AZ', 'AZ-BA', 'Asia/Baku', 'en', 14, 0 from n"
    )).await;
    world
        .database
        .execute(
            "insert into event_text select event_id, 'en', 'River clean-up', '', 'Park', 'river clean-up' from event",
        )
        .await;
    world
        .database
        .execute(format!(
            "insert into shift (event_id, starts_at, ends_at, min_places, max_places)
         select event_id, {first} + event_id * {every}, {first} + event_id * {every} + {TWO_HOURS}, 5, 40 from event"
        ))
        .await;
}

fn per_day(number: f64, seconds: f64) -> f64 {
    (number * HURRY * seconds / DAY).ceil()
}

async fn live(world: &World, bot: &Process, people: &[Person], organizer: &Person, seconds: f64) -> Vec<Moment> {
    let (begun, mut random, mut acts) = (Instant::now(), Rng::with_seed(1), 0);
    let (mut act, mut note) = (every(seconds / per_day(ACTS_A_DAY, seconds)), tokio::time::interval(NOTED_EVERY));
    let mut announce = every(seconds / per_day(ANNOUNCEMENTS_A_DAY, seconds));
    let events = per_day(EVENTS_A_DAY, seconds) as u64;
    let mut moments = Vec::new();
    while begun.elapsed().as_secs_f64() < seconds {
        tokio::select! {
            _ = act.tick() => {
                people[random.usize(..people.len())].does_anything(world, events, &mut random).await;
                acts += 1;
            }
            // Its steps take the time of an act or two.
            _ = announce.tick() => drop(organizer.announces(world, "We meet at nine").await),
            _ = note.tick() => moments.push(moment(world, bot, begun, acts)),
        }
    }
    moments
}

fn every(seconds: f64) -> tokio::time::Interval {
    tokio::time::interval(Duration::from_secs_f64(seconds))
}

fn moment(world: &World, bot: &Process, begun: Instant, acts: u32) -> Moment {
    Moment {
        seconds: begun.elapsed().as_secs_f64(),
        resident: bot.resident(),
        cpu: bot.cpu(),
        database: file_megabytes(world, "hashar.sqlite"),
        log: file_megabytes(world, "hashar.sqlite-wal"),
        acts,
    }
}

fn keep(moments: &[Moment], folder: &Path) {
    let mut table = "seconds,resident_mb,cpu_seconds,database_mb,log_mb,acts\n".to_owned();
    for Moment { seconds, resident, cpu, database, log, acts } in moments {
        writeln!(table, "{seconds:.0},{resident:.2},{cpu:.2},{database:.3},{log:.3},{acts}").unwrap();
    }
    std::fs::write(folder.join("soak.csv"), table).unwrap();
    let curve = |of: fn(&Moment) -> f64| moments.iter().map(|moment| (moment.seconds / 60.0, of(moment))).collect();
    let mut picture = Picture::new("minutes");
    picture.panel("resident memory, MB", [("the bot", curve(|moment| moment.resident))]);
    picture.panel(
        "files, MB",
        [("database", curve(|moment| moment.database)), ("write-ahead log", curve(|moment| moment.log))],
    );
    std::fs::write(folder.join("soak.svg"), picture.svg()).unwrap();
}

async fn tell(report: &mut Report, world: &World, moments: &[Moment]) {
    let (Some(first), Some(last)) = (moments.first(), moments.last()) else { return };
    let warm = (moments.len() as f64 * WARM) as usize;
    let mean = |part: &[Moment]| part.iter().map(|moment| moment.resident).sum::<f64>() / part.len() as f64;
    let quarter = warm.max(1);
    let (early, late) = (mean(&moments[warm..warm + quarter]), mean(&moments[moments.len() - quarter..]));
    let mut add = |name: &str, unit, value| report.add("Soak", name, unit, HASHAR, value);
    add("time", "min", last.seconds / 60.0);
    add("acts of people", "", f64::from(last.acts));
    add("messages sent", "", world.number("select count(*) from delivery where state = 'sent'").await as f64);
    add("processor used", "%", 100.0 * (last.cpu - first.cpu) / (last.seconds - first.seconds));
    add("resident memory, the last quarter", "MB", late);
    add("most resident memory", "MB", moments.iter().map(|moment| moment.resident).fold(0.0, f64::max));
    add("largest write-ahead log", "MB", moments.iter().map(|moment| moment.log).fold(0.0, f64::max));
    add("database at the end", "MB", last.database);
    report.add("Soak", "resident memory, the last quarter", "MB", "the second quarter", early);
    report.goal("Soak", "resident memory, the last quarter", "at most 10 % more", late <= early * 1.1);
    let copy = world.folder.join("copy.sqlite");
    world.database.execute(format!("vacuum into '{}'", copy.display())).await;
    let stored = std::fs::metadata(copy).unwrap().len() as f64 / 1e6;
    report.add("Soak", "database at the end", "MB", "what is stored, without gaps", stored);
    report.goal("Soak", "database at the end", "at most 50 % more", last.database <= stored * 1.5);
}
