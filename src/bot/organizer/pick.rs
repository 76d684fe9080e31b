//! The events that an organizer can choose from, and the shifts of one of them.

use crate::{
    bot::conversation::Conversation,
    db::{organized, shift},
    dialogues::event::{
        event_label, own_label,
        pick::{EventPicker, Opened},
    },
    domain::{EventId, OrganizationId, ShiftId},
};

/// The same picker with its page of events; if there is none by now, with the first.
pub(crate) async fn load(
    ctx: &mut Conversation<'_>,
    organization: OrganizationId,
    picker: EventPicker,
    and_past: bool,
) -> anyhow::Result<EventPicker> {
    let (who, now, language) = ((ctx.person.id, organization), ctx.now(), ctx.viewer.language);
    let EventPicker { words, mut page, .. } = picker;
    let (mut found, pages) = organized::events(ctx.db, who, (&words, and_past), now, page).await?;
    if found.is_empty() && page > 0 {
        page = 0;
        found = organized::events(ctx.db, who, (&words, and_past), now, page).await?.0;
    }
    let events = found.iter().map(|shift| (shift.event.id, event_label(shift, language))).collect();
    Ok(EventPicker { words, page, pages, events, opened: None })
}

/// The shifts of an event that stand, those that are over too if they are wanted; of several the picker shows them.
pub(crate) async fn open(
    ctx: &mut Conversation<'_>,
    picker: EventPicker,
    event: EventId,
    and_past: bool,
) -> anyhow::Result<Result<(ShiftId, String), EventPicker>> {
    let (now, language) = (ctx.now(), ctx.viewer.language);
    let all = shift::of_event(ctx.db, event).await?.into_iter();
    let standing = all.filter(|shift| shift.cancelled.is_none() && (and_past || shift.slot.ends_at > now));
    let mut shifts: Vec<_> = standing.map(|shift| (shift.id, own_label(&shift, language))).collect();
    if shifts.len() == 1 {
        return Ok(Ok(shifts.remove(0)));
    }
    let opened = (!shifts.is_empty()).then_some(Opened { shifts, page: 0 });
    Ok(Err(EventPicker { opened, ..picker }))
}
