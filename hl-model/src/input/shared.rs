//! Values that several owners share.
//!
//! The parts of an `allOf` read each of their common keys once per part. A value inside an `Arc` is read once for all parts.
//! Otherwise the number of readings would double with every level of a recursive model.

use std::any::Any;
use std::collections::HashMap;
use std::fmt;
use std::sync::Arc;

use super::checkpoint::ValueId;
use crate::stop::Stop;

/// Maximum number of copies of a value that a model keeps because it is an `allOf` within other `allOf`s. If two parts of a
/// model have a common key whose value is the model again, the number of copies doubles with every level.
///
/// So memory is in proportion to the text, at any nesting: the model keeps each value at most this many times for each part that
/// declares its key. A report keeps each value once for each of these parts, because an `allOf` is not read again at a place
/// where it has been read while problems are collected.
pub(crate) const MAX_COPIES: u32 = 64;

/// Copies of values in the model that is being read.
#[derive(Debug, Default)]
pub(crate) struct Copies {
    /// Whether parts of an `allOf` that are being read share the values of their common keys.
    pub(super) are_shared: bool,
    /// Whether a value has more copies than [`MAX_COPIES`]. A report does not count copies, and sets this if there may be
    /// more.
    pub(super) exceeded: bool,
}

/// Functions that keep a value as `dyn Any` and find it again.
pub struct Sharing<T> {
    keep: fn(Arc<T>) -> Box<dyn Any>,
    find: fn(&dyn Any) -> Option<&Arc<T>>,
}

impl<T: 'static> Sharing<T> {
    /// The functions for this type.
    pub const OF_THIS: Self = Self { keep: |value| Box::new(value), find: |kept| kept.downcast_ref() };
}

impl<T> Clone for Sharing<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Sharing<T> {}

impl<T> fmt::Debug for Sharing<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Sharing").finish_non_exhaustive()
    }
}

/// The values that have been read to shared pointers, by their schema and place.
#[derive(Default)]
pub(super) struct Shared {
    known: HashMap<(usize, ValueId), SharedValue>,
    /// Maximum number of owners that one value has within the value that is being read.
    pub(super) inside: u32,
}

/// A value that has been read.
struct SharedValue {
    pointer: Box<dyn Any>,
    owners: u32,
    inside: u32,
}

impl fmt::Debug for Shared {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.known.keys()).finish()
    }
}

impl Shared {
    pub(super) fn clear(&mut self) {
        self.known.clear();
        self.inside = 0;
    }

    /// Shares a known value with another owner. Stops if a walk through the model, such as a derived `PartialEq`, would
    /// visit a value more than [`MAX_COPIES`] times.
    pub(super) fn share<T>(&mut self, sharing: Sharing<T>, key: (usize, ValueId)) -> Result<Option<Arc<T>>, Stop> {
        let Some(known) = self.known.get_mut(&key) else { return Ok(None) };
        let Some(pointer) = (sharing.find)(&*known.pointer) else { return Ok(None) };
        known.owners += 1;
        let copies = known.owners.saturating_mul(known.inside);
        self.inside = self.inside.max(copies);
        if copies > MAX_COPIES { Err(Stop) } else { Ok(Some(Arc::clone(pointer))) }
    }

    /// Keeps a value. `around` is the number of owners that was known for the value around it before.
    pub(super) fn keep<T>(&mut self, sharing: Sharing<T>, key: (usize, ValueId), value: &Arc<T>, around: u32) {
        let inside = self.inside.max(1);
        self.known.insert(key, SharedValue { pointer: (sharing.keep)(Arc::clone(value)), owners: 1, inside });
        self.inside = around.max(inside);
    }
}
