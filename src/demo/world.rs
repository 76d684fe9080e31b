//! What stands there from the start: an organizer, and events in each of the six countries.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Context;
use jiff::{Timestamp, ToSpan};
use serde::Deserialize;

use crate::{
    db::{
        Connection, Database,
        audit::{self, Action},
        event, organization, person, volunteer,
    },
    domain::{
        BirthDate, Details, EventText, Hours, Language, Name, NewEvent, OrganizationCode, OrganizationId, Part,
        PersonId, Pin, Places, Profile, Region, Role, Topic, consent::PRIVACY_VERSION, slot::slots, words,
    },
};

/// The whole of it, as it stands in the file.
#[derive(Deserialize)]
struct World {
    organizer: Organizer,
    events: Vec<Entry>,
}

/// Somebody who has registered and has a role.
#[derive(Deserialize)]
struct Organizer {
    name: String,
    born: String,
    region: Region,
    language: Language,
    organization: OrganizationCode,
}

/// An event, in the words of its organizer.
#[derive(Deserialize)]
struct Entry {
    organization: OrganizationCode,
    /// The language of the first text.
    language: Language,
    texts: BTreeMap<Language, Text>,
    region: Region,
    topic: Topic,
    in_days: i64,
    hours: String,
    places: String,
    /// Lines like `Registration: 3`.
    #[serde(default)]
    roles: String,
    minimum_age: i16,
    pin: Option<Pin>,
    #[serde(default)]
    needs_approval: bool,
}

#[derive(Deserialize)]
struct Text {
    title: String,
    place: String,
    description: String,
}

/// Puts all of it into a database without events; the organizer is the person with this id, if there is one.
///
/// # Errors
/// The database cannot be written.
pub(super) async fn furnish(db: &Database, organizer: Option<PersonId>, now: Timestamp) -> anyhow::Result<()> {
    let mut tx = db.begin().await?;
    if event::is_any(&mut tx).await? {
        return Ok(());
    }
    let world: World = serde_json::from_str(include_str!("world.json"))?;
    if let Some(person) = organizer {
        world.organizer.join(&mut tx, person, now).await?;
    }
    for entry in world.events {
        let by = organizer.filter(|_| entry.organization == world.organizer.organization);
        let organization = organization_id(&mut tx, &entry.organization).await?;
        let new = entry.on_its_day(organization, now).context("an event of the sandbox is not complete")?;
        event::publish(&mut tx, &new, by, now).await?;
    }
    tx.commit().await
}

async fn organization_id(db: &mut Connection, code: &OrganizationCode) -> anyhow::Result<OrganizationId> {
    let organization = organization::with_code(db, code).await?;
    Ok(organization.with_context(|| format!("there is no organization {}", code.as_str()))?.id)
}

impl Organizer {
    fn profile(&self, now: Timestamp) -> Option<Profile> {
        Some(Profile {
            name: Name::parse(&self.name).ok()?,
            birth_date: BirthDate::parse(&self.born, self.region.zone().day(now)).ok()?,
            country: Some(self.region.country()),
            region: Some(self.region),
            topics: BTreeSet::new(),
            spoken_languages: BTreeSet::from([self.language.into()]),
            phone: None,
        })
    }

    /// Registers the person and makes them a coordinator.
    async fn join(&self, db: &mut Connection, person: PersonId, now: Timestamp) -> anyhow::Result<()> {
        let (profile, at) = (self.profile(now).context("the organizer of the sandbox is not complete")?, now);
        person::meet(db, person, at).await?;
        person::set_language(db, person, self.language).await?;
        person::give_consent(db, person, PRIVACY_VERSION, at).await?;
        volunteer::register(db, person, &profile, at).await?;
        let (organization, role) = (organization_id(db, &self.organization).await?, Role::Coordinator);
        organization::grant(db, organization, person, role, at).await?;
        let entry = audit::Entry {
            subject: Some(person),
            role: Some(role),
            ..audit::Entry::by(None, Action::Joined, organization)
        };
        audit::record(db, &entry, at).await
    }
}

impl Entry {
    fn on_its_day(self, organization: OrganizationId, now: Timestamp) -> Option<NewEvent> {
        let (zone, country) = (self.region.zone(), self.region.country());
        let day = zone.day(now).saturating_add(self.in_days.days());
        let texts = self.texts.iter().map(|(language, text)| Some((*language, text.complete()?)));
        let texts = texts.collect::<Option<BTreeMap<_, _>>>()?;
        let first = (self.language, texts.get(&self.language)?.clone());
        let parts = if self.roles.is_empty() { Vec::new() } else { Part::parse_list(&self.roles)? };
        let (hours, places) = (Hours::parse_list(&self.hours)?, Places::parse(&self.places)?);
        let slots = slots(&zone, &[day], &hours, places, &parts)?;
        let plain = Details::plain(first, self.topic, (country, Some(self.region), zone), self.minimum_age);
        let details = Details { texts, pin: self.pin, needs_approval: self.needs_approval, ..plain };
        Some(NewEvent { organization, details, slots })
    }
}

impl Text {
    fn complete(&self) -> Option<EventText> {
        Some(EventText {
            title: words::Title::parse(&self.title).ok()?,
            description: words::Description::parse(&self.description).ok(),
            place: words::Place::parse(&self.place).ok()?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::{organized, shift, testing::database};
    use crate::domain::EventId;

    #[tokio::test]
    async fn each_country_has_an_event_and_one_organizer_looks_after_hers() {
        let (db, now) = (database().await, "2026-11-23T09:00Z".parse().unwrap());
        furnish(&db, Some(PersonId(7)), now).await.unwrap();
        furnish(&db, Some(PersonId(8)), now).await.unwrap();
        let mut tx = db.begin().await.unwrap();
        let (hers, _) = organized::listed(&mut tx, PersonId(7), None, (false, now), 0).await.unwrap();
        assert!(hers.len() > 2 && hers.iter().flatten().all(|shift| shift.event.organization.id == OrganizationId(2)));
        assert!(!organization::within_reach(&mut tx, PersonId(7)).await.unwrap().is_empty());
        let mut countries = BTreeSet::new();
        for event in 1..=8 {
            let first = shift::of_event(&mut tx, EventId(event)).await.unwrap().remove(0);
            assert!(first.slot.starts_at > now);
            countries.insert(first.event.details.country.code());
        }
        assert_eq!(countries.len(), 6);
        assert_eq!(shift::of_event(&mut tx, EventId(9)).await.unwrap(), []);
    }
}
