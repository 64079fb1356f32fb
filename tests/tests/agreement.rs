//! The quick reading pass and the thorough one say the same of every text.
//!
//! The quick pass fills a model and only says that something is wrong; the thorough pass looks at the description and
//! says what. Where the quick pass refuses a text in which the thorough one finds nothing, the problem is `internal`.

use hl_model::{Bytes, Dict, HlModel, Value};
use hl_model_tests::generate::{Choices, check, decisions, mutate, mutated, valid};
use hl_model_tests::json::Json;
use hl_model_tests::{for_every_model, thorough};
use proptest::prelude::*;

/// How many texts of each kind there are for each model.
const CASES: u32 = 600;

fn agreement<T: HlModel>() {
    let schema = <T as HlModel>::schema();
    check(CASES, &valid(schema), |sample| {
        prop_assert_eq!(T::from_json(&sample.text).map(drop), Ok(()), "the quick pass refuses {}", sample.text);
        prop_assert_eq!(thorough(schema, &sample.text), Ok(()), "the thorough pass refuses {}", sample.text);
        Ok(())
    });
    check(CASES, &mutated(schema), |text| {
        prop_assert_eq!(T::from_json(&text).map(drop), thorough(schema, &text), "the passes disagree on {}", text);
        Ok(())
    });
    check(CASES, &(mutated(schema), decisions()), |(text, decisions)| {
        let Some(mut json) = Json::parse(&text) else { return Ok(()) };
        mutate(&mut json, &mut Choices::new(&decisions));
        let value = with_bytes(&json, &mut Choices::new(&decisions));
        if let Err(errors) = T::from_value(value.clone()) {
            prop_assert!(errors.iter().all(|problem| problem.code() != "internal"), "{}: {}", value, errors);
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
