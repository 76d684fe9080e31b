//! After a shift: thanks to those who came, how they found it, and what they say about it.

use jiff::{SignedDuration, Timestamp, ToSpan};

use crate::{
    bot::{conversation::Conversation, notifications::named, reply},
    db::{
        Connection, rating,
        reminder::{self, Alarm},
        shift,
        volunteer::{self, Recipient},
    },
    dialogues::{Button, Choice, Dialogue, Keyboard, event::Visit, feedback},
    domain::{
        Shift, SignUpId,
        rating::{Stars, TOGETHER},
        words::Feedback,
    },
    outbox::{Outgoing, Priority, enqueue_until},
    texts::{Catalogue, Text},
};

/// So long after a shift somebody who is marked late is still thanked, in days.
const LATEST: i64 = 14;
/// A mark can be mended so long before the thanks go out.
const TIME_TO_MEND: SignedDuration = SignedDuration::from_hours(1);

/// Owes thanks to everybody who came.
pub(crate) async fn thank(
    db: &mut Connection,
    texts: &Catalogue,
    (alarm, shift): (&Alarm, &Shift),
    now: Timestamp,
) -> anyhow::Result<()> {
    let sign_ups = reminder::unthanked(db, alarm).await?;
    let until = alarm.rule.useful_until(shift.zone(), &shift.slot);
    for (sign_up, reader) in volunteer::with_readings(db, sign_ups).await? {
        let message = message(texts, (sign_up, shift), &reader);
        let due = reader.rest().awake(now);
        let delivery = enqueue_until(db, reader.person.chat(), Priority::Reminder, &message, (due, until), now).await?;
        let rule = String::from(alarm.rule);
        reminder::note(db, sign_up, (&rule, alarm.starts_at), Some(delivery)).await?;
    }
    Ok(())
}

/// Somebody was marked after the thanks had gone out: they will have theirs.
pub(crate) async fn thank_late(ctx: &mut Conversation<'_>, shift: &Shift) -> anyhow::Result<()> {
    if shift.slot.ends_at.saturating_add((LATEST * 24).hours()).is_ok_and(|latest| ctx.viewer.now < latest) {
        let at = ctx.now() + TIME_TO_MEND;
        reminder::thank_again(ctx.db, shift.id, at).await?;
        ctx.ring_for_reminders();
    }
    Ok(())
}

/// Thanks, and stars to give.
pub(crate) fn message(texts: &Catalogue, (sign_up, shift): (SignUpId, &Shift), reader: &Recipient) -> Outgoing {
    let button = |stars: Stars| Button::new(Text::BtnStars { stars: stars.number() }, Choice::Rate(sign_up, stars));
    let keyboard = Keyboard::Inline(vec![Stars::ALL.map(button).into()]);
    let markup = reply::markup(texts, reader.language, &keyboard, 0);
    reply::message(texts, reader.language, &[text(shift, reader)], markup)
}

/// The thanks.
pub(crate) fn text(shift: &Shift, reader: &Recipient) -> Text {
    let (title, date, hours) = named(shift, reader.language, &reader.zone);
    Text::Thanks { title, date, hours, least: TOGETHER }
}

/// Notes the stars; the message shows them, and asks for words.
pub(crate) async fn rate(ctx: &mut Conversation<'_>, sign_up: SignUpId, stars: Stars) -> anyhow::Result<()> {
    let Some(title) = title(ctx, sign_up).await? else { return ctx.refuse(Text::ButtonTooOld) };
    let now = ctx.now();
    rating::rate(ctx.db, sign_up, stars, now).await?;
    let filled = usize::from(stars.number());
    let row = "★".repeat(filled) + &"☆".repeat(Stars::ALL.len() - filled);
    let words = Button::new(Text::BtnAddWords, Choice::Visit(Visit::Feedback(sign_up)));
    ctx.replace(vec![Text::Rated { title, stars: row }], vec![vec![words]]).await
}

async fn title(ctx: &mut Conversation<'_>, sign_up: SignUpId) -> anyhow::Result<Option<String>> {
    let Some(shift) = rating::shift_of(ctx.db, sign_up, ctx.person.id).await? else { return Ok(None) };
    Ok(shift::with_id(ctx.db, shift).await?.map(|shift| shift.title(ctx.viewer.language)))
}

/// Asks for words.
pub(crate) async fn ask(ctx: &mut Conversation<'_>, sign_up: SignUpId) -> anyhow::Result<()> {
    let Some(title) = title(ctx, sign_up).await? else { return ctx.refuse(Text::ButtonTooOld) };
    ctx.stand_below();
    ctx.ask(Dialogue::Feedback(feedback::State { sign_up, title }), None).await
}

/// Keeps the words, if they are about a shift the person came to.
pub(crate) async fn keep(ctx: &mut Conversation<'_>, sign_up: SignUpId, words: &Feedback) -> anyhow::Result<()> {
    if rating::shift_of(ctx.db, sign_up, ctx.person.id).await?.is_some() {
        rating::add_words(ctx.db, sign_up, words).await?;
    }
    Ok(())
}
