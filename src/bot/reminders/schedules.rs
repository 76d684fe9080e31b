//! Recurring announcements, as organizers see and change them. Who may is checked here, in the update's own
//! transaction; what happens when one is due stands in `announce/recurring`.

use super::overview::ask;
use crate::{
    bot::conversation::Conversation,
    db::{
        audience::{self, Wanted},
        audit::{self, Action, Entry},
        delivery::Target,
        event, organization,
        schedule::{self, Recurring, State as Stored},
    },
    dialogues::{
        Dialogue, Turn,
        announce::{NEXT, count_of},
        reminders::{Card, State},
    },
    domain::{ScheduleId, announcement::Count},
    texts::Text,
};

/// So many of the latest times are shown.
const LATEST: i64 = 5;

/// One that is not deleted, if the person has a role in its organization.
async fn own(ctx: &mut Conversation<'_>, id: ScheduleId) -> anyhow::Result<Option<Recurring>> {
    let Some(found) = schedule::with_id(ctx.db, id).await?.filter(|found| found.state != Stored::Deleted) else {
        return Ok(None);
    };
    let role = organization::role_of(ctx.db, ctx.person.id, found.organization).await?;
    Ok(role.map(|_| found))
}

/// Shows one.
pub(crate) async fn open(ctx: &mut Conversation<'_>, id: ScheduleId) -> anyhow::Result<Turn<Dialogue>> {
    Ok(match card(ctx, id).await? {
        Some(card) => ask(State::Schedule(Box::new(card))),
        None => Turn::end(Text::ErrorNoRight),
    })
}

async fn card(ctx: &mut Conversation<'_>, id: ScheduleId) -> anyhow::Result<Option<Card>> {
    let Some(found) = own(ctx, id).await? else { return Ok(None) };
    let organizing = event::organizing(ctx.db, found.organization).await?;
    let readers = schedule::readers(ctx.db, id).await?;
    let wanted = Wanted { organization: found.organization, audience: &found.audience, part: None };
    let counts = audience::count(ctx.db, &wanted, ctx.viewer.now).await?;
    let groups = audience::count_groups(ctx.db, &wanted).await?;
    let reaches = |count: &&Count| readers.contains_key(&count.language);
    Ok(Some(Card {
        id,
        organization: organizing.organization,
        country: organizing.country,
        next: found.schedule.next_walls(ctx.viewer.now, NEXT),
        is_paused: found.state == Stored::Paused,
        people: count_of(counts.iter().filter(reaches)),
        groups: count_of(groups.iter().filter(reaches)),
        latest: schedule::latest(ctx.db, id, LATEST).await?,
        schedule: found.schedule,
        audience: found.audience,
    }))
}

/// The card of one as it is now; whoever wants to change it waits. None: it is gone, or nothing else there relies on what is
/// shown.
pub(crate) async fn as_it_is(ctx: &mut Conversation<'_>, shown: State) -> anyhow::Result<Option<Dialogue>> {
    let id = match shown {
        State::Schedule(card) | State::Delete(card) => card.id,
        State::Organizations { .. }
        | State::Overview(_)
        | State::Leads { .. }
        | State::Events { .. }
        | State::People { .. } => return Ok(None),
    };
    schedule::hold(ctx.db, id).await?;
    let card = card(ctx, id).await?;
    Ok(card.map(|card| Dialogue::Reminders(State::Schedule(Box::new(card)))))
}

/// Shows the messages themselves; the card follows below.
pub(crate) async fn messages(ctx: &mut Conversation<'_>, id: ScheduleId) -> anyhow::Result<Turn<Dialogue>> {
    if own(ctx, id).await?.is_none() {
        return Ok(Turn::end(Text::ErrorNoRight));
    }
    for content in schedule::texts(ctx.db, id).await?.into_values() {
        ctx.owe(&serde_json::from_str(&content)?, Target::None).await?;
    }
    Ok(open(ctx, id).await?.below())
}

/// Pauses it, with what is planned, or lets it go on: from now on, without what was due in between. If its author has no role any more,
/// whoever does that answers for it.
pub(crate) async fn set_active(
    ctx: &mut Conversation<'_>,
    id: ScheduleId,
    active: bool,
) -> anyhow::Result<Turn<Dialogue>> {
    schedule::hold(ctx.db, id).await?;
    let Some(found) = own(ctx, id).await? else { return Ok(Turn::end(Text::ErrorNoRight)) };
    let (state, action) = match active {
        true => (Stored::Active, Action::ScheduleGoesOn),
        false => (Stored::Paused, Action::SchedulePaused),
    };
    if found.state != state {
        if active {
            take_over(ctx, &found).await?;
            schedule::go_on(ctx.db, id, found.schedule.next(ctx.viewer.now)).await?;
        }
        schedule::set_state(ctx.db, id, state).await?;
        if !active {
            schedule::withdraw(ctx.db, id).await?;
        }
        record(ctx, &found, action).await?;
        ctx.ring_for_announcements();
    }
    Ok(open(ctx, id).await?.saying(Some(Text::Saved)))
}

async fn take_over(ctx: &mut Conversation<'_>, found: &Recurring) -> anyhow::Result<()> {
    let author = match found.by {
        Some(author) => organization::role_of(ctx.db, author, found.organization).await?,
        None => None,
    };
    if author.is_none() {
        schedule::take_over(ctx.db, found.id, ctx.person.id).await?;
    }
    Ok(())
}

/// Deletes it, with what is planned; what was sent stays.
pub(crate) async fn delete(ctx: &mut Conversation<'_>, id: ScheduleId) -> anyhow::Result<Turn<Dialogue>> {
    schedule::hold(ctx.db, id).await?;
    let Some(found) = own(ctx, id).await? else { return Ok(Turn::end(Text::ErrorNoRight)) };
    schedule::set_state(ctx.db, id, Stored::Deleted).await?;
    schedule::withdraw(ctx.db, id).await?;
    ctx.ring_for_announcements();
    record(ctx, &found, Action::ScheduleDeleted).await?;
    Ok(super::overview::open(ctx, found.organization).await?.saying(Some(Text::ScheduleDeleted)))
}

async fn record(ctx: &mut Conversation<'_>, found: &Recurring, action: Action) -> anyhow::Result<()> {
    let (entry, now) = (Entry::by(Some(ctx.person.id), action, found.organization), ctx.now());
    audit::record(ctx.db, &entry, now).await
}
