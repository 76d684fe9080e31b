//! An event while it is asked for, question by question, and what becomes of the answers.
//!
//! What it begins from stands in `begin`, the questions in `ask`, the answers in `take`, the preview with its buttons in
//! `preview`, and what becomes of it in `complete`.

mod ask;
mod begin;
mod complete;
mod preview;
mod take;

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::dialogues::choice::Step;
use crate::{
    dialogues::{Answer, Button, Choice, Input, Keyboard, Question, Turn, Viewer, form::View},
    domain::{
        Draft as Where, Hours, Language, LeadTime, NewEvent, OrganizationId, Organizing, Part, Pin, Places, Repeat,
        Shift, Topic, Visibility, Zone,
        profile::zone_of_place,
        words::{Description, Place, Title},
    },
    texts::Text,
};
use take::Heard;

impl Step {
    /// Those without which there is no event, in the order in which they are asked.
    const REQUIRED: [Step; 10] = [
        Step::Title,
        Step::Description,
        Step::Place,
        Step::Topic,
        Step::Country,
        Step::Region,
        Step::Day,
        Step::Hours,
        Step::Places,
        Step::Age,
    ];
}

/// What is written in one language so far.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
struct Words {
    title: Option<Title>,
    /// Whether the description was asked for; it may be left out.
    described: bool,
    description: Option<Description>,
    place: Option<Place>,
}

/// The published event that is changed, through one of its shifts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Published {
    pub shift: Shift,
    /// How many places all roles of its time have together.
    #[serde(default)]
    pub places_together: u16,
}

/// An event while it is asked for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Draft {
    organizing: Organizing,
    /// None: it is new.
    published: Option<Published>,
    /// None: everything is answered, and the preview is shown.
    at: Option<Step>,
    /// Whether the second page of the preview is shown.
    more: bool,
    /// The language of the first text, and the one that is written or shown.
    first_language: Language,
    language: Language,
    words: BTreeMap<Language, Words>,
    topic: Option<Topic>,
    /// Country and region, asked as of a person.
    there: Where,
    region_told: bool,
    view: View,
    /// The month the calendar shows.
    month: Option<Date>,
    day: Option<Date>,
    hours: Vec<Hours>,
    repeat: Repeat,
    /// What held before it was asked how many times.
    #[serde(default)]
    repeat_before: Option<Repeat>,
    places: Option<Places>,
    parts: Vec<Part>,
    /// How many all roles of a time need together.
    #[serde(default)]
    least: u16,
    age: Option<i16>,
    pin: Option<Pin>,
    /// A pin was sent, and the words for it are still to come.
    #[serde(default)]
    pin_unnamed: bool,
    photo: Option<String>,
    visibility: Visibility,
    opens: Option<LeadTime>,
    closes: LeadTime,
    needs_approval: bool,
    cutoff: LeadTime,
}

impl Draft {
    /// The published event that is changed, and what it shall be; None: it is a new one.
    pub(crate) fn changed(&self) -> Option<(&Shift, NewEvent)> {
        Some((&self.published.as_ref()?.shift, self.complete()?))
    }

    /// Whether a published event is changed.
    pub(crate) fn is_change(&self) -> bool {
        self.published.is_some()
    }

    /// The button that leaves it.
    fn leave(&self) -> Button {
        if self.is_change() { Button::discard() } else { Button::cancel() }
    }

    /// The shift through which a published event is changed.
    pub(crate) fn changed_shift(&self) -> Option<&Shift> {
        self.published.as_ref().map(|published| &published.shift)
    }

    /// The organization whose event it is.
    pub(crate) fn organization(&self) -> OrganizationId {
        self.organizing.organization.id
    }

    /// What it is called so far.
    pub(crate) fn title(&self) -> Option<String> {
        let words = self.words.get(&self.first_language)?;
        words.title.as_ref().map(|title| title.as_str().to_owned())
    }

    /// Whether anything was written, or changed.
    pub(crate) fn is_begun(&self) -> bool {
        match &self.published {
            Some(published) => *self != self.shown_as(Draft::change_of(published.clone(), self.organizing.clone())),
            None => self.title().is_some(),
        }
    }

    /// Another draft, where this one stands.
    fn shown_as(&self, other: Draft) -> Draft {
        Draft { at: self.at, more: self.more, view: self.view.clone(), month: self.month, ..other }
    }

    /// See `Dialogue::asks_the_same`.
    pub(crate) fn asks_the_same(&self, other: &Draft) -> bool {
        self.at == other.at && self.view.asks_the_same(&other.view) && self.more == other.more
    }

    /// What is asked, or the preview.
    pub(crate) fn question(&self, viewer: &Viewer) -> Question {
        let Some(step) = self.at else { return self.preview() };
        let (text, mut rows) = self.ask(step, viewer);
        let is_first = step == Step::Title && self.words.is_empty();
        rows.push(if is_first { vec![self.leave()] } else { vec![Button::back(), self.leave()] });
        Question { paragraphs: vec![text], keyboard: Keyboard::Inline(rows) }
    }

    /// Where an answer leads from here.
    pub(crate) fn answer(mut self, input: Input, viewer: &Viewer) -> Answer<Draft> {
        match (self.at, input) {
            (_, Input::Press(Choice::Back)) => Ok(Turn::ask(self.back())),
            (None, Input::Press(Choice::EditEvent(step))) => Ok(Turn::ask(self.at(Some(step)))),
            (None, Input::Press(Choice::MoreSettings)) => Ok(Turn::ask(Draft { more: true, ..self })),
            (None, Input::Press(Choice::Publish)) => self.publish(viewer),
            (None, Input::Press(_)) => Err(Text::ButtonTooOld),
            (None, _) => Err(Text::ErrorButtonPlease),
            (Some(step), input) => {
                let before = self.clone();
                let heard = self.take(step, input, viewer)?;
                self.check_number_of_shifts()?;
                Ok(match heard {
                    Heard::Again(notice) => Turn::ask(self).saying(notice),
                    Heard::Then(next) => Turn::ask(self.at(Some(next))),
                    Heard::Answered => {
                        let (next, remark) = (self.missing(), self.remark(&before));
                        Turn::ask(self.at(next)).saying(remark)
                    }
                })
            }
        }
    }

    /// What an answer has changed besides what was asked.
    fn remark(&self, before: &Draft) -> Option<Text> {
        let has_other_places = (&self.parts, self.places) != (&before.parts, before.places);
        if before.pin.is_some() && self.pin.is_none() && self.at == Some(Step::Place) {
            return Some(Text::PinDropped);
        }
        let over_midnight = self.hours.iter().find(|hours| hours.end_next_day());
        if let Some(hours) = over_midnight.filter(|_| self.hours != before.hours) {
            return Some(Text::HoursOverMidnight { until: hours.end() });
        }
        let decides = self.parts.len() >= 2 && has_other_places;
        decides.then(|| Text::RolesDecidePlaces { most: self.places_together(), least: self.least })
    }

    fn at(self, at: Option<Step>) -> Draft {
        Draft { at, view: View::default(), month: None, ..self }
    }

    fn has(&self, step: Step) -> bool {
        let words = self.words.get(&self.language);
        match step {
            Step::Title => words.is_some_and(|words| words.title.is_some()),
            Step::Description => words.is_some_and(|words| words.described),
            Step::Place => words.is_some_and(|words| words.place.is_some()),
            Step::Topic => self.topic.is_some(),
            Step::Country => self.there.country.is_some(),
            Step::Region => self.region_told,
            Step::Day => self.day.is_some(),
            Step::Hours => !self.hours.is_empty(),
            Step::Places => self.places.is_some(),
            Step::Age => self.age.is_some(),
            Step::Repeat
            | Step::Times
            | Step::Roles
            | Step::Least
            | Step::Photo
            | Step::Pin
            | Step::Visibility
            | Step::Opens
            | Step::Closes
            | Step::Approval
            | Step::Cutoff
            | Step::Language => true,
        }
    }

    fn missing(&self) -> Option<Step> {
        Step::REQUIRED.into_iter().find(|step| !self.has(*step))
    }

    fn is_translating(&self) -> bool {
        self.language != self.first_language
    }

    /// To the preview if that was left, else to the question before; countries are asked only across countries.
    fn back(mut self) -> Draft {
        if self.view.is_behind_first() {
            return Draft { view: View::default(), ..self };
        }
        let asked = |step: &Step| *step != Step::Country || self.organizing.country.is_none();
        let before = Step::REQUIRED.into_iter().filter(asked).take_while(|step| Some(*step) != self.at).last();
        match self.at {
            None if self.more => Draft { more: false, ..self },
            Some(Step::Times) => {
                self.repeat = self.repeat_before.take().unwrap_or(self.repeat);
                self.at(Some(Step::Repeat))
            }
            Some(_) if self.missing().is_none() => self.at(None),
            Some(Step::Title) if self.is_translating() => {
                self.words.remove(&self.language);
                self.language = self.first_language;
                self.at(None)
            }
            None | Some(_) => self.at(before.or(Some(Step::Title))),
        }
    }

    fn zone(&self) -> Zone {
        zone_of_place(&self.there)
    }
}
