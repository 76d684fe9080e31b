//! Deciding about applications, where organizers choose who takes part; whoever has applied hears of it.

use super::{
    participants::{done, meanwhile, people, tell, why_not, words_not_sent},
    shift::record,
};
use crate::{
    bot::{
        changes,
        conversation::Conversation,
        receivers::{self, Concern},
        volunteer::offers::offer_what_is_free,
    },
    db::{
        audit::Action,
        participant::{self, Approved},
    },
    dialogues::{Dialogue, Turn},
    domain::{
        PersonId, Shift,
        participant::{Filter, Selection},
    },
    texts::Text,
};

/// What is next after an application was decided: the others, or the shift.
async fn next(ctx: &mut Conversation<'_>, shift: &Shift, notice: Text) -> anyhow::Result<Turn<Dialogue>> {
    Ok(people(ctx, shift, Selection::of(Filter::Applied)).await?.saying(Some(notice)))
}

/// The same if there was nothing to decide any more.
async fn next_instead(ctx: &mut Conversation<'_>, shift: &Shift, person: PersonId) -> anyhow::Result<Turn<Dialogue>> {
    let why = meanwhile(ctx, shift, person).await?;
    next(ctx, shift, why).await
}

/// Takes an application.
pub(super) async fn approve(
    ctx: &mut Conversation<'_>,
    shift: &Shift,
    person: PersonId,
) -> anyhow::Result<Turn<Dialogue>> {
    // They are to know of the time and place that are named.
    changes::tell_at_once(ctx, shift.event.id).await?;
    match participant::approve(ctx.db, shift, person).await? {
        Approved::Confirmed => {
            tell(ctx, (shift, person), |title, date, hours| Text::YourApplicationApproved { title, date, hours })
                .await?;
        }
        Approved::Waiting => {
            let line_moves = shift.has_moving_line();
            let waits = move |title, date, hours| match line_moves {
                true => Text::YourApplicationWaits { title, date, hours },
                false => Text::YourApplicationWaitsStopped { title, date, hours },
            };
            tell(ctx, (shift, person), waits).await?;
        }
        Approved::Not(obstacle) => {
            let why = why_not(ctx, person, obstacle).await?;
            return Ok(people(ctx, shift, Selection::of(Filter::Applied)).await?.saying(Some(why)));
        }
        Approved::Gone => return next_instead(ctx, shift, person).await,
    }
    receivers::take_back(ctx.db, shift.id, &Concern::Application { person }).await?;
    // While several are asked, so is whoever joins them; and if it was the last place, the others hear so.
    offer_what_is_free(ctx, shift.id).await?;
    record(ctx, shift, Action::ApplicationApproved, Some(person)).await?;
    let notice = done(ctx, person, Text::Approved).await?;
    next(ctx, shift, notice).await
}

/// Declines an application, with a reason.
pub(super) async fn decline(
    ctx: &mut Conversation<'_>,
    shift: &Shift,
    person: PersonId,
    reason: &str,
) -> anyhow::Result<Turn<Dialogue>> {
    // They are to know of the time and place that are named.
    changes::tell_at_once(ctx, shift.event.id).await?;
    if !participant::decline(ctx.db, shift.id, person, reason).await? {
        let why = words_not_sent(ctx, shift, person).await?;
        return next(ctx, shift, why).await;
    }
    receivers::take_back(ctx.db, shift.id, &Concern::Application { person }).await?;
    let declined = |title, date, hours| Text::YourApplicationDeclined { title, date, hours, reason: reason.to_owned() };
    tell(ctx, (shift, person), declined).await?;
    record(ctx, shift, Action::ApplicationDeclined, Some(person)).await?;
    let notice = done(ctx, person, Text::Declined).await?;
    next(ctx, shift, notice).await
}
