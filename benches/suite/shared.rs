//! What several parts of the suite need: volunteers, an announcement to all of them, waiting, and figures of many times.

use std::time::{Duration, Instant};

use crate::{
    process::Process,
    support::{World, bot::command},
};

/// Everybody who has written becomes a volunteer in Baku, and nothing more is owed to them.
pub async fn volunteers(world: &World) {
    for sql in [
        "delete from conversation",
        "delete from delivery",
        "insert into volunteer (person_id, name, birth_date, country, region, registered_at, digest_at)
         select person_id, 'Anna', '2000-01-01', 'AZ', 'AZ-BA', 0, null from person where true on conflict do nothing",
    ] {
        world.database.execute(sql).await;
    }
}

/// Makes the database, and in it so many people who are volunteers, with ids from `first` on.
pub async fn rows_of_volunteers(world: &World, first: i64, count: usize) {
    empty_database(world);
    let last = first + i64::try_from(count).unwrap() - 1;
    let numbers = format!("with recursive n (i) as (select {first} union all select i + 1 from n where i < {last})");
    for sql in [
        "insert into person (person_id, language, questions_asked, met_at, heard_at) select i, 'en', 0, 0, 0 from n",
        "insert into volunteer (person_id, name, birth_date, country, region, registered_at, digest_at)
         select i, 'Anna ' || i, '2000-01-01', 'AZ', 'AZ-BA', 0, null from n",
    ] {
        world.database.execute(format!("{numbers} {sql}")).await;
    }
}

/// Makes the database, with nobody in it.
pub fn empty_database(world: &World) {
    assert!(command(world, &["organization", "list"]).stdout(std::process::Stdio::null()).status().unwrap().success());
}

/// Events, each with a text, in two topics and two regions of a country.
pub async fn events(world: &World, count: usize) {
    world.database.execute(format!(
        "with recursive n (i) as (select 1 union all select i + 1 from n where i < {count})
         insert into event (event_id, organization_id, topic, country, region, time_zone, language, minimum_age, published_at)
         select i, 2, iif(i % 2, 'sport', 'health'), 'AZ', iif(i % 3, 'AZ-GA', 'AZ-BA'), 'Asia/Baku', 'en', 14, 0 from n")).await;
    world
        .database
        .execute("insert into event_text select event_id, 'en', 'Tədbir ' || event_id, '', 'Park', 'tədbir' from event")
        .await;
}

/// Notes an announcement to everybody as accepted, to be sent at a time (JSON).
pub async fn announce(world: &World, time: &str) {
    for sql in [
        "insert into announcement (organization_id, audience, urgent, created_at)
         values (1, '{\"everyone\":true,\"countries\":[],\"regions\":[],\"topics\":[],\"languages\":[],\"ages\":null,\"shift\":null,\"roles\":[]}', 1, 0)",
        "insert into announcement_text (announcement_id, language, content)
         values (1, 'en', '{\"kind\":\"content\",\"content\":{\"text\":{\"html\":\"We meet at <b>nine</b>\",\"preview\":null}},\"button\":null}')",
        "insert into announcement_reader values (1, 'en', 'en')",
    ] {
        world.database.execute(sql).await;
    }
    let part = "insert into announcement_part (announcement_id, organization_id, state, time)";
    world.database.execute(format!("{part} values (1, 1, 'accepted', '{time}')")).await;
}

/// Waits, as long as it takes, until something holds in the database; how long that was, and the most the bot had in memory
/// then.
pub async fn until(world: &World, bot: &Process, holds: impl Into<String>) -> (Duration, f64) {
    let (begun, mut most) = (Instant::now(), 0.0f64);
    let holds: &'static str = holds.into().leak();
    while world.number(holds).await == 0 {
        most = most.max(bot.resident());
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    (begun.elapsed(), most)
}

pub fn percentile(times: &mut [f64], percent: usize) -> f64 {
    assert!(!times.is_empty(), "nothing was measured");
    times.sort_by(f64::total_cmp);
    times[(times.len() * percent / 100).min(times.len() - 1)]
}

pub fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

pub fn now() -> i64 {
    jiff::Timestamp::now().as_millisecond()
}

/// A file beside the database; 0 if it is not there.
pub fn file_megabytes(world: &World, name: &str) -> f64 {
    std::fs::metadata(world.folder.join(name)).map_or(0.0, |file| file.len() as f64 / 1e6)
}
