//! Running the checks of a model's own.

use crate::field::FieldType;
use crate::input::Input;
use crate::stop::Stop;

/// Runs the checks of a model that has been read.
///
/// # Errors
///
/// [`Stop`] if they find a problem.
pub fn run_checks<T: FieldType>(input: &mut Input<'_, '_>, model: T) -> Result<T, Stop> {
    input.run_checks(&mut |checks| model.__check(checks))?;
    Ok(model)
}
