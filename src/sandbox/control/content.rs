//! What people send, as the Bot API's fields of a message.

use base64::{Engine, prelude::BASE64_STANDARD};
use serde_json::{Value, json};

use super::Fault;
use crate::sandbox::{
    files::PICTURE,
    html::{Formatted, with_links},
    model::{Person, World, set},
};

/// The longest text a client sends as one message, in characters.
const LONGEST_TEXT: usize = 4096;

pub(super) fn content(world: &mut World, person: &Person, sent: &Value) -> Result<Value, Fault> {
    let what = |kind: &str| sent.get(kind).filter(|value| !value.is_null());
    if let Some(text) = sent["text"].as_str() {
        text_content(text, &sent["entities"])
    } else if let Some(contact) = what("contact") {
        Ok(json!({"contact": contact_of(person, contact, &sent["phone"])}))
    } else if let Some(photo) = what("photo") {
        Ok(photo_content(world, photo, &sent["caption"]))
    } else if let Some(document) = what("document") {
        Ok(document_content(world, document, &sent["caption"]))
    } else if let Some((kind, name)) = FILES.iter().find(|(kind, _)| sent[kind] == true) {
        Ok(file_content(world, (kind, name), &sent["caption"]))
    } else if let Some(poll) = what("poll") {
        Ok(json!({"poll": poll_of(poll)}))
    } else if let Some(venue) = what("venue") {
        venue_content(venue)
    } else if let Some(location) = what("location") {
        Ok(json!({"location": coordinates(location)}))
    } else {
        Err(Fault::wrong(
            "Say what is sent: text, contact, photo, document, location, venue, video, animation, audio, voice, \
             video_note, sticker or poll.",
        ))
    }
}

pub(super) fn text_content(text: &str, entities: &Value) -> Result<Value, Fault> {
    if text.trim().is_empty() || text.chars().count() > LONGEST_TEXT {
        return Err(Fault::wrong("A text has 1 to 4096 characters."));
    }
    let mut content = json!({"text": text});
    let entities = entities.as_array().cloned().unwrap_or_default();
    let Formatted { entities, .. } = with_links(Formatted { text: text.to_owned(), entities });
    if !entities.is_empty() {
        content["entities"] = json!(entities);
    }
    Ok(content)
}

fn contact_of(person: &Person, contact: &Value, phone: &Value) -> Value {
    if contact != "own" {
        return contact.clone();
    }
    let phone = phone.as_str().map_or_else(|| person.phone(), str::to_owned);
    json!({"phone_number": phone, "first_name": person.first_name, "user_id": person.id})
}

fn photo_content(world: &mut World, photo: &Value, caption: &Value) -> Value {
    let sent_picture = photo.as_str().and_then(|photo| BASE64_STANDARD.decode(photo).ok());
    let picture = match sent_picture {
        Some(bytes) => world.keep_file("photo.png", bytes),
        None => world.keep_file("photo.svg", PICTURE.as_bytes().to_vec()),
    };
    let mut content = json!({"photo": world.photo(&picture)});
    set(&mut content, "caption", &caption.as_str().map(str::to_owned));
    content
}

fn document_content(world: &mut World, document: &Value, caption: &Value) -> Value {
    let name = document["file_name"].as_str().unwrap_or("file.txt");
    let id = world.keep_file(name, document["content"].as_str().unwrap_or_default().as_bytes().to_vec());
    let mut content = json!({"document": world.document(&id)});
    set(&mut content, "caption", &caption.as_str().map(str::to_owned));
    content
}

fn coordinates(place: &Value) -> Value {
    json!({"latitude": place["latitude"], "longitude": place["longitude"]})
}

/// A place with a name; a bot that knows no venues still finds the location.
fn venue_content(venue: &Value) -> Result<Value, Fault> {
    let text = |name: &str| venue[name].as_str().unwrap_or_default().trim();
    if text("title").is_empty() {
        return Err(Fault::wrong("A venue has a title."));
    }
    let location = coordinates(venue);
    let venue = json!({"location": location, "title": text("title"), "address": text("address")});
    Ok(json!({"venue": venue, "location": location}))
}

/// Files that a person can send without having one.
const FILES: [(&str, &str); 6] = [
    ("video", "video.mp4"),
    ("animation", "animation.mp4"),
    ("audio", "audio.mp3"),
    ("voice", "voice.ogg"),
    ("video_note", "note.mp4"),
    ("sticker", "sticker.webp"),
];

fn file_content(world: &mut World, (kind, name): (&str, &str), caption: &Value) -> Value {
    let id = world.keep_file(name, kind.as_bytes().to_vec());
    let mut content = json!({ kind: world.media(kind, &id) });
    set(&mut content, "caption", &caption.as_str().map(str::to_owned));
    content
}

/// A poll with two answers, by its question.
fn poll_of(question: &Value) -> Value {
    let option = |text: &str| json!({"text": text, "voter_count": 0});
    json!({"id": "1", "question": question.as_str().unwrap_or("?"), "options": [option("1"), option("2")], "total_voter_count": 0,
        "is_closed": false, "is_anonymous": true, "type": "regular", "allows_multiple_answers": false})
}
