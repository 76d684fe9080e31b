//! The processes of a bench: what is measured, what it talks to, and what it is held against, each by itself.
//!
//! Those that are not the program are this one again, started for a part.

use std::{
    io::{BufRead, BufReader, Read},
    process::{Command, Stdio},
    time::Duration,
};

use hashar::{
    app::{App, Limits, Telegram, Texts},
    clock::Clock,
    config::Token,
};
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;

use crate::{
    baseline_bot, null_telegram,
    process::Process,
    shared::empty_database,
    support::{
        self, Person, TOKEN, World,
        bot::command,
        database::{Database, schema},
    },
};

const PART: &str = "HASHAR_BENCH_PART";
/// So many requests at once make people.
const AT_ONCE: usize = 32;

/// What a process does.
#[derive(Clone, Copy)]
pub enum Role {
    /// The sandbox's server.
    Telegram,
    /// A Telegram that takes everything and remembers nothing.
    Nowhere,
    /// The bot without a pace.
    Unpaced,
    /// The plain bot of teloxide.
    Plain,
}

impl Role {
    const ALL: [(&str, Role); 4] =
        [("telegram", Role::Telegram), ("nowhere", Role::Nowhere), ("unpaced", Role::Unpaced), ("plain", Role::Plain)];

    /// The part this process was started for, if any.
    pub fn of_this_process() -> Option<Role> {
        let name = std::env::var(PART).ok()?;
        Role::ALL.into_iter().find(|(known, _)| *known == name).map(|(_, part)| part)
    }

    pub async fn play(self) {
        match self {
            Role::Telegram => {
                let sandbox = support::telegram(hashar::sandbox::Clock::going()).await;
                println!("{}", sandbox.url());
            }
            Role::Nowhere => println!("{}", null_telegram::start().await),
            Role::Unpaced => _ = tokio::spawn(run_unpaced()),
            Role::Plain => _ = tokio::spawn(baseline_bot::run()),
        }
        // Whoever started it keeps the other end as long as it lives.
        _ = tokio::task::spawn_blocking(|| std::io::stdin().read_to_end(&mut Vec::new())).await;
    }

    fn command(self) -> Command {
        let mut command = Command::new(std::env::current_exe().unwrap());
        let name = Role::ALL[self as usize].0;
        command.env(PART, name).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        command
    }

    /// Starts a bot on a world's pretend Telegram.
    pub fn start_on(self, world: &World) -> Process {
        let mut command = self.command();
        command.env("TELEGRAM_API_URL", world.sandbox.url()).env("DATABASE_URL", &world.database.url);
        Process(command.spawn().unwrap())
    }
}

/// As `hashar run`, but for what Telegram's limits ask for: the rival does not keep to them either.
async fn run_unpaced() {
    let variable = |name| std::env::var(name).unwrap();
    let limits = Limits { per_second: 1e6, chat_interval: Duration::ZERO, ..Limits::default() };
    let telegram = Telegram {
        token: Token::parse(Some(TOKEN.to_owned())).unwrap(),
        api_url: variable("TELEGRAM_API_URL").parse().unwrap(),
        limits,
        clock: Clock::System,
        webhook: None,
    };
    let app = App::open(&variable("DATABASE_URL"), Texts::load(None, None).unwrap()).await.unwrap();
    app.run(telegram, CancellationToken::new()).await.unwrap();
}

/// A world whose pretend Telegram is a process of its own.
pub struct Stage {
    pub world: World,
    _telegram: Process,
}

impl Stage {
    pub async fn new() -> Stage {
        Stage::with(Role::Telegram).await
    }

    pub async fn with(part: Role) -> Stage {
        let mut telegram = part.command().spawn().unwrap();
        let mut url = String::new();
        BufReader::new(telegram.stdout.take().unwrap()).read_line(&mut url).unwrap();
        let world = World::on(support::Telegram::Elsewhere(url.trim().to_owned())).await;
        Stage { world, _telegram: Process(telegram) }
    }

    /// With the bot's database moved to a server of PostgreSQL's, if one is named.
    pub async fn moved(mut self, server: Option<&str>) -> Stage {
        let Some(server) = server else { return self };
        empty_database(&self.world);
        let url = schema(server).await;
        let copy = ["copy", "--from", &self.world.database.url, "--to", &url];
        assert!(command(&self.world, &copy).stdout(Stdio::null()).status().unwrap().success());
        self.world.database = Database { url };
        self.world.database.execute("analyze").await;
        self
    }

    /// A request to the pretend Telegram's own interface.
    pub fn post(&self, path: &str, body: &serde_json::Value) -> reqwest::RequestBuilder {
        self.world.http.post(format!("{}/sandbox/{path}", self.world.sandbox.url())).json(body)
    }

    /// People who have pressed START, by their ids; nobody has answered them yet.
    pub async fn people(&self, count: usize) -> Vec<Person> {
        let (mut people, mut coming) = (Vec::with_capacity(count), JoinSet::new());
        for _ in 0..count {
            if coming.len() >= AT_ONCE {
                people.extend(coming.join_next().await.unwrap());
            }
            coming.spawn(come(self.world.http.clone(), self.world.sandbox.url()));
        }
        people.extend(coming.join_all().await);
        people.sort_by_key(|person| person.id);
        people
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        _ = std::fs::remove_dir_all(&self.world.folder);
    }
}

async fn come(http: reqwest::Client, url: String) -> Person {
    let post = async |path: &str, body: serde_json::Value| {
        let answer = http.post(format!("{url}/sandbox/{path}")).json(&body).send().await.unwrap();
        answer.json::<serde_json::Value>().await.unwrap()
    };
    let person = post("people", serde_json::json!({"first_name": "Anna", "language_code": "en"})).await;
    let id = person["id"].as_i64().unwrap();
    post(&format!("people/{id}/send"), serde_json::json!({"text": "/start"})).await;
    Person { name: "Anna".to_owned(), id }
}
