//! A rehearsal: every message that a sample person would get for a shift by itself, on a clock that is only imagined.
//! What would not be sent is told with its reason. Nothing is sent to the sample person.

use jiff::Timestamp;

use super::{
    come,
    overview::{ask, open},
    thanks,
};
use crate::{
    bot::{organize::looked_after, reply, talk::Talk},
    db::{
        delivery::Target,
        lead, organization, participant, shift,
        volunteer::{self, Reading},
    },
    dialogues::{
        Dialogue, Turn,
        event::{day_month, own_item},
        reminders::{State, rule as in_words},
    },
    domain::{Shift, participant::Standing, quiet_hours::hh_mm, reminder::Rule},
    outbox::{Markup, Outgoing},
    texts::Text,
};

/// What becomes of a rule.
enum Fate {
    Sent(Timestamp),
    /// They signed up only afterwards.
    Late,
    /// It falls into quiet hours, after which it is of no use.
    Quiet,
}

/// The shifts to choose from.
pub async fn shifts(talk: &mut Talk<'_>, organization: i64) -> anyhow::Result<Turn<Dialogue>> {
    if organization::role_of(talk.db, talk.person.id, organization).await?.is_none() {
        return Ok(Turn::end(Text::ErrorNoRight));
    }
    let (person, now, language) = (talk.person.id, talk.now(), talk.reader.language);
    let (shifts, _) = shift::organized(talk.db, person, Some(organization), (false, now), 0).await?;
    let items = shifts.iter().map(|shift| own_item(shift, language)).collect();
    Ok(ask(State::Shifts { organization, items, page: 0 }))
}

/// The people to choose from: the first who have a place.
pub async fn people(talk: &mut Talk<'_>, shift: i64) -> anyhow::Result<Turn<Dialogue>> {
    let Some(shift) = looked_after(talk, shift).await? else { return Ok(Turn::end(Text::ErrorNoRight)) };
    let people = participant::confirmed_page(talk.db, shift.id, 0).await?;
    let people = people.into_iter().map(|participant| (participant.person, participant.name)).collect();
    Ok(ask(State::People { organization: shift.event.organization.id, shift: shift.id, people }))
}

/// Sends the messages to who asked for them.
pub async fn rehearse(talk: &mut Talk<'_>, shift: i64, person: Option<i64>) -> anyhow::Result<Turn<Dialogue>> {
    let shift = looked_after(talk, shift).await?.filter(|shift| shift.cancelled.is_none());
    let Some(shift) = shift else { return Ok(Turn::end(Text::ErrorNoRight)) };
    let signed_up = match person {
        Some(person) => {
            let found = participant::of_shift(talk.db, shift.id, person).await?;
            found.filter(|participant| participant.standing == Standing::Confirmed)
        }
        None => None,
    };
    if person.is_some() && signed_up.is_none() {
        // They have left meanwhile.
        return people(talk, shift.id).await;
    }
    let since = signed_up.map_or(talk.reader.now, |participant| participant.since);
    let sample = person.unwrap_or(talk.person.id);
    let Some(reader) = volunteer::readings(talk.db, &[sample]).await?.pop() else {
        return people(talk, shift.id).await;
    };
    let steps = steps(talk, &shift, &reader, since).await?;
    show(talk, &shift, &reader, &steps).await?;
    Ok(open(talk, shift.event.organization.id).await?.below())
}

/// What becomes of each rule, in the order of their instants.
async fn steps(
    talk: &mut Talk<'_>,
    shift: &Shift,
    reader: &Reading,
    since: Timestamp,
) -> anyhow::Result<Vec<(Timestamp, Rule, Fate)>> {
    let own = lead::of_person(talk.db, reader.person).await?;
    let leads = own.unwrap_or(lead::of_event(talk.db, shift.event.id).await?.in_force());
    let rules = leads.into_iter().map(Rule::Remind).chain([Rule::Thanks]);
    let fate = |rule: Rule| Some((rule.fires_at(shift.zone(), &shift.slot)?, rule));
    let mut steps: Vec<_> = rules.filter_map(fate).collect();
    steps.sort();
    Ok(steps.into_iter().map(|(at, rule)| (at, rule, fate_of(rule, at, shift, reader, since))).collect())
}

fn fate_of(rule: Rule, at: Timestamp, shift: &Shift, reader: &Reading, since: Timestamp) -> Fate {
    if since >= at {
        return Fate::Late;
    }
    come::due(rule, shift, reader, at).map_or(Fate::Quiet, Fate::Sent)
}

/// The list of all steps, then each message.
async fn show(
    talk: &mut Talk<'_>,
    shift: &Shift,
    reader: &Reading,
    steps: &[(Timestamp, Rule, Fate)],
) -> anyhow::Result<()> {
    let lines = steps.iter().map(|(at, rule, fate)| line(reader, *at, *rule, fate)).collect();
    let (title, city) = (shift.title(talk.reader.language), Text::city(&reader.zone));
    let list =
        reply::message(talk.texts, talk.reader.language, &[Text::Rehearsal { title, city, lines }], Markup::None);
    talk.owe(&list, Target::None).await?;
    for (_, rule, fate) in steps {
        if let Fate::Sent(due) = fate {
            let message = as_read(talk, shift, reader, *rule, *due);
            talk.owe(&message, Target::None).await?;
        }
    }
    Ok(())
}

fn line(reader: &Reading, at: Timestamp, rule: Rule, fate: &Fate) -> Text {
    let shown = if let Fate::Sent(due) = fate { *due } else { at };
    let (date, time) = (day_month(reader.zone.day(shown)), hh_mm(reader.zone.wall_time(shown)));
    let what = in_words(rule);
    match fate {
        Fate::Sent(_) => Text::RehearsalSent { date, time, what },
        Fate::Late => Text::RehearsalLate { date, time, what },
        Fate::Quiet => Text::RehearsalQuiet { date, time, what },
    }
}

/// The message as its reader would see it, without its buttons.
fn as_read(talk: &Talk<'_>, shift: &Shift, reader: &Reading, rule: Rule, at: Timestamp) -> Outgoing {
    let paragraphs = match rule {
        Rule::Thanks => vec![thanks::text(shift, reader)],
        _ => come::paragraphs(shift, reader, at),
    };
    reply::message(talk.texts, reader.language, &paragraphs, Markup::None)
}
