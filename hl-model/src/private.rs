//! What generated code calls. Nothing here is public API: the name of the module changes with every version.

pub use core;
pub use serde_core as serde;

pub use crate::read::{DictSlot, Input, Missing, Stop, fill, read_object, deserialize};
pub use crate::schema::*;
pub use crate::write::{Output, present, serialize, write_object};
pub use crate::{Dict, FieldType, HlModel, Value};

/// A value of any field type, as the library's shared code sees it.
pub trait Field {
    fn write(&self, output: &mut Output);
}

impl<T: FieldType> Field for T {
    fn write(&self, output: &mut Output) {
        FieldType::write(self, output);
    }
}

/// The declared keys of a model while it is read or built: one `Option` for each.
pub trait Slots {
    /// Reads the value of the declared key with that index.
    fn read(&mut self, index: usize, input: &mut Input<'_, '_>) -> Result<(), Stop>;

    /// Reads the value of a key that is not declared. `key` is its decoded name.
    fn read_unknown(&mut self, key: &str, input: &mut Input<'_, '_>) -> Result<(), Stop>;
}

/// A model with declared keys.
pub trait Record: FieldType {
    /// Where its values are collected while it is read.
    type Slots: Slots + Default;

    /// Puts the model together. Fails if a required key is missing.
    fn finish(slots: Self::Slots) -> Result<Self, Stop>;

    /// The value of the declared key with that index, or nothing if it is absent.
    fn field(&self, index: usize) -> Option<&dyn Field>;
}
