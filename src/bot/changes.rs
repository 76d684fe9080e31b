//! What has changed of an event is told a minute after the first change, so that several changes are one message, with
//! what was before the first and what is after the last; and none if all is as it was.

use std::collections::BTreeSet;

use super::{
    notices::{self, Notice, Reached},
    rounds::Rounds,
    talk::Talk,
};
use crate::{
    db::{
        Connection,
        change::{self, Before, Pending},
        participant, shift,
        volunteer::Reading,
    },
    dialogues::event::{Visit, moment, place},
    domain::Shift,
    outbox::Priority,
    texts::{Catalogue, Text},
};

/// How long changes are gathered, in milliseconds.
const GATHERED: i64 = 60_000;

/// Before an event or its shifts are changed: notes how they are, to tell in a minute what is another then.
pub async fn note(talk: &mut Talk<'_>, event: i64) -> anyhow::Result<()> {
    let (now, before) = (talk.now(), shift::of_event(talk.db, event).await?);
    change::note(talk.db, (event, &before), (now, now + GATHERED)).await?;
    talk.ring_for_reminders();
    Ok(())
}

/// How many will hear of what has changed of an event, if it stays as it is now.
pub async fn count(talk: &mut Talk<'_>, event: i64) -> anyhow::Result<Reached> {
    let Some(pending) = change::of_event(talk.db, event).await? else { return Ok(Reached::default()) };
    let now = talk.now();
    let concerned = those_concerned(talk.db, &pending, now).await?;
    let people: Vec<i64> = concerned.into_iter().flat_map(|(_, people)| people).collect();
    notices::reached(talk.db, &people).await
}

/// Tells of what is due; when the next is.
pub async fn round(rounds: &Rounds, now: i64) -> anyhow::Result<Option<i64>> {
    loop {
        let mut tx = rounds.db.begin().await?;
        let Some(pending) = change::take_due(&mut tx, now).await? else { return change::next(&mut tx).await };
        tell(&mut tx, &rounds.texts, &pending, now).await?;
        tx.commit().await?;
        rounds.bells.outbox.ring();
    }
}

/// Those of the shifts that are at another time or place now; nobody stands there twice.
async fn those_concerned(db: &mut Connection, pending: &Pending, now: i64) -> anyhow::Result<Vec<(Shift, Vec<i64>)>> {
    let (mut concerned, mut told) = (Vec::new(), BTreeSet::new());
    let mut shifts = shift::of_event(db, pending.event).await?;
    // Who takes part in several hears of the one that is at another time.
    shifts.sort_by_key(|shift| !pending.shifts.get(&shift.id).is_some_and(|before| is_retimed(before, shift)));
    for shift in shifts {
        let Some(before) = pending.shifts.get(&shift.id) else { continue };
        if shift.cancelled.is_none() && (is_retimed(before, &shift) || has_moved(before, &shift)) {
            let mut people = participant::who_knew(db, shift.id, (pending.changed_at, now)).await?;
            people.retain(|person| told.insert(*person));
            concerned.push((shift, people));
        }
    }
    Ok(concerned)
}

fn is_retimed(before: &Before, now: &Shift) -> bool {
    (before.slot.starts_at, before.slot.ends_at) != (now.slot.starts_at, now.slot.ends_at)
}

fn has_moved(before: &Before, now: &Shift) -> bool {
    now.event.details.has_moved_from(&before.details)
}

async fn tell(db: &mut Connection, texts: &Catalogue, pending: &Pending, now: i64) -> anyhow::Result<()> {
    for (shift, people) in those_concerned(db, pending, now).await? {
        let Some(before) = pending.shifts.get(&shift.id) else { continue };
        let notice = |reader: &Reading| notice(before, &shift, reader);
        notices::tell(db, texts, (&people, Priority::Personal), notice, now).await?;
    }
    Ok(())
}

/// What has changed for somebody of a shift: its time, its place, or both.
fn notice(before: &Before, shift: &Shift, reader: &Reading) -> Notice {
    let (old, new) = (&before.details, &shift.event.details);
    let time = is_retimed(before, shift).then(|| Text::TimeChanged {
        before: moment(&before.slot, &old.zone, &reader.zone),
        now: moment(&shift.slot, &new.zone, &reader.zone),
    });
    let place = has_moved(before, shift).then(|| {
        let language = new.language_of_move(old, reader.language);
        Text::PlaceChanged { before: place(old, language), now: place(new, language) }
    });
    let head = Text::EventChangedNotice { title: new.title(reader.language) };
    let mut notice = Notice::with(head, Text::BtnShowEvent, Visit::Shift(shift.id));
    notice.paragraphs.extend([time, place].into_iter().flatten());
    notice
}
