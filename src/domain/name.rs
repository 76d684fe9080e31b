//! A person's name as organizers will see it.

use serde::{Deserialize, Serialize};

/// A name without control, direction or zero-width characters, with at least one letter. It is still
/// foreign text, to be escaped like any other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Name(String);

/// What was written has no letter in it, or is too long.
#[derive(Debug, PartialEq, Eq)]
pub struct NotAName;

impl Name {
    /// The longest name, in characters.
    pub const LONGEST: usize = 64;

    /// Cleans and checks what a person wrote, or what Telegram says they are called.
    pub fn parse(words: &str) -> Result<Name, NotAName> {
        let visible: String = words.chars().map(space_for_control).filter(|c| !is_invisible(*c)).collect();
        let name = without_towers(&visible).split_whitespace().collect::<Vec<_>>().join(" ");
        let fits = name.chars().count() <= Name::LONGEST && name.chars().any(char::is_alphabetic);
        if fits { Ok(Name(name)) } else { Err(NotAName) }
    }

    /// The name itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn space_for_control(c: char) -> char {
    if c.is_control() { ' ' } else { c }
}

/// Characters that change how their neighbours look but cannot be seen: zero-width ones, direction
/// marks, embeddings, overrides and isolates, fillers, variation selectors and tags.
pub(super) fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{00AD}' | '\u{034F}' | '\u{061C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180B}'..='\u{180F}'
        | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}'
        | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFB}' | '\u{E0000}'..='\u{E0FFF}')
}

/// Marks that are put on the letter before them; a word in any language has at most two on a letter, and
/// a tower of them covers the lines above.
pub(super) fn without_towers(words: &str) -> String {
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

    fn parsed(words: &str) -> Option<String> {
        Name::parse(words).ok().map(|name| name.0)
    }

    #[test]
    fn spaces_are_folded_and_letters_of_all_seven_languages_kept() {
        assert_eq!(parsed("  Aygün \n Əliyeva ").as_deref(), Some("Aygün Əliyeva"));
        assert_eq!(parsed("Әйгерім Қожа").as_deref(), Some("Әйгерім Қожа"));
        assert_eq!(parsed("Oʻgʻiloy").as_deref(), Some("Oʻgʻiloy"));
        assert_eq!(parsed("Меҳрона Ӯктамӣ").as_deref(), Some("Меҳрона Ӯктамӣ"));
    }

    #[test]
    fn hidden_characters_are_taken_out() {
        assert_eq!(parsed("An\u{202E}na\u{200B} \u{2066}X\u{2069}").as_deref(), Some("Anna X"));
        assert_eq!(parsed("Za\u{301}\u{302}\u{303}\u{304}o").as_deref(), Some("Za\u{301}\u{302}o"));
    }

    #[test]
    fn a_name_needs_a_letter_and_an_end() {
        for words in ["", "   ", "\u{200B}\u{2060}", "12345", "🌸🌸", "!!!"] {
            assert_eq!(parsed(words), None, "{words:?}");
        }
        assert_eq!(parsed(&"a".repeat(64)).map(|name| name.len()), Some(64));
        assert_eq!(parsed(&"a".repeat(65)), None);
        assert_eq!(parsed(&format!("A{}", "🌸".repeat(64))), None);
    }
}
