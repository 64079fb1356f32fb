//! Nothing is lost between reading and writing.

use std::fmt::Debug;

use hl_model::schema::{Schema, Shape};
use hl_model::{Dict, HlModel, Value};
use hl_model_tests::for_every_model;
use hl_model_tests::generate::{Choices, Sample, Spelling, check, decisions, spell, valid};
use hl_model_tests::json::Json;
use hl_model_tests::written::written;
use hl_model_tests::zoo::{Closed, Open, Tree};
use proptest::prelude::*;

/// The number of values for each model.
const CASES: u32 = 300;

fn round_trip<T: HlModel + Clone + Debug + PartialEq>() {
    check(CASES, &(valid(<T as HlModel>::schema()), decisions()), |(sample, decisions)| {
        let model = T::from_json(&sample.text).map_err(|errors| TestCaseError::fail(errors.to_string()))?;
        writes_what_it_read(&model, &sample)?;
        writes_each_text_alike::<T>(&sample.json, &decisions)?;
        needs_each_token::<T>(&sample.text, &mut Choices::new(&decisions))?;
        survives_every_door(&model)?;
        shows_its_keys(&model)
    });
}

for_every_model!(round_trip);

fn parsed(text: &str) -> Json {
    Json::parse(text).expect("what a model writes is JSON")
}

/// The models that do not keep the order of all keys: maps of the standard library do not, and which member of a
/// composition is closed, so that it has an order of its own, its description does not tell alone.
const WITHOUT_ORDER: &[&str] = &[
    "StdMaps", "KeyedMaps", "Event", "Failure", "OpenEvent", "Coded", "Answer", "Reworded", "Signal", "SignalCreated",
    "Adjacent", "Outcome", "External", "Either", "Untagged", "OrAny", "OrShared", "OrMessage", "Expression", "Holder",
    "Loose", "Overlap", "Bounded", "Strict", "StrictlyLabelled", "Tagged", "Happening", "Change", "Resource",
    "Versioned",
];

fn has_order<T: HlModel>() -> bool {
    !WITHOUT_ORDER.contains(&<T as HlModel>::schema().name())
}

/// Whether two values have equal contents, including the texts of numbers, and the order of keys if it is kept.
fn have_same_content<T: HlModel>(a: &Json, b: &Json) -> bool {
    if has_order::<T>() { a == b } else { a.sorted() == b.sorted() }
}

fn writes_what_it_read<T: HlModel>(model: &T, sample: &Sample) -> Result<(), TestCaseError> {
    let schema = <T as HlModel>::schema();
    let json = model.to_json().map_err(|errors| TestCaseError::fail(errors.to_string()))?;
    // Some numbers have no text of their own, so the written number is brought into that form.
    let (found, expected) = (written(schema, &parsed(&json)), written(schema, &sample.json));
    prop_assert!(have_same_content::<T>(&found, &expected), "{}\nbecame {}", sample.text, json);
    let pretty = model.to_json_pretty().map_err(|errors| TestCaseError::fail(errors.to_string()))?;
    prop_assert_eq!(parsed(&pretty), parsed(&json));
    let mut bytes = Vec::new();
    prop_assert_eq!(model.write_json(&mut bytes), Ok(()));
    prop_assert_eq!(bytes, json.into_bytes());
    Ok(())
}

/// A text without needless escapes is written back byte by byte, without the space that means nothing.
fn writes_each_text_alike<T: HlModel>(json: &Json, decisions: &[u32]) -> Result<(), TestCaseError> {
    let text = spell(json, Spelling::Spaced, &mut Choices::new(decisions));
    let output = T::from_json(&text).and_then(|model| model.to_json());
    let output = output.map_err(|errors| TestCaseError::fail(errors.to_string()))?;
    // The content has been compared, so that what is left to differ is space and escapes.
    prop_assert_eq!(&output, &parsed(&output).to_string());
    let is_kept = written(<T as HlModel>::schema(), json) == *json;
    if is_kept && has_order::<T>() {
        prop_assert_eq!(output, json.to_string());
    }
    Ok(())
}

/// A text in which a bracket, a comma or a colon is missing or comes twice is refused if it is no JSON.
fn needs_each_token<T: HlModel>(text: &str, choices: &mut Choices<'_>) -> Result<(), TestCaseError> {
    let tokens: Vec<_> = text.char_indices().filter(|(_, token)| "{}[],:".contains(*token)).collect();
    if tokens.is_empty() {
        return Ok(());
    }
    for _ in 0..4 {
        let (place, token) = choices.pick(&tokens);
        let (before, after) = (&text[..place], &text[place + 1..]);
        for changed in [format!("{before}{after}"), format!("{before}{token}{token}{after}")] {
            if serde_json::from_str::<serde::de::IgnoredAny>(&changed).is_err() {
                let read = T::from_json(&changed).map(|_| ()).map_err(|errors| errors.first().code().to_owned());
                prop_assert_eq!(read, Err("syntax".to_owned()), "{}", changed);
            }
        }
    }
    Ok(())
}

fn survives_every_door<T: HlModel + Clone + Debug + PartialEq>(model: &T) -> Result<(), TestCaseError> {
    let json = model.to_json().map_err(|errors| TestCaseError::fail(errors.to_string()))?;
    let value = model.to_value();
    prop_assert_eq!(value.to_json(), Ok(json.clone()));
    prop_assert_eq!(T::from_value(value), Ok(model.clone()));
    prop_assert_eq!(T::from_slice(json.as_bytes()), Ok(model.clone()));
    prop_assert_eq!(model.check(), Ok(()));
    prop_assert_eq!(T::from_reader(json.as_bytes()), Ok(model.clone()));
    let again = T::from_json(&json).and_then(|model| model.to_json());
    if <T as HlModel>::schema().name() != "StdMaps" {
        prop_assert_eq!(again, Ok(json.clone()));
    }
    prop_assert_eq!(model.clone().to_json(), Ok(json));
    Ok(())
}

/// `get` finds every key; `keys` lists the declared ones as they are declared, then the others as they came.
fn shows_its_keys<T: HlModel>(model: &T) -> Result<(), TestCaseError> {
    let json = model.to_json().map_err(|errors| TestCaseError::fail(errors.to_string()))?;
    let Json::Object(entries) = parsed(&json) else { return Ok(()) };
    for (key, value) in &entries {
        let found = model.get(key).and_then(|value| value.to_json().ok()).map(|json| parsed(&json));
        prop_assert!(found.is_some_and(|found| have_same_content::<T>(&found, value)), "{} in {}", key, json);
    }
    prop_assert_eq!(model.get("a key that nobody has"), None);
    let schema = <T as HlModel>::schema();
    if let Shape::Object(_) = schema.shape() {
        let declared = schema.keys().iter().map(|key| -> &str { key.name() });
        let declared = declared.filter(|name| entries.iter().any(|(key, _)| key == name));
        let others = entries.iter().map(|(key, _)| key.as_str()).filter(|key| schema.key(key).is_none());
        // Those that match patterns come before all others.
        let mut others: Vec<_> = others.collect();
        others.sort_by_key(|key| place_of_pattern(schema, key));
        prop_assert_eq!(model.keys(), declared.chain(others).collect::<Vec<_>>());
    }
    Ok(())
}

/// The index of the pattern that keeps a key; that of all other keys is the last.
fn place_of_pattern(schema: &'static Schema, key: &str) -> usize {
    let Shape::Object(object) = schema.shape() else { return 0 };
    let place = object.patterns.iter().position(|known| known.pattern().is_match(key));
    place.unwrap_or(object.patterns.len())
}

fn rewritten<T: HlModel>(json: &str) -> String {
    T::from_json(json).and_then(|model| model.to_json()).unwrap_or_else(|errors| panic!("{errors}"))
}

#[test]
fn numbers_keep_their_text_wherever_they_stand() {
    for number in [
        "123456789012345678901234567890",
        "0.1000000000000000000000001",
        "1.0",
        "1e400",
        "-0",
        "-0.0E+00",
        "1e1000000000",
        "12345678901234567890.12345678901234567890e-99",
    ] {
        let json = format!(r#"{{"id":"a","more":{number},"deep":[{{"er":[{number}]}}]}}"#);
        assert_eq!(rewritten::<Open>(&json), json);
        assert_eq!(rewritten::<Value>(number), number);
    }
    for integer in ["123456789012345678901234567890", "1.0", "1e2", "-0", "1e400", "0.0e-9"] {
        let json = format!(r#"{{"value":{integer},"other":{integer}}}"#);
        assert_eq!(rewritten::<Tree>(&json), json);
    }
}

#[test]
fn keys_stay_in_their_order_declared_or_not() {
    for json in [
        r#"{"z":1,"name":"n","a":2,"id":"i","m":3,"count":4,"b":5}"#,
        r#"{"name":"n","count":4,"id":"i"}"#,
        r#"{"10":1,"9":2,"id":"i","":3,"A":4}"#,
    ] {
        assert_eq!(rewritten::<Open>(json), json);
    }
}

proptest! {
    #[test]
    fn every_text_can_be_a_key(keys in prop::collection::hash_set(any::<String>(), 0..20)) {
        let keys: Vec<&String> = keys.iter().filter(|key| !["id", "name", "count"].contains(&key.as_str())).collect();
        let entries = keys.iter().map(|key| ((*key).clone(), Json::string((*key).clone())));
        let json = Json::Object(entries.chain([("id".to_owned(), Json::string("a"))]).collect());
        let model = Open::from_json(&json.to_string()).expect("any key may stand there");
        prop_assert_eq!(model.to_json().expect("JSON has all of it"), json.to_string());
        for key in keys {
            prop_assert_eq!(model.any_string_name(key).and_then(Value::as_str), Some(key.as_str()));
        }
    }
}

#[test]
fn deep_and_wide_unknown_values_are_kept() {
    for (open, close) in [("[", "]"), (r#"{"a":"#, "}"), (r#"[[],{"b":{}},"#, ",null]")] {
        let deep = format!("{}0.50{}", open.repeat(120), close.repeat(120));
        let json = format!(r#"{{"id":"a","deep":{deep},"name":"b"}}"#);
        assert_eq!(rewritten::<Open>(&json), json);
    }
    let wide: Vec<String> = (0..50_000).map(|n| format!(r#""key {n}":[{n}.{n}]"#)).collect();
    let json = format!(r#"{{{},"id":"a"}}"#, wide.join(","));
    assert_eq!(rewritten::<Open>(&json), json);
    let model = Open::from_json(&json).expect("it has been read before");
    assert_eq!(model.keys().len(), 50_001);
    assert_eq!(model.get("key 49999").map(|value| value.to_string()).as_deref(), Some("[49999.49999]"));
}

#[test]
fn what_json_does_not_have_is_named_and_not_guessed() {
    let bytes: Value = hl_model::Bytes::from(vec![1, 2]).into();
    let dict = Dict::from([("a", Value::from("b")), ("c/d", Value::from(vec![bytes]))]);
    let errors = dict.to_json().expect_err("JSON has no bytes");
    let problems: Vec<_> = errors.iter().map(|problem| (problem.code(), problem.pointer().to_string())).collect();
    assert_eq!(problems, [("not_json", "/c~1d/0".to_owned())]);
    assert!(Closed::from_value(dict.into()).is_err());
}

#[test]
fn values_keep_the_escapes_of_their_strings_wherever_they_stand() {
    for string in [r#""\u0041""#, r#""\/""#, r#""a\u00e9\n\ud83d\ude00""#, r#""\u000A""#, r#""plain""#, r#""\n\"\\""#] {
        assert_eq!(rewritten::<Value>(string), string);
        for json in [format!("[{string}]"), format!(r#"{{"k":{string}}}"#), format!("[[{string}],{string}]")] {
            assert_eq!(rewritten::<Value>(&json), json);
            let value: Value = json.parse().unwrap();
            // Looked at, taken apart and put together again.
            assert!(value.as_list().is_some_and(|items| items.len() < 9) || value.get("k").is_some());
            assert_eq!(value.to_json().unwrap(), json);
            assert_eq!(Value::from_value(value).unwrap().to_json().unwrap(), json);
        }
        let list = format!("[{string},{string}]");
        assert_eq!(rewritten::<Vec<Value>>(&list), list);
        let items: Vec<Value> = Vec::from_json(&list).unwrap();
        assert_eq!(items.into_iter().collect::<Value>().to_json().unwrap(), list);
        let json = format!(r#"{{"id":"a","x":{string}}}"#);
        let open = Open::from_json(&json).unwrap();
        assert_eq!(open.to_json().unwrap(), json);
        let value = open.any_string_name("x").unwrap();
        assert_eq!(value.to_string(), string);
        let plain = Value::from(value.as_str().unwrap());
        assert_eq!(*value, plain);
        assert_eq!(std::collections::HashSet::from([value.clone(), plain]).len(), 1);
    }
}
