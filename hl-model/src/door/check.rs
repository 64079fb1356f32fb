//! Checking a value in memory.

use super::read::{from_str, from_tree};
use crate::field::FieldType;
use crate::options::ReadOptions;
use crate::output::{Field, Output, to_value};
use crate::problem::{Errors, Problem};

/// Checks a value by its schema and by the checks of all models in it, as if its JSON were read.
///
/// # Errors
///
/// All problems at once.
pub(crate) fn check<T: FieldType>(value: &T) -> Result<(), Errors> {
    let options = ReadOptions::unlimited();
    let read = match written(value, T::field_schema().name)?.into_json() {
        Some(json) => from_str::<T>(&json, &options).map_err(Errors::without_positions),
        None => from_tree::<T>(&to_value(value), &options),
    };
    read.map(drop)
}

/// Writes a value.
///
/// # Errors
///
/// The first difference between the output and the model: an enum has a listed value in its variant for unlisted values, two
/// parts of an `all_of` differ in a common key, or JSON cannot express a value.
fn written(value: &dyn Field, model: &'static str) -> Result<Output, Errors> {
    let mut output = Output::json();
    value.write(&mut output);
    let problem = output.flaw().map(|flaw| Problem::new(&flaw.pointer, flaw.kind.clone(), None));
    problem.and_then(|problem| Errors::new(model, vec![problem])).map_or(Ok(output), Err)
}
