//! What is said about a shift by itself, and when.

use jiff::{
    Timestamp, ToSpan,
    civil::{Date, time},
};
use serde::{Deserialize, Serialize};

use super::Zone;

/// When something is said, by the clock where the shift takes place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Rule {
    /// To those who come, the evening before.
    Eve,
    /// To those who come, two hours before.
    Soon,
    /// To organizers, two evenings before, if people are lacking.
    Short,
    /// To organizers, the evening before: who comes.
    Roster,
}

impl Rule {
    /// All there are.
    pub const ALL: [Rule; 4] = [Rule::Eve, Rule::Soon, Rule::Short, Rule::Roster];

    /// The name in the database.
    pub fn name(self) -> &'static str {
        match self {
            Rule::Eve => "eve",
            Rule::Soon => "soon",
            Rule::Short => "short",
            Rule::Roster => "roster",
        }
    }

    /// When it fires; an hour that a change of the clocks skips is the first after it, one that comes twice the first.
    pub fn fires_at(self, zone: &Zone, starts_at: Timestamp) -> Option<Timestamp> {
        let day = zone.day(starts_at);
        let evening = |day: Date| zone.instant(day, time(18, 0, 0, 0));
        match self {
            Rule::Soon => starts_at.checked_sub(2.hours()).ok(),
            Rule::Eve | Rule::Roster => evening(day.yesterday().ok()?),
            Rule::Short => evening(day.yesterday().ok()?.yesterday().ok()?),
        }
    }

    /// Until when it is of use: "tomorrow" until midnight, "soon" until shortly before.
    pub fn useful_until(self, zone: &Zone, starts_at: Timestamp) -> Timestamp {
        let midnight = zone.instant(zone.day(starts_at), time(0, 0, 0, 0)).unwrap_or(starts_at);
        match self {
            Rule::Eve => midnight.min(starts_at),
            Rule::Soon => starts_at.saturating_sub(15.minutes()).unwrap_or(starts_at),
            Rule::Short | Rule::Roster => starts_at,
        }
    }
}

/// What somebody says to a reminder.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reply {
    Coming,
    GiveUp,
    Later,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fires(rule: Rule, zone: &str, starts_at: &str) -> String {
        rule.fires_at(&Zone::of_place(zone), starts_at.parse().unwrap()).unwrap().to_string()
    }

    #[test]
    fn evenings_are_those_of_the_place() {
        assert_eq!(fires(Rule::Eve, "Asia/Baku", "2026-12-05T06:00Z"), "2026-12-04T14:00:00Z");
        assert_eq!(fires(Rule::Short, "Asia/Baku", "2026-12-05T06:00Z"), "2026-12-03T14:00:00Z");
        assert_eq!(fires(Rule::Soon, "Asia/Baku", "2026-12-05T06:00Z"), "2026-12-05T04:00:00Z");
        assert_eq!(
            fires(Rule::Eve, "Asia/Baku", "2026-12-31T21:00Z"),
            "2026-12-31T14:00:00Z",
            "one o'clock on New Year"
        );
        assert_eq!(
            fires(Rule::Roster, "Asia/Almaty", "2024-03-01T06:00Z"),
            "2024-02-29T12:00:00Z",
            "a leap day, and the old offset"
        );
        assert_eq!(
            fires(Rule::Short, "Europe/Berlin", "2026-03-30T08:00Z"),
            "2026-03-28T17:00:00Z",
            "before the clocks change"
        );
    }

    #[test]
    fn what_is_too_late_is_not_said() {
        let (zone, start) = (Zone::of_place("Asia/Baku"), "2026-12-05T06:00Z".parse().unwrap());
        assert_eq!(Rule::Eve.useful_until(&zone, start).to_string(), "2026-12-04T20:00:00Z");
        assert_eq!(Rule::Soon.useful_until(&zone, start).to_string(), "2026-12-05T05:45:00Z");
    }
}
