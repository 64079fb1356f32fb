//! Finding keys that occur twice in an object.

use std::borrow::{Borrow, Cow};

/// Maximum number of fingerprints that are compared pairwise.
pub(super) const COMPARED: usize = 12;

/// Whether a fingerprint occurs twice. If not, all texts differ.
pub(crate) fn may_repeat(fingerprints: &[u64]) -> bool {
    if fingerprints.len() > COMPARED {
        return may_repeat_among_many(fingerprints);
    }
    let mut rest = fingerprints;
    while let Some((one, others)) = rest.split_first() {
        if others.contains(one) {
            return true;
        }
        rest = others;
    }
    false
}

/// Finds repeated fingerprints with a Bloom filter of 16 bits for each fingerprint. A first pass collects those that
/// hit the filter. A second pass counts how often these occur.
fn may_repeat_among_many(fingerprints: &[u64]) -> bool {
    let mut firsts = BitSet::new(fingerprints.len() * 16);
    let mut later: Vec<u64> = fingerprints.iter().copied().filter(|number| !firsts.insert(*number)).collect();
    if later.is_empty() {
        return false;
    }
    later.sort_unstable();
    let mut shared = BitSet::new(fingerprints.len() * 16);
    for number in &later {
        shared.insert(*number);
    }
    let mut is_found = vec![false; later.len()];
    fingerprints.iter().filter(|number| shared.contains(**number)).any(|number| {
        // The search finds the same entry for equal fingerprints.
        let place = later.binary_search(number).ok().and_then(|at| is_found.get_mut(at));
        place.is_some_and(|is_found| std::mem::replace(is_found, true))
    })
}

/// A set of numbers that compares only their highest bits.
struct BitSet {
    words: Vec<u64>,
    shift: u32,
}

impl BitSet {
    /// Creates a set that distinguishes at least `size` numbers.
    fn new(size: usize) -> Self {
        let bits = size.max(64).next_power_of_two();
        Self { words: vec![0; bits / 64], shift: 64 - bits.trailing_zeros() }
    }

    fn place(&self, number: u64) -> (usize, u64) {
        let bit = number >> self.shift;
        (usize::try_from(bit / 64).unwrap_or_default(), 1 << (bit % 64))
    }

    /// Adds a number. Returns `false` if it was in the set.
    fn insert(&mut self, number: u64) -> bool {
        let (index, bit) = self.place(number);
        let Some(word) = self.words.get_mut(index) else { return false };
        let is_new = *word & bit == 0;
        *word |= bit;
        is_new
    }

    fn contains(&self, number: u64) -> bool {
        let (index, bit) = self.place(number);
        self.words.get(index).is_some_and(|word| word & bit != 0)
    }
}

/// A fingerprint of a text: equal for equal texts, and very probably different for different ones.
#[inline]
pub(crate) fn fingerprint(text: &str) -> u64 {
    // The golden ratio, because its bits have no pattern.
    const FACTOR: u64 = 0x9E37_79B9_7F4A_7C15;
    let mix = |sum: u64, word: u64| (sum.rotate_left(23) ^ word).wrapping_mul(FACTOR);
    let bytes = text.as_bytes();
    let (words, rest) = bytes.as_chunks();
    let sum = words.iter().fold(bytes.len() as u64, |sum, word| mix(sum, u64::from_le_bytes(*word)));
    // The last word may overlap with the one before it. That is harmless.
    let last = match bytes.last_chunk() {
        Some(last) => u64::from_le_bytes(*last),
        None => rest.iter().fold(0, |word, byte| word << 8 | u64::from(*byte)),
    };
    mix(sum, last)
}

/// The indexes of the keys that occurred before.
pub(crate) fn duplicates<K: Borrow<str>>(keys: &[K]) -> Vec<usize> {
    duplicates_of(keys.len(), &|index| keys.get(index).map_or("", Borrow::borrow).into())
}

/// The indexes of the names, among `count` names, that occurred before.
///
/// Names are sorted by their fingerprints, and by their texts only if fingerprints are equal. So this takes little
/// memory, and names with equal fingerprints from an attacker cost no more than a sort.
pub(crate) fn duplicates_of<'k>(count: usize, name: &dyn Fn(usize) -> Cow<'k, str>) -> Vec<usize> {
    let fingerprints: Vec<u64> = (0..count).map(|index| fingerprint(&name(index))).collect();
    if !may_repeat(&fingerprints) {
        return Vec::new();
    }
    let fingerprint = |index: u32| fingerprints.get(index as usize);
    let name = |index: u32| name(index as usize);
    let mut order: Vec<u32> = (0..u32::try_from(count).unwrap_or(u32::MAX)).collect();
    order.sort_unstable_by(|a, b| {
        fingerprint(*a).cmp(&fingerprint(*b)).then_with(|| name(*a).cmp(&name(*b))).then(a.cmp(b))
    });
    let pairs = order.windows(2).filter_map(|pair| match pair {
        [a, b] => (fingerprint(*a) == fingerprint(*b) && name(*a) == name(*b)).then_some(*b as usize),
        _ => None,
    });
    let mut repeated: Vec<usize> = pairs.collect();
    repeated.sort_unstable();
    repeated
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_and_many_keys_are_treated_alike() {
        for count in [2, COMPARED, COMPARED + 1, 1000] {
            let mut keys: Vec<String> = (0..count).map(|n| n.to_string()).collect();
            assert!(duplicates(&keys).is_empty(), "{count}");
            keys.push("1".into());
            assert_eq!(duplicates(&keys), [count]);
        }
        assert!(duplicates::<&str>(&[]).is_empty());
    }

    #[test]
    fn numbers_that_repeat_are_found_wherever_they_are() {
        // The first numbers differ only in their lowest bits, the others in their highest.
        for turn in [0, 9] {
            let numbers: Vec<u64> = (0..500_u64).map(|number| number.rotate_right(turn)).collect();
            assert!(!may_repeat(&numbers));
            for at in [0, 1, 250, 499] {
                for copy in [0, 7, 499] {
                    let mut numbers = numbers.clone();
                    let number = numbers[copy];
                    numbers.insert(at, number);
                    assert!(may_repeat(&numbers), "{copy} at {at}");
                }
            }
        }
    }

    #[test]
    fn fingerprints_of_like_texts_differ() {
        let texts: Vec<String> = (0..20_000)
            .flat_map(|n| [format!("key_{n}"), format!("{n:08}"), "x".repeat(n % 300) + &n.to_string()])
            .collect();
        let distinct: std::collections::HashSet<&str> = texts.iter().map(String::as_str).collect();
        let fingerprints: Vec<u64> = distinct.iter().map(|text| fingerprint(text)).collect();
        assert!(!may_repeat(&fingerprints));
        assert!(may_repeat(&["a", "b", "a"].map(fingerprint)));
    }
}
