//! `propertyNames`: the names that keys may have.

use std::collections::HashSet;
use std::rc::Rc;

use super::key_rule::{KeyRule, KeyRules};
use super::model::Constraint;
use super::planner::{Context, Planner, keyword_unsaid};
use crate::generate::document::{Kind, Node, Place};
use crate::generate::schema::{ANY, Kinds, NEVER, PatternProperty, Property, Schema, StringRules, accepts_at};

impl<'d> Planner<'_, 'd> {
    /// An object with declared keys in which the rule on names is applied: to the declared keys themselves, and to all
    /// others by a pattern, or by declaring them too. A rule that cannot be applied is kept.
    pub(super) fn with_named_keys(&self, flat: Rc<Schema<'d>>, rules: &KeyRules<'d>) -> Rc<Schema<'d>> {
        let names = self.graph.all_of(&flat.object.names);
        let is_map = flat.object.properties.is_empty() && flat.object.required.is_empty() && rules.is_empty();
        if names == ANY || flat.kinds != Kinds::OBJECT || is_map {
            return flat;
        }
        let allows = |key: &str| {
            let place = Place::NOWHERE;
            accepts_at(self.graph, names, &Node { kind: Kind::String(key.to_owned()), place })
        };
        let mut schema = (*flat).clone();
        let declared: HashSet<&'d str> = flat.object.properties.iter().map(|property| property.key).collect();
        let required = flat.object.required.iter().filter(|key| !declared.contains(*key));
        schema
            .object
            .properties
            .extend(required.map(|key| Property { key, schema: flat.object.what_holds(self.graph, key) }));
        schema.object.properties.iter_mut().filter(|property| !allows(property.key)).for_each(|property| {
            property.schema = NEVER;
        });
        let of_rules = rules.rules.iter().flat_map(KeyRule::keys);
        if !of_rules.chain(rules.absent.iter().copied()).all(allows) || !self.name_others(&mut schema, &declared) {
            return flat;
        }
        schema.object.names.clear();
        self.graph.flat(self.graph.add(schema))
    }

    /// Applies the rule on names to undeclared keys.
    fn name_others(&self, schema: &mut Schema<'d>, declared: &HashSet<&'d str>) -> bool {
        let names = self.graph.all_of(&schema.object.names);
        let names = self.graph.flat(self.graph.of_kinds(names, Kinds::STRING));
        let rest = schema.object.additional.unwrap_or(ANY);
        if names.kinds.is_empty() {
            schema.object.patterns.clear();
            schema.object.additional = Some(NEVER);
            return true;
        }
        if !names.unions.is_empty() || !names.not.is_empty() || !names.branches.is_empty() || !names.unsaid.is_empty() {
            return false;
        }
        if let Some(values) = &names.values {
            let others: Vec<_> = values.iter().filter_map(|value| value.as_str()).collect();
            let others = others.into_iter().filter(|key| !declared.contains(key));
            let others: Vec<_> =
                others.map(|key| Property { key, schema: schema.object.what_holds(self.graph, key) }).collect();
            let known: HashSet<&str> = schema.object.properties.iter().map(|property| property.key).collect();
            let others: Vec<_> = others.into_iter().filter(|property| !known.contains(property.key)).collect();
            schema.object.properties.extend(others);
            schema.object.patterns.clear();
            schema.object.additional = Some(NEVER);
            return true;
        }
        if rest == NEVER && schema.object.patterns.is_empty() {
            return true;
        }
        let only = StringRules { patterns: names.string.patterns.clone(), ..StringRules::default() };
        match names.string.patterns.as_slice() {
            [std::borrow::Cow::Borrowed(pattern)]
                if *names.string == only && rest == ANY && schema.object.patterns.is_empty() =>
            {
                schema.object.patterns.push(PatternProperty { pattern, schema: ANY });
                schema.object.additional = Some(NEVER);
                true
            }
            _ => false,
        }
    }

    /// The constraints on the names of keys.
    pub(super) fn names_of_keys(&mut self, flat: &Rc<Schema<'d>>, context: &Context) -> Vec<Constraint<'d>> {
        let names = self.graph.all_of(&flat.object.names);
        if names == ANY {
            return Vec::new();
        }
        let names = self.graph.flat(self.graph.of_kinds(names, Kinds::STRING));
        let is_plain = names.unions.is_empty() && names.not.is_empty() && names.branches.is_empty();
        if !is_plain || names.kinds.is_empty() {
            self.unsaid(context, keyword_unsaid(&names, "propertyNames", "the names of keys are not checked"));
            return Vec::new();
        }
        if names.values.is_some() {
            return vec![Constraint::values(names.values.iter().flatten().copied())];
        }
        self.scalar_constraints(&names, context)
    }
}
