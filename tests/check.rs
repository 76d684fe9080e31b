//! `hashar check`: what is well, what is wrong, and what Telegram thinks of the bot.

use crate::{
    program::said,
    support::{
        Person, TOKEN, World,
        bot::{command, free_address},
    },
};
use serde_json::json;

/// Runs `hashar check --online`: its status, and what it says.
fn check_online(world: &World, options: &[(&str, &str)]) -> (Option<i32>, String) {
    let output = command(world, &["check", "--online"]).envs(options.iter().copied()).output().unwrap();
    (output.status.code(), said(&output))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_online_check_says_what_telegram_thinks_of_the_bot() {
    let world = World::new().await;
    let (status, words) = check_online(&world, &[]);
    assert_eq!((status, words.lines().filter(|line| line.starts_with("ok     ")).count()), (Some(0), 8), "{words}");
    assert!(words.contains("the token is that of @hashar_sandbox_bot") && words.contains("none is set"), "{words}");
    let anna = Person::new(&world, "Anna", Some("en")).await;
    anna.say(&world, "/start").await;
    assert!(check_online(&world, &[]).1.contains("ok     updates: 1 wait at Telegram"));
    let me = json!({"id": 1, "is_bot": true, "first_name": "Hashar", "username": "hashar_bot", "can_join_groups": false,
        "can_read_all_group_messages": false, "supports_inline_queries": false, "has_main_web_app": false});
    world.faults(json!({"next": [{"method": "getMe", "answer": {"result": me}}]})).await;
    let (status, words) = check_online(&world, &[]);
    assert!(words.contains("/setjoingroups") && words.contains("/setinline") && status == Some(0), "{words}");
    for (answer, sentence) in [
        (json!({"status": 401, "description": "Unauthorized"}), "it does not accept TELEGRAM_BOT_TOKEN"),
        (json!({"status": 429, "retry_after": 7}), "left alone for 7 seconds"),
        (json!({"html": 502}), "the answer is not Telegram's"),
        (json!("lost"), "the network fails"),
        (json!({"delay_ms": 60_000}), "no answer within 15 seconds"),
    ] {
        world.faults(json!({"next": [{"method": "getMe", "answer": answer}]})).await;
        let (status, words) = check_online(&world, &[]);
        assert!(words.contains("WRONG  Telegram: ") && words.contains(sentence), "{words}");
        assert_eq!((status, words.lines().count()), (Some(1), 5), "{words}");
    }
    let away = check_online(&world, &[("TELEGRAM_API_URL", "http://127.0.0.1:1")]).1;
    assert!(away.contains("Connection refused") || away.contains("the network fails"), "{away}");
    world.end().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_online_check_says_whose_the_webhook_is_and_why_it_fails() {
    let world = World::new().await;
    let nobody = format!("http://{}/telegram", free_address());
    let ours = [("HASHAR_WEBHOOK_URL", nobody.as_str()), ("HASHAR_WEBHOOK_SECRET", "secret")];
    let (status, words) = check_online(&world, &ours);
    assert!(status == Some(0) && words.contains("ok     webhook: none is set yet"), "{words}");
    let url = format!("{}/bot{TOKEN}/setWebhook?url={nobody}", world.sandbox.url());
    world.http.post(url).send().await.unwrap();
    assert!(check_online(&world, &ours).1.contains("ok     webhook: it is the one of HASHAR_WEBHOOK_URL"));
    let (status, words) = check_online(&world, &[]);
    assert!(status == Some(1) && words.contains("though HASHAR_WEBHOOK_URL is not set"), "{words}");
    let others = [("HASHAR_WEBHOOK_URL", "https://example.org/"), ("HASHAR_WEBHOOK_SECRET", "secret")];
    let (status, words) = check_online(&world, &others);
    assert!(status == Some(1) && words.contains("instead of HASHAR_WEBHOOK_URL"), "{words}");
    let anna = Person::new(&world, "Anna", Some("en")).await;
    anna.say(&world, "/start").await;
    let failed = async || check_online(&world, &ours).1.contains("failed to deliver 0 minutes ago: Connection refused");
    world.until(failed, crate::support::DEADLINE).await;
    let (status, words) = check_online(&world, &ours);
    assert!(status == Some(1) && words.contains("WRONG  updates: 1 wait at Telegram"), "{words}");
    world.end().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_check_says_line_by_line_what_is_well() {
    let world = World::new().await;
    let output = command(&world, &["check"]).output().unwrap();
    let words = said(&output);
    assert!(output.status.success(), "{words}");
    assert_eq!(words.lines().filter(|line| line.starts_with("ok     ")).count(), 4, "{words}");
    assert!(words.contains("is not there yet"), "{words}");
    world.database.has_tables().await;
    assert!(said(&command(&world, &["check"]).output().unwrap()).contains("its tables are up to date"));
    world.end().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_check_says_what_is_wrong_and_how_to_mend_it() {
    let world = World::new().await;
    for name in ["letter", "first-name"] {
        std::fs::write(world.folder.join(name), "a letter ".repeat(200)).unwrap();
    }
    std::fs::write(world.folder.join("kk.ftl"), "\nbtn-back = { $who }\n").unwrap();
    std::fs::hard_link(world.folder.join("first-name"), world.folder.join("second-name")).unwrap();
    let path = |name: &str| world.folder.join(name).display().to_string();
    for (name, value, sentence) in [
        ("TELEGRAM_BOT_TOKEN", String::new(), "WRONG  configuration: TELEGRAM_BOT_TOKEN is missing"),
        ("DATABASE_URL", format!("sqlite:{}", path("letter")), "WRONG  database: "),
        ("HASHAR_LOCALES", path(""), "WRONG  texts: HASHAR_LOCALES: "),
        // Nobody can make anything there, not even root.
        ("DATABASE_URL", "sqlite:/proc/self/hashar.sqlite".to_owned(), "WRONG  database: /proc/self cannot be written"),
        ("DATABASE_URL", format!("sqlite:{}", path("")), "is a folder; let DATABASE_URL name a file"),
        ("DATABASE_URL", format!("sqlite:{}", path("second-name")), "is known by 2 names"),
        (
            "HASHAR_BACKUP_DIR",
            "/proc/self".to_owned(),
            "WRONG  copies: HASHAR_BACKUP_DIR: /proc/self cannot be written",
        ),
        ("HASHAR_BACKUP_DIR", "/proc/self/copies".to_owned(), "WRONG  copies: "),
        ("HASHAR_HEALTH_LISTEN", "192.0.2.1:80".to_owned(), "WRONG  addresses: HASHAR_HEALTH_LISTEN: "),
    ] {
        let output = command(&world, &["check"]).env(name, value).output().unwrap();
        let words = said(&output);
        let lines = 4 + usize::from(matches!(name, "HASHAR_BACKUP_DIR" | "HASHAR_HEALTH_LISTEN"));
        assert_eq!((output.status.code(), words.lines().count()), (Some(1), lines), "{words}");
        assert!(words.contains(sentence) && words.matches("WRONG").count() == 1, "{words}");
    }
    world.end().await;
}
