//! Rules about keys that may or must occur together.

use crate::generate::schema::{Branch, Schema, SchemaId, Union};
use crate::tree::Node;

/// A rule about keys of an object, which are named in the document or by their fields.
#[derive(Clone, Debug)]
pub(crate) enum KeyRule<'d, K = &'d str> {
    /// At least one of them.
    AnyOf(Vec<K>),
    /// Exactly one of them.
    OneOf(Vec<K>),
    /// Not both of them.
    NotTogether([K; 2]),
    /// The consequences if a key has a value, or is present.
    If { key: K, value: Option<&'d Node>, requires: Vec<K>, not: Vec<K> },
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

impl<'d> KeyRules<'d> {
    pub(super) fn is_empty(&self) -> bool {
        self.rules.is_empty() && self.absent.is_empty()
    }

    /// A schema with these rules instead of its own ones that are not about single keys.
    pub(super) fn within(&self, schema: Schema<'d>) -> Schema<'d> {
        let Self { unions, not, branches, .. } = self;
        let (unions, not, branches) = (unions.clone(), not.clone(), branches.clone());
        Schema { unions, not, branches, losses: Vec::new(), ..schema }
    }
}

impl<'d> KeyRule<'d> {
    /// The keys that the rule names.
    pub(super) fn keys(&self) -> Vec<&'d str> {
        match self {
            Self::AnyOf(keys) | Self::OneOf(keys) => keys.clone(),
            Self::NotTogether(keys) => keys.to_vec(),
            Self::If { key, requires, not, .. } => {
                [*key].into_iter().chain(requires.iter().chain(not).copied()).collect()
            }
        }
    }

    /// The rule with the names of fields; `None` if a key has none. A rule about a key that cannot be present is
    /// redundant.
    pub(super) fn of_fields(&self, field: impl Fn(&str) -> Option<String>) -> Option<KeyRule<'d, String>> {
        let all = |keys: &[&str]| keys.iter().map(|key| field(key)).collect::<Option<Vec<_>>>();
        Some(match self {
            Self::AnyOf(keys) => KeyRule::AnyOf(all(keys)?),
            Self::OneOf(keys) => KeyRule::OneOf(all(keys)?),
            Self::NotTogether([first, second]) => KeyRule::NotTogether([field(first)?, field(second)?]),
            Self::If { key, value, requires, not } => {
                KeyRule::If { key: field(key)?, value: *value, requires: all(requires)?, not: all(not)? }
            }
        })
    }
}
