//! Writing through serde, to any format.

use serde_core::ser::{Error, Serialize, SerializeMap, SerializeSeq, Serializer};
use serde_json::value::RawValue;

use crate::field::FieldType;
use crate::number::text as number;
use crate::value::{Repr, Value};

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
    let value = super::to_value(value);
    match &value.0 {
        // An object is always written as a map, so that it can be flattened into another one.
        Repr::Dict(_) => Part { value: &value, depth: 0 }.serialize_tree(serializer),
        _ => Part { value: &value, depth: 0 }.serialize(serializer),
    }
}

struct Part<'a> {
    value: &'a Value,
    depth: usize,
}

impl Serialize for Part<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if is_serde_json::<S::Error>()
            && let Ok(json) = super::to_json(self.value, "")
            && let Ok(raw) = serde_json::from_str::<&RawValue>(&json)
        {
            return raw.serialize(serializer);
        }
        self.serialize_tree(serializer)
    }
}

/// Whether a format is `serde_json`, which alone takes a number's text.
///
/// Taking another format for `serde_json` would show in its output, so the whole path of the error type is compared;
/// not recognising `serde_json` would only cost exactness.
pub(crate) fn is_serde_json<E>() -> bool {
    std::any::type_name::<E>() == std::any::type_name::<serde_json::Error>()
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

macro_rules! serde_through_field_type {
    ($([$($generic:ident)?] $type:ty;)*) => {$(
        impl$(<$generic: FieldType>)? Serialize for $type {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serialize(self, serializer)
            }
        }

        impl<'de $(, $generic: FieldType)?> serde_core::Deserialize<'de> for $type {
            fn deserialize<D: serde_core::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                crate::read::deserialize(deserializer)
            }
        }
    )*};
}

serde_through_field_type! {
    [] Value;
    [T] crate::value::Dict<T>;
    [T] crate::value::Nullable<T>;
    [] crate::value::Null;
    [] crate::value::Bytes;
    [] crate::number::Integer;
    [] crate::number::Decimal;
    [] crate::number::DecimalString;
    [] crate::format::DateTime;
    [] crate::format::Date;
    [] crate::format::Uuid;
}
