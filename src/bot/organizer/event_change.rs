//! What comes of the change of a published event: of which shifts it is meant, who hears of it, and that it is saved.
//! Whether the person may is checked here, in the update's own transaction.

use jiff::Timestamp;

use super::{
    event_creation::{ask, may},
    shift::record,
};
use crate::{
    bot::{
        changes,
        conversation::Conversation,
        notifications::{self, Reached},
        reminders,
        volunteer::offers::{offer_what_is_free, take_back_shared},
    },
    db::{
        audit::Action,
        calendar, clash,
        event::{self, Changed},
        participant, shift,
    },
    dialogues::{
        Dialogue, Turn,
        event::{Doing, Draft, Published, create::State, why_not_ahead},
    },
    domain::{Edit, Extent, Scope, Shift, ShiftId},
    texts::Text,
};

/// A published event, to be changed through one of its shifts.
pub(super) async fn begin(ctx: &mut Conversation<'_>, shift: Shift) -> anyhow::Result<Turn<Dialogue>> {
    let organizing = event::organizing(ctx.db, shift.event.organization.id).await?;
    let all = shift::of_event(ctx.db, shift.event.id).await?;
    let span = |shift: &Shift| (shift.slot.starts_at, shift.slot.ends_at);
    let at_that_time = all.iter().filter(|other| other.cancelled.is_none() && span(other) == span(&shift));
    let places_together = at_that_time.map(|other| other.slot.places.max).fold(0, u16::saturating_add);
    Ok(ask(State::change_of(Published { shift, places_together }, organizing)))
}

/// Asks which shifts are meant, then whether those who will be told are to be, and saves it. If it is not any more as it
/// was shown, it is shown and asked once more.
pub(super) async fn perform(
    ctx: &mut Conversation<'_>,
    draft: Box<Draft>,
    scope: Option<Scope>,
    seen: Option<Extent>,
) -> anyhow::Result<Turn<Dialogue>> {
    let Some((shown, new)) = draft.changed() else { return Ok(Turn::end(Text::ButtonTooOld)) };
    let Some(slot) = new.slots.first() else { return Ok(Turn::end(Text::ButtonTooOld)) };
    shift::hold_all_with_people(ctx.db, shown.id).await?;
    let Some(before) = shift::with_id(ctx.db, shown.id).await? else { return Ok(Turn::end(Text::ButtonTooOld)) };
    if !may(ctx, before.event.organization.id, &new.details).await? {
        return Ok(Turn::end(Text::ErrorNoRight));
    }
    if let Some(why) = why_not_ahead(&before, Doing::Organizing, ctx.viewer.now) {
        return Ok(Turn::end(why));
    }
    // Saving would take back what somebody else has changed since.
    if (&before.event.details, &before.slot) != (&shown.event.details, &shown.slot) {
        return Ok(begin(ctx, before).await?.saying(Some(Text::ErrorChangedMeanwhile)));
    }
    let all = shift::of_event(ctx.db, before.event.id).await?;
    let edit = Edit::new(&before, &new.details, slot, &all, ctx.viewer.now);
    let offered = Scope::offered(&before, &all, ctx.viewer.now, |shift| edit.concerns(shift));
    let only = if let [(only, _)] = offered[..] { Some(only) } else { None };
    match scope.or(only) {
        Some(scope) => weigh(ctx, draft, (&edit, &before, &all), scope, seen).await,
        None => {
            let alone = Scope::WholeDate.shifts(&before, &all, ctx.viewer.now).len() == 1;
            let of_all = edit.concerns_all();
            Ok(ask(State::Scope { draft, shift: Box::new(before), alone, offered, of_all }))
        }
    }
}

/// Saves it, unless somebody is to be asked first.
async fn weigh(
    ctx: &mut Conversation<'_>,
    draft: Box<Draft>,
    (edit, before, all): (&Edit, &Shift, &[Shift]),
    scope: Scope,
    seen: Option<Extent>,
) -> anyhow::Result<Turn<Dialogue>> {
    let now = ctx.viewer.now;
    let meant = scope.shifts(before, all, now).into_iter().filter(|shift| edit.concerns(shift)).collect::<Vec<_>>();
    let changed = match changed(edit, &meant, now) {
        Ok(changed) => changed,
        Err(why) => return Ok(ctx.stay(why)),
    };
    let ids: Vec<ShiftId> = changed.iter().filter(|changed| is_told(changed)).map(|changed| changed.shift.id).collect();
    let people = participant::people(ctx.db, &ids, now).await?;
    let people = notifications::reached(ctx.db, &people).await?.people;
    let double_booked = double_booked(ctx, &changed).await?;
    let extent = Extent { double_booked, ..Extent::of(scope, &meant, people) };
    if seen.as_ref() != Some(&extent) && (people > 0 || double_booked > 0 || meant.len() > 1) {
        let why = seen.map(|_| Text::NumbersChanged);
        return Ok(ask(State::Confirm { draft, extent }).saying(why));
    }
    changes::note(ctx, before.event.id).await?;
    save(ctx, edit, all, &changed).await?;
    let told = changes::count(ctx, before.event.id).await?;
    finish(ctx, before, &changed).await?;
    Ok(Turn::end(match told {
        Reached { people: 0, lost: 0 } => Text::Saved,
        told => told.after(Text::EventChanged { count: told.people }),
    }))
}

/// What of the shifts that are meant becomes, or why that cannot be.
fn changed<'a>(edit: &Edit, meant: &[&'a Shift], now: Timestamp) -> Result<Vec<Changed<'a>>, Text> {
    let changed = meant.iter().map(|shift| {
        let (details, slot) = edit.of_shift(shift).ok_or(Text::ErrorDayPast)?;
        match shift.taken() {
            _ if slot.starts_at <= now => Err(Text::ErrorDayPast),
            taken if slot.places.max < taken => Err(Text::ErrorMorePeople { count: taken.into() }),
            _ => Ok(Changed { shift, details, slot }),
        }
    });
    changed.collect()
}

/// A new time and a new place concern the people of a shift; of others they hear nothing.
fn is_told(changed: &Changed<'_>) -> bool {
    is_retimed(changed) || changed.details.has_moved_from(&changed.shift.event.details)
}

/// What calendars say of a shift: when, what and where.
fn is_revised(changed: &Changed<'_>) -> bool {
    let (before, after) = (&changed.shift.event.details, &changed.details);
    is_retimed(changed) || (&before.texts, before.region, before.pin) != (&after.texts, after.region, after.pin)
}

fn is_retimed(Changed { shift, slot, .. }: &Changed<'_>) -> bool {
    (slot.starts_at, slot.ends_at) != (shift.slot.starts_at, shift.slot.ends_at)
}

/// How many people would have two places at the same time, counted over all that moves at once.
async fn double_booked(ctx: &mut Conversation<'_>, changed: &[Changed<'_>]) -> anyhow::Result<i64> {
    let retimed = changed.iter().filter(|changed| is_retimed(changed));
    let times: Vec<_> = retimed.map(|changed| (changed.shift.id, &changed.slot)).collect();
    clash::count(ctx.db, &times).await
}

/// What is meant of all that is still to come is said of the event itself; what is over stays as it was.
async fn save(ctx: &mut Conversation<'_>, edit: &Edit, all: &[Shift], changed: &[Changed<'_>]) -> anyhow::Result<()> {
    let Some(first) = all.first() else { return Ok(()) };
    let common = event::common(ctx.db, first.event.id).await?;
    let now = ctx.viewer.now;
    let is_meant = |shift: &Shift| changed.iter().any(|changed| changed.shift.id == shift.id);
    let of_all = all.iter().filter(|shift| shift.is_ahead(now) && edit.concerns(shift)).all(is_meant);
    let common = if of_all { edit.of_details(&common) } else { edit.whole(&common) };
    let shifts: Vec<Changed<'_>> = all.iter().map(|shift| after(edit, shift, changed)).collect();
    for Changed { shift, slot, .. } in changed {
        if slot.starts_at != shift.slot.starts_at {
            take_back_shared(ctx, shift.id).await?;
        }
    }
    event::change(ctx.db, &common, &shifts).await?;
    let now = ctx.now();
    let revised: Vec<_> = shifts.iter().filter(|changed| is_revised(changed)).map(|changed| changed.shift.id).collect();
    calendar::revise(ctx.db, &revised, now).await?;
    let shifts = shift::of_event(ctx.db, first.event.id).await?;
    reminders::anew::write(ctx.db, ctx.texts, &shifts, now).await
}

/// What holds of a shift afterwards, whether or not it is meant.
fn after<'a>(edit: &Edit, shift: &'a Shift, changed: &[Changed<'_>]) -> Changed<'a> {
    match changed.iter().find(|changed| changed.shift.id == shift.id) {
        Some(Changed { details, slot, .. }) => Changed { shift, details: details.clone(), slot: slot.clone() },
        None => Changed { shift, details: edit.whole(&shift.event.details), slot: shift.slot.clone() },
    }
}

/// Notes it, and offers places that there are more of.
async fn finish(ctx: &mut Conversation<'_>, before: &Shift, changed: &[Changed<'_>]) -> anyhow::Result<()> {
    if changed.is_empty() {
        record(ctx, before, Action::EventChanged, None).await?;
    }
    for Changed { shift, .. } in changed {
        record(ctx, shift, Action::EventChanged, None).await?;
        offer_what_is_free(ctx, shift.id).await?;
    }
    Ok(())
}
