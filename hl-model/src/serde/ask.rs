//! Requests to a deserializer for a value, which depend on the format.

use serde_core::de::{Deserializer, Visitor};

use super::format::Format;
use crate::description::{Schema, Shape, Subschemas};

/// Requests a value that may match these schemas, in the way that suits the format.
pub(super) fn ask<'de, D: Deserializer<'de>, V: Visitor<'de>>(
    deserializer: D,
    format: Format,
    schemas: &Subschemas,
    visitor: V,
) -> Result<V::Value, D::Error> {
    match format {
        Format::PlainTexts | Format::GuessedTexts if have_keys(schemas) => deserializer.deserialize_map(visitor),
        Format::Json | Format::SelfDescribing | Format::PlainTexts => deserializer.deserialize_any(visitor),
        Format::GuessedTexts if schemas.optional || schemas.nullable => deserializer.deserialize_option(visitor),
        Format::GuessedTexts if schemas.are_lists() => deserializer.deserialize_seq(visitor),
        Format::GuessedTexts => deserializer.deserialize_str(visitor),
        Format::ByType | Format::ConvertedByType if schemas.nullable => deserializer.deserialize_option(visitor),
        Format::ByType | Format::ConvertedByType => match schemas.only() {
            Some(schema) => ask_for(schema, deserializer, visitor),
            None => deserializer.deserialize_any(visitor),
        },
    }
}

/// Whether the value is an object by every schema.
fn have_keys(schemas: &Subschemas) -> bool {
    let is_object =
        |schema: &'static Schema| matches!(schema.shape, Shape::Object(_) | Shape::Map(_) | Shape::AnyObject);
    schemas.iter().next().is_some() && schemas.iter().all(is_object)
}

/// Requests a value of the type of a schema.
fn ask_for<'de, D: Deserializer<'de>, V: Visitor<'de>>(
    schema: &'static Schema,
    deserializer: D,
    visitor: V,
) -> Result<V::Value, D::Error> {
    match (schema.shape, schema.rust_type) {
        (Shape::Boolean, _) => deserializer.deserialize_bool(visitor),
        (Shape::Null, _) => deserializer.deserialize_unit(visitor),
        (Shape::Integer, "i8") => deserializer.deserialize_i8(visitor),
        (Shape::Integer, "i16") => deserializer.deserialize_i16(visitor),
        (Shape::Integer, "i32") => deserializer.deserialize_i32(visitor),
        (Shape::Integer, "i64" | "isize") => deserializer.deserialize_i64(visitor),
        (Shape::Integer, "u8") => deserializer.deserialize_u8(visitor),
        (Shape::Integer, "u16") => deserializer.deserialize_u16(visitor),
        (Shape::Integer, "u32") => deserializer.deserialize_u32(visitor),
        (Shape::Integer, "u64" | "usize") => deserializer.deserialize_u64(visitor),
        (Shape::Number, "f32") => deserializer.deserialize_f32(visitor),
        (Shape::Number, "f64") => deserializer.deserialize_f64(visitor),
        (Shape::Enum(choice), _) if !choice.is_of_text() => deserializer.deserialize_i64(visitor),
        (Shape::String | Shape::Enum(_), _) => deserializer.deserialize_string(visitor),
        (Shape::List(_) | Shape::Tuple(_), _) => deserializer.deserialize_seq(visitor),
        (Shape::Object(_) | Shape::Map(_) | Shape::AnyObject, _) => deserializer.deserialize_map(visitor),
        (Shape::Binary, _) => deserializer.deserialize_byte_buf(visitor),
        _ => deserializer.deserialize_any(visitor),
    }
}
