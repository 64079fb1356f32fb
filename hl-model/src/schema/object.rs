//! Finding a declared key of an object.

use super::types::{Key, Object, Rest};
use hl_model_ground::json::mark;

impl Object {
    /// Describes an object by its keys and a lookup table: every name and alias with the index of its key, sorted by
    /// name.
    #[doc(hidden)]
    #[must_use]
    pub const fn new(keys: &'static [Key], lookup: &'static [(&'static str, u16)], rest: Rest) -> Self {
        let mut marks = 0;
        let mut names = lookup;
        while let [(name, _), others @ ..] = names {
            marks |= mark_of(name);
            names = others;
        }
        Self { keys, lookup, marks, rest }
    }

    /// The declared key that has the name or alias, with its index.
    pub(crate) fn find(&self, name: &str) -> Option<(usize, &'static Key)> {
        if self.marks & mark_of(name) == 0 {
            return None;
        }
        let at = self.lookup.binary_search_by(|(candidate, _)| (*candidate).cmp(name)).ok()?;
        let index = usize::from(self.lookup.get(at)?.1);
        Some((index, self.keys.get(index)?))
    }
}

const fn mark_of(name: &str) -> u64 {
    match name.as_bytes() {
        bytes @ [first, .., last] => mark(*first, *last, bytes.len()),
        [only] => mark(*only, *only, 1),
        [] => mark(0, 0, 0),
    }
}
