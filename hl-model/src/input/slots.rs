//! Where the values of a model are collected while it is read or built.

use super::entry_texts::EntryTexts;
use super::input::{Input, Reading};
use super::key::EntryKey;
use crate::stop::Stop;

/// The declared keys of a model while it is read or built: one `Option` for each.
pub trait Slots {
    /// Reads the value of the declared key with that index.
    ///
    /// # Errors
    ///
    /// [`Stop`] if the value is refused.
    fn read(&mut self, index: usize, input: &mut Input<'_, '_>) -> Result<(), Stop>;

    /// Where the keys go whose names match the pattern with that index.
    fn patterned(&mut self, _index: usize) -> Option<&mut dyn RestSlot> {
        None
    }

    /// Where keys that are not declared go; nowhere if the model is closed.
    fn rest(&mut self) -> Option<&mut dyn RestSlot> {
        None
    }
}

/// Where keys that are not declared go while a model is read or built.
pub trait RestSlot {
    /// Whether a key has come before, where that is no problem.
    fn has(&self, key: &str) -> bool;

    /// Reads the value of a key.
    ///
    /// # Errors
    ///
    /// [`Stop`] if the value is refused.
    fn read(&mut self, key: &EntryKey<'_>, input: &mut Input<'_, '_>) -> Result<(), Stop>;

    /// The entries so far, if they are kept as text, and a key that comes twice is a problem.
    fn texts(&mut self) -> Option<&mut EntryTexts> {
        None
    }

    /// Says that all keys have come, and in what order, declared ones included, if it was not the usual one. `text` is
    /// what they were read from, if it is text.
    fn close(&mut self, order: Option<Box<[u16]>>, text: &str, reading: &mut Reading);
}
