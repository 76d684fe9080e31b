//! Somebody has places in two shifts at the same time since one was moved: they are asked which of the two they keep.
//! Until they choose they have both.

use super::{
    event::leave,
    notices::{self, Notice, named},
    offers::offer_what_is_free,
    talk::Talk,
};
use crate::{
    db::{
        Connection, clash, shift,
        volunteer::{self, Reading},
    },
    dialogues::{
        Button, Choice, Facts,
        event::{Doing, why_not_ahead},
    },
    domain::{Shift, SignUp, Slot},
    outbox::Priority,
    texts::{Catalogue, Text},
};

/// Asks everybody of some shifts that were moved who has a place elsewhere at the same time now.
pub async fn ask_people(
    db: &mut Connection,
    texts: &Catalogue,
    moved: &[(i64, &Slot)],
    now: i64,
) -> anyhow::Result<()> {
    for pair in clash::pairs(db, moved).await? {
        let (one, other) = (shift::with_id(db, pair.shift).await?, shift::with_id(db, pair.other).await?);
        let Some((one, other)) = one.zip(other) else { continue };
        let notice = |reader: &Reading| question((pair.here, &one), (pair.elsewhere, &other), reader);
        notices::tell(db, texts, (&[pair.person], Priority::Personal), notice, now).await?;
    }
    Ok(())
}

/// Both places by their sign-ups: the one that was moved, and the other.
fn question((here, moved): (i64, &Shift), (elsewhere, other): (i64, &Shift), reader: &Reading) -> Notice {
    let card = |shift| {
        let (title, date, hours) = named(shift, reader.language, &reader.zone);
        Text::DoubleBookedEvent { title, date, hours }
    };
    let keep = |(kept, shift), (left, given_up)| {
        let (title, _, hours) = named(shift, reader.language, &reader.zone);
        let button = Button::new(Text::BtnKeep { title, hours }, Choice::Keep(kept, left));
        vec![button.relying_on(facts(shift, given_up, reader))]
    };
    Notice {
        paragraphs: vec![Text::DoubleBooked, card(moved), card(other), Text::DoubleBookedHint],
        buttons: vec![keep((here, moved), (elsewhere, other)), keep((elsewhere, other), (here, moved))],
    }
}

/// Whoever chooses does so between the times and places that they read.
fn facts(kept: &Shift, left: &Shift, reader: &Reading) -> Facts {
    Facts::of(&(kept.relied_on(reader.language), left.relied_on(reader.language)))
}

/// Keeps one of two places and gives up the other, with all that follows from that. Who read of other times or places is
/// asked once more.
pub async fn choose(talk: &mut Talk<'_>, ids: (i64, i64), seen: Option<Facts>) -> anyhow::Result<()> {
    let person = talk.person.id;
    let reader = volunteer::readings(talk.db, &[person]).await?.pop();
    let (Some((kept, left)), Some(reader)) = (clash::of_person(talk.db, ids, person).await?, reader) else {
        return talk.refuse(Text::ErrorNothingToChoose);
    };
    if let Some(why) = why_not_ahead(&left, Doing::GivingUp, talk.reader.now) {
        return talk.refuse(why);
    }
    if seen != Some(facts(&kept, &left, &reader)) {
        let now = question((ids.0, &kept), (ids.1, &left), &reader);
        return talk.ask_again(now.paragraphs, now.buttons).await;
    }
    if leave(talk, left.id).await? != Some(SignUp::Confirmed) {
        return talk.refuse(Text::ErrorNothingToChoose);
    }
    offer_what_is_free(talk, left.id).await?;
    let (title, other) = (kept.title(talk.reader.language), left.title(talk.reader.language));
    talk.replace(vec![Text::Kept { title, other }], Vec::new()).await
}
