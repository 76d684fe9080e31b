//! Whatever goes wrong, no token, no secret, and no name, number or word of a person is in the log, on a page for
//! operators, or in what a command says.

use std::{
    fs::File,
    net::SocketAddr,
    process::{Child, Command},
};

use crate::support::{
    Person, World,
    bot::{command, free_address, program},
    registration::STEPS,
    secrets::{Secrets, WEBHOOK_SECRET, WORDS},
};
use rstest::rstest;
use serde_json::{Value, json};
use sqlx::{Connection, SqliteConnection};

/// A bot that logs all it can, somebody who registers with it, and what operators have read so far.
struct Drama {
    world: World,
    person: Person,
    format: &'static str,
    health: SocketAddr,
    webhook: SocketAddr,
    pages: String,
}

fn end_by(signal: &str, mut child: Child) {
    Command::new("kill").args([signal, &child.id().to_string()]).status().unwrap();
    child.wait().unwrap();
}

/// What the sandbox can make of an answer.
fn answers() -> impl Iterator<Item = Value> {
    [
        json!("lost"),
        json!("refused"),
        json!({"status": 400, "description": "Bad Request: can't parse entities: Unsupported start tag \"Айпери\""}),
        json!({"status": 400, "description": "Bad Request: inline keyboard button URL 'https://x.y/Асанова' is invalid"}),
        json!({"status": 429, "retry_after": 1}),
        json!({"status": 403, "description": "Forbidden: what is this"}),
        json!({"status": 500, "description": "Internal Server Error"}),
        json!({"html": 502}),
        json!({"delay_ms": 100}),
    ]
    .into_iter()
    .cycle()
}

impl Drama {
    async fn new(format: &'static str) -> Drama {
        let world = World::new().await;
        world.database.has_tables().await;
        let person = Person::new(&world, "Айпери Асанова", Some("ky")).await;
        let (health, webhook) = (free_address(), free_address());
        Drama { world, person, format, health, webhook, pages: String::new() }
    }

    fn program(&self) -> Command {
        let log = File::options().create(true).append(true).open(self.world.folder.join("log")).unwrap();
        let mut program = program(&self.world);
        program.env("RUST_LOG", "trace").env("HASHAR_LOG_FORMAT", self.format);
        program.env("HASHAR_HEALTH_LISTEN", self.health.to_string());
        program.stdout(log.try_clone().unwrap()).stderr(log);
        program
    }

    fn with_webhook(&self) -> Command {
        let mut program = self.program();
        program.env("HASHAR_WEBHOOK_URL", self.webhook_url()).env("HASHAR_WEBHOOK_SECRET", WEBHOOK_SECRET);
        program.env("HASHAR_LISTEN", self.webhook.to_string());
        program
    }

    fn webhook_url(&self) -> String {
        format!("http://{}/telegram", self.webhook)
    }

    async fn read_pages(&mut self) {
        for path in ["readyz", "metrics", "healthz", Self::NO_PAGE] {
            let answer = self.world.http.get(format!("http://{}/{path}", self.health)).send().await.unwrap();
            self.pages += &answer.text().await.unwrap();
        }
    }

    const NO_PAGE: &str = "nothing";

    async fn registers_whatever_telegram_answers(&mut self) {
        let (mut any, mut polls) = (answers(), answers());
        for step in STEPS {
            self.person.does(&self.world, step).await;
            self.world.settled().await;
            let poll = json!({"method": "getUpdates", "answer": polls.next()});
            let next =
                if matches!(step, crate::support::registration::Step::Says(_)) { vec![poll] } else { Vec::new() };
            let next = [next, vec![json!({"answer": any.next()})]].concat();
            let all = json!({"next": next, "twice": true, "resend_presses": true, "flood": true, "slow_ms": 5});
            self.world.faults(all).await;
        }
        self.world.faults(json!({"reset": true})).await;
        self.world.settled().await;
        assert_eq!(self.world.number("select count(*) from volunteer").await, 1);
        self.read_pages().await;
    }

    /// What comes from people and is not as it should be.
    async fn says_all_kinds_of_things(&mut self, invitation: &str) {
        for words in [WORDS, &format!("/start {invitation}"), &format!("/start {invitation}"), "/start Асанова"]
        {
            self.person.say(&self.world, words).await;
            self.world.settled().await;
        }
        let before = self.world.log().matches("An update could not be read").count();
        for odd in [json!({"message": {"from": "Айпери", "text": 5}}), json!({"Айпери": WORDS})] {
            self.world.post("updates", odd).await;
        }
        self.world.logged("An update could not be read", before + 2).await;
    }

    /// Rows that this version cannot read, and a database that takes nothing.
    async fn has_trouble_with_the_database(&mut self) {
        self.world.database.execute("update volunteer set country = 'Айпери'").await;
        self.person.say(&self.world, "/settings").await;
        self.world.logged("An update could not be handled", 1).await;
        self.world.database.execute("update volunteer set country = 'KG'").await;
        // Nobody rang for the digest of somebody who has moved.
        self.world.database.execute("update volunteer set digest_at = null").await;
        self.world
            .database
            .execute(
                "insert into delivery (chat_id, priority, content, due_at, changed_at)
                 select person_id, 2, '{\"kind\": \"Айпери\"}', 0, 0 from person",
            )
            .await;
        self.person.say(&self.world, WORDS).await;
        self.world.logged("It is unknown whether a message arrived", 1).await;
        let mut db = SqliteConnection::connect(&self.world.database.url).await.unwrap();
        sqlx::query("begin immediate").execute(&mut db).await.unwrap();
        self.person.say(&self.world, WORDS).await;
        self.world.logged("The database is in trouble", 1).await;
        self.read_pages().await;
        db.close().await.unwrap();
        self.world.settled().await;
    }

    async fn gets_garbage_over_the_webhook(&mut self) {
        let before = self.world.log().matches("An update could not be read").count();
        for (secret, body) in
            [("wrong", WORDS), (WEBHOOK_SECRET, WORDS), (WEBHOOK_SECRET, "{\"update_id\": \"Айпери\"}")]
        {
            let request = self.world.http.post(self.webhook_url()).body(body);
            let request = request.header("X-Telegram-Bot-Api-Secret-Token", secret);
            self.pages += &request.send().await.unwrap().text().await.unwrap();
        }
        self.world.logged("lacked the secret", 1).await;
        self.world.logged("An update could not be read", before + 2).await;
        self.person.say(&self.world, WORDS).await;
        self.world.settled().await;
        self.read_pages().await;
    }

    /// What an operator tries, right and wrong.
    fn tries_commands(&mut self) {
        let copy = self.world.folder.join("copy").display().to_string();
        std::fs::write(self.world.folder.join("garbage"), WORDS.repeat(999)).unwrap();
        let garbage = self.world.folder.join("garbage").display().to_string();
        for (arguments, (name, value)) in [
            (&["check"][..], ("HASHAR_WEBHOOK_SECRET", WEBHOOK_SECRET)),
            (&["check", "--online"], ("RUST_LOG", "trace")),
            (&["check", "--online"], ("HASHAR_WEBHOOK_URL", "https://example.org/")),
            (&["health"], ("RUST_LOG", "trace")),
            (&["check"], ("DATABASE_URL", &format!("sqlite:{garbage}"))),
            (&["run", "--send-rate", "x"], ("HASHAR_WEBHOOK_SECRET", WEBHOOK_SECRET)),
            (&["run", "--help"], ("HASHAR_WEBHOOK_SECRET", WEBHOOK_SECRET)),
            (&["run"], ("TELEGRAM_BOT_TOKEN", "CANARY-do_not_print_me")),
            (&["run"], ("HASHAR_WEBHOOK_SECRET", "CANARY-webhook_secret Айпери")),
            (
                &["invite", "--organization", "az", "--role", "organizer"],
                ("TELEGRAM_BOT_TOKEN", "1:CANARY-do_not_print_me"),
            ),
            (&["invite", "--organization", "xx", "--role", "organizer"], ("RUST_LOG", "trace")),
            (&["invite", "--organization", "az", "--role", "organizer"], ("TELEGRAM_API_URL", "http://127.0.0.1:1")),
            (&["organization", "list"], ("RUST_LOG", "trace")),
            (&["backup", &copy], ("RUST_LOG", "trace")),
            (&["backup", &copy], ("RUST_LOG", "trace")),
            (&["restore", &garbage], ("RUST_LOG", "trace")),
            (&["restore", &copy], ("RUST_LOG", "trace")),
        ] {
            let mut command = command(&self.world, arguments);
            command.env("HASHAR_WEBHOOK_URL", self.webhook_url()).env("HASHAR_WEBHOOK_SECRET", WEBHOOK_SECRET);
            let output = command.env(name, value).output().unwrap();
            self.pages += &String::from_utf8_lossy(&[output.stdout, output.stderr].concat());
        }
    }
}

/// A secret that an operator gives away by purpose, in a link.
fn invitation(world: &World) -> String {
    let output = command(world, &["invite", "--organization", "az", "--role", "organizer"]).output().unwrap();
    let link = String::from_utf8(output.stdout).unwrap();
    link.lines().next().unwrap().split_once("start=").unwrap().1.to_owned()
}

#[rstest]
#[case("human")]
#[case("json")]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_secret_is_told_to_operators_whatever_happens(#[case] format: &'static str) {
    let mut drama = Drama::new(format).await;
    let invitation = invitation(&drama.world);
    let bot = drama.program().spawn().unwrap();
    drama.registers_whatever_telegram_answers().await;
    drama.says_all_kinds_of_things(&invitation).await;
    drama.has_trouble_with_the_database().await;
    end_by("-TERM", bot);
    let next = json!([{"method": "setWebhook", "answer": {"html": 502}}, {"method": "setWebhook", "answer": "lost"}]);
    drama.world.faults(json!({"next": next})).await;
    let bot = drama.with_webhook().spawn().unwrap();
    drama.person.say(&drama.world, WORDS).await;
    drama.world.settled().await;
    drama.gets_garbage_over_the_webhook().await;
    end_by("-KILL", bot);
    drama.world.faults(json!({"token_revoked": true})).await;
    assert!(!drama.program().status().unwrap().success());
    drama.tries_commands();
    drama.world.faults(json!({"reset": true})).await;
    drama.tries_commands();
    let log = drama.world.log();
    let secrets = Secrets::of(&drama.person, &[invitation.trim_start_matches("invite-")]);
    assert_eq!(secrets.first_in(&log), None);
    assert_eq!(secrets.first_in(&drama.pages), None);
    for part in ["TRACE", "hashar::outbox", "hashar::bot::handle", "sqlx"] {
        assert!(log.contains(part), "the log is as chatty as can be, and is of {part}");
    }
    drama.world.end().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_secret_is_found_wherever_it_stands() {
    let world = World::new().await;
    let person = Person::new(&world, "Айпери Асанова", Some("ky")).await;
    let secrets = Secrets::of(&person, &["0123abcd"]);
    for line in [
        "x CANARY-do_not_print_me",
        "{\"a\":\"\\u0410\\u0439\\u043f\\u0435\\u0440\\u0438\"}",
        "?start=invite-0123abcd",
        &format!("+996555{:07}", person.id),
        "Name(\"\\u{410}\\u{439}\\u{43f}\\u{435}\\u{440}\\u{438}\")",
    ] {
        assert_eq!(secrets.first_in(&format!("before\n{line}\nafter")), Some(line));
    }
    assert_eq!(secrets.first_in("nothing\nof\nit"), None);
    world.end().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_log_in_json_has_an_object_a_line_with_ids_as_fields() {
    let drama = Drama::new("json").await;
    let bot = drama.program().env("RUST_LOG", "hashar=trace").spawn().unwrap();
    let refused = json!({"method": "sendMessage", "answer": {"status": 400, "description": "Bad Request: no"}});
    drama.world.faults(json!({"next": [refused]})).await;
    drama.person.say(&drama.world, "/start").await;
    drama.world.settled().await;
    end_by("-TERM", bot);
    let lines: Vec<Value> = drama.world.log().lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let refusal = lines.iter().find(|line| line["level"] == "ERROR").unwrap();
    assert_eq!(refusal["message"], "Telegram refuses a message for good: Bad Request: no");
    assert_eq!(
        (&refusal["chat"], &refusal["target"]),
        (&json!(drama.person.id), &json!("hashar::outbox::worker::settle"))
    );
    assert!(refusal["delivery"].is_i64() && refusal["timestamp"].is_string(), "{refusal}");
    drama.world.end().await;
}
