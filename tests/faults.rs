//! Telegram misbehaves, in all the ways it is known to; people still get their answers.

use crate::support::{Bot, Person, World, people::key_labelled};
use hashar::app::{End, Limits};
use serde_json::{Value, json};

const HOUR: i64 = 3_600_000;
const HELD_CHATS: &str = "select count(*) from held_chat";
/// How much is owed to whoever came first.
const OWED_TO_ANNA: &str = "
    select count(*) from delivery where state in ('queued', 'sending') and chat_id = (select min(person_id) from person)";

/// A world with a bot and somebody who has just been asked for a language.
async fn begun() -> (World, Bot, Person) {
    let world = World::new().await;
    let bot = Bot::start(&world).await;
    let anna = Person::new(&world, "Anna", Some("en")).await;
    anna.say(&world, "/start").await;
    world.settled().await;
    (world, bot, anna)
}

async fn end(world: World, bot: Bot) {
    bot.stop().await;
    world.end().await;
}

/// Plans a fault for the next requests that match, says a word that is no answer, and waits for the reply.
async fn reply_despite(world: &World, person: &Person, fault: Value) {
    let last = world.last_event().await;
    world.faults(json!({"next": [fault]})).await;
    person.say(world, "?").await;
    world.event(last, |event| is_message(event, person, "Choose one of the buttons")).await;
    world.settled().await;
}

fn is_message(event: &Value, person: &Person, begins: &str) -> bool {
    let text = event["message"]["text"].as_str().unwrap_or_default();
    event["kind"] == "message" && event["person_id"] == person.id && text.starts_with(begins)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn errors_of_every_class_only_delay_a_reply() {
    let (world, bot, anna) = begun().await;
    for answer in [
        json!({"status": 429, "retry_after": 1}),
        json!({"status": 400, "description": "Bad Request: Bad Gateway"}),
        json!({"html": 502}),
        json!("refused"),
    ] {
        reply_despite(&world, &anna, json!({"method": "sendMessage", "answer": answer})).await;
    }
    assert_eq!(world.number("select count(*) from delivery where state not in ('sent', 'skipped')").await, 0);
    end(world, bot).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_reply_whose_answer_was_lost_comes_again() {
    let (world, bot, anna) = begun().await;
    reply_despite(&world, &anna, json!({"method": "sendMessage", "answer": "lost"})).await;
    let replies = anna
        .bot_messages(&world)
        .await
        .into_iter()
        .filter(|message| message["text"].as_str().unwrap_or_default().starts_with("Choose one of the buttons"));
    assert_eq!(replies.count(), 2, "the one that arrived unseen, and the one that is sure to have");
    end(world, bot).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn on_a_copy_that_nobody_knows_of_the_open_question_is_asked_again() {
    let (world, bot, anna) = begun().await;
    let lost = json!({"method": "sendMessage", "times": 2, "answer": "lost"});
    reply_despite(&world, &anna, lost).await;
    let chat = anna.chat(&world).await;
    let copies: Vec<Value> = chat["messages"].as_array().unwrap().iter().rev().take(3).cloned().collect();
    let presses = async |copy: &Value| {
        let key = key_labelled(&copy["inline_keyboard"], "I agree").unwrap();
        let press = json!({"message_id": copy["message_id"], "data": key["callback_data"]});
        anna.act(&world, "press", press).await;
        world.settled().await;
    };
    presses(&copies[2]).await;
    // It has just done its work.
    presses(&copies[2]).await;
    presses(&copies[1]).await;
    let chat = anna.chat(&world).await;
    let asked: Vec<&Value> = chat["messages"].as_array().unwrap().iter().rev().take(3).collect();
    assert!(asked[1]["text"].as_str().unwrap().starts_with("What is your name?"), "{asked:#?}");
    let have_buttons = asked.iter().map(|message| message["inline_keyboard"].is_array());
    assert_eq!(have_buttons.collect::<Vec<_>>(), [false, true, false]);
    end(world, bot).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_edit_whose_message_is_gone_becomes_a_new_message() {
    let (world, bot, anna) = begun().await;
    let last = world.last_event().await;
    let gone = json!({"status": 400, "description": "Bad Request: message to edit not found"});
    world.faults(json!({"next": [{"method": "editMessageText", "answer": gone}]})).await;
    anna.press(&world, "I agree").await;
    world.event(last, |event| is_message(event, &anna, "What is your name?")).await;
    end(world, bot).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_new_message_that_is_refused_like_an_edit_is_given_up() {
    let (world, bot, anna) = begun().await;
    let refused = json!({"status": 400, "description": "Bad Request: MESSAGE_ID_INVALID"});
    world.faults(json!({"next": [{"method": "sendMessage", "times": 1000, "answer": refused}]})).await;
    anna.say(&world, "?").await;
    world.becomes("select count(*) from delivery where state = 'failed'", 1).await;
    world.settled().await;
    world.faults(json!({"reset": true})).await;
    reply_despite(&world, &anna, json!({"method": "none", "answer": "lost"})).await;
    end(world, bot).await;
}

/// A batch of updates as Telegram might send it: what no string and no number can hold, and what Anna says.
fn batch_with_unreadable(anna: &Person) -> String {
    let deep = format!("{}{}", "[".repeat(130), "]".repeat(130));
    let unreadable = [r#""\ud800""#, "1e400", &deep].into_iter().zip(1..);
    let unreadable = unreadable.map(|(text, id)| format!(r#"{{"update_id": {id}, "message": {{"text": {text}}}}}"#));
    let user = json!({"id": anna.id, "is_bot": false, "first_name": "Anna", "language_code": "en"});
    let message =
        json!({"message_id": 99, "date": 1, "from": user, "chat": {"id": anna.id, "type": "private"}, "text": "?"});
    let readable = json!({"update_id": 4, "message": message}).to_string();
    let updates = unreadable.chain([readable]).collect::<Vec<_>>().join(",");
    format!(r#"{{"ok": true, "result": [{updates}]}}"#)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_update_that_json_cannot_hold_harms_itself_alone() {
    let (world, bot, anna) = begun().await;
    let last = world.last_event().await;
    world.faults(json!({"next": [{"method": "getUpdates", "answer": {"words": batch_with_unreadable(&anna)}}]})).await;
    // Ends the poll that is open; the next has the batch.
    anna.say(&world, "?").await;
    world.event(last, |event| is_message(event, &anna, "Choose one of the buttons")).await;
    world.becomes("select count(*) from handled_update where update_id between 1 and 4", 4).await;
    anna.say(&world, "?").await;
    world.settled().await;
    end(world, bot).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_chat_that_must_wait_holds_up_nobody_else() {
    let (world, bot, anna) = begun().await;
    let boris = Person::new(&world, "Boris", Some("en")).await;
    let wait = json!({"status": 429, "retry_after": 3600});
    world.faults(json!({"next": [{"method": "sendMessage", "chat_id": anna.id, "answer": wait}]})).await;
    let last = world.last_event().await;
    anna.say(&world, "?").await;
    world.becomes(HELD_CHATS, 1).await;
    boris.say(&world, "/start").await;
    world.event(last, |event| is_message(event, &boris, "Your data")).await;
    assert_eq!(world.number(OWED_TO_ANNA).await, 1, "Anna's reply is still owed");
    world.post("clock", json!({"advance_seconds": 3601})).await;
    world.event(last, |event| is_message(event, &anna, "Choose one of the buttons")).await;
    end(world, bot).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn how_long_a_chat_must_wait_outlives_a_restart() {
    let (world, bot, anna) = begun().await;
    let wait = json!({"status": 429, "retry_after": 3600});
    world.faults(json!({"next": [{"method": "sendMessage", "answer": wait}]})).await;
    let last = world.last_event().await;
    anna.say(&world, "?").await;
    world.becomes(HELD_CHATS, 1).await;
    bot.stop().await;
    let bot = Bot::start(&world).await;
    let boris = Person::new(&world, "Boris", Some("en")).await;
    boris.say(&world, "/start").await;
    world.event(last, |event| is_message(event, &boris, "Your data")).await;
    assert_eq!(world.number(OWED_TO_ANNA).await, 1, "Anna's reply waits on");
    end(world, bot).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_comes_hours_late_wakes_nobody_up() {
    let (world, bot, anna) = begun().await;
    let boris = Person::new(&world, "Boris", Some("en")).await;
    boris.say(&world, "/start").await;
    world.settled().await;
    let now = world.get("clock").await["now"].as_i64().unwrap();
    // An hour from now Anna sleeps, and Boris never does.
    let hour = (now / HOUR + 1 + 4).rem_euclid(24);
    let night = format!("{hour:02}:00-{:02}:00", (hour + 1) % 24);
    for (person, quiet) in [(&anna, night.as_str()), (&boris, "none")] {
        for sql in [
            format!(
                "insert into volunteer (person_id, name, birth_date, country, region, time_zone, quiet_hours, registered_at)
                 values ({}, 'Somebody', '2000-01-01', 'AZ', 'AZ-BA', 'Asia/Baku', nullif('{quiet}', 'none'), 0)",
                person.id
            ),
            format!(
                "insert into delivery (chat_id, priority, kind, content, due_at, changed_at)
                 values ({}, 1, 'message', '{{\"kind\":\"message\",\"html\":\"A spot is free!\",\"keyboard\":\"none\"}}', {due}, 0)",
                person.id,
                due = now + HOUR / 100
            ),
        ] {
            world.database.execute(sql).await;
        }
    }
    let last = world.last_event().await;
    world.post("clock", json!({"advance_seconds": 3600})).await;
    // The answer lets the bot look at what else is owed.
    boris.say(&world, "?").await;
    for (person, is_silent) in [(&anna, true), (&boris, false)] {
        let heard = world.event(last, |event| is_message(event, person, "A spot is free!")).await;
        assert_eq!(heard["message"]["silent"], is_silent, "{heard}");
    }
    end(world, bot).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_slow_answer_for_one_chat_holds_up_nobody_else() {
    let (world, bot, anna) = begun().await;
    let boris = Person::new(&world, "Boris", Some("en")).await;
    let slow = json!({"method": "sendMessage", "chat_id": anna.id, "answer": {"delay_ms": 3000}});
    world.faults(json!({"next": [slow]})).await;
    let last = world.last_event().await;
    anna.say(&world, "?").await;
    boris.say(&world, "/start").await;
    let first = world.event(last, |event| event["kind"] == "message" && event["message"]["from"] == "bot").await;
    assert_eq!(first["person_id"], boris.id);
    end(world, bot).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_reply_waits_for_no_bulk() {
    let (world, bot, anna) = begun().await;
    world
        .database
        .execute(
            "insert into delivery (chat_id, priority, content, due_at, changed_at)
             with recursive number (n) as (select 1 union all select n + 1 from number where n < 400)
             select 900000 + n, 3, '{\"kind\":\"message\",\"html\":\"News\",\"keyboard\":\"none\"}', 0, 0 from number",
        )
        .await;
    let last = world.last_event().await;
    anna.say(&world, "?").await;
    world.event(last, |event| is_message(event, &anna, "Choose one of the buttons")).await;
    let waiting = world.number("select count(*) from delivery where priority = 3 and state = 'queued'").await;
    assert!(waiting > 300, "{waiting}");
    end(world, bot).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_blocks_the_bot_is_left_alone_and_welcome_back() {
    let (world, bot, anna) = begun().await;
    let reachable = "select count(*) from person where reachable";
    anna.act(&world, "block", json!({})).await;
    world.settled().await;
    assert_eq!(world.number(reachable).await, 0);
    anna.act(&world, "unblock", json!({})).await;
    world.settled().await;
    assert_eq!(world.number(reachable).await, 1);
    let gone = json!({"status": 403, "description": "Forbidden: bot was blocked by the user"});
    world.faults(json!({"next": [{"method": "sendMessage", "answer": gone}]})).await;
    anna.say(&world, "?").await;
    world.settled().await;
    assert_eq!(world.number(reachable).await, 0, "a block that no update told of is learnt from the refusal");
    end(world, bot).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_update_nobody_can_read_takes_no_other_along() {
    let (world, bot, anna) = begun().await;
    bot.stop().await;
    for odd in [json!({"message": {"text": 5}}), json!({"telepathy": {}}), json!({"callback_query": {"id": []}})] {
        world.post("updates", odd).await;
    }
    anna.say(&world, "?").await;
    let last = world.last_event().await;
    let bot = Bot::start(&world).await;
    world.event(last, |event| is_message(event, &anna, "Choose one of the buttons")).await;
    world.settled().await;
    end(world, bot).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_press_that_an_app_sends_twice_has_its_effect_once() {
    let (world, bot, anna) = begun().await;
    world.faults(json!({"resend_presses": true})).await;
    anna.press(&world, "I agree").await;
    world.settled().await;
    anna.press(&world, "Anna").await;
    world.settled().await;
    let newest = anna.newest(&world).await;
    assert!(newest["text"].as_str().unwrap().contains("date of birth"), "{newest}");
    end(world, bot).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_revoked_token_stops_the_bot_and_loses_nothing() {
    let (world, bot, anna) = begun().await;
    world.faults(json!({"token_revoked": true})).await;
    anna.say(&world, "?").await;
    assert_eq!(bot.end().await, End::TokenRevoked);
    world.faults(json!({"token_revoked": false})).await;
    let last = world.last_event().await;
    let bot = Bot::start(&world).await;
    world.event(last, |event| is_message(event, &anna, "Choose one of the buttons")).await;
    end(world, bot).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_second_poller_stops_the_bot() {
    let (world, bot, _) = begun().await;
    let url = format!("{}/bot{}/getUpdates", world.sandbox.url(), crate::support::TOKEN);
    _ = world.http.get(url).send().await.unwrap();
    assert!(matches!(bot.end().await, End::Conflict(words) if words.contains("other getUpdates request")));
    world.end().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_writes_faster_than_they_can_be_answered_is_answered_once() {
    let world = World::new().await;
    let bot = Bot::start_with(&world, Limits::default()).await;
    let anna = Person::new(&world, "Anna", Some("en")).await;
    for _ in 0..60 {
        anna.say(&world, "?").await;
    }
    world.settled().await;
    let sent = world.number("select count(*) from delivery where state = 'sent'").await;
    assert!(sent < 20, "{sent}");
    let newest = anna.newest(&world).await;
    assert!(newest["inline_keyboard"].is_array(), "the buttons are under the newest message: {newest}");
    end(world, bot).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn at_the_usual_pace_telegram_never_says_it_is_too_much() {
    let world = World::new().await;
    world.faults(json!({"flood": true})).await;
    let bot = Bot::start_with(&world, Limits::default()).await;
    let mut people = Vec::new();
    for number in 0..40 {
        people.push(Person::new(&world, &format!("Person {number}"), Some("en")).await);
    }
    for person in &people {
        person.say(&world, "/start").await;
    }
    world.settled().await;
    // Long after, so that it is no reply to anything.
    world.post("clock", json!({"advance_seconds": 3600})).await;
    world
        .database
        .execute(
            "insert into delivery (chat_id, priority, content, due_at, changed_at)
             select person_id, 3, '{\"kind\":\"message\",\"html\":\"News\",\"keyboard\":\"none\"}', 0, 0 from person",
        )
        .await;
    people[0].say(&world, "?").await;
    world.settled().await;
    let events = world.events_after(0).await;
    assert_eq!(events.iter().filter(|event| event["status"] == 429).count(), 0);
    assert_eq!(events.iter().filter(|event| event["message"]["text"] == "News").count(), people.len());
    end(world, bot).await;
}
