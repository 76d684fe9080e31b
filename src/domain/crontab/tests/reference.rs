//! Random crontabs against a walk over every minute of five years, which knows nothing of how they are read or of
//! how a time on the wall becomes an instant.

use std::{fmt, iter::successors};

use jiff::{
    Timestamp,
    civil::{Date, date},
    tz::TimeZone,
};
use proptest::{prelude::*, sample::select, test_runner::RngSeed, test_runner::TestRunner};

use super::super::{Crontab, NotACrontab};
use crate::domain::Zone;

/// Zones with changes of all kinds, and the first of the five years that are walked.
const ZONES: [(&str, i16); 12] = [
    ("Etc/UTC", 2024),
    ("Asia/Almaty", 2022),
    ("Asia/Qyzylorda", 2016),
    ("Asia/Baku", 2013),
    ("Europe/Istanbul", 2013),
    ("Europe/Berlin", 2024),
    ("Africa/Cairo", 2022),
    ("Asia/Beirut", 2022),
    ("America/Santiago", 2022),
    ("America/St_Johns", 2007),
    ("Australia/Lord_Howe", 2022),
    // It has no 30 December 2011.
    ("Pacific/Apia", 2009),
];
const YEARS: i16 = 5;
const MINUTE: i64 = 60;

/// One field, as it is written and as it is matched.
#[derive(Clone, Copy, Debug)]
enum Item {
    All,
    Every(u8),
    One(u8),
    Two(u8, u8),
    Span(u8, u8),
    EveryOf(u8, u8, u8),
}

impl Item {
    /// Whether a number is meant, in a field that begins with another.
    fn holds(self, number: i8, first: u8) -> bool {
        let number = number.unsigned_abs();
        match self {
            Item::All => true,
            Item::Every(step) => (number - first).is_multiple_of(step),
            Item::One(one) => number == one,
            Item::Two(one, two) => number == one || number == two,
            Item::Span(from, to) => from <= number && number <= to,
            Item::EveryOf(from, to, step) => from <= number && number <= to && (number - from).is_multiple_of(step),
        }
    }

    fn is_starred(self) -> bool {
        matches!(self, Item::All | Item::Every(_))
    }
}

impl fmt::Display for Item {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Item::All => write!(f, "*"),
            Item::Every(step) => write!(f, "*/{step}"),
            Item::One(one) => write!(f, "{one}"),
            Item::Two(one, two) => write!(f, "{one},{two}"),
            Item::Span(from, to) => write!(f, "{from}-{to}"),
            Item::EveryOf(from, to, step) => write!(f, "{from}-{to}/{step}"),
        }
    }
}

#[derive(Clone, Copy, Debug)]
struct Written {
    minute: Item,
    hour: Item,
    day: Item,
    month: Item,
    weekday: Item,
}

impl Written {
    fn means_day(&self, day: Date) -> bool {
        let by_number = self.day.holds(day.day(), 1);
        let by_name = self.weekday.holds(day.weekday().to_sunday_zero_offset(), 0);
        let day_is_right = match self.day.is_starred() || self.weekday.is_starred() {
            true => by_number && by_name,
            false => by_number || by_name,
        };
        day_is_right && self.month.holds(day.month(), 1)
    }

    /// The minutes that are meant, from one until another, counted on the wall since 1970.
    fn walk(&self, from: i64, until: i64, mut found: impl FnMut(i64)) {
        let mut minute = from;
        while minute < until {
            let tomorrow = (minute.div_euclid(1440) + 1) * 1440;
            let noon = Timestamp::from_second((tomorrow - 720) * MINUTE).unwrap();
            let today = noon.to_zoned_datetime(TimeZone::UTC).date();
            if self.means_day(today) {
                (minute..tomorrow.min(until)).filter(|minute| self.means_time(*minute)).for_each(&mut found);
            }
            minute = tomorrow;
        }
    }

    fn means_time(&self, minute: i64) -> bool {
        let of_day = minute.rem_euclid(1440);
        let (hour, minute) = (i8::try_from(of_day / 60).unwrap(), i8::try_from(of_day % 60).unwrap());
        self.minute.holds(minute, 0) && self.hour.holds(hour, 0)
    }
}

impl fmt::Display for Written {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} {} {} {}", self.minute, self.hour, self.day, self.month, self.weekday)
    }
}

/// A stretch of time in which the clocks do not change: from and until in minutes since 1970, and the offset.
type Stretch = (i64, i64, i64);

fn stretches(zone: &str, from: Timestamp, until: Timestamp) -> Vec<Stretch> {
    let zone = TimeZone::get(zone).unwrap();
    let changes: Vec<Timestamp> = zone.following(from).map(|change| change.timestamp()).collect();
    let starts = std::iter::once(from).chain(changes.into_iter().take_while(|change| *change < until));
    let starts: Vec<Timestamp> = starts.collect();
    let ends = starts.iter().skip(1).copied().chain([until]);
    let minutes = |instant: Timestamp| instant.as_second() / MINUTE;
    let stretch = |(start, end): (&Timestamp, Timestamp)| {
        (minutes(*start), minutes(end), i64::from(zone.to_offset(*start).seconds()) / MINUTE)
    };
    starts.iter().zip(ends).map(stretch).collect()
}

/// All instants at which it fires, in minutes since 1970: what the clocks skip counts by the offset before, what
/// they show again does not count.
fn instants(written: &Written, stretches: &[Stretch]) -> Vec<i64> {
    let mut instants = Vec::new();
    let mut seen: Option<(i64, i64)> = None;
    for (from, until, offset) in stretches {
        let (from, until) = (from + offset, until + offset);
        if let Some((seen, old)) = seen {
            written.walk(seen, from, |wall| instants.push(wall - old));
        }
        let begin = seen.map_or(from, |(seen, _)| seen.max(from));
        written.walk(begin, until, |wall| instants.push(wall - offset));
        seen = Some((seen.map_or(until, |(seen, _)| seen.max(until)), *offset));
    }
    instants.sort_unstable();
    instants.dedup();
    instants
}

fn item(first: u8, last: u8, least_step: u8) -> impl Strategy<Value = Item> {
    let number = first..=last;
    prop_oneof![
        3 => Just(Item::All),
        2 => (least_step..=last).prop_map(Item::Every),
        3 => number.clone().prop_map(Item::One),
        2 => (number.clone(), number.clone()).prop_map(|(one, two)| Item::Two(one, two)),
        2 => (number.clone(), number.clone()).prop_map(|(one, two)| Item::Span(one.min(two), one.max(two))),
        1 => (number.clone(), number, least_step..=last)
            .prop_map(|(one, two, step)| Item::EveryOf(one.min(two), one.max(two), step)),
    ]
}

fn minute() -> impl Strategy<Value = Item> {
    item(0, 59, 5).prop_map(|item| match item {
        Item::All => Item::Every(30),
        Item::Span(from, _) => Item::One(from),
        item => item,
    })
}

fn written() -> impl Strategy<Value = Written> {
    (minute(), item(0, 23, 2), item(1, 31, 2), item(1, 12, 2), item(0, 6, 2))
        .prop_map(|(minute, hour, day, month, weekday)| Written { minute, hour, day, month, weekday })
}

/// It says what the walk says: after instants all over the five years, and in a row around every change.
fn agrees((name, year): (&str, i16), written: &Written, crontab: &Crontab, places: &[f64]) {
    let zone = Zone::of_place(name);
    let begin = |year: i16| zone.instant(date(year, 1, 1), jiff::civil::time(0, 0, 0, 0)).unwrap();
    let (from, until) = (begin(year), begin(year + YEARS));
    let stretches = stretches(name, from, until);
    let expected = instants(written, &stretches);
    let next = |after: i64| {
        let (wall, instant) = crontab.next(&zone, Timestamp::from_second(after).unwrap())?;
        assert_eq!(zone.instant(wall.date(), wall.time()), Some(instant));
        assert!(written.means_day(wall.date()), "{written}: {wall}");
        Some(instant.as_second())
    };
    // What is skipped at the very end is out of sight, and so is what was skipped before the beginning.
    let (first, last) = (from.as_second() + 86_400, until.as_second() - 3 * 86_400);
    let following = |after: i64| {
        let place = expected.partition_point(|minute| minute * MINUTE <= after);
        expected.get(place).map(|minute| minute * MINUTE)
    };
    let agree = |after: i64| {
        let (found, meant) = (next(after), following(after));
        // The next one may lie beyond the five years.
        let beyond = meant.is_none() && found.is_none_or(|found| found >= last);
        assert!(beyond || found == meant, "{name} {written}: after {after} {found:?}, not {meant:?}");
        found
    };
    for place in places {
        agree(first + (place * (last - first) as f64) as i64);
    }
    for (change, ..) in stretches.iter().skip(1) {
        let change = change * MINUTE;
        let in_a_row = successors(agree((change - 100_000).max(first)), |after| agree(*after));
        in_a_row.take_while(|instant| *instant < (change + 100_000).min(last)).for_each(drop);
    }
}

/// Fires by the walk are five minutes apart where clocks never change, unless the crontab was refused for it.
fn is_never_too_often(written: &Written) -> bool {
    let year = date(2024, 1, 1).to_zoned_datetime(TimeZone::UTC).unwrap().timestamp().as_second() / MINUTE;
    let instants = instants(written, &[(year, year + 366 * 1440, 0)]);
    instants.windows(2).all(|two| two[1] - two[0] >= 5)
}

#[test]
fn a_walk_over_every_minute_finds_the_same() {
    let seed = std::env::var("SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or_else(|| fastrand::u64(..));
    println!("To see this again: SEED={seed}");
    let config = ProptestConfig {
        cases: 60,
        rng_seed: RngSeed::Fixed(seed),
        failure_persistence: None,
        max_shrink_iters: 200,
        ..ProptestConfig::default()
    };
    let places = prop::collection::vec(0.0..1.0f64, 30);
    let random = (select(ZONES.to_vec()), written(), places);
    let agree = |(zone, written, places): ((&str, i16), Written, Vec<f64>)| {
        match Crontab::parse(&written.to_string()) {
            Ok(crontab) => {
                prop_assert!(is_never_too_often(&written));
                agrees(zone, &written, &crontab, &places);
            }
            Err(refused) => prop_assert!(matches!(refused, NotACrontab::TooOften | NotACrontab::Never)),
        }
        Ok(())
    };
    TestRunner::new(config).run(&random, agree).unwrap();
}

#[test]
fn every_zone_agrees_on_some_that_meet_its_changes() {
    let at = |minute, hour| Written { minute, hour, day: Item::All, month: Item::All, weekday: Item::All };
    let hours = [at(Item::Two(15, 45), Item::Span(0, 3)), at(Item::Every(30), Item::All)];
    let days = [at(Item::One(0), Item::One(0)), at(Item::One(30), Item::One(23)), at(Item::One(30), Item::One(2))];
    let friday = Written { weekday: Item::One(5), day: Item::One(31), ..at(Item::One(0), Item::One(18)) };
    for zone in ZONES {
        for written in hours.iter().chain(&days).chain([&friday]) {
            let crontab = Crontab::parse(&written.to_string()).unwrap();
            agrees(zone, written, &crontab, &[0.0, 0.25, 0.5, 0.75]);
        }
    }
}
