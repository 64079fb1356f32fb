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
    T::filled(|slots| read_model_keys(input, T::field_schema(), slots))
}

/// A model with declared keys.
pub trait Record: FieldType + Fields {
    /// Holds the values of the keys while the model is read.
    type Slots: Slots + Default;

    /// Makes the model from the values of its keys, which `fill` puts into empty slots. The slots are a variable of this
    /// function, so that the values are moved once: from there to the model.
    ///
    /// # Errors
    ///
    /// [`Stop`] if `fill` stops or a required key is missing.
    fn filled(fill: impl FnOnce(&mut Self::Slots) -> Result<(), Stop>) -> Result<Self, Stop>;
}

/// Drops the slots of a model that lacks a required key. It is a separate function, so that the way of success stays
/// short.
///
/// # Errors
///
/// [`Stop`], always.
#[cold]
#[inline(never)]
pub fn missing<T: Record>(_slots: T::Slots) -> Result<T, Stop> {
    Err(Stop)
}
