//! Two hundred people tap at once on the last ten places.

use std::{
    net::SocketAddr,
    time::{SystemTime, UNIX_EPOCH},
};

use crate::support::{Bot, DEADLINE, Person, World, bot::free_address};
use hashar::config::{Secret, Webhook};
use reqwest::Url;
use serde_json::json;
use tokio::net::{TcpListener, TcpStream};

const PEOPLE: usize = 200;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn ten_get_a_place_and_the_rest_wait_in_the_order_they_came() {
    let world = World::new().await;
    world.faults(json!({"twice": true, "resend_presses": true})).await;
    let bot = Bot::start(&world).await;
    let people = people_at_an_event(&world).await;
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

/// Telegram's requests reach one instance or the other, as behind a load balancer.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_instances_give_no_place_twice() {
    let world = World::new().await;
    if !world.database.is_postgres() {
        return println!("left out: HASHAR_TEST_POSTGRES names no server");
    }
    let (front, doors) = (free_address(), [free_address(), free_address()]);
    let balancer = tokio::spawn(balance(front, doors));
    let secret = Secret::parse(Some("rush".to_owned())).unwrap();
    let url: Url = format!("http://{front}/telegram").parse().unwrap();
    let webhook = |listen| Webhook { url: url.clone(), secret: secret.clone(), listen };
    let first = Bot::start_with_webhook(&world, webhook(doors[0])).await;
    let second = Bot::start_with_webhook(&world, webhook(doors[1])).await;
    let people = people_at_an_event(&world).await;
    tap(&world, &people, "I’m in").await;
    assert_eq!(world.number("select count(*) from sign_up where state = 'confirmed'").await, 10);
    let mut late = Vec::new();
    for person in people {
        let lacks_a_place = format!("select count(*) from sign_up where person_id = {}", person.id);
        if world.number(&lacks_a_place).await == 0 {
            late.push(person);
        }
    }
    tap(&world, &late, "Join the waitlist").await;
    assert_eq!(world.number("select count(*) from sign_up where state = 'waiting'").await, 190);
    assert_eq!(world.number("select count(distinct person_id) from sign_up").await, 200);
    first.stop().await;
    second.stop().await;
    balancer.abort();
    world.end().await;
}

/// Every second connection goes to the second door.
async fn balance(front: SocketAddr, doors: [SocketAddr; 2]) {
    let front = TcpListener::bind(front).await.unwrap();
    for door in doors.into_iter().cycle() {
        let (mut from, _) = front.accept().await.unwrap();
        tokio::spawn(async move {
            if let Ok(mut to) = TcpStream::connect(door).await {
                _ = tokio::io::copy_bidirectional(&mut from, &mut to).await;
            }
        });
    }
}

/// Volunteers who look at an event with ten places.
async fn people_at_an_event(world: &World) -> Vec<Person> {
    let mut people = Vec::new();
    for number in 0..PEOPLE {
        people.push(Person::new(world, &format!("Person {number}"), Some("en")).await);
    }
    for person in &people {
        person.say(world, "/start").await;
    }
    world.settled_within(DEADLINE * 6).await;
    make_them_volunteers_with_an_event(world).await;
    for person in &people {
        person.act(world, "start", json!({"payload": "event-1"})).await;
    }
    world.settled_within(DEADLINE * 6).await;
    people
}

/// All press before anybody is answered: the updates wait together.
async fn tap(world: &World, people: &[Person], label: &str) {
    for person in people {
        person.press(world, label).await;
    }
    world.settled_within(DEADLINE * 6).await;
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
