//! Telegram's HTML (<https://core.telegram.org/bots/api#html-style>), and what the official server makes of a text.

mod fix;
mod parser;
mod web_address;

use serde_json::{Value, json};

use super::marks;

pub(crate) use fix::clean;
pub(crate) use parser::parse;

/// A text and its entities, whose offsets count UTF-16 units.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Formatted {
    pub text: String,
    pub entities: Vec<Value>,
}

/// The length in UTF-16 units.
pub(crate) fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

/// What Telegram finds by itself becomes tappable, but in code and where something else is already.
pub(crate) fn with_links(mut formatted: Formatted) -> Formatted {
    const WHOLE: [&str; 5] = ["code", "pre", "text_link", "text_mention", "custom_emoji"];
    let span = |entity: &Value| {
        let (offset, length) = (entity["offset"].as_u64().unwrap_or(0), entity["length"].as_u64().unwrap_or(0));
        offset..offset.saturating_add(length)
    };
    let is_whole = |entity: &&Value| entity["type"].as_str().is_some_and(|kind| WHOLE.contains(&kind));
    let taken: Vec<_> = formatted.entities.iter().filter(is_whole).map(span).collect();
    for (kind, found) in marks::found_in(&formatted.text) {
        if taken.iter().all(|taken| found.end as u64 <= taken.start || taken.end <= found.start as u64) {
            formatted.entities.push(json!({"type": kind, "offset": found.start, "length": found.len()}));
        }
    }
    formatted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn html_is_read_and_refused_as_tdlib_does() {
        let corpus = include_str!("../../../tests/outside/html.jsonl");
        for line in corpus.lines() {
            let case: Value = serde_json::from_str(line).unwrap();
            let html = case["html"].as_str().unwrap();
            match parse(html) {
                Err(error) => assert_eq!(json!(error), case["error"], "{html}"),
                Ok(Formatted { text, entities }) => {
                    let mark = |entity: &Value| json!([entity["type"], entity["offset"], entity["length"]]);
                    assert_eq!(json!(text), case["text"], "{html}");
                    assert_eq!(entities.iter().map(mark).collect::<Value>(), case["marks"], "{html}");
                    let links = entities.iter().filter_map(|entity| entity.get("url").cloned());
                    assert_eq!(links.collect::<Value>(), case["links"], "{html}");
                }
            }
        }
        assert!(corpus.lines().count() > 100);
    }

    #[test]
    fn tags_become_entities_counted_in_utf16() {
        let emoji = parse("<tg-emoji emoji-id=\"5\">🌸</tg-emoji>").unwrap().entities;
        assert_eq!(emoji, [json!({"type": "custom_emoji", "custom_emoji_id": "5", "offset": 0, "length": 2})]);
        let parsed = parse("🌸 <b>A<i>ğ</i></b> &lt;b&gt; <a href=\"https://x.y/?a=1&amp;b=2\">go</a>").unwrap();
        assert_eq!(parsed.text, "🌸 Ağ <b> go");
        assert_eq!(parsed.entities.len(), 3);
        assert!(parsed.entities.contains(&json!({"type": "bold", "offset": 3, "length": 2})));
        assert!(parsed.entities.contains(&json!({"type": "italic", "offset": 4, "length": 1})));
        assert!(
            parsed
                .entities
                .contains(&json!({"type": "text_link", "url": "https://x.y/?a=1&b=2", "offset": 10, "length": 2}))
        );
    }

    #[test]
    fn addresses_are_links() {
        let text = "🌸 open\nhttps://t.me/x?start=a.".to_owned();
        let linked = with_links(Formatted { text, entities: Vec::new() });
        assert_eq!(linked.entities, [json!({"type": "url", "offset": 8, "length": 22})]);
        let code = json!({"type": "code", "offset": 0, "length": 7});
        let text = "/a_code @a_name".to_owned();
        let linked = with_links(Formatted { text, entities: vec![code.clone()] });
        assert_eq!(linked.entities, [code, json!({"type": "mention", "offset": 8, "length": 7})]);
    }
}
