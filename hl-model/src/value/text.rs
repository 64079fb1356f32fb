//! A slice of a text that several values share.

use std::borrow::Borrow;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::ops::{Deref, Range};
use std::sync::Arc;

/// A slice of a shared text. Cloning it copies no text.
#[derive(Clone)]
pub struct Text {
    source: Arc<str>,
    range: Range<usize>,
}

impl Text {
    /// A new text.
    pub(crate) fn new(text: impl Into<Arc<str>>) -> Self {
        let source = text.into();
        let range = 0..source.len();
        Self { source, range }
    }

    /// A part of this text.
    pub(crate) fn slice(&self, range: Range<usize>) -> Self {
        let (start, end) = (self.range.start + range.start, self.range.start + range.end);
        Self { source: Arc::clone(&self.source), range: start..end.min(self.range.end) }
    }

    /// The text without its first and its last byte, which are a pair of brackets.
    pub(crate) fn inside(&self) -> Self {
        self.slice(1..self.range.len().saturating_sub(1))
    }
}

impl Deref for Text {
    type Target = str;

    fn deref(&self) -> &str {
        self.source.get(self.range.clone()).unwrap_or_default()
    }
}

impl Borrow<str> for Text {
    fn borrow(&self) -> &str {
        self
    }
}

impl PartialEq for Text {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl Eq for Text {}

impl Hash for Text {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (**self).hash(state);
    }
}

impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&**self, f)
    }
}
