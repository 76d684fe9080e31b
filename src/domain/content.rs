//! What somebody wrote to the bot, kept as it was: others get exactly that, whatever becomes of the message itself.
//!
//! Telegram can rebuild most kinds from what it told of them. A poll, a checklist, a story, and kinds that are newer than
//! what this bot knows of the Bot API, only Telegram itself can copy.

use serde::{Deserialize, Serialize};

use super::Pin;
use crate::domain::{ChatId, MessageId};

/// A message, free of who wrote it and where.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Content {
    /// Words as Telegram's HTML.
    Text {
        html: String,
        preview: Option<Preview>,
    },
    /// One file, or those of an album.
    Media {
        items: Vec<Media>,
    },
    Location {
        pin: Pin,
    },
    Venue {
        pin: Pin,
        title: String,
        address: String,
    },
    Contact {
        phone: String,
        first_name: String,
        last_name: Option<String>,
        vcard: Option<String>,
    },
    /// Copied as it is at that moment; the version tells whether it was edited.
    Original {
        chat: ChatId,
        message: MessageId,
        version: String,
    },
}

/// A file that Telegram has, with its caption.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Media {
    pub kind: MediaKind,
    /// Telegram's id of the file.
    pub file: String,
    /// Telegram's HTML; empty: none.
    pub caption: String,
    /// Whether the caption stands above it.
    pub is_above: bool,
    /// Whether it is covered until it is tapped.
    pub is_spoiler: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum MediaKind {
    Photo,
    Video,
    Animation,
    Audio,
    Document,
    Voice,
    VideoNote,
    Sticker,
}

/// How the preview of a link is shown, where somebody chose that.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Preview {
    pub is_off: bool,
    /// None: of the first link.
    pub url: Option<String>,
    pub is_small: bool,
    pub is_large: bool,
    pub is_above: bool,
}

impl MediaKind {
    /// Whether it can have words (<https://core.telegram.org/bots/api#editmessagecaption>).
    pub(crate) fn has_caption(self) -> bool {
        match self {
            MediaKind::Photo
            | MediaKind::Video
            | MediaKind::Animation
            | MediaKind::Audio
            | MediaKind::Document
            | MediaKind::Voice => true,
            MediaKind::VideoNote | MediaKind::Sticker => false,
        }
    }
}

impl Content {
    /// Telegram's bounds, in characters, once the formatting was read.
    pub(crate) const LONGEST_TEXT: usize = 4096;
    const LONGEST_CAPTION: usize = 1024;
    /// An album has at most so many (<https://core.telegram.org/bots/api#sendmediagroup>).
    pub(crate) const MOST_IN_ALBUM: usize = 10;

    pub(crate) fn is_album(&self) -> bool {
        matches!(self, Content::Media { items } if items.len() > 1)
    }

    /// The most characters its words may have, if they can be changed where it was sent; an album's can not.
    pub(crate) fn longest_words(&self) -> Option<usize> {
        match self {
            Content::Text { .. } => Some(Content::LONGEST_TEXT),
            Content::Media { items } => {
                let [media] = &items[..] else { return None };
                media.kind.has_caption().then_some(Content::LONGEST_CAPTION)
            }
            Content::Location { .. } | Content::Venue { .. } | Content::Contact { .. } | Content::Original { .. } => {
                None
            }
        }
    }

    /// What its words begin with, in one line without their formatting, at most so many characters long; None: it has none.
    pub(crate) fn first_words(&self, most: usize) -> Option<String> {
        let words = match self {
            Content::Text { html, .. } => without_tags(html),
            Content::Media { items } => without_tags(&items.iter().find(|media| !media.caption.is_empty())?.caption),
            Content::Venue { title, .. } => title.clone(),
            Content::Location { .. } | Content::Contact { .. } | Content::Original { .. } => return None,
        };
        let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
        (!line.is_empty()).then(|| beginning(&line, most))
    }

    /// The same with other words, if they can be changed.
    pub(crate) fn with_words(&self, html: &str) -> Option<Content> {
        self.longest_words()?;
        let mut changed = self.clone();
        match &mut changed {
            Content::Text { html: words, .. } => html.clone_into(words),
            Content::Media { items } => html.clone_into(&mut items.first_mut()?.caption),
            Content::Location { .. } | Content::Venue { .. } | Content::Contact { .. } | Content::Original { .. } => {
                return None;
            }
        }
        Some(changed)
    }
}

/// The words of Telegram's HTML. A lone `<` stands in none: it would be `&lt;`.
fn without_tags(html: &str) -> String {
    let mut words = String::with_capacity(html.len());
    let mut is_tag = false;
    for c in html.chars() {
        match c {
            '<' => is_tag = true,
            '>' if is_tag => is_tag = false,
            _ if is_tag => {}
            _ => words.push(c),
        }
    }
    words.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

/// As many whole words as fit, or a part of the first.
fn beginning(line: &str, most: usize) -> String {
    let Some((end, _)) = line.char_indices().nth(most) else { return line.to_owned() };
    let end = line[..end].rfind(' ').filter(|space| *space > 0).unwrap_or(end);
    format!("{}…", &line[..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn media(kinds: &[MediaKind]) -> Content {
        let one = |kind: &MediaKind| Media {
            kind: *kind,
            file: "f".to_owned(),
            caption: "old".to_owned(),
            is_above: true,
            is_spoiler: true,
        };
        Content::Media { items: kinds.iter().map(one).collect() }
    }

    #[test]
    fn the_first_words_are_read_without_their_formatting() {
        let text = |html: &str| Content::Text { html: html.to_owned(), preview: None };
        for (html, first) in [
            ("<b>Bring</b> gloves\n&amp; tea", Some("Bring gloves & tea")),
            ("<a href=\"https://example.org/?a=1&amp;b=2\">Map</a> 1 &lt; 2", Some("Map 1 < 2")),
            ("See you at the old bridge at ten", Some("See you at the old…")),
            ("Çoxmənzillibinalararasıhəyət", Some("Çoxmənzillibinalarar…")),
            (" \n ", None),
        ] {
            assert_eq!(text(html).first_words(20).as_deref(), first, "{html}");
        }
        assert_eq!(media(&[MediaKind::Photo]).first_words(20).as_deref(), Some("old"));
    }

    #[test]
    fn words_change_where_there_can_be_some_and_nothing_else_does() {
        let text = |html: &str| Content::Text { html: html.to_owned(), preview: Some(Preview::default()) };
        assert_eq!(text("old").with_words("new"), Some(text("new")));
        let Some(Content::Media { items }) = media(&[MediaKind::Photo]).with_words("new") else { panic!() };
        assert_eq!((items[0].caption.as_str(), items[0].is_above, items[0].is_spoiler), ("new", true, true));
        for wordless in [
            media(&[MediaKind::Sticker]),
            media(&[MediaKind::VideoNote]),
            media(&[MediaKind::Photo, MediaKind::Photo]),
            Content::Location { pin: Pin { latitude: 1.0, longitude: 2.0 } },
        ] {
            assert_eq!(wordless.with_words("new"), None, "{wordless:?}");
        }
    }
}
