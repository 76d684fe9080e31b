//! What an organizer does about a published event, and what an answer means where it is given.

use jiff::Timestamp;

use super::{FileKind, Seen, Shown, Why};
use crate::{
    dialogues::{
        Button, Choice, Command,
        event::people::{self, Meant},
    },
    domain::{
        Desk, Extent, Leads, Matter, Name, PersonId, Scope, ShiftId,
        lead::Chosen,
        participant::{List, Selection},
        words::{Letter, Reason},
    },
    texts::Text,
};

/// What an organizer does about a published event; whether they may is checked when it is done.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Act {
    /// The shifts that are not over, or those that are.
    List {
        past: bool,
        page: usize,
    },
    /// The event of a shift with the page of its shifts that is wanted, or that on which this one stands; the shift itself, if
    /// there is no other.
    Event {
        shift: ShiftId,
        page: Option<usize>,
    },
    Shift(ShiftId),
    Attendance {
        shift: ShiftId,
        page: usize,
    },
    MarkCame {
        shift: ShiftId,
        person: PersonId,
        came: bool,
        page: usize,
    },
    MarkRest {
        shift: ShiftId,
    },
    Ratings(ShiftId),
    /// Asks when the people of the event are reminded.
    Leads(ShiftId),
    SetLeads {
        shift: ShiftId,
        leads: Option<Leads>,
        /// What was chosen when the boxes were shown.
        seen: Option<Chosen>,
    },
    People {
        shift: ShiftId,
        selection: Selection,
    },
    /// Somebody of them by a part of their name, or by their number in what is looked at.
    Find {
        shift: ShiftId,
        selection: Selection,
        words: String,
    },
    Person {
        shift: ShiftId,
        person: PersonId,
        selection: Selection,
    },
    Approve {
        shift: ShiftId,
        person: PersonId,
    },
    Decline {
        shift: ShiftId,
        person: PersonId,
        reason: String,
    },
    Remove {
        shift: ShiftId,
        person: PersonId,
        reason: String,
    },
    /// Somebody who was removed may sign up again.
    LetBack {
        shift: ShiftId,
        person: PersonId,
    },
    ChooseShift {
        shift: ShiftId,
        person: PersonId,
    },
    Move {
        from: ShiftId,
        to: ShiftId,
        person: PersonId,
    },
    Search {
        shift: ShiftId,
        words: String,
        page: usize,
    },
    Add {
        shift: ShiftId,
        person: PersonId,
    },
    /// Something that can be meant of several shifts; without a scope it is asked for, where there is a choice.
    About {
        shift: ShiftId,
        matter: Matter,
        scope: Option<Scope>,
    },
    SendAll {
        shift: ShiftId,
        words: String,
        extent: Extent,
    },
    Write {
        shift: ShiftId,
        person: PersonId,
    },
    Send {
        shift: ShiftId,
        person: PersonId,
        words: String,
        seen: Option<Box<Seen>>,
    },
    /// Sign-up is closed, and whether freed places go to those who wait.
    Line {
        shift: ShiftId,
        scope: Scope,
        moves: bool,
    },
    File {
        shift: ShiftId,
        kind: FileKind,
    },
    Change(ShiftId),
    Copy(ShiftId),
    Link(ShiftId),
    /// Before a cancellation: how many will be told.
    CountThose {
        shift: ShiftId,
        scope: Scope,
        reason: String,
    },
    /// What was confirmed, if it is still so.
    Cancel {
        shift: ShiftId,
        reason: String,
        extent: Extent,
    },
}

impl Shown {
    /// What is shown when this is left.
    pub(super) fn back(&self, now: Timestamp) -> Act {
        match self {
            Shown::List { .. } => Act::List { past: false, page: 0 },
            Shown::Event { desk } => Act::List { past: desk.is_over, page: 0 },
            // Where it stands.
            Shown::Shift { shift, .. } if shift.event.shifts > 1 => Act::Event { shift: shift.id, page: None },
            Shown::Shift { shift, .. } => Act::List { past: shift.slot.ends_at <= now, page: 0 },
            Shown::Attendance { shift, .. } | Shown::Ratings { shift, .. } => Act::Shift(shift.id),
            Shown::Person { shift, selection, .. } => Act::People { shift: shift.id, selection: selection.clone() },
            Shown::Reason { shift, person, .. } | Shown::ChooseShift { from: shift, person, .. } => {
                Act::Person { shift: *shift, person: *person, selection: Selection::default() }
            }
            Shown::People { shift, .. } | Shown::Scope { shift, .. } => Act::Shift(shift.id),
            Shown::CancelConfirm { shift, extent, .. } => about_all_or_one(shift.id, extent.scope),
            Shown::WriteAll { shift, extent } | Shown::SendAll { shift, extent, .. } => {
                about_all_or_one(*shift, extent.scope)
            }
            Shown::Line { shift, scope, .. } | Shown::CancelReason { shift, scope } => about_all_or_one(*shift, *scope),
            Shown::Search { shift }
            | Shown::Found { shift, .. }
            | Shown::Leads { shift, .. }
            | Shown::Write { shift, .. } => Act::Shift(*shift),
        }
    }

    /// Whose place a button that relies on this decides about.
    pub(crate) fn person(&self, choice: &Choice) -> Option<PersonId> {
        match self {
            Shown::Person { person, .. } => Some(person.person),
            Shown::ChooseShift { person, .. } => Some(*person),
            Shown::Found { .. } => {
                let Choice::Person(person) = choice else { return None };
                Some(*person)
            }
            Shown::List { .. }
            | Shown::Event { .. }
            | Shown::Shift { .. }
            | Shown::People { .. }
            | Shown::Attendance { .. }
            | Shown::Leads { .. }
            | Shown::Ratings { .. }
            | Shown::Reason { .. }
            | Shown::Search { .. }
            | Shown::Scope { .. }
            | Shown::Line { .. }
            | Shown::WriteAll { .. }
            | Shown::SendAll { .. }
            | Shown::Write { .. }
            | Shown::CancelReason { .. }
            | Shown::CancelConfirm { .. } => None,
        }
    }

    /// The button that leads away from it.
    pub(super) fn way_out(&self) -> Button {
        match self {
            Shown::List { .. } => Button::command(Text::BtnMenu, Command::Start),
            Shown::CancelConfirm { .. } => Button::new(Text::BtnKeepEvent, Choice::Back),
            Shown::Event { .. }
            | Shown::Shift { .. }
            | Shown::People { .. }
            | Shown::Attendance { .. }
            | Shown::Leads { .. }
            | Shown::Ratings { .. }
            | Shown::Person { .. }
            | Shown::Reason { .. }
            | Shown::ChooseShift { .. }
            | Shown::Search { .. }
            | Shown::Found { .. }
            | Shown::Scope { .. }
            | Shown::Line { .. }
            | Shown::WriteAll { .. }
            | Shown::SendAll { .. }
            | Shown::Write { .. }
            | Shown::CancelReason { .. } => Button::back(),
        }
    }

    /// What a button means here.
    pub(super) fn press(self, choice: Choice) -> Option<Act> {
        Some(match (self, choice) {
            (Shown::List { .. }, Choice::Shift(shift)) => Act::Event { shift, page: None },
            (Shown::List { past, .. }, Choice::Page(page)) => Act::List { past, page },
            (Shown::List { .. }, Choice::Past(past)) => Act::List { past, page: 0 },
            (Shown::Event { desk }, choice) => on_desk(&desk, choice)?,
            (Shown::Attendance { shift, page, .. }, choice) => on_attendance(shift.id, page, choice)?,
            (Shown::Shift { shift, .. }, choice) => on_shift(shift.id, choice)?,
            (Shown::Line { shift, scope, .. }, Choice::Line(moves)) => Act::Line { shift, scope, moves },
            (Shown::People { shift, list }, choice) => on_people(shift.id, list.selection, choice)?,
            (Shown::Person { shift, person, .. }, choice) => on_person(shift.id, person.person, choice)?,
            (Shown::ChooseShift { from, person, .. }, Choice::Shift(to)) => Act::Move { from, to, person },
            (Shown::Found { shift, words, .. }, Choice::Page(page)) => Act::Search { shift, words, page },
            (Shown::Found { shift, .. }, Choice::Person(person)) => Act::Add { shift, person },
            (Shown::Scope { shift, matter, .. }, Choice::Scope(scope)) => {
                Act::About { shift: shift.id, matter, scope: Some(scope) }
            }
            (Shown::SendAll { shift, words, extent }, Choice::Send) => Act::SendAll { shift, words, extent },
            (Shown::CancelConfirm { shift, reason, extent }, Choice::CancelEvent) => {
                Act::Cancel { shift: shift.id, reason, extent }
            }
            _ => return None,
        })
    }

    /// What words mean here.
    pub(super) fn hear(self, words: &str) -> Result<Act, Text> {
        Ok(match self {
            Shown::Search { shift } | Shown::Found { shift, .. } => {
                let words = Name::parse(words).map_err(|_| Text::NobodyFound)?.as_str().to_owned();
                Act::Search { shift, words, page: 0 }
            }
            Shown::Reason { shift, person, why, .. } => {
                let reason = Reason::parse(words)?.as_str().to_owned();
                match why {
                    Why::Decline => Act::Decline { shift, person, reason },
                    Why::Remove => Act::Remove { shift, person, reason },
                }
            }
            Shown::Write { shift, person, seen, .. } => {
                Act::Send { shift, person, words: Letter::parse(words)?.as_str().to_owned(), seen }
            }
            Shown::CancelReason { shift, scope } => {
                Act::CountThose { shift, scope, reason: Reason::parse(words)?.as_str().to_owned() }
            }
            Shown::People { shift, list } => on_words(shift.id, list, words)?,
            Shown::List { .. }
            | Shown::Event { .. }
            | Shown::Shift { .. }
            | Shown::Attendance { .. }
            | Shown::Leads { .. }
            | Shown::Ratings { .. }
            | Shown::Person { .. }
            | Shown::ChooseShift { .. }
            | Shown::Scope { .. }
            | Shown::Line { .. }
            | Shown::WriteAll { .. }
            | Shown::SendAll { .. }
            | Shown::CancelConfirm { .. } => return Err(Text::ErrorButtonPlease),
        })
    }

    /// What is said to something else than is asked for.
    pub(super) fn wrong_kind(&self) -> Text {
        match self {
            Shown::Search { .. }
            | Shown::Found { .. }
            | Shown::Reason { .. }
            | Shown::WriteAll { .. }
            | Shown::Write { .. }
            | Shown::CancelReason { .. } => Text::ErrorTextPlease,
            Shown::List { .. }
            | Shown::Event { .. }
            | Shown::Shift { .. }
            | Shown::People { .. }
            | Shown::Attendance { .. }
            | Shown::Leads { .. }
            | Shown::Ratings { .. }
            | Shown::Person { .. }
            | Shown::ChooseShift { .. }
            | Shown::Scope { .. }
            | Shown::Line { .. }
            | Shown::SendAll { .. }
            | Shown::CancelConfirm { .. } => Text::ErrorButtonPlease,
        }
    }
}

/// Where an act was begun: on the card of the event if it is about all of it.
fn about_all_or_one(shift: ShiftId, scope: Scope) -> Act {
    if scope == Scope::AllAhead { Act::Event { shift, page: None } } else { Act::Shift(shift) }
}

fn on_desk(desk: &Desk, choice: Choice) -> Option<Act> {
    let one = desk.next.or(desk.lines.first().map(|line| line.shift))?;
    let about = |matter| Act::About { shift: one, matter, scope: Some(Scope::AllAhead) };
    Some(match choice {
        Choice::Shift(shift) => Act::Shift(shift),
        Choice::Page(page) => Act::Event { shift: one, page: Some(page) },
        Choice::WriteAll => about(Matter::Write),
        Choice::Close(true) => about(Matter::Close),
        Choice::Close(false) => about(Matter::Open),
        Choice::CancelEvent => about(Matter::Cancel),
        Choice::File(kind) => Act::File { shift: one, kind },
        _ => return None,
    })
}

fn on_shift(shift: ShiftId, choice: Choice) -> Option<Act> {
    let about = |matter| Act::About { shift, matter, scope: None };
    Some(match choice {
        Choice::People(filter) => Act::People { shift, selection: Selection::of(filter) },
        Choice::Attendance => Act::Attendance { shift, page: 0 },
        Choice::Ratings => Act::Ratings(shift),
        Choice::Reminders => Act::Leads(shift),
        Choice::WriteAll => about(Matter::Write),
        Choice::Close(true) => about(Matter::Close),
        Choice::Close(false) => about(Matter::Open),
        Choice::CancelEvent => about(Matter::Cancel),
        Choice::Line(moves) => Act::Line { shift, scope: Scope::ThisShift, moves },
        Choice::File(kind) => Act::File { shift, kind },
        Choice::Change => Act::Change(shift),
        Choice::Copy => Act::Copy(shift),
        Choice::Link => Act::Link(shift),
        _ => return None,
    })
}

fn on_attendance(shift: ShiftId, page: usize, choice: Choice) -> Option<Act> {
    Some(match choice {
        Choice::Page(page) => Act::Attendance { shift, page },
        Choice::Came(person, came) => Act::MarkCame { shift, person, came, page },
        Choice::RestCame => Act::MarkRest { shift },
        _ => return None,
    })
}

fn on_people(shift: ShiftId, selection: Selection, choice: Choice) -> Option<Act> {
    Some(match choice {
        Choice::Page(page) => Act::People { shift, selection: Selection { page, ..selection } },
        Choice::People(filter) => Act::People { shift, selection: Selection::of(filter) },
        Choice::Person(person) => Act::Person { shift, person, selection },
        _ => return None,
    })
}

fn on_words(shift: ShiftId, list: List, words: &str) -> Result<Act, Text> {
    let meant = people::meant(&list, words)?;
    let selection = list.selection;
    Ok(match meant {
        Meant::Person(person) => Act::Person { shift, person, selection },
        Meant::Sought(words) => Act::Find { shift, selection, words },
    })
}

fn on_person(shift: ShiftId, person: PersonId, choice: Choice) -> Option<Act> {
    Some(match choice {
        Choice::Approve => Act::Approve { shift, person },
        Choice::LetBack => Act::LetBack { shift, person },
        Choice::Move => Act::ChooseShift { shift, person },
        Choice::Write => Act::Write { shift, person },
        _ => return None,
    })
}
