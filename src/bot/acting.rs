//! For which organization somebody acts who has a role in several: choosing it, and what is chosen with it.

use super::conversation::Conversation;
use crate::{
    db::organization,
    dialogues::{Dialogue, Turn, acting::State},
    domain::{Alphabet, Organization, OrganizationId, Role},
    texts::Text,
};

/// Asks for which one they act from now on.
pub(super) async fn choose(ctx: &mut Conversation<'_>) -> anyhow::Result<()> {
    let offered = reached(ctx).await?;
    if offered.is_empty() {
        return ctx.end(vec![Text::NotInATeam]).await;
    }
    ctx.ask(Dialogue::Acting(State { offered, page: 0 }), None).await
}

/// The menu says for whom they act from now on.
pub(super) async fn act_for(
    ctx: &mut Conversation<'_>,
    organization: OrganizationId,
) -> anyhow::Result<Turn<Dialogue>> {
    if organization::role_of(ctx.db, ctx.person.id, organization).await?.is_none() {
        return Ok(Turn::end(Text::ErrorNoRight));
    }
    organization::act_for(ctx.db, ctx.person.id, organization).await?;
    Ok(Turn::home())
}

/// The organizations that something new can be for: the one they act for, else all that their roles reach. Of several
/// they choose one.
pub(super) async fn organizations(ctx: &mut Conversation<'_>) -> anyhow::Result<Vec<Organization>> {
    match organization::acting_for(ctx.db, ctx.person.id).await? {
        Some(acting_for) => Ok(vec![acting_for]),
        None => reached(ctx).await,
    }
}

async fn reached(ctx: &mut Conversation<'_>) -> anyhow::Result<Vec<Organization>> {
    Ok(with_roles(ctx).await?.into_iter().map(|(organization, _)| organization).collect())
}

/// The organizations that somebody's roles reach, with the most they may do there, in the order of their alphabet.
pub(super) async fn with_roles(ctx: &mut Conversation<'_>) -> anyhow::Result<Vec<(Organization, Role)>> {
    let mut reached = organization::within_reach(ctx.db, ctx.person.id).await?;
    Alphabet::of(ctx.viewer.language).sort(&mut reached, |(organization, _)| &organization.name);
    Ok(reached)
}
