//! What organizers do about one shift of an event or several at once: cancelling, closing sign-up, writing to everyone.
//! Whether they may has been checked (`mod.rs`), and all shifts of the event are held.

use std::collections::BTreeMap;

use super::shift::{letter, open, open_where, record, show};
use crate::{
    bot::{
        announce::called_off,
        changes,
        conversation::Conversation,
        notifications::{self, Notification, Reached, named},
        receivers,
        volunteer::offers::offer_what_is_free,
    },
    db::{audit::Action, event, participant, shift, volunteer::Recipient},
    dialogues::{
        Button, Choice, Dialogue, Turn,
        event::{Doing, Visit, organize::Shown, slot_and_role, why_not_ahead},
    },
    domain::{EventId, Extent, Matter, PersonId, Scope, Shift, Window, words::Reason},
    outbox::Priority,
    texts::Text,
};

/// Asks which shifts are meant, if there is a choice and it was not made; else what comes next.
pub(super) async fn about(
    ctx: &mut Conversation<'_>,
    shift: Shift,
    matter: Matter,
    scope: Option<Scope>,
) -> anyhow::Result<Turn<Dialogue>> {
    let needs_future = !matches!(matter, Matter::Write);
    if let Some(why) = why_not_ahead(&shift, Doing::Organizing, ctx.viewer.now).filter(|_| needs_future) {
        return Ok(open(ctx, shift.id).await?.saying(Some(why)));
    }
    let all = shift::of_event(ctx.db, shift.event.id).await?;
    let offered = Scope::offered(&shift, &all, ctx.viewer.now, |_| true);
    let only = if let [(only, _)] = &offered[..] { Some(*only) } else { None };
    match scope.or(only) {
        Some(scope) => go_on(ctx, shift, matter, scope).await,
        None => {
            let alone = Scope::WholeDate.shifts(&shift, &all, ctx.viewer.now).len() == 1;
            show(ctx, Shown::Scope { shift, matter, alone, offered }).await
        }
    }
}

async fn go_on(
    ctx: &mut Conversation<'_>,
    shift: Shift,
    matter: Matter,
    scope: Scope,
) -> anyhow::Result<Turn<Dialogue>> {
    match matter {
        Matter::Cancel => show(ctx, Shown::CancelReason { shift: shift.id, scope }).await,
        Matter::Close => match waiting(ctx, &shift, scope).await? {
            0 => close(ctx, &shift, scope, (true, false)).await,
            waiting => show(ctx, Shown::Line { shift: shift.id, scope, waiting }).await,
        },
        Matter::Open => close(ctx, &shift, scope, (false, false)).await,
        Matter::Write => {
            let extent = readers(ctx, &shift, scope).await?;
            show(ctx, Shown::WriteAll { shift: shift.id, extent }).await
        }
        // Asked by the draft, once it is known what has changed.
        Matter::Change => open(ctx, shift.id).await,
    }
}

/// What it means now, with how many people those who are told are.
async fn extent(ctx: &mut Conversation<'_>, shift: &Shift, scope: Scope) -> anyhow::Result<Extent> {
    let (all, now) = (shift::of_event(ctx.db, shift.event.id).await?, ctx.now());
    let extent = Extent::of(scope, &scope.shifts(shift, &all, ctx.viewer.now), 0);
    let people = participant::people(ctx.db, &extent.ids(), now).await?;
    let people = notifications::reached(ctx.db, &people).await?.people;
    let announcements = called_off::count(ctx.db, &extent.ids()).await?;
    Ok(Extent { people, announcements, ..extent })
}

/// The same for a letter, which goes to those who have a place.
async fn readers(ctx: &mut Conversation<'_>, shift: &Shift, scope: Scope) -> anyhow::Result<Extent> {
    let all = shift::of_event(ctx.db, shift.event.id).await?;
    let extent = Extent::of(scope, &scope.shifts(shift, &all, ctx.viewer.now), 0);
    let people: Vec<PersonId> = participant::confirmed_in(ctx.db, &extent.ids()).await?.into_keys().collect();
    let people = notifications::reached(ctx.db, &people).await?.people;
    Ok(Extent { people, ..extent })
}

/// How many wait in the shifts that are meant.
async fn waiting(ctx: &mut Conversation<'_>, shift: &Shift, scope: Scope) -> anyhow::Result<i64> {
    let all = shift::of_event(ctx.db, shift.event.id).await?;
    let mut waiting = 0;
    for shift in scope.shifts(shift, &all, ctx.viewer.now) {
        waiting += participant::counted(ctx.db, shift.id).await?.waiting_count;
    }
    Ok(waiting)
}

/// Closes sign-up, or only changes whether the line moves if it is closed already.
pub(super) async fn set_line(
    ctx: &mut Conversation<'_>,
    shift: &Shift,
    scope: Scope,
    moves: bool,
) -> anyhow::Result<Turn<Dialogue>> {
    if let Some(why) = why_not_ahead(shift, Doing::Organizing, ctx.viewer.now) {
        return Ok(open(ctx, shift.id).await?.saying(Some(why)));
    }
    close(ctx, shift, scope, (true, !moves)).await
}

async fn close(
    ctx: &mut Conversation<'_>,
    shift: &Shift,
    scope: Scope,
    (closed, line_stopped): (bool, bool),
) -> anyhow::Result<Turn<Dialogue>> {
    let extent = extent(ctx, shift, scope).await?;
    let all = shift::of_event(ctx.db, shift.event.id).await?;
    let meant = scope.shifts(shift, &all, ctx.viewer.now);
    let only_the_line = closed && meant.iter().all(|shift| shift.is_closed);
    let opened = |shift: &&Shift| Shift { is_closed: false, ..(*shift).clone() }.window(ctx.viewer.now);
    let stays_closed = !closed && meant.iter().map(opened).all(|window| window == Window::Closed);
    let (notice, action) = match (closed, extent.dates()) {
        (true, _) if only_the_line && line_stopped => (Text::LineStopped, Action::LineStopped),
        (true, _) if only_the_line => (Text::LineMoves, Action::LineMoves),
        (true, 1) => (Text::SignUpClosed, Action::SignUpClosed),
        (true, dates) => (Text::SignUpClosedFor { dates }, Action::SignUpClosed),
        (false, _) if stays_closed => (Text::SignUpStaysClosed, Action::SignUpOpened),
        (false, 1) => (Text::SignUpOpened, Action::SignUpOpened),
        (false, dates) => (Text::SignUpOpenedFor { dates }, Action::SignUpOpened),
    };
    for shift in meant {
        event::set_closed(ctx.db, shift.id, closed, line_stopped).await?;
        record(ctx, shift, action, None).await?;
        // What was freed while the line stood goes to those who wait.
        offer_what_is_free(ctx, shift.id).await?;
    }
    Ok(open_where(ctx, shift, scope).await?.saying(Some(notice)))
}

/// Everybody gets the letter once, about the first shift in which they have a place.
pub(super) async fn send_all(
    ctx: &mut Conversation<'_>,
    shift: &Shift,
    words: &str,
    seen: &Extent,
) -> anyhow::Result<Turn<Dialogue>> {
    let extent = readers(ctx, shift, seen.scope).await?;
    if extent != *seen {
        let shown = Shown::SendAll { shift: shift.id, words: words.to_owned(), extent };
        return Ok(show(ctx, shown).await?.saying(Some(Text::NumbersChanged)));
    }
    let (firsts, now) = (participant::confirmed_in(ctx.db, &extent.ids()).await?, ctx.now());
    let (all, mut reached) = (shift::of_event(ctx.db, shift.event.id).await?, Reached::default());
    for about in extent.shifts.iter().filter_map(|meant| all.iter().find(|shift| shift.id == meant.shift)) {
        let people = firsts.iter().filter(|(_, first)| **first == about.id);
        let people: Vec<PersonId> = people.map(|(person, _)| *person).collect();
        let told = (&people[..], Priority::Announcement);
        let letter = (&[about][..], letter(about, words));
        reached.add(notifications::tell_about(ctx.db, ctx.texts, told, letter, now).await?);
        record(ctx, about, Action::WrittenTo, None).await?;
    }
    let turn = open_where(ctx, shift, extent.scope).await?;
    Ok(turn.saying(Some(reached.after(Text::MessageSent { count: reached.people }))))
}

/// Asks whether what is meant is cancelled.
pub(super) async fn confirm_cancelling(
    ctx: &mut Conversation<'_>,
    shift: Shift,
    scope: Scope,
    reason: String,
) -> anyhow::Result<Turn<Dialogue>> {
    if let Some(why) = why_not_ahead(&shift, Doing::Organizing, ctx.viewer.now) {
        return Ok(open(ctx, shift.id).await?.saying(Some(why)));
    }
    let extent = extent(ctx, &shift, scope).await?;
    show(ctx, Shown::CancelConfirm { shift, reason, extent }).await
}

/// Cancels what was confirmed. If that is not what it would be now, it is shown and asked once more.
pub(super) async fn cancel(
    ctx: &mut Conversation<'_>,
    shift: Shift,
    reason: &str,
    seen: &Extent,
) -> anyhow::Result<Turn<Dialogue>> {
    if let Some(why) = why_not_ahead(&shift, Doing::Organizing, ctx.viewer.now) {
        return Ok(open(ctx, shift.id).await?.saying(Some(why)));
    }
    let Ok(reason) = Reason::parse(reason) else { return open(ctx, shift.id).await };
    let extent = extent(ctx, &shift, seen.scope).await?;
    if extent != *seen {
        let shown = Shown::CancelConfirm { shift, reason: reason.as_str().to_owned(), extent };
        return Ok(show(ctx, shown).await?.saying(Some(Text::NumbersChanged)));
    }
    let now = ctx.now();
    // They are to know of the time and place that are named.
    changes::tell_at_once(ctx, shift.event.id).await?;
    event::cancel(ctx.db, &extent.ids(), reason.as_str(), now).await?;
    let all = shift::of_event(ctx.db, shift.event.id).await?;
    let gone: Vec<&Shift> = all.iter().filter(|shift| extent.ids().contains(&shift.id)).collect();
    let others_stand = all.iter().any(|shift| shift.is_ahead(ctx.viewer.now));
    let told = tell_of_cancelling(ctx, &gone, &reason, others_stand).await?;
    let is_whole = shift.event.shifts == 1;
    for shift in gone {
        called_off::stop(ctx, shift).await?;
        receivers::take_back_of(ctx.db, shift, ctx.viewer.now).await?;
        record(ctx, shift, if is_whole { Action::EventCancelled } else { Action::DateCancelled }, None).await?;
    }
    let (dates, count) = (extent.dates(), told.people);
    let done = if is_whole { Text::EventCancelled { count } } else { Text::DatesCancelled { dates, count } };
    Ok(Turn::end(told.after(done)))
}

/// Everybody hears once of all the shifts they would have come to; and where others still stand, how to see them.
async fn tell_of_cancelling(
    ctx: &mut Conversation<'_>,
    gone: &[&Shift],
    reason: &Reason,
    others_stand: bool,
) -> anyhow::Result<Reached> {
    let (now, mut reached) = (ctx.now(), Reached::default());
    let mut theirs: BTreeMap<PersonId, Vec<usize>> = BTreeMap::new();
    for (index, shift) in gone.iter().enumerate() {
        for person in participant::people(ctx.db, &[shift.id], now).await? {
            theirs.entry(person).or_default().push(index);
        }
    }
    // Most people have the same shifts as many others.
    let mut alike: BTreeMap<Vec<usize>, Vec<PersonId>> = BTreeMap::new();
    for (person, shifts) in theirs {
        alike.entry(shifts).or_default().push(person);
    }
    for (shifts, people) in alike {
        let shifts: Vec<&Shift> = shifts.into_iter().map(|index| gone[index]).collect();
        let ids: Vec<_> = shifts.iter().map(|shift| shift.id).collect();
        let confirmed = participant::confirmed_in(ctx.db, &ids).await?;
        let notice = |reader: &Recipient| {
            let notice = cancelled(&shifts, reason, others_stand, reader);
            if confirmed.contains_key(&reader.person) { clearing_calendar(notice, shifts[0].event.id) } else { notice }
        };
        let told = (&people[..], Priority::Personal);
        reached.add(notifications::tell_about(ctx.db, ctx.texts, told, (&shifts, notice), now).await?);
    }
    Ok(reached)
}

/// With a button that takes the shifts out of the reader's calendar.
fn clearing_calendar(mut notice: Notification, event: EventId) -> Notification {
    let clear = Button::new(Text::BtnClearCalendar, Choice::Visit(Visit::Calendar(event)));
    notice.buttons.push(vec![clear]);
    notice
}

fn cancelled(shifts: &[&Shift], reason: &Reason, others_stand: bool, reader: &Recipient) -> Notification {
    let (first, reason) = (shifts[0], reason.as_str().to_owned());
    if first.event.shifts == 1 {
        let (title, date, hours) = named(first, reader.language, &reader.zone);
        return Notification::of(Text::EventCancelledNotice { title, date, hours, reason });
    }
    let line = |shift: &&Shift| *slot_and_role(&shift.slot, shift.zone(), &reader.zone);
    let title = first.event.details.title(reader.language);
    let text = Text::DatesCancelledNotice { title, lines: shifts.iter().map(line).collect(), reason };
    match others_stand {
        true => Notification::with(text, Text::BtnShowEvent, Visit::Event(first.event.id)),
        false => Notification::of(text),
    }
}
