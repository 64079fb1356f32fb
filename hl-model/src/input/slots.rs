//! Slots for the values of a model while it is read or built.

use super::entry_texts::EntryTexts;
use super::input::Input;
use super::key::EntryKey;
use crate::stop::Stop;

/// The values of a model's keys while it is read or built: an `Option` for each declared key.
pub trait Slots {
    /// Reads the value of the declared key with an index.
    ///
    /// # Errors
    ///
    /// [`Stop`] if the value is refused.
    fn read(&mut self, index: usize, input: &mut Input<'_, '_>) -> Result<(), Stop>;

    /// The slot for keys whose names match the pattern with an index.
    fn patterned(&mut self, _index: usize) -> Option<&mut dyn RestSlot> {
        None
    }

    /// The slot for undeclared keys; `None` if the model is closed.
    fn rest(&mut self) -> Option<&mut dyn RestSlot> {
        None
    }
}

/// A slot for undeclared keys while a model is read or built.
pub trait RestSlot {
    /// Whether a key has come before, if duplicates are allowed.
    fn has(&self, key: &str) -> bool;

    /// Reads the value of a key.
    ///
    /// # Errors
    ///
    /// [`Stop`] if the value is refused.
    fn read(&mut self, key: &EntryKey<'_>, input: &mut Input<'_, '_>) -> Result<(), Stop>;

    /// The entries so far, if they are kept as text and duplicate keys are problems.
    fn texts(&mut self) -> Option<&mut EntryTexts> {
        None
    }

    /// Called when all keys of the object have come. `order` is the order of all keys, if it was not the usual order.
    fn close(&mut self, order: Option<Box<[u16]>>, object: &mut Input<'_, '_>);
}
