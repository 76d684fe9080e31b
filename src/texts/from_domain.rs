//! Texts of the words of `domain/`: what becomes of a date, a zone, a role and so on where it is said.

use jiff::{Timestamp, civil::Date};

use super::Text;
use crate::domain::{
    BirthDate, Country, Language, Member, QuietHours, Role, Zone,
    consent::{PRIVACY_VERSION, UNREGISTERED_DAYS},
    quiet_hours::hh_mm,
    rating::TOGETHER,
};

impl Text {
    /// What is stored and why, as this version says it.
    pub(crate) fn privacy_notice() -> Text {
        Text::PrivacyNotice { version: PRIVACY_VERSION, days: UNREGISTERED_DAYS, least: TOGETHER }
    }

    /// A day with its year.
    pub(crate) fn date(date: Date) -> Text {
        Text::Date { day: date.day(), month: date.month(), year: date.year() }
    }

    /// A date of birth, which says so when it is a minor's.
    pub(crate) fn birth_date(born: BirthDate, today: Date) -> Text {
        let date = Text::date(born.date());
        if born.is_minor(today) { Text::DateOfMinor { date: Box::new(date) } } else { date }
    }

    /// A country, or that it is none of the six.
    pub(crate) fn country(country: Option<Country>) -> Text {
        country.map_or(Text::CountryOther, |country| Text::Country { country })
    }

    /// A zone as its city and its offset at an instant.
    pub(crate) fn time_zone(zone: &Zone, now: Timestamp) -> Text {
        Text::TimeZone { city: Text::city(zone), offset: zone.offset(now) }
    }

    /// The city a zone is named after.
    pub(crate) fn city(zone: &Zone) -> Box<Text> {
        Box::new(Text::City { city: zone.city() })
    }

    /// A day with its weekday.
    pub(crate) fn day(date: Date) -> Box<Text> {
        let weekday = date.weekday().to_monday_one_offset();
        Box::new(Text::Day { weekday, day: date.day(), month: date.month(), year: date.year() })
    }

    /// Words that are the same in every language.
    pub(crate) fn plain(words: impl ToString) -> Text {
        Text::Plain { words: words.to_string() }
    }

    /// Whether optional messages of some kind come.
    pub(crate) fn on_or_off(on: bool) -> Text {
        if on { Text::OptionalOn } else { Text::OptionalOff }
    }

    /// Quiet hours as a span, or that there are none.
    pub(crate) fn quiet_hours(hours: Option<QuietHours>) -> Text {
        hours.map_or(Text::QuietHoursNone, |hours| Text::QuietHoursSpan {
            from: hh_mm(hours.from()),
            until: hh_mm(hours.until()),
        })
    }

    /// Until when messages are paused, or that they are not.
    pub(crate) fn pause(until: Option<Date>) -> Text {
        until.map_or(Text::NotPaused, |date| Text::PausedUntil { date: Box::new(Text::date(date)) })
    }

    /// A role in words.
    pub(crate) fn role(role: Role) -> Box<Text> {
        Box::new(Text::Role { role })
    }

    /// Somebody in a team, with their role.
    pub(crate) fn member(member: &Member) -> Text {
        Text::BtnMember { name: member.name.clone(), role: Text::role(member.role) }
    }

    /// A language of the bot in its own words.
    pub(crate) fn endonym(language: Language) -> Text {
        Text::Endonym { language: language.into() }
    }
}
