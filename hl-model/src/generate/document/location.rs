//! The location of a value in the documents, by pointer.

use std::borrow::Cow;

use crate::tree::Place;
use hl_model_ground::json::{push_name, unescape_name};

/// A value of a file, by its JSON Pointer (RFC 6901).
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Location {
    /// Index of the file in [`Documents`](super::Documents).
    pub(crate) file: u32,
    /// Empty for the whole file; `~` and `/` in keys are escaped.
    pub(crate) pointer: String,
}

impl Location {
    /// The whole of a file.
    pub(crate) const fn root(file: u32) -> Self {
        Self { file, pointer: String::new() }
    }

    /// The value at a key of this object.
    #[must_use]
    pub(crate) fn key(&self, key: &str) -> Self {
        let mut pointer = String::with_capacity(self.pointer.len() + key.len() + 1);
        pointer.push_str(&self.pointer);
        push_name(&mut pointer, key);
        Self { file: self.file, pointer }
    }

    /// The item of this list, counted from 0.
    #[must_use]
    pub(crate) fn index(&self, index: usize) -> Self {
        Self { file: self.file, pointer: format!("{}/{index}", self.pointer) }
    }

    /// The last key or index, unescaped.
    pub(crate) fn last(&self) -> Option<Cow<'_, str>> {
        self.pointer.rsplit_once('/').map(|(_, last)| unescape_name(last))
    }
}

/// A value of a file, with its place in the text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct Origin {
    pub(crate) at: Location,
    pub(crate) place: Place,
}

impl Origin {
    /// The origin of what is in no document.
    pub(crate) const NOWHERE: Self = Self { at: Location::root(0), place: Place::NOWHERE };

    /// The location, if it is in a document.
    pub(crate) fn location(&self) -> Option<&Location> {
        (self.place != Place::NOWHERE).then_some(&self.at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_escaped_and_come_back() {
        let location = Location::root(0).key("a/b~c").index(3).key("");
        assert_eq!(location.pointer, "/a~1b~0c/3/");
        assert_eq!(Location::root(0).key("~1").last().as_deref(), Some("~1"));
        assert_eq!(Location::root(0).last(), None);
    }
}
