//! A few words about an event somebody came to, after the stars.
//!
//! ```text
//! Anna: [★ 5]
//! Bot ✎ Anna: … Thank you: ★★★★★  [Add a few words]
//! Anna: [Add a few words]
//! Bot → Anna: What was good, and what could be better? …  [Cancel]
//! Anna: The tea was cold
//! Bot → Anna: Thank you! Once there are 3 answers, the organizers will read it …
//! ```

use serde::{Deserialize, Serialize};

use super::{Answer, Button, Choice, Effect, Input, Keyboard, Question, Turn};
use crate::{
    domain::{SignUpId, rating::TOGETHER, words::Feedback},
    texts::Text,
};

/// Whose words they are.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct State {
    pub sign_up: SignUpId,
    /// The event's title for the reader.
    pub title: String,
}

impl State {
    /// What is asked.
    pub(crate) fn question(&self) -> Question {
        let text = Text::AskFeedback { title: self.title.clone(), longest: Feedback::LONGEST, least: TOGETHER };
        Question { paragraphs: vec![text], keyboard: Keyboard::Inline(vec![vec![Button::cancel()]]) }
    }

    /// Where the answer leads.
    pub(crate) fn answer(self, input: Input) -> Answer<State> {
        match input {
            Input::Words(words) => {
                let effect = Effect::Feedback { sign_up: self.sign_up, words: Feedback::parse(&words)? };
                Ok(Turn::end(Text::FeedbackSaved { least: TOGETHER }).performing(effect))
            }
            Input::Press(Choice::Cancel) => Ok(Turn::home()),
            Input::Press(_) => Err(Text::ButtonTooOld),
            _ => Err(Text::ErrorTextPlease),
        }
    }
}
