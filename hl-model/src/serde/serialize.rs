//! Writing through serde, to any format.

use serde_core::ser::{Error, Serialize, SerializeMap, SerializeSeq, Serializer};

use super::json::{Takes, serialize_text, takes};
use super::number;
use crate::field::FieldType;
use crate::output::{Output, to_json, to_value};
use crate::schema::{Schema, Subschemas};
use crate::value::{Repr, Text, Value};

/// How deep a value may be nested; formats other than JSON text are written by recursion.
const DEPTH: usize = 256;

/// Writes a value through serde.
///
/// `serde_json` gets every number as it is. Another format gets Rust's numbers as what they are, and others as a 64 bit
/// integer or a float where that is exact. Where it is not, a binary format gets a string if the schema has a number there,
/// which is read back exactly; otherwise it is an error.
///
/// # Errors
///
/// What the format reports, and for a number or a file that the format cannot express.
pub fn serialize<T: FieldType, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    let mut output = Output::json();
    value.write(&mut output);
    let takes = takes::<S>();
    // Who takes numbers as text need not know of what type they are.
    let schemas = || if takes == Takes::Numbers { Subschemas::default() } else { Subschemas::of(T::field_schema()) };
    match output.into_json() {
        Some(json) if takes == Takes::Values => serialize_text(&json, serializer),
        // Other formats get an object as a map, so that it can be flattened into another one or laid out.
        Some(json) => {
            let value = Value::from_text(Text::new(json));
            Part { value: &value, schemas: schemas(), depth: 0 }.serialize_tree(serializer)
        }
        None => Part { value: &to_value(value), schemas: schemas(), depth: 0 }.serialize_tree(serializer),
    }
}

/// Writes a value that a schema describes.
pub(super) fn serialize_value<S: Serializer>(
    value: &Value,
    schema: &'static Schema,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    Part { value, schemas: Subschemas::of(schema), depth: 0 }.serialize_tree(serializer)
}

struct Part<'a> {
    value: &'a Value,
    schemas: Subschemas,
    depth: usize,
}

impl Serialize for Part<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // Text has no limit of depth.
        if self.depth > DEPTH
            && matches!(takes::<S>(), Takes::Values | Takes::Numbers)
            && let Ok(json) = to_json(self.value, "")
        {
            return serialize_text(&json, serializer);
        }
        self.serialize_tree(serializer)
    }
}

impl Part<'_> {
    fn serialize_tree<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.depth > DEPTH {
            return Err(Error::custom(format_args!("nested deeper than {DEPTH} levels")));
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
                let schemas = self.schemas.item();
                let mut list = serializer.serialize_seq(Some(node.items().len()))?;
                node.items().iter().try_for_each(|item| list.serialize_element(&self.part(item, schemas.clone())))?;
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

    /// Writes what may be `null` as an `Option`, which some formats mark.
    fn serialize_nullable<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.value.is_null() {
            return serializer.serialize_none();
        }
        let schemas = self.schemas.clone().of_value();
        serializer.serialize_some(&Part { value: self.value, schemas, depth: self.depth })
    }
}
