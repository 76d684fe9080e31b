//! The answers to the questions about an event.

use std::mem;

use jiff::{ToSpan, civil::Date};

use super::{
    Draft, Step, Words,
    ask::{EXAMPLE_HOURS, EXAMPLE_PLACES},
};
use crate::{
    dialogues::{
        Choice, Input, Viewer,
        form::{Taken, place},
        settings::example_day,
    },
    domain::{
        Country, Hours, LeadTime, Part, Places, Repeat,
        slot::{NotADay, parse_day},
        words::{Description, NotFitting, Place, Title},
    },
    texts::Text,
};

/// What an answer did.
pub(super) enum Heard {
    Answered,
    /// A page was turned, or it is not the whole answer; the question stays.
    Again(Option<Text>),
    /// Another question belongs to it.
    Then(Step),
}

type Outcome = Result<Heard, Text>;

impl Draft {
    pub(super) fn take(&mut self, step: Step, input: Input, viewer: &Viewer) -> Outcome {
        match (step, input) {
            (Step::Region, Input::Press(Choice::Page(page))) => {
                self.view.page = page;
                return Ok(Heard::Again(None));
            }
            (Step::Region, input) => return self.take_region(input, viewer),
            (Step::Day, input) => return self.take_day(input, viewer),
            (Step::Place, Input::Location { pin, address }) => return self.take_location(pin, address),
            (Step::Repeat, Input::Press(Choice::Repeat(repeat))) => return Ok(self.take_repeat(repeat)),
            (Step::Language, Input::Press(Choice::Language(language))) => self.language = language,
            (step, Input::Press(choice)) => self.press(step, choice)?,
            (step, Input::Words(words)) => self.hear(step, &words)?,
            (Step::Photo, Input::Photo(photo)) => self.photo = Some(photo),
            (Step::Pin, Input::Location { pin, .. }) => self.pin = Some(pin),
            (step, _) => return Err(wrong_kind(step)),
        }
        Ok(Heard::Answered)
    }

    fn words(&mut self) -> &mut Words {
        self.words.entry(self.language).or_default()
    }

    fn hear(&mut self, step: Step, words: &str) -> Result<(), Text> {
        match step {
            Step::Title => self.words().title = Some(Title::parse(words)?),
            Step::Description => self.describe(Some(Description::parse(words)?)),
            Step::Place => self.set_place(Place::parse(words)?),
            Step::Hours => self.hours = self.parse_hours(words)?,
            Step::Places => self.set_places(Places::parse(words).ok_or(error_places())?)?,
            Step::Age => self.age = Some(self.checked_age(words.trim().parse().unwrap_or(i16::MIN))?),
            Step::Times => self.set_times(words.trim().parse().unwrap_or(0))?,
            Step::Roles => self.set_parts(Part::parse_list(words).ok_or(error_roles())?)?,
            Step::Least => self.set_least(words.trim().parse().unwrap_or(u16::MAX))?,
            step => return Err(wrong_kind(step)),
        }
        Ok(())
    }

    fn press(&mut self, step: Step, choice: Choice) -> Result<(), Text> {
        match (step, choice) {
            (Step::Description, Choice::Skip) => self.describe(None),
            (Step::Place, Choice::Skip) => {
                let place = self.words.get(&self.first_language).and_then(|words| words.place.clone());
                self.words().place = place;
            }
            (Step::Topic, Choice::Topic(topic, true)) => self.topic = Some(topic),
            (Step::Country, Choice::Country(country)) => self.set_country(country),
            (Step::Hours, Choice::Hours(hours)) => self.hours = vec![hours],
            (Step::Places, Choice::Places(places)) => self.set_places(places)?,
            (Step::Age, Choice::Age(age)) => self.age = Some(self.checked_age(i16::from(age))?),
            (Step::Times, Choice::Times(times)) => self.set_times(times)?,
            (Step::Roles, Choice::Remove) => self.parts.clear(),
            (Step::Photo, Choice::Remove) => self.photo = None,
            (Step::Pin, Choice::Remove) => self.pin = None,
            (Step::Visibility, Choice::Visibility(visibility)) => self.visibility = visibility,
            (Step::Opens, Choice::Lead(lead)) => self.opens = Some(lead).filter(|lead| *lead != LeadTime(0)),
            (Step::Closes, Choice::Lead(lead)) => self.closes = lead,
            (Step::Approval, Choice::Approval(on)) => self.needs_approval = on,
            (Step::Cutoff, Choice::Lead(lead)) => self.cutoff = lead,
            _ => return Err(Text::ButtonTooOld),
        }
        Ok(())
    }

    fn describe(&mut self, description: Option<Description>) {
        let words = self.words();
        (words.described, words.description) = (true, description);
    }

    /// Where another language said the same, it says the same from now on.
    /// A pin that was not sent for these words shows where it was before.
    fn set_place(&mut self, place: Place) {
        let before = self.words().place.replace(place.clone());
        let is_moved = before.as_ref().is_some_and(|before| *before != place);
        if !mem::take(&mut self.pin_unnamed) && is_moved {
            self.pin = None;
        }
        for words in self.words.values_mut().filter(|words| before.is_some() && words.place == before) {
            words.place = Some(place.clone());
        }
    }

    fn set_country(&mut self, country: Country) {
        self.there.set_country(Some(country));
        self.region_told = false;
    }

    fn take_region(&mut self, input: Input, viewer: &Viewer) -> Outcome {
        match place::take_region(&mut self.there, &mut self.view, input, (place::Reach::OneCountry, viewer))? {
            Taken::Shown => Ok(Heard::Again(None)),
            Taken::Answered(_) => {
                self.region_told = true;
                Ok(Heard::Answered)
            }
        }
    }

    /// A venue has an address; a mere place on the map needs one.
    fn take_location(&mut self, pin: crate::domain::Pin, address: Option<String>) -> Outcome {
        (self.pin, self.pin_unnamed) = (Some(pin), true);
        match address.and_then(|address| Place::parse(&address).ok()) {
            Some(place) => {
                self.set_place(place);
                Ok(Heard::Answered)
            }
            None => Ok(Heard::Again(Some(Text::PinNoted))),
        }
    }

    fn take_day(&mut self, input: Input, viewer: &Viewer) -> Outcome {
        let today = self.zone().day(viewer.now);
        let day = match input {
            Input::Press(Choice::Month(month)) => {
                self.month = Some(month);
                return Ok(Heard::Again(None));
            }
            Input::Press(Choice::Nothing) => return Ok(Heard::Again(None)),
            Input::Press(Choice::Day(day)) => checked_day(day, today)?,
            Input::Words(words) => parse_day(&words, today).map_err(|why| not_a_day(why, today))?,
            Input::Press(_) => return Err(Text::ButtonTooOld),
            _ => return Err(Text::ErrorTextPlease),
        };
        self.day = Some(day);
        Ok(Heard::Answered)
    }

    /// A shift that is changed stays one.
    fn parse_hours(&self, words: &str) -> Result<Vec<Hours>, Text> {
        let hours = Hours::parse_list(words).filter(|hours| hours.len() == 1 || self.published.is_none());
        hours.ok_or(Text::ErrorHours { example: EXAMPLE_HOURS.to_owned() })
    }

    fn set_places(&mut self, places: Places) -> Result<(), Text> {
        let taken = self.published.as_ref().map_or(0, |published| published.shift.taken());
        if places.max < taken {
            return Err(Text::ErrorMorePeople { count: taken.into() });
        }
        match self.parts.as_mut_slice() {
            [] => {}
            [only] => only.places = places,
            // How many there can be, the roles say; that so many are needed is said of all of them.
            _ => self.set_least_of_roles(places.min)?,
        }
        self.places = Some(places);
        Ok(())
    }

    /// What was said of the number of people before there were roles, is said of all of them together.
    fn set_parts(&mut self, parts: Vec<Part>) -> Result<(), Text> {
        let before = mem::replace(&mut self.parts, parts);
        let least = if before.len() < 2 { self.places.map_or(0, |places| places.min) } else { self.least };
        let set = self.set_least_of_roles(least);
        if set.is_err() {
            self.parts = before;
        }
        set
    }

    fn set_least_of_roles(&mut self, least: u16) -> Result<(), Text> {
        let most = self.places_together();
        if least > most {
            return Err(Text::ErrorRolesTooFew { most, least });
        }
        self.least = least;
        Ok(())
    }

    fn set_least(&mut self, least: u16) -> Result<(), Text> {
        let most = self.places_together();
        if least > most {
            return Err(Text::ErrorLeast { most });
        }
        self.least = least;
        Ok(())
    }

    fn checked_age(&self, age: i16) -> Result<i16, Text> {
        let least = self.organizing.minimum_age;
        if (least..=99).contains(&age) { Ok(age) } else { Err(Text::ErrorEventAgeNumber { least }) }
    }

    fn take_repeat(&mut self, repeat: Repeat) -> Heard {
        if repeat == Repeat::Once {
            self.repeat = repeat;
            return Heard::Answered;
        }
        // Whoever goes back before saying how many times has changed nothing.
        self.repeat_before = Some(mem::replace(&mut self.repeat, repeat));
        Heard::Then(Step::Times)
    }

    fn set_times(&mut self, times: u8) -> Result<(), Text> {
        if !(2..=Repeat::MOST).contains(&times) {
            return Err(Text::ErrorRepeatTimes { most: Repeat::MOST });
        }
        self.repeat = match self.repeat {
            Repeat::Daily(_) => Repeat::Daily(times),
            Repeat::Once | Repeat::Weekly(_) => Repeat::Weekly(times),
        };
        self.repeat_before = None;
        Ok(())
    }
}

fn checked_day(day: Date, today: Date) -> Result<Date, Text> {
    match day {
        day if day < today => Err(Text::ErrorDayPast),
        day if day > today.saturating_add(1.year()) => Err(Text::ErrorDayFar),
        day => Ok(day),
    }
}

fn not_a_day(why: NotADay, today: Date) -> Text {
    match why {
        NotADay::Unreadable => Text::ErrorDay { example: example_day(today) },
        NotADay::Past => Text::ErrorDayPast,
        NotADay::Far => Text::ErrorDayFar,
    }
}

/// A photo where words are asked, words where a button is to be pressed.
fn wrong_kind(step: Step) -> Text {
    match step {
        Step::Photo => Text::ErrorPhotoPlease,
        Step::Pin => Text::ErrorLocationPlease,
        Step::Title | Step::Description | Step::Place | Step::Hours | Step::Places | Step::Age => Text::ErrorTextPlease,
        Step::Times | Step::Roles | Step::Least | Step::Day => Text::ErrorTextPlease,
        Step::Topic | Step::Country | Step::Region | Step::Repeat | Step::Visibility => Text::ErrorButtonPlease,
        Step::Opens | Step::Closes | Step::Approval | Step::Cutoff | Step::Language => Text::ErrorButtonPlease,
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

fn error_roles() -> Text {
    Text::ErrorRoles { example: Box::new(Text::RoleExample) }
}
