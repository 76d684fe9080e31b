//! What can be owed to a chat; stored as JSON until it is sent.

use serde::{Deserialize, Serialize};

/// Something to send. With a target (`db::delivery::Target`) it changes a message that stands there.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Outgoing {
    /// A message, or with a target the new content of one. The text is Telegram's HTML.
    Message {
        html: String,
        keyboard: Markup,
        /// It wakes nobody up.
        #[serde(default)]
        is_silent: bool,
    },
    /// The same for a message that stands; if it is gone, nothing is said.
    Update { html: String, keyboard: Markup },
    /// Takes the buttons away from the target.
    Strip,
    /// A file.
    Document { name: String, content: String, caption: String },
    /// A file that is no text; its bytes in Base64.
    File { name: String, base64: String, caption: String },
    /// A photo by Telegram's id of its file.
    Photo { file: String, caption: String },
    /// A place on the map with its name and address, which are no HTML.
    Venue { latitude: f64, longitude: f64, title: String, address: String },
    /// What somebody sent to the bot, kept exact: one message, or the messages of an album. An album has no button.
    Copy {
        from: i64,
        messages: Vec<i32>,
        button: Option<UrlButton>,
        /// Whether it is a text, whose words can be changed later.
        #[serde(default)]
        is_text: bool,
    },
    /// New words, as Telegram's HTML, for the target, which is a text.
    Correct { html: String, button: Option<UrlButton> },
    /// Deletes the target and so many messages after it, which came with it.
    Delete { more: i32 },
    /// The command list behind the "/" button of this chat, as pairs of word and description.
    CommandList { commands: Vec<(String, String)> },
}

impl Outgoing {
    /// The same without a sound, if it is a message.
    pub fn silent(self) -> Outgoing {
        match self {
            Outgoing::Message { html, keyboard, .. } => Outgoing::Message { html, keyboard, is_silent: true },
            other => other,
        }
    }

    /// The same as a change of a message that stands.
    pub fn update(self) -> Outgoing {
        match self {
            Outgoing::Message { html, keyboard, .. } => Outgoing::Update { html, keyboard },
            other => other,
        }
    }
}

/// The buttons of a message.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Markup {
    None,
    /// Rows of labels, each with callback data or a link (`https://…`), under the message.
    Inline(Vec<Vec<(String, String)>>),
    /// In place of the letters.
    Reply(Vec<Vec<ReplyKey>>),
    /// Gives the letters back.
    RemoveReply,
}

/// A button that opens a link.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct UrlButton {
    pub label: String,
    pub url: String,
}

/// A button in place of the letters.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ReplyKey {
    pub label: String,
    /// Pressing it shares the person's own phone number.
    pub asks_contact: bool,
}

/// Who goes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Priority {
    /// The answer to what a person just did.
    Reply,
    /// What concerns one person.
    Personal,
    Reminder,
    Announcement,
}

impl Priority {
    /// The number in the column `delivery.priority`.
    pub fn number(self) -> i64 {
        self as i64
    }
}
