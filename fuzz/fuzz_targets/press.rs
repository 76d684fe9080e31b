//! See `hashar::properties::press`.

#![no_main]

libfuzzer_sys::fuzz_target!(|words: &str| hashar::properties::press(words));
