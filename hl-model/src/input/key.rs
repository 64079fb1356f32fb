//! A key of an object that is being read.

use hl_model_ground::json::{Cursor, StringAt};

/// A key of an object that is being read.
#[derive(Debug)]
pub struct EntryKey<'k> {
    /// The decoded name.
    pub(crate) name: &'k str,
    pub(crate) place: Option<KeyPlace>,
}

impl EntryKey<'_> {
    /// The offset of the key in the text; `None` if the object is a value in memory.
    pub(super) fn offset(&self) -> Option<usize> {
        self.place.map(|place| place.string.quote())
    }
}

/// The place of a key in JSON text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct KeyPlace {
    pub(crate) string: StringAt,
    /// The number of bytes of white space between tokens before it.
    pub(crate) space: usize,
}

impl KeyPlace {
    /// Takes the next key and its colon.
    #[inline]
    pub(super) fn take(cursor: &mut Cursor<'_>) -> Option<Self> {
        cursor.peek();
        let space = cursor.space();
        Some(Self { string: cursor.key()?, space })
    }
}
