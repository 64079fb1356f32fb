//! The methods of rules about several keys of one object.

use super::types::{IfKey, RuleKey};

impl RuleKey {
    /// The key in JSON.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self.names {
            [name, ..] => name,
            [] => "",
        }
    }
}

impl IfKey {
    /// The condition in words, with code in backticks: `kind` is `"a"`.
    pub(crate) fn condition(&self) -> String {
        match self.value {
            Some(value) => format!("`{}` is `{}`", self.key.name(), value.json()),
            None => format!("`{}` is present", self.key.name()),
        }
    }
}
