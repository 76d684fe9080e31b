//! How many people there are, where they must not be counted exactly.

use super::{
    Text,
    argument::{Argument, Field},
};
use crate::domain::announcement::Crowd;

/// How many people there are, as far as it is told; an exact number does not become one.
#[derive(Clone)]
pub struct CrowdText(Box<Text>);

impl From<Crowd> for CrowdText {
    fn from(crowd: Crowd) -> CrowdText {
        CrowdText(Box::new(match crowd {
            Crowd::Nobody => Text::plain(0),
            Crowd::FewerThanTen => Text::FewerThanTen,
            Crowd::AtLeast(count) => Text::AtLeast { count },
        }))
    }
}

impl Field for CrowdText {
    fn argument(&self) -> Argument<'_> {
        Argument::Text(&self.0)
    }
}
