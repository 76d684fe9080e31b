//! What happens to announcements by itself: their deliveries are made in slices, their cards are kept true, and they
//! are done when nothing is left to send.

use std::sync::Arc;

use jiff::Timestamp;
use tokio::sync::Notify;
use tokio_util::sync::CancellationToken;
use tracing::error;

use super::card;
use crate::{
    bot::reply,
    clock::Clock,
    db::{Connection, Database, announcement, delivery},
    dialogues::Keyboard,
    outbox::{Priority, enqueue},
    texts::Catalogue,
};

/// After trouble with the database, in milliseconds.
const PAUSE: i64 = 5_000;
/// A card is shown anew so often while its announcement is being sent.
const CARD_EVERY: i64 = 5_000;

/// Steps when something rings, and while an announcement is being sent.
pub struct Announcements {
    pub db: Database,
    pub texts: Arc<Catalogue>,
    pub clock: Clock,
    /// Rung when an announcement was made or changed, or something became of one of its messages.
    pub changed: Arc<Notify>,
    /// Rung for the outbox.
    pub wake: Arc<Notify>,
}

impl Announcements {
    /// Runs until the stop.
    pub async fn run(self, stop: CancellationToken) {
        loop {
            let next = match self.step().await {
                Ok(next) => next,
                Err(error) => {
                    error!("Announcements wait for the database: {error:#}");
                    Some(self.clock.millis() + PAUSE)
                }
            };
            tokio::select! {
                () = stop.cancelled() => return,
                () = self.changed.notified() => {}
                () = self.clock.reach(next) => {}
            }
        }
    }

    /// Does what is to be done, each slice in a transaction of its own; when to look again.
    async fn step(&self) -> anyhow::Result<Option<i64>> {
        while self.make_slice().await? {}
        let now = self.clock.millis();
        let mut tx = self.db.begin().await?;
        let mut ids = announcement::finish(&mut tx).await?;
        ids.extend(announcement::take_stale_cards(&mut tx, now - CARD_EVERY, now).await?);
        for id in ids {
            show_card(&mut tx, &self.texts, id, now).await?;
        }
        let busy = announcement::is_busy(&mut tx, now).await?;
        tx.commit().await?;
        self.wake.notify_one();
        Ok(busy.then_some(now + CARD_EVERY))
    }

    /// Makes some deliveries, or gives some up; false if there is nothing of that to do.
    async fn make_slice(&self) -> anyhow::Result<bool> {
        let now = self.clock.millis();
        let mut tx = self.db.begin().await?;
        let filled = announcement::fill(&mut tx, Timestamp::from_millisecond(now)?).await?;
        let skipped = announcement::skip_cancelled(&mut tx, now).await?;
        tx.commit().await?;
        if filled {
            self.wake.notify_one();
        }
        Ok(filled || skipped)
    }
}

/// Shows the author how it stands.
async fn show_card(db: &mut Connection, texts: &Catalogue, id: i64, now: i64) -> anyhow::Result<()> {
    let Some(shown) = announcement::with_id(db, id).await? else { return Ok(()) };
    let (Some((author, language)), Some(card)) = (card::language_of(db, &shown).await?, shown.card) else {
        return Ok(());
    };
    let (paragraphs, rows) = card::view(db, id, Timestamp::from_millisecond(now)?).await?;
    let markup = reply::markup(texts, language, &Keyboard::Inline(rows), 0);
    let message = reply::message(texts, language, &paragraphs, markup);
    let target = delivery::target_of(db, card).await?;
    enqueue(db, author, Priority::Personal, &message, target, now).await?;
    Ok(())
}
