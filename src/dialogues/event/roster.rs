//! A shift's list and the people on it, as their organizers see them.

use super::{day_of, desk::totals_text, hours_of};
use crate::{
    dialogues::{Button, Choice, Viewer, picker},
    domain::{Language, Name, Participant, Roster, Shift, Totals, Zone, participant::Standing},
    texts::Text,
};

/// Who comes, and who waits, with what the marks mean.
pub(crate) fn roster_paragraphs(shift: &Shift, roster: &Roster, viewer: Language, zone: &Zone) -> Vec<Text> {
    let is_marked = roster.confirmed.iter().any(|(_, coming)| *coming);
    let legend = is_marked.then_some(Text::RosterLegend);
    [Some(roster_text(shift, roster, viewer, zone)), together_text(shift), legend].into_iter().flatten().collect()
}

/// So many shifts of a day are named with their people, and so many without anybody; the file has them all.
const SHIFTS: usize = 8;

/// Who comes on a day with several shifts: each with its people, and those without anybody in one line.
pub(crate) fn day_paragraphs(day: &[(Shift, Roster)], viewer: Language, zone: &Zone) -> Vec<Text> {
    let (empty, others): (Vec<_>, Vec<_>) = day.iter().partition(|(_, roster)| roster.is_empty());
    let each = (Roster::NAMES / others.len().clamp(1, SHIFTS)).max(1);
    let heading =
        day.first().map(|(first, _)| Text::RosterDay { title: first.event.details.title(viewer), date: day_of(first) });
    let lists = others.iter().take(SHIFTS).map(|(shift, roster)| shift_text(shift, roster, each, (viewer, zone)));
    let more = others.len().saturating_sub(SHIFTS);
    let more = (more > 0).then(|| Text::plain(format!("… +{more}")));
    let nobody = (!empty.is_empty()).then(|| Text::RosterNobody {
        shifts: names_of(empty.iter().map(|(shift, _)| hours_and_role(shift, zone)), empty.len()),
    });
    let is_marked = others.iter().any(|(_, roster)| roster.confirmed.iter().any(|(_, coming)| *coming));
    let legend = is_marked.then_some(Text::RosterLegend);
    heading.into_iter().chain(lists).chain(more).chain(nobody).chain(legend).collect()
}

/// One of them, with so many names at most.
fn shift_text(shift: &Shift, roster: &Roster, names_at_most: usize, (viewer, zone): (Language, &Zone)) -> Text {
    let totals = Totals {
        most: shift.slot.places.max.into(),
        confirmed: roster.confirmed_count,
        waiting: roster.waiting_count,
        applied: roster.applied_count,
        lacking: shift.lacking(),
        ..Totals::default()
    };
    let shown = roster.shown_to(viewer);
    Text::RosterShift {
        hours: Box::new(hours_and_role(shift, zone)),
        totals: Box::new(totals_text(&totals)),
        confirmed: names(shown.confirmed.iter().take(names_at_most).map(marked), roster.confirmed_count),
    }
}

fn hours_and_role(shift: &Shift, zone: &Zone) -> Text {
    let hours = hours_of(shift, zone);
    match &shift.slot.role {
        Some(role) => Text::Joined { first: hours, second: Box::new(Text::plain(role.as_str())) },
        None => *hours,
    }
}

/// The first of several, and how many more there are.
fn names_of(shifts: impl Iterator<Item = Text>, count: usize) -> Vec<Text> {
    let rest = count.saturating_sub(SHIFTS);
    shifts.take(SHIFTS).chain((rest > 0).then(|| Text::plain(format!("… +{rest}")))).collect()
}

/// How many all roles of its time have, where so many are needed together.
pub(crate) fn together_text(shift: &Shift) -> Option<Text> {
    let least = shift.event.details.least_in_all;
    (least > 0).then_some(Text::RosterTogether { count: shift.together, least })
}

fn roster_text(shift: &Shift, roster: &Roster, viewer: Language, zone: &Zone) -> Text {
    Text::Roster {
        title: shift.title(viewer),
        date: day_of(shift),
        hours: hours_of(shift, zone),
        count: roster.confirmed_count,
        most: shift.slot.places.max,
        least: shift.slot.places.min,
        confirmed: names(roster.confirmed.iter().map(marked), roster.confirmed_count),
        waiting: names(roster.waiting.iter().map(|name| name.as_str().to_owned()), roster.waiting_count),
    }
}

fn marked((name, coming): &(Name, bool)) -> String {
    format!("{}{}", name.as_str(), if *coming { " ✓" } else { "" })
}

/// The first names, and how many more there are.
fn names(names: impl Iterator<Item = String>, count: i64) -> Vec<Text> {
    let mut shown: Vec<Text> = names.map(Text::plain).collect();
    if shown.is_empty() {
        return vec![Text::Nobody];
    }
    let rest = count - i64::try_from(shown.len()).unwrap_or(i64::MAX);
    if rest > 0 {
        shown.push(Text::plain(format!("… +{rest}")));
    }
    shown
}

/// What stands before a name in a list of people.
pub(super) fn status_mark(standing: Standing) -> &'static str {
    match standing {
        Standing::Confirmed => "",
        Standing::Came => "✅ ",
        Standing::NoShow => "❌ ",
        Standing::Removed => "🚫 ",
        Standing::Offered | Standing::Waiting => "⏳ ",
        Standing::Applied => "✉️ ",
    }
}

/// How somebody stands, in words.
pub(crate) fn standing_text(standing: Standing) -> Text {
    match standing {
        Standing::Confirmed => Text::StateConfirmed,
        Standing::Offered => Text::StateOffered,
        Standing::Waiting => Text::StateWaiting,
        Standing::Applied => Text::StateApplied,
        Standing::Came => Text::StateCame,
        Standing::NoShow => Text::StateNoShow,
        Standing::Removed => Text::StateRemoved,
    }
}

/// What organizers may know of somebody: what they need to meet and to reach them.
pub(super) fn participant_card(shift: &Shift, person: &Participant) -> Text {
    let phone = person.phone.clone().map_or(Text::NotGiven, |phone| Text::PhoneNumber { phone });
    Text::ParticipantCard {
        name: person.name.clone(),
        age: person.age(shift.zone().day(shift.slot.starts_at)),
        languages: person.languages.iter().map(|language| Text::LanguageName { language: *language }).collect(),
        phone: Box::new(phone),
        status: Box::new(standing_text(person.standing)),
    }
}

/// What can be done about somebody.
pub(super) fn person_buttons(shift: &Shift, person: &Participant, viewer: &Viewer) -> Vec<Vec<Button>> {
    let write = Button::new(Text::BtnWrite, Choice::Write);
    let remove = Button::new(Text::BtnRemove, Choice::Remove);
    let buttons = match person.standing {
        _ if !shift.is_ahead(viewer.now) => vec![write],
        Standing::Applied => {
            vec![
                Button::new(Text::BtnApprove, Choice::Approve),
                Button::new(Text::BtnTurnDown, Choice::TurnDown),
                write,
            ]
        }
        Standing::Removed => vec![Button::new(Text::BtnLetBack, Choice::LetBack), write],
        Standing::Confirmed | Standing::Offered | Standing::Waiting | Standing::Came | Standing::NoShow => {
            let to_another = (shift.event.shifts > 1).then(|| Button::new(Text::BtnMove, Choice::Move));
            [Some(write), to_another, Some(remove)].into_iter().flatten().collect()
        }
    };
    picker::columns(buttons)
}
