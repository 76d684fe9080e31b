//! The buttons on an announcement's card, which act at once, and those with which coordinators decide.

use base64::{Engine, prelude::BASE64_STANDARD};

use super::card::{self, View};
use crate::{
    bot::{
        costs,
        notices::{self, Notice},
        talk::Talk,
    },
    db::{
        Connection,
        announcement::{self, Asked, Outcome, State},
        audience::Part,
        delivery::Target,
        organization::{self, Action, Deed},
        volunteer::Reading,
    },
    dialogues::announce::Control,
    dialogues::{Button, Choice, Dialogue, Turn, announce},
    documents::{Sheet, csv_file},
    domain::{Language, Role, When, Zone},
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
        Control::Accept(part) => return decide(talk, part, true).await,
        Control::Decline(part) => return decide(talk, part, false).await,
        Control::OtherTime(part) => return ask_other_time(talk, part).await,
        _ => {}
    }
    let Some(shown) = announcement::with_id(talk.db, id).await? else { return talk.refuse(Text::ButtonTooOld) };
    if organization::role_of(talk.db, talk.person.id, shown.organization).await?.is_none() {
        return talk.refuse(Text::ErrorNoRight);
    }
    match control {
        Control::Correct(language) => {
            talk.stand_below();
            let state = announce::State::Correct { announcement: id, language };
            return talk.ask(Dialogue::Announce(Box::new(state)), None).await;
        }
        Control::Report => return report(talk, id).await,
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
            return noting(talk, id, Text::AnnouncementAgain { count }).await;
        }
        Control::RecallNow => {
            // What is still to go would otherwise follow what is taken back.
            announcement::change_state(talk.db, id, &[State::Sending], State::Paused).await?;
            let count = recall(talk, id).await?;
            return noting(talk, id, Text::AnnouncementRecalled { count }).await;
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
    let (text, label, sure) = match control {
        Control::Again => (Text::AgainConfirm { count: progress.unknown }, Text::BtnAgainUnknown, Control::AgainNow),
        Control::Recall => {
            (Text::RecallConfirm { count: progress.sent + progress.in_flight }, Text::BtnRecall, Control::RecallNow)
        }
        _ => (Text::StopConfirm { count: progress.queued }, Text::BtnStop, Control::StopNow),
    };
    let button = |label, control| vec![Button::new(label, Choice::Announcement(id, control))];
    Ok((vec![text], vec![button(label, sure), button(Text::BtnBack, Control::Open)]))
}

/// Deletes what was sent: of an album its other messages too, which Telegram numbered one after the other.
async fn recall(talk: &mut Talk<'_>, id: i64) -> anyhow::Result<i64> {
    let now = talk.now();
    let longest = announcement::texts(talk.db, id).await?.into_iter().map(|(_, content)| messages_in(&content)).max();
    let more = i32::try_from(longest.unwrap_or(1).saturating_sub(1))?;
    let content = serde_json::to_string(&Outgoing::Delete { more })?;
    Ok(announcement::recall(talk.db, id, &content, now).await?.all())
}

fn messages_in(content: &str) -> usize {
    match serde_json::from_str(content) {
        Ok(Outgoing::Copy { messages, .. }) => messages.len(),
        _ => 1,
    }
}

/// New words in a language, for the messages that were sent and those that will be.
pub async fn correct(talk: &mut Talk<'_>, id: i64, language: Language, html: String) -> anyhow::Result<Turn<Dialogue>> {
    announcement::hold(talk.db, id).await?;
    let Some(shown) = announcement::with_id(talk.db, id).await? else { return Ok(Turn::end(Text::ButtonTooOld)) };
    let role = organization::role_of(talk.db, talk.person.id, shown.organization).await?;
    // What a coordinator has approved, only a coordinator changes.
    let needed = if announcement::was_decided(talk.db, id).await? { Role::Coordinator } else { Role::Organizer };
    let content = announcement::text(talk.db, id, language).await?.filter(|_| role >= Some(needed));
    let Some(content) = content else { return Ok(Turn::end(Text::ErrorNoRight)) };
    let (Ok(Outgoing::Copy { button, is_text: true, .. }), Some(sent)) =
        (serde_json::from_str(&content), talk.reader.message.clone())
    else {
        return Ok(Turn::end(Text::ErrorCorrection));
    };
    let new = serde_json::to_string(&Outgoing::Copy {
        from: sent.chat,
        messages: vec![sent.id],
        button: button.clone(),
        is_text: true,
    })?;
    let edit = serde_json::to_string(&Outgoing::Correct { html, button })?;
    let now = talk.now();
    let count = announcement::correct(talk.db, (id, language), (&edit, &new), now).await?;
    Ok(Turn::end(Text::AnnouncementCorrected { count: count.all() }))
}

/// What became of it, person by person and group by group, as a file.
async fn report(talk: &mut Talk<'_>, id: i64) -> anyhow::Result<()> {
    let people = announcement::report(talk.db, id).await?;
    let say = |text: &Text| talk.texts.plain(text, talk.reader.language);
    let row = |outcome: &Outcome| {
        let why = if outcome.reason.is_empty() { String::new() } else { say(&card::reason(&outcome.reason)) };
        let title = outcome.name.clone();
        let name = if outcome.is_group { say(&Text::GroupNamed { title }) } else { title };
        vec![name, say(&Text::endonym(outcome.language)), say(&card::outcome(&outcome.state)), why]
    };
    let heads = [Text::ColumnName, Text::ColumnLanguage, Text::ColumnStatus, Text::ColumnReason];
    let sheet = Sheet { heads: heads.iter().map(say).collect(), rows: people.iter().map(row).collect() };
    let (base64, caption) = (BASE64_STANDARD.encode(csv_file(&sheet)?), say(&Text::AnnouncementCaption));
    let file = Outgoing::File { name: format!("announcement-{id}.csv"), base64, caption };
    talk.owe(&file, Target::None).await?;
    Ok(())
}

/// The part, if the person may decide about it: a coordinator where it goes, and not the author of what goes abroad.
async fn decidable(talk: &mut Talk<'_>, part: i64) -> anyhow::Result<Option<Asked>> {
    let Some(part) = announcement::part(talk.db, part).await? else { return Ok(None) };
    let role = organization::role_of(talk.db, talk.person.id, part.organization).await?;
    let written = announcement::with_id(talk.db, part.announcement).await?;
    let is_own = written.is_some_and(|announcement| announcement.by == Some(talk.person.id));
    Ok(Some(part).filter(|_| role >= Some(Role::Coordinator) && !is_own))
}

async fn decide(talk: &mut Talk<'_>, part: i64, accepted: bool) -> anyhow::Result<()> {
    let Some(part) = decidable(talk, part).await? else { return talk.refuse(Text::ErrorNoRight) };
    if !decide_for(talk, &part, accepted.then_some(part.when)).await? {
        return talk.refuse(Text::ErrorDecided);
    }
    let outcome = if accepted { Text::AnnouncementAccepted } else { Text::AnnouncementDeclined };
    talk.replace(vec![outcome], Vec::new()).await
}

async fn ask_other_time(talk: &mut Talk<'_>, part: i64) -> anyhow::Result<()> {
    match decidable(talk, part).await? {
        Some(part) if part.is_open => {
            talk.stand_below();
            let zone = zone_of(&part, talk.zone().await?);
            let state = announce::State::OtherTime { part: part.id, zone };
            talk.ask(Dialogue::Announce(Box::new(state)), None).await
        }
        Some(_) => talk.refuse(Text::ErrorDecided),
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
pub async fn accept_at(talk: &mut Talk<'_>, part: i64, when: When) -> anyhow::Result<Turn<Dialogue>> {
    let Some(part) = decidable(talk, part).await? else { return Ok(Turn::end(Text::ErrorNoRight)) };
    let decided = decide_for(talk, &part, Some(when)).await?;
    Ok(Turn::end(if decided { Text::AnnouncementAccepted } else { Text::ErrorDecided }))
}

/// Notes the decision and tells the author; false if it was decided before.
async fn decide_for(talk: &mut Talk<'_>, part: &Asked, accepted: Option<When>) -> anyhow::Result<bool> {
    let (person, now) = (talk.person.id, talk.now());
    talk.ring_for_announcements();
    settle(talk.db, talk.texts, (part, accepted), person, now).await
}

/// Notes a decision of a person, or of nobody who could decide, and tells the author; false if it was decided before.
pub async fn settle(
    db: &mut Connection,
    texts: &Catalogue,
    (part, accepted): (&Asked, Option<When>),
    by: i64,
    now: i64,
) -> anyhow::Result<bool> {
    if !announcement::decide(db, part.id, accepted, by).await? {
        return Ok(false);
    }
    let action = if accepted.is_some() { Action::AnnouncementAccepted } else { Action::AnnouncementDeclined };
    organization::record(db, &Deed::by(Some(by), action, part.organization), now).await?;
    let country = match &part.part {
        Some(Part::Country(country)) => Text::Country { country: *country },
        _ => Text::plain(organization::name_of(db, part.organization).await?),
    };
    if let Some(author) = announcement::with_id(db, part.announcement).await?.and_then(|announcement| announcement.by) {
        let notice = |_: &Reading| {
            let country = Box::new(country.clone());
            Notice::of(match accepted {
                Some(_) => Text::PartAccepted { country },
                // Nobody decides about their own: there was nobody who could.
                None if author == by => Text::PartNobody { country },
                None => Text::PartDeclined { country },
            })
        };
        notices::tell(db, texts, (&[author], Priority::Personal), notice, now).await?;
    }
    Ok(true)
}
