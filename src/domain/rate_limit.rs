//! How much one person may have of what costs the bot, Telegram or other people something: plenty at once, and then as
//! much as time brings back. No honest person comes near it.

use std::collections::HashMap;
use strum::{EnumCount, IntoStaticStr, VariantArray};

use jiff::{SignedDuration, Timestamp};

use crate::domain::PersonId;

/// What is counted, each kind by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumCount, VariantArray, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub(crate) enum RateLimited {
    /// A list as CSV or XLSX, a calendar file, a QR code.
    File,
    /// A link to a role.
    Invitation,
    /// A link that adds the bot to a group.
    GroupLink,
    /// A place, a place in a line, or an application, of which organizers hear.
    SignUp,
    /// What one person writes to others through the bot.
    Letter,
    /// A decision about one person, a member or a group, who hears of it.
    Decision,
    /// An event that people are shown.
    Publication,
    /// A change of an event of which its people hear, or its end.
    Change,
    /// How many people an announcement would reach: from many such numbers one could learn of single people.
    Count,
    /// All that is known of somebody, as a file.
    MyData,
    /// An announcement that is ordered, now, later or again and again, or corrected.
    Announcement,
    /// A calendar that a program fetches, by its address.
    Calendar,
    /// A question from another chat; Telegram asks at every pause while somebody types.
    Inline,
}

impl RateLimited {
    pub(crate) const ALL: [RateLimited; RateLimited::COUNT] =
        *RateLimited::VARIANTS.as_array().expect("as many as there are");

    /// So many at once, and one more every so many seconds.
    const fn allowance(self) -> (i64, i64) {
        match self {
            RateLimited::File => (30, 60),
            RateLimited::Invitation => (30, 300),
            RateLimited::GroupLink => (30, 300),
            RateLimited::SignUp => (40, 60),
            RateLimited::Letter => (30, 60),
            // Who decides about a long list does so in one go.
            RateLimited::Decision => (300, 10),
            RateLimited::Publication => (30, 300),
            RateLimited::Change => (20, 60),
            RateLimited::Count => (120, 30),
            RateLimited::MyData => (5, 600),
            RateLimited::Announcement => (20, 600),
            // Programs fetch it every five minutes at most, and a family has several.
            RateLimited::Calendar => (30, 60),
            RateLimited::Inline => (60, 2),
        }
    }

    /// As it stands in metrics.
    pub(crate) fn name(self) -> &'static str {
        self.into()
    }
}

/// It was too much; in so many minutes there will be one more, at least 1.
#[derive(Debug, PartialEq)]
pub(crate) struct RetryAfter {
    pub minutes: i64,
}

/// What people have taken, in the memory of one process: after a restart everybody begins anew, and of several instances
/// each counts for itself, so that a person may have as many times as much as there are instances.
#[derive(Debug, Default)]
pub(crate) struct RateLimits {
    /// When somebody will have all of it again; who has all of it is not in here (GCRA,
    /// <https://en.wikipedia.org/wiki/Generic_cell_rate_algorithm>).
    whole_at: HashMap<(PersonId, RateLimited), Timestamp>,
}

/// So many are remembered, which takes a few megabytes.
const MOST: usize = 100_000;

impl RateLimits {
    /// Takes one, at an instant. What is refused is not taken.
    pub(crate) fn take(&mut self, person: PersonId, what: RateLimited, now: Timestamp) -> Result<(), RetryAfter> {
        let (at_once, seconds) = what.allowance();
        // Nobody can have taken more than all of it: whatever says so was noted by a clock that has been set back since.
        let latest = now + SignedDuration::from_secs(at_once * seconds);
        let noted = self.whole_at.get(&(person, what)).filter(|at| **at <= latest);
        let whole_at = noted.map_or(now, |at| now.max(*at)) + SignedDuration::from_secs(seconds);
        let missing = whole_at - latest;
        if missing > SignedDuration::ZERO {
            let seconds = missing.as_secs() + i64::from(missing.subsec_nanos() > 0);
            return Err(RetryAfter { minutes: (seconds + 59) / 60 });
        }
        self.forget(now);
        self.whole_at.insert((person, what), whole_at);
        Ok(())
    }

    /// Makes room: those who have all of it again go, and should that not be half of them, the others too.
    fn forget(&mut self, now: Timestamp) {
        if self.whole_at.len() < MOST {
            return;
        }
        self.whole_at.retain(|_, whole_at| *whole_at > now);
        if self.whole_at.len() > MOST / 2 {
            self.whole_at.clear();
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const SECOND: i64 = 1000;
    use crate::db::testing::unix;

    #[test]
    fn so_many_at_once_and_then_one_by_one() {
        for what in RateLimited::ALL {
            let (at_once, seconds) = what.allowance();
            let mut allowances = RateLimits::default();
            for _ in 0..at_once {
                assert_eq!(allowances.take(PersonId(1), what, unix(0)), Ok(()));
            }
            let minutes = (seconds + 59) / 60;
            assert_eq!(allowances.take(PersonId(1), what, unix(0)), Err(RetryAfter { minutes }), "{what:?}");
            assert_eq!(
                allowances.take(PersonId(1), what, unix(0)),
                Err(RetryAfter { minutes }),
                "asking costs nothing"
            );
            assert_eq!(allowances.take(PersonId(2), what, unix(0)), Ok(()), "somebody else");
            let later = seconds * SECOND;
            assert!(allowances.take(PersonId(1), what, unix(later - 1)).is_err());
            assert_eq!(allowances.take(PersonId(1), what, unix(later)), Ok(()));
            assert!(allowances.take(PersonId(1), what, unix(later)).is_err());
        }
    }

    #[test]
    fn one_kind_does_not_use_up_another() {
        let mut allowances = RateLimits::default();
        while allowances.take(PersonId(1), RateLimited::MyData, unix(0)).is_ok() {}
        assert_eq!(allowances.take(PersonId(1), RateLimited::File, unix(0)), Ok(()));
    }

    #[test]
    fn after_a_clock_that_was_wrong_all_comes_back() {
        let year = 365 * 24 * 3600 * SECOND;
        for wrong in [-year, year] {
            let (mut allowances, (at_once, seconds)) = (RateLimits::default(), RateLimited::MyData.allowance());
            while allowances.take(PersonId(1), RateLimited::MyData, unix(wrong)).is_ok() {}
            let all = (1..=at_once).map(|count| count * seconds * SECOND);
            assert!(
                all.clone().all(|now| allowances.take(PersonId(1), RateLimited::MyData, unix(now)).is_ok()),
                "{wrong}"
            );
        }
    }

    #[test]
    fn memory_is_bounded() {
        let mut allowances = RateLimits::default();
        for person in (0..3 * MOST as i64).map(PersonId) {
            assert_eq!(allowances.take(person, RateLimited::MyData, unix(person.0)), Ok(()));
            assert!(allowances.whole_at.len() <= MOST);
        }
        let later = 3 * MOST as i64 + 600 * SECOND;
        while allowances.whole_at.len() < MOST {
            let person = allowances.whole_at.len() as i64;
            allowances.whole_at.insert((PersonId(-person), RateLimited::File), unix(0));
        }
        assert_eq!(allowances.take(PersonId(1), RateLimited::File, unix(later)), Ok(()));
        assert_eq!(allowances.whole_at.len(), 1, "who has all of it again is forgotten");
    }

    proptest! {
        #[test]
        fn nobody_gets_more_in_any_time_than_they_may(steps in prop::collection::vec(0..2_000_i64, 1..200)) {
            let (mut allowances, mut now, mut taken) = (RateLimits::default(), 0, 0);
            let (at_once, seconds) = RateLimited::Inline.allowance();
            for step in steps {
                now += step;
                taken += i64::from(allowances.take(PersonId(1), RateLimited::Inline, unix(now)).is_ok());
                prop_assert!(taken <= at_once + now / (seconds * SECOND));
            }
        }
    }
}
