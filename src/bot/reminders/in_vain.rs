//! At the start of a shift: a word to those who have waited or applied in vain.

use jiff::Timestamp;

use crate::{
    bot::notifications::{Notification, named, written},
    db::{
        Connection,
        reminder::{self, Alarm},
        volunteer,
    },
    dialogues::{Button, Command},
    domain::Shift,
    outbox::{Priority, enqueue_until},
    texts::{Catalogue, Text},
};

/// Tells them once, when they are awake.
pub(super) async fn tell(
    db: &mut Connection,
    texts: &Catalogue,
    (alarm, shift): (&Alarm, &Shift),
    now: Timestamp,
) -> anyhow::Result<()> {
    let until = alarm.rule.useful_until(shift.zone(), &shift.slot);
    for (sign_up, person, has_applied) in reminder::in_vain(db, alarm).await? {
        let Some(reader) = volunteer::recipients(db, &[person]).await?.pop() else { continue };
        let message = written(texts, &reader, notice(shift, &reader, has_applied));
        let due = reader.rest().awake(now);
        let delivery = enqueue_until(db, person.chat(), Priority::Reminder, &message, (due, until), now).await?;
        reminder::note(db, sign_up, (&String::from(alarm.rule), alarm.starts_at), Some(delivery)).await?;
    }
    Ok(())
}

fn notice(shift: &Shift, reader: &volunteer::Recipient, has_applied: bool) -> Notification {
    let (title, date, hours) = named(shift, reader.language, &reader.zone);
    let text = match has_applied {
        true => Text::AppliedInVain { title, date, hours },
        false => Text::WaitedInVain { title, date, hours },
    };
    Notification { paragraphs: vec![text], buttons: vec![vec![Button::command(Text::BtnEvents, Command::Events)]] }
}
