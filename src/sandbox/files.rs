//! Files that were sent, by their ids.

use serde_json::{Value, json};

use super::model::{File, World};

/// A picture that can be sent without having one: hills under the sun.
pub(super) const PICTURE: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 600"><rect width="800" height="600" fill="#bfe3ee"/><circle cx="600" cy="150" r="70" fill="#ffd76a"/><path d="M0 420 220 220l160 150 120-110 300 260v80H0z" fill="#6fae8d"/><path d="M0 500q200-90 400-20t400-30v150H0z" fill="#3f7f63"/></svg>"##;

impl World {
    /// Keeps a file and returns its id.
    pub(super) fn keep_file(&mut self, name: &str, bytes: Vec<u8>) -> String {
        let id = format!("file{}", self.files.len() + 1);
        let mime_type = mime_type(name).to_owned();
        self.files.insert(id.clone(), File { name: name.to_owned(), mime_type, bytes });
        id
    }

    /// The Bot API's `Document`.
    pub(super) fn document(&self, id: &str) -> Value {
        let Some(file) = self.files.get(id) else { return Value::Null };
        json!({"file_id": id, "file_unique_id": id, "file_name": file.name, "mime_type": file.mime_type, "file_size": file.bytes.len()})
    }

    /// A file as a message of a kind has it.
    pub(super) fn media(&self, kind: &str, id: &str) -> Value {
        let mut file = self.document(id);
        let fields = match kind {
            "photo" => return self.photo(id),
            "video" | "animation" => json!({"width": 640, "height": 360, "duration": 10}),
            "audio" | "voice" => json!({"duration": 3}),
            "video_note" => json!({"length": 240, "duration": 3}),
            "sticker" => {
                json!({"type": "regular", "width": 512, "height": 512, "is_animated": false, "is_video": false, "emoji": "🙂"})
            }
            _ => json!({}),
        };
        if let (Some(file), Value::Object(fields)) = (file.as_object_mut(), fields) {
            file.extend(fields);
        }
        file
    }

    /// The Bot API's `PhotoSize`s; the page scales the picture itself.
    pub(super) fn photo(&self, id: &str) -> Value {
        let size = self.files.get(id).map_or(0, |file| file.bytes.len());
        json!([{"file_id": id, "file_unique_id": id, "width": 800, "height": 600, "file_size": size}])
    }
}

fn mime_type(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "json" => "application/json",
        "csv" => "text/csv",
        "txt" => "text/plain",
        "ics" => "text/calendar",
        "pdf" => "application/pdf",
        "png" => "image/png",
        "svg" => "image/svg+xml",
        "jpg" | "jpeg" => "image/jpeg",
        "mp4" => "video/mp4",
        "mp3" => "audio/mpeg",
        "ogg" => "audio/ogg",
        "webp" => "image/webp",
        _ => "application/octet-stream",
    }
}
