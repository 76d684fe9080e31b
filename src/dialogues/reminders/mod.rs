//! `/reminders`: when the people of an organization's events are reminded, what comes next, and a rehearsal.
//!
//! ```text
//! Leyla: /reminders
//! Bot → Leyla: Reminders … Before a shift: 1 day before · 18:00, 2 hours before … Next: …  [Preview messages] [Change]
//! Leyla: [Preview messages]
//! Bot ✎ Leyla: Which event?  [05.12 · River clean-up]
//! Leyla: [05.12 · River clean-up]
//! Bot ✎ Leyla: Whose messages do you want to see?  [Mine] [Anna]
//! Leyla: [Anna]
//! Bot → Leyla: (each message, as Anna would read it, and when)
//! ```
//!
//! What recurs is listed here too; its card stands in `schedule`.

mod schedule;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

pub(crate) use schedule::{Card, label as schedule_label};

use super::{
    Answer, Button, Choice, Command, Effect, Facts, Input, Keyboard, Question, Turn,
    event::{
        day_month,
        pick::{EventPicker, Picked},
    },
    leads::{self, Boxes, Taken},
    picker,
};
use crate::{
    domain::{
        EventId, Leads, Name, Organization, OrganizationId, PersonId, Schedule, ScheduleId, ShiftId, Zone,
        announcement::Crowd, lead::Chosen, quiet_hours::hh_mm, reminder::Rule,
    },
    texts::Text,
};

/// What is done; who may, and what comes of it, the database decides.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Act {
    /// Shows the only organization, the one that is acted for, or all.
    Begin,
    Open(OrganizationId),
    Leads(OrganizationId),
    SetLeads {
        organization: OrganizationId,
        leads: Option<Leads>,
        /// What was chosen when the boxes were shown.
        seen: Option<Chosen>,
    },
    /// The events that can be rehearsed.
    Events(OrganizationId, EventPicker),
    /// The shifts of one of them.
    Shifts(OrganizationId, EventPicker, EventId),
    /// A page of the people whose messages can be seen.
    People(ShiftId, usize),
    /// None: one's own messages.
    Rehearse {
        shift: ShiftId,
        person: Option<PersonId>,
    },
    /// Shows a recurring announcement.
    Schedule(ScheduleId),
    Messages(ScheduleId),
    SetActive {
        schedule: ScheduleId,
        active: bool,
    },
    Delete(ScheduleId),
}

/// What is shown.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) enum State {
    Organizations {
        offered: Vec<Organization>,
        page: usize,
    },
    Overview(Box<Overview>),
    Leads {
        organization: OrganizationId,
        boxes: Boxes,
    },
    Events {
        organization: OrganizationId,
        picker: EventPicker,
    },
    People {
        organization: OrganizationId,
        shift: ShiftId,
        people: Vec<(PersonId, Name)>,
        #[serde(default)]
        page: usize,
        #[serde(default)]
        pages: usize,
    },
    Schedule(Box<Card>),
    /// Asks whether it is to be deleted.
    Delete(Box<Card>),
}

/// What holds in an organization, and what comes next.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Overview {
    pub organization: Organization,
    pub leads: Leads,
    /// Whether the reader may change that.
    pub may_change: bool,
    pub upcoming: Vec<Upcoming>,
    /// Recurring announcements, and whether each is paused.
    pub schedules: Vec<(ScheduleId, Schedule, bool)>,
}

/// Something that will be said by itself.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Upcoming {
    pub at: Timestamp,
    /// Where the shift takes place.
    pub zone: Zone,
    pub rule: Rule,
    /// The event.
    pub title: String,
}

fn act(act: Act) -> Turn<State> {
    Turn::by_outcome(Effect::Reminders(act))
}

impl State {
    /// See `Dialogue::asks_the_same`.
    pub(crate) fn asks_the_same(&self, other: &State) -> bool {
        match self {
            State::Organizations { .. } => matches!(other, State::Organizations { .. }),
            State::Leads { organization: a, .. } => {
                matches!(other, State::Leads { organization: b, .. } if a == b)
            }
            State::Events { .. } => matches!(other, State::Events { .. }),
            State::People { shift: a, .. } => matches!(other, State::People { shift: b, .. } if a == b),
            State::Overview(_) | State::Schedule(_) | State::Delete(_) => false,
        }
    }

    /// See `Dialogue::facts`: whether a recurring announcement is paused, and about how many it would go to.
    pub(crate) fn facts(&self, choice: &Choice) -> Option<Facts> {
        match self {
            State::Schedule(card) | State::Delete(card) => {
                let relies = matches!(choice, Choice::Active(true) | Choice::DeleteSchedule);
                relies.then(|| Facts::of(&(card.id, card.is_paused, Crowd::of(card.people), card.groups)))
            }
            State::Organizations { .. }
            | State::Overview(_)
            | State::Leads { .. }
            | State::Events { .. }
            | State::People { .. } => None,
        }
    }

    /// What the bot shows in this state.
    pub(crate) fn question(&self) -> Question {
        let (paragraphs, mut rows) = self.ask();
        rows.push(match self {
            State::Organizations { .. } | State::Overview(_) => vec![Button::command(Text::BtnMenu, Command::Start)],
            State::Leads { .. }
            | State::Events { .. }
            | State::People { .. }
            | State::Schedule(_)
            | State::Delete(_) => vec![Button::back()],
        });
        Question { paragraphs, keyboard: Keyboard::Inline(rows) }
    }

    fn ask(&self) -> (Vec<Text>, Vec<Vec<Button>>) {
        let (text, rows) = match self {
            State::Schedule(card) => return (card.paragraphs(), card.buttons()),
            State::Delete(_) => {
                (Text::ScheduleDeleteConfirm, vec![vec![Button::new(Text::BtnDeleteSchedule, Choice::DeleteSchedule)]])
            }
            State::Organizations { offered, page } => (Text::AskOrganizing, picker::organizations(offered, *page)),
            State::Overview(overview) => (overview.card(), overview.buttons()),
            State::Leads { boxes, .. } => (boxes.text(), boxes.rows()),
            State::Events { picker, .. } => {
                let is_none = picker.events.is_empty() && picker.words.is_empty();
                let question = if is_none { Text::RehearsalNoEvents } else { Text::AskRehearsalEvent };
                return (picker.paragraphs(question), picker.rows());
            }
            State::People { people, page, pages, .. } => (Text::AskRehearsalPerson, samples(people, (*page, *pages))),
        };
        (vec![text], rows)
    }

    /// Where an answer leads from here.
    pub(crate) fn answer(self, input: Input) -> Answer<State> {
        match (self, input) {
            (State::Events { organization, picker }, Input::Press(Choice::Back)) if picker.opened.is_none() => {
                Ok(act(Act::Open(organization)))
            }
            (State::Events { organization, picker }, input) => Ok(match picker.clone().take(input)? {
                Picked::Sought(picker) => act(Act::Events(organization, picker)),
                Picked::Shown(picker) => Turn::ask(State::Events { organization, picker }),
                Picked::Event(event) => act(Act::Shifts(organization, picker, event)),
                Picked::Shift(shift, _) => act(Act::People(shift, 0)),
            }),
            (State::Leads { organization, .. }, Input::Press(Choice::Back)) => Ok(act(Act::Open(organization))),
            (State::Leads { organization, boxes }, input) => {
                let seen = boxes.seen();
                Ok(match boxes.take(input)? {
                    Taken::Shown(boxes) => Turn::ask(State::Leads { organization, boxes }),
                    Taken::Chosen(leads) => act(Act::SetLeads { organization, leads, seen }),
                })
            }
            (state, Input::Press(choice)) => state.press(choice).ok_or(Text::ButtonTooOld),
            _ => Err(Text::ErrorButtonPlease),
        }
    }

    /// What a button means here.
    fn press(self, choice: Choice) -> Option<Turn<State>> {
        Some(match (self, choice) {
            (State::Organizations { offered, .. }, Choice::Page(page)) => {
                Turn::ask(State::Organizations { offered, page })
            }
            (State::Organizations { .. }, Choice::Organization(id)) => act(Act::Open(id)),
            (State::Overview(overview), Choice::Reminders) => act(Act::Leads(overview.organization.id)),
            (State::Overview(_), Choice::Schedule(id)) => act(Act::Schedule(id)),
            (State::Schedule(card), choice) => card.press(&choice)?,
            (State::Delete(card), Choice::DeleteSchedule) => act(Act::Delete(card.id)),
            (State::Delete(card), Choice::Back) => act(Act::Schedule(card.id)),
            (State::Overview(overview), Choice::Rehearse) => {
                act(Act::Events(overview.organization.id, EventPicker::default()))
            }
            (State::People { organization, .. }, Choice::Back) => {
                act(Act::Events(organization, EventPicker::default()))
            }
            (State::People { shift, .. }, Choice::Page(page)) => act(Act::People(shift, page)),
            (State::People { shift, .. }, Choice::Person(person)) => act(Act::Rehearse { shift, person: Some(person) }),
            (State::People { shift, .. }, Choice::Myself) => act(Act::Rehearse { shift, person: None }),
            _ => return None,
        })
    }
}

impl Overview {
    fn card(&self) -> Text {
        let lines: Vec<Text> = self.upcoming.iter().map(Upcoming::line).collect();
        Text::RemindersCard {
            organization: self.organization.name.clone(),
            leads: leads::leads(&self.leads),
            lines: if lines.is_empty() { vec![Text::NothingUpcoming] } else { lines },
        }
    }

    fn buttons(&self) -> Vec<Vec<Button>> {
        let change = self.may_change.then(|| Button::new(Text::BtnEditEvent, Choice::Reminders));
        let rehearse = Some(Button::new(Text::BtnRehearse, Choice::Rehearse));
        let schedules = self.schedules.iter().map(schedule::button);
        schedules.chain([[rehearse, change].into_iter().flatten().collect()]).collect()
    }
}

impl Upcoming {
    fn line(&self) -> Text {
        Text::UpcomingLine {
            date: day_month(self.zone.day(self.at)),
            time: hh_mm(self.zone.wall_time(self.at)),
            what: rule(self.rule),
            title: self.title.clone(),
        }
    }
}

/// A rule in words.
pub(crate) fn rule(rule: Rule) -> Box<Text> {
    Box::new(Text::RuleName { rule: rule.name() })
}

fn samples(people: &[(PersonId, Name)], (page, pages): (usize, usize)) -> Vec<Vec<Button>> {
    let button = |(person, name): &(PersonId, Name)| Button::new(Text::plain(name.as_str()), Choice::Person(*person));
    let mine = vec![Button::new(Text::BtnMyself, Choice::Myself)];
    let turning = (pages > 1).then(|| picker::turning(page, pages));
    [mine].into_iter().chain(people.iter().map(|person| vec![button(person)])).chain(turning).collect()
}
