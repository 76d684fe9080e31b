//! Photos, documents, videos, places.

use serde_json::{Value, json};

use super::{Call, Outcome, Refusal, text::Written};
use crate::sandbox::{files::PICTURE, html::Formatted, model::set};

/// The longest caption, in characters after the formatting was read.
const LONGEST_CAPTION: usize = 1024;

fn caption_of(caption: Formatted) -> Result<Value, Refusal> {
    match caption.text.chars().count() {
        0 => Ok(json!({})),
        1..=LONGEST_CAPTION => Ok(json!({"caption": caption.text, "caption_entities": caption.entities})),
        _ => Err(Refusal::bad_request("message caption is too long")),
    }
}

impl Call<'_> {
    /// The fields of a caption.
    pub(crate) fn caption(&self) -> Result<Value, Refusal> {
        caption_of(self.written("caption", "caption_entities").formatted()?)
    }

    /// A file that was sent along, or one that is known by its id; its id.
    fn file(&mut self, name: &str) -> Result<String, Refusal> {
        if let Some((file, bytes)) = self.params.file(name) {
            return Ok(self.world.keep_file(file, bytes.to_vec()));
        }
        let id = self.params.text(name).unwrap_or_default();
        if self.world.files.contains_key(id) {
            return Ok(id.to_owned());
        }
        if id.starts_with("http") {
            return Ok(self.world.keep_file("picture.svg", PICTURE.as_bytes().to_vec()));
        }
        Err(Refusal::bad_request("wrong file identifier/HTTP URL specified"))
    }

    /// Posts a message of one file with its caption, where its kind has one.
    fn post_file(&mut self, kind: &str) -> Outcome {
        self.recipient()?;
        let mut content = if CAPTIONLESS.contains(&kind) { json!({}) } else { self.caption()? };
        let id = self.file(kind)?;
        content[kind] = self.world.media(kind, &id);
        for (asked, shown) in FLAGS {
            if WITH_FLAGS.contains(&kind) && self.params.flag(asked) {
                content[shown] = json!(true);
            }
        }
        self.post(content)
    }
}

/// How a flag is called where it is sent, and in the message.
const FLAGS: [(&str, &str); 2] =
    [("has_spoiler", "has_media_spoiler"), ("show_caption_above_media", "show_caption_above_media")];
/// The kinds of files that have flags (<https://core.telegram.org/bots/api#sendanimation>).
const WITH_FLAGS: [&str; 3] = ["photo", "video", "animation"];
/// Kinds of files that have no caption.
const CAPTIONLESS: [&str; 2] = ["sticker", "video_note"];
/// The kinds that an album can hold, documents and audio among their own kind only.
const IN_ALBUMS: [&str; 4] = ["photo", "video", "document", "audio"];

pub(super) fn send_photo(call: &mut Call<'_>) -> Outcome {
    call.post_file("photo")
}

pub(super) fn send_document(call: &mut Call<'_>) -> Outcome {
    call.post_file("document")
}

pub(super) fn send_video(call: &mut Call<'_>) -> Outcome {
    call.post_file("video")
}

pub(super) fn send_animation(call: &mut Call<'_>) -> Outcome {
    call.post_file("animation")
}

pub(super) fn send_audio(call: &mut Call<'_>) -> Outcome {
    call.post_file("audio")
}

pub(super) fn send_voice(call: &mut Call<'_>) -> Outcome {
    call.post_file("voice")
}

pub(super) fn send_video_note(call: &mut Call<'_>) -> Outcome {
    call.post_file("video_note")
}

pub(super) fn send_sticker(call: &mut Call<'_>) -> Outcome {
    call.post_file("sticker")
}

pub(super) fn send_contact(call: &mut Call<'_>) -> Outcome {
    let text = |name| call.params.text(name).filter(|text| !text.is_empty());
    let (Some(phone), Some(first_name)) = (text("phone_number"), text("first_name")) else {
        return Err(Refusal::bad_request("contact's phone number and first name must be non-empty"));
    };
    let mut contact = json!({"phone_number": phone, "first_name": first_name});
    for name in ["last_name", "vcard"] {
        set(&mut contact, name, &text(name).map(str::to_owned));
    }
    call.post(json!({ "contact": contact }))
}

fn location(call: &Call<'_>) -> Result<Value, Refusal> {
    let (latitude, longitude) = (call.params.float("latitude"), call.params.float("longitude"));
    let valid = |value: Option<f64>, most: f64| value.filter(|value| value.abs() <= most);
    match (valid(latitude, 90.0), valid(longitude, 180.0)) {
        (Some(latitude), Some(longitude)) => Ok(json!({"latitude": latitude, "longitude": longitude})),
        _ => Err(Refusal::bad_request("can't parse location")),
    }
}

pub(super) fn send_location(call: &mut Call<'_>) -> Outcome {
    let location = location(call)?;
    call.post(json!({ "location": location }))
}

pub(super) fn send_venue(call: &mut Call<'_>) -> Outcome {
    let text = |name| call.params.text(name).filter(|text| !text.is_empty());
    let (Some(title), Some(address)) = (text("title"), text("address")) else {
        return Err(Refusal::bad_request("venue title and address must be non-empty"));
    };
    let location = location(call)?;
    let venue = json!({"location": location, "title": title, "address": address});
    call.post(json!({"venue": venue, "location": location}))
}

pub(super) fn send_media_group(call: &mut Call<'_>) -> Outcome {
    let media = call.params.object("media").unwrap_or_default();
    let items = media.as_array().cloned().unwrap_or_default();
    if !(2..=10).contains(&items.len()) {
        return Err(Refusal::bad_request("there must be from 2 to 10 media in an album"));
    }
    if !go_together(&items) {
        return Err(Refusal::bad_request("can't use media of the specified type in the album"));
    }
    call.recipient()?;
    let album = format!("album{}", call.world.ledger.len());
    let items = items.iter().map(|item| call.album_item(item, &album)).collect::<Result<Vec<_>, _>>()?;
    let messages = items.into_iter().map(|item| call.post(item)).collect::<Result<Vec<_>, _>>()?;
    Ok(json!(messages))
}

/// Photos and videos go together; documents and audio with none but their own kind.
fn go_together(items: &[Value]) -> bool {
    let kind = |item: &Value| item["type"].as_str().unwrap_or_default().to_owned();
    let alone = |kind: &str| ["document", "audio"].contains(&kind);
    let first = items.first().map(kind).unwrap_or_default();
    items
        .iter()
        .map(kind)
        .all(|kind| IN_ALBUMS.contains(&kind.as_str()) && (kind == first || !alone(&kind) && !alone(&first)))
}

impl Call<'_> {
    /// The fields of one of an album's messages.
    fn album_item(&mut self, item: &Value, album: &str) -> Result<Value, Refusal> {
        let kind = item["type"].as_str().unwrap_or_default().to_owned();
        let source = item["media"].as_str().unwrap_or_default();
        let id = match self.params.file(source.strip_prefix("attach://").unwrap_or(source)) {
            Some((name, bytes)) => self.world.keep_file(name, bytes.to_vec()),
            None => source.to_owned(),
        };
        if !self.world.files.contains_key(&id) {
            return Err(Refusal::bad_request("wrong file identifier/HTTP URL specified"));
        }
        let written = Written {
            raw: item["caption"].as_str().unwrap_or_default(),
            parse_mode: item["parse_mode"].as_str(),
            entities: item.get("caption_entities").cloned(),
        };
        let mut content = caption_of(written.formatted()?)?;
        content[&kind] = self.world.media(&kind, &id);
        content["media_group_id"] = json!(album);
        for (asked, shown) in FLAGS {
            if item[asked] == true {
                content[shown] = json!(true);
            }
        }
        Ok(content)
    }
}

pub(super) fn get_file(call: &mut Call<'_>) -> Outcome {
    let id = call.params.text("file_id").unwrap_or_default();
    let file = call.world.files.get(id).ok_or_else(|| Refusal::bad_request("invalid file_id"))?;
    Ok(json!({"file_id": id, "file_unique_id": id, "file_size": file.bytes.len(), "file_path": format!("files/{id}")}))
}
