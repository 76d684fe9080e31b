//! Deep links to events and organizations, which tell where they were put: `event-12`, `event-12_poster`.

use serde::{Deserialize, Serialize};

/// What a link leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Linked {
    Event(i64),
    Organization(i64),
}

/// A link by what stands in it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Link {
    pub to: Linked,
    /// The name of the place where it was put; empty: none.
    pub source: String,
}

impl Link {
    /// Reads a link's payload; None if it leads somewhere else.
    pub fn parse(payload: &str) -> Option<Link> {
        let (target, source) = payload.split_once('_').unwrap_or((payload, ""));
        let (kind, number) = target.split_once('-')?;
        let to = match kind {
            "event" => Linked::Event(number.parse().ok()?),
            "org" => Linked::Organization(number.parse().ok()?),
            _ => return None,
        };
        let source = if source.is_empty() { String::new() } else { parse_source(source)? };
        Some(Link { to, source })
    }

    /// What stands in the link.
    pub fn payload(&self) -> String {
        let (kind, number) = match self.to {
            Linked::Event(number) => ("event", number),
            Linked::Organization(number) => ("org", number),
        };
        let source = if self.source.is_empty() { String::new() } else { format!("_{}", self.source) };
        format!("{kind}-{number}{source}")
    }
}

/// Reads the name of a place where a link is put: 1 to 20 letters a to z and digits.
pub fn parse_source(words: &str) -> Option<String> {
    let source = words.trim().to_ascii_lowercase();
    let fits = (1..=20).contains(&source.len()) && source.bytes().all(|b| b.is_ascii_alphanumeric());
    fits.then_some(source)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_says_where_it_leads_and_where_it_was_put() {
        let poster = Link { to: Linked::Event(12), source: "poster".to_owned() };
        assert_eq!(Link::parse("event-12_Poster"), Some(poster.clone()));
        assert_eq!(poster.payload(), "event-12_poster");
        let plain = Link { to: Linked::Organization(3), source: String::new() };
        assert_eq!(Link::parse(&plain.payload()), Some(plain));
        for other in ["poster", "event-", "event-x", "shift-1", "event-1_a_b", "event-1_ü"] {
            assert_eq!(Link::parse(other), None, "{other}");
        }
    }
}
