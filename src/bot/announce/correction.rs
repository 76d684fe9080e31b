//! Correcting an announcement. Where somebody has accepted its words, the new ones wait until they are accepted too, and
//! are shown beside the old; where nobody had to, they are what people get at once.

use jiff::Timestamp;

use super::{approval::show_versions, card, seen, settle::name_of};
use crate::{
    bot::{
        conversation::Conversation,
        notifications::{self, Notification},
    },
    db::{
        Connection,
        announcement::{self, Announcement, Asked, Correctable, Correction, Seen, Version},
        audit::{self, Action, Entry},
        delivery::Target,
        organization,
        volunteer::{self, Recipient},
    },
    dialogues::{
        Button, Choice, Dialogue, Turn, announce,
        announce::{Control, Decision},
    },
    domain::{AnnouncementId, CorrectionId, Language, PersonId, Role, announcement::Crowd},
    outbox::{Outgoing, Priority},
    texts::{Catalogue, Text},
};

/// New words before anybody has decided about them.
struct New {
    language: Language,
    revision: i64,
    /// What makes a message with the old words one with the new.
    edit: String,
}

/// Asks for the new words in a language, where nobody is deciding about it.
pub(super) async fn ask(ctx: &mut Conversation<'_>, id: AnnouncementId, language: Language) -> anyhow::Result<()> {
    let Some(question) = question(ctx, id, language).await? else { return ctx.refuse(Text::ErrorNotCorrectable) };
    ctx.stand_below();
    ctx.ask(question, None).await
}

/// The question for new words over those there are; None: there are no words.
async fn question(
    ctx: &mut Conversation<'_>,
    id: AnnouncementId,
    language: Language,
) -> anyhow::Result<Option<Dialogue>> {
    let longest = newest(ctx, id, language).await?.and_then(|outgoing| outgoing.longest_words());
    let over = Some(announcement::newest_revision(ctx.db, id, language).await?);
    let state = |longest| announce::State::Correct { announcement: id, language, longest, over };
    Ok(longest.map(|longest| Dialogue::Announce(Box::new(state(longest)))))
}

/// Somebody else has corrected the same words: they are shown, and it is asked once more.
async fn ask_anew(
    ctx: &mut Conversation<'_>,
    id: AnnouncementId,
    language: Language,
) -> anyhow::Result<Turn<Dialogue>> {
    let Some(question) = question(ctx, id, language).await? else { return Ok(Turn::end(Text::ErrorNotCorrectable)) };
    if let Some(outgoing) = newest(ctx, id, language).await? {
        ctx.owe(&outgoing, Target::None).await?;
    }
    Ok(Turn::ask(question).saying(Some(Text::ErrorCorrectedMeanwhile)))
}

async fn newest(
    ctx: &mut Conversation<'_>,
    id: AnnouncementId,
    language: Language,
) -> anyhow::Result<Option<Outgoing>> {
    let content = announcement::texts(ctx.db, id).await?.remove(&language);
    Ok(content.map(|content| serde_json::from_str(&content)).transpose()?)
}

/// Takes the new words, over the revision that was there when they were asked for.
pub(super) async fn correct(
    ctx: &mut Conversation<'_>,
    id: AnnouncementId,
    (language, over): (Language, Option<i64>),
    html: &str,
) -> anyhow::Result<Turn<Dialogue>> {
    announcement::hold(ctx.db, id).await?;
    let Some(shown) = announcement::with_id(ctx.db, id).await? else { return Ok(Turn::end(Text::ButtonTooOld)) };
    let Some(role) = organization::role_of(ctx.db, ctx.person.id, shown.organization).await? else {
        return Ok(Turn::end(Text::ErrorNoRight));
    };
    // Somebody may have begun to decide while the words were written, or taken back what was sent.
    match announcement::correctable(ctx.db, id).await? {
        Correctable::In(languages) if languages.contains(&language) => {}
        Correctable::In(_) => return Ok(Turn::end(Text::ErrorNotCorrectable)),
        Correctable::BeingDecided => return Ok(Turn::end(Text::ErrorBeingDecided)),
    }
    let revision = announcement::newest_revision(ctx.db, id, language).await?;
    if over.is_some_and(|over| over != revision) {
        return ask_anew(ctx, id, language).await;
    }
    let changed = newest(ctx, id, language).await?.and_then(|old| old.with_words(html));
    let Some((changed, edit)) = changed.and_then(|new| Some((new.clone(), new.as_edit()?))) else {
        return Ok(Turn::end(Text::ErrorNotCorrectable));
    };
    let (content, edit) = (serde_json::to_string(&changed)?, serde_json::to_string(&edit)?);
    let revision = announcement::keep_correction(ctx.db, (id, language), &content, ctx.person.id).await?;
    let given = give(ctx, (&shown, role), &New { language, revision, edit }).await?;
    ctx.ring_for_announcements();
    card::show(ctx.db, ctx.texts, id, ctx.now()).await?;
    ctx.end(given.said()).await?;
    Ok(Turn::done())
}

/// What becomes of new words, by parts.
#[derive(Default)]
struct Given {
    /// How many have the old ones, and get the new ones now.
    count: i64,
    /// Where they wait until somebody accepts them.
    waiting: Vec<Text>,
    /// Where they would have to be accepted, and nobody can.
    nowhere: Vec<Text>,
}

impl Given {
    fn said(self) -> Vec<Text> {
        let (crowd, parts) = (Crowd::of(self.count), self.waiting);
        let count = crowd.into();
        let given = match (crowd, parts.is_empty()) {
            (Crowd::Nobody, true) if !self.nowhere.is_empty() => None,
            (Crowd::Nobody, false) => Some(Text::CorrectionsWait { parts }),
            (_, true) => Some(Text::AnnouncementCorrected { count }),
            (_, false) => Some(Text::AnnouncementCorrectedPartly { count, parts }),
        };
        let nowhere = (!self.nowhere.is_empty()).then_some(Text::CorrectionNobody { parts: self.nowhere });
        [given, nowhere].into_iter().flatten().collect()
    }
}

/// Gives them to people of the parts where nobody has to accept them, and asks in the others.
async fn give(ctx: &mut Conversation<'_>, (shown, role): (&Announcement, Role), new: &New) -> anyhow::Result<Given> {
    let needs_approval = role < Role::Coordinator && would_be_asked(ctx, shown).await?;
    let mut given = Given::default();
    for part in announcement::parts(ctx.db, shown.id).await?.into_iter().filter(|part| !part.is_declined) {
        let is_own = part.decided_by == Some(ctx.person.id);
        if (part.is_approved && !is_own) || (!part.is_approved && needs_approval) {
            let is_asked = ask_about(ctx, &part, new).await?;
            let parts = if is_asked { &mut given.waiting } else { &mut given.nowhere };
            parts.push(name_of(ctx.db, &part.part, part.organization).await?);
        } else {
            let version = (new.language, new.revision);
            let corrected = announcement::correct(ctx.db, (shown.id, part.id), version, &new.edit, ctx.now()).await?;
            given.count += corrected.all();
        }
    }
    Ok(given)
}

/// Whether an organizer who ordered the same now would have to wait for a coordinator.
async fn would_be_asked(ctx: &mut Conversation<'_>, shown: &Announcement) -> anyhow::Result<bool> {
    let progress = announcement::progress(ctx.db, shown.id).await?;
    let most = organization::approval_above(ctx.db, shown.organization).await?;
    Ok(shown.urgent || progress.groups.all() > 0 || progress.all() > most)
}

/// Asks those who decide about a part; false if nobody can, so that they are declined.
async fn ask_about(ctx: &mut Conversation<'_>, part: &Asked, new: &New) -> anyhow::Result<bool> {
    let (writer, now) = (ctx.person.id, ctx.now());
    let id = announcement::ask_correction(ctx.db, part.id, (new.language, new.revision), writer, now).await?;
    ask_those_who_decide(ctx.db, ctx.texts, (id, writer), now).await
}

/// Shows the old words and the new ones to those who decide now; false if nobody can, so that they are declined.
async fn ask_those_who_decide(
    db: &mut Connection,
    texts: &Catalogue,
    (id, writer): (CorrectionId, PersonId),
    now: Timestamp,
) -> anyhow::Result<bool> {
    let Some(correction) = announcement::correction(db, id).await? else { return Ok(false) };
    let mut people = organization::coordinators(db, correction.organization).await?;
    people.retain(|person| *person != writer);
    let name = volunteer::of_person(db, writer).await?.map(|(profile, _)| profile.name);
    let Some(name) = name.filter(|_| !people.is_empty()) else {
        // Nobody there could ever say yes.
        announcement::decide_correction(db, id, false, writer).await?;
        return Ok(false);
    };
    announcement::note_asked(db, (correction.part, Some(id)), &people).await?;
    let versions = both(db, &correction).await?;
    show_versions(db, &people, (&versions, false), now).await?;
    let shown = announcement::with_id(db, correction.announcement).await?;
    let from = shown.map_or(correction.organization, |shown| shown.organization);
    let organization = organization::name_of(db, from).await?;
    let notice = |_: &Recipient| {
        let text = Text::CorrectionAsked { organization: organization.clone(), name: name.clone() };
        let button = |label, decision| {
            vec![Button::new(label, Choice::Announcement(correction.announcement, Control::Decide(decision)))]
        };
        let buttons = vec![
            button(Text::BtnApproveAnnouncement, Decision::AcceptCorrection(id)),
            button(Text::BtnTurnDown, Decision::DeclineCorrection(id)),
        ];
        Notification { paragraphs: vec![text], buttons }
    };
    notifications::tell(db, texts, (&people, Priority::Personal), notice, now).await?;
    Ok(true)
}

/// What people of a part get now, and what they would get.
async fn both(db: &mut Connection, correction: &Correction) -> anyhow::Result<Vec<Version>> {
    let language = correction.language;
    let old = announcement::revision_of(db, correction.part, language).await?;
    let mut versions = Vec::new();
    for revision in [old, correction.revision] {
        let content = announcement::content_of(db, (correction.announcement, language), revision).await?;
        versions.extend(content.map(|content| Version { language, revision, content }));
    }
    Ok(versions)
}

/// Asks those who decide now, because none of those who were asked does any more; who wrote it hears if nobody can.
pub(super) async fn ask_others(
    db: &mut Connection,
    texts: &Catalogue,
    id: CorrectionId,
    now: Timestamp,
) -> anyhow::Result<()> {
    let Some(correction) = announcement::correction(db, id).await? else { return Ok(()) };
    let Some(writer) = correction.written_by else { return Ok(()) };
    if ask_those_who_decide(db, texts, (id, writer), now).await? {
        return Ok(());
    }
    let parts = vec![name_of(db, &correction.of, correction.organization).await?];
    let notice = |_: &Recipient| Notification::of(Text::CorrectionNobody { parts: parts.clone() });
    notifications::tell(db, texts, (&[writer], Priority::Personal), notice, now).await?;
    card::show(db, texts, correction.announcement, now).await
}

/// Decides about a correction, if the person may: a coordinator where it goes who did not write it.
pub(super) async fn decide(ctx: &mut Conversation<'_>, id: CorrectionId, accepted: bool) -> anyhow::Result<()> {
    let Some(correction) = announcement::correction(ctx.db, id).await? else { return ctx.refuse(Text::ButtonTooOld) };
    announcement::hold(ctx.db, correction.announcement).await?;
    let role = organization::role_of(ctx.db, ctx.person.id, correction.organization).await?;
    if role < Some(Role::Coordinator) || correction.written_by == Some(ctx.person.id) {
        return ctx.refuse(Text::ErrorNoRight);
    }
    let count = both(ctx.db, &correction).await?.len();
    if accepted && let Seen::Refused(reason) = seen::above(ctx, count).await? {
        seen::tell(ctx, (correction.written_by, &correction.of, correction.organization), &reason).await?;
        return ctx.refuse(Text::AskedNotShown { reason });
    }
    if !announcement::decide_correction(ctx.db, id, accepted, ctx.person.id).await? {
        return ctx.refuse(Text::ErrorDecided);
    }
    if accepted {
        take(ctx, &correction).await?;
    }
    tell_writer(ctx, &correction, accepted).await?;
    ctx.ring_for_announcements();
    card::show(ctx.db, ctx.texts, correction.announcement, ctx.now()).await?;
    let outcome = if accepted { Text::AnnouncementAccepted } else { Text::AnnouncementDeclined };
    ctx.replace(vec![outcome], Vec::new()).await
}

/// The new words are what people of the part get from now on.
async fn take(ctx: &mut Conversation<'_>, correction: &Correction) -> anyhow::Result<()> {
    let (id, version) = (correction.announcement, (correction.language, correction.revision));
    let Some(content) = announcement::content_of(ctx.db, (id, version.0), version.1).await? else { return Ok(()) };
    let Some(edit) = serde_json::from_str::<Outgoing>(&content)?.as_edit() else { return Ok(()) };
    let edit = serde_json::to_string(&edit)?;
    announcement::correct(ctx.db, (id, correction.part), version, &edit, ctx.now()).await.map(drop)
}

async fn tell_writer(ctx: &mut Conversation<'_>, correction: &Correction, accepted: bool) -> anyhow::Result<()> {
    let (by, now) = (Some(ctx.person.id), ctx.now());
    let action = if accepted { Action::AnnouncementAccepted } else { Action::AnnouncementDeclined };
    audit::record(ctx.db, &Entry::by(by, action, correction.organization), now).await?;
    let Some(writer) = correction.written_by else { return Ok(()) };
    let country = Box::new(name_of(ctx.db, &correction.of, correction.organization).await?);
    let notice = |_: &Recipient| {
        let country = country.clone();
        Notification::of(if accepted {
            Text::CorrectionAccepted { country }
        } else {
            Text::CorrectionDeclined { country }
        })
    };
    notifications::tell(ctx.db, ctx.texts, (&[writer], Priority::Personal), notice, now).await.map(drop)
}
