//! Undeclared keys of an object that another reader of the object handles.

use super::policy::{Tolerance, UnknownKeys};
use crate::description::{Composition, Member, Rest};

/// The undeclared keys of an object that another reader of the object handles.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) enum Elsewhere {
    #[default]
    None,
    /// The discriminator. The member that it selects need not declare it.
    Tag(&'static str),
    /// No keys, although a discriminator selected the object. The object has several tags and must declare the
    /// discriminator, because nothing else could tell which of the tags it had.
    OneOfTags(&'static str),
    /// All keys, because the object is a part of an `allOf`.
    All,
}

impl Elsewhere {
    /// The keys that a composition handles for one of its members.
    pub(crate) const fn of_member(composition: &Composition, member: &Member) -> Self {
        match composition.discriminator {
            Some(key) if member.tags.len() == 1 => Self::Tag(key),
            Some(key) => Self::OneOfTags(key),
            None => Self::None,
        }
    }

    /// Whether an object skips a key that it does not declare. `rest` describes its other undeclared keys.
    pub(crate) fn has(self, key: &str, rest: Rest, tolerance: Tolerance) -> bool {
        match self {
            Self::None | Self::OneOfTags(_) => false,
            // An open object keeps the tag, so that it is written back as it came.
            Self::Tag(tag) => {
                let is_kept = matches!(rest, Rest::Any)
                    && matches!(tolerance.unknown, UnknownKeys::AsDeclared | UnknownKeys::Keep);
                key == tag && !is_kept
            }
            Self::All => true,
        }
    }
}
