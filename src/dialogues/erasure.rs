//! `/deleteme`: one question, because there is no way back.
//!
//! ```text
//! Anna: /deleteme
//! Bot → Anna: Delete all your data? …  [Delete my data] [Keep it]
//! Anna: [Delete my data]
//! Bot → Anna: Your data is deleted. …
//! ```

use super::{Answer, Button, Choice, Effect, Input, Keyboard, Question, Turn};
use crate::texts::Text;

/// What is asked.
pub fn question() -> Question {
    let erase = Button::new(Text::BtnDeleteData, Choice::Erase);
    let keep = Button::new(Text::BtnKeepData, Choice::Cancel);
    Question { paragraphs: vec![Text::DeleteConfirm], keyboard: Keyboard::Inline(vec![vec![erase], vec![keep]]) }
}

/// Where the answer leads.
pub fn answer(input: Input) -> Answer<()> {
    match input {
        Input::Press(Choice::Erase) => Ok(Turn::end(Text::Deleted).performing(Effect::Erase)),
        Input::Press(Choice::Cancel) => Ok(Turn::end(Text::DeleteKept)),
        _ => Err(Text::ErrorButtonPlease),
    }
}
