//! The events that stand in the sandbox from the start, one in each of the six countries, so that there is
//! something to find before anybody has created one.

use jiff::{Timestamp, ToSpan};
use serde::Deserialize;

use crate::{
    db::{Database, event, organization},
    domain::{Country, Hours, Language, NewEvent, OrganizationCode, Places, Region, Topic, words},
};

/// An event as it stands in the file, in the words of its organizer.
#[derive(Deserialize)]
struct Entry {
    organization: OrganizationCode,
    language: Language,
    country: Country,
    region: Region,
    topic: Topic,
    in_days: i64,
    hours: String,
    places: String,
    minimum_age: i16,
    title: String,
    place: String,
    description: String,
}

/// Publishes them, unless there are events already.
///
/// # Errors
/// The database cannot be written.
pub async fn publish(db: &Database, now: Timestamp) -> anyhow::Result<()> {
    let mut tx = db.begin().await?;
    if event::is_any(&mut tx).await? {
        return Ok(());
    }
    for entry in entries()? {
        let organization = organization::with_code(&mut tx, &entry.organization).await?;
        let new = organization.and_then(|organization| entry.on_its_day(organization.id, now));
        if let Some(new) = new {
            event::publish(&mut tx, &new, None, now.as_millisecond()).await?;
        }
    }
    Ok(tx.commit().await?)
}

fn entries() -> serde_json::Result<Vec<Entry>> {
    serde_json::from_str(include_str!("first_events.json"))
}

impl Entry {
    fn on_its_day(self, organization: i64, now: Timestamp) -> Option<NewEvent> {
        let zone = self.region.zone();
        let (hours, day) = (Hours::parse(&self.hours)?, zone.day(now).saturating_add(self.in_days.days()));
        Some(NewEvent {
            organization,
            title: words::Title::parse(&self.title).ok()?,
            description: words::Description::parse(&self.description).ok(),
            place: words::Place::parse(&self.place).ok()?,
            topic: self.topic,
            country: self.country,
            region: Some(self.region),
            starts_at: zone.instant(day, hours.from)?,
            ends_at: zone.instant(day, hours.until)?,
            zone,
            language: self.language,
            minimum_age: self.minimum_age,
            places: Places::parse(&self.places)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::testing::database;

    #[tokio::test]
    async fn all_six_stand_in_the_sandbox_once() {
        let (db, now) = (database().await, "2026-11-23T09:00Z".parse().unwrap());
        publish(&db, now).await.unwrap();
        publish(&db, now).await.unwrap();
        let mut tx = db.begin().await.unwrap();
        for id in 1..=6 {
            let event = event::with_id(&mut tx, id).await.unwrap().unwrap();
            assert_eq!(event.region.map(Region::country), Some(event.country));
            assert!(event.starts_at > now);
        }
        assert_eq!(event::with_id(&mut tx, 7).await.unwrap(), None);
    }
}
