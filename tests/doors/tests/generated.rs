//! Every model of the zoo through every door of serde, on generated texts: right ones and wrong ones.

use std::fmt::{self, Debug};
use std::io;
use std::marker::PhantomData;

use hl_model::HlModel;
use hl_model_tests::for_every_model;
use hl_model_tests::generate::{Choices, Generator, Numbers, check, decisions, mutated, valid};
use hl_model_tests::json::Json;
use proptest::prelude::*;
use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{DeserializeOwned, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Serialize};

/// Number of texts for each model and door.
const CASES: u32 = 60;

fn every_door<T: HlModel + Debug + PartialEq + Serialize + DeserializeOwned>() {
    let schema = <T as HlModel>::schema();
    check(CASES, &mutated(schema), |text| behind_visitor_as_in_front_of_it::<T>(&text));
    check(CASES, &valid(schema), |sample| behind_visitor_as_in_front_of_it::<T>(&sample.text));
    let simple = decisions()
        .prop_map(|decisions| Generator::new(&mut Choices::new(&decisions), Numbers::Simple).value(schema).to_string());
    check(CASES, &simple, |text| {
        let model = T::from_json(&text).map_err(|errors| TestCaseError::fail(errors.to_string()))?;
        through_erased(&model, &text)?;
        through_values(&model)?;
        through_binary(&model)
    });
}

for_every_model!(every_door);

/// What a visitor has got a map or a list for.
struct Behind<T>(T);

struct BehindVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for BehindVisitor<T> {
    type Value = Behind<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object or a list")
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Behind<T>, A::Error> {
        T::deserialize(MapAccessDeserializer::new(map)).map(Behind)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<Behind<T>, A::Error> {
        T::deserialize(SeqAccessDeserializer::new(list)).map(Behind)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Behind<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(BehindVisitor(PhantomData))
    }
}

fn behind_visitor_as_in_front_of_it<T>(text: &str) -> Result<(), TestCaseError>
where
    T: HlModel + Debug + PartialEq + Serialize + DeserializeOwned,
{
    if !text.trim_start().starts_with(['{', '[']) {
        return Ok(());
    }
    let expected = T::from_json(text);
    for found in [
        serde_json::from_str::<Behind<T>>(text),
        serde_json::from_slice(text.as_bytes()),
        serde_json::from_reader(text.as_bytes()),
    ] {
        match (&expected, found) {
            (Ok(expected), Ok(Behind(found))) => {
                prop_assert_eq!(&found, expected);
                prop_assert_eq!(written(&found)?, written(expected)?);
            }
            (Err(_), Err(_)) => {}
            (expected, found) => {
                prop_assert!(false, "{}\n{:?}\nbehind a visitor: {:?}", text, expected, found.map(|found| found.0));
            }
        }
    }
    Ok(())
}

/// What a model writes, with the keys of maps of the standard library in one order.
fn written<T: HlModel>(model: &T) -> Result<Json, TestCaseError> {
    let json = model.to_json().map_err(|errors| TestCaseError::fail(errors.to_string()))?;
    Ok(Json::parse(&json).expect("what a model writes is JSON").sorted())
}

fn through_erased<T>(model: &T, text: &str) -> Result<(), TestCaseError>
where
    T: HlModel + Debug + PartialEq + Serialize + DeserializeOwned,
{
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let mut erased = <dyn erased_serde::Deserializer>::erase(&mut deserializer);
    let read: Result<T, _> = erased_serde::deserialize(&mut erased);
    // Numbers are limited by serde's interface, so they are compared with those of a value that is read in this way.
    if !text.contains("$serde_json::private::") {
        let value: serde_json::Value = serde_json::from_str(text).expect("it is JSON");
        match (T::from_json(&value.to_string()), read) {
            (Ok(expected), Ok(read)) => prop_assert_eq!(read, expected),
            (Err(_), Err(_)) => {}
            (expected, read) => prop_assert!(false, "{}\n{:?}\nerased: {:?}", text, expected, read),
        }
    }
    let mut bytes = Vec::new();
    match erased_serde::serialize(model, &mut serde_json::Serializer::new(&mut bytes))
        .map_err(|error| error.to_string())
    {
        Ok(()) => {}
        Err(error) if error.contains("no exact form") => return Ok(()),
        Err(error) => return Err(TestCaseError::fail(error)),
    }
    prop_assert_eq!(&T::from_slice(&bytes).map_err(|errors| TestCaseError::fail(errors.to_string()))?, model);
    Ok(())
}

/// A formatter that takes no text.
struct NoText;

impl serde_json::ser::Formatter for NoText {
    fn write_raw_fragment<W: ?Sized + io::Write>(&mut self, _: &mut W, _: &str) -> io::Result<()> {
        Err(io::Error::other("raw values are not supported"))
    }
}

fn through_values<T: HlModel + Debug + PartialEq + Serialize>(model: &T) -> Result<(), TestCaseError> {
    let mut serializer = serde_json::Serializer::with_formatter(Vec::new(), NoText);
    match model.serialize(&mut serializer).map_err(|error| error.to_string()) {
        Ok(()) => {
            let read = T::from_slice(&serializer.into_inner());
            prop_assert_eq!(read.as_ref(), Ok(model));
        }
        // A number beyond a float is given as text after all.
        Err(error) if error.contains("raw values are not supported") => {}
        Err(error) => return Err(TestCaseError::fail(error)),
    }
    // `serde_json::Value` has the numbers that it would have read, and takes some keys for its private ones.
    let json = model.to_json().map_err(|errors| TestCaseError::fail(errors.to_string()))?;
    if !json.contains("$serde_json::private::") {
        let value = serde_json::to_value(model).map_err(|error| TestCaseError::fail(error.to_string()))?;
        prop_assert_eq!(value, serde_json::from_str::<serde_json::Value>(&json).expect("it is JSON"));
    }
    Ok(())
}

fn through_binary<T: HlModel + Debug + PartialEq + Serialize + DeserializeOwned>(
    model: &T,
) -> Result<(), TestCaseError> {
    let mut bytes = Vec::new();
    ciborium::into_writer(model, &mut bytes).map_err(|error| TestCaseError::fail(error.to_string()))?;
    let read: T = ciborium::from_reader(&*bytes).map_err(|error| TestCaseError::fail(error.to_string()))?;
    prop_assert_eq!(&read, model);
    let text = match ron::to_string(model).map_err(|error| error.to_string()) {
        Ok(text) => text,
        // A text format cannot express a number beyond a float, and RON has no integers of 128 bits.
        Err(error) if error.contains("no exact form") || error.contains("not supported") => return Ok(()),
        Err(error) => return Err(TestCaseError::fail(error)),
    };
    let read: T = ron::from_str(&text).map_err(|error| TestCaseError::fail(format!("{error}: {text}")))?;
    prop_assert_eq!(&read, model);
    Ok(())
}
