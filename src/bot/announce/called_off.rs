//! What is announced to the people of a shift goes no further when that is cancelled: they hear of the cancellation, and need
//! nothing else about it. The authors are told.

use jiff::Timestamp;

use crate::{
    bot::{
        conversation::Conversation,
        notifications::{self, Notification, named},
    },
    db::{
        Connection,
        announcement::{self, State},
        schedule,
        volunteer::Recipient,
    },
    dialogues::{announce::rhythm_text, event::Visit},
    domain::{AnnouncementId, Audience, PersonId, Schedule, ScheduleId, Shift, ShiftId},
    outbox::Priority,
    texts::Text,
};

/// How many announcements to the people of some shifts have not gone out, or recur.
pub(crate) async fn count(db: &mut Connection, shifts: &[ShiftId]) -> anyhow::Result<i64> {
    let (mut count, is_meant) = (0, |audience: &Audience| shifts.iter().any(|shift| is_of(audience, *shift)));
    count += announcement::unfinished(db).await?.iter().filter(|unfinished| is_meant(&unfinished.audience)).count();
    count += schedule::active(db).await?.iter().filter(|recurring| is_meant(&recurring.audience)).count();
    Ok(i64::try_from(count)?)
}

/// Nothing else that was chosen makes up for it: people fit all of it, or are not in the audience.
fn is_of(audience: &Audience, shift: ShiftId) -> bool {
    audience.shift.as_ref().is_some_and(|of_shift| of_shift.id == shift)
}

/// Stops them.
pub(crate) async fn stop(ctx: &mut Conversation<'_>, shift: &Shift) -> anyhow::Result<()> {
    // The schedules first, which make announcements.
    for recurring in schedule::active(ctx.db).await? {
        if is_of(&recurring.audience, shift.id) {
            pause(ctx, (recurring.id, &recurring.schedule), recurring.by, shift).await?;
        }
    }
    for unfinished in announcement::unfinished(ctx.db).await? {
        if is_of(&unfinished.audience, shift.id) {
            stop_one(ctx, unfinished.id, unfinished.by, shift).await?;
        }
    }
    ctx.ring_for_announcements();
    Ok(())
}

async fn stop_one(
    ctx: &mut Conversation<'_>,
    id: AnnouncementId,
    author: Option<PersonId>,
    shift: &Shift,
) -> anyhow::Result<()> {
    let now = ctx.now();
    announcement::hold(ctx.db, id).await?;
    if !announcement::change_state(ctx.db, id, &[State::Sending, State::Paused], State::Cancelled).await? {
        return Ok(());
    }
    announcement::skip_cancelled(ctx.db, now).await?;
    let notice = |reader: &Recipient| {
        let (title, date, hours) = named(shift, reader.language, &reader.zone);
        Notification::of(Text::AnnouncementCalledOff { title, date, hours })
    };
    tell(ctx, author, notice).await
}

async fn pause(
    ctx: &mut Conversation<'_>,
    (id, schedule): (ScheduleId, &Schedule),
    author: Option<PersonId>,
    shift: &Shift,
) -> anyhow::Result<()> {
    schedule::hold(ctx.db, id).await?;
    schedule::set_state(ctx.db, id, schedule::State::Paused).await?;
    schedule::withdraw(ctx.db, id).await?;
    let notice = |reader: &Recipient| {
        let (title, date, hours) = named(shift, reader.language, &reader.zone);
        let text = Text::ScheduleCalledOff { rhythm: rhythm_text(schedule), title, date, hours };
        Notification::with(text, Text::BtnManage, Visit::Schedule(id))
    };
    tell(ctx, author, notice).await
}

async fn tell(
    ctx: &mut Conversation<'_>,
    author: Option<PersonId>,
    notice: impl Fn(&Recipient) -> Notification,
) -> anyhow::Result<()> {
    let (author, now): (Vec<PersonId>, Timestamp) = (author.into_iter().collect(), ctx.now());
    notifications::tell(ctx.db, ctx.texts, (&author, Priority::Personal), notice, now).await.map(drop)
}
