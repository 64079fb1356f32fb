//! The memory of a scan.

use std::borrow::Cow;

use super::duplicates;
use hl_model_ground::json::{Cursor, StringAt};

/// The open lists and objects while a value is scanned. The memory is kept from one scan to the next.
#[derive(Debug, Default)]
pub(super) struct Memory {
    /// The lists and objects around the innermost one. The first entry is a placeholder for the outside of the scanned
    /// value.
    pub(super) frames: Vec<Frame>,
    /// The offsets of the first quotes of the keys of the open objects.
    pub(super) keys: Vec<usize>,
}

/// An open list or object. It is two words long, because it is copied for each list and object.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Frame {
    /// The index of the current item of a list, or of the first key of an object in [`Memory::keys`].
    pub(super) index: usize,
    /// The hashes of an object's keys, combined by *or* (a Bloom filter), or all bits if a key may occur twice; 0 for a
    /// list.
    pub(super) filter: u64,
}

/// A step from a value to a part of it: the offset of a key's first quote, or the index of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PathStep {
    Key(usize),
    Index(usize),
}

impl Frame {
    /// Whether it is an object, whose first key has come.
    #[inline]
    pub(super) const fn is_object(self) -> bool {
        self.filter != 0
    }

    /// Whether a key may occur twice.
    #[inline]
    pub(super) const fn may_repeat(self) -> bool {
        self.filter == u64::MAX
    }
}

impl Memory {
    /// The approximate number of allocated bytes.
    pub(super) fn capacity(&self) -> usize {
        self.frames.capacity() * size_of::<Frame>() + self.keys.capacity() * size_of::<usize>()
    }

    /// Whether the last key, whose bit in the filter was set before, may occur twice. It has no escapes.
    #[cold]
    #[inline(never)]
    pub(super) fn may_repeat(&self, text: &str, first: usize, last: StringAt) -> bool {
        match self.keys.get(first..) {
            // With many keys it is faster to compare all of them once at the end of the object.
            Some([others @ .., _]) if others.len() < duplicates::COMPARED => {
                let text = text.as_bytes();
                let (length, name) = (last.inner_length(), text.get(last.inner()));
                // A longer key has no quote at this offset, and a shorter one has a quote before.
                let is_same = |other: &usize| {
                    let start = other + 1;
                    text.get(start + length) == Some(&b'"') && text.get(start..start + length) == name
                };
                others.iter().any(is_same)
            }
            _ => true,
        }
    }

    /// The path to the current value. The innermost list or object must be the last frame.
    pub(super) fn parts(&self) -> Vec<PathStep> {
        let frames = self.frames.get(1..).unwrap_or_default();
        let mut keys = &*self.keys;
        let mut parts = Vec::with_capacity(frames.len());
        for frame in frames.iter().rev() {
            if frame.is_object() {
                parts.extend(keys.last().map(|key| PathStep::Key(*key)));
                keys = keys.get(..frame.index).unwrap_or_default();
            } else {
                parts.push(PathStep::Index(frame.index));
            }
        }
        parts.reverse();
        parts
    }
}

/// The decoded name of the key whose first quote is at `quote`. A key with a lone surrogate keeps its escapes.
pub(crate) fn key_name<'t>(text: &Cursor<'t>, quote: usize) -> Cow<'t, str> {
    let Some(key) = text.moved_to(quote).string() else { return Cow::Borrowed("") };
    text.text(key).unwrap_or_else(|| Cow::Borrowed(text.quoted(key)))
}
