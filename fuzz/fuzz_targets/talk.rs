//! See `hashar::properties::talk`.

#![no_main]

libfuzzer_sys::fuzz_target!(|words: &str| hashar::properties::talk(words));
