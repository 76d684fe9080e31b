//! Registration step by step, whatever the language: buttons are pressed by what they mean.

use serde_json::{Value, json};

use super::{Person, World, people::keys};

/// What a person does.
#[derive(Clone, Copy)]
pub enum Step {
    Says(&'static str),
    /// Presses the newest button that means this (`dialogues::Choice` as JSON).
    Presses(&'static str),
    SharesContact,
}

/// From the first word to a profile in which everything is told, and the menu; for somebody whose client is in Kyrgyz.
pub const STEPS: [Step; 15] = [
    Step::Says("/start poster_7"),
    Step::Presses(r#""agree""#),
    Step::Says("Айпери Асанова"),
    Step::Says("24.03.2004"),
    Step::Presses(r#"{"region":"KG-GB"}"#),
    Step::Presses(r#"{"visit":{"profile":"topics"}}"#),
    Step::Presses(r#"{"topic":["health",true]}"#),
    Step::Presses(r#"{"topic":["sport",true]}"#),
    Step::Presses(r#""done""#),
    Step::Presses(r#"{"edit":{"field":"spoken_languages"}}"#),
    Step::Presses(r#"{"spoken":["ru",true]}"#),
    Step::Presses(r#""done""#),
    Step::Presses(r#"{"edit":{"field":"phone"}}"#),
    Step::SharesContact,
    Step::Presses(r#"{"command":"start"}"#),
];

/// Where the readers of a language are taken to live until they say otherwise.
const GUESSES: [(&str, &str); 6] = [("az", "AZ"), ("tr", "TR"), ("kk", "KZ"), ("uz", "UZ"), ("ky", "KG"), ("tg", "TJ")];

/// Everything the database knows of volunteers, but for instants and questions' numbers.
const KNOWN: &str = "
    select string_agg(concat_ws('; ', person_id, coalesce(language, '-'), coalesce(start_payload, '-'), name, birth_date,
               coalesce(country, '-'), coalesce(region, '-'), coalesce(phone, '-'), coalesce(quiet_hours, '-'),
               coalesce((select string_agg(topic, ' ' order by topic) from subscription where subscription.person_id = person.person_id), '-'),
               coalesce((select string_agg(spoken.language, ' ' order by spoken.language) from spoken_language as spoken
                         where spoken.person_id = person.person_id), '-'),
               (select count(*) from consent where consent.person_id = person.person_id),
               (select count(*) from conversation where conversation.person_id = person.person_id)), ', ' order by person_id)
    from person join volunteer using (person_id)";

impl Person {
    pub async fn does(&self, world: &World, step: Step) {
        match step {
            Step::Says(words) => self.say(world, words).await,
            Step::Presses(choice) => self.choose(world, choice).await,
            Step::SharesContact => _ = self.act(world, "send", json!({"contact": "own"})).await,
        }
    }

    /// Becomes a volunteer who reads the language of their client, lives in a region, is of age, and has told their number.
    pub async fn becomes_a_volunteer(&self, world: &World, language: &str, region: &str) {
        self.becomes_a_volunteer_born(world, (language, region), "1.2.2000").await;
    }

    /// The same for somebody who writes when they were born.
    pub async fn becomes_a_volunteer_born(&self, world: &World, (language, region): (&str, &str), born: &str) {
        self.say(world, "/start").await;
        world.settled().await;
        self.chooses(world, r#""agree""#).await;
        for words in [self.name.as_str(), born] {
            self.say(world, words).await;
            world.settled().await;
        }
        self.tells_region(world, (language, region)).await;
        self.chooses(world, r#"{"visit":{"profile":"phone"}}"#).await;
        self.act(world, "send", json!({"contact": "own"})).await;
        world.settled().await;
        self.chooses(world, r#"{"command":"start"}"#).await;
    }

    /// The country is guessed by the language, unless that is English.
    async fn tells_region(&self, world: &World, (language, region): (&str, &str)) {
        let country = region.split('-').next().unwrap_or_default();
        let guess = GUESSES.iter().find(|(of, _)| *of == language).map(|(_, country)| *country);
        if guess != Some(country) {
            if guess.is_some() {
                self.chooses(world, r#"{"edit":{"field":"country"}}"#).await;
            }
            self.chooses(world, &format!(r#"{{"country":"{country}"}}"#)).await;
        }
        self.chooses(world, &format!(r#"{{"region":"{region}"}}"#)).await;
    }

    async fn chooses(&self, world: &World, choice: &str) {
        self.choose(world, choice).await;
        world.settled().await;
    }

    /// Presses the newest button with a meaning.
    async fn choose(&self, world: &World, choice: &str) {
        let chat = self.chat(world).await;
        let button = chat["messages"].as_array().unwrap().iter().rev().find_map(|message| {
            let key = key_that_means(&message["inline_keyboard"], choice)?;
            Some(json!({"message_id": message["message_id"], "data": key["callback_data"]}))
        });
        let button = button.unwrap_or_else(|| panic!("{} sees no button that means {choice}", self.name));
        self.act(world, "press", button).await;
    }

    /// Registers, waiting for each answer.
    pub async fn registers(&self, world: &World) {
        for step in STEPS {
            self.does(world, step).await;
            world.settled().await;
        }
    }
}

/// The button with a meaning in rows of buttons.
pub fn key_that_means<'a>(rows: &'a Value, choice: &str) -> Option<&'a Value> {
    keys(rows).find(|key| {
        let data = key["callback_data"].as_str().and_then(|data| data.split_once('|'));
        data.is_some_and(|(_, meaning)| meaning == choice)
    })
}

impl World {
    /// What the bot knows of its volunteers.
    pub async fn volunteers(&self) -> String {
        self.text(KNOWN).await
    }
}
