//! Writing through serde, to any format.

use serde_core::ser::{Error, Serialize, SerializeMap, SerializeSeq, Serializer};

use super::json::{is_serde_json, serialize_raw, writes_compact_json};
use crate::field::FieldType;
use crate::value::{Repr, Text, Value};
use hl_model_ground::number;

/// How deep a value may be nested; formats other than JSON text are written by recursion.
const DEPTH: usize = 256;

/// Writes a value through serde.
///
/// `serde_json` gets every number as it is. Another format gets a 64 bit integer or a float where that is exact, and
/// an error where it is not.
///
/// # Errors
///
/// What the format reports, and for a number or a file that the format cannot express.
pub fn serialize<T: FieldType, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    let mut output = crate::output::Output::json();
    value.write(&mut output);
    match output.into_json() {
        Some(json) => serialize_text(json, serializer),
        None => Part { value: &crate::output::to_value(value), depth: 0 }.serialize_tree(serializer),
    }
}

fn serialize_text<S: Serializer>(json: String, serializer: S) -> Result<S::Ok, S::Error> {
    if writes_compact_json::<S>() {
        return serialize_raw(&json, serializer);
    }
    // Everybody else gets an object as a map, so that it can be flattened into another one or laid out.
    Part { value: &Value::from_text(Text::new(json)), depth: 0 }.serialize_tree(serializer)
}

struct Part<'a> {
    value: &'a Value,
    depth: usize,
}

impl Serialize for Part<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // Text has no limit of depth.
        if is_serde_json::<S::Error>()
            && self.depth > DEPTH
            && let Ok(json) = crate::output::to_json(self.value, "")
        {
            return serialize_raw(&json, serializer);
        }
        self.serialize_tree(serializer)
    }
}

impl Part<'_> {
    fn serialize_tree<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.depth > DEPTH {
            return Err(Error::custom(format_args!("nested deeper than {DEPTH} levels")));
        }
        let part = |value| Part { value, depth: self.depth + 1 };
        match &self.value.0 {
            Repr::Null => serializer.serialize_unit(),
            Repr::Bool(truth) => serializer.serialize_bool(*truth),
            Repr::Number(text) if is_serde_json::<S::Error>() => serialize_raw(text, serializer),
            Repr::Number(text) => serialize_number(text, serializer),
            Repr::String(text) => serializer.serialize_str(text),
            Repr::Bytes(bytes) => serializer.serialize_bytes(bytes),
            Repr::File(_) => Err(Error::custom("a file cannot be written")),
            Repr::List(node) => {
                let mut list = serializer.serialize_seq(Some(node.items().len()))?;
                node.items().iter().try_for_each(|item| list.serialize_element(&part(item)))?;
                list.end()
            }
            Repr::Dict(dict) => {
                let mut map = serializer.serialize_map(Some(dict.len()))?;
                dict.iter().try_for_each(|(key, value)| map.serialize_entry(key, &part(value)))?;
                map.end()
            }
        }
    }
}

fn serialize_number<S: Serializer>(text: &str, serializer: S) -> Result<S::Ok, S::Error> {
    if let Ok(integer) = text.parse::<i64>() {
        return serializer.serialize_i64(integer);
    }
    if let Ok(integer) = text.parse::<u64>() {
        return serializer.serialize_u64(integer);
    }
    if let Ok(float) = text.parse::<f64>()
        && float.is_finite()
        && number::equal(&format!("{float:e}"), text)
    {
        return serializer.serialize_f64(float);
    }
    // Binary formats have nothing of their own for so many bits: some write bytes, which nobody could tell from bytes.
    if serializer.is_human_readable()
        && let Ok(integer) = text.parse::<i128>()
    {
        return serializer.serialize_i128(integer);
    }
    Err(Error::custom(format_args!("this format has no exact form of the number {text}; write it with `to_json`")))
}
