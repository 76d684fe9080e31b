//! Shifts: blocks of time with places, and when sign-up for them is open.

use jiff::{Timestamp, ToSpan};
use serde::{Deserialize, Serialize};

use super::{Event, Language, Lead, LeadTime, Slot, Zone};
use crate::domain::ShiftId;

/// A shift of a published event, as people see it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Shift {
    pub id: ShiftId,
    pub event: Event,
    pub slot: Slot,
    /// Places that nobody has and that are held for nobody.
    pub free: u16,
    /// Whether the organizer has closed sign-up.
    pub is_closed: bool,
    /// Why it was cancelled, if it was.
    pub cancelled: Option<String>,
    /// Whether freed places stay free while it is closed.
    #[serde(default)]
    pub is_line_stopped: bool,
    /// How many have a place or are held one in all roles of its time; counted where so many are needed together.
    #[serde(default)]
    pub together: u16,
}

/// How often what calendars say of a shift has changed, and when it last did.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Revision {
    pub number: i64,
    pub at: Timestamp,
}

/// Whether people can sign up.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Window {
    NotYet { opens_at: Timestamp },
    Open,
    Closed,
    Started,
    Cancelled,
}

/// What becomes of a place that is given up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) enum Freed {
    /// Somebody waits, and is offered it.
    Offered,
    /// Others can sign up for it.
    #[default]
    Open,
    /// Nobody can.
    Closed,
}

/// What giving up a place costs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) enum Price {
    /// It is early enough.
    #[default]
    Nothing,
    /// It is late: whoever looks after the event hears of it.
    OrganizerHears,
    /// It is late, and nobody looks after the event now: whoever does next hears of it.
    NextHears,
}

impl Shift {
    /// What becomes of a place that is given up at an instant, while somebody waits or not.
    pub(crate) fn freed(&self, somebody_waits: bool, now: Timestamp) -> Freed {
        match self.window(now) {
            _ if somebody_waits => Freed::Offered,
            Window::Open | Window::NotYet { .. } => Freed::Open,
            Window::Closed | Window::Started | Window::Cancelled => Freed::Closed,
        }
    }

    /// Whether people can sign up at an instant.
    pub(crate) fn window(&self, now: Timestamp) -> Window {
        let (details, start) = (&self.event.details, self.slot.starts_at);
        let opens_at = details.opens.map(|lead| lead.before(start));
        match opens_at {
            _ if self.cancelled.is_some() => Window::Cancelled,
            _ if start <= now => Window::Started,
            _ if self.is_closed || details.closes.before(start) <= now => Window::Closed,
            Some(opens_at) if opens_at > now => Window::NotYet { opens_at },
            _ => Window::Open,
        }
    }

    /// Whether freed places are offered to those who wait.
    pub(crate) fn has_moving_line(&self) -> bool {
        !(self.is_closed && self.is_line_stopped)
    }

    /// Whether it is still to come and stands.
    pub(crate) fn is_ahead(&self, now: Timestamp) -> bool {
        self.cancelled.is_none() && self.slot.starts_at > now
    }

    /// Whether it can be said now who came: from an hour before, when the first ones arrive.
    pub(crate) fn takes_attendance(&self, now: Timestamp) -> bool {
        let from = self.slot.starts_at.saturating_sub(1.hour()).unwrap_or(self.slot.starts_at);
        self.cancelled.is_none() && from <= now
    }

    /// Whether giving up a place now is reported to the organizer: from the evening on in which people are reminded, if
    /// nothing else was chosen.
    pub(crate) fn is_late(&self, now: Timestamp) -> bool {
        let (cutoff, start) = (self.event.details.cutoff, self.slot.starts_at);
        let from = match cutoff {
            LeadTime(0) => Lead::EVE.before(self.zone(), start).unwrap_or(start),
            chosen => chosen.before(start),
        };
        from <= now
    }

    /// The event's title for a reader, with what the people of this shift do.
    pub(crate) fn title(&self, reader: Language) -> String {
        let title = self.event.details.title(reader);
        match &self.slot.role {
            Some(role) => format!("{title} · {}", role.as_str()),
            None => title,
        }
    }

    /// What a reader relies on who takes a place or gives one up: what it is, when and where, and who decides. How many
    /// places are free is not among it; it changes all the time, and is looked at when a place is taken.
    pub(crate) fn relied_on(&self, reader: Language) -> impl Serialize {
        let details = &self.event.details;
        let (language, text) = details.text_for(reader);
        let when = (self.slot.starts_at, self.slot.ends_at, self.slot.role.as_ref());
        let place = (details.country, details.region, details.pin, text.place.as_str());
        (language, text.title.as_str(), when, place, details.minimum_age, details.needs_approval)
    }

    /// Where it takes place, by the clock.
    pub(crate) fn zone(&self) -> &Zone {
        &self.event.details.zone
    }

    /// How many more it needs by itself.
    pub(crate) fn lacking(&self) -> i64 {
        self.slot.places.min.saturating_sub(self.taken()).into()
    }

    /// Whether all roles of its time together have fewer people than they need.
    pub(crate) fn lacks_people_together(&self) -> bool {
        self.together < self.event.details.least_in_all
    }

    /// How many have a place or are held one.
    pub(crate) fn taken(&self) -> u16 {
        self.slot.places.max.saturating_sub(self.free)
    }
}
