//! The JSON Schema that is written for a model means what the model checks.
//!
//! Every model's schema is given to an independent validator in each dialect that can express it, with formats asserted,
//! and both are asked about generated values. What a dialect cannot express is an error that names the place. In the strict
//! subset, null stands for an absent key. A validator of values cannot see duplicate keys, limits, and numbers that its tree of
//! values does not keep, so these are not compared.

mod record;
mod strict;

use std::cell::RefCell;

use hl_model::HlModel;
use hl_model_tests::dialects::Schema;
use hl_model_tests::for_every_model;
use hl_model_tests::generate::{Choices, Generator, Numbers, broken, check, decisions};
use hl_model_tests::json::{Json, significant_digits};
use proptest::prelude::*;
use serde_json::Value;

use record::Record;

/// The number of values for each model.
const CASES: u32 = 400;

const _: () = assert!(CASES * every_model::COUNT >= 20_000, "there are enough values in every run");

fn agreement<T: HlModel>() {
    let schemas = Schema::all::<T>();
    let whole = schemas.first().expect("2020-12 says everything");
    let model = <T as HlModel>::schema();
    let record = RefCell::new(Record::new());
    let values = (any::<bool>(), decisions(), decisions()).prop_map(|(is_valid, decisions, changes)| {
        if is_valid {
            Generator::new(&mut Choices::new(&decisions), Numbers::Simple).value(model)
        } else {
            broken(model, Numbers::Simple, &decisions, &mut Choices::new(&changes))
        }
    });
    // The validator divides in binary floating point, which numbers beyond its precision do not survive.
    let divides = whole.mentions("multipleOf");
    // The schema leaves the bounds of this format to the validator, which does not look at formats of numbers.
    let has_int64 = whole.mentions("\"int64\"");
    check(CASES, &values, |json| {
        prop_assume!(is_comparable(&json, divides) && !json.has_duplicate_key());
        prop_assume!(!has_int64 || is_within_int64(&json));
        // The validator takes escapes that ECMA-262 allows only without its `u` flag, which JSON Schema asks for.
        prop_assume!(!has_escape_in_regex(&json));
        let Some(value) = to_value(&json) else { return Err(TestCaseError::reject("not JSON")) };
        let text = json.to_string();
        for (index, schema) in schemas.iter().enumerate() {
            let asked = schema.asked(&value);
            // The tree of the validator does not keep the texts of numbers, so only what differs is written anew.
            let text = if asked == value { text.clone() } else { asked.to_string() };
            let read = T::from_json(&text);
            let found = schema.refusals(&asked);
            record.borrow_mut().add(index, &asked, read.is_ok());
            prop_assert_eq!(read.is_ok(), found.is_empty(), "{}\nmodel: {:?}\nschema: {:?}", text, read.err(), found);
        }
        Ok(())
    });
    record.into_inner().write(&model.full_name(), &schemas);
}

for_every_model!(agreement);

/// The value as the validator takes it. `serde_json` cannot read it from text, since two keys mean something to it.
fn to_value(json: &Json) -> Option<Value> {
    Some(match json {
        Json::Null => Value::Null,
        Json::Bool(truth) => Value::Bool(*truth),
        Json::Number(text) => Value::Number(text.parse().ok()?),
        Json::String(text) => Value::String(text.clone()),
        Json::List(items) => Value::Array(items.iter().map(to_value).collect::<Option<_>>()?),
        Json::Object(entries) => {
            let entries = entries.iter().map(|(key, value)| Some((key.clone(), to_value(value)?)));
            Value::Object(entries.collect::<Option<_>>()?)
        }
        Json::Raw(_) => return None,
    })
}

/// Whether every whole number fits into 64 bits.
fn is_within_int64(json: &Json) -> bool {
    let mut is_within = true;
    json.each_number(&mut |number| {
        is_within &= number.parse::<f64>().is_ok_and(|number| number.abs() < 9.2e18);
    });
    is_within
}

fn has_escape_in_regex(json: &Json) -> bool {
    let Json::Object(entries) = json else { return false };
    let has_escape = |value: &Json| matches!(value, Json::String(text) if text.contains('\\'));
    entries.iter().any(|(key, value)| key == "regex" && has_escape(value))
}

/// Whether every number is one that the validator's tree of values keeps: of few digits, and with an exponent that is
/// not too great.
fn is_comparable(json: &Json, divides: bool) -> bool {
    let mut is_comparable = true;
    let is_near = |digits: usize, exponent: i64| {
        let before_point = i64::try_from(digits).map_or(i64::MAX, |digits| digits.saturating_add(exponent));
        if divides { exponent > -14 && before_point <= 15 } else { (-290..290).contains(&exponent) }
    };
    json.each_number(&mut |number| {
        let (digits, exponent) = significant_digits(number);
        let is_whole = number.parse::<i64>().is_ok() || number.parse::<u64>().is_ok();
        is_comparable &= is_whole || digits <= 15 && is_near(digits, exponent);
    });
    is_comparable
}
