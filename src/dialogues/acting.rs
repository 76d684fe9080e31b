//! For which organization somebody acts who has a role in several.

use serde::{Deserialize, Serialize};

use super::{Answer, Button, Choice, Command, Effect, Input, Keyboard, Question, Turn, picker};
use crate::{domain::Organization, texts::Text};

/// The organizations there are to choose from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct State {
    pub offered: Vec<Organization>,
    pub page: usize,
}

impl State {
    /// What the bot asks.
    pub(crate) fn question(&self) -> Question {
        let button = |organization: &Organization| {
            let label = Text::BtnOrganization { organization: organization.name.clone() };
            Button::new(label, Choice::Organization(organization.id))
        };
        let mut rows = picker::lines(self.offered.iter().map(button).collect(), self.page);
        rows.push(vec![Button::command(Text::BtnMenu, Command::Start)]);
        Question { paragraphs: vec![Text::AskOrganizing], keyboard: Keyboard::Inline(rows) }
    }

    /// Where an answer leads.
    pub(crate) fn answer(self, input: Input) -> Answer<State> {
        match input {
            Input::Press(Choice::Page(page)) => Ok(Turn::ask(State { page, ..self })),
            Input::Press(Choice::Organization(id)) => Ok(Turn::by_outcome(Effect::ActFor(id))),
            Input::Press(_) => Err(Text::ButtonTooOld),
            _ => Err(Text::ErrorButtonPlease),
        }
    }
}
