//! What a value must satisfy beyond its shape.

use super::literal::Literal;
use super::types::Constraint;

impl Constraint {
    /// Whether the constraint can only be checked with the whole value at hand, not while it is read.
    pub(crate) fn needs_whole(&self) -> bool {
        match self {
            Self::UniqueItems | Self::Not(_) | Self::Custom(_) => true,
            Self::Values(values) => values.iter().any(|value| match value {
                Literal::String(_) => false,
                Literal::Json(json) => !json.starts_with(|first: char| first == '-' || first.is_ascii_digit()),
            }),
            Self::Items(constraints) => constraints.iter().any(Self::needs_whole),
            _ => false,
        }
    }
}
