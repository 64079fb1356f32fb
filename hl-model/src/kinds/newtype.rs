//! Reading newtypes: models that are another type under their own name.

use crate::description::Schema;
use crate::input::Input;
use crate::stop::Stop;

/// Reads a newtype model, whose inner value is read by `take`.
///
/// # Errors
///
/// [`Stop`] if the input does not satisfy the inner type's schema or the newtype's constraints.
#[inline]
pub fn read_newtype<'de, T>(
    input: &mut Input<'_, 'de>,
    schema: &'static Schema,
    take: impl FnOnce(&mut Input<'_, 'de>) -> Result<T, Stop>,
) -> Result<T, Stop> {
    // Reading a newtype that contains only itself, or itself and `null`, would never end.
    if input.is_next_endless(schema)? {
        return Err(Stop);
    }
    input.with_rules(schema.constraints, take)
}
