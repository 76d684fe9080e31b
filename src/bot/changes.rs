//! What has changed of an event is told a minute after the first change, so that several changes are one message, with
//! what was before the first and what is after the last; and none if all is as it was.

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};
use tracing::error;

use super::{
    conversation::Conversation,
    job_context::JobContext,
    notifications::{self, Notification, Reached},
    volunteer::clashes,
};
use crate::{
    db::{
        Connection,
        change::{self, Before, Pending},
        end_apart, participant, savepoint, shift,
        volunteer::Recipient,
    },
    dialogues::{
        Button, Choice,
        event::{Visit, moment, moment_and_role, place},
    },
    domain::{Details, EventId, PersonId, Shift},
    outbox::Priority,
    texts::{Catalogue, Text},
};

/// How long changes are gathered.
const GATHERED: SignedDuration = SignedDuration::from_mins(1);

/// Before an event or its shifts are changed: notes how they are, to tell in a minute what is another then.
pub(super) async fn note(ctx: &mut Conversation<'_>, event: EventId) -> anyhow::Result<()> {
    let (now, before) = (ctx.now(), shift::of_event(ctx.db, event).await?);
    change::note(ctx.db, (event, &before), (now, now + GATHERED)).await?;
    ctx.ring_for_reminders();
    Ok(())
}

/// How many will hear of what has changed of an event, if it stays as it is now.
pub(super) async fn count(ctx: &mut Conversation<'_>, event: EventId) -> anyhow::Result<Reached> {
    let Some(pending) = change::of_event(ctx.db, event).await? else { return Ok(Reached::default()) };
    let now = ctx.now();
    let concerned = those_concerned(ctx.db, &pending, now).await?;
    let people: Vec<PersonId> = by_person(&concerned).into_keys().collect();
    notifications::reached(ctx.db, &people).await
}

/// Tells of what is due; when the next is.
pub(super) async fn run_due(context: &JobContext, now: Timestamp) -> anyhow::Result<Option<Timestamp>> {
    loop {
        let mut tx = context.db.begin().await?;
        let Some(event) = change::due(&mut tx, now).await? else { return change::next(&mut tx).await };
        see_to(&mut tx, &context.texts, event, now).await?;
        tx.commit().await?;
        context.wakeups.outbox.wake();
    }
}

/// Before people hear something else of an event that names its time or place: tells now what has changed.
pub(super) async fn tell_at_once(ctx: &mut Conversation<'_>, event: EventId) -> anyhow::Result<()> {
    let now = ctx.now();
    take_and_tell(ctx.db, ctx.texts, event, now).await
}

/// One that cannot be read stops none of the others.
async fn see_to(db: &mut Connection, texts: &Catalogue, event: EventId, now: Timestamp) -> anyhow::Result<()> {
    let mut own = savepoint(db).await?;
    let told = take_and_tell(&mut own, texts, event, now).await;
    if let Err(fault) = end_apart(own, told).await? {
        error!(event = event.0, "Nobody hears what has changed of an event: {fault:#}");
        change::forget(db, event).await?;
    }
    Ok(())
}

async fn take_and_tell(db: &mut Connection, texts: &Catalogue, event: EventId, now: Timestamp) -> anyhow::Result<()> {
    match change::take(db, event).await? {
        Some(pending) => tell(db, texts, &pending, now).await,
        None => Ok(()),
    }
}

/// Those of the shifts that are at another time or place now, with their people.
async fn those_concerned(
    db: &mut Connection,
    pending: &Pending,
    now: Timestamp,
) -> anyhow::Result<Vec<(Shift, Vec<PersonId>)>> {
    let mut concerned = Vec::new();
    for shift in shift::of_event(db, pending.event).await? {
        let Some(before) = pending.shifts.get(&shift.id) else { continue };
        if shift.cancelled.is_none() && (is_retimed(before, &shift) || has_moved(before, &shift)) {
            let people = participant::who_knew(db, shift.id, (pending.changed_at, now)).await?;
            concerned.push((shift, people));
        }
    }
    Ok(concerned)
}

/// Where in the list the shifts of each person stand.
fn by_person(concerned: &[(Shift, Vec<PersonId>)]) -> BTreeMap<PersonId, Vec<usize>> {
    let mut theirs: BTreeMap<PersonId, Vec<usize>> = BTreeMap::new();
    for (index, (_, people)) in concerned.iter().enumerate() {
        people.iter().for_each(|person| theirs.entry(*person).or_default().push(index));
    }
    theirs
}

fn is_retimed(before: &Before, now: &Shift) -> bool {
    (before.slot.starts_at, before.slot.ends_at) != (now.slot.starts_at, now.slot.ends_at)
}

fn has_moved(before: &Before, now: &Shift) -> bool {
    now.event.details.has_moved_from(&before.details)
}

/// Everybody hears once of all of their shifts; most have the same as many others.
async fn tell(db: &mut Connection, texts: &Catalogue, pending: &Pending, now: Timestamp) -> anyhow::Result<()> {
    let concerned = those_concerned(db, pending, now).await?;
    let mut alike: BTreeMap<Vec<usize>, Vec<PersonId>> = BTreeMap::new();
    for (person, theirs) in by_person(&concerned) {
        alike.entry(theirs).or_default().push(person);
    }
    for (theirs, people) in alike {
        let shifts = theirs.into_iter().map(|index| &concerned[index].0);
        let shifts: Vec<_> = shifts.filter_map(|shift| Some((pending.shifts.get(&shift.id)?, shift))).collect();
        let ids: Vec<_> = shifts.iter().map(|(_, shift)| shift.id).collect();
        let confirmed = participant::confirmed_in(db, &ids).await?;
        for part in parts(&shifts) {
            let notice = |reader: &Recipient| notice(part, reader, confirmed.contains_key(&reader.person));
            let begins: Vec<_> = part.iter().flat_map(|(old, new)| [old.slot.starts_at, new.slot.starts_at]).collect();
            let told = (&people[..], Priority::Personal);
            notifications::tell_of_times(db, texts, told, (&begins, notice), now).await?;
        }
    }
    let retimed = concerned.iter().filter_map(|(shift, _)| Some((pending.shifts.get(&shift.id)?, shift)));
    let retimed = retimed.filter(|(before, shift)| is_retimed(before, shift));
    let retimed: Vec<_> = retimed.map(|(_, shift)| (shift.id, &shift.slot)).collect();
    clashes::ask_people(db, texts, &retimed, now).await
}

/// Telegram takes 4096 UTF-16 units in a message; so many are left for what has changed.
const ROOM: usize = 3_700;

/// What somebody hears, in parts of which each is one message.
fn parts<'a, 's>(mut theirs: &'a [(&'s Before, &'s Shift)]) -> Vec<&'a [(&'s Before, &'s Shift)]> {
    let mut parts = Vec::new();
    while !theirs.is_empty() {
        let longer = theirs.iter().scan(0, |sum, (before, shift)| {
            *sum += length(before, shift);
            Some(*sum)
        });
        let count = longer.take_while(|sum| *sum <= ROOM).count().max(1);
        let (part, rest) = theirs.split_at(count);
        parts.push(part);
        theirs = rest;
    }
    parts
}

/// How long at most is what has changed of a shift: its labels, days, hours and regions, and two places.
fn length(before: &Before, shift: &Shift) -> usize {
    let longest = |details: &Details| {
        let places = details.texts.values().map(|text| text.place.as_str().encode_utf16().count());
        places.max().unwrap_or_default()
    };
    let place =
        if has_moved(before, shift) { 150 + longest(&before.details) + longest(&shift.event.details) } else { 0 };
    250 + place
}

/// What has changed for somebody of some shifts: their times, and the places, each once if it is the same. Who has a place
/// can have it in their calendar.
fn notice(theirs: &[(&Before, &Shift)], reader: &Recipient, has_place: bool) -> Notification {
    let mut paragraphs = Vec::new();
    for (before, shift) in theirs {
        let (old, new) = (&before.details, &shift.event.details);
        let time = is_retimed(before, shift).then(|| Text::TimeChanged {
            before: moment(&before.slot, &old.zone, &reader.zone),
            now: moment(&shift.slot, &new.zone, &reader.zone),
        });
        let place = has_moved(before, shift).then(|| {
            let language = new.language_of_move(old, reader.language);
            Text::PlaceChanged { before: place(old, language), now: place(new, language) }
        });
        // Where there are several dates, a new place says of which.
        let date = (time.is_none() && shift.event.shifts > 1).then(|| *moment_and_role(shift, &reader.zone));
        let place = place.filter(|place| !paragraphs.contains(place));
        paragraphs.extend([time, date, place].into_iter().flatten());
    }
    let (_, first) = theirs[0];
    let head = Text::EventChangedNotice { title: first.event.details.title(reader.language) };
    let mut notice = Notification::with(head, Text::BtnShowEvent, Visit::Shift(first.id));
    if has_place {
        let update = Button::new(Text::BtnUpdateCalendar, Choice::Visit(Visit::Calendar(first.event.id)));
        notice.buttons.push(vec![update]);
    }
    notice.paragraphs.extend(paragraphs);
    notice
}

#[cfg(test)]
mod tests {
    use jiff::ToSpan;

    use super::*;
    use crate::db::testing::unix;
    use crate::{
        db::{event, sign_up::ask, sign_up::testing::*, sql, volunteer},
        domain::{ChatId, Language, ShiftId, words::Place},
        outbox::Outgoing,
    };

    fn html(message: &Outgoing) -> &str {
        let Outgoing::Message { html, .. } = message else { panic!("{message:?}") };
        html
    }

    #[tokio::test]
    async fn who_has_many_dates_hears_of_each_in_messages_that_telegram_takes() {
        let texts = Catalogue::load(None, None).unwrap();
        let (db, _) = world(1, 1).await;
        let mut tx = db.begin().await.unwrap();
        let mut new = event::testing::event(unix(START), 1);
        new.slots = (0..40).map(|day| event::testing::event(unix(START + day * DAY), 1).slots.remove(0)).collect();
        let id = event::publish(&mut tx, &new, None, unix(0)).await.unwrap();
        let all = shift::of_event(&mut tx, id).await.unwrap();
        let before = |shift: &Shift| {
            let mut before = Before { details: shift.event.details.clone(), slot: shift.slot.clone() };
            before.slot.starts_at -= 1.hour();
            let place = Place::parse(&"ə".repeat(200)).unwrap();
            before.details.texts.values_mut().for_each(|text| text.place = place.clone());
            before
        };
        let shifts: BTreeMap<ShiftId, Before> = all.iter().map(|shift| (shift.id, before(shift))).collect();
        for shift in &all {
            ask(&mut tx, shift.id, PersonId(1), false, unix(NOW)).await.unwrap();
        }
        tell(&mut tx, &texts, &Pending { event: id, shifts: shifts.clone(), changed_at: unix(NOW + 1) }, unix(NOW + 2))
            .await
            .unwrap();
        let told = sql::query_scalar("select content from delivery where chat_id = 1 order by delivery_id");
        let told: Vec<String> = told.fetch_all(&mut tx).await.unwrap();
        let told: Vec<Outgoing> = told.iter().map(|content| serde_json::from_str(content).unwrap()).collect();
        let headings: usize = told.iter().map(|message| html(message).matches("<b>").count()).sum();
        assert_eq!(headings, 40 + told.len(), "each time, and in each message the place");
        let theirs: Vec<(&Before, &Shift)> = all.iter().map(|shift| (&shifts[&shift.id], shift)).collect();
        let mut reader = volunteer::recipients(&mut tx, &[PersonId(1)]).await.unwrap().remove(0);
        for language in Language::ALL {
            reader.language = language;
            for part in parts(&theirs) {
                let message = notifications::written(&texts, &reader, notice(part, &reader, true));
                assert!(html(&message).encode_utf16().count() <= 4096, "{language:?}: {message:?}");
            }
        }
    }

    #[tokio::test]
    async fn a_change_that_cannot_be_read_stops_none_of_the_others() {
        let texts = Catalogue::load(None, None).unwrap();
        let (db, first) = world(2, 1).await;
        let mut tx = db.begin().await.unwrap();
        let second = event::testing::published(&mut tx, unix(START + DAY), 1).await;
        for (id, person) in [(first, 1), (ShiftId(second.0), 2)] {
            ask(&mut tx, id, PersonId(person), false, unix(NOW)).await.unwrap();
            let shift = shift::with_id(&mut tx, id).await.unwrap().unwrap();
            change::note(&mut tx, (shift.event.id, &[shift]), (unix(NOW + 1), unix(NOW + 1 + id.0))).await.unwrap();
        }
        sql::query("update shift set ends_at = ends_at + 60000").execute(&mut tx).await.unwrap();
        let torn =
            sql::query("update event_change set shifts = '{' where event_id = (select min(event_id) from event)");
        torn.execute(&mut tx).await.unwrap();
        while let Some(event) = change::due(&mut tx, unix(NOW + DAY)).await.unwrap() {
            see_to(&mut tx, &texts, event, unix(NOW + DAY)).await.unwrap();
        }
        let told: Vec<ChatId> =
            sql::query_scalar("select distinct chat_id from delivery").fetch_all(&mut tx).await.unwrap();
        assert_eq!(told, [ChatId(2)]);
    }
}
