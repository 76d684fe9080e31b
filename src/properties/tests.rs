//! The properties tried without a fuzzer: with its seeds, with what broke them once, and with random words like them.

use std::path::Path;

use proptest::prelude::*;

use super::*;

/// The seeds of a fuzz target.
fn seeds(target: &str) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/seeds").join(target);
    let files = std::fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    files.map(|file| std::fs::read_to_string(file.unwrap().path()).unwrap()).collect()
}

#[test]
fn every_seed_keeps_its_property() {
    for (target, property) in ALL {
        let seeds = seeds(target);
        assert!(!seeds.is_empty(), "{target}");
        seeds.iter().for_each(|seed| property(seed));
    }
}

/// One of the words of a seed, or a few signs that mean something somewhere.
fn word() -> impl Strategy<Value = String> {
    let known: Vec<String> = ALL.iter().flat_map(|(target, _)| seeds(target)).flat_map(|seed| split(&seed)).collect();
    prop_oneof![3 => prop::sample::select(known), 2 => "[0-9]{1,4}", 1 => "[-:.,/*#|@>+{}\\[\\]\" \n]{1,2}", 1 => "\\PC{1,5}"]
}

fn split(seed: &str) -> Vec<String> {
    seed.split_inclusive([' ', '\n', ',', ':']).map(str::to_owned).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn random_words_keep_every_property(words in prop::collection::vec(word(), 1..12)) {
        let words = words.concat();
        ALL.iter().for_each(|(_, property)| property(&words));
    }
}
