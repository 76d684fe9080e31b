//! Settings: a card that shows everything, and a question behind each of its buttons.
//!
//! ```text
//! Anna: /settings
//! Bot → Anna: Your profile …  [Name] [Date of birth] … [Quiet hours] [Pause]
//! Anna: [Quiet hours]
//! Bot ✎ Anna: … When should we be quiet? …  [22:00–08:00] … [No quiet hours] [‹ Back]
//! Anna: [No quiet hours]
//! Bot ✎ Anna: Your profile … Quiet hours: none …
//! ```

use jiff::{ToSpan, civil::Date};
use serde::{Deserialize, Serialize};

use super::{
    Answer, Button, Choice, Command, Effect, Input, Keyboard, Question, Turn, Viewer,
    form::{self, Taken, View},
    leads::{self, Boxes},
    picker::{self, Length},
};
use crate::{
    domain::{
        Country, Draft, Field, Language, Preferences, Profile, QuietHours, Zone,
        birth_date::parse_coming_date,
        cities::zone_named,
        profile::{zone_of, zone_of_place},
        quiet_hours::hh_mm,
    },
    texts::Text,
};

pub(crate) use super::choice::Item;

/// What is open, and the values as they are saved.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct State {
    open: Option<Item>,
    saved: Profile,
    /// The saved profile, but for the field that is open and those that depend on it.
    draft: Draft,
    preferences: Preferences,
    #[serde(default)]
    reminders: Boxes,
    view: View,
}

const EXAMPLE_HOURS: &str = "22:30-07:00";
const EXAMPLE_CITY: &str = "Berlin";

/// What a volunteer told about themselves, as a card shows it.
pub(crate) fn profile_text(profile: Profile, viewer: &Viewer) -> Option<Box<Text>> {
    form::profile(&profile.into(), viewer)
}

impl State {
    /// The card, or one of its items at once.
    pub(crate) fn begin(profile: Profile, preferences: Preferences, open: Option<Item>) -> State {
        let reminders = Boxes::of_person(preferences.reminders.clone());
        State { open, draft: profile.clone().into(), saved: profile, preferences, reminders, view: View::default() }
    }

    /// See `Dialogue::asks_the_same`.
    pub(crate) fn asks_the_same(&self, other: &State) -> bool {
        self.open == other.open && self.view.asks_the_same(&other.view)
    }

    /// What the bot asks in this state.
    pub(crate) fn question(&self, viewer: &Viewer) -> Question {
        match self.open {
            None => self.card(viewer),
            Some(Item::Field(field)) => self.field_question(field, viewer),
            Some(Item::Language) => with_back(Text::AskLanguage, languages()),
            Some(Item::Zone) => self.zone_question(viewer),
            Some(Item::QuietHours) => with_back(
                Text::AskQuietHours { example: EXAMPLE_HOURS.to_owned() },
                quiet_hours(self.preferences.night_reminders),
            ),
            Some(Item::Reminders) => with_back(self.reminders.text(), self.reminders.rows()),
            Some(Item::Pause) => with_back(Text::AskPause { example: example_day(viewer.today()) }, self.pauses()),
        }
    }

    fn card(&self, viewer: &Viewer) -> Question {
        let zone = zone_of(&self.draft, &self.preferences);
        let card = form::profile(&self.draft, viewer).map(|profile| Text::SettingsCard {
            profile,
            language: Box::new(Text::endonym(viewer.language)),
            time_zone: Box::new(Text::time_zone(&zone, viewer.now)),
            quiet_hours: Box::new(Text::quiet_hours(self.preferences.quiet_hours)),
            reminders: Box::new(self.reminders_text()),
            pause: Box::new(Text::pause(self.preferences.paused_until.filter(|day| *day >= viewer.today()))),
            optional: Box::new(Text::on_or_off(self.preferences.optional_messages)),
            digest: Box::new(Text::on_or_off(self.preferences.optional_messages && self.preferences.weekly_digest)),
        });
        Question { paragraphs: card.into_iter().collect(), keyboard: Keyboard::Inline(self.card_buttons()) }
    }

    fn reminders_text(&self) -> Text {
        let own = self.preferences.reminders.as_ref();
        own.map_or(Text::LeadsOfEvent, |own| Text::LeadList { leads: leads::leads(own) })
    }

    fn card_buttons(&self) -> Vec<Vec<Button>> {
        let fields = Field::ALL.into_iter().filter(|field| self.draft.applies(*field));
        let fields = fields.map(|field| Button::new(form::label(field), Choice::Edit(Item::Field(field))));
        let items = [
            (Text::BtnEditLanguage, Item::Language),
            (Text::BtnEditTimeZone, Item::Zone),
            (Text::BtnEditQuietHours, Item::QuietHours),
            (Text::BtnReminders, Item::Reminders),
            (Text::BtnEditPause, Item::Pause),
        ];
        let items = items.map(|(label, item)| Button::new(label, Choice::Edit(item)));
        let optional = if self.preferences.optional_messages { Text::BtnOptionalOff } else { Text::BtnOptionalOn };
        let mut rows = picker::columns(fields.chain(items).collect());
        rows.push(vec![Button::new(optional, Choice::OptionalMessages(!self.preferences.optional_messages))]);
        rows.extend(self.digest_button().map(|button| vec![button]));
        rows.push(vec![Button::command(Text::BtnMenu, Command::Start)]);
        rows
    }

    /// The digest is one of the optional messages.
    fn digest_button(&self) -> Option<Button> {
        let wanted = self.preferences.weekly_digest;
        let label = if wanted { Text::BtnDigestOff } else { Text::BtnDigestOn };
        self.preferences.optional_messages.then(|| Button::new(label, Choice::WeeklyDigest(!wanted)))
    }

    fn field_question(&self, field: Field, viewer: &Viewer) -> Question {
        let asked = form::ask(field, &self.draft, &self.view, viewer);
        let question = with_back(asked.text, asked.rows);
        match (field, question.keyboard) {
            (Field::Phone, Keyboard::Inline(rows)) => Question { keyboard: Keyboard::Reply(rows), ..question },
            (_, keyboard) => Question { keyboard, ..question },
        }
    }

    /// The zones of the person's country come first, then those of the others.
    fn zone_question(&self, viewer: &Viewer) -> Question {
        let zone = zone_of(&self.draft, &self.preferences);
        let home = self.draft.country.into_iter().flat_map(Country::zones);
        let others = Country::all().filter(|country| Some(*country) != self.draft.country).flat_map(Country::zones);
        let button = |zone: Zone| (Button::new(Text::time_zone(&zone, viewer.now), Choice::Zone(zone)), Length::Short);
        let mut rows = picker::page(home.chain(others).map(button).collect(), self.view.page);
        rows.push(vec![Button::new(Text::BtnZoneOfRegion, Choice::ZoneOfRegion)]);
        let time_zone = Box::new(Text::time_zone(&zone, viewer.now));
        let text =
            Text::AskTimeZone { time_zone, now: hh_mm(zone.wall_time(viewer.now)), example: EXAMPLE_CITY.to_owned() };
        with_back(text, rows)
    }

    fn pauses(&self) -> Vec<Vec<Button>> {
        let pause = |label, weeks| Button::new(label, Choice::PauseWeeks(weeks));
        let mut rows =
            vec![vec![pause(Text::BtnPauseWeek, 1), pause(Text::BtnPauseMonth, 4), pause(Text::BtnPauseQuarter, 13)]];
        if self.preferences.paused_until.is_some() {
            rows.push(vec![Button::new(Text::BtnResume, Choice::Resume)]);
        }
        rows
    }

    /// Where an answer leads from here.
    pub(crate) fn answer(mut self, input: Input, viewer: &Viewer) -> Answer<State> {
        match (self.open, input) {
            (_, Input::Press(Choice::Back)) => Ok(Turn::ask(self.back())),
            (None, Input::Press(Choice::Edit(item))) => Ok(Turn::ask(State { open: Some(item), ..self })),
            (None, Input::Press(Choice::OptionalMessages(on))) => {
                self.preferences.optional_messages = on;
                Ok(self.save_preferences())
            }
            (None, Input::Press(Choice::WeeklyDigest(wanted))) => {
                self.preferences.weekly_digest = wanted;
                Ok(self.save_preferences())
            }
            (None, Input::Press(_)) => Err(Text::ButtonTooOld),
            (None, _) => Err(Text::ErrorButtonPlease),
            (Some(Item::Field(field)), input) => self.take_field(field, input, viewer),
            (Some(Item::Language), input) => self.take_language(&input),
            (Some(Item::Zone), input) => self.take_zone(input),
            (Some(Item::QuietHours), input) => self.take_quiet_hours(input),
            (Some(Item::Reminders), input) => self.take_reminders(input),
            (Some(Item::Pause), input) => self.take_pause(input, viewer),
        }
    }

    /// From a group of regions to all of them, else to the card, with the saved values.
    fn back(self) -> State {
        if self.view.is_behind_first() {
            return State { view: View::default(), ..self };
        }
        State::begin(self.saved, self.preferences, None)
    }

    fn take_field(mut self, field: Field, input: Input, viewer: &Viewer) -> Answer<State> {
        let Taken::Answered(notice) = form::take(field, &mut self.draft, &mut self.view, input, viewer)? else {
            return Ok(Turn::ask(self));
        };
        let Some(profile) = self.draft.complete() else {
            let open = self.draft.missing().map(Item::Field);
            return Ok(Turn::ask(State { open, ..self }));
        };
        let saved = State::begin(profile.clone(), self.preferences, None);
        Ok(Turn::ask(saved).performing(Effect::SaveProfile(profile)).saying(notice.or(Some(Text::Saved))))
    }

    fn take_language(self, input: &Input) -> Answer<State> {
        match input {
            Input::Press(Choice::Language(language)) => {
                let card = State::begin(self.saved, self.preferences, None);
                Ok(Turn::ask(card).performing(Effect::SetLanguage(*language)).saying(Some(Text::Saved)))
            }
            Input::Press(_) => Err(Text::ButtonTooOld),
            _ => Err(Text::ErrorButtonPlease),
        }
    }

    fn take_zone(mut self, input: Input) -> Answer<State> {
        let zone = match input {
            Input::Press(Choice::Page(page)) => {
                self.view.page = page;
                return Ok(Turn::ask(self));
            }
            Input::Press(Choice::ZoneOfRegion) => None,
            Input::Press(Choice::Zone(zone)) => Some(zone),
            Input::Words(words) => {
                Some(zone_named(&words).ok_or(Text::ErrorTimeZone { example: EXAMPLE_CITY.to_owned() })?)
            }
            Input::Press(_) => return Err(Text::ButtonTooOld),
            _ => return Err(Text::ErrorTextPlease),
        };
        // A zone that is the region's own follows the region when the person moves.
        self.preferences.zone = zone.filter(|zone| *zone != zone_of_place(&self.draft));
        Ok(self.save_preferences())
    }

    fn take_quiet_hours(mut self, input: Input) -> Answer<State> {
        self.preferences.quiet_hours = match input {
            Input::Press(Choice::NightReminders(wanted)) => {
                self.preferences.night_reminders = wanted;
                return Ok(self.save_preferences());
            }
            Input::Press(Choice::QuietHours(hours)) => Some(hours),
            Input::Press(Choice::QuietHoursOff) => None,
            Input::Words(words) => {
                Some(QuietHours::parse(&words).ok_or(Text::ErrorQuietHours { example: EXAMPLE_HOURS.to_owned() })?)
            }
            Input::Press(_) => return Err(Text::ButtonTooOld),
            _ => return Err(Text::ErrorTextPlease),
        };
        Ok(self.save_preferences())
    }

    fn take_reminders(mut self, input: Input) -> Answer<State> {
        match self.reminders.clone().take(input)? {
            leads::Taken::Shown(reminders) => Ok(Turn::ask(State { reminders, ..self })),
            leads::Taken::Chosen(own) => {
                self.preferences.reminders = own;
                Ok(self.save_preferences())
            }
        }
    }

    fn take_pause(mut self, input: Input, viewer: &Viewer) -> Answer<State> {
        let today = viewer.today();
        self.preferences.paused_until = match input {
            Input::Press(Choice::PauseWeeks(weeks @ 1..=52)) => Some(today.saturating_add(i64::from(weeks).weeks())),
            Input::Press(Choice::Resume) => None,
            Input::Words(words) => {
                Some(parse_coming_date(&words, today).ok_or(Text::ErrorPauseDate { example: example_day(today) })?)
            }
            Input::Press(_) => return Err(Text::ButtonTooOld),
            _ => return Err(Text::ErrorTextPlease),
        };
        Ok(self.save_preferences())
    }

    fn save_preferences(self) -> Turn<State> {
        let effect = Effect::SavePreferences(self.preferences.clone());
        Turn::ask(State::begin(self.saved, self.preferences, None)).performing(effect).saying(Some(Text::Saved))
    }
}

fn with_back(text: Text, rows: Vec<Vec<Button>>) -> Question {
    let rows = [rows, vec![vec![Button::back()]]].concat();
    Question { paragraphs: vec![text], keyboard: Keyboard::Inline(rows) }
}

/// The bot's languages in their own words.
pub(super) fn languages() -> Vec<Vec<Button>> {
    let button = |language| Button::new(Text::endonym(language), Choice::Language(language));
    picker::columns(Language::ALL.into_iter().map(button).collect())
}

fn quiet_hours(night_reminders: bool) -> Vec<Vec<Button>> {
    let label = |hours: QuietHours| Text::BtnQuietHours { from: hh_mm(hours.from()), until: hh_mm(hours.until()) };
    let mut rows: Vec<_> = QuietHours::OFFERED
        .into_iter()
        .map(|hours| vec![Button::new(label(hours), Choice::QuietHours(hours))])
        .collect();
    rows.push(vec![Button::new(Text::BtnQuietHoursOff, Choice::QuietHoursOff)]);
    rows.push(vec![Button::toggle(Text::BtnNightReminders, night_reminders, Choice::NightReminders)]);
    rows
}

/// A day two weeks ahead, as people write it.
pub(crate) fn example_day(today: Date) -> String {
    let day = today.saturating_add(2.weeks());
    format!("{:02}.{:02}.{}", day.day(), day.month(), day.year())
}
