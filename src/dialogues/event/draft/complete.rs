//! What becomes of a draft in which everything is answered: a new event, or the change of a published one.

use super::{Draft, Words};
use crate::{
    dialogues::{Answer, Effect, Turn, Viewer, event::Creation},
    domain::{Details, EventText, NewEvent, Slot, slot::slots},
    texts::Text,
};

impl Draft {
    pub(super) fn check_number_of_shifts(&self) -> Result<(), Text> {
        let times = self.day.map_or(1, |day| self.repeat.days(day).len());
        let count = times * self.hours.len().max(1) * self.parts.len().max(1);
        let most = NewEvent::MOST_SHIFTS;
        if count > most { Err(Text::ErrorTooManyShifts { count, most }) } else { Ok(()) }
    }

    /// Ends in the event's publication, or in the change of a published one.
    pub(crate) fn publish(self, viewer: &Viewer) -> Answer<Draft> {
        let new = Box::new(self.complete().ok_or(Text::ButtonTooOld)?);
        if new.slots.iter().any(|slot| slot.starts_at <= viewer.now) {
            return Err(Text::ErrorDayPast);
        }
        Ok(Turn::by_outcome(Effect::Creation(match self.published {
            Some(_) => Creation::Change { draft: Box::new(self), scope: None, seen: None },
            None => Creation::Publish(new),
        })))
    }

    pub(super) fn complete(&self) -> Option<NewEvent> {
        let texts = self.words.iter().map(|(language, words)| Some((*language, words.complete()?)));
        let details = Details {
            texts: texts.collect::<Option<_>>()?,
            language: self.first_language,
            topic: self.topic?,
            country: self.there.country?,
            region: self.there.region,
            zone: self.zone(),
            minimum_age: self.age?,
            pin: self.pin,
            photo: self.photo.clone(),
            visibility: self.visibility,
            opens: self.opens,
            closes: self.closes,
            needs_approval: self.needs_approval,
            cutoff: self.cutoff,
            least_in_all: if self.has_roles() { self.least } else { 0 },
        };
        Some(NewEvent { organization: self.organizing.organization.id, details, slots: self.slots()? })
    }

    /// Whether people do different things there.
    pub(super) fn has_roles(&self) -> bool {
        !self.parts.is_empty() || self.published.as_ref().is_some_and(|it| it.shift.slot.role.is_some())
    }

    /// How many places all roles of a time have.
    pub(super) fn places_together(&self) -> u16 {
        let new = self.parts.iter().map(|part| part.places.max).fold(0, u16::saturating_add);
        self.published.as_ref().map_or(new, |published| published.places_together)
    }

    /// Every day, at all hours, with all roles.
    fn slots(&self) -> Option<Vec<Slot>> {
        let days = self.repeat.days(self.day?);
        slots(&self.zone(), &days, &self.hours, self.places?, &self.parts)
    }
}

impl Words {
    fn complete(&self) -> Option<EventText> {
        let (title, place) = (self.title.clone()?, self.place.clone()?);
        Some(EventText { title, description: self.description.clone(), place })
    }
}
