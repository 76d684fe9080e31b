//! Messages to people about events, each in the reader's language and by their clock.

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
    outbox::{Priority, enqueue},
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
        let Notice { paragraphs, buttons } = notice(&reading);
        let markup = reply::markup(texts, reading.language, &Keyboard::Inline(buttons), 0);
        let message = reply::message(texts, reading.language, &paragraphs, markup);
        enqueue(db, reading.person, priority, &message, Target::None, now).await?;
    }
    Ok(())
}

/// What most messages name of a shift: title, day and hours.
pub fn named(shift: &Shift, language: Language, zone: &Zone) -> (String, Box<Text>, Box<Text>) {
    (shift.title(language), day_of(shift), hours_of(shift, zone))
}
