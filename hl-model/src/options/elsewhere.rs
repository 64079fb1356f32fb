//! Which undeclared keys of an object are handled by another reader.

use super::policy::{Tolerance, UnknownKeys};
use crate::schema::{Composition, Member, Rest};

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
    /// Where the tag of a member goes that does not declare it.
    pub(crate) const fn of_member(composition: &Composition, member: &Member) -> Self {
        match composition.discriminator {
            Some(key) if member.tags.len() == 1 => Self::Tag(key),
            Some(key) => Self::OneOfTags(key),
            None => Self::None,
        }
    }

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
