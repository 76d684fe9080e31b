//! An invitation to a role: one question to whoever opened its link.
//!
//! ```text
//! Samir: {opens the link}
//! Bot → Samir: You’re invited to join the team of an organization. …  [Accept] [No, thank you]
//! Samir: [Accept]
//! Bot ✎ Samir: You’ve joined the team ✅ …
//! ```

use serde::{Deserialize, Serialize};

use super::{Answer, Button, Choice, Effect, Input, Keyboard, Question, Turn};
use crate::{
    domain::{InvitationId, Role},
    texts::Text,
};

/// The invitation that is asked about.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct State {
    pub invitation: InvitationId,
    pub organization: String,
    pub role: Role,
}

impl State {
    /// What is asked.
    pub(crate) fn question(&self) -> Question {
        let text = Text::Invitation { organization: self.organization.clone(), role: Text::role(self.role) };
        let accept = Button::new(Text::BtnAccept, Choice::Agree);
        let decline = Button::new(Text::BtnDecline, Choice::Cancel);
        Question { paragraphs: vec![text], keyboard: Keyboard::Inline(vec![vec![accept], vec![decline]]) }
    }

    /// Where the answer leads.
    pub(crate) fn answer(self, input: Input) -> Answer<State> {
        match input {
            Input::Press(Choice::Agree) => Ok(Turn::by_outcome(Effect::AcceptInvitation(self.invitation))),
            Input::Press(Choice::Cancel) => Ok(Turn::end(Text::InvitationDeclined)),
            _ => Err(Text::ErrorButtonPlease),
        }
    }
}
