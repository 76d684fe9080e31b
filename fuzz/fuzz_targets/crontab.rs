//! See `hashar::properties::crontab`.

#![no_main]

libfuzzer_sys::fuzz_target!(|words: &str| hashar::properties::crontab(words));
