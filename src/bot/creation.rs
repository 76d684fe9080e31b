//! What comes of acts about new events, and about changes of published ones. Who may do them is checked here.

use super::{
    acting, changes,
    notices::{self, Reached},
    offers::offer_what_is_free,
    organize::record,
    talk::Talk,
};
use crate::{
    db::{
        event,
        organization::{self, Action, Deed},
        participant, shift,
    },
    dialogues::{
        Dialogue, Turn,
        event::{Creation, Published, create::State, why_not_ahead},
    },
    domain::{Details, Link, Linked, NewEvent, Organizing, Shift},
    texts::Text,
};

/// Does it, and says what follows.
pub async fn perform(talk: &mut Talk<'_>, act: Creation) -> anyhow::Result<Turn<Dialogue>> {
    match act {
        Creation::Begin => begin(talk).await,
        Creation::For(organization) => begin_for(talk, organization).await,
        Creation::Publish(new) => publish(talk, &new).await,
        Creation::Change { shown, new } => change(talk, &shown, &new).await,
    }
}

async fn begin(talk: &mut Talk<'_>) -> anyhow::Result<Turn<Dialogue>> {
    match &acting::organizations(talk).await?[..] {
        [] => Ok(Turn::end(Text::NotInATeam)),
        [only] => begin_for(talk, only.id).await,
        several => {
            let mut offered = Vec::new();
            for organization in several {
                offered.push(event::organizing(talk.db, organization.id).await?);
            }
            Ok(ask(State::Organization { offered, page: 0 }))
        }
    }
}

fn ask(state: State) -> Turn<Dialogue> {
    Turn::ask(Dialogue::NewEvent(state))
}

async fn begin_for(talk: &mut Talk<'_>, organization: i64) -> anyhow::Result<Turn<Dialogue>> {
    if organization::role_of(talk.db, talk.person.id, organization).await?.is_none() {
        return Ok(Turn::end(Text::ErrorNoRight));
    }
    let organizing = event::organizing(talk.db, organization).await?;
    Ok(ask(State::begin(organizing, talk.reader.language)))
}

/// An event like one that there is, on another day.
pub async fn copy(talk: &mut Talk<'_>, shift: &Shift) -> anyhow::Result<Turn<Dialogue>> {
    let organizing = event::organizing(talk.db, shift.event.organization.id).await?;
    Ok(ask(State::copy_of(shift, organizing)))
}

/// A published event, to be changed through one of its shifts.
pub async fn begin_change(talk: &mut Talk<'_>, shift: Shift) -> anyhow::Result<Turn<Dialogue>> {
    let organizing = event::organizing(talk.db, shift.event.organization.id).await?;
    let now = talk.now();
    let all: Vec<i64> = shift::of_event(talk.db, shift.event.id).await?.iter().map(|shift| shift.id).collect();
    let people = within_reach(talk, &[shift.id], now).await?;
    let people_in_all = within_reach(talk, &all, now).await?;
    Ok(ask(State::change_of(Published { shift, people, people_in_all }, organizing)))
}

/// How many of those who would be told hear of it.
async fn within_reach(talk: &mut Talk<'_>, shifts: &[i64], now: i64) -> anyhow::Result<i64> {
    let people = participant::people(talk.db, shifts, now).await?;
    Ok(notices::reached(talk.db, &people).await?.people)
}

/// Whether the person may do this for the organization, and the organization allows it.
async fn may(talk: &mut Talk<'_>, organization: i64, details: &Details) -> anyhow::Result<bool> {
    let role = organization::role_of(talk.db, talk.person.id, organization).await?;
    let Organizing { country, minimum_age, .. } = event::organizing(talk.db, organization).await?;
    let is_at_home = country.is_none_or(|country| country == details.country);
    Ok(role.is_some() && is_at_home && details.minimum_age >= minimum_age)
}

async fn publish(talk: &mut Talk<'_>, new: &NewEvent) -> anyhow::Result<Turn<Dialogue>> {
    if !may(talk, new.organization, &new.details).await? {
        return Ok(Turn::end(Text::ErrorNoRight));
    }
    let (person, now) = (talk.person.id, talk.now());
    let id = event::publish(talk.db, new, Some(person), now).await?;
    let deed = Deed::by(Some(person), Action::EventPublished, new.organization);
    let shift = shift::of_event(talk.db, id).await?.first().map(|shift| shift.id);
    organization::record(talk.db, &Deed { shift, ..deed }, now).await?;
    let link = Link { to: Linked::Event(id), source: String::new() };
    Ok(Turn::end(Text::EventPublished { link: talk.link(&link.payload()) }))
}

/// Saves what was changed of a shift that was shown like this.
async fn change(talk: &mut Talk<'_>, shown: &Shift, new: &NewEvent) -> anyhow::Result<Turn<Dialogue>> {
    let Some(before) = shift::to_act_on(talk.db, shown.id).await? else { return Ok(Turn::end(Text::ButtonTooOld)) };
    let Some(slot) = new.slots.first() else { return Ok(Turn::end(Text::ButtonTooOld)) };
    if !may(talk, before.event.organization.id, &new.details).await? {
        return Ok(Turn::end(Text::ErrorNoRight));
    }
    if let Some(why) = why_not_ahead(&before, talk.reader.now) {
        return Ok(Turn::end(why));
    }
    // Saving would take back what somebody else has changed since.
    if (&before.event.details, &before.slot) != (&shown.event.details, &shown.slot) {
        return Ok(begin_change(talk, before).await?.saying(Some(Text::ErrorChangedMeanwhile)));
    }
    if slot.places.max < before.taken() {
        return Ok(talk.stay(Text::ErrorMorePeople { count: before.taken().into() }));
    }
    changes::note(talk, before.event.id).await?;
    event::change(talk.db, &before, &new.details, slot).await?;
    record(talk, &before, Action::EventChanged, None).await?;
    let told = changes::count(talk, before.event.id).await?;
    offer_what_is_free(talk, before.id).await?;
    Ok(Turn::end(match told {
        Reached { people: 0, lost: 0 } => Text::Saved,
        told => told.after(Text::EventChanged { count: told.people }),
    }))
}
