//! The hours in which a person wants no message that can wait.

use jiff::{Timestamp, civil::Time};
use serde::{Deserialize, Serialize};

use super::Zone;

/// A span of the local day, usually over midnight; `from` and `until` differ.
///
/// It is stored, and travels in buttons, as `22:00-08:00`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct QuietHours {
    from: Time,
    until: Time,
}

impl QuietHours {
    /// From 22:00 until 08:00: what a new volunteer has.
    pub const NIGHT: QuietHours = QuietHours::of_hours(22, 8);
    /// The spans offered as buttons.
    pub const OFFERED: [QuietHours; 3] = [QuietHours::NIGHT, QuietHours::of_hours(21, 9), QuietHours::of_hours(23, 7)];

    const fn of_hours(from: i8, until: i8) -> QuietHours {
        QuietHours { from: Time::constant(from, 0, 0, 0), until: Time::constant(until, 0, 0, 0) }
    }

    /// Reads `22:00-08:00`, `22.30 – 7` or `22 8`.
    pub fn parse(words: &str) -> Option<QuietHours> {
        let (from, until) = two_times(words)?;
        (from != until).then_some(QuietHours { from, until })
    }

    /// When the quiet ends that lasts at an instant in a zone; None if it does not.
    pub fn end_of(self, zone: &Zone, at: Timestamp) -> Option<Timestamp> {
        let (day, time) = (zone.day(at), zone.wall_time(at));
        let over_midnight = self.from > self.until;
        let is_quiet = if over_midnight {
            time >= self.from || time < self.until
        } else {
            (self.from..self.until).contains(&time)
        };
        let ends_on = if over_midnight && time >= self.from { day.tomorrow().ok()? } else { day };
        is_quiet.then(|| zone.instant(ends_on, self.until))?
    }

    /// When the quiet begins.
    pub fn from(self) -> Time {
        self.from
    }

    /// When it ends.
    pub fn until(self) -> Time {
        self.until
    }
}

impl TryFrom<String> for QuietHours {
    type Error = String;

    fn try_from(words: String) -> Result<Self, String> {
        QuietHours::parse(&words).ok_or(words)
    }
}

impl From<QuietHours> for String {
    fn from(hours: QuietHours) -> String {
        format!("{}-{}", hh_mm(hours.from), hh_mm(hours.until))
    }
}

/// A time as all seven languages print it: 24 hours, two digits each.
pub fn hh_mm(time: Time) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

/// Reads two times of a day, whatever stands between them.
pub(super) fn two_times(words: &str) -> Option<(Time, Time)> {
    let times = words.replace(['-', '–', '—', ','], " ");
    let mut times = times.split_whitespace().map(parse_time);
    let two = (times.next()??, times.next()??);
    times.next().is_none().then_some(two)
}

/// Reads a time of a day: `18:00`, `18.00`, `18`.
pub fn parse_time(words: &str) -> Option<Time> {
    let (hour, minute) = words.split_once([':', '.']).unwrap_or((words, "0"));
    Time::new(hour.parse().ok()?, minute.parse().ok()?, 0, 0).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_are_read_in_several_ways() {
        for words in ["22:00-08:00", "22:00–8:00", "22.00 - 8.00", "22 8", "22 — 08"] {
            assert_eq!(QuietHours::parse(words), Some(QuietHours::NIGHT), "{words}");
        }
        let half_past = QuietHours::parse("21:30-07:15").unwrap();
        assert_eq!((hh_mm(half_past.from()), hh_mm(half_past.until())), ("21:30".into(), "07:15".into()));
    }

    #[test]
    fn a_span_has_two_different_times_of_the_day() {
        for words in ["", "22:00", "22-22", "25-8", "22:60-8", "1 2 3", "night"] {
            assert_eq!(QuietHours::parse(words), None, "{words}");
        }
    }
}
