//! Checking a value that is there already.

use super::read::{from_str, from_tree};
use crate::field::FieldType;
use crate::options::ReadOptions;
use crate::output::{Field, Output, to_value};
use crate::problem::{Errors, ProblemKind};

/// Checks a value as if what it writes were read: against its schema, and by the checks of all models in it.
///
/// # Errors
///
/// All problems at once.
pub(crate) fn check<T: FieldType>(value: &T) -> Result<(), Errors> {
    let options = ReadOptions::new();
    let read = match written(value, T::field_schema().name)?.into_json() {
        Some(json) => from_str::<T>(&json, &options).map_err(Errors::without_positions),
        None => from_tree::<T>(&to_value(value), &options),
    };
    read.map(drop)
}

/// A value as it is written.
///
/// # Errors
///
/// A value that an enum lists stands in the variant for other values.
pub(crate) fn written(value: &dyn Field, model: &'static str) -> Result<Output, Errors> {
    let mut output = Output::json();
    value.write(&mut output);
    let Some(name) = output.listed_as_other() else { return Ok(output) };
    let message = format!("a value that `{name}` lists stands in the variant for those that it does not list");
    Err(Errors::one(model, ProblemKind::Custom { message }, None))
}
