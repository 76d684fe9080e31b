//! What an announcement is about, so that it is told from others: its first words, for whom it is, when it was made and by whom.

use std::collections::BTreeMap;

use crate::{
    db::{
        Connection,
        announcement::{texts, with_id},
        organization::name_of,
        schedule::{self, State},
        volunteer,
    },
    dialogues::{
        announce::{audience_line, rhythm_text},
        event::day_month,
        reminders::schedule_label,
    },
    domain::{AnnouncementId, Audience, Language, OrganizationId, PersonId, ScheduleId, Zone, quiet_hours::hh_mm},
    outbox::Outgoing,
    texts::Text,
};

/// So many characters of its words are shown.
const FIRST_WORDS: usize = 60;
const FIRST_ON_A_BUTTON: usize = 24;

/// One that was made, perhaps with how far it is; None: there is none. The words are those for the reader, or the first there are.
pub(super) async fn announcement(
    db: &mut Connection,
    id: AnnouncementId,
    (zone, reader): (&Zone, Language),
    how_far: Option<Text>,
) -> anyhow::Result<Option<Text>> {
    let Some(shown) = with_id(db, id).await? else { return Ok(None) };
    let words = first_words(&texts(db, id).await?, reader, FIRST_WORDS);
    let (day, time) = (zone.day(shown.created_at), hh_mm(zone.wall_time(shown.created_at)));
    let made = Text::plain(format!("{}, {time}", day.strftime("%d.%m.%Y")));
    let when = match how_far {
        Some(how_far) => Text::Joined { first: Box::new(made), second: Box::new(how_far) },
        None => made,
    };
    about(db, words, (shown.organization, &shown.audience), (when, shown.by)).await.map(Some)
}

/// What it is called on a button: its day, and what it begins with.
pub(super) async fn label(
    db: &mut Connection,
    id: AnnouncementId,
    (zone, reader): (&Zone, Language),
) -> anyhow::Result<Option<Text>> {
    let Some(shown) = with_id(db, id).await? else { return Ok(None) };
    let words = first_words(&texts(db, id).await?, reader, FIRST_ON_A_BUTTON);
    let words = words.map_or(Text::AnnouncementWordless, Text::plain);
    let day = Text::plain(day_month(zone.day(shown.created_at)));
    Ok(Some(Text::Joined { first: Box::new(day), second: Box::new(words) }))
}

/// One that recurs, and what it is called on a button; None: it is gone.
pub(super) async fn recurring(
    db: &mut Connection,
    id: ScheduleId,
    reader: Language,
) -> anyhow::Result<Option<(Text, Text)>> {
    let found = schedule::with_id(db, id).await?.filter(|found| found.state != State::Deleted);
    let Some(found) = found else { return Ok(None) };
    let words = first_words(&schedule::texts(db, id).await?, reader, FIRST_WORDS);
    let label = schedule_label(&found.schedule, found.state == State::Paused);
    let when = *rhythm_text(&found.schedule);
    let about = about(db, words, (found.organization, &found.audience), (when, found.by)).await?;
    Ok(Some((about, label)))
}

async fn about(
    db: &mut Connection,
    words: Option<String>,
    (organization, audience): (OrganizationId, &Audience),
    (when, by): (Text, Option<PersonId>),
) -> anyhow::Result<Text> {
    let audience = Box::new(audience_line(&name_of(db, organization).await?, audience));
    let words = Box::new(words.map_or(Text::AnnouncementWordless, Text::plain));
    let author = match by {
        Some(by) => volunteer::of_person(db, by).await?.map(|(profile, _)| profile.name),
        None => None,
    };
    let when = Box::new(when);
    Ok(match author {
        Some(name) => Text::AnnouncementAbout { words, audience, when, name },
        None => Text::AnnouncementAboutLeft { words, audience, when },
    })
}

fn first_words(texts: &BTreeMap<Language, String>, reader: Language, most: usize) -> Option<String> {
    let content = texts.get(&reader).or_else(|| texts.values().next())?;
    let Ok(Outgoing::Content { content, .. }) = serde_json::from_str(content) else { return None };
    content.first_words(most)
}
