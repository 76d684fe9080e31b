//! The fields of volunteering a person can be interested in.

use serde::{Deserialize, Serialize};
use strum::{EnumCount, VariantArray};

/// A topic; a subscription joins a volunteer and a topic. Names stand in `locales/` under `topic`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, EnumCount, VariantArray)]
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
    pub(crate) const ALL: [Topic; Topic::COUNT] = *Topic::VARIANTS.as_array().expect("as many as there are");
}
