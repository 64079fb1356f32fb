//! All ways of reading a model agree, and a model is written as it was read.
#![no_main]

use std::fmt::Debug;

use hl_model::{HlModel, ReadOptions, Value};
use hl_model_fuzz::{Anything, Both, Email, Mood, Session, Shape, Tree};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let Ok(text) = std::str::from_utf8(data) else { return };
    check::<Session>(text);
    check::<Tree>(text);
    check::<Mood>(text);
    check::<Email>(text);
    check::<Shape>(text);
    check::<Anything>(text);
    check::<Both>(text);
});

fn check<T: HlModel + PartialEq + Debug>(text: &str) {
    let options = ReadOptions::new();
    match T::from_json(text) {
        Ok(model) => {
            assert_eq!(T::from_slice(text.as_bytes()).as_ref(), Ok(&model));
            assert_eq!(T::from_reader(text.as_bytes()).as_ref(), Ok(&model));
            assert!(matches!(T::collect_json(text, &options), Ok((collected, None)) if collected == model));
            let written = model.to_json().expect("what was read can be written");
            let back = T::from_json(&written).expect("what was written can be read");
            assert_eq!(back, model);
            assert_eq!(back.to_json().ok(), Some(written));
            assert_eq!(T::from_value(model.to_value()).as_ref(), Ok(&model));
        }
        Err(errors) => {
            assert!(errors.iter().next().is_some(), "a refusal has a reason");
            assert!(T::from_slice(text.as_bytes()).is_err());
            assert!(T::from_reader(text.as_bytes()).is_err());
            assert!(!matches!(T::collect_json(text, &options), Ok((_, None))));
            if let Ok(value) = text.parse::<Value>() {
                assert!(T::from_value(value).is_err(), "{text}");
            }
        }
    }
}
