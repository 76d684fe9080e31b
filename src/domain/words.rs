//! What organizers write, cleaned and bounded. It is still foreign text, to be escaped like any other.

use serde::{Deserialize, Serialize};

use super::cleaning::cleaned;

/// Words with at least one letter or digit, in at most so many characters.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words<const LONGEST: usize>(String);

/// What an event is called.
pub(crate) type Title = Words<80>;
/// Where people meet.
pub(crate) type Place = Words<200>;
/// What people do there.
pub(crate) type Description = Words<1500>;
/// What some of the people do there.
pub(crate) type RoleName = Words<40>;
/// Why an event is cancelled, or somebody is not to take part.
pub(crate) type Reason = Words<300>;
/// What somebody says about an event they came to.
pub(crate) type Feedback = Words<300>;
/// What one person tells another through the bot.
pub(crate) type Letter = Words<1000>;

/// Nothing to read, or too much.
#[derive(Debug, PartialEq, Eq)]
pub struct NotFitting {
    /// The most characters there may be.
    pub longest: usize,
}

impl<const LONGEST: usize> Words<LONGEST> {
    /// The most characters there may be.
    pub const LONGEST: usize = LONGEST;

    /// Cleans and checks what somebody wrote. Lines stay lines.
    pub fn parse(words: &str) -> Result<Self, NotFitting> {
        let cleaned = cleaned(words).trim().to_owned();
        let fits = cleaned.chars().count() <= LONGEST && cleaned.chars().any(char::is_alphanumeric);
        if fits { Ok(Words(cleaned)) } else { Err(NotFitting { longest: LONGEST }) }
    }

    /// The words themselves.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_cleaned_and_bounded() {
        assert_eq!(Title::parse("  River\u{202E} clean-up ").unwrap().as_str(), "River clean-up");
        for words in ["Gloves\nand boots", "Gloves\u{2028}and\tboots"] {
            assert_eq!(Description::parse(words).unwrap().as_str(), "Gloves\nand boots");
        }
        assert!(Title::parse(&"a".repeat(80)).is_ok());
        for wrong in ["", "  ", "🌸", &"a".repeat(81)] {
            assert_eq!(Title::parse(wrong), Err(NotFitting { longest: 80 }), "{wrong}");
        }
    }

    #[test]
    fn every_kind_of_words_has_its_bound() {
        fn bound<const LONGEST: usize>() -> usize {
            assert!(Words::<LONGEST>::parse(&"ə".repeat(LONGEST)).is_ok());
            assert_eq!(Words::<LONGEST>::parse(&"ə".repeat(LONGEST + 1)), Err(NotFitting { longest: LONGEST }));
            LONGEST
        }
        let all = [bound::<{ Title::LONGEST }>(), bound::<{ Place::LONGEST }>(), bound::<{ Description::LONGEST }>()];
        assert_eq!(all, [80, 200, 1500]);
        let all = [bound::<{ RoleName::LONGEST }>(), bound::<{ Reason::LONGEST }>(), bound::<{ Feedback::LONGEST }>()];
        assert_eq!(all, [40, 300, 300]);
        assert_eq!(bound::<{ Letter::LONGEST }>(), 1000);
    }
}
