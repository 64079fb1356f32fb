//! `propertyNames`: the names that keys may have.

use std::borrow::Cow;
use std::rc::Rc;

use super::constraint::Constraint;
use super::key_rule::{KeyRule, KeyRules};
use super::planner::{Context, Planner};
use crate::generate::capabilities::check_pattern;
use crate::generate::schema::{
    ANY, Counts, Kinds, NEVER, PatternProperty, Property, Schema, SchemaId, StringRules, accepts_at,
};
use crate::tree::{Node, Place};

/// A pattern that only the empty name matches.
const EMPTY_NAME: &str = "^$";

impl<'d> Planner<'_, 'd> {
    /// An object in which the rule on names is applied: to the declared keys themselves, and to all others by a pattern,
    /// or by declaring them too. A rule that cannot be applied, or that a map has as constraints on its keys, is kept.
    pub(super) fn with_named_keys(&self, flat: Rc<Schema<'d>>, rules: &KeyRules<'d>) -> Rc<Schema<'d>> {
        let names = self.graph.all_of(&flat.object.names);
        // A key that is declared, or matches a pattern, is no longer unevaluated.
        let are_kept = flat.refuses_unevaluated() || self.is_map_with_names(&flat, rules);
        if names == ANY || flat.kinds != Kinds::OBJECT || are_kept {
            return flat;
        }
        let allows = |key: &str| {
            let place = Place::NOWHERE;
            accepts_at(self.graph, names, &Node::text(key, place))
        };
        let mut schema = (*flat).clone();
        let required = flat.object.required.iter().filter(|key| !flat.object.properties.contains(key));
        schema
            .object
            .properties
            .extend(required.map(|key| Property { key, schema: self.graph.at_key(&flat.object, key) }));
        schema.object.properties.iter_mut().filter(|property| !allows(property.key)).for_each(|property| {
            property.schema = NEVER;
        });
        let of_rules = rules.rules.iter().flat_map(KeyRule::keys);
        if !of_rules.chain(rules.absent.iter().copied()).all(allows) || !self.name_others(&mut schema, &flat) {
            return flat;
        }
        schema.object.names.clear();
        self.graph.flat(self.graph.add(schema))
    }

    /// Whether an object is a map that has the rule on names as constraints on its keys.
    fn is_map_with_names(&self, flat: &Schema<'d>, rules: &KeyRules<'d>) -> bool {
        let has_keys = !flat.object.properties.is_empty() || !flat.object.required.is_empty() || !rules.is_empty();
        let names = self.names(flat);
        let is_map = match flat.object.patterns.as_slice() {
            [] => true,
            [_] => flat.object.additional.is_some_and(|rest| self.is_never(rest)) && names.string.patterns.is_empty(),
            _ => false,
        };
        !has_keys && is_map && is_plain(&names)
    }

    /// The rule on names, for texts.
    fn names(&self, flat: &Schema<'d>) -> Rc<Schema<'d>> {
        let names = self.graph.all_of(&flat.object.names);
        let names = self.graph.flat(self.graph.of_kinds(names, Kinds::STRING));
        self.with_one_pattern(&names, flat).map_or(names, Rc::new)
    }

    /// A rule on names that is a choice of lists and patterns, with one pattern for undeclared keys in its place.
    fn with_one_pattern(&self, names: &Schema<'d>, of: &Schema<'d>) -> Option<Schema<'d>> {
        let [union] = names.unions.as_slice() else { return None };
        if !names.is_type_only() || union.is_one_of && !union.is_apart {
            return None;
        }
        let patterns =
            union.members.iter().map(|member| self.patterns_of_names(*member, of)).collect::<Option<Vec<_>>>()?;
        let pattern = derivable(patterns.concat().join("|")).filter(|pattern| !pattern.is_empty())?;
        let string = StringRules { patterns: vec![pattern], ..StringRules::default() };
        Some(Schema { string: string.into(), unions: Vec::new(), ..names.clone() })
    }

    /// The pattern of the names that a schema allows to undeclared keys, if it lists names or has a pattern alone. There is
    /// none if it lists declared keys only.
    fn patterns_of_names(&self, id: SchemaId, of: &Schema<'d>) -> Option<Vec<String>> {
        let names = self.graph.flat(self.graph.of_kinds(id, Kinds::STRING));
        if !is_plain(&names) || !names.losses.is_empty() {
            return None;
        }
        let Some(values) = &names.values else {
            return only_pattern(&names.string).map(|pattern| vec![format!("(?:{pattern})")]);
        };
        let others = values.iter().filter_map(|value| value.as_str()).filter(|name| of.property(name).is_none());
        let texts: Vec<_> = others.map(exactly).collect();
        Some(if texts.is_empty() { Vec::new() } else { vec![format!("^(?:{})$", texts.join("|"))] })
    }

    /// Applies the rule on names to undeclared keys.
    fn name_others(&self, schema: &mut Schema<'d>, flat: &Schema<'d>) -> bool {
        let names = self.names(schema);
        if names.kinds.is_empty() {
            schema.object.patterns.clear();
            schema.object.additional = Some(NEVER);
            return true;
        }
        if !names.unions.is_empty() || !names.branches.is_empty() || !names.losses.is_empty() {
            return false;
        }
        if let Some(values) = names.values.as_ref().filter(|_| names.not.is_empty()) {
            let keys = values.iter().filter_map(|value| value.as_str()).filter(|key| flat.property(key).is_none());
            declare(schema, keys, |schema, key| self.graph.at_key(&schema.object, key));
            schema.object.patterns.clear();
            schema.object.additional = Some(NEVER);
            return true;
        }
        let mut refused = Vec::new();
        if names.string.length.min == Some(1) {
            refused.push(PatternProperty { pattern: Cow::Borrowed(EMPTY_NAME), schema: NEVER });
        }
        let is_applied = names.not.iter().all(|not| self.refuse_names(*not, schema, &mut refused))
            && self.allow_names(&names.string, schema);
        for pattern in refused {
            self.graph.add_pattern(&mut schema.object.patterns, pattern);
        }
        is_applied
    }

    /// Refuses the names that a schema in `not` allows: texts by a declared key, others by a pattern.
    fn refuse_names(&self, not: SchemaId, schema: &mut Schema<'d>, refused: &mut Vec<PatternProperty<'d>>) -> bool {
        let names = self.graph.flat(self.graph.of_kinds(not, Kinds::STRING));
        if !is_plain(&names) || !names.losses.is_empty() {
            return names.kinds.is_empty();
        }
        if let Some(values) = &names.values {
            declare(schema, values.iter().filter_map(|value| value.as_str()), |_, _| NEVER);
            return true;
        }
        let Some(pattern) = only_pattern(&names.string) else { return false };
        refused.push(PatternProperty { pattern, schema: NEVER });
        true
    }

    /// Allows only undeclared keys that match the pattern of a rule on names, if it has one and says nothing else.
    fn allow_names(&self, names: &StringRules<'d>, schema: &mut Schema<'d>) -> bool {
        let mut names = names.clone();
        names.length.min = names.length.min.filter(|least| *least > 1);
        let object = &mut schema.object;
        let rest = object.additional.unwrap_or(ANY);
        if names == StringRules::default() || rest == NEVER && object.patterns.is_empty() {
            return true;
        }
        let Some(pattern) = only_pattern(&names) else { return false };
        let is_same = object.patterns.iter().all(|known| known.pattern == pattern);
        if object.patterns.is_empty() {
            // The values of declared keys that match are not limited by what holds for undeclared ones.
            let mut matching = object.properties.iter().filter(|property| self.graph.matches(&pattern, property.key));
            if !matching.all(|property| property.schema == NEVER || self.is_of_kind(property.schema, rest)) {
                return false;
            }
            object.patterns.push(PatternProperty { pattern, schema: rest });
        }
        object.additional = Some(NEVER);
        is_same
    }

    /// Whether a schema allows the values of the kinds of another one, and neither says anything else.
    fn is_of_kind(&self, id: SchemaId, other: SchemaId) -> bool {
        let (schema, other) = (self.graph.flat(id), self.graph.flat(other));
        other.is_unconstrained()
            && (other.kinds == Kinds::ALL || schema.is_unconstrained() && schema.kinds == other.kinds)
    }

    /// The constraints on the names of keys.
    pub(super) fn names_of_keys(&mut self, flat: &Rc<Schema<'d>>, context: &Context) -> Vec<Constraint<'d>> {
        if flat.object.names.is_empty() {
            return Vec::new();
        }
        let names = self.names(flat);
        if !is_plain(&names) {
            self.lose(context, names.loss("propertyNames", "the names of keys are not checked"));
            return Vec::new();
        }
        for loss in &names.losses {
            self.lose(context, loss.clone());
        }
        if names.values.is_some() {
            return vec![Constraint::values(names.values.iter().flatten().copied())];
        }
        self.scalar_constraints(&names, context)
    }
}

/// Declares keys that are not declared yet, each with a schema.
fn declare<'d>(
    schema: &mut Schema<'d>,
    keys: impl Iterator<Item = &'d str>,
    schema_of: impl Fn(&Schema<'d>, &'d str) -> SchemaId,
) {
    let declared: Vec<_> = keys.map(|key| Property { key, schema: schema_of(schema, key) }).collect();
    schema.object.properties.extend_new(declared);
}

/// The pattern that matches a text alone, without its anchors.
fn exactly(text: &str) -> String {
    let is_syntax = |character: &char| r"^$\.*+?()[]{}|/".contains(*character);
    text.chars().flat_map(|character| is_syntax(&character).then_some('\\').into_iter().chain([character])).collect()
}

/// Whether the constraints on the keys of a map can express a rule on names.
fn is_plain(names: &Schema<'_>) -> bool {
    names.is_plain() && !names.kinds.is_empty()
}

/// The pattern of a rule on texts that says nothing else, or restricts lengths only.
fn only_pattern<'d>(rules: &StringRules<'d>) -> Option<Cow<'d, str>> {
    let only = StringRules { patterns: rules.patterns.clone(), ..StringRules::default() };
    match rules.patterns.as_slice() {
        [pattern] if *rules == only => Some(pattern.clone()),
        [] if *rules == (StringRules { length: rules.length, ..only }) => of_length(rules.length),
        _ => None,
    }
}

/// The pattern of texts whose number of characters is in a range.
fn of_length<'d>(Counts { min, max }: Counts) -> Option<Cow<'d, str>> {
    min.or(max)?;
    let least = min.unwrap_or_default();
    let most = max.map(|most| most.to_string()).unwrap_or_default();
    derivable(format!(r"^[\s\S]{{{least},{most}}}$"))
}

/// A pattern, if the derive accepts it.
fn derivable<'d>(pattern: String) -> Option<Cow<'d, str>> {
    check_pattern(&pattern).is_ok().then_some(Cow::Owned(pattern))
}
