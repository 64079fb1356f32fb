//! Checking a value that is there already.

use super::read::from_value;
use crate::field::FieldType;
use crate::options::ReadOptions;
use crate::output::{Output, to_value};
use crate::problem::{Errors, ProblemKind};

/// Checks a value as if what it writes were read: against its schema, and by the checks of all models in it.
///
/// # Errors
///
/// All problems at once.
pub(crate) fn check<T: FieldType>(value: &T) -> Result<(), Errors> {
    let mut output = Output::json();
    value.write(&mut output);
    if let Some(name) = output.listed_as_other() {
        let message = format!("a value that `{name}` lists stands in the variant for those that it does not list");
        return Err(Errors::one(T::field_schema().name, ProblemKind::Custom { message }, None));
    }
    from_value::<T>(&to_value(value), &ReadOptions::new()).map(drop)
}
