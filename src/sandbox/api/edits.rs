//! Changing a message that stands in a chat.

use serde_json::{Value, json};

use super::{Call, Outcome, Refusal, markup, messages::CONTENT, text::text_content};
use crate::sandbox::chat::view;

const NOT_MODIFIED: &str = "message is not modified: specified new message content and reply markup are exactly the \
                            same as a current content and reply markup of the message";

/// What can have a caption.
const CAPTIONED: [&str; 6] = ["photo", "video", "animation", "audio", "document", "voice"];

pub(super) fn edit_text(call: &mut Call<'_>) -> Outcome {
    let formatted = call.message_text().map_err(|refusal| match refusal.description.as_str() {
        "Bad Request: message is too long" => Refusal::bad_request("MESSAGE_TOO_LONG"),
        _ => refusal,
    })?;
    let preview = call.params.object("link_preview_options");
    edit(call, |message| {
        if message.get("text").is_none() {
            return Err(Refusal::bad_request("there is no text in the message to edit"));
        }
        let mut content = text_content(formatted);
        if let Some(preview) = preview {
            content["link_preview_options"] = preview;
        }
        replace(message, &["text", "entities", "link_preview_options"], content);
        Ok(())
    })
}

pub(super) fn edit_caption(call: &mut Call<'_>) -> Outcome {
    let mut caption = call.caption()?;
    if call.params.flag("show_caption_above_media") {
        caption["show_caption_above_media"] = json!(true);
    }
    edit(call, |message| {
        if !CAPTIONED.iter().any(|kind| message.get(*kind).is_some()) {
            return Err(Refusal::bad_request("there is no caption in the message to edit"));
        }
        replace(message, &["caption", "caption_entities", "show_caption_above_media"], caption);
        Ok(())
    })
}

pub(super) fn edit_markup(call: &mut Call<'_>) -> Outcome {
    edit(call, |_| Ok(()))
}

fn replace(message: &mut Value, names: &[&str], content: Value) {
    let Some(fields) = message.as_object_mut() else { return };
    names.iter().for_each(|name| _ = fields.remove(*name));
    if let Value::Object(content) = content {
        fields.extend(content);
    }
}

/// Changes a message of the bot; buttons that are not sent again go.
fn edit(call: &mut Call<'_>, change: impl FnOnce(&mut Value) -> Result<(), Refusal>) -> Outcome {
    let person = call.recipient()?;
    let markup = markup::read(call.params)?;
    if markup.as_ref().is_some_and(|markup| markup.get("inline_keyboard").is_none()) {
        return Err(Refusal::bad_request("inline keyboard expected"));
    }
    let (id, now) = (call.params.int("message_id").unwrap_or_default(), call.world.now);
    let chat = call.world.chats.get_mut(&person.id).ok_or_else(|| Refusal::bad_request("chat not found"))?;
    let message = chat.message_mut(id).ok_or_else(|| Refusal::bad_request("message to edit not found"))?;
    if message["from"]["is_bot"] != true {
        return Err(Refusal::bad_request("message can't be edited"));
    }
    let mut edited = message.clone();
    change(&mut edited)?;
    replace(&mut edited, &["reply_markup"], markup.map_or(json!({}), |markup| json!({"reply_markup": markup})));
    if edited == *message {
        return Err(Refusal::bad_request(NOT_MODIFIED));
    }
    // Taking buttons away or changing them is no edit that people are shown.
    let same_words = CONTENT.iter().all(|name| edited.get(*name) == message.get(*name));
    if !same_words {
        edited["edit_date"] = json!(now / 1000);
    }
    message.clone_from(&edited);
    call.world.record("edited", Some(person.id), json!({"message": view(&edited)}));
    Ok(edited)
}
