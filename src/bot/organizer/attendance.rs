//! Who came to a shift: its organizers mark it, from an hour before the start on. Whether they may has been checked
//! (`mod.rs`).

use super::{
    participants::meanwhile,
    shift::{self, record, show},
};
use crate::{
    bot::{reminders::thanks::thank_late, talk::Talk},
    db::{attendance, organization::Action, participant},
    dialogues::{Dialogue, Turn, event::organize::Shown},
    domain::{Shift, participant::Meanwhile},
    texts::Text,
};

/// Shows who came, once that can be said.
pub async fn open(talk: &mut Talk<'_>, shift: Shift, page: usize) -> anyhow::Result<Turn<Dialogue>> {
    if !shift.takes_attendance(talk.reader.now) {
        return shift::open(talk, shift.id).await;
    }
    list(talk, shift, page).await
}

/// Notes whether somebody came.
pub async fn mark(
    talk: &mut Talk<'_>,
    shift: Shift,
    (person, came): (i64, bool),
    page: usize,
) -> anyhow::Result<Turn<Dialogue>> {
    if !shift.takes_attendance(talk.reader.now) {
        return shift::open(talk, shift.id).await;
    }
    if attendance::mark(talk.db, shift.id, person, came).await? {
        record(talk, &shift, Action::AttendanceMarked, Some(person)).await?;
        thank_late(talk, &shift).await?;
        return list(talk, shift, page).await;
    }
    // The second tap is silent; who has no place any more cannot be marked.
    let why = match participant::meanwhile(talk.db, shift.id, person).await? {
        Meanwhile::Confirmed => None,
        Meanwhile::Applied
        | Meanwhile::Offered
        | Meanwhile::Waiting
        | Meanwhile::Declined
        | Meanwhile::GaveUp
        | Meanwhile::Removed
        | Meanwhile::MayComeBack
        | Meanwhile::Nothing => Some(meanwhile(talk, &shift, person).await?),
    };
    Ok(list(talk, shift, page).await?.saying(why))
}

/// Notes that all came of whom nothing was said.
pub async fn mark_rest(talk: &mut Talk<'_>, shift: Shift) -> anyhow::Result<Turn<Dialogue>> {
    if !shift.takes_attendance(talk.reader.now) {
        return shift::open(talk, shift.id).await;
    }
    if attendance::mark_rest(talk.db, shift.id).await? > 0 {
        record(talk, &shift, Action::AttendanceMarked, None).await?;
        thank_late(talk, &shift).await?;
    }
    Ok(list(talk, shift, 0).await?.saying(Some(Text::AttendanceSaved)))
}

async fn list(talk: &mut Talk<'_>, shift: Shift, page: usize) -> anyhow::Result<Turn<Dialogue>> {
    let count = attendance::count(talk.db, shift.id).await?;
    let all = usize::try_from(count.came + count.absent + count.open)?;
    if all == 0 {
        return shift::open(talk, shift.id).await;
    }
    let pages = all.div_ceil(participant::PAGE);
    let page = page.min(pages - 1);
    let people = participant::confirmed_page(talk.db, shift.id, page).await?;
    show(talk, Shown::Attendance { shift, count, people, page, pages }).await
}
