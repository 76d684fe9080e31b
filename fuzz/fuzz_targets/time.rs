//! See `hashar::properties::time`.

#![no_main]

libfuzzer_sys::fuzz_target!(|words: &str| hashar::properties::time(words));
