//! How registration begins for somebody who wants a place, and what follows when it has ended.

use super::{conversation::Conversation, menu, team, volunteer as volunteers};
use crate::{
    db::volunteer,
    dialogues::{
        Button, Command, Dialogue, Turn,
        registration::{PendingSignUp, more},
    },
    domain::Profile,
    texts::Text,
};

/// Registers somebody. What brought them here comes next: an invitation, the place they wanted, or what a link led to.
pub(super) async fn register(
    ctx: &mut Conversation<'_>,
    (profile, wanted): (&Profile, Option<PendingSignUp>),
) -> anyhow::Result<Turn<Dialogue>> {
    let now = ctx.now();
    volunteer::register(ctx.db, ctx.person.id, profile, now).await?;
    ctx.person.registered = true;
    ctx.ring_for_digests();
    let find = vec![Button::command(Text::BtnEvents, Command::Events)];
    let rows = [more(), vec![find, menu::button()]].concat();
    ctx.close(vec![Text::Registered], rows).await?;
    ctx.stand_below();
    if let Some(turn) = team::waiting(ctx).await? {
        return Ok(turn);
    }
    match wanted {
        Some(wanted) => volunteers::take_wanted(ctx, &wanted).await,
        None => volunteers::waiting(ctx).await,
    }
}
