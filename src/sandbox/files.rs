//! Files that were sent, by their ids.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::world::World;

#[derive(Clone, Serialize, Deserialize)]
pub struct File {
    pub name: String,
    pub mime_type: String,
    pub bytes: Vec<u8>,
}

/// A picture that can be sent without having one: 1 × 1, a warm grey.
pub const PICTURE: &[u8] = &[
    0x89, b'P', b'N', b'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, b'I', b'H', b'D', b'R', 0, 0, 0, 1, 0, 0, 0, 1, 8,
    2, 0, 0, 0, 0x90, 0x77, 0x53, 0xDE, 0, 0, 0, 0x0C, b'I', b'D', b'A', b'T', 0x08, 0xD7, 0x63, 0xD8, 0xB0, 0x61,
    0x03, 0, 0x04, 0x54, 0x02, 0x29, 0x6B, 0x3F, 0x19, 0x4E, 0, 0, 0, 0, b'I', b'E', b'N', b'D', 0xAE, 0x42, 0x60,
    0x82,
];

impl World {
    /// Keeps a file and returns its id.
    pub fn keep_file(&mut self, name: &str, bytes: Vec<u8>) -> String {
        let id = format!("file{}", self.files.len() + 1);
        let mime_type = mime_type(name).to_owned();
        self.files.insert(id.clone(), File { name: name.to_owned(), mime_type, bytes });
        id
    }

    /// The Bot API's `Document`.
    pub fn document(&self, id: &str) -> Value {
        let Some(file) = self.files.get(id) else { return Value::Null };
        json!({"file_id": id, "file_unique_id": id, "file_name": file.name, "mime_type": file.mime_type, "file_size": file.bytes.len()})
    }

    /// The Bot API's `PhotoSize`s; the page scales the picture itself.
    pub fn photo(&self, id: &str) -> Value {
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
        "jpg" | "jpeg" => "image/jpeg",
        "mp4" => "video/mp4",
        _ => "application/octet-stream",
    }
}
