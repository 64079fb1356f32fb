//! Distinct names in one text, with the hash table that finds them.

use std::hash::BuildHasher;
use std::ops::Range;

use super::hash_keys::hash_keys;

/// Maximum number of names that are searched linearly. More names are hashed.
pub(super) const FEW: usize = 16;

/// Distinct names, one after the other in one text, so that a name takes few bytes beside its own.
///
/// They are found by a hash table with open addressing and linear probing. The number of its slots is a power of two, at
/// least an eighth of them is free, and there are none for a few names. A slot holds the index of a name plus one in its low
/// bits, which are as many as the number of a slot has, and bits of the name's hash in the others; 0 is a free slot. Of more
/// than 2^32 names, the last are in no slot.
#[derive(Clone, Debug, Default)]
pub(super) struct Names {
    text: String,
    /// The end of each name in the text, where the next one starts. Before the first end is the start of the first name.
    bounds: Vec<usize>,
    slots: Vec<u32>,
}

impl Names {
    /// No names yet, with room for some.
    pub(super) fn with_capacity(count: usize) -> Self {
        let slots = if count > FEW { vec![0; number_of_slots(count)] } else { Vec::new() };
        Self { text: String::new(), bounds: Vec::with_capacity(count + 1), slots }
    }

    pub(super) const fn len(&self) -> usize {
        self.bounds.len().saturating_sub(1)
    }

    #[inline]
    pub(super) fn get(&self, index: usize) -> Option<&str> {
        self.text.get(self.range(index)?)
    }

    /// The index of a name.
    pub(super) fn find(&self, name: &str) -> Option<usize> {
        if self.slots.is_empty() {
            return (0..self.len()).find(|index| self.is(*index, name));
        }
        let hash = hash_of(name);
        let (bits, indexes) = (bits_of(hash), self.index_bits());
        for place in self.probed(hash) {
            let slot = *self.slots.get(place)?;
            if slot == 0 {
                break;
            }
            let index = (slot & indexes) as usize - 1;
            if (slot ^ bits) & !indexes == 0 && self.is(index, name) {
                return Some(index);
            }
        }
        (u32::MAX as usize..self.len()).find(|index| self.is(*index, name))
    }

    /// Adds a new name.
    pub(super) fn push(&mut self, name: &str) {
        if self.bounds.is_empty() {
            self.bounds.push(0);
        }
        self.text.push_str(name);
        self.bounds.push(self.text.len());
        let count = self.len();
        if count > FEW && number_of_slots(count) > self.slots.len() {
            self.slots = vec![0; number_of_slots(count)];
            self.hash_all();
        } else if !self.slots.is_empty() {
            self.hash(hash_of(name), count - 1);
        }
    }

    /// Removes a name, and returns its index.
    pub(super) fn remove(&mut self, name: &str) -> Option<usize> {
        let index = self.find(name)?;
        let removed = self.range(index)?;
        self.bounds.remove(index + 1);
        self.bounds.iter_mut().skip(index + 1).for_each(|end| *end -= removed.len());
        self.text.replace_range(removed, "");
        self.hash_all();
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

    #[inline]
    fn range(&self, index: usize) -> Option<Range<usize>> {
        let [start, end] = *self.bounds.get(index..)?.first_chunk()?;
        Some(start..end)
    }

    #[inline]
    fn is(&self, index: usize, name: &str) -> bool {
        let known = self.range(index).and_then(|range| self.text.as_bytes().get(range));
        known == Some(name.as_bytes())
    }

    /// Fills the hash table anew, if there is one.
    fn hash_all(&mut self) {
        self.slots.fill(0);
        let count = if self.slots.is_empty() { 0 } else { self.len() };
        for index in 0..count {
            let hash = self.get(index).map(hash_of).unwrap_or_default();
            self.hash(hash, index);
        }
    }

    /// Puts a name into a free slot of the hash table.
    fn hash(&mut self, hash: u64, index: usize) {
        let Ok(mark) = u32::try_from(index + 1) else { return };
        let slot = bits_of(hash) & !self.index_bits() | mark;
        let free = self.probed(hash).find(|place| self.slots.get(*place) == Some(&0));
        if let Some(free) = free.and_then(|free| self.slots.get_mut(free)) {
            *free = slot;
        }
    }

    /// The bits of a slot that hold an index.
    #[inline]
    fn index_bits(&self) -> u32 {
        u32::try_from(self.slots.len() - 1).unwrap_or(u32::MAX)
    }

    /// The slots in which a name with a hash may be, in the order in which they are looked at.
    #[inline]
    #[allow(clippy::cast_possible_truncation, reason = "some bits of a hash are a hash")]
    fn probed(&self, hash: u64) -> impl Iterator<Item = usize> + use<> {
        let count = self.slots.len();
        (0..count).map(move |step| (hash as usize).wrapping_add(step) & (count - 1))
    }
}

fn hash_of(name: &str) -> u64 {
    hash_keys().hash_one(name)
}

/// The bits of a hash that are in a slot. The low bits choose the slot.
#[allow(clippy::cast_possible_truncation, reason = "half of the bits fit")]
const fn bits_of(hash: u64) -> u32 {
    (hash >> 32) as u32
}

/// The number of slots for a number of names: a power of two, so that at least an eighth of the slots is free.
const fn number_of_slots(count: usize) -> usize {
    (count + count / 7 + 1).next_power_of_two()
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
