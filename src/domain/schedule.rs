//! When something recurs: how often, and by whose clock.

use std::collections::BTreeSet;

use jiff::{
    SignedDuration, Timestamp,
    civil::{DateTime, Time},
};
use serde::{Deserialize, Serialize};

use super::{Crontab, When, Zone, crontab::NotACrontab};

/// How often, and by whose clock.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Schedule {
    pub crontab: Crontab,
    /// None: by each reader's own.
    pub zone: Option<Zone>,
}

/// One time that a schedule comes to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Occurrence {
    /// What the clock on the wall shows.
    pub wall: DateTime,
    /// When it is to be seen to: where each reader's own clock counts, when the first on earth can show that time.
    pub at: Timestamp,
}

/// What became of an occurrence.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Outcome {
    Announced,
    /// The bot did not run when it would have been of use.
    Late,
    /// Nobody fitted.
    Nobody,
    /// Its author has no role in the organization any more.
    #[serde(rename = "no-right")]
    NoRight,
    /// Its announcement still waits for those who have to agree; this is not noted, but seen there.
    Waiting,
    /// None of them has agreed; this neither.
    Declined,
}

/// Where a day begins first.
const FIRST_ON_EARTH: &str = "Pacific/Kiritimati";
/// So long afterwards it is still of use that the bot did not run.
const USEFUL: SignedDuration = SignedDuration::from_hours(6);
/// The readers of our countries come that much later than the first on earth.
const WEST: SignedDuration = SignedDuration::from_hours(11);

impl Schedule {
    /// The first occurrence after an instant.
    pub(crate) fn next(&self, after: Timestamp) -> Option<Occurrence> {
        let first = || Zone::of_place(FIRST_ON_EARTH);
        let (wall, at) = self.crontab.next(&self.zone.clone().unwrap_or_else(first), after)?;
        Some(Occurrence { wall, at })
    }

    /// The next occurrences, by the clock on the wall.
    pub(crate) fn next_walls(&self, after: Timestamp, count: usize) -> Vec<DateTime> {
        let first = self.next(after).map(|next| next.wall);
        std::iter::successors(first, |wall| self.crontab.next_wall(*wall)).take(count).collect()
    }

    /// Whether what was due at an instant can still be seen to now.
    pub(crate) fn is_useful(&self, at: Timestamp, now: Timestamp) -> bool {
        now - at <= if self.zone.is_some() { USEFUL } else { USEFUL + WEST }
    }

    /// What is to be seen to after an occurrence: the next, but of those that were missed only the latest, if that can
    /// still be seen to.
    pub(crate) fn next_of_use(&self, after: Occurrence, now: Timestamp) -> Option<Occurrence> {
        let window = if self.zone.is_some() { USEFUL } else { USEFUL + WEST };
        let since = now.saturating_sub(window).map_or(after.at, |since| since.max(after.at));
        let mut next = self.next(since)?;
        while let Some(later) = self.next(next.at).filter(|later| later.at <= now) {
            next = later;
        }
        Some(next)
    }

    /// When those who are told get it.
    pub(crate) fn when(&self, wall: DateTime) -> When {
        if self.zone.is_some() { When::Now } else { When::Local(wall) }
    }
}

/// How often, as people say it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) enum Rhythm {
    Daily,
    /// Monday is 1.
    Weekly(BTreeSet<i8>),
    /// A day of the month; months that lack it are left out.
    Monthly(i8),
}

impl Rhythm {
    /// The crontab that says the same.
    pub(crate) fn at(&self, time: Time) -> Result<Crontab, NotACrontab> {
        let (minute, hour) = (time.minute(), time.hour());
        Crontab::parse(&match self {
            Rhythm::Daily => format!("{minute} {hour} * * *"),
            Rhythm::Weekly(days) => {
                let days: Vec<String> = days.iter().map(i8::to_string).collect();
                format!("{minute} {hour} * * {}", days.join(","))
            }
            Rhythm::Monthly(day) => format!("{minute} {hour} {day} * *"),
        })
    }

    /// What a crontab says, if it can be said so.
    pub(crate) fn of(crontab: &Crontab) -> Option<(Rhythm, Time)> {
        let written = crontab.to_string();
        let [minute, hour, day, month, weekday] = written.split(' ').collect::<Vec<_>>()[..] else { return None };
        let time = Time::new(hour.parse().ok()?, minute.parse().ok()?, 0, 0).ok()?;
        let rhythm = match (day, month, weekday) {
            ("*", "*", "*") => Rhythm::Daily,
            ("*", "*", days) => Rhythm::Weekly(days.split(',').map(weekday_of).collect::<Option<_>>()?),
            (day, "*", "*") => Rhythm::Monthly(day.parse().ok()?),
            _ => return None,
        };
        Some((rhythm, time))
    }
}

/// A single day of the week; Sunday is 7.
fn weekday_of(written: &str) -> Option<i8> {
    let number = super::crontab::Field::DayOfWeek.read(written).filter(|days| days.len() == 1)?.first().copied()?;
    Some(if number == 0 { 7 } else { i8::try_from(number).ok()? })
}

#[cfg(test)]
mod tests {
    use jiff::civil::{date, time};

    use super::*;

    fn schedule(crontab: &str, zone: Option<&str>) -> Schedule {
        Schedule { crontab: Crontab::parse(crontab).unwrap(), zone: zone.map(Zone::of_place) }
    }

    #[test]
    fn what_people_say_and_its_crontab_are_the_same() {
        let six = time(18, 5, 0, 0);
        for (rhythm, crontab) in [
            (Rhythm::Daily, "5 18 * * *"),
            (Rhythm::Weekly([1, 5, 7].into()), "5 18 * * 1,5,7"),
            (Rhythm::Monthly(31), "5 18 31 * *"),
        ] {
            assert_eq!(rhythm.at(six).unwrap().to_string(), crontab);
            assert_eq!(Rhythm::of(&rhythm.at(six).unwrap()), Some((rhythm, six)));
        }
        let sundays = Rhythm::of(&Crontab::parse("5 18 * * sun,FRI").unwrap());
        assert_eq!(sundays, Some((Rhythm::Weekly([5, 7].into()), six)));
        for other in ["*/10 18 * * *", "5 18 1 1 *", "5 18 1 * 5", "5 18 * * 1-5", "@daily"] {
            assert_eq!(Rhythm::of(&Crontab::parse(other).unwrap()), None, "{other}");
        }
    }

    #[test]
    fn a_schedule_goes_by_its_zone_or_by_each_readers_clock() {
        let monday: Timestamp = "2026-11-23T09:00Z".parse().unwrap();
        let friday = date(2026, 11, 27).at(18, 0, 0, 0);
        let baku = schedule("0 18 * * 5", Some("Asia/Baku"));
        assert_eq!(baku.next(monday), Some(Occurrence { wall: friday, at: "2026-11-27T14:00Z".parse().unwrap() }));
        assert_eq!(baku.when(friday), When::Now);
        let own = schedule("0 18 * * 5", None);
        assert_eq!(own.next(monday), Some(Occurrence { wall: friday, at: "2026-11-27T04:00Z".parse().unwrap() }));
        assert_eq!(own.when(friday), When::Local(friday));
        let walls = baku.next_walls(monday, 2);
        assert_eq!(walls, [friday, date(2026, 12, 4).at(18, 0, 0, 0)]);
    }

    #[test]
    fn what_is_hours_late_is_of_no_use() {
        let at: Timestamp = "2026-11-27T14:00Z".parse().unwrap();
        let (six, seven) = ("2026-11-27T20:00Z".parse().unwrap(), "2026-11-27T21:00Z".parse().unwrap());
        let baku = schedule("0 18 * * 5", Some("Asia/Baku"));
        assert!(baku.is_useful(at, six) && !baku.is_useful(at, seven));
        assert!(schedule("0 18 * * 5", None).is_useful(at, seven), "most readers have not come to it");
    }
}
