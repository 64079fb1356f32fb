//! A document becomes models, or its problems are named.
#![no_main]

use hl_model::generate::Generator;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    for name in ["document.json", "document.yaml"] {
        match Generator::from_text(name, text).run() {
            Ok(models) => assert!(!models.source().is_empty()),
            Err(errors) => assert!(!errors.to_string().is_empty()),
        }
    }
});
