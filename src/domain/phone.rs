//! A phone number in its international form.

use serde::{Deserialize, Serialize};

/// `+` and 8 to 15 digits (ITU-T E.164 allows at most 15).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Phone(String);

impl Phone {
    /// Reads the number of a shared contact; Telegram gives it with or without the `+`.
    pub(crate) fn parse(words: &str) -> Option<Phone> {
        let punctuation = |c: char| matches!(c, '+' | ' ' | '-' | '(' | ')');
        let digits: String = words.chars().filter(|c| !punctuation(*c)).collect();
        let valid = (8..=15).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
        valid.then(|| Phone(format!("+{digits}")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_international_numbers_pass() {
        assert_eq!(Phone::parse("994 50 123-45-67").unwrap().0, "+994501234567");
        assert_eq!(Phone::parse("+7 (701) 1234567").unwrap().0, "+77011234567");
        for wrong in ["", "12345", "+1234567890123456", "call me", "+99450abc4567", "٠١٢٣٤٥٦٧٨"] {
            assert_eq!(Phone::parse(wrong), None, "{wrong}");
        }
    }
}
