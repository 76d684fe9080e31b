//! The buttons on an announcement's card, which act at once. One that was pressed on a card of another day shows the card
//! as it is now, and asks once more.

use jiff::SignedDuration;

use super::{
    card::{self, View},
    correction, report,
    standing::{self, Standing},
};
use crate::{
    bot::conversation::Conversation,
    db::{
        announcement::{self, State},
        organization,
    },
    dialogues::{
        Button, Choice, Facts,
        announce::{Control, Steering},
    },
    domain::{AnnouncementId, announcement::Crowd},
    outbox::Outgoing,
    texts::Text,
};

/// So long a question is left alone.
const TIME_TO_DECIDE: SignedDuration = SignedDuration::from_mins(1);

/// Does what a button says; what it stood on shows what came of it. The announcement is held.
pub(super) async fn steer(
    ctx: &mut Conversation<'_>,
    id: AnnouncementId,
    (steering, seen): (Steering, Option<Facts>),
) -> anyhow::Result<()> {
    let Some(standing) = standing::of(ctx.db, id, ctx.viewer.now).await? else {
        return ctx.refuse(Text::ButtonTooOld);
    };
    if organization::role_of(ctx.db, ctx.person.id, standing.announcement.organization).await?.is_none() {
        return ctx.refuse(Text::ErrorNoRight);
    }
    if !standing.allows(steering) {
        let (paragraphs, rows) = card::view(ctx.db, id, ctx.viewer.now).await?;
        return ctx.show_again(standing.why_not(steering), paragraphs, rows).await;
    }
    if standing.facts(steering).is_some_and(|facts| seen != Some(facts)) {
        let (paragraphs, rows) = asking(ctx, &standing, steering).await?;
        return ctx.ask_again(paragraphs, rows).await;
    }
    perform(ctx, &standing, steering).await
}

/// What asks for a button once more: the question before it, or the card.
async fn asking(ctx: &mut Conversation<'_>, standing: &Standing, steering: Steering) -> anyhow::Result<View> {
    let id = standing.announcement.id;
    let Some((text, label, sure)) = question(standing, steering) else {
        return card::view(ctx.db, id, ctx.viewer.now).await;
    };
    // The question stands where the card was, and is not to be covered by it while it is read.
    let until = ctx.now() + TIME_TO_DECIDE;
    announcement::leave_card(ctx.db, id, until).await?;
    let back = Button::new(Text::BtnBack, Choice::Announcement(id, Control::Steer(Steering::Open)));
    Ok((vec![text], vec![vec![card::button(standing, label, sure)], vec![back]]))
}

/// What is asked before a button does something that cannot be undone, and the button that does it.
fn question(standing: &Standing, steering: Steering) -> Option<(Text, Text, Steering)> {
    let (progress, crowd) = (&standing.progress, |count| Crowd::of(count).into());
    match steering {
        Steering::Stop | Steering::StopNow => {
            let count = crowd(progress.people.queued + progress.groups.queued);
            Some((Text::StopConfirm { count }, Text::BtnStop, Steering::StopNow))
        }
        Steering::Again | Steering::AgainNow => {
            let count = crowd(standing.unknown());
            Some((Text::AgainConfirm { count }, Text::BtnAgainUnknown, Steering::AgainNow))
        }
        Steering::Recall | Steering::RecallNow => {
            let count = crowd(standing.recallable);
            Some((Text::RecallConfirm { count }, Text::BtnRecall, Steering::RecallNow))
        }
        Steering::Open | Steering::Pause | Steering::GoOn | Steering::Report | Steering::Correct(_) => None,
    }
}

async fn perform(ctx: &mut Conversation<'_>, standing: &Standing, steering: Steering) -> anyhow::Result<()> {
    let id = standing.announcement.id;
    let (paragraphs, rows) = match steering {
        Steering::Open => card::view(ctx.db, id, ctx.viewer.now).await?,
        Steering::Pause => change_state(ctx, id, (State::Sending, State::Paused)).await?,
        Steering::GoOn => {
            let (view, now) = (change_state(ctx, id, (State::Paused, State::Sending)).await?, ctx.now());
            announcement::leave_card(ctx.db, id, now).await?;
            view
        }
        Steering::StopNow => stop(ctx, id).await?,
        Steering::AgainNow => send_again(ctx, id).await?,
        Steering::RecallNow => recall(ctx, id).await?,
        Steering::Stop | Steering::Again | Steering::Recall => asking(ctx, standing, steering).await?,
        Steering::Correct(language) => return correction::ask(ctx, id, language).await,
        Steering::Report => return report::owe(ctx, id).await,
    };
    ctx.replace(paragraphs, rows).await
}

async fn change_state(
    ctx: &mut Conversation<'_>,
    id: AnnouncementId,
    (from, to): (State, State),
) -> anyhow::Result<View> {
    announcement::change_state(ctx.db, id, &[from], to).await?;
    ctx.ring_for_announcements();
    card::view(ctx.db, id, ctx.viewer.now).await
}

async fn stop(ctx: &mut Conversation<'_>, id: AnnouncementId) -> anyhow::Result<View> {
    let now = ctx.now();
    announcement::change_state(ctx.db, id, &[State::Sending, State::Paused], State::Cancelled).await?;
    announcement::skip_cancelled(ctx.db, now).await?;
    ctx.ring_for_announcements();
    card::view(ctx.db, id, ctx.viewer.now).await
}

async fn send_again(ctx: &mut Conversation<'_>, id: AnnouncementId) -> anyhow::Result<View> {
    let now = ctx.now();
    let count = announcement::again(ctx.db, id, now).await?;
    noting(ctx, id, Text::AnnouncementAgain { count: Crowd::of(count).into() }).await
}

/// Deletes what was sent: of an album all its messages.
async fn recall(ctx: &mut Conversation<'_>, id: AnnouncementId) -> anyhow::Result<View> {
    // What is still to go would otherwise follow what is taken back.
    announcement::change_state(ctx.db, id, &[State::Sending], State::Paused).await?;
    let (now, content) = (ctx.now(), serde_json::to_string(&Outgoing::Delete { more: 0, others: Vec::new() })?);
    let count = announcement::recall(ctx.db, id, &content, now).await?.all();
    noting(ctx, id, Text::AnnouncementRecalled { count: Crowd::of(count).into() }).await
}

/// The card, with what was just done above it.
async fn noting(ctx: &mut Conversation<'_>, id: AnnouncementId, notice: Text) -> anyhow::Result<View> {
    ctx.ring_for_announcements();
    let (mut paragraphs, rows) = card::view(ctx.db, id, ctx.viewer.now).await?;
    paragraphs.insert(0, notice);
    Ok((paragraphs, rows))
}
