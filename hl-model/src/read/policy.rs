//! What is done about input that a strict reader refuses.

use super::Stop;
use crate::schema::Rest;

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

/// Which of the keys that an object does not declare somebody else takes care of.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) enum Elsewhere {
    #[default]
    None,
    /// The discriminator, which need not be a key of the member that it chooses.
    Tag(&'static str),
    /// None, although the discriminator chose the object. It must be a key of the object's own, since that has several
    /// tags and nothing else could tell which of them it was.
    OneOfTags(&'static str),
    /// All of them, since the object is a part of an `allOf`.
    All,
}

impl Elsewhere {
    /// Whether a key is passed over by an object that does not declare it, and does `rest` with such keys.
    pub(crate) fn has(self, key: &str, rest: Rest, tolerance: Tolerance) -> bool {
        match self {
            Self::None | Self::OneOfTags(_) => false,
            // Where there is a place for it, the tag is kept, so that it is written back as it came.
            Self::Tag(tag) => {
                let is_kept = matches!(rest, Rest::Any)
                    && matches!(tolerance.unknown, UnknownKeys::AsDeclared | UnknownKeys::Keep);
                key == tag && !is_kept
            }
            Self::All => true,
        }
    }
}
