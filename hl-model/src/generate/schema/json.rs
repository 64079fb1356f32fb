//! Equality of JSON values in documents.

use std::hash::{Hash, Hasher};

use crate::tree::{Content, Node};
use hl_model_ground::number;

/// Whether two values are equal by JSON Schema: numbers by value, objects without order.
pub(crate) fn equal(left: &Node, right: &Node) -> bool {
    match (&left.content, &right.content) {
        (Content::Null, Content::Null) => true,
        (Content::Bool(left), Content::Bool(right)) => left == right,
        (Content::String(left), Content::String(right)) => left == right,
        (Content::Number(left), Content::Number(right)) => left == right || number::equal(left, right),
        (Content::List(left), Content::List(right)) => {
            left.len() == right.len() && left.iter().zip(right).all(|(left, right)| equal(left, right))
        }
        (Content::Object(left), Content::Object(right)) => {
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
        std::mem::discriminant(&self.0.content).hash(hasher);
        match &self.0.content {
            Content::Null => {}
            Content::Bool(value) => value.hash(hasher),
            Content::String(text) => text.hash(hasher),
            Content::Number(text) => number::hash(text, hasher),
            Content::List(items) => items.iter().for_each(|item| ByValue(item).hash(hasher)),
            Content::Object(entries) => {
                let mut entries: Vec<_> = entries.iter().collect();
                entries.sort_by(|a, b| a.key.cmp(&b.key));
                for entry in entries {
                    (&entry.key, ByValue(&entry.value)).hash(hasher);
                }
            }
        }
    }
}
