//! Rules about keys that may or must occur together.

use crate::generate::schema::{Branch, SchemaId, Union};
use crate::tree::Node;

/// A rule about keys of an object.
#[derive(Clone, Debug)]
pub(super) enum KeyRule<'d> {
    /// At least one of them.
    AnyOf(Vec<&'d str>),
    /// Exactly one of them.
    OneOf(Vec<&'d str>),
    /// Not all of them.
    NotTogether(&'d str, &'d str),
    /// The consequences if a key has a value, or is present.
    If { key: &'d str, value: Option<&'d Node>, requires: Vec<&'d str>, not: Vec<&'d str> },
}

/// The rules of a schema on keys, other than `required`.
#[derive(Clone, Debug, Default)]
pub(super) struct KeyRules<'d> {
    pub(super) rules: Vec<KeyRule<'d>>,
    /// Keys that must be absent.
    pub(super) absent: Vec<&'d str>,
    /// The unions that the rules were found in.
    pub(super) unions: Vec<Union<'d>>,
    pub(super) not: Vec<SchemaId>,
    pub(super) branches: Vec<Branch>,
}

impl KeyRules<'_> {
    pub(super) fn is_empty(&self) -> bool {
        self.rules.is_empty() && self.absent.is_empty()
    }
}

impl<'d> KeyRule<'d> {
    /// The keys that the rule names.
    pub(super) fn keys(&self) -> Vec<&'d str> {
        match self {
            Self::AnyOf(keys) | Self::OneOf(keys) => keys.clone(),
            Self::NotTogether(first, second) => vec![first, second],
            Self::If { key, requires, not, .. } => {
                [*key].into_iter().chain(requires.iter().chain(not).copied()).collect()
            }
        }
    }
}
