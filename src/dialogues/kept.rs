//! A draft that somebody left by a command or a link: it is kept, and offered when they begin another of its kind.
//!
//! ```text
//! Leyla: /new
//! Bot → Leyla: You started an event and didn’t finish it: “River clean-up”. …  [Continue] [Start over] [Not now]
//! ```

use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;

use super::{Answer, Button, Choice, Dialogue, Effect, Input, Keyboard, Question, Turn, announce, event::create};
use crate::texts::Text;

/// How long a draft is kept.
pub(crate) const KEPT_DAYS: i64 = 30;

/// The kinds of drafts; of each one is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
#[serde(rename_all = "snake_case")]
pub(crate) enum Kind {
    /// A new event.
    Event,
    /// The change of a published one.
    Change,
    Announcement,
}

impl Kind {
    /// As it is stored.
    pub(crate) fn name(self) -> &'static str {
        self.into()
    }
}

/// What is offered.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct State {
    kind: Kind,
    draft: Box<Dialogue>,
    /// What is asked if it is begun anew.
    anew: Box<Dialogue>,
}

/// What is done with a draft that was kept; who may go on with it, the database decides.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Act {
    GoOnWithEvent(create::State),
    GoOnWithAnnouncement(Box<announce::State>),
    Forget(Kind),
}

impl Act {
    /// Which kind of draft it is about.
    pub(crate) fn kind(&self) -> Kind {
        match self {
            Act::GoOnWithEvent(state) if state.is_change() => Kind::Change,
            Act::GoOnWithEvent(_) => Kind::Event,
            Act::GoOnWithAnnouncement(_) => Kind::Announcement,
            Act::Forget(kind) => *kind,
        }
    }
}

impl State {
    /// Offers a draft to somebody who is about to begin another.
    pub(crate) fn new(kind: Kind, draft: Dialogue, anew: Dialogue) -> State {
        State { kind, draft: Box::new(draft), anew: Box::new(anew) }
    }

    /// What the bot asks.
    pub(crate) fn question(&self) -> Question {
        let go_on = Button::new(Text::BtnGoOnWithDraft, Choice::Continue);
        let anew = Button::new(Text::BtnStartAnew, Choice::StartAnew);
        let rows = vec![vec![go_on, anew], vec![Button::new(Text::BtnNotNow, Choice::Cancel)]];
        Question { paragraphs: vec![self.text()], keyboard: Keyboard::Inline(rows) }
    }

    fn text(&self) -> Text {
        let name = self.draft.draft_name().unwrap_or_default();
        match self.kind {
            Kind::Event => Text::KeptEvent { title: name },
            Kind::Change => Text::KeptChange { title: name },
            Kind::Announcement => Text::KeptAnnouncement { organization: name },
        }
    }

    /// Where an answer leads.
    pub(crate) fn answer(self, input: Input) -> Answer<Dialogue> {
        match input {
            Input::Press(Choice::Continue) => {
                let act = match self.draft.drafted().ok_or(Text::ButtonTooOld)? {
                    Drafted::Event(state) => Act::GoOnWithEvent(state.clone()),
                    Drafted::Announcement(state) => Act::GoOnWithAnnouncement(Box::new(state.clone())),
                };
                Ok(Turn::by_outcome(Effect::Draft(act)))
            }
            Input::Press(Choice::StartAnew) => {
                Ok(Turn::ask(*self.anew).performing(Effect::Draft(Act::Forget(self.kind))))
            }
            Input::Press(Choice::Cancel) => Ok(Turn::end(Text::DraftStaysKept { days: KEPT_DAYS })),
            Input::Press(_) => Err(Text::ButtonTooOld),
            Input::Words(_) | Input::Contact { .. } | Input::Photo(_) | Input::Location { .. } | Input::Other => {
                Err(Text::ErrorButtonPlease)
            }
        }
    }
}

/// A dialogue in which something is written that can be gone on with.
enum Drafted<'a> {
    Event(&'a create::State),
    Announcement(&'a announce::State),
}

impl Dialogue {
    fn drafted(&self) -> Option<Drafted<'_>> {
        match self {
            Dialogue::NewEvent(state) => Some(Drafted::Event(state)),
            Dialogue::Announce(state) => Some(Drafted::Announcement(state)),
            Dialogue::Registration(_)
            | Dialogue::Settings(_)
            | Dialogue::Erasure(_)
            | Dialogue::Team(_)
            | Dialogue::Invitation(_)
            | Dialogue::Events(_)
            | Dialogue::Organize(_)
            | Dialogue::Link(_)
            | Dialogue::Acting(_)
            | Dialogue::Feedback(_)
            | Dialogue::Reminders(_)
            | Dialogue::Kept(_) => None,
        }
    }

    /// Which kind of draft it is about, however far that is.
    pub(crate) fn draft_kind(&self) -> Option<Kind> {
        match self.drafted()? {
            Drafted::Event(state) if state.is_change() => Some(Kind::Change),
            Drafted::Event(_) => Some(Kind::Event),
            Drafted::Announcement(state) => state.is_new().then_some(Kind::Announcement),
        }
    }

    /// The same if there is something in it that would be missed.
    pub(crate) fn draft_to_keep(&self) -> Option<Kind> {
        let is_begun = match self.drafted()? {
            Drafted::Event(state) => state.is_begun(),
            Drafted::Announcement(state) => state.is_begun(),
        };
        self.draft_kind().filter(|_| is_begun)
    }

    /// What its author knows it by: the event's title, or the organization that announces.
    fn draft_name(&self) -> Option<String> {
        match self.drafted()? {
            Drafted::Event(state) => state.title(),
            Drafted::Announcement(state) => state.organization(),
        }
    }

    /// Whether what was kept is of use where another draft begins: a change is of use for its own shift only.
    pub(crate) fn is_about_the_same(&self, other: &Dialogue) -> bool {
        let shift = |dialogue: &Dialogue| match dialogue.drafted() {
            Some(Drafted::Event(state)) => state.changed_shift(),
            Some(Drafted::Announcement(_)) | None => None,
        };
        shift(self) == shift(other)
    }
}
