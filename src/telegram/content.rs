//! What somebody sent, as far as others can get the same.

use serde_json::Value;
use sha2::{Digest, Sha256};
use teloxide::{
    types::{LinkPreviewOptions, Location, Message, MessageEntity, MessageEntityKind},
    utils::{html::escape, render::Renderer},
};

use crate::{
    dialogues::Sent,
    domain::{ChatId, Content, Media, MediaKind, MessageId, Pin, Preview},
};

/// In bytes; Telegram promises none for the ids of its files, and they have about a hundred.
pub(crate) const LONGEST_FILE: usize = 256;
/// The longest HTML that Telegram reads, in bytes (<https://github.com/tdlib/telegram-bot-api>).
const LONGEST_HTML: usize = 32_768;

/// Kinds that only Telegram can copy. A quiz is none of them: it is copied for those only who know its answer. Checklists,
/// stories, live photos and rich messages are of no kind that could be rebuilt here.
const ORIGINALS: [&str; 5] = ["poll", "checklist", "story", "live_photo", "rich_message"];

/// A message that can be rebuilt from what Telegram says of it.
pub(crate) fn sent(message: &Message) -> Option<Sent> {
    let content = text(message).or_else(|| media(message)).or_else(|| place(message)).or_else(|| contact(message))?;
    Some(Sent { id: MessageId(message.id.0), album: message.media_group_id().map(|group| group.0.clone()), content })
}

/// A message that can only be copied, by Telegram's JSON of it.
pub(crate) fn original(message: &Value) -> Option<Sent> {
    let kind = ORIGINALS.into_iter().find(|kind| message.get(*kind).is_some())?;
    if message[kind]["type"] == "quiz" {
        return None;
    }
    let chat = ChatId(message["chat"]["id"].as_i64()?);
    let id = MessageId(i32::try_from(message["message_id"].as_i64()?).ok()?);
    let content = Content::Original { chat, message: id, version: version(message, kind) };
    Some(Sent { id, album: None, content })
}

/// What is the same as long as nobody edits the message.
fn version(message: &Value, kind: &str) -> String {
    let said = [&message[kind], &message["caption"], &message["caption_entities"]].map(Value::to_string).concat();
    Sha256::digest(said).iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}

fn text(message: &Message) -> Option<Content> {
    let html = html(message.text()?, message.entities().unwrap_or_default());
    let preview = message.link_preview_options().map(preview);
    (html.len() <= LONGEST_HTML).then_some(Content::Text { html, preview })
}

/// Words with their formatting. Of those without any teloxide makes no HTML: it gives them back as they are. What becomes an
/// attribute it does not escape: `&lt` in a link would be another character there.
fn html(words: &str, entities: &[MessageEntity]) -> String {
    let entities: Vec<MessageEntity> = entities.iter().cloned().map(with_escaped_attributes).collect();
    let html = Renderer::new(words, &entities).as_html();
    if html == words { escape(words) } else { html }
}

fn with_escaped_attributes(mut entity: MessageEntity) -> MessageEntity {
    if let MessageEntityKind::TextLink { url } = &mut entity.kind
        && let Ok(escaped) = escape(url.as_str()).parse()
    {
        *url = escaped;
    }
    if let MessageEntityKind::Pre { language: Some(language) } = &mut entity.kind {
        *language = escape(language).replace('"', "&quot;");
    }
    entity
}

fn preview(options: &LinkPreviewOptions) -> Preview {
    let LinkPreviewOptions { is_disabled, url, prefer_small_media, prefer_large_media, show_above_text } =
        options.clone();
    Preview {
        is_off: is_disabled,
        url,
        is_small: prefer_small_media,
        is_large: prefer_large_media,
        is_above: show_above_text,
    }
}

fn media(message: &Message) -> Option<Content> {
    let (kind, file) = file(message)?;
    let caption = message.caption().map(|words| html(words, message.caption_entities().unwrap_or_default()));
    let media = Media {
        kind,
        file: file.to_owned(),
        caption: caption.unwrap_or_default(),
        is_above: message.show_caption_above_media(),
        is_spoiler: message.has_media_spoiler(),
    };
    let fits = media.file.len() <= LONGEST_FILE && media.caption.len() <= LONGEST_HTML;
    fits.then_some(Content::Media { items: vec![media] })
}

/// Telegram sends a photo in several sizes, the largest last.
fn file(message: &Message) -> Option<(MediaKind, &str)> {
    let photo = message.photo().and_then(<[_]>::last).map(|photo| (MediaKind::Photo, &photo.file));
    let found = photo
        .or_else(|| message.video().map(|video| (MediaKind::Video, &video.file)))
        .or_else(|| message.animation().map(|animation| (MediaKind::Animation, &animation.file)))
        .or_else(|| message.audio().map(|audio| (MediaKind::Audio, &audio.file)))
        .or_else(|| message.document().map(|document| (MediaKind::Document, &document.file)))
        .or_else(|| message.voice().map(|voice| (MediaKind::Voice, &voice.file)))
        .or_else(|| message.video_note().map(|note| (MediaKind::VideoNote, &note.file)))
        .or_else(|| message.sticker().map(|sticker| (MediaKind::Sticker, &sticker.file)));
    found.map(|(kind, file)| (kind, file.id.0.as_str()))
}

/// A venue has a location too.
fn place(message: &Message) -> Option<Content> {
    if let Some(venue) = message.venue() {
        let pin = pin(&venue.location)?;
        return Some(Content::Venue { pin, title: venue.title.clone(), address: venue.address.clone() });
    }
    message.location().and_then(pin).map(|pin: Pin| Content::Location { pin })
}

fn contact(message: &Message) -> Option<Content> {
    let contact = message.contact()?;
    Some(Content::Contact {
        phone: contact.phone_number.clone(),
        first_name: contact.first_name.clone(),
        last_name: contact.last_name.clone(),
        vcard: contact.vcard.clone(),
    })
}

/// A place on earth.
pub(crate) fn pin(location: &Location) -> Option<Pin> {
    let Location { latitude, longitude, .. } = *location;
    (latitude.abs() <= 90.0 && longitude.abs() <= 180.0).then_some(Pin { latitude, longitude })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::{
        domain::{ChatId, Language},
        texts::{Catalogue, Text},
    };

    fn message(fields: Value) -> Value {
        let mut message = json!({"message_id": 3, "date": 1, "chat": {"id": 7, "type": "private", "first_name": "A"},
            "from": {"id": 7, "is_bot": false, "first_name": "A"}});
        message.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
        message
    }

    /// What the question calls a kind.
    fn word(kind: MediaKind) -> &'static str {
        match kind {
            MediaKind::Photo => "a photo",
            MediaKind::Video => "a video",
            MediaKind::Animation => "a GIF",
            MediaKind::Audio => "music",
            MediaKind::Document => "a file",
            MediaKind::Voice => "a voice or",
            MediaKind::VideoNote => "video message",
            MediaKind::Sticker => "a sticker",
        }
    }

    #[test]
    fn a_link_and_a_language_are_kept_as_they_were_written() {
        let html_of = |entity: Value| {
            let fields = json!({"text": "map", "entities": [entity], "message_id": 3});
            let Some(Sent { content: Content::Text { html, .. }, .. }) =
                sent(&serde_json::from_value(message(fields)).unwrap())
            else {
                panic!()
            };
            html
        };
        let link = json!({"type": "text_link", "offset": 0, "length": 3, "url": "https://x.org/?a=1&lt=2&amp;b=3"});
        assert_eq!(html_of(link), "<a href=\"https://x.org/?a=1&amp;lt=2&amp;amp;b=3\">map</a>");
        let code = json!({"type": "pre", "offset": 0, "length": 3, "language": "a\"><b>"});
        assert_eq!(html_of(code), "<pre><code class=\"language-a&quot;&gt;&lt;b&gt;\">map</code></pre>");
    }

    #[test]
    fn whoever_announces_something_reads_what_can_be_sent() {
        use MediaKind::{Animation, Audio, Document, Photo, Sticker, Video, VideoNote, Voice};
        let language = Box::new(Text::endonym(Language::En));
        let asked = Catalogue::load(None, None).unwrap().plain(&Text::AskAnnouncement { language }, Language::En);
        let files = [Photo, Video, Animation, Audio, Document, Voice, VideoNote, Sticker].map(word);
        let originals = ORIGINALS.map(|kind| match kind {
            "rich_message" => "a text".to_owned(),
            kind => format!("a {}", kind.replace('_', " ")),
        });
        let others = ["a text", "an album", "a place", "a contact"].map(str::to_owned);
        for kind in files.map(str::to_owned).into_iter().chain(originals).chain(others) {
            assert!(asked.contains(&kind), "{kind} is not named: {asked}");
        }
    }

    fn content(fields: Value) -> Option<Content> {
        let mut update = json!({ "message": message(fields) });
        crate::telegram::sanitize::clean(&mut update);
        sent(&serde_json::from_str(&update["message"].to_string()).unwrap()).map(|sent| sent.content)
    }

    #[test]
    fn every_kind_that_can_be_rebuilt_is_kept_with_its_words_and_flags() {
        let file = json!({"file_id": "f", "file_unique_id": "u", "file_size": 1, "width": 1, "height": 1, "duration": 1,
            "length": 1, "type": "regular", "is_animated": false, "is_video": false});
        for (name, kind) in [
            ("video", MediaKind::Video),
            ("animation", MediaKind::Animation),
            ("audio", MediaKind::Audio),
            ("document", MediaKind::Document),
            ("voice", MediaKind::Voice),
            ("video_note", MediaKind::VideoNote),
            ("sticker", MediaKind::Sticker),
        ] {
            let Some(Content::Media { items }) = content(json!({ name: file })) else { panic!("{name}") };
            assert_eq!((items[0].kind, items[0].file.as_str()), (kind, "f"), "{name}");
        }
        let photo = content(
            json!({"photo": [file], "caption": "a < b", "has_media_spoiler": true, "show_caption_above_media": true,
            "caption_entities": [{"type": "bold", "offset": 0, "length": 1}]}),
        );
        let expected = Media {
            kind: MediaKind::Photo,
            file: "f".to_owned(),
            caption: "<b>a</b> &lt; b".to_owned(),
            is_above: true,
            is_spoiler: true,
        };
        assert_eq!(photo, Some(Content::Media { items: vec![expected] }));
        let plain = content(json!({"photo": [file], "caption": "a < b"}));
        assert!(matches!(plain, Some(Content::Media { items }) if items[0].caption == "a &lt; b"));
        let off = content(json!({"text": "t", "link_preview_options": {"is_disabled": true}}));
        let preview = Some(Preview { is_off: true, ..Preview::default() });
        assert_eq!(off, Some(Content::Text { html: "t".to_owned(), preview }));
        assert_eq!(content(json!({"dice": {"emoji": "🎲", "value": 3}})), None);
    }

    #[test]
    fn what_only_telegram_can_copy_is_told_from_its_edited_self() {
        let poll =
            |question: &str, kind: &str| original(&message(json!({"poll": {"question": question, "type": kind}})));
        let version = |sent: Option<Sent>| match sent.unwrap().content {
            Content::Original { chat: ChatId(7), message: MessageId(3), version } => version,
            other => panic!("{other:?}"),
        };
        assert_eq!(version(poll("When?", "regular")), version(poll("When?", "regular")));
        assert_ne!(version(poll("When?", "regular")), version(poll("Where?", "regular")));
        assert_eq!(poll("When?", "quiz"), None);
        assert_eq!(original(&message(json!({"text": "hi"}))), None);
    }
}
