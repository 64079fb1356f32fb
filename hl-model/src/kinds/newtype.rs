//! Reading a model that is another type under a name of its own.

use crate::field::{FieldType, take};
use crate::input::Input;
use crate::schema::Schema;
use crate::stop::Stop;

/// Reads a newtype model.
///
/// # Errors
///
/// [`Stop`] if the input does not satisfy the inner type's schema or the newtype's constraints.
pub fn read_newtype<T: FieldType>(input: &mut Input<'_, '_>, schema: &'static Schema) -> Result<T, Stop> {
    // One that contains nothing but itself, and perhaps `null`, would be read for ever.
    if schema.is_endless(false) && (schema.is_endless(true) || !input.comes_null()?) {
        return Err(Stop);
    }
    input.with_rules(schema.constraints, take)
}
