//! What becomes of a draft in which everything is answered: a new event, or the change of a published one.

use super::{Draft, Published, Words};
use crate::{
    dialogues::{Answer, Effect, Reader, Turn, event::Creation},
    domain::{Details, EventText, NewEvent, Slot, shift::slots},
    texts::Text,
};

impl Draft {
    /// How many people will hear of the change, if it changes something for them.
    pub fn people_to_tell(&self) -> Option<i64> {
        let Published { shift, people, people_in_all } = self.published.as_ref()?;
        let (new, before) = (self.complete()?, &shift.slot);
        let is_retimed =
            new.slots.first().is_some_and(|slot| (slot.starts_at, slot.ends_at) != (before.starts_at, before.ends_at));
        let count = match new.details.has_moved_from(&shift.event.details) {
            true => *people_in_all,
            false if is_retimed => *people,
            false => 0,
        };
        (count > 0).then_some(count)
    }

    pub(super) fn check_number_of_shifts(&self) -> Result<(), Text> {
        let times = self.day.map_or(1, |day| self.repeat.days(day).len());
        let count = times * self.hours.len().max(1) * self.parts.len().max(1);
        let most = NewEvent::MOST_SHIFTS;
        if count > most { Err(Text::ErrorTooManyShifts { count, most }) } else { Ok(()) }
    }

    /// Ends in the event's publication, or in the change of a published one.
    pub fn publish(self, reader: &Reader) -> Answer<Draft> {
        let new = Box::new(self.complete().ok_or(Text::ButtonTooOld)?);
        if new.slots.iter().any(|slot| slot.starts_at <= reader.now) {
            return Err(Text::ErrorDayPast);
        }
        Ok(Turn::by_outcome(Effect::Creation(match &self.published {
            Some(Published { shift, .. }) => Creation::Change { shown: Box::new(shift.clone()), new },
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
            least_in_all: self.published.as_ref().map_or(0, |it| it.shift.event.details.least_in_all),
        };
        Some(NewEvent { organization: self.organizing.organization.id, details, slots: self.slots()? })
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
