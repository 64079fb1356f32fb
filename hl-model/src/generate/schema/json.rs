//! What must be known of JSON values in documents: equality, and whether a number is an integer.

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};

use crate::Decimal;
use crate::generate::document::{Entry, Kind, Node};

/// A number by its text.
pub(crate) fn decimal(text: &str) -> Option<Decimal> {
    text.parse().ok()
}

/// Whether the text of a number stands for an integer.
pub(crate) fn is_integer(text: &str) -> bool {
    decimal(text).is_some_and(|number| number.is_integer())
}

/// Equality as JSON Schema has it: numbers by value, objects without order.
pub(crate) fn equal(left: &Node, right: &Node) -> bool {
    match (&left.kind, &right.kind) {
        (Kind::Null, Kind::Null) => true,
        (Kind::Bool(left), Kind::Bool(right)) => left == right,
        (Kind::String(left), Kind::String(right)) => left == right,
        (Kind::Number(left), Kind::Number(right)) => {
            left == right || decimal(left).zip(decimal(right)).is_some_and(|(left, right)| left == right)
        }
        (Kind::List(left), Kind::List(right)) => {
            left.len() == right.len() && left.iter().zip(right).all(|(left, right)| equal(left, right))
        }
        (Kind::Object(left), Kind::Object(right)) => {
            left.len() == right.len()
                && left.iter().all(|entry| {
                    right
                        .iter()
                        .find(|other| other.key == entry.key)
                        .is_some_and(|other| equal(&entry.value, &other.value))
                })
        }
        _ => false,
    }
}

/// Keywords that say nothing about what a schema allows, nor about what its model offers.
fn is_prose(key: &str) -> bool {
    matches!(
        key,
        "title" | "description" | "example" | "examples" | "$comment" | "externalDocs" | "xml" | "markdownDescription"
    ) || key.starts_with("x-")
}

/// A hash of a schema without its prose, by which equal schemas are found.
pub(crate) fn shape(node: &Node) -> u64 {
    let mut hasher = DefaultHasher::new();
    hash_shape(node, true, &mut hasher);
    hasher.finish()
}

fn hash_shape(node: &Node, is_schema: bool, hasher: &mut DefaultHasher) {
    std::mem::discriminant(&node.kind).hash(hasher);
    match &node.kind {
        Kind::Null => {}
        Kind::Bool(value) => value.hash(hasher),
        Kind::Number(text) | Kind::String(text) => text.hash(hasher),
        Kind::List(items) => {
            items.len().hash(hasher);
            for item in items {
                hash_shape(item, is_schema, hasher);
            }
        }
        Kind::Object(entries) => {
            for Entry { key, value, .. } in entries.iter().filter(|entry| !is_schema || !is_prose(&entry.key)) {
                key.hash(hasher);
                // The keys of `properties` and of values are the user's.
                let inner = !is_schema
                    || !matches!(
                        key.as_str(),
                        "properties" | "patternProperties" | "default" | "enum" | "const" | "$defs" | "definitions"
                    );
                if key == "properties" || key == "patternProperties" {
                    for entry in value.entries() {
                        entry.key.hash(hasher);
                        hash_shape(&entry.value, true, hasher);
                    }
                } else {
                    hash_shape(value, inner && is_schema, hasher);
                }
            }
            u8::MAX.hash(hasher);
        }
    }
}
