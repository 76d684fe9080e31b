//! How long an offer of a freed place runs. It runs only while its person can act: it ends neither in their quiet hours
//! nor sooner than an hour after them. Where the start is too near to ask one after another, several are asked at once.

use jiff::{SignedDuration, Timestamp};

use super::quiet_hours::Rest;

/// An offer holds a place at most so long, and a quarter of the time until the start when that is sooner.
const LONGEST: SignedDuration = SignedDuration::from_hours(12);
/// Nobody gets less to answer.
const SHORTEST: SignedDuration = SignedDuration::from_mins(10);
/// So shortly before the start nobody has a place for themselves any more: whoever can still come takes it.
const LAST: SignedDuration = SignedDuration::from_mins(30);
/// So shortly before the start nobody is asked any more, since hardly anybody could still come.
const TOO_LATE: SignedDuration = SignedDuration::from_mins(5);
/// If time is short, so many are asked at once for each place.
pub(crate) const AT_ONCE: usize = 20;

/// The last instant before a start until which somebody has a place for themselves.
pub(crate) fn last_call(start: Timestamp) -> Timestamp {
    start.saturating_sub(LAST).unwrap_or(start)
}

/// The last instant before a start at which somebody is asked.
pub(crate) fn asks_until(start: Timestamp) -> Timestamp {
    start.saturating_sub(TOO_LATE).unwrap_or(start)
}

/// Until when somebody who is asked at an instant has the place for themselves; None if that would be too late to ask
/// another.
pub(crate) fn ends_at(rest: Rest<'_>, asked: Timestamp, start: Timestamp) -> Option<Timestamp> {
    // They hear of it when they are awake.
    let heard = rest.awake(asked);
    let quarter = start.duration_since(heard) / 4;
    let ends_at = rest.rested(heard.checked_add(quarter.clamp(SHORTEST, LONGEST)).ok()?)?;
    (ends_at <= last_call(start)).then_some(ends_at)
}

/// Until when each of some people has a place for themselves if they are asked at an instant; None if time is too short
/// for that, so that whoever is next in the line could not be asked after them.
pub(crate) fn in_turn(
    people: &[Rest<'_>],
    next: Option<Rest<'_>>,
    (asked, start): (Timestamp, Timestamp),
) -> Option<Vec<Timestamp>> {
    let ends: Vec<Timestamp> = people.iter().map(|rest| ends_at(*rest, asked, start)).collect::<Option<_>>()?;
    let last = ends.iter().max().copied().unwrap_or(asked);
    next.is_none_or(|next| ends_at(next, last, start).is_some()).then_some(ends)
}

/// When an offer really ends that was to end at an instant, if its person heard of it at another: not before they could
/// answer, whatever has changed since. The start itself if they cannot before.
pub(crate) fn fair_end(rest: Rest<'_>, (planned, heard): (Timestamp, Timestamp), start: Timestamp) -> Timestamp {
    let shortest = heard.saturating_add(SHORTEST).unwrap_or(planned);
    rest.rested(planned.max(shortest)).filter(|end| *end <= last_call(start)).unwrap_or(start)
}

#[cfg(test)]
mod tests {
    use jiff::{ToSpan, civil::time};
    use proptest::prelude::*;

    use super::*;
    use crate::domain::{Zone, quiet_hours::QuietHours};

    const NIGHT: Option<QuietHours> = Some(QuietHours::NIGHT);

    /// In Baku, which is four hours ahead.
    fn ends(hours: Option<QuietHours>, asked: &str, start: &str) -> Option<String> {
        let baku = Zone::of_place("Asia/Baku");
        let rest = Rest { hours, zone: &baku };
        let wall =
            |instant: &str| rest.zone.instant(instant[..10].parse().unwrap(), instant[11..].parse().unwrap()).unwrap();
        let ends = ends_at(rest, wall(asked), wall(start));
        ends.map(|end| rest.zone.wall(end).strftime("%d. %H:%M").to_string())
    }

    #[test]
    fn who_sleeps_is_asked_when_they_wake_up() {
        let is = |words: &str| Some(words.to_owned());
        assert_eq!(ends(None, "2026-12-05T23:00:00", "2026-12-06T09:00:00"), is("06. 01:30"));
        assert_eq!(ends(NIGHT, "2026-12-05T23:00:00", "2026-12-06T09:00:00"), None, "an hour after eight is too late");
        assert_eq!(ends(NIGHT, "2026-12-05T23:00:00", "2026-12-06T12:00:00"), is("06. 09:00"), "an hour to wake up");
        assert_eq!(ends(NIGHT, "2026-12-05T23:00:00", "2026-12-06T18:00:00"), is("06. 10:30"));
        assert_eq!(ends(NIGHT, "2026-12-05T23:00:00", "2026-12-13T09:00:00"), is("06. 20:00"));
        assert_eq!(ends(NIGHT, "2026-12-05T15:00:00", "2026-12-13T09:00:00"), is("06. 09:00"), "three at night");
        assert_eq!(ends(NIGHT, "2026-12-05T21:55:00", "2026-12-06T08:00:00"), None, "the start is in their sleep");
        assert_eq!(ends(NIGHT, "2026-12-06T08:35:00", "2026-12-06T09:00:00"), None, "shortly before the start");
    }

    #[test]
    fn one_after_another_is_asked_only_if_the_next_can_be_too() {
        let baku = Zone::of_place("Asia/Baku");
        let sleeper = Rest { hours: NIGHT, zone: &baku };
        let start = "2026-12-06T05:30Z".parse().unwrap();
        let asked = "2026-12-05T19:00Z".parse().unwrap();
        assert_eq!(in_turn(&[sleeper], None, (asked, start)).map(|ends| ends.len()), Some(1), "nobody else waits");
        assert_eq!(in_turn(&[sleeper], Some(sleeper), (asked, start)), None, "half past nine is too soon for two");
        assert!(in_turn(&[sleeper], Some(sleeper), (asked, start + 1.hour())).is_some());
    }

    #[test]
    fn what_was_heard_late_ends_later() {
        let baku = Zone::of_place("Asia/Baku");
        let rest = Rest { hours: NIGHT, zone: &baku };
        let at = |instant: &str| instant.parse::<Timestamp>().unwrap();
        let start = at("2026-12-06T10:00Z");
        let end = |planned: &str, heard: &str| fair_end(rest, (at(planned), at(heard)), start).to_string();
        assert_eq!(end("2026-12-05T12:00Z", "2026-12-05T10:00Z"), "2026-12-05T12:00:00Z");
        assert_eq!(end("2026-12-05T12:00Z", "2026-12-05T11:55Z"), "2026-12-05T12:05:00Z", "they had five minutes");
        assert_eq!(end("2026-12-05T19:00Z", "2026-12-05T10:00Z"), "2026-12-06T05:00:00Z", "they sleep by now");
        assert_eq!(end("2026-12-06T09:45Z", "2026-12-05T10:00Z"), "2026-12-06T10:00:00Z", "it stands until the start");
    }

    fn spans() -> impl Strategy<Value = Option<QuietHours>> {
        prop::option::of((0..24i8, 0..60i8, 0..24i8, 0..60i8).prop_filter_map("a span", |(h, m, to, past)| {
            let wall = |hour, minute| time(hour, minute, 0, 0).strftime("%H:%M").to_string();
            QuietHours::parse(&format!("{}-{}", wall(h, m), wall(to, past)))
        }))
    }

    fn zones() -> impl Strategy<Value = Zone> {
        prop::sample::select(vec!["Asia/Baku", "Europe/Berlin", "Asia/Kathmandu", "America/St_Johns", "Etc/UTC"])
            .prop_map(Zone::of_place)
    }

    /// What the clock there shows minute by minute: whether they have been awake for an hour.
    fn has_been_awake_for_an_hour(hours: Option<QuietHours>, zone: &Zone, at: Timestamp) -> bool {
        let Some(hours) = hours else { return true };
        let is_quiet = |time: jiff::civil::Time| {
            let (from, until) = (hours.from(), hours.until());
            if from < until { from <= time && time < until } else { time >= from || time < until }
        };
        (0..60).all(|minutes| !is_quiet(zone.wall_time(at - minutes.minutes())))
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

        /// Whatever the hours, zones and starts. (A change of the clocks may cut an hour of sleep or of waking.)
        #[test]
        fn no_offer_ends_in_anybodys_sleep(
            people in prop::collection::vec((spans(), zones()), 1..6),
            places in 1usize..3,
            asked in 29_700_000i64..29_800_000,
            left in 1i64..20_000,
            heard in 0i64..3_000,
        ) {
            let minute = |minutes: i64| Timestamp::from_second(minutes * 60).unwrap();
            let (asked, start) = (minute(asked), minute(asked + left));
            let rests: Vec<Rest<'_>> = people.iter().map(|(hours, zone)| Rest { hours: *hours, zone }).collect();
            let (first, next) = (&rests[..places.min(rests.len())], rests.get(places).copied());
            let stays = |rest: &Rest<'_>, at: Timestamp| {
                rest.zone.offset_minutes(at) == rest.zone.offset_minutes(at - 24.hours())
            };
            if let Some(ends) = in_turn(first, next, (asked, start)) {
                for (rest, end) in first.iter().zip(&ends) {
                    prop_assert!(*end <= last_call(start), "there is time to ask the next");
                    prop_assert!(*end >= asked + SHORTEST);
                    prop_assert!(!stays(rest, *end) || has_been_awake_for_an_hour(rest.hours, rest.zone, *end));
                }
                let last = ends.iter().max().copied().unwrap();
                prop_assert!(next.is_none_or(|next| ends_at(next, last, start).is_some()));
            }
            for rest in &rests {
                let end = fair_end(*rest, (asked, asked + heard.minutes()), start);
                let is_awake = !stays(rest, end) || has_been_awake_for_an_hour(rest.hours, rest.zone, end);
                prop_assert!(end == start || is_awake && end >= asked + heard.minutes() + SHORTEST);
            }
        }
    }
}
