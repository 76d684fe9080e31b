//! What people do: send something, press a button, open a link, block the bot.

use axum::{
    Json,
    extract::{Path, State},
};
use serde_json::{Value, json};

use super::{
    Answer, Fault, Shared,
    content::{content, text_content},
    person,
};
use crate::sandbox::model::{BOT_USERNAME, Click, Person, World, bot_user};

pub(super) async fn send(State(hub): Shared, Path(id): Path<i64>, Json(sent): Json<Value>) -> Answer {
    hub.change(|world| send_one(world, id, &sent).map(Json))
}

/// What belongs together, as an app sends an album: each is a message of its own, and nothing comes between them.
pub(super) async fn send_album(State(hub): Shared, Path(id): Path<i64>, Json(sent): Json<Value>) -> Answer {
    let items = sent.as_array().cloned().unwrap_or_default();
    hub.change(|world| {
        let album = format!("album{}", world.ledger.len());
        let mut last = Err(Fault::wrong("An album is a list of what is sent."));
        for mut item in items {
            item["extra"] = json!({ "media_group_id": album });
            last = Ok(send_one(world, id, &item)?);
        }
        last.map(Json)
    })
}

fn send_one(world: &mut World, id: i64, sent: &Value) -> Result<Value, Fault> {
    let person = writer(world, id)?;
    let mut content = content(world, &person, sent)?;
    if let (Some(fields), Some(extra)) = (content.as_object_mut(), sent["extra"].as_object()) {
        fields.extend(extra.clone());
    }
    let keyboard = world.chats.get(&id).and_then(|chat| chat.reply_keyboard.as_ref());
    if keyboard.is_some_and(|keyboard| keyboard["one_time"] == true) {
        world.set_reply_keyboard(id, None);
    }
    let message = world.post_from_person(&person, content);
    Ok(json!({"message_id": message["message_id"]}))
}

/// Own words are changed where they stand: the text, the caption, or a poll's question (as a list's tasks can be).
pub(super) async fn edit(State(hub): Shared, Path(id): Path<i64>, Json(edit): Json<Value>) -> Answer {
    hub.change(|world| {
        let person = writer(world, id)?;
        let message_id = own_message(world, &person, &edit)?;
        let changed = world.edit_by_person(&person, message_id, edit["text"].as_str().unwrap_or_default());
        changed.map(Json).ok_or_else(|| Fault::wrong("There are no words in this message."))
    })
}

/// Deletes an own message from the chat, of which a bot never hears.
pub(super) async fn delete(State(hub): Shared, Path(id): Path<i64>, Json(deleted): Json<Value>) -> Answer {
    hub.change(|world| {
        let person = person(world, id)?;
        let message_id = own_message(world, &person, &deleted)?;
        world.delete_message(id, message_id);
        Ok(Json(json!({})))
    })
}

/// The message of theirs that is meant; None is said: the newest with these words.
fn own_message(world: &World, person: &Person, meant: &Value) -> Result<i64, Fault> {
    let words = |message: &&Value| {
        let has = |name: &str| message[name].as_str() == meant["words"].as_str();
        has("text") || has("caption") || message["poll"]["question"].as_str() == meant["words"].as_str()
    };
    let is_meant = |message: &&Value| match meant["message_id"].as_i64() {
        Some(id) => message["message_id"] == id,
        None => words(message),
    };
    let is_own = |message: &&Value| message["from"]["id"] == person.id;
    let found = world.chats.get(&person.id).and_then(|chat| chat.messages.iter().rev().filter(is_own).find(is_meant));
    found.and_then(|message| message["message_id"].as_i64()).ok_or_else(|| Fault::wrong("There is no such message."))
}

/// A person who can write to the bot.
pub(super) fn writer(world: &World, id: i64) -> Result<Person, Fault> {
    match person(world, id)? {
        person if person.deactivated => Err(Fault::conflict("This account was deleted.")),
        person if person.blocked => Err(Fault::conflict("This person has blocked the bot.")),
        person => Ok(person),
    }
}

/// A press on a button: one that stands there, by its row and column, or any data at all, as a changed app could send.
pub(super) async fn press(State(hub): Shared, Path(id): Path<i64>, Json(pressed): Json<Value>) -> Answer {
    hub.change(|world| {
        let person = writer(world, id)?;
        let message_id = pressed["message_id"].as_i64().unwrap_or_default();
        let message = world.chats.get(&id).and_then(|chat| chat.message(message_id)).cloned();
        let message = message.ok_or_else(|| Fault::wrong("There is no such message."))?;
        let data = match pressed["data"].as_str() {
            Some(data) => data.to_owned(),
            None => data_at(&message, &pressed).ok_or_else(|| Fault::wrong("There is no such button."))?,
        };
        let query = queue_press(world, &person, &message, &data);
        if world.faults.resend_presses {
            queue_press(world, &person, &message, &data);
        }
        Ok(Json(json!({"callback_query_id": query})))
    })
}

fn data_at(message: &Value, pressed: &Value) -> Option<String> {
    let place = |name: &str| usize::try_from(pressed[name].as_u64()?).ok();
    let button = message["reply_markup"]["inline_keyboard"].get(place("row")?)?.get(place("column")?)?;
    button["callback_data"].as_str().map(str::to_owned)
}

fn queue_press(world: &mut World, person: &Person, message: &Value, data: &str) -> String {
    let id = (4_000_000_000_000_000_000 + i64::try_from(world.clicks.len()).unwrap_or_default()).to_string();
    if let Some(chat) = world.chats.get_mut(&person.id) {
        chat.heard_at = world.now;
    }
    world.clicks.insert(id.clone(), Click { person: person.id, at: world.now, answered: false });
    let mut query = json!({"id": id, "from": person.user(), "chat_instance": person.id.to_string(), "data": data});
    // What was sent inline is the person's own message, which the bot knows by an id only.
    if message.get("via_bot").is_some() {
        query["inline_message_id"] = json!(format!("{}_{}", person.id, message["message_id"]));
    } else {
        query["message"] = message.clone();
    }
    world.queue("callback_query", query);
    id
}

/// A deep link of the bot is opened and START pressed.
pub(super) async fn start(State(hub): Shared, Path(id): Path<i64>, Json(link): Json<Value>) -> Answer {
    hub.change(|world| {
        _ = set_blocked(world, id, false)?;
        let person = writer(world, id)?;
        let payload = link["payload"].as_str().unwrap_or_default();
        let allowed = |b: u8| b.is_ascii_alphanumeric() || b == b'_' || b == b'-';
        if payload.len() > 64 || !payload.bytes().all(allowed) {
            return Err(Fault::wrong("A link carries up to 64 letters A to Z, digits, _ and -."));
        }
        let text = format!("/start {payload}").trim_end().to_owned();
        let message = world.post_from_person(&person, text_content(&text, &Value::Null)?);
        Ok(Json(json!({"message_id": message["message_id"], "bot": BOT_USERNAME})))
    })
}

pub(super) async fn block(State(hub): Shared, Path(id): Path<i64>) -> Answer {
    hub.change(|world| set_blocked(world, id, true))
}

pub(super) async fn unblock(State(hub): Shared, Path(id): Path<i64>) -> Answer {
    hub.change(|world| set_blocked(world, id, false))
}

/// The account is deleted; a bot learns of it only when it writes.
pub(super) async fn deactivate(State(hub): Shared, Path(id): Path<i64>) -> Answer {
    hub.change(|world| {
        let changed = Person { deactivated: true, ..person(world, id)? };
        world.put_person(changed.clone());
        Ok(Json(json!(changed)))
    })
}

fn set_blocked(world: &mut World, id: i64, blocked: bool) -> Answer {
    let person = person(world, id)?;
    if person.blocked == blocked {
        return Ok(Json(json!(person)));
    }
    let status =
        |out: bool| if out { json!({"status": "kicked", "until_date": 0}) } else { json!({"status": "member"}) };
    let member = |out: bool| {
        let mut member = status(out);
        member["user"] = bot_user(world);
        member
    };
    let change = json!({"chat": person.chat(), "from": person.user(), "date": world.now / 1000,
        "old_chat_member": member(!blocked), "new_chat_member": member(blocked)});
    world.queue("my_chat_member", change);
    let changed = Person { blocked, ..person };
    world.put_person(changed.clone());
    Ok(Json(json!(changed)))
}
