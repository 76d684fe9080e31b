//! Taking a place of a shift or in its line, and giving it up.

use anyhow::Context;
use jiff::Timestamp;

use super::{
    offers::{offer_what_is_free, pass_on},
    shift_card::{card, open, show, tell_organizers, why_not},
};
use crate::{
    bot::{
        conversation::Conversation,
        receivers::{self, Concern, Told},
    },
    db::{
        participant, shift,
        sign_up::{self, Asked, Obstacle},
    },
    dialogues::{
        Dialogue, Turn,
        event::{Doing, Origin, find::Shown, moment_and_role, why_not_ahead},
    },
    domain::{Shift, ShiftId, SignUp},
    texts::Text,
};

pub(super) async fn ask(
    ctx: &mut Conversation<'_>,
    id: ShiftId,
    origin: Origin,
    or_wait: bool,
) -> anyhow::Result<Turn<Dialogue>> {
    if card(ctx, id).await?.is_none() {
        return open(ctx, id, origin).await;
    }
    let (person, now) = (ctx.person.id, ctx.now());
    let notice = match sign_up::ask(ctx.db, id, person, or_wait, now).await? {
        Asked::Confirmed => {
            receivers::take_back(ctx.db, id, &Concern::GaveUpLate { person }).await?;
            // It may have been the last of what several were offered.
            offer_what_is_free(ctx, id).await?;
            Text::SignedUp
        }
        Asked::Waiting => {
            // While several are asked, so is whoever joins them.
            offer_what_is_free(ctx, id).await?;
            Text::Waitlisted
        }
        Asked::Applied => match tell_of_application(ctx, id).await? {
            Told::Somebody => Text::Applied,
            Told::Nobody => Text::ApplicationKept,
        },
        // The card below says what they have.
        Asked::Not(Obstacle::Held) => return open(ctx, id, origin).await,
        Asked::Not(obstacle) => why_not(ctx, id, obstacle).await?,
    };
    Ok(open(ctx, id, origin).await?.saying(Some(notice)))
}

async fn tell_of_application(ctx: &mut Conversation<'_>, shift: ShiftId) -> anyhow::Result<Told> {
    let shift = shift::with_id(ctx.db, shift).await?.context("who has applied did so for a shift")?;
    let person = ctx.person.id;
    tell_organizers(ctx, &shift, &Concern::Application { person }).await
}

pub(super) async fn give_up(
    ctx: &mut Conversation<'_>,
    id: ShiftId,
    origin: Origin,
    is_sure: bool,
) -> anyhow::Result<Turn<Dialogue>> {
    match card(ctx, id).await? {
        Some(card) if card.shift.slot.starts_at <= ctx.viewer.now => {
            let doing = if card.mine == Some(SignUp::Confirmed) { Doing::GivingUp } else { Doing::Waiting };
            let why = why_not_ahead(&card.shift, doing, ctx.viewer.now);
            return Ok(open(ctx, id, origin).await?.saying(why));
        }
        // Also when the button stood on a card from before they had the place.
        Some(card) if card.mine == Some(SignUp::Confirmed) && !is_sure => {
            return show(ctx, origin, Shown::GiveUp(card)).await;
        }
        Some(_) | None => {}
    }
    let notice = match leave(ctx, id).await? {
        Some(SignUp::Confirmed) => Some(thanks(ctx, id).await?),
        Some(SignUp::Applied) => Some(Text::ApplicationWithdrawn),
        Some(SignUp::Declined { .. } | SignUp::Removed { .. }) | None => {
            let there = moved_to(ctx, id).await?;
            if let Some(there) = there {
                let now = moment_and_role(&there, &ctx.zone().await?);
                return Ok(open(ctx, there.id, origin).await?.saying(Some(Text::MovedMeanwhile { now })));
            }
            None
        }
        Some(SignUp::Waiting { .. }) => Some(Text::WaitlistLeft),
        Some(SignUp::Offered { .. }) => {
            pass_on(ctx, id).await?;
            Some(Text::WaitlistLeft)
        }
    };
    offer_what_is_free(ctx, id).await?;
    Ok(open(ctx, id, origin).await?.saying(notice))
}

/// The shift to which an organizer has moved the person since they were asked about another.
async fn moved_to(ctx: &mut Conversation<'_>, id: ShiftId) -> anyhow::Result<Option<Shift>> {
    match participant::moved_to(ctx.db, id, ctx.person.id).await? {
        Some(there) => shift::with_id(ctx.db, there).await,
        None => Ok(None),
    }
}

/// What is said to who has given up a place: how it was, in time or not.
async fn thanks(ctx: &mut Conversation<'_>, id: ShiftId) -> anyhow::Result<Text> {
    let shift = shift::with_id(ctx.db, id).await?;
    Ok(shift.map_or(Text::SpotFreedLate, |shift| freed(&shift, ctx.viewer.now)))
}

/// The same of a shift.
pub(crate) fn freed(shift: &Shift, now: Timestamp) -> Text {
    if shift.is_late(now) { Text::SpotFreedLate } else { Text::SpotFreed }
}

/// Gives up whatever the person has of a shift; what it was.
pub(crate) async fn leave(ctx: &mut Conversation<'_>, id: ShiftId) -> anyhow::Result<Option<SignUp>> {
    let (held, person) = (sign_up::give_up(ctx.db, id, ctx.person.id).await?, ctx.person.id);
    match held {
        Some(SignUp::Confirmed) => tell_of_late_leaving(ctx, id, &Concern::GaveUpLate { person }).await?,
        Some(SignUp::Applied) => receivers::take_back(ctx.db, id, &Concern::Application { person }).await?,
        Some(SignUp::Waiting { .. } | SignUp::Offered { .. } | SignUp::Declined { .. } | SignUp::Removed { .. })
        | None => {}
    }
    Ok(held)
}

/// Gives up what somebody has of a shift whose data is about to be deleted, and says what it was; they are named to nobody
/// any more.
pub(crate) async fn leave_for_good(ctx: &mut Conversation<'_>, id: ShiftId) -> anyhow::Result<Option<SignUp>> {
    let held = sign_up::give_up(ctx.db, id, ctx.person.id).await?;
    if held == Some(SignUp::Confirmed) {
        tell_of_late_leaving(ctx, id, &Concern::LeftForGood).await?;
    }
    Ok(held)
}

/// Who gives up a place shortly before the start does so in the organizer's sight.
async fn tell_of_late_leaving(ctx: &mut Conversation<'_>, id: ShiftId, concern: &Concern) -> anyhow::Result<()> {
    let Some(shift) = shift::with_id(ctx.db, id).await?.filter(|shift| shift.is_late(ctx.viewer.now)) else {
        return Ok(());
    };
    match tell_organizers(ctx, &shift, concern).await? {
        // They are free to leave either way; it is kept for whoever looks after the event next.
        Told::Somebody | Told::Nobody => Ok(()),
    }
}
