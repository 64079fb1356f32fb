//! The places of duplicate keys in an object.

use std::borrow::Cow;

use super::checkpoint::Checkpoint;
use crate::description::EqualKeys;
use crate::scan::{duplicates, key_name, keys_of, repeated_keys};

/// The duplicate keys of an object, while problems are collected.
#[derive(Debug, Default)]
pub(super) struct Repeated {
    /// The fingerprints of the keys that have come.
    pub(super) fingerprints: Vec<u64>,
    /// The places of duplicate keys, in ascending order: offsets of their first quotes, or indexes in a value in memory.
    /// They are known from the start if the first value of a key counts, or if keys are compared as values of their type,
    /// and otherwise when all keys have come.
    pub(super) places: Vec<usize>,
}

impl Repeated {
    /// Whether the key at a place is known to be a duplicate.
    pub(super) fn has(&self, place: usize) -> bool {
        self.places.binary_search(&place).is_ok()
    }
}

/// The places of the duplicate keys of an object: offsets of their first quotes, or indexes in a value in memory. Keys are
/// compared by `equal` if they have a type, and otherwise by the names that `key_of` returns. `count` is an estimate of the
/// number of keys.
pub(super) fn repeated_places(
    object: Checkpoint<'_>,
    count: usize,
    equal: Option<EqualKeys>,
    key_of: &dyn Fn(&str) -> &str,
) -> Vec<usize> {
    match (equal, object) {
        (Some(equal), _) => equal_places(object, equal),
        (None, Checkpoint::Text(text)) => repeated_keys(text, count, key_of),
        (None, Checkpoint::Value(value)) => {
            let keys = value.as_dict().into_iter().flatten();
            duplicates(&keys.map(|(name, _)| key_of(name)).collect::<Vec<_>>())
        }
    }
}

/// The places of the keys of a map that equal an earlier key as values of their type.
fn equal_places(object: Checkpoint<'_>, equal: EqualKeys) -> Vec<usize> {
    let mut places = Vec::new();
    match object {
        Checkpoint::Text(text) => {
            let keys = keys_of(text, 0);
            let mut names = keys.iter().map(|place| key_name(&text, *place));
            equal(&mut names, &mut |index, _| places.extend(keys.get(index)));
        }
        Checkpoint::Value(value) => {
            let mut names = value.as_dict().into_iter().flatten().map(|(name, _)| Cow::Borrowed(name));
            equal(&mut names, &mut |index, _| places.push(index));
        }
    }
    places
}
