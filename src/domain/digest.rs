//! The weekly digest: on Thursday evening by the reader's own clock, when the weekend is ahead.

use jiff::{
    Timestamp, ToSpan,
    civil::{Date, Time, Weekday},
};

use super::Zone;

/// So many events stand in one.
pub(crate) const MOST: usize = 8;

const WEEKDAY: Weekday = Weekday::Thursday;
const TIME: Time = Time::constant(18, 0, 0, 0);
/// It is of use until the same time so many days later.
const DAYS_OF_USE: i64 = 2;

/// The digest of a week in a zone.
#[derive(Debug, PartialEq)]
pub(crate) struct Edition {
    /// Nobody gets two with the same day, wherever they move.
    pub day: Date,
    pub comes_at: Timestamp,
    pub useful_until: Timestamp,
}

impl Edition {
    fn of(day: Date, zone: &Zone) -> Option<Edition> {
        let useful_until = zone.instant(day.checked_add(DAYS_OF_USE.days()).ok()?, TIME)?;
        Some(Edition { day, comes_at: zone.instant(day, TIME)?, useful_until })
    }

    /// The one that came last.
    pub(crate) fn latest(zone: &Zone, now: Timestamp) -> Option<Edition> {
        let today = zone.day(now);
        let day = today.checked_sub(i64::from(today.weekday().since(WEEKDAY)).days()).ok()?;
        let this_week = Edition::of(day, zone)?;
        if this_week.comes_at <= now { Some(this_week) } else { Edition::of(day.checked_sub(1.week()).ok()?, zone) }
    }

    /// The one that comes next.
    pub(crate) fn next(zone: &Zone, now: Timestamp) -> Option<Edition> {
        Edition::of(Edition::latest(zone, now)?.day.checked_add(1.week()).ok()?, zone)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_comes_on_thursday_evening_by_the_readers_clock() {
        let editions = |zone: &str, now: &str| {
            let (zone, now) = (Zone::of_place(zone), now.parse().unwrap());
            let at = |edition: Option<Edition>| edition.unwrap().comes_at.to_string();
            (at(Edition::latest(&zone, now)), at(Edition::next(&zone, now)))
        };
        let times = |latest: &str, next: &str| (latest.to_owned(), next.to_owned());
        // 26 November 2026 is a Thursday.
        let baku = |now| editions("Asia/Baku", now);
        assert_eq!(baku("2026-11-26T13:59:59Z"), times("2026-11-19T14:00:00Z", "2026-11-26T14:00:00Z"));
        assert_eq!(baku("2026-11-26T14:00:00Z"), times("2026-11-26T14:00:00Z", "2026-12-03T14:00:00Z"));
        assert_eq!(baku("2026-11-25T21:00:00Z"), times("2026-11-19T14:00:00Z", "2026-11-26T14:00:00Z"));
        assert_eq!(
            editions("Europe/Berlin", "2026-10-23T12:00Z"),
            times("2026-10-22T16:00:00Z", "2026-10-29T17:00:00Z"),
            "a week of an hour more"
        );
        assert_eq!(
            editions("Asia/Almaty", "2024-02-28T12:00Z"),
            times("2024-02-22T12:00:00Z", "2024-02-29T12:00:00Z"),
            "leap day"
        );
        assert_eq!(
            editions("Asia/Almaty", "2024-03-01T12:00Z"),
            times("2024-02-29T12:00:00Z", "2024-03-07T13:00:00Z"),
            "the offset has changed"
        );
    }

    #[test]
    fn it_is_of_use_until_saturday_evening() {
        let edition = Edition::latest(&Zone::of_place("Asia/Baku"), "2026-11-27T00:00Z".parse().unwrap()).unwrap();
        assert_eq!(edition.useful_until.to_string(), "2026-11-28T14:00:00Z");
    }
}
