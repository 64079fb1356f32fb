//! The methods of constraints.

use super::literal::Literal;
use super::types::Constraint;

impl Constraint {
    /// Whether checking the constraint needs the complete value.
    pub(crate) fn needs_whole(&self) -> bool {
        match self {
            Self::UniqueItems
            | Self::Keys(_)
            | Self::Requires(..)
            | Self::AnyOfKeys(_)
            | Self::OneOfKeys(_)
            | Self::NotTogether(_)
            | Self::IfKey(_)
            | Self::Contains(_)
            | Self::Not(_)
            | Self::Custom(_) => true,
            Self::Values(values) => values.iter().any(|value| match value {
                Literal::String(_) => false,
                Literal::Json(json) => !json.starts_with(|first: char| first == '-' || first.is_ascii_digit()),
            }),
            Self::Items(constraints) => constraints.iter().any(Self::needs_whole),
            _ => false,
        }
    }
}
