//! Messages to people about events, each in the reader's language and by their clock.

use jiff::Timestamp;

use super::reply;
use crate::{
    db::{
        Connection,
        delivery::Target,
        volunteer::{self, Reading},
    },
    dialogues::{
        Button, Choice, Keyboard,
        event::{Visit, day_of, hours_of},
    },
    domain::{Language, Shift, Zone},
    outbox::{Outgoing, Priority, enqueue, enqueue_until},
    texts::{Catalogue, Text},
};

/// A message: paragraphs, and buttons that are valid whatever is open.
pub struct Notice {
    pub paragraphs: Vec<Text>,
    pub buttons: Vec<Vec<Button>>,
}

impl Notice {
    /// Words alone.
    pub fn of(text: Text) -> Notice {
        Notice { paragraphs: vec![text], buttons: Vec::new() }
    }

    /// Words with a button that leads somewhere.
    pub fn with(text: Text, label: Text, visit: Visit) -> Notice {
        Notice { paragraphs: vec![text], buttons: vec![vec![Button::new(label, Choice::Visit(visit))]] }
    }
}

/// Tells people something. Who has left is left out.
pub async fn tell(
    db: &mut Connection,
    texts: &Catalogue,
    (people, priority): (&[i64], Priority),
    notice: impl Fn(&Reading) -> Notice,
    now: i64,
) -> anyhow::Result<()> {
    for reading in volunteer::readings(db, people).await? {
        let message = written(texts, &reading, notice(&reading));
        enqueue(db, reading.person, priority, &message, Target::None, now).await?;
    }
    Ok(())
}

/// Tells people something that can wait until their quiet hours are over, and is of no use after an instant. Who sleeps
/// until then gets it at once, without a sound.
pub async fn tell_when_awake(
    db: &mut Connection,
    texts: &Catalogue,
    (people, useful_until): (&[i64], Timestamp),
    notice: impl Fn(&Reading) -> Notice,
    now: i64,
) -> anyhow::Result<()> {
    for reading in volunteer::readings(db, people).await? {
        let message = written(texts, &reading, notice(&reading));
        let at = Timestamp::from_millisecond(now)?;
        let awake = reading.rest().awake(at);
        let (message, due) = if awake < useful_until { (message, awake) } else { (message.silent(), at) };
        let times = (due.as_millisecond(), useful_until.as_millisecond());
        enqueue_until(db, reading.person, Priority::Reminder, &message, times, now).await?;
    }
    Ok(())
}

/// A notice in the reader's words.
pub fn written(texts: &Catalogue, reading: &Reading, Notice { paragraphs, buttons }: Notice) -> Outgoing {
    let markup = reply::markup(texts, reading.language, &Keyboard::Inline(buttons), 0);
    reply::message(texts, reading.language, &paragraphs, markup)
}

/// What most messages name of a shift: title, day and hours.
pub fn named(shift: &Shift, language: Language, zone: &Zone) -> (String, Box<Text>, Box<Text>) {
    (shift.title(language), day_of(shift), hours_of(shift, zone))
}
