//! A person's name as organizers will see it.

use serde::{Deserialize, Serialize};

use super::cleaning::cleaned_line;

/// A name without control, direction or zero-width characters, with at least one letter. It is still
/// foreign text, to be escaped like any other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Name(String);

/// What was written has no letter in it, or is too long.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct NotAName;

impl Name {
    /// The longest name, in characters.
    pub(crate) const LONGEST: usize = 64;

    /// Cleans and checks what a person wrote, or what Telegram says they are called.
    pub(crate) fn parse(words: &str) -> Result<Name, NotAName> {
        let name = cleaned_line(words);
        let fits = name.chars().count() <= Name::LONGEST && name.chars().any(char::is_alphabetic);
        if fits { Ok(Name(name)) } else { Err(NotAName) }
    }

    /// The name itself.
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
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
        assert_eq!(parsed("Za\u{301}\u{302}\u{303}\u{304}o").as_deref(), Some("Zá\u{302}o"));
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
