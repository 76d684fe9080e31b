//! What a volunteer tells about themselves: a draft while it is asked, a profile when it is complete.

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use strum::{EnumCount, VariantArray};

use super::{BirthDate, Country, Leads, Name, Phone, QuietHours, Region, SpokenLanguage, Topic, Zone};

/// A part of the profile that is asked in one question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, EnumCount, VariantArray)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Field {
    Name,
    BirthDate,
    Country,
    Region,
    Topics,
    SpokenLanguages,
    Phone,
}

impl Field {
    /// In the order in which they are asked.
    pub(crate) const ALL: [Field; Field::COUNT] = *Field::VARIANTS.as_array().expect("as many as there are");

    /// What nobody can take part without, in the order in which it is asked.
    pub(crate) const NEEDED: [Field; 4] = [Field::Name, Field::BirthDate, Field::Country, Field::Region];
}

/// Answers so far; what is not in `answered` is still to be asked, whatever stands in its place.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Draft {
    pub name: Option<Name>,
    pub birth_date: Option<BirthDate>,
    /// None: a country other than the six.
    pub country: Option<Country>,
    /// None: the person did not say.
    pub region: Option<Region>,
    pub topics: BTreeSet<Topic>,
    pub spoken_languages: BTreeSet<SpokenLanguage>,
    /// None: the person did not share it.
    pub phone: Option<Phone>,
    pub answered: BTreeSet<Field>,
}

/// Everything a registered volunteer has told.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Profile {
    pub name: Name,
    pub birth_date: BirthDate,
    pub country: Option<Country>,
    pub region: Option<Region>,
    pub topics: BTreeSet<Topic>,
    pub spoken_languages: BTreeSet<SpokenLanguage>,
    pub phone: Option<Phone>,
}

/// How and when a volunteer wants to hear from us.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Preferences {
    /// None: the zone of the region.
    pub zone: Option<Zone>,
    /// None: messages may come at any hour.
    pub quiet_hours: Option<QuietHours>,
    /// The last day without announcements.
    pub paused_until: Option<Date>,
    /// Whether messages that nobody needs, such as news, are welcome.
    pub optional_messages: bool,
    /// When they are reminded of shifts; None: as each event has it.
    #[serde(default)]
    pub reminders: Option<Leads>,
    /// Whether a reminder that cannot wait comes in their quiet hours, without a sound, and not before them.
    #[serde(default)]
    pub night_reminders: bool,
    /// Whether they want to hear of new events once a week.
    #[serde(default = "wanted")]
    pub weekly_digest: bool,
}

impl Preferences {
    /// Whether somebody hears of new events, on a day.
    pub(crate) fn get_news(&self, today: Date) -> bool {
        self.optional_messages && self.weekly_digest && self.paused_until.is_none_or(|until| until < today)
    }
}

/// In a dialogue from before there was one.
fn wanted() -> bool {
    true
}

impl Default for Preferences {
    fn default() -> Self {
        Preferences {
            zone: None,
            quiet_hours: Some(QuietHours::NIGHT),
            paused_until: None,
            optional_messages: true,
            reminders: None,
            night_reminders: false,
            weekly_digest: true,
        }
    }
}

impl Draft {
    /// The first field that is needed and has no answer.
    pub(crate) fn missing(&self) -> Option<Field> {
        Field::NEEDED.into_iter().find(|field| !self.answered.contains(field) && self.applies(*field))
    }

    /// Regions are asked only in the six countries.
    pub(crate) fn applies(&self, field: Field) -> bool {
        field != Field::Region || self.country.is_some() || !self.answered.contains(&Field::Country)
    }

    /// Notes the country; a region elsewhere is forgotten and asked again.
    pub(crate) fn set_country(&mut self, country: Option<Country>) {
        if self.country != country || country.is_none() {
            self.region = None;
            self.answered.remove(&Field::Region);
        }
        self.country = country;
        self.answered.insert(Field::Country);
    }

    /// The profile, once nothing is missing.
    pub(crate) fn complete(&self) -> Option<Profile> {
        if self.missing().is_some() {
            return None;
        }
        Some(Profile {
            name: self.name.clone()?,
            birth_date: self.birth_date?,
            country: self.country,
            region: self.region,
            topics: self.topics.clone(),
            spoken_languages: self.spoken_languages.clone(),
            phone: self.phone.clone(),
        })
    }
}

impl From<Profile> for Draft {
    fn from(profile: Profile) -> Self {
        Draft {
            name: Some(profile.name),
            birth_date: Some(profile.birth_date),
            country: profile.country,
            region: profile.region,
            topics: profile.topics,
            spoken_languages: profile.spoken_languages,
            phone: profile.phone,
            answered: Field::ALL.into(),
        }
    }
}

/// The zone a volunteer lives in: the one they chose, else their region's, else their country's.
pub(crate) fn zone_of(draft: &Draft, preferences: &Preferences) -> Zone {
    preferences.zone.clone().unwrap_or_else(|| zone_of_place(draft))
}

/// The zone of the place a volunteer lives in.
pub(crate) fn zone_of_place(draft: &Draft) -> Zone {
    let of_region = draft.region.map(Region::zone);
    of_region.or(draft.country.map(Country::zone)).unwrap_or_else(Zone::utc)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn country(code: &str) -> Option<Country> {
        Country::try_from(code.to_owned()).ok()
    }

    fn complete() -> Draft {
        let mut draft = Draft { answered: Field::ALL.into(), ..Draft::default() };
        draft.name = Name::parse("Anna").ok();
        draft.birth_date = BirthDate::parse("1.2.2003", jiff::civil::date(2026, 1, 1)).ok();
        draft.country = country("KZ");
        draft.region = Region::try_from("KZ-10".to_owned()).ok();
        draft.spoken_languages.extend(SpokenLanguage::all().next());
        draft
    }

    #[test]
    fn a_draft_is_complete_when_nothing_is_missing() {
        assert_eq!(Draft::default().missing(), Some(Field::Name));
        assert!(Draft::default().complete().is_none());
        let profile = complete().complete().unwrap();
        assert_eq!(Draft::from(profile), complete());
    }

    #[test]
    fn what_nobody_has_to_tell_is_not_missing() {
        let draft = Draft { answered: Field::NEEDED.into(), ..complete() };
        assert_eq!(draft.missing(), None);
        let without_country = Draft { answered: [Field::Name, Field::BirthDate].into(), ..draft };
        assert_eq!((without_country.missing(), without_country.complete()), (Some(Field::Country), None));
    }

    #[test]
    fn another_country_asks_for_the_region_again() {
        let mut draft = complete();
        draft.set_country(country("KZ"));
        assert_eq!(draft.missing(), None);
        draft.set_country(country("UZ"));
        assert_eq!((draft.region, draft.missing()), (None, Some(Field::Region)));
    }

    #[test]
    fn outside_the_six_countries_no_region_is_asked() {
        let mut draft = complete();
        draft.set_country(None);
        assert_eq!((draft.region, draft.missing()), (None, None));
        assert_eq!(zone_of(&draft, &Preferences::default()), Zone::utc());
    }

    #[test]
    fn the_zone_follows_the_region_until_another_is_chosen() {
        let draft = complete();
        assert_eq!(zone_of(&draft, &Preferences::default()), Zone::of_place("Asia/Almaty"));
        let preferences = Preferences { zone: Zone::parse("Berlin"), ..Preferences::default() };
        assert_eq!(zone_of(&draft, &preferences), Zone::of_place("Europe/Berlin"));
    }
}
