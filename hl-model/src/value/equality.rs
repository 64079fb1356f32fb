//! Equality as JSON Schema defines it, and a hash that agrees with it; both without unbounded recursion.

use std::hash::{BuildHasher, DefaultHasher, Hash, Hasher};
use std::sync::Arc;

use super::dict::Iter as DictIter;
use super::hash_keys::hash_keys;
use super::repr::{Repr, Value};
use hl_model_ground::number;

impl PartialEq for Value {
    fn eq(&self, other: &Self) -> bool {
        let mut pairs = vec![(self, other)];
        while let Some((a, b)) = pairs.pop() {
            let equal = match (&a.0, &b.0) {
                (Repr::Null, Repr::Null) => true,
                (Repr::Bool(a), Repr::Bool(b)) => a == b,
                (Repr::Number(a), Repr::Number(b)) => number::equal(a, b),
                (Repr::String(_) | Repr::Escaped(_), Repr::String(_) | Repr::Escaped(_)) => a.as_str() == b.as_str(),
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
        state.write_u64(hash_tree(self));
    }
}

/// A list or a dict whose parts are being hashed.
enum Frame<'a> {
    List { items: std::slice::Iter<'a, Value>, state: DefaultHasher },
    Dict { entries: DictIter<'a, Value>, key: &'a str, sum: u64 },
}

impl<'a> Frame<'a> {
    fn add(&mut self, hash: u64) {
        match self {
            Self::List { state, .. } => state.write_u64(hash),
            // Each entry is hashed and the hashes are added up, because their order does not matter.
            Self::Dict { key, sum, .. } => *sum = sum.wrapping_add(hash_keys().hash_one((*key, hash))),
        }
    }

    fn next(&mut self) -> Option<&'a Value> {
        match self {
            Self::List { items, .. } => items.next(),
            Self::Dict { entries, key, .. } => {
                let (next, value) = entries.next()?;
                *key = next;
                Some(value)
            }
        }
    }

    fn finish(self) -> u64 {
        match self {
            Self::List { state, .. } => state.finish(),
            Self::Dict { sum, .. } => hash_keys().hash_one(sum),
        }
    }
}

/// The hash of a value with all its parts, without recursion.
fn hash_tree(value: &Value) -> u64 {
    let mut frames = Vec::new();
    let mut finished = start(value, &mut frames);
    while let Some(frame) = frames.last_mut() {
        if let Some(hash) = finished.take() {
            frame.add(hash);
        }
        finished = match frame.next() {
            Some(part) => start(part, &mut frames),
            None => frames.pop().map(Frame::finish),
        };
    }
    finished.unwrap_or_default()
}

/// The hash of a scalar. A list or an object becomes a frame instead.
fn start<'a>(value: &'a Value, frames: &mut Vec<Frame<'a>>) -> Option<u64> {
    let mut state = hash_keys().build_hasher();
    value.kind().hash(&mut state);
    match &value.0 {
        Repr::Null => {}
        Repr::Bool(truth) => truth.hash(&mut state),
        Repr::Number(text) => number::hash(text, &mut state),
        Repr::String(text) => text.hash(&mut state),
        Repr::Escaped(string) => string.text.hash(&mut state),
        Repr::Bytes(bytes) => bytes.hash(&mut state),
        Repr::File(file) => file.hash(&mut state),
        Repr::List(node) => {
            frames.push(Frame::List { items: node.items().iter(), state });
            return None;
        }
        Repr::Dict(dict) => {
            frames.push(Frame::Dict { entries: dict.iter(), key: "", sum: 0 });
            return None;
        }
    }
    Some(state.finish())
}
