//! `/organize`: the events somebody looks after, their shifts, who takes part in each, and what can be done about it.
//!
//! ```text
//! Leyla: /organize
//! Bot → Leyla: Events you look after …  [❗4 05.12 · 1/20 · River clean-up]
//! Leyla: [❗4 05.12 · 1/20 · River clean-up]
//! Bot ✎ Leyla: River clean-up … On the list: 1 of 20 (needed: 5)  [People] [Write to everyone] …
//! ```
//!
//! What is shown stands in `ask`, where an answer leads in `act`.

mod act;
mod ask;

use serde::{Deserialize, Serialize};

use super::words::Item;
pub(crate) use crate::dialogues::choice::FileKind;
use crate::{
    dialogues::{
        Answer, Choice, Effect, Facts, Input, Keyboard, Question, Turn, Viewer,
        leads::{Boxes, Taken},
    },
    domain::{
        Desk, Extent, Matter, Name, Participant, PersonId, Roster, Scope, Shift, ShiftId, Zone,
        participant::{Attendance, List, Selection, Standing},
        rating::Ratings,
        words::Letter,
    },
    texts::Text,
};
pub(crate) use act::Act;

/// What is shown.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct State {
    /// The reader's zone.
    pub zone: Zone,
    pub shown: Shown,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) enum Shown {
    List {
        items: Vec<Item>,
        #[serde(default)]
        past: bool,
        page: usize,
        pages: usize,
    },
    /// An event of several shifts.
    Event {
        desk: Desk,
    },
    Shift {
        shift: Shift,
        roster: Roster,
        #[serde(default)]
        ratings: Ratings,
    },
    People {
        shift: Shift,
        list: List,
    },
    Attendance {
        shift: Shift,
        count: Attendance,
        people: Vec<Participant>,
        page: usize,
        pages: usize,
    },
    Leads {
        shift: ShiftId,
        boxes: Boxes,
    },
    Ratings {
        shift: Shift,
        ratings: Ratings,
    },
    Person {
        shift: Shift,
        person: Participant,
        /// What was looked at of the list before.
        #[serde(default)]
        selection: Selection,
    },
    Reason {
        shift: ShiftId,
        person: PersonId,
        name: Name,
        why: Why,
    },
    ChooseShift {
        from: ShiftId,
        person: PersonId,
        name: Name,
        /// How the person stands in the shift they would leave; None: an earlier release showed it.
        #[serde(default)]
        standing: Option<Standing>,
        #[serde(default)]
        shifts: Vec<Shift>,
        page: usize,
    },
    Search {
        shift: ShiftId,
    },
    Found {
        shift: ShiftId,
        people: Vec<(PersonId, Name)>,
        /// The shift as it was then; None: an earlier release showed it.
        #[serde(default)]
        about: Option<Box<Shift>>,
        /// What was looked for; empty: an earlier release showed all that it found.
        #[serde(default)]
        words: String,
        #[serde(default)]
        page: usize,
        #[serde(default)]
        pages: usize,
    },
    /// Which shifts are meant.
    Scope {
        shift: Shift,
        matter: Matter,
        /// Whether its day has no other shift that is still to come.
        alone: bool,
        offered: Vec<(Scope, usize)>,
    },
    WriteAll {
        shift: ShiftId,
        extent: Extent,
    },
    SendAll {
        shift: ShiftId,
        words: String,
        extent: Extent,
    },
    Write {
        shift: ShiftId,
        person: PersonId,
        name: Name,
        /// None: an earlier release asked for the letter.
        #[serde(default)]
        seen: Option<Box<Seen>>,
    },
    /// Whether the line still moves when sign-up is closed.
    Line {
        shift: ShiftId,
        scope: Scope,
        waiting: i64,
    },
    CancelReason {
        shift: ShiftId,
        scope: Scope,
    },
    CancelConfirm {
        shift: Shift,
        reason: String,
        extent: Extent,
    },
}

/// What somebody knew who began a letter.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Seen {
    pub shift: Shift,
    /// Whether its reader was on the list; of others only questions are answered.
    pub is_listed: bool,
}

impl Seen {
    /// Whether the shift is still what, when and where it was, and stands.
    pub(crate) fn is_still(&self, shift: &Shift, viewer: &Viewer) -> bool {
        let facts = |shift: &Shift| Facts::of(&(shift.relied_on(viewer.language), &shift.cancelled));
        facts(&self.shift) == facts(shift)
    }
}

/// What a reason is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) enum Why {
    Decline,
    Remove,
}

/// What comes of it stands in `bot/organizer/`.
fn act(act: Act) -> Turn<State> {
    Turn::by_outcome(Effect::Organize(act))
}

impl State {
    /// See `Dialogue::asks_the_same`.
    pub(crate) fn asks_the_same(&self, other: &State) -> bool {
        let other = &other.shown;
        match &self.shown {
            Shown::List { past: a, .. } => matches!(other, Shown::List { past: b, .. } if a == b),
            Shown::Event { desk: a } => matches!(other, Shown::Event { desk: b } if a.event.id == b.event.id),
            Shown::Leads { shift: a, .. } => matches!(other, Shown::Leads { shift: b, .. } if a == b),
            Shown::Attendance { shift: a, .. } => matches!(other, Shown::Attendance { shift: b, .. } if a.id == b.id),
            Shown::Shift { shift: a, .. } => matches!(other, Shown::Shift { shift: b, .. } if a.id == b.id),
            Shown::People { shift: a, list } => {
                let (filter, words) = (list.selection.filter, &list.selection.words);
                matches!(other, Shown::People { shift: b, list } if a.id == b.id
                    && (filter, words) == (list.selection.filter, &list.selection.words))
            }
            Shown::ChooseShift { person: a, .. } => matches!(other, Shown::ChooseShift { person: b, .. } if a == b),
            Shown::Found { shift: a, words: sought, .. } => {
                matches!(other, Shown::Found { shift: b, words, .. } if a == b && sought == words)
            }
            Shown::Ratings { .. } | Shown::Person { .. } | Shown::Reason { .. } | Shown::Search { .. } => false,
            Shown::Scope { .. } | Shown::Line { .. } | Shown::WriteAll { .. } => false,
            Shown::SendAll { .. } | Shown::Write { .. } => false,
            Shown::CancelReason { .. } | Shown::CancelConfirm { .. } => false,
        }
    }

    /// See `Dialogue::facts`: who is meant and how they stand, and when and where a shift is to which they come.
    pub(crate) fn facts(&self, choice: &Choice, viewer: &Viewer) -> Option<Facts> {
        let into = |shift: &Shift| Facts::of(&(shift.id, shift.relied_on(viewer.language), shift.free == 0));
        match &self.shown {
            Shown::Person { shift, person, .. } => {
                Some(Facts::of(&(shift.id, person.person, &person.name, person.standing)))
            }
            Shown::ChooseShift { from, person, name, standing, shifts, .. } => {
                let Choice::Shift(to) = choice else { return None };
                let to = shifts.iter().find(|shift| shift.id == *to)?;
                Some(Facts::of(&(from, person, name, standing, into(to).to_string())))
            }
            Shown::Found { about, .. } => {
                let Choice::Person(_) = choice else { return None };
                about.as_deref().map(into)
            }
            // They show; what several are meant of is kept whole, and compared when it is done.
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

    /// What the bot shows in this state.
    pub(crate) fn question(&self, viewer: &Viewer) -> Question {
        let (text, mut rows) = self.shown.ask(viewer, &self.zone);
        rows.push(vec![self.shown.way_out()]);
        Question { paragraphs: text, keyboard: Keyboard::Inline(rows) }
    }

    /// Where an answer leads from here.
    pub(crate) fn answer(self, input: Input, viewer: &Viewer) -> Answer<State> {
        let zone = self.zone;
        let show = |shown| Turn::ask(State { zone: zone.clone(), shown });
        match (self.shown, input) {
            (shown, Input::Press(Choice::Back)) => Ok(act(shown.back(viewer.now))),
            (Shown::Leads { shift, boxes }, input) => {
                let seen = boxes.seen();
                Ok(match boxes.take(input)? {
                    Taken::Shown(boxes) => show(Shown::Leads { shift, boxes }),
                    Taken::Chosen(leads) => act(Act::SetLeads { shift, leads, seen }),
                })
            }
            (Shown::Person { shift, person, .. }, Input::Press(Choice::TurnDown)) => {
                Ok(show(reason(&shift, person, Why::Decline)))
            }
            (Shown::Person { shift, person, .. }, Input::Press(Choice::Remove)) => {
                Ok(show(reason(&shift, person, Why::Remove)))
            }
            (Shown::Shift { shift, .. }, Input::Press(Choice::AddPerson)) => {
                Ok(show(Shown::Search { shift: shift.id }))
            }
            (Shown::ChooseShift { from, person, name, standing, shifts, .. }, Input::Press(Choice::Page(page))) => {
                Ok(show(Shown::ChooseShift { from, person, name, standing, shifts, page }))
            }
            (Shown::WriteAll { shift, extent }, Input::Words(words)) => {
                let words = Letter::parse(&words)?.as_str().to_owned();
                Ok(show(Shown::SendAll { shift, words, extent }))
            }
            (shown, Input::Press(choice)) => Ok(act(shown.press(choice).ok_or(Text::ButtonTooOld)?)),
            (shown, Input::Words(words)) => Ok(act(shown.hear(&words)?)),
            (shown, _) => Err(shown.wrong_kind()),
        }
    }
}

fn reason(shift: &Shift, person: Participant, why: Why) -> Shown {
    Shown::Reason { shift: shift.id, person: person.person, name: person.name, why }
}
