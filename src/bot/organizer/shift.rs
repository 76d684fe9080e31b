//! An organizer's side of a shift: whether it is theirs to look after, how it is shown, and what is noted of it.

use crate::{
    bot::{
        conversation::Conversation,
        notifications::{Notification, named},
    },
    db::{
        audit::{self, Action, Entry},
        organization, organized, participant, rating, shift,
        volunteer::Recipient,
    },
    dialogues::{
        Dialogue, Turn,
        event::{
            Visit,
            organize::{Shown, State},
            organized_item,
        },
    },
    domain::{PersonId, Scope, Shift, ShiftId},
    texts::Text,
};

/// The shift, to act on it, if the person looks after it.
pub(crate) async fn looked_after(ctx: &mut Conversation<'_>, id: ShiftId) -> anyhow::Result<Option<Shift>> {
    let Some(shift) = shift::to_act_on(ctx.db, id).await? else { return Ok(None) };
    let role = organization::role_of(ctx.db, ctx.person.id, shift.event.organization.id).await?;
    Ok(role.map(|_| shift))
}

/// Notes what was done about a shift, and to whom.
pub(crate) async fn record(
    ctx: &mut Conversation<'_>,
    shift: &Shift,
    action: Action,
    subject: Option<PersonId>,
) -> anyhow::Result<()> {
    let by = Entry::by(Some(ctx.person.id), action, shift.event.organization.id);
    let now = ctx.now();
    audit::record(ctx.db, &Entry { subject, shift: Some(shift.id), ..by }, now).await
}

/// Shows something of a shift.
pub(crate) async fn show(ctx: &mut Conversation<'_>, shown: Shown) -> anyhow::Result<Turn<Dialogue>> {
    let zone = ctx.zone().await?;
    Ok(Turn::ask(Dialogue::Organize(Box::new(State { zone, shown }))))
}

/// The events the person looks after, those that are over or those that are not.
pub(crate) async fn list(ctx: &mut Conversation<'_>, past: bool, page: usize) -> anyhow::Result<Turn<Dialogue>> {
    let (person, now, language) = (ctx.person.id, ctx.now(), ctx.viewer.language);
    if organization::within_reach(ctx.db, person).await?.is_empty() {
        return Ok(Turn::end(Text::NotInATeam));
    }
    let acting_for = organization::acting_for(ctx.db, person).await?.map(|organization| organization.id);
    let (events, pages) = organized::listed(ctx.db, person, acting_for, (past, now), page).await?;
    if events.is_empty() && page > 0 {
        // What stood on that page is over.
        return Box::pin(list(ctx, past, 0)).await;
    }
    let items = events.iter().filter_map(|shifts| organized_item(shifts, (past, now), language)).collect();
    show(ctx, Shown::List { items, past, page, pages }).await
}

/// The event of a shift, with the page of its shifts that is wanted, or that on which this one stands; the shift itself, if
/// the event has no other.
pub(crate) async fn open_event(
    ctx: &mut Conversation<'_>,
    shift: &Shift,
    page: Option<usize>,
) -> anyhow::Result<Turn<Dialogue>> {
    if shift.event.shifts == 1 {
        return open(ctx, shift.id).await;
    }
    match organized::desk(ctx.db, shift, page, ctx.viewer.now).await? {
        Some(desk) => show(ctx, Shown::Event { desk }).await,
        None => list(ctx, false, 0).await,
    }
}

/// Where an act about a shift was begun: the card of the event if it is about all of it.
pub(crate) async fn open_where(
    ctx: &mut Conversation<'_>,
    shift: &Shift,
    scope: Scope,
) -> anyhow::Result<Turn<Dialogue>> {
    if scope == Scope::AllAhead { open_event(ctx, shift, None).await } else { open(ctx, shift.id).await }
}

/// The organizer's side of a shift, as it is now.
pub(crate) async fn open(ctx: &mut Conversation<'_>, id: ShiftId) -> anyhow::Result<Turn<Dialogue>> {
    let Some(shift) = shift::with_id(ctx.db, id).await? else { return list(ctx, false, 0).await };
    let roster = participant::roster(ctx.db, id).await?.shown_to(ctx.viewer.language);
    let ratings = rating::of_shift(ctx.db, id).await?;
    show(ctx, Shown::Shift { shift, roster, ratings }).await
}

/// What an organizer writes to people of a shift; they can ask back.
pub(crate) fn letter(shift: &Shift, words: &str) -> impl Fn(&Recipient) -> Notification {
    move |reader| {
        let (title, date, hours) = named(shift, reader.language, &reader.zone);
        let text = Text::MessageFromOrganizer { title, date, hours, words: words.to_owned() };
        Notification::with(text, Text::BtnAskOrganizer, Visit::Question(shift.id))
    }
}
