//! The way in through serde: whatever the format, the value is first captured as a whole.
//!
//! `serde_json` hands over the text itself. Of another format's value a tree is built, with numbers as exact as the
//! format's interface allows.

use std::borrow::Cow;
use std::fmt;

use serde_core::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::json::{NUMBER, RAW, is_serde_json, numbers_are_maps};
use crate::number::Decimal;
use crate::options::MODEL_DEPTH;
use crate::value::{Bytes, Tree, Value};

/// A value of some format.
pub(crate) enum Captured<'de> {
    /// JSON text as `serde_json` found it.
    Text(Cow<'de, str>),
    /// Any other format's value.
    Value(Value),
}

pub(crate) fn capture<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Captured<'de>, D::Error> {
    deserializer.deserialize_newtype_struct(RAW, Capture)
}

struct Capture;

impl<'de> Visitor<'de> for Capture {
    type Value = Captured<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }

    /// The format knows nothing of raw text.
    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<Captured<'de>, D::Error> {
        build(|tree| Part { tree, depth: 0 }.deserialize(deserializer))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Captured<'de>, A::Error> {
        // `serde_json` answers with a map of one entry whose size it does not tell. A deserializer that ignores
        // newtypes comes here with the user's own map; its error type or its size gives it away.
        if is_serde_json::<A::Error>() && map.size_hint().is_none() {
            map.next_key::<IgnoredAny>()?;
            return map.next_value_seed(TextVisitor).map(Captured::Text);
        }
        build(|tree| Part { tree, depth: 0 }.visit_map(map))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<Captured<'de>, A::Error> {
        build(|tree| Part { tree, depth: 0 }.visit_seq(list))
    }

    fn visit_bool<E: Error>(self, truth: bool) -> Result<Captured<'de>, E> {
        build(|tree| Part { tree, depth: 0 }.visit_bool(truth))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Captured<'de>, E> {
        build(|tree| Part { tree, depth: 0 }.visit_i64(number))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Captured<'de>, E> {
        build(|tree| Part { tree, depth: 0 }.visit_u64(number))
    }

    fn visit_i128<E: Error>(self, number: i128) -> Result<Captured<'de>, E> {
        build(|tree| Part { tree, depth: 0 }.visit_i128(number))
    }

    fn visit_u128<E: Error>(self, number: u128) -> Result<Captured<'de>, E> {
        build(|tree| Part { tree, depth: 0 }.visit_u128(number))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Captured<'de>, E> {
        build(|tree| Part { tree, depth: 0 }.visit_f64(number))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Captured<'de>, E> {
        build(|tree| Part { tree, depth: 0 }.visit_str(text))
    }

    fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<Captured<'de>, E> {
        build(|tree| Part { tree, depth: 0 }.visit_bytes(bytes))
    }

    fn visit_unit<E: Error>(self) -> Result<Captured<'de>, E> {
        Ok(Captured::Value(Value::NULL))
    }

    fn visit_none<E: Error>(self) -> Result<Captured<'de>, E> {
        Ok(Captured::Value(Value::NULL))
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Captured<'de>, D::Error> {
        capture(deserializer)
    }
}

/// Takes a string, borrowed from the input where it has no escapes.
struct TextVisitor;

impl<'de> Visitor<'de> for TextVisitor {
    type Value = Cow<'de, str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Cow::Borrowed(text))
    }

    fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Cow::Owned(text.into()))
    }

    fn visit_string<E>(self, text: String) -> Result<Self::Value, E> {
        Ok(Cow::Owned(text))
    }
}

impl<'de> DeserializeSeed<'de> for TextVisitor {
    type Value = Cow<'de, str>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_str(self)
    }
}

fn build<'de, E>(fill: impl FnOnce(&mut Tree) -> Result<(), E>) -> Result<Captured<'de>, E> {
    let mut tree = Tree::default();
    fill(&mut tree)?;
    Ok(Captured::Value(tree.finish()))
}

/// A part of a value, which is added to the tree.
struct Part<'a> {
    tree: &'a mut Tree,
    depth: usize,
}

impl Part<'_> {
    fn inner<E: Error>(&mut self) -> Result<Part<'_>, E> {
        if self.depth >= MODEL_DEPTH {
            return Err(Error::custom(format_args!("nested deeper than the limit of {MODEL_DEPTH}")));
        }
        Ok(Part { tree: &mut *self.tree, depth: self.depth + 1 })
    }

    fn push(self, value: impl Into<Value>) {
        self.tree.push(value.into());
    }
}

impl<'de> DeserializeSeed<'de> for Part<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Part<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }

    fn visit_bool<E>(self, truth: bool) -> Result<(), E> {
        self.push(truth);
        Ok(())
    }

    fn visit_i64<E>(self, number: i64) -> Result<(), E> {
        self.push(number);
        Ok(())
    }

    fn visit_u64<E>(self, number: u64) -> Result<(), E> {
        self.push(number);
        Ok(())
    }

    fn visit_i128<E>(self, number: i128) -> Result<(), E> {
        self.push(number);
        Ok(())
    }

    fn visit_u128<E>(self, number: u128) -> Result<(), E> {
        self.push(number);
        Ok(())
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<(), E> {
        self.push(Decimal::try_from(number).map_err(Error::custom)?);
        Ok(())
    }

    fn visit_str<E>(self, text: &str) -> Result<(), E> {
        self.push(text);
        Ok(())
    }

    fn visit_bytes<E>(self, bytes: &[u8]) -> Result<(), E> {
        self.push(Bytes::from(bytes));
        Ok(())
    }

    fn visit_byte_buf<E>(self, bytes: Vec<u8>) -> Result<(), E> {
        self.push(Bytes::from(bytes));
        Ok(())
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        self.push(Value::NULL);
        Ok(())
    }

    fn visit_none<E>(self) -> Result<(), E> {
        self.push(Value::NULL);
        Ok(())
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        self.deserialize(deserializer)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        self.deserialize(deserializer)
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut list: A) -> Result<(), A::Error> {
        self.tree.begin(false);
        while list.next_element_seed(self.inner()?)?.is_some() {}
        self.tree.end();
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<(), A::Error> {
        let mut keys = std::collections::HashSet::new();
        let mut key: Option<Key> = map.next_key_seed(KeySeed)?;
        if let Some(Key(name)) = &key
            && name == NUMBER
            && is_serde_json::<A::Error>()
            && numbers_are_maps()
        {
            let mut first = Tree::default();
            map.next_value_seed(Part { tree: &mut first, depth: self.depth + 1 })?;
            let first = first.finish();
            let next = map.next_key_seed(KeySeed)?;
            match first.as_str().and_then(Decimal::from_json_text) {
                Some(number) if next.is_none() => {
                    self.push(number);
                    return Ok(());
                }
                // An object of somebody who uses that key.
                _ => {
                    self.tree.begin(true);
                    self.tree.key(NUMBER);
                    self.tree.push(first);
                    keys.insert(NUMBER.to_owned());
                    key = next;
                }
            }
        } else {
            self.tree.begin(true);
        }
        while let Some(Key(name)) = key {
            self.tree.key(&name);
            map.next_value_seed(self.inner()?)?;
            if let Some(name) = keys.replace(name) {
                return Err(Error::custom(format_args!("duplicate key {name:?}")));
            }
            key = map.next_key_seed(KeySeed)?;
        }
        self.tree.end();
        Ok(())
    }
}

/// A key; formats with other keys than strings have numbers or truth values here.
struct Key(String);

struct KeySeed;

impl<'de> DeserializeSeed<'de> for KeySeed {
    type Value = Key;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Key, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl Visitor<'_> for KeySeed {
    type Value = Key;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_str<E>(self, text: &str) -> Result<Key, E> {
        Ok(Key(text.into()))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Key, E> {
        Ok(Key(number.to_string()))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Key, E> {
        Ok(Key(number.to_string()))
    }

    fn visit_bool<E>(self, truth: bool) -> Result<Key, E> {
        Ok(Key(truth.to_string()))
    }
}

impl<'de> Captured<'de> {
    /// The value as JSON text, or as it is if JSON cannot express it.
    pub(crate) fn into_text(self) -> Result<Cow<'de, str>, Value> {
        match self {
            Self::Text(text) => Ok(text),
            Self::Value(value) => {
                let mut output = crate::output::Output::json();
                output.value(&value);
                output.into_json().map(Cow::Owned).ok_or(value)
            }
        }
    }
}
