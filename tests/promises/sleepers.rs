//! Offers awake: nobody loses a place in their sleep, and none stays held for somebody who cannot be reached.
//!
//! People with all kinds of quiet hours wait for the places of an event. Those who have them give them up, some offers are
//! taken, some people vanish. No offer ends in the quiet hours of its person nor sooner than an hour after them, unless
//! the event begins.

use std::time::Instant;

use fastrand::Rng;
use jiff::{Timestamp, civil::Time, tz::TimeZone};
use serde_json::{Value, json};

use super::process::Life;
use crate::support::{
    Person,
    wait::{PATIENCE, key_below},
};

const SLEEPERS: usize = 5;
/// As many as there are places.
const GIVERS: usize = 2;
const HOUR: i64 = 3_600_000;

/// Who sleeps when, by which clock. Awake all are longer than the clock ever jumps, so that what waits for their morning
/// comes in it.
const NIGHTS: [(&str, &str); 5] = [
    ("22:00-08:00", "Asia/Baku"),
    ("23:30-07:15", "Asia/Bishkek"),
    ("20:00-10:00", "Asia/Kathmandu"),
    ("13:00-14:00", "Europe/Istanbul"),
    ("22:00-09:30", "Asia/Tashkent"),
];

/// People around an event of their own, which is the second.
pub struct Beds {
    pub sleepers: Vec<Person>,
    /// They have the places.
    pub givers: Vec<Person>,
    starts_at: i64,
}

impl Beds {
    /// So many people are needed.
    pub const PEOPLE: usize = SLEEPERS + GIVERS;

    /// Makes the event, its people and its line.
    pub async fn make(life: &Life, mut people: Vec<Person>, starts_at: i64) -> Beds {
        let (sleepers, database) = (people.split_off(GIVERS), &life.world.database);
        for sql in [
            "insert into event (event_id, organization_id, topic, country, region, time_zone, language, minimum_age, published_at, created_by)
             select 2, organization_id, topic, country, region, time_zone, language, minimum_age, published_at, created_by from event".to_owned(),
            "insert into event_text (event_id, language, title, description, place, folded) values (2, 'en', 'Night shift', '', 'Here', 'night shift')".to_owned(),
            format!("insert into shift (event_id, starts_at, ends_at, min_places, max_places)
             values (2, {starts_at}, {starts_at} + 2 * {HOUR}, 0, {GIVERS})"),
        ] {
            database.execute(sql).await;
        }
        for (person, state) in
            people.iter().map(|giver| (giver, "confirmed")).chain(sleepers.iter().map(|sleeper| (sleeper, "waiting")))
        {
            let row = format!(
                "insert into sign_up (shift_id, person_id, state, since) values (2, {}, '{state}', 1)",
                person.id
            );
            database.execute(row).await;
        }
        for (sleeper, (hours, zone)) in sleepers.iter().zip(NIGHTS) {
            let night = format!(
                "update volunteer set quiet_hours = '{hours}', time_zone = '{zone}' where person_id = {}",
                sleeper.id
            );
            database.execute(night).await;
        }
        Beds { sleepers, givers: people, starts_at }
    }

    /// Whether somebody is among them.
    pub fn have(&self, person: i64) -> bool {
        self.sleepers.iter().chain(&self.givers).any(|other| other.id == person)
    }

    /// What happens from jump to jump of the clock.
    pub async fn stir(&self, life: &Life, random: &mut Rng) {
        match random.u8(..6) {
            0 | 1 => self.gives_up(life, random.choice(&self.givers).unwrap()).await,
            2 => self.takes(life, random.choice(&self.sleepers).unwrap()).await,
            _ => {}
        }
    }

    /// Gives a place up, if they have one; what was tried in vain is begun anew.
    async fn gives_up(&self, life: &Life, person: &Person) {
        let has_it = format!(
            "select count(*) from sign_up where shift_id = 2 and state = 'confirmed' and person_id = {}",
            person.id
        );
        let has_it: &'static str = has_it.leak();
        let (begun, mut tries) = (Instant::now(), 0);
        let now = async || life.world.get("clock").await["now"].as_i64().unwrap();
        let opens = async || person.act(&life.world, "start", json!({"payload": "event-2"})).await;
        opens().await;
        while life.world.number(has_it).await > 0 && now().await < self.starts_at {
            assert!(begun.elapsed() < PATIENCE, "{} cannot give up: {:#}", person.id, person.chat(&life.world).await);
            let last = life.world.last_event().await;
            let chat = person.chat(&life.world).await;
            match ["Free my spot", "I can’t make it"].iter().find_map(|label| key_below(&chat, label)) {
                Some(key) => _ = person.act(&life.world, "press", key).await,
                None if tries > 2 => _ = opens().await,
                None => {}
            }
            tries = if person.waits_a_little(&life.world, last).await { 0 } else { tries + 1 };
        }
    }

    /// Takes what they are offered, if anything is.
    async fn takes(&self, life: &Life, person: &Person) {
        if let Some(key) = key_below(&person.chat(&life.world).await, "Take it") {
            person.act(&life.world, "press", key).await;
        }
    }

    /// At every moment: when each offer will end.
    pub async fn watch(&self, life: &Life) {
        let ends = "select json_group_array(json_array(person_id, offer_ends_at)) from sign_up where state = 'offered' and shift_id = 2";
        let ends: Vec<[i64; 2]> = serde_json::from_str(&life.world.text(ends).await).unwrap();
        for [person, at] in ends {
            assert!(
                at == self.starts_at || self.is_awake(person, at),
                "an offer to {person} ends in their sleep: {at}"
            );
        }
    }

    /// At the end, by what was seen in the chats.
    pub async fn judge(&self, life: &Life, events: &[Value]) {
        for event in events {
            let words = event["message"]["text"].as_str().unwrap_or_default();
            let (Some(person), Some(at)) = (event["person_id"].as_i64(), event["at"].as_i64()) else { continue };
            let is_about_it =
                ["A spot is free!", "We held a spot for you"].iter().any(|begins| words.starts_with(begins));
            if event["kind"] == "message" && is_about_it && event["message"]["silent"] != true {
                assert!(!self.is_quiet(person, at), "{person} was woken up at {at}: {words}");
            }
        }
        let held =
            "select count(*) from sign_up join person using (person_id) where state = 'offered' and not reachable";
        assert_eq!(life.world.number(held).await, 0, "a place is held for somebody unreachable");
        let open = "select count(*) from sign_up where state = 'offered'";
        assert_eq!(life.world.number(open).await, 0, "an offer outlives the start");
    }

    /// Whether somebody has been awake for an hour, minute by minute on their clock.
    fn is_awake(&self, person: i64, at: i64) -> bool {
        (0..60).all(|minutes| !self.is_quiet(person, at - minutes * 60_000))
    }

    fn is_quiet(&self, person: i64, at: i64) -> bool {
        let Some(index) = self.sleepers.iter().position(|sleeper| sleeper.id == person) else { return false };
        let (hours, zone) = NIGHTS[index];
        let (from, until) = hours.split_once('-').unwrap();
        let (from, until): (Time, Time) =
            (format!("{from}:00").parse().unwrap(), format!("{until}:00").parse().unwrap());
        let zone = TimeZone::get(zone).unwrap();
        let time = Timestamp::from_millisecond(at).unwrap().to_zoned_datetime(zone).time();
        if from < until { from <= time && time < until } else { time >= from || time < until }
    }
}
