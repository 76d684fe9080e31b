//! The card of an announcement: how far it is, and what can be done with it now.

use jiff::Timestamp;

use super::approval::name_of;
use crate::{
    db::{
        Connection,
        announcement::{self, Announcement, Correctable, Progress, State, Tally},
        person,
    },
    dialogues::{Button, Choice, Command, announce::Control},
    domain::{Language, announcement::Crowd},
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
    let parts = announcement::parts(db, id).await?;
    let is_refused = shown.state != State::Cancelled
        && !parts.is_empty()
        && parts.iter().all(|part| part.is_declined && !part.is_filled);
    let state = if is_refused { Text::AnnouncementNotApproved } else { state(&shown, &progress, now) };
    let mut paragraphs = numbers(state, &progress);
    let (parts, corrections) = waiting(db, id).await?;
    // An announcement that waits as a whole says so already.
    let parts = (!parts.is_empty() && progress.all() > 0).then_some(Text::PartsWait { parts });
    let corrections = (!corrections.is_empty()).then_some(Text::CorrectionsWait { parts: corrections });
    let awaited = Crowd::of(progress.awaited);
    let awaited = (awaited != Crowd::Nobody).then(|| Text::AnnouncementAwaited { count: awaited.into() });
    let refusal = shown.refusal.clone().map(|reason| Text::AnnouncementRefused { reason });
    paragraphs.extend([parts, corrections, awaited, pace(&shown, &progress, now), refusal].into_iter().flatten());
    Ok((paragraphs, rows(&shown, &progress, &languages)))
}

/// How far it is, and what became of it: of people as far as that is told, of groups exactly.
fn numbers(state: Text, progress: &Progress) -> Vec<Text> {
    let (people, groups) = (&progress.people, &progress.groups);
    let (state, all) = (Box::new(state), Crowd::of(people.all()));
    let of_people = match all {
        Crowd::Nobody => vec![Text::AnnouncementUncounted { state }],
        Crowd::FewerThanTen => {
            vec![Text::AnnouncementUncounted { state }, Text::AnnouncementFew { count: all.into() }, Text::FewNotSplit]
        }
        Crowd::AtLeast(_) => [Some(outcomes(state, people)), reasons(people)].into_iter().flatten().collect(),
    };
    let of_groups = Text::AnnouncementGroups { sent: groups.sent, count: groups.all() };
    let of_groups = [Some(of_groups), why_not(groups)].into_iter().flatten().filter(|_| groups.all() > 0);
    of_people.into_iter().chain(of_groups).collect()
}

fn outcomes(state: Box<Text>, people: &Tally) -> Text {
    let crowd = |people| Crowd::of(people).into();
    Text::AnnouncementCard {
        state,
        bar: bar(people),
        percent: tenths(people) * 100 / BAR,
        sent: crowd(people.sent),
        all: crowd(people.all()),
        queued: crowd(people.queued),
        failed: crowd(people.failed),
        skipped: crowd(people.skipped),
        unknown: crowd(people.unknown),
    }
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
pub async fn label(db: &mut Connection, id: i64) -> anyhow::Result<Text> {
    let progress = announcement::progress(db, id).await?;
    let created = announcement::with_id(db, id).await?.map_or(0, |announcement| announcement.created_at);
    let day = Text::plain(Timestamp::from_millisecond(created)?.strftime("%d.%m"));
    let (all, sent) = (Crowd::of(progress.people.all()), Crowd::of(progress.people.sent));
    let how_far = match all {
        Crowd::Nobody => Text::plain(format!("{}/{}", progress.groups.sent, progress.groups.all())),
        Crowd::FewerThanTen => Text::FewerThanTen,
        Crowd::AtLeast(_) => Text::SentOf { sent: sent.into(), all: all.into() },
    };
    Ok(Text::Joined { first: Box::new(day), second: Box::new(how_far) })
}

fn state(shown: &Announcement, progress: &Progress, now: Timestamp) -> Text {
    let is_later = progress.next_due.is_some_and(|due| due > now.as_millisecond());
    match shown.state {
        State::Sending if progress.all() == 0 && progress.asked_parts > 0 => Text::AnnouncementWaiting,
        State::Sending if is_later && progress.people.queued + progress.groups.queued == progress.all() => {
            Text::AnnouncementScheduled
        }
        State::Sending => Text::AnnouncementSending,
        State::Paused => Text::AnnouncementPaused,
        State::Cancelled => Text::AnnouncementCancelled,
        State::Done => Text::AnnouncementDone,
    }
}

/// How many tenths of them it is known of what became of the message. Finer steps would tell how many they are.
fn tenths(people: &Tally) -> i64 {
    let ended = people.all() - people.queued;
    if people.all() == 0 { 0 } else { ended * BAR / people.all() }
}

fn bar(people: &Tally) -> String {
    let full = usize::try_from(tenths(people)).unwrap_or_default();
    let all = usize::try_from(BAR).unwrap_or_default();
    "▰".repeat(full) + &"▱".repeat(all - full)
}

/// How fast it goes, while it goes to many; reckoned from the numbers that are shown.
fn pace(shown: &Announcement, progress: &Progress, now: Timestamp) -> Option<Text> {
    let (sent, queued) = (Crowd::of(progress.people.sent), Crowd::of(progress.people.queued));
    let (Crowd::AtLeast(sent), Crowd::AtLeast(queued)) = (sent, queued) else { return None };
    let minutes = (now.as_millisecond() - shown.created_at) / 60_000;
    let is_going = shown.state == State::Sending && minutes > 0;
    let rate = is_going.then(|| (sent / minutes).max(1))?;
    Some(Text::AnnouncementPace { rate, minutes: queued / rate + 1 })
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

/// Why it did not reach some of many people.
fn reasons(people: &Tally) -> Option<Text> {
    let counted =
        |(why, count): (&String, &i64)| Text::Counted { label: Box::new(reason(why)), count: Crowd::of(*count).into() };
    let reasons: Vec<Text> = people.reasons.iter().map(counted).collect();
    (!reasons.is_empty()).then_some(Text::AnnouncementReasons { reasons })
}

/// Why some groups did not get it.
fn why_not(groups: &Tally) -> Option<Text> {
    let reasons: Vec<Text> = groups.reasons.keys().map(|why| reason(why)).collect();
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
    if progress.people.unknown + progress.groups.unknown > 0 && shown.state == State::Done {
        rows.push(vec![button(Text::BtnAgainUnknown, Control::Again)]);
    }
    if progress.reached() > 0 {
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
