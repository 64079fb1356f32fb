//! Values from places where everything is text: queries, forms, paths, environment variables, tables.

use crate::description::{Schema, Shape, Subschemas};
use crate::number::Decimal;
use crate::value::{Text, Value};

/// The value that a text represents, by the first of the schemas which has such a value. A text that represents no
/// value of any schema stays a string, and is reported as one.
pub(crate) fn scalar(text: &str, schemas: &Subschemas) -> Value {
    let found = schemas.iter().find_map(|schema| by_schema(text, schema));
    match found {
        Some(value) => value,
        None if schemas.nullable && matches!(text, "" | "null") => Value::NULL,
        None => Value::from(text),
    }
}

fn by_schema(text: &str, schema: &'static Schema) -> Option<Value> {
    match schema.shape {
        Shape::Boolean => text.parse().map(|truth: bool| truth.into()).ok(),
        Shape::Integer | Shape::Number => number(text),
        Shape::Enum(choice) if !choice.is_of_text() => number(text),
        Shape::Null => matches!(text, "" | "null").then_some(Value::NULL),
        Shape::Any | Shape::String | Shape::Enum(_) => Some(text.into()),
        _ => None,
    }
}

/// Parses a number in the syntax of JSON, or an integer in that of Rust: `+5`, `007`.
fn number(text: &str) -> Option<Value> {
    match Decimal::from_json_text(text) {
        Some(_) => Some(Value::from_text(Text::new(text))),
        None => text.parse::<i128>().ok().map(Value::from),
    }
}
