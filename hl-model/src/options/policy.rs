//! What is done about input that a strict reader refuses.

use crate::stop::Stop;

/// What is done about a key that stands in its object twice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum DuplicateKeys {
    /// It is a problem.
    #[default]
    Error,
    /// The first value counts, the others are passed over.
    First,
    /// The last value counts. Those before it must be right as well, since only the end of an object tells which is the
    /// last; what they were is forgotten.
    Last,
}

/// What is done about a key that the model does not declare.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum UnknownKeys {
    /// What the model says: kept by `any_string_name`, a problem if it is `closed`.
    #[default]
    AsDeclared,
    /// Kept wherever the model has a place for it, passed over where it has none.
    Keep,
    /// Passed over everywhere.
    Drop,
    /// A problem everywhere.
    Reject,
}

/// How much is tolerated.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tolerance {
    pub(crate) duplicates: DuplicateKeys,
    pub(crate) unknown: UnknownKeys,
    /// Whether a value may break constraints, as long as its type can hold it.
    pub(crate) lenient: bool,
}

impl Tolerance {
    /// Whether a key that is not declared is passed over; stops if it is refused.
    pub(crate) fn passes_over(self, is_closed: bool) -> Result<bool, Stop> {
        match self.unknown {
            UnknownKeys::Reject => Err(Stop),
            UnknownKeys::Drop => Ok(true),
            UnknownKeys::AsDeclared if is_closed && !self.lenient => Err(Stop),
            UnknownKeys::AsDeclared | UnknownKeys::Keep => Ok(is_closed),
        }
    }
}
