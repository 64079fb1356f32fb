//! A pattern compiles or is refused, and a search ends.
#![no_main]

use hl_model_ground::format::{Format, check};
use hl_model_ground::pattern::compile;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: (&str, &str)| {
    let (source, text) = input;
    match compile(source) {
        Ok(pattern) => {
            assert_eq!(check(Format::Regex, source), Some(true));
            let _ = pattern.is_match(text);
        }
        Err(error) => {
            assert!(error.offset <= source.len());
            assert!(!error.message.is_empty());
        }
    }
});
