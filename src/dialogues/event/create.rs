//! `/new`: an organizer creates an event, one question at a time, and sees it as others will before it is
//! published.
//!
//! ```text
//! Leyla: /new
//! Bot → Leyla: What is the event called? …
//! Leyla: River clean-up
//! … description, place, topic, region, day, hours, number of people, age …
//! Bot → Leyla: This is how people will see it. …  [Publish] [Title] [Day] …
//! Leyla: [Publish]
//! Bot ✎ Leyla: Published ✅ …
//! ```

use serde::{Deserialize, Serialize};

use super::{
    Creation,
    draft::{Draft, Published},
    scope::{count_of_dates, scope_buttons, scope_text},
};
use crate::{
    dialogues::{Answer, Button, Choice, Effect, Input, Keyboard, Question, Turn, Viewer, picker},
    domain::{Extent, Language, Matter, OrganizationId, Organizing, Scope, Shift, ShiftId},
    texts::Text,
};

/// Which organization is meant, or the event as far as it is known.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) enum State {
    Organization {
        offered: Vec<Organizing>,
        page: usize,
    },
    Event(Box<Draft>),
    /// Which shifts a change is meant of.
    Scope {
        draft: Box<Draft>,
        shift: Box<Shift>,
        /// Whether its day has no other shift that is still to come.
        alone: bool,
        offered: Vec<(Scope, usize)>,
        /// Whether something changes that is the same for all.
        of_all: bool,
    },
    /// Before a change of several dates, or one that others will be told of.
    Confirm {
        draft: Box<Draft>,
        extent: Extent,
    },
}

impl State {
    /// The first question for an organization.
    pub(crate) fn begin(organizing: Organizing, language: Language) -> State {
        State::Event(Box::new(Draft::begin(organizing, language)))
    }

    /// The first question about an event like one that there is.
    pub(crate) fn copy_of(shift: &Shift, organizing: Organizing) -> State {
        State::Event(Box::new(Draft::copy_of(shift, organizing)))
    }

    /// The preview of a published event, which can be changed.
    pub(crate) fn change_of(published: Published, organizing: Organizing) -> State {
        State::Event(Box::new(Draft::change_of(published, organizing)))
    }

    /// See `Dialogue::asks_the_same`.
    pub(crate) fn asks_the_same(&self, other: &State) -> bool {
        match self {
            State::Organization { .. } => matches!(other, State::Organization { .. }),
            State::Event(a) => matches!(other, State::Event(b) if a.asks_the_same(b)),
            State::Scope { .. } | State::Confirm { .. } => false,
        }
    }

    /// What the bot asks in this state.
    pub(crate) fn question(&self, viewer: &Viewer) -> Question {
        match self {
            State::Organization { offered, page } => {
                let mut rows = picker::lines(offered.iter().map(organization).collect(), *page);
                rows.push(vec![Button::cancel()]);
                Question { paragraphs: vec![Text::AskOrganizing], keyboard: Keyboard::Inline(rows) }
            }
            State::Event(draft) => draft.question(viewer),
            State::Scope { shift, alone, offered, of_all, .. } => {
                let text = scope_text(shift, Matter::Change, viewer, shift.zone());
                let mut rows = scope_buttons(offered, *alone);
                rows.push(vec![Button::back(), Button::discard()]);
                let paragraphs = [Some(text), of_all.then_some(Text::ChangeOfWhole)];
                Question { paragraphs: paragraphs.into_iter().flatten().collect(), keyboard: Keyboard::Inline(rows) }
            }
            State::Confirm { extent, .. } => {
                let rows =
                    vec![vec![Button::new(Text::BtnSave, Choice::Publish)], vec![Button::back(), Button::discard()]];
                let confirm = match extent.people {
                    0 => Text::ChangeConfirmQuiet,
                    count => Text::ChangeConfirm { count },
                };
                let clashes = extent.double_booked;
                let clashes = (clashes > 0).then_some(Text::ChangeDoubleBooks { count: clashes });
                let paragraphs = [clashes, Some(confirm), count_of_dates(extent)].into_iter().flatten().collect();
                Question { paragraphs, keyboard: Keyboard::Inline(rows) }
            }
        }
    }

    /// Whether a published event is changed.
    pub(crate) fn is_change(&self) -> bool {
        self.draft().is_some_and(Draft::is_change)
    }

    fn draft(&self) -> Option<&Draft> {
        match self {
            State::Event(draft) | State::Scope { draft, .. } | State::Confirm { draft, .. } => Some(draft),
            State::Organization { .. } => None,
        }
    }

    /// Whether anything was written, or changed.
    pub(crate) fn is_begun(&self) -> bool {
        self.draft().is_some_and(Draft::is_begun)
    }

    /// What it is called so far.
    pub(crate) fn title(&self) -> Option<String> {
        self.draft()?.title()
    }

    /// The shift through which a published event is changed.
    pub(crate) fn changed_shift(&self) -> Option<ShiftId> {
        self.draft()?.changed_shift().map(|shift| shift.id)
    }

    /// The organization whose event it is.
    pub(crate) fn organization(&self) -> Option<OrganizationId> {
        self.draft().map(Draft::organization)
    }

    /// What is said when it is left: what becomes of an event depends on whether there is one.
    fn dropped(&self) -> Text {
        match self {
            State::Event(draft) if draft.is_change() => Text::ChangeDropped,
            State::Scope { .. } | State::Confirm { .. } => Text::ChangeDropped,
            State::Organization { .. } | State::Event(_) => Text::EventDraftDropped,
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
            (State::Organization { .. }, Input::Press(Choice::Organization(id))) => {
                Ok(Turn::by_outcome(Effect::Creation(Creation::For(id))))
            }
            (State::Organization { .. }, _) => Err(Text::ErrorButtonPlease),
            (State::Scope { draft, .. }, Input::Press(Choice::Scope(scope))) => Ok(change(draft, scope, None)),
            (State::Confirm { draft, extent }, Input::Press(Choice::Publish)) => {
                Ok(change(draft, extent.scope, Some(extent)))
            }
            (State::Scope { draft, .. } | State::Confirm { draft, .. }, Input::Press(Choice::Back)) => {
                Ok(Turn::ask(State::Event(draft)))
            }
            (State::Scope { .. } | State::Confirm { .. }, Input::Press(_)) => Err(Text::ButtonTooOld),
            (State::Scope { .. } | State::Confirm { .. }, _) => Err(Text::ErrorButtonPlease),
            (State::Event(draft), input) => Ok(draft.answer(input, viewer)?.map(|draft| State::Event(Box::new(draft)))),
        }
    }
}

/// What comes of it stands in `bot/organizer/event_change.rs`.
fn change(draft: Box<Draft>, scope: Scope, seen: Option<Extent>) -> Turn<State> {
    Turn::by_outcome(Effect::Creation(Creation::Change { draft, scope: Some(scope), seen }))
}

fn organization(organizing: &Organizing) -> Button {
    let organization = &organizing.organization;
    Button::new(
        Text::BtnOrganization { organization: organization.name.clone() },
        Choice::Organization(organization.id),
    )
}
