//! Values from sources that have only text: queries, forms, paths, environment variables, tables.

use crate::description::{Schema, Shape, Subschemas};
use crate::input::{Checkpoint, Reading};
use crate::number::Decimal;
use crate::options::ReadOptions;
use crate::value::{Text, Value};

/// The value that a text represents under the first schema that it satisfies. If it satisfies none, the first schema whose
/// type it can have is used. If there is no such schema, it stays a string, which is reported.
pub(crate) fn scalar(text: &str, schemas: &Subschemas) -> Value {
    let mut candidates = schemas.with_newtypes().filter_map(|(schema, whole)| Some((by_schema(text, schema)?, whole)));
    let Some((first, whole)) = candidates.next() else {
        let is_null = schemas.nullable && matches!(text, "" | "null");
        return if is_null { Value::NULL } else { Value::from(text) };
    };
    if schemas.only().is_some() || fits(&first, whole) {
        return first;
    }
    candidates.find(|(value, whole)| fits(value, whole)).map_or(first, |(value, _)| value)
}

fn fits(value: &Value, schema: &'static Schema) -> bool {
    let options = ReadOptions::new();
    Reading::new(&options).matches(schema, Checkpoint::Value(value), options.tolerance)
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

/// Parses a number in the syntax of JSON, or an integer in the syntax of Rust: `+5`, `007`.
fn number(text: &str) -> Option<Value> {
    match Decimal::from_json_text(text) {
        Some(_) => Some(Value::from_text(Text::new(text))),
        None => text.parse::<i128>().ok().map(Value::from),
    }
}
