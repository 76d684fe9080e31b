//! Names of countries, regions and languages as Fluent messages, made from `domain/places.json`.
//!
//! So a region is a `Text` like any other, and no file in `locales/` repeats three hundred names.

use std::fmt::Write;

use crate::domain::{Country, Language, Region, places};

/// The messages `country`, `country-with-flag`, `region`, `region-in-list`, `language-name` and `endonym`.
pub(super) fn messages(language: Language) -> String {
    let countries = || Country::all().map(|country| (country.code(), country));
    let regions = || Region::all().map(|region| (region.code(), region));
    let languages = || places::languages().iter().map(|entry| (entry.code.as_str(), entry));
    [
        message("country", "country", countries().map(|(code, country)| (code, country.name(language).to_owned()))),
        message(
            "country-with-flag",
            "country",
            countries().map(|(code, country)| (code, format!("{} {}", country.flag(), country.name(language)))),
        ),
        message("region", "region", regions().map(|(code, region)| (code, region.name(language).to_owned()))),
        message(
            "region-in-list",
            "region",
            regions().map(|(code, region)| (code, region.name_in_list(language).to_owned())),
        ),
        message("language-name", "language", languages().map(|(code, entry)| (code, entry.names[&language].clone()))),
        message("endonym", "language", languages().map(|(code, entry)| (code, entry.endonym.clone()))),
    ]
    .concat()
}

/// `id = { $argument -> [code] name … *[other] { $argument } }`; every code stands among the variants.
fn message<'a>(id: &str, argument: &str, names: impl Iterator<Item = (&'a str, String)>) -> String {
    let variants = names.fold(String::new(), |mut variants, (code, name)| {
        _ = writeln!(variants, "    [{code}] {name}");
        variants
    });
    format!("{id} = {{ ${argument} ->\n{variants}   *[other] {{ ${argument} }}\n    }}\n")
}
