//! Reading with any options: types and descriptions agree, and the right value of a duplicate key counts.

use hl_model::{DuplicateKeys, HlModel, ReadOptions, UnknownKeys};
use hl_model_tests::generate::{Choices, check, decisions, mutated, valid};
use hl_model_tests::json::Json;
use hl_model_tests::{by_description, for_every_model};
use proptest::prelude::*;

/// The number of texts of each kind for each model.
const CASES: u32 = 200;

fn any_options<T: HlModel>() {
    let schema = <T as HlModel>::schema();
    check(CASES, &(mutated(schema), decisions()), |(text, decisions)| {
        let mut choices = Choices::new(&decisions);
        let options = options(&mut choices);
        let text = match Json::parse(&text) {
            Some(json) => repeat_keys(&json, &mut choices).to_string(),
            None => text,
        };
        let read = T::from_json_with(&text, &options).map(drop);
        prop_assert_eq!(read, by_description(schema, &text, &options), "{} with {:?}", text, options);
        Ok(())
    });
    check(CASES, &(valid(schema), decisions()), |(sample, decisions)| {
        let mut choices = Choices::new(&decisions);
        let policy = choices.pick(&[DuplicateKeys::First, DuplicateKeys::Last]);
        let lenient = ReadOptions::new().lenient();
        let repeated = repeat_keys(&sample.json, &mut choices);
        let once = once(&repeated, policy).to_string();
        if let Ok(read) = T::from_json_with(&repeated.to_string(), &lenient.duplicate_keys(policy)) {
            let expected = T::from_json_with(&once, &lenient).map(|model| model.to_value());
            // Before the last value there may be one that is only tolerated. Then the strict reading that tells the members
            // of a union apart refuses the text, although it accepts the text without that value.
            let strict = ReadOptions::new().duplicate_keys(policy);
            let accepts = |text: &str| T::from_json_with(text, &strict).is_ok();
            if policy == DuplicateKeys::Last && accepts(&once) && !accepts(&repeated.to_string()) {
                prop_assert!(expected.is_ok(), "{} with {:?}", repeated, policy);
            } else {
                prop_assert_eq!(Ok(read.to_value()), expected, "{} with {:?}", repeated, policy);
            }
        }
        Ok(())
    });
}

fn options(choices: &mut Choices<'_>) -> ReadOptions {
    let mut options = ReadOptions::new()
        .duplicate_keys(choices.pick(&[DuplicateKeys::Error, DuplicateKeys::First, DuplicateKeys::Last]))
        .unknown_keys(choices.pick(&[
            UnknownKeys::AsDeclared,
            UnknownKeys::Keep,
            UnknownKeys::Drop,
            UnknownKeys::Reject,
        ]));
    let limits: [fn(ReadOptions, usize) -> ReadOptions; 5] =
        [ReadOptions::depth, ReadOptions::keys, ReadOptions::text_length, ReadOptions::digits, ReadOptions::exponent];
    for limit in limits {
        if choices.one_in(4) {
            options = limit(options, choices.below(16));
        }
    }
    options
}

/// The object with more values for some of its keys.
fn repeat_keys(json: &Json, choices: &mut Choices<'_>) -> Json {
    match json {
        Json::List(items) => Json::List(items.iter().map(|item| repeat_keys(item, choices)).collect()),
        Json::Object(entries) => {
            let mut repeated = Vec::new();
            for (key, value) in entries {
                let value = repeat_keys(value, choices);
                if choices.one_in(5) {
                    let other = choices.pick(&[&Json::Null, &Json::Bool(true), &value]);
                    let at = choices.below(repeated.len() + 1);
                    repeated.insert(at, (key.clone(), other.clone()));
                }
                repeated.push((key.clone(), value));
                if choices.one_in(5) {
                    repeated.push((key.clone(), choices.pick(&[&Json::Null, &Json::Bool(true)]).clone()));
                }
            }
            Json::Object(repeated)
        }
        other => other.clone(),
    }
}

/// The object with one value for each key.
fn once(json: &Json, policy: DuplicateKeys) -> Json {
    match json {
        Json::List(items) => Json::List(items.iter().map(|item| once(item, policy)).collect()),
        Json::Object(entries) => {
            let mut distinct: Vec<(String, Json)> = Vec::new();
            for (key, value) in entries {
                let value = once(value, policy);
                match distinct.iter_mut().find(|(other, _)| other == key) {
                    Some((_, first)) if policy == DuplicateKeys::Last => *first = value,
                    Some(_) => {}
                    None => distinct.push((key.clone(), value)),
                }
            }
            Json::Object(distinct)
        }
        other => other.clone(),
    }
}

for_every_model!(any_options);
