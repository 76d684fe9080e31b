//! `/organize`: the shifts somebody looks after, who takes part in each, and what can be done about it.
//!
//! ```text
//! Leyla: /organize
//! Bot → Leyla: Events you look after …  [❗ 05.12 · 1/20 · River clean-up]
//! Leyla: [❗ 05.12 · 1/20 · River clean-up]
//! Bot ✎ Leyla: River clean-up … On the list: 1 of 20 (needed: 5)  [People] [Write to everyone] …
//! ```

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{
    attendance::{attendance_buttons, attendance_text, average_text, ratings_text},
    roster::{participant_card, person_buttons, roster_paragraphs, status_mark},
    words::Item,
};
use crate::{
    dialogues::{Answer, Button, Choice, Command, Effect, Input, Keyboard, Question, Reader, Turn, picker},
    domain::{
        Name, Participant, Roster, Shift, Zone,
        participant::Attendance,
        rating::Ratings,
        words::{Letter, Reason},
    },
    texts::Text,
};

/// What an organizer does about a published event; whether they may is checked when it is done.
#[derive(Clone, Debug, PartialEq)]
pub enum Act {
    /// The shifts that are not over, or those that are.
    List {
        past: bool,
        page: usize,
    },
    Shift(i64),
    Attendance {
        shift: i64,
        page: usize,
    },
    MarkCame {
        shift: i64,
        person: i64,
        came: bool,
        page: usize,
    },
    MarkRest {
        shift: i64,
    },
    Ratings(i64),
    People {
        shift: i64,
        applied: bool,
        page: usize,
    },
    Person {
        shift: i64,
        person: i64,
    },
    Approve {
        shift: i64,
        person: i64,
    },
    Decline {
        shift: i64,
        person: i64,
        reason: String,
    },
    Remove {
        shift: i64,
        person: i64,
        reason: String,
    },
    ChooseShift {
        shift: i64,
        person: i64,
    },
    Move {
        from: i64,
        to: i64,
        person: i64,
    },
    Search {
        shift: i64,
        words: String,
    },
    Add {
        shift: i64,
        person: i64,
    },
    WriteAll(i64),
    SendAll {
        shift: i64,
        words: String,
    },
    Write {
        shift: i64,
        person: i64,
    },
    Send {
        shift: i64,
        person: i64,
        words: String,
    },
    Close {
        shift: i64,
        closed: bool,
    },
    File {
        shift: i64,
        kind: FileKind,
    },
    Change(i64),
    Copy(i64),
    Link(i64),
    /// Before a cancellation: how many will be told.
    CountThose {
        shift: i64,
        reason: String,
    },
    Cancel {
        shift: i64,
        reason: String,
    },
}

/// How a list of people is written down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FileKind {
    Csv,
    Xlsx,
}

/// What is shown.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct State {
    /// The reader's zone.
    pub zone: Zone,
    pub shown: Shown,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Shown {
    List {
        items: Vec<Item>,
        #[serde(default)]
        past: bool,
        page: usize,
        pages: usize,
    },
    Shift {
        shift: Shift,
        roster: Roster,
        #[serde(default)]
        ratings: Ratings,
    },
    People {
        shift: i64,
        people: Vec<Participant>,
        applied: bool,
        page: usize,
        pages: usize,
    },
    Attendance {
        shift: Shift,
        count: Attendance,
        people: Vec<Participant>,
        page: usize,
        pages: usize,
    },
    Ratings {
        shift: Shift,
        ratings: Ratings,
    },
    Person {
        shift: Shift,
        person: Participant,
    },
    Reason {
        shift: i64,
        person: i64,
        name: Name,
        why: Why,
    },
    ChooseShift {
        from: i64,
        person: i64,
        name: Name,
        items: Vec<Item>,
        page: usize,
    },
    Search {
        shift: i64,
    },
    Found {
        shift: i64,
        people: Vec<(i64, Name)>,
    },
    WriteAll {
        shift: i64,
        count: i64,
    },
    SendAll {
        shift: i64,
        count: i64,
        words: String,
    },
    Write {
        shift: i64,
        person: i64,
        name: Name,
    },
    CancelReason {
        shift: i64,
    },
    CancelConfirm {
        shift: Shift,
        reason: String,
        people: i64,
    },
}

/// What a reason is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Why {
    Decline,
    Remove,
}

/// What comes of it stands in `bot/organize.rs`.
fn act(act: Act) -> Turn<State> {
    Turn::by_outcome(Effect::Organize(act))
}

impl State {
    /// See `Dialogue::asks_the_same`.
    pub fn asks_the_same(&self, other: &State) -> bool {
        match (&self.shown, &other.shown) {
            (Shown::List { past: a, .. }, Shown::List { past: b, .. }) => a == b,
            (Shown::Attendance { shift: a, .. }, Shown::Attendance { shift: b, .. }) => a.id == b.id,
            (Shown::Shift { shift: a, .. }, Shown::Shift { shift: b, .. }) => a.id == b.id,
            (Shown::People { shift: a, .. }, Shown::People { shift: b, .. }) => a == b,
            (Shown::ChooseShift { person: a, .. }, Shown::ChooseShift { person: b, .. }) => a == b,
            _ => false,
        }
    }

    /// What the bot shows in this state.
    pub fn question(&self, reader: &Reader) -> Question {
        let (text, mut rows) = self.shown.ask(reader, &self.zone);
        rows.push(vec![match self.shown {
            Shown::List { .. } => Button::command(Text::BtnMenu, Command::Start),
            Shown::CancelConfirm { .. } => Button::new(Text::BtnKeepEvent, Choice::Back),
            _ => Button::back(),
        }]);
        Question { paragraphs: text, keyboard: Keyboard::Inline(rows) }
    }

    /// Where an answer leads from here.
    pub fn answer(self, input: Input, reader: &Reader) -> Answer<State> {
        let zone = self.zone;
        let show = |shown| Turn::ask(State { zone: zone.clone(), shown });
        match (self.shown, input) {
            (shown, Input::Press(Choice::Back)) => Ok(act(shown.back(reader.now))),
            (Shown::Person { shift, person }, Input::Press(Choice::TurnDown)) => {
                Ok(show(reason(&shift, person, Why::Decline)))
            }
            (Shown::Person { shift, person }, Input::Press(Choice::Remove)) => {
                Ok(show(reason(&shift, person, Why::Remove)))
            }
            (Shown::Shift { shift, .. }, Input::Press(Choice::AddPerson)) => {
                Ok(show(Shown::Search { shift: shift.id }))
            }
            (Shown::Shift { shift, .. }, Input::Press(Choice::CancelEvent)) => {
                Ok(show(Shown::CancelReason { shift: shift.id }))
            }
            (Shown::ChooseShift { from, person, name, items, .. }, Input::Press(Choice::Page(page))) => {
                Ok(show(Shown::ChooseShift { from, person, name, items, page }))
            }
            (Shown::WriteAll { shift, count }, Input::Words(words)) => {
                let words = Letter::parse(&words)?.as_str().to_owned();
                Ok(show(Shown::SendAll { shift, count, words }))
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

impl Shown {
    fn ask(&self, reader: &Reader, zone: &Zone) -> (Vec<Text>, Vec<Vec<Button>>) {
        let (text, rows) = match self {
            Shown::List { items, past, page, pages } => {
                return (vec![list_text(items, *past)], list_buttons(items, *past, *page, *pages));
            }
            Shown::Ratings { shift, ratings } => return (ratings_text(shift, ratings, reader.language), Vec::new()),
            Shown::Shift { shift, roster, ratings } => {
                let mut texts = roster_paragraphs(shift, roster, reader.language, zone);
                texts.extend(average_text(ratings));
                texts.extend(shift.is_closed.then_some(Text::CardClosed));
                return (texts, shift_buttons(shift, roster, ratings, reader));
            }
            Shown::Attendance { shift, count, people, page, pages } => {
                (attendance_text(shift, count, reader.language, zone), attendance_buttons(people, count, *page, *pages))
            }
            Shown::People { people, page, pages, .. } => (Text::ChoosePerson, people_buttons(people, *page, *pages)),
            Shown::Person { shift, person } => (participant_card(shift, person), person_buttons(shift, person, reader)),
            Shown::Reason { name, why: Why::Decline, .. } => {
                (Text::AskDeclineReason { name: name.clone() }, Vec::new())
            }
            Shown::Reason { name, why: Why::Remove, .. } => (Text::AskRemoveReason { name: name.clone() }, Vec::new()),
            Shown::ChooseShift { name, items, page, .. } => {
                let shifts = items.iter().map(|item| item.button(Choice::Shift)).collect();
                (Text::ChooseShift { name: name.clone() }, picker::lines(shifts, *page))
            }
            Shown::Search { .. } => (Text::AskPersonName, Vec::new()),
            Shown::Found { people, .. } if people.is_empty() => (Text::NobodyFound, Vec::new()),
            Shown::Found { people, .. } => (Text::ChoosePerson, people.iter().map(found_button).collect()),
            Shown::WriteAll { count, .. } => {
                (Text::AskMessageToAll { count: *count, longest: Letter::LONGEST }, Vec::new())
            }
            Shown::SendAll { count, words, .. } => {
                let send = vec![vec![Button::new(Text::BtnSend, Choice::Send)]];
                return (vec![Text::plain(words), Text::MessageConfirm { count: *count }], send);
            }
            Shown::Write { name, .. } => {
                (Text::AskMessageTo { name: name.clone(), longest: Letter::LONGEST }, Vec::new())
            }
            Shown::CancelReason { .. } => (Text::AskCancelReason, Vec::new()),
            Shown::CancelConfirm { shift, reason, people } => {
                (cancel_text(shift, reason, *people, reader, zone), cancel_buttons())
            }
        };
        (vec![text], rows)
    }

    /// What is shown when this is left.
    fn back(&self, now: Timestamp) -> Act {
        match self {
            Shown::List { .. } => Act::List { past: false, page: 0 },
            // Where it stands.
            Shown::Shift { shift, .. } => Act::List { past: shift.slot.ends_at <= now, page: 0 },
            Shown::Attendance { shift, .. } | Shown::Ratings { shift, .. } => Act::Shift(shift.id),
            Shown::Person { shift, .. } => Act::People { shift: shift.id, applied: false, page: 0 },
            Shown::Reason { shift, person, .. } | Shown::ChooseShift { from: shift, person, .. } => {
                Act::Person { shift: *shift, person: *person }
            }
            Shown::CancelConfirm { shift, .. } => Act::Shift(shift.id),
            Shown::People { shift, .. }
            | Shown::Search { shift }
            | Shown::Found { shift, .. }
            | Shown::WriteAll { shift, .. }
            | Shown::SendAll { shift, .. }
            | Shown::Write { shift, .. }
            | Shown::CancelReason { shift } => Act::Shift(*shift),
        }
    }

    /// What a button means here.
    fn press(self, choice: Choice) -> Option<Act> {
        Some(match (self, choice) {
            (Shown::List { .. }, Choice::Shift(shift)) => Act::Shift(shift),
            (Shown::List { past, .. }, Choice::Page(page)) => Act::List { past, page },
            (Shown::List { .. }, Choice::Past(past)) => Act::List { past, page: 0 },
            (Shown::Attendance { shift, page, .. }, choice) => on_attendance(shift.id, page, choice)?,
            (Shown::Shift { shift, .. }, choice) => on_shift(shift.id, choice)?,
            (Shown::People { shift, applied, .. }, Choice::Page(page)) => Act::People { shift, applied, page },
            (Shown::People { shift, .. }, Choice::Person(person)) => Act::Person { shift, person },
            (Shown::Person { shift, person }, choice) => on_person(shift.id, person.person, choice)?,
            (Shown::ChooseShift { from, person, .. }, Choice::Shift(to)) => Act::Move { from, to, person },
            (Shown::Found { shift, .. }, Choice::Person(person)) => Act::Add { shift, person },
            (Shown::SendAll { shift, words, .. }, Choice::Send) => Act::SendAll { shift, words },
            (Shown::CancelConfirm { shift, reason, .. }, Choice::CancelEvent) => {
                Act::Cancel { shift: shift.id, reason }
            }
            _ => return None,
        })
    }

    /// What words mean here.
    fn hear(self, words: &str) -> Result<Act, Text> {
        Ok(match self {
            Shown::Search { shift } | Shown::Found { shift, .. } => {
                Act::Search { shift, words: Name::parse(words).map_err(|_| Text::NobodyFound)?.as_str().to_owned() }
            }
            Shown::Reason { shift, person, why, .. } => {
                let reason = Reason::parse(words)?.as_str().to_owned();
                match why {
                    Why::Decline => Act::Decline { shift, person, reason },
                    Why::Remove => Act::Remove { shift, person, reason },
                }
            }
            Shown::Write { shift, person, .. } => {
                Act::Send { shift, person, words: Letter::parse(words)?.as_str().to_owned() }
            }
            Shown::CancelReason { shift } => {
                Act::CountThose { shift, reason: Reason::parse(words)?.as_str().to_owned() }
            }
            _ => return Err(Text::ErrorButtonPlease),
        })
    }

    fn wrong_kind(&self) -> Text {
        let words = matches!(
            self,
            Shown::Search { .. }
                | Shown::Found { .. }
                | Shown::Reason { .. }
                | Shown::WriteAll { .. }
                | Shown::Write { .. }
                | Shown::CancelReason { .. }
        );
        if words { Text::ErrorTextPlease } else { Text::ErrorButtonPlease }
    }
}

fn on_shift(shift: i64, choice: Choice) -> Option<Act> {
    Some(match choice {
        Choice::People(applied) => Act::People { shift, applied, page: 0 },
        Choice::Attendance => Act::Attendance { shift, page: 0 },
        Choice::Ratings => Act::Ratings(shift),
        Choice::WriteAll => Act::WriteAll(shift),
        Choice::Close(closed) => Act::Close { shift, closed },
        Choice::File(kind) => Act::File { shift, kind },
        Choice::Change => Act::Change(shift),
        Choice::Copy => Act::Copy(shift),
        Choice::Link => Act::Link(shift),
        _ => return None,
    })
}

fn on_attendance(shift: i64, page: usize, choice: Choice) -> Option<Act> {
    Some(match choice {
        Choice::Page(page) => Act::Attendance { shift, page },
        Choice::Came(person, came) => Act::MarkCame { shift, person, came, page },
        Choice::RestCame => Act::MarkRest { shift },
        _ => return None,
    })
}

fn on_person(shift: i64, person: i64, choice: Choice) -> Option<Act> {
    Some(match choice {
        Choice::Approve => Act::Approve { shift, person },
        Choice::Move => Act::ChooseShift { shift, person },
        Choice::Write => Act::Write { shift, person },
        _ => return None,
    })
}

fn list_text(items: &[Item], past: bool) -> Text {
    match (past, items.is_empty()) {
        (true, true) => Text::PastListEmpty,
        (true, false) => Text::PastList,
        (false, true) => Text::OrganizeListEmpty,
        (false, false) => Text::OrganizeList,
    }
}

fn list_buttons(items: &[Item], past: bool, page: usize, pages: usize) -> Vec<Vec<Button>> {
    let turning = (pages > 1).then(|| picker::turning(page, pages));
    // From the past "Back" leads to the others.
    let past = (!past).then(|| vec![Button::new(Text::BtnPast, Choice::Past(true))]);
    items.iter().map(|item| vec![item.button(Choice::Shift)]).chain(turning).chain(past).collect()
}

fn shift_buttons(shift: &Shift, roster: &Roster, ratings: &Ratings, reader: &Reader) -> Vec<Vec<Button>> {
    let button = |label, choice| Some(Button::new(label, choice));
    let (is_ahead, count) = (shift.is_ahead(reader.now), roster.applied_count);
    let anybody = roster.confirmed_count + roster.waiting_count + count > 0;
    let close = if shift.is_closed { Text::BtnOpenSignUp } else { Text::BtnCloseSignUp };
    let ahead = |choice: Option<Button>| choice.filter(|_| is_ahead);
    let buttons = [
        button(Text::BtnApplications { count }, Choice::People(true)).filter(|_| count > 0),
        button(Text::BtnPeople, Choice::People(false)).filter(|_| anybody),
        button(Text::BtnAttendance, Choice::Attendance)
            .filter(|_| shift.takes_attendance(reader.now) && roster.confirmed_count > 0),
        button(Text::BtnRatings, Choice::Ratings).filter(|_| !ratings.words.is_empty()),
        ahead(button(Text::BtnAddPerson, Choice::AddPerson)),
        button(Text::BtnWriteAll, Choice::WriteAll).filter(|_| roster.confirmed_count > 0),
        ahead(button(Text::BtnEditEvent, Choice::Change)),
        button(Text::BtnCopyEvent, Choice::Copy),
        ahead(button(close, Choice::Close(!shift.is_closed))),
        ahead(button(Text::BtnLink, Choice::Link)),
        button(Text::BtnCsv, Choice::File(FileKind::Csv)).filter(|_| anybody),
        button(Text::BtnXlsx, Choice::File(FileKind::Xlsx)).filter(|_| anybody),
    ];
    let mut rows = picker::columns(buttons.into_iter().flatten().collect());
    rows.extend(ahead(button(Text::BtnCancelEvent, Choice::CancelEvent)).map(|button| vec![button]));
    rows
}

fn people_buttons(people: &[Participant], page: usize, pages: usize) -> Vec<Vec<Button>> {
    let button = |person: &Participant| {
        let label = format!("{}{}", status_mark(person.standing), person.name.as_str());
        vec![Button::new(Text::plain(label), Choice::Person(person.person))]
    };
    let turning = (pages > 1).then(|| picker::turning(page, pages));
    people.iter().map(button).chain(turning).collect()
}

fn found_button((person, name): &(i64, Name)) -> Vec<Button> {
    vec![Button::new(Text::plain(name.as_str()), Choice::Person(*person))]
}

fn cancel_text(shift: &Shift, reason: &str, count: i64, reader: &Reader, zone: &Zone) -> Text {
    Text::CancelEventConfirm {
        title: shift.title(reader.language),
        date: super::day_of(shift),
        hours: super::hours_of(shift, zone),
        reason: reason.to_owned(),
        count,
    }
}

fn cancel_buttons() -> Vec<Vec<Button>> {
    vec![vec![Button::new(Text::BtnCancelEvent, Choice::CancelEvent)]]
}
