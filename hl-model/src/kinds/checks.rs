//! Running the checks that a model declares itself.

use crate::field::FieldType;
use crate::input::Input;
use crate::stop::Stop;

/// Runs a model's own checks after it has been read.
///
/// # Errors
///
/// [`Stop`] if they find a problem.
pub fn run_checks<T: FieldType>(input: &mut Input<'_, '_>, model: T) -> Result<T, Stop> {
    input.run_checks(&mut |checks| model.__check(checks))?;
    Ok(model)
}
