//! Reading through serde, from any format.

use serde_core::de::{Deserializer, Error};

use super::capture::capture;
use crate::door::{from_str, from_tree};
use crate::field::FieldType;
use crate::options::ReadOptions;
use crate::problem::Errors;

/// Reads a value of any format.
///
/// # Errors
///
/// What the format reports, or all problems in one text.
pub fn deserialize<'de, T: FieldType, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let options = ReadOptions::default();
    let read = match capture(deserializer)?.into_text() {
        Ok(json) => from_str(&json, &options).map_err(Errors::without_positions),
        Err(value) => from_tree(&value, &options),
    };
    read.map_err(Error::custom)
}
