//! Distinct names in one text, with the hash table that finds them.

use std::hash::{BuildHasher, Hasher};
use std::ops::Range;

use hashbrown::HashTable;

use super::hash_keys::hash_keys;

/// Maximum number of names that are searched linearly. More names are hashed.
pub(super) const FEW: usize = 16;

/// Distinct names, one after the other in one text, so that a name takes few bytes beside its own.
#[derive(Clone, Debug, Default)]
pub(super) struct Names {
    text: String,
    /// Zero, and then the end of each name in the text, where the next one starts. Empty until a name is added.
    bounds: Vec<usize>,
    /// The indexes of all names, or of none while there are few. An index that needs more than 32 bits is left out.
    indexes: HashTable<u32>,
}

impl Names {
    /// No names yet, with room for some.
    pub(super) fn with_capacity(count: usize) -> Self {
        let hashed = if count > FEW { count } else { 0 };
        Self { text: String::new(), bounds: Vec::with_capacity(count + 1), indexes: HashTable::with_capacity(hashed) }
    }

    pub(super) const fn len(&self) -> usize {
        self.bounds.len().saturating_sub(1)
    }

    #[inline]
    pub(super) fn get(&self, index: usize) -> Option<&str> {
        self.text.get(range(&self.bounds, index)?)
    }

    /// The index of a name.
    pub(super) fn find(&self, name: &str) -> Option<usize> {
        self.find_hashed(name, self.hash(name))
    }

    /// Adds a new name.
    pub(super) fn push(&mut self, name: &str) {
        self.push_hashed(name, self.hash(name));
    }

    /// The index of a name, which is added if it is new.
    pub(super) fn find_or_push(&mut self, name: &str) -> usize {
        let hash = self.hash(name);
        self.find_hashed(name, hash).unwrap_or_else(|| self.push_hashed(name, hash))
    }

    /// Removes a name, and returns its index.
    pub(super) fn remove(&mut self, name: &str) -> Option<usize> {
        let index = self.find(name)?;
        let removed = range(&self.bounds, index)?;
        self.bounds.remove(index + 1);
        self.bounds.iter_mut().skip(index + 1).for_each(|end| *end -= removed.len());
        self.text.replace_range(removed, "");
        if self.len() <= FEW {
            self.indexes.clear();
        }
        self.indexes.retain(|other| {
            let is_other = *other as usize != index;
            *other -= u32::from(*other as usize > index);
            is_other
        });
        Some(index)
    }

    /// Returns unused memory.
    pub(super) fn shrink_to_fit(&mut self) {
        self.text.shrink_to_fit();
        self.bounds.shrink_to_fit();
    }

    /// The text of all names, and the range of each.
    pub(super) fn into_ranges(self) -> (String, impl Iterator<Item = Range<usize>>) {
        let mut bounds = self.bounds.into_iter();
        let mut start = bounds.next().unwrap_or_default();
        (self.text, bounds.map(move |end| std::mem::replace(&mut start, end)..end))
    }

    /// The hash of a name, if names are hashed.
    fn hash(&self, name: &str) -> Option<u64> {
        (self.len() > FEW).then(|| hash_of(name.as_bytes()))
    }

    fn find_hashed(&self, name: &str, hash: Option<u64>) -> Option<usize> {
        let is_name = |index: usize| bytes(&self.text, &self.bounds, index) == Some(name.as_bytes());
        let Some(hash) = hash else { return (0..self.len()).find(|index| is_name(*index)) };
        let hashed = self.indexes.find(hash, |index| is_name(*index as usize));
        hashed.map(|index| *index as usize).or_else(|| (u32::MAX as usize..self.len()).find(|index| is_name(*index)))
    }

    fn push_hashed(&mut self, name: &str, hash: Option<u64>) -> usize {
        let index = self.len();
        if self.bounds.is_empty() {
            self.bounds.push(0);
        }
        self.text.push_str(name);
        self.bounds.push(self.text.len());
        match hash {
            Some(hash) => self.insert(index, hash),
            None if index == FEW => {
                (0..=FEW).for_each(|index| self.insert(index, hash_at(&self.text, &self.bounds, index)));
            }
            None => {}
        }
        index
    }

    /// Adds a name to the hash table.
    fn insert(&mut self, index: usize, hash: u64) {
        let (text, bounds) = (&self.text, &self.bounds);
        if let Ok(short) = u32::try_from(index) {
            self.indexes.insert_unique(hash, short, |other| hash_at(text, bounds, *other as usize));
        }
    }
}

#[inline]
fn range(bounds: &[usize], index: usize) -> Option<Range<usize>> {
    let [start, end] = *bounds.get(index..)?.first_chunk()?;
    Some(start..end)
}

#[inline]
fn bytes<'t>(text: &'t str, bounds: &[usize], index: usize) -> Option<&'t [u8]> {
    text.as_bytes().get(range(bounds, index)?)
}

fn hash_at(text: &str, bounds: &[usize], index: usize) -> u64 {
    hash_of(bytes(text, bounds, index).unwrap_or_default())
}

fn hash_of(name: &[u8]) -> u64 {
    // `hash_one` would hash the length, too, which tells lists of texts apart.
    let mut hasher = hash_keys().build_hasher();
    hasher.write(name);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_whatever_their_number() {
        for count in [0, 1, 2, FEW, FEW + 1, 100, 1000] {
            let all: Vec<String> = (0..count).map(|number| "é".repeat(number % 3) + &number.to_string()).collect();
            for room in [0, count] {
                let mut names = Names::with_capacity(room);
                for name in &all {
                    names.push(name);
                }
                names.shrink_to_fit();
                for (index, name) in all.iter().enumerate() {
                    assert_eq!((names.find(name), names.get(index)), (Some(index), Some(&**name)), "{count}");
                }
                assert_eq!((names.len(), names.find("other"), names.get(count)), (count, None, None));
                assert_eq!(names.remove("other"), None);
                let (text, ranges) = names.into_ranges();
                assert!(ranges.map(|range| &text[range]).eq(all.iter()), "{count}");
            }
        }
    }

    #[test]
    fn names_without_a_removed_one_are_found() {
        for count in [1, FEW, FEW + 1, 100] {
            for removed in [0, count / 2, count - 1] {
                let mut names = Names::default();
                for number in 0..count {
                    names.push(&number.to_string());
                }
                assert_eq!(names.remove(&removed.to_string()), Some(removed));
                assert_eq!((names.find(&removed.to_string()), names.len()), (None, count - 1));
                for (index, number) in (0..count).filter(|number| *number != removed).enumerate() {
                    let name = number.to_string();
                    assert_eq!(
                        (names.find(&name), names.get(index)),
                        (Some(index), Some(&*name)),
                        "{removed} of {count}"
                    );
                }
            }
        }
    }
}
