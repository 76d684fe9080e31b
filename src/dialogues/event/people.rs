//! The people of a shift, looked through: a numbered line each, buttons that show only some of them, and what opens
//! somebody's card.

use jiff::civil::Date;

use super::{
    day_of, hours_of,
    roster::{standing_text, status_mark},
};
use crate::{
    dialogues::{Button, Choice, picker},
    domain::{
        Language, Name, Participant, PersonId, Shift, Zone,
        participant::{Filter, List, Standing},
        search::folded,
    },
    texts::Text,
};

/// So many letters of a name are looked for at least.
const FEWEST_LETTERS: usize = 2;

/// So many numbers stand in a row.
const NUMBERS_IN_A_ROW: usize = 6;

/// Who is found, and how somebody is opened.
pub(super) fn people_paragraphs(shift: &Shift, list: &List, viewer: Language, zone: &Zone) -> Vec<Text> {
    let day = shift.zone().day(shift.slot.starts_at);
    let numbered = (list.first()..).zip(&list.people);
    let is_marked = list.people.iter().any(says_to_come);
    let words = &list.selection.words;
    let found = Text::PeopleFound { words: words.clone(), count: list.count };
    let people = Text::PeopleList {
        title: shift.title(viewer),
        date: day_of(shift),
        hours: hours_of(shift, zone),
        lines: numbered.map(|(number, person)| line(number, person, day)).collect(),
    };
    let legend = is_marked.then_some(Text::RosterLegend);
    let found = (!words.is_empty()).then_some(found);
    [Some(people), found, legend, Some(Text::PeopleHint)].into_iter().flatten().collect()
}

fn line(number: usize, person: &Participant, day: Date) -> Text {
    let mark = status_mark(person.standing);
    let line = Text::PersonLine { number, mark, name: person.name.clone(), age: person.age(day) };
    let more = match person.standing {
        Standing::Confirmed => says_to_come(person).then(|| Text::plain("✓")),
        other => Some(standing_text(other)),
    };
    match more {
        Some(more) => Text::Joined { first: Box::new(line), second: Box::new(more) },
        None => line,
    }
}

fn says_to_come(person: &Participant) -> bool {
    person.coming && person.standing == Standing::Confirmed
}

/// A number for everybody on the page, what turns pages, and the filters.
pub(super) fn people_buttons(list: &List) -> Vec<Vec<Button>> {
    let number = |(number, person): (usize, &Participant)| {
        Button::new(Text::plain(number.to_string()), Choice::Person(person.person))
    };
    let numbers: Vec<Button> = (list.first()..).zip(&list.people).map(number).collect();
    let turning = (list.pages() > 1).then(|| picker::turning(list.selection.page, list.pages()));
    let numbers = numbers.chunks(NUMBERS_IN_A_ROW).map(<[Button]>::to_vec);
    numbers.chain(turning).chain(picker::columns(filter_buttons(list))).collect()
}

/// The filters that tell people apart; those that are about everybody do not.
fn filter_buttons(list: &List) -> Vec<Button> {
    let all = list.filters.iter().find(|(filter, _)| *filter == Filter::Everybody).map_or(0, |(_, count)| *count);
    let tells_apart = |(filter, count): &&(Filter, i64)| *filter == Filter::Everybody || *count < all;
    let is_shown = |filter: Filter| list.selection.words.is_empty() && list.selection.filter == filter;
    let button = |(filter, count): &(Filter, i64)| {
        Button::toggle(filter_label(*filter, *count), is_shown(*filter), |_| Choice::People(*filter))
    };
    let offered: Vec<Button> = list.filters.iter().filter(tells_apart).map(button).collect();
    let is_choice = offered.len() > 1 || !list.selection.words.is_empty();
    if is_choice { offered } else { Vec::new() }
}

fn filter_label(filter: Filter, count: i64) -> Text {
    match filter {
        Filter::Everybody => Text::BtnEverybody { count },
        Filter::Unmarked => Text::BtnUnmarked { count },
        Filter::Waiting => Text::BtnWaiting { count },
        Filter::Applied => Text::BtnApplications { count },
        Filter::Minors => Text::BtnMinors { count },
    }
}

/// Whom words mean.
pub(super) enum Meant {
    /// Somebody on the page, by their number.
    Person(PersonId),
    /// Whoever has this number, or this in their name.
    Sought(String),
}

/// Whom words mean: a number, or a part of a name.
pub(super) fn meant(list: &List, words: &str) -> Result<Meant, Text> {
    let words: String = words.trim().chars().take(Name::LONGEST).collect();
    if let Some(number) = number(&words) {
        let shown = number.checked_sub(list.first()).and_then(|index| list.people.get(index));
        if let Some(person) = shown {
            return Ok(Meant::Person(person.person));
        }
    } else if folded(&words).chars().filter(|c| c.is_alphanumeric()).count() < FEWEST_LETTERS {
        return Err(Text::ErrorFewLetters { least: FEWEST_LETTERS });
    }
    Ok(Meant::Sought(words))
}

/// The number that somebody has on the list, if words are one.
pub(crate) fn number(words: &str) -> Option<usize> {
    words.parse().ok()
}
