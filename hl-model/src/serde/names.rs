//! The names of keys that are requested from a deserializer, and the names that are read.

use std::any::type_name;
use std::fmt;
use std::sync::Mutex;

use serde_core::de::{DeserializeSeed, Deserializer, Error, Visitor};

use super::format::Format;
use crate::description::{KeyNames, Schema};

/// The names of keys that are requested from a deserializer.
pub(super) type Names = &'static [&'static str];

/// The names of the keys that a closed model requests when it is flattened into another type.
///
/// serde takes these keys out of its buffer, and leaves all others to the next flattened field.
pub(super) fn closed_names<D>(schema: &'static Schema) -> Option<Names> {
    let is_flattened = type_name::<D>().contains("::FlatMapDeserializer<");
    let (names, are_all) = is_flattened.then(|| names_of(schema))??;
    are_all.then_some(names)
}

/// The names of a model's declared keys.
pub(super) fn declared_names(schema: &'static Schema) -> Names {
    names_of(schema).map_or(&[], |(names, _)| names)
}

/// The names of a model's declared keys, and whether it can have no other keys. They are kept, because a deserializer wants
/// names that live forever.
fn names_of(schema: &'static Schema) -> Option<(Names, bool)> {
    static KEPT: Mutex<Vec<(&Schema, Names, bool)>> = Mutex::new(Vec::new());
    let mut kept = KEPT.lock().ok()?;
    if let Some((_, names, are_all)) = kept.iter().find(|(known, ..)| std::ptr::eq(*known, schema)) {
        return Some((names, *are_all));
    }
    let KeyNames { names, are_all } = schema.key_names();
    let names = &*names.leak();
    kept.push((schema, names, are_all));
    Some((names, are_all))
}

/// Reads a key. Some formats have numbers or booleans as keys.
pub(super) struct KeySeed(pub(super) Format);

impl<'de> DeserializeSeed<'de> for KeySeed {
    type Value = String;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<String, D::Error> {
        match self.0 {
            Format::Json | Format::SelfDescribing => deserializer.deserialize_any(self),
            Format::PlainTexts | Format::GuessedTexts | Format::ByType | Format::ConvertedByType => {
                deserializer.deserialize_str(self)
            }
        }
    }
}

impl Visitor<'_> for KeySeed {
    type Value = String;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_str<E>(self, text: &str) -> Result<String, E> {
        Ok(text.into())
    }

    fn visit_string<E>(self, text: String) -> Result<String, E> {
        Ok(text)
    }

    fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<String, E> {
        match std::str::from_utf8(bytes) {
            Ok(text) => Ok(text.into()),
            Err(_) => Err(Error::custom("a key is not UTF-8")),
        }
    }

    fn visit_i64<E>(self, number: i64) -> Result<String, E> {
        Ok(number.to_string())
    }

    fn visit_u64<E>(self, number: u64) -> Result<String, E> {
        Ok(number.to_string())
    }

    fn visit_bool<E>(self, truth: bool) -> Result<String, E> {
        Ok(truth.to_string())
    }
}
