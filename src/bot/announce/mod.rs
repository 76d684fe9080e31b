//! What comes of acts about announcements. Who may do them is checked here, in the update's own transaction.
//!
//! The card of one that is being sent and its buttons stand in `card` and `control`; `run` makes the deliveries and
//! keeps the cards true.

mod card;
pub mod control;
pub mod run;

use std::collections::BTreeMap;

use super::{
    notices::{self, Notice},
    organize::record_announcement,
    talk::Talk,
};
use crate::{
    db::{
        announcement::{self, Asked, New, NewPart},
        audience::{self, Part, Wanted},
        delivery::Target,
        event,
        organization::{self, Action},
        shift,
        volunteer::{self, Reading},
    },
    dialogues::{
        Button, Choice, Dialogue, Turn,
        announce::{Act, At, Control, Draft, LinkButton, Message, State, count_of, when_text},
        event::{Visit, own_label},
    },
    domain::{
        Audience, Country, Language, Link, Linked, Name, Role, When,
        announcement::{Count, by},
    },
    outbox::{Outgoing, Priority, UrlButton, enqueue},
    texts::Text,
};

/// So many announcements, shifts or events are offered.
const LISTED: i64 = 6;

/// Does it, and says what follows.
pub async fn perform(talk: &mut Talk<'_>, act: Act) -> anyhow::Result<Turn<Dialogue>> {
    match act {
        Act::List => list(talk).await,
        Act::Begin(organization) => begin(talk, organization).await,
        Act::Count(draft) => count(talk, *draft).await,
        Act::Shifts(draft) => shifts(talk, *draft).await,
        Act::Preview(draft) => preview(talk, *draft).await,
        Act::Confirm(draft, when) => confirm(talk, *draft, when).await,
        Act::Correct { announcement, language, html } => control::correct(talk, announcement, language, html).await,
        Act::Accept { part, when } => control::accept_at(talk, part, when).await,
    }
}

fn ask(draft: Draft) -> Turn<Dialogue> {
    Turn::ask(Dialogue::Announce(Box::new(State::Draft(Box::new(draft)))))
}

async fn list(talk: &mut Talk<'_>) -> anyhow::Result<Turn<Dialogue>> {
    if organization::within_reach(talk.db, talk.person.id).await?.is_empty() {
        return Ok(Turn::end(Text::NotInATeam));
    }
    let latest = announcement::latest(talk.db, talk.person.id, LISTED).await?;
    let mut rows = vec![vec![Button::new(Text::BtnNewAnnouncement, Choice::Visit(Visit::NewAnnouncement))]];
    for id in &latest {
        let label = card::label(talk.db, *id).await?;
        rows.push(vec![Button::new(Text::plain(label), Choice::Announcement(*id, Control::Open))]);
    }
    rows.push(super::commands::menu_button());
    let text = if latest.is_empty() { Text::AnnouncementsNone } else { Text::Announcements };
    talk.close(vec![text], rows).await?;
    Ok(Turn::done())
}

/// The first question: for which organization, if there are several and none is acted for.
pub async fn new(talk: &mut Talk<'_>) -> anyhow::Result<Turn<Dialogue>> {
    if let Some(acting_for) = organization::acting_for(talk.db, talk.person.id).await? {
        return begin(talk, acting_for.id).await;
    }
    let reached = organization::within_reach(talk.db, talk.person.id).await?;
    let offered: Vec<_> = reached.into_iter().map(|(organization, _)| organization).collect();
    match &offered[..] {
        [] => Ok(Turn::end(Text::NotInATeam)),
        [only] => begin(talk, only.id).await,
        _ => Ok(Turn::ask(Dialogue::Announce(Box::new(State::Organization { offered, page: 0 })))),
    }
}

async fn begin(talk: &mut Talk<'_>, organization: i64) -> anyhow::Result<Turn<Dialogue>> {
    let Some(role) = organization::role_of(talk.db, talk.person.id, organization).await? else {
        return Ok(Turn::end(Text::ErrorNoRight));
    };
    let organizing = event::organizing(talk.db, organization).await?;
    let draft = Draft {
        organization: organizing.organization,
        country: organizing.country,
        approval_above: organization::approval_above(talk.db, organization).await?,
        is_coordinator: role >= Role::Coordinator,
        audience: Audience::default(),
        counts: Vec::new(),
        groups: Vec::new(),
        texts: BTreeMap::new(),
        others: BTreeMap::new(),
        button: None,
        urgent: false,
        at: At::Audience,
    };
    count(talk, draft).await
}

/// Whether the person still has a role in the organization.
async fn may(talk: &mut Talk<'_>, draft: &Draft) -> anyhow::Result<bool> {
    Ok(organization::role_of(talk.db, talk.person.id, draft.organization.id).await?.is_some())
}

fn wanted(draft: &Draft) -> Wanted<'_> {
    Wanted { organization: draft.organization.id, audience: &draft.audience, part: None }
}

async fn count(talk: &mut Talk<'_>, mut draft: Draft) -> anyhow::Result<Turn<Dialogue>> {
    recount(talk, &mut draft).await?;
    Ok(ask(draft))
}

async fn recount(talk: &mut Talk<'_>, draft: &mut Draft) -> anyhow::Result<()> {
    draft.counts = audience::count(talk.db, &wanted(draft), talk.reader.now).await?;
    draft.groups = audience::count_groups(talk.db, &wanted(draft)).await?;
    Ok(())
}

/// The shifts or events that can be chosen: the next ones, and of shifts the latest that are over.
async fn shifts(talk: &mut Talk<'_>, mut draft: Draft) -> anyhow::Result<Turn<Dialogue>> {
    let (person, now, language, organization) =
        (talk.person.id, talk.now(), talk.reader.language, Some(draft.organization.id));
    let (mut found, _) = shift::organized(talk.db, person, organization, (false, now), 0).await?;
    match &mut draft.at {
        At::Narrow { items, .. } => {
            found.extend(shift::organized(talk.db, person, organization, (true, now), 0).await?.0);
            *items = found.iter().map(|shift| (shift.id, own_label(shift, language))).collect();
        }
        At::Button { events } => {
            *events = found.iter().map(|shift| (shift.event.id, shift.event.details.title(language))).collect();
            events.dedup_by_key(|(event, _)| *event);
        }
        _ => {}
    }
    Ok(ask(draft))
}

/// The messages themselves, and who gets them.
async fn preview(talk: &mut Talk<'_>, mut draft: Draft) -> anyhow::Result<Turn<Dialogue>> {
    for outgoing in contents(talk, &draft).values() {
        talk.owe(outgoing, Target::None).await?;
    }
    let load = audience::load(talk.db, &wanted(&draft), talk.reader.now).await?;
    draft.at = At::Preview { load };
    Ok(Turn::ask_below(Dialogue::Announce(Box::new(State::Draft(Box::new(draft))))))
}

/// What is sent in each language.
fn contents(talk: &Talk<'_>, draft: &Draft) -> BTreeMap<Language, Outgoing> {
    let content = |(language, message): (&Language, &Message)| {
        let button = draft.button.as_ref().map(|button| url_button(talk, button, *language));
        let outgoing =
            Outgoing::Copy { from: message.chat, messages: message.ids.clone(), button, is_text: message.is_text };
        (*language, outgoing)
    };
    draft.texts.iter().map(content).collect()
}

fn url_button(talk: &Talk<'_>, button: &LinkButton, language: Language) -> UrlButton {
    match button {
        LinkButton::Url { label, url } => UrlButton { label: label.clone(), url: url.clone() },
        LinkButton::Event(id) => {
            let link = Link { to: Linked::Event(*id), source: "announcement".to_owned() };
            UrlButton { label: talk.texts.plain(&Text::BtnShowEvent, language), url: talk.link(&link.payload()) }
        }
    }
}

async fn confirm(talk: &mut Talk<'_>, mut draft: Draft, when: When) -> anyhow::Result<Turn<Dialogue>> {
    if !may(talk, &draft).await? {
        return Ok(Turn::end(Text::ErrorNoRight));
    }
    // Roles and limits as they are now, not as they were when it was begun.
    let organization = draft.organization.id;
    let role = organization::role_of(talk.db, talk.person.id, organization).await?;
    draft.is_coordinator = role >= Some(Role::Coordinator);
    draft.approval_above = organization::approval_above(talk.db, organization).await?;
    recount(talk, &mut draft).await?;
    if draft.people() + draft.groups() == 0 {
        return Ok(talk.stay(Text::ErrorAnnouncementNobody));
    }
    let texts = contents(talk, &draft);
    let encoded = texts.iter().map(|(language, content)| Ok((*language, serde_json::to_string(content)?)));
    let readers = Language::ALL.into_iter().filter_map(|reader| Some((reader, draft.text_for(reader)?)));
    let new = New {
        organization: draft.organization.id,
        by: talk.person.id,
        audience: &draft.audience,
        urgent: draft.urgent,
        texts: encoded.collect::<anyhow::Result<_>>()?,
        readers: readers.collect(),
        parts: parts(talk, &draft, when).await?,
    };
    let now = talk.now();
    let id = announcement::create(talk.db, &new, now).await?;
    record_announcement(talk, draft.organization.id, Action::Announced).await?;
    ask_coordinators(talk, id, &draft, &texts).await?;
    // The first deliveries at once, so that the card has something to show.
    announcement::fill(talk.db, talk.reader.now).await?;
    talk.ring_for_announcements();
    let (paragraphs, rows) = card::view(talk.db, id, talk.reader.now).await?;
    let shown = talk.close(paragraphs, rows).await?;
    announcement::set_card(talk.db, id, shown, now).await?;
    Ok(Turn::done())
}

/// One organization decides about its own country; an announcement across countries goes to a country when those there
/// accept it.
async fn parts(talk: &mut Talk<'_>, draft: &Draft, when: When) -> anyhow::Result<Vec<NewPart>> {
    let own = NewPart { organization: draft.organization.id, part: None, is_asked: draft.needs_approval(), when };
    if draft.country.is_some() {
        return Ok(vec![own]);
    }
    let mut parts = Vec::new();
    for (country, _) in by(draft.chosen(), |count| count.country) {
        let organization = match country {
            Some(country) => organization::of_country(talk.db, country).await?,
            None => None,
        };
        parts.push(match (country, organization) {
            (Some(country), Some(organization)) => {
                NewPart { organization, part: Some(Part::Country(country)), is_asked: true, when }
            }
            _ => NewPart { part: Some(Part::Elsewhere), ..own },
        });
    }
    Ok(parts)
}

/// Shows coordinators what they are to decide about.
async fn ask_coordinators(
    talk: &mut Talk<'_>,
    id: i64,
    draft: &Draft,
    texts: &BTreeMap<Language, Outgoing>,
) -> anyhow::Result<()> {
    let (name, now) = (super::event::own_name(talk).await?, talk.now());
    for part in announcement::parts(talk.db, id).await?.into_iter().filter(|part| part.is_open) {
        let mut people = organization::coordinators(talk.db, part.organization).await?;
        people.retain(|person| *person != talk.person.id);
        if people.is_empty() {
            // Nobody there could ever say yes.
            control::decline_unasked(talk, &part).await?;
            continue;
        }
        for person in &people {
            for outgoing in texts.values() {
                enqueue(talk.db, *person, Priority::Personal, outgoing, Target::None, now).await?;
            }
        }
        let notice = |_: &Reading| asked(&part, draft, &name);
        notices::tell(talk.db, talk.texts, (&people, Priority::Personal), notice, now).await?;
    }
    Ok(())
}

/// The question to coordinators, with its buttons.
fn asked(part: &Asked, draft: &Draft, author: &Name) -> Notice {
    let gets = |count: &&Count| is_of(&part.part, count.country) && draft.text_for(count.language).is_some();
    let people = count_of(draft.counts.iter().filter(gets));
    let groups = count_of(draft.chosen().filter(gets)) - people;
    let text = Text::AnnouncementAsked {
        organization: draft.organization.name.clone(),
        name: author.clone(),
        count: people,
        when: Box::new(when_text(part.when, &control::zone_of(part, draft.zone()))),
    };
    let groups = (groups > 0).then_some(Text::AnnounceGroups { count: groups });
    let urgent = draft.urgent.then_some(Text::AnnouncementAskedUrgent);
    let button = |label, control| Button::new(label, Choice::Announcement(part.announcement, control));
    let buttons = vec![
        vec![button(Text::BtnAccept, Control::Accept(part.id))],
        vec![
            button(Text::BtnOtherTime, Control::OtherTime(part.id)),
            button(Text::BtnTurnDown, Control::Decline(part.id)),
        ],
    ];
    Notice { paragraphs: [Some(text), groups, urgent].into_iter().flatten().collect(), buttons }
}

/// Whether people of a country belong to a part.
fn is_of(part: &Option<Part>, country: Option<Country>) -> bool {
    match part {
        None => true,
        Some(Part::Country(own)) => country == Some(*own),
        Some(Part::Elsewhere) => country.is_none(),
    }
}

/// Who wrote it, as they read.
async fn author(talk: &mut Talk<'_>, announcement: &announcement::Announcement) -> anyhow::Result<Option<Reading>> {
    Ok(volunteer::readings(talk.db, announcement.by.as_slice()).await?.pop())
}
