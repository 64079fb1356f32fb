//! JSON values in documents: equality, and whether a number is an integer.

use crate::generate::document::{Kind, Node};
use crate::number::Decimal;

/// Parses a number.
pub(crate) fn decimal(text: &str) -> Option<Decimal> {
    text.parse().ok()
}

/// Whether a number is an integer.
pub(crate) fn is_integer(text: &str) -> bool {
    decimal(text).is_some_and(|number| number.is_integer())
}

/// Whether two values are equal by JSON Schema: numbers by value, objects without order.
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
