//! The one transaction: updates are handled in it, and what follows from them is enqueued in it.
//!
//! Updates that wait together share a commit. Each has a savepoint of its own, so that one that fails,
//! or panics, takes nothing of the others with it; its sender gets an apology.

use std::panic::AssertUnwindSafe;

use anyhow::anyhow;
use futures_util::FutureExt;
use jiff::Timestamp;
use serde_json::Value;
use teloxide::types::{Message, UpdateKind};
use tracing::{error, info, warn};

use super::{
    announce,
    conversation::Conversation,
    groups::{self, InGroup},
    inline,
    instant_answer::Answer,
    router,
    services::Services,
};
use crate::{
    db::{self, Connection, Database, Savepoint, mention, person, receiver, reminder, update},
    dialogues::{Press, Viewer},
    domain::Language,
    metrics::Count,
    telegram::{
        content,
        sanitize::clean,
        update::{Act, Received, parse, read},
    },
    texts::Text,
};

/// So often updates are handled anew when another instance stands in the way.
const ATTEMPTS: u32 = 3;

/// Handles updates.
pub(crate) struct Handler {
    db: Database,
    pub(super) services: Services,
}

impl Handler {
    pub(crate) fn new(db: Database, services: Services) -> Handler {
        Handler { db, services }
    }

    /// The bot's username.
    pub(crate) fn bot_name(&self) -> &str {
        &self.services.bot_name
    }

    /// Handles updates in their order and commits; what is returned may be said only now.
    ///
    /// # Errors
    /// The database is in trouble; nothing was changed, and the same updates can be handled again.
    pub(crate) async fn handle(&self, updates: &[Value], now: Timestamp) -> anyhow::Result<Vec<Answer>> {
        let mut attempt = 1;
        loop {
            match self.try_to_handle(updates, now).await {
                Err(error) if attempt < ATTEMPTS && db::is_clash(&error) => {
                    info!("Serialization failure, retrying: {error:#}");
                    attempt += 1;
                }
                done => return done,
            }
        }
    }

    async fn try_to_handle(&self, updates: &[Value], now: Timestamp) -> anyhow::Result<Vec<Answer>> {
        self.services.metrics.forget_noted();
        let mut tx = self.db.begin().await?;
        let mut answers: Vec<Answer> = Vec::new();
        for update in updates {
            let answer = self.handle_one(&mut tx, update.clone(), now).await?;
            // A press that stands twice in a batch is answered once, with what its first had to say.
            answers.extend(answer.filter(|answer| !answers.iter().any(|other| other.is_to_the_same(answer))));
        }
        // Whatever has changed when people are to be reminded, by however many ways.
        let is_to_be_armed = reminder::is_any_to_arm(&mut tx, now).await?;
        if is_to_be_armed {
            self.services.wakeups.reminders.wake_after_commit();
        }
        if receiver::is_any_to_look_at(&mut tx).await? {
            self.services.wakeups.receivers.wake_after_commit();
        }
        tx.commit().await?;
        self.services.metrics.count_noted();
        self.services.wakeups.outbox.wake();
        self.services.wakeups.flush();
        Ok(answers)
    }

    /// Handles one update in a transaction of whoever asks.
    pub(super) async fn handle_one(
        &self,
        db: &mut Connection,
        mut raw: Value,
        now: Timestamp,
    ) -> anyhow::Result<Option<Answer>> {
        let Some(id) = raw["update_id"].as_i64() else { return Ok(self.unreadable(None)) };
        mention::forget_read(db);
        let is_new = update::is_new(db, id, now).await?;
        clean(&mut raw);
        let Some(update) = parse(&raw) else { return Ok(self.unreadable(Some(id).filter(|_| is_new))) };
        if let UpdateKind::EditedMessage(message) = &update.kind {
            if is_new && message.chat.is_private() {
                self.follow_edit(db, id, (message, &raw["edited_message"]), now).await?;
            }
            return Ok(None);
        }
        if let Some(event) = groups::read(&update, &self.services.bot_name) {
            if is_new {
                self.follow_group(db, id, &event, now).await?;
            }
            return Ok(None);
        }
        let Some(mut received) = read(update) else { return Ok(None) };
        received.message = received.message.or_else(|| content::original(&raw["message"]));
        if let Act::Inline(inline) = &received.act {
            let asker = (received.person, received.language_guess);
            return inline::answer(db, &self.services, asker, (inline, is_new), now).await.map(Some);
        }
        // What comes again has had its effect, but perhaps not the answer that ends the waiting on its button.
        let toast = if is_new { self.converse_safely(db, id, &received, now).await? } else { None };
        let Act::Click(click) = received.act else { return Ok(None) };
        Ok(Some(Answer::Click { id: click.id, toast }))
    }

    fn unreadable(&self, update: Option<i64>) -> Option<Answer> {
        self.services.metrics.note(Count::FailedUpdate);
        warn!(update, "An update could not be read");
        None
    }

    /// One update, in a savepoint; returns the toast for a click.
    async fn converse_safely(
        &self,
        db: &mut Connection,
        id: i64,
        received: &Received,
        now: Timestamp,
    ) -> anyhow::Result<Option<String>> {
        let mut savepoint = db::savepoint(db).await?;
        // On the heap: all dialogues together are more than a thread's stack should hold.
        let conversing = Box::pin(self.converse(&mut savepoint, received, now));
        let conversed = AssertUnwindSafe(conversing).catch_unwind().await;
        match self.conclude(savepoint, id, conversed).await? {
            Some(toast) => Ok(toast),
            None => self.apologise(db, received, now).await,
        }
    }

    /// The same for what happened in a group, where nobody gets an apology.
    async fn follow_group(&self, db: &mut Connection, id: i64, event: &InGroup, now: Timestamp) -> anyhow::Result<()> {
        let mut savepoint = db::savepoint(db).await?;
        let following = groups::follow(&mut savepoint, &self.services, event, now);
        let followed = AssertUnwindSafe(following).catch_unwind().await;
        self.conclude(savepoint, id, followed).await.map(drop)
    }

    /// The same for a message that was edited, of which nothing is said unless it was announced.
    async fn follow_edit(
        &self,
        db: &mut Connection,
        id: i64,
        edited: (&Message, &Value),
        now: Timestamp,
    ) -> anyhow::Result<()> {
        let mut savepoint = db::savepoint(db).await?;
        let following = announce::original::follow(&mut savepoint, &self.services.texts, edited, now);
        let followed = AssertUnwindSafe(following).catch_unwind().await;
        self.services.wakeups.announcements.wake_after_commit();
        self.conclude(savepoint, id, followed).await.map(drop)
    }

    /// Keeps what was done, or takes it back if it failed: None.
    async fn conclude<T>(
        &self,
        savepoint: Savepoint<'_>,
        id: i64,
        done: std::thread::Result<anyhow::Result<T>>,
    ) -> anyhow::Result<Option<T>> {
        let error = match done.unwrap_or_else(|_| Err(anyhow!("The handler panicked"))) {
            Ok(done) => return savepoint.commit().await.map(|()| Some(done)),
            Err(error) => error,
        };
        savepoint.rollback().await?;
        if db::is_trouble(&error) {
            return Err(error);
        }
        self.services.metrics.note(Count::FailedUpdate);
        error!(update = id, "An update could not be handled: {error:#}");
        Ok(None)
    }

    async fn apologise(
        &self,
        db: &mut Connection,
        received: &Received,
        now: Timestamp,
    ) -> anyhow::Result<Option<String>> {
        if let Act::Click(_) = received.act {
            return Ok(Some(self.services.texts.plain(&Text::SomethingWentWrong, language_of(received, None))));
        }
        let person = person::meet(db, received.person, now).await?;
        let viewer = viewer(received, person.language, now);
        let mut ctx = Conversation::new(db, &self.services, person, viewer, None);
        ctx.say(vec![Text::SomethingWentWrong], Vec::new()).await?;
        Ok(None)
    }

    async fn converse(
        &self,
        db: &mut Connection,
        received: &Received,
        now: Timestamp,
    ) -> anyhow::Result<Option<String>> {
        if let Act::Reachable(reachable) = received.act {
            person::set_reachable(db, received.person, reachable).await?;
            // What is held for them passes on.
            self.services.wakeups.offers.wake_after_commit();
            return Ok(None);
        }
        if let Act::Click(click) = &received.act
            && !Press::is_command(&click.data)
            && !person::is_known(db, received.person).await?
        {
            // Somebody who deleted their data, or a button that nobody made: no reason to meet again.
            return Ok(Some(self.services.texts.plain(&Text::ButtonTooOld, language_of(received, None))));
        }
        let person = person::meet(db, received.person, now).await?;
        let viewer = viewer(received, person.language, now);
        let clicked = if let Act::Click(click) = &received.act { click.message } else { None };
        let mut ctx = Conversation::new(db, &self.services, person, viewer, clicked);
        router::follow(&mut ctx, &received.act).await?;
        Ok(ctx.into_toast())
    }
}

fn language_of(received: &Received, chosen: Option<Language>) -> Language {
    chosen.or(received.language_guess).unwrap_or(Language::En)
}

fn viewer(received: &Received, chosen: Option<Language>, now: Timestamp) -> Viewer {
    let is_language_known = chosen.or(received.language_guess).is_some();
    Viewer {
        language: language_of(received, chosen),
        is_language_known,
        telegram_name: received.telegram_name.clone(),
        now,
        message: received.message.clone(),
    }
}
