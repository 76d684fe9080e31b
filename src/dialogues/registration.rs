//! Registration, from the first message to the menu.
//!
//! ```text
//! Anna: /start
//! Bot → Anna: 👋 Choose a language …  [English] [Azərbaycanca] …
//! Anna: [English]
//! Bot ✎ Anna: Your data and how we use it …  [Continue]
//! Anna: [Continue]
//! Bot → Anna: Do you agree …?  [I agree]
//! Anna: [I agree]
//! Bot ✎ Anna: What is your name? …  [Anna K]
//! … date of birth, country, region, interests, languages, phone …
//! Bot → Anna: Check your details …  [Name] [Date of birth] … [Register]
//! Anna: [Register]
//! Bot ✎ Anna: You’re registered ✅ …
//! ```

use serde::{Deserialize, Serialize};

use super::{
    Answer, Button, Choice, Effect, Input, Keyboard, Question, Turn, Viewer,
    form::{self, Taken, View},
    picker,
    settings::Item,
};
use crate::{
    domain::{Draft, Field, Language, SpokenLanguage, consent::PRIVACY_VERSION},
    texts::Text,
};

/// What is awaited.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Step {
    Language,
    /// That the privacy notice was read; consent is asked apart from it (Law 6698 of Türkiye wants it so).
    Notice,
    Consent,
    Field(Field),
    Review,
}

/// How far a person has come.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct State {
    at: Step,
    draft: Draft,
    view: View,
    /// Where it goes on when the language was asked in between.
    resumes: Option<Step>,
}

impl State {
    /// The beginning; who has chosen a language before is not asked again.
    pub(crate) fn begin(language: Option<Language>) -> State {
        let mut draft = Draft::default();
        draft.spoken_languages.extend(language.map(SpokenLanguage::from));
        let at = if language.is_some() { Step::Notice } else { Step::Language };
        State { at, draft, view: View::default(), resumes: None }
    }

    /// The same registration with the language asked again; the answers are kept.
    pub(crate) fn choosing_language(self) -> State {
        let resumes = self.resumes.or(Some(self.at)).filter(|step| *step != Step::Language);
        State { at: Step::Language, view: View::default(), resumes, ..self }
    }

    /// See `Dialogue::asks_the_same`.
    pub(crate) fn asks_the_same(&self, other: &State) -> bool {
        self.at == other.at && self.view.group == other.view.group
    }

    /// What the bot asks in this state.
    pub(crate) fn question(&self, viewer: &Viewer) -> Question {
        match self.at {
            Step::Language => {
                Question { paragraphs: vec![Text::ChooseLanguage], keyboard: Keyboard::Inline(self.languages(viewer)) }
            }
            Step::Notice => self.plain_question(Text::privacy_notice(), Text::BtnContinue, Choice::Continue),
            Step::Consent => self.plain_question(Text::AskConsent, Text::BtnAgree, Choice::Agree),
            Step::Field(field) => self.field_question(field, viewer),
            Step::Review => self.review(viewer),
        }
    }

    fn plain_question(&self, text: Text, label: Text, choice: Choice) -> Question {
        self.framed(text, Keyboard::Inline(vec![vec![Button::new(label, choice)], way_out()]))
    }

    fn field_question(&self, field: Field, viewer: &Viewer) -> Question {
        let asked = form::ask(field, &self.draft, &self.view, viewer);
        let rows = [asked.rows, vec![way_out()]].concat();
        let keyboard = if field == Field::Phone { Keyboard::Reply(rows) } else { Keyboard::Inline(rows) };
        self.framed(asked.text, keyboard)
    }

    fn review(&self, viewer: &Viewer) -> Question {
        let fields = Field::ALL.into_iter().filter(|field| self.draft.applies(*field));
        let edit = fields.map(|field| Button::new(form::label(field), Choice::Edit(Item::Field(field))));
        let mut rows = vec![vec![Button::new(Text::BtnRegister, Choice::Register)]];
        rows.extend(picker::columns(edit.collect()));
        rows.push(way_out());
        let profile = form::profile(&self.draft, viewer);
        let card = profile.map_or(Text::AskName, |profile| Text::ReviewCard { profile });
        self.framed(card, Keyboard::Inline(rows))
    }

    fn framed(&self, text: Text, keyboard: Keyboard) -> Question {
        // Language, consent with its notice, the fields, and the review.
        let steps = Field::ALL.len() + 3;
        let step = match self.at {
            Step::Language => 1,
            Step::Notice | Step::Consent => 2,
            Step::Field(field) => 3 + Field::ALL.iter().take_while(|other| **other != field).count(),
            Step::Review => steps,
        };
        Question { paragraphs: vec![Text::Progress { step, steps }, text], keyboard }
    }

    /// Where an answer leads from here.
    pub(crate) fn answer(mut self, input: Input, viewer: &Viewer) -> Answer<State> {
        match (self.at, input) {
            (_, Input::Press(Choice::Cancel)) => Ok(Turn::end(Text::RegistrationStopped).performing(Effect::Erase)),
            (_, Input::Press(Choice::Back)) => Ok(Turn::ask(self.back())),
            (Step::Language, Input::Press(Choice::Language(language))) => {
                self.draft.spoken_languages.insert(language.into());
                Ok(Turn::ask(self.after_language()).performing(Effect::SetLanguage(language)))
            }
            (Step::Notice, Input::Press(Choice::Continue)) => Ok(Turn::ask_below(self.at(Step::Consent))),
            (Step::Consent, Input::Press(Choice::Agree)) => {
                Ok(Turn::ask(self.at_next_field()).performing(Effect::GiveConsent { version: PRIVACY_VERSION }))
            }
            (Step::Field(field), input) => self.take(field, input, viewer),
            (Step::Review, Input::Press(Choice::Edit(Item::Field(field)))) => {
                Ok(Turn::ask(self.at(Step::Field(field))))
            }
            (Step::Review, Input::Press(Choice::Register)) => self.register(),
            (_, Input::Press(_)) => Err(Text::ButtonTooOld),
            _ => Err(Text::ErrorButtonPlease),
        }
    }

    fn take(mut self, field: Field, input: Input, viewer: &Viewer) -> Answer<State> {
        match form::take(field, &mut self.draft, &mut self.view, input, viewer)? {
            Taken::Shown => Ok(Turn::ask(self)),
            Taken::Answered(notice) => Ok(Turn::ask(self.at_next_field()).saying(notice)),
        }
    }

    fn register(self) -> Answer<State> {
        let profile = self.draft.complete().ok_or(Text::ButtonTooOld)?;
        Ok(Turn::end(Text::Registered).performing(Effect::Register(profile)))
    }

    /// The languages in their own words, the guess first; at the beginning there is nothing to go back to.
    fn languages(&self, viewer: &Viewer) -> Vec<Vec<Button>> {
        let others = Language::ALL.into_iter().filter(|language| *language != viewer.language);
        let offered = std::iter::once(viewer.language).chain(others);
        let button = |language| Button::new(Text::endonym(language), Choice::Language(language));
        let mut rows = picker::columns(offered.map(button).collect());
        rows.push(if self.resumes.is_some() { way_out() } else { vec![Button::cancel()] });
        rows
    }

    fn at(self, at: Step) -> State {
        State { at, view: View::default(), ..self }
    }

    /// Someone who only changed the language goes on where they were.
    fn after_language(self) -> State {
        let next = self.resumes.unwrap_or(Step::Notice);
        State { resumes: None, ..self.at(next) }
    }

    fn at_next_field(self) -> State {
        let next = self.draft.missing().map_or(Step::Review, Step::Field);
        self.at(next)
    }

    fn back(self) -> State {
        let before = match self.at {
            Step::Language => return self.after_language(),
            Step::Notice => Step::Language,
            Step::Consent => Step::Notice,
            Step::Field(field) if self.view.group.is_some() => Step::Field(field),
            Step::Field(_) if self.draft.missing().is_none() => Step::Review,
            Step::Field(field) => self.field_before(Some(field)).map_or(Step::Consent, Step::Field),
            Step::Review => self.field_before(None).map_or(Step::Consent, Step::Field),
        };
        self.at(before)
    }

    fn field_before(&self, field: Option<Field>) -> Option<Field> {
        let earlier = Field::ALL.into_iter().take_while(|other| Some(*other) != field);
        earlier.filter(|field| self.draft.applies(*field)).last()
    }
}

fn way_out() -> Vec<Button> {
    vec![Button::back(), Button::cancel()]
}
