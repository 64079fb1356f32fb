//! Rules about several keys of one object, and about some items of a list.

use super::literal::Literal;
use super::types::{Constraint, Contains, IfKey, NullPolicy, RuleKey};

impl RuleKey {
    /// The key in JSON.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self.names {
            [name, ..] => name,
            [] => "",
        }
    }

    /// The name of the key, then its aliases.
    #[must_use]
    pub const fn names(&self) -> &'static [&'static str] {
        self.names
    }

    /// The meaning of `null` at the key.
    #[must_use]
    pub const fn null(&self) -> NullPolicy {
        self.null
    }
}

impl IfKey {
    /// The key whose presence or value is the condition.
    #[must_use]
    pub const fn key(&self) -> RuleKey {
        self.key
    }

    /// The value that the key must have; `None` if it must only be present.
    #[must_use]
    pub const fn value(&self) -> Option<Literal> {
        self.value
    }

    /// The keys that must be present if the condition holds.
    #[must_use]
    pub const fn requires(&self) -> &'static [RuleKey] {
        self.requires
    }

    /// The keys that must be absent if the condition holds.
    #[must_use]
    pub const fn not(&self) -> &'static [RuleKey] {
        self.not
    }

    /// The condition in words, with code in backticks: `kind` is `"a"`.
    pub(crate) fn condition(&self) -> String {
        match self.value {
            Some(value) => format!("`{}` is `{}`", self.key.name(), value.json()),
            None => format!("`{}` is present", self.key.name()),
        }
    }
}

impl Contains {
    /// The constraints of the items that are counted.
    #[must_use]
    pub const fn constraints(&self) -> &'static [Constraint] {
        self.constraints
    }

    /// The minimum number of such items.
    #[must_use]
    pub const fn min(&self) -> u64 {
        self.min
    }

    /// The maximum number of such items.
    #[must_use]
    pub const fn max(&self) -> Option<u64> {
        self.max
    }
}
