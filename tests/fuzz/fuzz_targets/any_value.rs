//! A text is a value exactly if it is JSON, and is written back without loss.
#![no_main]

use hl_model::Value;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let theirs = serde_json::from_str::<serde_json::Value>(text);
    match text.parse::<Value>() {
        Ok(value) => {
            let written = value.to_string();
            assert_eq!(written.parse::<Value>().as_ref(), Ok(&value));
            // serde_json refuses numbers beyond a double, and it has other rules for lone surrogates and duplicate keys.
            if let Ok(theirs) = theirs {
                assert_eq!(serde_json::from_str::<serde_json::Value>(&written).ok(), Some(theirs));
            }
        }
        Err(errors) => {
            assert!(!errors.to_string().is_empty());
            for problem in &errors {
                assert!(problem.position().is_none_or(|position| position.line() >= 1 && position.column() >= 1));
            }
        }
    }
});
