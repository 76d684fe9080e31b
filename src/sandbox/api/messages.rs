//! Messages of text: sending, copying, forwarding, deleting.

use serde_json::{Value, json};

use super::{Call, Outcome, Refusal, markup, text::text_content};
use crate::sandbox::model::{Group, Place};

/// A bot is shown as typing for so long, in milliseconds.
const TYPING: i64 = 5_000;

impl Call<'_> {
    /// Where a message goes, if it may.
    pub(crate) fn recipient(&self) -> Result<Place, Refusal> {
        let id = self.params.int("chat_id").ok_or_else(|| Refusal::bad_request("chat_id is empty"))?;
        if let Some(group) = self.world.groups.get(&id) {
            return group_recipient(group);
        }
        let person = self.world.people.get(&id).ok_or_else(|| Refusal::bad_request("chat not found"))?;
        let started = self.world.chats.get(&id).is_some_and(|chat| chat.started);
        match person {
            person if person.deactivated => Err(Refusal::forbidden("user is deactivated")),
            person if person.blocked => Err(Refusal::forbidden("bot was blocked by the user")),
            _ if !started => Err(Refusal::forbidden("bot can't initiate conversation with a user")),
            person => Ok(person.place()),
        }
    }

    /// Puts a message of the bot into a chat, with its buttons.
    pub(crate) fn post(&mut self, mut content: Value) -> Outcome {
        let person = self.recipient()?;
        let markup = markup::read(self.params)?;
        if let Some(inline) = markup.as_ref().filter(|markup| markup.get("inline_keyboard").is_some()) {
            content["reply_markup"] = inline.clone();
        }
        if self.params.flag("disable_notification") {
            content["silent"] = json!(true);
        }
        let message = self.world.post_from_bot(&person, content);
        match markup {
            Some(markup) if markup.get("keyboard").is_some() => {
                self.world.set_reply_keyboard(person.id, Some(markup::for_page(&markup)))
            }
            Some(markup) if markup["remove_keyboard"] == true => self.world.set_reply_keyboard(person.id, None),
            _ => {}
        }
        Ok(message)
    }

    /// The message a parameter names in the chat another one names.
    fn message_in(&self, chat: &str, message: i64, what: &str) -> Result<Value, Refusal> {
        let chat = self.params.int(chat).and_then(|id| self.world.chats.get(&id));
        let chat = chat.ok_or_else(|| Refusal::bad_request("chat not found"))?;
        chat.message(message).cloned().ok_or_else(|| Refusal::bad_request(&format!("message to {what} not found")))
    }
}

fn group_recipient(group: &Group) -> Result<Place, Refusal> {
    let kind = if group.is_super() { "supergroup" } else { "group" };
    match group.migrated_to {
        Some(to) => Err(Refusal::migrated(to)),
        None if !group.has_bot => Err(Refusal::forbidden(&format!("bot was kicked from the {kind} chat"))),
        None => group.refuses.as_deref().map_or_else(|| Ok(group.place()), |words| Err(Refusal::bad_request(words))),
    }
}

pub(super) fn send_message(call: &mut Call<'_>) -> Outcome {
    let formatted = call.message_text()?;
    let mut content = text_content(formatted);
    if let Some(preview) = call.params.object("link_preview_options") {
        content["link_preview_options"] = preview;
    }
    call.post(content)
}

/// What a copy takes over.
pub(super) const CONTENT: [&str; 20] = [
    "text",
    "entities",
    "link_preview_options",
    "caption",
    "caption_entities",
    "has_media_spoiler",
    "show_caption_above_media",
    "photo",
    "document",
    "video",
    "animation",
    "audio",
    "voice",
    "video_note",
    "sticker",
    "contact",
    "location",
    "venue",
    "poll",
    "checklist",
];

fn content_of(message: &Value) -> Value {
    let fields = CONTENT.iter().filter_map(|name| Some(((*name).to_owned(), message.get(*name)?.clone())));
    Value::Object(fields.collect())
}

pub(super) fn copy_message(call: &mut Call<'_>) -> Outcome {
    let id = call.params.int("message_id").unwrap_or_default();
    let mut content = content_of(&call.message_in("from_chat_id", id, "copy")?);
    if call.params.text("caption").is_some() {
        let caption = call.written("caption", "caption_entities").formatted()?;
        content["caption"] = json!(caption.text);
        content["caption_entities"] = json!(caption.entities);
    }
    let copy = call.post(content)?;
    Ok(json!({"message_id": copy["message_id"]}))
}

/// Those that are missing are left out, as Telegram does.
pub(super) fn copy_messages(call: &mut Call<'_>) -> Outcome {
    let found: Vec<Value> =
        message_ids(call)?.into_iter().filter_map(|id| call.message_in("from_chat_id", id, "copy").ok()).collect();
    let mut copies = Vec::new();
    for message in found {
        copies.push(json!({"message_id": call.post(content_of(&message))?["message_id"]}));
    }
    Ok(json!(copies))
}

pub(super) fn forward_message(call: &mut Call<'_>) -> Outcome {
    let id = call.params.int("message_id").unwrap_or_default();
    let original = call.message_in("from_chat_id", id, "forward")?;
    let mut content = content_of(&original);
    content["forward_origin"] = json!({"type": "user", "date": original["date"], "sender_user": original["from"]});
    call.post(content)
}

fn message_ids(call: &Call<'_>) -> Result<Vec<i64>, Refusal> {
    let ids: Vec<i64> =
        call.params.object("message_ids").and_then(|ids| serde_json::from_value(ids).ok()).unwrap_or_default();
    if (1..=100).contains(&ids.len()) {
        Ok(ids)
    } else {
        Err(Refusal::bad_request("there must be from 1 to 100 message identifiers"))
    }
}

pub(super) fn delete_message(call: &mut Call<'_>) -> Outcome {
    let id = call.params.int("message_id").unwrap_or_default();
    call.message_in("chat_id", id, "delete")?;
    delete(call, id);
    Ok(json!(true))
}

pub(super) fn delete_messages(call: &mut Call<'_>) -> Outcome {
    for id in message_ids(call)? {
        if call.message_in("chat_id", id, "delete").is_ok() {
            delete(call, id);
        }
    }
    Ok(json!(true))
}

fn delete(call: &mut Call<'_>, id: i64) {
    let person = call.params.int("chat_id").unwrap_or_default();
    call.world.delete_message(person, id);
}

pub(super) fn send_chat_action(call: &mut Call<'_>) -> Outcome {
    let person = call.recipient()?;
    let until = call.world.now + TYPING;
    if let Some(chat) = call.world.chats.get_mut(&person.id) {
        chat.typing_until = until;
    }
    call.world.record("typing", Some(person.id), json!({}));
    Ok(json!(true))
}
