//! The buttons with which coordinators decide about an announcement; those on its card stand in `steering`.

use super::{
    approval::{self, Why},
    correction,
    decision::{settle, zone_of},
    steering,
};
use crate::{
    bot::{costs, talk::Talk},
    db::{
        Connection,
        announcement::{self, Asked, Decided, State},
        organization::{self},
    },
    dialogues::{
        Dialogue, Facts, Turn,
        announce::{self, Control, Decision, Shown},
    },
    domain::{Role, When},
    texts::Text,
};

/// Does what a button says; what it stood on shows what came of it.
pub async fn control(talk: &mut Talk<'_>, id: i64, (control, seen): (Control, Option<Facts>)) -> anyhow::Result<()> {
    if let Some(Err(why)) = costs::of_control(control).map(|what| talk.take_one(what)) {
        return talk.refuse(why);
    }
    announcement::hold(talk.db, id).await?;
    match control {
        Control::Steer(steering) => steering::steer(talk, id, (steering, seen)).await,
        Control::Decide(Decision::Accept(shown)) => accept(talk, shown, seen).await,
        Control::Decide(Decision::Decline(shown)) => decide(talk, shown, false).await,
        Control::Decide(Decision::OtherTime(shown)) => ask_other_time(talk, shown, None).await,
        Control::Decide(Decision::AcceptCorrection(correction)) => correction::decide(talk, correction, true).await,
        Control::Decide(Decision::DeclineCorrection(correction)) => correction::decide(talk, correction, false).await,
    }
}

/// The part, if the person may decide about it: a coordinator where it goes, and not the author of what goes abroad.
async fn decidable(talk: &mut Talk<'_>, part: i64) -> anyhow::Result<Option<Asked>> {
    let Some(part) = announcement::part(talk.db, part).await? else { return Ok(None) };
    let role = organization::role_of(talk.db, talk.person.id, part.organization).await?;
    let written = announcement::with_id(talk.db, part.announcement).await?;
    let is_own = written.is_some_and(|announcement| announcement.by == Some(talk.person.id));
    Ok(Some(part).filter(|_| role >= Some(Role::Coordinator) && !is_own))
}

/// Accepts a part for those it was shown to go to; if they are others by now, it is asked once more.
async fn accept(talk: &mut Talk<'_>, shown: Shown, seen: Option<Facts>) -> anyhow::Result<()> {
    if let Some(part) = decidable(talk, shown.part).await?.filter(|part| part.is_open && part.shown == shown.times)
        && let Some(asking) = approval::asking(talk.db, (&part, Why::Ordered), talk.reader.now).await?
        && seen != Some(asking.facts)
    {
        return talk.ask_again(asking.paragraphs, asking.buttons).await;
    }
    decide(talk, shown, true).await
}

async fn decide(talk: &mut Talk<'_>, shown: Shown, accepted: bool) -> anyhow::Result<()> {
    let Some(part) = decidable(talk, shown.part).await? else { return talk.refuse(Text::ErrorNoRight) };
    if accepted && is_too_late(talk, &part).await? {
        return ask_other_time(talk, shown, Some(Text::ErrorTimeHasPassed)).await;
    }
    match decide_for(talk, (&part, shown.times), accepted.then_some(part.when)).await? {
        Decided::Done => {
            let outcome = if accepted { accepted_text(talk.db, &part).await? } else { Text::AnnouncementDeclined };
            talk.replace(vec![outcome], Vec::new()).await
        }
        Decided::Already => talk.refuse(Text::ErrorDecided),
        Decided::Changed => show_anew(talk, part.id).await,
    }
}

/// What they read who have accepted a part: of what its author has paused nothing goes yet.
async fn accepted_text(db: &mut Connection, part: &Asked) -> anyhow::Result<Text> {
    let is_paused = announcement::with_id(db, part.announcement).await?.is_some_and(|of| of.state == State::Paused);
    Ok(if is_paused { Text::AnnouncementAcceptedPaused } else { Text::AnnouncementAccepted })
}

/// They answered to what is not so any more: it stays undecided, and they see what it is now.
async fn show_anew(talk: &mut Talk<'_>, part: i64) -> anyhow::Result<()> {
    announcement::ask(talk.db, part).await?;
    if let Some(part) = announcement::part(talk.db, part).await? {
        let (person, now) = (talk.person.id, talk.reader.now);
        approval::show(talk.db, talk.texts, (&part, Why::Outdated), &[person], now).await?;
    }
    talk.refuse(Text::ErrorChangedSince)
}

/// Whether a part was to go at a time that is over, so that it would go at another than the card says.
async fn is_too_late(talk: &mut Talk<'_>, part: &Asked) -> anyhow::Result<bool> {
    let zone = zone_of(part, talk.zone().await?);
    Ok(part.is_open && !part.is_filled && part.when.has_passed(&zone, talk.reader.now))
}

async fn ask_other_time(talk: &mut Talk<'_>, shown: Shown, notice: Option<Text>) -> anyhow::Result<()> {
    match decidable(talk, shown.part).await? {
        Some(part) if !part.is_open => talk.refuse(Text::ErrorDecided),
        Some(part) if part.shown != shown.times => show_anew(talk, part.id).await,
        Some(part) => {
            talk.stand_below();
            let zone = zone_of(&part, talk.zone().await?);
            let state = announce::State::OtherTime { part: part.id, zone, shown: shown.times };
            talk.ask(Dialogue::Announce(Box::new(state)), notice).await
        }
        None => talk.refuse(Text::ErrorNoRight),
    }
}

/// Accepts a part for another time.
pub async fn accept_at(talk: &mut Talk<'_>, shown: Shown, when: When) -> anyhow::Result<Turn<Dialogue>> {
    let Some(part) = decidable(talk, shown.part).await? else { return Ok(Turn::end(Text::ErrorNoRight)) };
    Ok(Turn::end(match decide_for(talk, (&part, shown.times), Some(when)).await? {
        Decided::Done => accepted_text(talk.db, &part).await?,
        Decided::Already => Text::ErrorDecided,
        Decided::Changed => {
            show_anew(talk, part.id).await?;
            Text::ErrorChangedSince
        }
    }))
}

/// Notes the decision about what was shown so often, and tells the author.
async fn decide_for(
    talk: &mut Talk<'_>,
    (part, times): (&Asked, i64),
    accepted: Option<When>,
) -> anyhow::Result<Decided> {
    let (person, now) = (talk.person.id, talk.now());
    talk.ring_for_announcements();
    let part = Asked { shown: times, ..part.clone() };
    settle(talk.db, talk.texts, (&part, accepted), person, now).await
}
