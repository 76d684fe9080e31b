//! Somebody has places in two shifts at the same time since one was moved: they are asked which of the two they keep.
//! Until they choose they have both.

use jiff::Timestamp;

use super::{cost, leave, offers::offer_what_is_free};
use crate::{
    bot::{
        conversation::Conversation,
        notifications::{self, Notification, named},
    },
    db::{
        Connection, clash, shift,
        volunteer::{self, Recipient},
    },
    dialogues::{
        Button, Choice, Facts,
        event::{Doing, facts_of_price, freed_text, price_text, why_not_ahead},
    },
    domain::{Freed, Price, Shift, ShiftId, SignUp, SignUpId, Slot},
    outbox::Priority,
    texts::{Catalogue, Text},
};

/// Asks everybody of some shifts that were moved who has a place elsewhere at the same time now.
pub(crate) async fn ask_people(
    db: &mut Connection,
    texts: &Catalogue,
    moved: &[(ShiftId, &Slot)],
    now: Timestamp,
) -> anyhow::Result<()> {
    for pair in clash::pairs(db, moved).await? {
        let (one, other) = (shift::with_id(db, pair.shift).await?, shift::with_id(db, pair.other).await?);
        let Some((one, other)) = one.zip(other) else { continue };
        let notice = |reader: &Recipient| question((pair.here, &one), (pair.elsewhere, &other), reader);
        let told = (&[pair.person][..], Priority::Personal);
        notifications::tell_about(db, texts, told, (&[&one, &other], notice), now).await?;
    }
    Ok(())
}

/// A sign-up, and its shift.
type Place<'a> = (SignUpId, &'a Shift);

/// Both places: the one that was moved, and the other.
fn question(moved: Place<'_>, other: Place<'_>, reader: &Recipient) -> Notification {
    Notification {
        paragraphs: vec![Text::DoubleBooked, card(moved.1, reader), card(other.1, reader), Text::DoubleBookedHint],
        buttons: vec![vec![keep(moved, other, reader)], vec![keep(other, moved, reader)]],
    }
}

/// What giving up one of them rate_limit, and the choice between both once more.
fn question_of_price(
    kept: Place<'_>,
    left: Place<'_>,
    (cost, words): ((Price, Freed), Text),
    reader: &Recipient,
) -> Notification {
    let free = Button::new(Text::BtnFreeSpot, Choice::Keep(kept.0, left.0));
    let free = free.relying_on(facts(kept.1, left.1, cost, reader));
    Notification {
        paragraphs: vec![card(left.1, reader), freed_text(cost.1), words],
        buttons: vec![vec![free], vec![keep(left, kept, reader)]],
    }
}

fn card(shift: &Shift, reader: &Recipient) -> Text {
    let (title, date, hours) = named(shift, reader.language, &reader.zone);
    Text::DoubleBookedEvent { title, date, hours }
}

/// What is said where nothing is said of a price, and of what becomes of the place.
const UNSAID: (Price, Freed) = (Price::Nothing, Freed::Open);

/// It names no price.
fn keep(kept: Place<'_>, left: Place<'_>, reader: &Recipient) -> Button {
    let (title, _, hours) = named(kept.1, reader.language, &reader.zone);
    let button = Button::new(Text::BtnKeep { title, hours }, Choice::Keep(kept.0, left.0));
    button.relying_on(facts(kept.1, left.1, UNSAID, reader))
}

/// Whoever chooses does so between the times and places that they read, at the price they read.
fn facts(kept: &Shift, left: &Shift, cost: (Price, Freed), reader: &Recipient) -> Facts {
    let left = facts_of_price(left, reader.language, cost);
    Facts::of(&(kept.relied_on(reader.language), left.to_string()))
}

/// Keeps one of two places and gives up the other, with all that follows from that. Who read of other times or places is
/// asked once more, and who has not read what it costs reads it first.
pub(crate) async fn choose(
    ctx: &mut Conversation<'_>,
    ids: (SignUpId, SignUpId),
    seen: Option<Facts>,
) -> anyhow::Result<()> {
    let person = ctx.person.id;
    let reader = volunteer::recipients(ctx.db, &[person]).await?.pop();
    let (Some((kept, left)), Some(reader)) = (clash::of_person(ctx.db, ids, person).await?, reader) else {
        return ctx.refuse(Text::ErrorNothingToChoose);
    };
    if let Some(why) = why_not_ahead(&left, Doing::GivingUp, ctx.viewer.now) {
        return ctx.refuse(why);
    }
    let cost = cost(ctx, &left).await?;
    let is_price_read = seen == Some(facts(&kept, &left, cost, &reader));
    let (here, elsewhere) = ((ids.0, &kept), (ids.1, &left));
    if !is_price_read && seen != Some(facts(&kept, &left, UNSAID, &reader)) {
        let now = question(here, elsewhere, &reader);
        return ctx.ask_again(now.paragraphs, now.buttons).await;
    }
    if !is_price_read && let Some(words) = price_text(cost.0) {
        let asked = question_of_price(here, elsewhere, (cost, words), &reader);
        return ctx.replace(asked.paragraphs, asked.buttons).await;
    }
    if leave(ctx, left.id).await? != Some(SignUp::Confirmed) {
        return ctx.refuse(Text::ErrorNothingToChoose);
    }
    offer_what_is_free(ctx, left.id).await?;
    let (title, other) = (kept.title(ctx.viewer.language), left.title(ctx.viewer.language));
    ctx.replace(vec![Text::Kept { title, other }], Vec::new()).await
}
