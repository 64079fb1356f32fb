//! A model that is read through a visitor equals one that is read directly, and a model from a query is valid.
#![no_main]

use std::fmt;
use std::marker::PhantomData;

use hl_model::HlModel;
use hl_model_fuzz::{Anything, Both, Session, Shape, Tree};
use libfuzzer_sys::fuzz_target;
use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserialize, DeserializeOwned, Deserializer, MapAccess, Visitor};

/// A model that a visitor reads from a map.
struct Behind<T>(T);

struct BehindVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for BehindVisitor<T> {
    type Value = Behind<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Behind<T>, A::Error> {
        T::deserialize(MapAccessDeserializer::new(map)).map(Behind)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Behind<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(BehindVisitor(PhantomData))
    }
}

fn is_one_model<T: HlModel + DeserializeOwned + PartialEq + fmt::Debug>(text: &str) {
    let in_front = T::from_json(text);
    match serde_json::from_str::<Behind<T>>(text) {
        Ok(Behind(model)) => assert_eq!(in_front.as_ref(), Ok(&model)),
        // `serde_json` has its own limit of depth.
        Err(error) => {
            let is_refused = in_front.is_err() || !text.trim_start().starts_with('{');
            assert!(is_refused || error.to_string().contains("recursion limit"), "{error}");
        }
    }
    if let Ok(model) = T::from_query(text) {
        let json = model.to_json().expect("a query has no bytes");
        assert_eq!(T::from_json(&json).as_ref(), Ok(&model));
    }
}

fuzz_target!(|text: &str| {
    is_one_model::<Session>(text);
    is_one_model::<Tree>(text);
    is_one_model::<Anything>(text);
    is_one_model::<Shape>(text);
    is_one_model::<Both>(text);
});
