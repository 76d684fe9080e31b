//! The questions about a new event, one after the other, and its preview.

use std::collections::BTreeSet;

use jiff::{ToSpan, civil::Date};
use serde::{Deserialize, Serialize};

use super::{Act, calendar, card};
use crate::{
    dialogues::{
        Answer, Button, Choice, Effect, Input, Keyboard, Question, Reader, Turn,
        form::{Taken, View, place},
        picker,
        settings::example_day,
    },
    domain::{
        Country, Draft as Where, Event, Hours, Language, NewEvent, Organizing, Places, Topic, Zone,
        event::{NotADay, parse_day},
        profile::zone_of_place,
        words::{Description, NotFitting, Place, Title},
    },
    texts::Text,
};

/// A question about the event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    Title,
    Description,
    Place,
    Topic,
    Country,
    Region,
    Day,
    Hours,
    Places,
    Age,
}

impl Step {
    /// In the order in which they are asked.
    const ALL: [Step; 10] = [
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

/// An event while it is asked for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Draft {
    organizing: Organizing,
    language: Language,
    /// None: everything is answered, and the preview is shown.
    at: Option<Step>,
    answered: BTreeSet<Step>,
    title: Option<Title>,
    description: Option<Description>,
    place: Option<Place>,
    topic: Option<Topic>,
    /// Country and region, asked as of a person.
    there: Where,
    view: View,
    /// The month the calendar shows.
    month: Option<Date>,
    day: Option<Date>,
    hours: Option<Hours>,
    places: Option<Places>,
    age: Option<i16>,
}

const EXAMPLE_HOURS: &str = "10:00-13:00";
const EXAMPLE_PLACES: &str = "5-20";

impl Draft {
    /// Nothing is known yet but the organization, and with it perhaps the country.
    pub fn begin(organizing: Organizing, language: Language) -> Draft {
        let mut there = Where::default();
        let mut answered = BTreeSet::new();
        if organizing.country.is_some() {
            there.set_country(organizing.country);
            answered.insert(Step::Country);
        }
        let (title, description, place, topic) = (None, None, None, None);
        let (month, day, hours, places, age, view) = (None, None, None, None, None, View::default());
        let at = Some(Step::Title);
        Draft {
            organizing,
            language,
            at,
            answered,
            title,
            description,
            place,
            topic,
            there,
            view,
            month,
            day,
            hours,
            places,
            age,
        }
    }

    /// See `Dialogue::asks_the_same`.
    pub fn asks_the_same(&self, other: &Draft) -> bool {
        self.at == other.at && self.view.group == other.view.group
    }

    /// What is asked, or the preview.
    pub fn question(&self, reader: &Reader) -> Question {
        let Some(step) = self.at else { return self.preview() };
        let (text, mut rows) = self.ask(step, reader);
        let is_first = step == Step::Title && !self.is_complete();
        rows.push(if is_first { vec![Button::cancel()] } else { vec![Button::back(), Button::cancel()] });
        Question { paragraphs: vec![text], keyboard: Keyboard::Inline(rows) }
    }

    fn ask(&self, step: Step, reader: &Reader) -> (Text, Vec<Vec<Button>>) {
        let today = self.zone().day(reader.now);
        match step {
            Step::Title => (Text::AskTitle { longest: Title::LONGEST }, Vec::new()),
            Step::Description => (
                Text::AskDescription { longest: Description::LONGEST },
                vec![vec![Button::new(Text::BtnSkip, Choice::Skip)]],
            ),
            Step::Place => (Text::AskPlace { longest: Place::LONGEST }, Vec::new()),
            Step::Topic => (Text::AskEventTopic, topics()),
            Step::Country => (Text::AskEventCountry, countries()),
            Step::Region => {
                let country = Box::new(Text::country(self.there.country));
                (Text::AskEventRegion { country }, place::ask_region(&self.there, &self.view, reader).rows)
            }
            Step::Day => {
                let shown = self.month.or(self.day).unwrap_or(today);
                (Text::AskDay { example: example_day(today) }, calendar::month(shown, today))
            }
            Step::Hours => (
                Text::AskHours { city: Text::city(&self.zone()), example: EXAMPLE_HOURS.to_owned() },
                picker::columns([(9, 12), (10, 13), (14, 17), (16, 19)].map(hours_button).into()),
            ),
            Step::Places => {
                let button = |max: u16| Button::new(Text::plain(max), Choice::Places(Places { min: 0, max }));
                (Text::AskPlaces { example: EXAMPLE_PLACES.to_owned() }, vec![[5, 10, 20, 50].map(button).into()])
            }
            Step::Age => (Text::AskEventAge, vec![self.ages()]),
        }
    }

    fn ages(&self) -> Vec<Button> {
        let least = self.organizing.minimum_age;
        let ages = [least, 16, 18].into_iter().filter(|age| *age >= least).collect::<BTreeSet<_>>();
        let button = |age: i16| Some(Button::new(Text::plain(age), Choice::Age(u8::try_from(age).ok()?)));
        ages.into_iter().filter_map(button).collect()
    }

    fn preview(&self) -> Question {
        let card = self.as_event().map(|event| card(&event, &self.zone()));
        let edit = |(label, step)| Button::new(label, Choice::EditEvent(step));
        let edits = [
            (Text::BtnEditTitle, Step::Title),
            (Text::BtnEditDescription, Step::Description),
            (Text::BtnEditPlace, Step::Place),
            (Text::BtnEditEventTopic, Step::Topic),
            (Text::BtnEditRegion, Step::Region),
            (Text::BtnEditDay, Step::Day),
            (Text::BtnEditHours, Step::Hours),
            (Text::BtnEditPlaces, Step::Places),
            (Text::BtnEditEventAge, Step::Age),
        ];
        let mut rows = vec![vec![Button::new(Text::BtnPublish, Choice::Publish)]];
        rows.extend(picker::columns(edits.map(edit).into()));
        rows.push(vec![Button::back(), Button::cancel()]);
        let paragraphs = [Some(Text::EventPreview), card].into_iter().flatten().collect();
        Question { paragraphs, keyboard: Keyboard::Inline(rows) }
    }

    /// Where an answer leads from here.
    pub fn answer(mut self, input: Input, reader: &Reader) -> Answer<Draft> {
        match (self.at, input) {
            (_, Input::Press(Choice::Back)) => Ok(Turn::ask(self.back())),
            (None, Input::Press(Choice::EditEvent(step))) => Ok(Turn::ask(self.at(Some(step)))),
            (None, Input::Press(Choice::Publish)) => self.publish(reader),
            (None, Input::Press(_)) => Err(Text::ButtonTooOld),
            (None, _) => Err(Text::ErrorButtonPlease),
            (Some(step), input) => match self.take(step, input, reader)? {
                Taken::Shown => Ok(Turn::ask(self)),
                Taken::Answered(_) => {
                    self.answered.insert(step);
                    let next = self.missing();
                    Ok(Turn::ask(self.at(next)))
                }
            },
        }
    }

    fn take(&mut self, step: Step, input: Input, reader: &Reader) -> Result<Taken, Text> {
        match (step, input) {
            (Step::Title, Input::Words(words)) => self.title = Some(Title::parse(&words)?),
            (Step::Description, Input::Words(words)) => self.description = Some(Description::parse(&words)?),
            (Step::Description, Input::Press(Choice::Skip)) => self.description = None,
            (Step::Place, Input::Words(words)) => self.place = Some(Place::parse(&words)?),
            (Step::Topic, Input::Press(Choice::Topic(topic, true))) => self.topic = Some(topic),
            (Step::Country, Input::Press(Choice::Country(country))) => self.set_country(country),
            (Step::Region, Input::Press(Choice::Page(page))) => {
                self.view.page = page;
                return Ok(Taken::Shown);
            }
            (Step::Region, input) => return place::take_region(&mut self.there, &mut self.view, input),
            (Step::Day, input) => return self.take_day(input, reader),
            (Step::Hours, Input::Press(Choice::Hours(hours))) => self.hours = Some(hours),
            (Step::Hours, Input::Words(words)) => {
                let example = EXAMPLE_HOURS.to_owned();
                self.hours = Some(Hours::parse(&words).ok_or(Text::ErrorHours { example })?);
            }
            (Step::Places, Input::Press(Choice::Places(places))) => self.places = Some(places),
            (Step::Places, Input::Words(words)) => self.places = Some(Places::parse(&words).ok_or(error_places())?),
            (Step::Age, Input::Press(Choice::Age(age))) => self.age = Some(self.checked_age(i16::from(age))?),
            (Step::Age, Input::Words(words)) => {
                self.age = Some(self.checked_age(words.trim().parse().unwrap_or(i16::MIN))?);
            }
            (Step::Topic | Step::Country, Input::Words(_) | Input::Contact { .. } | Input::Other) => {
                return Err(Text::ErrorButtonPlease);
            }
            (_, Input::Press(_)) => return Err(Text::ButtonTooOld),
            _ => return Err(Text::ErrorTextPlease),
        }
        Ok(Taken::Answered(None))
    }

    fn take_day(&mut self, input: Input, reader: &Reader) -> Result<Taken, Text> {
        let today = self.zone().day(reader.now);
        let day = match input {
            Input::Press(Choice::Month(month)) => {
                self.month = Some(month);
                return Ok(Taken::Shown);
            }
            Input::Press(Choice::Nothing) => return Ok(Taken::Shown),
            Input::Press(Choice::Day(day)) if day < today => return Err(Text::ErrorDayPast),
            Input::Press(Choice::Day(day)) if day > today.saturating_add(1.year()) => return Err(Text::ErrorDayFar),
            Input::Press(Choice::Day(day)) => day,
            Input::Words(words) => parse_day(&words, today).map_err(|why| match why {
                NotADay::Unreadable => Text::ErrorDay { example: example_day(today) },
                NotADay::Past => Text::ErrorDayPast,
                NotADay::Far => Text::ErrorDayFar,
            })?,
            Input::Press(_) => return Err(Text::ButtonTooOld),
            _ => return Err(Text::ErrorTextPlease),
        };
        (self.day, self.month) = (Some(day), None);
        Ok(Taken::Answered(None))
    }

    fn checked_age(&self, age: i16) -> Result<i16, Text> {
        let least = self.organizing.minimum_age;
        if (least..=99).contains(&age) { Ok(age) } else { Err(Text::ErrorEventAgeNumber { least }) }
    }

    fn set_country(&mut self, country: Country) {
        self.there.set_country(Some(country));
        self.answered.remove(&Step::Region);
    }

    fn at(self, at: Option<Step>) -> Draft {
        Draft { at, view: View::default(), month: None, ..self }
    }

    fn missing(&self) -> Option<Step> {
        Step::ALL.into_iter().find(|step| !self.answered.contains(step))
    }

    fn is_complete(&self) -> bool {
        self.missing().is_none()
    }

    /// To the preview if that was left, else to the question before; countries are asked only across countries.
    fn back(self) -> Draft {
        if self.view.group.is_some() {
            return Draft { view: View::default(), ..self };
        }
        let asked = |step: &Step| *step != Step::Country || self.organizing.country.is_none();
        let before = Step::ALL.into_iter().filter(asked).take_while(|step| Some(*step) != self.at).last();
        match self.at {
            Some(_) if self.is_complete() => self.at(None),
            _ => self.at(before.or(Some(Step::Title))),
        }
    }

    fn zone(&self) -> Zone {
        zone_of_place(&self.there)
    }

    fn publish(self, reader: &Reader) -> Answer<Draft> {
        let event = self.complete().ok_or(Text::ButtonTooOld)?;
        if event.starts_at <= reader.now {
            return Err(Text::ErrorDayPast);
        }
        Ok(Turn::by_outcome(Effect::Event(Act::Publish(Box::new(event)))))
    }

    fn complete(&self) -> Option<NewEvent> {
        let (day, hours, zone) = (self.day?, self.hours?, self.zone());
        Some(NewEvent {
            organization: self.organizing.organization.id,
            title: self.title.clone()?,
            description: self.description.clone(),
            place: self.place.clone()?,
            topic: self.topic?,
            country: self.there.country?,
            region: self.there.region,
            language: self.language,
            minimum_age: self.age?,
            starts_at: zone.instant(day, hours.from)?,
            ends_at: zone.instant(day, hours.until)?,
            zone,
            places: self.places?,
        })
    }

    /// What the preview shows.
    fn as_event(&self) -> Option<Event> {
        let new = self.complete()?;
        Some(Event {
            id: 0,
            organization: self.organizing.organization.clone(),
            title: new.title.as_str().to_owned(),
            description: new.description.map(|words| words.as_str().to_owned()).unwrap_or_default(),
            place: new.place.as_str().to_owned(),
            topic: new.topic,
            country: new.country,
            region: new.region,
            zone: new.zone,
            language: new.language,
            minimum_age: new.minimum_age,
            starts_at: new.starts_at,
            ends_at: new.ends_at,
            places: new.places,
            free: new.places.max,
            cancelled: None,
        })
    }
}

impl From<NotFitting> for Text {
    fn from(NotFitting { longest }: NotFitting) -> Text {
        Text::ErrorTooLong { longest }
    }
}

fn error_places() -> Text {
    Text::ErrorPlaces { most: Places::MOST, example: EXAMPLE_PLACES.to_owned() }
}

fn topics() -> Vec<Vec<Button>> {
    let button = |topic| Button::new(Text::Topic { topic }, Choice::Topic(topic, true));
    picker::columns(Topic::ALL.into_iter().map(button).collect())
}

fn countries() -> Vec<Vec<Button>> {
    let button = |country| Button::new(Text::CountryWithFlag { country }, Choice::Country(country));
    picker::columns(Country::all().map(button).collect())
}

fn hours_button((from, until): (i8, i8)) -> Button {
    Button::new(Text::plain(format!("{from:02}:00–{until:02}:00")), Choice::Hours(Hours::of(from, until)))
}
