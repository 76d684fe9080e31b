//! What comes of organizers' acts about published events. Whether they may is checked here, in the update's own
//! transaction, and it is dispatched: to a shift as a whole (`shift`, `shift_acts`: cancelling, closing sign-up, writing to
//! everyone, each of which dates), its people (`participants`, `applications`, `attendance`), its lists as `files`, and to
//! making and changing events (`event_creation`, `event_change`). Which event is meant is asked by `pick`.

mod applications;
mod attendance;
mod event_change;
mod event_creation;
mod files;
mod participants;
pub(super) mod pick;
pub(super) mod shift;
mod shift_acts;

use self::shift::{list, looked_after, open, open_event, record, show};
use crate::{
    bot::{conversation::Conversation, links},
    db::{audit::Action, lead, organization, participant, person, rating, shift as db_shift, visit},
    dialogues::{
        Choice, Dialogue, Turn,
        event::{
            Creation, Doing, create,
            link::Back,
            organize::{Act, Shown, State},
            why_not_ahead,
        },
        leads::Boxes,
    },
    domain::{Leads, Linked, Participant, PersonId, Shift, ShiftId, lead::Chosen},
    texts::Text,
};

/// Does it, and says what follows.
pub(super) async fn perform(ctx: &mut Conversation<'_>, act: Act) -> anyhow::Result<Turn<Dialogue>> {
    let (id, only_ahead) = match &act {
        Act::List { past, page } => return list(ctx, *past, *page).await,
        Act::Event { shift, .. } => (*shift, false),
        Act::Shift(shift) | Act::Change(shift) | Act::Copy(shift) | Act::Link(shift) => (*shift, false),
        Act::People { shift, .. }
        | Act::Attendance { shift, .. }
        | Act::MarkCame { shift, .. }
        | Act::MarkRest { shift }
        | Act::Ratings(shift)
        | Act::Leads(shift)
        | Act::SetLeads { shift, .. }
        | Act::Find { shift, .. }
        | Act::Person { shift, .. }
        | Act::ChooseShift { shift, .. }
        | Act::Search { shift, .. }
        | Act::Write { shift, .. }
        | Act::Send { shift, .. }
        | Act::File { shift, .. } => (*shift, false),
        Act::Decline { shift, .. } | Act::Remove { shift, .. } | Act::LetBack { shift, .. } => (*shift, true),
        Act::Approve { shift, person } | Act::Move { from: shift, person, .. } => {
            person::hold(ctx.db, *person).await?;
            (*shift, true)
        }
        Act::Add { shift, person } => {
            person::hold(ctx.db, *person).await?;
            (*shift, false)
        }
        Act::About { shift, .. }
        | Act::Line { shift, .. }
        | Act::SendAll { shift, .. }
        | Act::CountThose { shift, .. }
        | Act::Cancel { shift, .. } => {
            db_shift::hold_all_of_event(ctx.db, *shift).await?;
            (*shift, false)
        }
    };
    let Some(shift) = looked_after(ctx, id).await? else {
        return Ok(list(ctx, false, 0).await?.saying(Some(Text::ErrorNoRight)));
    };
    match why_not_ahead(&shift, Doing::Organizing, ctx.viewer.now).filter(|_| only_ahead) {
        Some(why) => Ok(open(ctx, id).await?.saying(Some(why))),
        None => Box::pin(perform_for(ctx, act, shift)).await,
    }
}

async fn perform_for(ctx: &mut Conversation<'_>, act: Act, shift: Shift) -> anyhow::Result<Turn<Dialogue>> {
    match act {
        Act::List { .. } | Act::Shift(_) => open(ctx, shift.id).await,
        Act::Event { page, .. } => open_event(ctx, &shift, page).await,
        Act::About { matter, scope, .. } => shift_acts::about(ctx, shift, matter, scope).await,
        Act::Line { scope, moves, .. } => shift_acts::set_line(ctx, &shift, scope, moves).await,
        Act::SendAll { words, extent, .. } => shift_acts::send_all(ctx, &shift, &words, &extent).await,
        Act::CountThose { scope, reason, .. } => shift_acts::confirm_cancelling(ctx, shift, scope, reason).await,
        Act::Cancel { reason, extent, .. } => shift_acts::cancel(ctx, shift, &reason, &extent).await,
        Act::Ratings(_) => ratings(ctx, shift).await,
        Act::Leads(_) => leads(ctx, &shift).await,
        Act::SetLeads { leads, seen, .. } => set_leads(ctx, &shift, leads.as_ref(), seen).await,
        Act::File { kind, .. } => files::file(ctx, &shift, kind).await,
        Act::Change(_) => event_change::begin(ctx, shift).await,
        Act::Copy(_) => event_creation::copy(ctx, &shift).await,
        Act::Link(_) => link(ctx, &shift).await,
        Act::Attendance { page, .. } => attendance::open(ctx, shift, page).await,
        Act::MarkCame { person, came, page, .. } => attendance::mark(ctx, shift, (person, came), page).await,
        Act::MarkRest { .. } => attendance::mark_rest(ctx, shift).await,
        Act::People { selection, .. } => participants::people(ctx, &shift, selection).await,
        Act::Find { selection, words, .. } => participants::find(ctx, shift, selection, words).await,
        Act::Person { person, selection, .. } => participants::open_person(ctx, shift, person, selection).await,
        Act::Approve { person, .. } => applications::approve(ctx, &shift, person).await,
        Act::Decline { person, reason, .. } => applications::decline(ctx, &shift, person, &reason).await,
        Act::Remove { person, reason, .. } => participants::remove(ctx, &shift, person, &reason).await,
        Act::LetBack { person, .. } => participants::let_back(ctx, &shift, person).await,
        Act::ChooseShift { person, .. } => participants::choose_shift(ctx, &shift, person).await,
        Act::Move { to, person, .. } => participants::move_to(ctx, &shift, to, person).await,
        Act::Search { words, page, .. } => participants::search(ctx, shift, words, page).await,
        Act::Add { person, .. } => participants::add(ctx, &shift, person).await,
        Act::Write { person, .. } => participants::write(ctx, shift, person).await,
        Act::Send { person, words, seen, .. } => {
            participants::send(ctx, shift, person, (&words, seen.as_deref())).await
        }
    }
}

/// Does what is done about an event before it is published, or changed.
pub(super) async fn edit(ctx: &mut Conversation<'_>, act: Creation) -> anyhow::Result<Turn<Dialogue>> {
    match act {
        Creation::Begin => event_creation::begin(ctx).await,
        Creation::For(organization) => event_creation::begin_for(ctx, organization).await,
        Creation::Publish(new) => event_creation::publish(ctx, &new).await,
        Creation::Change { draft, scope, seen } => event_change::perform(ctx, draft, scope, seen).await,
    }
}

/// Goes on with a draft that was kept, if its author may still do that.
pub(super) async fn go_on(ctx: &mut Conversation<'_>, kept: create::State) -> anyhow::Result<Turn<Dialogue>> {
    let may = match (kept.changed_shift(), kept.organization()) {
        (Some(shift), _) => looked_after(ctx, shift).await?.is_some(),
        (None, Some(organization)) => organization::role_of(ctx.db, ctx.person.id, organization).await?.is_some(),
        (None, None) => true,
    };
    Ok(if may { event_creation::ask(kept) } else { Turn::end(Text::ErrorNoRight) })
}

async fn ratings(ctx: &mut Conversation<'_>, shift: Shift) -> anyhow::Result<Turn<Dialogue>> {
    let ratings = rating::of_shift(ctx.db, shift.id).await?;
    show(ctx, Shown::Ratings { shift, ratings }).await
}

async fn leads(ctx: &mut Conversation<'_>, shift: &Shift) -> anyhow::Result<Turn<Dialogue>> {
    let boxes = Boxes::of(lead::of_event(ctx.db, shift.event.id).await?);
    show(ctx, Shown::Leads { shift: shift.id, boxes }).await
}

async fn link(ctx: &mut Conversation<'_>, shift: &Shift) -> anyhow::Result<Turn<Dialogue>> {
    let link = visit::link(ctx.db, Linked::Event(shift.event.id), "").await?;
    links::show(ctx, link, Back::Shift(shift.id)).await
}

/// The card of somebody as it is now, or the shifts or people one of which is chosen; whoever wants to change what it says
/// waits. None: they are gone, or not looked after by this person any more, or nothing there relies on what is shown.
pub(super) async fn as_it_is(
    ctx: &mut Conversation<'_>,
    State { zone, shown }: State,
    choice: &Choice,
) -> anyhow::Result<Option<Dialogue>> {
    // People are held before shifts wherever both are.
    if let Some(person) = shown.person(choice) {
        person::hold(ctx.db, person).await?;
    }
    let shown = match shown {
        Shown::Person { shift, person, selection } => {
            let now = person_as_it_is(ctx, shift.id, person.person).await?;
            now.map(|(shift, person)| Shown::Person { shift, person, selection })
        }
        Shown::ChooseShift { from, person, page, .. } => {
            db_shift::hold_all_of_event(ctx.db, from).await?;
            match looked_after(ctx, from).await? {
                Some(from) => participants::shifts_to_choose(ctx, &from, person, page).await?,
                None => None,
            }
        }
        Shown::Found { shift, people, words, page, pages, .. } => {
            let about = looked_after(ctx, shift).await?;
            about.map(|about| Shown::Found { shift, people, about: Some(Box::new(about)), words, page, pages })
        }
        Shown::List { .. }
        | Shown::Event { .. }
        | Shown::Shift { .. }
        | Shown::People { .. }
        | Shown::Attendance { .. }
        | Shown::Leads { .. }
        | Shown::Ratings { .. }
        | Shown::Reason { .. }
        | Shown::Search { .. }
        | Shown::Scope { .. }
        | Shown::WriteAll { .. }
        | Shown::SendAll { .. }
        | Shown::Write { .. }
        | Shown::Line { .. }
        | Shown::CancelReason { .. }
        | Shown::CancelConfirm { .. } => None,
    };
    Ok(shown.map(|shown| Dialogue::Organize(Box::new(State { zone, shown }))))
}

async fn person_as_it_is(
    ctx: &mut Conversation<'_>,
    shift: ShiftId,
    person: PersonId,
) -> anyhow::Result<Option<(Shift, Participant)>> {
    let Some(shift) = looked_after(ctx, shift).await? else { return Ok(None) };
    let person = participant::of_shift(ctx.db, shift.id, person).await?;
    Ok(person.map(|person| (shift, person)))
}

/// What a colleague has chosen since the boxes were shown is not overwritten unread.
async fn set_leads(
    ctx: &mut Conversation<'_>,
    shift: &Shift,
    chosen: Option<&Leads>,
    seen: Option<Chosen>,
) -> anyhow::Result<Turn<Dialogue>> {
    lead::hold_of_event(ctx.db, shift.event.id).await?;
    let now = lead::of_event(ctx.db, shift.event.id).await?;
    if seen.is_some_and(|seen| seen != now) {
        return Ok(leads(ctx, shift).await?.saying(Some(Text::CardShownAnew)));
    }
    lead::set_of_event(ctx.db, shift.event.id, chosen).await?;
    record(ctx, shift, Action::RemindersChanged, None).await?;
    Ok(open(ctx, shift.id).await?.saying(Some(Text::Saved)))
}
