//! See `hashar::properties::link`.

#![no_main]

libfuzzer_sys::fuzz_target!(|words: &str| hashar::properties::link(words));
