//! What concerns an event reaches whoever looks after it: its creator, else its team, else the organization above. What
//! nobody can receive is kept, and brought to whoever is there next.
//!
//! What there is to say stands in `concern`; `later` says to those who rest what can wait until they are awake; `round`
//! brings what was not received to the next and tells of organizations and events that have lost those who looked after
//! them.

mod concern;
mod day;
mod later;
mod lost;
pub(crate) mod round;

use super::notifications::{self, Haste};
use crate::{
    db::{
        Connection, notice,
        receiver::{self, Receivers},
        volunteer,
    },
    domain::{NoticeId, PersonId, Shift, ShiftId},
    outbox::{Priority, enqueue_until},
    texts::Catalogue,
};
pub(crate) use concern::Concern;
use concern::Write;
use jiff::Timestamp;

/// Whether somebody receives something.
#[derive(Clone, Copy, Debug, PartialEq)]
#[must_use = "who was promised that somebody hears of it is to know if nobody does"]
pub(crate) enum Told {
    Somebody,
    /// Nobody can be reached; it is kept.
    Nobody,
}

/// Says nothing more of what is not so any more.
pub(crate) async fn take_back(db: &mut Connection, shift: ShiftId, concern: &Concern) -> anyhow::Result<()> {
    notice::take_back(db, shift, &serde_json::to_string(concern)?).await
}

/// Says nothing more of what is of no use to know of a shift as it is now: who wants to come to one that is cancelled.
pub(crate) async fn take_back_of(db: &mut Connection, shift: &Shift, now: Timestamp) -> anyhow::Result<()> {
    for concern in notice::unsent(db, shift.id).await? {
        let is_about = serde_json::from_str(&concern).is_ok_and(|concern: Concern| concern.is_about(shift, now));
        if !is_about {
            notice::take_back(db, shift.id, &concern).await?;
        }
    }
    Ok(())
}

/// Tells those who look after a shift, if there is something to say. Whom it is about is to know if nobody hears of it.
pub(crate) async fn tell(
    db: &mut Connection,
    texts: &Catalogue,
    (shift, concern): (&Shift, &Concern),
    now: Timestamp,
) -> anyhow::Result<Told> {
    let Some(write) = concern.write(db, shift, now).await? else { return Ok(Told::Somebody) };
    let Some(receivers) = heard_by(db, shift, concern).await? else { return Ok(Told::Somebody) };
    let (noted, useful_until) = (serde_json::to_string(concern)?, concern.useful_until(shift, now));
    // An alarm fires once a start; what it said of another start waits, in case the shift is moved back.
    if concern.rule().is_none() {
        notice::overtake(db, shift.id, &noted).await?;
    }
    let id = notice::note(db, (shift.id, concern.person()), &noted, useful_until).await?;
    match receivers {
        Receivers::People(people) => {
            bring(db, texts, (id, &people), (concern, shift, useful_until), write, now).await?;
            Ok(Told::Somebody)
        }
        Receivers::Nobody => {
            notice::keep(db, id, true).await?;
            Ok(Told::Nobody)
        }
    }
}

/// Who hears of it; None: only whoever did it.
async fn heard_by(db: &mut Connection, shift: &Shift, concern: &Concern) -> anyhow::Result<Option<Receivers>> {
    match concern {
        Concern::GaveUpLate { person } => receiver::of_others(db, &shift.event, *person).await,
        // Who looks after the event alone can only ask themselves.
        Concern::Question { person, .. } | Concern::Application { person } => {
            match receiver::of_others(db, &shift.event, *person).await? {
                Some(others) => Ok(Some(others)),
                None => receiver::of_event(db, &shift.event).await.map(Some),
            }
        }
        Concern::LeftForGood | Concern::PlaceNobodyTook | Concern::Rule(_) => {
            receiver::of_event(db, &shift.event).await.map(Some)
        }
    }
}

/// Sends something to those who receive it. What can wait until somebody is awake is written then.
async fn bring(
    db: &mut Connection,
    texts: &Catalogue,
    (id, people): (NoticeId, &[PersonId]),
    (concern, shift, useful_until): (&Concern, &Shift, Timestamp),
    write: Write,
    now: Timestamp,
) -> anyhow::Result<()> {
    let haste = concern.haste(shift, useful_until);
    let people = match haste {
        Haste::Awake { useful_until } => later::leave_to_who_rests(db, (id, people), useful_until, now).await?,
        Haste::Now | Haste::About(_) | Haste::Hushed => people.to_vec(),
    };
    for delivery in notifications::owe(db, texts, (&people, haste), write, now).await? {
        notice::is_told_by(db, id, delivery).await?;
    }
    attach(db, texts, &people, (concern, shift, useful_until), now).await
}

/// Sends the file that comes with it after it, without a sound of its own.
async fn attach(
    db: &mut Connection,
    texts: &Catalogue,
    people: &[PersonId],
    (concern, shift, useful_until): (&Concern, &Shift, Timestamp),
    now: Timestamp,
) -> anyhow::Result<()> {
    for reader in volunteer::recipients(db, people).await? {
        let Some(file) = concern.file(db, texts, (shift, reader.language)).await? else { return Ok(()) };
        let chat = reader.person.chat();
        enqueue_until(db, chat, Priority::Reminder, &file.silent(), (now, useful_until), now).await?;
    }
    Ok(())
}
