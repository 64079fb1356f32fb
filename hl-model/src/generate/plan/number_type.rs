//! The Rust types of numbers.

use crate::generate::capabilities::is_gap;
use crate::generate::schema::NumberRules;
use hl_model_ground::bound::Bound;
use hl_model_ground::number::{NumberBound, RustInteger, nearest_f64};

/// A type of Rust or of `hl_model` for numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum NumberType {
    Integer,
    Decimal,
    F64,
    Rust(RustInteger),
}

impl NumberType {
    /// The name of the type.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Integer => "Integer",
            Self::Decimal => "Decimal",
            Self::F64 => "f64",
            Self::Rust(integer) => integer.name(),
        }
    }

    /// Whether the type has no least and no greatest value.
    pub(super) const fn is_unlimited(self) -> bool {
        matches!(self, Self::Integer | Self::Decimal)
    }

    /// Whether a number is a value of the type. For `Integer` and `Decimal` the rules of the schema tell.
    pub(super) fn holds(self, number: &str) -> bool {
        match self {
            Self::Integer | Self::Decimal => true,
            Self::F64 => nearest_f64(number).is_finite(),
            Self::Rust(integer) => integer.holds(number),
        }
    }

    /// Whether a schema allows only numbers that the type holds.
    pub(super) fn holds_all_of(self, rules: &NumberRules<'_>) -> bool {
        let has_format = |integer: RustInteger| integer.format().is_some_and(|format| rules.formats.contains(&format));
        let holds = |bound: Option<Bound<&str>>| bound.is_some_and(|bound| self.holds(&bound.limit_text()));
        self.is_unlimited()
            || matches!(self, Self::Rust(integer) if has_format(integer))
            || holds(rules.minimum) && holds(rules.maximum)
    }

    /// Whether every value of the type satisfies a bound.
    pub(super) fn implies(self, bound: &Bound<&str>) -> bool {
        self.range().is_some_and(|(least, greatest)| bound.admits_number(least) && bound.admits_number(greatest))
    }

    /// Whether a value of the type satisfies the bounds and is a multiple of a number. The derive refuses constraints
    /// without such a value.
    pub(super) fn has_value_within(self, rules: &NumberRules<'_>, multiple_of: Option<&str>) -> bool {
        let Some((least, greatest)) = self.range() else { return true };
        let mut lower = rules.minimum.iter().filter_map(Bound::end).chain([NumberBound::inclusive(least)]);
        let upper = || rules.maximum.iter().filter_map(Bound::end).chain([NumberBound::inclusive(greatest)]);
        !lower.any(|least| upper().any(|most| is_gap(least, most, multiple_of.into_iter().chain(["1"]))))
    }

    /// The least and the greatest value of an integer type of Rust.
    const fn range(self) -> Option<(&'static str, &'static str)> {
        match self {
            Self::Rust(integer) => Some(integer.range()),
            Self::Integer | Self::Decimal | Self::F64 => None,
        }
    }
}
