//! Deep links to events and organizations, which tell where they were put: `event-12`, `event-12_poster`.
//!
//! One to an event that not everybody may see has a secret too, `event-12-0123456789abcdef0123_poster`: numbers can be
//! counted, 80 random bits cannot.

use serde::{Deserialize, Serialize};

use crate::domain::{EventId, OrganizationId};

/// What a link leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Linked {
    Event(EventId),
    Organization(OrganizationId),
}

/// A link by what stands in it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Link {
    pub to: Linked,
    /// What the link to an event carries that not everybody may see.
    #[serde(default)]
    pub secret: Option<String>,
    /// The name of the place where it was put; empty: none.
    pub source: String,
}

impl Link {
    /// A link that anybody could write down.
    pub(crate) fn plain(to: Linked) -> Link {
        Link { to, secret: None, source: String::new() }
    }

    /// Reads a link's payload; None if it leads somewhere else.
    pub(crate) fn parse(payload: &str) -> Option<Link> {
        let (target, source) = payload.split_once('_').unwrap_or((payload, ""));
        let (kind, number) = target.split_once('-')?;
        let (number, secret) = number.split_once('-').map_or((number, None), |(number, rest)| (number, Some(rest)));
        let to = match (kind, secret) {
            ("event", _) => Linked::Event(EventId(number.parse().ok()?)),
            ("org", None) => Linked::Organization(OrganizationId(number.parse().ok()?)),
            _ => return None,
        };
        let secret = secret.map(|secret| parse_secret(secret).ok_or(())).transpose().ok()?;
        let source = if source.is_empty() { String::new() } else { parse_source(source)? };
        Some(Link { to, secret, source })
    }

    /// What stands in the link.
    pub(crate) fn payload(&self) -> String {
        let (kind, number) = match self.to {
            Linked::Event(EventId(number)) => ("event", number),
            Linked::Organization(OrganizationId(number)) => ("org", number),
        };
        let part = |sign: &str, part: &str| if part.is_empty() { String::new() } else { format!("{sign}{part}") };
        let secret = self.secret.as_deref().unwrap_or_default();
        format!("{kind}-{number}{}{}", part("-", secret), part("_", &self.source))
    }
}

/// Twenty digits to the base of sixteen.
fn parse_secret(words: &str) -> Option<String> {
    let digit = |b: u8| b.is_ascii_digit() || (b'a'..=b'f').contains(&b);
    (words.len() == 20 && words.bytes().all(digit)).then(|| words.to_owned())
}

/// Reads the name of a place where a link is put: 1 to 20 letters a to z and digits.
pub(crate) fn parse_source(words: &str) -> Option<String> {
    let source = words.trim().to_ascii_lowercase();
    let fits = (1..=20).contains(&source.len()) && source.bytes().all(|b| b.is_ascii_alphanumeric());
    fits.then_some(source)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::StartPayload;

    #[test]
    fn a_link_says_where_it_leads_and_where_it_was_put() {
        let poster = Link { source: "poster".to_owned(), ..Link::plain(Linked::Event(EventId(12))) };
        assert_eq!(Link::parse("event-12_Poster"), Some(poster.clone()));
        assert_eq!(poster.payload(), "event-12_poster");
        let plain = Link::plain(Linked::Organization(OrganizationId(3)));
        assert_eq!(Link::parse(&plain.payload()), Some(plain));
        for other in ["poster", "event-", "event-x", "shift-1", "event-1_a_b", "event-1_ü"] {
            assert_eq!(Link::parse(other), None, "{other}");
        }
    }

    #[test]
    fn a_secret_fits_into_the_longest_link() {
        let (secret, source) = (Some("0123456789abcdef0123".to_owned()), "a".repeat(20));
        let longest = Link { to: Linked::Event(EventId(999_999_999_999)), secret, source };
        assert!(StartPayload::parse(&longest.payload()).is_some(), "{}", longest.payload());
        assert_eq!(Link::parse(&longest.payload()), Some(longest));
        for wrong in ["event-1-", "event-1-0123", "event-1-0123456789ABCDEF0123", "org-1-0123456789abcdef0123"] {
            assert_eq!(Link::parse(wrong), None, "{wrong}");
        }
    }
}
