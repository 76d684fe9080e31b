//! A sandbox with a bot, and people in it, for the tests. Nothing here sleeps: everything waits for an event.

#![allow(dead_code, reason = "each test uses its own part")]

pub mod bot;
pub mod database;
pub mod groups;
pub mod lines;
pub mod people;
pub mod random_user;
pub mod registration;
pub mod secrets;
pub mod wait;

use std::{
    path::PathBuf,
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    },
    time::{Duration, Instant},
};

use hashar::sandbox::{Clock, Options, Sandbox};
use serde_json::{Value, json};

#[allow(unused_imports, reason = "each test uses its own part")]
pub use bot::Bot;
use database::Database;
#[allow(unused_imports, reason = "each test uses its own part")]
pub use groups::Group;
pub use people::Person;

pub const TOKEN: &str = "1000000000:CANARY-do_not_print_me";
/// Far longer than anything here takes; reached only when something is broken.
pub const DEADLINE: Duration = Duration::from_secs(20);

/// What the bot still has to do by itself; a chat that Telegram keeps waiting for more than a minute is not waited for.
const OWED: &str = "
    select (select count(*) from delivery left join announcement using (announcement_id)
            where delivery.state = 'sending' or delivery.state = 'queued'
              and delivery.chat_id not in (select chat_id from held_chat where until_at > NOW + 60000)
              and (announcement_id is null and due_at <= NOW or announcement.state = 'cancelled'
                   or announcement.state = 'sending' and due_at <= NOW
                      and coalesce(part_id, 0) not in (select part_id from announcement_part where state = 'asked')))
         + (select count(*) from schedule where state = 'active' and next_at <= NOW)
         + (select count(*) from shift where not armed and starts_at > NOW and coalesce(arm_again_at, 0) <= NOW)
         + (select count(*) from volunteer where digest_at <= NOW)
         + (select count(*) from sign_up join person using (person_id)
            where state = 'offered' and (offer_ends_at <= NOW or not reachable))
         + (select count(*) from alarm where state = 'armed' and fires_at <= NOW)
         + (select count(*) from shift join event using (event_id)
            where starts_at > NOW and cancel_reason is null and created_by is not null and (shift_id, starts_at) not in (select shift_id, starts_at from alarm))
         + (select count(*) from organization where to_look_at)
         + (with reach (person_id, organization_id) as (
                select person_id, line.organization_id
                from member join person using (person_id) join organization_line as line on line.above_id = member.organization_id
                where reachable)
            select count(*) from organization where alarmed_at <= NOW - 86400000 and (
                exists (select 1 from event join shift using (event_id)
                        where event.organization_id = organization.organization_id and not creator_lost
                          and cancel_reason is null and starts_at > NOW and not exists (
                            select 1 from reach
                            where reach.person_id = created_by and reach.organization_id = event.organization_id))
                or attended and not exists (
                    select 1 from member join person using (person_id)
                    where member.organization_id = organization.organization_id and reachable)))
         + (select count(*) from linked_group where refusal is not null and not refusal_told and state = 'linked')
         + (select count(*) from announcement_part join announcement using (announcement_id)
            where ask_at <= NOW and announcement_part.state = 'asked' and announcement.state in ('sending', 'paused'))
         + (select count(*) from invitation where state = 'open' and not expiry_told and invited_by is not null and expires_at <= NOW)
         + (select count(*) from announcement_part where state = 'accepted')
         + (select count(*) from preview)
         + (select count(*) from announcement where state in ('paused', 'cancelled') and shown_at = 0)
         + (select count(*) from event_change where due_at <= NOW)
         + (select count(*) from notice_reader where due_at <= NOW)
         + (select count(*) from announcement where state = 'sending'
              and announcement_id not in (select announcement_id from announcement_part where state in ('asked', 'accepted'))
              and announcement_id not in (select announcement_id from delivery
                                          where announcement_id is not null and state in ('queued', 'sending')))";

/// A pretend Telegram that only tests know of.
pub async fn telegram(clock: Clock) -> Sandbox {
    let address = ([127, 0, 0, 1], 0).into();
    let next_due = Arc::new(|_| Box::pin(async { None }) as _);
    Sandbox::start(Options { address, token: TOKEN.to_owned(), data: None, clock, next_due }).await.unwrap()
}

/// Where the pretend Telegram is.
pub enum Telegram {
    Here(Sandbox),
    /// In another process, which ends by itself.
    Elsewhere(String),
}

impl Telegram {
    pub fn url(&self) -> String {
        match self {
            Telegram::Here(sandbox) => sandbox.url(),
            Telegram::Elsewhere(url) => url.clone(),
        }
    }

    /// The clock of one in this process.
    pub fn clock(&self) -> Clock {
        match self {
            Telegram::Here(sandbox) => sandbox.clock(),
            Telegram::Elsewhere(_) => panic!("its clock is in another process"),
        }
    }
}

/// A pretend Telegram of one test, and a folder for its bot.
pub struct World {
    pub sandbox: Telegram,
    pub http: reqwest::Client,
    pub folder: PathBuf,
    pub database: Database,
}

impl World {
    /// A world in which time goes by as it does.
    pub async fn new() -> World {
        World::with_clock(Clock::going()).await
    }

    pub async fn with_clock(clock: Clock) -> World {
        World::on(Telegram::Here(telegram(clock).await)).await
    }

    /// A world around a pretend Telegram.
    pub async fn on(sandbox: Telegram) -> World {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let folder = std::env::temp_dir().join(format!("hashar-test-{}-{number}", std::process::id()));
        // What a test that failed long ago, in a process of the same number, has left behind.
        _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).unwrap();
        let database = Database::new(&folder).await;
        World { sandbox, http: reqwest::Client::new(), folder, database }
    }

    pub async fn get(&self, path: &str) -> Value {
        let answer = self.http.get(format!("{}/sandbox/{path}", self.sandbox.url())).send().await.unwrap();
        answer.json().await.unwrap()
    }

    pub async fn post(&self, path: &str, body: Value) -> Value {
        let request = self.http.post(format!("{}/sandbox/{path}", self.sandbox.url())).json(&body);
        let answer = request.send().await.unwrap();
        let status = answer.status();
        let value: Value = answer.json().await.unwrap();
        assert!(status.is_success(), "POST {path}: {value}");
        value
    }

    pub async fn faults(&self, faults: Value) {
        self.post("faults", faults).await;
    }

    /// What happened after an event, as far as it is known now.
    pub async fn events_after(&self, last: u64) -> Vec<Value> {
        let ledger = self.get(&format!("ledger?after={last}")).await;
        ledger["events"].as_array().unwrap().clone()
    }

    /// The number of the newest event.
    pub async fn last_event(&self) -> u64 {
        self.get("state").await["last"].as_u64().unwrap()
    }

    /// Waits for an event after `last` that is wanted, and returns it.
    pub async fn event(&self, mut last: u64, wanted: impl Fn(&Value) -> bool) -> Value {
        let deadline = Instant::now() + DEADLINE;
        loop {
            let ledger = self.get(&format!("ledger?after={last}&wait_ms=1000")).await;
            if let Some(event) = ledger["events"].as_array().unwrap().iter().find(|event| wanted(event)) {
                return event.clone();
            }
            last = ledger["last"].as_u64().unwrap();
            assert!(Instant::now() < deadline, "what was waited for did not happen");
        }
    }

    /// Waits until the bot has handled every update and has sent all it owes.
    pub async fn settled(&self) {
        self.settled_within(DEADLINE).await;
    }

    /// The same, when there is much to send.
    pub async fn settled_within(&self, time: Duration) {
        let settled = async || self.get("state").await["pending"] == json!(0) && self.owed().await == 0;
        self.until(settled, time).await;
    }

    /// Waits until a number in the bot's database is what it should be.
    pub async fn becomes(&self, sql: &'static str, expected: i64) {
        self.until(async || self.number(sql).await == expected, DEADLINE).await;
    }

    /// What the bot, as a program, has written into the file `log` of the world's folder.
    pub fn log(&self) -> String {
        std::fs::read_to_string(self.folder.join("log")).unwrap()
    }

    /// Waits until the log says something so often.
    pub async fn logged(&self, words: &str, times: usize) {
        self.until(async || self.log().matches(words).count() >= times, DEADLINE).await;
    }

    /// Waits until a number in the bot's database is large enough.
    pub async fn becomes_at_least(&self, sql: &str, least: i64) {
        self.until(async || self.number(sql).await >= least, DEADLINE).await;
    }

    /// Waits until the bot has noticed that offers expired.
    pub async fn no_offer_is_late(&self, now: i64) {
        let late = format!("select count(*) from sign_up where state = 'offered' and offer_ends_at <= {now}");
        self.becomes(late.leak(), 0).await;
    }

    /// Waits until something holds, looking again whenever something has happened.
    pub async fn until(&self, reached: impl AsyncFn() -> bool, time: Duration) {
        let deadline = Instant::now() + time;
        let mut last = self.last_event().await;
        while !reached().await {
            assert!(Instant::now() < deadline, "what was waited for did not come");
            // Any event, or a moment in which there was none: then look again.
            last = self.get(&format!("ledger?after={last}&wait_ms=20")).await["last"].as_u64().unwrap();
        }
    }

    /// How many messages are to be sent now or are on their way, and how many announcements are to be made or ended.
    pub async fn owed(&self) -> i64 {
        let now = self.get("state").await["now"].as_i64().unwrap();
        self.database.value(&OWED.replace("NOW", &now.to_string())).await
    }

    /// Two messages to somebody are owed, and a part of an announcement, since long ago.
    pub async fn owes(&self) {
        for statement in [
            "insert into person (person_id, questions_asked, met_at, heard_at) values (7, 0, 0, 0)",
            "insert into announcement (announcement_id, organization_id, audience, urgent, created_at)
             select 1, organization_id, '{\"everyone\":true,\"countries\":[],\"regions\":[],\"topics\":[],\"languages\":[],\"ages\":null,\"shift\":null,\"roles\":[]}', false, 0
             from organization where code = 'az'",
            "insert into delivery (chat_id, priority, content, due_at, changed_at, announcement_id, text_language)
             values (7, 0, '{}', 1, 1, null, null), (7, 2, '{}', 1, 1, null, null), (7, 3, null, 1, 1, 1, 'en')",
        ] {
            self.database.execute(statement).await;
        }
    }

    /// A number from the bot's database.
    pub async fn number(&self, sql: &str) -> i64 {
        self.database.value(sql).await
    }

    /// A text from the bot's database.
    pub async fn text(&self, sql: &str) -> String {
        self.database.value(sql).await
    }

    pub async fn end(self) {
        if let Telegram::Here(sandbox) = self.sandbox {
            sandbox.stop().await;
        }
        std::fs::remove_dir_all(self.folder).unwrap();
    }
}
