//! Sets of kinds of JSON values.

use crate::tree::{Content, Node};
use hl_model_ground::number::is_integer;

/// A set of kinds of JSON values. Numbers count as two kinds: integers, and numbers with a fraction.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Kinds(u8);

impl Kinds {
    pub(crate) const NONE: Self = Self(0);
    pub(crate) const NULL: Self = Self(1);
    pub(crate) const BOOL: Self = Self(2);
    pub(crate) const INTEGER: Self = Self(4);
    pub(crate) const FRACTION: Self = Self(8);
    pub(crate) const NUMBER: Self = Self(12);
    pub(crate) const STRING: Self = Self(16);
    pub(crate) const LIST: Self = Self(32);
    pub(crate) const OBJECT: Self = Self(64);
    pub(crate) const ALL: Self = Self(127);

    /// The kinds that `type: name` allows.
    pub(crate) fn named(name: &str) -> Option<Self> {
        Some(match name {
            "null" => Self::NULL,
            "boolean" => Self::BOOL,
            "integer" => Self::INTEGER,
            "number" => Self::NUMBER,
            "string" => Self::STRING,
            "array" => Self::LIST,
            "object" => Self::OBJECT,
            _ => return None,
        })
    }

    /// The kind of a value.
    pub(crate) fn of(value: &Node) -> Self {
        match &value.content {
            Content::Null => Self::NULL,
            Content::Bool(_) => Self::BOOL,
            Content::Number(text) if is_integer(text) => Self::INTEGER,
            Content::Number(_) => Self::FRACTION,
            Content::String(_) => Self::STRING,
            Content::List(_) => Self::LIST,
            Content::Object(_) => Self::OBJECT,
        }
    }

    pub(crate) const fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    pub(crate) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(crate) const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    pub(crate) const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether two sets have a kind in common.
    pub(crate) const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether all kinds of this set are in the other.
    pub(crate) const fn is_within(self, other: Self) -> bool {
        self.0 & !other.0 == 0
    }

    /// The kinds, each as a set. Numbers with and without a fraction are one kind.
    pub(crate) fn parts(self) -> impl Iterator<Item = Self> {
        let parts = [Self::OBJECT, Self::LIST, Self::STRING, Self::NUMBER, Self::BOOL, Self::NULL];
        parts.into_iter().map(move |part| part.and(self)).filter(|part| !part.is_empty())
    }

    /// Whether the set has one kind. Numbers with and without a fraction are one kind.
    pub(crate) fn is_single(self) -> bool {
        self.parts().count() == 1
    }
}
