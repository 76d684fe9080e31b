//! What the bot wrote: read with its formatting, and held to Telegram's lengths.

use serde_json::{Value, json};

use super::{Call, Refusal};
use crate::sandbox::html::{self, Formatted};

/// The longest text, in characters after the formatting was read.
const LONGEST_TEXT: usize = 4096;
/// The longest parameter, in bytes.
const LONGEST_RAW: usize = 32_768;

/// A text as it came.
pub(crate) struct Written<'a> {
    pub raw: &'a str,
    pub parse_mode: Option<&'a str>,
    /// What the bot marked itself; counts only without a mode.
    pub entities: Option<Value>,
}

impl Written<'_> {
    /// The text with its formatting.
    pub(crate) fn formatted(self) -> Result<Formatted, Refusal> {
        if self.raw.len() > LONGEST_RAW {
            return Err(Refusal::bad_request("text is too long"));
        }
        let formatted = match self.parse_mode {
            Some(mode) if mode.eq_ignore_ascii_case("html") => html::parse(self.raw)
                .map_err(|fault| Refusal::bad_request(&format!("can't parse entities: {fault}")))?,
            Some("") | None => {
                let entities = self.entities.and_then(|list| list.as_array().cloned()).unwrap_or_default();
                Formatted { text: self.raw.to_owned(), entities }
            }
            Some(_) => return Err(Refusal::bad_request("unsupported parse_mode")),
        };
        Ok(html::clean(formatted))
    }

    /// The text, if it may be sent as a message.
    pub(crate) fn message(self) -> Result<Formatted, Refusal> {
        if self.raw.is_empty() {
            return Err(Refusal::bad_request("message text is empty"));
        }
        let formatted = self.formatted()?;
        match formatted.text.chars().count() {
            0 => Err(Refusal::bad_request("text must be non-empty")),
            1..=LONGEST_TEXT => Ok(html::with_links(formatted)),
            _ => Err(Refusal::bad_request("message is too long")),
        }
    }
}

impl Call<'_> {
    /// The text of a parameter.
    pub(crate) fn written(&self, name: &str, entities: &str) -> Written<'_> {
        let raw = self.params.text(name).unwrap_or_default();
        Written { raw, parse_mode: self.params.text("parse_mode"), entities: self.params.object(entities) }
    }

    /// A text that may be sent.
    pub(crate) fn message_text(&self) -> Result<Formatted, Refusal> {
        self.written("text", "entities").message()
    }
}

/// The fields of a text message.
pub(super) fn text_content(formatted: Formatted) -> Value {
    let mut content = json!({"text": formatted.text});
    if !formatted.entities.is_empty() {
        content["entities"] = json!(formatted.entities);
    }
    content
}
