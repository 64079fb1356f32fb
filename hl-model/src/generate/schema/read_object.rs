//! The keywords for objects.

use super::graph::Graph;
use super::kinds::Kinds;
use super::literal_pattern::only_key;
use super::read_rules::derivable;
use super::reading::Reading;
use super::schema::{ANY, NEVER, ObjectRules, PatternProperty, Property, Schema, SchemaId, Union};

use crate::tree::{Content, Entry, Node};

impl<'d> Reading<'_, 'd> {
    pub(super) fn read_object(&mut self) {
        let count = self.counts("minProperties", "maxProperties");
        let mut rules = ObjectRules { count, ..ObjectRules::default() };
        for Entry { key, value, .. } in self.entries("properties") {
            rules.properties.push(Property { key, schema: self.subschema(value, &["properties", key]) });
        }
        let are_complete = self.read_patterns(&mut rules);
        let ObjectRules { properties, patterns, .. } = &mut rules;
        for property in properties.iter_mut() {
            let matching = patterns.iter().filter(|other| self.graph.matches(&other.pattern, property.key));
            let all = std::iter::once(property.schema).chain(matching.map(|other| other.schema));
            property.schema = self.graph.all_of(&all.collect::<Vec<_>>());
        }
        if let Some(additional) = self.node.get("additionalProperties") {
            let additional = self.subschema(additional, &["additionalProperties"]);
            rules.additional = Some(if are_complete { additional } else { ANY });
        }
        apply_catching_all(self.graph, &mut rules);
        rules.unevaluated = self.read_unevaluated().filter(|_| are_complete);
        self.read_required(&mut rules);
        if let Some(names) = self.keyword("propertyNames") {
            rules.names.push(self.subschema(names, &["propertyNames"]));
        }
        self.schema.object = rules.into();
        self.read_dependencies();
    }

    /// Reads `patternProperties`. Returns whether all patterns can be checked.
    fn read_patterns(&mut self, rules: &mut ObjectRules<'d>) -> bool {
        let mut are_complete = true;
        for Entry { key, value, .. } in self.entries("patternProperties") {
            let applied = self.subschema(value, &["patternProperties", key]);
            let only = only_key(key).filter(|only| !rules.properties.contains(only));
            if let Some(only) = only {
                rules.properties.push(Property { key: only, schema: applied });
                continue;
            }
            match derivable(key) {
                Ok(pattern) => {
                    self.graph.add_pattern(&mut rules.patterns, PatternProperty { pattern, schema: applied });
                }
                Err(reason) => {
                    self.lose(value, "patternProperties", &reason);
                    are_complete = false;
                }
            }
        }
        are_complete
    }

    /// Reads `unevaluatedProperties`.
    fn read_unevaluated(&mut self) -> Option<SchemaId> {
        let rest = self.keyword("unevaluatedProperties")?;
        let applied = self.subschema(rest, &["unevaluatedProperties"]);
        // A condition without consequences still evaluates keys.
        let has_idle_condition =
            self.node.get("if").is_some() && self.node.get("then").or(self.node.get("else")).is_none();
        if has_idle_condition && applied != ANY {
            self.lose(rest, "unevaluatedProperties", "is not checked beside `if` alone");
            return None;
        }
        Some(applied)
    }

    fn entries(&mut self, keyword: &str) -> &'d [Entry] {
        let Some(value) = self.keyword(keyword) else { return &[] };
        if !value.is_object() {
            self.fail(value, &[keyword], "must be an object");
        }
        value.entries()
    }

    /// The keys that a list names. YAML has keys that look like numbers and booleans.
    fn keys_in(&mut self, keys: &'d [Node], keyword: &str) -> Vec<&'d str> {
        let text = |key: &'d Node| match &key.content {
            Content::String(text) | Content::Number(text) => Some(text.as_str()),
            Content::Bool(value) => Some(if *value { "true" } else { "false" }),
            _ => {
                self.fail(key, &[keyword], "must be a list of keys");
                None
            }
        };
        keys.iter().filter_map(text).collect()
    }

    fn read_required(&mut self, rules: &mut ObjectRules<'d>) {
        let Some(value) = self.node.get("required") else { return };
        match &value.content {
            Content::List(keys) => rules.required.extend_new(self.keys_in(keys, "required")),
            // In draft 3 it was a boolean at the key. Documents still have it, but it has no meaning now.
            Content::Bool(_) => {}
            _ => self.fail(value, &["required"], "must be a list of keys"),
        }
    }

    /// Reads `dependentRequired`, `dependentSchemas`, and `dependencies`, which may be either.
    fn read_dependencies(&mut self) {
        for keyword in ["dependentRequired", "dependentSchemas", "dependencies"] {
            for Entry { key, value, .. } in self.entries(keyword) {
                if let Some(keys) = value.as_list() {
                    let keys = self.keys_in(keys, keyword);
                    self.schema.object.requires.push((key, keys));
                    continue;
                }
                let then = self.subschema(value, &[keyword, key]);
                if then == ANY {
                    continue;
                }
                // Either the key is absent, or the schema applies.
                let mut absent = Schema::of_kinds(Kinds::ALL, self.schema.origin.clone());
                absent.object.properties.push(Property { key, schema: NEVER });
                let absent = self.graph.add(absent);
                let mut present = Schema::of_kinds(Kinds::OBJECT, self.schema.origin.clone());
                present.object.required.push(key);
                let then = self.graph.all_of(&[self.graph.add(present), then]);
                self.schema.unions.push(Union::of_apart(vec![then, absent]));
            }
        }
    }
}

/// Turns patterns that every key matches into the rule for undeclared keys, because no key is left for another one.
fn apply_catching_all(graph: &Graph<'_>, rules: &mut ObjectRules<'_>) {
    let (catching, others) =
        std::mem::take(&mut rules.patterns).into_iter().partition::<Vec<_>, _>(|known| catches_all(&known.pattern));
    rules.patterns = others;
    if catching.is_empty() {
        return;
    }
    let rest = graph.all_of(&catching.iter().map(|known| known.schema).collect::<Vec<_>>());
    for pattern in &mut rules.patterns {
        pattern.schema = graph.all_of(&[pattern.schema, rest]);
    }
    rules.additional = Some(rest);
}

/// Whether a pattern matches every key. One that fails only at the end of a line counts too, because documents write it
/// for every key, and no key has several lines.
fn catches_all(pattern: &str) -> bool {
    matches!(pattern, "" | ".*" | "^.*$" | "^.*" | ".*$" | "^(.*)$" | "^.*?$" | "[\\s\\S]*" | "^")
}
