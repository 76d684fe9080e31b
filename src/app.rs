//! Puts the parts together: polling or the webhook, the outbox's worker and the bot's presentation, until one of them
//! ends.

use std::{
    net::SocketAddr,
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

use anyhow::{Context, anyhow};
use futures_util::FutureExt;
use jiff::Timestamp;
use reqwest::Url;
use teloxide::Bot;
use tokio::{net::TcpListener, sync::Mutex, task::JoinSet};
use tokio_util::sync::CancellationToken;
use tracing::{info, warn};

pub use crate::outbox::pace::Limits;
use crate::{
    backup::scheduled,
    bells::Bells,
    bot::{
        polling, presentation, receivers,
        reception::{self, Reception},
        rounds::{Duty, Rounds},
    },
    check,
    clock::Clock,
    config::{Backups, Token, Webhook},
    db::{self, Database, Lock, announcement, change, delivery, digest, offer, reminder, schedule},
    instances,
    metrics::Metrics,
    outbox::worker::{self, Worker},
    sandbox::NextDue,
    sandbox_world,
    server::{self, health::Watch},
    texts::Catalogue,
};

/// Longer than Telegram holds a poll back (25 s) and than it takes for an answer near its limits (8 s).
const REQUEST_TIMEOUT: Duration = Duration::from_secs(45);
const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);

/// The texts in all languages, ready to be rendered.
#[derive(Clone)]
pub struct Texts(Arc<Catalogue>);

impl Texts {
    /// Loads the built-in texts, and over them the files of a folder.
    ///
    /// # Errors
    /// A file that cannot be read or used, with its line and message.
    pub fn load(folder: Option<&Path>, contact: Option<&str>) -> anyhow::Result<Texts> {
        Ok(Texts(Arc::new(Catalogue::load(folder, contact)?)))
    }

    /// A language that lacks a text, by its code, and which.
    pub(crate) fn first_missing(&self) -> Option<(&'static str, String)> {
        self.0.first_missing().map(|(language, id)| (language.code(), id))
    }
}

/// The bot with its database open, not yet connected to Telegram.
pub struct App {
    db: Database,
    database_url: String,
    texts: Arc<Catalogue>,
    health: Option<TcpListener>,
    /// When copies are made, and of which file.
    copies: Option<(Backups, PathBuf)>,
    _lock: Option<Lock>,
}

/// Which Telegram, and how to treat it.
pub struct Telegram {
    /// Who we are there.
    pub token: Token,
    /// The Bot API server.
    pub api_url: Url,
    /// The pace to keep.
    pub limits: Limits,
    /// The time both go by.
    pub clock: Clock,
    /// Where it delivers updates to; without it they are fetched.
    pub webhook: Option<Webhook>,
}

/// Why the bot ended.
#[derive(Debug, PartialEq)]
pub enum End {
    /// It was asked to stop; nothing is lost.
    Stopped,
    /// Telegram does not know the token (any more).
    TokenRevoked,
    /// Somebody else receives this bot's updates; Telegram's words.
    Conflict(String),
    /// Telegram does not take the webhook; its words.
    WebhookRefused(String),
}

impl App {
    /// Opens the database, and makes it if it is missing.
    ///
    /// # Errors
    /// Another process works on it, or it cannot be opened.
    pub async fn open(database_url: &str, texts: Texts) -> anyhow::Result<App> {
        let file = db::file_of(database_url)?;
        let lock = file.as_deref().map(Lock::take).transpose()?;
        file.as_deref().map_or(Ok(()), db::trouble::refuse_read_only)?;
        let opened = Database::open(database_url).await;
        let db = opened.map_err(|error| anyhow!(db::trouble::explain(&error)))?;
        Ok(App { db, database_url: database_url.to_owned(), texts: texts.0, health: None, copies: None, _lock: lock })
    }

    /// Lets it say on an address how it is.
    ///
    /// # Errors
    /// The address is taken by another program, or not this machine's.
    pub async fn say_health_on(&mut self, address: SocketAddr) -> anyhow::Result<()> {
        let listener = TcpListener::bind(address).await;
        self.health = Some(listener.with_context(|| format!("HASHAR_HEALTH_LISTEN: nothing can listen on {address}"))?);
        Ok(())
    }

    /// Puts an organizer, who is this person, and events into a database without events.
    ///
    /// # Errors
    /// The database cannot be written.
    pub async fn furnish_sandbox(&self, organizer: Option<i64>, clock: &Clock) -> anyhow::Result<()> {
        sandbox_world::furnish(&self.db, organizer, Timestamp::from_millisecond(clock.millis())?).await
    }

    /// Lets it make copies of the database by the clock, if a folder is given; only a file is copied.
    ///
    /// # Errors
    /// The address of the database cannot be read.
    pub fn keep_copies(&mut self, backups: Backups) -> anyhow::Result<()> {
        if backups.folder.is_some() && self.db.is_shared() {
            warn!("HASHAR_BACKUP_DIR does nothing with PostgreSQL; see to copies by pg_dump, as docs/operator.md says");
        }
        self.copies = db::file_of(&self.database_url)?.map(|file| (backups, file));
        Ok(())
    }

    /// Tells when the bot will next do something by itself, in Unix seconds.
    pub fn next_due(&self) -> NextDue {
        let db = self.db.clone();
        Arc::new(move |now| {
            let db = db.clone();
            Box::pin(async move {
                let mut tx = db.begin().await.ok()?;
                let due = delivery::next_due(&mut tx, now * 1000).await.ok()?;
                let expiry = offer::next_expiry(&mut tx).await.ok()?;
                let alarm = reminder::next(&mut tx).await.ok()?;
                let recurs = schedule::next(&mut tx).await.ok()?;
                let announced = announcement::next_due(&mut tx, now * 1000).await.ok()?;
                let digest = digest::next(&mut tx, now * 1000).await.ok()?;
                let changed = change::next(&mut tx).await.ok()?;
                let received = receivers::round::next(&mut tx, now * 1000).await.ok()?;
                Some(
                    [due, expiry, alarm, recurs, announced, digest, changed, received]
                        .into_iter()
                        .flatten()
                        .min()?
                        .div_euclid(1000)
                        + 1,
                )
            })
        })
    }

    /// Runs until the stop, or until Telegram will not have us; returns when all is written.
    ///
    /// # Errors
    /// The HTTP client cannot be made, or the address of the webhook is taken.
    pub async fn run(mut self, telegram: Telegram, stop: CancellationToken) -> anyhow::Result<End> {
        let reception = self.reception(bot(&telegram.token, telegram.api_url)?, telegram.clock);
        let door = match telegram.webhook {
            Some(webhook) => Some(server::webhook::Door::open(webhook).await?),
            None => None,
        };
        // Ends the other parts when one of them ends by itself.
        let stop = stop.child_token();
        let mut others = self.start_others(&reception, &stop);
        if let Some(wrong) = check::stale_zones() {
            warn!("{wrong}");
        }
        info!(version = env!("HASHAR_VERSION"), "Hashar runs");
        let polls = door.is_none();
        if polls && self.db.is_shared() {
            reception.pulse.stand_by();
        }
        let in_turn = instances::in_turn(&self.db, &stop, |db, stop| {
            work(Reception { db, ..reception.clone() }, telegram.limits, polls, stop)
        });
        let receiving = async { (receive_at(door, &reception, &stop).await, stop.cancel()).0 };
        let (delivered, worked) = tokio::join!(receiving, async { (in_turn.await, stop.cancel()).0 });
        while others.join_next().await.is_some() {}
        self.db.close().await;
        let (polled, sent) = worked.unwrap_or((reception::End::Stopped, worker::End::Stopped));
        Ok(end(if polls { polled } else { delivered }, sent))
    }

    fn reception(&self, bot: Bot, clock: Clock) -> Reception {
        Reception {
            bot,
            db: self.db.clone(),
            texts: Arc::clone(&self.texts),
            metrics: Arc::new(Metrics::new(clock.millis())),
            clock,
            bells: Bells::default(),
            pulse: Arc::default(),
        }
    }

    /// Starts what goes on beside receiving and sending, until the stop.
    fn start_others(&mut self, reception: &Reception, stop: &CancellationToken) -> JoinSet<()> {
        let mut others = JoinSet::new();
        others.spawn(instances::listen(self.db.clone(), reception.bells.clone(), stop.clone()));
        if let Some(listener) = self.health.take() {
            others.spawn(server::health::tell(listener, self.watch(reception), stop.clone()));
        }
        if let Some((backups, file)) = self.copies.take() {
            let copies = scheduled::keep(backups, file, reception.clock.clone());
            others.spawn(stop.clone().run_until_cancelled_owned(copies).map(drop));
        }
        others
    }

    fn watch(&self, reception: &Reception) -> Watch {
        Watch {
            db: self.db.clone(),
            database_url: self.database_url.clone(),
            clock: reception.clock.clone(),
            pulse: Arc::clone(&reception.pulse),
            metrics: Arc::clone(&reception.metrics),
            written: Mutex::new((0, Ok(String::new()))),
        }
    }
}

/// What one instance does: sending, going by the clock, saying what the bot is, and polling if there is no webhook.
async fn work(
    reception: Reception,
    limits: Limits,
    polls: bool,
    stop: CancellationToken,
) -> (reception::End, worker::End) {
    let mut others = go_by_the_clock(&reception, &stop);
    let presentation = presentation::present(reception.bot.clone(), Arc::clone(&reception.texts));
    others.spawn(stop.clone().run_until_cancelled_owned(presentation).map(drop));
    let polling = async { (poll(&reception, polls, &stop).await, stop.cancel()).0 };
    let sending = async { (Box::pin(worker(&reception, limits).run(stop.clone())).await, stop.cancel()).0 };
    let ends = tokio::join!(polling, sending);
    while others.join_next().await.is_some() {}
    ends
}

fn go_by_the_clock(reception: &Reception, stop: &CancellationToken) -> JoinSet<()> {
    let mut rounds_of = JoinSet::new();
    for duty in Duty::ALL {
        rounds_of.spawn(rounds(reception, duty).run(stop.clone()));
    }
    rounds_of
}

/// Fetches updates, unless they are delivered.
async fn poll(reception: &Reception, polls: bool, stop: &CancellationToken) -> reception::End {
    if !polls {
        return until(stop).await;
    }
    reception.pulse.begin();
    let end = Box::pin(polling::run(reception, stop)).await;
    reception.pulse.stand_by();
    end
}

async fn until(stop: &CancellationToken) -> reception::End {
    stop.cancelled().await;
    reception::End::Stopped
}

/// Receives what Telegram delivers, if it delivers anything.
async fn receive_at(
    door: Option<server::webhook::Door>,
    reception: &Reception,
    stop: &CancellationToken,
) -> reception::End {
    match door {
        Some(door) => Box::pin(door.receive(reception, stop)).await,
        None => until(stop).await,
    }
}

fn worker(reception: &Reception, limits: Limits) -> Worker {
    let Reception { bot, db, clock, bells, metrics, .. } = reception;
    Worker::new(bot.clone(), db.clone(), clock.clone(), limits, bells.clone(), Arc::clone(metrics))
}

fn rounds(reception: &Reception, duty: Duty) -> Rounds {
    Rounds {
        duty,
        db: reception.db.clone(),
        texts: Arc::clone(&reception.texts),
        clock: reception.clock.clone(),
        bells: reception.bells.clone(),
        metrics: Arc::clone(&reception.metrics),
    }
}

/// Telegram's side of a bot.
pub(crate) fn bot(token: &Token, api_url: Url) -> anyhow::Result<Bot> {
    let client = reqwest::Client::builder().timeout(REQUEST_TIMEOUT).connect_timeout(CONNECT_TIMEOUT).build();
    let bot = Bot::with_client(token.expose(), client.context("The HTTP client cannot be made")?);
    Ok(bot.set_api_url(api_url))
}

fn end(received: reception::End, sent: worker::End) -> End {
    match (received, sent) {
        (reception::End::Conflict(words), _) => End::Conflict(words),
        (reception::End::WebhookRefused(words), _) => End::WebhookRefused(words),
        (reception::End::TokenRevoked, _) | (_, worker::End::TokenRevoked) => End::TokenRevoked,
        (reception::End::Stopped, worker::End::Stopped) => End::Stopped,
    }
}
