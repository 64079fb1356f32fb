//! Constraints of the derive, and the rules of schemas as constraints.

use std::borrow::Cow;
use std::hash::{Hash, Hasher};

use super::types::Type;
use crate::generate::capabilities::least_multiple;
use crate::generate::schema::{Counts, ListRules, NumberRules, ObjectRules, StringRules};
use crate::tree::Node;
use hl_model_ground::bound::Bound;

/// A constraint on a value.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Constraint<'d> {
    Bound(Bound<&'d str>),
    Pattern(Cow<'d, str>),
    Format(&'d str),
    MultipleOf(Cow<'d, str>),
    UniqueItems,
    /// Constraints on the names of keys.
    Keys(Vec<Constraint<'d>>),
    /// Constraints on the items.
    Items(Vec<Constraint<'d>>),
    /// Constraints that some items satisfy.
    Contains(Vec<Constraint<'d>>),
    MinContains(u64),
    MaxContains(u64),
    Values(Vec<Listed<'d>>),
    Constant(Listed<'d>),
    /// No value of the type is allowed.
    Not(Type),
}

/// A value that the document lists. Two of them are equal if they are at one place.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Listed<'d>(pub(crate) &'d Node);

impl PartialEq for Listed<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.0.place == other.0.place
    }
}

impl Eq for Listed<'_> {}

impl Hash for Listed<'_> {
    fn hash<H: Hasher>(&self, hasher: &mut H) {
        self.0.place.hash(hasher);
    }
}

impl<'d> Constraint<'d> {
    /// The list of the allowed values.
    pub(super) fn values(values: impl IntoIterator<Item = &'d Node>) -> Self {
        Self::Values(values.into_iter().map(Listed).collect())
    }

    /// The constraints on texts. `format` is a format that the type does not imply.
    pub(super) fn of_texts(rules: &StringRules<'d>, format: Option<&'d str>) -> Vec<Self> {
        let lengths = Self::of_counts(rules.length, Bound::MinLength, Bound::MaxLength);
        let pattern = rules.patterns.first().cloned().map(Self::Pattern);
        lengths.chain(pattern).chain(format.map(Self::Format)).collect()
    }

    /// The constraints on numbers.
    pub(super) fn of_numbers(rules: &NumberRules<'d>) -> Vec<Self> {
        let bounds = rules.minimum.into_iter().chain(rules.maximum).map(Self::Bound);
        bounds.chain(common_multiple(&rules.multiples_of).map(Self::MultipleOf)).collect()
    }

    /// The constraints on lists as a whole.
    pub(super) fn of_lists(rules: &ListRules) -> Vec<Self> {
        let counts = Self::of_counts(rules.count, Bound::MinItems, Bound::MaxItems);
        counts.chain(rules.unique.then_some(Self::UniqueItems)).collect()
    }

    /// The constraints on the number of keys.
    pub(super) fn of_objects(rules: &ObjectRules<'d>) -> Vec<Self> {
        Self::of_counts(rules.count, Bound::MinProperties, Bound::MaxProperties).collect()
    }

    fn of_counts(
        counts: Counts,
        min: fn(u64) -> Bound<&'d str>,
        max: fn(u64) -> Bound<&'d str>,
    ) -> impl Iterator<Item = Self> {
        counts.min.map(min).into_iter().chain(counts.max.map(max)).map(Self::Bound)
    }

    /// The types whose values the constraint refuses, as a whole or within a value.
    pub(super) fn refused(&self) -> Vec<&Type> {
        match self {
            Self::Not(ty) => vec![ty],
            Self::Keys(inner) | Self::Items(inner) | Self::Contains(inner) => {
                inner.iter().flat_map(Self::refused).collect()
            }
            _ => Vec::new(),
        }
    }
}

/// The least common multiple of several numbers, unless it has too many digits.
pub(super) fn common_multiple<'d>(divisors: &[&'d str]) -> Option<Cow<'d, str>> {
    let (first, others) = divisors.split_first()?;
    others.iter().try_fold(Cow::Borrowed(*first), |common, divisor| least_multiple(&common, divisor).map(Cow::Owned))
}
