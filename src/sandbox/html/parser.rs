//! Text and entities out of tags, with the official server's complaints (`tests/outside/marks.py` compares).

use serde_json::{Value, json};

use super::{Formatted, units, web_address::checked};

const TAGS: [&str; 16] = [
    "a",
    "b",
    "strong",
    "i",
    "em",
    "s",
    "strike",
    "del",
    "u",
    "ins",
    "tg-spoiler",
    "tg-emoji",
    "span",
    "pre",
    "code",
    "blockquote",
];

struct Open {
    tag: String,
    /// Of the attribute that counts for the tag.
    value: String,
    /// Where it begins, in UTF-16 units and in bytes of the text.
    offset: usize,
    byte: usize,
}

#[derive(Default)]
struct Parser<'a> {
    html: &'a str,
    /// How many bytes of it were read.
    at: usize,
    text: String,
    open: Vec<Open>,
    entities: Vec<Value>,
}

/// Reads a text in HTML mode.
pub(crate) fn parse(html: &str) -> Result<Formatted, String> {
    let mut parser = Parser { html, ..Parser::default() };
    while let Some(c) = parser.next() {
        match c {
            '<' if parser.html[parser.at..].starts_with("</") => parser.end_tag()?,
            '<' => parser.start_tag()?,
            _ => {
                let c = parser.character()?;
                parser.text.push(c);
            }
        }
    }
    match parser.open.last() {
        Some(unclosed) => Err(format!("Can't find end tag corresponding to start tag \"{}\"", unclosed.tag)),
        None => Ok(parser.finish()),
    }
}

impl Parser<'_> {
    fn next(&self) -> Option<char> {
        self.html[self.at..].chars().next()
    }

    /// Takes the characters of a kind.
    fn take_while(&mut self, is_of_kind: impl Fn(char) -> bool) -> String {
        let rest = &self.html[self.at..];
        let taken = &rest[..rest.find(|c| !is_of_kind(c)).unwrap_or(rest.len())];
        self.at += taken.len();
        taken.to_owned()
    }

    fn skip_spaces(&mut self) {
        self.take_while(|c| c.is_ascii_whitespace());
    }

    /// Takes one character, or one reference that stands for one.
    fn character(&mut self) -> Result<char, String> {
        let rest = &self.html[self.at..];
        let (c, length) = match reference(rest) {
            Some(reference) => reference,
            None => rest.chars().next().map(|c| (u32::from(c), c.len_utf8())).unwrap_or_default(),
        };
        self.at += length;
        char::from_u32(c).ok_or_else(|| {
            "Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units"
                .to_owned()
        })
    }

    fn start_tag(&mut self) -> Result<(), String> {
        let begin = self.at;
        self.at += 1;
        let tag = self.take_while(|c| !c.is_ascii_whitespace() && c != '>').to_ascii_lowercase();
        let unclosed = || format!("Unclosed start tag at byte offset {begin}");
        self.next().ok_or_else(unclosed)?;
        if !TAGS.contains(&tag.as_str()) {
            return Err(format!("Unsupported start tag \"{tag}\" at byte offset {begin}"));
        }
        let mut value = String::new();
        loop {
            self.skip_spaces();
            match self.next() {
                None => return Err(unclosed()),
                Some('>') => break,
                Some(_) => {}
            }
            let name = self.take_while(|c| !c.is_ascii_whitespace() && c != '=' && c != '>');
            if name.is_empty() {
                return Err(format!("Empty attribute name in the tag \"{tag}\" at byte offset {begin}"));
            }
            let given = self.value()?.ok_or_else(unclosed)?;
            note(&tag, &name, given, &mut value);
        }
        self.at += 1;
        if tag == "span" && value != "tg-spoiler" {
            return Err(format!("Tag \"span\" must have class \"tg-spoiler\" at byte offset {begin}"));
        }
        self.open.push(Open { tag, value, offset: units(&self.text), byte: self.text.len() });
        Ok(())
    }

    /// The value of an attribute, if it has one; None: it does not end.
    fn value(&mut self) -> Result<Option<String>, String> {
        self.skip_spaces();
        if self.next() != Some('=') {
            return Ok(Some(String::new()));
        }
        self.at += 1;
        self.skip_spaces();
        let begin = self.at;
        let Some(quote) = self.next().filter(|c| matches!(c, '"' | '\'')) else {
            let token = self.take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-'));
            return match self.next() {
                Some(c) if c.is_ascii_whitespace() || c == '>' => Ok(Some(token.to_ascii_lowercase())),
                Some(_) => Err(format!("Unexpected end of name token at byte offset {begin}")),
                None => Ok(None),
            };
        };
        self.at += 1;
        let mut value = String::new();
        while let Some(c) = self.next() {
            if c == quote {
                self.at += 1;
                return Ok(Some(value));
            }
            value.push(self.character()?);
        }
        Ok(None)
    }

    fn end_tag(&mut self) -> Result<(), String> {
        let begin = self.at;
        let opened = self.open.pop().ok_or_else(|| format!("Unexpected end tag at byte offset {begin}"))?;
        self.at += 2;
        let name = self.take_while(|c| !c.is_ascii_whitespace() && c != '>').to_ascii_lowercase();
        self.skip_spaces();
        if self.next() != Some('>') {
            return Err(format!("Unclosed end tag at byte offset {begin}"));
        }
        self.at += 1;
        if !name.is_empty() && name != opened.tag {
            return Err(format!(
                "Unmatched end tag at byte offset {begin}, expected \"</{}>\", found \"</{name}>\"",
                opened.tag
            ));
        }
        self.close(opened)
    }

    fn close(&mut self, opened: Open) -> Result<(), String> {
        let length = units(&self.text) - opened.offset;
        if length == 0 {
            return Ok(());
        }
        let Some(mut entity) = entity(&opened, &self.text[opened.byte..])? else { return Ok(()) };
        entity["offset"] = json!(opened.offset);
        entity["length"] = json!(length);
        // Code that fills what stands as it is says in which language that is.
        if opened.tag == "pre"
            && let Some(inner) = self.entities.iter().position(|inner| fills_as_code(inner, &entity))
        {
            entity["language"] = self.entities.remove(inner)["language"].take();
        }
        self.entities.push(entity);
        Ok(())
    }

    /// The outer before the inner.
    fn finish(mut self) -> Formatted {
        let rank = |entity: &Value| usize::from(!matches!(entity["type"].as_str(), Some("code" | "pre")));
        let number = |entity: &Value, name: &str| entity[name].as_u64().unwrap_or(0);
        self.entities
            .sort_by_key(|entity| (number(entity, "offset"), u64::MAX - number(entity, "length"), rank(entity)));
        for entity in self.entities.iter_mut().filter(|entity| entity["type"] == "code") {
            entity.as_object_mut().and_then(|fields| fields.remove("language"));
        }
        Formatted { text: self.text, entities: self.entities }
    }
}

fn fills_as_code(inner: &Value, outer: &Value) -> bool {
    inner["type"] == "code"
        && inner["language"].is_string()
        && (&inner["offset"], &inner["length"]) == (&outer["offset"], &outer["length"])
}

/// Of what stands in a tag one attribute counts.
fn note(tag: &str, name: &str, given: String, value: &mut String) {
    let counts = match tag {
        "a" => name == "href",
        "code" => name == "class" && given.starts_with("language-"),
        "span" => name == "class" && given.starts_with("tg-"),
        "tg-emoji" => name == "emoji-id",
        "blockquote" => name == "expandable",
        _ => false,
    };
    if counts {
        *value = if tag == "blockquote" { name.to_owned() } else { given };
    }
}

/// What a tag makes of the words in it; None: nothing.
fn entity(opened: &Open, words: &str) -> Result<Option<Value>, String> {
    let value = opened.value.as_str();
    let kind = match opened.tag.as_str() {
        "b" | "strong" => "bold",
        "i" | "em" => "italic",
        "u" | "ins" => "underline",
        "s" | "strike" | "del" => "strikethrough",
        "code" => {
            let language = value.strip_prefix("language-");
            return Ok(Some(
                language
                    .map_or_else(|| json!({"type": "code"}), |language| json!({"type": "code", "language": language})),
            ));
        }
        "pre" => "pre",
        "tg-spoiler" | "span" => "spoiler",
        "blockquote" if value.is_empty() => "blockquote",
        "blockquote" => "expandable_blockquote",
        "tg-emoji" => {
            return match value.parse::<i64>() {
                Ok(id) if id != 0 => Ok(Some(json!({"type": "custom_emoji", "custom_emoji_id": value}))),
                Ok(_) | Err(_) => Err("Invalid custom emoji identifier specified".to_owned()),
            };
        }
        _ => {
            let url = checked(if value.is_empty() { words } else { value });
            return Ok(url.map(|url| json!({"type": "text_link", "url": url})));
        }
    };
    Ok(Some(json!({ "type": kind })))
}

/// The code of the character that a reference stands for, and the reference's length; a lone `&` is itself.
fn reference(text: &str) -> Option<(u32, usize)> {
    let rest = text.strip_prefix('&')?;
    let (code, length) = match rest.strip_prefix('#') {
        Some(number) => numbered(number).map(|(code, length)| (code, length + 1))?,
        None => {
            let length = rest.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(rest.len());
            (named(&rest[..length])?, length)
        }
    };
    let ends = rest[length..].starts_with(';');
    Some((code, 1 + length + usize::from(ends)))
}

fn named(name: &str) -> Option<u32> {
    let c = match name {
        "lt" => '<',
        "gt" => '>',
        "amp" => '&',
        "quot" => '"',
        _ => return None,
    };
    Some(u32::from(c))
}

fn numbered(number: &str) -> Option<(u32, usize)> {
    let (digits, radix) = match number.strip_prefix(['x', 'X']) {
        Some(digits) => (digits, 16),
        None => (number, 10),
    };
    let length = digits.find(|c: char| !c.is_digit(radix)).unwrap_or(digits.len());
    let code = u32::from_str_radix(&digits[..length], radix).ok()?;
    (0 < code && code < 0x0010_FFFF).then_some((code, number.len() - digits.len() + length))
}
