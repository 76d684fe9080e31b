//! The buttons on an announcement's card, which act at once, and those with which coordinators decide.

use super::{
    approval::{self, Why},
    card::{self, View},
    correction, report,
};
use crate::{
    bot::{
        costs,
        notices::{self, Notice},
        talk::Talk,
    },
    db::{
        Connection,
        announcement::{self, Asked, Decided, State},
        audience::Part,
        organization::{self, Action, Deed},
        volunteer::Reading,
    },
    dialogues::announce::{Control, Shown},
    dialogues::{Button, Choice, Dialogue, Turn, announce},
    domain::{Role, When, Zone, announcement::Crowd},
    outbox::{Outgoing, Priority},
    texts::{Catalogue, Text},
};

/// So long a question is left alone, in milliseconds.
const TIME_TO_DECIDE: i64 = 60_000;

/// Does what a button says; what it stood on shows what came of it.
pub async fn control(talk: &mut Talk<'_>, id: i64, control: Control) -> anyhow::Result<()> {
    if let Some(Err(why)) = costs::of_control(control).map(|what| talk.take_one(what)) {
        return talk.refuse(why);
    }
    announcement::hold(talk.db, id).await?;
    match control {
        Control::Accept(shown) => return decide(talk, shown, true).await,
        Control::Decline(shown) => return decide(talk, shown, false).await,
        Control::OtherTime(shown) => return ask_other_time(talk, shown, None).await,
        Control::AcceptCorrection(correction) => return correction::decide(talk, correction, true).await,
        Control::DeclineCorrection(correction) => return correction::decide(talk, correction, false).await,
        _ => {}
    }
    let Some(shown) = announcement::with_id(talk.db, id).await? else { return talk.refuse(Text::ButtonTooOld) };
    if organization::role_of(talk.db, talk.person.id, shown.organization).await?.is_none() {
        return talk.refuse(Text::ErrorNoRight);
    }
    match control {
        Control::Correct(language) => return correction::ask(talk, id, language).await,
        Control::Report => return report::owe(talk, id).await,
        _ => {}
    }
    let (paragraphs, rows) = act(talk, id, control).await?;
    talk.replace(paragraphs, rows).await
}

async fn act(talk: &mut Talk<'_>, id: i64, control: Control) -> anyhow::Result<View> {
    let (running, now) = ([State::Sending, State::Paused], talk.now());
    match control {
        Control::Pause => _ = announcement::change_state(talk.db, id, &[State::Sending], State::Paused).await?,
        Control::GoOn => {
            announcement::change_state(talk.db, id, &[State::Paused], State::Sending).await?;
            announcement::leave_card(talk.db, id, now).await?;
        }
        Control::StopNow => {
            announcement::change_state(talk.db, id, &running, State::Cancelled).await?;
            announcement::skip_cancelled(talk.db, now).await?;
        }
        Control::AgainNow => {
            let count = announcement::again(talk.db, id, now).await?;
            return noting(talk, id, Text::AnnouncementAgain { count: Crowd::of(count).into() }).await;
        }
        Control::RecallNow => {
            // What is still to go would otherwise follow what is taken back.
            announcement::change_state(talk.db, id, &[State::Sending], State::Paused).await?;
            let count = recall(talk, id).await?;
            return noting(talk, id, Text::AnnouncementRecalled { count: Crowd::of(count).into() }).await;
        }
        Control::Stop => return ask_first(talk, id, control).await,
        Control::Again | Control::Recall => return ask_first(talk, id, control).await,
        _ => {}
    }
    talk.ring_for_announcements();
    card::view(talk.db, id, talk.reader.now).await
}

/// The card, with what was just done above it.
async fn noting(talk: &mut Talk<'_>, id: i64, notice: Text) -> anyhow::Result<View> {
    talk.ring_for_announcements();
    let (mut paragraphs, rows) = card::view(talk.db, id, talk.reader.now).await?;
    paragraphs.insert(0, notice);
    Ok((paragraphs, rows))
}

async fn ask_first(talk: &mut Talk<'_>, id: i64, control: Control) -> anyhow::Result<View> {
    // The question stands where the card was, and is not to be covered by it while it is read.
    let until = talk.now() + TIME_TO_DECIDE;
    announcement::leave_card(talk.db, id, until).await?;
    let progress = announcement::progress(talk.db, id).await?;
    let (people, groups) = (&progress.people, &progress.groups);
    let crowd = |count| Crowd::of(count).into();
    let (text, label, sure) = match control {
        Control::Again => {
            let count = crowd(people.unknown + groups.unknown);
            (Text::AgainConfirm { count }, Text::BtnAgainUnknown, Control::AgainNow)
        }
        Control::Recall => {
            (Text::RecallConfirm { count: crowd(progress.reached()) }, Text::BtnRecall, Control::RecallNow)
        }
        _ => {
            let count = crowd(people.queued + groups.queued);
            (Text::StopConfirm { count }, Text::BtnStop, Control::StopNow)
        }
    };
    let button = |label, control| vec![Button::new(label, Choice::Announcement(id, control))];
    Ok((vec![text], vec![button(label, sure), button(Text::BtnBack, Control::Open)]))
}

/// Deletes what was sent: of an album all its messages.
async fn recall(talk: &mut Talk<'_>, id: i64) -> anyhow::Result<i64> {
    let now = talk.now();
    let content = serde_json::to_string(&Outgoing::Delete { more: 0, others: Vec::new() })?;
    Ok(announcement::recall(talk.db, id, &content, now).await?.all())
}

/// The part, if the person may decide about it: a coordinator where it goes, and not the author of what goes abroad.
async fn decidable(talk: &mut Talk<'_>, part: i64) -> anyhow::Result<Option<Asked>> {
    let Some(part) = announcement::part(talk.db, part).await? else { return Ok(None) };
    let role = organization::role_of(talk.db, talk.person.id, part.organization).await?;
    let written = announcement::with_id(talk.db, part.announcement).await?;
    let is_own = written.is_some_and(|announcement| announcement.by == Some(talk.person.id));
    Ok(Some(part).filter(|_| role >= Some(Role::Coordinator) && !is_own))
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

/// The clock by which those who decide read a time.
pub fn zone_of(part: &Asked, otherwise: Zone) -> Zone {
    match &part.part {
        Some(Part::Country(country)) => country.zone(),
        _ => otherwise,
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

/// Notes a decision of a person, or of nobody who could decide, and tells the author.
pub async fn settle(
    db: &mut Connection,
    texts: &Catalogue,
    (part, accepted): (&Asked, Option<When>),
    by: i64,
    now: i64,
) -> anyhow::Result<Decided> {
    let decided = announcement::decide(db, (part.id, part.shown), accepted, by).await?;
    if decided != Decided::Done {
        return Ok(decided);
    }
    if accepted.is_none() {
        // What was accepted before it was edited may wait for some.
        announcement::skip_part(db, part.id, now).await?;
    }
    let action = if accepted.is_some() { Action::AnnouncementAccepted } else { Action::AnnouncementDeclined };
    organization::record(db, &Deed::by(Some(by), action, part.organization), now).await?;
    let country = approval::name_of(db, &part.part, part.organization).await?;
    let Some(announced) = announcement::with_id(db, part.announcement).await? else { return Ok(Decided::Done) };
    let is_paused = announced.state == State::Paused;
    if let Some(author) = announced.by {
        let notice = |_: &Reading| {
            let country = Box::new(country.clone());
            Notice::of(match accepted {
                Some(_) if is_paused => Text::PartAcceptedPaused { country },
                Some(_) => Text::PartAccepted { country },
                // Nobody decides about their own: there was nobody who could.
                None if author == by => Text::PartNobody { country },
                None => Text::PartDeclined { country },
            })
        };
        notices::tell(db, texts, (&[author], Priority::Personal), notice, now).await?;
    }
    Ok(Decided::Done)
}
