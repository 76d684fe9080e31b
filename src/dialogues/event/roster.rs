//! A shift's list and the people on it, as their organizers see them.

use super::{day_of, hours_of};
use crate::{
    dialogues::{Button, Choice, Reader, picker},
    domain::{Language, Name, Participant, Roster, Shift, Zone, participant::Standing},
    texts::Text,
};

/// Who comes, and who waits.
pub fn roster_text(shift: &Shift, roster: &Roster, reader: Language, zone: &Zone) -> Text {
    Text::Roster {
        title: shift.title(reader),
        date: day_of(shift),
        hours: hours_of(shift, zone),
        count: roster.confirmed_count,
        most: shift.slot.places.max,
        least: shift.slot.places.min,
        confirmed: names(&roster.confirmed, roster.confirmed_count),
        waiting: names(&roster.waiting, roster.waiting_count),
    }
}

/// The first names, and how many more there are.
fn names(names: &[Name], count: i64) -> Vec<Text> {
    if names.is_empty() {
        return vec![Text::Nobody];
    }
    let mut shown: Vec<Text> = names.iter().map(|name| Text::plain(name.as_str())).collect();
    let rest = count - i64::try_from(names.len()).unwrap_or(i64::MAX);
    if rest > 0 {
        shown.push(Text::plain(format!("… +{rest}")));
    }
    shown
}

/// What stands before a name in a list of people.
pub fn status_mark(standing: Standing) -> &'static str {
    match standing {
        Standing::Confirmed => "✅ ",
        Standing::Offered | Standing::Waiting => "⏳ ",
        Standing::Applied => "✉️ ",
    }
}

/// How somebody stands, in words.
pub fn standing_text(standing: Standing) -> Text {
    match standing {
        Standing::Confirmed => Text::StateConfirmed,
        Standing::Offered => Text::StateOffered,
        Standing::Waiting => Text::StateWaiting,
        Standing::Applied => Text::StateApplied,
    }
}

/// What organizers may know of somebody: what they need to meet and to reach them.
pub fn participant_card(shift: &Shift, person: &Participant) -> Text {
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
pub fn person_buttons(shift: &Shift, person: &Participant, reader: &Reader) -> Vec<Vec<Button>> {
    let write = Button::new(Text::BtnWrite, Choice::Write);
    let remove = Button::new(Text::BtnRemove, Choice::Remove);
    let buttons = match person.standing {
        _ if !shift.is_ahead(reader.now) => vec![write],
        Standing::Applied => {
            vec![
                Button::new(Text::BtnApprove, Choice::Approve),
                Button::new(Text::BtnTurnDown, Choice::TurnDown),
                write,
            ]
        }
        _ if shift.event.shifts > 1 => vec![write, Button::new(Text::BtnMove, Choice::Move), remove],
        _ => vec![write, remove],
    };
    picker::columns(buttons)
}
