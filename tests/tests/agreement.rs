//! The types and their descriptions agree on every text.
//!
//! A model is read by the types of its fields. The reader can also read by a description only, as it does for the
//! members of unions. Both ways must accept equal texts, and report equal problems of all others.

use hl_model::{Bytes, Dict, HlModel, Value};
use hl_model_tests::generate::{Choices, check, decisions, mutate, mutated, valid};
use hl_model_tests::json::Json;
use hl_model_tests::{described, for_every_model};
use proptest::prelude::*;

/// The number of texts of each kind for each model.
const CASES: u32 = 600;

fn agreement<T: HlModel>() {
    let schema = <T as HlModel>::schema();
    check(CASES, &valid(schema), |sample| {
        prop_assert_eq!(T::from_json(&sample.text).map(drop), Ok(()), "the model refuses {}", sample.text);
        prop_assert_eq!(described(schema, &sample.text), Ok(()), "the description refuses {}", sample.text);
        Ok(())
    });
    check(CASES, &mutated(schema), |text| {
        prop_assert_eq!(T::from_json(&text).map(drop), described(schema, &text), "they disagree on {}", text);
        Ok(())
    });
    check(CASES, &(mutated(schema), decisions()), |(text, decisions)| {
        let Some(mut json) = Json::parse(&text) else { return Ok(()) };
        mutate(&mut json, &mut Choices::new(&decisions));
        let value = with_bytes(&json, &mut Choices::new(&decisions));
        if let Err(errors) = T::from_value(value.clone()) {
            prop_assert!(
                errors.iter().all(|problem| !problem.to_string().contains("gives no reason")),
                "{}: {}",
                value,
                errors
            );
        }
        Ok(())
    });
}

/// The value in memory, with bytes here and there, so that it is no text.
fn with_bytes(json: &Json, choices: &mut Choices<'_>) -> Value {
    match json {
        _ if choices.one_in(6) => Bytes::from(vec![0, 255]).into(),
        Json::List(items) => items.iter().map(|item| with_bytes(item, choices)).collect(),
        Json::Object(entries) => {
            let entries = entries.iter().map(|(key, value)| (key.clone(), with_bytes(value, choices)));
            entries.collect::<Dict>().into()
        }
        _ => json.to_string().parse().unwrap_or(Value::NULL),
    }
}

for_every_model!(agreement);
