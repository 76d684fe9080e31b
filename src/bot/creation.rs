//! What comes of acts about new events, and about changes of published ones. Who may do them is checked here.

use std::collections::BTreeSet;

use super::{
    acting,
    notices::{self, Notice},
    offers::offer_what_is_free,
    organize::record,
    talk::Talk,
};
use crate::{
    db::{
        event,
        organization::{self, Action, Deed},
        participant, shift,
        volunteer::Reading,
    },
    dialogues::{
        Dialogue, Turn,
        event::{Creation, Published, Visit, create::State, moment, place, why_not_ahead},
    },
    domain::{Details, Link, Linked, NewEvent, Organizing, Shift, Slot},
    outbox::Priority,
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
    let people = i64::try_from(participant::people(talk.db, &[shift.id], now).await?.len())?;
    let people_in_all = i64::try_from(participant::people(talk.db, &all, now).await?.len())?;
    Ok(ask(State::change_of(Published { shift, people, people_in_all }, organizing)))
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
    event::change(talk.db, &before, &new.details, slot).await?;
    record(talk, &before, Action::EventChanged, None).await?;
    let told = tell_of_change(talk, &before, &new.details, slot).await?;
    offer_what_is_free(talk, before.id).await?;
    Ok(Turn::end(if told == 0 { Text::Saved } else { Text::EventChanged { count: told } }))
}

/// A new time concerns the people of the shift, a new place all; others hear nothing. How many were told.
async fn tell_of_change(talk: &mut Talk<'_>, before: &Shift, now: &Details, slot: &Slot) -> anyhow::Result<i64> {
    let is_moved = now.has_moved_from(&before.event.details);
    let is_retimed = (slot.starts_at, slot.ends_at) != (before.slot.starts_at, before.slot.ends_at);
    let mut told = BTreeSet::new();
    if is_moved || is_retimed {
        let time = is_retimed.then_some(slot);
        let notice = |reader: &Reading| change_notice((before, before.id), now, time, reader);
        told.extend(tell_shift(talk, before.id, &told, notice).await?);
    }
    if is_moved {
        for shift in shift::of_event(talk.db, before.event.id).await? {
            let notice = |reader: &Reading| change_notice((before, shift.id), now, None, reader);
            told.extend(tell_shift(talk, shift.id, &told, notice).await?);
        }
    }
    Ok(i64::try_from(told.len())?)
}

/// Tells those of a shift who have not been told yet; who they are.
async fn tell_shift(
    talk: &mut Talk<'_>,
    shift: i64,
    told: &BTreeSet<i64>,
    notice: impl Fn(&Reading) -> Notice,
) -> anyhow::Result<Vec<i64>> {
    let now = talk.now();
    let mut people = participant::people(talk.db, &[shift], now).await?;
    people.retain(|person| !told.contains(person));
    notices::tell(talk.db, talk.texts, (&people, Priority::Personal), notice, now).await?;
    Ok(people)
}

/// What has changed for somebody of a shift: the time of it if it is another now, and the place.
fn change_notice((before, shift): (&Shift, i64), now: &Details, time: Option<&Slot>, reader: &Reading) -> Notice {
    let details = &before.event.details;
    let time = time.map(|slot| Text::TimeChanged {
        before: moment(&before.slot, before.zone(), &reader.zone),
        now: moment(slot, &now.zone, &reader.zone),
    });
    let place_text = now.has_moved_from(details).then(|| {
        let language = now.language_of_move(details, reader.language);
        Text::PlaceChanged { before: place(details, language), now: place(now, language) }
    });
    let head = Text::EventChangedNotice { title: now.title(reader.language) };
    let mut notice = Notice::with(head, Text::BtnShowEvent, Visit::Shift(shift));
    notice.paragraphs.extend([time, place_text].into_iter().flatten());
    notice
}
