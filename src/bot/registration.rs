//! What follows when a registration has ended, and what is said to who came for an event and stopped in the middle.

use jiff::Timestamp;
use tracing::error;

use super::{conversation::Conversation, job_context::JobContext, menu, reply, team, volunteer as volunteers};
use crate::{
    db::{
        Connection,
        conversation::{self, Stored},
        end_apart,
        person::{self, Unfinished},
        savepoint, shift, volunteer,
    },
    dialogues::{
        Button, Command, Dialogue, Keyboard, Turn,
        event::card,
        registration::{self, PendingSignUp, more},
    },
    domain::{Profile, QuietHours, Rest, Shift, Window},
    outbox::{Priority, enqueue_until},
    texts::Text,
};

/// Registers somebody. What brought them here comes next: an invitation, the place they wanted, or what a link led to.
pub(super) async fn register(
    ctx: &mut Conversation<'_>,
    (profile, wanted): (&Profile, Option<PendingSignUp>),
) -> anyhow::Result<Turn<Dialogue>> {
    let now = ctx.now();
    volunteer::register(ctx.db, ctx.person.id, profile, now).await?;
    ctx.person.registered = true;
    ctx.ring_for_digests();
    let find = vec![Button::command(Text::BtnEvents, Command::Events)];
    let rows = [more(), vec![find, menu::button()]].concat();
    ctx.close(vec![Text::Registered], rows).await?;
    ctx.stand_below();
    if let Some(turn) = team::waiting(ctx).await? {
        return Ok(turn);
    }
    match wanted {
        Some(wanted) => volunteers::take_wanted(ctx, &wanted).await,
        None => volunteers::waiting(ctx).await,
    }
}

/// Reminds some of those who stopped of the event they came for; when the next are due.
pub(super) async fn run_due(context: &JobContext, now: Timestamp) -> anyhow::Result<Option<Timestamp>> {
    let mut tx = context.db.begin().await?;
    for unfinished in person::to_remind(&mut tx, now).await? {
        let mut own = savepoint(&mut tx).await?;
        let reminded = remind(&mut own, context, &unfinished, now).await;
        // One that cannot be written takes nobody else's away.
        if let Err(fault) = end_apart(own, reminded).await? {
            error!("Somebody is not reminded of their registration: {fault:#}");
            person::plan_reminder(&mut tx, unfinished.person, None).await?;
        }
    }
    let next = person::next_to_remind(&mut tx).await?;
    tx.commit().await?;
    Ok(next)
}

/// Says it, or looks again when they have been silent for long enough and it is day where the event is.
async fn remind(
    db: &mut Connection,
    context: &JobContext,
    unfinished: &Unfinished,
    now: Timestamp,
) -> anyhow::Result<()> {
    let Some(shift) = wanted_shift(db, unfinished, now).await? else {
        return person::plan_reminder(db, unfinished.person, None).await;
    };
    let night = Rest { hours: Some(QuietHours::NIGHT), zone: shift.zone() };
    let due_at = night.awake(unfinished.due_at.max(now));
    if due_at > now {
        return person::plan_reminder(db, unfinished.person, Some(due_at)).await;
    }
    let language = unfinished.language;
    let rows = vec![vec![Button::command(Text::BtnContinue, Command::Start)]];
    let markup = reply::markup(&context.texts, language, &Keyboard::Inline(rows), 0);
    let paragraphs = [Text::RegistrationWaits, card(&shift, language, shift.zone())];
    let message = reply::message(&context.texts, language, &paragraphs, markup);
    let (chat, while_of_use) = (unfinished.person.chat(), (now, shift.slot.starts_at));
    enqueue_until(db, chat, Priority::Reminder, &message, while_of_use, now).await?;
    person::plan_reminder(db, unfinished.person, None).await
}

/// The shift they wanted a place in, or the first of the event; None if there is none left in which they could have one.
async fn wanted_shift(db: &mut Connection, unfinished: &Unfinished, now: Timestamp) -> anyhow::Result<Option<Shift>> {
    let wanted = match conversation::of_person(db, unfinished.person).await? {
        Stored::Open { dialogue, .. } => dialogue.registration().and_then(registration::State::wanted_shift),
        Stored::None | Stored::Lost => None,
    };
    let mut shifts = shift::of_event(db, unfinished.event).await?;
    shifts.retain(|shift| shift.window(now) == Window::Open);
    let is_wanted = |shift: &Shift| Some(shift.id) == wanted;
    let index = shifts.iter().position(is_wanted).unwrap_or(0);
    Ok((index < shifts.len()).then(|| shifts.swap_remove(index)))
}
