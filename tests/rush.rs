//! Two hundred people tap at once on the last ten places.

#![allow(clippy::unwrap_used, reason = "a test stops at the first thing that is not as it should be")]

mod support;

use std::time::{SystemTime, UNIX_EPOCH};

use serde_json::json;
use support::{Bot, Person, World};

const PEOPLE: usize = 200;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn ten_get_a_place_and_the_rest_wait_in_the_order_they_came() {
    let world = World::new().await;
    world.faults(json!({"twice": true, "resend_presses": true})).await;
    let bot = Bot::start(&world).await;
    let mut people = Vec::new();
    for number in 0..PEOPLE {
        people.push(Person::new(&world, &format!("Person {number}"), Some("en")).await);
    }
    for person in &people {
        person.say(&world, "/start").await;
    }
    world.settled().await;
    make_them_volunteers_with_an_event(&world).await;
    for person in &people {
        person.act(&world, "start", json!({"payload": "event-1"})).await;
    }
    world.settled().await;
    tap(&world, &people, "I’m in").await;
    assert_eq!(world.number("select count(*) from sign_up where state = 'confirmed'").await, 10);
    let late: Vec<Person> = people[10..].to_vec();
    tap(&world, &late, "Join the waitlist").await;
    let line = world.text("select string_agg(cast(person_id as text), ',' order by since, sign_up_id) from sign_up where state = 'waiting'");
    let came: Vec<String> = late.iter().map(|person| person.id.to_string()).collect();
    assert_eq!(line.await, came.join(","));
    assert_eq!(world.number("select count(*) from sign_up").await, 200);
    bot.stop().await;
    world.end().await;
}

/// All press before anybody is answered: the updates wait together.
async fn tap(world: &World, people: &[Person], label: &str) {
    for person in people {
        person.press(world, label).await;
    }
    world.settled().await;
}

async fn make_them_volunteers_with_an_event(world: &World) {
    let day_after = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_millis() + 2 * 86_400_000;
    let shift = format!(
        "insert into shift (event_id, starts_at, ends_at, min_places, max_places)
         values (1, {day_after}, {day_after} + 3600000, 0, 10)"
    );
    for sql in [
        "delete from conversation",
        "insert into volunteer (person_id, name, birth_date, registered_at, digest_at) select person_id, 'Anna', '2000-01-01', 0, null from person",
        "insert into event (event_id, organization_id, topic, country, time_zone, language, minimum_age, published_at)
         values (1, 2, 'environment', 'AZ', 'Asia/Baku', 'en', 14, 0)",
        "insert into event_text (event_id, language, title, description, place, folded) values (1, 'en', 'Clean-up', '', 'Here', '')",
        &shift,
    ] {
        world.database.execute(sql).await;
    }
}
