//! What schemas say about a single key.

use super::graph::Graph;
use super::schema::{ANY, ObjectRules, Schema, SchemaId};

impl Graph<'_> {
    /// The schema of the values at a key, whether the key is declared or not.
    pub(crate) fn at_key(&self, rules: &ObjectRules<'_>, key: &str) -> SchemaId {
        if let Some(property) = rules.properties.find(key) {
            return property.schema;
        }
        let matching = rules.patterns.iter().filter(|pattern| self.matches(&pattern.pattern, key));
        let matching: Vec<_> = matching.map(|pattern| pattern.schema).collect();
        if matching.is_empty() { rules.additional.unwrap_or(ANY) } else { self.all_of(&matching) }
    }

    /// Whether a schema itself evaluates a key, or does not refuse unevaluated keys, so that this does not matter.
    pub(crate) fn may_have(&self, schema: &Schema<'_>, key: &str) -> bool {
        !schema.refuses_unevaluated()
            || schema.property(key).is_some()
            || schema.object.patterns.iter().any(|pattern| self.matches(&pattern.pattern, key))
    }
}
