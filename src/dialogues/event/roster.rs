//! A shift's list and the people on it, as their organizers see them.

use super::{day_of, hours_of};
use crate::{
    dialogues::{Button, Choice, Viewer, picker},
    domain::{Language, Name, Participant, Roster, Shift, Zone, participant::Standing},
    texts::Text,
};

/// Who comes, and who waits, with what the marks mean.
pub(crate) fn roster_paragraphs(shift: &Shift, roster: &Roster, viewer: Language, zone: &Zone) -> Vec<Text> {
    let is_marked = roster.confirmed.iter().any(|(_, coming)| *coming);
    let legend = is_marked.then_some(Text::RosterLegend);
    [Some(roster_text(shift, roster, viewer, zone)), together_text(shift), legend].into_iter().flatten().collect()
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
