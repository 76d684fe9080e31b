//! The card of an announcement: how far it is, and what can be done with it now.

use jiff::Timestamp;

use super::approval::name_of;
use crate::{
    db::{
        Connection,
        announcement::{self, Announcement, Correctable, Progress, State},
        person,
    },
    dialogues::{Button, Choice, Command, announce::Control},
    domain::Language,
    outbox::Outgoing,
    texts::Text,
};

/// Paragraphs and buttons.
pub type View = (Vec<Text>, Vec<Vec<Button>>);

const BAR: i64 = 10;

/// The card as it is now.
pub async fn view(db: &mut Connection, id: i64, now: Timestamp) -> anyhow::Result<View> {
    let Some(shown) = announcement::with_id(db, id).await? else { return Ok((vec![Text::ButtonTooOld], Vec::new())) };
    let progress = announcement::progress(db, id).await?;
    let languages = correctable(db, id).await?;
    let text = Text::AnnouncementCard {
        state: Box::new(state(&shown, &progress, now)),
        bar: bar(&progress),
        percent: percent(&progress),
        sent: progress.sent,
        all: progress.all(),
        queued: progress.queued,
        failed: progress.failed,
        skipped: progress.skipped,
        unknown: progress.unknown,
    };
    let refusal = shown.refusal.clone().map(|reason| Text::AnnouncementRefused { reason });
    let groups = (progress.groups > 0)
        .then_some(Text::AnnouncementGroups { sent: progress.groups_sent, count: progress.groups });
    let awaited = (progress.awaited > 0).then_some(Text::AnnouncementAwaited { count: progress.awaited });
    let (parts, corrections) = waiting(db, id).await?;
    // An announcement that waits as a whole says so already.
    let parts = (!parts.is_empty() && progress.all() > 0).then_some(Text::PartsWait { parts });
    let corrections = (!corrections.is_empty()).then_some(Text::CorrectionsWait { parts: corrections });
    let pace = pace(&shown, &progress, now);
    let paragraphs = [Some(text), groups, parts, corrections, awaited, pace, refusal, reasons(&progress)];
    Ok((paragraphs.into_iter().flatten().collect(), rows(&shown, &progress, &languages)))
}

/// The languages whose words can be corrected now.
async fn correctable(db: &mut Connection, id: i64) -> anyhow::Result<Vec<Language>> {
    if announcement::correctable(db, id).await? == Correctable::BeingDecided {
        return Ok(Vec::new());
    }
    let has_words = |content: &str| {
        serde_json::from_str(content).is_ok_and(|outgoing: Outgoing| outgoing.longest_words().is_some())
    };
    let texts = announcement::texts(db, id).await?.into_iter();
    Ok(texts.filter(|(_, content)| has_words(content)).map(|(language, _)| language).collect())
}

/// The parts that are being decided, and those where a correction is.
async fn waiting(db: &mut Connection, id: i64) -> anyhow::Result<(Vec<Text>, Vec<Text>)> {
    let (mut parts, mut corrections) = (Vec::new(), Vec::new());
    for part in announcement::parts(db, id).await?.into_iter().filter(|part| part.is_open) {
        parts.push(name_of(db, &part.part, part.organization).await?);
    }
    for correction in announcement::waiting_corrections(db, id).await? {
        corrections.push(name_of(db, &correction.of, correction.organization).await?);
    }
    Ok((parts, corrections))
}

/// What it is called in a list: its day, and how far it is.
pub async fn label(db: &mut Connection, id: i64) -> anyhow::Result<String> {
    let progress = announcement::progress(db, id).await?;
    let created = announcement::with_id(db, id).await?.map_or(0, |announcement| announcement.created_at);
    let day = Timestamp::from_millisecond(created)?.strftime("%d.%m").to_string();
    Ok(format!("{day} · {}/{}", progress.sent, progress.all()))
}

fn state(shown: &Announcement, progress: &Progress, now: Timestamp) -> Text {
    let is_later = progress.next_due.is_some_and(|due| due > now.as_millisecond());
    match shown.state {
        State::Sending if progress.all() == 0 && progress.asked_parts > 0 => Text::AnnouncementWaiting,
        State::Sending if is_later && progress.queued == progress.all() => Text::AnnouncementScheduled,
        State::Sending => Text::AnnouncementSending,
        State::Paused => Text::AnnouncementPaused,
        State::Cancelled => Text::AnnouncementCancelled,
        State::Done => Text::AnnouncementDone,
    }
}

fn percent(progress: &Progress) -> i64 {
    let ended = progress.all() - progress.queued;
    if progress.all() == 0 { 0 } else { ended * 100 / progress.all() }
}

fn bar(progress: &Progress) -> String {
    let full = usize::try_from(percent(progress) * BAR / 100).unwrap_or_default();
    let all = usize::try_from(BAR).unwrap_or_default();
    "▰".repeat(full) + &"▱".repeat(all - full)
}

/// How fast it goes, while it goes.
fn pace(shown: &Announcement, progress: &Progress, now: Timestamp) -> Option<Text> {
    let minutes = (now.as_millisecond() - shown.created_at) / 60_000;
    let is_going = shown.state == State::Sending && progress.queued > 0 && progress.sent > 0 && minutes > 0;
    let rate = is_going.then(|| (progress.sent / minutes).max(1))?;
    Some(Text::AnnouncementPace { rate, minutes: progress.queued / rate + 1 })
}

/// Why a message did not reach somebody; what is none of our reasons is Telegram's.
pub fn reason(reason: &str) -> Text {
    match reason {
        "not reachable" => Text::ReasonBlocked,
        "no longer wanted" => Text::ReasonGone,
        "cancelled" => Text::ReasonCancelled,
        _ => Text::ReasonRefused,
    }
}

/// What became of a message.
pub fn outcome(state: &str) -> Text {
    match state {
        "sent" => Text::AnnouncementDone,
        "failed" => Text::OutcomeFailed,
        "skipped" => Text::OutcomeSkipped,
        "unknown" => Text::OutcomeUnknown,
        _ => Text::AnnouncementSending,
    }
}

/// Why it did not reach some.
fn reasons(progress: &Progress) -> Option<Text> {
    let counted = |(why, count): (&String, &i64)| Text::Counted { label: Box::new(reason(why)), count: *count };
    let reasons: Vec<Text> = progress.reasons.iter().map(counted).collect();
    (!reasons.is_empty()).then_some(Text::AnnouncementReasons { reasons })
}

fn rows(shown: &Announcement, progress: &Progress, languages: &[Language]) -> Vec<Vec<Button>> {
    let button = |label, control| Button::new(label, Choice::Announcement(shown.id, control));
    let stop = || button(Text::BtnStop, Control::Stop);
    let mut rows = match shown.state {
        State::Sending => {
            vec![vec![button(Text::BtnPause, Control::Pause), stop()], vec![button(Text::BtnRefresh, Control::Open)]]
        }
        State::Paused => vec![vec![button(Text::BtnGoOn, Control::GoOn), stop()]],
        State::Cancelled | State::Done => Vec::new(),
    };
    if progress.unknown > 0 && shown.state == State::Done {
        rows.push(vec![button(Text::BtnAgainUnknown, Control::Again)]);
    }
    if progress.sent + progress.in_flight > 0 {
        rows.push(vec![button(Text::BtnRecall, Control::Recall), button(Text::BtnCsv, Control::Report)]);
        let correct = |language: &Language| {
            let language_name = Box::new(Text::endonym(*language));
            let label = Text::Joined { first: Box::new(Text::BtnCorrect), second: language_name };
            vec![button(label, Control::Correct(*language))]
        };
        rows.extend(languages.iter().map(correct));
    }
    rows.push(vec![Button::command(Text::BtnMenu, Command::Start)]);
    rows
}

/// The language the author reads.
pub async fn language_of(db: &mut Connection, shown: &Announcement) -> anyhow::Result<Option<(i64, Language)>> {
    let Some(author) = shown.by else { return Ok(None) };
    Ok(Some((author, person::language_of(db, author).await?.unwrap_or(Language::En))))
}
