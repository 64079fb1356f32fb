//! Objects of a few keys, each with one of a few values: all that there are.

use hl_model::schema::json_schema;
use hl_model::{DuplicateKeys, HlModel, ReadOptions, UnknownKeys, Value};
use hl_model_tests::described;

/// Every object with some of a few keys, each with one of a few values.
fn objects(keys: &[&str]) -> Vec<String> {
    let values = ["1", "\"a\"", "\"message\"", "true", "null"];
    let mut objects = vec![String::new()];
    for key in keys {
        let longer = |object: &String| {
            let comma = if object.is_empty() { "" } else { "," };
            let with = values.map(|value| format!("{object}{comma}\"{key}\":{value}"));
            std::iter::once(object.clone()).chain(with).collect::<Vec<_>>()
        };
        objects = objects.iter().flat_map(longer).collect();
    }
    objects.into_iter().map(|inside| format!("{{{inside}}}")).collect()
}

/// Reading by type, reading by description and a validator of JSON Schema agree on every object of these keys.
pub(super) fn agree_on<T: HlModel>(keys: &[&str]) {
    let schema = serde_json::from_str(&json_schema::<T>().to_json()).unwrap();
    let validator = jsonschema::draft202012::new(&schema).unwrap();
    let mut accepted = 0;
    for text in objects(keys) {
        let read = T::from_json(&text);
        let found = described(<T as HlModel>::schema(), &text);
        assert_eq!(read.as_ref().err(), found.as_ref().err(), "they disagree on {text}");
        let valid = validator.is_valid(&serde_json::from_str(&text).unwrap());
        assert_eq!(valid, read.is_ok(), "{text}: {:?}\n{schema:#}", read.err());
        if let Ok(model) = read {
            accepted += 1;
            assert_eq!(model.to_value(), text.parse::<Value>().unwrap());
            assert_eq!(T::from_json(&model.to_json().unwrap()).unwrap().to_value(), model.to_value());
        }
    }
    assert!(accepted > 0, "some objects are read");
}

#[test]
fn with_every_option_there_is_a_reason_for_what_is_refused() {
    use hl_model_tests::zoo::{Happening, Labelled, StrictlyLabelled, Tagged};

    fn check<T: HlModel>(keys: &[&str]) {
        let unknown = [UnknownKeys::Keep, UnknownKeys::Drop, UnknownKeys::Reject];
        let unknown = unknown.map(|policy| ReadOptions::new().unknown_keys(policy));
        let duplicates = [DuplicateKeys::First, DuplicateKeys::Last];
        let duplicates = duplicates.map(|policy| ReadOptions::new().duplicate_keys(policy));
        let options = [&unknown[..], &duplicates, &[ReadOptions::new().lenient()]].concat();
        for object in objects(keys) {
            // Some come again with a key that occurs twice.
            let again = object.replace("\"number\":1", "\"number\":1,\"number\":\"a\"");
            for text in [object, again] {
                for options in &options {
                    if let Err(errors) = T::from_json_with(&text, options) {
                        assert!(
                            errors.iter().all(|problem| !problem.to_string().contains("gives no reason")),
                            "{text}: {options:?}"
                        );
                    }
                }
            }
        }
    }
    check::<Labelled>(&["number", "word", "new"]);
    check::<StrictlyLabelled>(&["title", "number", "word"]);
    check::<Happening>(&["happening", "number", "text"]);
    check::<Tagged>(&["note", "number", "word"]);
}

#[test]
fn all_three_agree_on_every_object_of_a_few_keys() {
    use hl_model_tests::zoo::{Happening, Labelled, StrictlyLabelled, Tagged};

    agree_on::<Labelled>(&["title", "number", "word", "size", "new"]);
    agree_on::<StrictlyLabelled>(&["title", "number", "word", "size"]);
    agree_on::<Happening>(&["happening", "title", "number", "text"]);
    agree_on::<Tagged>(&["title", "note", "number", "word"]);
}
