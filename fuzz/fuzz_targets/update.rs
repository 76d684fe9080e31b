//! See `hashar::properties::update`.

#![no_main]

libfuzzer_sys::fuzz_target!(|words: &str| hashar::properties::update(words));
