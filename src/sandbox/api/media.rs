//! Photos, documents, videos, places.

use serde_json::{Value, json};

use super::{Call, Outcome, Refusal};
use crate::sandbox::files::PICTURE;

/// The longest caption, in characters after the formatting was read.
const LONGEST_CAPTION: usize = 1024;

impl Call<'_> {
    /// The fields of a caption.
    pub fn caption(&self) -> Result<Value, Refusal> {
        let caption = self.written("caption", "caption_entities").formatted()?;
        match caption.text.chars().count() {
            0 => Ok(json!({})),
            1..=LONGEST_CAPTION => Ok(json!({"caption": caption.text, "caption_entities": caption.entities})),
            _ => Err(Refusal::bad_request("message caption is too long")),
        }
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

    /// Posts a message of one file with its caption.
    fn post_file(&mut self, kind: &str) -> Outcome {
        self.recipient()?;
        let mut content = self.caption()?;
        let id = self.file(kind)?;
        content[kind] = self.described(kind, &id);
        self.post(content)
    }

    fn described(&self, kind: &str, id: &str) -> Value {
        match kind {
            "photo" => self.world.photo(id),
            "video" => {
                let mut video = self.world.document(id);
                video["width"] = json!(640);
                video["height"] = json!(360);
                video["duration"] = json!(10);
                video
            }
            _ => self.world.document(id),
        }
    }
}

pub fn send_photo(call: &mut Call<'_>) -> Outcome {
    call.post_file("photo")
}

pub fn send_document(call: &mut Call<'_>) -> Outcome {
    call.post_file("document")
}

pub fn send_video(call: &mut Call<'_>) -> Outcome {
    call.post_file("video")
}

fn location(call: &Call<'_>) -> Result<Value, Refusal> {
    let (latitude, longitude) = (call.params.float("latitude"), call.params.float("longitude"));
    let valid = |value: Option<f64>, most: f64| value.filter(|value| value.abs() <= most);
    match (valid(latitude, 90.0), valid(longitude, 180.0)) {
        (Some(latitude), Some(longitude)) => Ok(json!({"latitude": latitude, "longitude": longitude})),
        _ => Err(Refusal::bad_request("can't parse location")),
    }
}

pub fn send_location(call: &mut Call<'_>) -> Outcome {
    let location = location(call)?;
    call.post(json!({ "location": location }))
}

pub fn send_venue(call: &mut Call<'_>) -> Outcome {
    let text = |name| call.params.text(name).filter(|text| !text.is_empty());
    let (Some(title), Some(address)) = (text("title"), text("address")) else {
        return Err(Refusal::bad_request("venue title and address must be non-empty"));
    };
    let location = location(call)?;
    let venue = json!({"location": location, "title": title, "address": address});
    call.post(json!({"venue": venue, "location": location}))
}

pub fn send_media_group(call: &mut Call<'_>) -> Outcome {
    let media = call.params.object("media").unwrap_or_default();
    let items = media.as_array().cloned().unwrap_or_default();
    if !(2..=10).contains(&items.len()) {
        return Err(Refusal::bad_request("there must be from 2 to 10 media in an album"));
    }
    call.recipient()?;
    let album = format!("album{}", call.world.ledger.len());
    let mut messages = Vec::new();
    for item in items {
        let kind = item["type"].as_str().unwrap_or("document").to_owned();
        let source = item["media"].as_str().unwrap_or_default();
        let id = match call.params.file(source.strip_prefix("attach://").unwrap_or(source)) {
            Some((name, bytes)) => call.world.keep_file(name, bytes.to_vec()),
            None => source.to_owned(),
        };
        let described = call.described(&kind, &id);
        if described.is_null() {
            return Err(Refusal::bad_request("wrong file identifier/HTTP URL specified"));
        }
        messages.push(call.post(json!({kind: described, "caption": item["caption"], "media_group_id": album}))?);
    }
    Ok(json!(messages))
}

pub fn get_file(call: &mut Call<'_>) -> Outcome {
    let id = call.params.text("file_id").unwrap_or_default();
    let file = call.world.files.get(id).ok_or_else(|| Refusal::bad_request("invalid file_id"))?;
    Ok(json!({"file_id": id, "file_unique_id": id, "file_size": file.bytes.len(), "file_path": format!("files/{id}")}))
}
