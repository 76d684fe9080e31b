//! What can be owed to a chat; stored as JSON until it is sent.

use serde::{Deserialize, Serialize};

use crate::domain::{ChatId, Content, Media, MessageId, Preview};

/// Something to send. With a target (`db::delivery::Target`) it changes a message that stands there.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(crate) enum Outgoing {
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
    /// What somebody wrote to the bot, as it was then. An album has no button.
    Content { content: Content, button: Option<UrlButton> },
    /// A message that only Telegram can copy, as it is at that moment; earlier releases sent everything so, one message or
    /// the messages of an album.
    Copy {
        from: ChatId,
        messages: Vec<MessageId>,
        button: Option<UrlButton>,
        /// Whether it is a text, whose words can be changed later.
        #[serde(default)]
        is_text: bool,
        /// What tells this version of the original from an edited one.
        #[serde(default)]
        version: String,
    },
    /// New words, as Telegram's HTML, for the target, which is a text or has a caption.
    Correct {
        html: String,
        button: Option<UrlButton>,
        #[serde(default)]
        in_caption: bool,
        /// Whether the caption stands above what it belongs to.
        #[serde(default)]
        is_above: bool,
        #[serde(default)]
        preview: Option<Preview>,
    },
    /// Deletes the target, so many messages after it (as an earlier release knew albums), and these.
    Delete {
        more: i32,
        #[serde(default)]
        others: Vec<MessageId>,
    },
    /// The same without a sound.
    Silently { message: Box<Outgoing> },
    /// The command list behind the "/" button of this chat, as pairs of word and description.
    CommandList { commands: Vec<(String, String)> },
}

impl Outgoing {
    /// The same without a sound, if it is a message or what somebody wrote.
    pub(crate) fn silent(self) -> Outgoing {
        match self {
            Outgoing::Message { html, keyboard, .. } => Outgoing::Message { html, keyboard, is_silent: true },
            written @ (Outgoing::Content { .. } | Outgoing::Copy { .. }) => {
                Outgoing::Silently { message: Box::new(written) }
            }
            other => other,
        }
    }

    /// The same as a change of a message that stands.
    pub(crate) fn update(self) -> Outgoing {
        match self {
            Outgoing::Message { html, keyboard, .. } => Outgoing::Update { html, keyboard },
            other => other,
        }
    }

    /// Its name in the database.
    pub(crate) fn kind(&self) -> &'static str {
        match self {
            Outgoing::Message { .. } => "message",
            Outgoing::Update { .. } => "update",
            Outgoing::Strip => "strip",
            Outgoing::Document { .. } => "document",
            Outgoing::File { .. } => "file",
            Outgoing::Photo { .. } => "photo",
            Outgoing::Venue { .. } => "venue",
            Outgoing::Copy { .. } => "copy",
            Outgoing::Correct { .. } => "correct",
            Outgoing::Delete { .. } => "delete",
            Outgoing::CommandList { .. } => "command_list",
            Outgoing::Content { .. } => "content",
            Outgoing::Silently { message } => message.kind(),
        }
    }

    /// What somebody wrote, as it is sent to others.
    pub(crate) fn written(content: Content, button: Option<UrlButton>) -> Outgoing {
        match content {
            Content::Original { chat, message, version } => {
                Outgoing::Copy { from: chat, messages: vec![message], button, is_text: false, version }
            }
            content => Outgoing::Content { content, button },
        }
    }

    /// The same with other words; None: there are none that could be changed in the messages that were sent.
    pub(crate) fn with_words(&self, html: &str) -> Option<Outgoing> {
        match self {
            Outgoing::Content { content, button } => {
                let content = content.with_words(html)?;
                Some(Outgoing::Content { content, button: button.clone() })
            }
            Outgoing::Copy { button, is_text: true, .. } => {
                let content = Content::Text { html: html.to_owned(), preview: None };
                Some(Outgoing::Content { content, button: button.clone() })
            }
            _ => None,
        }
    }

    /// What makes a message that was sent this one, if both have words.
    pub(crate) fn as_edit(&self) -> Option<Outgoing> {
        let Outgoing::Content { content, button } = self else { return None };
        let button = button.clone();
        match content {
            Content::Text { html, preview } => {
                let (html, preview) = (html.clone(), preview.clone());
                Some(Outgoing::Correct { html, button, in_caption: false, is_above: false, preview })
            }
            Content::Media { items } => {
                let Media { caption, is_above, .. } = items.first()?.clone();
                Some(Outgoing::Correct { html: caption, button, in_caption: true, is_above, preview: None })
            }
            _ => None,
        }
    }

    /// The most characters its words may have, if they can be changed.
    pub(crate) fn longest_words(&self) -> Option<usize> {
        match self {
            Outgoing::Content { content, .. } => content.longest_words(),
            Outgoing::Copy { is_text: true, .. } => Some(Content::LONGEST_TEXT),
            _ => None,
        }
    }
}

/// The buttons of a message.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Markup {
    None,
    /// Rows of labels, each with what a press does, under the message.
    Inline(Vec<Vec<(String, ButtonAction)>>),
    /// In place of the letters.
    Reply(Vec<Vec<ReplyKey>>),
    /// Gives the letters back.
    RemoveReply,
}

/// What a press on a button under a message does.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum ButtonAction {
    /// It comes back to the bot with this data.
    CallBack(String),
    /// It opens a link.
    Open(String),
    /// The person chooses one of their chats, and asks the bot there inline with these words.
    Share(String),
}

/// A button that opens a link.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct UrlButton {
    pub label: String,
    pub url: String,
}

/// A button in place of the letters.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct ReplyKey {
    pub label: String,
    /// Pressing it shares the person's own phone number.
    pub asks_contact: bool,
}

/// Who goes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Priority {
    /// The answer to what a person just did.
    Reply,
    /// What concerns one person.
    Personal,
    Reminder,
    Announcement,
}

impl Priority {
    /// The number in the column `delivery.priority`.
    pub(crate) fn number(self) -> i64 {
        self as i64
    }
}
