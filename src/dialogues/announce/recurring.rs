//! An announcement that recurs: how often, at what time, and by whose clock. The next times are shown before it is
//! saved.

use std::collections::BTreeSet;

use jiff::civil::{DateTime, Time, time};

use super::{Act, Asked, At, Draft, State, act, show};
use crate::{
    dialogues::{Answer, Button, Choice, Input, Viewer},
    domain::{
        Crontab, Schedule, Zone,
        announcement::Crowd,
        crontab::{Field, NotACrontab},
        quiet_hours::{hh_mm, parse_time},
        schedule::Rhythm,
    },
    texts::Text,
};

/// So many of the next times are shown.
pub(crate) const NEXT: usize = 5;
const TIMES: [Time; 6] =
    [time(9, 0, 0, 0), time(12, 0, 0, 0), time(15, 0, 0, 0), time(18, 0, 0, 0), time(19, 0, 0, 0), time(20, 0, 0, 0)];
const DAYS: [i8; 6] = [1, 5, 10, 15, 20, 25];

impl Draft {
    /// The question of one of the steps.
    pub(super) fn ask_recurring(&self, viewer: &Viewer) -> Asked {
        match &self.at {
            At::Weekdays(days) => (vec![Text::AskWeekdays], weekdays(days)),
            At::MonthDay => (vec![Text::AskMonthDay], month_days()),
            At::TimeOfDay(_) => (vec![Text::AskTimeOfDay], times()),
            At::Crontab => (vec![Text::AskCrontab], Vec::new()),
            At::Recurring(schedule) => self.ask_schedule(schedule, viewer),
            At::HowOften
            | At::Audience
            | At::Narrow { .. }
            | At::Write(_)
            | At::Texts
            | At::Gap(_)
            | At::Button { .. }
            | At::Previewing
            | At::Preview { .. }
            | At::Instant
            | At::LocalTime
            | At::Confirm(_) => (vec![Text::AskHowOften], rhythms()),
        }
    }

    fn ask_schedule(&self, schedule: &Schedule, viewer: &Viewer) -> Asked {
        let text = Text::ScheduleConfirm {
            rhythm: rhythm_text(schedule),
            clock: clock_text(schedule),
            fits: Box::new(fits_text(self.people(), self.groups())),
            lines: schedule.next_walls(viewer.now, NEXT).into_iter().map(moment).collect(),
        };
        let rows = vec![
            vec![Button::toggle(Text::BtnOwnClock, schedule.zone.is_none(), Choice::OwnClock)],
            vec![Button::new(Text::BtnSaveSchedule, Choice::Done)],
        ];
        ([Some(text), self.groups_text(), Some(Text::ScheduleAnew)].into_iter().flatten().collect(), rows)
    }

    /// Where an answer to one of the steps leads.
    pub(super) fn answer_recurring(self, input: Input) -> Answer<State> {
        match (self.at.clone(), input) {
            (At::Weekdays(mut days), Input::Press(Choice::Weekday(day @ 1..=7, on))) => {
                if on {
                    days.insert(day)
                } else {
                    days.remove(&day)
                };
                Ok(show(self.at(At::Weekdays(days))))
            }
            (At::Weekdays(days), Input::Press(Choice::Done)) if days.is_empty() => Err(Text::ErrorChooseAtLeastOne),
            (At::Weekdays(days), Input::Press(Choice::Done)) => Ok(show(self.at(At::TimeOfDay(Rhythm::Weekly(days))))),
            (At::MonthDay, input) => {
                let day = month_day(input)?;
                Ok(show(self.at(At::TimeOfDay(Rhythm::Monthly(day)))))
            }
            (At::TimeOfDay(rhythm), input) => {
                let crontab = rhythm.at(time_of_day(input)?).map_err(why_no_crontab)?;
                Ok(self.confirm(crontab))
            }
            (At::Crontab, Input::Words(words)) => Ok(self.confirm(Crontab::parse(&words).map_err(why_no_crontab)?)),
            (At::Crontab, input) => Err(words_please(&input)),
            (At::Recurring(schedule), Input::Press(Choice::OwnClock(own))) => {
                let zone = (!own).then(|| self.zone());
                Ok(show(self.at(At::Recurring(Schedule { zone, ..schedule }))))
            }
            (At::Recurring(schedule), Input::Press(Choice::Done)) => Ok(act(Act::Recur(Box::new(self), schedule))),
            (At::HowOften, Input::Press(choice)) => Ok(show(self.at(first(&choice).ok_or(Text::ButtonTooOld)?))),
            (_, Input::Press(_)) => Err(Text::ButtonTooOld),
            _ => Err(Text::ErrorButtonPlease),
        }
    }

    fn confirm(self, crontab: Crontab) -> crate::dialogues::Turn<State> {
        let zone = Some(self.zone());
        show(self.at(At::Recurring(Schedule { crontab, zone })))
    }
}

/// What is asked next.
fn first(choice: &Choice) -> Option<At> {
    Some(match choice {
        Choice::Daily => At::TimeOfDay(Rhythm::Daily),
        Choice::Weekly => At::Weekdays(BTreeSet::new()),
        Choice::Monthly => At::MonthDay,
        Choice::Crontab => At::Crontab,
        _ => return None,
    })
}

fn rhythms() -> Vec<Vec<Button>> {
    let button = |(label, choice)| Button::new(label, choice);
    let rows = [
        [(Text::BtnDaily, Choice::Daily), (Text::BtnWeekly, Choice::Weekly)],
        [(Text::BtnMonthly, Choice::Monthly), (Text::BtnCrontab, Choice::Crontab)],
    ];
    rows.map(|row| row.map(button).to_vec()).to_vec()
}

fn weekdays(chosen: &BTreeSet<i8>) -> Vec<Vec<Button>> {
    let toggle = |day: i8| {
        let label = Text::WeekdayShort { weekday: day };
        Button::toggle(label, chosen.contains(&day), |on| Choice::Weekday(day, on))
    };
    let days: Vec<Button> = (1..=7).map(toggle).collect();
    let done = vec![Button::new(Text::BtnDone, Choice::Done)];
    days.chunks(4).map(<[Button]>::to_vec).chain([done]).collect()
}

fn month_days() -> Vec<Vec<Button>> {
    let button = |day: i8| Button::new(Text::plain(day.to_string()), Choice::MonthDay(day));
    DAYS.chunks(3).map(|days| days.iter().copied().map(button).collect()).collect()
}

fn times() -> Vec<Vec<Button>> {
    let button = |time: Time| Button::new(Text::plain(hh_mm(time)), Choice::TimeOfDay(time));
    TIMES.chunks(3).map(|times| times.iter().copied().map(button).collect()).collect()
}

fn month_day(input: Input) -> Result<i8, Text> {
    let day = match input {
        Input::Press(Choice::MonthDay(day)) => Some(day),
        Input::Words(words) => words.trim().parse().ok(),
        other => return Err(words_please(&other)),
    };
    day.filter(|day| (1..=31).contains(day)).ok_or(Text::ErrorMonthDay)
}

fn time_of_day(input: Input) -> Result<Time, Text> {
    match input {
        Input::Press(Choice::TimeOfDay(time)) => Ok(time),
        Input::Words(words) => parse_time(words.trim()).ok_or(Text::ErrorTimeOfDay),
        other => Err(words_please(&other)),
    }
}

fn words_please(input: &Input) -> Text {
    if matches!(input, Input::Press(_)) { Text::ButtonTooOld } else { Text::ErrorTextPlease }
}

/// What is wrong with a crontab.
fn why_no_crontab(why: NotACrontab) -> Text {
    match why {
        NotACrontab::Count(count) => Text::ErrorCrontabCount { count },
        NotACrontab::Unreadable(field, words) => Text::ErrorCrontabField { field: field_text(field), words },
        NotACrontab::Foreign(field, words) => {
            Text::ErrorCrontabForeign { field: field_text(field), words, signs: "L, W, #, ?" }
        }
        NotACrontab::Never => Text::ErrorCrontabNever,
        NotACrontab::TooOften => Text::ErrorCrontabOften { minutes: Crontab::LEAST_MINUTES },
    }
}

fn field_text(field: Field) -> Box<Text> {
    let field = match field {
        Field::Minute => "minute",
        Field::Hour => "hour",
        Field::DayOfMonth => "day",
        Field::Month => "month",
        Field::DayOfWeek => "weekday",
    };
    Box::new(Text::CrontabField { field })
}

/// How often, in words; a crontab that no words fit stands as it was written.
pub(crate) fn rhythm_text(schedule: &Schedule) -> Box<Text> {
    Box::new(match Rhythm::of(&schedule.crontab) {
        Some((Rhythm::Daily, time)) => Text::RhythmDaily { time: hh_mm(time) },
        Some((Rhythm::Weekly(days), time)) => {
            let days = days.into_iter().map(|weekday| Text::WeekdayShort { weekday }).collect();
            Text::RhythmWeekly { days, time: hh_mm(time) }
        }
        Some((Rhythm::Monthly(day), time)) => Text::RhythmMonthly { day, time: hh_mm(time) },
        None => Text::RhythmCrontab { crontab: schedule.crontab.to_string() },
    })
}

/// Who would get it if it were sent now.
pub(crate) fn fits_text(people: i64, groups: i64) -> Text {
    match (people, groups) {
        (0, 0) => Text::ScheduleNobody,
        (0, _) => Text::ScheduleGroups,
        (people, _) => Text::ScheduleFits { count: Crowd::of(people).into() },
    }
}

/// Whose clock counts.
pub(crate) fn clock_text(schedule: &Schedule) -> Box<Text> {
    let city = |zone: &Zone| Text::ClockOf { city: Text::city(zone) };
    Box::new(schedule.zone.as_ref().map_or(Text::ClockOfReaders, city))
}

/// A day and a time on the wall.
pub(crate) fn moment(wall: DateTime) -> Text {
    Text::WhenAt { date: Text::day(wall.date()), time: hh_mm(wall.time()) }
}
