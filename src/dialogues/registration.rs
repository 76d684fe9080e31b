//! Registration, from the first message to the first place. Only what a place needs is asked; what else a volunteer can tell
//! is offered once it is done.
//!
//! ```text
//! Anna: [I’m in]                                  (on an event's card, or /start)
//! Bot → Anna: Your data and how we use it … Do you agree …?  [I agree] [🌐 Language …]
//! Anna: [I agree]
//! Bot ✎ Anna: What is your name? …  [Anna K]
//! Anna: [Anna K]
//! Bot ✎ Anna: Write your date of birth …
//! Anna: 24.03.2008
//! Bot → Anna: Azerbaijan: where do you live? …  [Baku] [Ganja] …  [Another country]
//! Anna: [Baku]
//! Bot ✎ Anna: You’re registered ✅ …  [Choose my interests] [Languages I speak] …
//! Bot → Anna: You’re on the list ✅ … 📌 River clean-up …
//! ```

use serde::{Deserialize, Serialize};

use super::{
    Answer, Button, Choice, Effect, Facts, Input, Keyboard, Question, Turn, Viewer,
    event::{Act, Origin, Visit},
    form::{self, Taken, View},
    picker,
    settings::Item,
};
use crate::{
    domain::{Country, Draft, Field, Language, Shift, ShiftId, consent::PRIVACY_VERSION},
    texts::Text,
};

/// What is awaited.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Step {
    Language,
    Consent,
    Field(Field),
}

/// How far a person has come.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct State {
    at: Step,
    draft: Draft,
    view: View,
    /// Where it goes on when the language was asked in between.
    resumes: Option<Step>,
    /// The place they wanted when it began.
    wanted: Option<PendingSignUp>,
}

/// A place that somebody wanted before they were registered. It is taken afterwards, if its card still says the same.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct PendingSignUp {
    pub shift: ShiftId,
    /// Whether they wanted one in the line, if there is no other.
    pub or_wait: bool,
    language: Language,
    seen: Facts,
}

impl PendingSignUp {
    /// By the card that somebody reads.
    pub(crate) fn new(shift: &Shift, or_wait: bool, language: Language) -> PendingSignUp {
        PendingSignUp { shift: shift.id, or_wait, language, seen: Facts::of(&shift.relied_on(language)) }
    }

    /// Whether the shift is still what was read then.
    pub(crate) fn is_as_seen(&self, shift: &Shift) -> bool {
        self.seen == Facts::of(&shift.relied_on(self.language))
    }
}

impl State {
    /// The beginning; the language is asked of whom neither their choice nor their client tells it.
    pub(crate) fn begin(viewer: &Viewer, wanted: Option<PendingSignUp>) -> State {
        let at = if viewer.is_language_known { Step::Consent } else { Step::Language };
        State { at, draft: Draft::default(), view: View::default(), resumes: None, wanted }
    }

    /// The same registration with the language asked again; the answers are kept.
    pub(crate) fn choosing_language(self) -> State {
        let resumes = self.resumes.or(Some(self.at)).filter(|step| *step != Step::Language);
        State { at: Step::Language, view: View::default(), resumes, ..self }
    }

    /// The shift in which they wanted a place when it began.
    pub(crate) fn wanted_shift(&self) -> Option<ShiftId> {
        self.wanted.as_ref().map(|wanted| wanted.shift)
    }

    /// See `Dialogue::asks_the_same`.
    pub(crate) fn asks_the_same(&self, other: &State) -> bool {
        self.at == other.at && self.view.asks_the_same(&other.view)
    }

    /// What the bot asks in this state.
    pub(crate) fn question(&self, viewer: &Viewer) -> Question {
        match self.at {
            Step::Language => {
                Question { paragraphs: vec![Text::ChooseLanguage], keyboard: Keyboard::Inline(self.languages(viewer)) }
            }
            Step::Consent => self.consent(),
            Step::Field(field) => self.field_question(field, viewer),
        }
    }

    /// The notice and the request for consent are two texts on one screen (Law 6698 of Türkiye wants the one apart from the
    /// other); the notice is folded, so that both are seen at once.
    fn consent(&self) -> Question {
        let notice = Text::PrivacyFolded { notice: Box::new(Text::privacy_notice()) };
        let rows = vec![
            vec![Button::new(Text::BtnAgree, Choice::Agree)],
            vec![Button::new(Text::BtnOtherLanguage, Choice::Edit(Item::Language))],
            if self.wanted.is_some() { way_out() } else { vec![Button::cancel()] },
        ];
        Question { paragraphs: vec![notice, Text::AskConsent], keyboard: Keyboard::Inline(rows) }
    }

    fn field_question(&self, field: Field, viewer: &Viewer) -> Question {
        let asked = form::ask(field, &self.draft, &self.view, viewer);
        let mut rows = asked.rows;
        if field == Field::Region && !self.view.is_behind_first() {
            rows.push(vec![Button::new(Text::BtnOtherCountry, Choice::Edit(Item::Field(Field::Country)))]);
        }
        rows.push(way_out());
        Question { paragraphs: vec![asked.text], keyboard: Keyboard::Inline(rows) }
    }

    /// Where an answer leads from here.
    pub(crate) fn answer(self, input: Input, viewer: &Viewer) -> Answer<State> {
        match (self.at, input) {
            (_, Input::Press(Choice::Cancel)) => Ok(Turn::end(Text::RegistrationStopped).performing(Effect::Erase)),
            (_, Input::Press(Choice::Back)) => Ok(self.back()),
            (Step::Language, Input::Press(Choice::Language(language))) => {
                Ok(Turn::ask(self.after_language()).performing(Effect::SetLanguage(language)))
            }
            (Step::Consent, Input::Press(Choice::Edit(Item::Language))) => Ok(Turn::ask(self.choosing_language())),
            (Step::Consent, Input::Press(Choice::Agree)) => {
                let consent = Effect::GiveConsent { version: PRIVACY_VERSION, language: viewer.language };
                Ok(self.go_on(viewer).performing(consent))
            }
            (Step::Field(Field::Region), Input::Press(Choice::Edit(Item::Field(Field::Country)))) => {
                Ok(Turn::ask(self.at(Step::Field(Field::Country))))
            }
            (Step::Field(field), input) => self.take(field, input, viewer),
            (_, Input::Press(_)) => Err(Text::ButtonTooOld),
            _ => Err(Text::ErrorButtonPlease),
        }
    }

    fn take(mut self, field: Field, input: Input, viewer: &Viewer) -> Answer<State> {
        match form::take(field, &mut self.draft, &mut self.view, input, viewer)? {
            Taken::Shown => Ok(Turn::ask(self)),
            Taken::Answered(notice) => Ok(self.go_on(viewer).saying(notice)),
        }
    }

    /// Asks for what is missing, or registers.
    fn go_on(mut self, viewer: &Viewer) -> Turn<State> {
        self.draft.spoken_languages = [viewer.language.into()].into();
        if let Some(profile) = self.draft.complete() {
            return Turn::by_outcome(Effect::Register { profile, wanted: self.wanted });
        }
        let next = match self.draft.missing() {
            Some(Field::Country) => self.guess_country(viewer),
            Some(field) => field,
            None => Field::Name,
        };
        Turn::ask(self.at(Step::Field(next)))
    }

    /// Most readers of a language live where it is the national one: their regions are shown at once, with a way to the
    /// other countries.
    fn guess_country(&mut self, viewer: &Viewer) -> Field {
        let of_language = Country::all().find(|country| country.national_language() == viewer.language);
        let is_old_enough = |country: &Country| {
            self.draft.birth_date.is_none_or(|born| born.age(viewer.today()) >= country.minimum_age())
        };
        self.draft.country = of_language.filter(is_old_enough);
        if self.draft.country.is_some() { Field::Region } else { Field::Country }
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
        let next = self.resumes.unwrap_or(Step::Consent);
        State { resumes: None, ..self.at(next) }
    }

    /// To the question before, or from the first to the card where they wanted to take part.
    fn back(self) -> Turn<State> {
        let before = match (self.at, &self.wanted) {
            (Step::Language, _) => return Turn::ask(self.after_language()),
            (Step::Consent, Some(wanted)) => {
                return Turn::by_outcome(Effect::Event(Act::Shift(wanted.shift, Origin::default())));
            }
            (Step::Consent, None) => Step::Language,
            (Step::Field(field), _) if self.view.is_behind_first() => Step::Field(field),
            (Step::Field(Field::Region), _) if !self.draft.answered.contains(&Field::Country) => {
                Step::Field(Field::BirthDate)
            }
            (Step::Field(field), _) => self.field_before(field).map_or(Step::Consent, Step::Field),
        };
        Turn::ask(self.at(before))
    }

    fn field_before(&self, field: Field) -> Option<Field> {
        let earlier = Field::NEEDED.into_iter().take_while(|other| *other != field);
        earlier.filter(|field| self.draft.applies(*field)).last()
    }
}

/// What else a new volunteer can tell, each with a button; nobody is asked for it again.
pub(crate) fn more() -> Vec<Vec<Button>> {
    let tell = |label, field| Button::new(label, Choice::Visit(Visit::Profile(field)));
    let others = vec![
        tell(form::label(Field::SpokenLanguages), Field::SpokenLanguages),
        tell(form::label(Field::Phone), Field::Phone),
    ];
    let topics = vec![tell(Text::BtnChooseTopics, Field::Topics)];
    [vec![topics], picker::columns(others)].concat()
}

fn way_out() -> Vec<Button> {
    vec![Button::back(), Button::cancel()]
}
