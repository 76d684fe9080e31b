//! Tables: what is read, what is refused, and when it fires where clocks change.

mod reference;

use super::*;

fn crontab(written: &str) -> Crontab {
    Crontab::parse(written).unwrap_or_else(|error| panic!("{written}: {error:?}"))
}

/// The next fires after an instant, as instants.
fn fires(written: &str, zone: &str, after: &str, count: usize) -> Vec<String> {
    let (crontab, zone) = (crontab(written), Zone::of_place(zone));
    let first = crontab.next(&zone, after.parse().unwrap());
    let fires = successors(first, |(_, instant)| crontab.next(&zone, *instant));
    fires.take(count).map(|(_, instant)| instant.to_string()).collect()
}

/// The next fires after a time on the wall.
fn walls(written: &str, after: &str, count: usize) -> Vec<String> {
    let crontab = crontab(written);
    let walls = successors(crontab.next_wall(after.parse().unwrap()), |wall| crontab.next_wall(*wall));
    walls.take(count).map(|wall| wall.strftime("%Y-%m-%d %H:%M").to_string()).collect()
}

#[test]
fn a_crontab_is_written_as_it_was() {
    for written in ["0 18 * * 5", "0 9 1,15 JAN-MAR MON-FRI", "@daily", "@Midnight"] {
        let spaced = format!("  {}\n", written.replace(' ', "\t  "));
        assert_eq!(crontab(&spaced).to_string(), written);
        let stored = serde_json::to_string(&crontab(written)).unwrap();
        assert_eq!(serde_json::from_str::<Crontab>(&stored).unwrap(), crontab(written));
    }
    assert!(serde_json::from_str::<Crontab>("\"60 * * * *\"").is_err());
}

#[test]
fn what_is_refused_says_why() {
    use NotACrontab::*;
    let unreadable = |field, written: &str| Unreadable(field, written.to_owned());
    let foreign = |field, written: &str| Foreign(field, written.to_owned());
    for (written, why) in [
        ("", Count(0)),
        ("******", Count(1)),
        ("@reboot", Count(1)),
        ("0 18 * *", Count(4)),
        ("0 0 18 * * 5", Count(6)),
        ("0 18 * * 5 2026", Count(6)),
        ("@daily @weekly", Count(2)),
        ("60 18 * * 5", unreadable(Field::Minute, "60")),
        ("0 18h * * 5", unreadable(Field::Hour, "18h")),
        ("0 22-6 * * 5", unreadable(Field::Hour, "22-6")),
        ("0 18 0 * *", unreadable(Field::DayOfMonth, "0")),
        ("0 18 * 13 *", unreadable(Field::Month, "13")),
        ("0 18 * * жума", unreadable(Field::DayOfWeek, "жума")),
        ("*/0 * * * *", unreadable(Field::Minute, "*/0")),
        ("*/90 * * * *", unreadable(Field::Minute, "*/90")),
        ("0 18 L * *", foreign(Field::DayOfMonth, "L")),
        ("0 18 15W * *", foreign(Field::DayOfMonth, "15W")),
        ("0 18 ? * 5", foreign(Field::DayOfMonth, "?")),
        ("0 18 * * 5#2", foreign(Field::DayOfWeek, "5#2")),
        ("0 18 * * 5L", foreign(Field::DayOfWeek, "5L")),
        ("0 18 31 2 *", Never),
        ("0 18 30-31 FEB *", Never),
        ("0 18 31 4,6,9,11 *", Never),
        ("* * * * *", TooOften),
        ("*/4 * * * *", TooOften),
        ("0,3 18 * * 5", TooOften),
        ("58,2 8,9 * * *", TooOften),
        ("0,58 0,23 * * *", TooOften),
    ] {
        assert_eq!(Crontab::parse(written), Err(why), "{written}");
    }
}

#[test]
fn five_minutes_apart_is_not_too_often() {
    for written in ["*/5 * * * *", "0,58 8,10 * * *", "0,55 * * * *", "3,58 * * * *", "0 * * * *", "59 18 * * *"] {
        crontab(written);
    }
}

#[test]
fn months_end_and_leap_days_come_when_they_do() {
    let days = |written, count| walls(written, "2026-11-23T09:00", count);
    assert_eq!(days("0 9 31 * *", 3), ["2026-12-31 09:00", "2027-01-31 09:00", "2027-03-31 09:00"]);
    assert_eq!(days("0 9 29 2 *", 2), ["2028-02-29 09:00", "2032-02-29 09:00"]);
    assert_eq!(walls("0 9 29 2 *", "2096-03-01T00:00", 1), Vec::<String>::new(), "2100 is no leap year");
    assert_eq!(days("@yearly", 1), ["2027-01-01 00:00"]);
    assert_eq!(days("@monthly", 2), ["2026-12-01 00:00", "2027-01-01 00:00"]);
    assert_eq!(days("30 23 31 12 *", 1), ["2026-12-31 23:30"]);
    assert_eq!(days("0 9 23 11 *", 1), ["2027-11-23 09:00"], "strictly after");
}

#[test]
fn a_week_begins_where_it_is_said_to() {
    // A Monday.
    let days = |written, count| walls(written, "2026-11-23T09:00", count);
    for sunday in ["0 9 * * 0", "0 9 * * 7", "0 9 * * sun", "0 9 * * Sunday"] {
        assert_eq!(days(sunday, 1), ["2026-11-29 09:00"], "{sunday}");
    }
    assert_eq!(days("0 9 * * 1", 1), ["2026-11-30 09:00"]);
    assert_eq!(days("0 9 * * FRI-MON", 4)[..], ["2026-11-27", "2026-11-28", "2026-11-29", "2026-11-30"].map(at_nine));
    assert_eq!(days("@weekly", 2), ["2026-11-29 00:00", "2026-12-06 00:00"]);
}

fn at_nine(day: &str) -> String {
    format!("{day} 09:00")
}

#[test]
fn either_field_for_days_suffices_unless_one_begins_with_an_asterisk() {
    let days = |written, count| walls(written, "2026-11-23T09:00", count);
    assert_eq!(days("0 9 13 * FRI", 4)[..], ["2026-11-27", "2026-12-04", "2026-12-11", "2026-12-13"].map(at_nine));
    assert_eq!(days("0 9 */10 * MON", 2)[..], ["2026-12-21", "2027-01-11"].map(at_nine), "the 1st, 11th, 21st, 31st");
}

#[test]
fn a_time_that_is_skipped_comes_later_and_one_that_comes_twice_comes_once() {
    let berlin = |written, after, count| fires(written, "Europe/Berlin", after, count);
    for (written, spring) in [("30 2 * * *", "2026-03-29T01:30:00Z"), ("0 2 * * *", "2026-03-29T01:00:00Z")] {
        assert_eq!(berlin(written, "2026-03-28T12:00Z", 1), [spring], "{written}");
    }
    assert_eq!(
        berlin("*/30 1-3 * * *", "2026-03-29T00:15Z", 4),
        ["2026-03-29T00:30:00Z", "2026-03-29T01:00:00Z", "2026-03-29T01:30:00Z", "2026-03-29T23:00:00Z"],
        "skipped and not skipped are one"
    );
    assert_eq!(berlin("30 2 * * *", "2026-10-24T12:00Z", 2), ["2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z"]);
    assert_eq!(
        berlin("*/30 * * * *", "2026-10-24T23:45Z", 4),
        ["2026-10-25T00:00:00Z", "2026-10-25T00:30:00Z", "2026-10-25T02:00:00Z", "2026-10-25T02:30:00Z"]
    );
    assert_eq!(berlin("*/10 * * * *", "2026-10-25T01:05Z", 1), ["2026-10-25T02:00:00Z"], "the second pass");
}

#[test]
fn a_midnight_that_is_skipped_is_made_up_for() {
    for (zone, after, fire) in [
        ("Africa/Cairo", "2026-04-23T12:00Z", "2026-04-23T22:00:00Z"),
        ("America/Santiago", "2026-09-05T12:00Z", "2026-09-06T04:00:00Z"),
        ("Asia/Beirut", "2026-03-28T12:00Z", "2026-03-28T22:00:00Z"),
    ] {
        assert_eq!(fires("@daily", zone, after, 1), [fire], "{zone}");
    }
}

#[test]
fn the_last_hour_of_almatys_old_offset_comes_once() {
    assert_eq!(
        fires("30 23 * * *", "Asia/Almaty", "2024-02-29T12:00Z", 2),
        ["2024-02-29T17:30:00Z", "2024-03-01T18:30:00Z"]
    );
    assert_eq!(fires("0 18 * * 5", "Asia/Almaty", "2024-02-29T12:00Z", 1), ["2024-03-01T13:00:00Z"]);
}

#[test]
fn what_is_skipped_may_come_after_what_follows_it() {
    // Half an hour is skipped at two, on the 4th of October 2026.
    assert_eq!(
        fires("15,40 2 4 10 *", "Australia/Lord_Howe", "2026-10-01T00:00Z", 2),
        ["2026-10-03T15:40:00Z", "2026-10-03T15:45:00Z"]
    );
}
