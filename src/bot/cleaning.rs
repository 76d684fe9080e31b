//! Takes out of an update what teloxide's types do not know yet.
//!
//! They are older than the Bot API, and one unknown entity (a date that Telegram formatted, say) would make
//! the whole message look empty. Nothing of what is taken out is used here.

use serde_json::Value;

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

/// Cleans an update in place.
pub fn clean(update: &mut Value) {
    let Some(fields) = update.as_object_mut() else { return };
    if let Some(message) = fields.get_mut("message") {
        clean_message(message);
    }
    if let Some(message) = fields.get_mut("callback_query").and_then(|query| query.get_mut("message")) {
        clean_message(message);
    }
}

fn clean_message(message: &mut Value) {
    let Some(fields) = message.as_object_mut() else { return };
    UNREAD.iter().for_each(|name| _ = fields.remove(*name));
    for name in ["entities", "caption_entities"] {
        if let Some(Value::Array(entities)) = fields.get_mut(name) {
            entities.retain(is_known);
        }
    }
}

fn is_known(entity: &Value) -> bool {
    entity["type"].as_str().is_some_and(|kind| KNOWN_ENTITIES.contains(&kind))
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
    fn anything_can_be_cleaned() {
        for mut odd in [json!(null), json!([]), json!({"message": 1}), json!({"callback_query": {"message": []}})] {
            clean(&mut odd);
        }
    }
}
