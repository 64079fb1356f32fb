//! The memory of a scan.

use std::borrow::Cow;

use super::duplicates;
use hl_model_ground::json::{Cursor, StringAt};

/// The open lists and objects while a value is scanned. The memory is kept from one scan to the next.
#[derive(Debug, Default)]
pub(super) struct Memory {
    /// The lists and objects around the innermost one. The first entry stands for the surroundings of the scanned
    /// value.
    pub(super) frames: Vec<Frame>,
    /// The offsets of the first quotes of the keys of the open objects.
    pub(super) keys: Vec<usize>,
}

/// An open list or object. It has two words, because it is moved for each list and object.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Frame {
    /// The index of the current item of a list, or of the first key of an object in [`Memory::keys`].
    pub(super) index: usize,
    /// The marks of an object's keys, combined by *or*, or all marks if a key may occur twice. A list has no marks.
    pub(super) marks: u64,
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
        self.marks != 0
    }

    /// Whether a key may occur twice.
    #[inline]
    pub(super) const fn may_repeat(self) -> bool {
        self.marks == u64::MAX
    }
}

impl Memory {
    /// The approximate number of allocated bytes.
    pub(super) fn capacity(&self) -> usize {
        self.frames.capacity() * size_of::<Frame>() + self.keys.capacity() * size_of::<usize>()
    }

    /// Whether the last key, which has no escapes and the mark of another key, may occur twice.
    #[cold]
    #[inline(never)]
    pub(super) fn may_repeat(&self, text: &str, first: usize, last: StringAt) -> bool {
        match self.keys.get(first..) {
            // If there are many keys, one look at all of them when the object ends is quicker.
            Some([others @ .., _]) if others.len() < duplicates::COMPARED => {
                let text = text.as_bytes();
                let (length, name) = (last.inner_length(), text.get(last.inner()));
                // A key that is longer has no quote there, and one that is shorter has a quote within.
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

/// The decoded name of the key whose first quote is there, or the key as it is written if it has a lone surrogate.
pub(crate) fn key_name<'t>(text: &Cursor<'t>, quote: usize) -> Cow<'t, str> {
    let Some(key) = text.moved_to(quote).string() else { return Cow::Borrowed("") };
    text.text(key).unwrap_or_else(|| Cow::Borrowed(text.quoted(key)))
}
