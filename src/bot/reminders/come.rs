//! Reminders to those who come: the message, and what comes of the answers.

use std::collections::BTreeMap;

use jiff::{Timestamp, ToSpan, civil::time};

use crate::{
    bot::{
        event::leave,
        notices::{awake, named},
        offers::offer_what_is_free,
        reply,
        talk::Talk,
    },
    db::{
        Connection,
        reminder::{self, Alarm},
        shift,
        volunteer::{self, Reading},
    },
    dialogues::{Button, Choice, Keyboard, event::place},
    domain::{
        Lead, Shift, SignUp,
        quiet_hours::hh_mm,
        reminder::{Nearness, Reply, Rule},
    },
    outbox::{Outgoing, Priority, enqueue_until},
    texts::{Catalogue, Text},
};

/// Owes everybody whom an alarm concerns their reminder.
pub async fn remind(
    db: &mut Connection,
    texts: &Catalogue,
    (alarm, lead, shift): (&Alarm, Lead, &Shift),
    now: i64,
) -> anyhow::Result<()> {
    let useful_until = alarm.rule.useful_until(shift.zone(), &shift.slot);
    let sign_ups = reminder::recipients(db, (alarm, lead), shift).await?;
    for (sign_up, reader) in with_readings(db, sign_ups).await? {
        let delivery = match due(alarm.rule, shift, &reader, Timestamp::from_millisecond(now)?) {
            Some(due) => Some(owe(db, texts, (sign_up, shift), &reader, (due, useful_until, now)).await?),
            None => None,
        };
        reminder::note(db, sign_up, (&String::from(alarm.rule), alarm.starts_at), delivery).await?;
    }
    Ok(())
}

/// When somebody gets what a rule says if it fires at an instant; None if that is of no use after their quiet hours.
pub fn due(rule: Rule, shift: &Shift, reader: &Reading, at: Timestamp) -> Option<Timestamp> {
    Some(awake(reader, at)).filter(|due| *due < rule.useful_until(shift.zone(), &shift.slot))
}

/// Sign-ups with what is needed to write to their people.
pub async fn with_readings(db: &mut Connection, sign_ups: Vec<(i64, i64)>) -> anyhow::Result<Vec<(i64, Reading)>> {
    let people: Vec<i64> = sign_ups.iter().map(|(_, person)| *person).collect();
    let readings = volunteer::readings(db, &people).await?.into_iter();
    let mut by_person: BTreeMap<i64, Reading> = readings.map(|reading| (reading.person, reading)).collect();
    Ok(sign_ups.into_iter().filter_map(|(sign_up, person)| Some((sign_up, by_person.remove(&person)?))).collect())
}

async fn owe(
    db: &mut Connection,
    texts: &Catalogue,
    (sign_up, shift): (i64, &Shift),
    reader: &Reading,
    (due, useful_until, now): (Timestamp, Timestamp, i64),
) -> anyhow::Result<i64> {
    let message = message(texts, (sign_up, shift), reader, due);
    let times = (due.as_millisecond(), useful_until.as_millisecond());
    enqueue_until(db, reader.person, Priority::Reminder, &message, times, now).await
}

/// A reminder as it is read at an instant, with its buttons.
pub fn message(texts: &Catalogue, (sign_up, shift): (i64, &Shift), reader: &Reading, at: Timestamp) -> Outgoing {
    let keyboard = Keyboard::Inline(buttons(sign_up, shift, reader, at));
    let markup = reply::markup(texts, reader.language, &keyboard, 0);
    reply::message(texts, reader.language, &paragraphs(shift, reader, at), markup)
}

/// What a reminder says at an instant.
pub fn paragraphs(shift: &Shift, reader: &Reading, at: Timestamp) -> Vec<Text> {
    vec![heading(shift, at), card(shift, reader), Text::ReminderQuestion]
}

fn heading(shift: &Shift, at: Timestamp) -> Text {
    match Nearness::at(at, shift.zone(), shift.slot.starts_at) {
        Nearness::Soon => Text::ReminderSoon,
        Nearness::Today => Text::ReminderToday,
        Nearness::Tomorrow => Text::ReminderEve,
        Nearness::Days(days) => Text::ReminderDays { days },
    }
}

fn card(shift: &Shift, reader: &Reading) -> Text {
    let (title, date, hours) = named(shift, reader.language, &reader.zone);
    let (details, text) = (&shift.event.details, shift.event.details.text_for(reader.language).1);
    Text::ReminderCard {
        title,
        date,
        hours,
        place: place(details, reader.language),
        organization: shift.event.organization.name.clone(),
        description: text.description.as_ref().map(|words| words.as_str().to_owned()).unwrap_or_default(),
    }
}

fn buttons(sign_up: i64, shift: &Shift, reader: &Reading, at: Timestamp) -> Vec<Vec<Button>> {
    let button = |label, reply| Button::new(label, Choice::Reminder(sign_up, reply));
    let later = |label, reply| again_at(shift, reader, reply, at).map(|_| button(label, reply));
    let later = [later(Text::BtnLater, Reply::Later), later(Text::BtnLaterEvening, Reply::Evening)];
    let now = vec![button(Text::BtnComing, Reply::Coming), button(Text::BtnGiveUp, Reply::GiveUp)];
    let later: Vec<Button> = later.into_iter().flatten().collect();
    [now, later].into_iter().filter(|row| !row.is_empty()).collect()
}

/// When somebody is reminded once more who asks for it at an instant; None if that is too late.
fn again_at(shift: &Shift, reader: &Reading, reply: Reply, at: Timestamp) -> Option<Timestamp> {
    let hour = at.saturating_add(1.hour()).ok()?;
    let again = match reply {
        Reply::Evening => {
            reader.zone.instant(reader.zone.day(at), time(20, 0, 0, 0)).filter(|evening| *evening > hour)?
        }
        _ => hour,
    };
    (awake(reader, again) < last_call(shift)).then_some(awake(reader, again))
}

/// When it is too late to ask anybody.
fn last_call(shift: &Shift) -> Timestamp {
    Rule::Remind(Lead::SOON).useful_until(shift.zone(), &shift.slot)
}

/// What comes of an answer to a reminder; the message shows it.
pub async fn answer(talk: &mut Talk<'_>, sign_up: i64, answer: Reply) -> anyhow::Result<()> {
    let person = talk.person.id;
    let shift = match reminder::confirmed_shift(talk.db, sign_up, person).await? {
        Some(id) => shift::with_id(talk.db, id).await?.filter(|shift| shift.is_ahead(talk.reader.now)),
        None => None,
    };
    let reader = volunteer::readings(talk.db, &[person]).await?.pop();
    let (Some(shift), Some(reader)) = (shift, reader) else { return talk.refuse(Text::ButtonTooOld) };
    match answer {
        Reply::Coming => {
            if !reminder::set_coming(talk.db, sign_up).await? {
                return talk.refuse(Text::ButtonTooOld);
            }
            let give_up = Button::new(Text::BtnGiveUp, Choice::Reminder(sign_up, Reply::GiveUp));
            talk.replace(vec![card(&shift, &reader), Text::ReminderComing], vec![vec![give_up]]).await
        }
        Reply::GiveUp => {
            if leave(talk, shift.id).await? != Some(SignUp::Confirmed) {
                return talk.refuse(Text::ButtonTooOld);
            }
            offer_what_is_free(talk, shift.id).await?;
            talk.replace(vec![Text::SpotFreed], Vec::new()).await
        }
        Reply::Later | Reply::Evening => later(talk, (sign_up, &shift), &reader, answer).await,
    }
}

/// Once more, if that is still before the start.
async fn later(
    talk: &mut Talk<'_>,
    (sign_up, shift): (i64, &Shift),
    reader: &Reading,
    reply: Reply,
) -> anyhow::Result<()> {
    let now = talk.now();
    let Some(due) = again_at(shift, reader, reply, talk.reader.now) else { return talk.refuse(Text::ReminderSoon) };
    // The second tap asks for nothing new.
    if !reminder::is_later_owed(talk.db, sign_up).await? {
        let times = (due, last_call(shift), now);
        let delivery = owe(talk.db, talk.texts, (sign_up, shift), reader, times).await?;
        reminder::note(talk.db, sign_up, ("later", due.as_millisecond()), Some(delivery)).await?;
    }
    let time = hh_mm(reader.zone.wall_time(due));
    talk.replace(vec![card(shift, reader), Text::ReminderLater { time }], Vec::new()).await
}
