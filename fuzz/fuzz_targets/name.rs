//! See `hashar::properties::name`.

#![no_main]

libfuzzer_sys::fuzz_target!(|words: &str| hashar::properties::name(words));
