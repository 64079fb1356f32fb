//! Equality as JSON Schema defines it, and a hash that agrees with it; both without unbounded recursion.

use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher, Hash, Hasher};
use std::sync::Arc;

use super::{Repr, Value};
use crate::number::text as number;

/// How deep a hash looks. Values that differ only further down share a hash, which is allowed.
const HASHED_DEPTH: usize = 16;

impl PartialEq for Value {
    fn eq(&self, other: &Self) -> bool {
        let mut pairs = vec![(self, other)];
        while let Some((a, b)) = pairs.pop() {
            let equal = match (&a.0, &b.0) {
                (Repr::Null, Repr::Null) => true,
                (Repr::Bool(a), Repr::Bool(b)) => a == b,
                (Repr::Number(a), Repr::Number(b)) => number::equal(a, b),
                (Repr::String(a), Repr::String(b)) => a == b,
                (Repr::Bytes(a), Repr::Bytes(b)) => a == b,
                (Repr::File(a), Repr::File(b)) => a == b,
                (Repr::List(a), Repr::List(b)) => {
                    let same = Arc::ptr_eq(a, b) || (a.text().is_some() && a.text() == b.text());
                    same || {
                        let (a, b) = (a.items(), b.items());
                        pairs.extend(a.iter().zip(b));
                        a.len() == b.len()
                    }
                }
                (Repr::Dict(a), Repr::Dict(b)) => {
                    a.is_same(b)
                        || a.len() == b.len()
                            && a.iter().all(|(key, value)| b.get(key).map(|other| pairs.push((value, other))).is_some())
                }
                _ => false,
            };
            if !equal {
                return false;
            }
        }
        true
    }
}

impl Eq for Value {}

impl Hash for Value {
    fn hash<H: Hasher>(&self, state: &mut H) {
        hash_to_depth(self, HASHED_DEPTH, state);
    }
}

fn hash_to_depth(value: &Value, depth: usize, state: &mut dyn Hasher) {
    let mut state = state;
    value.kind().hash(&mut state);
    match &value.0 {
        Repr::Null => {}
        Repr::Bool(truth) => truth.hash(&mut state),
        Repr::Number(text) => number::hash(text, &mut state),
        Repr::String(text) => text.hash(&mut state),
        Repr::Bytes(bytes) => bytes.hash(&mut state),
        Repr::File(file) => file.hash(&mut state),
        Repr::List(_) | Repr::Dict(_) if depth == 0 => {}
        Repr::List(node) => {
            node.items().len().hash(&mut state);
            node.items().iter().for_each(|item| hash_to_depth(item, depth - 1, state));
        }
        Repr::Dict(dict) => {
            dict.len().hash(&mut state);
            state.write_u64(dict.iter().map(|entry| hash_entry(entry, depth - 1)).fold(0, u64::wrapping_add));
        }
    }
}

/// Entries are hashed each for itself, so that their order does not count.
fn hash_entry((key, value): (&str, &Value), depth: usize) -> u64 {
    let mut state = BuildHasherDefault::<DefaultHasher>::default().build_hasher();
    key.hash(&mut state);
    hash_to_depth(value, depth, &mut state);
    state.finish()
}
