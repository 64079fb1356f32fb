//! What schemas say about a single key.

use super::graph::Graph;
use super::schema::{ANY, ObjectRules, PatternProperty, Schema, SchemaId};

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

    /// Adds the schema of the keys that match a pattern. A pattern is in the list once, with all that is said of its keys.
    pub(crate) fn add_pattern<'d>(&self, patterns: &mut Vec<PatternProperty<'d>>, new: PatternProperty<'d>) {
        match patterns.iter_mut().find(|known| known.pattern == new.pattern) {
            Some(known) => known.schema = self.all_of(&[known.schema, new.schema]),
            None => patterns.push(new),
        }
    }

    /// Whether a schema itself evaluates a key, or does not refuse unevaluated keys, so that this does not matter.
    pub(crate) fn may_have(&self, schema: &Schema<'_>, key: &str) -> bool {
        !schema.refuses_unevaluated()
            || schema.property(key).is_some()
            || schema.object.patterns.iter().any(|pattern| self.matches(&pattern.pattern, key))
    }
}
