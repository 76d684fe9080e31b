//! The fields of volunteering a person can be interested in.

use serde::{Deserialize, Serialize};

/// A topic; a subscription joins a volunteer and a topic. Names stand in `locales/` under `topic`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Topic {
    Environment,
    Education,
    Children,
    OlderPeople,
    Inclusion,
    Health,
    Animals,
    Sport,
    Culture,
    Emergency,
    Technology,
    LargeEvents,
}

impl Topic {
    /// In the order in which they are offered.
    pub(crate) const ALL: [Topic; 12] = [
        Topic::Environment,
        Topic::Education,
        Topic::Children,
        Topic::OlderPeople,
        Topic::Inclusion,
        Topic::Health,
        Topic::Animals,
        Topic::Sport,
        Topic::Culture,
        Topic::Emergency,
        Topic::Technology,
        Topic::LargeEvents,
    ];
}
