//! What happens to announcements by itself: their deliveries are made in slices, their cards are kept true, they are done
//! when nothing is left to send, and teams hear of their groups that take no messages.

use jiff::Timestamp;

use super::{card, original, preview, recurring};
use crate::{
    bot::{groups::refusing, reply, rounds::Rounds},
    db::{Connection, announcement, delivery, group},
    dialogues::Keyboard,
    outbox::{Priority, enqueue},
    texts::Catalogue,
};

/// A card is shown anew so often while its announcement is being sent, in milliseconds.
const CARD_EVERY: i64 = 5_000;

/// Does what is to be done, each slice in a transaction of its own; when to look again.
pub async fn round(rounds: &Rounds, now: i64) -> anyhow::Result<Option<i64>> {
    preview::round(rounds, now).await?;
    let asks = original::round(rounds, now).await?;
    let recurs = recurring::round(&rounds.db, &rounds.texts, now).await?;
    while make_slice(rounds, now).await? {}
    let mut tx = rounds.db.begin().await?;
    show_how_it_goes(&mut tx, &rounds.texts, now).await?;
    let (busy, next) = (announcement::is_busy(&mut tx, now).await?, announcement::next_due(&mut tx, now).await?);
    tx.commit().await?;
    let next = if busy { Some(now + CARD_EVERY) } else { next };
    Ok([asks, recurs, next].into_iter().flatten().min())
}

/// Shows the cards of what has changed. That a group takes no messages is said above the card that counts it.
async fn show_how_it_goes(db: &mut Connection, texts: &Catalogue, now: i64) -> anyhow::Result<()> {
    let mut ids = announcement::finish(db).await?;
    ids.extend(announcement::take_stale_cards(db, now - CARD_EVERY, now).await?);
    // Looked at after the cards: what a group refuses between the two is said one round before it is counted, never after.
    for refusing in group::take_refusing(db).await? {
        refusing::tell(db, texts, &refusing, now).await?;
    }
    for id in ids {
        show_card(db, texts, id, now).await?;
    }
    Ok(())
}

/// Makes some deliveries, or gives some up; false if there is nothing of that to do.
async fn make_slice(rounds: &Rounds, now: i64) -> anyhow::Result<bool> {
    let mut tx = rounds.db.begin().await?;
    let filled = announcement::fill(&mut tx, Timestamp::from_millisecond(now)?).await?;
    let skipped = announcement::skip_cancelled(&mut tx, now).await?;
    tx.commit().await?;
    if filled {
        rounds.wakeups.outbox.wake();
    }
    Ok(filled || skipped)
}

/// Shows the author how it stands.
pub(super) async fn show_card(db: &mut Connection, texts: &Catalogue, id: i64, now: i64) -> anyhow::Result<()> {
    let Some(shown) = announcement::with_id(db, id).await? else { return Ok(()) };
    let (Some((author, language)), Some(card)) = (card::language_of(db, &shown).await?, shown.card) else {
        return Ok(());
    };
    let (paragraphs, rows) = card::view(db, id, Timestamp::from_millisecond(now)?).await?;
    let markup = reply::markup(texts, language, &Keyboard::Inline(rows), 0);
    let message = reply::message(texts, language, &paragraphs, markup).update();
    let target = delivery::target_of(db, card).await?;
    enqueue(db, author, Priority::Personal, &message, target, now).await?;
    Ok(())
}
