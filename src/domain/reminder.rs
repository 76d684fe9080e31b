//! What is said about a shift by itself, and when.

use jiff::{
    SignedDuration, Timestamp, ToSpan,
    civil::{Date, time},
};
use serde::{Deserialize, Serialize};

use super::{Lead, Slot, Zone};

/// When something is said, by the clock where the shift takes place.
///
/// It is stored as the name of the rule, or as the lead time of a reminder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Rule {
    /// To those who come.
    Remind(Lead),
    /// To organizers, three evenings before, if applications wait.
    Applications,
    /// To organizers, two evenings before, if people are lacking.
    Short,
    /// To organizers, the evening before: who comes.
    Roster,
    /// To organizers, at the end: who came?
    Attendance,
    /// To those who came, at the first noon after they have slept: thanks, and how was it?
    Thanks,
    /// To those who have waited or applied in vain, at the start.
    InVain,
}

impl Rule {
    /// What every shift has; reminders come on top.
    pub const ALWAYS: [Rule; 6] =
        [Rule::Applications, Rule::Short, Rule::Roster, Rule::Attendance, Rule::Thanks, Rule::InVain];

    /// What it is called.
    pub fn name(self) -> &'static str {
        match self {
            Rule::Remind(_) => "remind",
            Rule::Applications => "applications",
            Rule::Short => "short",
            Rule::Roster => "roster",
            Rule::Attendance => "attendance",
            Rule::Thanks => "thanks",
            Rule::InVain => "in-vain",
        }
    }

    /// When it fires; an hour that a change of the clocks skips is the first after it, one that comes twice the first.
    pub fn fires_at(self, zone: &Zone, slot: &Slot) -> Option<Timestamp> {
        let evening = |days: i64| {
            let day: Date = zone.day(slot.starts_at).checked_sub(days.days()).ok()?;
            zone.instant(day, time(18, 0, 0, 0))
        };
        match self {
            // One that would come when it is of no use is none.
            Rule::Remind(lead) => {
                lead.before(zone, slot.starts_at).filter(|instant| *instant < useful_until(lead, zone, slot.starts_at))
            }
            Rule::Applications => evening(3),
            Rule::Short => evening(2),
            Rule::Roster => evening(1),
            Rule::Attendance => Some(slot.ends_at),
            Rule::InVain => Some(slot.starts_at),
            Rule::Thanks => first_rested_noon(zone, slot.ends_at),
        }
    }

    /// Until when it is of use: "tomorrow" until midnight, "soon" until shortly before, "thanks" for some days.
    pub fn useful_until(self, zone: &Zone, slot: &Slot) -> Timestamp {
        let later = |hours: i64| slot.ends_at.saturating_add(hours.hours()).unwrap_or(slot.ends_at);
        match self {
            Rule::Remind(lead) => useful_until(lead, zone, slot.starts_at),
            Rule::Applications | Rule::Short | Rule::Roster => slot.starts_at,
            Rule::Attendance | Rule::InVain => later(2 * 24),
            Rule::Thanks => later(14 * 24),
        }
    }
}

/// The first noon that comes six hours or more after an instant: the next day's, or after a night the same day's.
fn first_rested_noon(zone: &Zone, at: Timestamp) -> Option<Timestamp> {
    let slept = at.checked_add(6.hours()).ok()?;
    let today = zone.day(slept);
    let noons = [Some(today), today.tomorrow().ok()]
        .into_iter()
        .flatten()
        .filter_map(|day| zone.instant(day, time(12, 0, 0, 0)));
    noons.into_iter().find(|noon| *noon >= slept)
}

/// How near a shift is when its reminder is read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Nearness {
    Soon,
    Today,
    Tomorrow,
    /// In so many days.
    Days(i32),
}

impl Nearness {
    const SOON: SignedDuration = SignedDuration::from_hours(4);

    /// At an instant, by the clock where the shift takes place.
    pub(crate) fn at(instant: Timestamp, zone: &Zone, starts_at: Timestamp) -> Nearness {
        if starts_at.duration_since(instant) <= Nearness::SOON {
            return Nearness::Soon;
        }
        match (zone.day(starts_at) - zone.day(instant)).get_days() {
            0 => Nearness::Today,
            1 => Nearness::Tomorrow,
            days => Nearness::Days(days),
        }
    }
}

/// What names a day is of use on its own day only; what comes on the day of the shift, until shortly before.
fn useful_until(lead: Lead, zone: &Zone, starts_at: Timestamp) -> Timestamp {
    let fires_at = lead.before(zone, starts_at);
    fires_at.map_or_else(|| shortly_before(starts_at), |fires_at| readable_until(zone, starts_at, fires_at))
}

/// The same of a reminder that comes at an instant.
pub(crate) fn readable_until(zone: &Zone, starts_at: Timestamp, at: Timestamp) -> Timestamp {
    let soon = shortly_before(starts_at);
    if Nearness::at(at, zone, starts_at) == Nearness::Soon {
        return soon;
    }
    let midnight = zone.day(at).tomorrow().ok().and_then(|day| zone.instant(day, time(0, 0, 0, 0)));
    midnight.map_or(soon, |midnight| midnight.min(soon))
}

fn shortly_before(starts_at: Timestamp) -> Timestamp {
    starts_at.saturating_sub(15.minutes()).unwrap_or(starts_at)
}

impl TryFrom<String> for Rule {
    type Error = String;

    fn try_from(name: String) -> Result<Self, String> {
        let always = Rule::ALWAYS.into_iter().find(|rule| String::from(*rule) == name);
        always.map_or_else(|| Lead::try_from(name).map(Rule::Remind), Ok)
    }
}

impl From<Rule> for String {
    fn from(rule: Rule) -> String {
        match rule {
            Rule::Remind(lead) => lead.into(),
            rule => rule.name().to_owned(),
        }
    }
}

/// What somebody says to a reminder.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Reply {
    Coming,
    GiveUp,
    /// In an hour.
    Later,
    /// This evening.
    Evening,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Places;

    fn slot(starts_at: &str) -> Slot {
        let starts_at: Timestamp = starts_at.parse().unwrap();
        Slot { role: None, starts_at, ends_at: starts_at + 3.hours(), places: Places { min: 1, max: 2 } }
    }

    #[test]
    fn evenings_are_those_of_the_place() {
        let fires = |rule: Rule, zone: &str, starts_at: &str| {
            rule.fires_at(&Zone::of_place(zone), &slot(starts_at)).unwrap().to_string()
        };
        assert_eq!(fires(Rule::Short, "Asia/Baku", "2026-12-05T06:00Z"), "2026-12-03T14:00:00Z");
        assert_eq!(fires(Rule::Roster, "Asia/Almaty", "2024-03-01T06:00Z"), "2024-02-29T12:00:00Z");
        assert_eq!(fires(Rule::Short, "Europe/Berlin", "2026-03-30T08:00Z"), "2026-03-28T17:00:00Z");
        assert_eq!(fires(Rule::Attendance, "Asia/Baku", "2026-12-05T06:00Z"), "2026-12-05T09:00:00Z");
        assert_eq!(fires(Rule::Thanks, "Asia/Baku", "2026-12-05T06:00Z"), "2026-12-06T08:00:00Z");
        assert_eq!(fires(Rule::Thanks, "Asia/Baku", "2026-12-04T22:00Z"), "2026-12-05T08:00:00Z", "after a night");
        assert_eq!(
            fires(Rule::Thanks, "Asia/Baku", "2026-12-05T18:30Z"),
            "2026-12-06T08:00:00Z",
            "it ends after midnight"
        );
    }

    #[test]
    fn what_is_too_late_is_not_said() {
        let zone = Zone::of_place("Asia/Baku");
        let until = |rule: Rule| rule.useful_until(&zone, &slot("2026-12-05T06:00Z")).to_string();
        assert_eq!(until(Rule::Remind(Lead::EVE)), "2026-12-04T20:00:00Z");
        assert_eq!(until(Rule::Remind(Lead::SOON)), "2026-12-05T05:45:00Z");
        assert_eq!(until(Rule::Remind(Lead::Days(7, time(18, 0, 0, 0)))), "2026-11-28T20:00:00Z");
        let night = Rule::Remind(Lead::SOON).useful_until(&zone, &slot("2026-12-04T21:00Z"));
        assert_eq!(night.to_string(), "2026-12-04T20:45:00Z", "two hours before one o'clock at night");
        assert_eq!(until(Rule::Remind(Lead::Minutes(24 * 60))), "2026-12-04T20:00:00Z");
    }

    #[test]
    fn rules_are_stored_by_their_names() {
        for rule in Rule::ALWAYS.into_iter().chain(Lead::OFFERED.map(Rule::Remind)) {
            assert_eq!(Rule::try_from(String::from(rule)), Ok(rule));
        }
    }
}
