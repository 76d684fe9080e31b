//! What polling and the webhook share: who the bot is, handling what came in, and answering what cannot wait.
//!
//! Updates come as plain JSON, because one that teloxide's types cannot read must not take the others with it.

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use jiff::SignedDuration;
use reqwest::Url;
use serde_json::Value;
use teloxide::{
    Bot,
    payloads::{AnswerCallbackQuerySetters, AnswerInlineQuerySetters},
    requests::Requester,
};
use tokio_util::sync::CancellationToken;
use tracing::{debug, warn};

use crate::{
    bot::{
        handle::Handler,
        instant_answer::Answer,
        services::{RateLimiter, Services},
    },
    clock::Clock,
    db::{Database, update},
    metrics::{Metrics, kind_of},
    telegram::{
        describe,
        last_contact::LastContact,
        retry::{End, insist},
        webhook_info::{WebhookInfo, webhook_info},
    },
    texts::Catalogue,
    wakeups::Wakeups,
};

/// Telegram may show the same events for the same words so long, in seconds.
const INLINE_CACHE: u32 = 60;
const HOUSEKEEPING_EVERY: Duration = Duration::from_secs(3600);
/// Telegram keeps an update for a day; handled ones are remembered for two.
const REMEMBER: SignedDuration = SignedDuration::from_hours(2 * 24);

/// Who waits when the database is in trouble.
const UPDATES: &str = "updates";

/// Everything updates need from the moment they come.
#[derive(Clone)]
pub(crate) struct Receiver {
    pub bot: Bot,
    pub db: Database,
    pub texts: Arc<Catalogue>,
    pub clock: Clock,
    pub wakeups: Wakeups,
    pub last_contact: Arc<LastContact>,
    pub metrics: Arc<Metrics>,
    /// Where people reach calendars from outside; None: nowhere.
    pub public_url: Option<Url>,
}

impl Receiver {
    /// Asks Telegram what the bot is called, however long it takes; then updates can be handled.
    pub(crate) async fn open(&self, stop: &CancellationToken) -> Result<Handler, End> {
        let me = insist(stop, || self.bot.get_me()).await?;
        self.record_contact();
        let services = Services {
            texts: Arc::clone(&self.texts),
            bot_name: me.user.username.unwrap_or_default(),
            wakeups: self.wakeups.clone(),
            metrics: Arc::clone(&self.metrics),
            rate_limiter: RateLimiter::default(),
            public_url: self.public_url.clone(),
        };
        Ok(Handler::new(self.db.clone(), services))
    }

    /// Telegram said who we are, updates came, or it said that there are none.
    pub(crate) fn record_contact(&self) {
        self.last_contact.record(self.clock.now());
    }

    /// Where Telegram delivers updates to.
    pub(crate) async fn webhook_info(&self, stop: &CancellationToken) -> Result<WebhookInfo, End> {
        insist(stop, || webhook_info(&self.bot)).await
    }

    /// Handles updates in their order and commits.
    ///
    /// # Errors
    /// The database is in trouble; nothing was changed, and the same updates can be handled again.
    pub(crate) async fn handle(&self, handler: &Handler, updates: &[Value]) -> anyhow::Result<()> {
        let now = self.clock.now();
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
    pub(crate) async fn forget_old(&self) {
        let mut every = tokio::time::interval(HOUSEKEEPING_EVERY);
        loop {
            every.tick().await;
            let forgotten = async {
                let mut tx = self.db.begin().await?;
                update::forget_before(&mut tx, self.clock.now() - REMEMBER).await?;
                anyhow::Ok(tx.commit().await?)
            };
            if let Err(error) = forgotten.await {
                warn!("Old updates could not be forgotten: {error:#}");
            }
        }
    }
}
