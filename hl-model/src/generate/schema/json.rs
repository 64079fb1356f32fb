//! Equality of JSON values in documents.

use std::hash::{Hash, Hasher};

use crate::tree::{Kind, Node};
use hl_model_ground::number;

/// Whether two values are equal by JSON Schema: numbers by value, objects without order.
pub(crate) fn equal(left: &Node, right: &Node) -> bool {
    match (&left.kind, &right.kind) {
        (Kind::Null, Kind::Null) => true,
        (Kind::Bool(left), Kind::Bool(right)) => left == right,
        (Kind::String(left), Kind::String(right)) => left == right,
        (Kind::Number(left), Kind::Number(right)) => left == right || number::equal(left, right),
        (Kind::List(left), Kind::List(right)) => {
            left.len() == right.len() && left.iter().zip(right).all(|(left, right)| equal(left, right))
        }
        (Kind::Object(left), Kind::Object(right)) => {
            left.len() == right.len()
                && left
                    .iter()
                    .all(|entry| right.find(&entry.key).is_some_and(|other| equal(&entry.value, &other.value)))
        }
        _ => false,
    }
}

/// A value that is compared and hashed as JSON Schema compares values.
#[derive(Clone, Copy, Debug)]
pub(super) struct ByValue<'n>(pub(super) &'n Node);

impl PartialEq for ByValue<'_> {
    fn eq(&self, other: &Self) -> bool {
        equal(self.0, other.0)
    }
}

impl Eq for ByValue<'_> {}

impl Hash for ByValue<'_> {
    fn hash<H: Hasher>(&self, hasher: &mut H) {
        std::mem::discriminant(&self.0.kind).hash(hasher);
        match &self.0.kind {
            Kind::Null => {}
            Kind::Bool(value) => value.hash(hasher),
            Kind::String(text) => text.hash(hasher),
            Kind::Number(text) => number::hash(text, hasher),
            Kind::List(items) => items.iter().for_each(|item| ByValue(item).hash(hasher)),
            Kind::Object(entries) => {
                let mut entries: Vec<_> = entries.iter().collect();
                entries.sort_by(|a, b| a.key.cmp(&b.key));
                for entry in entries {
                    (&entry.key, ByValue(&entry.value)).hash(hasher);
                }
            }
        }
    }
}
