//! Writing through serde, to any format.

use serde_core::ser::{Error, Serialize, SerializeMap, SerializeSeq, Serializer};

use super::json::{Takes, serialize_text, takes};
use super::number;
use crate::description::{Schema, Subschemas};
use crate::field::FieldType;
use crate::output::{Flaw, Output, to_json, to_value};
use crate::problem::Problem;
use crate::value::{Repr, Text, Value};

/// Maximum depth of a value that is written by recursion, instead of as JSON text.
const MAX_DEPTH: usize = 256;

/// Writes a value through serde.
///
/// `serde_json` gets every number unchanged. Any other format gets Rust's numbers with their types, and other numbers
/// as an integer of 64 bits or a float if that is exact. If it is not, a binary format gets a string, provided that the
/// schema has numbers and no texts there, so that the string is read back as the number. Otherwise the number is an error.
///
/// # Errors
///
/// The error of the format, or the error that it cannot express a number or a file, or that no format can express a value.
pub fn serialize<T: FieldType, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    let mut output = Output::json();
    value.write(&mut output);
    let takes = takes::<S>();
    // A serializer that accepts numbers as text does not need their types.
    let schemas = || if takes == Takes::Numbers { Subschemas::default() } else { Subschemas::of(T::field_schema()) };
    match output.into_text() {
        Ok(json) if takes == Takes::Values => serialize_text(&json, serializer),
        // Other serializers get an object as a map, so that it can be flattened into another one or laid out.
        written => {
            let value = as_value(value, written)?;
            Part { value: &value, schemas: schemas(), depth: 0 }.serialize_tree(serializer)
        }
    }
}

/// The value of a model, for a format that can express bytes.
///
/// # Errors
///
/// The error that no format can express a value.
pub(super) fn expressible<T: FieldType, E: Error>(model: &T) -> Result<Value, E> {
    let mut output = Output::json();
    model.write(&mut output);
    as_value(model, output.into_text())
}

/// The value of a model that was written as JSON text, or that JSON cannot express.
fn as_value<T: FieldType, E: Error>(model: &T, written: Result<String, Option<Box<Flaw>>>) -> Result<Value, E> {
    match written {
        Ok(json) => Ok(Value::from_text(Text::new(json))),
        Err(Some(flaw)) => Err(inexpressible(*flaw)),
        Err(None) => Ok(to_value(model)),
    }
}

/// The error about a value that JSON would write as `null`, such as a float that is not finite.
#[cold]
fn inexpressible<E: Error>(Flaw { pointer, kind }: Flaw) -> E {
    E::custom(Problem::new(&pointer, kind, None))
}

/// Writes a value that a schema describes.
pub(super) fn serialize_value<S: Serializer>(
    value: &Value,
    schema: &'static Schema,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    Part { value, schemas: Subschemas::of(schema), depth: 0 }.serialize_tree(serializer)
}

/// A part of the value that is serialized. The schemas select the Rust types for numbers and `null`.
struct Part<'a> {
    value: &'a Value,
    schemas: Subschemas,
    depth: usize,
}

impl Serialize for Part<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // Text has no limit of depth, because it is written without recursion.
        if self.depth > MAX_DEPTH
            && matches!(takes::<S>(), Takes::Values | Takes::Numbers)
            && let Ok(json) = to_json(self.value, "")
        {
            return serialize_text(&json, serializer);
        }
        self.serialize_tree(serializer)
    }
}

impl Part<'_> {
    /// Writes a value part by part, for serializers that do not accept JSON text.
    fn serialize_tree<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.depth > MAX_DEPTH {
            return Err(Error::custom(format_args!("nested deeper than {MAX_DEPTH} levels")));
        }
        if self.schemas.nullable {
            return self.serialize_nullable(serializer);
        }
        match &self.value.0 {
            Repr::Null => serializer.serialize_unit(),
            Repr::Bool(truth) => serializer.serialize_bool(*truth),
            Repr::Number(text) => number::serialize(text, &self.schemas, serializer),
            Repr::String(text) => serializer.serialize_str(text),
            Repr::Escaped(string) => serializer.serialize_str(&string.text),
            Repr::Bytes(bytes) => serializer.serialize_bytes(bytes),
            Repr::File(_) => Err(Error::custom("a file cannot be written")),
            Repr::List(node) => {
                let schemas = self.schemas.items();
                let mut list = serializer.serialize_seq(Some(node.items().len()))?;
                let mut items = node.items().iter().enumerate();
                items.try_for_each(|(index, item)| list.serialize_element(&self.part(item, schemas.at(index))))?;
                list.end()
            }
            Repr::Dict(dict) => {
                let mut map = serializer.serialize_map(Some(dict.len()))?;
                dict.iter()
                    .try_for_each(|(key, value)| map.serialize_entry(key, &self.part(value, self.schemas.key(key))))?;
                map.end()
            }
        }
    }

    fn part<'b>(&self, value: &'b Value, schemas: Subschemas) -> Part<'b> {
        Part { value, schemas, depth: self.depth + 1 }
    }

    /// Writes a nullable value as an `Option`, because some formats mark it.
    fn serialize_nullable<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.value.is_null() {
            return serializer.serialize_none();
        }
        let schemas = self.schemas.clone().of_value();
        serializer.serialize_some(&Part { value: self.value, schemas, depth: self.depth })
    }
}
