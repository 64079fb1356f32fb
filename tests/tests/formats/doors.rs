//! Every model through every door of three formats.

use std::fmt::Debug;

use hl_model::{Errors, HlModel, Integer};
use hl_model_tests::for_every_model;
use hl_model_tests::generate::{Choices, Generator, Numbers, check, decisions, mutated, valid};
use hl_model_tests::json::Json;
use hl_model_tests::zoo::{ExactNumbers, Open};
use proptest::prelude::*;
use serde::de::value::{Error as ValueError, I128Deserializer};
use serde::de::{DeserializeOwned, IntoDeserializer};
use serde::{Deserialize, Serialize};

/// The number of values for each model and format.
const CASES: u32 = 150;

fn every_format<T: HlModel + Debug + PartialEq + Serialize + DeserializeOwned>() {
    let schema = <T as HlModel>::schema();
    check(CASES, &mutated(schema), |text| reads_json_alike::<T>(&text));
    check(CASES, &valid(schema), |sample| reads_json_alike::<T>(&sample.text));
    let simple = decisions()
        .prop_map(|decisions| Generator::new(&mut Choices::new(&decisions), Numbers::Simple).value(schema).to_string());
    for texts in [valid(schema).prop_map(|sample| sample.text).boxed(), simple.boxed()] {
        check(CASES, &texts, |text| {
            let model = T::from_json(&text).map_err(|errors| TestCaseError::fail(errors.to_string()))?;
            writes_json_alike(&model)?;
            let yaml = serde_yaml_ng::to_string(&model).map_err(|error| error.to_string());
            survives("YAML", &model, yaml, |yaml| serde_yaml_ng::from_str(yaml).map_err(|error| error.to_string()))?;
            let bytes = rmp_serde::to_vec(&model).map_err(|error| error.to_string());
            survives("MessagePack", &model, bytes, |bytes| {
                rmp_serde::from_slice(bytes).map_err(|error| error.to_string())
            })
        });
    }
}

for_every_model!(every_format);

/// `serde_json` reads what `from_json` reads, and its error has all the problems.
fn reads_json_alike<T: HlModel + Debug + PartialEq + DeserializeOwned>(text: &str) -> Result<(), TestCaseError> {
    let expected = T::from_json(text);
    let doors = [
        serde_json::from_str::<T>(text),
        serde_json::from_slice::<T>(text.as_bytes()),
        serde_json::from_reader::<_, T>(text.as_bytes()),
    ];
    for found in doors {
        match (&expected, found) {
            (Ok(expected), Ok(found)) => prop_assert_eq!(&found, expected),
            (Err(expected), Err(found)) => has_all_problems(expected, &found.to_string())?,
            (expected, found) => prop_assert!(false, "{}\nfrom_json: {:?}\nserde_json: {:?}", text, expected, found),
        }
    }
    Ok(())
}

fn has_all_problems(errors: &Errors, text: &str) -> Result<(), TestCaseError> {
    for problem in errors {
        // The lines after the first may name places in the text, which a serde error does not.
        let kind = problem.kind().to_string();
        let kind = kind.lines().next().unwrap_or_default();
        // What is wrong with the text itself, `serde_json` says in its own words.
        prop_assert!(problem.code() == "syntax" || text.contains(kind), "{:?} is not in {}", kind, text);
    }
    Ok(())
}

fn writes_json_alike<T: HlModel + Serialize>(model: &T) -> Result<(), TestCaseError> {
    let json = model.to_json().map_err(|errors| TestCaseError::fail(errors.to_string()))?;
    let through_serde = serde_json::to_string(model).map_err(|error| TestCaseError::fail(error.to_string()))?;
    // Only escapes that are not needed may differ.
    prop_assert_eq!(Json::parse(&through_serde), Json::parse(&json));
    Ok(())
}

/// A value that a format can express comes back unchanged; any other value is an error when it is written.
fn survives<T: HlModel, F: Debug>(
    format: &str,
    model: &T,
    written: Result<F, String>,
    read: impl Fn(&F) -> Result<T, String>,
) -> Result<(), TestCaseError> {
    let json = model.to_json().map_err(|errors| TestCaseError::fail(errors.to_string()))?;
    match written {
        Ok(written) => {
            let found = read(&written).and_then(|model| model.to_json().map_err(|errors| errors.to_string()));
            let parsed = |json: &str| Json::parse(json).expect("what a model writes is JSON");
            let is_same = found.as_ref().is_ok_and(|found| parsed(found).is_same(&parsed(&json)));
            prop_assert!(is_same, "{}: {} became {:?} by {:?}", format, json, found, written);
        }
        Err(message) => prop_assert!(message.contains("no exact form"), "{}: {}", json, message),
    }
    Ok(())
}

#[test]
fn a_format_that_cannot_express_a_number_says_so() {
    for number in ["1e400", "0.1000000000000000000000001", "340282366920938463463374607431768211456"] {
        let model = Open::from_json(&format!(r#"{{"id":"a","n":{number}}}"#)).expect("any number is read");
        for error in [
            rmp_serde::to_vec(&model).map_err(|error| error.to_string()).expect_err("MessagePack has no such number"),
            serde_yaml_ng::to_string(&model).map_err(|error| error.to_string()).expect_err("YAML has no such number"),
        ] {
            assert!(error.contains(&format!("no exact form of the number {number}")), "{error}");
        }
    }
}

#[test]
fn numbers_are_as_exact_as_the_format_allows() {
    let json = r#"{"integer":18446744073709551615,"decimal":0.1,"a":-9223372036854775808,"b":1e300}"#;
    let model = ExactNumbers::from_json(json).expect("the numbers are right");
    let bytes = rmp_serde::to_vec(&model).expect("MessagePack has all of them");
    assert_eq!(rmp_serde::from_slice::<ExactNumbers>(&bytes).expect("they are read back"), model);
    let yaml = "integer: 170141183460469231731687303715884105727\ndecimal: 1.5\n";
    let model: ExactNumbers = serde_yaml_ng::from_str(yaml).expect("the numbers are right");
    assert_eq!(model.integer().to_string(), "170141183460469231731687303715884105727");
    let json = r#"{"integer":123456789012345678901234567890,"decimal":0.1000000000000000000000001,"z":1e400}"#;
    let model: ExactNumbers = serde_json::from_str(json).expect("the numbers are right");
    assert_eq!(serde_json::to_string(&model).expect("JSON has all of them"), json);
}

#[test]
fn integers_of_128_bits_are_read_from_plain_values() {
    let source: I128Deserializer<ValueError> = (i128::MAX - 1).into_deserializer();
    assert_eq!(Integer::deserialize(source).map(|integer| integer.to_i128()), Ok(Some(i128::MAX - 1)));
    let source: serde::de::value::U128Deserializer<ValueError> = u128::MAX.into_deserializer();
    assert_eq!(Integer::deserialize(source).map(|integer| integer.to_u128()), Ok(Some(u128::MAX)));
}

#[test]
fn all_problems_are_in_the_one_text() {
    let expected = "Closed: 3 problems
  /max_tokens: expected an integer, found the number 1.5
  /modle: unknown key; did you mean \"model\"?
  /model: required key is missing";
    let yaml: Result<hl_model_tests::zoo::Closed, _> = serde_yaml_ng::from_str("max_tokens: 1.5\nmodle: a\n");
    assert_eq!(yaml.expect_err("there are three problems").to_string(), expected);
    let json: Result<hl_model_tests::zoo::Closed, _> = serde_json::from_str(r#"{"max_tokens":1.5,"modle":"a"}"#);
    let message = json.expect_err("there are three problems").to_string();
    assert_eq!(message.split(" at line").next(), Some(expected));
}
