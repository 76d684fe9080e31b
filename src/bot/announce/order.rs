//! An announcement that is ordered, by its author just now or by a schedule: made if its author still may, and shown to
//! those who have to agree.

use std::collections::BTreeMap;

use super::control::{self, zone_of};
use crate::{
    bot::notices::{self, Notice},
    db::{
        Connection,
        announcement::{self, Asked, New, NewPart},
        audience::{self, Part, Wanted},
        delivery::Target,
        organization::{self, Action, Deed},
        volunteer::{self, Reading},
    },
    dialogues::{
        Button, Choice,
        announce::{Control, count_of, when_text},
    },
    domain::{
        Audience, Country, Language, Name, Organization, Role, When, Zone,
        announcement::{Count, by},
    },
    outbox::{Outgoing, Priority, enqueue},
    texts::{Catalogue, Text},
};
use jiff::Timestamp;

/// What is sent to whom.
pub struct Order {
    pub organization: Organization,
    /// The country the organization works in; None: in all.
    pub country: Option<Country>,
    pub author: i64,
    pub audience: Audience,
    pub urgent: bool,
    pub texts: BTreeMap<Language, Outgoing>,
    /// Which text the readers of a language get; others get none.
    pub readers: BTreeMap<Language, Language>,
}

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Made {
    Announced(i64),
    /// The author has no role there any more.
    NoRight,
    Nobody,
}

/// How many people and groups get it, by language and country.
struct Counts {
    people: Vec<Count>,
    groups: Vec<Count>,
}

impl Counts {
    fn all(&self) -> impl Iterator<Item = &Count> {
        self.people.iter().chain(&self.groups)
    }
}

/// Makes the announcement, for those who fit now; the rules are those of now.
pub async fn make(
    db: &mut Connection,
    texts: &Catalogue,
    order: &Order,
    when: When,
    now: Timestamp,
) -> anyhow::Result<Made> {
    let organization = order.organization.id;
    let Some(role) = organization::role_of(db, order.author, organization).await? else { return Ok(Made::NoRight) };
    let counts = order.count(db, now).await?;
    let recipients = count_of(counts.all());
    if recipients == 0 {
        return Ok(Made::Nobody);
    }
    let is_large = recipients > organization::approval_above(db, organization).await?;
    // Nobody knows how many read in a group.
    let needs_approval = role < Role::Coordinator && (order.urgent || is_large || !counts.groups.is_empty());
    let new = New {
        organization,
        by: order.author,
        audience: &order.audience,
        urgent: order.urgent,
        texts: order.encoded_texts()?,
        readers: order.readers.clone(),
        parts: order.parts(db, &counts, (when, needs_approval)).await?,
    };
    let id = announcement::create(db, &new, now.as_millisecond()).await?;
    let deed = Deed::by(Some(order.author), Action::Announced, organization);
    organization::record(db, &deed, now.as_millisecond()).await?;
    order.ask_coordinators(db, texts, (id, &counts), now.as_millisecond()).await?;
    // The first deliveries at once, so that the card has something to show.
    announcement::fill(db, now).await?;
    Ok(Made::Announced(id))
}

impl Order {
    /// The texts as they are kept until they are sent.
    pub fn encoded_texts(&self) -> anyhow::Result<BTreeMap<Language, String>> {
        let encoded = self.texts.iter().map(|(language, content)| Ok((*language, serde_json::to_string(content)?)));
        encoded.collect()
    }

    /// Those who get it.
    async fn count(&self, db: &mut Connection, now: Timestamp) -> anyhow::Result<Counts> {
        let wanted = Wanted { organization: self.organization.id, audience: &self.audience, part: None };
        let (mut people, mut groups) = (audience::count(db, &wanted, now).await?, Vec::new());
        if self.audience.groups {
            groups = audience::count_groups(db, &wanted).await?;
        }
        for counts in [&mut people, &mut groups] {
            counts.retain(|count| self.readers.contains_key(&count.language));
        }
        Ok(Counts { people, groups })
    }

    /// Whose clock a time is meant by.
    fn zone(&self) -> Zone {
        self.country.map_or_else(Zone::utc, Country::zone)
    }

    /// One organization decides about its own country; an announcement across countries goes to a country when those
    /// there accept it.
    async fn parts(
        &self,
        db: &mut Connection,
        counts: &Counts,
        (when, is_asked): (When, bool),
    ) -> anyhow::Result<Vec<NewPart>> {
        let own = NewPart { organization: self.organization.id, part: None, is_asked, when };
        if self.country.is_some() {
            return Ok(vec![own]);
        }
        let mut parts = Vec::new();
        for (country, _) in by(counts.all(), |count| count.country) {
            let organization = match country {
                Some(country) => organization::of_country(db, country).await?,
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
        &self,
        db: &mut Connection,
        texts: &Catalogue,
        (id, counts): (i64, &Counts),
        now: i64,
    ) -> anyhow::Result<()> {
        let Some((profile, _)) = volunteer::of_person(db, self.author).await? else { return Ok(()) };
        for part in announcement::parts(db, id).await?.into_iter().filter(|part| part.is_open) {
            let mut people = organization::coordinators(db, part.organization).await?;
            people.retain(|person| *person != self.author);
            if people.is_empty() {
                // Nobody there could ever say yes.
                control::settle(db, texts, (&part, None), self.author, now).await?;
                continue;
            }
            for person in &people {
                for outgoing in self.texts.values() {
                    enqueue(db, *person, Priority::Personal, outgoing, Target::None, now).await?;
                }
            }
            let notice = |_: &Reading| self.asked(&part, counts, &profile.name);
            notices::tell(db, texts, (&people, Priority::Personal), notice, now).await?;
        }
        Ok(())
    }

    /// The question to coordinators, with its buttons.
    fn asked(&self, part: &Asked, counts: &Counts, author: &Name) -> Notice {
        let is_of = |count: &&Count| is_of(&part.part, count.country);
        let groups = count_of(counts.groups.iter().filter(is_of));
        let text = Text::AnnouncementAsked {
            organization: self.organization.name.clone(),
            name: author.clone(),
            count: count_of(counts.people.iter().filter(is_of)),
            when: Box::new(when_text(part.when, &zone_of(part, self.zone()))),
        };
        let groups = (groups > 0).then_some(Text::AnnounceGroups { count: groups });
        let urgent = self.urgent.then_some(Text::AnnouncementAskedUrgent);
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
}

/// Whether people of a country belong to a part.
fn is_of(part: &Option<Part>, country: Option<Country>) -> bool {
    match part {
        None => true,
        Some(Part::Country(own)) => country == Some(*own),
        Some(Part::Elsewhere) => country.is_none(),
    }
}
