//! Fetches updates and confirms them only after they were committed.
//!
//! Updates are fetched as plain JSON, because one that teloxide's types cannot read must not take the others
//! of its batch with it. Telegram keeps what is not confirmed for a day and gives it again.

use std::{sync::Arc, time::Duration};

use jiff::Timestamp;
use serde::Serialize;
use serde_json::Value;
use teloxide::{
    Bot, RequestError,
    payloads::{AnswerCallbackQuerySetters, AnswerInlineQuerySetters},
    requests::{JsonRequest, Payload, Request, Requester},
};
use tokio::sync::Notify;
use tokio_util::sync::CancellationToken;
use tracing::{debug, error, info, warn};

use super::{
    handle::{Answer, Handler},
    talk::Office,
};
use crate::{
    clock::Clock,
    db::{Database, update},
    outbox::{Refusal, describe},
    texts::Catalogue,
};

/// How long Telegram holds a request back when there is nothing new, in seconds.
const HOLD: u32 = 25;
/// Telegram may show the same events for the same words so long, in seconds.
const INLINE_CACHE: u32 = 60;
const LONGEST_PAUSE: Duration = Duration::from_secs(30);
const HOUSEKEEPING_EVERY: Duration = Duration::from_secs(3600);
/// Telegram keeps an update for a day; handled ones are remembered for two, in milliseconds.
const REMEMBER: i64 = 2 * 24 * 3_600_000;

/// Why polling ended.
#[derive(Debug, PartialEq)]
pub enum End {
    Stopped,
    TokenRevoked,
    /// Another process polls with this token, or a webhook is set; Telegram's words.
    Conflict(String),
}

/// <https://core.telegram.org/bots/api#getupdates>, with updates as they are.
#[derive(Serialize)]
struct GetUpdates {
    offset: i64,
    timeout: u32,
    allowed_updates: [&'static str; 4],
}

impl Payload for GetUpdates {
    type Output = Vec<Value>;
    const NAME: &'static str = "getUpdates";
}

/// How long to wait after an error, which is logged once in a row; or why there is no going on.
fn endure(error: &RequestError, failures: &mut u32) -> Result<Duration, End> {
    let wait = trouble(error, *failures)?;
    if *failures == 0 {
        warn!("Telegram does not answer; trying on: {}", describe(error));
    }
    *failures += 1;
    Ok(wait)
}

/// The loop.
pub struct Polling {
    pub bot: Bot,
    pub db: Database,
    pub texts: Arc<Catalogue>,
    pub clock: Clock,
    /// Rung after a commit, for the outbox.
    pub wake: Arc<Notify>,
    /// Rung when offers were made.
    pub offers: Arc<Notify>,
    /// Rung when an announcement was made or changed.
    pub announcements: Arc<Notify>,
    /// Rung when a shift was published or has changed.
    pub reminders: Arc<Notify>,
    pub digests: Arc<Notify>,
}

impl Polling {
    /// Polls until the stop, or until Telegram will not have us.
    pub async fn run(self, stop: CancellationToken) -> End {
        tokio::select! {
            end = self.receive(&stop) => end,
            () = self.forget_old() => End::Stopped,
        }
    }

    async fn receive(&self, stop: &CancellationToken) -> End {
        match self.username(stop).await {
            Ok(bot_name) => {
                let (texts, offers) = (Arc::clone(&self.texts), Arc::clone(&self.offers));
                let announcements = Arc::clone(&self.announcements);
                let (reminders, digests) = (Arc::clone(&self.reminders), Arc::clone(&self.digests));
                let office = Office { texts, bot_name, offers, announcements, reminders, digests };
                let handler = Handler::new(self.db.clone(), office, Arc::clone(&self.wake));
                self.poll(&handler, stop).await
            }
            Err(end) => end,
        }
    }

    /// Asks Telegram what the bot is called, however long it takes.
    async fn username(&self, stop: &CancellationToken) -> Result<String, End> {
        let mut failures = 0;
        loop {
            let asked = tokio::select! {
                () = stop.cancelled() => return Err(End::Stopped),
                asked = self.bot.get_me() => asked,
            };
            let wait = match asked {
                Ok(me) => {
                    if failures > 0 {
                        info!("Telegram answers again");
                    }
                    return Ok(me.user.username.unwrap_or_default());
                }
                Err(error) => endure(&error, &mut failures)?,
            };
            if pause(wait, stop).await {
                return Err(End::Stopped);
            }
        }
    }

    async fn poll(&self, handler: &Handler, stop: &CancellationToken) -> End {
        let (mut offset, mut failures) = (0, 0);
        loop {
            let fetched = tokio::select! {
                () = stop.cancelled() => return End::Stopped,
                fetched = self.fetch(offset) => fetched,
            };
            match fetched {
                Ok(updates) => {
                    if failures > 0 {
                        info!("Telegram answers again");
                    }
                    failures = 0;
                    let Some(confirmed) = self.handle(handler, updates, stop).await else { return End::Stopped };
                    offset = confirmed.unwrap_or(offset);
                }
                Err(error) => match endure(&error, &mut failures) {
                    Ok(wait) if !pause(wait, stop).await => {}
                    Ok(_) => return End::Stopped,
                    Err(end) => return end,
                },
            }
        }
    }

    async fn fetch(&self, offset: i64) -> Result<Vec<Value>, RequestError> {
        let allowed_updates = ["message", "callback_query", "my_chat_member", "inline_query"];
        let payload = GetUpdates { offset, timeout: HOLD, allowed_updates };
        JsonRequest::new(self.bot.clone(), payload).send().await
    }

    /// Handles a batch, however long the database is in trouble; returns the offset that confirms it, or
    /// None after a stop.
    async fn handle(&self, handler: &Handler, updates: Vec<Value>, stop: &CancellationToken) -> Option<Option<i64>> {
        let Some(last) = updates.iter().filter_map(|update| update["update_id"].as_i64()).max() else {
            return Some(None);
        };
        let mut failures = 0;
        loop {
            let now = Timestamp::from_millisecond(self.clock.millis()).unwrap_or(Timestamp::UNIX_EPOCH);
            match handler.handle(updates.clone(), now).await {
                Ok(answers) => {
                    answers.into_iter().for_each(|answer| self.answer(answer));
                    return Some(Some(last + 1));
                }
                Err(error) => error!("Updates wait for the database: {error:#}"),
            }
            failures += 1;
            if pause(backoff(failures), stop).await {
                return None;
            }
        }
    }

    /// Answers on a task of its own: it is worth nothing after a few seconds, so it is not queued.
    fn answer(&self, answer: Answer) {
        let bot = self.bot.clone();
        tokio::spawn(async move {
            let answered = match answer {
                Answer::Click { id, toast: Some(toast) } => bot.answer_callback_query(id).text(toast).await,
                Answer::Click { id, toast: None } => bot.answer_callback_query(id).await,
                // Each in their language and by their clock.
                Answer::Inline { id, results } => {
                    bot.answer_inline_query(id, results).is_personal(true).cache_time(INLINE_CACHE).await
                }
            };
            if let Err(error) = answered {
                debug!("A click or a question could not be answered: {}", describe(&error));
            }
        });
    }

    /// Never returns.
    async fn forget_old(&self) {
        let mut every = tokio::time::interval(HOUSEKEEPING_EVERY);
        loop {
            every.tick().await;
            let forgotten = async {
                let mut tx = self.db.begin().await?;
                update::forget_before(&mut tx, self.clock.millis() - REMEMBER).await?;
                anyhow::Ok(tx.commit().await?)
            };
            if let Err(error) = forgotten.await {
                warn!("Old updates could not be forgotten: {error:#}");
            }
        }
    }
}

/// What an error asks for: a wait, or the end.
fn trouble(error: &RequestError, failures: u32) -> Result<Duration, End> {
    match Refusal::from(error) {
        Refusal::TokenRevoked => Err(End::TokenRevoked),
        Refusal::Conflict(words) => Err(End::Conflict(words)),
        Refusal::TooFast(wait) => Ok(wait),
        _ => Ok(backoff(failures + 1)),
    }
}

/// 1, 2, 4 … at most 30 seconds, a little scattered.
fn backoff(failures: u32) -> Duration {
    let seconds = Duration::from_secs(1 << failures.clamp(1, 6).saturating_sub(1)).min(LONGEST_PAUSE);
    seconds.mul_f64(0.75 + fastrand::f64() / 2.0)
}

/// Waits; true if the stop came first.
async fn pause(wait: Duration, stop: &CancellationToken) -> bool {
    tokio::time::timeout(wait, stop.cancelled()).await.is_ok()
}
