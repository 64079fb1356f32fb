//! Keys that stand in an object twice.

use std::borrow::Borrow;
use std::collections::HashSet;

/// Up to how many fingerprints each is compared with each other.
pub(super) const COMPARED: usize = 12;

/// Whether a key occurs twice.
pub(crate) fn has_duplicate<K: Borrow<str>>(keys: &[K]) -> bool {
    let mut fingerprints: Vec<u64> = keys.iter().map(|key| fingerprint(key.borrow())).collect();
    if !may_repeat(&mut fingerprints) {
        return false;
    }
    // Whoever sends keys with the same fingerprints gets no further than this: they are hashed with a random key.
    let mut seen = HashSet::with_capacity(keys.len());
    keys.iter().any(|key| !seen.insert(key.borrow()))
}

/// Whether a fingerprint occurs twice, after which they are in any order. If none does, the texts all differ.
pub(super) fn may_repeat(fingerprints: &mut [u64]) -> bool {
    if fingerprints.len() <= COMPARED {
        let mut rest = &*fingerprints;
        while let Some((one, others)) = rest.split_first() {
            if others.contains(one) {
                return true;
            }
            rest = others;
        }
        return false;
    }
    fingerprints.sort_unstable();
    fingerprints.windows(2).any(|pair| matches!(pair, [one, next] if one == next))
}

/// A number that is the same for the same text and, most likely, for no other.
#[inline]
pub(super) fn fingerprint(text: &str) -> u64 {
    // The golden ratio, whose bits have no pattern.
    const FACTOR: u64 = 0x9E37_79B9_7F4A_7C15;
    let mix = |sum: u64, word: u64| (sum.rotate_left(23) ^ word).wrapping_mul(FACTOR);
    let bytes = text.as_bytes();
    let (words, rest) = bytes.as_chunks();
    let sum = words.iter().fold(bytes.len() as u64, |sum, word| mix(sum, u64::from_le_bytes(*word)));
    // The last word overlaps with the one before it, which does no harm.
    let last = match bytes.last_chunk() {
        Some(last) => u64::from_le_bytes(*last),
        None => rest.iter().fold(0, |word, byte| word << 8 | u64::from(*byte)),
    };
    mix(sum, last)
}

/// One of 64 bits, which depends on the length of a text, its first byte and its last.
#[inline]
pub(crate) const fn mark(first: u8, last: u8, length: usize) -> u64 {
    1 << ((length * 11 + first as usize * 5 + last as usize * 3) % 64)
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
        let mut fingerprints: Vec<u64> = distinct.iter().map(|text| fingerprint(text)).collect();
        assert!(!may_repeat(&mut fingerprints));
        assert!(may_repeat(&mut ["a", "b", "a"].map(fingerprint)));
    }
}
