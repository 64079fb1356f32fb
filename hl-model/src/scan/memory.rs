//! The memory of a scan.

use std::borrow::Cow;

use super::duplicates;
use hl_model_ground::json::{Cursor, Escapes, StringAt};

/// The open lists and objects while a value is scanned. The memory is kept from one scan to the next.
#[derive(Debug, Default)]
pub(super) struct Memory {
    /// The lists and objects around the innermost one. The first entry stands for the surroundings of the scanned
    /// value.
    pub(super) frames: Vec<Frame>,
    /// The offsets of the first quotes of the keys of the open objects.
    pub(super) keys: Vec<usize>,
}

/// An open list or object.
#[derive(Clone, Copy, Debug)]
pub(super) struct Frame {
    pub(super) is_object: bool,
    /// The index of its first key in [`Memory::keys`].
    pub(super) first_key: usize,
    /// The index of the current item.
    pub(super) index: usize,
    /// The marks of its keys, combined by *or*.
    pub(super) marks: u64,
    /// Whether one of its keys may occur twice.
    pub(super) may_repeat: bool,
}

/// A step from a value to a part of it: the offset of a key's first quote, or the index of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    Key(usize),
    Index(usize),
}

impl Frame {
    #[inline]
    pub(super) const fn new(is_object: bool, first_key: usize) -> Self {
        Self { is_object, first_key, index: 0, marks: 0, may_repeat: false }
    }
}

impl Memory {
    /// The approximate number of allocated bytes.
    pub(super) fn capacity(&self) -> usize {
        self.frames.capacity() * size_of::<Frame>() + self.keys.capacity() * size_of::<usize>()
    }

    /// Whether the last key may occur twice. Its mark equals that of another key, or it has escapes.
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
                last.escapes() != Escapes::None || others.iter().any(is_same)
            }
            _ => true,
        }
    }

    /// The path to the current value. The innermost list or object must be the last frame.
    pub(super) fn parts(&self) -> Vec<Part> {
        let frames = self.frames.get(1..).unwrap_or_default();
        let key_ends = frames.iter().skip(1).map(|frame| frame.first_key).chain([self.keys.len()]);
        let part = |(frame, key_end): (&Frame, usize)| {
            if !frame.is_object {
                return Some(Part::Index(frame.index));
            }
            let at = key_end.checked_sub(1).filter(|at| *at >= frame.first_key)?;
            Some(Part::Key(*self.keys.get(at)?))
        };
        frames.iter().zip(key_ends).filter_map(part).collect()
    }
}

/// The decoded name of the key whose first quote is there, or the key as it is written if it has a lone surrogate.
pub(crate) fn key_name<'t>(text: &Cursor<'t>, quote: usize) -> Cow<'t, str> {
    let Some(key) = text.moved_to(quote).string() else { return Cow::Borrowed("") };
    text.text(key).unwrap_or_else(|| Cow::Borrowed(text.quoted(key)))
}
