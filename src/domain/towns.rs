//! In which region a town lies, by its name in any script or by a place on the map: `towns.json`, and the regions' own names.

use std::sync::LazyLock;

use serde::Deserialize;

use super::{Country, Language, Pin, Region, search::Spelling};

#[derive(Deserialize)]
struct Towns {
    towns: Vec<Vec<Word>>,
}

/// The region's code, then latitude and longitude, then names.
#[derive(Deserialize)]
#[serde(untagged)]
enum Word {
    Degrees(f64),
    Name(String),
}

struct Town {
    region: Region,
    latitude: f64,
    longitude: f64,
    names: Vec<Spelling>,
}

static TOWNS: LazyLock<Vec<Town>> = LazyLock::new(|| {
    let read: Towns =
        serde_json::from_str(include_str!("towns.json")).expect("towns.json is part of the program, and tested");
    read.towns.into_iter().filter_map(Town::read).collect()
});

static REGIONS: LazyLock<Vec<(Region, Vec<Spelling>)>> = LazyLock::new(|| {
    let names = |region: Region| Language::ALL.map(|language| Spelling::of(region.name(language)));
    // A group of one region is that region.
    let regions = Region::all().filter(|region| region.members(Language::En).len() != 1);
    regions.map(|region| (region, names(region).into())).collect()
});

/// As many regions as somebody is asked to choose from.
const MOST: usize = 8;
/// As many where they are found on the map.
const NEAREST: usize = 3;
/// Kilometres from which no town is near any more.
const FARTHEST: f64 = 120.0;
/// Kilometres in a degree of latitude.
const DEGREE: f64 = 111.2;

/// What a name may mean.
#[derive(Debug, PartialEq)]
pub(crate) enum Found {
    /// It is that of one region.
    Region(Region),
    /// Towns in these are called so, or begin so, the first in the reader's own country; none: nothing is.
    Perhaps(Vec<Region>),
}

impl Town {
    fn read(words: Vec<Word>) -> Option<Town> {
        let mut words = words.into_iter();
        let (Some(Word::Name(code)), Some(Word::Degrees(latitude)), Some(Word::Degrees(longitude))) =
            (words.next(), words.next(), words.next())
        else {
            return None;
        };
        let names = words.filter_map(|word| match word {
            Word::Name(name) => Some(Spelling::of(&name)),
            Word::Degrees(_) => None,
        });
        Some(Town { region: Region::try_from(code).ok()?, latitude, longitude, names: names.collect() })
    }

    /// Kilometres to a place, as if the map were flat, which is exact enough for what is near.
    fn distance(&self, pin: Pin) -> f64 {
        let north = (self.latitude - pin.latitude) * DEGREE;
        let east = (self.longitude - pin.longitude) * DEGREE * pin.latitude.to_radians().cos();
        north.hypot(east)
    }
}

/// The region that somebody means by a name; those of their own country come first, and no others where only those count.
pub(crate) fn region_named(words: &str, home: Option<Country>, only_home: bool) -> Found {
    let wanted = Spelling::of(words);
    let counts = |region: Region| !only_home || Some(region.country()) == home;
    let named = |is: fn(&Spelling, &Spelling) -> bool| {
        let regions =
            REGIONS.iter().filter(|(_, names)| names.iter().any(|name| is(name, &wanted))).map(|(region, _)| *region);
        let towns = TOWNS.iter().filter(|town| town.names.iter().any(|name| is(name, &wanted))).map(|town| town.region);
        (
            in_order(regions.filter(|region| counts(*region)), home),
            in_order(towns.filter(|region| counts(*region)), home),
        )
    };
    match named(Spelling::is) {
        (regions, _) if regions.len() == 1 => Found::Region(regions[0]),
        (regions, towns) if regions.is_empty() && towns.is_empty() => {
            let (regions, towns) = named(Spelling::begins_with);
            Found::Perhaps(in_order(regions.into_iter().chain(towns), home))
        }
        (regions, towns) => Found::Perhaps(in_order(regions.into_iter().chain(towns), home)),
    }
}

/// Each once, those of one's own country first.
fn in_order(regions: impl Iterator<Item = Region>, home: Option<Country>) -> Vec<Region> {
    let mut once: Vec<Region> = Vec::new();
    for region in regions {
        if !once.contains(&region) {
            once.push(region);
        }
    }
    once.sort_by_key(|region| (Some(region.country()) != home, region.code()));
    once.truncate(MOST);
    once
}

/// The regions of the towns that are nearest to a place, the nearest first; none where none is near.
pub(crate) fn regions_near(pin: Pin) -> Vec<Region> {
    let mut near: Vec<(f64, Region)> = TOWNS.iter().map(|town| (town.distance(pin), town.region)).collect();
    near.retain(|(distance, _)| *distance <= FARTHEST);
    near.sort_by(|(a, _), (b, _)| a.total_cmp(b));
    let mut once: Vec<Region> = Vec::new();
    for (_, region) in near {
        if once.len() < NEAREST && !once.contains(&region) {
            once.push(region);
        }
    }
    once
}

#[cfg(test)]
mod tests {
    use super::*;

    fn region(code: &str) -> Region {
        Region::try_from(code.to_owned()).unwrap()
    }

    fn home(code: &str) -> Option<Country> {
        Country::try_from(code.to_owned()).ok()
    }

    #[test]
    fn a_region_is_found_by_its_name_in_any_script() {
        for (words, code) in [
            ("Bakı", "AZ-BA"),
            ("baki", "AZ-BA"),
            ("Баку", "AZ-BA"),
            ("Şamaxı", "AZ-SMI"),
            ("samaxi", "AZ-SMI"),
            ("istanbul", "TR-34"),
            ("Andijon", "UZ-AN"),
            ("андижон", "UZ-AN"),
        ] {
            assert_eq!(region_named(words, None, false), Found::Region(region(code)), "{words}");
        }
    }

    #[test]
    fn a_town_is_asked_for_by_its_region() {
        for (words, code) in [
            ("Хуҷанд", "TJ-SU"),
            ("худжанд", "TJ-SU"),
            ("Khujand", "TJ-SU"),
            ("Семей", "KZ-10"),
            ("semey", "KZ-10"),
            ("Каракол", "KG-Y"),
            ("Termiz", "UZ-SU"),
            ("Жалал-Абад", "KG-MAN"),
            ("Kadıköy", "TR-34"),
            ("kadikoy", "TR-34"),
            ("Margʻilon", "UZ-FA"),
            ("margilon", "UZ-FA"),
        ] {
            let found = region_named(words, None, false);
            let is_it = |regions: &[Region]| regions.contains(&region(code));
            assert!(matches!(&found, Found::Perhaps(regions) if is_it(regions)), "{words}: {found:?}");
        }
    }

    #[test]
    fn what_several_places_are_called_is_asked_with_ones_own_country_first() {
        let Found::Perhaps(regions) = region_named("Ereğli", home("TR"), false) else { panic!("one region") };
        assert_eq!(regions, [region("TR-42"), region("TR-67")]);
        let Found::Perhaps(regions) = region_named("Aksu", home("KZ"), false) else { panic!("one region") };
        assert_eq!(regions[..2], [region("KZ-11"), region("KZ-55")]);
        for nothing in ["", "xyzzy", "Б", "Atlantis"] {
            assert_eq!(region_named(nothing, None, false), Found::Perhaps(Vec::new()), "{nothing}");
        }
        assert_eq!(region_named("Ташкент", home("KZ"), true), Found::Perhaps(Vec::new()), "only of one country");
    }

    #[test]
    fn a_place_on_the_map_is_near_some_regions_or_none() {
        let near = |latitude, longitude| regions_near(Pin { latitude, longitude });
        assert_eq!(near(40.38, 49.85).first(), Some(&region("AZ-BA")));
        assert_eq!(near(42.87, 74.59).first(), Some(&region("KG-GB")));
        assert_eq!(near(38.56, 68.78).first(), Some(&region("TJ-DU")));
        assert_eq!(near(41.01, 28.98).first(), Some(&region("TR-34")));
        assert_eq!(near(52.52, 13.40), Vec::new(), "Berlin");
    }

    #[test]
    fn every_region_that_is_no_group_has_a_town() {
        let has_town = |region: &Region| region.is_group() || TOWNS.iter().any(|town| town.region == *region);
        let without: Vec<&str> = Region::all().filter(|region| !has_town(region)).map(Region::code).collect();
        assert_eq!(without, Vec::<&str>::new());
        assert!(TOWNS.iter().all(|town| !town.names.is_empty() && !town.region.is_group()));
    }
}
