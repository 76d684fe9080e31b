//! What the official server makes of a text before it sends it.

use serde_json::{Value, json};

use super::{Formatted, units};

const BLANKS: [char; 2] = [' ', '\n'];
/// Two of a kind that touch are one.
const STYLES: [&str; 5] = ["bold", "italic", "underline", "strikethrough", "spoiler"];

/// No carriage returns and direction overrides, other control characters as spaces, nothing blank around it (but what is
/// formatted at its beginning), no formatting of nothing, and none twice.
pub(crate) fn clean(formatted: Formatted) -> Formatted {
    let Formatted { text, mut entities } = without_controls(formatted);
    let whole = text.trim_end_matches(BLANKS);
    entities.retain_mut(|entity| fit(entity, whole));
    let first = entities.iter().map(|entity| span(entity).0).min().unwrap_or(usize::MAX);
    let blanks = whole.chars().take_while(|c| BLANKS.contains(c)).count().min(first);
    for entity in &mut entities {
        let (start, end) = span(entity);
        set(entity, (start - blanks, end - blanks));
    }
    Formatted { text: whole[blanks..].to_owned(), entities: merged(entities) }
}

fn replaced(c: char) -> Option<char> {
    match c {
        '\r' | '\u{2028}'..='\u{202E}' => None,
        '\n' => Some('\n'),
        c if c.is_control() => Some(' '),
        c => Some(c),
    }
}

fn without_controls(formatted: Formatted) -> Formatted {
    let (mut text, mut moved) = (String::new(), Vec::new());
    let mut length = 0;
    for c in formatted.text.chars() {
        moved.extend(std::iter::repeat_n(length, c.len_utf16()));
        let kept = replaced(c);
        length += kept.map_or(0, char::len_utf16);
        text.extend(kept);
    }
    let to = |at: usize| moved.get(at).copied().unwrap_or(length);
    let mut entities = formatted.entities;
    for entity in &mut entities {
        let (start, end) = span(entity);
        set(entity, (to(start), to(end)));
    }
    Formatted { text, entities }
}

/// Ends an entity where the text ends; whether anything of it can be seen.
fn fit(entity: &mut Value, text: &str) -> bool {
    let (start, end) = span(entity);
    let end = end.min(units(text));
    set(entity, (start, end));
    let seen = text.encode_utf16().skip(start).take(end.saturating_sub(start));
    seen.into_iter().any(|unit| !BLANKS.iter().any(|blank| u32::from(*blank) == u32::from(unit)))
}

/// Of a style what touches becomes one, if that does not cross another.
fn merged(entities: Vec<Value>) -> Vec<Value> {
    let mut merged: Vec<Value> = Vec::new();
    for entity in entities {
        let (start, end) = span(&entity);
        let touches = |before: &Value| before["type"] == entity["type"] && span(before).1 >= start;
        let is_style = STYLES.iter().any(|style| entity["type"] == *style);
        let before = merged.iter().position(touches).filter(|_| is_style);
        let whole = before.map(|index| (span(&merged[index]).0, span(&merged[index]).1.max(end)));
        match before.zip(whole) {
            Some((index, whole)) if !merged.iter().any(|other| crosses(span(other), whole)) => {
                set(&mut merged[index], whole);
            }
            _ => merged.push(entity),
        }
    }
    merged
}

fn crosses((from, to): (usize, usize), (start, end): (usize, usize)) -> bool {
    from < start && start < to && to < end || start < from && from < end && end < to
}

fn span(entity: &Value) -> (usize, usize) {
    let number = |name: &str| entity[name].as_u64().and_then(|number| usize::try_from(number).ok()).unwrap_or(0);
    (number("offset"), number("offset").saturating_add(number("length")))
}

fn set(entity: &mut Value, (start, end): (usize, usize)) {
    entity["offset"] = json!(start);
    entity["length"] = json!(end.saturating_sub(start));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sandbox::html::parse;

    fn sent(html: &str) -> (String, Vec<(String, usize, usize)>) {
        let Formatted { text, entities } = clean(parse(html).unwrap());
        let named = |entity: &Value| {
            let (start, end) = span(entity);
            (entity["type"].as_str().unwrap_or_default().to_owned(), start, end - start)
        };
        (text, entities.iter().map(named).collect())
    }

    fn bold(spans: &[(usize, usize)]) -> Vec<(String, usize, usize)> {
        spans.iter().map(|(start, length)| ("bold".to_owned(), *start, *length)).collect()
    }

    #[test]
    fn overrides_do_not_come_through_and_formatting_stays_where_it_was() {
        assert_eq!(sent("a\u{202E}b\r\n c\td \n"), ("ab\n c d".to_owned(), Vec::new()));
        assert_eq!(sent("a\u{202E}b <b>c\rd</b>\r"), ("ab cd".to_owned(), bold(&[(3, 2)])));
    }

    #[test]
    fn nothing_blank_stands_around_a_text() {
        assert_eq!(sent("\n  a <b>b </b> \n"), ("a b".to_owned(), bold(&[(2, 1)])));
        assert_eq!(sent("  <b> a</b>"), (" a".to_owned(), bold(&[(0, 2)])), "but what is formatted");
        assert_eq!(sent(" <b> </b>a"), ("a".to_owned(), Vec::new()));
    }

    #[test]
    fn what_touches_is_one() {
        assert_eq!(sent("<b>a</b><b>b</b> <b><b>c</b></b>"), ("ab c".to_owned(), bold(&[(0, 2), (3, 1)])));
        let (_, crossing) = sent("<i>a<b>b</b></i><b>c</b>");
        assert_eq!(crossing.len(), 3, "but what would cross another");
    }
}
