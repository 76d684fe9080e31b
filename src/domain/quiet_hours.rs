//! The hours in which a person wants no message that can wait.

use jiff::{Timestamp, ToSpan, civil::Time};
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
        // Where a change of the clocks makes an hour come twice, the quiet has ended with its first.
        is_quiet.then(|| zone.instant(ends_on, self.until))?.filter(|end| *end > at)
    }

    /// When the quiet began that lasts at an instant; None if none does.
    fn start_of(self, zone: &Zone, at: Timestamp) -> Option<Timestamp> {
        self.end_of(zone, at)?;
        self.last(zone, at, self.from)
    }

    /// The last time before an instant, or at it, that the clock showed a time.
    fn last(self, zone: &Zone, at: Timestamp, time: Time) -> Option<Timestamp> {
        let today = zone.day(at);
        let days = [today.tomorrow().ok(), Some(today), today.yesterday().ok()];
        days.into_iter().flatten().filter_map(|day| zone.instant(day, time)).find(|instant| *instant <= at)
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

/// When somebody rests: in their quiet hours, by the clock where they live.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Rest<'a> {
    pub hours: Option<QuietHours>,
    pub zone: &'a Zone,
}

impl Rest<'_> {
    /// Nobody has to answer sooner after their quiet hours than so many minutes.
    const TO_WAKE_UP: i64 = 60;
    /// What comes before the quiet hours comes so many minutes before them, so that it is read.
    const TO_READ: i64 = 15;

    /// Whether an instant falls into the quiet hours.
    pub(crate) fn is_quiet(self, at: Timestamp) -> bool {
        self.awake(at) > at
    }

    /// An instant, or the end of the quiet hours it falls into.
    pub(crate) fn awake(self, at: Timestamp) -> Timestamp {
        self.hours.and_then(|hours| hours.end_of(self.zone, at)).unwrap_or(at)
    }

    /// The first instant from another on that falls into no quiet hours and is an hour or more after the last; None if
    /// there is no such hour in the day.
    pub(crate) fn rested(self, at: Timestamp) -> Option<Timestamp> {
        let Some(hours) = self.hours else { return Some(at) };
        let mut rested = at;
        // The second time for quiet hours that begin again before the hour is over; the third would be the next day's.
        for _ in 0..2 {
            let awake = self.awake(rested);
            let woke = hours.last(self.zone, awake, hours.until).unwrap_or(awake);
            rested = awake.max(woke.saturating_add(Rest::TO_WAKE_UP.minutes()).unwrap_or(awake));
            if !self.is_quiet(rested) {
                return Some(rested);
            }
        }
        None
    }

    /// The last moment at which something is read before the quiet hours that last at an instant; None if none do.
    pub(crate) fn last_waking(self, at: Timestamp) -> Option<Timestamp> {
        let from = self.hours?.start_of(self.zone, at)?;
        let shortly_before = from.checked_sub(Rest::TO_READ.minutes()).ok()?;
        Some(self.awake(shortly_before)).filter(|instant| *instant < from)
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
pub(crate) fn hh_mm(time: Time) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

/// Reads two times of a day, whatever stands between them.
pub(super) fn two_times(words: &str) -> Option<(Time, Time)> {
    let times = words.replace(['-', '–', '—', ','], " ");
    let mut times = times.split_whitespace();
    let two = (parse_time(times.next()?)?, parse_end(times.next()?)?);
    times.next().is_none().then_some(two)
}

/// Reads the end of a span; at `24:00` the next day begins.
fn parse_end(words: &str) -> Option<Time> {
    let is_midnight = matches!(words, "24" | "24:00" | "24.00");
    if is_midnight { Some(Time::midnight()) } else { parse_time(words) }
}

/// Reads a time of a day: `18:00`, `18.00`, `18`.
pub(crate) fn parse_time(words: &str) -> Option<Time> {
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
        assert_eq!(QuietHours::parse("21-24"), QuietHours::parse("21:00-00:00"));
        let half_past = QuietHours::parse("21:30-07:15").unwrap();
        assert_eq!((hh_mm(half_past.from()), hh_mm(half_past.until())), ("21:30".into(), "07:15".into()));
    }

    fn at(instant: &str) -> Timestamp {
        instant.parse().unwrap()
    }

    #[test]
    fn somebody_is_rested_an_hour_after_their_quiet_hours() {
        let baku = Zone::of_place("Asia/Baku");
        let rested = |hours: &str, instant: &str| {
            let rest = Rest { hours: QuietHours::parse(hours), zone: &baku };
            rest.rested(at(instant)).map(|instant| instant.to_string())
        };
        let is = |instant: &str| Some(instant.to_owned());
        assert_eq!(rested("22-8", "2026-12-05T17:59Z"), is("2026-12-05T17:59:00Z"), "two minutes to ten");
        assert_eq!(rested("22-8", "2026-12-05T18:00Z"), is("2026-12-06T05:00:00Z"), "ten in the evening");
        assert_eq!(rested("22-8", "2026-12-06T04:00Z"), is("2026-12-06T05:00:00Z"), "eight in the morning");
        assert_eq!(rested("22-8", "2026-12-06T05:00Z"), is("2026-12-06T05:00:00Z"), "nine");
        assert_eq!(rested("13-14", "2026-12-06T09:30Z"), is("2026-12-06T11:00:00Z"), "a nap");
        assert_eq!(rested("9-8", "2026-12-06T04:30Z"), None, "never an hour awake");
    }

    #[test]
    fn the_last_waking_moment_is_shortly_before_the_quiet_hours() {
        let baku = Zone::of_place("Asia/Baku");
        let last = |hours: &str, instant: &str| {
            let rest = Rest { hours: QuietHours::parse(hours), zone: &baku };
            rest.last_waking(at(instant)).map(|instant| instant.to_string())
        };
        assert_eq!(last("22-8", "2026-12-06T02:00Z"), Some("2026-12-05T17:45:00Z".to_owned()), "six in the morning");
        assert_eq!(last("22-8", "2026-12-05T19:00Z"), Some("2026-12-05T17:45:00Z".to_owned()), "eleven in the evening");
        assert_eq!(last("22-8", "2026-12-05T09:00Z"), None, "awake");
        assert_eq!(last("8:10-8", "2026-12-05T19:00Z"), Some("2026-12-05T04:00:00Z".to_owned()), "ten minutes a day");
    }

    #[test]
    fn a_span_has_two_different_times_of_the_day() {
        for words in ["", "22:00", "22-22", "25-8", "22:60-8", "1 2 3", "night"] {
            assert_eq!(QuietHours::parse(words), None, "{words}");
        }
    }
}
