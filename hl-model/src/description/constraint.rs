//! The methods of constraints.

use super::literal::Literal;
use super::types::Constraint;
use hl_model_ground::bound::Bound;
use hl_model_ground::format::Format;

/// The format among constraints.
pub(crate) fn format_of(constraints: &[Constraint]) -> Option<Format> {
    constraints.iter().find_map(|constraint| match constraint {
        Constraint::Format(format) => Some(*format),
        _ => None,
    })
}

/// The constraints of the items among the constraints of a list.
pub(crate) fn of_items(constraints: &[Constraint]) -> Vec<Constraint> {
    let items = constraints.iter().map(|constraint| match constraint {
        Constraint::Items(items) => *items,
        _ => &[],
    });
    items.flatten().copied().collect()
}

impl Constraint {
    /// The constraint as a bound, if it is one.
    pub(crate) const fn bound(&self) -> Option<Bound<&'static str>> {
        Some(match *self {
            Self::MinLength(count) => Bound::MinLength(count),
            Self::MaxLength(count) => Bound::MaxLength(count),
            Self::Minimum(number) => Bound::Minimum(number),
            Self::Maximum(number) => Bound::Maximum(number),
            Self::ExclusiveMinimum(number) => Bound::ExclusiveMinimum(number),
            Self::ExclusiveMaximum(number) => Bound::ExclusiveMaximum(number),
            Self::MinItems(count) => Bound::MinItems(count),
            Self::MaxItems(count) => Bound::MaxItems(count),
            Self::MinProperties(count) => Bound::MinProperties(count),
            Self::MaxProperties(count) => Bound::MaxProperties(count),
            _ => return None,
        })
    }

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
