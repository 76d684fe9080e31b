//! Takes out of an update what teloxide's types do not know yet.
//!
//! They are older than the Bot API, and one unknown entity (a date that Telegram formatted, say) would make
//! the whole message look empty. Nothing of what is taken out is used here.
//!
//! Entities are brought into the order that Telegram promises, each within the words and none across another
//! (<https://core.telegram.org/bots/api#formatting-options>), because otherwise their HTML is one that nobody can read.

use std::{cmp::Reverse, collections::BTreeSet};

use serde_json::Value;
use url::Url;

/// The entity types of Bot API 9.1, the version teloxide 0.17 speaks.
const KNOWN_ENTITIES: [&str; 19] = [
    "mention",
    "hashtag",
    "cashtag",
    "bot_command",
    "url",
    "email",
    "phone_number",
    "bold",
    "italic",
    "underline",
    "strikethrough",
    "spoiler",
    "blockquote",
    "expandable_blockquote",
    "code",
    "pre",
    "text_link",
    "text_mention",
    "custom_emoji",
];

/// Whole parts that the bot never reads: messages inside the message, and keyboards, which may hold
/// buttons of any kind.
const UNREAD: [&str; 5] = ["reply_to_message", "external_reply", "quote", "reply_markup", "pinned_message"];

/// Kinds of files, of which nothing but the id is read. Without a type of a known form, or with more than 4 GB, they would make
/// the message look empty.
const FILES: [&str; 5] = ["video", "animation", "audio", "document", "voice"];

/// Cleans an update in place.
pub(crate) fn clean(update: &mut Value) {
    let Some(fields) = update.as_object_mut() else { return };
    for kind in ["message", "edited_message"] {
        if let Some(message) = fields.get_mut(kind) {
            clean_message(message);
        }
    }
    if let Some(message) = fields.get_mut("callback_query").and_then(|query| query.get_mut("message")) {
        clean_message(message);
    }
}

fn clean_message(message: &mut Value) {
    let Some(fields) = message.as_object_mut() else { return };
    UNREAD.iter().for_each(|name| _ = fields.remove(*name));
    for name in FILES {
        if let Some(Value::Object(file)) = fields.get_mut(name) {
            file.remove("file_size");
            file.insert("mime_type".to_owned(), Value::from("application/octet-stream"));
        }
    }
    for (name, words) in [("entities", "text"), ("caption_entities", "caption")] {
        let starts = starts(fields.get(words).and_then(Value::as_str).unwrap_or_default());
        if let Some(Value::Array(entities)) = fields.get_mut(name) {
            entities.retain(|entity| is_known(entity) && leads_somewhere(entity) && is_numbered(entity));
            nest(entities, &starts);
        }
    }
}

/// Where a character begins, in UTF-16 units, and where the words end.
fn starts(words: &str) -> BTreeSet<u64> {
    let ends = words.chars().scan(0, |end, c| {
        *end += c.len_utf16() as u64;
        Some(*end)
    });
    std::iter::once(0).chain(ends).collect()
}

/// The outer before the inner; those that cross another or the words' characters are left out.
fn nest(entities: &mut Vec<Value>, starts: &BTreeSet<u64>) {
    entities.sort_by_key(|entity| span(entity).map(|(start, end)| (start, Reverse(end))));
    let mut around: Vec<u64> = Vec::new();
    entities.retain(|entity| {
        let Some((start, end)) = span(entity).filter(|(start, end)| starts.contains(start) && starts.contains(end))
        else {
            return false;
        };
        around.retain(|outer| *outer > start);
        let fits = around.last().is_none_or(|outer| end <= *outer);
        around.extend(fits.then_some(end));
        fits
    });
}

/// From where to where; None if it is nothing.
fn span(entity: &Value) -> Option<(u64, u64)> {
    let (start, length) = (entity["offset"].as_u64()?, entity["length"].as_u64()?);
    start.checked_add(length).filter(|end| start < *end).map(|end| (start, end))
}

fn is_known(entity: &Value) -> bool {
    entity["type"].as_str().is_some_and(|kind| KNOWN_ENTITIES.contains(&kind))
}

/// Telegram takes links that the browsers' standard does not (`http://09.00/` is a wrong address there); one of them would
/// make the whole message look empty. Its words stay.
fn leads_somewhere(entity: &Value) -> bool {
    entity["type"] != "text_link" || entity["url"].as_str().is_some_and(|url| Url::parse(url).is_ok())
}

/// The emoji or the person that an entity names has a number. Without one Telegram would refuse the whole message that is
/// rebuilt with it (<https://core.telegram.org/bots/api#formatting-options>); what the entity marks stays as words.
fn is_numbered(entity: &Value) -> bool {
    match entity["type"].as_str() {
        Some("custom_emoji") => {
            let id = entity["custom_emoji_id"].as_str().and_then(|id| id.parse::<i64>().ok());
            id.is_some_and(|id| id != 0)
        }
        Some("text_mention") => entity["user"]["id"].as_i64().is_some_and(|id| id > 0),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use teloxide::types::{Update, UpdateKind};

    use super::*;

    fn text_of(message: Value) -> Option<String> {
        let mut update = json!({"update_id": 1, "message": {"message_id": 1, "date": 1,
            "chat": {"id": 1, "type": "private", "first_name": "A"}, "from": {"id": 1, "is_bot": false, "first_name": "A"}}});
        let fields = update["message"].as_object_mut().unwrap();
        fields.extend(message.as_object().unwrap().clone());
        clean(&mut update);
        match serde_json::from_str::<Update>(&update.to_string()).unwrap().kind {
            UpdateKind::Message(message) => message.text().map(str::to_owned),
            _ => None,
        }
    }

    #[test]
    fn unknown_entities_do_not_take_the_text_away() {
        let words = json!({"text": "on 5 May", "entities": [
            {"type": "date_time", "offset": 3, "length": 5, "unix_time": 1}, {"type": "bold", "offset": 0, "length": 2}]});
        assert_eq!(text_of(words).as_deref(), Some("on 5 May"));
    }

    #[test]
    fn unknown_buttons_and_replies_do_not_either() {
        let words = json!({"text": "hi", "reply_markup": {"inline_keyboard": [[{"text": "x", "telepathy": {}}]]},
            "reply_to_message": {"what": "ever"}});
        assert_eq!(text_of(words).as_deref(), Some("hi"));
    }

    #[test]
    fn a_link_that_leads_nowhere_leaves_its_words() {
        for url in ["http://09.00/", "http://hashar.kz…/", "http://[/", ""] {
            let words = json!({"text": "at 09.00", "entities": [
                {"type": "text_link", "offset": 3, "length": 5, "url": url}, {"type": "bold", "offset": 0, "length": 2}]});
            assert_eq!(text_of(words).as_deref(), Some("at 09.00"), "{url}");
        }
    }

    #[test]
    fn an_emoji_or_a_person_without_a_number_stays_as_words() {
        let emoji = |id: &str| json!({"type": "custom_emoji", "offset": 0, "length": 2, "custom_emoji_id": id});
        let person = |user: Value| json!({"type": "text_mention", "offset": 0, "length": 2, "user": user});
        for (entity, stays) in [
            (emoji("5368324170671202286"), 1),
            (emoji("+"), 0),
            (emoji(""), 0),
            (person(json!({"id": 7})), 1),
            (person(json!({})), 0),
            (person(json!(null)), 0),
        ] {
            let mut update = json!({"message": {"text": "👍", "entities": [entity]}});
            clean(&mut update);
            assert_eq!(update["message"]["entities"].as_array().map(Vec::len), Some(stays), "{entity}");
        }
    }

    #[test]
    fn files_of_any_type_and_size_can_be_read() {
        for file in [json!({}), json!({"mime_type": "?", "file_size": 5_000_000_000_u64})] {
            let mut update = json!({"update_id": 1, "message": {"message_id": 1, "date": 1,
                "chat": {"id": 1, "type": "private", "first_name": "A"}, "document": {"file_id": "f", "file_unique_id": "u"}}});
            update["message"]["document"].as_object_mut().unwrap().extend(file.as_object().unwrap().clone());
            clean(&mut update);
            let UpdateKind::Message(message) = serde_json::from_str::<Update>(&update.to_string()).unwrap().kind else {
                panic!()
            };
            assert_eq!(message.document().unwrap().file.id.0, "f");
        }
    }

    #[test]
    fn entities_stand_within_the_words_and_in_each_other() {
        let spans = |text: &str, spans: &[(u64, u64)]| {
            let entities: Vec<Value> = spans
                .iter()
                .map(|(offset, length)| json!({"type": "bold", "offset": offset, "length": length}))
                .collect();
            let mut update = json!({"message": {"text": text, "entities": entities}});
            clean(&mut update);
            update["message"]["entities"].as_array().unwrap().iter().filter_map(span).collect::<Vec<_>>()
        };
        assert_eq!(spans("abcd", &[(1, 1), (0, 4), (1, 2)]), [(0, 4), (1, 3), (1, 2)], "the outer first");
        assert_eq!(spans("abcd", &[(0, 2), (1, 2), (2, 2)]), [(0, 2), (2, 4)], "none across another");
        assert_eq!(spans("🌸a", &[(0, 1), (1, 1), (0, 2), (2, 2), (3, u64::MAX), (2, 0)]), [(0, 2)]);
    }

    #[test]
    fn anything_can_be_cleaned() {
        for mut odd in [json!(null), json!([]), json!({"message": 1}), json!({"callback_query": {"message": []}})] {
            clean(&mut odd);
        }
    }
}
