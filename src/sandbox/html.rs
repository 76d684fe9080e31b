//! Telegram's HTML (<https://core.telegram.org/bots/api#html-style>): text and entities out of tags, with the
//! official server's complaints.

use serde_json::{Value, json};

/// A text and its entities, whose offsets count UTF-16 units.
#[derive(Debug, Default, PartialEq)]
pub struct Formatted {
    pub text: String,
    pub entities: Vec<Value>,
}

struct Open {
    tag: String,
    entity: Value,
    /// Where it begins, in UTF-16 units.
    offset: usize,
}

/// Reads a text in HTML mode.
pub fn parse(html: &str) -> Result<Formatted, String> {
    let (mut formatted, mut open, mut rest): (Formatted, Vec<Open>, &str) = (Formatted::default(), Vec::new(), html);
    while let Some(c) = rest.chars().next() {
        match c {
            '<' => {
                let at = html.len() - rest.len();
                let end = rest.find('>').ok_or_else(|| format!("Unclosed start tag at byte offset {at}"))?;
                read_tag(&rest[1..end], at, &mut formatted, &mut open)?;
                rest = &rest[end + 1..];
            }
            '&' => {
                let (decoded, length) = decode(rest);
                formatted.text.push(decoded);
                rest = &rest[length..];
            }
            c => {
                formatted.text.push(c);
                rest = &rest[c.len_utf8()..];
            }
        }
    }
    match open.last() {
        Some(unclosed) => Err(format!("Can't find end tag corresponding to start tag \"{}\"", unclosed.tag)),
        None => Ok(formatted),
    }
}

fn read_tag(tag: &str, at: usize, formatted: &mut Formatted, open: &mut Vec<Open>) -> Result<(), String> {
    let offset = units(&formatted.text);
    if let Some(name) = tag.strip_prefix('/') {
        let name = name.trim().to_ascii_lowercase();
        let opened = open.pop().ok_or_else(|| format!("Unexpected end tag at byte offset {at}"))?;
        if !name.is_empty() && name != opened.tag {
            return Err(format!(
                "Unmatched end tag at byte offset {at}, expected \"</{}>\", found \"</{name}>\"",
                opened.tag
            ));
        }
        if offset > opened.offset {
            let mut entity = opened.entity;
            entity["offset"] = json!(opened.offset);
            entity["length"] = json!(offset - opened.offset);
            formatted.entities.push(entity);
            formatted.entities.sort_by_key(|entity| entity["offset"].as_u64());
        }
        return Ok(());
    }
    let name = tag.split_whitespace().next().unwrap_or_default().to_ascii_lowercase();
    let entity = entity(&name, tag).ok_or_else(|| format!("Unsupported start tag \"{name}\" at byte offset {at}"))?;
    open.push(Open { tag: name, entity, offset });
    Ok(())
}

fn entity(name: &str, tag: &str) -> Option<Value> {
    let kind = match name {
        "b" | "strong" => "bold",
        "i" | "em" => "italic",
        "u" | "ins" => "underline",
        "s" | "strike" | "del" => "strikethrough",
        "code" => "code",
        "pre" => "pre",
        "tg-spoiler" => "spoiler",
        "span" if tag.contains("tg-spoiler") => "spoiler",
        "blockquote" if tag.contains("expandable") => "expandable_blockquote",
        "blockquote" => "blockquote",
        "a" => return Some(json!({"type": "text_link", "url": attribute(tag, "href")?})),
        "tg-emoji" => return Some(json!({"type": "custom_emoji", "custom_emoji_id": attribute(tag, "emoji-id")?})),
        _ => return None,
    };
    Some(json!({ "type": kind }))
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let (_, value) = tag.split_once(&format!("{name}="))?;
    let quote = value.chars().next()?;
    let value = value.get(1..)?.split(quote).next()?;
    Some(value.replace("&amp;", "&").replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">"))
}

/// The character a reference stands for, and the reference's length; a lone `&` is itself.
fn decode(text: &str) -> (char, usize) {
    let Some(end) = text.find(';').filter(|end| *end <= 10) else { return ('&', 1) };
    let number = |digits: &str, radix| u32::from_str_radix(digits, radix).ok().and_then(char::from_u32);
    let decoded = match &text[1..end] {
        "lt" => Some('<'),
        "gt" => Some('>'),
        "amp" => Some('&'),
        "quot" => Some('"'),
        name => match name.strip_prefix('#') {
            Some(hex) if hex.starts_with(['x', 'X']) => number(&hex[1..], 16),
            Some(decimal) => number(decimal, 10),
            None => None,
        },
    };
    decoded.map_or(('&', 1), |decoded| (decoded, end + 1))
}

/// The length in UTF-16 units.
pub fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

/// What Telegram's server makes of a text before it sends it: no carriage returns and direction overrides,
/// other control characters as spaces, nothing blank around it.
pub fn clean(formatted: Formatted) -> Formatted {
    let replaced = |c: char| match c {
        '\r' | '\u{2028}'..='\u{202E}' => None,
        '\n' => Some('\n'),
        c if c.is_control() => Some(' '),
        c => Some(c),
    };
    // Entities were counted before; taking characters out of the middle would move them, so such texts keep their length.
    let text: String = if formatted.entities.is_empty() {
        formatted.text.chars().filter_map(replaced).collect()
    } else {
        formatted.text.chars().map(|c| replaced(c).unwrap_or('\u{200B}')).collect()
    };
    Formatted { text: text.trim_end().to_owned(), entities: formatted.entities }
}

/// Addresses, commands, @names and e-mail addresses become links, as Telegram's server makes them.
pub fn with_links(mut formatted: Formatted) -> Formatted {
    let mut at = 0;
    for word in formatted.text.split_inclusive(char::is_whitespace) {
        let link = word.trim_end().trim_end_matches(['.', ',', ')', ';', ':', '!', '?']);
        if let Some(kind) = kind_of_link(link) {
            formatted.entities.push(json!({"type": kind, "offset": at, "length": units(link)}));
        }
        at += units(word);
    }
    formatted
}

fn kind_of_link(word: &str) -> Option<&'static str> {
    let is_name =
        |name: &str| (1..=32).contains(&name.len()) && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
    match (word.split_at_checked(1)?, word.split_once('@')) {
        _ if word.starts_with("https://") || word.starts_with("http://") => Some("url"),
        (("/", command), _) if is_name(command.split('@').next().unwrap_or_default()) => Some("bot_command"),
        (("@", name), _) if is_name(name) => Some("mention"),
        (_, Some((name, host))) if !name.is_empty() && host.contains('.') => Some("email"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
    fn what_telegram_refuses_is_refused_in_its_words() {
        assert_eq!(parse("a <blink>b"), Err("Unsupported start tag \"blink\" at byte offset 2".to_owned()));
        assert_eq!(parse("<b>x"), Err("Can't find end tag corresponding to start tag \"b\"".to_owned()));
        assert_eq!(parse("x</b>"), Err("Unexpected end tag at byte offset 1".to_owned()));
        assert_eq!(
            parse("<b>x</i>"),
            Err("Unmatched end tag at byte offset 4, expected \"</b>\", found \"</i>\"".to_owned())
        );
        assert_eq!(parse("1 < 2"), Err("Unclosed start tag at byte offset 2".to_owned()));
    }

    #[test]
    fn addresses_are_links() {
        let text = "🌸 open\nhttps://t.me/x?start=a.".to_owned();
        let linked = with_links(Formatted { text, entities: Vec::new() });
        assert_eq!(linked.entities, [json!({"type": "url", "offset": 8, "length": 22})]);
        let kinds = ["/start", "/help@a_bot", "@a_name", "a@example.org"].map(kind_of_link);
        assert_eq!(kinds, [Some("bot_command"), Some("bot_command"), Some("mention"), Some("email")]);
        assert_eq!(["/", "a/b", "@", "1 / 2", "and"].map(kind_of_link), [None; 5]);
    }

    #[test]
    fn a_lone_ampersand_is_itself() {
        assert_eq!(parse("Tom & Jerry &copy; &#1178;").unwrap().text, "Tom & Jerry &copy; Қ");
    }

    #[test]
    fn overrides_do_not_come_through() {
        let text = clean(Formatted { text: "a\u{202E}b\r\n c\td \n".to_owned(), entities: Vec::new() }).text;
        assert_eq!(text, "ab\n c d");
    }
}
