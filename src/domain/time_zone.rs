//! A time zone of the IANA database, such as `Asia/Baku`.

use jiff::{
    Timestamp,
    civil::{Date, DateTime, Time},
    tz::TimeZone,
};
use serde::{Deserialize, Serialize};

use super::search::latin;

/// The name of a zone that the database knows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String")]
pub struct Zone(String);

impl TryFrom<String> for Zone {
    type Error = String;

    fn try_from(name: String) -> Result<Self, String> {
        if TimeZone::get(&name).is_ok() { Ok(Zone(name)) } else { Err(name) }
    }
}

impl Zone {
    /// The zone of a place from our own data.
    pub fn of_place(name: &str) -> Zone {
        Zone(name.to_owned())
    }

    /// Where nothing is known of a person's place.
    pub fn utc() -> Zone {
        Zone::of_place("Etc/UTC")
    }

    /// Finds the zone by its name or by its city: `Europe/Berlin`, `berlin`, `New York`, `Алматы`.
    pub fn parse(words: &str) -> Option<Zone> {
        let wanted = latin(&words.replace('_', " "));
        let is_wanted = |name: &str| latin(&name.replace('_', " ")) == wanted;
        let mut named = jiff::tz::db().available().map(|name| name.to_string());
        named.find(|name| name.contains('/') && (is_wanted(name) || is_wanted(city(name)))).map(Zone)
    }

    /// The city in the name, with spaces: `New York`.
    pub fn city(&self) -> String {
        city(&self.0).replace('_', " ")
    }

    /// The name in the database: `Asia/Baku`.
    pub fn name(&self) -> &str {
        &self.0
    }

    /// The distance from UTC at an instant, in minutes to the east.
    pub fn offset_minutes(&self, at: Timestamp) -> i32 {
        self.zone().to_offset(at).seconds() / 60
    }

    /// The distance from UTC at an instant: `+5`, `+5:30`, `-3`.
    pub fn offset(&self, now: Timestamp) -> String {
        let minutes = self.offset_minutes(now);
        let sign = if minutes < 0 { '-' } else { '+' };
        match (minutes.abs() / 60, minutes.abs() % 60) {
            (hours, 0) => format!("{sign}{hours}"),
            (hours, minutes) => format!("{sign}{hours}:{minutes:02}"),
        }
    }

    /// What calendar and clock on the wall there show.
    pub fn wall(&self, now: Timestamp) -> DateTime {
        now.to_zoned_datetime(self.zone()).datetime()
    }

    /// What a clock on the wall there shows.
    pub fn wall_time(&self, now: Timestamp) -> Time {
        now.to_zoned_datetime(self.zone()).time()
    }

    /// The day there.
    pub fn day(&self, now: Timestamp) -> Date {
        now.to_zoned_datetime(self.zone()).date()
    }

    /// The instant of a day and time there. A time that a change of the clocks skips is the first after it, one
    /// that comes twice is the first of the two.
    pub fn instant(&self, day: Date, time: Time) -> Option<Timestamp> {
        day.to_datetime(time).to_zoned_datetime(self.zone()).ok().map(|there| there.timestamp())
    }

    /// Names are checked when a zone is made; should a later database drop one, UTC stands in.
    fn zone(&self) -> TimeZone {
        TimeZone::get(&self.0).unwrap_or(TimeZone::UTC)
    }
}

fn city(name: &str) -> &str {
    name.rsplit('/').next().unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_zone_is_found_by_its_name_or_city() {
        assert_eq!(Zone::parse("Europe/Berlin").unwrap().0, "Europe/Berlin");
        assert_eq!(Zone::parse(" new york ").unwrap().0, "America/New_York");
        assert_eq!(Zone::parse("almaty").unwrap().city(), "Almaty");
        assert_eq!(Zone::parse("Алматы").unwrap().0, "Asia/Almaty");
        assert_eq!(Zone::parse("Душанбе").unwrap().0, "Asia/Dushanbe");
        assert_eq!(Zone::parse("BİŞKEK").unwrap().0, "Asia/Bishkek");
        for wrong in ["", "Atlantis", "Asia/", "../etc/passwd"] {
            assert_eq!(Zone::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn kazakhstan_has_one_offset_since_march_2024() {
        let (before, after) = ("2024-02-29T12:00Z".parse().unwrap(), "2024-03-01T12:00Z".parse().unwrap());
        let almaty = Zone::of_place("Asia/Almaty");
        assert_eq!((almaty.offset(before), almaty.offset(after)), ("+6".to_owned(), "+5".to_owned()));
    }

    #[test]
    fn offsets_of_half_hours_and_west_are_written_out() {
        let now = "2026-01-15T12:00Z".parse().unwrap();
        assert_eq!(Zone::of_place("Asia/Kolkata").offset(now), "+5:30");
        assert_eq!(Zone::of_place("America/St_Johns").offset(now), "-3:30");
        assert_eq!(Zone::utc().offset(now), "+0");
    }
}
