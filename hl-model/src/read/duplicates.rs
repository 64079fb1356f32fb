//! Keys that stand in an object twice.

use std::borrow::Borrow;
use std::collections::HashSet;

/// Up to how many keys each is compared with each other; beyond that they are hashed, with a random key.
pub(super) const COMPARED: usize = 12;

/// Whether a key occurs twice.
pub(crate) fn has_duplicate<K: Borrow<str>>(keys: &[K]) -> bool {
    if keys.len() <= COMPARED {
        keys.iter().enumerate().any(|(index, key)| {
            let key: &str = key.borrow();
            keys.iter().take(index).any(|other| {
                let other: &str = other.borrow();
                key.len() == other.len() && key == other
            })
        })
    } else {
        let mut seen = HashSet::with_capacity(keys.len());
        keys.iter().any(|key| !seen.insert(key.borrow()))
    }
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
}
