//! The bot is killed with SIGKILL, as by a power cut, and started again; nobody may notice more than a
//! message that comes twice.

use std::{collections::BTreeSet, time::Duration};

use crate::support::{
    Person, World,
    bot::{Bot, command, kill, program},
    registration::STEPS,
};
use serde_json::Value;

/// What somebody who registers in peace sees, and what is known of them afterwards.
async fn in_peace() -> (Vec<Value>, String) {
    let world = World::new().await;
    let person = Person::new(&world, "Айпери", Some("ky")).await;
    let bot = program(&world).spawn().unwrap();
    person.registers(&world).await;
    kill(bot);
    let seen = (person.bot_messages(&world).await, world.volunteers().await);
    world.end().await;
    seen
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn killed_between_any_two_steps_it_goes_on_where_it_was() {
    let world = World::new().await;
    let person = Person::new(&world, "Айпери", Some("ky")).await;
    for step in STEPS {
        let bot = program(&world).spawn().unwrap();
        person.does(&world, step).await;
        world.settled().await;
        kill(bot);
    }
    let (messages, volunteers) = in_peace().await;
    assert_eq!(world.volunteers().await, volunteers);
    assert_eq!(person.bot_messages(&world).await, messages);
    world.end().await;
}

/// The instants come from a seed that is printed; `HASHAR_TEST_SEED` plays one again.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn killed_at_any_instant_it_loses_nothing() {
    let seed = std::env::var("HASHAR_TEST_SEED").map_or_else(|_| fastrand::u64(..), |seed| seed.parse().unwrap());
    println!("HASHAR_TEST_SEED={seed}");
    let mut random = fastrand::Rng::with_seed(seed);
    let world = World::new().await;
    let person = Person::new(&world, "Айпери", Some("ky")).await;
    let mut sent_again = BTreeSet::new();
    for step in STEPS {
        let bot = program(&world).spawn().unwrap();
        person.does(&world, step).await;
        tokio::time::sleep(Duration::from_micros(random.u64(0..60_000))).await;
        kill(bot);
        let bot = program(&world).spawn().unwrap();
        world.settled().await;
        kill(bot);
        sent_again.extend(repeated(&person.bot_messages(&world).await));
    }
    let (messages, volunteers) = in_peace().await;
    assert_eq!(world.volunteers().await, volunteers);
    let seen = person.bot_messages(&world).await.into_iter().enumerate();
    let once: Vec<Value> = seen.filter(|(place, _)| !sent_again.contains(place)).map(|(_, message)| message).collect();
    assert_eq!(once, messages);
    world.end().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn put_back_by_other_means_it_is_settled_before_it_starts() {
    let world = World::new().await;
    let (done, said) = settle(&world);
    assert!(!done && said.contains("holds nothing of Hashar's yet"), "{said}");
    let person = Person::new(&world, "Айпери", Some("ky")).await;
    let bot = Bot::start(&world).await;
    person.say(&world, "/start").await;
    world.settled().await;
    let (done, said) = settle(&world);
    assert!(!done && (said.contains("Another Hashar already works on") || said.contains("stop all of them")), "{said}");
    bot.stop().await;
    world.owes().await;
    let (done, said) = settle(&world);
    assert!(done && said.contains("are paused: 1.") && said.contains("owed then: 2;"), "{said}");
    let last = world.last_event().await;
    let bot = Bot::start(&world).await;
    person.say(&world, "/help").await;
    world.event(last, |event| event["kind"] == "message" && event["person_id"] == person.id).await;
    world.settled().await;
    assert_eq!(world.number("select count(*) from delivery where state = 'skipped'").await, 2);
    assert_eq!(world.text("select state from announcement").await, "paused");
    bot.stop().await;
    world.end().await;
}

/// Whether `hashar settle` went well, and what it said.
fn settle(world: &World) -> (bool, String) {
    let output = command(world, &["settle"]).output().unwrap();
    (output.status.success(), String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned())
}

/// Where a message stands whose answer was lost in the kill, so that it was sent again below. It is looked for at
/// every step, because only the later copy is edited by what follows.
fn repeated(messages: &[Value]) -> impl Iterator<Item = usize> {
    let pairs = messages.windows(2).enumerate();
    pairs.filter(|(_, pair)| pair[0]["text"] == pair[1]["text"]).map(|(place, _)| place)
}
