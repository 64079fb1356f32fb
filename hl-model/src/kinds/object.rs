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
    let mut fill = |slots: &mut dyn Slots| read_model_keys(input, T::field_schema(), slots).is_ok();
    T::finish(T::Slots::default(), Filling(&mut fill))
}

/// A model with declared keys.
pub trait Record: FieldType + Fields {
    /// Holds the values of the keys while the model is read.
    type Slots: Slots + Default;

    /// Makes the model from the values of its keys, which `filling` puts into the slots. It is done here, so that the values
    /// are moved once: from the slots to the model.
    ///
    /// # Errors
    ///
    /// [`Stop`] if that fails or a required key is missing.
    fn finish(slots: Self::Slots, filling: Filling<'_>) -> Result<Self, Stop>;
}

/// What fills the slots of a model. It is a type with a method, because the compiler checks a call of a method sooner than
/// that of a closure, and each model has this call.
#[allow(missing_debug_implementations, reason = "a closure cannot be shown")]
pub struct Filling<'a>(pub(crate) &'a mut dyn FnMut(&mut dyn Slots) -> bool);

impl Filling<'_> {
    /// Fills the slots, and returns whether that succeeded.
    #[inline]
    pub fn fill(self, slots: &mut dyn Slots) -> bool {
        (self.0)(slots)
    }
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
