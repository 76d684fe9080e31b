//! What a card says where a button of it acts, as a fingerprint that travels in the button. A card may stand in a chat
//! for weeks; what is done by a tap on it is what it says, or it is shown as it is now and asks once more.

use std::fmt;

use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// Enough that two cards of one button are told apart, and short enough for a button.
const BYTES: usize = 4;

/// A fingerprint of what somebody read. It is no secret and protects nothing: who may do what is checked when it is done.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Facts([u8; BYTES]);

impl Facts {
    /// The same facts have the same fingerprint, also in another process.
    pub(crate) fn of(facts: &impl Serialize) -> Facts {
        let hash = Sha256::digest(serde_json::to_vec(facts).unwrap_or_default());
        Facts(std::array::from_fn(|n| hash[n]))
    }

    /// Reads what a button carries.
    pub(crate) fn parse(words: &str) -> Option<Facts> {
        BASE64_URL_SAFE_NO_PAD.decode(words).ok()?.try_into().ok().map(Facts)
    }
}

impl fmt::Display for Facts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&BASE64_URL_SAFE_NO_PAD.encode(self.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_facts_have_another_fingerprint() {
        assert_eq!(Facts::of(&(10, "Central Park")), Facts::of(&(10, "Central Park")));
        assert_ne!(Facts::of(&(10, "Central Park")), Facts::of(&(18, "Central Park")));
        let facts = Facts::of(&10);
        assert_eq!(Facts::parse(&facts.to_string()), Some(facts));
        for wrong in ["", "abc", "abcdefgh", "ab|def"] {
            assert_eq!(Facts::parse(wrong), None, "{wrong}");
        }
    }
}
