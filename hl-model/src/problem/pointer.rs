//! The place of a problem in a value: a JSON Pointer (RFC 6901) of wire names.

use std::borrow::Cow;
use std::fmt::{self, Write};

use super::found::{Visible, cut_text};
use hl_model_ground::json::{push_name, unescape_name};

/// One step from a value to a part of it.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Step<'k> {
    /// The value of a key.
    Key(&'k str),
    /// The item of a list, counted from 0.
    Index(usize),
}

/// A JSON Pointer that grows by steps on the way to a part, and is truncated on the way back.
#[derive(Clone, Debug, Default)]
pub(crate) struct Pointer(String);

impl Pointer {
    /// The pointer to the value of a key.
    pub(crate) fn of_key(name: &str) -> Self {
        Self::default().then(Step::Key(name))
    }

    /// The pointer to a part of the value that this one points to.
    pub(crate) fn then(&self, step: Step<'_>) -> Self {
        let mut pointer = self.clone();
        pointer.push(step);
        pointer
    }

    pub(crate) fn push(&mut self, step: Step<'_>) {
        match step {
            Step::Key(name) => push_name(&mut self.0, name),
            // Writing to a `String` does not fail.
            Step::Index(index) => _ = write!(self.0, "/{index}"),
        }
    }

    /// Adds the steps of another pointer.
    pub(crate) fn append(&mut self, other: &Self) {
        self.0.push_str(&other.0);
    }

    /// The steps: names of keys and indexes of items.
    pub(crate) fn names(&self) -> impl Iterator<Item = Cow<'_, str>> {
        self.0.split('/').skip(1).map(unescape_name)
    }

    pub(crate) const fn len(&self) -> usize {
        self.0.len()
    }

    pub(crate) fn truncate(&mut self, length: usize) {
        self.0.truncate(length);
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

/// Writes a pointer for a report, in which long names are cut.
pub(super) fn write_shown(f: &mut Visible<'_, '_>, pointer: &str) -> fmt::Result {
    pointer.split('/').skip(1).try_for_each(|name| write!(f, "/{}", cut_text(name)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slashes_and_tildes_in_keys_are_escaped() {
        let mut pointer = Pointer::of_key("a/b~c");
        pointer.push(Step::Index(10));
        let length = pointer.len();
        pointer.push(Step::Key("~"));
        pointer.truncate(length);
        pointer.push(Step::Key(""));
        assert_eq!(pointer.as_str(), "/a~1b~0c/10/");
    }
}
