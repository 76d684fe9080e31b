//! Puts the parts together: polling or the webhook, the outbox's worker and the bot's presentation, until one of them
//! ends.

use std::{net::SocketAddr, path::PathBuf, sync::Arc};

use axum::Router;
use futures_util::FutureExt;
use jiff::Timestamp;
use reqwest::Url;
use teloxide::{Bot, requests::Requester};
use tokio::{net::TcpListener, sync::Mutex, task::JoinSet};
use tokio_util::sync::CancellationToken;
use tracing::{info, warn};

use crate::{
    backup::scheduled,
    bot::{
        job_context::JobContext,
        receivers,
        scheduler::{Job, Scheduler},
    },
    clock::Clock,
    config::{Backups, Public, Token, Webhook},
    db::{self, Database, Lock, announcement, change, delivery, digest, offer, reminder, schedule},
    feeds::{self, Feeds},
    health::{self, server::Watch},
    http, leader,
    metrics::Metrics,
    outbox::worker::{self, Worker},
    sandbox::NextDue,
    telegram::{client::bot, profile, retry::insist},
    texts::Catalogue,
    updates::{polling, receiver::Receiver, webhook::WebhookServer},
    wakeups::Wakeups,
};
pub use crate::{outbox::pace::Limits, telegram::retry::End, texts::Texts};

/// The bot with its database open, not yet connected to Telegram.
pub struct App {
    db: Database,
    database_url: String,
    texts: Arc<Catalogue>,
    health: Option<TcpListener>,
    /// Where people reach calendars, if they do.
    public: Option<Public>,
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

impl App {
    /// Opens the database, and makes it if it is missing.
    ///
    /// # Errors
    /// Another process works on it, or it cannot be opened.
    pub async fn open(database_url: &str, texts: Texts) -> anyhow::Result<App> {
        let file = db::file_of(database_url)?;
        let lock = file.as_deref().map(Lock::take).transpose()?;
        file.as_deref().map_or(Ok(()), db::trouble::refuse_read_only)?;
        let db = Database::open(database_url).await?;
        Ok(App {
            db,
            database_url: database_url.to_owned(),
            texts: texts.catalogue(),
            health: None,
            public: None,
            copies: None,
            _lock: lock,
        })
    }

    /// Lets it say on an address how it is.
    ///
    /// # Errors
    /// The address is taken by another program, or not this machine's.
    pub async fn say_health_on(&mut self, address: SocketAddr) -> anyhow::Result<()> {
        let listener = http::listen("HASHAR_HEALTH_LISTEN", address).await?;
        self.health = Some(listener);
        Ok(())
    }

    /// Lets it give calendars to those who subscribe to them.
    pub fn give_calendars_at(&mut self, public: Public) {
        self.public = Some(public);
    }

    /// What is stored.
    pub(crate) fn database(&self) -> &Database {
        &self.db
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
                let (now, mut tx) = (Timestamp::from_second(now).ok()?, db.begin().await.ok()?);
                let due = delivery::next_due(&mut tx, now).await.ok()?;
                let expiry = offer::next_expiry(&mut tx).await.ok()?;
                let alarm = reminder::next(&mut tx, now).await.ok()?;
                let recurs = schedule::next(&mut tx).await.ok()?;
                let announced = announcement::next_due(&mut tx, now).await.ok()?;
                let digest = digest::next(&mut tx, now).await.ok()?;
                let changed = change::next(&mut tx).await.ok()?;
                let received = receivers::round::next(&mut tx, now).await.ok()?;
                Some(
                    [due, expiry, alarm, recurs, announced, digest, changed, received]
                        .into_iter()
                        .flatten()
                        .min()?
                        .as_second()
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
        let receiver = self.receiver(bot(&telegram.token, telegram.api_url)?, telegram.clock);
        let webhook = match telegram.webhook {
            Some(webhook) => Some(WebhookServer::open(webhook).await?),
            None => None,
        };
        let pages = match (&webhook, &self.public) {
            (None, Some(public)) => Some(http::listen("HASHAR_LISTEN", public.listen).await?),
            (Some(_), _) | (None, None) => None,
        };
        // Ends the other parts when one of them ends by itself.
        let stop = stop.child_token();
        let mut others = self.start_others(&receiver, &stop);
        if let Some(listener) = pages {
            others.spawn(give_calendars(receiver.clone(), listener, stop.clone()));
        }
        if let Some(wrong) = health::stale_zones() {
            warn!("{wrong}");
        }
        info!(version = env!("HASHAR_VERSION"), "Hashar runs");
        let polls = webhook.is_none();
        if polls && self.db.is_shared() {
            receiver.last_contact.stand_by();
        }
        let leading = leader::while_leader(&self.db, &stop, |db, stop| {
            work(Receiver { db, ..receiver.clone() }, telegram.limits, polls, stop)
        });
        let receiving = async { (receive_at(webhook, &receiver, &stop).await, stop.cancel()).0 };
        let (delivered, worked) = tokio::join!(receiving, async { (leading.await, stop.cancel()).0 });
        while others.join_next().await.is_some() {}
        self.db.close().await;
        let (polled, sent) = worked.unwrap_or((End::Stopped, worker::End::Stopped));
        Ok(end(if polls { polled } else { delivered }, sent))
    }

    fn receiver(&self, bot: Bot, clock: Clock) -> Receiver {
        Receiver {
            bot,
            db: self.db.clone(),
            texts: Arc::clone(&self.texts),
            metrics: Arc::new(Metrics::new(clock.now())),
            clock,
            wakeups: Wakeups::default(),
            last_contact: Arc::default(),
            public_url: self.public.as_ref().map(|public| public.url.clone()),
        }
    }

    /// Starts what goes on beside receiving and sending, until the stop.
    fn start_others(&mut self, receiver: &Receiver, stop: &CancellationToken) -> JoinSet<()> {
        let mut others = JoinSet::new();
        others.spawn(leader::listen(self.db.clone(), receiver.wakeups.clone(), stop.clone()));
        if let Some(listener) = self.health.take() {
            others.spawn(health::server::serve(listener, self.watch(receiver), stop.clone()));
        }
        if let Some((backups, file)) = self.copies.take() {
            let copies = scheduled::keep(backups, file, receiver.clock.clone());
            others.spawn(stop.clone().run_until_cancelled_owned(copies).map(drop));
        }
        others
    }

    fn watch(&self, receiver: &Receiver) -> Watch {
        Watch {
            db: self.db.clone(),
            database_url: self.database_url.clone(),
            clock: receiver.clock.clone(),
            last_contact: Arc::clone(&receiver.last_contact),
            metrics: Arc::clone(&receiver.metrics),
            written: Mutex::new((Timestamp::UNIX_EPOCH, Ok(String::new()))),
        }
    }
}

/// What one instance does: sending, going by the clock, saying what the bot is, and polling if there is no webhook.
async fn work(receiver: Receiver, limits: Limits, polls: bool, stop: CancellationToken) -> (End, worker::End) {
    let mut others = run_jobs(&receiver, &stop);
    let profile = profile::present(receiver.bot.clone(), Arc::clone(&receiver.texts));
    others.spawn(stop.clone().run_until_cancelled_owned(profile).map(drop));
    let polling = async { (poll(&receiver, polls, &stop).await, stop.cancel()).0 };
    let sending = async { (Box::pin(worker(&receiver, limits).run(stop.clone())).await, stop.cancel()).0 };
    let ends = tokio::join!(polling, sending);
    while others.join_next().await.is_some() {}
    ends
}

fn run_jobs(receiver: &Receiver, stop: &CancellationToken) -> JoinSet<()> {
    let (mut jobs, context) = (JoinSet::new(), job_context(receiver));
    for job in Job::ALL {
        jobs.spawn(Scheduler { job, context: context.clone() }.run(stop.clone()));
    }
    jobs
}

/// Fetches updates, unless they are delivered.
async fn poll(receiver: &Receiver, polls: bool, stop: &CancellationToken) -> End {
    if !polls {
        return until(stop).await;
    }
    receiver.last_contact.begin();
    let end = Box::pin(polling::run(receiver, stop)).await;
    receiver.last_contact.stand_by();
    end
}

async fn until(stop: &CancellationToken) -> End {
    stop.cancelled().await;
    End::Stopped
}

/// Receives what Telegram delivers, if it delivers anything.
async fn receive_at(webhook: Option<WebhookServer>, receiver: &Receiver, stop: &CancellationToken) -> End {
    match webhook {
        Some(webhook) => Box::pin(webhook.receive(receiver, |bot_name| pages(receiver, bot_name), stop)).await,
        None => until(stop).await,
    }
}

/// Gives calendars where no webhook is, from when it is known what the bot is called.
async fn give_calendars(receiver: Receiver, listener: TcpListener, stop: CancellationToken) {
    let Ok(me) = insist(&stop, || receiver.bot.get_me()).await else { return };
    let pages = pages(&receiver, me.user.username.as_deref().unwrap_or_default());
    http::serve(listener, pages, &stop).await;
}

/// What can be asked for at the public address.
fn pages(receiver: &Receiver, bot_name: &str) -> Router {
    let Receiver { db, texts, clock, metrics, public_url, .. } = receiver;
    let Some(public_url) = public_url.clone() else { return Router::new() };
    feeds::router(Feeds {
        db: db.clone(),
        texts: Arc::clone(texts),
        clock: clock.clone(),
        metrics: Arc::clone(metrics),
        public_url,
        bot_name: bot_name.to_owned(),
    })
}

fn worker(receiver: &Receiver, limits: Limits) -> Worker {
    let Receiver { bot, db, clock, wakeups, metrics, .. } = receiver;
    Worker::new(bot.clone(), db.clone(), clock.clone(), limits, wakeups.clone(), Arc::clone(metrics))
}

fn job_context(receiver: &Receiver) -> JobContext {
    JobContext {
        db: receiver.db.clone(),
        texts: Arc::clone(&receiver.texts),
        clock: receiver.clock.clone(),
        wakeups: receiver.wakeups.clone(),
        metrics: Arc::clone(&receiver.metrics),
    }
}

/// Telegram's reason to receive nothing any more, or else the worker's to send nothing.
fn end(received: End, sent: worker::End) -> End {
    match (received, sent) {
        (End::Stopped, worker::End::TokenRevoked) => End::TokenRevoked,
        (received, worker::End::Stopped | worker::End::TokenRevoked) => received,
    }
}
