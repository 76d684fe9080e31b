//! See `hashar::properties::option`.

#![no_main]

libfuzzer_sys::fuzz_target!(|words: &str| hashar::properties::option(words));
