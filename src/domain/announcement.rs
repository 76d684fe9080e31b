//! Announcements: to whom one goes, and when.

use std::collections::{BTreeMap, BTreeSet};

use jiff::{
    Timestamp, ToSpan,
    civil::{Date, DateTime},
};
use serde::{Deserialize, Serialize};

use super::{
    Country, Language, QuietHours, Region, Role, Topic, Zone,
    participant::Standing,
    quiet_hours::parse_time,
    slot::{NotADay, parse_day},
};
use crate::domain::ShiftId;

/// What was chosen of those within an organization's reach: people who fit everything that is chosen. Nothing
/// chosen is nobody, never everybody.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Audience {
    /// All within reach, unless something else narrows it.
    pub everyone: bool,
    pub countries: BTreeSet<Country>,
    pub regions: BTreeSet<Region>,
    pub topics: BTreeSet<Topic>,
    /// The bot's language.
    pub languages: BTreeSet<Language>,
    pub ages: Option<Ages>,
    pub shift: Option<OfShift>,
    pub roles: BTreeSet<Role>,
    /// The groups of the organization and of those below it too; of these, what countries are chosen leaves.
    #[serde(default)]
    pub groups: bool,
}

/// From one age to another, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Ages {
    pub from: u8,
    pub to: u8,
}

/// People who have to do with a shift.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct OfShift {
    pub id: ShiftId,
    /// How it is called in lists.
    pub label: String,
    pub standings: BTreeSet<Standing>,
}

impl Audience {
    /// Whether no people are chosen.
    pub(crate) fn is_nobody(&self) -> bool {
        Audience { groups: false, ..self.clone() } == Audience::default()
            || self.shift.as_ref().is_some_and(|shift| shift.standings.is_empty())
    }
}

impl Ages {
    /// Reads `16-25`, or one age.
    pub(crate) fn parse(words: &str) -> Option<Ages> {
        let numbers = words.replace(['-', '–', '—', ','], " ");
        let numbers: Option<Vec<u8>> = numbers.split_whitespace().map(|word| word.parse().ok()).collect();
        let (from, to) = match numbers?[..] {
            [age] => (age, age),
            [from, to] => (from, to),
            _ => return None,
        };
        Some(Ages { from, to }).filter(|ages| ages.is_possible())
    }

    /// Whether somebody can have them.
    pub(crate) fn is_possible(&self) -> bool {
        self.from <= self.to && self.to < 120
    }

    /// The days of birth of the oldest and the youngest, both included.
    pub(crate) fn born(self, today: Date) -> (Date, Date) {
        let years_ago = |years: i64| today.saturating_sub(years.years());
        (years_ago(i64::from(self.to) + 1).saturating_add(1.day()), years_ago(self.from.into()))
    }
}

/// So many people, or groups, read the bot in a language in a country.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Count {
    pub language: Language,
    pub country: Option<Country>,
    pub people: i64,
}

/// How many people there are, as far as it is told to those who may not see them by name. From exact numbers of ever
/// smaller audiences, or from how much two differ, one could learn about single people. Because every number is rounded,
/// that of a part cannot be had by taking the others from the whole either.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub(crate) enum Crowd {
    /// It has to be told, or somebody would write to nobody.
    Nobody,
    FewerThanTen,
    /// Rounded down to tens, and from a thousand on to its two first digits.
    AtLeast(i64),
}

impl Crowd {
    pub(crate) fn of(people: i64) -> Crowd {
        match people {
            ..=0 => Crowd::Nobody,
            1..10 => Crowd::FewerThanTen,
            10.. => {
                let step = 10_i64.pow(people.ilog10().saturating_sub(1)).max(10);
                Crowd::AtLeast(people / step * step)
            }
        }
    }

    /// Whether it is told how many of them read a language, live in a country or got a message: of so few that would
    /// be about single people.
    pub(crate) fn is_split(self) -> bool {
        match self {
            Crowd::Nobody | Crowd::FewerThanTen => false,
            Crowd::AtLeast(_) => true,
        }
    }
}

/// Counts by one of their sides, the most first.
pub(crate) fn by<'a, K: Ord + Copy>(
    counts: impl IntoIterator<Item = &'a Count>,
    side: impl Fn(&Count) -> K,
) -> Vec<(K, i64)> {
    let sums = counts.into_iter().fold(BTreeMap::new(), |mut sums: BTreeMap<K, i64>, count| {
        *sums.entry(side(count)).or_default() += count.people;
        sums
    });
    let mut sums: Vec<(K, i64)> = sums.into_iter().collect();
    sums.sort_by_key(|(_, people)| -people);
    sums
}

/// When an announcement is sent.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum When {
    Now,
    At(Timestamp),
    /// By each reader's own clock.
    Local(DateTime),
}

impl When {
    /// Whether it is over; what is meant by each reader's clock, by that of a zone.
    pub(crate) fn has_passed(self, zone: &Zone, now: Timestamp) -> bool {
        match self {
            When::Now => false,
            When::At(instant) => instant <= now,
            When::Local(there) => zone.instant(there.date(), there.time()).is_some_and(|instant| instant <= now),
        }
    }

    /// When somebody gets it who lives in a zone; quiet hours move it to their end.
    pub(crate) fn due(self, zone: &Zone, quiet: Option<QuietHours>, now: Timestamp) -> Timestamp {
        let due = match self {
            When::Now => now,
            When::At(instant) => instant,
            When::Local(there) => zone.instant(there.date(), there.time()).unwrap_or(now),
        };
        let due = due.max(now);
        quiet.and_then(|quiet| quiet.end_of(zone, due)).unwrap_or(due)
    }
}

/// Reads a day from today on, within a year, and a time, such as `5.12.2026 18:00`.
pub(crate) fn parse_day_and_time(words: &str, today: Date) -> Result<DateTime, NotADay> {
    let (day, time) = words.trim().rsplit_once(char::is_whitespace).ok_or(NotADay::Unreadable)?;
    let time = parse_time(time).ok_or(NotADay::Unreadable)?;
    Ok(parse_day(day.trim_end_matches(','), today)?.to_datetime(time))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn nothing_chosen_is_nobody() {
        assert!(Audience::default().is_nobody());
        assert!(!Audience { everyone: true, ..Audience::default() }.is_nobody());
        assert!(Audience { groups: true, ..Audience::default() }.is_nobody(), "groups are no people");
        let of_shift = OfShift { id: ShiftId(1), label: String::new(), standings: BTreeSet::new() };
        assert!(Audience { everyone: true, shift: Some(of_shift), ..Audience::default() }.is_nobody());
    }

    #[test]
    fn a_crowd_says_nothing_of_one_person() {
        for (people, crowd) in [
            (0, Crowd::Nobody),
            (1, Crowd::FewerThanTen),
            (9, Crowd::FewerThanTen),
            (10, Crowd::AtLeast(10)),
            (57, Crowd::AtLeast(50)),
            (345, Crowd::AtLeast(340)),
            (17_240, Crowd::AtLeast(17_000)),
        ] {
            assert_eq!(Crowd::of(people), crowd, "{people}");
            assert_eq!(crowd.is_split(), people >= 10, "{people}");
        }
    }

    #[test]
    fn ages_are_two_numbers() {
        assert_eq!(Ages::parse(" 16 – 25"), Some(Ages { from: 16, to: 25 }));
        assert_eq!(Ages::parse("18"), Some(Ages { from: 18, to: 18 }));
        for wrong in ["", "25-16", "young", "1 2 3", "300"] {
            assert_eq!(Ages::parse(wrong), None, "{wrong}");
        }
        let born = Ages { from: 16, to: 17 }.born(date(2026, 11, 24));
        assert_eq!(born, (date(2008, 11, 25), date(2010, 11, 24)));
    }

    #[test]
    fn quiet_hours_move_what_is_not_urgent() {
        let baku = Zone::of_place("Asia/Baku");
        let now: Timestamp = "2026-11-24T20:00Z".parse().unwrap();
        let morning: Timestamp = "2026-11-25T04:00Z".parse().unwrap();
        assert_eq!(When::Now.due(&baku, Some(QuietHours::NIGHT), now), morning, "midnight in Baku");
        assert_eq!(When::Now.due(&baku, None, now), now);
        assert_eq!(When::Now.due(&Zone::utc(), Some(QuietHours::NIGHT), now), now, "eight in the evening");
        let local = When::Local(date(2026, 11, 25).at(9, 0, 0, 0));
        assert_eq!(local.due(&baku, Some(QuietHours::NIGHT), now), "2026-11-25T05:00Z".parse().unwrap());
        assert_eq!(local.due(&Zone::utc(), None, now), "2026-11-25T09:00Z".parse().unwrap());
        let past = When::Local(date(2026, 11, 24).at(9, 0, 0, 0));
        assert_eq!(past.due(&baku, None, now), now, "it has passed there");
    }

    #[test]
    fn a_day_and_a_time_are_read_together() {
        let today = date(2026, 11, 24);
        assert_eq!(parse_day_and_time("5.12.2026 18:00", today), Ok(date(2026, 12, 5).at(18, 0, 0, 0)));
        assert_eq!(parse_day_and_time("5.12.26, 9", today), Ok(date(2026, 12, 5).at(9, 0, 0, 0)));
        for wrong in ["", "18:00", "5.12.2026", "5.12.2026 25:00"] {
            assert_eq!(parse_day_and_time(wrong, today), Err(NotADay::Unreadable), "{wrong}");
        }
        assert_eq!(parse_day_and_time("1.1.2020 10:00", today), Err(NotADay::Past));
        assert_eq!(parse_day_and_time("5.12.2030 10:00", today), Err(NotADay::Far));
    }
}
