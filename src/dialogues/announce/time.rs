//! The preview of an announcement, and when it is sent.

use jiff::{
    ToSpan,
    civil::{Date, DateTime},
};

use super::{Asked, At, Draft, State, not_split, show};
use crate::{
    dialogues::{Answer, Button, Choice, Input, Viewer},
    domain::{
        Country, When, Zone,
        announcement::{Crowd, by, parse_day_and_time},
        quiet_hours::hh_mm,
        slot::NotADay,
    },
    texts::{CrowdText, Text},
};

/// So many messages leave in a minute; what is said about the time needed is a guess anyway.
const A_MINUTE: i64 = 25 * 60;

impl Draft {
    /// Whose clock a time is meant by.
    pub(crate) fn zone(&self) -> Zone {
        self.country.map_or_else(Zone::utc, Country::zone)
    }

    pub(super) fn is_large(&self) -> bool {
        self.people() + self.groups() > self.approval_above
    }

    fn preview(&self, load: &[i64; 3]) -> Text {
        let minutes = (self.people() + self.groups()) / A_MINUTE + 1;
        let crowd = Crowd::of(self.people());
        match crowd {
            Crowd::Nobody => Text::AnnouncementPreviewGroups { minutes },
            Crowd::FewerThanTen => Text::AnnouncementPreviewFew { count: crowd.into(), minutes },
            Crowd::AtLeast(_) => self.preview_of_many(load.map(|count| Crowd::of(count).into()), minutes),
        }
    }

    fn preview_of_many(&self, [none, one, more]: [CrowdText; 3], minutes: i64) -> Text {
        let counted = |label, count| Text::Counted { label: Box::new(label), count: Crowd::of(count).into() };
        let reached: Vec<_> =
            self.counts.iter().filter(|count| self.text_for(count.language).is_some()).cloned().collect();
        let countries = by(&reached, |count| count.country).into_iter();
        let languages = by(&reached, |count| count.language).into_iter();
        Text::AnnouncementPreview {
            count: Crowd::of(self.people()).into(),
            countries: countries.map(|(country, count)| counted(Text::country(country), count)).collect(),
            languages: languages.map(|(language, count)| counted(Text::endonym(language), count)).collect(),
            minutes,
            none,
            one,
            more,
        }
    }

    pub(super) fn ask_preview(&self, load: &[i64; 3]) -> Asked {
        let rows = vec![
            vec![Button::new(Text::BtnSendNow, Choice::Send)],
            vec![Button::new(Text::BtnSendAt, Choice::At), Button::new(Text::BtnSendLocal, Choice::Local)],
            vec![
                Button::new(Text::BtnRecur, Choice::Recur),
                Button::toggle(Text::BtnUrgent, self.urgent, Choice::Urgent),
            ],
        ];
        let paragraphs = [Some(self.preview(load)), not_split(self.people()), self.groups_text()];
        (paragraphs.into_iter().flatten().collect(), rows)
    }

    pub(super) fn answer_preview(self, input: Input) -> Answer<State> {
        Ok(show(match input {
            Input::Press(Choice::Send) => self.at(At::Confirm(When::Now)),
            Input::Press(Choice::At) => self.at(At::Instant),
            Input::Press(Choice::Local) => self.at(At::LocalTime),
            Input::Press(Choice::Recur) => self.at(At::HowOften),
            Input::Press(Choice::Urgent(urgent)) => Draft { urgent, ..self },
            Input::Press(_) => return Err(Text::ButtonTooOld),
            _ => return Err(Text::ErrorButtonPlease),
        }))
    }

    pub(super) fn ask_confirm(&self, when: When) -> Asked {
        let when = Box::new(when_text(when, &self.zone()));
        let (people, groups) = (self.people(), self.groups());
        let (text, too) = match people {
            0 => (Text::AnnouncementConfirmGroups { count: groups, when }, None),
            _ => (Text::AnnouncementConfirm { count: Crowd::of(people).into(), when }, self.groups_text()),
        };
        let urgency = if self.urgent { Text::AnnouncementUrgent } else { Text::AnnouncementQuiet };
        let large =
            (!self.is_coordinator && self.is_large()).then_some(Text::AnnouncementLarge { most: self.approval_above });
        let to_groups = (!self.is_coordinator && groups > 0).then_some(Text::AnnouncementToGroups);
        let abroad = self.country.is_none().then_some(Text::AnnouncementAbroad);
        let paragraphs = [Some(text), too, Some(urgency), large, to_groups, abroad].into_iter().flatten().collect();
        (paragraphs, vec![vec![Button::new(Text::BtnSend, Choice::Send)]])
    }
}

/// When it is sent, in words.
pub(crate) fn when_text(when: When, zone: &Zone) -> Text {
    match when {
        When::Now => Text::WhenNow,
        When::At(instant) => {
            let time = hh_mm(zone.wall_time(instant));
            // Nobody's own clock: it has to be named.
            let time = if *zone == Zone::utc() { format!("{time} ({})", zone.city()) } else { time };
            Text::WhenAt { date: Text::day(zone.day(instant)), time }
        }
        When::Local(there) => Text::WhenLocal { date: Text::day(there.date()), time: hh_mm(there.time()) },
    }
}

/// A day and a time as people write them.
pub(super) fn day_and_time(there: DateTime) -> String {
    format!("{:02}.{:02}.{} {}", there.day(), there.month(), there.year(), hh_mm(there.time()))
}

/// Tomorrow evening.
fn example(viewer: &Viewer) -> String {
    let tomorrow = viewer.today().saturating_add(1.day());
    day_and_time(tomorrow.at(18, 0, 0, 0))
}

pub(super) fn ask_send_at(zone: &Zone, viewer: &Viewer) -> Text {
    Text::AskSendAt { example: example(viewer), city: Text::city(zone) }
}

pub(super) fn ask_send_local(viewer: &Viewer) -> Text {
    Text::AskSendLocal { example: example(viewer) }
}

/// A day and a time as they were written, by whatever clock.
pub(super) fn parse_local(words: &str, today: Date, viewer: &Viewer) -> Result<DateTime, Text> {
    parse_day_and_time(words, today).map_err(|why| match why {
        NotADay::Unreadable => error_send_at(viewer),
        NotADay::Past => Text::ErrorDayPast,
        NotADay::Far => Text::ErrorDayFar,
    })
}

fn error_send_at(viewer: &Viewer) -> Text {
    Text::ErrorSendAt { example: example(viewer) }
}

/// An instant to come, by a clock.
pub(super) fn parse_instant(words: &str, zone: &Zone, viewer: &Viewer) -> Result<When, Text> {
    let there = parse_local(words, zone.day(viewer.now), viewer)?;
    match zone.instant(there.date(), there.time()) {
        None => Err(error_send_at(viewer)),
        Some(instant) if instant <= viewer.now => Err(Text::ErrorDayPast),
        Some(instant) => Ok(When::At(instant)),
    }
}
