//! A rule on several keys of a struct.

use proc_macro2::Span;

use crate::json::Json;

/// A rule on several keys, which it names by their index.
pub(crate) enum Rule {
    /// A key, and another key that must be present with it.
    Requires(usize, usize),
    AnyOf(Vec<usize>),
    OneOf(Vec<usize>),
    NotTogether(Vec<usize>),
    IfKey {
        key: usize,
        /// The place of the key's name in the attribute.
        place: Span,
        /// The value that the key must have; `None` if it must only be present.
        value: Option<Json>,
        requires: Vec<usize>,
        not: Vec<usize>,
    },
}
