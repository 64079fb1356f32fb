//! Reading a value by its type.

use super::FieldType;
use crate::read::{Input, Stop};

/// Reads a value by its type.
#[inline]
pub(crate) fn take<T: FieldType>(input: &mut Input<'_, '_>) -> Result<T, Stop> {
    if T::__TAKES_WHOLE { T::read(input) } else { input.watched(T::field_schema(), T::read) }
}

/// Reads the value of a declared key; nothing if it counts as absent.
///
/// # Errors
///
/// [`Stop`] if the input does not satisfy the type's schema or the key's constraints.
#[inline]
pub(crate) fn fill<T: FieldType>(slot: &mut Option<T>, input: &mut Input<'_, '_>) -> Result<(), Stop> {
    *slot = if input.is_absent { None } else { Some(take(input)?) };
    Ok(())
}
