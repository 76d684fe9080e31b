//! Sends what is owed: one step settles what came back and claims what may go, in one transaction.
//!
//! Who goes next stands in `claim`, and what becomes of a delivery after Telegram's answer in `settle`.

mod claim;
mod settle;

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use jiff::{SignedDuration, Timestamp};
use teloxide::Bot;
use tokio::sync::mpsc;
use tokio_util::{sync::CancellationToken, task::TaskTracker};
use tracing::{error, info, warn};

use super::{
    Outgoing, Priority,
    content::Sent,
    pace::{Limits, Pace},
    send::send,
};
use crate::{
    clock::Clock,
    db::{
        Database,
        delivery::{self, Claimed},
    },
    domain::{AnnouncementId, consent::UNREGISTERED_DAYS},
    metrics::{Metrics, Outcome},
    wakeups::Wakeups,
};

/// A stop waits so long for the answers to requests in flight.
const STOP_WITHIN: Duration = Duration::from_secs(8);
/// Who waits when the database is in trouble.
const MESSAGES: &str = "messages";
/// After trouble with the database.
const DATABASE_PAUSE: Duration = Duration::from_secs(1);
const HOUSEKEEPING_EVERY: Duration = Duration::from_secs(3600);
/// Who reads the database keeps its log from being emptied; it is tried again then.
const LOG_PAUSE: Duration = Duration::from_secs(1);
/// Deliveries that ended are forgotten after so long.
const KEEP_ENDED: SignedDuration = SignedDuration::from_hours(UNREGISTERED_DAYS * 24);

/// What of all that is in no hurry takes turns with the others.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Lot {
    Digests,
    /// All that belongs to no announcement.
    Others,
    Announcement(AnnouncementId),
}

/// The last priority whose messages are sent again when nobody knows whether they arrived.
const AGAIN_UP_TO: Priority = Priority::Personal;

/// Why the worker ended.
#[derive(Debug, PartialEq)]
pub(crate) enum End {
    Stopped,
    TokenRevoked,
}

/// The one sender.
pub(crate) struct Worker {
    bot: Bot,
    db: Database,
    clock: Clock,
    pace: Pace,
    wakeups: Wakeups,
    requests: TaskTracker,
    answers: mpsc::UnboundedReceiver<(Claimed, Sent)>,
    answered: mpsc::UnboundedSender<(Claimed, Sent)>,
    /// Answers that are not settled yet; kept while the database is in trouble.
    unsettled: Vec<(Claimed, Sent)>,
    /// Whether Telegram may charge for announcements.
    is_paid: bool,
    /// What was served last.
    last_turn: Lot,
    metrics: Arc<Metrics>,
    /// What is counted once the transaction at hand is kept.
    outcomes: Vec<(Outcome, u64)>,
    /// Whether a draft waits for one of the answers in it.
    is_awaited: bool,
}

/// When a step should follow even if nothing rings.
struct Next {
    /// On the clock of messages.
    due_at: Option<Timestamp>,
    /// When the pace allows more.
    paced_at: Option<Instant>,
}

impl Worker {
    pub(crate) fn new(
        bot: Bot,
        db: Database,
        clock: Clock,
        limits: Limits,
        wakeups: Wakeups,
        metrics: Arc<Metrics>,
    ) -> Worker {
        let (answered, answers) = mpsc::unbounded_channel();
        let (requests, unsettled, outcomes) = (TaskTracker::new(), Vec::new(), Vec::new());
        let (pace, is_paid, last_turn) = (Pace::new(limits), limits.is_paid, Lot::Others);
        Worker {
            bot,
            db,
            clock,
            pace,
            wakeups,
            requests,
            answers,
            answered,
            unsettled,
            is_paid,
            last_turn,
            metrics,
            outcomes,
            is_awaited: false,
        }
    }

    /// Sends until the stop, or until the token is revoked; then waits for what is in flight.
    pub(crate) async fn run(mut self, stop: CancellationToken) -> End {
        self.recover(&stop).await;
        let mut housekeeping = tokio::time::interval(HOUSEKEEPING_EVERY);
        let end = loop {
            let next = match self.step().await {
                Ok(Some(next)) => next,
                Ok(None) => break End::TokenRevoked,
                Err(error) => {
                    self.db.waits(MESSAGES, &error);
                    Next { due_at: None, paced_at: Some(Instant::now() + DATABASE_PAUSE) }
                }
            };
            tokio::select! {
                () = stop.cancelled() => break End::Stopped,
                Some(answer) = self.answers.recv() => self.receive(answer),
                () = self.wakeups.outbox.woken() => {}
                () = self.clock.reach(next.due_at) => {}
                () = reach(next.paced_at) => {}
                _ = housekeeping.tick() => self.forget_old().await,
            }
        };
        self.finish().await;
        end
    }

    /// Takes up what a process that died was sending, however long the database is in trouble.
    async fn recover(&self, stop: &CancellationToken) {
        while let Err(error) = self.try_recover().await {
            self.db.waits(MESSAGES, &error);
            if tokio::time::timeout(DATABASE_PAUSE, stop.cancelled()).await.is_ok() {
                return;
            }
        }
    }

    async fn try_recover(&self) -> anyhow::Result<()> {
        let mut tx = self.db.begin().await?;
        let count = delivery::recover(&mut tx, AGAIN_UP_TO.number(), self.clock.now()).await?;
        tx.commit().await?;
        if count > 0 {
            info!(count, "Messages were being sent when the last run ended");
        }
        // An announcement may have nothing more to send now.
        self.wakeups.announcements.wake();
        Ok(())
    }

    async fn forget_old(&self) {
        let forgotten = async {
            let mut tx = self.db.begin().await?;
            delivery::forget_before(&mut tx, self.clock.now() - KEEP_ENDED).await?;
            tx.commit().await?;
            self.db.empty_log().await.map(drop)
        };
        if let Err(error) = forgotten.await {
            warn!("Old deliveries could not be forgotten: {error:#}");
        }
    }

    /// Takes an answer; its chat is free for the next message, which is claimed only after the answer is settled.
    fn receive(&mut self, answer: (Claimed, Sent)) {
        self.pace.end(answer.0.chat_id);
        self.unsettled.push(answer);
    }

    fn receive_all(&mut self) {
        while let Ok(answer) = self.answers.try_recv() {
            self.receive(answer);
        }
    }

    /// Settles the answers that came, then sends what may go. None: the token is revoked.
    async fn step(&mut self) -> anyhow::Result<Option<Next>> {
        self.receive_all();
        let (answers, instant) = (std::mem::take(&mut self.unsettled), Instant::now());
        match self.settle_and_claim(&answers, instant).await {
            Ok((revoked, claimed, due_at)) => {
                self.db.works(MESSAGES);
                // Before anybody reads that their data is deleted, and once that is sent, which names their chat.
                let is_emptied = self.empty_log().await;
                claimed.into_iter().for_each(|delivery| self.start(delivery));
                // As of when it was claimed: there may be room since then, which nothing else would tell.
                let again_at = (!is_emptied).then(|| instant + LOG_PAUSE);
                let paced_at = self.pace.chat_free_at(instant).into_iter().chain(self.pace.room_at(instant));
                let paced_at = paced_at.chain(again_at).min();
                Ok((!revoked).then_some(Next { due_at, paced_at }))
            }
            Err(error) => {
                self.unsettled = answers;
                Err(error)
            }
        }
    }

    /// Empties the database's log if there may be something in it that was erased; false if that is to be tried again.
    async fn empty_log(&self) -> bool {
        self.db.empty_log_after_erasure().await.unwrap_or_else(|error| {
            warn!("The database's log could not be emptied: {error:#}");
            false
        })
    }

    async fn settle_and_claim(
        &mut self,
        answers: &[(Claimed, Sent)],
        instant: Instant,
    ) -> anyhow::Result<(bool, Vec<Claimed>, Option<Timestamp>)> {
        let now = self.clock.now();
        self.outcomes.clear();
        self.is_awaited = false;
        let mut tx = self.db.begin().await?;
        let mut revoked = false;
        for (delivery, sent) in answers {
            revoked |= self.settle(&mut tx, delivery, sent, now).await?;
        }
        let claimed = if revoked { Vec::new() } else { self.claim(&mut tx, instant, now).await? };
        let due_at = delivery::next_due(&mut tx, now).await?;
        tx.commit().await?;
        self.count();
        // Who cannot be reached is skipped elsewhere too.
        if self.is_awaited || answers.iter().any(|(delivery, sent)| delivery.announcement.is_some() || sent.is_err()) {
            self.wakeups.announcements.wake();
        }
        // A place that is held for somebody who cannot be told of it passes on, and so does what they were to hear.
        if answers.iter().any(|(_, sent)| sent.is_err()) {
            self.wakeups.offers.wake();
            self.wakeups.receivers.wake();
        }
        Ok((revoked, claimed, due_at))
    }

    /// Sends a request on its own task; the answer comes back through the channel.
    fn start(&mut self, delivery: Claimed) {
        self.pace.begin(delivery.chat_id, delivery.priority == Priority::Reply.number(), Instant::now());
        let (bot, answered, is_paid) = (self.bot.clone(), self.answered.clone(), self.is_paid);
        self.requests.spawn(async move {
            let sent = match serde_json::from_str::<Outgoing>(&delivery.content) {
                Ok(outgoing) => send(&bot, &delivery, outgoing, is_paid).await,
                Err(error) => Err(Arc::new(std::io::Error::other(error)).into()),
            };
            // The worker is gone only when the process ends; the row then stays "sending" and is recovered.
            _ = answered.send((delivery, sent));
        });
    }

    /// Waits for what is in flight and settles it.
    async fn finish(mut self) {
        self.requests.close();
        if tokio::time::timeout(STOP_WITHIN, self.requests.wait()).await.is_err() {
            warn!("Some messages are still on their way; the next run takes care of them");
        }
        self.receive_all();
        if let Err(error) = self.settle_last().await {
            error!("The last answers of Telegram could not be noted: {error:#}");
        }
    }

    async fn settle_last(&mut self) -> anyhow::Result<()> {
        let now = self.clock.now();
        let mut tx = self.db.begin().await?;
        for (delivery, sent) in std::mem::take(&mut self.unsettled) {
            self.settle(&mut tx, &delivery, &sent, now).await?;
        }
        tx.commit().await?;
        self.count();
        Ok(())
    }

    fn count(&mut self) {
        self.outcomes.drain(..).for_each(|(outcome, count)| self.metrics.sent(outcome, count));
    }
}

/// Waits for an instant; for ever if there is none.
async fn reach(instant: Option<Instant>) {
    match instant {
        Some(instant) => tokio::time::sleep_until(instant.into()).await,
        None => std::future::pending().await,
    }
}
