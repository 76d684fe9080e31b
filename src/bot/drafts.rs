//! Drafts that somebody leaves by a command, a link or the button of another message: kept, and offered again.

use super::{announce, conversation::Conversation, organizer};
use crate::{
    db::{
        conversation::{self, Stored},
        draft,
    },
    dialogues::{
        Dialogue, Next, Turn,
        kept::{Act, Kind, State},
    },
};

/// Keeps the draft that is open, if there is one, because what comes may lead out of it; and says which.
pub(super) async fn leave(ctx: &mut Conversation<'_>) -> anyhow::Result<Option<Kind>> {
    let Some(open) = &ctx.open else { return Ok(None) };
    let Some(kind) = open.dialogue.draft_to_keep() else { return Ok(None) };
    let (person, now) = (ctx.person.id, ctx.now());
    draft::keep(ctx.db, person, (kind, &open.dialogue), now).await?;
    ctx.left = Some(kind);
    Ok(Some(kind))
}

/// Keeps it no longer if it is still what is open.
pub(super) async fn settle(ctx: &mut Conversation<'_>, left: Option<Kind>) -> anyhow::Result<()> {
    let Some(kind) = left else { return Ok(()) };
    match conversation::of_person(ctx.db, ctx.person.id).await? {
        Stored::Open { dialogue, .. } if dialogue.draft_to_keep() == Some(kind) => {
            draft::give_back(ctx.db, ctx.person.id, kind).await
        }
        Stored::Open { .. } | Stored::None | Stored::Lost => Ok(()),
    }
}

/// Offers what was kept in the place of the first question of another draft of its kind.
pub(super) async fn offer(ctx: &mut Conversation<'_>, next: Next<Dialogue>) -> anyhow::Result<Next<Dialogue>> {
    let is_below = matches!(next, Next::AskBelow(_));
    let (Next::Ask(asked) | Next::AskBelow(asked)) = next else { return Ok(next) };
    let asked = kept_instead(ctx, asked).await?;
    Ok(if is_below { Next::AskBelow(asked) } else { Next::Ask(asked) })
}

async fn kept_instead(ctx: &mut Conversation<'_>, asked: Dialogue) -> anyhow::Result<Dialogue> {
    let Some(kind) = asked.draft_kind() else { return Ok(asked) };
    let open = ctx.open.as_ref().and_then(|open| open.dialogue.draft_kind());
    if open == Some(kind) && ctx.left.is_none() {
        return Ok(asked);
    }
    let now = ctx.now();
    let kept = draft::kept(ctx.db, (ctx.person.id, kind), now).await?;
    Ok(match kept.filter(|kept| kept.is_about_the_same(&asked)) {
        Some(kept) => Dialogue::Kept(State::new(kind, kept, asked)),
        None => asked,
    })
}

/// Goes on with a draft, or forgets it; None: the turn goes on as it is.
pub(super) async fn perform(ctx: &mut Conversation<'_>, act: Act) -> anyhow::Result<Option<Turn<Dialogue>>> {
    match act {
        Act::Forget(kind) => {
            draft::give_back(ctx.db, ctx.person.id, kind).await?;
            Ok(None)
        }
        Act::GoOn(kind, dialogue) => {
            draft::give_back(ctx.db, ctx.person.id, kind).await?;
            go_on(ctx, *dialogue).await.map(Some)
        }
    }
}

/// The right may have ended since, and those who would get an announcement are counted anew.
async fn go_on(ctx: &mut Conversation<'_>, dialogue: Dialogue) -> anyhow::Result<Turn<Dialogue>> {
    match dialogue {
        Dialogue::Announce(state) => announce::go_on(ctx, *state).await,
        Dialogue::NewEvent(state) => organizer::go_on(ctx, state).await,
        other @ (Dialogue::Registration(_)
        | Dialogue::Settings(_)
        | Dialogue::Erasure(_)
        | Dialogue::Team(_)
        | Dialogue::Invitation(_)
        | Dialogue::Events(_)
        | Dialogue::Organize(_)
        | Dialogue::Link(_)
        | Dialogue::Acting(_)
        | Dialogue::Feedback(_)
        | Dialogue::Reminders(_)
        | Dialogue::Kept(_)) => Ok(Turn::ask(other)),
    }
}
