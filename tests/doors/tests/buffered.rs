//! If serde buffers a value, every model of the zoo is read as it is without the buffer: in untagged, internally and
//! adjacently tagged enums, flattened, and from other values in memory.

use std::fmt::Debug;

use hl_model::HlModel;
use hl_model_tests::for_every_model;
use hl_model_tests::generate::{Choices, Generator, Numbers, check, decisions};
use proptest::prelude::*;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// The number of texts for each model.
const CASES: u32 = 60;

/// The first variant that takes the value.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum Untagged<T> {
    Number(NoNumber),
    Model(T),
}

/// Refuses everything, as late as it can.
#[derive(Debug, Deserialize)]
#[serde(try_from = "serde_json::Value")]
struct NoNumber;

impl TryFrom<serde_json::Value> for NoNumber {
    type Error = &'static str;

    fn try_from(_: serde_json::Value) -> Result<Self, Self::Error> {
        Err("no")
    }
}

#[derive(Debug, Deserialize, Serialize)]
#[serde(tag = "\u{1}tag")]
enum Internally<T> {
    Model(T),
}

#[derive(Debug, Deserialize, Serialize)]
#[serde(tag = "tag", content = "content")]
enum Adjacently<T> {
    Model(T),
}

#[derive(Debug, Deserialize, Serialize)]
struct Flattened<T> {
    #[serde(rename = "\u{1}before")]
    before: bool,
    #[serde(flatten)]
    model: T,
    #[serde(rename = "\u{1}after")]
    after: Option<String>,
}

fn every_buffer<T: HlModel + Debug + PartialEq + Serialize + DeserializeOwned>() {
    let schema = <T as HlModel>::schema();
    let simple = decisions()
        .prop_map(|decisions| Generator::new(&mut Choices::new(&decisions), Numbers::Simple).value(schema).to_string());
    check(CASES, &simple, |text| {
        // Where serde buffers, such a key is the private form that it is for `serde_json::Value`.
        if text.contains("$serde_json::private::") {
            return Ok(());
        }
        // Numbers are limited by serde's interface, so they are compared with those of a value that is read in this
        // way.
        let value: serde_json::Value = serde_json::from_str(&text).expect("it is JSON");
        let Ok(model) = T::from_json(&value.to_string()) else { return Ok(()) };
        in_enums(&text, &model)?;
        in_memory(&text, &value, &model)?;
        if let (Some(inside), true) = (text.strip_prefix('{'), schema_is_flat(&value)) {
            in_objects(inside, &model)?;
        }
        Ok(())
    });
}

for_every_model!(every_buffer);

fn schema_is_flat(value: &serde_json::Value) -> bool {
    value.as_object().is_some_and(|object| !object.is_empty())
}

fn read<T: DeserializeOwned>(text: &str) -> Result<T, TestCaseError> {
    serde_json::from_str(text).map_err(|error| TestCaseError::fail(format!("{text}: {error}")))
}

fn in_enums<T: HlModel + Debug + PartialEq + DeserializeOwned>(text: &str, model: &T) -> Result<(), TestCaseError> {
    match read::<Untagged<T>>(text)? {
        Untagged::Model(found) => prop_assert_eq!(&found, model, "untagged: {}", text),
        Untagged::Number(_) => prop_assert!(false, "it refuses everything"),
    }
    let buffered = format!(r#"{{"content":{text},"tag":"Model"}}"#);
    let Adjacently::Model(found) = read::<Adjacently<T>>(&buffered)?;
    prop_assert_eq!(&found, model, "adjacently tagged: {}", buffered);
    // Behind its tag nothing is buffered, and numbers are exact.
    let direct = format!(r#"{{"tag":"Model","content":{text}}}"#);
    let Adjacently::Model(found) = read::<Adjacently<T>>(&direct)?;
    let exact = T::from_json(text);
    prop_assert_eq!(Ok(&found), exact.as_ref(), "adjacently tagged: {}", direct);
    Ok(())
}

fn in_objects<T>(inside: &str, model: &T) -> Result<(), TestCaseError>
where
    T: HlModel + Debug + PartialEq + Serialize + DeserializeOwned,
{
    let text = format!("{{\"\\u0001tag\":\"Model\",{inside}");
    let Internally::Model(found) = read::<Internally<T>>(&text)?;
    prop_assert_eq!(&found, model, "internally tagged: {}", text);

    let text = format!("{{\"\\u0001before\":true,{inside}");
    let flattened = read::<Flattened<T>>(&text)?;
    prop_assert_eq!(&flattened.model, model, "flattened: {}", text);
    let written = match serde_json::to_string(&flattened) {
        Ok(written) => written,
        Err(error) => return Err(TestCaseError::fail(format!("{text}: {error}"))),
    };
    prop_assert_eq!(&read::<Flattened<T>>(&written)?.model, model, "{}", written);
    Ok(())
}

fn in_memory<T: HlModel + Debug + PartialEq + Serialize + DeserializeOwned>(
    text: &str,
    value: &serde_json::Value,
    model: &T,
) -> Result<(), TestCaseError> {
    let fail = |error: serde_json::Error| TestCaseError::fail(format!("{text}: {error}"));
    prop_assert_eq!(&T::deserialize(value).map_err(fail)?, model, "borrowed: {}", text);
    prop_assert_eq!(&serde_json::from_value::<T>(value.clone()).map_err(fail)?, model, "owned: {}", text);
    let several = format!("{text} {text}");
    let stream: Vec<T> =
        serde_json::Deserializer::from_str(&several).into_iter().collect::<Result<_, _>>().map_err(fail)?;
    // Two numbers in a row are told apart by the space.
    prop_assert_eq!(stream.len(), 2);
    // A place that is read into has nothing of what was there.
    let mut place = Some(read::<T>(text)?);
    let mut deserializer = serde_json::Deserializer::from_str(text);
    Option::<T>::deserialize_in_place(&mut deserializer, &mut place).map_err(fail)?;
    if !value.is_null() {
        let exact = T::from_json(text).map_err(|errors| TestCaseError::fail(errors.to_string()))?;
        prop_assert_eq!(place, Some(exact));
    }
    Ok(())
}
