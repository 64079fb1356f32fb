//! Writing numbers through serde.

use serde_core::ser::{Error, Serializer};

use super::json::{Takes, serialize_text, takes};
use crate::description::{Schema, Subschemas};
use crate::number::Integer;
use hl_model_ground::number;

/// Whether a number, given as JSON text, is exactly a 64-bit integer or a float.
pub(super) fn has_native_form(text: &str) -> bool {
    exact_float(text).is_some()
        || exact_integer(text).is_some_and(|integer| integer.to_i64().is_some() || integer.to_u64().is_some())
}

/// The integer that equals a number, however it is written: `1e2`, `9007199254740993.0`.
fn exact_integer(text: &str) -> Option<Integer> {
    Integer::from_json_text(text)
}

fn exact_float(text: &str) -> Option<f64> {
    let float: f64 = text.parse().ok()?;
    (float.is_finite() && number::equal(&format!("{float:e}"), text)).then_some(float)
}

/// Writes a number that may match these schemas.
pub(super) fn serialize<S: Serializer>(text: &str, schemas: &Subschemas, serializer: S) -> Result<S::Ok, S::Error> {
    let takes = takes::<S>();
    match takes {
        Takes::Values | Takes::Numbers => return serialize_text(text, serializer),
        Takes::Keys => return serializer.serialize_str(text),
        Takes::PerhapsNumbers
            if !has_native_form(text) && exact_integer(text).and_then(|integer| integer.to_i128()).is_none() =>
        {
            return serialize_text(text, serializer);
        }
        Takes::PerhapsNumbers | Takes::Nothing => {}
    }
    match schemas.only() {
        Some(schema) => by_type(text, schema, schemas, serializer),
        None => by_value(text, schemas, serializer),
    }
}

/// Writes a number with the Rust type that its schema names, as derived types do. Formats that do not store types rely on
/// it.
fn by_type<S: Serializer>(text: &str, schema: &Schema, schemas: &Subschemas, serializer: S) -> Result<S::Ok, S::Error> {
    macro_rules! typed {
        ($method:ident) => {
            match text.parse() {
                Ok(number) => serializer.$method(number),
                Err(_) => by_value(text, schemas, serializer),
            }
        };
    }
    match schema.rust_type {
        "i8" => typed!(serialize_i8),
        "i16" => typed!(serialize_i16),
        "i32" => typed!(serialize_i32),
        "i64" | "isize" => typed!(serialize_i64),
        "u8" => typed!(serialize_u8),
        "u16" => typed!(serialize_u16),
        "u32" => typed!(serialize_u32),
        "u64" | "usize" => typed!(serialize_u64),
        "f32" => typed!(serialize_f32),
        "f64" => match exact_float(text) {
            Some(float) => serializer.serialize_f64(float),
            None => by_value(text, schemas, serializer),
        },
        // Some binary formats write 128-bit numbers as bytes, which cannot be told from other bytes.
        _ => by_value(text, schemas, serializer),
    }
}

/// Writes a number exactly, with the first type that can hold it.
fn by_value<S: Serializer>(text: &str, schemas: &Subschemas, serializer: S) -> Result<S::Ok, S::Error> {
    if let Ok(integer) = text.parse::<i64>() {
        return serializer.serialize_i64(integer);
    }
    if let Ok(integer) = text.parse::<u64>() {
        return serializer.serialize_u64(integer);
    }
    if let Some(float) = exact_float(text) {
        return serializer.serialize_f64(float);
    }
    let integer = exact_integer(text);
    if let Some(integer) = integer.as_ref().and_then(Integer::to_i64) {
        return serializer.serialize_i64(integer);
    }
    if let Some(integer) = integer.as_ref().and_then(Integer::to_u64) {
        return serializer.serialize_u64(integer);
    }
    match (serializer.is_human_readable(), integer.as_ref().and_then(Integer::to_i128)) {
        (true, Some(integer)) => serializer.serialize_i128(integer),
        // A string is read back as a number if the schema allows numbers and no text.
        (false, _) if schemas.have_numbers_and_no_text() => serializer.serialize_str(text),
        _ => Err(Error::custom(format_args!(
            "this format has no exact form of the number {text}; write it with `to_json`"
        ))),
    }
}
