//! An announcement to many people, while Telegram misbehaves and the bot is killed: nobody gets it twice, nobody is
//! forgotten, and the numbers add up.

use std::{
    collections::BTreeMap,
    time::{Duration, Instant},
};

use crate::support::{
    Bot, DEADLINE, Group, Person, World,
    bot::{kill, program},
    people::keys,
};
use hashar::app::Limits;
use serde_json::{Value, json};

const WORDS: &str = "We meet at nine";

/// What became of the deliveries: state by person.
const STATES: &str = r#"
    select '{' || coalesce(string_agg('"' || chat_id || '":"' || state || '"', ','), '') || '}'
    from delivery where announcement_id is not null"#;

/// People who have written to the bot and are volunteers, and an announcement to all of them that waits to be made.
async fn announced(people: usize) -> World {
    let world = World::new().await;
    let bot = Bot::start(&world).await;
    for _ in 0..people {
        let person = Person::new(&world, "Anna", Some("en")).await;
        person.act(&world, "send", json!({"text": WORDS})).await;
    }
    world.settled_within(DEADLINE * 10).await;
    bot.stop().await;
    for sql in [
        "delete from conversation",
        "insert into volunteer (person_id, name, birth_date, registered_at) select person_id, 'Anna', '2000-01-01', 0 from person",
        "insert into announcement (organization_id, audience, urgent, created_at)
         values (1, '{\"everyone\":true,\"countries\":[],\"regions\":[],\"topics\":[],\"languages\":[],\"ages\":null,\"shift\":null,\"roles\":[]}', true, 0)",
        "insert into announcement_text (announcement_id, language, content)
         select 1, 'en', '{\"kind\":\"copy\",\"from\":' || min(person_id) || ',\"messages\":[1],\"button\":null}' from person",
        "insert into announcement_reader values (1, 'en', 'en')",
        "insert into announcement_part (announcement_id, organization_id, state, time) values (1, 1, 'accepted', '\"now\"')",
    ] {
        world.database.execute(sql).await;
    }
    world
}

/// How often each person has the words from the bot.
async fn copies(world: &World) -> BTreeMap<String, usize> {
    let mut copies = BTreeMap::new();
    for event in world.events_after(0).await {
        let message = &event["message"];
        if event["kind"] == "message" && message["from"] == "bot" && message["text"] == WORDS {
            *copies.entry(event["person_id"].to_string()).or_default() += 1;
        }
    }
    copies
}

async fn states(world: &World) -> BTreeMap<String, String> {
    serde_json::from_str(&world.text(STATES).await).unwrap()
}

/// Nobody has it twice; who counts as sent has it; who has not is not said to have it. How many it is unknown of.
async fn hold_the_ledger_against_the_database(world: &World, people: usize) -> usize {
    let (copies, states) = (copies(world).await, states(world).await);
    assert_eq!(states.len(), people, "the audience stays as it was frozen");
    assert!(copies.values().all(|count| *count == 1), "nobody gets it twice: {copies:?}");
    for (person, state) in &states {
        let has_it = copies.contains_key(person);
        match state.as_str() {
            "sent" => assert!(has_it, "{person} counts as sent"),
            "failed" | "skipped" => assert!(!has_it, "{person} counts as {state}"),
            "unknown" => {}
            other => panic!("{person} is still {other}"),
        }
    }
    states.values().filter(|state| *state == "unknown").count()
}

/// The instants come from a seed that is printed; `HASHAR_TEST_SEED` plays one again. `HASHAR_TEST_KILLS` asks for more.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn killed_at_any_instant_it_reaches_everybody_at_most_once() {
    let seed = std::env::var("HASHAR_TEST_SEED").map_or_else(|_| fastrand::u64(..), |seed| seed.parse().unwrap());
    let kills: usize = std::env::var("HASHAR_TEST_KILLS").map_or(4, |kills| kills.parse().unwrap());
    println!("HASHAR_TEST_SEED={seed}");
    let mut random = fastrand::Rng::with_seed(seed);
    let people = 30 * kills;
    let world = announced(people).await;
    for _ in 0..kills {
        let bot = program(&world).env("HASHAR_SEND_RATE", "30").spawn().unwrap();
        tokio::time::sleep(Duration::from_micros(random.u64(20_000..900_000))).await;
        kill(bot);
    }
    let bot = program(&world).env("HASHAR_SEND_RATE", "30").spawn().unwrap();
    world.settled_within(DEADLINE * u32::try_from(kills).unwrap()).await;
    kill(bot);
    let unknown = hold_the_ledger_against_the_database(&world, people).await;
    assert!(unknown <= kills * 300, "at most the window in flight at each kill: {unknown}");
    assert_eq!(world.text("select state from announcement").await, "done");
    world.end().await;
}

/// Another instance stands by whenever the one that sends is killed.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn when_its_sender_dies_another_instance_goes_on_within_seconds() {
    let people = 120;
    let world = announced(people).await;
    if !world.database.is_postgres() {
        return println!("left out: HASHAR_TEST_POSTGRES names no server");
    }
    let start = || program(&world).env("HASHAR_SEND_RATE", "30").spawn().unwrap();
    let mut bot = start();
    for reached in [20, 50, 80] {
        let next = start();
        let last = Instant::now();
        world.becomes_at_least("select count(*) from delivery where state = 'sent'", reached).await;
        println!("{reached} reached after {:?}", last.elapsed());
        kill(std::mem::replace(&mut bot, next));
    }
    world.settled_within(DEADLINE * 2).await;
    kill(bot);
    let unknown = hold_the_ledger_against_the_database(&world, people).await;
    assert!(unknown <= 3 * 30, "at most the window in flight at each kill: {unknown}");
    assert_eq!(world.text("select state from announcement").await, "done");
    world.end().await;
}

/// Telegram is slower to answer than a lease lasts that is not renewed.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_sender_that_stops_is_not_taken_over_before_what_is_on_its_way_is_answered() {
    let people = 3;
    let world = announced(people).await;
    if !world.database.is_postgres() {
        return println!("left out: HASHAR_TEST_POSTGRES names no server");
    }
    let slow = json!({"method": "copyMessage", "answer": {"delay_ms": 7000}});
    world.faults(json!({"next": vec![slow; people]})).await;
    let first = Bot::start(&world).await;
    world.becomes("select count(*) from delivery where state = 'sending'", people as i64).await;
    let second = Bot::start(&world).await;
    first.stop().await;
    world.settled().await;
    second.stop().await;
    assert_eq!(hold_the_ledger_against_the_database(&world, people).await, 0, "nothing is unknown");
    world.end().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn faults_of_every_class_cost_nobody_their_message_and_nobody_gets_it_twice() {
    let people = 40;
    let world = announced(people).await;
    let first = world.number("select min(person_id) from person").await;
    let copy = |chat: i64, answer: Value| json!({"method": "copyMessage", "chat_id": first + chat, "answer": answer});
    let faults = [
        copy(1, json!({"status": 429, "retry_after": 1})),
        copy(2, json!({"status": 429, "retry_after": 1})),
        copy(3, json!({"html": 502})),
        copy(4, json!("refused")),
        copy(5, json!("lost")),
        copy(6, json!({"status": 403, "description": "Forbidden: bot was blocked by the user"})),
        copy(7, json!({"status": 400, "description": "Bad Request: message is too strange"})),
    ];
    world.faults(json!({"next": faults})).await;
    let bot = Bot::start(&world).await;
    world.settled_within(DEADLINE * 3).await;
    bot.stop().await;
    let unknown = hold_the_ledger_against_the_database(&world, people).await;
    let states = states(&world).await;
    let count = |state: &str| states.values().filter(|other| *other == state).count();
    assert_eq!((count("sent"), count("failed"), unknown), (people - 5, 2, 3), "{states:?}");
    world.end().await;
}

/// Which fault meets whom comes from a seed that is printed; `HASHAR_TEST_SEED` plays it again.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whatever_goes_wrong_for_whom_the_numbers_add_up() {
    let seed = std::env::var("HASHAR_TEST_SEED").map_or_else(|_| fastrand::u64(..), |seed| seed.parse().unwrap());
    println!("HASHAR_TEST_SEED={seed}");
    let mut random = fastrand::Rng::with_seed(seed);
    let people = 60;
    let world = announced(people).await;
    let first = world.number("select min(person_id) from person").await;
    let answers = [
        json!({"status": 429, "retry_after": 1}),
        json!({"status": 500, "description": "Internal Server Error"}),
        json!({"html": 502}),
        json!({"delay_ms": 300}),
        json!("refused"),
        json!("lost"),
        json!({"status": 403, "description": "Forbidden: user is deactivated"}),
    ];
    let mut fault = |chat: i64| {
        let answer = answers[random.usize(..answers.len())].clone();
        json!({"method": "copyMessage", "chat_id": first + chat, "answer": answer})
    };
    let faults: Vec<Value> = (0..40).map(&mut fault).collect();
    world.faults(json!({"next": faults})).await;
    let bot = Bot::start(&world).await;
    world.settled_within(DEADLINE * 3).await;
    bot.stop().await;
    hold_the_ledger_against_the_database(&world, people).await;
    world.end().await;
}

/// The first of those who got it is a coordinator, whose corrections wait for nobody; the answers for the second half are held
/// back until the sandbox is told to let go.
async fn slowly_announced(people: usize) -> (World, Bot, Person) {
    let world = announced(people).await;
    let anna = Person { name: "Anna".to_owned(), id: world.number("select min(person_id) from person").await };
    let first = "insert into member (organization_id, person_id, role, granted_at) select 1, min(person_id), 'coordinator', 0 from person";
    world.database.execute(first).await;
    world.database.execute("update announcement_text set content = replace(content, '}', ',\"is_text\":true}')").await;
    let held = |chat: i64| json!({"method": "copyMessage", "chat_id": anna.id + chat, "answer": "held"});
    let held: Vec<Value> = (people as i64 / 2..people as i64).map(held).collect();
    world.faults(json!({"hold": true, "next": held})).await;
    let bot = Bot::start(&world).await;
    let held = "select count(*) from delivery where announcement_id = 1 and state = 'sending'";
    let quick = "select count(*) from delivery where announcement_id = 1 and state = 'sent'";
    world.becomes(held, people as i64 / 2).await;
    // The others may have had to wait for their second.
    world.becomes(quick, people as i64 / 2).await;
    (world, bot, anna)
}

/// Presses a button of the announcement. A press that does not say what its card says is answered by the card as it is now,
/// where the button stands with that.
async fn control(world: &World, person: &Person, control: Value) {
    let choice = json!({"announcement": [1, control]}).to_string();
    let chat = person.chat(world).await;
    let messages = chat["messages"].as_array().unwrap();
    let with_keys = messages.iter().find(|message| message["inline_keyboard"].is_array()).unwrap();
    let forged = json!({"message_id": with_keys["message_id"], "data": format!("0|{choice}")});
    person.act(world, "press", forged).await;
    let says_what_the_card_says =
        |key: &Value| key["callback_data"].as_str().is_some_and(|data| data.ends_with(&choice) && data.contains('.'));
    let press = person.waits_for(world, |chat| {
        chat["messages"].as_array()?.iter().rev().find_map(|message| {
            let key = keys(&message["inline_keyboard"]).find(|key| says_what_the_card_says(key))?;
            Some(json!({"message_id": message["message_id"], "data": key["callback_data"]}))
        })
    });
    let press = press.await;
    person.act(world, "press", press).await;
}

/// What the bot's messages to everybody say now that are or were the announcement.
async fn words(world: &World) -> Vec<String> {
    let mut words = Vec::new();
    for id in states(world).await.keys() {
        let person = Person { name: "Anna".to_owned(), id: id.parse().unwrap() };
        let chat = person.chat(world).await;
        let ours = chat["messages"].as_array().unwrap().iter().filter(|message| message["from"] == "bot");
        let texts = ours.filter_map(|message| message["text"].as_str());
        words.extend(texts.filter(|text| text.starts_with("We meet at")).map(str::to_owned));
    }
    words
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_on_its_way_when_it_is_taken_back_is_deleted_when_its_answer_comes() {
    let (world, bot, anna) = slowly_announced(20).await;
    control(&world, &anna, json!("recall_now")).await;
    world
        .event(0, |event| event["message"]["text"].as_str().unwrap_or_default().contains("Still on their way: "))
        .await;
    world.faults(json!({"hold": false})).await;
    world.settled().await;
    assert_eq!(world.number("select count(*) from delivery where announcement_id = 1 and state = 'sent'").await, 20);
    assert_eq!(words(&world).await, [""; 0]);
    bot.stop().await;
    world.end().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_on_its_way_when_it_is_corrected_gets_the_new_words_too() {
    let (world, bot, anna) = slowly_announced(20).await;
    control(&world, &anna, json!({"correct": "en"})).await;
    world
        .event(0, |event| event["message"]["text"].as_str().unwrap_or_default().contains("Send the corrected text"))
        .await;
    anna.say(&world, "We meet at ten").await;
    world.event(0, |event| event["message"]["text"].as_str().unwrap_or_default().contains("being corrected: 20")).await;
    world.faults(json!({"hold": false})).await;
    world.settled().await;
    assert_eq!(words(&world).await, vec!["We meet at ten"; 20]);
    bot.stop().await;
    world.end().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_written_to_a_few_does_not_wait_until_an_announcement_has_reached_all() {
    let people = 40;
    let world = announced(people).await;
    world
        .database
        .execute(
            "insert into delivery (chat_id, priority, content, due_at, changed_at)
             select person_id, 3, '{\"kind\":\"message\",\"html\":\"Bring gloves\",\"keyboard\":\"none\"}', 0, 0 from person",
        )
        .await;
    let bot = Bot::start_with(&world, Limits::default()).await;
    world.settled_within(DEADLINE).await;
    bot.stop().await;
    let events = world.events_after(0).await;
    let sent = events.iter().filter(|event| event["kind"] == "message" && event["message"]["from"] == "bot");
    let texts: Vec<&Value> = sent.map(|event| &event["message"]["text"]).collect();
    let ours: Vec<bool> =
        texts.iter().filter(|text| **text == WORDS || **text == "Bring gloves").map(|text| *text == WORDS).collect();
    assert_eq!(ours.len(), 2 * people);
    let announced_first = ours[..people].iter().filter(|is_announced| **is_announced).count();
    assert!((people / 4..=people * 3 / 4).contains(&announced_first), "they take turns: {announced_first}");
    world.end().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_message_that_telegram_does_not_take_pauses_the_announcement() {
    let world = announced(12).await;
    world
        .faults(json!({"next": [{"method": "copyMessage", "times": 100,
        "answer": {"status": 400, "description": "Bad Request: message to copy not found"}}]}))
        .await;
    let bot = Bot::start(&world).await;
    world.becomes("select count(*) from announcement where state = 'paused'", 1).await;
    bot.stop().await;
    assert_eq!(world.text("select refusal from announcement").await, "Bad Request: message to copy not found");
    world.end().await;
}

/// A group with the bot in it, linked to the federation.
async fn linked(world: &World, person: &Person, name: &str) -> Group {
    let group = Group::new(world, name).await;
    group.act(world, person, "add", json!({})).await;
    let link = format!(
        "insert into linked_group (chat_id, organization_id, title, language, changed_at) values ({}, 1, '{name}', 'en', 0)",
        group.id
    );
    world.database.execute(link.leak()).await;
    group
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn groups_that_cannot_be_reached_are_in_the_numbers_and_linked_no_more() {
    let world = announced(3).await;
    let anna = Person { name: "Anna".to_owned(), id: world.number("select min(person_id) from person").await };
    world.database.execute("update announcement set audience = replace(audience, '{', '{\"groups\":true,')").await;
    let (fine, out) = (linked(&world, &anna, "Fine").await, linked(&world, &anna, "Out").await);
    let (mut moved, mute) = (linked(&world, &anna, "Moved").await, linked(&world, &anna, "Mute").await);
    let old = moved.id;
    moved.migrate(&world, &anna, true).await;
    let refused = |group: &Group, status: u16, description: &str| {
        let answer = json!({"status": status, "description": description});
        json!({"method": "copyMessage", "chat_id": group.id, "answer": answer})
    };
    let faults = [
        refused(&out, 403, "Forbidden: bot was kicked from the group chat"),
        refused(&mute, 400, "Bad Request: not enough rights to send text messages to the chat"),
    ];
    world.faults(json!({"next": faults})).await;
    let bot = Bot::start(&world).await;
    world.settled().await;
    assert_eq!(hold_the_ledger_against_the_database(&world, 7).await, 0);
    let states = states(&world).await;
    assert!(!states.contains_key(&old.to_string()), "it has another id now");
    let of = |group: &Group| states[&group.id.to_string()].as_str();
    assert_eq!([of(&fine), of(&out), of(&moved), of(&mute)], ["sent", "failed", "sent", "failed"]);
    let linked = "select string_agg(title || ' ' || state, ', ' order by title) from linked_group";
    assert_eq!(world.text(linked).await, "Fine linked, Moved linked, Mute linked, Out removed");
    assert_eq!(world.text("select state from announcement").await, "done", "no group's trouble is the message's");
    bot.stop().await;
    world.end().await;
}
