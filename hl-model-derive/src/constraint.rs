//! The constraints on a value.

use syn::{Ident, Type};

use crate::json::Json;
use hl_model_ground::pattern::Pattern;

/// The constraints of one place, in the order in which they are written.
#[derive(Default)]
pub(crate) struct Constraints(pub(crate) Vec<Constraint>);

impl Constraints {
    /// The least number of items that `contains` counts, and the greatest.
    pub(crate) fn contained(&self) -> (u64, Option<u64>) {
        let count = |find: fn(&ConstraintKind) -> Option<u64>| self.0.iter().find_map(|other| find(&other.kind));
        let least = count(|kind| if let ConstraintKind::MinContains(count) = kind { Some(*count) } else { None });
        let most = count(|kind| if let ConstraintKind::MaxContains(count) = kind { Some(*count) } else { None });
        (least.unwrap_or(1), most)
    }
}

/// One constraint and the name under which it is written.
pub(crate) struct Constraint {
    pub(crate) name: Ident,
    pub(crate) kind: ConstraintKind,
}

/// A constraint, named as in JSON Schema.
pub(crate) enum ConstraintKind {
    MinLength(u64),
    MaxLength(u64),
    /// A pattern, compiled once.
    Pattern(Pattern),
    Minimum(String),
    Maximum(String),
    ExclusiveMinimum(String),
    ExclusiveMaximum(String),
    MultipleOf(String),
    MinItems(u64),
    MaxItems(u64),
    UniqueItems,
    MinProperties(u64),
    MaxProperties(u64),
    Format(String),
    Values(Vec<Json>),
    Items(Constraints),
    /// The constraints of the names of keys.
    Keys(Constraints),
    /// The constraints of the items that are counted.
    Contains(Constraints),
    MinContains(u64),
    MaxContains(u64),
    Not(Box<Type>),
    /// What JSON Schema says of a type that has no description of its own.
    Schema(String),
}
