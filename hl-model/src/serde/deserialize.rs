//! Reading through serde, from any format.

use serde_core::de::{Deserializer, Error};

use super::capture::{Captured, capture};
use crate::door::{from_str, from_tree};
use crate::field::FieldType;
use crate::options::ReadOptions;
use crate::problem::Errors;

/// Reads a value of any format.
///
/// # Errors
///
/// The error of the format, or all problems in one text.
pub fn deserialize<'de, T: FieldType, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    read(capture(deserializer, T::field_schema())?).map_err(Error::custom)
}

/// Reads a captured value.
pub(super) fn read<T: FieldType>(captured: Captured<'_>) -> Result<T, Errors> {
    let options = ReadOptions::default();
    match captured.into_text() {
        Ok(json) => from_str(&json, &options).map_err(Errors::without_positions),
        Err(value) => from_tree(&value, &options),
    }
}
