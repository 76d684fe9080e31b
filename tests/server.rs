//! What is called over HTTP: the webhook, and how the bot is.

use std::{net::SocketAddr, time::Instant};

use crate::support::{
    Bot, Person, World,
    bot::free_address,
    registration::STEPS,
    secrets::{Secrets, WEBHOOK_SECRET as SECRET},
};
use hashar::{
    app::End,
    config::{Secret, Webhook},
    sandbox::Clock,
};
use reqwest::{Method, Response, StatusCode};
use serde_json::{Value, json};
use sqlx::{Connection, SqliteConnection};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

const SECRET_HEADER: &str = "X-Telegram-Bot-Api-Secret-Token";
const HANDLED: &str = "select count(*) from handled_update";

fn webhook() -> Webhook {
    let listen = free_address();
    let url = format!("http://{listen}/telegram").parse().unwrap();
    Webhook { url, secret: Secret::parse(Some(SECRET.to_owned())).unwrap(), listen }
}

/// Starts a bot and waits until Telegram knows where it listens.
async fn start(world: &World, webhook: &Webhook) -> Bot {
    let last = world.last_event().await;
    let bot = Bot::start_with_webhook(world, webhook.clone()).await;
    world.event(last, |event| event["kind"] == "request" && event["method"] == "setwebhook").await;
    bot
}

async fn post(world: &World, webhook: &Webhook, secret: &str, body: impl Into<reqwest::Body>) -> Response {
    world.http.post(webhook.url.clone()).header(SECRET_HEADER, secret).body(body).send().await.unwrap()
}

/// An update as Telegram would bring it.
fn update(id: i64, person: &Person) -> String {
    let user = json!({"id": person.id, "is_bot": false, "first_name": person.name, "language_code": "en"});
    let chat = json!({"id": person.id, "type": "private", "first_name": person.name});
    json!({"update_id": id, "message": {"message_id": 1, "date": 1, "from": user, "chat": chat, "text": "hello"}})
        .to_string()
}

/// Takes the database for itself until it is dropped.
async fn lock(world: &World) -> SqliteConnection {
    let mut db = SqliteConnection::connect(&world.database.url).await.unwrap();
    sqlx::query("begin immediate").execute(&mut db).await.unwrap();
    db
}

async fn end(world: World, bot: Bot) {
    bot.stop().await;
    world.end().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn somebody_registers_over_the_webhook() {
    let world = World::new().await;
    let bot = start(&world, &webhook()).await;
    let person = Person::new(&world, "Айпери", Some("ky")).await;
    person.registers(&world).await;
    assert_eq!(world.number("select count(*) from volunteer").await, 1);
    end(world, bot).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_not_telegrams_stores_nothing() {
    let world = World::new().await;
    let webhook = webhook();
    let bot = start(&world, &webhook).await;
    let anna = Person::new(&world, "Anna", Some("en")).await;
    for secret in ["", "CANARY", "CANARY-webhook_secreT", "CANARY-webhook_secret_and_more"] {
        assert_eq!(post(&world, &webhook, secret, update(1, &anna)).await.status(), StatusCode::UNAUTHORIZED);
    }
    let without = world.http.post(webhook.url.clone()).body(update(1, &anna)).send().await.unwrap();
    assert_eq!(without.status(), StatusCode::UNAUTHORIZED);
    for (method, path, status) in [
        (Method::POST, "/", StatusCode::NOT_FOUND),
        (Method::POST, "/telegram/more", StatusCode::NOT_FOUND),
        (Method::GET, "/telegram", StatusCode::METHOD_NOT_ALLOWED),
    ] {
        let request = world.http.request(method, webhook.url.join(path).unwrap()).header(SECRET_HEADER, SECRET);
        assert_eq!(request.body(update(1, &anna)).send().await.unwrap().status(), status, "{path}");
    }
    let large = post(&world, &webhook, SECRET, vec![b' '; 1024 * 1024 + 1]).await;
    assert_eq!(large.status(), StatusCode::PAYLOAD_TOO_LARGE);
    // What cannot be read is not brought again for a day.
    for garbage in ["", "{", "\u{0}", "[]", "7", r#"{"update_id": "x"}"#, &"[".repeat(100_000)] {
        assert_eq!(post(&world, &webhook, SECRET, garbage.to_owned()).await.status(), StatusCode::OK, "{garbage}");
    }
    assert_eq!((world.number(HANDLED).await, world.number("select count(*) from person").await), (0, 0));
    let unreadable = r#"{"update_id": 1, "message": {"text": "\ud800"}}"#;
    assert_eq!(post(&world, &webhook, SECRET, unreadable.to_owned()).await.status(), StatusCode::OK);
    assert_eq!(post(&world, &webhook, SECRET, update(2, &anna)).await.status(), StatusCode::OK);
    assert_eq!(world.number(HANDLED).await, 2, "the door is open to Telegram");
    end(world, bot).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_the_database_cannot_take_is_brought_again() {
    let world = World::new().await;
    let bot = start(&world, &webhook()).await;
    let anna = Person::new(&world, "Anna", Some("en")).await;
    let locked = lock(&world).await;
    let last = world.last_event().await;
    anna.say(&world, "/start").await;
    world.event(last, |event| event["kind"] == "delivered" && event["status"] == 503).await;
    assert_eq!(world.number(HANDLED).await, 0);
    drop(locked);
    world.settled().await;
    assert_eq!(world.number(HANDLED).await, 1);
    assert_eq!(anna.bot_messages(&world).await.len(), 1);
    end(world, bot).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn requests_that_wait_together_share_a_commit() {
    let world = World::new().await;
    let webhook = webhook();
    let bot = start(&world, &webhook).await;
    let anna = Person::new(&world, "Anna", Some("en")).await;
    let locked = lock(&world).await;
    let requests = (1..=60).map(|id| post(&world, &webhook, SECRET, update(id, &anna)));
    let all = futures_util::future::join_all(requests);
    let lets_go = async {
        // So long that all of them have come.
        world.get(&format!("ledger?after={}&wait_ms=1000", world.last_event().await)).await;
        drop(locked);
    };
    let (answers, ()) = tokio::join!(all, lets_go);
    assert!(answers.iter().all(|answer| answer.status() == StatusCode::OK));
    assert_eq!(world.number(HANDLED).await, 60);
    let commits = world.number("select count(distinct handled_at) from handled_update").await;
    assert!(commits < 20, "{commits} commits");
    end(world, bot).await;
}

/// What somebody who registers in peace sees, and what is known of them afterwards.
async fn in_peace() -> (Vec<Value>, String) {
    let world = World::new().await;
    let person = Person::new(&world, "Айпери", Some("ky")).await;
    let bot = Bot::start(&world).await;
    person.registers(&world).await;
    let seen = (person.bot_messages(&world).await, world.volunteers().await);
    end(world, bot).await;
    seen
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn switching_between_polling_and_the_webhook_loses_nothing_and_does_nothing_twice() {
    let world = World::new().await;
    world.faults(json!({"twice": true})).await;
    let webhook = webhook();
    let person = Person::new(&world, "Айпери", Some("ky")).await;
    for (number, step) in STEPS.into_iter().enumerate() {
        // While the bot is away.
        person.does(&world, step).await;
        let bot = if number % 2 == 0 {
            Bot::start(&world).await
        } else {
            Bot::start_with_webhook(&world, webhook.clone()).await
        };
        world.settled().await;
        bot.stop().await;
    }
    assert_eq!(world.number(HANDLED).await, i64::try_from(STEPS.len()).unwrap());
    assert_eq!((person.bot_messages(&world).await, world.volunteers().await), in_peace().await);
    world.end().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_stop_finishes_what_has_begun() {
    let world = World::new().await;
    let webhook = webhook();
    let bot = start(&world, &webhook).await;
    let anna = Person::new(&world, "Anna", Some("en")).await;
    let body = update(1, &anna);
    let mut telegram = TcpStream::connect(webhook.listen).await.unwrap();
    let head = format!(
        "POST /telegram HTTP/1.1\r\nHost: bot\r\n{SECRET_HEADER}: {SECRET}\r\nContent-Length: {}\r\nExpect: 100-continue\r\n\r\n",
        body.len()
    );
    telegram.write_all(head.as_bytes()).await.unwrap();
    let mut go_on = [0; 12];
    telegram.read_exact(&mut go_on).await.unwrap();
    assert_eq!(&go_on, b"HTTP/1.1 100");
    let (_, answer) = tokio::join!(bot.stop(), async {
        telegram.write_all(body.as_bytes()).await.unwrap();
        let mut answer = String::new();
        telegram.read_to_string(&mut answer).await.unwrap();
        answer
    });
    assert!(answer.contains("HTTP/1.1 200"), "{answer}");
    assert_eq!(world.number(HANDLED).await, 1);
    world.end().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn it_ends_when_somebody_else_takes_the_webhook_away() {
    let world = World::new().await;
    let bot = start(&world, &webhook()).await;
    let url = format!("{}/bot{}/deleteWebhook", world.sandbox.url(), crate::support::TOKEN);
    world.http.post(url).send().await.unwrap();
    let time_goes_by = async {
        loop {
            world.post("clock", json!({"advance_seconds": 61})).await;
        }
    };
    tokio::select! {
        end = bot.end() => assert!(matches!(end, End::Conflict(_)), "{end:?}"),
        () = time_goes_by => {}
    }
    world.end().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn it_ends_when_telegram_does_not_take_the_webhook() {
    let world = World::new().await;
    let webhook = Webhook { url: "http://example.org/".parse().unwrap(), ..webhook() };
    let end = Bot::start_with_webhook(&world, webhook).await.end().await;
    let words = "Bad Request: bad webhook: An HTTPS URL must be provided for webhook";
    assert_eq!(end, End::WebhookRefused(words.to_owned()));
    world.end().await;
}

/// What a page says, with its status.
async fn page(world: &World, address: SocketAddr, path: &str) -> (StatusCode, String) {
    let answer = world.http.get(format!("http://{address}{path}")).send().await.unwrap();
    (answer.status(), answer.text().await.unwrap())
}

/// Waits until the bot says that it is ready, or that it is not.
async fn ready(world: &World, address: SocketAddr, wanted: StatusCode) -> String {
    let deadline = Instant::now() + crate::support::DEADLINE;
    loop {
        let (status, lines) = page(world, address, "/readyz").await;
        if status == wanted {
            return lines;
        }
        assert!(Instant::now() < deadline, "{status}: {lines}");
        // Any event, or a moment in which there was none: then look again.
        world.get(&format!("ledger?after={}&wait_ms=20", world.last_event().await)).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn it_says_whether_it_is_ready_line_by_line() {
    let world = World::new().await;
    let address = free_address();
    let bot = Bot::start_with_health(&world, address).await;
    let lines = ready(&world, address, StatusCode::OK).await;
    assert_eq!(lines.lines().filter(|line| line.starts_with("ok     ")).count(), 3, "{lines}");
    let locked = lock(&world).await;
    let lines = ready(&world, address, StatusCode::SERVICE_UNAVAILABLE).await;
    assert!(lines.contains("WRONG  database: ") && lines.contains("ok     Telegram: "), "{lines}");
    drop(locked);
    ready(&world, address, StatusCode::OK).await;
    let refused = json!({"method": "getUpdates", "times": 1000, "answer": {"status": 502}});
    world.faults(json!({"next": [refused]})).await;
    let anna = Person::new(&world, "Anna", Some("en")).await;
    // Ends the poll that is open.
    anna.say(&world, "/start").await;
    world.becomes("select count(*) from person", 1).await;
    world.post("clock", json!({"advance_seconds": 600})).await;
    let lines = ready(&world, address, StatusCode::SERVICE_UNAVAILABLE).await;
    assert!(lines.contains("WRONG  Telegram: ") && lines.contains("ok     database: "), "{lines}");
    assert_eq!(page(&world, address, "/healthz").await, (StatusCode::OK, "alive\n".to_owned()));
    world.faults(json!({"reset": true})).await;
    anna.say(&world, "/start").await;
    ready(&world, address, StatusCode::OK).await;
    end(world, bot).await;
}

/// The number of a metric with its labels; all lines must be such as Prometheus reads.
fn metric(text: &str, wanted: &str) -> f64 {
    let values = text.lines().filter(|line| !line.starts_with('#')).map(|line| {
        let (name, value) = line.rsplit_once(' ').unwrap_or_else(|| panic!("no value: {line}"));
        let plain = name.split('{').next().unwrap();
        assert!(plain.starts_with("hashar_") && plain.bytes().all(|b| b.is_ascii_lowercase() || b == b'_'), "{line}");
        (name, value.parse::<f64>().unwrap_or_else(|_| panic!("no number: {line}")))
    });
    let values: Vec<_> = values.collect();
    let found = values.iter().find(|(name, _)| *name == wanted);
    found.unwrap_or_else(|| panic!("there is no {wanted}: {text}")).1
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn metrics_count_what_happens_and_name_nobody() {
    let world = World::new().await;
    let address = free_address();
    let bot = Bot::start_with_health(&world, address).await;
    let person = Person::new(&world, "Айпери", Some("ky")).await;
    person.registers(&world).await;
    world.post("updates", json!({"message": {"from": "Айпери", "text": 5}})).await;
    world.post("updates", json!({"Айпери": 5})).await;
    let blocked =
        json!({"method": "sendMessage", "answer": {"status": 403, "description": "Forbidden: bot was blocked"}});
    world.faults(json!({"next": [blocked]})).await;
    person.say(&world, "/start").await;
    world.settled().await;
    world
        .database
        .execute(
            "insert into delivery (chat_id, priority, content, due_at, changed_at)
                   select person_id, 2, '{}', 9000000000000, 0 from person",
        )
        .await;
    let (status, text) = page(&world, address, "/metrics").await;
    assert_eq!(status, StatusCode::OK);
    assert!(text.ends_with("# EOF\n"), "{text}");
    assert_eq!(metric(&text, r#"hashar_updates_total{kind="other"}"#), 1.0);
    assert_eq!(metric(&text, "hashar_updates_failed_total"), 2.0);
    let handled = world.number(HANDLED).await;
    assert_eq!(metric(&text, "hashar_update_handling_seconds_count"), f64::from(i32::try_from(handled).unwrap()));
    let count = async |state: &str| metric(&text, &format!(r#"hashar_sends_total{{outcome="{state}"}}"#));
    assert_eq!(count("failed").await, 1.0);
    let sent = world.number("select count(*) from delivery where state = 'sent'").await;
    assert_eq!(count("sent").await, f64::from(i32::try_from(sent).unwrap()));
    assert_eq!(metric(&text, r#"hashar_outbox_owed{priority="reminder"}"#), 1.0);
    assert_eq!(metric(&text, r#"hashar_outbox_oldest_due_seconds{priority="reminder"}"#), 0.0);
    assert!(metric(&text, "hashar_database_bytes") > 0.0);
    assert_eq!(metric(&text, concat!("hashar_build_info{version=\"", env!("CARGO_PKG_VERSION"), "\"}")), 1.0);
    assert_eq!(Secrets::of(&person, &[&person.id.to_string()]).first_in(&text), None);
    end(world, bot).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_asks_too_much_is_told_when_to_come_again() {
    let world = World::with_clock(Clock::standing(1_795_424_400)).await;
    let address = free_address();
    let bot = Bot::start_with_health(&world, address).await;
    let [anna, boris] = [Person::new(&world, "Anna", Some("en")).await, Person::new(&world, "Boris", Some("en")).await];
    const NOTHING: &str = "Nothing found. See all events";
    for _ in 0..60 {
        assert_eq!(world.ask_inline(&anna).await["button"]["text"], NOTHING);
    }
    let refused = world.ask_inline(&anna).await;
    assert_eq!(refused["button"]["text"], "That was a lot at once. Try again in a minute.");
    assert_eq!(world.ask_inline(&boris).await["button"]["text"], NOTHING, "others can go on asking");
    world.post("clock", json!({"advance_seconds": 2})).await;
    assert_eq!(world.ask_inline(&anna).await["button"]["text"], NOTHING);
    let (_, text) = page(&world, address, "/metrics").await;
    assert_eq!(metric(&text, r#"hashar_too_much_total{kind="inline"}"#), 1.0);
    end(world, bot).await;
}

impl World {
    /// Asks the bot from another chat; what it answered.
    async fn ask_inline(&self, person: &Person) -> Value {
        let asked = person.act(self, "inline", json!({"query": "river"})).await;
        let id = &asked["inline_query_id"];
        self.event(0, |event| event["kind"] == "inline_answered" && event["inline_query_id"] == *id).await
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_dashboard_and_the_alerts_speak_of_metrics_that_there_are() {
    let world = World::new().await;
    let address = free_address();
    let bot = Bot::start_with_health(&world, address).await;
    let (_, text) = page(&world, address, "/metrics").await;
    let dashboard: Value = serde_json::from_str(include_str!("../docs/grafana.json")).unwrap();
    let targets = dashboard["panels"].as_array().unwrap().iter().flat_map(|panel| panel["targets"].as_array().unwrap());
    let shown = targets.map(|target| target["expr"].as_str().unwrap());
    let alerts = include_str!("../docs/alerts.yml").lines().filter_map(|line| line.trim().strip_prefix("expr: "));
    let expressions: Vec<_> = shown.chain(alerts).collect();
    let words = expressions.iter().flat_map(|words| words.split(|c: char| !c.is_ascii_lowercase() && c != '_'));
    for name in words.filter(|word| word.starts_with("hashar_")) {
        let family = name.trim_end_matches("_total").trim_end_matches("_bucket");
        assert!(text.contains(&format!("# TYPE {family} ")), "there is no {name}: {text}");
    }
    let values = expressions.iter().flat_map(|words| words.split('"').skip(1).step_by(2)).flat_map(|v| v.split('|'));
    for value in values.filter(|value| *value != "hashar") {
        assert!(text.contains(&format!("=\"{value}\"")), "nothing is called {value}: {text}");
    }
    end(world, bot).await;
}
