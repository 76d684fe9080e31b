//! `/reminders`: what holds in an organization and what comes next. Who may see and change it is checked here, in the
//! update's own transaction.

use jiff::Timestamp;

use crate::{
    bot::{acting, talk::Talk},
    db::{
        lead,
        organization::{self, Action, Deed},
        reminder::{self, Alarm},
        schedule, shift,
    },
    dialogues::{
        Dialogue, Turn,
        leads::Boxes,
        reminders::{Overview, State, Upcoming},
    },
    domain::{Leads, Organization, Role, Schedule},
    texts::Text,
};

/// So much of what comes next is shown.
const SHOWN: i64 = 5;

/// Asks.
pub fn ask(state: State) -> Turn<Dialogue> {
    Turn::ask(Dialogue::Reminders(state))
}

pub async fn begin(talk: &mut Talk<'_>) -> anyhow::Result<Turn<Dialogue>> {
    let offered = acting::organizations(talk).await?;
    match &offered[..] {
        [] => Ok(Turn::end(Text::NotInATeam)),
        [only] => open(talk, only.id).await,
        _ => Ok(ask(State::Organizations { offered, page: 0 })),
    }
}

/// Shows what holds in an organization.
pub async fn open(talk: &mut Talk<'_>, id: i64) -> anyhow::Result<Turn<Dialogue>> {
    let Some(role) = organization::role_of(talk.db, talk.person.id, id).await? else {
        return Ok(Turn::end(Text::ErrorNoRight));
    };
    let name = organization::name_of(talk.db, id).await?;
    Ok(ask(State::Overview(Box::new(Overview {
        organization: Organization { id, name },
        leads: lead::of_organization(talk.db, id).await?.in_force(),
        may_change: role >= Role::Coordinator,
        upcoming: upcoming(talk, id).await?,
        schedules: schedules_of(talk, id).await?,
    }))))
}

async fn upcoming(talk: &mut Talk<'_>, organization: i64) -> anyhow::Result<Vec<Upcoming>> {
    let now = talk.now();
    let mut upcoming = Vec::new();
    for Alarm { shift, rule, fires_at, .. } in reminder::coming(talk.db, organization, now, SHOWN).await? {
        let Some(shift) = shift::with_id(talk.db, shift).await? else { continue };
        // Before that only who sleeps then is reminded.
        let fires_at = rule.fires_at(shift.zone(), &shift.slot).unwrap_or(Timestamp::from_millisecond(fires_at)?);
        let (title, at) = (shift.title(talk.reader.language), fires_at);
        upcoming.push(Upcoming { at, zone: shift.zone().clone(), rule, title });
    }
    Ok(upcoming)
}

/// Whether the person decides what holds in the whole organization.
async fn may_change(talk: &mut Talk<'_>, organization: i64) -> anyhow::Result<bool> {
    Ok(organization::role_of(talk.db, talk.person.id, organization).await? >= Some(Role::Coordinator))
}

pub async fn leads(talk: &mut Talk<'_>, organization: i64) -> anyhow::Result<Turn<Dialogue>> {
    if !may_change(talk, organization).await? {
        return Ok(open(talk, organization).await?.saying(Some(Text::ErrorNoRight)));
    }
    let boxes = Boxes::of(lead::of_organization(talk.db, organization).await?);
    Ok(ask(State::Leads { organization, boxes }))
}

pub async fn set_leads(
    talk: &mut Talk<'_>,
    organization: i64,
    leads: Option<&Leads>,
) -> anyhow::Result<Turn<Dialogue>> {
    if !may_change(talk, organization).await? {
        return Ok(open(talk, organization).await?.saying(Some(Text::ErrorNoRight)));
    }
    let now = talk.now();
    lead::set_of_organization(talk.db, organization, leads, now).await?;
    let deed = Deed::by(Some(talk.person.id), Action::RemindersChanged, organization);
    organization::record(talk.db, &deed, now).await?;
    // What is shown next comes from the alarms; more than these are made anew by the clock's round.
    reminder::arm(talk.db, now).await?;
    Ok(open(talk, organization).await?.saying(Some(Text::Saved)))
}

/// What an organization and those below have, and whether it is paused.
async fn schedules_of(talk: &mut Talk<'_>, organization: i64) -> anyhow::Result<Vec<(i64, Schedule, bool)>> {
    let all = schedule::of_organization(talk.db, organization).await?;
    Ok(all.into_iter().map(|found| (found.id, found.schedule, found.state == schedule::State::Paused)).collect())
}
