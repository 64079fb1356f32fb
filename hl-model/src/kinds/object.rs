//! Reading models with declared keys.

use crate::field::FieldType;
use crate::input::{Input, Slots, read_model_keys};
use crate::output::Fields;
use crate::stop::Stop;

/// Reads a model with declared keys.
///
/// # Errors
///
/// [`Stop`] if the input does not satisfy the model's schema.
pub fn read_object<T: Record>(input: &mut Input<'_, '_>) -> Result<T, Stop> {
    let mut slots = T::Slots::default();
    read_model_keys(input, T::field_schema(), &mut slots)?;
    T::finish(slots)
}

/// A model with declared keys.
pub trait Record: FieldType + Fields {
    /// Where its values are collected while it is read.
    type Slots: Slots + Default;

    /// Puts the model together.
    ///
    /// # Errors
    ///
    /// [`Stop`] if a required key is missing.
    fn finish(slots: Self::Slots) -> Result<Self, Stop>;
}

/// Drops the slots of a model that lacks a required key, out of the way of those that lack none.
///
/// # Errors
///
/// [`Stop`], always.
#[cold]
#[inline(never)]
pub fn missing<T: Record>(_slots: T::Slots) -> Result<T, Stop> {
    Err(Stop)
}
