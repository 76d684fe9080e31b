//! How a reminder reaches somebody: on time, or around their quiet hours. Nothing that somebody is to be reminded of is
//! lost because they sleep.

use jiff::{SignedDuration, Timestamp};

use super::{Leads, Rest, Slot, Zone, reminder::Rule};

/// A message that is brought forward, or comes late, says nothing new so shortly before or after another.
pub(crate) const TOGETHER: SignedDuration = SignedDuration::from_hours(1);

/// Up to here a message is on time: what fires does so a moment after its instant.
const ON_TIME: SignedDuration = SignedDuration::from_mins(1);

/// How a message comes to somebody.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Comes {
    OnTime(Timestamp),
    /// After the quiet hours it would fall into.
    After(Timestamp),
    /// Before them, since after them it would be of no use.
    Before(Timestamp),
    /// In them, without a sound: they want it so, or had no place before them.
    Silently(Timestamp),
}

/// What becomes of a rule for somebody.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Fate {
    Comes(Comes),
    /// Another reminder comes at that time; this one would say the same.
    Together(Timestamp),
    /// They signed up only afterwards.
    Late,
}

/// Somebody who comes: when they rest, and since when they have their place.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Comer<'a> {
    pub rest: Rest<'a>,
    pub since: Timestamp,
    /// Whether they would rather have a reminder at night, without a sound, than before it.
    pub at_night: bool,
}

impl Comes {
    /// When it reaches them.
    pub(crate) fn at(self) -> Timestamp {
        match self {
            Comes::OnTime(at) | Comes::After(at) | Comes::Before(at) | Comes::Silently(at) => at,
        }
    }

    /// Whether a message that comes at an instant comes at another time than its rule has it, so that it may meet one of
    /// another rule.
    pub(crate) fn may_meet(self, now: Timestamp) -> bool {
        matches!(self, Comes::Before(_)) || now.duration_since(self.at()) > ON_TIME
    }
}

/// How what a rule says comes to somebody; None: not at all.
pub(crate) fn comes(rule: Rule, (zone, slot): (&Zone, &Slot), comer: Comer<'_>) -> Option<Comes> {
    let at = rule.fires_at(zone, slot).filter(|at| comer.since < *at)?;
    let awake = comer.rest.awake(at);
    let before = comer.rest.last_waking(at).filter(|before| comer.since < *before && !comer.at_night);
    Some(match before {
        _ if awake == at => Comes::OnTime(at),
        _ if awake < rule.useful_until(zone, slot) => Comes::After(awake),
        Some(before) => Comes::Before(before),
        None => Comes::Silently(at),
    })
}

/// What becomes of each reminder of somebody, in the order in which they would come.
pub(crate) fn reminders(leads: &Leads, shift: (&Zone, &Slot), comer: Comer<'_>) -> Vec<(Rule, Fate)> {
    let rules = leads.iter().map(|lead| Rule::Remind(*lead));
    let mut coming: Vec<_> = rules.clone().filter_map(|rule| Some((comes(rule, shift, comer)?, rule))).collect();
    coming.sort_by_key(|(comes, rule)| (comes.at(), *rule));
    let (mut fates, mut last): (Vec<(Rule, Fate)>, Option<Comes>) = (Vec::new(), None);
    for (comes, rule) in coming {
        match last.filter(|last| are_together(*last, comes)) {
            Some(last) => fates.push((rule, Fate::Together(last.at()))),
            None => {
                fates.push((rule, Fate::Comes(comes)));
                last = Some(comes);
            }
        }
    }
    let late = |rule: &Rule| !fates.iter().any(|(other, _)| other == rule);
    let late: Vec<_> = rules.filter(late).map(|rule| (rule, Fate::Late)).collect();
    late.into_iter().chain(fates).collect()
}

/// Whether one of the other messages is to come so shortly after an instant that a late one is left out for it.
pub(crate) fn is_another_near(fates: &[(Rule, Fate)], now: Timestamp) -> bool {
    let is_near = |at: Timestamp| at > now && at.duration_since(now) < TOGETHER;
    fates.iter().any(|(_, fate)| matches!(fate, Fate::Comes(comes) if is_near(comes.at())))
}

/// Whether two messages would come at the same time, or one is brought forward to shortly before or after the other.
fn are_together(first: Comes, second: Comes) -> bool {
    let is_forward = |comes| matches!(comes, Comes::Before(_));
    let between = second.at().duration_since(first.at());
    between.is_zero() || (between < TOGETHER && (is_forward(first) || is_forward(second)))
}

/// The next instant after another at which a rule has something to say to people who rest at some times: before their
/// quiet hours, or when it fires. None: it has fired.
pub(crate) fn next_step<'a>(
    rule: Rule,
    (zone, slot): (&Zone, &Slot),
    rests: impl Iterator<Item = Rest<'a>>,
    after: Timestamp,
) -> Option<Timestamp> {
    let at = rule.fires_at(zone, slot)?;
    let is_useless = |rest: &Rest<'_>| rest.awake(at) >= rule.useful_until(zone, slot);
    let early = rests.filter(is_useless).filter_map(|rest| rest.last_waking(at));
    early.chain([at]).filter(|step| *step > after).min()
}

#[cfg(test)]
mod tests {
    use jiff::ToSpan;

    use super::*;
    use crate::domain::{Lead, Places, QuietHours};

    fn at(instant: &str) -> Timestamp {
        instant.parse().unwrap()
    }

    /// A shift in Baku, which is four hours ahead, from an hour on 5 December.
    fn shift(hour: i64) -> (Zone, Slot) {
        let starts_at = at("2026-12-04T20:00Z") + hour.hours();
        let places = Places { min: 1, max: 2 };
        (Zone::of_place("Asia/Baku"), Slot { role: None, starts_at, ends_at: starts_at + 3.hours(), places })
    }

    /// What becomes of the usual reminders of somebody with quiet hours: fate, and day and time in Baku.
    fn fates(hour: i64, quiet: &str, leads: Leads, since: &str) -> Vec<String> {
        let (zone, slot) = shift(hour);
        let rest = Rest { hours: QuietHours::parse(quiet), zone: &zone };
        let wall = |at: Timestamp| zone.wall(at).strftime("%d. %H:%M").to_string();
        let words = |fate: &Fate| match fate {
            Fate::Comes(Comes::OnTime(at)) => format!("on time {}", wall(*at)),
            Fate::Comes(Comes::After(at)) => format!("after {}", wall(*at)),
            Fate::Comes(Comes::Before(at)) => format!("before {}", wall(*at)),
            Fate::Comes(Comes::Silently(at)) => format!("silently {}", wall(*at)),
            Fate::Together(at) => format!("together {}", wall(*at)),
            Fate::Late => "late".to_owned(),
        };
        let comer = Comer { rest, since: at(since), at_night: false };
        reminders(&leads, (&zone, &slot), comer).iter().map(|(_, fate)| words(fate)).collect()
    }

    #[test]
    fn what_falls_into_quiet_hours_comes_with_the_last_waking_moment_before_them() {
        let usual = |hour, quiet| fates(hour, quiet, Lead::usual(), "2026-11-23T09:00Z");
        assert_eq!(usual(10, "22-8"), ["on time 04. 18:00", "on time 05. 08:00"]);
        assert_eq!(usual(8, "22-8"), ["on time 04. 18:00", "before 04. 21:45"]);
        assert_eq!(usual(9, "22-8"), ["on time 04. 18:00", "after 05. 08:00"], "an hour before is of use");
        assert_eq!(usual(8, "19-9"), ["on time 04. 18:00", "together 04. 18:00"], "fifteen minutes to seven");
        assert_eq!(usual(8, "18-9"), ["before 04. 17:45", "together 04. 17:45"], "both at once");
        assert_eq!(usual(10, "none"), ["on time 04. 18:00", "on time 05. 08:00"]);
    }

    #[test]
    fn every_lead_time_is_kept() {
        let own: Leads = [Lead::Minutes(180), Lead::Minutes(60), Lead::Minutes(30)].into();
        let fates = fates(7, "22-8", own, "2026-11-23T09:00Z");
        assert_eq!(fates, ["before 04. 21:45", "together 04. 21:45", "together 04. 21:45"]);
    }

    #[test]
    fn two_that_wait_for_the_morning_are_one() {
        let own: Leads = [Lead::Minutes(240), Lead::Minutes(180)].into();
        assert_eq!(fates(11, "22-8:30", own, "2026-11-23T09:00Z"), ["after 05. 08:30", "together 05. 08:30"]);
    }

    #[test]
    fn who_signs_up_at_night_is_reminded_without_a_sound() {
        assert_eq!(fates(8, "22-8", Lead::usual(), "2026-12-04T19:00Z"), ["late", "silently 05. 06:00"]);
        assert_eq!(fates(8, "22-8", Lead::usual(), "2026-12-05T03:00Z"), ["late", "late"]);
    }

    #[test]
    fn who_would_rather_be_reminded_at_night_is_without_a_sound() {
        let (zone, slot) = shift(8);
        let rest = Rest { hours: Some(QuietHours::NIGHT), zone: &zone };
        let comer = Comer { rest, since: at("2026-11-23T09:00Z"), at_night: true };
        let soon = comes(Rule::Remind(Lead::SOON), (&zone, &slot), comer);
        assert_eq!(soon, Some(Comes::Silently(at("2026-12-05T02:00Z"))));
    }

    #[test]
    fn an_alarm_goes_from_one_persons_evening_to_the_next() {
        let (zone, slot) = shift(8);
        let (almaty, rule) = (Zone::of_place("Asia/Almaty"), Rule::Remind(Lead::SOON));
        let rests = || [&zone, &almaty].map(|zone| Rest { hours: Some(QuietHours::NIGHT), zone }).into_iter();
        let next = |after: &str| next_step(rule, (&zone, &slot), rests(), at(after)).map(|step| step.to_string());
        let is = |instant: &str| Some(instant.to_owned());
        assert_eq!(
            next("2026-12-01T00:00Z"),
            is("2026-12-04T17:45:00Z"),
            "in Baku; in Almaty it is seven when it fires"
        );
        assert_eq!(next("2026-12-04T17:45Z"), is("2026-12-05T02:00:00Z"));
        assert_eq!(next("2026-12-05T02:00Z"), None);
    }
}
