//! `/announce`: an organizer writes to exactly the right people, in their languages, and sees it arrive.
//!
//! ```text
//! Leyla: [New announcement]
//! Bot ✎ Leyla: New announcement … People who will get it: 0  [Everyone] [Regions] [Interests] …
//! Leyla: [Everyone]
//! Leyla: [Continue]
//! Bot ✎ Leyla: Send the message exactly as people should see it …
//! Leyla: Tomorrow we meet at nine
//! Bot → Leyla: Texts by the readers’ languages …  [English] [Azərbaycanca] [Continue]
//! Leyla: [Continue]
//! Bot ✎ Leyla: The message comes below …
//! Bot → Leyla: (the message itself)
//! Bot → Leyla: (once it is there: how many get it)  [Send now] [Schedule] …
//! ```
//!
//! What is known of it so far, and which question comes next, stands in `draft`; who gets it in `audience`, what they
//! get in `texts`, when in `time`, and how often in `recurring`. The card of one that is being sent is no dialogue: its
//! buttons are always valid (`Control`).

mod audience;
mod draft;
mod questions;
mod recurring;
mod texts;
mod time;

use serde::{Deserialize, Serialize};

pub(crate) use super::choice::{Control, Decision, Narrowing, Shown, Steering};
use super::{Answer, Button, Choice, Effect, Facts, Input, Keyboard, Question, Sent, Turn, Viewer, picker};
use crate::{
    domain::{
        AnnouncementId, Audience, Content, EventId, Language, Organization, OrganizationId, PartId, Schedule, When,
        Zone, announcement::Crowd,
    },
    texts::Text,
};
pub(crate) use audience::{audience_line, audience_text};
pub(crate) use draft::{At, Draft, LinkButton, Message, count_of};
pub(crate) use recurring::{NEXT, clock_text, fits_text, moment, rhythm_text};
pub(crate) use time::when_text;

/// What is done about announcements; who may, and what comes of it, the database decides.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Act {
    /// The latest ones.
    /// A page of those that were made, and of those that recur.
    List(usize),
    Begin(OrganizationId),
    /// Counts those who would get it.
    Count(Box<Draft>),
    /// Offers the shifts whose people can be chosen, or the events that a button can open.
    /// The events to choose from.
    Events(Box<Draft>),
    /// The shifts of an event to choose from.
    Shifts(Box<Draft>, EventId),
    /// Shows the messages themselves, and who gets them.
    Preview(Box<Draft>),
    Confirm(Box<Draft>, When),
    /// Keeps it, to be sent whenever a schedule comes to it.
    Recur(Box<Draft>, Schedule),
    Correct {
        announcement: AnnouncementId,
        language: Language,
        html: String,
        /// The revision that was there when the new words were asked for.
        over: Option<i64>,
    },
    Accept {
        shown: Shown,
        when: When,
    },
}

impl Act {
    /// In which organization a role is needed for it; None: what it is about says so.
    pub(crate) fn organization(&self) -> Option<OrganizationId> {
        match self {
            Act::Begin(organization) => Some(*organization),
            Act::Count(draft)
            | Act::Events(draft)
            | Act::Shifts(draft, _)
            | Act::Preview(draft)
            | Act::Confirm(draft, _)
            | Act::Recur(draft, _) => Some(draft.organization.id),
            Act::List(_) | Act::Correct { .. } | Act::Accept { .. } => None,
        }
    }
}

/// What is asked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) enum State {
    Organization {
        offered: Vec<Organization>,
        page: usize,
    },
    Draft(Box<Draft>),
    /// New words for an announcement that was sent.
    Correct {
        announcement: AnnouncementId,
        language: Language,
        /// How many characters they may have.
        #[serde(default = "longest_text")]
        longest: usize,
        /// The revision of the words that they replace; None: an earlier release asked.
        #[serde(default)]
        over: Option<i64>,
    },
    /// Another time for what a coordinator accepts.
    OtherTime {
        part: PartId,
        zone: Zone,
        /// How often it was shown to them.
        #[serde(default)]
        shown: i64,
    },
}

/// What an earlier release asked for could only be the words of a text.
fn longest_text() -> usize {
    Content::LONGEST_TEXT
}

/// Paragraphs, and rows of buttons below them.
type Asked = (Vec<Text>, Vec<Vec<Button>>);

/// What comes of it stands in `bot/announce/`.
fn act(act: Act) -> Turn<State> {
    Turn::by_outcome(Effect::Announce(act))
}

impl State {
    /// See `Dialogue::asks_the_same`.
    pub(crate) fn asks_the_same(&self, other: &State) -> bool {
        match self {
            State::Organization { .. } => matches!(other, State::Organization { .. }),
            State::Draft(a) => matches!(other, State::Draft(b) if a.at.asks_the_same(&b.at)),
            State::Correct { .. } | State::OtherTime { .. } => false,
        }
    }

    /// See `Dialogue::facts`.
    pub(crate) fn facts(&self, choice: &Choice) -> Option<Facts> {
        match self {
            State::Draft(draft) => draft.facts(choice),
            State::Organization { .. } | State::Correct { .. } | State::OtherTime { .. } => None,
        }
    }

    /// What the bot asks in this state.
    pub(crate) fn question(&self, viewer: &Viewer) -> Question {
        let (paragraphs, mut rows) = match self {
            State::Organization { offered, page } => (vec![Text::AskOrganizing], picker::organizations(offered, *page)),
            State::Draft(draft) => draft.ask(viewer),
            State::Correct { language, .. } => {
                (vec![Text::AskCorrection { language: Box::new(Text::endonym(*language)) }], Vec::new())
            }
            State::OtherTime { zone, .. } => (vec![time::ask_send_at(zone, viewer)], Vec::new()),
        };
        let has_back = matches!(self, State::Draft(draft) if draft.at != At::Audience);
        rows.push(if has_back { vec![Button::back(), Button::cancel()] } else { vec![Button::cancel()] });
        Question { paragraphs, keyboard: Keyboard::Inline(rows) }
    }

    /// Whether it is one that is still to be sent.
    pub(crate) fn is_new(&self) -> bool {
        match self {
            State::Organization { .. } | State::Draft(_) => true,
            State::Correct { .. } | State::OtherTime { .. } => false,
        }
    }

    fn draft(&self) -> Option<&Draft> {
        match self {
            State::Draft(draft) => Some(draft),
            State::Organization { .. } | State::Correct { .. } | State::OtherTime { .. } => None,
        }
    }

    /// Whether somebody was chosen, or something written.
    pub(crate) fn is_begun(&self) -> bool {
        self.draft().is_some_and(|draft| !draft.texts.is_empty() || draft.audience != Audience::default())
    }

    /// The name of the organization that announces.
    pub(crate) fn organization(&self) -> Option<String> {
        self.draft().map(|draft| draft.organization.name.clone())
    }

    /// The draft, at the first question about it.
    pub(crate) fn into_draft(self) -> Option<Box<Draft>> {
        match self {
            State::Draft(draft) => Some(Box::new(draft.at(At::Audience))),
            State::Organization { .. } | State::Correct { .. } | State::OtherTime { .. } => None,
        }
    }

    /// What is said when it is left: what becomes of an announcement depends on how far it is.
    fn dropped(&self) -> Text {
        match self {
            State::Organization { .. } | State::Draft(_) => Text::AnnouncementDropped,
            State::Correct { .. } => Text::CorrectionDropped,
            State::OtherTime { .. } => Text::DecisionDropped,
        }
    }

    /// Where an answer leads from here.
    pub(crate) fn answer(self, input: Input, viewer: &Viewer) -> Answer<State> {
        if input == Input::Press(Choice::Cancel) {
            return Ok(Turn::end(self.dropped()));
        }
        match (self, input) {
            (State::Organization { offered, .. }, Input::Press(Choice::Page(page))) => {
                Ok(Turn::ask(State::Organization { offered, page }))
            }
            (State::Organization { .. }, Input::Press(Choice::Organization(id))) => Ok(act(Act::Begin(id))),
            (State::Draft(draft), input) => draft.answer(input, viewer),
            (State::Correct { longest, .. }, Input::Words(words)) if words.chars().count() > longest => {
                Err(Text::ErrorCorrectionLong { most: longest })
            }
            (State::Correct { announcement, language, over, .. }, Input::Words(_)) => match &viewer.message {
                Some(Sent { content: Content::Text { html, .. }, .. }) => {
                    Ok(act(Act::Correct { announcement, language, html: html.clone(), over }))
                }
                _ => Err(Text::ErrorCorrection),
            },
            (State::OtherTime { part, zone, shown }, Input::Words(words)) => {
                let when = time::parse_instant(&words, &zone, viewer)?;
                Ok(act(Act::Accept { shown: Shown { part, times: shown }, when }))
            }
            (_, Input::Press(_)) => Err(Text::ButtonTooOld),
            (State::Correct { .. }, _) => Err(Text::ErrorCorrection),
            (State::OtherTime { .. }, _) => Err(Text::ErrorTextPlease),
            _ => Err(Text::ErrorButtonPlease),
        }
    }
}

/// Why nothing more is told of so few people than that they are few.
pub(crate) fn not_split(people: i64) -> Option<Text> {
    (Crowd::of(people) == Crowd::FewerThanTen).then_some(Text::FewNotSplit)
}

fn show(draft: Draft) -> Turn<State> {
    Turn::ask(State::Draft(Box::new(draft)))
}
