//! Writing through serde, to any format.

use serde_core::ser::{Error, Serialize, SerializeMap, SerializeSeq, SerializeStruct, Serializer};

use crate::field::FieldType;
use crate::number::text as number;
use crate::value::{Repr, Text, Value};

/// How deep a value may be nested; formats other than JSON text are written by recursion.
const DEPTH: usize = 256;

/// The name by which `serde_json` knows that it is given a value's text, or asked for it.
pub(crate) const RAW: &str = "$serde_json::private::RawValue";

/// Writes a value through serde.
///
/// `serde_json` gets every number as it is. Another format gets a 64 bit integer or a float where that is exact, and
/// an error where it is not.
///
/// # Errors
///
/// What the format reports, and for a number or a file that the format cannot express.
pub fn serialize<T: FieldType, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    let mut output = super::Output::json();
    value.write(&mut output);
    match output.into_json() {
        Some(json) => serialize_text(json, serializer),
        None => Part { value: &super::to_value(value), depth: 0 }.serialize_tree(serializer),
    }
}

fn serialize_text<S: Serializer>(json: String, serializer: S) -> Result<S::Ok, S::Error> {
    if writes_compact_json::<S>() {
        return serialize_raw(&json, serializer);
    }
    // Everybody else gets an object as a map, so that it can be flattened into another one or laid out.
    Part { value: &Value::from_text(Text::new(json)), depth: 0 }.serialize_tree(serializer)
}

/// Hands a text to `serde_json`, which takes it as it is.
fn serialize_raw<S: Serializer>(json: &str, serializer: S) -> Result<S::Ok, S::Error> {
    let mut raw = serializer.serialize_struct(RAW, 1)?;
    raw.serialize_field(RAW, json)?;
    raw.end()
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
            && let Ok(json) = super::to_json(self.value, "")
        {
            return serialize_raw(&json, serializer);
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

/// Whether a serializer is that of `serde_json` which writes text without any layout, and not one that goes by way of it
/// to flatten an object or to lay it out. Not recognising it would only cost time.
fn writes_compact_json<S: Serializer>() -> bool {
    let arguments = std::any::type_name::<S>().strip_prefix("&mut serde_json::ser::Serializer<");
    let formatter = arguments.and_then(|arguments| arguments.strip_suffix('>')).map(second_argument);
    // The formatter is not named where it is the usual one.
    is_serde_json::<S::Error>() && matches!(formatter, Some(None | Some("serde_json::ser::CompactFormatter")))
}

/// The second of several type arguments.
fn second_argument(arguments: &str) -> Option<&str> {
    let mut depth = 0;
    let comma = arguments.find(|char| {
        match char {
            '<' | '(' | '[' => depth += 1,
            '>' | ')' | ']' => depth -= 1,
            _ => {}
        }
        char == ',' && depth == 0
    })?;
    arguments.get(comma + 1..).map(str::trim_start)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_compact_serializer_is_told_from_others() {
        type Writer<'a> = &'a mut Vec<u8>;
        type Laid<'a> = serde_json::Serializer<Writer<'a>, serde_json::ser::PrettyFormatter<'a>>;
        assert!(writes_compact_json::<&mut serde_json::Serializer<Writer<'_>>>());
        assert!(!writes_compact_json::<&mut Laid<'_>>());
        assert!(!writes_compact_json::<serde_json::value::Serializer>());
        assert_eq!(second_argument("a::B<C, D>"), None);
        assert_eq!(second_argument("a::B<C, (D, E)>, f::G<H>"), Some("f::G<H>"));
    }
}
