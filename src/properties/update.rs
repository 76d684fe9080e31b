//! Updates, from Telegram's JSON to what somebody did.

use serde_json::Value;

use crate::{
    bot::groups,
    dialogues::Press,
    domain::{Content, PersonId},
    sandbox::html,
    telegram::{
        sanitize::clean,
        update::{Act, parse, read},
    },
};

/// An update is cleaned once and for all, and whatever is read of it is whole: a person, and words that Telegram would
/// take back.
pub fn update(json: &str) {
    let Ok(mut raw) = serde_json::from_str::<Value>(json) else { return };
    clean(&mut raw);
    let cleaned = raw.clone();
    clean(&mut raw);
    assert_eq!(raw, cleaned, "cleaning twice is cleaning once");
    let Some(update) = parse(&raw) else { return };
    _ = groups::read(&update, "hashar_bot");
    let Some(received) = read(update) else { return };
    assert!(received.person >= PersonId(0), "{received:?}");
    let words = match received.message.as_ref().map(|message| &message.content) {
        Some(Content::Text { html, .. }) => vec![html],
        Some(Content::Media { items }) => items.iter().map(|media| &media.caption).collect(),
        _ => Vec::new(),
    };
    for html in words {
        assert!(html::parse(html).is_ok(), "Telegram takes back what it said: {html}");
    }
    if let Act::Click(click) = &received.act {
        _ = Press::is_command(&click.data);
    }
}
