//! Finding keys that occur twice in an object.

use std::borrow::{Borrow, Cow};

use hl_model_ground::same::fingerprint;

/// Maximum number of fingerprints that are compared pairwise.
pub(super) const COMPARED: usize = 12;

/// Whether a fingerprint occurs twice. If not, all texts are distinct.
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
    let mut later = Vec::new();
    // If far more fingerprints than usual hit the filter, most of them are real duplicates, so the first of these suffice.
    let usual = fingerprints.len() / 8 + COMPARED;
    for number in fingerprints.iter().filter(|number| !firsts.insert(**number)) {
        later.push(*number);
        if later.len() == usual && is_among(fingerprints, &mut later) {
            return true;
        }
    }
    !later.is_empty() && is_among(fingerprints, &mut later)
}

/// Whether one of the `later` fingerprints occurs twice among all of them. Sorts `later`.
fn is_among(fingerprints: &[u64], later: &mut [u64]) -> bool {
    later.sort_unstable();
    let mut shared = BitSet::new(fingerprints.len() * 16);
    for number in &*later {
        shared.insert(*number);
    }
    let mut is_found = vec![false; later.len()];
    fingerprints.iter().filter(|number| shared.contains(**number)).any(|number| {
        // The binary search returns one entry for equal fingerprints.
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

/// The indexes of the keys that occurred before.
pub(crate) fn duplicates<K: Borrow<str>>(keys: &[K]) -> Vec<usize> {
    duplicates_of(keys.len(), &|index| keys.get(index).map_or("", Borrow::borrow).into())
}

/// The indexes of the names, among `count` names, that occurred before.
fn duplicates_of<'k>(count: usize, name: &dyn Fn(usize) -> Cow<'k, str>) -> Vec<usize> {
    repeated(&Repeats::among(count, name).fingerprints, name)
}

/// The names that repeat an earlier name. They are searched in ever longer prefixes of the list, because a report is full
/// after some of them, and then the remaining names need not be compared.
pub(super) struct Repeats {
    /// The fingerprints of the names; empty if no name occurs again.
    fingerprints: Vec<u64>,
    /// The number of names that have been compared.
    looked_at: usize,
}

/// Number of names that are compared at first.
const FIRST_LOOK: usize = 256;

/// The factor by which the prefix grows. It is large, because each step compares the whole prefix again.
const MORE: usize = 8;

impl Repeats {
    /// The repeated names among `count` names.
    pub(super) fn among<'k>(count: usize, name: &dyn Fn(usize) -> Cow<'k, str>) -> Self {
        let mut fingerprints: Vec<u64> = (0..count).map(|index| fingerprint(&name(index))).collect();
        if !may_repeat(&fingerprints) {
            fingerprints = Vec::new();
        }
        Self { fingerprints, looked_at: 0 }
    }

    /// The indexes of further names that occurred before, in ascending order; `None` if all names have been compared.
    pub(super) fn more<'k>(&mut self, name: &dyn Fn(usize) -> Cow<'k, str>) -> Option<Vec<usize>> {
        let known = self.looked_at;
        if known >= self.fingerprints.len() {
            return None;
        }
        let next = known.saturating_mul(MORE).max(FIRST_LOOK);
        let compared = self.fingerprints.get(..next).unwrap_or(&self.fingerprints);
        self.looked_at = compared.len();
        let mut found = repeated(compared, name);
        found.retain(|index| *index >= known);
        Some(found)
    }
}

/// The indexes of the names with these fingerprints that occurred before.
///
/// Names are sorted by their fingerprints, and by their texts only if fingerprints are equal. So this takes little
/// memory, and names with equal fingerprints from an attacker cost no more than a sort.
fn repeated<'k>(fingerprints: &[u64], name: &dyn Fn(usize) -> Cow<'k, str>) -> Vec<usize> {
    let mut order: Vec<(u64, usize)> = fingerprints.iter().copied().zip(0..).collect();
    order.sort_unstable();
    let mut repeated = Vec::new();
    for equal in order.chunk_by_mut(|(a, _), (b, _)| a == b) {
        let [(_, first), others @ ..] = equal else { continue };
        if others.is_empty() {
            continue;
        }
        let first = name(*first);
        if others.iter().all(|(_, other)| name(*other) == first) {
            repeated.extend(others.iter().map(|(_, other)| *other));
            continue;
        }
        equal.sort_unstable_by(|(_, a), (_, b)| name(*a).cmp(&name(*b)).then(a.cmp(b)));
        repeated.extend(equal.windows(2).filter_map(|pair| match pair {
            [(_, a), (_, b)] => (name(*a) == name(*b)).then_some(*b),
            _ => None,
        }));
    }
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
    fn repeats_come_in_order_and_only_as_far_as_they_are_wanted() {
        let names: Vec<String> = (0..20_000_usize).map(|n| (n % 7_000 / 2).to_string()).collect();
        let name = &|index: usize| Cow::Borrowed(&*names[index]);
        let mut repeats = Repeats::among(names.len(), name);
        assert_eq!(repeats.more(name), Some((1..FIRST_LOOK).step_by(2).collect()));
        let mut all: Vec<usize> = (1..FIRST_LOOK).step_by(2).collect();
        while let Some(more) = repeats.more(name) {
            all.extend(more);
        }
        let odd = (1..7_000).step_by(2).chain(7_000..20_000);
        assert!(all.iter().copied().eq(odd));
        assert_eq!(duplicates(&names), all);
    }

    #[test]
    fn names_with_equal_fingerprints_are_compared() {
        let names = ["b", "a", "b", "c", "a", "b"];
        let name = &|index: usize| Cow::Borrowed(names[index]);
        assert_eq!(repeated(&[7; 6], name), [2, 4, 5]);
        assert_eq!(repeated(&[7, 7, 7, 1, 7, 7], name), [2, 4, 5]);
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
