//! The card of an announcement: how far it is, and what can be done with it now.

use jiff::Timestamp;

use super::{
    about,
    settle::name_of,
    standing::{self, Standing},
};
use crate::{
    bot::reply,
    db::{
        Connection,
        announcement::{self, Announcement, Progress, State, Tally},
        delivery, person, volunteer,
    },
    dialogues::{
        Button, Choice, Command, Keyboard,
        announce::{Control, Steering},
    },
    domain::{AnnouncementId, Language, PersonId, Zone, announcement::Crowd},
    outbox::{Outgoing, Priority, enqueue},
    texts::{Catalogue, Text},
};

/// Paragraphs and buttons.
pub(super) type View = (Vec<Text>, Vec<Vec<Button>>);

const BAR: i64 = 10;

/// The card as it is now.
pub(super) async fn view(db: &mut Connection, id: AnnouncementId, now: Timestamp) -> anyhow::Result<View> {
    let Some(standing) = standing::of(db, id, now).await? else {
        return Ok((vec![Text::ButtonTooOld], Vec::new()));
    };
    let (shown, progress) = (&standing.announcement, &standing.progress);
    let written = written(db, id).await?;
    let is_refused = shown.state != State::Cancelled
        && !standing.parts.is_empty()
        && standing.parts.iter().all(|part| part.is_declined && !part.is_filled);
    let state = if is_refused { Text::AnnouncementNotApproved } else { state(shown, progress, now) };
    let reader = reader(db, shown).await?;
    let mut paragraphs: Vec<Text> =
        about::announcement(db, id, (&reader.0, reader.1), None).await?.into_iter().collect();
    paragraphs.extend(numbers(state, progress));
    let (parts, corrections) = waiting(db, &standing).await?;
    // An announcement that waits as a whole says so already.
    let parts = (!parts.is_empty() && progress.all() > 0).then_some(Text::PartsWait { parts });
    let corrections = (!corrections.is_empty()).then_some(Text::CorrectionsWait { parts: corrections });
    let awaited = Crowd::of(progress.awaited);
    let awaited = (awaited != Crowd::Nobody).then(|| Text::AnnouncementAwaited { count: awaited.into() });
    let refusal = shown.refusal.clone().map(|reason| Text::AnnouncementRefused { reason });
    let changed = changed(&standing, &written);
    let more = [changed, parts, corrections, awaited, pace(shown, progress, now), refusal];
    paragraphs.extend(more.into_iter().flatten());
    Ok((paragraphs, rows(&standing, &written)))
}

/// By whose clock and in whose language the card speaks of when it was made: its author's.
async fn reader(db: &mut Connection, shown: &Announcement) -> anyhow::Result<(Zone, Language)> {
    let author = match shown.by {
        Some(author) => volunteer::recipients(db, &[author]).await?.pop(),
        None => None,
    };
    Ok(author.map_or_else(|| (Zone::utc(), Language::En), |author| (author.zone, author.language)))
}

/// Shows the author how it stands.
pub(super) async fn show(
    db: &mut Connection,
    texts: &Catalogue,
    id: AnnouncementId,
    now: Timestamp,
) -> anyhow::Result<()> {
    let Some(shown) = announcement::with_id(db, id).await? else { return Ok(()) };
    let (Some((author, language)), Some(card)) = (language_of(db, &shown).await?, shown.card) else {
        return Ok(());
    };
    let (paragraphs, rows) = view(db, id, now).await?;
    let markup = reply::markup(texts, language, &Keyboard::Inline(rows), 0);
    let message = reply::message(texts, language, &paragraphs, markup).update();
    let target = delivery::target_of(db, card).await?;
    enqueue(db, author.chat(), Priority::Personal, &message, target, now).await?;
    Ok(())
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

/// The languages with words of their own.
async fn written(db: &mut Connection, id: AnnouncementId) -> anyhow::Result<Vec<Language>> {
    let has_words = |content: &str| {
        serde_json::from_str(content).is_ok_and(|outgoing: Outgoing| outgoing.longest_words().is_some())
    };
    let texts = announcement::texts(db, id).await?.into_iter();
    Ok(texts.filter(|(_, content)| has_words(content)).map(|(language, _)| language).collect())
}

/// In which languages the words were corrected, and how often.
fn changed(standing: &Standing, written: &[Language]) -> Option<Text> {
    let counted = |language: &Language| {
        let count = standing.changes_of(*language);
        let second = Box::new(Text::plain(count.to_string()));
        (count > 0).then(|| Text::Joined { first: Box::new(Text::endonym(*language)), second })
    };
    let languages: Vec<Text> = written.iter().filter_map(counted).collect();
    (!languages.is_empty()).then_some(Text::AnnouncementCorrections { languages })
}

/// The parts that are being decided, and those where a correction is.
async fn waiting(db: &mut Connection, standing: &Standing) -> anyhow::Result<(Vec<Text>, Vec<Text>)> {
    let (mut parts, mut corrections) = (Vec::new(), Vec::new());
    for part in standing.parts.iter().filter(|part| part.is_open) {
        parts.push(name_of(db, &part.part, part.organization).await?);
    }
    for correction in announcement::waiting_corrections(db, standing.announcement.id).await? {
        corrections.push(name_of(db, &correction.of, correction.organization).await?);
    }
    Ok((parts, corrections))
}

/// How many have got it, as far as that is told.
pub(super) async fn how_far(db: &mut Connection, id: AnnouncementId) -> anyhow::Result<Text> {
    let progress = announcement::progress(db, id).await?;
    let (all, sent) = (Crowd::of(progress.people.all()), Crowd::of(progress.people.sent));
    Ok(match all {
        Crowd::Nobody => Text::plain(format!("{}/{}", progress.groups.sent, progress.groups.all())),
        Crowd::FewerThanTen => Text::FewerThanTen,
        Crowd::AtLeast(_) => Text::SentOf { sent: sent.into(), all: all.into() },
    })
}

fn state(shown: &Announcement, progress: &Progress, now: Timestamp) -> Text {
    let is_later = progress.next_due.is_some_and(|due| due > now);
    match shown.state {
        State::Sending if progress.all() == 0 && progress.asked_parts > 0 => Text::AnnouncementWaiting,
        State::Sending if is_later && progress.people.queued + progress.groups.queued == progress.all() => {
            Text::AnnouncementScheduled
        }
        State::Sending => Text::AnnouncementSending,
        State::Paused => Text::AnnouncementPaused,
        State::Cancelled => Text::AnnouncementCancelled,
        // It was accepted, and by then nobody was there whom it fits.
        State::Done if progress.all() == 0 => Text::AnnouncementNobody,
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
    let minutes = (now - shown.created_at).as_mins();
    let is_going = shown.state == State::Sending && minutes > 0;
    let rate = is_going.then(|| (sent / minutes).max(1))?;
    Some(Text::AnnouncementPace { rate, minutes: queued / rate + 1 })
}

/// Why a message did not reach somebody; what is none of our reasons is Telegram's.
pub(super) fn reason(reason: &str) -> Text {
    match reason {
        "not reachable" => Text::ReasonBlocked,
        "no longer wanted" => Text::ReasonGone,
        "cancelled" => Text::ReasonCancelled,
        _ => Text::ReasonRefused,
    }
}

/// What became of a message.
pub(super) fn outcome(state: &str) -> Text {
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

/// A button on the card, or on a question in its place, which relies on what that says.
pub(super) fn button(standing: &Standing, label: Text, steering: Steering) -> Button {
    let choice = Choice::Announcement(standing.announcement.id, Control::Steer(steering));
    Button { facts: standing.facts(steering), ..Button::new(label, choice) }
}

fn rows(standing: &Standing, languages: &[Language]) -> Vec<Vec<Button>> {
    let button = |label, steering| standing.allows(steering).then(|| button(standing, label, steering));
    let is_going = standing.announcement.state == State::Sending;
    let has_arrived = standing.progress.reached() > 0;
    let correct = |language: &Language| {
        let language_name = Box::new(Text::endonym(*language));
        let label = Text::Joined { first: Box::new(Text::BtnCorrect), second: language_name };
        vec![button(label, Steering::Correct(*language)).filter(|_| has_arrived)]
    };
    let rows = [
        vec![
            button(Text::BtnPause, Steering::Pause),
            button(Text::BtnGoOn, Steering::GoOn),
            button(Text::BtnStop, Steering::Stop),
        ],
        vec![button(Text::BtnRefresh, Steering::Open).filter(|_| is_going)],
        vec![button(Text::BtnAgainUnknown, Steering::Again)],
        vec![button(Text::BtnRecall, Steering::Recall), button(Text::BtnCsv, Steering::Report).filter(|_| has_arrived)],
    ];
    let menu = vec![Some(Button::command(Text::BtnMenu, Command::Start))];
    let rows = rows.into_iter().chain(languages.iter().map(correct)).chain([menu]);
    rows.map(|row| row.into_iter().flatten().collect()).filter(|row: &Vec<Button>| !row.is_empty()).collect()
}

/// The language the author reads.
pub(super) async fn language_of(
    db: &mut Connection,
    shown: &Announcement,
) -> anyhow::Result<Option<(PersonId, Language)>> {
    let Some(author) = shown.by else { return Ok(None) };
    Ok(Some((author, person::language_of(db, author).await?.unwrap_or(Language::En))))
}
