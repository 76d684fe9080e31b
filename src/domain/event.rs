//! Volunteering events: what an organizer says about one, and what others see of it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use strum::{EnumCount, VariantArray};

use super::{
    Country, Language, LeadTime, Organization, Region, Slot, Topic, Zone,
    words::{Description, Place, Title},
};
use crate::domain::{EventId, OrganizationId};

/// What an organizer wrote, in one language.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct EventText {
    pub title: Title,
    pub description: Option<Description>,
    /// Where people meet.
    pub place: Place,
}

/// A place on the map, in degrees.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Pin {
    pub latitude: f64,
    pub longitude: f64,
}

/// Who finds an event in lists and may take part.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, EnumCount, VariantArray)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Visibility {
    #[default]
    Everyone,
    /// People from the event's country.
    Country,
    /// Whoever has the link.
    Link,
}

impl Visibility {
    /// In the order in which they are offered.
    pub(crate) const ALL: [Visibility; Visibility::COUNT] =
        *Visibility::VARIANTS.as_array().expect("as many as there are");
}

/// What is said about an event, whatever becomes of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Details {
    pub texts: BTreeMap<Language, EventText>,
    /// The language of the first text; it is among the texts.
    pub language: Language,
    pub topic: Topic,
    pub country: Country,
    /// None: the whole country.
    pub region: Option<Region>,
    pub zone: Zone,
    pub minimum_age: i16,
    pub pin: Option<Pin>,
    /// Telegram's id of the file.
    pub photo: Option<String>,
    pub visibility: Visibility,
    /// When sign-up opens; None: at once.
    pub opens: Option<LeadTime>,
    pub closes: LeadTime,
    /// Whether an organizer decides about each sign-up.
    pub needs_approval: bool,
    /// Who gives up a place later than this is reported to the organizer; 0: from the evening before on.
    pub cutoff: LeadTime,
    /// How many people all roles of a time need together; 0: each role says for itself.
    #[serde(default)]
    pub least_in_all: u16,
}

/// An event before it is published; every part has been answered.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct NewEvent {
    pub organization: OrganizationId,
    pub details: Details,
    pub slots: Vec<Slot>,
}

impl NewEvent {
    /// The most shifts an event can have.
    pub(crate) const MOST_SHIFTS: usize = 40;
}

/// A published event, as people see it; a shift's own says what holds of that shift.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Event {
    pub id: EventId,
    pub organization: Organization,
    pub details: Details,
    /// How many shifts it has.
    pub shifts: i64,
}

/// An organization, and what its events begin with.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Organizing {
    pub organization: Organization,
    /// None: across countries.
    pub country: Option<Country>,
    pub minimum_age: i16,
}

impl Details {
    /// An event with one text, for everyone, without anything that need not be said.
    pub(crate) fn plain(
        (language, text): (Language, EventText),
        topic: Topic,
        (country, region, zone): (Country, Option<Region>, Zone),
        minimum_age: i16,
    ) -> Details {
        Details {
            texts: BTreeMap::from([(language, text)]),
            language,
            topic,
            country,
            region,
            zone,
            minimum_age,
            pin: None,
            photo: None,
            visibility: Visibility::Everyone,
            opens: None,
            closes: LeadTime(0),
            needs_approval: false,
            cutoff: LeadTime(0),
            least_in_all: 0,
        }
    }

    /// The text for a reader and its language: their own, one they will understand, or the first there was.
    pub(crate) fn text_for(&self, reader: Language) -> (Language, &EventText) {
        let near = [reader, reader.nearest()].into_iter();
        let language = near.chain([self.language]).find(|language| self.texts.contains_key(language));
        let language = language.unwrap_or(self.language);
        (language, &self.texts[&language])
    }

    /// Whether people have to come to another place than before.
    pub(crate) fn has_moved_from(&self, before: &Details) -> bool {
        self.region != before.region || self.texts.keys().any(|language| self.has_other_place(before, *language))
    }

    fn has_other_place(&self, before: &Details, language: Language) -> bool {
        let place = |details: &Details| details.texts.get(&language).map(|text| text.place.clone());
        place(before).is_some_and(|before| place(self).is_some_and(|now| now != before))
    }

    /// The language in which a reader is to see that the place is another: their own if it was changed there too.
    pub(crate) fn language_of_move(&self, before: &Details, reader: Language) -> Language {
        let (own, _) = self.text_for(reader);
        let languages = [own].into_iter().chain(self.texts.keys().copied());
        languages.into_iter().find(|language| self.has_other_place(before, *language)).unwrap_or(own)
    }

    /// The title for a reader.
    pub(crate) fn title(&self, reader: Language) -> String {
        self.text_for(reader).1.title.as_str().to_owned()
    }
}

/// What somebody has to do with a shift.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) enum SignUp {
    Confirmed,
    Waiting {
        /// In the line, from 1.
        position: i64,
    },
    /// A place is held; shared: for several, and the first to take it has it.
    Offered {
        until: jiff::Timestamp,
        #[serde(default)]
        is_shared: bool,
    },
    /// An organizer decides.
    Applied,
    /// An organizer has decided.
    Declined {
        reason: String,
    },
    /// An organizer has taken them off a list of the event, and has not let them come back.
    Removed {
        reason: String,
    },
}
