//! Calendars that programs fetch: by whom, what stands in them, and that nobody else's is found.

use std::net::SocketAddr;

use crate::support::{
    Bot, Person, World,
    bot::{free_address, kill, program},
    people::key_labelled,
};
use hashar::config::{Secret, Webhook};
use reqwest::{Client, Response, StatusCode, header, redirect::Policy};

const STARTS: i64 = 1_796_450_400_000;

/// A bot that gives calendars, and somebody with a place in one of two events.
async fn begun(webhook: bool) -> (World, Bot, Person, SocketAddr) {
    let (world, address) = (World::new().await, free_address());
    let url = format!("http://{address}/telegram").parse().unwrap();
    let secret = Secret::parse(Some("secret".to_owned())).unwrap();
    let webhook = webhook.then_some(Webhook { url, secret, listen: address });
    let bot = Bot::start_with_calendars(&world, address, webhook).await;
    let anna = Person::new(&world, "Anna", Some("en")).await;
    anna.say(&world, "/start").await;
    world.settled().await;
    let ends = STARTS + 3_600_000;
    for sql in [
        "insert into volunteer (person_id, name, birth_date, country, registered_at, digest_at)
         select person_id, 'Anna', '2000-01-01', 'AZ', 0, null from person",
        "insert into event (event_id, organization_id, topic, country, time_zone, language, minimum_age, published_at, visibility)
         select 1, organization_id, 'environment', 'AZ', 'Asia/Baku', 'en', 14, 1000, 'everyone' from organization where code = 'az'",
        "insert into event (event_id, organization_id, topic, country, time_zone, language, minimum_age, published_at, visibility)
         select 2, organization_id, 'environment', 'AZ', 'Asia/Baku', 'en', 14, 1000, 'link' from organization where code = 'az'",
        "insert into event_text (event_id, language, title, description, place, folded)
         values (1, 'en', 'River, bank', '', 'Bridge', 'river'), (2, 'en', 'Secret garden', '', 'Gate', 'garden')",
        &format!("insert into shift (shift_id, event_id, starts_at, ends_at, min_places, max_places)
                  values (1, 1, {STARTS}, {ends}, 0, 5), (2, 2, {STARTS}, {ends}, 0, 5)"),
        "insert into sign_up (shift_id, person_id, state, since) select 1, person_id, 'confirmed', 0 from person",
        "update person set language = 'en'",
        "delete from conversation",
    ] {
        world.database.execute(sql).await;
    }
    (world, bot, anna, address)
}

async fn end(world: World, bot: Bot) {
    bot.stop().await;
    world.end().await;
}

/// What a program gets that does not follow where it is led.
async fn fetch(address: SocketAddr, path: &str) -> Response {
    let client = Client::builder().redirect(Policy::none()).no_proxy().build().unwrap();
    client.get(format!("http://{address}/below/calendar/{path}")).send().await.unwrap()
}

/// Anna presses a button and waits for what follows.
async fn press(world: &World, anna: &Person, label: &str) {
    anna.press(world, label).await;
    world.settled().await;
}

/// The secret of the newest link in a chat.
async fn secret(world: &World, anna: &Person) -> String {
    let newest = anna.newest(world).await;
    let link = key_labelled(&newest["inline_keyboard"], "Add to my calendar app").unwrap()["url"].as_str().unwrap();
    let (place, secret) = link.rsplit_once('/').unwrap();
    assert!(place.starts_with("https://127.0.0.1:") && place.ends_with("/below/calendar/person"), "{link}");
    assert!(newest["text"].as_str().unwrap().contains(&format!("{link}.ics")), "{newest}");
    secret.to_owned()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn somebody_subscribes_once_and_sees_changes_until_they_renew_or_end_it() {
    let (world, bot, anna, address) = begun(false).await;
    anna.say(&world, "/my").await;
    world.settled().await;
    press(&world, &anna, "My events in my calendar").await;
    let first = secret(&world, &anna).await;
    let led = fetch(address, &format!("person/{first}")).await;
    let program = format!("webcal://{address}/below/calendar/person/{first}.ics");
    assert_eq!(
        (led.status(), led.headers()[header::LOCATION].to_str().unwrap()),
        (StatusCode::FOUND, program.as_str())
    );
    let calendar = fetch(address, &format!("person/{first}.ics")).await;
    assert_eq!(calendar.headers()[header::CONTENT_TYPE], "text/calendar; charset=utf-8");
    let tag = calendar.headers()[header::ETAG].clone();
    let calendar = calendar.text().await.unwrap();
    for line in ["X-WR-CALNAME:Volunteering", "SUMMARY:River\\, bank", "DTSTART:20261205T060000Z", "SEQUENCE:0"] {
        assert!(calendar.contains(line), "{calendar}");
    }
    assert!(!calendar.contains("Anna") && !calendar.contains("garden"), "{calendar}");
    let url = format!("http://{address}/below/calendar/person/{first}.ics");
    let again = world.http.get(url).header(header::IF_NONE_MATCH, tag).send().await.unwrap();
    assert_eq!(again.status(), StatusCode::NOT_MODIFIED);
    world
        .database
        .execute(format!("update shift set cancel_reason = 'rain', revision = 1, revised_at = {STARTS}"))
        .await;
    let calendar = fetch(address, &format!("person/{first}.ics")).await.text().await.unwrap();
    assert!(calendar.contains("STATUS:CANCELLED") && calendar.contains("SEQUENCE:1"), "{calendar}");
    press(&world, &anna, "New link").await;
    let second = secret(&world, &anna).await;
    let status = async |secret: &str| fetch(address, &format!("person/{secret}.ics")).await.status();
    assert_eq!((status(&first).await, status(&second).await), (StatusCode::NOT_FOUND, StatusCode::OK));
    press(&world, &anna, "Switch off").await;
    assert_eq!(status(&second).await, StatusCode::NOT_FOUND);
    assert_eq!(world.number("select count(*) from calendar_link").await, 0);
    end(world, bot).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_organization_has_a_public_one_beside_the_webhook_and_nothing_is_found_by_guessing() {
    let (world, bot, _, address) = begun(true).await;
    let calendar = fetch(address, "organization/az.ics").await.text().await.unwrap();
    assert!(calendar.contains("River") && !calendar.contains("garden") && !calendar.contains("VALARM"), "{calendar}");
    assert_eq!(fetch(address, "organization/az").await.status(), StatusCode::FOUND);
    let guess = format!("person/{}.ics", "0".repeat(32));
    for path in ["organization/none.ics", "person/1.ics", "person/", "organization/", "", &guess, "person/%00.ics"] {
        let answer = fetch(address, path).await;
        // What is no calendar at all is the webhook's, which is not there either.
        assert_eq!((answer.status(), answer.text().await.unwrap().as_str()), (StatusCode::NOT_FOUND, ""), "{path}");
    }
    let mut refused = 0;
    for _ in 0..40 {
        refused += i32::from(fetch(address, "organization/az.ics").await.status() == StatusCode::TOO_MANY_REQUESTS);
    }
    assert!(refused > 0, "so often nobody needs to ask");
    assert_eq!(fetch(address, "organization/kz.ics").await.status(), StatusCode::OK, "others are not held up");
    end(world, bot).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_program_gives_them_where_its_options_say() {
    let (world, address) = (World::new().await, free_address());
    let mut program = program(&world);
    program.env("HASHAR_PUBLIC_URL", "https://example.org/below/").env("HASHAR_LISTEN", address.to_string());
    let bot = program.spawn().unwrap();
    let url = format!("http://{address}/below/calendar/organization/az");
    let given = async || world.http.get(format!("{url}.ics")).send().await.is_ok_and(|answer| answer.status() == 200);
    world.until(given, crate::support::DEADLINE).await;
    let led = fetch(address, "organization/az").await;
    assert_eq!(led.headers()[header::LOCATION], "webcal://example.org/below/calendar/organization/az.ics");
    kill(bot);
    world.end().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn without_a_public_address_there_are_none_and_nobody_is_offered_one() {
    let world = World::new().await;
    let bot = Bot::start(&world).await;
    let anna = Person::new(&world, "Anna", Some("en")).await;
    anna.say(&world, "/privacy").await;
    world.settled().await;
    assert!(!anna.newest(&world).await["text"].as_str().unwrap().contains("calendar"));
    end(world, bot).await;
    let (world, bot, anna, _) = begun(false).await;
    anna.say(&world, "/privacy").await;
    world.settled().await;
    assert!(anna.newest(&world).await["text"].as_str().unwrap().contains("Your calendar:"));
    end(world, bot).await;
}
