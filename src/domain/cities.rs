//! Which time zone a city has, by its name in any of the seven languages or in Russian: `cities.json`, and the regions.

use std::sync::LazyLock;

use serde::Deserialize;

use super::{Language, Region, Zone, search::Spelling};

#[derive(Deserialize)]
struct Cities {
    /// The zone's name first, then how the cities in it are called.
    cities: Vec<Vec<String>>,
}

static CITIES: LazyLock<Cities> = LazyLock::new(|| {
    serde_json::from_str(include_str!("cities.json")).expect("cities.json is part of the program, and tested")
});

/// Finds a zone by its name, or by a large city or a region in it: `Europe/Berlin`, `Бишкек`, `Oş`, `Мәскеу`.
pub(crate) fn zone_named(words: &str) -> Option<Zone> {
    Zone::parse(words).or_else(|| zone_of_city(words)).or_else(|| zone_of_region(words))
}

fn zone_of_city(words: &str) -> Option<Zone> {
    let wanted = Spelling::of(words);
    let is_wanted = |name: &String| Spelling::of(name).is(&wanted);
    let city = CITIES.cities.iter().find(|city| city.iter().skip(1).any(is_wanted))?;
    city.first().and_then(|zone| Zone::try_from(zone.clone()).ok())
}

/// Regions that lie in one zone, whatever it is, since no two of them have one name.
fn zone_of_region(words: &str) -> Option<Zone> {
    let wanted = Spelling::of(words);
    let is_wanted =
        |region: &Region| Language::ALL.iter().any(|language| Spelling::of(region.name(*language)).is(&wanted));
    Region::all().find(is_wanted).map(Region::zone)
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;
    use crate::domain::search::latin;

    #[test]
    fn a_large_city_is_found_in_every_language() {
        let zone = |words: &str| zone_named(words).map(|zone| zone.name().to_owned());
        for (words, name) in [
            ("Астана", "Asia/Almaty"),
            ("Ostona", "Asia/Almaty"),
            ("Ankara", "Europe/Istanbul"),
            ("Анкара", "Europe/Istanbul"),
            ("Бишкек", "Asia/Bishkek"),
            ("Bişkek", "Asia/Bishkek"),
            ("Ош", "Asia/Bishkek"),
            ("oş", "Asia/Bishkek"),
            ("хуҷанд", "Asia/Dushanbe"),
            ("хучанд", "Asia/Dushanbe"),
            ("Худжанд", "Asia/Dushanbe"),
            ("Мәскеу", "Europe/Moscow"),
            ("москва", "Europe/Moscow"),
            ("moskova", "Europe/Moscow"),
            ("санкт петербург", "Europe/Moscow"),
            ("Munih", "Europe/Berlin"),
            ("нью-йорк", "America/New_York"),
            ("gəncə", "Asia/Baku"),
            ("Gence", "Asia/Baku"),
            ("Europe/Berlin", "Europe/Berlin"),
        ] {
            assert_eq!(zone(words).as_deref(), Some(name), "{words}");
        }
        for wrong in ["", "-", "Atlantis", "ан", "Mo"] {
            assert_eq!(zone(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn regions_of_one_name_are_in_one_zone() {
        let mut zones = HashMap::new();
        for (region, language) in Region::all().flat_map(|region| Language::ALL.map(|language| (region, language))) {
            let name = latin(region.name(language));
            let before = zones.insert(name.clone(), region.zone()).unwrap_or(region.zone());
            assert_eq!(before, region.zone(), "{name}");
        }
    }

    #[test]
    fn every_city_has_a_zone_and_no_two_zones_share_a_name() {
        let mut zones = HashMap::new();
        for city in &CITIES.cities {
            let (zone, names) = city.split_first().unwrap();
            assert!(Zone::try_from(zone.clone()).is_ok(), "{zone}");
            assert!(!names.is_empty(), "{zone}");
            for name in names {
                let before = zones.insert(latin(name), zone);
                assert!(before.is_none_or(|before| before == zone), "{name}: {before:?} and {zone}");
            }
        }
    }
}
