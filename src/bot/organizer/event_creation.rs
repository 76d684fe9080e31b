//! Making an event. Who may is checked here.

use crate::{
    bot::{acting, conversation::Conversation},
    db::{
        audit::{self, Action, Entry},
        event, organization, shift, visit,
    },
    dialogues::{Dialogue, Turn, event::create::State},
    domain::{Details, Linked, NewEvent, OrganizationId, Organizing, Shift},
    texts::Text,
};

pub(super) async fn begin(ctx: &mut Conversation<'_>) -> anyhow::Result<Turn<Dialogue>> {
    match &acting::organizations(ctx).await?[..] {
        [] => Ok(Turn::end(Text::NotInATeam)),
        [only] => begin_for(ctx, only.id).await,
        several => {
            let mut offered = Vec::new();
            for organization in several {
                offered.push(event::organizing(ctx.db, organization.id).await?);
            }
            Ok(ask(State::Organization { offered, page: 0 }))
        }
    }
}

/// Asks.
pub(super) fn ask(state: State) -> Turn<Dialogue> {
    Turn::ask(Dialogue::NewEvent(state))
}

pub(super) async fn begin_for(
    ctx: &mut Conversation<'_>,
    organization: OrganizationId,
) -> anyhow::Result<Turn<Dialogue>> {
    if organization::role_of(ctx.db, ctx.person.id, organization).await?.is_none() {
        return Ok(Turn::end(Text::ErrorNoRight));
    }
    let organizing = event::organizing(ctx.db, organization).await?;
    Ok(ask(State::begin(organizing, ctx.viewer.language)))
}

/// An event like one that there is, on another day.
pub(super) async fn copy(ctx: &mut Conversation<'_>, shift: &Shift) -> anyhow::Result<Turn<Dialogue>> {
    let organizing = event::organizing(ctx.db, shift.event.organization.id).await?;
    Ok(ask(State::copy_of(shift, organizing)))
}

/// Whether the person may do this for the organization, and the organization allows it.
pub(super) async fn may(
    ctx: &mut Conversation<'_>,
    organization: OrganizationId,
    details: &Details,
) -> anyhow::Result<bool> {
    let role = organization::role_of(ctx.db, ctx.person.id, organization).await?;
    let Organizing { country, minimum_age, .. } = event::organizing(ctx.db, organization).await?;
    let is_at_home = country.is_none_or(|country| country == details.country);
    Ok(role.is_some() && is_at_home && details.minimum_age >= minimum_age)
}

pub(super) async fn publish(ctx: &mut Conversation<'_>, new: &NewEvent) -> anyhow::Result<Turn<Dialogue>> {
    if !may(ctx, new.organization, &new.details).await? {
        return Ok(Turn::end(Text::ErrorNoRight));
    }
    let (person, now) = (ctx.person.id, ctx.now());
    let id = event::publish(ctx.db, new, Some(person), now).await?;
    let entry = Entry::by(Some(person), Action::EventPublished, new.organization);
    let shift = shift::of_event(ctx.db, id).await?.first().map(|shift| shift.id);
    audit::record(ctx.db, &Entry { shift, ..entry }, now).await?;
    let link = visit::link(ctx.db, Linked::Event(id), "").await?;
    Ok(Turn::end(Text::EventPublished { link: ctx.link(&link.payload()) }))
}
