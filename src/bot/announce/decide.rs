//! The buttons with which coordinators decide about an announcement; those on its card stand in `steering`.

use super::{
    approval::{self, Why},
    correction, seen,
    settle::{settle, zone_of},
    steering,
};
use crate::{
    bot::{conversation::Conversation, rate_limit},
    db::{
        Connection,
        announcement::{self, Asked, Decided, Seen, State},
        organization::{self},
    },
    dialogues::{
        Dialogue, Facts, Turn,
        announce::{self, Control, Decision, Shown},
    },
    domain::{AnnouncementId, PartId, Role, When},
    texts::Text,
};

/// Does what a button says; what it stood on shows what came of it.
pub(crate) async fn control(
    ctx: &mut Conversation<'_>,
    id: AnnouncementId,
    (control, seen): (Control, Option<Facts>),
) -> anyhow::Result<()> {
    if let Some(Err(why)) = rate_limit::of_control(control).map(|what| ctx.check_rate(what)) {
        return ctx.refuse(why);
    }
    announcement::hold(ctx.db, id).await?;
    match control {
        Control::Steer(steering) => steering::steer(ctx, id, (steering, seen)).await,
        Control::Decide(Decision::Accept(shown)) => accept(ctx, shown, seen).await,
        Control::Decide(Decision::Decline(shown)) => decide(ctx, shown, false).await,
        Control::Decide(Decision::OtherTime(shown)) => ask_other_time(ctx, shown, None).await,
        Control::Decide(Decision::AcceptCorrection(correction)) => correction::decide(ctx, correction, true).await,
        Control::Decide(Decision::DeclineCorrection(correction)) => correction::decide(ctx, correction, false).await,
    }
}

/// The part, if the person may decide about it: a coordinator where it goes, and not the author of what goes abroad.
async fn decidable(ctx: &mut Conversation<'_>, part: PartId) -> anyhow::Result<Option<Asked>> {
    let Some(part) = announcement::part(ctx.db, part).await? else { return Ok(None) };
    let role = organization::role_of(ctx.db, ctx.person.id, part.organization).await?;
    let written = announcement::with_id(ctx.db, part.announcement).await?;
    let is_own = written.is_some_and(|announcement| announcement.by == Some(ctx.person.id));
    Ok(Some(part).filter(|_| role >= Some(Role::Coordinator) && !is_own))
}

/// Accepts a part for those it was shown to go to; if they are others by now, it is asked once more.
async fn accept(ctx: &mut Conversation<'_>, shown: Shown, seen: Option<Facts>) -> anyhow::Result<()> {
    let part = decidable(ctx, shown.part).await?.filter(|part| part.is_open && part.shown == shown.times);
    if let Some(part) = &part
        && !has_seen(ctx, part).await?
    {
        return Ok(());
    }
    if let Some(part) = part
        && let Some(asking) = approval::asking(ctx.db, (&part, Why::Ordered), ctx.viewer.now).await?
        && seen != Some(asking.facts)
    {
        return ctx.ask_again(asking.paragraphs, asking.buttons).await;
    }
    decide(ctx, shown, true).await
}

async fn decide(ctx: &mut Conversation<'_>, shown: Shown, accepted: bool) -> anyhow::Result<()> {
    let Some(part) = decidable(ctx, shown.part).await? else { return ctx.refuse(Text::ErrorNoRight) };
    if accepted && is_too_late(ctx, &part).await? {
        return ask_other_time(ctx, shown, Some(Text::ErrorTimeHasPassed)).await;
    }
    match decide_for(ctx, (&part, shown.times), accepted.then_some(part.when)).await? {
        Decided::Done => {
            let outcome = if accepted { accepted_text(ctx.db, &part).await? } else { Text::AnnouncementDeclined };
            ctx.replace(vec![outcome], Vec::new()).await
        }
        Decided::Already => ctx.refuse(Text::ErrorDecided),
        Decided::Changed => show_anew(ctx, part.id).await,
    }
}

/// Whether Telegram has shown them all they would accept; otherwise they and the author hear why not, and it is shown again.
async fn has_seen(ctx: &mut Conversation<'_>, part: &Asked) -> anyhow::Result<bool> {
    let count = announcement::of_part(ctx.db, part.id).await?.len();
    match seen::above(ctx, count).await? {
        Seen::Whole => return Ok(true),
        Seen::Unknown => show_anew(ctx, part.id).await?,
        Seen::Refused(reason) => {
            let author = announcement::with_id(ctx.db, part.announcement).await?.and_then(|shown| shown.by);
            seen::tell(ctx, (author, &part.part, part.organization), &reason).await?;
            ctx.replace(vec![Text::AskedNotShown { reason }], Vec::new()).await?;
            let (person, now) = (ctx.person.id, ctx.viewer.now);
            approval::show(ctx.db, ctx.texts, (part, Why::Ordered), &[person], now).await?;
        }
    }
    Ok(false)
}

/// What they read who have accepted a part: of what its author has paused nothing goes yet.
async fn accepted_text(db: &mut Connection, part: &Asked) -> anyhow::Result<Text> {
    let is_paused = announcement::with_id(db, part.announcement).await?.is_some_and(|of| of.state == State::Paused);
    Ok(if is_paused { Text::AnnouncementAcceptedPaused } else { Text::AnnouncementAccepted })
}

/// They answered to what is not so any more: it stays undecided, and they see what it is now.
async fn show_anew(ctx: &mut Conversation<'_>, part: PartId) -> anyhow::Result<()> {
    announcement::ask(ctx.db, part).await?;
    if let Some(part) = announcement::part(ctx.db, part).await? {
        let (person, now) = (ctx.person.id, ctx.viewer.now);
        announcement::note_shown(ctx.db, part.id, person).await?;
        approval::show(ctx.db, ctx.texts, (&part, Why::Outdated), &[person], now).await?;
    }
    ctx.refuse(Text::ErrorChangedSince)
}

/// Whether a part was to go at a time that is over, so that it would go at another than the card says; one that had begun to
/// go when it was edited goes on.
async fn is_too_late(ctx: &mut Conversation<'_>, part: &Asked) -> anyhow::Result<bool> {
    let zone = zone_of(part, ctx.zone().await?);
    Ok(part.is_open && !part.has_begun && part.when.has_passed(&zone, ctx.viewer.now))
}

async fn ask_other_time(ctx: &mut Conversation<'_>, shown: Shown, notice: Option<Text>) -> anyhow::Result<()> {
    match decidable(ctx, shown.part).await? {
        Some(part) if !part.is_open => ctx.refuse(Text::ErrorDecided),
        Some(part) if part.shown != shown.times => show_anew(ctx, part.id).await,
        Some(part) if !has_seen(ctx, &part).await? => Ok(()),
        Some(part) => {
            ctx.stand_below();
            let zone = zone_of(&part, ctx.zone().await?);
            let state = announce::State::OtherTime { part: part.id, zone, shown: shown.times };
            ctx.ask(Dialogue::Announce(Box::new(state)), notice).await
        }
        None => ctx.refuse(Text::ErrorNoRight),
    }
}

/// Accepts a part for another time.
pub(crate) async fn accept_at(ctx: &mut Conversation<'_>, shown: Shown, when: When) -> anyhow::Result<Turn<Dialogue>> {
    let Some(part) = decidable(ctx, shown.part).await? else { return Ok(Turn::end(Text::ErrorNoRight)) };
    Ok(Turn::end(match decide_for(ctx, (&part, shown.times), Some(when)).await? {
        Decided::Done => accepted_text(ctx.db, &part).await?,
        Decided::Already => Text::ErrorDecided,
        Decided::Changed => {
            show_anew(ctx, part.id).await?;
            Text::ErrorChangedSince
        }
    }))
}

/// Notes the decision about what was shown so often, and tells the author.
async fn decide_for(
    ctx: &mut Conversation<'_>,
    (part, times): (&Asked, i64),
    accepted: Option<When>,
) -> anyhow::Result<Decided> {
    let (person, now) = (ctx.person.id, ctx.now());
    ctx.ring_for_announcements();
    let part = Asked { shown: times, ..part.clone() };
    settle(ctx.db, ctx.texts, (&part, accepted), person, now).await
}
