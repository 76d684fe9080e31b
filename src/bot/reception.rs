//! What polling and the webhook share: who the bot is, handling what came in, and answering what cannot wait.
//!
//! Updates come as plain JSON, because one that teloxide's types cannot read must not take the others with it.

use std::{
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
    time::{Duration, Instant},
};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use teloxide::{
    Bot, RequestError,
    payloads::{AnswerCallbackQuerySetters, AnswerInlineQuerySetters},
    requests::{JsonRequest, Payload, Requester},
};
use tokio_util::sync::CancellationToken;
use tracing::{debug, info, warn};

use super::{
    costs::Taken,
    handle::{Answer, Handler},
    office::Office,
};
use crate::{
    bells::Bells,
    clock::Clock,
    db::{Database, update},
    metrics::{Metrics, kind_of},
    outbox::{Refusal, describe},
    texts::Catalogue,
};

/// The kinds of updates that are wanted.
pub const ALLOWED_UPDATES: [&str; 5] =
    ["message", "edited_message", "callback_query", "my_chat_member", "inline_query"];
/// Telegram may show the same events for the same words so long, in seconds.
const INLINE_CACHE: u32 = 60;
const LONGEST_PAUSE: Duration = Duration::from_secs(30);
const HOUSEKEEPING_EVERY: Duration = Duration::from_secs(3600);
/// Telegram keeps an update for a day; handled ones are remembered for two, in milliseconds.
const REMEMBER: i64 = 2 * 24 * 3_600_000;

/// Who waits when the database is in trouble.
const UPDATES: &str = "updates";

/// Why nothing is received any more.
#[derive(Debug, PartialEq)]
pub enum End {
    Stopped,
    TokenRevoked,
    /// Somebody else receives this bot's updates; Telegram's words.
    Conflict(String),
    /// Telegram does not take the webhook; its words.
    WebhookRefused(String),
}

/// <https://core.telegram.org/bots/api#getwebhookinfo>
#[derive(Clone, Serialize)]
struct GetWebhookInfo {}

/// What of it is of use. teloxide's type cannot be read if the webhook wants kinds of updates that it does not know.
#[derive(Deserialize)]
pub struct WebhookInfo {
    /// Empty: none is set.
    pub url: String,
    pub pending_update_count: u64,
    /// When Telegram last failed to deliver, in Unix seconds.
    pub last_error_date: Option<i64>,
    /// Why.
    pub last_error_message: Option<String>,
}

impl Payload for GetWebhookInfo {
    type Output = WebhookInfo;
    const NAME: &'static str = "getWebhookInfo";
}

/// Asks once.
pub async fn webhook_info(bot: &Bot) -> Result<WebhookInfo, RequestError> {
    JsonRequest::new(bot.clone(), GetWebhookInfo {}).await
}

/// When Telegram was last heard of, in Unix milliseconds; 0: never.
#[derive(Default)]
pub struct Pulse(AtomicI64);

impl Pulse {
    /// It need not be heard of, while this instance waits for its turn to fetch updates.
    pub const STANDS_BY: i64 = -1;

    pub fn last(&self) -> i64 {
        self.0.load(Ordering::Relaxed)
    }

    /// Another instance may fetch updates from now on.
    pub fn stand_by(&self) {
        self.0.store(Pulse::STANDS_BY, Ordering::Relaxed);
    }

    /// From now on this instance fetches updates.
    pub fn begin(&self) {
        self.0.store(0, Ordering::Relaxed);
    }
}

/// Everything updates need from the moment they come.
#[derive(Clone)]
pub struct Reception {
    pub bot: Bot,
    pub db: Database,
    pub texts: Arc<Catalogue>,
    pub clock: Clock,
    pub bells: Bells,
    pub pulse: Arc<Pulse>,
    pub metrics: Arc<Metrics>,
}

impl Reception {
    /// Asks Telegram what the bot is called, however long it takes; then updates can be handled.
    pub async fn open(&self, stop: &CancellationToken) -> Result<Handler, End> {
        let me = insist(stop, || self.bot.get_me()).await?;
        self.heard();
        let office = Office {
            texts: Arc::clone(&self.texts),
            bot_name: me.user.username.unwrap_or_default(),
            bells: self.bells.clone(),
            metrics: Arc::clone(&self.metrics),
            taken: Taken::default(),
        };
        Ok(Handler::new(self.db.clone(), office))
    }

    /// Telegram said who we are, updates came, or it said that there are none.
    pub fn heard(&self) {
        self.pulse.0.store(self.clock.millis(), Ordering::Relaxed);
    }

    /// Where Telegram delivers updates to.
    pub async fn webhook_info(&self, stop: &CancellationToken) -> Result<WebhookInfo, End> {
        insist(stop, || webhook_info(&self.bot)).await
    }

    /// Handles updates in their order and commits.
    ///
    /// # Errors
    /// The database is in trouble; nothing was changed, and the same updates can be handled again.
    pub async fn handle(&self, handler: &Handler, updates: &[Value]) -> anyhow::Result<()> {
        let now = Timestamp::from_millisecond(self.clock.millis()).unwrap_or(Timestamp::UNIX_EPOCH);
        let (kinds, begun) = (updates.iter().map(kind_of).collect::<Vec<_>>(), Instant::now());
        let answers = handler.handle(updates, now).await.inspect_err(|error| self.db.waits(UPDATES, error))?;
        self.db.works(UPDATES);
        self.metrics.handled(&kinds, begun.elapsed());
        answers.into_iter().for_each(|answer| self.answer(answer));
        Ok(())
    }

    /// Answers on a task of its own: it is worth nothing after a few seconds, so it is not queued.
    fn answer(&self, answer: Answer) {
        let bot = self.bot.clone();
        tokio::spawn(async move {
            let answered = match answer {
                Answer::Click { id, toast: Some(toast) } => bot.answer_callback_query(id).text(toast).await,
                Answer::Click { id, toast: None } => bot.answer_callback_query(id).await,
                // Each in their language and by their clock.
                Answer::Inline { id, results, button } => {
                    let answer = bot.answer_inline_query(id, results).is_personal(true).cache_time(INLINE_CACHE);
                    match button {
                        Some(button) => answer.button(button).await,
                        None => answer.await,
                    }
                }
            };
            if let Err(error) = answered {
                debug!("A click or a question could not be answered: {}", describe(&error));
            }
        });
    }

    /// Never returns.
    pub async fn forget_old(&self) {
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

/// Asks Telegram until it answers, or will not have us.
pub async fn insist<T, R>(stop: &CancellationToken, request: impl Fn() -> R) -> Result<T, End>
where
    R: IntoFuture<Output = Result<T, RequestError>>,
{
    let mut failures = 0;
    loop {
        let asked = tokio::select! {
            () = stop.cancelled() => return Err(End::Stopped),
            asked = request().into_future() => asked,
        };
        let wait = match asked {
            Ok(answer) => {
                recovered(&mut failures);
                return Ok(answer);
            }
            Err(error) => endure(&error, &mut failures)?,
        };
        if pause(wait, stop).await {
            return Err(End::Stopped);
        }
    }
}

/// How long to wait after an error, which is logged once in a row; or why there is no going on.
pub fn endure(error: &RequestError, failures: &mut u32) -> Result<Duration, End> {
    let wait = trouble(error, *failures)?;
    if *failures == 0 {
        warn!("Telegram does not answer; trying on: {}", describe(error));
    }
    *failures += 1;
    Ok(wait)
}

/// Telegram answers, perhaps again.
pub fn recovered(failures: &mut u32) {
    if *failures > 0 {
        info!("Telegram answers again");
    }
    *failures = 0;
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
pub fn backoff(failures: u32) -> Duration {
    let seconds = Duration::from_secs(1 << failures.clamp(1, 6).saturating_sub(1)).min(LONGEST_PAUSE);
    seconds.mul_f64(0.75 + fastrand::f64() / 2.0)
}

/// Waits; true if the stop came first.
pub async fn pause(wait: Duration, stop: &CancellationToken) -> bool {
    tokio::time::timeout(wait, stop.cancelled()).await.is_ok()
}
