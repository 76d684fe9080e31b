//! Who came to a shift: its organizers mark it, from an hour before the start on. Whether they may has been checked
//! (`mod.rs`).

use super::{
    participants::meanwhile,
    shift::{self, record, show},
};
use crate::{
    bot::{conversation::Conversation, reminders::thanks::thank_late},
    db::{attendance, audit::Action, participant},
    dialogues::{Dialogue, Turn, event::organize::Shown},
    domain::{PersonId, Shift, participant::Meanwhile},
    texts::Text,
};

/// Shows who came, once that can be said.
pub(super) async fn open(ctx: &mut Conversation<'_>, shift: Shift, page: usize) -> anyhow::Result<Turn<Dialogue>> {
    if !shift.takes_attendance(ctx.viewer.now) {
        return shift::open(ctx, shift.id).await;
    }
    list(ctx, shift, page).await
}

/// Notes whether somebody came.
pub(super) async fn mark(
    ctx: &mut Conversation<'_>,
    shift: Shift,
    (person, came): (PersonId, bool),
    page: usize,
) -> anyhow::Result<Turn<Dialogue>> {
    if !shift.takes_attendance(ctx.viewer.now) {
        return shift::open(ctx, shift.id).await;
    }
    if attendance::mark(ctx.db, shift.id, person, came).await? {
        record(ctx, &shift, Action::AttendanceMarked, Some(person)).await?;
        thank_late(ctx, &shift).await?;
        return list(ctx, shift, page).await;
    }
    // The second tap is silent; who has no place any more cannot be marked.
    let why = match participant::meanwhile(ctx.db, shift.id, person).await? {
        Meanwhile::Confirmed => None,
        Meanwhile::Applied
        | Meanwhile::Offered
        | Meanwhile::Waiting
        | Meanwhile::Declined
        | Meanwhile::GaveUp
        | Meanwhile::Removed
        | Meanwhile::MayComeBack
        | Meanwhile::Nothing => Some(meanwhile(ctx, &shift, person).await?),
    };
    Ok(list(ctx, shift, page).await?.saying(why))
}

/// Notes that all came of whom nothing was said.
pub(super) async fn mark_rest(ctx: &mut Conversation<'_>, shift: Shift) -> anyhow::Result<Turn<Dialogue>> {
    if !shift.takes_attendance(ctx.viewer.now) {
        return shift::open(ctx, shift.id).await;
    }
    if attendance::mark_rest(ctx.db, shift.id).await? > 0 {
        record(ctx, &shift, Action::AttendanceMarked, None).await?;
        thank_late(ctx, &shift).await?;
    }
    Ok(list(ctx, shift, 0).await?.saying(Some(Text::AttendanceSaved)))
}

async fn list(ctx: &mut Conversation<'_>, shift: Shift, page: usize) -> anyhow::Result<Turn<Dialogue>> {
    let count = attendance::count(ctx.db, shift.id).await?;
    let all = usize::try_from(count.came + count.absent + count.open)?;
    if all == 0 {
        return shift::open(ctx, shift.id).await;
    }
    let page = page.min(all.div_ceil(participant::PAGE) - 1);
    let (people, pages) = participant::confirmed_page(ctx.db, shift.id, (page, ctx.viewer.language)).await?;
    show(ctx, Shown::Attendance { shift, count, people, page, pages }).await
}
