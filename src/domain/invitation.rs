//! The secret of an invitation, or of a link to a group, which travels in a deep link; and that of a person's calendar,
//! which stands in its address.

use std::fmt::Write;

use sha2::{Digest, Sha256};

use super::StartPayload;

/// 128 random bits; whoever knows them may take the role, or link the group, once.
pub(crate) struct Secret([u8; 16]);

/// What the payload of an invitation begins with, and that of a link to a group.
const INVITE: &str = "invite-";
const GROUP: &str = "group-";

impl Secret {
    /// A secret of random bits.
    pub(crate) fn of(random: [u8; 16]) -> Secret {
        Secret(random)
    }

    /// The secret in a link's payload; None for links that are no invitation.
    pub(crate) fn parse(payload: &StartPayload) -> Option<Secret> {
        Secret::parse_after(INVITE, payload)
    }

    /// The secret in the payload with which the bot is added to a group; None for other payloads.
    pub(crate) fn parse_for_group(payload: &StartPayload) -> Option<Secret> {
        Secret::parse_after(GROUP, payload)
    }

    /// Whether a payload is one that only its secret makes worth something, perhaps cut short.
    pub(crate) fn is_meant_by(payload: &StartPayload) -> bool {
        [INVITE, GROUP].iter().any(|start| payload.as_str().starts_with(start))
    }

    fn parse_after(start: &str, payload: &StartPayload) -> Option<Secret> {
        Secret::parse_digits(payload.as_str().strip_prefix(start)?)
    }

    /// The secret as it stands in an address.
    pub(crate) fn parse_digits(digits: &str) -> Option<Secret> {
        let is_digit = |b: u8| b.is_ascii_digit() || (b'a'..=b'f').contains(&b);
        let digits = Some(digits).filter(|digits| digits.len() == 32 && digits.bytes().all(is_digit))?;
        let byte = |index: usize| u8::from_str_radix(digits.get(2 * index..2 * index + 2)?, 16).ok();
        let mut bytes = [0; 16];
        for (index, place) in bytes.iter_mut().enumerate() {
            *place = byte(index)?;
        }
        Some(Secret(bytes))
    }

    /// What stands in the link after `?start=`.
    pub(crate) fn payload(&self) -> String {
        self.payload_after(INVITE)
    }

    /// What stands in the link after `?startgroup=`.
    pub(crate) fn group_payload(&self) -> String {
        self.payload_after(GROUP)
    }

    /// What stands in an address.
    pub(crate) fn digits(&self) -> String {
        self.payload_after("")
    }

    fn payload_after(&self, start: &str) -> String {
        self.0.iter().fold(start.to_owned(), |mut payload, byte| {
            _ = write!(payload, "{byte:02x}");
            payload
        })
    }

    /// What the database keeps instead of it.
    pub(crate) fn hash(&self) -> Vec<u8> {
        Sha256::digest(self.0).to_vec()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_travels_in_a_link() {
        let secret = Secret::of([0xA7; 16]);
        let payload = StartPayload::parse(&secret.payload()).unwrap();
        assert_eq!(Secret::parse(&payload).unwrap().hash(), secret.hash());
        let payload = StartPayload::parse(&secret.group_payload()).unwrap();
        assert_eq!(Secret::parse_for_group(&payload).unwrap().hash(), secret.hash());
        assert!(Secret::parse(&payload).is_none(), "a link to a group gives nobody a role");
        assert_eq!(Secret::parse_digits(&secret.digits()).unwrap().hash(), secret.hash());
        assert!(Secret::parse_digits(&secret.digits().to_uppercase()).is_none(), "each has one address");
        assert_ne!(Secret::of([0; 16]).hash(), secret.hash());
    }

    #[test]
    fn other_links_are_no_invitation() {
        for payload in ["poster_1", "invite-", "invite-00", "invite-zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz"] {
            assert!(Secret::parse(&StartPayload::parse(payload).unwrap()).is_none(), "{payload}");
        }
        for (payload, is_meant) in [("invite-00", true), ("group-00", true), ("event-1_invite", false)] {
            assert_eq!(Secret::is_meant_by(&StartPayload::parse(payload).unwrap()), is_meant, "{payload}");
        }
    }
}
