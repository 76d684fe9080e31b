//! When shifts are, for how many people, and how they repeat.

use jiff::{
    Timestamp, ToSpan,
    civil::{Date, Time},
};
use serde::{Deserialize, Serialize};

use super::{
    Zone,
    birth_date::parse_date,
    quiet_hours::{hh_mm, two_times},
    words::RoleName,
};

/// From when until when, by the clock on the wall there; an end at or before the start is the next day's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) struct Hours {
    pub from: Time,
    pub until: Time,
}

impl Hours {
    /// Reads `10:00-13:00`, `10 13`, `10.30 – 12`, `22-02` or `18-24`.
    pub(crate) fn parse(words: &str) -> Option<Hours> {
        let (from, until) = two_times(words)?;
        Some(Hours { from, until }).filter(Hours::is_possible)
    }

    /// Whether they last; a whole day is one only from midnight to midnight, since `10-10` is a slip of the finger.
    pub(crate) fn is_possible(&self) -> bool {
        self.from != self.until || self.until == Time::midnight()
    }

    /// Whether they end when the clock shows a time of the next day; midnight is still the end of theirs.
    pub(crate) fn end_next_day(&self) -> bool {
        self.passes_midnight() && self.until != Time::midnight()
    }

    fn passes_midnight(&self) -> bool {
        self.until <= self.from
    }

    /// When they end, as it is written: midnight as the end of the day before it.
    pub(crate) fn end(&self) -> String {
        if self.until == Time::midnight() { "24:00".to_owned() } else { hh_mm(self.until) }
    }

    /// The instants at which they begin and end on a day; None if a calendar has no such time.
    pub(crate) fn on(&self, day: Date, zone: &Zone) -> Option<(Timestamp, Timestamp)> {
        let last = if self.passes_midnight() { day.tomorrow().ok()? } else { day };
        Some((zone.instant(day, self.from)?, zone.instant(last, self.until)?))
    }

    /// With the start or the end of others, where that is another than before; None: they would not last, or longer than a day.
    pub(crate) fn changed(&self, old: &Hours, new: &Hours) -> Option<Hours> {
        let end = |hours: &Hours| (hours.until, hours.passes_midnight());
        let (until, passes_midnight) = if end(new) == end(old) { end(self) } else { end(new) };
        let from = if new.from == old.from { self.from } else { new.from };
        Some(Hours { from, until }).filter(|hours| hours.passes_midnight() == passes_midnight)
    }

    /// What the clock shows when a block of time begins and ends.
    pub(crate) fn of_slot(slot: &Slot, zone: &Zone) -> Hours {
        Hours { from: zone.wall_time(slot.starts_at), until: zone.wall_time(slot.ends_at) }
    }

    /// Reads several of one day with commas between them; none begins before another ends. What comes after one that
    /// passes midnight could be meant of either day, and is not read.
    pub(crate) fn parse_list(words: &str) -> Option<Vec<Hours>> {
        let parts = words.split([',', ';', '\n']).map(str::trim).filter(|part| !part.is_empty());
        let mut list = parts.map(Hours::parse).collect::<Option<Vec<_>>>()?;
        let (_, before_last) = list.split_last()?;
        let is_of_one_day = !before_last.iter().any(Hours::passes_midnight);
        list.sort();
        let apart = list.windows(2).all(|pair| !pair[0].passes_midnight() && pair[0].until <= pair[1].from);
        (is_of_one_day && apart).then_some(list)
    }

    /// Whole hours.
    pub(crate) const fn of(from: i8, until: i8) -> Hours {
        Hours { from: Time::constant(from, 0, 0, 0), until: Time::constant(until, 0, 0, 0) }
    }
}

/// How many people a shift needs, and how many it has places for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Places {
    pub min: u16,
    pub max: u16,
}

impl Places {
    /// The most places a shift can have.
    pub const MOST: u16 = 1000;

    /// Reads `20`, or a minimum and a maximum: `5-20`.
    pub fn parse(words: &str) -> Option<Places> {
        let numbers = words.replace(['-', '–', '—', ','], " ");
        let numbers: Option<Vec<u16>> = numbers.split_whitespace().map(|word| word.parse().ok()).collect();
        let (min, max) = match numbers?[..] {
            [max] => (0, max),
            [min, max] => (min, max),
            _ => return None,
        };
        Some(Places { min, max }).filter(|places| places.is_possible())
    }

    /// Whether there is at least one, and no more are needed than there are.
    pub fn is_possible(&self) -> bool {
        self.min <= self.max && (1..=Places::MOST).contains(&self.max)
    }
}

/// What some of the people do there, and how many of them there are.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Part {
    pub role: RoleName,
    pub places: Places,
}

impl Part {
    /// Reads a line each: `Registration: 3`, `Guides: 2-6`.
    pub(crate) fn parse_list(words: &str) -> Option<Vec<Part>> {
        let lines = words.lines().map(str::trim).filter(|line| !line.is_empty());
        let parts = lines.map(Part::parse).collect::<Option<Vec<_>>>()?;
        (!parts.is_empty()).then_some(parts)
    }

    fn parse(line: &str) -> Option<Part> {
        let (role, places) = line.rsplit_once(':')?;
        Some(Part { role: RoleName::parse(role).ok()?, places: Places::parse(places)? })
    }
}

/// How often a shift comes again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Repeat {
    #[default]
    Once,
    Daily(u8),
    Weekly(u8),
}

impl Repeat {
    /// The most times something can repeat.
    pub(crate) const MOST: u8 = 30;

    /// The days it falls on.
    pub(crate) fn days(self, first: Date) -> Vec<Date> {
        let (step, times) = match self {
            Repeat::Once => (1.day(), 1),
            Repeat::Daily(times) => (1.day(), times),
            Repeat::Weekly(times) => (1.week(), times),
        };
        first.series(step).take(times.into()).collect()
    }
}

/// A whole number of hours before the start of a shift.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Serialize, Deserialize)]
pub(crate) struct LeadTime(pub u16);

impl LeadTime {
    /// Four weeks.
    pub(crate) const LONGEST: LeadTime = LeadTime(28 * 24);

    /// The instant it names.
    pub(crate) fn before(self, start: Timestamp) -> Timestamp {
        start.saturating_sub(i64::from(self.0).hours()).unwrap_or(start)
    }
}

/// When a shift is, for how many, and what its people do.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Slot {
    pub role: Option<RoleName>,
    pub starts_at: Timestamp,
    pub ends_at: Timestamp,
    pub places: Places,
}

/// Every day, at all hours, with all parts; None if a calendar has no such time.
pub(crate) fn slots(zone: &Zone, days: &[Date], hours: &[Hours], places: Places, parts: &[Part]) -> Option<Vec<Slot>> {
    let roles: Vec<_> = parts.iter().map(|part| (Some(part.role.clone()), part.places)).collect();
    let roles = if roles.is_empty() { vec![(None, places)] } else { roles };
    let mut slots = Vec::new();
    for (day, hours) in days.iter().flat_map(|day| hours.iter().map(move |hours| (*day, hours))) {
        let (starts_at, ends_at) = hours.on(day, zone)?;
        slots.extend(roles.iter().map(|(role, places)| Slot {
            role: role.clone(),
            starts_at,
            ends_at,
            places: *places,
        }));
    }
    Some(slots)
}

/// Why words are no day for an event.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum NotADay {
    Unreadable,
    Past,
    Far,
}

/// Reads a day from today on, within a year.
pub(crate) fn parse_day(words: &str, today: Date) -> Result<Date, NotADay> {
    let day = parse_date(words, today).map_err(|_| NotADay::Unreadable)?;
    match day {
        day if day < today => Err(NotADay::Past),
        day if day > today.saturating_add(1.year()) => Err(NotADay::Far),
        day => Ok(day),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn hours_are_two_times() {
        assert_eq!(Hours::parse("10-13"), Some(Hours::of(10, 13)));
        assert_eq!(Hours::parse("10:00 – 13.00"), Some(Hours::of(10, 13)));
        for wrong in ["", "10", "10-10", "22-25", "24-02", "18-24:30", "noon"] {
            assert_eq!(Hours::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn hours_that_end_before_they_begin_end_on_the_next_day() {
        let baku = Zone::of_place("Asia/Baku");
        let on = |words: &str| {
            let (from, until) = Hours::parse(words).unwrap().on(date(2026, 12, 5), &baku).unwrap();
            (from.to_string(), until.to_string())
        };
        let is = |from: &str, until: &str| (from.to_owned(), until.to_owned());
        for words in ["22-02", "22:00-02:00", "22.00 – 2"] {
            assert_eq!(on(words), is("2026-12-05T18:00:00Z", "2026-12-05T22:00:00Z"), "{words}");
            assert!(Hours::parse(words).unwrap().end_next_day());
        }
        for words in ["18-24", "18:00-00:00", "18-24:00"] {
            assert_eq!(on(words), is("2026-12-05T14:00:00Z", "2026-12-05T20:00:00Z"), "{words}");
            assert!(!Hours::parse(words).unwrap().end_next_day(), "midnight ends the day");
        }
        assert_eq!(on("0-24"), is("2026-12-04T20:00:00Z", "2026-12-05T20:00:00Z"), "a whole day");
        assert_eq!(on("0-4"), is("2026-12-04T20:00:00Z", "2026-12-05T00:00:00Z"), "its first hours");
    }

    #[test]
    fn several_hours_do_not_overlap() {
        assert_eq!(Hours::parse_list("14-17, 10-13"), Some(vec![Hours::of(10, 13), Hours::of(14, 17)]));
        assert_eq!(Hours::parse_list("10-13; 13-15"), Some(vec![Hours::of(10, 13), Hours::of(13, 15)]));
        assert_eq!(Hours::parse_list("10-13, 22-02"), Some(vec![Hours::of(10, 13), Hours::of(22, 2)]));
        assert_eq!(Hours::parse_list("18-22, 22-24"), Some(vec![Hours::of(18, 22), Hours::of(22, 0)]));
        for wrong in ["", ",", "10-13, 12-15", "10-13, noon", "22-02, 02-06", "22-02, 14-18", "20-23, 22-02"] {
            assert_eq!(Hours::parse_list(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn places_are_a_number_or_two() {
        assert_eq!(Places::parse("20"), Some(Places { min: 0, max: 20 }));
        assert_eq!(Places::parse(" 5 – 20 "), Some(Places { min: 5, max: 20 }));
        for wrong in ["", "0", "1001", "5000", "20-5", "many", "1 2 3", "7.5"] {
            assert_eq!(Places::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn parts_are_lines_of_a_name_and_a_number() {
        let parts = Part::parse_list("Registration: 3\n\n Guides:2-6").unwrap();
        assert_eq!(parts.iter().map(|part| part.role.as_str()).collect::<Vec<_>>(), ["Registration", "Guides"]);
        assert_eq!(parts[1].places, Places { min: 2, max: 6 });
        for wrong in ["", "Registration", "Registration: many", ": 3", "Desk: 0"] {
            assert_eq!(Part::parse_list(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_weekly_shift_keeps_its_weekday() {
        let first = date(2026, 12, 30);
        assert_eq!(Repeat::Weekly(2).days(first), [first, date(2027, 1, 6)]);
        assert_eq!(Repeat::Daily(3).days(first).last(), Some(&date(2027, 1, 1)));
        assert_eq!(Repeat::Once.days(first), [first]);
    }

    #[test]
    fn a_day_is_in_the_coming_year() {
        let today = date(2026, 11, 23);
        assert_eq!(parse_day("23.11.26", today), Ok(today));
        assert_eq!(parse_day("22.11.2026", today), Err(NotADay::Past));
        assert_eq!(parse_day("24.11.2027", today), Err(NotADay::Far));
        assert_eq!(parse_day("soon", today), Err(NotADay::Unreadable));
    }
}
