//! `/deleteme`: one question, because there is no way back.
//!
//! ```text
//! Anna: /deleteme
//! Bot → Anna: Delete all your data? …  [Delete my data] [Keep it]
//! Anna: [Delete my data]
//! Bot → Anna: Your data is deleted. …
//! ```

use serde::{Deserialize, Serialize};

use super::{Answer, Button, Choice, Dialogue, Effect, Facts, Input, Keyboard, Question, Turn, registration};
use crate::texts::Text;

/// What goes on if the data is kept.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct State {
    pub registration: Option<registration::State>,
    /// The organizations in whose teams nobody else is within reach, by their names.
    #[serde(default)]
    pub alone_in: Vec<String>,
}

impl State {
    /// See `Dialogue::facts`: which teams are left without anybody.
    pub(crate) fn facts(&self) -> Facts {
        Facts::of(&self.alone_in)
    }

    /// What is asked.
    pub(crate) fn question(&self) -> Question {
        let erase = Button::new(Text::BtnDeleteData, Choice::Erase);
        let keep = Button::new(Text::BtnKeepData, Choice::Cancel);
        let organizations: Vec<Text> = self.alone_in.iter().cloned().map(Text::plain).collect();
        let warning = (!organizations.is_empty()).then_some(Text::DeleteLeavesNobody { organizations });
        let paragraphs = [Some(Text::DeleteConfirm), warning].into_iter().flatten().collect();
        Question { paragraphs, keyboard: Keyboard::Inline(vec![vec![erase], vec![keep]]) }
    }

    /// Where the answer leads.
    pub(crate) fn answer(self, input: Input) -> Answer<Dialogue> {
        match (input, self.registration) {
            (Input::Press(Choice::Erase), _) => Ok(Turn::end(Text::Deleted).performing(Effect::Erase)),
            (Input::Press(Choice::Cancel), Some(state)) => {
                Ok(Turn::ask(Dialogue::Registration(state)).saying(Some(Text::DeleteKept)))
            }
            (Input::Press(Choice::Cancel), None) => Ok(Turn::end(Text::DeleteKept)),
            _ => Err(Text::ErrorButtonPlease),
        }
    }
}
