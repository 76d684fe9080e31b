//! Foreign words, freed of what cannot be seen. Separators become spaces or line ends, so that no words are joined; what
//! belongs to a letter or an emoji stays; letters are written in one way (NFC), so that the same words are equal.

use icu_normalizer::ComposingNormalizerBorrowed;
use icu_properties::{
    CodePointSetData,
    props::{Emoji, ExtendedPictographic, Ideographic},
};

/// Words whose lines stay lines.
pub(crate) fn cleaned(words: &str) -> String {
    let mut kept = String::with_capacity(words.len());
    let mut rest = words.chars();
    while let Some(c) = rest.next() {
        match c {
            // Of the two that end a line on some systems the second is enough.
            '\r' if rest.as_str().starts_with('\n') => {}
            '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => kept.push('\n'),
            c if c.is_whitespace() || c.is_control() => kept.push(' '),
            c if is_invisible(c) && !belongs(&kept, c, rest.as_str()) => {}
            BLACK_FLAG => {
                let letters = of_flag(rest.as_str());
                rest = rest.as_str()[letters.len()..].chars();
                kept.push(BLACK_FLAG);
                kept.push_str(letters);
            }
            c => kept.push(c),
        }
    }
    composed(&without_towers(&kept))
}

/// Words in one line, each with one space before the next.
pub(crate) fn cleaned_line(words: &str) -> String {
    cleaned(words).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Every letter with its marks in one way, the shortest.
pub(crate) fn composed(words: &str) -> String {
    ComposingNormalizerBorrowed::new_nfc().normalize(words).into_owned()
}

/// Characters that change how their neighbours look but cannot be seen: zero-width ones, direction
/// marks, embeddings, overrides and isolates, fillers, variation selectors and tags.
pub(super) fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{00AD}' | '\u{034F}' | '\u{061C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180B}'..='\u{180F}'
        | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}'
        | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFB}' | '\u{E0000}'..='\u{E0FFF}')
}

const BLACK_FLAG: char = '\u{1F3F4}';
const KEYCAP: char = '\u{20E3}';

/// Whether a character that cannot be seen is a part of the letter or emoji before it.
fn belongs(before: &str, c: char, after: &str) -> bool {
    let (Some(last), next) = (before.chars().next_back(), after.chars().next()) else { return false };
    match c {
        '\u{FE0E}' | '\u{FE0F}' if last.is_ascii() => next == Some(KEYCAP) && is_emoji(last),
        '\u{FE0E}' | '\u{FE0F}' => is_emoji(last),
        '\u{FE00}'..='\u{FE0D}' | '\u{E0100}'..='\u{E01EF}' => CodePointSetData::new::<Ideographic>().contains(last),
        '\u{200D}' if next.is_some_and(is_pictograph) => last == '\u{FE0F}' || !last.is_ascii() && is_emoji(last),
        '\u{200C}' | '\u{200D}' => joins(last) && next.is_some_and(joins),
        _ => false,
    }
}

fn is_emoji(c: char) -> bool {
    CodePointSetData::new::<Emoji>().contains(c)
}

fn is_pictograph(c: char) -> bool {
    CodePointSetData::new::<ExtendedPictographic>().contains(c)
}

/// Letters of Arabic and of India, whose forms depend on whether they are joined.
fn joins(c: char) -> bool {
    matches!(c, '\u{600}'..='\u{8FF}' | '\u{900}'..='\u{DFF}')
}

/// The flag of a part of a country is a black one, with a few letters after it that cannot be seen and an end: what is
/// there of them. More letters would hide words.
fn of_flag(after: &str) -> &str {
    const END: char = '\u{E007F}';
    let is_letter = |c: char| matches!(c, '\u{E0030}'..='\u{E0039}' | '\u{E0061}'..='\u{E007A}');
    let rest = after.trim_start_matches(is_letter);
    let letters = &after[..after.len() - rest.len()];
    let is_flag = rest.starts_with(END) && (3..=6).contains(&letters.chars().count());
    if is_flag { &after[..letters.len() + END.len_utf8()] } else { "" }
}

/// Marks are put on the letter before them; a word in any language has at most two on a letter, and
/// a tower of them covers the lines above.
fn without_towers(words: &str) -> String {
    let is_mark = |c: char| matches!(c, '\u{0300}'..='\u{036F}' | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}' | '\u{20D0}'..='\u{20FF}' | '\u{FE20}'..='\u{FE2F}');
    let mut height = 0;
    let low = |c: &char| {
        height = if is_mark(*c) { height + 1 } else { 0 };
        height <= 2
    };
    words.chars().filter(low).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_separator_joins_what_it_parts() {
        for separator in ["\t", "\u{A0}", "\u{2009}", "\u{202F}", "\u{3000}", "\0", "\u{1F}"] {
            assert_eq!(cleaned(&format!("Gloves{separator}20")), "Gloves 20", "{separator:?}");
        }
        for end in ["\n", "\r\n", "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}"] {
            assert_eq!(cleaned(&format!("Gloves{end}20")), "Gloves\n20", "{end:?}");
            assert_eq!(cleaned_line(&format!(" Gloves{end} 20{end}")), "Gloves 20", "{end:?}");
        }
    }

    #[test]
    fn what_belongs_to_an_emoji_or_a_letter_stays() {
        for whole in [
            "👨‍👩‍👧‍👦",
            "🤷🏽‍♀️",
            "❤️‍🔥",
            "🏳️‍🌈",
            "❤️",
            "☎︎",
            "1️⃣",
            "#️⃣",
            "🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}",
            "می\u{200C}خواهم",
            "ක්\u{200D}ෂ",
            "葛\u{E0100}",
        ] {
            assert_eq!(cleaned(whole), whole);
        }
    }

    #[test]
    fn what_belongs_to_nothing_goes() {
        for (words, seen) in [
            ("An\u{202E}na\u{200B} \u{2066}X\u{2069}", "Anna X"),
            ("a\u{200D}b\u{200C}c\u{FE0F}d", "abcd"),
            ("1\u{FE0F}", "1"),
            ("🌸\u{200D}a", "🌸a"),
            ("\u{200D}🌸", "🌸"),
            ("🌸\u{E0068}\u{E0069}\u{E007F}", "🌸"),
            ("🏴\u{E0068}\u{E0069}", "🏴"),
            ("🏴\u{E0061}\u{E0061}\u{E0061}\u{E0061}\u{E0061}\u{E0061}\u{E0061}\u{E007F}", "🏴"),
            ("\u{FEFF}soft\u{AD}ly", "softly"),
        ] {
            assert_eq!(cleaned(words), seen, "{words:?}");
        }
    }

    #[test]
    fn letters_are_written_in_one_way() {
        for (words, written) in
            [("s\u{327}", "ş"), ("И\u{306}од", "Йод"), ("Неки\u{304}", "Некӣ"), ("u\u{200B}\u{308}", "ü")]
        {
            assert_eq!(cleaned(words), written);
        }
        assert_eq!(cleaned("Za\u{301}\u{302}\u{303}\u{304}o"), "Zá\u{302}o");
    }
}
