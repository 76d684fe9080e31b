//! Reminders of shifts: firing what is due, and what comes of the answers.

use jiff::{Timestamp, ToSpan};
use tracing::info;

use super::{
    event::{leave, offer_what_is_free},
    notices::{self, Notice, awake, named},
    reply,
    talk::Talk,
};
use crate::{
    db::{
        Connection, Database, organization, participant,
        reminder::{self, Alarm},
        shift,
        volunteer::{self, Reading},
    },
    dialogues::{
        Button, Choice, Keyboard,
        event::{Visit, place, roster_paragraphs},
    },
    domain::{
        Shift,
        quiet_hours::hh_mm,
        reminder::{Reply, Rule},
    },
    outbox::{Priority, enqueue_until},
    texts::{Catalogue, Text},
};

/// Fires some of what is due; the instants of what is to come are made from the rules first. How many were fired.
pub async fn tick(db: &mut Connection, texts: &Catalogue, now: i64) -> anyhow::Result<usize> {
    while reminder::arm(db, now).await? {}
    let due = reminder::due(db, now).await?;
    for alarm in &due {
        let instant = Timestamp::from_millisecond(now)?;
        let shift = shift::with_id(db, alarm.shift).await?.filter(|shift| shift.is_ahead(instant));
        let useful = shift.filter(|shift| alarm.rule.useful_until(shift.zone(), shift.slot.starts_at) > instant);
        reminder::end(db, alarm.id, useful.is_some()).await?;
        match useful {
            Some(shift) => fire(db, texts, (alarm, &shift), now).await?,
            None => info!(shift = alarm.shift, rule = alarm.rule.name(), "It is too late for a reminder"),
        }
    }
    Ok(due.len())
}

async fn fire(
    db: &mut Connection,
    texts: &Catalogue,
    (alarm, shift): (&Alarm, &Shift),
    now: i64,
) -> anyhow::Result<()> {
    match alarm.rule {
        Rule::Eve | Rule::Soon => remind(db, texts, (alarm, shift), now).await,
        Rule::Short if shift.taken() < shift.slot.places.min => tell_of_lack(db, texts, shift, now).await,
        Rule::Short => Ok(()),
        Rule::Roster => send_roster(db, texts, shift, now).await,
    }
}

async fn remind(
    db: &mut Connection,
    texts: &Catalogue,
    (alarm, shift): (&Alarm, &Shift),
    now: i64,
) -> anyhow::Result<()> {
    let useful_until = alarm.rule.useful_until(shift.zone(), shift.slot.starts_at);
    for (sign_up, person) in reminder::recipients(db, alarm).await? {
        let Some(reader) = volunteer::readings(db, &[person]).await?.pop() else { continue };
        let due = awake(&reader, Timestamp::from_millisecond(now)?);
        let delivery = match due < useful_until {
            true => Some(owe(db, texts, (alarm.rule, sign_up, shift), &reader, (due, useful_until, now)).await?),
            false => None,
        };
        reminder::note(db, sign_up, (alarm.rule.name(), alarm.starts_at), delivery).await?;
    }
    Ok(())
}

/// A reminder with its buttons.
async fn owe(
    db: &mut Connection,
    texts: &Catalogue,
    (rule, sign_up, shift): (Rule, i64, &Shift),
    reader: &Reading,
    (due, useful_until, now): (Timestamp, Timestamp, i64),
) -> anyhow::Result<i64> {
    let heading = if rule == Rule::Eve { Text::ReminderEve } else { Text::ReminderSoon };
    let paragraphs = [heading, card(shift, reader), Text::ReminderQuestion];
    let markup = reply::markup(texts, reader.language, &Keyboard::Inline(buttons(sign_up)), 0);
    let message = reply::message(texts, reader.language, &paragraphs, markup);
    let times = (due.as_millisecond(), useful_until.as_millisecond());
    enqueue_until(db, reader.person, Priority::Reminder, &message, times, now).await
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

fn buttons(sign_up: i64) -> Vec<Vec<Button>> {
    let button = |label, reply| Button::new(label, Choice::Reminder(sign_up, reply));
    vec![
        vec![button(Text::BtnComing, Reply::Coming), button(Text::BtnGiveUp, Reply::GiveUp)],
        vec![button(Text::BtnLater, Reply::Later)],
    ]
}

async fn tell_of_lack(db: &mut Connection, texts: &Catalogue, shift: &Shift, now: i64) -> anyhow::Result<()> {
    let paragraphs = |reader: &Reading| {
        let (title, date, hours) = named(shift, reader.language, &reader.zone);
        let (count, least) = (shift.taken().into(), shift.slot.places.min);
        vec![Text::ShortOfPeople { title, date, hours, count, least }]
    };
    tell_organizers(db, texts, shift, paragraphs, now).await
}

async fn send_roster(db: &mut Connection, texts: &Catalogue, shift: &Shift, now: i64) -> anyhow::Result<()> {
    let roster = participant::roster(db, shift.id).await?;
    let paragraphs = |reader: &Reading| {
        let list = roster_paragraphs(shift, &roster, reader.language, &reader.zone);
        [Text::RosterEve].into_iter().chain(list).collect()
    };
    tell_organizers(db, texts, shift, paragraphs, now).await
}

/// Tells those who look after a shift.
async fn tell_organizers(
    db: &mut Connection,
    texts: &Catalogue,
    shift: &Shift,
    paragraphs: impl Fn(&Reading) -> Vec<Text>,
    now: i64,
) -> anyhow::Result<()> {
    let people = organization::looking_after(db, &shift.event).await?;
    let manage = Button::new(Text::BtnManage, Choice::Visit(Visit::Organize(shift.id)));
    let notice = |reader: &Reading| Notice { paragraphs: paragraphs(reader), buttons: vec![vec![manage.clone()]] };
    notices::tell_when_awake(db, texts, (&people, shift.slot.starts_at), notice, now).await
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
            reminder::set_coming(talk.db, sign_up).await?;
            let give_up = Button::new(Text::BtnGiveUp, Choice::Reminder(sign_up, Reply::GiveUp));
            talk.replace(vec![card(&shift, &reader), Text::ReminderComing], vec![vec![give_up]]).await
        }
        Reply::GiveUp => {
            leave(talk, shift.id).await?;
            offer_what_is_free(talk, shift.id).await?;
            talk.replace(vec![Text::SpotFreed], Vec::new()).await
        }
        Reply::Later => later(talk, (sign_up, &shift), &reader).await,
    }
}

/// Once more in an hour, if that is still before the start.
async fn later(talk: &mut Talk<'_>, (sign_up, shift): (i64, &Shift), reader: &Reading) -> anyhow::Result<()> {
    let (start, now) = (shift.slot.starts_at, talk.now());
    let due = talk.reader.now.saturating_add(1.hour()).unwrap_or(start);
    if due >= Rule::Soon.useful_until(shift.zone(), start) {
        return talk.refuse(Text::ReminderSoon);
    }
    let is_tomorrow = shift.zone().day(due) < shift.zone().day(start);
    let rule = if is_tomorrow { Rule::Eve } else { Rule::Soon };
    // The second tap asks for nothing new.
    if !reminder::is_later_owed(talk.db, sign_up).await? {
        let times = (due, Rule::Soon.useful_until(shift.zone(), start), now);
        let delivery = owe(talk.db, talk.texts, (rule, sign_up, shift), reader, times).await?;
        reminder::note(talk.db, sign_up, ("later", due.as_millisecond()), Some(delivery)).await?;
    }
    let time = hh_mm(reader.zone.wall_time(due));
    talk.replace(vec![card(shift, reader), Text::ReminderLater { time }], Vec::new()).await
}

/// Fires what is due; when the next alarm fires.
pub async fn round(db: &Database, texts: &Catalogue, now: i64) -> anyhow::Result<Option<i64>> {
    loop {
        // Few at a time, so that nobody who chats waits for all.
        let mut tx = db.begin().await?;
        let fired = tick(&mut tx, texts, now).await?;
        let next = reminder::next(&mut tx).await?;
        tx.commit().await?;
        if fired == 0 {
            return Ok(next);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::sign_up::{ask, give_up, testing::*};

    const HOUR: i64 = 3_600_000;
    /// The events of these tests are in Baku, where START is four in the morning.
    const EVE: i64 = START - 10 * HOUR;
    const SOON: i64 = START - 2 * HOUR;

    /// What is owed to people who come to a shift after a tick: state, reason, and when it is due.
    async fn owed_after(tick_at: &[i64], prepare: &str) -> Vec<(String, Option<String>, i64)> {
        let (db, id) = world(2, 2).await;
        let texts = Catalogue::load(None, None).unwrap();
        let mut tx = db.begin().await.unwrap();
        ask(&mut tx, id, 1, false, NOW).await.unwrap();
        sqlx::query(sqlx::AssertSqlSafe(prepare.to_owned())).execute(&mut *tx).await.unwrap();
        for now in tick_at {
            tick(&mut tx, &texts, *now).await.unwrap();
        }
        let owed =
            sqlx::query_as("select state, reason, due_at from delivery where priority = 2 and chat_id = 1 order by 3");
        owed.fetch_all(&mut *tx).await.unwrap()
    }

    #[tokio::test]
    async fn each_reminder_comes_once_however_often_it_ticks() {
        let owed = owed_after(&[NOW, EVE - 1, EVE, EVE, EVE + HOUR, SOON, SOON + 1], "select 1").await;
        assert_eq!(owed.iter().map(|(.., due)| *due).collect::<Vec<_>>(), [EVE, SOON]);
    }

    #[tokio::test]
    async fn after_an_outage_what_is_still_of_use_is_caught_up_and_the_rest_is_not() {
        let owed = owed_after(&[NOW, EVE + HOUR], "select 1").await;
        assert_eq!(owed.len(), 1, "an hour later it is still tomorrow");
        assert_eq!(
            owed_after(&[NOW, SOON + 110 * 60_000], "select 1").await,
            [],
            "ten minutes before, nobody is asked"
        );
        assert_eq!(owed_after(&[NOW, START + HOUR], "select 1").await, []);
    }

    #[tokio::test]
    async fn quiet_hours_put_off_what_can_wait_and_drop_what_cannot() {
        let quiet = "update volunteer set time_zone = 'Asia/Baku', quiet_hours = '17:00-20:00'";
        let owed = owed_after(&[NOW, EVE], quiet).await;
        assert_eq!(owed.iter().map(|(.., due)| *due).collect::<Vec<_>>(), [EVE + 2 * HOUR], "eight in the evening");
        let night = "update volunteer set time_zone = 'Asia/Baku', quiet_hours = '22:00-08:00'";
        assert_eq!(owed_after(&[NOW, SOON], night).await.len(), 0, "two in the morning");
    }

    #[tokio::test]
    async fn who_gives_up_their_place_is_not_reminded_even_if_it_waits() {
        let (db, id) = world(1, 1).await;
        let texts = Catalogue::load(None, None).unwrap();
        let mut tx = db.begin().await.unwrap();
        ask(&mut tx, id, 1, false, NOW).await.unwrap();
        let quiet = "update volunteer set time_zone = 'Asia/Baku', quiet_hours = '17:00-20:00'";
        sqlx::query(quiet).execute(&mut *tx).await.unwrap();
        tick(&mut tx, &texts, EVE).await.unwrap();
        give_up(&mut tx, id, 1).await.unwrap();
        let state: String = sqlx::query_scalar("select state from delivery").fetch_one(&mut *tx).await.unwrap();
        assert_eq!(state, "skipped");
    }
}
