//! Asking those who decide: what people would get, exactly as they would get it, and below it who they are and the
//! buttons to decide. An answer is to what was shown last.

use jiff::Timestamp;

use super::{
    count::{Counts, count_in_part},
    settle::{self, zone_of},
};
use crate::{
    bot::notifications::{self, Haste, Notification},
    db::{
        Connection,
        announcement::{self, Asked, Version},
        delivery::Target,
        event, organization,
        volunteer::{self, Recipient},
    },
    dialogues::{
        Button, Choice, Facts,
        announce::{Control, Decision, Shown, count_of, when_text},
    },
    domain::{Country, PartId, PersonId, Zone, announcement::Crowd},
    outbox::{Outgoing, Priority, enqueue},
    texts::{Catalogue, Text},
};

/// Why they are asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Why {
    Ordered,
    /// The author has edited the message since it was shown.
    Edited,
    /// They answered to what is not so any more.
    Outdated,
}

/// Asks all who may decide about a part; if there is nobody, it is declined.
pub(crate) async fn ask(
    db: &mut Connection,
    texts: &Catalogue,
    (part, why): (PartId, Why),
    now: Timestamp,
) -> anyhow::Result<()> {
    announcement::ask(db, part).await?;
    let Some(part) = announcement::part(db, part).await? else { return Ok(()) };
    let Some(by) = announcement::with_id(db, part.announcement).await?.and_then(|shown| shown.by) else {
        return Ok(());
    };
    let mut people = organization::coordinators(db, part.organization).await?;
    people.retain(|person| *person != by);
    if people.is_empty() {
        // Nobody there could ever say yes.
        return settle::settle(db, texts, (&part, None), by, now).await.map(drop);
    }
    let has_seen = match why {
        // Whoever pressed a button of what it was before was shown what it is now.
        Why::Edited => announcement::shown_to(db, part.id).await?,
        Why::Ordered | Why::Outdated => Vec::new(),
    };
    announcement::note_asked(db, (part.id, None), &people).await?;
    people.retain(|person| !has_seen.contains(person));
    show(db, texts, (&part, why), &people, now).await
}

/// Shows people what they are to decide about, as it is now.
pub(crate) async fn show(
    db: &mut Connection,
    texts: &Catalogue,
    (part, why): (&Asked, Why),
    people: &[PersonId],
    now: Timestamp,
) -> anyhow::Result<()> {
    let Some(asking) = asking(db, (part, why), now).await? else { return Ok(()) };
    let versions = announcement::of_part(db, part.id).await?;
    show_versions(db, people, (&versions, asking.is_urgent), now).await?;
    let notice =
        |_: &Recipient| Notification { paragraphs: asking.paragraphs.clone(), buttons: asking.buttons.clone() };
    // What is urgent is so at night too.
    let haste = if asking.is_urgent { Haste::Now } else { Haste::Hushed };
    notifications::owe(db, texts, (people, haste), notice, now).await.map(drop)
}

/// Shows people texts as their readers get them; only what is urgent wakes them.
pub(crate) async fn show_versions(
    db: &mut Connection,
    people: &[PersonId],
    (versions, is_urgent): (&[Version], bool),
    now: Timestamp,
) -> anyhow::Result<()> {
    for reader in volunteer::recipients(db, people).await? {
        let is_hushed = !is_urgent && reader.rest().is_quiet(now);
        for version in versions {
            let outgoing: Outgoing = serde_json::from_str(&version.content)?;
            let outgoing = if is_hushed { outgoing.silent() } else { outgoing };
            enqueue(db, reader.person.chat(), Priority::Personal, &outgoing, Target::None, now).await?;
        }
    }
    Ok(())
}

/// What stands below the message.
pub(crate) struct Asking {
    pub paragraphs: Vec<Text>,
    pub buttons: Vec<Vec<Button>>,
    pub is_urgent: bool,
    /// What those who accept rely on beside the words: to how many it goes, and when.
    pub facts: Facts,
}

/// What those who decide about a part are asked now; None: its author has left.
pub(crate) async fn asking(
    db: &mut Connection,
    (part, why): (&Asked, Why),
    now: Timestamp,
) -> anyhow::Result<Option<Asking>> {
    let Some(announced) = announcement::with_id(db, part.announcement).await? else { return Ok(None) };
    let Some(by) = announced.by else { return Ok(None) };
    let Some((profile, _)) = volunteer::of_person(db, by).await? else { return Ok(None) };
    let organizing = event::organizing(db, announced.organization).await?;
    let Counts { people, groups } = count_in_part(db, &announced, part, now).await?;
    let (crowd, groups) = (Crowd::of(count_of(&people)), count_of(&groups));
    let zone = organizing.country.map_or_else(Zone::utc, Country::zone);
    let text = Text::AnnouncementAsked {
        organization: organizing.organization.name,
        name: profile.name,
        count: crowd.into(),
        when: Box::new(when_text(part.when, &zone_of(part, zone))),
    };
    let why = match why {
        Why::Ordered => None,
        Why::Edited => Some(Text::AnnouncementEdited),
        Why::Outdated => Some(Text::AnnouncementOutdated),
    };
    let to_groups = (groups > 0).then_some(Text::AnnounceGroups { count: groups });
    let urgent = announced.urgent.then_some(Text::AnnouncementAskedUrgent);
    let facts = Facts::of(&(crowd, groups, part.when));
    let paragraphs = [why, Some(text), to_groups, urgent].into_iter().flatten().collect();
    Ok(Some(Asking { paragraphs, buttons: buttons(part, facts), is_urgent: announced.urgent, facts }))
}

/// Who declines does so to whomever it would go, and whenever.
fn buttons(part: &Asked, facts: Facts) -> Vec<Vec<Button>> {
    let button =
        |label, decision| Button::new(label, Choice::Announcement(part.announcement, Control::Decide(decision)));
    let shown = Shown { part: part.id, times: part.shown };
    vec![
        vec![button(Text::BtnApproveAnnouncement, Decision::Accept(shown)).relying_on(facts)],
        vec![
            button(Text::BtnOtherTime, Decision::OtherTime(shown)),
            button(Text::BtnTurnDown, Decision::Decline(shown)),
        ],
    ]
}
