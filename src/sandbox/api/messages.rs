//! Messages of text: sending, copying, forwarding, deleting.

use serde_json::{Value, json};

use super::{Call, Outcome, Refusal, markup};
use crate::sandbox::{
    html::{self, Formatted},
    world::Person,
};

/// The longest text and the longest caption, in characters after the formatting was read.
const LONGEST_TEXT: usize = 4096;
pub const LONGEST_CAPTION: usize = 1024;
/// The longest parameter, in bytes.
const LONGEST_RAW: usize = 32_768;
/// A bot is shown as typing for so long, in milliseconds.
const TYPING: i64 = 5_000;

impl Call<'_> {
    /// The person a message goes to, if it may.
    pub fn recipient(&self) -> Result<Person, Refusal> {
        let id = self.params.int("chat_id").ok_or_else(|| Refusal::bad_request("chat_id is empty"))?;
        let person = self.world.people.get(&id).ok_or_else(|| Refusal::bad_request("chat not found"))?;
        let started = self.world.chats.get(&id).is_some_and(|chat| chat.started);
        match person {
            person if person.deactivated => Err(Refusal::forbidden("user is deactivated")),
            person if person.blocked => Err(Refusal::forbidden("bot was blocked by the user")),
            _ if !started => Err(Refusal::forbidden("bot can't initiate conversation with a user")),
            person => Ok(person.clone()),
        }
    }

    /// The text of a parameter with its formatting.
    pub fn formatted(&self, name: &str, entities: &str) -> Result<Formatted, Refusal> {
        let raw = self.params.text(name).unwrap_or_default();
        if raw.len() > LONGEST_RAW {
            return Err(Refusal::bad_request("text is too long"));
        }
        let formatted = match self.params.text("parse_mode") {
            Some(mode) if mode.eq_ignore_ascii_case("html") => {
                html::parse(raw).map_err(|fault| Refusal::bad_request(&format!("can't parse entities: {fault}")))?
            }
            Some("") | None => {
                let entities =
                    self.params.object(entities).and_then(|list| list.as_array().cloned()).unwrap_or_default();
                Formatted { text: raw.to_owned(), entities }
            }
            Some(_) => return Err(Refusal::bad_request("unsupported parse_mode")),
        };
        Ok(html::clean(formatted))
    }

    /// A text that may be sent.
    pub fn message_text(&self) -> Result<Formatted, Refusal> {
        if self.params.text("text").unwrap_or_default().is_empty() {
            return Err(Refusal::bad_request("message text is empty"));
        }
        let formatted = self.formatted("text", "entities")?;
        match formatted.text.chars().count() {
            0 => Err(Refusal::bad_request("text must be non-empty")),
            1..=LONGEST_TEXT => Ok(html::with_links(formatted)),
            _ => Err(Refusal::bad_request("message is too long")),
        }
    }

    /// Puts a message of the bot into a chat, with its buttons.
    pub fn post(&mut self, mut content: Value) -> Outcome {
        let person = self.recipient()?;
        let markup = markup::read(self.params)?;
        if let Some(inline) = markup.as_ref().filter(|markup| markup.get("inline_keyboard").is_some()) {
            content["reply_markup"] = inline.clone();
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

pub fn send_message(call: &mut Call<'_>) -> Outcome {
    let formatted = call.message_text()?;
    call.post(text_content(formatted))
}

/// The fields of a text message.
pub fn text_content(formatted: Formatted) -> Value {
    let mut content = json!({"text": formatted.text});
    if !formatted.entities.is_empty() {
        content["entities"] = json!(formatted.entities);
    }
    content
}

/// What a copy takes over.
pub const CONTENT: [&str; 9] =
    ["text", "entities", "caption", "caption_entities", "photo", "document", "video", "location", "venue"];

fn content_of(message: &Value) -> Value {
    let fields = CONTENT.iter().filter_map(|name| Some(((*name).to_owned(), message.get(*name)?.clone())));
    Value::Object(fields.collect())
}

pub fn copy_message(call: &mut Call<'_>) -> Outcome {
    let id = call.params.int("message_id").unwrap_or_default();
    let mut content = content_of(&call.message_in("from_chat_id", id, "copy")?);
    if call.params.text("caption").is_some() {
        let caption = call.formatted("caption", "caption_entities")?;
        content["caption"] = json!(caption.text);
        content["caption_entities"] = json!(caption.entities);
    }
    let copy = call.post(content)?;
    Ok(json!({"message_id": copy["message_id"]}))
}

/// Those that are missing are left out, as Telegram does.
pub fn copy_messages(call: &mut Call<'_>) -> Outcome {
    let found: Vec<Value> =
        message_ids(call)?.into_iter().filter_map(|id| call.message_in("from_chat_id", id, "copy").ok()).collect();
    let mut copies = Vec::new();
    for message in found {
        copies.push(json!({"message_id": call.post(content_of(&message))?["message_id"]}));
    }
    Ok(json!(copies))
}

pub fn forward_message(call: &mut Call<'_>) -> Outcome {
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

pub fn delete_message(call: &mut Call<'_>) -> Outcome {
    let id = call.params.int("message_id").unwrap_or_default();
    call.message_in("chat_id", id, "delete")?;
    delete(call, id);
    Ok(json!(true))
}

pub fn delete_messages(call: &mut Call<'_>) -> Outcome {
    for id in message_ids(call)? {
        if call.message_in("chat_id", id, "delete").is_ok() {
            delete(call, id);
        }
    }
    Ok(json!(true))
}

fn delete(call: &mut Call<'_>, id: i64) {
    let person = call.params.int("chat_id").unwrap_or_default();
    if let Some(chat) = call.world.chats.get_mut(&person) {
        chat.messages.retain(|message| message["message_id"] != id);
    }
    call.world.record("deleted", Some(person), json!({ "message_id": id }));
}

pub fn send_chat_action(call: &mut Call<'_>) -> Outcome {
    let person = call.recipient()?;
    let until = call.world.now + TYPING;
    if let Some(chat) = call.world.chats.get_mut(&person.id) {
        chat.typing_until = until;
    }
    call.world.record("typing", Some(person.id), json!({}));
    Ok(json!(true))
}
