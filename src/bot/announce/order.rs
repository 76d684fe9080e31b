//! An announcement that is ordered, by its author just now or by a schedule: made if its author still may, and shown to
//! those who have to agree.

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::{
    approval::{self, Why},
    count::{Counts, count},
};
use crate::{
    db::{
        Connection,
        announcement::{self, New, NewPart},
        audience::{Part, Wanted},
        audit::{self, Action, Entry},
        organization,
    },
    dialogues::announce::count_of,
    domain::{AnnouncementId, Audience, Country, Language, Organization, PersonId, Role, When, announcement::by},
    outbox::Outgoing,
    texts::Catalogue,
};

/// What is sent to whom.
pub(super) struct Order {
    pub organization: Organization,
    /// The country the organization works in; None: in all.
    pub country: Option<Country>,
    pub author: PersonId,
    pub audience: Audience,
    pub urgent: bool,
    pub texts: BTreeMap<Language, Outgoing>,
    /// Which text the readers of a language get; others get none.
    pub readers: BTreeMap<Language, Language>,
}

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Made {
    Announced(AnnouncementId),
    /// The author has no role there any more.
    NoRight,
    Nobody,
}

/// Makes the announcement, for those who fit now; the rules are those of now.
pub(super) async fn make(
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
    let id = announcement::create(db, &new, now).await?;
    let entry = Entry::by(Some(order.author), Action::Announced, organization);
    audit::record(db, &entry, now).await?;
    for part in announcement::parts(db, id).await?.into_iter().filter(|part| part.is_open) {
        approval::ask(db, texts, (part.id, Why::Ordered), now).await?;
    }
    // The first deliveries at once, so that the card has something to show.
    announcement::fill(db, now).await?;
    Ok(Made::Announced(id))
}

impl Order {
    /// The texts as they are kept until they are sent.
    pub(super) fn encoded_texts(&self) -> anyhow::Result<BTreeMap<Language, String>> {
        let encoded = self.texts.iter().map(|(language, content)| Ok((*language, serde_json::to_string(content)?)));
        encoded.collect()
    }

    /// Those who get it.
    async fn count(&self, db: &mut Connection, now: Timestamp) -> anyhow::Result<Counts> {
        let wanted = Wanted { organization: self.organization.id, audience: &self.audience, part: None };
        count(db, &wanted, &self.readers, now).await
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
}
