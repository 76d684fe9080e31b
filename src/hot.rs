//! The functions that run most, opened for `benches/instructions.rs`, which counts their instructions. They are here with
//! the feature `instructions` only; the program has nothing of this.

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use jiff::Timestamp;
use serde_json::{Value, json};
use tokio::runtime::{Builder, Runtime};

use crate::{
    bot::{handle::Handler, services::Services},
    db::Database,
    domain::{ChatId, Crontab, Language, Zone},
    metrics::Metrics,
    outbox::pace::{Limits, Pace},
    texts::{Catalogue, Text},
    wakeups::Wakeups,
};

const NOW: Timestamp = Timestamp::constant(1_795_424_400, 0);

/// The texts of all languages.
pub struct Texts(Catalogue);

impl Texts {
    /// The built-in ones.
    pub fn load() -> Texts {
        Texts(Catalogue::load(None, None).expect("the built-in texts are right"))
    }

    /// A sentence in which there is another, for a reader of Kyrgyz.
    pub fn render(&self) -> String {
        let text = Text::date(jiff::civil::date(2026, 12, 5));
        self.0.html(&text, Language::Ky)
    }
}

/// Telegram's limits with many chats that got something lately.
pub struct Busy(Pace, Instant);

impl Busy {
    /// So many chats have used up their burst.
    pub fn with(chats: i64) -> Busy {
        let (mut pace, now) = (Pace::new(Limits { per_second: 1e6, ..Limits::default() }), Instant::now());
        for chat in (1..=chats).map(ChatId) {
            for _ in 0..5 {
                pace.begin(chat, true, now);
            }
            pace.end(chat);
        }
        Busy(pace, now)
    }

    /// What the worker asks before each step.
    pub fn step(&mut self) -> usize {
        let now = self.1 + Duration::from_millis(10);
        self.0.busy_chats(now).len() + self.0.room(now) + self.0.room_for_replies(now)
    }
}

/// A crontab in a zone with summer time.
pub struct Cron(Crontab, Zone);

impl Cron {
    /// Each Friday evening.
    pub fn weekly() -> Cron {
        let crontab = Crontab::parse("0 18 * * FRI").expect("it is a crontab");
        Cron(crontab, Zone::parse("Europe/Istanbul").expect("there is such a zone"))
    }

    /// When it fires next.
    pub fn next(&self) -> Option<Timestamp> {
        Some(self.0.next(&self.1, NOW)?.1)
    }
}

/// A bot with an empty database in memory, which sends nothing.
pub struct Desk {
    runtime: Runtime,
    handler: Handler,
    next_update: i64,
}

impl Desk {
    /// Opens it.
    pub fn open() -> Desk {
        let runtime = Builder::new_current_thread().enable_all().build().expect("a thread is enough");
        let db = runtime.block_on(Database::open("sqlite::memory:")).expect("memory can be opened");
        let services = Services {
            texts: Arc::new(Texts::load().0),
            bot_name: "hashar_bot".to_owned(),
            wakeups: Wakeups::default(),
            metrics: Arc::new(Metrics::new(NOW)),
            rate_limiter: Default::default(),
            public_url: None,
        };
        Desk { runtime, handler: Handler::new(db, services), next_update: 1 }
    }

    /// Somebody says something: the one transaction, from the update as it comes to the reply that is owed.
    pub fn hear(&mut self, person: i64, words: &str) {
        let update = message(self.next_update, person, words);
        self.next_update += 1;
        self.runtime.block_on(self.handler.handle(&[update], NOW)).expect("memory does not fail");
    }
}

fn message(number: i64, person: i64, words: &str) -> Value {
    let user = json!({"id": person, "is_bot": false, "first_name": "Anna", "language_code": "en"});
    let chat = json!({"id": person, "type": "private", "first_name": "Anna"});
    json!({"update_id": number, "message": {"message_id": number, "date": NOW.as_second(), "from": user, "chat": chat, "text": words}})
}
