//! Volunteering events: what an organizer says about one, and what others see of it.

use jiff::{
    Timestamp, ToSpan,
    civil::{Date, Time},
};
use serde::{Deserialize, Serialize};

use super::{
    Country, Language, Organization, Region, Topic, Zone,
    birth_date::parse_date,
    quiet_hours::two_times,
    words::{Description, Place, Title},
};

/// From when until when on one day, by the clock on the wall there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hours {
    pub from: Time,
    pub until: Time,
}

impl Hours {
    /// Reads `10:00-13:00`, `10 13` or `10.30 – 12`.
    pub fn parse(words: &str) -> Option<Hours> {
        let (from, until) = two_times(words)?;
        (from < until).then_some(Hours { from, until })
    }

    /// Whole hours.
    pub const fn of(from: i8, until: i8) -> Hours {
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
        (min <= max && (1..=Places::MOST).contains(&max)).then_some(Places { min, max })
    }
}

/// Why words are no day for an event.
#[derive(Debug, PartialEq, Eq)]
pub enum NotADay {
    Unreadable,
    Past,
    Far,
}

/// Reads a day from today on, within a year.
pub fn parse_day(words: &str, today: Date) -> Result<Date, NotADay> {
    let day = parse_date(words, today).map_err(|_| NotADay::Unreadable)?;
    match day {
        day if day < today => Err(NotADay::Past),
        day if day > today.saturating_add(1.year()) => Err(NotADay::Far),
        day => Ok(day),
    }
}

/// An organization, and what its events begin with.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Organizing {
    pub organization: Organization,
    /// None: across countries.
    pub country: Option<Country>,
    pub minimum_age: i16,
}

/// An event before it is published; every part has been answered.
#[derive(Clone, Debug, PartialEq)]
pub struct NewEvent {
    pub organization: i64,
    pub title: Title,
    pub description: Option<Description>,
    pub place: Place,
    pub topic: Topic,
    pub country: Country,
    pub region: Option<Region>,
    pub zone: Zone,
    pub language: Language,
    pub minimum_age: i16,
    pub starts_at: Timestamp,
    pub ends_at: Timestamp,
    pub places: Places,
}

/// A published event with its shift, as people see it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Event {
    pub id: i64,
    pub organization: Organization,
    pub title: String,
    pub description: String,
    pub place: String,
    pub topic: Topic,
    pub country: Country,
    pub region: Option<Region>,
    pub zone: Zone,
    pub language: Language,
    pub minimum_age: i16,
    pub starts_at: Timestamp,
    pub ends_at: Timestamp,
    pub places: Places,
    /// Places that nobody has and that are held for nobody.
    pub free: u16,
    /// Why it was cancelled, if it was.
    pub cancelled: Option<String>,
}

/// What somebody has to do with an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum SignUp {
    Confirmed,
    Waiting {
        /// In the line, from 1.
        position: i64,
    },
    /// A place is held.
    Offered {
        until: Timestamp,
    },
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn hours_end_after_they_begin() {
        assert_eq!(Hours::parse("10-13"), Some(Hours::of(10, 13)));
        assert_eq!(Hours::parse("10:00 – 13.00"), Some(Hours::of(10, 13)));
        for wrong in ["", "10", "13-10", "10-10", "22-25", "noon"] {
            assert_eq!(Hours::parse(wrong), None, "{wrong}");
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
    fn a_day_is_in_the_coming_year() {
        let today = date(2026, 11, 23);
        assert_eq!(parse_day("23.11.26", today), Ok(today));
        assert_eq!(parse_day("22.11.2026", today), Err(NotADay::Past));
        assert_eq!(parse_day("24.11.2027", today), Err(NotADay::Far));
        assert_eq!(parse_day("soon", today), Err(NotADay::Unreadable));
    }
}
