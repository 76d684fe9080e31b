//! The bot as a process that can be killed and whose clock can be moved: this program again, started for that part.
//!
//! Its standard input says by how many milliseconds the clock is moved, or to stop.

use std::{io::BufRead, time::Duration};

use hashar::{
    app::{App, Limits, Telegram, Texts},
    clock::Clock,
    config::{Secret, Token, Webhook},
    sandbox,
};
use tokio::{
    runtime::Builder,
    signal::unix::{SignalKind, signal},
};
use tokio_util::sync::CancellationToken;
use tracing_subscriber::filter::LevelFilter;

use crate::support::TOKEN;

/// How far its clock is ahead, in milliseconds; nothing but this part has it.
pub const AHEAD: &str = "HASHAR_TEST_AHEAD";
/// Where it waits for updates; without it they are fetched.
pub const LISTEN: &str = "HASHAR_TEST_LISTEN";
pub const STOP: &str = "stop";
const SECRET: &str = "CANARY-webhook_secret";
/// A file may not grow any more (`man 7 signal`: SIGXFSZ); without a handler the process would die of it.
const FILE_TOO_LARGE: i32 = 25;

/// What this program is started with for that.
pub const TEST: &str = "promises::bot::is_played_where_it_is_asked_for";

#[test]
fn is_played_where_it_is_asked_for() {
    if std::env::var_os(AHEAD).is_some() {
        Builder::new_multi_thread().enable_all().build().unwrap().block_on(play());
    }
}

async fn play() {
    let variable = |name| std::env::var(name).unwrap();
    let (clock, stop) = (sandbox::Clock::going(), CancellationToken::new());
    clock.advance(variable(AHEAD).parse().unwrap());
    std::thread::spawn({
        let (clock, stop) = (clock.clone(), stop.clone());
        move || obey(&clock, &stop)
    });
    let _survives = signal(SignalKind::from_raw(FILE_TOO_LARGE)).unwrap();
    let log = tracing_subscriber::fmt().with_max_level(LevelFilter::DEBUG).with_writer(std::io::stderr);
    log.log_internal_errors(false).init();
    let webhook = std::env::var(LISTEN).ok().map(|listen| Webhook {
        url: format!("http://{listen}/telegram").parse().unwrap(),
        secret: Secret::parse(Some(SECRET.to_owned())).unwrap(),
        listen: listen.parse().unwrap(),
    });
    let telegram = Telegram {
        token: Token::parse(Some(TOKEN.to_owned())).unwrap(),
        api_url: variable("TELEGRAM_API_URL").parse().unwrap(),
        limits: Limits { chat_interval: Duration::ZERO, ..Limits::default() },
        clock: Clock::Sandbox(clock),
        webhook,
    };
    let app = App::open(&variable("DATABASE_URL"), Texts::load(None, None).unwrap()).await.unwrap();
    println!("{:?}", app.run(telegram, stop).await);
}

/// Ends the process when nobody says anything any more.
fn obey(clock: &sandbox::Clock, stop: &CancellationToken) {
    for line in std::io::stdin().lock().lines().map_while(Result::ok) {
        match line.parse() {
            Ok(milliseconds) => clock.advance(milliseconds),
            Err(_) => {
                assert_eq!(line, STOP);
                stop.cancel();
            }
        }
    }
    std::process::exit(1);
}
