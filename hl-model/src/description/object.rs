//! The methods of objects, above all finding declared keys.

use super::types::{Key, KeyPattern, NullPolicy, Object, Rest, Schema};
use hl_model_ground::json::mark_of;
use hl_model_ground::same::equal_bytes;

/// Maximum number of names that are compared one by one. Most names differ in length, so this is faster than a binary
/// search, which compares texts.
const FEW: usize = 16;

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
        let (mut usual, mut longest_name, mut index) = (0, 0, 0);
        let mut others = keys;
        while let [key, rest @ ..] = others {
            if index < 64 && key.constraints.is_empty() && matches!(key.null, NullPolicy::Value) {
                usual |= 1 << index;
            }
            // A key without the start of its entry cannot be compared quickly.
            let length = if key.entry.is_empty() { usize::MAX } else { key.name.len() };
            if length > longest_name {
                longest_name = length;
            }
            (others, index) = (rest, index + 1);
        }
        Self { keys, lookup, marks, usual, longest_name, rest, patterns: &[] }
    }

    /// The index of the first pattern that a name matches.
    pub(crate) fn pattern_of(&self, name: &str) -> Option<usize> {
        self.patterns.iter().position(|known| known.pattern.is_match(name))
    }

    /// The patterns that a name matches.
    pub(crate) fn patterns_of(&self, name: &str) -> impl Iterator<Item = &'static KeyPattern> {
        self.patterns.iter().filter(move |known| known.pattern.is_match(name))
    }

    /// Whether a key is declared, by its name or by a pattern.
    pub(crate) fn declares(&self, name: &str) -> bool {
        self.find(name).is_some() || self.pattern_of(name).is_some()
    }

    /// The declared key that has the name or alias, with its index.
    #[inline]
    pub(crate) fn find(&self, name: &str) -> Option<(usize, &'static Key)> {
        if self.marks & mark_of(name) == 0 { None } else { self.search(name) }
    }

    #[inline(never)]
    fn search(&self, name: &str) -> Option<(usize, &'static Key)> {
        let (_, index) = if self.lookup.len() <= FEW {
            self.lookup.iter().find(|(candidate, _)| equal_bytes(candidate.as_bytes(), name.as_bytes()))?
        } else {
            self.lookup.get(self.lookup.binary_search_by(|(candidate, _)| (*candidate).cmp(name)).ok()?)?
        };
        let index = usize::from(*index);
        Some((index, self.keys.get(index)?))
    }
}

impl KeyPattern {
    /// The schema of the values; `None` if any value is allowed.
    #[must_use]
    pub fn values(&self) -> Option<&'static Schema> {
        self.values.map(|values| values())
    }
}
