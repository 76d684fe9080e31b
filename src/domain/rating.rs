//! How people found an event they came to.

use serde::{Deserialize, Serialize};

use super::words::Feedback;

/// One to five.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Stars(u8);

impl Stars {
    /// From the fewest to the most.
    pub const ALL: [Stars; 5] = [Stars(1), Stars(2), Stars(3), Stars(4), Stars(5)];

    /// How many.
    pub fn number(self) -> u8 {
        self.0
    }
}

impl TryFrom<u8> for Stars {
    type Error = u8;

    fn try_from(number: u8) -> Result<Self, u8> {
        Stars::ALL.into_iter().find(|stars| stars.0 == number).ok_or(number)
    }
}

impl From<Stars> for u8 {
    fn from(stars: Stars) -> u8 {
        stars.0
    }
}

/// What people said is shown in steps of so many answers, so that no answer can be told from another by what was shown
/// before it.
pub(crate) const TOGETHER: i64 = 3;

/// What the people of a shift said, without their names.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Ratings {
    /// How many gave stars.
    #[serde(default)]
    pub answers: i64,
    /// How many of them are shown, and how many stars those gave in all.
    pub count: i64,
    pub sum: i64,
    /// What they wrote, in an order that says nothing.
    pub words: Vec<Feedback>,
}

impl Ratings {
    /// Whole stars and tenths, like (4, 6); None if nothing is shown. Each language has its own sign between them.
    pub(crate) fn average(&self) -> Option<(i64, i64)> {
        let tenths = (self.sum * 10 + self.count / 2).checked_div(self.count)?;
        Some((tenths / 10, tenths % 10))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_average_is_rounded_to_a_tenth() {
        let average = |count, sum| Ratings { answers: count, count, sum, words: Vec::new() }.average();
        assert_eq!(average(0, 0), None);
        assert_eq!(average(3, 14), Some((4, 7)));
        assert_eq!(average(2, 10), Some((5, 0)));
        for wrong in [0, 6] {
            assert!(Stars::try_from(wrong).is_err());
        }
    }
}
