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
    /// The values of the keys while the model is read.
    type Slots: Slots + Default;

    /// Creates the model from its slots, which `filling` fills. It creates the slots itself, so that the values are moved
    /// only once: from the slots to the model.
    ///
    /// # Errors
    ///
    /// [`Stop`] if filling fails or a required key is missing.
    fn finish(slots: Self::Slots, filling: Filling<'_>) -> Result<Self, Stop>;
}

/// The function that fills the slots of a model. It is a type with a method, because each model has this call, and the
/// compiler checks a method call faster than a call of a closure.
#[allow(missing_debug_implementations, reason = "a closure cannot be shown")]
pub struct Filling<'a>(pub(crate) &'a mut dyn FnMut(&mut dyn Slots) -> bool);

impl Filling<'_> {
    /// Fills the slots, and returns whether that succeeded.
    #[inline]
    pub fn fill(self, slots: &mut dyn Slots) -> bool {
        (self.0)(slots)
    }
}

/// Drops the slots of a model that lacks a required key. It is a separate function to keep the successful path short.
///
/// # Errors
///
/// [`Stop`], always.
#[cold]
#[inline(never)]
pub fn missing<T: Record>(_slots: T::Slots) -> Result<T, Stop> {
    Err(Stop)
}
