//! Conversations about events: finding one and taking a place, creating one, looking after one.

mod calendar;
pub mod create;
mod draft;
pub mod find;

pub use draft::Step;
use serde::{Deserialize, Serialize};

use crate::{
    domain::{Event, NewEvent, Zone, quiet_hours::hh_mm},
    texts::Text,
};

/// What is done about events; what comes of it the database decides.
#[derive(Clone, Debug, PartialEq)]
pub enum Act {
    List(Origin),
    Mine,
    Open(i64, Origin),
    SignUp(i64, Origin),
    JoinWaitlist(i64, Origin),
    GiveUp {
        event: i64,
        origin: Origin,
        /// Whether they were asked; a place in the line is given up without.
        is_sure: bool,
    },
    Roster(i64, Origin),
    /// Before a cancellation: how many will be told.
    CountThose(i64, String, Origin),
    Cancel(i64, String, Origin),
    BeginNew,
    NewFor(i64),
    Publish(Box<NewEvent>),
}

/// The list that a card was opened from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Origin {
    /// The reader's own events instead of all.
    pub mine: bool,
    pub my_region: bool,
    pub my_topics: bool,
    pub page: usize,
}

/// What somebody says to an offer.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OfferAnswer {
    Take,
    KeepWaiting,
    Leave,
}

/// The day of an event, where it takes place.
pub fn day_of(event: &Event) -> Box<Text> {
    Text::day(event.zone.day(event.starts_at))
}

/// Its hours; with the city if the reader's clock shows something else.
pub fn hours_of(event: &Event, reader: &Zone) -> Box<Text> {
    let (from, until) = (hh_mm(event.zone.wall_time(event.starts_at)), hh_mm(event.zone.wall_time(event.ends_at)));
    let same = event.zone.offset(event.starts_at) == reader.offset(event.starts_at);
    Box::new(if same {
        Text::Hours { from, until }
    } else {
        Text::HoursInZone { from, until, city: Text::city(&event.zone) }
    })
}

/// The card of an event.
pub fn card(event: &Event, reader: &Zone) -> Text {
    let region = event.region.map_or(Text::Country { country: event.country }, |region| Text::Region { region });
    Text::EventCard {
        title: event.title.clone(),
        date: day_of(event),
        hours: hours_of(event, reader),
        place: Box::new(Text::Place { place: event.place.clone(), region: Box::new(region) }),
        spots: Box::new(Text::SpotsLeft { free: event.free }),
        organization: event.organization.name.clone(),
        topic: Box::new(Text::Topic { topic: event.topic }),
        age: event.minimum_age,
        description: event.description.clone(),
    }
}
