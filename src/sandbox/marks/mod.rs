//! What Telegram makes tappable in a text by itself: @names, commands, hashtags, cashtags, numbers of bank cards, links and
//! e-mail addresses. It is TDLib that finds them, in the official server as in apps; `tests/outside/marks.py` compares with it.

mod cards;
mod links;
mod schemes;

use std::{cmp::Reverse, ops::Range};

use icu_properties::{
    CodePointMapData,
    props::{GeneralCategory, GeneralCategoryGroup},
};

/// Something that is found: what the Bot API calls it, and which characters it has.
struct Mark {
    kind: &'static str,
    characters: Range<usize>,
}

impl Mark {
    fn new(kind: &'static str, characters: Range<usize>) -> Mark {
        Mark { kind, characters }
    }
}

/// What the Bot API calls it, and where it is, in UTF-16 units: all that is found, in its order; of what overlaps the first,
/// and of what begins together the longest.
pub(super) fn found_in(text: &str) -> Vec<(&'static str, Range<usize>)> {
    let text: Vec<char> = text.chars().collect();
    let finders = [names, commands, hashtags, cashtags, cards::cards, schemes::links, links::links];
    let mut marks: Vec<Mark> = finders.iter().flat_map(|finder| finder(&text)).collect();
    marks.sort_by_key(|mark| (mark.characters.start, Reverse(mark.characters.end)));
    let mut free = 0;
    marks.retain(|mark| {
        let is_free = mark.characters.start >= free;
        free = if is_free { mark.characters.end } else { free };
        is_free
    });
    let units = |at: usize| text[..at].iter().map(|c| c.len_utf16()).sum::<usize>();
    marks.into_iter().map(|mark| (mark.kind, units(mark.characters.start)..units(mark.characters.end))).collect()
}

/// Names of fewer than four letters that are there nevertheless.
const SHORT_NAMES: [&str; 11] = ["gif", "wiki", "vid", "bing", "pic", "bold", "imdb", "ya", "vote", "like", "coub"];

fn names(text: &[char]) -> Vec<Mark> {
    let name = |at: usize| {
        let end = end_of(text, at + 1, is_name);
        let name: String = text[at + 1..end].iter().collect();
        let is_known = (4..=32).contains(&name.len()) || SHORT_NAMES.contains(&name.to_lowercase().as_str());
        (is_known && !is_word_at(text, at.checked_sub(1)) && !is_word_at(text, Some(end)))
            .then(|| Mark::new("mention", at..end))
    };
    places_of(text, '@').filter_map(name).collect()
}

/// `/help`, `/help@a_bot`.
fn commands(text: &[char]) -> Vec<Mark> {
    let command = |at: usize| {
        let mut end = end_of(text, at + 1, is_name);
        let is_command = (1..=64).contains(&(end - at - 1));
        if text.get(end) == Some(&'@') {
            let end_of_name = end_of(text, end + 1, is_name);
            if !(3..=32).contains(&(end_of_name - end - 1)) {
                return None;
            }
            end = end_of_name;
        }
        let stands_apart = |at: Option<usize>| {
            !is_word_at(text, at) && at.and_then(|at| text.get(at)).is_none_or(|c| !matches!(c, '/' | '<' | '>'))
        };
        (is_command && stands_apart(at.checked_sub(1)) && stands_apart(Some(end)))
            .then(|| Mark::new("bot_command", at..end))
    };
    places_of(text, '/').filter_map(command).collect()
}

const LONGEST_HASHTAG: usize = 256;

/// `#tag`, `#tag@channel`.
fn hashtags(text: &[char]) -> Vec<Mark> {
    let hashtag = |at: usize| {
        let end = end_of(text, at + 1, is_of_hashtag);
        let tag = &text[at + 1..end];
        let begins = at == 0 || !is_of_hashtag(text[at - 1]);
        let is_tag = (1..=LONGEST_HASHTAG).contains(&tag.len())
            && tag.iter().any(|c| is_of_group(*c, GeneralCategoryGroup::Letter));
        (begins && is_tag && text.get(end) != Some(&'#')).then(|| Mark::new("hashtag", at..with_channel(text, end)))
    };
    places_of(text, '#').filter_map(hashtag).collect()
}

/// `$USD`.
fn cashtags(text: &[char]) -> Vec<Mark> {
    let cashtag = |at: usize| {
        let is_crowded = |c: &char| *c == '$' || is_of_hashtag(*c);
        let capitals = end_of(text, at + 1, |c| c.is_ascii_uppercase());
        let odd: Vec<char> = "1INCH".chars().collect();
        let end = if text[at + 1..].starts_with(&odd) { at + 1 + odd.len() } else { capitals };
        let is_tag = (1..=8).contains(&(end - at - 1));
        let stands_apart = !(at > 0 && is_crowded(&text[at - 1])) && text.get(end).is_none_or(|c| !is_crowded(c));
        (is_tag && stands_apart).then(|| Mark::new("cashtag", at..with_channel(text, end)))
    };
    places_of(text, '$').filter_map(cashtag).collect()
}

/// Where a tag ends that may name a channel.
fn with_channel(text: &[char], end: usize) -> usize {
    let end_of_name = end_of(text, end + 1, is_name);
    let is_name = text.get(end) == Some(&'@') && (3..=32).contains(&end_of_name.saturating_sub(end + 1));
    if is_name && !is_word_at(text, Some(end_of_name)) { end_of_name } else { end }
}

fn places_of(text: &[char], sign: char) -> impl Iterator<Item = usize> {
    text.iter().enumerate().filter(move |(_, c)| **c == sign).map(|(at, _)| at)
}

/// Where characters of a kind end that begin at a place.
fn end_of(text: &[char], from: usize, is_of_kind: impl Fn(char) -> bool) -> usize {
    let rest = text.get(from..).unwrap_or_default();
    from + rest.iter().take_while(|c| is_of_kind(**c)).count()
}

fn is_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_'
}

fn is_of_group(c: char, group: GeneralCategoryGroup) -> bool {
    group.contains(CodePointMapData::<GeneralCategory>::new().get(c))
}

fn is_word(c: char) -> bool {
    c == '_' || is_of_group(c, GeneralCategoryGroup::Letter.union(GeneralCategoryGroup::Number))
}

fn is_word_at(text: &[char], at: Option<usize>) -> bool {
    at.and_then(|at| text.get(at)).is_some_and(|c| is_word(*c))
}

fn is_of_hashtag(c: char) -> bool {
    let is_decimal = CodePointMapData::<GeneralCategory>::new().get(c) == GeneralCategory::DecimalNumber;
    matches!(c, '_' | '\u{200C}' | '·' | '\u{D80}'..='\u{DFF}')
        || is_decimal
        || is_of_group(c, GeneralCategoryGroup::Letter)
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;

    #[test]
    fn everything_is_marked_as_tdlib_marks_it() {
        let corpus = include_str!("../../../tests/outside/marks.jsonl");
        for line in corpus.lines() {
            let case: Value = serde_json::from_str(line).unwrap();
            let found = found_in(case["text"].as_str().unwrap());
            let found: Vec<_> =
                found.into_iter().map(|(kind, at)| serde_json::json!([kind, at.start, at.len()])).collect();
            assert_eq!(Value::from(found), case["marks"], "{}", case["text"]);
        }
        assert!(corpus.lines().count() > 600);
    }
}
