//! The questions about an event.

use std::collections::BTreeSet;

use super::{Draft, Step};
use crate::{
    dialogues::{Button, Choice, Viewer, event::calendar, form::place, picker::columns, settings::example_day},
    domain::{
        Country, Hours, Language, LeadTime, Places, Repeat, Topic, Visibility,
        words::{Description, Place, Title},
    },
    texts::Text,
};

pub(super) const EXAMPLE_HOURS: &str = "10:00-13:00";
pub(super) const EXAMPLE_PLACES: &str = "5-20";

/// What is offered before the start of a shift, in hours.
const LEADS: [LeadTime; 5] = [LeadTime(2), LeadTime(12), LeadTime(24), LeadTime(48), LeadTime(168)];
const OPENINGS: [LeadTime; 5] = [LeadTime(24), LeadTime(72), LeadTime(168), LeadTime(336), LeadTime::LONGEST];

type Asked = (Text, Vec<Vec<Button>>);

impl Draft {
    pub(super) fn ask(&self, step: Step, viewer: &Viewer) -> Asked {
        match step {
            Step::Title => (Text::AskTitle { longest: Title::LONGEST }, Vec::new()),
            Step::Description => {
                (Text::AskDescription { longest: Description::LONGEST }, one(Text::BtnSkip, Choice::Skip))
            }
            Step::Place => (Text::AskPlace { longest: Place::LONGEST }, self.same_place()),
            Step::Topic => (Text::AskEventTopic, topics()),
            Step::Country => (Text::AskEventCountry, countries()),
            Step::Region => self.ask_region(viewer),
            Step::Day => self.ask_day(viewer),
            Step::Hours => self.ask_hours(),
            Step::Places => (Text::AskPlaces { example: EXAMPLE_PLACES.to_owned() }, places()),
            Step::Age => (Text::AskEventAge, vec![self.ages()]),
            Step::Repeat => (Text::AskRepeat, repeats()),
            Step::Times => ask_times(),
            Step::Roles => ask_roles(),
            Step::Least => (Text::AskLeast, Vec::new()),
            Step::Photo => (Text::AskPhoto, removal(Text::BtnRemovePhoto, self.photo.is_some())),
            Step::Pin => (Text::AskPin, removal(Text::BtnRemovePin, self.pin.is_some())),
            Step::Visibility => (Text::AskVisibility, Visibility::ALL.map(visibility_button).into()),
            Step::Opens => (Text::AskOpens, leads(Text::BtnAtOnce, &OPENINGS)),
            Step::Closes => (Text::AskCloses, leads(Text::BtnAtStart, &LEADS)),
            Step::Approval => (Text::AskApproval, approval()),
            Step::Cutoff => (Text::AskCutoff, leads(Text::BtnEveningBefore, &LEADS)),
            Step::Language => (Text::AskTextLanguage, self.languages()),
        }
    }

    /// In another language the place may be written as it was in the first.
    fn same_place(&self) -> Vec<Vec<Button>> {
        if self.is_translating() { one(Text::BtnSamePlace, Choice::Skip) } else { Vec::new() }
    }

    fn ask_region(&self, viewer: &Viewer) -> Asked {
        let country = Box::new(Text::country(self.there.country));
        (Text::AskEventRegion { country }, place::ask_region(&self.there, &self.view, viewer).rows)
    }

    fn ask_day(&self, viewer: &Viewer) -> Asked {
        let today = self.zone().day(viewer.now);
        let shown = self.month.or(self.day).unwrap_or_else(|| calendar::first_shown(today));
        (Text::AskDay { example: example_day(today) }, calendar::month(shown, today))
    }

    fn ask_hours(&self) -> Asked {
        let text = Text::AskHours { city: Text::city(&self.zone()), example: EXAMPLE_HOURS.to_owned() };
        (text, columns([(9, 12), (10, 13), (14, 17), (16, 19)].map(hours_button).into()))
    }

    fn ages(&self) -> Vec<Button> {
        let least = self.organizing.minimum_age;
        let ages = [least, 16, 18].into_iter().filter(|age| *age >= least).collect::<BTreeSet<_>>();
        let button = |age: i16| Some(Button::new(Text::plain(age), Choice::Age(u8::try_from(age).ok()?)));
        ages.into_iter().filter_map(button).collect()
    }

    fn languages(&self) -> Vec<Vec<Button>> {
        let button = |language: Language| {
            let label = Text::endonym(language);
            let label =
                if self.words.contains_key(&language) { Text::BtnChosen { label: Box::new(label) } } else { label };
            Button::new(label, Choice::Language(language))
        };
        columns(Language::ALL.map(button).into())
    }
}

fn ask_times() -> Asked {
    (Text::AskRepeatTimes { most: Repeat::MOST }, vec![[2, 3, 4, 5, 8].map(times_button).into()])
}

fn ask_roles() -> Asked {
    (Text::AskRoles { example: Box::new(Text::RoleExample) }, one(Text::BtnNoRoles, Choice::Remove))
}

/// The button that takes away what there is.
fn removal(label: Text, is_there: bool) -> Vec<Vec<Button>> {
    if is_there { one(label, Choice::Remove) } else { Vec::new() }
}

fn one(label: Text, choice: Choice) -> Vec<Vec<Button>> {
    vec![vec![Button::new(label, choice)]]
}

fn topics() -> Vec<Vec<Button>> {
    let button = |topic| Button::new(Text::Topic { topic }, Choice::Topic(topic, true));
    columns(Topic::ALL.into_iter().map(button).collect())
}

fn countries() -> Vec<Vec<Button>> {
    let button = |country| Button::new(Text::CountryWithFlag { country }, Choice::Country(country));
    columns(Country::all().map(button).collect())
}

fn hours_button((from, until): (i8, i8)) -> Button {
    Button::new(Text::plain(format!("{from:02}:00–{until:02}:00")), Choice::Hours(Hours::of(from, until)))
}

fn places() -> Vec<Vec<Button>> {
    let button = |max: u16| Button::new(Text::plain(max), Choice::Places(Places { min: 0, max }));
    vec![[5, 10, 20, 50].map(button).into()]
}

fn repeats() -> Vec<Vec<Button>> {
    [(Text::BtnOnce, Repeat::Once), (Text::BtnDaily, Repeat::Daily(2)), (Text::BtnWeekly, Repeat::Weekly(2))]
        .map(|(label, repeat)| vec![Button::new(label, Choice::Repeat(repeat))])
        .into()
}

fn times_button(times: u8) -> Button {
    Button::new(Text::plain(times), Choice::Times(times))
}

fn visibility_button(visibility: Visibility) -> Vec<Button> {
    let label = match visibility {
        Visibility::Everyone => Text::BtnVisibilityEveryone,
        Visibility::Country => Text::BtnVisibilityCountry,
        Visibility::Link => Text::BtnVisibilityLink,
    };
    vec![Button::new(label, Choice::Visibility(visibility))]
}

/// Who sees an event, in words.
pub(super) fn visibility_text(visibility: Visibility) -> Text {
    match visibility {
        Visibility::Everyone => Text::VisibilityEveryone,
        Visibility::Country => Text::VisibilityCountry,
        Visibility::Link => Text::VisibilityLink,
    }
}

fn leads(none: Text, offered: &[LeadTime]) -> Vec<Vec<Button>> {
    let button = |label, lead| vec![Button::new(label, Choice::Lead(lead))];
    let offered = offered.iter().map(|lead| button(lead_label(*lead), *lead));
    [button(none, LeadTime(0))].into_iter().chain(offered).collect()
}

/// How long before the start, on a button.
fn lead_label(LeadTime(hours): LeadTime) -> Text {
    match hours {
        0 => Text::BtnAtStart,
        hours if hours % 24 == 0 => Text::BtnBeforeDays { days: hours / 24 },
        hours => Text::BtnBeforeHours { hours },
    }
}

/// How long before the start; whole days as days.
pub(super) fn lead_text(LeadTime(hours): LeadTime) -> Text {
    match hours {
        0 => Text::AtStart,
        hours if hours % 24 == 0 => Text::BeforeDays { days: hours / 24 },
        hours => Text::BeforeHours { hours },
    }
}

/// From when on the organizer hears of who gives up a place.
pub(super) fn cutoff_text(cutoff: LeadTime) -> Text {
    match cutoff {
        LeadTime(0) => Text::EveningBefore,
        chosen => lead_text(chosen),
    }
}

fn approval() -> Vec<Vec<Button>> {
    [(Text::BtnApprovalOn, true), (Text::BtnApprovalOff, false)]
        .map(|(label, on)| vec![Button::new(label, Choice::Approval(on))])
        .into()
}
