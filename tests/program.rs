//! The program as an operator meets it: options, signals, a second process. What it never says: `secrets.rs`.

use std::{
    collections::BTreeSet,
    io::{BufRead, BufReader},
    os::unix::fs::PermissionsExt,
    process::{Child, Command, Output},
    time::{Duration, Instant},
};

use crate::support::{
    Person, TOKEN, World,
    bot::{command, free_address, kill, program},
};
use hashar::sandbox::{Clock, Options, Sandbox};
use serde_json::json;
use sqlx::{Connection, SqliteConnection};

/// Sends a signal and waits for the end.
fn end_by(signal: &str, child: Child) -> Output {
    Command::new("kill").args([signal, &child.id().to_string()]).status().unwrap();
    child.wait_with_output().unwrap()
}

/// All that it wrote.
pub fn said(output: &Output) -> String {
    String::from_utf8_lossy(&[&output.stdout[..], &output.stderr[..]].concat()).into_owned()
}

/// Waits until the bot polls.
async fn polls(world: &World) {
    let anna = Person::new(world, "Anna", Some("en")).await;
    anna.say(world, "/start").await;
    world.settled().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_missing_or_wrong_value_is_one_sentence_and_status_2() {
    let world = World::new().await;
    std::fs::write(world.folder.join("kk.ftl"), "\nbtn-back = { $who }\n").unwrap();
    let locales = world.folder.to_str().unwrap().to_owned();
    for (name, value, sentence) in [
        ("TELEGRAM_BOT_TOKEN", "", "TELEGRAM_BOT_TOKEN is missing"),
        ("TELEGRAM_BOT_TOKEN", "12345", "TELEGRAM_BOT_TOKEN is not a bot token"),
        ("HASHAR_LOCALES", &locales, "kk.ftl:2: btn-back: English has no argument $who here"),
        ("RUST_LOG", "a=b=c", "RUST_LOG"),
        ("HASHAR_SEND_RATE", "200", "more than 30 messages a second need HASHAR_PAID_BROADCASTS"),
        ("HASHAR_PAID_BROADCASTS", "yes", "a paid message costs 0.1 Stars"),
        ("HASHAR_WEBHOOK_URL", "https://example.org/hook", "HASHAR_WEBHOOK_SECRET is missing"),
    ] {
        let output = program(&world).env(name, value).output().unwrap();
        let words = said(&output);
        assert_eq!((output.status.code(), words.trim().lines().count()), (Some(2), 1), "{words}");
        assert!(words.contains(sentence), "{words}");
    }
    world.end().await;
}

/// The commit that is checked out, if this is a checkout.
fn commit() -> Option<String> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut git = Command::new("git");
    git.args(["rev-parse", "HEAD"]).current_dir(folder).env("GIT_CEILING_DIRECTORIES", folder.parent()?);
    let git = git.output().ok()?;
    git.status.success().then(|| said(&git))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn it_says_its_version_and_the_commit_it_was_built_from() {
    let world = World::new().await;
    let version = said(&command(&world, &["--version"]).output().unwrap());
    let rest = version.trim().strip_prefix(concat!("hashar ", env!("CARGO_PKG_VERSION"))).unwrap();
    let named = rest.strip_prefix(" (").and_then(|rest| rest.strip_suffix(")"));
    match (option_env!("HASHAR_COMMIT"), commit()) {
        (Some(given), _) if !given.is_empty() => assert_eq!(named, Some(given)),
        // Which one it is depends on when it was built.
        (_, Some(_)) => assert!(named.is_some_and(|named| named.len() >= 7 && is_hexadecimal(named)), "{version}"),
        (_, None) => assert_eq!(rest, ""),
    }
    world.end().await;
}

fn is_hexadecimal(words: &str) -> bool {
    words.bytes().all(|byte| byte.is_ascii_hexdigit())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_shell_learns_its_commands_and_options() {
    let world = World::new().await;
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let output = command(&world, &["completions", shell]).output().unwrap();
        let script = said(&output);
        assert!(output.status.success(), "{script}");
        for word in ["sandbox", "organization", "backup-dir"] {
            assert!(script.contains(word), "{shell} lacks {word}");
        }
    }
    let output = command(&world, &["completions", "abacus"]).output().unwrap();
    assert_eq!((output.status.code(), said(&output).trim().lines().count()), (Some(2), 1), "{}", said(&output));
    world.end().await;
}

/// The options that a text names: what stands before an equals sign, or behind `[env: `.
fn options_in(text: &str) -> BTreeSet<String> {
    let is_name = |word: &&str| !word.is_empty() && word.chars().all(|c| c.is_ascii_uppercase() || c == '_');
    let lines = text.lines().flat_map(|line| line.split("[env: "));
    lines
        .filter_map(|part| part.split(['=', ']']).next())
        .map(|name| name.trim_start_matches('#'))
        .filter(is_name)
        .map(str::to_owned)
        .collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_example_names_every_option() {
    let world = World::new().await;
    let help = command(&world, &["run", "--help"]).env_clear().output().unwrap();
    let example = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/deploy/hashar.env.example")).unwrap();
    assert_eq!(options_in(&said(&help)), options_in(&example));
    world.end().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn copies_are_made_while_it_runs_and_put_back_when_it_does_not() {
    let world = World::new().await;
    let folder = world.folder.join("copies");
    let bot = program(&world).env("HASHAR_BACKUP_DIR", &folder).spawn().unwrap();
    polls(&world).await;
    let copy = world.folder.join("copy.sqlite");
    let copy = copy.to_str().unwrap();
    let made = command(&world, &["backup", copy]).output().unwrap();
    assert!(made.status.success() && said(&made).contains("Copied to"), "{}", said(&made));
    let rights = std::fs::metadata(copy).unwrap().permissions().mode();
    assert_eq!(rights & 0o077, 0, "only its owner reads it");
    let refused = command(&world, &["restore", copy]).output().unwrap();
    assert!(
        !refused.status.success() && said(&refused).contains("Another Hashar already works on"),
        "{}",
        said(&refused)
    );
    let log = said(&end_by("-TERM", bot));
    assert!(log.contains("The database is copied to"), "{log}");
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 1, "one by the clock");
    let restored = command(&world, &["restore", copy]).output().unwrap();
    assert!(restored.status.success() && said(&restored).contains("The one before is kept as"), "{}", said(&restored));
    let bot = program(&world).spawn().unwrap();
    polls(&world).await;
    end_by("-TERM", bot);
    world.end().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_signal_ends_it_at_once_and_well() {
    let world = World::new().await;
    for signal in ["-INT", "-TERM"] {
        let bot = program(&world).spawn().unwrap();
        polls(&world).await;
        let asked = Instant::now();
        assert!(end_by(signal, bot).status.success());
        assert!(asked.elapsed() < Duration::from_secs(10));
    }
    world.end().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn groups_are_offered_no_command_but_the_one_that_is_heard_there() {
    let world = World::new().await;
    let child = program(&world).spawn().unwrap();
    world.event(0, |event| event["method"] == "setmydescription").await;
    let url = format!("{}/bot{TOKEN}/getMyCommands", world.sandbox.url());
    let asked = json!({"scope": {"type": "all_group_chats"}, "language_code": "tr"});
    let answer = world.http.post(url).json(&asked).send().await.unwrap().json::<serde_json::Value>().await.unwrap();
    let stop = json!([{"command": "stop", "description": "Bu gruba duyuru göndermeyi durdur"}]);
    assert_eq!(answer["result"], stop);
    end_by("-TERM", child);
    world.end().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_stop_waits_for_what_is_on_its_way() {
    let world = World::new().await;
    let bot = program(&world).spawn().unwrap();
    polls(&world).await;
    let last = world.last_event().await;
    world.faults(json!({"next": [{"method": "sendMessage", "answer": {"delay_ms": 2000}}]})).await;
    let boris = Person::new(&world, "Boris", Some("en")).await;
    boris.say(&world, "/start").await;
    world.becomes("select count(*) from delivery where state = 'sending'", 1).await;
    assert!(end_by("-TERM", bot).status.success());
    assert_eq!(world.number("select count(*) from delivery where state = 'sending'").await, 0);
    world.event(last, |event| event["kind"] == "message" && event["person_id"] == boris.id).await;
    world.end().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_second_process_on_the_same_database_is_refused() {
    let world = World::new().await;
    let first = program(&world).spawn().unwrap();
    polls(&world).await;
    let second = program(&world).output().unwrap();
    assert_eq!(second.status.code(), Some(1));
    assert!(said(&second).contains("Another Hashar already works on"), "{}", said(&second));
    assert!(end_by("-TERM", first).status.success());
    world.end().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_revoked_token_and_somebody_elses_webhook_end_it_with_a_sentence() {
    let world = World::new().await;
    let bot = program(&world).spawn().unwrap();
    polls(&world).await;
    let url = format!("{}/bot{TOKEN}/setWebhook?url=https://example.org/", world.sandbox.url());
    world.http.post(url).send().await.unwrap();
    let output = bot.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output).contains("Somebody else receives this bot's updates"), "{}", said(&output));
    world.faults(json!({"token_revoked": true})).await;
    let output = program(&world).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(said(&output).contains("does not accept TELEGRAM_BOT_TOKEN"), "{}", said(&output));
    world.end().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn it_waits_for_a_telegram_that_is_away() {
    let world = World::new().await;
    // A port that is free, but on which nobody listens yet.
    let address = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let mut bot = program(&world).env("TELEGRAM_API_URL", format!("http://{address}")).spawn().unwrap();
    let mut log = BufReader::new(bot.stderr.take().unwrap()).lines();
    assert!(log.any(|line| line.unwrap().contains("Telegram does not answer; trying on")));
    let next_due = std::sync::Arc::new(|_| Box::pin(async { None }) as _);
    let options = Options { address, token: TOKEN.to_owned(), data: None, clock: Clock::going(), next_due };
    let telegram = Sandbox::start(options).await.unwrap();
    assert!(log.any(|line| line.unwrap().contains("Telegram answers again")));
    std::thread::spawn(move || log.for_each(drop));
    assert!(end_by("-TERM", bot).status.success());
    telegram.stop().await;
    world.end().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_health_check_says_in_one_line_whether_the_bot_is_well() {
    let world = World::new().await;
    let address = free_address().to_string();
    let health = || {
        let output = command(&world, &["health"]).env("HASHAR_HEALTH_LISTEN", &address).output().unwrap();
        assert_eq!(said(&output).lines().count(), 1, "{}", said(&output));
        (output.status.code(), said(&output))
    };
    let (status, words) = health();
    assert!(status == Some(1) && words.contains("No bot answers on 127.0.0.1"), "{words}");
    let output = command(&world, &["health"]).output().unwrap();
    assert!(said(&output).contains("HASHAR_HEALTH_LISTEN is missing") && !output.status.success());
    let bot = program(&world).env("HASHAR_HEALTH_LISTEN", &address).spawn().unwrap();
    polls(&world).await;
    assert_eq!(health(), (Some(0), "The bot can do its work\n".to_owned()));
    let written = "select handled_at from handled_update where update_id = 0";
    let before = world.number(written).await;
    (0..3).for_each(|_| assert_eq!(health().0, Some(0)));
    assert!(world.number(written).await - before <= 5_000, "who asks often does not write often");
    let mut db = SqliteConnection::connect(&world.database.url).await.unwrap();
    sqlx::query("begin immediate").execute(&mut db).await.unwrap();
    world.until(async || health().0 == Some(1), crate::support::DEADLINE).await;
    assert!(health().1.starts_with("The bot cannot do its work: database: "));
    db.close().await.unwrap();
    world.until(async || health().0 == Some(0), crate::support::DEADLINE).await;
    end_by("-TERM", bot);
    world.end().await;
}

/// A zone that never changes, as the database of time zones has it (<https://www.rfc-editor.org/rfc/rfc9636>).
fn fixed_zone(hours: u8) -> Vec<u8> {
    let counts = |version: u8| [b"TZif".to_vec(), vec![version], vec![0; 15], counts_of_one_type()].concat();
    let kind = [i32::to_be_bytes(i32::from(hours) * 3600).to_vec(), vec![0, 0], b"+\0\0\0".to_vec()].concat();
    let rule = format!("\n<+{hours:02}>-{hours}\n").into_bytes();
    [counts(b'2'), kind.clone(), counts(b'2'), kind, rule].concat()
}

/// One kind of time with a name of four bytes, and no change between kinds.
fn counts_of_one_type() -> Vec<u8> {
    [0u32, 0, 0, 0, 1, 4].into_iter().flat_map(u32::to_be_bytes).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_command_in_the_wrong_folder_says_so_and_makes_nothing() {
    let world = World::new().await;
    let folder = world.folder.join("wrong");
    std::fs::create_dir(&folder).unwrap();
    for arguments in [
        &["invite", "--organization", "az", "--role", "coordinator"][..],
        &["organization", "list"],
        &["organization", "add", "--code", "az-ganja", "--parent", "az", "--name", "Gəncə"],
        &["organization", "approval", "--code", "az", "--above", "5000"],
        &["backup", "copy.sqlite"],
        &["settle"],
    ] {
        let mut command = command(&world, arguments);
        let output = command.env_remove("DATABASE_URL").current_dir(&folder).output().unwrap();
        let words = said(&output);
        assert_eq!((output.status.code(), words.lines().count()), (Some(1), 1), "{words}");
        assert!(words.contains("hashar.sqlite") && !words.contains("Telegram"), "{words}");
        assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 0, "{arguments:?}");
    }
    world.end().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_names_no_organization_is_told_where_they_are_listed() {
    let world = World::new().await;
    world.database.has_tables().await;
    for arguments in [
        &["invite", "--organization", "xx", "--role", "coordinator"][..],
        &["organization", "add", "--code", "az-ganja", "--parent", "xx", "--name", "Gəncə"],
        &["organization", "approval", "--code", "xx", "--above", "5000"],
    ] {
        let output = command(&world, arguments).output().unwrap();
        let words = said(&output);
        assert_eq!((output.status.code(), words.lines().count()), (Some(1), 1), "{words}");
        assert!(words.contains("There is no organization xx; `hashar organization list` shows them"), "{words}");
    }
    world.end().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_postgresql_that_cannot_be_reached_is_told_with_its_reason() {
    let world = World::new().await;
    let nobody = format!("postgres://hashar:canary@{}/hashar", free_address());
    for arguments in [&["run"][..], &["check"], &["organization", "list"], &["settle"]] {
        let output = command(&world, arguments).env("DATABASE_URL", &nobody).output().unwrap();
        let words = said(&output);
        assert_eq!(output.status.code(), Some(1), "{words}");
        assert!(words.contains("Connection refused") && words.contains("ee that it"), "{words}");
        assert!(!words.contains("pool") && !words.contains("canary"), "{words}");
        assert_eq!(words.matches("Connection refused").count(), 1, "{words}");
    }
    world.end().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_folder_that_cannot_be_written_is_said_in_one_sentence() {
    let world = World::new().await;
    let file = world.folder.join("file");
    std::fs::write(&file, "").unwrap();
    let below = file.join("below").display().to_string();
    for (arguments, sentence) in [
        (["sandbox", "--data", "/proc/self"], "error: HASHAR_SANDBOX_DATA: /proc/self cannot be written"),
        (["sandbox", "--data", &below], "error: HASHAR_SANDBOX_DATA: "),
        (["run", "--database-url", "sqlite:/proc/self/hashar.sqlite"], "see the rights of its folder"),
        (["run", "--log", "inof"], "inof: a level is off, error, warn, info, debug or trace"),
    ] {
        let output = command(&world, &arguments).output().unwrap();
        let words = said(&output);
        assert!(!output.status.success() && words.contains(sentence) && words.lines().count() == 1, "{words}");
    }
    world.end().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn time_zones_that_are_out_of_date_are_told_at_the_start_and_by_a_check() {
    let world = World::new().await;
    let zones = world.folder.join("zones");
    for (hours, names) in [
        (0, &["Etc/UTC"][..]),
        (3, &["Europe/Istanbul"]),
        (4, &["Asia/Baku"]),
        (
            5,
            &[
                "Asia/Tashkent",
                "Asia/Samarkand",
                "Asia/Dushanbe",
                "Asia/Aqtobe",
                "Asia/Aqtau",
                "Asia/Atyrau",
                "Asia/Oral",
            ],
        ),
        (6, &["Asia/Bishkek", "Asia/Almaty", "Asia/Qostanay", "Asia/Qyzylorda"]),
    ] {
        for name in names {
            let file = zones.join(name);
            std::fs::create_dir_all(file.parent().unwrap()).unwrap();
            std::fs::write(file, fixed_zone(hours)).unwrap();
        }
    }
    let sentence = "Asia/Almaty has UTC+6 at 2024-03-02T12:00Z instead of UTC+5 (and 2 more)";
    let output = command(&world, &["check"]).env("TZDIR", &zones).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(
        said(&output).contains(&format!("WRONG  time zones: the time zone data is out of date: {sentence}")),
        "{}",
        said(&output)
    );
    let bot = program(&world).env("TZDIR", &zones).spawn().unwrap();
    polls(&world).await;
    let log = said(&end_by("-TERM", bot));
    assert_eq!(log.matches("WARN").count(), 1, "{log}");
    assert!(log.contains(sentence), "{log}");
    world.end().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_log_that_cannot_be_written_holds_up_nobody() {
    let world = World::new().await;
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let bot = program(&world).env("RUST_LOG", "debug").stderr(full).spawn().unwrap();
    let anna = Person::new(&world, "Anna", Some("en")).await;
    let last = world.last_event().await;
    anna.say(&world, "/start").await;
    world.event(last, |event| event["person_id"] == anna.id && event["message"]["from"] == "bot").await;
    kill(bot);
    world.end().await;
}
