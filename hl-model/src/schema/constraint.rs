//! What a value must satisfy beyond its shape.

use super::json_text::quoted;
use super::schema::SchemaFn;
use crate::value::Value;
use hl_model_ground::format::Format;
use hl_model_ground::number;
use hl_model_ground::pattern::Search;

/// One constraint, named as in JSON Schema.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Constraint {
    /// The least number of Unicode scalar values in a text.
    MinLength(u64),
    /// The greatest number of Unicode scalar values in a text.
    MaxLength(u64),
    /// A regular expression that must match somewhere in the text.
    Pattern(&'static Pattern),
    /// The least number allowed, as JSON text.
    Minimum(&'static str),
    /// The greatest number allowed, as JSON text.
    Maximum(&'static str),
    /// The number must be greater than this.
    ExclusiveMinimum(&'static str),
    /// The number must be less than this.
    ExclusiveMaximum(&'static str),
    /// The number must be a whole multiple of this, by decimal value.
    MultipleOf(&'static str),
    /// The least number of items in a list.
    MinItems(u64),
    /// The greatest number of items in a list.
    MaxItems(u64),
    /// No two items of the list are equal.
    UniqueItems,
    /// The least number of keys in an object, unknown ones included.
    MinProperties(u64),
    /// The greatest number of keys in an object, unknown ones included.
    MaxProperties(u64),
    /// The format of a text or a number.
    Format(Format),
    /// The values allowed.
    Values(&'static [Literal]),
    /// The constraints of each item of a list.
    Items(&'static [Constraint]),
    /// What the value must not satisfy.
    Not(SchemaFn),
    /// A check of a type of the user's own, which says what is wrong.
    Custom(fn(&Value) -> Result<(), String>),
}

impl Constraint {
    /// Whether the constraint can only be checked with the whole value at hand, not while it is read.
    pub(crate) fn needs_whole(&self) -> bool {
        match self {
            Self::UniqueItems | Self::Not(_) | Self::Custom(_) => true,
            Self::Values(values) => values.iter().any(|value| match value {
                Literal::String(_) => false,
                Literal::Json(json) => !json.starts_with(|first: char| first == '-' || first.is_ascii_digit()),
            }),
            Self::Items(constraints) => constraints.iter().any(Self::needs_whole),
            _ => false,
        }
    }
}

/// A value written in an attribute.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Literal {
    /// A string.
    String(&'static str),
    /// Any other value, as JSON text.
    Json(&'static str),
}

impl Literal {
    /// The value as JSON text.
    #[must_use]
    pub fn json(&self) -> String {
        match self {
            Self::String(text) => quoted(text),
            Self::Json(json) => (*json).into(),
        }
    }

    /// Whether the value is that string.
    pub(crate) fn is_string(self, text: &str) -> bool {
        matches!(self, Self::String(value) if value == text)
    }

    /// Whether the value is a number that equals the one with that JSON text.
    pub(crate) fn is_number(self, text: &str) -> bool {
        matches!(self, Self::Json(value) if number::is_number(value) && number::equal(value, text))
    }
}

/// A regular expression in the meaning of ECMA-262, with the flag `u`.
///
/// The derive macro has compiled it: nothing is left to do when it is used first, and the time of a search is linear in the
/// text.
#[derive(Clone, Copy, Debug)]
pub struct Pattern {
    /// The expression as it stands in the attribute.
    #[doc(hidden)]
    pub source: &'static str,
    /// What it searches for.
    #[doc(hidden)]
    pub search: Search<'static>,
}

impl Pattern {
    /// The expression as it stands in the attribute.
    #[must_use]
    pub const fn source(&self) -> &'static str {
        self.source
    }

    /// Whether it matches somewhere in a text.
    #[must_use]
    pub fn is_match(&self, text: &str) -> bool {
        self.search.is_match(text)
    }
}
