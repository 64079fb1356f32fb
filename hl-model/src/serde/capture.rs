//! Reading through serde: the complete value is captured first, in every format.
//!
//! `serde_json` provides the JSON text. A value of another format becomes a value in memory, with numbers as exact as the
//! interface of the format allows.

use std::borrow::Cow;
use std::fmt;

use serde_core::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::ask::ask;
use super::date_time::{DATE_TIME, is_date_time};
use super::format::Format;
use super::json::{NUMBER, RAW, has_text, is_text, may_be_number};
use super::names::{KeySeed, closed_names, declared_names};
use super::number::has_native_form;
use crate::description::{Schema, Subschemas};
use crate::door::{from_str, scalar};
use crate::number::Decimal;
use crate::options::{MODEL_DEPTH, ReadOptions};
use crate::output::Output;
use crate::value::{Bytes, Dict, EntryList, Text, Value};

/// A value of some format.
pub(super) enum Captured<'de> {
    /// JSON text from `serde_json`.
    Text(Cow<'de, str>),
    /// A value of any other format.
    Value(Value),
}

/// Captures a value that a schema describes.
pub(super) fn capture<'de, D: Deserializer<'de>>(
    deserializer: D,
    schema: &'static Schema,
) -> Result<Captured<'de>, D::Error> {
    if has_text::<D>() {
        let part =
            Part { schemas: Subschemas::default(), format: Format::Json, is_binary: false, depth: 0, wrapped: 0 };
        return deserializer.deserialize_newtype_struct(RAW, part);
    }
    let part = Part::whole(&deserializer, schema);
    match closed_names::<D>(schema) {
        // The model is flattened into another type, which reads all other keys.
        Some(names) => deserializer.deserialize_struct(schema.name, names, part),
        None => part.deserialize(deserializer),
    }
}

/// Captures the declared keys of an object.
pub(super) fn capture_keys<'de, D: Deserializer<'de>>(
    deserializer: D,
    schema: &'static Schema,
) -> Result<Captured<'de>, D::Error> {
    let (part, names) = (Part::whole(&deserializer, schema), declared_names(schema));
    let value = deserializer.deserialize_struct(schema.name, names, part)?.into_value()?;
    let Some(dict) = value.as_dict() else { return Ok(Captured::Value(value)) };
    let declared = dict.iter().filter(|(key, _)| names.contains(key));
    Ok(Captured::of(declared.map(|(key, value)| (key, value.clone())).collect::<Dict>()))
}

/// A value, or a part of it, that is about to be captured.
pub(super) struct Part {
    /// The schemas that it may match.
    pub(super) schemas: Subschemas,
    pub(super) format: Format,
    pub(super) is_binary: bool,
    depth: usize,
    /// The number of options and newtypes around the value, which count as levels in some formats.
    wrapped: usize,
}

impl Part {
    fn whole<'de, D: Deserializer<'de>>(deserializer: &D, schema: &'static Schema) -> Self {
        let (schemas, is_binary) = (Subschemas::of(schema), !deserializer.is_human_readable());
        Self { format: Format::of_whole::<D>(&schemas), schemas, is_binary, depth: 0, wrapped: 0 }
    }

    fn inner<E: Error>(&self, schemas: Subschemas) -> Result<Self, E> {
        let depth = deeper(self.depth)?;
        Ok(Self { schemas, depth, wrapped: 0, ..*self })
    }

    /// The value within an option or a newtype.
    fn unwrapped<E: Error>(self) -> Result<Self, E> {
        let wrapped = deeper(self.wrapped)?;
        Ok(Self { wrapped, ..self })
    }

    fn ask<'de, D: Deserializer<'de>>(self, deserializer: D) -> Result<Captured<'de>, D::Error> {
        let (format, schemas) = (self.format, self.schemas.clone());
        ask(deserializer, format, &schemas, self)
    }

    /// The value that a string represents.
    fn string<'de>(&self, text: &str) -> Captured<'de> {
        let stands_for_number = self.is_binary && self.schemas.have_numbers_and_no_text() && !has_native_form(text);
        let value = match self.format {
            Format::PlainTexts if self.schemas.are_lists() => scalar(text, &self.schemas.items().at(0)),
            Format::PlainTexts | Format::GuessedTexts => scalar(text, &self.schemas),
            Format::ConvertedByType if !self.schemas.have_text() => scalar(text, &self.schemas),
            // Some binary formats cannot express such a number exactly, so it was written as a string.
            _ if stands_for_number && Decimal::from_json_text(text).is_some() => Value::from_text(Text::new(text)),
            _ => Value::from(text),
        };
        Captured::Value(value)
    }
}

/// The next level, unless it is beyond the limit of depth.
fn deeper<E: Error>(level: usize) -> Result<usize, E> {
    if level < MODEL_DEPTH {
        return Ok(level + 1);
    }
    Err(Error::custom(format_args!("nested deeper than the limit of {MODEL_DEPTH}")))
}

impl<'de> DeserializeSeed<'de> for Part {
    type Value = Captured<'de>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Captured<'de>, D::Error> {
        match self.format {
            Format::Json if has_text::<D>() => deserializer.deserialize_newtype_struct(RAW, self),
            _ => self.ask(deserializer),
        }
    }
}

impl<'de> Captured<'de> {
    fn of(value: impl Into<Value>) -> Self {
        Self::Value(value.into())
    }

    /// The value in memory. Text from `serde_json` has the syntax of JSON, but may have duplicate keys, for example.
    fn into_value<E: Error>(self) -> Result<Value, E> {
        match self {
            Self::Value(value) => Ok(value),
            Self::Text(json) => {
                from_str(&json, &ReadOptions::new()).map_err(|errors| Error::custom(errors.without_positions()))
            }
        }
    }

    /// The value as JSON text, or the value itself if JSON cannot express it.
    pub(super) fn into_text(self) -> Result<Cow<'de, str>, Value> {
        match self {
            Self::Text(text) => Ok(text),
            Self::Value(value) => {
                let mut output = Output::json();
                output.value(&value);
                output.into_json().map(Cow::Owned).ok_or(value)
            }
        }
    }
}

impl<'de> Visitor<'de> for Part {
    type Value = Captured<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }

    fn visit_bool<E>(self, truth: bool) -> Result<Captured<'de>, E> {
        Ok(Captured::of(truth))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Captured<'de>, E> {
        Ok(Captured::of(number))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Captured<'de>, E> {
        Ok(Captured::of(number))
    }

    fn visit_i128<E>(self, number: i128) -> Result<Captured<'de>, E> {
        Ok(Captured::of(number))
    }

    fn visit_u128<E>(self, number: u128) -> Result<Captured<'de>, E> {
        Ok(Captured::of(number))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Captured<'de>, E> {
        Ok(Captured::of(Decimal::try_from(number).map_err(Error::custom)?))
    }

    fn visit_str<E>(self, text: &str) -> Result<Captured<'de>, E> {
        Ok(self.string(text))
    }

    fn visit_bytes<E>(self, bytes: &[u8]) -> Result<Captured<'de>, E> {
        Ok(Captured::of(Bytes::from(bytes)))
    }

    fn visit_byte_buf<E>(self, bytes: Vec<u8>) -> Result<Captured<'de>, E> {
        Ok(Captured::of(Bytes::from(bytes)))
    }

    fn visit_unit<E>(self) -> Result<Captured<'de>, E> {
        Ok(Captured::of(Value::NULL))
    }

    fn visit_none<E>(self) -> Result<Captured<'de>, E> {
        Ok(Captured::of(Value::NULL))
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Captured<'de>, D::Error> {
        let part = self.unwrapped()?;
        Self { schemas: part.schemas.of_value(), ..part }.deserialize(deserializer)
    }

    /// Captures the value itself, because the format did not provide its text.
    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<Captured<'de>, D::Error> {
        self.unwrapped()?.ask(deserializer)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Captured<'de>, A::Error> {
        if self.format == Format::GuessedTexts && self.schemas.only().is_some_and(|schema| !schema.keys().is_empty()) {
            return self.cells(list);
        }
        let schemas = self.schemas.items();
        let mut items = Vec::new();
        while let Some(item) = list.next_element_seed(self.inner(schemas.at(items.len()))?)? {
            items.push(item.into_value()?);
        }
        Ok(Captured::Value(Value::from_items(items.into())))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Captured<'de>, A::Error> {
        // A text of `serde_json` comes as an object whose only key is the requested name.
        if self.format == Format::Json && is_text::<A>() {
            map.next_key::<IgnoredAny>()?;
            return map.next_value_seed(TextVisitor);
        }
        let mut entries = Entries::default();
        let mut first = map.next_key_seed(KeySeed(self.format))?;
        if first.as_deref() == Some(DATE_TIME) && is_date_time::<A>() {
            return map.next_value_seed(self.inner(Subschemas::default())?);
        }
        if first.as_deref() == Some(NUMBER) && may_be_number::<A>() {
            let text = map.next_value_seed(self.inner(Subschemas::default())?)?.into_value()?;
            let next = map.next_key_seed(KeySeed(self.format))?;
            match text.as_str().and_then(Decimal::from_json_text) {
                Some(number) if next.is_none() => return Ok(Captured::of(number)),
                // An object of the user that happens to have this key.
                _ => entries.add(NUMBER, Entry::One(text))?,
            }
            first = next;
        }
        while let Some(key) = first {
            let schemas = self.schemas.key(&key);
            let value = map.next_value_seed(self.inner(schemas.clone())?)?.into_value()?;
            // An empty cell is an absent value, unless the schema allows `null`.
            let is_absent =
                self.format == Format::GuessedTexts && value.is_null() && schemas.optional && !schemas.nullable;
            if !is_absent {
                // Some formats collect all texts of a key into a list; the others hand over the texts one by one.
                let is_item = self.format == Format::PlainTexts && schemas.are_lists() && value.as_list().is_none();
                entries.add(&key, if is_item { Entry::Items(vec![value]) } else { Entry::One(value) })?;
            }
            first = map.next_key_seed(KeySeed(self.format))?;
        }
        Ok(Captured::Value(entries.finish()))
    }
}

impl Part {
    /// Captures the cells of a table without a header. They are the values of the declared keys, in order.
    fn cells<'de, A: SeqAccess<'de>>(self, mut cells: A) -> Result<Captured<'de>, A::Error> {
        let mut entries = Entries::default();
        let mut index = 0;
        while let Some((key, schemas)) = self.schemas.key_at(index) {
            index += 1;
            let Some(cell) = cells.next_element_seed(self.inner(schemas.clone())?)? else { break };
            let value = cell.into_value()?;
            if !value.is_null() || !schemas.optional || schemas.nullable {
                entries.add(key, Entry::One(value))?;
            }
        }
        Ok(Captured::Value(entries.finish()))
    }
}

/// The entries of an object that is being captured.
#[derive(Default)]
struct Entries {
    entries: EntryList<Entry>,
}

/// The value of a key.
enum Entry {
    One(Value),
    /// A list whose items repeat the key, as in forms.
    Items(Vec<Value>),
}

impl Entries {
    /// Adds an entry.
    fn add<E: Error>(&mut self, key: &str, entry: Entry) -> Result<(), E> {
        let Some(known) = self.entries.get_mut(key) else {
            self.entries.push(key, entry);
            return Ok(());
        };
        match (known, entry) {
            (Entry::Items(items), Entry::Items(more)) => {
                items.extend(more);
                Ok(())
            }
            _ => Err(Error::custom(format_args!("duplicate key {key:?}"))),
        }
    }

    fn finish(self) -> Value {
        let entries = self.entries.map(|entry| match entry {
            Entry::One(value) => value,
            Entry::Items(items) => Value::from_items(items.into()),
        });
        Dict::from_entries(entries).into()
    }
}

/// Visitor of a string, which is borrowed from the input if it has no escapes.
struct TextVisitor;

impl<'de> Visitor<'de> for TextVisitor {
    type Value = Captured<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Captured::Text(Cow::Borrowed(text)))
    }

    fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Captured::Text(Cow::Owned(text.into())))
    }

    fn visit_string<E>(self, text: String) -> Result<Self::Value, E> {
        Ok(Captured::Text(Cow::Owned(text)))
    }
}

impl<'de> DeserializeSeed<'de> for TextVisitor {
    type Value = Captured<'de>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_str(self)
    }
}
