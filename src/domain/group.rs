//! Telegram groups that organizations have linked.

use serde::{Deserialize, Serialize};

use super::cleaning::cleaned_line;
use crate::domain::ChatId;

/// A group by Telegram's id of its chat, and by what it is called.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Group {
    pub chat: ChatId,
    pub title: String,
}

/// Why Telegram takes no message of the bot for a group, as far as its team can mend it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Hindrance {
    /// The topic to which messages go is closed.
    TopicClosed,
    /// It was deleted.
    TopicGone,
    /// Photos, videos or files are not allowed there.
    NoMedia,
    /// The bot may not write.
    NoRight,
}

/// A group as its team sees it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Linked {
    #[serde(flatten)]
    pub group: Group,
    /// Why nothing reaches it at the moment.
    #[serde(default)]
    pub trouble: Option<Trouble>,
}

/// Why nothing reaches a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Trouble {
    /// It has removed the bot.
    Gone,
    Refuses(Hindrance),
}

/// The longest title that is kept, in characters.
const LONGEST: usize = 64;
/// Stands for a title of which nothing can be seen.
const NAMELESS: &str = "…";

/// A title as Telegram tells it, with nothing in it that cannot be seen.
pub(crate) fn clean_title(title: &str) -> String {
    let cleaned: String = cleaned_line(title).chars().take(LONGEST).collect();
    let cleaned = cleaned.trim();
    if cleaned.is_empty() { NAMELESS.to_owned() } else { cleaned.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_what_can_be_seen_of_it() {
        assert_eq!(clean_title(" Sabah \u{202E}qrupu\n"), "Sabah qrupu");
        assert_eq!(clean_title("Sabah\tqrupu\u{2028}🤝🏽 👨\u{200D}🌾"), "Sabah qrupu 🤝🏽 👨\u{200D}🌾");
        assert_eq!(clean_title("\u{200B}"), NAMELESS);
        assert_eq!(clean_title(&"ə".repeat(200)).chars().count(), LONGEST);
    }
}
