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
};
use crate::{
    dialogues::{Answer, Button, Choice, Effect, Input, Keyboard, Question, Reader, Turn, picker},
    domain::{Language, Organizing, Shift},
    texts::Text,
};

/// Which organization is meant, or the event as far as it is known.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum State {
    Organization {
        offered: Vec<Organizing>,
        page: usize,
    },
    Event(Box<Draft>),
    /// Before a change that others will be told of: how many there are.
    Confirm {
        draft: Box<Draft>,
        people: i64,
    },
}

impl State {
    /// The first question for an organization.
    pub fn begin(organizing: Organizing, language: Language) -> State {
        State::Event(Box::new(Draft::begin(organizing, language)))
    }

    /// The first question about an event like one that there is.
    pub fn copy_of(shift: &Shift, organizing: Organizing) -> State {
        State::Event(Box::new(Draft::copy_of(shift, organizing)))
    }

    /// The preview of a published event, which can be changed.
    pub fn change_of(published: Published, organizing: Organizing) -> State {
        State::Event(Box::new(Draft::change_of(published, organizing)))
    }

    /// See `Dialogue::asks_the_same`.
    pub fn asks_the_same(&self, other: &State) -> bool {
        match (self, other) {
            (State::Organization { .. }, State::Organization { .. }) => true,
            (State::Event(a), State::Event(b)) => a.asks_the_same(b),
            _ => false,
        }
    }

    /// What the bot asks in this state.
    pub fn question(&self, reader: &Reader) -> Question {
        match self {
            State::Organization { offered, page } => {
                let mut rows = picker::lines(offered.iter().map(organization).collect(), *page);
                rows.push(vec![Button::cancel()]);
                Question { paragraphs: vec![Text::AskOrganizing], keyboard: Keyboard::Inline(rows) }
            }
            State::Event(draft) => draft.question(reader),
            State::Confirm { people, .. } => {
                let rows =
                    vec![vec![Button::new(Text::BtnSave, Choice::Publish)], vec![Button::back(), Button::cancel()]];
                Question { paragraphs: vec![Text::ChangeConfirm { count: *people }], keyboard: Keyboard::Inline(rows) }
            }
        }
    }

    /// What is said when it is left: what becomes of an event depends on whether there is one.
    fn dropped(&self) -> Text {
        match self {
            State::Event(draft) | State::Confirm { draft, .. } if draft.is_change() => Text::ChangeDropped,
            State::Organization { .. } | State::Event(_) | State::Confirm { .. } => Text::EventDraftDropped,
        }
    }

    /// Where an answer leads from here.
    pub fn answer(self, input: Input, reader: &Reader) -> Answer<State> {
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
            (State::Event(draft), Input::Press(Choice::Publish))
                if draft.is_shown() && draft.people_to_tell().is_some() =>
            {
                let people = draft.people_to_tell().unwrap_or_default();
                Ok(Turn::ask(State::Confirm { draft, people }))
            }
            (State::Confirm { draft, .. }, Input::Press(Choice::Publish)) => {
                Ok(draft.publish(reader)?.map(|draft| State::Event(Box::new(draft))))
            }
            (State::Confirm { draft, .. }, Input::Press(Choice::Back)) => Ok(Turn::ask(State::Event(draft))),
            (State::Confirm { .. }, Input::Press(_)) => Err(Text::ButtonTooOld),
            (State::Confirm { .. }, _) => Err(Text::ErrorButtonPlease),
            (State::Event(draft), input) => Ok(draft.answer(input, reader)?.map(|draft| State::Event(Box::new(draft)))),
        }
    }
}

fn organization(organizing: &Organizing) -> Button {
    let organization = &organizing.organization;
    Button::new(
        Text::BtnOrganization { organization: organization.name.clone() },
        Choice::Organization(organization.id),
    )
}
