//! A [`Value`] from text, and a `serde_json::Value` from a [`Value`].

use std::str::FromStr;

use super::read::from_str;
use crate::options::ReadOptions;
use crate::output::to_json;
use crate::problem::{Errors, syntax_error};
use crate::value::Value;

impl FromStr for Value {
    type Err = Errors;

    /// Reads JSON text, with the limits that [`ReadOptions`] has by default.
    fn from_str(json: &str) -> Result<Self, Errors> {
        from_str(json, &ReadOptions::default())
    }
}

impl TryFrom<&Value> for serde_json::Value {
    type Error = Errors;

    /// Numbers become those of `serde_json`. Bytes and files are problems.
    fn try_from(value: &Value) -> Result<Self, Errors> {
        let json = to_json(value, "")?;
        serde_json::from_str(&json).map_err(|error| syntax_error("", &json, &error))
    }
}

impl TryFrom<Value> for serde_json::Value {
    type Error = Errors;

    fn try_from(value: Value) -> Result<Self, Errors> {
        Self::try_from(&value)
    }
}
