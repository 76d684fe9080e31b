//! Drafts that somebody leaves by a command, a link or the button of another message: kept, and offered again.

use super::{announce, conversation::Conversation, organizer};
use crate::{
    db::{
        conversation::{self, Stored},
        draft,
    },
    dialogues::{
        Dialogue, Next, Turn,
        kept::{Act, State},
    },
};

/// Keeps the draft that is open, if there is one, because what comes may lead out of it.
pub(super) async fn leave(ctx: &mut Conversation<'_>) -> anyhow::Result<()> {
    let Some(open) = &ctx.open else { return Ok(()) };
    let Some(kind) = open.dialogue.draft_to_keep() else { return Ok(()) };
    let (person, now) = (ctx.person.id, ctx.now());
    draft::keep(ctx.db, person, (kind, &open.dialogue), now).await?;
    ctx.left = Some(kind);
    Ok(())
}

/// Keeps what was left no longer if it is still what is open.
pub(super) async fn settle(ctx: &mut Conversation<'_>) -> anyhow::Result<()> {
    let Some(kind) = ctx.left.take() else { return Ok(()) };
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

/// Goes on with a draft, or forgets it; None: the turn goes on as it is. The right may have ended since, and those who would
/// get an announcement are counted anew.
pub(super) async fn perform(ctx: &mut Conversation<'_>, act: Act) -> anyhow::Result<Option<Turn<Dialogue>>> {
    draft::give_back(ctx.db, ctx.person.id, act.kind()).await?;
    match act {
        Act::Forget(_) => Ok(None),
        Act::GoOnWithEvent(state) => organizer::go_on(ctx, state).await.map(Some),
        Act::GoOnWithAnnouncement(state) => announce::go_on(ctx, *state).await.map(Some),
    }
}
