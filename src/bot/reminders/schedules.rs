//! Recurring announcements, as organizers see and change them. Who may is checked here, in the update's own
//! transaction; what happens when one is due stands in `announce/recurring`.

use super::overview::ask;
use crate::{
    bot::talk::Talk,
    db::{
        audience::{self, Wanted},
        delivery::Target,
        event,
        organization::{self, Action, Deed},
        schedule::{self, Recurring, State as Stored},
    },
    dialogues::{
        Dialogue, Turn,
        announce::{NEXT, count_of},
        reminders::{Card, State},
    },
    domain::announcement::Count,
    texts::Text,
};

/// So many of the latest times are shown.
const LATEST: i64 = 5;

/// One that is not deleted, if the person has a role in its organization.
async fn own(talk: &mut Talk<'_>, id: i64) -> anyhow::Result<Option<Recurring>> {
    let Some(found) = schedule::with_id(talk.db, id).await?.filter(|found| found.state != Stored::Deleted) else {
        return Ok(None);
    };
    let role = organization::role_of(talk.db, talk.person.id, found.organization).await?;
    Ok(role.map(|_| found))
}

/// Shows one.
pub async fn open(talk: &mut Talk<'_>, id: i64) -> anyhow::Result<Turn<Dialogue>> {
    Ok(match card(talk, id).await? {
        Some(card) => ask(State::Schedule(Box::new(card))),
        None => Turn::end(Text::ErrorNoRight),
    })
}

async fn card(talk: &mut Talk<'_>, id: i64) -> anyhow::Result<Option<Card>> {
    let Some(found) = own(talk, id).await? else { return Ok(None) };
    let organizing = event::organizing(talk.db, found.organization).await?;
    let readers = schedule::readers(talk.db, id).await?;
    let wanted = Wanted { organization: found.organization, audience: &found.audience, part: None };
    let counts = audience::count(talk.db, &wanted, talk.reader.now).await?;
    let groups = audience::count_groups(talk.db, &wanted).await?;
    let reaches = |count: &&Count| readers.contains_key(&count.language);
    Ok(Some(Card {
        id,
        organization: organizing.organization,
        country: organizing.country,
        next: found.schedule.next_walls(talk.reader.now, NEXT),
        is_paused: found.state == Stored::Paused,
        people: count_of(counts.iter().filter(reaches)),
        groups: count_of(groups.iter().filter(reaches)),
        latest: schedule::latest(talk.db, id, LATEST).await?,
        schedule: found.schedule,
        audience: found.audience,
    }))
}

/// The card of one as it is now; whoever wants to change it waits. None: it is gone, or nothing else there relies on what is
/// shown.
pub async fn as_it_is(talk: &mut Talk<'_>, shown: State) -> anyhow::Result<Option<Dialogue>> {
    let id = match shown {
        State::Schedule(card) | State::Delete(card) => card.id,
        State::Organizations { .. }
        | State::Overview(_)
        | State::Leads { .. }
        | State::Shifts { .. }
        | State::People { .. } => return Ok(None),
    };
    schedule::hold(talk.db, id).await?;
    let card = card(talk, id).await?;
    Ok(card.map(|card| Dialogue::Reminders(State::Schedule(Box::new(card)))))
}

/// Shows the messages themselves; the card follows below.
pub async fn messages(talk: &mut Talk<'_>, id: i64) -> anyhow::Result<Turn<Dialogue>> {
    if own(talk, id).await?.is_none() {
        return Ok(Turn::end(Text::ErrorNoRight));
    }
    for content in schedule::texts(talk.db, id).await?.into_values() {
        talk.owe(&serde_json::from_str(&content)?, Target::None).await?;
    }
    Ok(open(talk, id).await?.below())
}

/// Pauses it, with what is planned, or lets it go on: from now on, without what was due in between. If its author has no role any more,
/// whoever does that answers for it.
pub async fn set_active(talk: &mut Talk<'_>, id: i64, active: bool) -> anyhow::Result<Turn<Dialogue>> {
    schedule::hold(talk.db, id).await?;
    let Some(found) = own(talk, id).await? else { return Ok(Turn::end(Text::ErrorNoRight)) };
    let (state, action) = match active {
        true => (Stored::Active, Action::ScheduleGoesOn),
        false => (Stored::Paused, Action::SchedulePaused),
    };
    if found.state != state {
        if active {
            take_over(talk, &found).await?;
            schedule::go_on(talk.db, id, found.schedule.next(talk.reader.now)).await?;
        }
        schedule::set_state(talk.db, id, state).await?;
        if !active {
            schedule::withdraw(talk.db, id).await?;
        }
        record(talk, &found, action).await?;
        talk.ring_for_announcements();
    }
    Ok(open(talk, id).await?.saying(Some(Text::Saved)))
}

async fn take_over(talk: &mut Talk<'_>, found: &Recurring) -> anyhow::Result<()> {
    let author = match found.by {
        Some(author) => organization::role_of(talk.db, author, found.organization).await?,
        None => None,
    };
    if author.is_none() {
        schedule::take_over(talk.db, found.id, talk.person.id).await?;
    }
    Ok(())
}

/// Deletes it, with what is planned; what was sent stays.
pub async fn delete(talk: &mut Talk<'_>, id: i64) -> anyhow::Result<Turn<Dialogue>> {
    schedule::hold(talk.db, id).await?;
    let Some(found) = own(talk, id).await? else { return Ok(Turn::end(Text::ErrorNoRight)) };
    schedule::set_state(talk.db, id, Stored::Deleted).await?;
    schedule::withdraw(talk.db, id).await?;
    talk.ring_for_announcements();
    record(talk, &found, Action::ScheduleDeleted).await?;
    Ok(super::overview::open(talk, found.organization).await?.saying(Some(Text::ScheduleDeleted)))
}

async fn record(talk: &mut Talk<'_>, found: &Recurring, action: Action) -> anyhow::Result<()> {
    let (deed, now) = (Deed::by(Some(talk.person.id), action, found.organization), talk.now());
    organization::record(talk.db, &deed, now).await
}
