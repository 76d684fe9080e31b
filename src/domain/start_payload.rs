//! What a deep link (`t.me/…?start=payload`) carries.

use serde::{Deserialize, Serialize};

/// 1 to 64 characters of `A-Za-z0-9_-`, as <https://core.telegram.org/bots/features#deep-linking> allows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct StartPayload(String);

impl StartPayload {
    /// Reads what follows `/start`; anything Telegram would not have let into a link is no payload.
    pub(crate) fn parse(words: &str) -> Option<StartPayload> {
        let allowed = |b: u8| b.is_ascii_alphanumeric() || b == b'_' || b == b'-';
        let valid = (1..=64).contains(&words.len()) && words.bytes().all(allowed);
        valid.then(|| StartPayload(words.to_owned()))
    }

    /// The payload as it stood in the link.
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_a_link_can_carry() {
        assert!(StartPayload::parse("poster_Baku-1").is_some());
        assert!(StartPayload::parse(&"a".repeat(64)).is_some());
        for wrong in ["", "a b", "é", &"a".repeat(65)] {
            assert_eq!(StartPayload::parse(wrong), None);
        }
    }
}
