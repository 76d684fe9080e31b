//! Conversations as state machines, each two pure functions: `question` says what is asked in a state,
//! `answer` where an answer leads. What depends on the database is an `Effect`, performed by `bot/`.

pub(crate) mod acting;
pub(crate) mod announce;
mod button;
pub(crate) mod choice;
mod command;
pub(crate) mod erasure;
pub(crate) mod event;
mod facts;
pub(crate) mod feedback;
mod form;
pub(crate) mod invitation;
pub(crate) mod kept;
pub(crate) mod leads;
pub(crate) mod picker;
pub(crate) mod registration;
pub(crate) mod reminders;
pub(crate) mod settings;
pub(crate) mod team;

use jiff::{Timestamp, civil::Date, tz::TimeZone};
use serde::{Deserialize, Serialize};

pub(crate) use button::{Button, Keyboard, Press};
pub(crate) use choice::Choice;
pub(crate) use command::Command;
pub(crate) use facts::Facts;

use crate::{
    domain::{
        Content, InvitationId, Language, MessageId, Name, OrganizationId, Phone, Pin, Preferences, Profile, SignUpId,
        words::Feedback,
    },
    texts::Text,
};

/// What a person did, freed of everything that is Telegram's.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Input {
    Words(String),
    Press(Choice),
    /// A shared contact; `own` when it is the sender's.
    Contact {
        phone: Option<Phone>,
        own: bool,
    },
    /// A photo, by Telegram's id of the file.
    Photo(String),
    /// A place on the map, with its name and address if it is a known one.
    Location {
        pin: Pin,
        address: Option<String>,
    },
    /// A sticker, a voice message …
    Other,
}

/// Who is asked, and when.
#[derive(Clone, Debug)]
pub(crate) struct Viewer {
    /// The language chosen, or the best guess until then.
    pub language: Language,
    /// Whether they chose it, or their client is in it.
    pub is_language_known: bool,
    /// The name Telegram knows.
    pub telegram_name: Option<Name>,
    pub now: Timestamp,
    /// The message that is answered with, as far as it can be sent on.
    pub message: Option<Sent>,
}

/// A message of a person, which can be sent to others.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Sent {
    pub id: MessageId,
    /// Messages of one album come one by one and share this.
    pub album: Option<String>,
    pub content: Content,
}

impl Viewer {
    /// The day in the middle of our countries' zones (UTC+5); exact enough for ages and pauses.
    pub(crate) fn today(&self) -> Date {
        self.now.to_zoned_datetime(TimeZone::fixed(jiff::tz::offset(5))).date()
    }
}

/// What the bot asks: paragraphs and buttons.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Question {
    pub paragraphs: Vec<Text>,
    pub keyboard: Keyboard,
}

/// Something to be done in the database because of an answer.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Effect {
    SetLanguage(Language),
    /// To the text that was read in a language.
    GiveConsent {
        version: u16,
        language: Language,
    },
    /// And takes the place that somebody wanted before.
    Register {
        profile: Profile,
        wanted: Option<registration::PendingSignUp>,
    },
    SaveProfile(Profile),
    SavePreferences(Preferences),
    Erase,
    Team(team::Act),
    AcceptInvitation(InvitationId),
    Event(event::Act),
    /// The same for who is not registered, in the language they choose.
    LookIn {
        language: Language,
        act: event::Act,
    },
    Creation(event::Creation),
    Organize(event::organize::Act),
    Link(event::link::Act),
    ActFor(OrganizationId),
    Announce(announce::Act),
    Feedback {
        sign_up: SignUpId,
        words: Feedback,
    },
    Reminders(reminders::Act),
    Draft(kept::Act),
}

/// What follows from an answer.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Turn<S> {
    pub effect: Option<Effect>,
    /// Said on the way: a toast after a click, a line above the next question after words.
    pub notice: Option<Text>,
    pub next: Next<S>,
}

/// Where the conversation goes on.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Next<S> {
    Ask(S),
    /// The same in a message of its own, because what stands above is still to be read.
    AskBelow(S),
    /// It ends, with these words above the menu.
    End(Text),
    /// It ends with the menu itself.
    Home,
    /// What comes of the effect decides.
    ByOutcome,
}

/// An answer leads on, or the text says what is wrong with it and the question stays.
pub(crate) type Answer<S> = Result<Turn<S>, Text>;

impl<S> Turn<S> {
    /// Asks, and does nothing else.
    pub(crate) fn ask(state: S) -> Turn<S> {
        Turn { effect: None, notice: None, next: Next::Ask(state) }
    }

    /// Asks in a message of its own.
    pub(crate) fn ask_below(state: S) -> Turn<S> {
        Turn { effect: None, notice: None, next: Next::AskBelow(state) }
    }

    /// Asks the same in a message of its own.
    pub(crate) fn below(self) -> Turn<S> {
        match self.next {
            Next::Ask(state) => Turn { next: Next::AskBelow(state), ..self },
            Next::AskBelow(_) | Next::End(_) | Next::Home | Next::ByOutcome => self,
        }
    }

    /// Ends, and does nothing else.
    pub(crate) fn end(closing: Text) -> Turn<S> {
        Turn { effect: None, notice: None, next: Next::End(closing) }
    }

    /// Everything has been said.
    pub(crate) fn done() -> Turn<S> {
        Turn { effect: None, notice: None, next: Next::ByOutcome }
    }

    /// Ends with the menu itself.
    pub(crate) fn home() -> Turn<S> {
        Turn { effect: None, notice: None, next: Next::Home }
    }

    fn by_outcome(effect: Effect) -> Turn<S> {
        Turn { effect: Some(effect), notice: None, next: Next::ByOutcome }
    }

    /// Does something first.
    pub(crate) fn performing(self, effect: Effect) -> Turn<S> {
        Turn { effect: Some(effect), ..self }
    }

    /// Says something on the way.
    pub(crate) fn saying(self, notice: Option<Text>) -> Turn<S> {
        Turn { notice, ..self }
    }

    fn map<T>(self, wrap: impl FnOnce(S) -> T) -> Turn<T> {
        let next = match self.next {
            Next::Ask(state) => Next::Ask(wrap(state)),
            Next::AskBelow(state) => Next::AskBelow(wrap(state)),
            Next::End(closing) => Next::End(closing),
            Next::Home => Next::Home,
            Next::ByOutcome => Next::ByOutcome,
        };
        Turn { effect: self.effect, notice: self.notice, next }
    }
}

/// All dialogues there are, each with its state; stored as JSON.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "dialogue", content = "state", rename_all = "snake_case")]
pub(crate) enum Dialogue {
    Registration(registration::State),
    Settings(Box<settings::State>),
    Erasure(erasure::State),
    Team(Box<team::State>),
    Invitation(invitation::State),
    Events(Box<event::find::State>),
    NewEvent(event::create::State),
    Organize(Box<event::organize::State>),
    Link(event::link::State),
    Acting(acting::State),
    Announce(Box<announce::State>),
    Feedback(feedback::State),
    Reminders(reminders::State),
    Kept(kept::State),
}

impl Dialogue {
    /// Raised when a stored state would be misread by newer code; older ones then fall back to the menu.
    pub(crate) const VERSION: i64 = 1;

    /// The registration that is open, or goes on after the question that is.
    pub(crate) fn registration(&self) -> Option<&registration::State> {
        match self {
            Dialogue::Registration(state) => Some(state),
            Dialogue::Erasure(state) => state.registration.as_ref(),
            Dialogue::Settings(_)
            | Dialogue::Team(_)
            | Dialogue::Invitation(_)
            | Dialogue::Events(_)
            | Dialogue::NewEvent(_)
            | Dialogue::Organize(_)
            | Dialogue::Link(_)
            | Dialogue::Acting(_)
            | Dialogue::Announce(_)
            | Dialogue::Feedback(_)
            | Dialogue::Reminders(_)
            | Dialogue::Kept(_) => None,
        }
    }

    /// What the bot asks in this state. Buttons that rely on what it says carry it.
    pub(crate) fn question(&self, viewer: &Viewer) -> Question {
        let mut question = self.asked(viewer);
        question.keyboard.rely_on(|choice| self.facts(choice, viewer));
        debug_assert_eq!(self.forgotten(&question.keyboard, viewer), None, "a button that nothing takes: {self:?}");
        question
    }

    /// A button of the question that its answer refuses. No compiler can say whether each dialogue takes what it shows, since
    /// buttons of all dialogues are of one type; so every question that a test sees is held against its answer.
    fn forgotten(&self, keyboard: &Keyboard, viewer: &Viewer) -> Option<Choice> {
        let is_refused = |choice: &&Choice| {
            let answer = self.clone().answer(Input::Press((*choice).clone()), viewer);
            matches!(answer, Err(Text::ButtonTooOld | Text::ErrorButtonPlease | Text::ErrorTextPlease))
        };
        let choices = keyboard.rows().iter().flatten().map(|button| &button.choice);
        choices.filter(|choice| choice.is_answer()).find(is_refused).cloned()
    }

    /// What a button relies on that acts here; None: on nothing that somebody else could have changed.
    pub(crate) fn facts(&self, choice: &Choice, viewer: &Viewer) -> Option<Facts> {
        match self {
            Dialogue::Events(state) => state.facts(choice, viewer),
            Dialogue::Organize(state) => state.facts(choice, viewer),
            Dialogue::Team(state) => state.facts(),
            Dialogue::Announce(state) => state.facts(choice),
            Dialogue::Reminders(state) => state.facts(choice),
            Dialogue::Erasure(state) => Some(state.facts()),
            // The person's own draft, or their own things.
            Dialogue::Registration(_)
            | Dialogue::Settings(_)
            | Dialogue::NewEvent(_)
            | Dialogue::Acting(_)
            | Dialogue::Feedback(_)
            | Dialogue::Kept(_) => None,
            // Only what they show of others.
            Dialogue::Invitation(_) | Dialogue::Link(_) => None,
        }
    }

    fn asked(&self, viewer: &Viewer) -> Question {
        match self {
            Dialogue::Registration(state) => state.question(viewer),
            Dialogue::Settings(state) => state.question(viewer),
            Dialogue::Erasure(state) => state.question(),
            Dialogue::Team(state) => state.question(),
            Dialogue::Invitation(state) => state.question(),
            Dialogue::Events(state) => state.question(viewer),
            Dialogue::NewEvent(state) => state.question(viewer),
            Dialogue::Organize(state) => state.question(viewer),
            Dialogue::Link(state) => state.question(),
            Dialogue::Acting(state) => state.question(),
            Dialogue::Announce(state) => state.question(viewer),
            Dialogue::Feedback(state) => state.question(),
            Dialogue::Reminders(state) => state.question(),
            Dialogue::Kept(state) => state.question(),
        }
    }

    /// Where an answer leads from here.
    pub(crate) fn answer(self, input: Input, viewer: &Viewer) -> Answer<Dialogue> {
        Ok(match self {
            Dialogue::Registration(state) => state.answer(input, viewer)?.map(Dialogue::Registration),
            Dialogue::Settings(state) => state.answer(input, viewer)?.map(|state| Dialogue::Settings(Box::new(state))),
            Dialogue::Erasure(state) => state.answer(input)?,
            Dialogue::Team(state) => state.answer(input)?.map(|state| Dialogue::Team(Box::new(state))),
            Dialogue::Invitation(state) => state.answer(input)?.map(Dialogue::Invitation),
            Dialogue::Events(state) => state.answer(input)?.map(|state| Dialogue::Events(Box::new(state))),
            Dialogue::NewEvent(state) => state.answer(input, viewer)?.map(Dialogue::NewEvent),
            Dialogue::Organize(state) => state.answer(input, viewer)?.map(|state| Dialogue::Organize(Box::new(state))),
            Dialogue::Link(state) => state.answer(input)?.map(Dialogue::Link),
            Dialogue::Acting(state) => state.answer(input)?.map(Dialogue::Acting),
            Dialogue::Announce(state) => state.answer(input, viewer)?.map(|state| Dialogue::Announce(Box::new(state))),
            Dialogue::Feedback(state) => state.answer(input)?.map(Dialogue::Feedback),
            Dialogue::Reminders(state) => state.answer(input)?.map(Dialogue::Reminders),
            Dialogue::Kept(state) => state.answer(input)?,
        })
    }

    /// Whether both states ask the same thing, perhaps with other boxes ticked or another page shown.
    /// Buttons of one stay valid in the other.
    pub(crate) fn asks_the_same(&self, other: &Dialogue) -> bool {
        // By the one first, so that no dialogue is forgotten.
        match self {
            Dialogue::Registration(a) => matches!(other, Dialogue::Registration(b) if a.asks_the_same(b)),
            Dialogue::Settings(a) => matches!(other, Dialogue::Settings(b) if a.asks_the_same(b)),
            Dialogue::Erasure(_) => matches!(other, Dialogue::Erasure(_)),
            Dialogue::Team(a) => matches!(other, Dialogue::Team(b) if a.asks_the_same(b)),
            Dialogue::Invitation(a) => matches!(other, Dialogue::Invitation(b) if a.invitation == b.invitation),
            Dialogue::Events(a) => matches!(other, Dialogue::Events(b) if a.asks_the_same(b)),
            Dialogue::NewEvent(a) => matches!(other, Dialogue::NewEvent(b) if a.asks_the_same(b)),
            Dialogue::Organize(a) => matches!(other, Dialogue::Organize(b) if a.asks_the_same(b)),
            Dialogue::Link(a) => matches!(other, Dialogue::Link(b) if a.link.to == b.link.to),
            Dialogue::Acting(_) => matches!(other, Dialogue::Acting(_)),
            Dialogue::Announce(a) => matches!(other, Dialogue::Announce(b) if a.asks_the_same(b)),
            Dialogue::Feedback(a) => matches!(other, Dialogue::Feedback(b) if a.sign_up == b.sign_up),
            Dialogue::Reminders(a) => matches!(other, Dialogue::Reminders(b) if a.asks_the_same(b)),
            Dialogue::Kept(a) => matches!(other, Dialogue::Kept(b) if a == b),
        }
    }
}
