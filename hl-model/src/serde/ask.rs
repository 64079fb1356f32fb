//! Asking a format for a value.

use serde_core::de::Deserializer;

use super::capture::{Captured, Part};
use super::format::Format;
use crate::schema::{Schema, Shape, Subschemas};

/// Asks for a value in the way in which the format is to be asked.
pub(super) fn ask<'de, D: Deserializer<'de>>(deserializer: D, part: Part) -> Result<Captured<'de>, D::Error> {
    let schemas = &part.schemas;
    match part.format {
        Format::Json | Format::SelfDescribing => deserializer.deserialize_any(part),
        Format::Texts if have_keys(schemas) => deserializer.deserialize_map(part),
        Format::Texts => deserializer.deserialize_any(part),
        Format::Cells if have_keys(schemas) => deserializer.deserialize_map(part),
        Format::Cells if schemas.optional || schemas.nullable => deserializer.deserialize_option(part),
        Format::Cells if schemas.are_lists() => deserializer.deserialize_seq(part),
        Format::Cells => deserializer.deserialize_str(part),
        Format::Hinted if schemas.nullable => deserializer.deserialize_option(part),
        Format::Hinted => match schemas.only() {
            Some(schema) => ask_for(schema, deserializer, part),
            None => deserializer.deserialize_any(part),
        },
    }
}

/// Whether the value is an object, whatever it is.
fn have_keys(schemas: &Subschemas) -> bool {
    let is_object =
        |schema: &'static Schema| matches!(schema.shape, Shape::Object(_) | Shape::Map(_) | Shape::AnyObject);
    schemas.iter().next().is_some() && schemas.iter().all(is_object)
}

/// Asks for a value of the type that a schema has.
fn ask_for<'de, D: Deserializer<'de>>(
    schema: &'static Schema,
    deserializer: D,
    part: Part,
) -> Result<Captured<'de>, D::Error> {
    match (schema.shape, schema.rust_type) {
        (Shape::Boolean, _) => deserializer.deserialize_bool(part),
        (Shape::Null, _) => deserializer.deserialize_unit(part),
        (Shape::Integer, "i8") => deserializer.deserialize_i8(part),
        (Shape::Integer, "i16") => deserializer.deserialize_i16(part),
        (Shape::Integer, "i32") => deserializer.deserialize_i32(part),
        (Shape::Integer, "i64" | "isize") => deserializer.deserialize_i64(part),
        (Shape::Integer, "u8") => deserializer.deserialize_u8(part),
        (Shape::Integer, "u16") => deserializer.deserialize_u16(part),
        (Shape::Integer, "u32") => deserializer.deserialize_u32(part),
        (Shape::Integer, "u64" | "usize") => deserializer.deserialize_u64(part),
        (Shape::Number, "f32") => deserializer.deserialize_f32(part),
        (Shape::Number, "f64") => deserializer.deserialize_f64(part),
        (Shape::Enum(choice), _) if !choice.is_of_text() => deserializer.deserialize_i64(part),
        (Shape::String | Shape::Enum(_), _) => deserializer.deserialize_string(part),
        (Shape::List(_), _) => deserializer.deserialize_seq(part),
        (Shape::Object(_) | Shape::Map(_) | Shape::AnyObject, _) => deserializer.deserialize_map(part),
        (Shape::Binary, _) => deserializer.deserialize_byte_buf(part),
        _ => deserializer.deserialize_any(part),
    }
}
