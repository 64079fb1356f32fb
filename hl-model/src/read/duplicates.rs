//! Keys that stand in an object twice.

use std::borrow::Borrow;
use std::collections::HashSet;

/// Up to how many keys each is compared with each other.
pub(super) const COMPARED: usize = 12;

/// Whether a key occurs twice.
pub(crate) fn has_duplicate<K: Borrow<str>>(keys: &[K]) -> bool {
    if keys.len() <= COMPARED {
        return keys.iter().enumerate().any(|(index, key)| {
            let key: &str = key.borrow();
            keys.iter().take(index).any(|other| other.borrow() == key)
        });
    }
    if !may_repeat(keys.iter().map(|key| fingerprint(key.borrow()))) {
        return false;
    }
    // Whoever sends keys with the same fingerprints gets no further than this: they are hashed with a random key.
    let mut seen = HashSet::with_capacity(keys.len());
    keys.iter().any(|key| !seen.insert(key.borrow()))
}

/// Whether a fingerprint occurs twice. If none does, the texts all differ.
pub(super) fn may_repeat(fingerprints: impl Iterator<Item = u64>) -> bool {
    let mut sorted: Vec<u64> = fingerprints.collect();
    sorted.sort_unstable();
    sorted.array_windows().any(|[one, next]| one == next)
}

/// A number that is the same for the same text and, most likely, for no other.
pub(super) fn fingerprint(text: &str) -> u64 {
    // The golden ratio, whose bits have no pattern.
    const FACTOR: u64 = 0x9E37_79B9_7F4A_7C15;
    let mix = |sum: u64, word: [u8; 8]| (sum.rotate_left(23) ^ u64::from_le_bytes(word)).wrapping_mul(FACTOR);
    let (words, rest) = text.as_bytes().as_chunks();
    let mut last = [0; 8];
    last.iter_mut().zip(rest).for_each(|(to, from)| *to = *from);
    mix(words.iter().fold(text.len() as u64, |sum, word| mix(sum, *word)), last)
}

/// One of 64 bits, which depends on the length of a text and on its first byte.
#[inline]
pub(crate) const fn mark(text: &str) -> u64 {
    let first = match text.as_bytes() {
        [first, ..] => *first as usize,
        [] => 0,
    };
    1 << ((text.len() * 11 + first * 5) % 64)
}

/// The indexes of the keys that occurred before.
pub(crate) fn duplicates<K: Borrow<str>>(keys: &[K]) -> Vec<usize> {
    if !has_duplicate(keys) {
        return Vec::new();
    }
    let mut seen = HashSet::with_capacity(keys.len());
    keys.iter().enumerate().filter_map(|(index, key)| (!seen.insert(key.borrow())).then_some(index)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_and_many_keys_are_treated_alike() {
        for count in [2, COMPARED, COMPARED + 1, 1000] {
            let mut keys: Vec<String> = (0..count).map(|n| n.to_string()).collect();
            assert!(!has_duplicate(&keys), "{count}");
            keys.push("1".into());
            assert!(has_duplicate(&keys), "{count}");
            assert_eq!(duplicates(&keys), [count]);
        }
        assert!(!has_duplicate::<&str>(&[]));
    }

    #[test]
    fn fingerprints_of_like_texts_differ() {
        let texts: Vec<String> = (0..20_000)
            .flat_map(|n| [format!("key_{n}"), format!("{n:08}"), "x".repeat(n % 300) + &n.to_string()])
            .collect();
        let distinct: HashSet<&str> = texts.iter().map(String::as_str).collect();
        assert!(!may_repeat(distinct.iter().map(|text| fingerprint(text))));
        assert!(may_repeat(["a", "b", "a"].into_iter().map(fingerprint)));
    }
}
