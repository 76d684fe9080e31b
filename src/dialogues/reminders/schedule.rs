//! The card of a recurring announcement: how often, to whom, when next, and what became of the latest times.

use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};

use super::{Act, State, act};
use crate::{
    dialogues::{
        Button, Choice, Turn,
        announce::{audience_text, clock_text, fits_text, moment, rhythm_text},
    },
    domain::{Audience, Country, Organization, Schedule, ScheduleId, schedule::Outcome},
    texts::Text,
};

/// A recurring announcement, as its organizers see it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Card {
    pub id: ScheduleId,
    pub organization: Organization,
    /// The country the organization works in; None: in all.
    pub country: Option<Country>,
    pub schedule: Schedule,
    pub is_paused: bool,
    pub audience: Audience,
    /// Those who fit now.
    pub people: i64,
    /// And the groups, if they were chosen.
    #[serde(default)]
    pub groups: i64,
    /// By the clock on the wall.
    pub next: Vec<DateTime>,
    /// The newest first.
    pub latest: Vec<(DateTime, Outcome)>,
}

impl Card {
    pub(super) fn paragraphs(&self) -> Vec<Text> {
        let (rhythm, clock) = (rhythm_text(&self.schedule), clock_text(&self.schedule));
        let next: Vec<Text> = self.next.iter().map(|wall| moment(*wall)).collect();
        let lines = match (self.is_paused, next.is_empty()) {
            (true, _) => vec![Text::SchedulePaused],
            (false, true) => vec![Text::NothingUpcoming],
            (false, false) => next,
        };
        let audience = audience_text(&self.organization.name, self.country, &self.audience, self.people);
        let latest = (!self.latest.is_empty()).then(|| Text::ScheduleLatest { lines: self.latest_lines() });
        let groups = self.audience.groups.then_some(Text::AnnounceGroups { count: self.groups });
        let nobody = (self.people == 0).then(|| fits_text(self.people, self.groups));
        [Some(Text::ScheduleCard { rhythm, clock, lines }), latest, Some(audience), groups, nobody]
            .into_iter()
            .flatten()
            .collect()
    }

    fn latest_lines(&self) -> Vec<Text> {
        let line = |(wall, outcome): &(DateTime, Outcome)| Text::OccurrenceLine {
            moment: Box::new(moment(*wall)),
            outcome: Box::new(Text::OccurrenceOutcome { outcome: *outcome }),
        };
        self.latest.iter().map(line).collect()
    }

    pub(super) fn buttons(&self) -> Vec<Vec<Button>> {
        let pause = match self.is_paused {
            true => Button::new(Text::BtnGoOn, Choice::Active(true)),
            false => Button::new(Text::BtnPause, Choice::Active(false)),
        };
        let delete = Button::new(Text::BtnDeleteSchedule, Choice::DeleteSchedule);
        vec![vec![Button::new(Text::BtnMessages, Choice::Messages)], vec![pause, delete]]
    }

    /// What a button means here.
    pub(super) fn press(self, choice: &Choice) -> Option<Turn<State>> {
        Some(match choice {
            Choice::Back => act(Act::Open(self.organization.id)),
            Choice::Messages => act(Act::Messages(self.id)),
            Choice::Active(active) => act(Act::SetActive { schedule: self.id, active: *active }),
            Choice::DeleteSchedule => Turn::ask(State::Delete(Box::new(self))),
            _ => return None,
        })
    }
}

/// The button that opens one.
pub(super) fn button((id, schedule, is_paused): &(ScheduleId, Schedule, bool)) -> Vec<Button> {
    vec![Button::new(label(schedule, *is_paused), Choice::Schedule(*id))]
}

/// When it recurs, and whether it is paused.
pub(crate) fn label(schedule: &Schedule, is_paused: bool) -> Text {
    let rhythm = rhythm_text(schedule);
    if is_paused { Text::BtnSchedulePaused { rhythm } } else { Text::BtnSchedule { rhythm } }
}
