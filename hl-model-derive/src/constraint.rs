//! The constraints on a value.

use syn::{Ident, Type};

use crate::json::Json;
use hl_model_ground::bound::{Bound, Measure};
use hl_model_ground::format::{FormatKind, named};
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
    Bound(Bound<String>),
    /// A pattern, compiled once.
    Pattern(Pattern),
    MultipleOf(String),
    UniqueItems,
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
    /// The JSON Schema of a type that has no description of its own.
    Schema(String),
}

/// The kind of values that a constraint applies to.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Constrained {
    Strings,
    Numbers,
    Integers,
    Lists,
    Objects,
}

impl ConstraintKind {
    /// The kind of values that the constraint applies to; `None` if it applies to all.
    pub(crate) fn constrained(&self) -> Option<Constrained> {
        Some(match self {
            Self::Pattern(_) => Constrained::Strings,
            Self::MultipleOf(_) => Constrained::Numbers,
            Self::Bound(bound) => match bound.measure() {
                Measure::Length => Constrained::Strings,
                Measure::Number => Constrained::Numbers,
                Measure::Items => Constrained::Lists,
                Measure::Properties => Constrained::Objects,
            },
            Self::UniqueItems | Self::Items(_) | Self::Contains(_) | Self::MinContains(_) | Self::MaxContains(_) => {
                Constrained::Lists
            }
            Self::Keys(_) => Constrained::Objects,
            Self::Format(format) => match named(format)?.kind {
                FormatKind::Text(_) => Constrained::Strings,
                FormatKind::Integer { .. } => Constrained::Integers,
                FormatKind::Number { .. } => Constrained::Numbers,
            },
            Self::Values(_) | Self::Not(_) | Self::Schema(_) => return None,
        })
    }
}
