//! A crontab as people write it: `0 18 * * 5`, or `@daily`. It says what the clock on the wall shows when something
//! is done; which instant that is, a zone tells.

mod field;
#[cfg(test)]
mod tests;

use std::{collections::BTreeSet, fmt, iter::successors, str::FromStr};

use chrono::{DateTime, Utc};
use cron::Schedule;
use jiff::{Timestamp, ToSpan, civil, tz::TimeZone};
use serde::{Deserialize, Serialize};

use super::Zone;
pub(crate) use field::Field;

/// A crontab of five fields that fires some day, and not too often.
///
/// As elsewhere, a day is right if either of the fields for days says so, when neither begins with an asterisk;
/// else if both do. Sunday is 0 or 7.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Crontab {
    written: String,
    /// It fires when any of them does.
    schedules: Vec<Schedule>,
}

/// Why words are no crontab of ours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotACrontab {
    /// There are so many fields instead of five.
    Count(usize),
    /// A field cannot be read; this is what stands there.
    Unreadable(Field, String),
    /// A field is written with the signs of other programs: `L`, `W`, `#`, `?`.
    Foreign(Field, String),
    /// Such as the 31st of February.
    Never,
    /// It fires twice within less than five minutes.
    TooOften,
}

const NICKNAMES: [(&str, &str); 7] = [
    ("@hourly", "0 * * * *"),
    ("@daily", "0 0 * * *"),
    ("@midnight", "0 0 * * *"),
    ("@weekly", "0 0 * * 0"),
    ("@monthly", "0 0 1 * *"),
    ("@yearly", "0 0 1 1 *"),
    ("@annually", "0 0 1 1 *"),
];

type Numbers = BTreeSet<u8>;

impl Crontab {
    /// So many minutes lie between two fires by the clock on the wall, or more.
    pub const LEAST_MINUTES: u8 = 5;

    /// Reads five fields with spaces between them, or one of the nicknames.
    pub fn parse(words: &str) -> Result<Crontab, NotACrontab> {
        let written = words.split_whitespace().collect::<Vec<_>>().join(" ");
        let nickname = NICKNAMES.into_iter().find(|(name, _)| name.eq_ignore_ascii_case(&written));
        let fields: Vec<&str> = nickname.map_or(written.as_str(), |(_, fields)| fields).split(' ').collect();
        let fields: [&str; 5] = fields.try_into().map_err(|_| NotACrontab::Count(words.split_whitespace().count()))?;
        let schedules = schedules(fields)?;
        let crontab = Crontab { written, schedules };
        // All of a calendar's years lie ahead of it, so this does not depend on the day.
        crontab.next_wall(civil::date(2000, 1, 1).at(0, 0, 0, 0)).map(|_| crontab).ok_or(NotACrontab::Never)
    }

    /// What a clock on the wall shows when it fires next.
    pub fn next_wall(&self, after: civil::DateTime) -> Option<civil::DateTime> {
        let after = fake_utc(after)?;
        let next = self.schedules.iter().filter_map(|schedule| schedule.after(&after).next());
        next.min().and_then(on_the_wall)
    }

    /// When it fires next in a zone, by the clock on the wall and as an instant. A time that a change of the clocks
    /// skips is as much later as the clocks are put forward, one that comes twice is the first of the two.
    pub fn next(&self, zone: &Zone, after: Timestamp) -> Option<(civil::DateTime, Timestamp)> {
        // What was skipped in the last day may be yet to come.
        let yesterday = zone.wall(after).checked_sub(1.day()).ok()?;
        let walls = successors(self.next_wall(yesterday), |wall| self.next_wall(*wall));
        let fires = walls.filter_map(|wall| Some((wall, zone.instant(wall.date(), wall.time())?)));
        let mut fires = fires.filter(|(_, instant)| *instant > after);
        let first = fires.next()?;
        // What was skipped may come later than what follows it on the wall.
        let passed = fires.take_while(|(wall, _)| *wall <= zone.wall(first.1));
        std::iter::once(first).chain(passed).min_by_key(|(_, instant)| *instant)
    }
}

/// One schedule, or two of which either suffices.
fn schedules(written: [&str; 5]) -> Result<Vec<Schedule>, NotACrontab> {
    let [minutes, hours, days, months, weekdays] = read(written)?;
    if is_too_often(&minutes, &hours) {
        return Err(NotACrontab::TooOften);
    }
    let either = !written[2].starts_with('*') && !written[4].starts_with('*');
    let any = |field: Field| field.read("*").unwrap_or_default();
    let pairs = match either {
        true => vec![(days, any(Field::DayOfWeek)), (any(Field::DayOfMonth), weekdays)],
        false => vec![(days, weekdays)],
    };
    let schedule = |(days, weekdays)| schedule([&minutes, &hours, &days, &months, &weekdays]);
    pairs.into_iter().map(schedule).collect::<Result<_, _>>().map_err(|_| NotACrontab::Never)
}

fn read(written: [&str; 5]) -> Result<[Numbers; 5], NotACrontab> {
    let mut fields = [const { Numbers::new() }; 5];
    for ((field, words), numbers) in Field::ALL.into_iter().zip(written).zip(&mut fields) {
        let wrong = if field.is_foreign(words) { NotACrontab::Foreign } else { NotACrontab::Unreadable };
        *numbers = field.read(words).ok_or_else(|| wrong(field, words.to_owned()))?;
    }
    Ok(fields)
}

/// Whether two minutes of an hour, or of two hours in a row, are too near to each other.
fn is_too_often(minutes: &Numbers, hours: &Numbers) -> bool {
    let within = minutes.iter().zip(minutes.iter().skip(1)).any(|(one, next)| next - one < Crontab::LEAST_MINUTES);
    let (Some(first), Some(last)) = (minutes.first(), minutes.last()) else { return false };
    let over_the_hour = 60 - last + first < Crontab::LEAST_MINUTES;
    within || (over_the_hour && hours.iter().any(|hour| hours.contains(&((hour + 1) % 24))))
}

/// The schedule as the library writes it: with seconds, and with days of the week from 1, which is Sunday.
fn schedule([minutes, hours, days, months, weekdays]: [&Numbers; 5]) -> Result<Schedule, cron::error::Error> {
    let weekdays = weekdays.iter().map(|day| day + 1).collect();
    let fields = [minutes, hours, days, months, &weekdays].map(list).join(" ");
    Schedule::from_str(&format!("0 {fields}"))
}

fn list(numbers: &Numbers) -> String {
    numbers.iter().map(u8::to_string).collect::<Vec<_>>().join(",")
}

/// The library loses its way where clocks change, so it is shown a wall on which they never do.
fn fake_utc(wall: civil::DateTime) -> Option<DateTime<Utc>> {
    let seconds = wall.to_zoned_datetime(TimeZone::UTC).ok()?.timestamp().as_second();
    DateTime::from_timestamp(seconds, 0)
}

fn on_the_wall(utc: DateTime<Utc>) -> Option<civil::DateTime> {
    let instant = Timestamp::from_second(utc.timestamp()).ok()?;
    Some(instant.to_zoned_datetime(TimeZone::UTC).datetime())
}

impl fmt::Display for Crontab {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.written)
    }
}

impl TryFrom<String> for Crontab {
    type Error = String;

    fn try_from(words: String) -> Result<Self, String> {
        Crontab::parse(&words).map_err(|_| words)
    }
}

impl From<Crontab> for String {
    fn from(crontab: Crontab) -> String {
        crontab.written
    }
}
