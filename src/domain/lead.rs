//! How long before a shift somebody is reminded of it.

use std::{cmp::Reverse, collections::BTreeSet};

use jiff::{Timestamp, ToSpan, civil::Time};
use serde::{Deserialize, Serialize};

use super::{
    Zone,
    quiet_hours::{hh_mm, parse_time},
};

/// A lead time of a reminder; what it means depends on the shift's start and zone.
///
/// It is stored, and travels in buttons, as `120m` or `1d18:00`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Lead {
    /// So many minutes before the start.
    Minutes(u16),
    /// At a time of the day so many days before the day of the shift; 0 is the day itself.
    Days(u8, Time),
}

/// Why words are no lead time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotALead {
    /// They say none.
    Unreadable,
    /// Nobody can be reminded that early, or that late.
    OutOfRange,
}

/// When somebody is reminded of a shift: the earliest first. Nobody needs more than a handful.
pub(crate) type Leads = BTreeSet<Lead>;

/// So many lead times can be chosen.
pub(crate) const MOST: usize = 5;

/// What was chosen in one place, and what holds where nothing is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Chosen {
    /// None: nothing.
    pub own: Option<Leads>,
    /// From the event's organization, or from the one above.
    pub inherited: Leads,
}

impl Chosen {
    /// What counts.
    pub(crate) fn in_force(self) -> Leads {
        self.own.unwrap_or(self.inherited)
    }
}

impl Lead {
    const EVENING: Time = Time::constant(18, 0, 0, 0);
    /// The evening before.
    pub const EVE: Lead = Lead::Days(1, Lead::EVENING);
    /// Two hours before.
    pub const SOON: Lead = Lead::Minutes(120);
    /// Those that stand on buttons.
    pub const OFFERED: [Lead; 8] = [
        Lead::Days(7, Lead::EVENING),
        Lead::Days(3, Lead::EVENING),
        Lead::EVE,
        Lead::Days(0, Time::constant(8, 0, 0, 0)),
        Lead::Minutes(180),
        Lead::SOON,
        Lead::Minutes(60),
        Lead::Minutes(30),
    ];
    /// In minutes.
    pub(crate) const SHORTEST: u16 = 20;
    /// In minutes.
    pub(crate) const LONGEST: u16 = 24 * 60;
    pub(crate) const MOST_DAYS: u8 = 30;

    /// What an event has when nobody has chosen anything.
    pub fn usual() -> Leads {
        [Lead::EVE, Lead::SOON].into()
    }

    /// Reads `1:30`, an hour and a half before, or `3 19:00`, at seven in the evening three days before.
    ///
    /// # Errors
    /// Words that say no lead time, or one that is too short or too long.
    pub fn parse(words: &str) -> Result<Lead, NotALead> {
        let (count, minutes, time) = Lead::parts(words.trim()).ok_or(NotALead::Unreadable)?;
        let lead = match time {
            Some(time) => u8::try_from(count).ok().map(|days| Lead::Days(days, time)),
            None => u16::try_from(count.saturating_mul(60).saturating_add(minutes)).ok().map(Lead::Minutes),
        };
        lead.filter(|lead| lead.is_sensible()).ok_or(NotALead::OutOfRange)
    }

    /// Hours and minutes; or days, and a time of the day.
    fn parts(words: &str) -> Option<(u32, u32, Option<Time>)> {
        match words.split_once(char::is_whitespace) {
            Some((days, time)) => Some((days.parse().ok()?, 0, Some(parse_time(time.trim())?))),
            None => {
                let (hours, minutes) = words.split_once([':', '.'])?;
                let minutes = minutes.parse().ok().filter(|minutes| *minutes < 60)?;
                Some((hours.parse().ok()?, minutes, None))
            }
        }
    }

    fn is_sensible(self) -> bool {
        match self {
            Lead::Minutes(minutes) => (Lead::SHORTEST..=Lead::LONGEST).contains(&minutes),
            Lead::Days(days, _) => days <= Lead::MOST_DAYS,
        }
    }

    /// The instant it names; None if that is not before the start. An hour that a change of the clocks skips is the
    /// first after it, one that comes twice the first.
    pub fn before(self, zone: &Zone, starts_at: Timestamp) -> Option<Timestamp> {
        let instant = match self {
            Lead::Minutes(minutes) => starts_at.checked_sub(i64::from(minutes).minutes()).ok(),
            Lead::Days(days, time) => zone.instant(zone.day(starts_at).checked_sub(i64::from(days).days()).ok()?, time),
        };
        instant.filter(|instant| *instant < starts_at)
    }

    /// Roughly how many minutes before the start it is.
    fn minutes(self) -> i32 {
        match self {
            Lead::Minutes(minutes) => minutes.into(),
            // As if shifts began at noon.
            Lead::Days(days, time) => {
                i32::from(days) * 24 * 60 + (12 - i32::from(time.hour())) * 60 - i32::from(time.minute())
            }
        }
    }
}

impl Ord for Lead {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        let key = |lead: &Lead| (Reverse(lead.minutes()), String::from(*lead));
        key(self).cmp(&key(other))
    }
}

impl PartialOrd for Lead {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl TryFrom<String> for Lead {
    type Error = String;

    fn try_from(words: String) -> Result<Self, String> {
        let lead = match (words.strip_suffix('m'), words.split_once('d')) {
            (Some(minutes), _) => minutes.parse().ok().map(Lead::Minutes),
            (_, Some((days, time))) => {
                days.parse().ok().zip(parse_time(time)).map(|(days, time)| Lead::Days(days, time))
            }
            _ => None,
        };
        lead.filter(|lead| lead.is_sensible()).ok_or(words)
    }
}

impl From<Lead> for String {
    fn from(lead: Lead) -> String {
        match lead {
            Lead::Minutes(minutes) => format!("{minutes}m"),
            Lead::Days(days, time) => format!("{days}d{}", hh_mm(time)),
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::time;

    use super::*;

    #[test]
    fn leads_are_read_as_people_and_as_tables_write_them() {
        assert_eq!(Lead::parse(" 1:30 "), Ok(Lead::Minutes(90)));
        assert_eq!(Lead::parse("3 19:00"), Ok(Lead::Days(3, time(19, 0, 0, 0))));
        assert_eq!(Lead::parse("0 7.30"), Ok(Lead::Days(0, time(7, 30, 0, 0))));
        for wrong in ["", "2", "1:75", "1 25:00", "x 18:00", "1 18:00 2", "-1 18:00"] {
            assert_eq!(Lead::parse(wrong), Err(NotALead::Unreadable), "{wrong}");
        }
        for outside in ["0:10", "24:01", "25:00", "9999:00", "4294967295:59", "31 18:00", "300 18:00"] {
            assert_eq!(Lead::parse(outside), Err(NotALead::OutOfRange), "{outside}");
        }
        for lead in Lead::OFFERED {
            assert_eq!(Lead::try_from(String::from(lead)), Ok(lead));
        }
        for wrong in ["", "m", "5m", "99999m", "1d", "d18:00", "31d18:00"] {
            assert!(Lead::try_from(wrong.to_owned()).is_err(), "{wrong}");
        }
    }

    #[test]
    fn the_earliest_comes_first() {
        let sorted: Vec<Lead> = Leads::from(Lead::OFFERED).into_iter().collect();
        assert_eq!(sorted, Lead::OFFERED);
    }

    #[test]
    fn a_time_of_the_day_is_that_of_the_place() {
        let before = |lead: Lead, zone: &str, start: &str| {
            lead.before(&Zone::of_place(zone), start.parse().unwrap()).map(|instant| instant.to_string())
        };
        let at = |instant: &str| Some(instant.to_owned());
        assert_eq!(before(Lead::EVE, "Asia/Baku", "2026-12-05T06:00Z"), at("2026-12-04T14:00:00Z"));
        assert_eq!(
            before(Lead::EVE, "Asia/Baku", "2026-12-31T21:00Z"),
            at("2026-12-31T14:00:00Z"),
            "New Year, one o'clock"
        );
        assert_eq!(
            before(Lead::EVE, "Asia/Almaty", "2024-03-01T06:00Z"),
            at("2024-02-29T12:00:00Z"),
            "leap day, old offset"
        );
        assert_eq!(
            before(Lead::Days(2, Lead::EVENING), "Europe/Berlin", "2026-03-30T08:00Z"),
            at("2026-03-28T17:00:00Z")
        );
        let gap = Lead::Days(0, time(2, 30, 0, 0));
        assert_eq!(
            before(gap, "Europe/Berlin", "2026-03-29T08:00Z"),
            at("2026-03-29T01:30:00Z"),
            "skipped: an hour later"
        );
        assert_eq!(before(gap, "Europe/Berlin", "2026-10-25T08:00Z"), at("2026-10-25T00:30:00Z"), "twice: the first");
        assert_eq!(before(Lead::Days(0, Lead::EVENING), "Asia/Baku", "2026-12-05T06:00Z"), None, "after the start");
        assert_eq!(before(Lead::SOON, "Asia/Baku", "2026-12-05T06:00Z"), at("2026-12-05T04:00:00Z"));
    }
}
