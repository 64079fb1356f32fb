//! Limits of the number of characters, items or keys.

/// The minimum and the maximum number of characters, items or keys.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Counts {
    pub(crate) min: Option<u64>,
    pub(crate) max: Option<u64>,
}

impl Counts {
    /// The limits that no number is within.
    pub(super) const NONE: Self = Self { min: Some(1), max: Some(0) };

    /// Whether a number is within the limits.
    pub(super) fn allow(self, count: usize) -> bool {
        let count = u64::try_from(count).unwrap_or(u64::MAX);
        self.min.is_none_or(|min| count >= min) && self.max.is_none_or(|max| count <= max)
    }

    /// The limits within both of two limits.
    pub(super) fn and(self, other: Self) -> Self {
        Self { min: self.min.max(other.min), max: self.max.into_iter().chain(other.max).min() }
    }

    /// Whether no number is within the limits.
    pub(super) fn are_crossed(self) -> bool {
        self.min.zip(self.max).is_some_and(|(min, max)| min > max)
    }
}
