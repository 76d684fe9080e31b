//! `/reminders`: what holds in an organization and what comes next. Who may see and change it is checked here, in the
//! update's own transaction.

use crate::{
    bot::{acting, conversation::Conversation},
    db::{
        audit::{self, Action, Entry},
        lead, organization,
        reminder::{self, Alarm},
        schedule, shift,
    },
    dialogues::{
        Dialogue, Turn,
        leads::Boxes,
        reminders::{Overview, State, Upcoming},
    },
    domain::{Leads, Organization, OrganizationId, Role, Schedule, ScheduleId, lead::Chosen},
    texts::Text,
};

/// So much of what comes next is shown.
const SHOWN: i64 = 5;

/// Asks.
pub(crate) fn ask(state: State) -> Turn<Dialogue> {
    Turn::ask(Dialogue::Reminders(state))
}

pub(crate) async fn begin(ctx: &mut Conversation<'_>) -> anyhow::Result<Turn<Dialogue>> {
    let offered = acting::organizations(ctx).await?;
    match &offered[..] {
        [] => Ok(Turn::end(Text::NotInATeam)),
        [only] => open(ctx, only.id).await,
        _ => Ok(ask(State::Organizations { offered, page: 0 })),
    }
}

/// Shows what holds in an organization.
pub(crate) async fn open(ctx: &mut Conversation<'_>, id: OrganizationId) -> anyhow::Result<Turn<Dialogue>> {
    let Some(role) = organization::role_of(ctx.db, ctx.person.id, id).await? else {
        return Ok(Turn::end(Text::ErrorNoRight));
    };
    let name = organization::name_of(ctx.db, id).await?;
    Ok(ask(State::Overview(Box::new(Overview {
        organization: Organization { id, name },
        leads: lead::of_organization(ctx.db, id).await?.in_force(),
        may_change: role >= Role::Coordinator,
        upcoming: upcoming(ctx, id).await?,
        schedules: schedules_of(ctx, id).await?,
    }))))
}

async fn upcoming(ctx: &mut Conversation<'_>, organization: OrganizationId) -> anyhow::Result<Vec<Upcoming>> {
    let now = ctx.now();
    let mut upcoming = Vec::new();
    for Alarm { shift, rule, fires_at, .. } in reminder::coming(ctx.db, organization, now, SHOWN).await? {
        let Some(shift) = shift::with_id(ctx.db, shift).await? else { continue };
        // Before that only who sleeps then is reminded.
        let fires_at = rule.fires_at(shift.zone(), &shift.slot).unwrap_or(fires_at);
        let (title, at) = (shift.title(ctx.viewer.language), fires_at);
        upcoming.push(Upcoming { at, zone: shift.zone().clone(), rule, title });
    }
    Ok(upcoming)
}

/// Whether the person decides what holds in the whole organization.
async fn may_change(ctx: &mut Conversation<'_>, organization: OrganizationId) -> anyhow::Result<bool> {
    Ok(organization::role_of(ctx.db, ctx.person.id, organization).await? >= Some(Role::Coordinator))
}

pub(crate) async fn leads(ctx: &mut Conversation<'_>, organization: OrganizationId) -> anyhow::Result<Turn<Dialogue>> {
    if !may_change(ctx, organization).await? {
        return Ok(open(ctx, organization).await?.saying(Some(Text::ErrorNoRight)));
    }
    let boxes = Boxes::of(lead::of_organization(ctx.db, organization).await?);
    Ok(ask(State::Leads { organization, boxes }))
}

/// What a colleague has chosen since the boxes were shown is not overwritten unread.
pub(crate) async fn set_leads(
    ctx: &mut Conversation<'_>,
    organization: OrganizationId,
    chosen: Option<&Leads>,
    seen: Option<Chosen>,
) -> anyhow::Result<Turn<Dialogue>> {
    if !may_change(ctx, organization).await? {
        return Ok(open(ctx, organization).await?.saying(Some(Text::ErrorNoRight)));
    }
    organization::hold_team(ctx.db, organization).await?;
    let before = lead::of_organization(ctx.db, organization).await?;
    if seen.is_some_and(|seen| seen != before) {
        return Ok(leads(ctx, organization).await?.saying(Some(Text::CardShownAnew)));
    }
    let now = ctx.now();
    lead::set_of_organization(ctx.db, organization, chosen, now).await?;
    let entry = Entry::by(Some(ctx.person.id), Action::RemindersChanged, organization);
    audit::record(ctx.db, &entry, now).await?;
    // What is shown next comes from the alarms; more than these are made anew by the clock's round.
    reminder::arm(ctx.db, now).await?;
    Ok(open(ctx, organization).await?.saying(Some(Text::Saved)))
}

/// What an organization and those below have, and whether it is paused.
async fn schedules_of(
    ctx: &mut Conversation<'_>,
    organization: OrganizationId,
) -> anyhow::Result<Vec<(ScheduleId, Schedule, bool)>> {
    let all = schedule::of_organization(ctx.db, organization).await?;
    Ok(all.into_iter().map(|found| (found.id, found.schedule, found.state == schedule::State::Paused)).collect())
}
