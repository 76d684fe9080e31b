//! What Telegram is told at once about a press or an inline query, outside the outbox.

use teloxide::types::{CallbackQueryId, InlineQueryId, InlineQueryResult, InlineQueryResultsButton};

/// What is owed at once, and worth nothing after a few seconds.
#[derive(Debug)]
pub(crate) enum Answer {
    /// To a click: Telegram shows that it was taken, perhaps with a few words.
    Click { id: CallbackQueryId, toast: Option<String> },
    /// To somebody who looks for events from another chat.
    Inline {
        id: InlineQueryId,
        results: Vec<InlineQueryResult>,
        /// Stands above them.
        button: Option<InlineQueryResultsButton>,
    },
}

impl Answer {
    /// Whether both answer one press or one question.
    pub(crate) fn is_to_the_same(&self, other: &Answer) -> bool {
        match self {
            Answer::Click { id: a, .. } => matches!(other, Answer::Click { id: b, .. } if a == b),
            Answer::Inline { id: a, .. } => matches!(other, Answer::Inline { id: b, .. } if a == b),
        }
    }
}
