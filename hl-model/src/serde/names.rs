//! The names of keys that are requested from a deserializer, and the names that are read.

use std::any::type_name;
use std::fmt;
use std::sync::Mutex;

use serde_core::de::{DeserializeSeed, Deserializer, Error, Visitor};

use super::format::Format;
use crate::description::Schema;

/// The names of keys that are requested from a deserializer.
pub(super) type Names = &'static [&'static str];

/// The names of the keys that a closed model requests when it is flattened into another type.
///
/// serde takes these keys out of its buffer, and leaves all others to the next flattened field.
pub(super) fn closed_names<D>(schema: &'static Schema) -> Option<Names> {
    static KEPT: NamesOfModels = NamesOfModels(Mutex::new(Vec::new()));
    if !type_name::<D>().contains("::FlatMapDeserializer<") {
        return None;
    }
    KEPT.get(schema, Schema::closed_names)
}

/// The names of a model's declared keys.
pub(super) fn declared_names(schema: &'static Schema) -> Names {
    static KEPT: NamesOfModels = NamesOfModels(Mutex::new(Vec::new()));
    KEPT.get(schema, |schema| Some(schema.declared_names())).unwrap_or_default()
}

/// A cache of the names of keys, by model.
struct NamesOfModels(Mutex<Vec<(&'static Schema, Option<Names>)>>);

impl NamesOfModels {
    fn get(
        &self,
        schema: &'static Schema,
        find: impl FnOnce(&'static Schema) -> Option<Vec<&'static str>>,
    ) -> Option<Names> {
        let mut kept = self.0.lock().ok()?;
        if let Some((_, names)) = kept.iter().find(|(known, _)| std::ptr::eq(*known, schema)) {
            return *names;
        }
        let names = find(schema).map(|names| &*names.leak());
        kept.push((schema, names));
        names
    }
}

/// Reads a key. Some formats have numbers or booleans as keys.
pub(super) struct KeySeed(pub(super) Format);

impl<'de> DeserializeSeed<'de> for KeySeed {
    type Value = String;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<String, D::Error> {
        match self.0 {
            Format::Json | Format::SelfDescribing => deserializer.deserialize_any(self),
            Format::Texts | Format::Cells | Format::Hinted | Format::Converted => deserializer.deserialize_str(self),
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
