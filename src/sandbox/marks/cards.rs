//! Numbers of bank cards: digits with the right sum, as many as the cards of their system have.

use icu_properties::props::GeneralCategoryGroup;

use super::{Mark, is_of_group, is_word_at};

/// The lengths of a system's numbers by how they begin: from, to, and which there are. Those of others have any.
const SYSTEMS: [(u32, u32, &[usize]); 8] = [
    (2200, 2204, &[16]),
    (2221, 2720, &[16]),
    (3400, 3499, &[15]),
    (3700, 3799, &[15]),
    (4000, 4999, &[13, 16, 18, 19]),
    (5100, 5599, &[16]),
    (6200, 6299, &[16, 17, 18, 19]),
    (8100, 8199, &[16, 17, 18, 19]),
];

/// Those in a text, with spaces and hyphens in them.
pub(super) fn cards(text: &[char]) -> Vec<Mark> {
    let (mut marks, mut at) = (Vec::new(), 0);
    while at < text.len() {
        let end = if text[at].is_ascii_digit() { end_of_number(text, at) } else { at + 1 };
        let digits: String = text[at..end].iter().filter(|c| c.is_ascii_digit()).collect();
        let after_last = text[at..end].iter().rposition(char::is_ascii_digit).map_or(at, |last| at + last + 1);
        if begins_apart(text, at) && ends_apart(text, after_last) && is_card(&digits) {
            marks.push(Mark::new("bank_card_number", at..after_last));
        }
        at = end;
    }
    marks
}

/// Where digits end that belong together; after a whole number without spaces in it another may follow.
fn end_of_number(text: &[char], begin: usize) -> usize {
    let mut digits = 0;
    let is_over = |(at, c): &(usize, &char)| {
        let is_whole = **c == ' ' && digits == *at && (16..=19).contains(&digits);
        digits += usize::from(c.is_ascii_digit());
        is_whole || !(c.is_ascii_digit() || matches!(c, ' ' | '-'))
    };
    text[begin..].iter().enumerate().find(is_over).map_or(text.len(), |(at, _)| begin + at)
}

fn begins_apart(text: &[char], at: usize) -> bool {
    let before = at.checked_sub(1).map(|before| text[before]);
    before.is_none_or(|c| !matches!(c, '.' | ',' | '+' | '-' | '_') && !is_of_group(c, GeneralCategoryGroup::Letter))
}

fn ends_apart(text: &[char], end: usize) -> bool {
    text.get(end) != Some(&'-') && !is_word_at(text, Some(end))
}

fn is_card(digits: &str) -> bool {
    let begins = digits.get(..4).and_then(|begins| begins.parse().ok()).unwrap_or(0);
    let system = SYSTEMS.iter().find(|(from, to, _)| (*from..=*to).contains(&begins));
    let is_long_enough = (13..=19).contains(&digits.len());
    is_long_enough
        && system.is_none_or(|(.., lengths)| lengths.contains(&digits.len()))
        && checksum(digits).is_multiple_of(10)
}

/// By the formula of ISO/IEC 7812: every second digit from the right counts twice.
fn checksum(digits: &str) -> u32 {
    let value = |(index, digit): (usize, u8)| {
        let counted = u32::from(digit - b'0') * if index % 2 == 1 { 2 } else { 1 };
        if counted > 9 { counted - 9 } else { counted }
    };
    digits.bytes().rev().enumerate().map(value).sum()
}
