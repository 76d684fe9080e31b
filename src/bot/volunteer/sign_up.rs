//! Taking a place of a shift or in its line, and giving it up.

use anyhow::Context;
use jiff::Timestamp;

use super::{
    offers::offer_what_is_free,
    shift_card::{card, open, show, tell_organizers, why_not},
};
use crate::{
    bot::{
        receivers::{Concern, Told},
        talk::Talk,
    },
    db::{
        shift,
        sign_up::{self, Asked, Obstacle},
    },
    dialogues::{
        Dialogue, Turn,
        event::{Doing, Origin, find::Shown, why_not_ahead},
    },
    domain::{Shift, SignUp},
    texts::Text,
};

pub async fn ask(talk: &mut Talk<'_>, id: i64, origin: Origin, or_wait: bool) -> anyhow::Result<Turn<Dialogue>> {
    if card(talk, id).await?.is_none() {
        return open(talk, id, origin).await;
    }
    let (person, now) = (talk.person.id, talk.now());
    let notice = match sign_up::ask(talk.db, id, person, or_wait, now).await? {
        Asked::Confirmed => {
            // It may have been the last of what several were offered.
            offer_what_is_free(talk, id).await?;
            Text::SignedUp
        }
        Asked::Waiting => {
            // While several are asked, so is whoever joins them.
            offer_what_is_free(talk, id).await?;
            Text::Waitlisted
        }
        Asked::Applied => match tell_of_application(talk, id).await? {
            Told::Somebody => Text::Applied,
            Told::Nobody => Text::ApplicationKept,
        },
        // The card below says what they have.
        Asked::Not(Obstacle::Held) => return open(talk, id, origin).await,
        Asked::Not(obstacle) => why_not(talk, id, obstacle).await?,
    };
    Ok(open(talk, id, origin).await?.saying(Some(notice)))
}

async fn tell_of_application(talk: &mut Talk<'_>, shift: i64) -> anyhow::Result<Told> {
    let shift = shift::with_id(talk.db, shift).await?.context("who has applied did so for a shift")?;
    let person = talk.person.id;
    tell_organizers(talk, &shift, &Concern::Application { person }).await
}

pub async fn give_up(talk: &mut Talk<'_>, id: i64, origin: Origin, is_sure: bool) -> anyhow::Result<Turn<Dialogue>> {
    match card(talk, id).await? {
        Some(card) if card.shift.slot.starts_at <= talk.reader.now => {
            let doing = if card.mine == Some(SignUp::Confirmed) { Doing::GivingUp } else { Doing::Waiting };
            let why = why_not_ahead(&card.shift, doing, talk.reader.now);
            return Ok(open(talk, id, origin).await?.saying(why));
        }
        // Also when the button stood on a card from before they had the place.
        Some(card) if card.mine == Some(SignUp::Confirmed) && !is_sure => {
            return show(talk, origin, Shown::GiveUp(card)).await;
        }
        Some(_) | None => {}
    }
    let notice = match leave(talk, id).await? {
        Some(SignUp::Confirmed) => Some(thanks(talk, id).await?),
        Some(SignUp::Applied) => Some(Text::ApplicationWithdrawn),
        Some(SignUp::Declined { .. } | SignUp::Removed { .. }) | None => None,
        Some(SignUp::Waiting { .. } | SignUp::Offered { .. }) => Some(Text::WaitlistLeft),
    };
    offer_what_is_free(talk, id).await?;
    Ok(open(talk, id, origin).await?.saying(notice))
}

/// What is said to who has given up a place: how it was, in time or not.
async fn thanks(talk: &mut Talk<'_>, id: i64) -> anyhow::Result<Text> {
    let shift = shift::with_id(talk.db, id).await?;
    Ok(shift.map_or(Text::SpotFreedLate, |shift| freed(&shift, talk.reader.now)))
}

/// The same of a shift.
pub fn freed(shift: &Shift, now: Timestamp) -> Text {
    if shift.is_late(now) { Text::SpotFreedLate } else { Text::SpotFreed }
}

/// Gives up whatever the person has of a shift; what it was.
pub async fn leave(talk: &mut Talk<'_>, id: i64) -> anyhow::Result<Option<SignUp>> {
    let held = sign_up::give_up(talk.db, id, talk.person.id).await?;
    if held == Some(SignUp::Confirmed) {
        let person = talk.person.id;
        tell_of_late_leaving(talk, id, &Concern::GaveUpLate { person }).await?;
    }
    Ok(held)
}

/// Gives up what somebody has of a shift whose data is about to be deleted; they are named to nobody any more.
pub async fn leave_for_good(talk: &mut Talk<'_>, id: i64) -> anyhow::Result<()> {
    if sign_up::give_up(talk.db, id, talk.person.id).await? == Some(SignUp::Confirmed) {
        tell_of_late_leaving(talk, id, &Concern::LeftForGood).await?;
    }
    Ok(())
}

/// Who gives up a place shortly before the start does so in the organizer's sight.
async fn tell_of_late_leaving(talk: &mut Talk<'_>, id: i64, concern: &Concern) -> anyhow::Result<()> {
    let Some(shift) = shift::with_id(talk.db, id).await?.filter(|shift| shift.is_late(talk.reader.now)) else {
        return Ok(());
    };
    match tell_organizers(talk, &shift, concern).await? {
        // They are free to leave either way; it is kept for whoever looks after the event next.
        Told::Somebody | Told::Nobody => Ok(()),
    }
}
