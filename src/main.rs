//! Options in, parts put together, run until a signal; no logic.

use std::{
    io::{IsTerminal, Write},
    process::ExitCode,
    time::Duration,
};

use hashar::{
    app::{App, End, Limits, Telegram, Texts},
    clock::Clock,
    config::{Command, Config, Invite, LogFormat, Organization, Run, Sandbox, Shared, Token},
    demo::{self, Place},
    health::Report,
    operator,
};
use tokio::signal::unix::{SignalKind, signal};
use tokio_util::sync::CancellationToken;
use tracing_subscriber::{Layer, layer::SubscriberExt, util::SubscriberInitExt};

/// When all is written, what still runs is given so long.
const RUNTIME_ENDS_WITHIN: Duration = Duration::from_millis(500);

fn main() -> ExitCode {
    let config = match Config::read() {
        Ok(config) => config,
        Err((text, status)) => return say_and_exit(&text, status),
    };
    let runtime = tokio::runtime::Runtime::new().expect("the system lets a program start threads");
    let ended = runtime.block_on(async {
        match config.command {
            Command::Run(options) => run(options).await,
            Command::Sandbox(options) => run_sandbox(options).await,
            Command::Check(options) => Ok(tell_report(&operator::check(options).await)),
            Command::Health(options) => Ok(tell_health(operator::ask_health(options).await)),
            Command::Backup(options) => operator::back_up(options).await.map(tell),
            Command::Restore(options) => operator::restore(options).await.map(tell),
            Command::Settle(storage) => operator::settle(storage).await.map(tell),
            Command::Copy(options) => operator::copy(options).await.map(tell),
            Command::Invite(options) => invite(options).await,
            Command::Organization(Organization::List(storage)) => operator::list_organizations(storage).await.map(tell),
            Command::Organization(Organization::Approval(options)) => operator::set_approval(options).await.map(tell),
            Command::Organization(Organization::Add(options)) => operator::add_organization(options).await.map(tell),
            Command::Completions(options) => Ok(tell(options.script())),
        }
    });
    // Looking up a name of a server cannot be interrupted; nothing waits for it.
    runtime.shutdown_timeout(RUNTIME_ENDS_WITHIN);
    match ended {
        Ok(code) => code,
        Err(error) => say_and_exit(&format!("error: {}", operator::explain(&error)), 1),
    }
}

/// Who closed the pipe does not want to hear it.
fn say_and_exit(text: &str, status: u8) -> ExitCode {
    _ = if status == 0 { writeln!(std::io::stdout(), "{text}") } else { writeln!(std::io::stderr(), "{text}") };
    ExitCode::from(status)
}

fn tell(text: String) -> ExitCode {
    say_and_exit(&text, 0)
}

fn tell_report(report: &Report) -> ExitCode {
    tell(report.to_string());
    ExitCode::from(u8::from(!report.is_well()))
}

fn tell_health(answer: Result<String, String>) -> ExitCode {
    let (Ok(words) | Err(words)) = &answer;
    say_and_exit(words, u8::from(answer.is_err()))
}

async fn invite(options: Invite) -> anyhow::Result<ExitCode> {
    match Token::parse(options.bot.token.clone()) {
        Ok(token) => operator::invite(options, &token).await.map(tell),
        Err(sentence) => Ok(say_and_exit(&format!("error: {sentence}"), 2)),
    }
}

async fn run(options: Run) -> anyhow::Result<ExitCode> {
    let token = match options.token() {
        Ok(token) => token,
        Err(sentence) => return Ok(say_and_exit(&format!("error: {sentence}"), 2)),
    };
    let webhook = match options.server.webhook() {
        Ok(webhook) => webhook,
        Err(sentence) => return Ok(say_and_exit(&format!("error: {sentence}"), 2)),
    };
    let texts = match load_texts(&options.shared) {
        Ok(texts) => texts,
        Err(code) => return Ok(code),
    };
    let is_paid = options.paid_broadcasts.is_some();
    start_log(options.shared);
    let mut app = App::open(&options.storage.database_url, texts).await?;
    if let Some(address) = options.server.health_listen {
        app.say_health_on(address).await?;
    }
    app.keep_copies(options.backups)?;
    if let Some(public) = options.server.public() {
        app.give_calendars_at(public);
    }
    let limits = Limits { per_second: options.send_rate.into(), is_paid, ..Limits::default() };
    let telegram = Telegram { token, api_url: options.bot.api_url, limits, clock: Clock::System, webhook };
    let end = app.run(telegram, stop_at_signal()?).await?;
    Ok(say_end(end))
}

fn say_end(end: End) -> ExitCode {
    match end {
        End::Stopped => ExitCode::SUCCESS,
        End::TokenRevoked => {
            say_and_exit("error: Telegram does not accept TELEGRAM_BOT_TOKEN; get a new one from @BotFather.", 1)
        }
        End::WebhookRefused(words) => {
            say_and_exit(&format!("error: HASHAR_WEBHOOK_URL: Telegram does not take it: {words}"), 1)
        }
        End::Conflict(words) => {
            say_and_exit(&format!("error: Somebody else receives this bot's updates. Telegram says: {words}"), 1)
        }
    }
}

async fn run_sandbox(options: Sandbox) -> anyhow::Result<ExitCode> {
    let texts = match load_texts(&options.shared) {
        Ok(texts) => texts,
        Err(code) => return Ok(code),
    };
    start_log(options.shared);
    let place = match Place::make(options.data) {
        Ok(place) => place,
        Err(wrong) => return Ok(say_and_exit(&format!("error: HASHAR_SANDBOX_DATA: {wrong}"), 2)),
    };
    let opened = |url: &str| {
        tell(format!("Open {url} in a browser; Ctrl-C ends."));
        tell("Leyla is an organizer there; the others are yet to register.".to_owned());
    };
    demo::run(place, options.port, texts, opened, stop_at_signal()?).await.map(say_end)
}

fn load_texts(shared: &Shared) -> Result<Texts, ExitCode> {
    let texts = Texts::load(shared.locales.as_deref(), shared.contact.as_deref());
    texts.map_err(|error| say_and_exit(&format!("error: HASHAR_LOCALES: {error:#}"), 2))
}

fn start_log(shared: Shared) {
    let lines = tracing_subscriber::fmt::layer().with_writer(std::io::stderr);
    let lines = match shared.log_format {
        LogFormat::Human => lines.with_ansi(std::io::stderr().is_terminal()).boxed(),
        LogFormat::Json => lines.json().flatten_event(true).with_current_span(false).with_span_list(false).boxed(),
    };
    tracing_subscriber::registry().with(lines).with(shared.log).init();
}

/// Cancelled by the first SIGINT or SIGTERM.
fn stop_at_signal() -> anyhow::Result<CancellationToken> {
    let (mut interrupt, mut terminate) = (signal(SignalKind::interrupt())?, signal(SignalKind::terminate())?);
    let stop = CancellationToken::new();
    let stopped = stop.clone();
    tokio::spawn(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
        stopped.cancel();
    });
    Ok(stop)
}
