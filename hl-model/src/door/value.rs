//! Conversions of text to [`Value`], and of [`Value`] to `serde_json::Value`.

use std::str::FromStr;

use super::read::from_str;
use crate::options::ReadOptions;
use crate::problem::{Errors, ProblemKind};
use crate::value::{Repr, Value};

impl FromStr for Value {
    type Err = Errors;

    /// Reads JSON text with the default [`ReadOptions`].
    fn from_str(json: &str) -> Result<Self, Errors> {
        from_str(json, &ReadOptions::default())
    }
}

impl TryFrom<&Value> for serde_json::Value {
    type Error = Errors;

    /// Converts a value. Bytes, files, and numbers that `serde_json` cannot hold are problems.
    fn try_from(value: &Value) -> Result<Self, Errors> {
        converted(value, 0).map_err(|message| Errors::one("", ProblemKind::Custom { message }, None))
    }
}

/// Maximum depth of a value, which is `serde_json`'s own limit.
const MAX_DEPTH: usize = 128;

/// Converts a value part by part. Its text is not parsed, because `serde_json` could take a user's key for one of its own
/// markers.
fn converted(value: &Value, depth: usize) -> Result<serde_json::Value, String> {
    if depth > MAX_DEPTH {
        return Err(format!("nested deeper than `serde_json`'s limit of {MAX_DEPTH}"));
    }
    Ok(match &value.0 {
        Repr::Null => serde_json::Value::Null,
        Repr::Bool(truth) => (*truth).into(),
        Repr::Number(text) => {
            let number = text.parse().map_err(|_| format!("`serde_json` cannot hold the number {}", &**text))?;
            serde_json::Value::Number(number)
        }
        Repr::String(text) => serde_json::Value::String((**text).to_owned()),
        Repr::Escaped(string) => serde_json::Value::String((*string.text).to_owned()),
        Repr::List(node) => {
            node.items().iter().map(|item| converted(item, depth + 1)).collect::<Result<Vec<_>, _>>()?.into()
        }
        Repr::Dict(dict) => {
            let entry = |(key, value): (&str, &Value)| Ok((key.to_owned(), converted(value, depth + 1)?));
            serde_json::Value::Object(dict.iter().map(entry).collect::<Result<_, String>>()?)
        }
        Repr::Bytes(_) => return Err("bytes cannot be written as JSON".to_owned()),
        Repr::File(_) => return Err("a file cannot be written as JSON".to_owned()),
    })
}

impl TryFrom<Value> for serde_json::Value {
    type Error = Errors;

    fn try_from(value: Value) -> Result<Self, Errors> {
        Self::try_from(&value)
    }
}
