//! What clocks in the six countries showed after their latest changes; a database of time zones that says something
//! else is out of date, and would put every event there an hour off.

use jiff::Timestamp;

use super::Zone;

/// Zones, instants, and how many hours clocks were ahead of UTC.
const KNOWN: [(&str, &str, i32); 17] = [
    // No summer time since 2016.
    ("Asia/Baku", "2016-07-01T12:00Z", 4),
    // Summer time for good since 2016.
    ("Europe/Istanbul", "2016-12-01T12:00Z", 3),
    // Summer time for good since 2005.
    ("Asia/Bishkek", "2005-12-01T12:00Z", 6),
    ("Asia/Tashkent", "2024-03-02T12:00Z", 5),
    ("Asia/Samarkand", "2024-03-02T12:00Z", 5),
    ("Asia/Dushanbe", "2024-03-02T12:00Z", 5),
    // All of Kazakhstan has one time since 1 March 2024, Qyzylorda since 21 December 2018.
    ("Asia/Almaty", "2024-02-29T12:00Z", 6),
    ("Asia/Almaty", "2024-03-02T12:00Z", 5),
    ("Asia/Qostanay", "2024-02-29T12:00Z", 6),
    ("Asia/Qostanay", "2024-03-02T12:00Z", 5),
    ("Asia/Qyzylorda", "2018-12-19T12:00Z", 6),
    ("Asia/Qyzylorda", "2018-12-22T12:00Z", 5),
    ("Asia/Aqtobe", "2024-03-02T12:00Z", 5),
    ("Asia/Aqtau", "2024-03-02T12:00Z", 5),
    ("Asia/Atyrau", "2024-03-02T12:00Z", 5),
    ("Asia/Oral", "2024-03-02T12:00Z", 5),
    ("Etc/UTC", "2024-03-02T12:00Z", 0),
];

/// An answer that is not as it was.
#[derive(Debug, PartialEq)]
pub(crate) struct Stale {
    pub zone: &'static str,
    pub at: &'static str,
    /// In hours ahead of UTC.
    pub expected: i32,
    /// In words; None: there is no such zone.
    pub found: Option<String>,
}

/// So many answers are known.
pub(crate) const COUNT: usize = KNOWN.len();

/// What the database of time zones gets wrong.
pub(crate) fn stale() -> Vec<Stale> {
    KNOWN.into_iter().filter_map(|(zone, at, expected)| wrong(zone, at, expected)).collect()
}

fn wrong(zone: &'static str, at: &'static str, expected: i32) -> Option<Stale> {
    let known = Zone::try_from(zone.to_owned()).ok();
    let instant: Timestamp = at.parse().ok()?;
    let is_right = known.as_ref().is_some_and(|zone| zone.offset_minutes(instant) == expected * 60);
    let found = known.map(|zone| zone.offset(instant));
    (!is_right).then_some(Stale { zone, at, expected, found })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Country;

    #[test]
    fn every_zone_of_the_six_countries_is_known_and_right() {
        assert_eq!(stale(), []);
        for zone in Country::all().flat_map(Country::zones) {
            assert!(KNOWN.iter().any(|(name, ..)| *name == zone.name()), "{}", zone.name());
        }
        assert!(KNOWN.iter().all(|(_, at, _)| at.parse::<Timestamp>().is_ok()));
    }

    #[test]
    fn what_is_wrong_is_told() {
        let almaty = wrong("Asia/Almaty", "2024-03-02T12:00Z", 6).unwrap();
        assert_eq!((almaty.zone, almaty.found), ("Asia/Almaty", Some("+5".to_owned())));
        assert_eq!(wrong("Asia/Atlantis", "2024-03-02T12:00Z", 6).unwrap().found, None);
    }
}
