//! Tolerance of input that a strict reader refuses.

use crate::stop::Stop;
use crate::value::Occurrence;

/// The treatment of a key that occurs twice in its object.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DuplicateKeys {
    /// It is a problem.
    #[default]
    Error,
    /// The first value counts. The others are skipped.
    First,
    /// The last value counts. Earlier values must be valid, too, because only the end of the object tells which one is the
    /// last. In a lenient reading, an earlier value that breaks the schema can change the choice of a union's member.
    Last,
}

impl DuplicateKeys {
    /// The value of a repeated key that counts.
    pub(crate) fn kept(self) -> Occurrence {
        if self == Self::First { Occurrence::First } else { Occurrence::Last }
    }
}

/// The treatment of a key that the model does not declare.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum UnknownKeys {
    /// The model decides: `any_string_name` keeps the key, and in a `closed` model it is a problem.
    #[default]
    AsDeclared,
    /// Kept if the model has `any_string_name`, and skipped otherwise.
    Keep,
    /// Skipped everywhere. `min_properties` and `max_properties` still count skipped keys, so that this option does not
    /// invalidate a text. The resulting value may have fewer keys than `min_properties`. Items of a set that are equal without
    /// the skipped keys are one item, so a set may have fewer items than `min_items`.
    Drop,
    /// A problem everywhere.
    Reject,
}

/// The problems that are tolerated.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct Tolerance {
    pub(crate) duplicates: DuplicateKeys,
    pub(crate) unknown: UnknownKeys,
    /// Whether a value may break constraints, as long as its type can hold it.
    pub(crate) lenient: bool,
}

impl Tolerance {
    /// Tolerates only duplicate keys, because they do not change which schema a value matches.
    pub(crate) const fn strict(self) -> Self {
        let unknown = match self.unknown {
            UnknownKeys::Keep | UnknownKeys::Drop => UnknownKeys::AsDeclared,
            unknown => unknown,
        };
        Self { unknown, lenient: false, ..self }
    }

    /// The tolerances under which the members of a union are tried in turn, until a member matches. Each tolerates more than
    /// the one before it, so tolerance does not change the member of a value that strictly matches one.
    pub(crate) fn trials(self) -> impl Iterator<Item = Self> {
        let mut tried = None;
        [self.strict(), self.constrained(), self].into_iter().filter(move |next| tried.replace(*next) != Some(*next))
    }

    /// The tolerance, except that constraints must be satisfied.
    pub(crate) const fn constrained(self) -> Self {
        Self { lenient: false, ..self }
    }

    /// Returns whether an undeclared key is skipped. Stops if the key is refused.
    pub(crate) fn passes_over(self, is_closed: bool) -> Result<bool, Stop> {
        match self.unknown {
            UnknownKeys::Reject => Err(Stop),
            UnknownKeys::Drop => Ok(true),
            UnknownKeys::AsDeclared if is_closed && !self.lenient => Err(Stop),
            UnknownKeys::AsDeclared | UnknownKeys::Keep => Ok(is_closed),
        }
    }
}
