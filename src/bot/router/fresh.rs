//! Whether a card still says what its button relies on. If not, the card is shown as it is now, and asks once more.

use crate::{
    bot::{announce, conversation::Conversation, erasure, organizer, reminders, team, volunteer},
    dialogues::{Choice, Dialogue, Facts},
};

/// The open card as it is now, if what a button of it relies on is not what its reader saw.
///
/// A button from before buttons carried facts relies on what is stored of its card. Whoever wants to change the facts
/// waits until this transaction has ended.
pub(super) async fn changed(
    ctx: &mut Conversation<'_>,
    choice: &Choice,
    seen: Option<Facts>,
) -> anyhow::Result<Option<Dialogue>> {
    let Some(shown) = ctx.open.as_ref().map(|open| open.dialogue.clone()) else { return Ok(None) };
    if !choice.relies_on_card() {
        return Ok(None);
    }
    let seen = seen.or_else(|| shown.facts(choice, &ctx.viewer));
    let Some(now) = as_it_is(ctx, shown, choice).await? else { return Ok(None) };
    let facts = now.facts(choice, &ctx.viewer);
    Ok(Some(now).filter(|_| facts.is_some() && facts != seen))
}

/// The same card with what is true now; None: there is nothing like it any more, or it shows only what cannot change.
async fn as_it_is(ctx: &mut Conversation<'_>, shown: Dialogue, choice: &Choice) -> anyhow::Result<Option<Dialogue>> {
    match shown {
        Dialogue::Events(state) => volunteer::as_it_is(ctx, *state).await,
        Dialogue::Organize(state) => organizer::as_it_is(ctx, *state, choice).await,
        Dialogue::Team(state) => team::as_it_is(ctx, *state).await,
        Dialogue::Announce(state) => announce::as_it_is(ctx, *state).await,
        Dialogue::Reminders(state) => reminders::schedules::as_it_is(ctx, state).await,
        Dialogue::Erasure(state) => erasure::ask(ctx, state.registration).await.map(Some),
        Dialogue::Registration(_)
        | Dialogue::Settings(_)
        | Dialogue::NewEvent(_)
        | Dialogue::Acting(_)
        | Dialogue::Feedback(_)
        | Dialogue::Invitation(_)
        | Dialogue::Kept(_)
        | Dialogue::Link(_) => Ok(None),
    }
}
