//! Messages to people about events, each in the reader's language and by their clock.

use jiff::{SignedDuration, Timestamp};

use super::reply;
use crate::{
    db::{
        Connection,
        delivery::Target,
        volunteer::{self, Recipient},
    },
    dialogues::{
        Button, Choice, Keyboard,
        event::{Visit, day_of, hours_of},
    },
    domain::{DeliveryId, Language, PersonId, Shift, Zone},
    outbox::{Outgoing, Priority, enqueue, enqueue_until},
    texts::{Catalogue, Text},
};

/// A message: paragraphs, and buttons that are valid whatever is open.
pub(crate) struct Notification {
    pub paragraphs: Vec<Text>,
    pub buttons: Vec<Vec<Button>>,
}

impl Notification {
    /// Words alone.
    pub(crate) fn of(text: Text) -> Notification {
        Notification { paragraphs: vec![text], buttons: Vec::new() }
    }

    /// Words with a button that leads somewhere.
    pub(crate) fn with(text: Text, label: Text, visit: Visit) -> Notification {
        Notification { paragraphs: vec![text], buttons: vec![vec![Button::new(label, Choice::Visit(visit))]] }
    }
}

/// How soon something is to be read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Haste {
    /// Whatever their clock says.
    Now,
    /// At once, about what begins at an instant; if that is not near, it wakes nobody.
    About(Timestamp),
    /// At once, because it may be otherwise tomorrow; it wakes nobody.
    Hushed,
    /// When their quiet hours are over; of no use after an instant. Who sleeps until then gets it at
    /// once, without a sound.
    Awake { useful_until: Timestamp },
}

/// How many people something was sent to, and how many of them have blocked the bot or are not there any more.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Reached {
    pub people: i64,
    pub lost: i64,
}

impl Reached {
    fn of(people: &[PersonId], recipients: &[Recipient]) -> anyhow::Result<Reached> {
        let reachable = i64::try_from(recipients.iter().filter(|recipient| recipient.reachable).count())?;
        Ok(Reached { people: reachable, lost: i64::try_from(people.len())? - reachable })
    }

    /// Others were told too.
    pub(super) fn add(&mut self, others: Reached) {
        self.people += others.people;
        self.lost += others.lost;
    }

    /// What was done, and how many do not hear of it.
    pub(super) fn after(self, done: Text) -> Text {
        match self.lost {
            0 => done,
            count => Text::NotReached { done: Box::new(done), count },
        }
    }
}

/// How many of some people messages reach.
pub(super) async fn reached(db: &mut Connection, people: &[PersonId]) -> anyhow::Result<Reached> {
    Reached::of(people, &volunteer::recipients(db, people).await?)
}

/// What is so near that it is worth waking somebody, in hours.
const NEAR: i64 = 18;

/// What people hear at once of something that begins at an instant: whom it would wake, though it is not near, gets it
/// without a sound.
fn hushed(message: Outgoing, recipient: &Recipient, begins: Timestamp, now: Timestamp) -> anyhow::Result<Outgoing> {
    let is_near = now.duration_until(begins).abs() <= SignedDuration::from_hours(NEAR);
    Ok(if !is_near && recipient.rest().is_quiet(now) { message.silent() } else { message })
}

/// Tells people something at once, which wakes nobody. Who has left is left out.
pub(super) async fn tell(
    db: &mut Connection,
    texts: &Catalogue,
    (people, priority): (&[PersonId], Priority),
    notice: impl Fn(&Recipient) -> Notification,
    now: Timestamp,
) -> anyhow::Result<Reached> {
    let recipients = volunteer::recipients(db, people).await?;
    for recipient in &recipients {
        let message = written(texts, recipient, notice(recipient));
        let message = if recipient.rest().is_quiet(now) { message.silent() } else { message };
        enqueue(db, recipient.person.chat(), priority, &message, Target::None, now).await?;
    }
    Reached::of(people, &recipients)
}

/// The same about some shifts, which wakes nobody at night if none of them is near.
pub(super) async fn tell_about(
    db: &mut Connection,
    texts: &Catalogue,
    (people, priority): (&[PersonId], Priority),
    (shifts, notice): (&[&Shift], impl Fn(&Recipient) -> Notification),
    now: Timestamp,
) -> anyhow::Result<Reached> {
    let begins = shifts.iter().map(|shift| shift.slot.starts_at);
    tell_of_times(db, texts, (people, priority), (&begins.collect::<Vec<_>>(), notice), now).await
}

/// The same about what begins, or would have begun, at some instants.
pub(super) async fn tell_of_times(
    db: &mut Connection,
    texts: &Catalogue,
    (people, priority): (&[PersonId], Priority),
    (begins, notice): (&[Timestamp], impl Fn(&Recipient) -> Notification),
    now: Timestamp,
) -> anyhow::Result<Reached> {
    let recipients = volunteer::recipients(db, people).await?;
    let nearest = begins.iter().copied().min_by_key(|begins| now.duration_until(*begins).abs());
    for recipient in &recipients {
        let message = written(texts, recipient, notice(recipient));
        let message = hushed(message, recipient, nearest.unwrap_or(now), now)?;
        enqueue(db, recipient.person.chat(), priority, &message, Target::None, now).await?;
    }
    Reached::of(people, &recipients)
}

/// Tells people something; the deliveries that carry it.
pub(super) async fn owe(
    db: &mut Connection,
    texts: &Catalogue,
    (people, haste): (&[PersonId], Haste),
    notice: impl Fn(&Recipient) -> Notification,
    now: Timestamp,
) -> anyhow::Result<Vec<DeliveryId>> {
    let mut deliveries = Vec::new();
    for recipient in volunteer::recipients(db, people).await? {
        let message = written(texts, &recipient, notice(&recipient));
        deliveries.push(match haste {
            Haste::Now => enqueue(db, recipient.person.chat(), Priority::Personal, &message, Target::None, now).await?,
            Haste::About(begins) => {
                let message = hushed(message, &recipient, begins, now)?;
                enqueue(db, recipient.person.chat(), Priority::Personal, &message, Target::None, now).await?
            }
            Haste::Hushed => {
                let rests = recipient.rest().is_quiet(now);
                let message = if rests { message.silent() } else { message };
                enqueue(db, recipient.person.chat(), Priority::Personal, &message, Target::None, now).await?
            }
            Haste::Awake { useful_until } => {
                let awake = recipient.rest().awake(now);
                let (message, due) = if awake < useful_until { (message, awake) } else { (message.silent(), now) };
                enqueue_until(db, recipient.person.chat(), Priority::Reminder, &message, (due, useful_until), now)
                    .await?
            }
        });
    }
    Ok(deliveries)
}

/// A notice in the reader's words.
pub(super) fn written(
    texts: &Catalogue,
    recipient: &Recipient,
    Notification { paragraphs, buttons }: Notification,
) -> Outgoing {
    let markup = reply::markup(texts, recipient.language, &Keyboard::Inline(buttons), 0);
    reply::message(texts, recipient.language, &paragraphs, markup)
}

/// What most messages name of a shift: title, day and hours.
pub(super) fn named(shift: &Shift, language: Language, zone: &Zone) -> (String, Box<Text>, Box<Text>) {
    (shift.title(language), day_of(shift), hours_of(shift, zone))
}
