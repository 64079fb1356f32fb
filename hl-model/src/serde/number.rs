//! Writing numbers through serde.

use serde_core::ser::{Error, Serializer};

use super::json::{Takes, serialize_text, takes};
use crate::schema::{Schema, Subschemas};
use hl_model_ground::number;

/// Whether a number, given as JSON text, is exactly a 64 bit integer or a float.
pub(super) fn has_native_form(text: &str) -> bool {
    text.parse::<i64>().is_ok() || text.parse::<u64>().is_ok() || exact_float(text).is_some()
}

fn exact_float(text: &str) -> Option<f64> {
    let float: f64 = text.parse().ok()?;
    (float.is_finite() && number::equal(&format!("{float:e}"), text)).then_some(float)
}

/// Writes a number of which these schemas may hold.
pub(super) fn serialize<S: Serializer>(text: &str, schemas: &Subschemas, serializer: S) -> Result<S::Ok, S::Error> {
    let takes = takes::<S>();
    match takes {
        Takes::Values | Takes::Numbers => return serialize_text(text, serializer),
        Takes::Keys => return serializer.serialize_str(text),
        Takes::PerhapsNumbers if !has_native_form(text) && text.parse::<i128>().is_err() => {
            return serialize_text(text, serializer);
        }
        Takes::PerhapsNumbers | Takes::Nothing => {}
    }
    match schemas.only() {
        Some(schema) => by_type(text, schema, schemas, serializer),
        None => by_value(text, schemas, serializer),
    }
}

/// Writes one of Rust's numbers as what it is, as derived types do: formats without types of their own count on it.
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
        // Binary formats have nothing of their own for 128 bits: some write bytes, which cannot be told from bytes.
        _ => by_value(text, schemas, serializer),
    }
}

/// Writes a number as what it exactly is.
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
    match (serializer.is_human_readable(), text.parse::<i128>()) {
        (true, Ok(integer)) => serializer.serialize_i128(integer),
        // A string is read back as a number where the schema has numbers only.
        (false, _) if schemas.are_numbers() => serializer.serialize_str(text),
        _ => Err(Error::custom(format_args!(
            "this format has no exact form of the number {text}; write it with `to_json`"
        ))),
    }
}
