//! What a text stands for where everything is text: in a query, a form, a path, the environment, a table.

use crate::number::Decimal;
use crate::schema::{Schema, Shape, Subschemas};
use crate::value::{Text, Value};

/// The value that a text stands for at a place of which these schemas may hold: that of the first one which has such a
/// value. A text that none of them has a value for stays a string, so that it is reported as one.
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

/// A number as JSON writes it, or as Rust does: `+5`, `007`.
fn number(text: &str) -> Option<Value> {
    match Decimal::from_json_text(text) {
        Some(_) => Some(Value::from_text(Text::new(text))),
        None => text.parse::<i128>().ok().map(Value::from),
    }
}
