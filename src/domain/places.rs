//! Countries, their regions, and languages: `places.json`, and what pickers and cards ask of it.
//!
//! A region is stored by its ISO 3166-2 code, or by the code of a group of ours (`AZ-ER05`, `TR-GR3`)
//! when a person stops at the larger one.

use std::{
    collections::{BTreeMap, HashMap},
    sync::LazyLock,
};

use serde::{Deserialize, Serialize};

use super::{Alphabet, Language, Zone};

type Names = BTreeMap<Language, String>;

/// A code from `places.json`. (Written out in a struct, serde would want to borrow it from what it reads.)
pub(crate) type Code = &'static str;

#[derive(Deserialize)]
struct Places {
    languages: Vec<LanguageEntry>,
    countries: Vec<CountryEntry>,
}

/// A language's own name and its names in the bot's languages.
#[derive(Deserialize)]
pub(crate) struct LanguageEntry {
    pub code: String,
    pub endonym: String,
    pub names: Names,
}

#[derive(Deserialize)]
struct CountryEntry {
    code: String,
    flag: String,
    names: Names,
    national_language: Language,
    timezones: Vec<String>,
    default_timezone: String,
    /// The languages in which every region has a name.
    complete_languages: Vec<Language>,
    minors: Minors,
    city_shortcuts: Vec<String>,
    groups: Vec<RegionEntry>,
    subdivisions: Vec<RegionEntry>,
}

/// What the law of a country, or where that is silent our own caution, asks of the young.
#[derive(Deserialize)]
struct Minors {
    minimum_age: i16,
    consent_below: i16,
    /// Where that stands, and when it was read.
    #[cfg(test)]
    source: String,
}

#[derive(Deserialize)]
struct RegionEntry {
    code: String,
    names: Names,
    #[serde(default)]
    members: Vec<String>,
    timezone: Option<String>,
}

static PLACES: LazyLock<Places> = LazyLock::new(|| {
    serde_json::from_str(include_str!("places.json")).expect("places.json is part of the program, and tested")
});

static REGIONS: LazyLock<HashMap<&str, (&CountryEntry, &RegionEntry)>> = LazyLock::new(|| {
    let regions_of = |country: &'static CountryEntry| {
        let all = country.groups.iter().chain(&country.subdivisions);
        all.map(move |region| (region.code.as_str(), (country, region)))
    };
    PLACES.countries.iter().flat_map(regions_of).collect()
});

/// The languages volunteers may speak, in the order in which they are offered.
pub(crate) fn languages() -> &'static [LanguageEntry] {
    &PLACES.languages
}

/// One of the six countries, by its ISO 3166-1 code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String")]
pub(crate) struct Country(Code);

impl TryFrom<String> for Country {
    type Error = String;

    fn try_from(code: String) -> Result<Self, String> {
        Country::all().find(|country| country.0 == code).ok_or(code)
    }
}

impl Country {
    /// The six, in the order in which they are offered.
    pub(crate) fn all() -> impl Iterator<Item = Country> {
        PLACES.countries.iter().map(|entry| Country(&entry.code))
    }

    /// The youngest age at which anyone may register anywhere, in years.
    pub(crate) fn lowest_minimum_age() -> i16 {
        PLACES.countries.iter().map(|entry| entry.minors.minimum_age).min().unwrap_or(0)
    }

    fn entry(self) -> &'static CountryEntry {
        let found = PLACES.countries.iter().find(|entry| entry.code == self.0);
        found.expect("a Country is made only from a code in places.json")
    }

    /// The two letters of ISO 3166-1.
    pub(crate) fn code(self) -> &'static str {
        self.0
    }

    /// The flag's emoji.
    pub(crate) fn flag(self) -> &'static str {
        &self.entry().flag
    }

    /// Its name, which every language has.
    pub(crate) fn name(self, language: Language) -> &'static str {
        &self.entry().names[&language]
    }

    /// The youngest age at which a person may register here, in years.
    pub(crate) fn minimum_age(self) -> i16 {
        self.entry().minors.minimum_age
    }

    /// Below this age a parent or guardian has to agree in writing before somebody volunteers here, in years.
    pub(crate) fn consent_below(self) -> i16 {
        self.entry().minors.consent_below
    }

    /// The one that most people there read.
    pub(crate) fn national_language(self) -> Language {
        self.entry().national_language
    }

    /// The zone of its capital.
    pub(crate) fn zone(self) -> Zone {
        Zone::of_place(&self.entry().default_timezone)
    }

    /// All its zones.
    pub(crate) fn zones(self) -> impl Iterator<Item = Zone> {
        self.entry().timezones.iter().map(|name| Zone::of_place(name))
    }

    /// What the first screen of its region picker shows: large cities and groups, or all regions.
    pub(crate) fn first_regions(self, language: Language) -> Vec<Region> {
        let entry = self.entry();
        if entry.groups.is_empty() {
            return in_alphabetical_order(entry.subdivisions.iter().map(|region| Region(&region.code)), language);
        }
        let shortcuts = entry.city_shortcuts.iter().map(|code| Region(code));
        // A group whose only member is a shortcut (Bakı) would stand there twice.
        let adds_something =
            |group: &&RegionEntry| group.members.len() > 1 || !entry.city_shortcuts.contains(&group.members[0]);
        let groups = entry.groups.iter().filter(adds_something).map(|group| Region(&group.code));
        shortcuts.chain(in_alphabetical_order(groups, language)).collect()
    }
}

/// A region, or a group of regions, of one of the six countries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String")]
pub(crate) struct Region(Code);

impl TryFrom<String> for Region {
    type Error = String;

    fn try_from(code: String) -> Result<Self, String> {
        REGIONS.get_key_value(code.as_str()).map(|(code, _)| Region(code)).ok_or(code)
    }
}

impl Region {
    /// All regions and groups of all countries.
    pub(crate) fn all() -> impl Iterator<Item = Region> {
        REGIONS.keys().map(|code| Region(code))
    }

    fn entry(self) -> (&'static CountryEntry, &'static RegionEntry) {
        REGIONS[self.0]
    }

    /// Its code in ISO 3166-2, or ours for a group.
    pub(crate) fn code(self) -> &'static str {
        self.0
    }

    /// The country it lies in.
    pub(crate) fn country(self) -> Country {
        Country(&self.entry().0.code)
    }

    /// Whether it is a group of ours, with regions in it.
    pub(crate) fn is_group(self) -> bool {
        !self.entry().1.members.is_empty()
    }

    /// The regions of a group, by name; none for a region.
    pub(crate) fn members(self, language: Language) -> Vec<Region> {
        in_alphabetical_order(self.entry().1.members.iter().map(|code| Region(code)), language)
    }

    /// The codes of the region itself, of the groups it is in, and of the regions in it.
    pub(crate) fn related(self) -> Vec<Code> {
        let (country, region) = self.entry();
        let around = country.groups.iter().filter(|group| group.members.contains(&region.code));
        let inside = region.members.iter().map(String::as_str);
        [self.0].into_iter().chain(around.map(|group| group.code.as_str())).chain(inside).collect()
    }

    /// Its name where it stands alone: the reader's language if it has one there.
    pub(crate) fn name(self, language: Language) -> &'static str {
        let (country, region) = self.entry();
        let everywhere = self.is_group() || country.city_shortcuts.contains(&region.code);
        if everywhere { &region.names[&language] } else { self.name_in_list(language) }
    }

    /// Its name among its neighbours: if one of them lacks a name in the reader's language, the whole
    /// list is in the national one, so that a list never mixes scripts.
    pub(crate) fn name_in_list(self, language: Language) -> &'static str {
        let (country, region) = self.entry();
        let complete = country.complete_languages.contains(&language);
        &region.names[if complete { &language } else { &country.national_language }]
    }

    /// The zone clocks there follow.
    pub(crate) fn zone(self) -> Zone {
        let (country, region) = self.entry();
        Zone::of_place(region.timezone.as_ref().unwrap_or(&country.default_timezone))
    }
}

fn in_alphabetical_order(regions: impl Iterator<Item = Region>, language: Language) -> Vec<Region> {
    let mut regions: Vec<Region> = regions.collect();
    Alphabet::of(language).sort(&mut regions, |region| region.name(language));
    regions
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_has_a_name_in_every_language() {
        for language in Language::ALL {
            assert!(Country::all().all(|country| !country.name(language).is_empty()));
            assert!(
                Region::all()
                    .all(|region| !region.name(language).is_empty() && !region.name_in_list(language).is_empty())
            );
            assert!(languages().iter().all(|entry| !entry.names[&language].is_empty()));
        }
    }

    #[test]
    fn every_region_can_be_reached_from_the_first_screen() {
        for country in Country::all() {
            let first = country.first_regions(Language::En);
            let reached = |region: &Region| {
                first.contains(region) || first.iter().any(|group| group.members(Language::En).contains(region))
            };
            let lone_groups = |region: &Region| region.members(Language::En).len() == 1;
            let all = Region::all().filter(|region| region.country() == country);
            assert!(all.filter(|region| !lone_groups(region)).all(|region| reached(&region)), "{}", country.code());
        }
    }

    #[test]
    fn every_zone_is_in_the_database() {
        let zones = Country::all().flat_map(Country::zones).chain(Region::all().map(Region::zone));
        for zone in zones.chain([Zone::utc()]) {
            let name = serde_json::to_value(&zone).unwrap();
            assert_eq!(Zone::parse(name.as_str().unwrap()).as_ref(), Some(&zone));
        }
    }

    #[test]
    fn what_is_asked_of_the_young_has_its_source() {
        for CountryEntry { code, minors, .. } in &PLACES.countries {
            assert!((14..=18).contains(&minors.minimum_age), "{code}");
            assert!((minors.minimum_age..=18).contains(&minors.consent_below), "{code}");
            assert!(minors.source.contains("Read "), "{code}");
        }
    }

    #[test]
    fn a_list_never_mixes_scripts() {
        let agdash = Region::try_from("AZ-AGS".to_owned()).unwrap();
        let mingachevir = Region::try_from("AZ-MI".to_owned()).unwrap();
        assert_eq!(agdash.name_in_list(Language::Kk), "Ağdaş");
        assert_eq!(mingachevir.name_in_list(Language::Kk), "Mingəçevir");
        assert_eq!(mingachevir.name(Language::Kk), "Мингечевир");
    }

    #[test]
    fn lists_follow_the_alphabet_of_their_reader() {
        let aegean = Region::try_from("TR-GR2".to_owned()).unwrap();
        let names: Vec<_> = aegean.members(Language::Tr).into_iter().map(|region| region.name(Language::Tr)).collect();
        assert_eq!(names, ["Afyonkarahisar", "Aydın", "Denizli", "İzmir", "Kütahya", "Manisa", "Muğla", "Uşak"]);
    }
}
