//! Merging two schemas into one that allows the values that both allow.

use std::cmp::Ordering;
use std::collections::HashSet;

use super::graph::Graph;
use super::json::ByValue;
use super::schema::{ANY, ListRules, NEVER, NumberRules, ObjectRules, PatternProperty, Property, Schema, StringRules};
use hl_model_ground::bound::Bound;
use hl_model_ground::number::compare;

/// Adds the rules of another schema.
pub(super) fn merge<'d>(graph: &Graph<'d>, schema: &mut Schema<'d>, other: &Schema<'d>) {
    schema.kinds = schema.kinds.and(other.kinds);
    schema.prose.merge(&other.prose);
    schema.values = match (schema.values.take(), &other.values) {
        (Some(values), Some(others)) => {
            let others: HashSet<_> = others.iter().copied().map(ByValue).collect();
            Some(values.into_iter().filter(|value| others.contains(&ByValue(value))).collect())
        }
        (values, others) => values.or_else(|| others.clone()),
    };
    if !other.string.is_empty() {
        merge_strings(&mut schema.string, &other.string);
    }
    if !other.number.is_empty() {
        merge_numbers(&mut schema.number, &other.number);
    }
    if !other.list.is_empty() {
        merge_lists(graph, &mut schema.list, &other.list);
    }
    merge_unevaluated(schema, other);
    if !other.object.is_empty()
        && let Some(reason) = merge_objects(graph, &mut schema.object, &other.object)
    {
        schema.lose("allOf", reason);
    }
    extend_new(&mut schema.unions, &other.unions);
    extend_new(&mut schema.not, &other.not);
    extend_new(&mut schema.branches, &other.branches);
    extend_new(&mut schema.losses, &other.losses);
}

/// Merges the rule of a part for unevaluated keys. Keys that are declared beside the part do not count as evaluated by
/// it.
fn merge_unevaluated(schema: &mut Schema<'_>, other: &Schema<'_>) {
    match (schema.object.unevaluated, other.object.unevaluated) {
        (None, None) => {}
        (None, Some(rest)) if !may_evaluate(schema) => schema.object.unevaluated = Some(rest),
        (Some(_), None) if !may_evaluate(other) => {}
        _ => schema.lose("unevaluatedProperties", "`unevaluatedProperties` of a part is not checked"),
    }
}

/// Whether a schema evaluates keys that an object can have. A required key is not evaluated by that.
fn may_evaluate(schema: &Schema<'_>) -> bool {
    let object = &schema.object;
    object.properties.iter().any(|property| property.schema != NEVER)
        || !object.patterns.is_empty()
        || object.additional.is_some()
        || !schema.unions.is_empty()
        || !schema.branches.is_empty()
}

fn extend_new<T: PartialEq + Clone>(list: &mut Vec<T>, others: &[T]) {
    for other in others {
        if !list.contains(other) {
            list.push(other.clone());
        }
    }
}

fn merge_strings<'d>(rules: &mut StringRules<'d>, other: &StringRules<'d>) {
    rules.length = rules.length.and(other.length);
    extend_new(&mut rules.patterns, &other.patterns);
    extend_new(&mut rules.formats, &other.formats);
}

fn merge_numbers<'d>(rules: &mut NumberRules<'d>, other: &NumberRules<'d>) {
    rules.minimum = tighter(rules.minimum, other.minimum);
    rules.maximum = tighter(rules.maximum, other.maximum);
    extend_new(&mut rules.multiples_of, &other.multiples_of);
    extend_new(&mut rules.formats, &other.formats);
}

/// The tighter of two bounds on one side.
pub(super) fn tighter<'d>(left: Option<Bound<&'d str>>, right: Option<Bound<&'d str>>) -> Option<Bound<&'d str>> {
    let (Some(a), Some(b)) = (left, right) else { return left.or(right) };
    let takes_second = match compare(b.end()?.number, a.end()?.number) {
        Ordering::Equal => b.is_exclusive(),
        order => a.admits(order),
    };
    Some(if takes_second { b } else { a })
}

fn merge_lists(graph: &Graph<'_>, rules: &mut ListRules, other: &ListRules) {
    let rest = |rules: &ListRules| rules.items.unwrap_or(ANY);
    let item = |rules: &ListRules, index: usize| rules.first.get(index).copied().unwrap_or(rest(rules));
    let length = rules.first.len().max(other.first.len());
    let first: Vec<_> = (0..length).map(|index| graph.all_of(&[item(rules, index), item(other, index)])).collect();
    let items = graph.all_of(&[rest(rules), rest(other)]);
    rules.first = first;
    rules.items = Some(items).filter(|items| *items != ANY);
    rules.count = rules.count.and(other.count);
    rules.unique |= other.unique;
    extend_new(&mut rules.contains, &other.contains);
}

/// Merges the rules for objects. If the result allows more values than both schemas do, the reason is returned.
fn merge_objects<'d>(graph: &Graph<'d>, rules: &mut ObjectRules<'d>, other: &ObjectRules<'d>) -> Option<&'static str> {
    if !other.patterns.is_empty() || other.additional.is_some() {
        for property in rules.properties.iter_mut().filter(|property| !other.properties.contains(property.key)) {
            property.schema = graph.all_of(&[property.schema, graph.at_key(other, property.key)]);
        }
    }
    let mut new = Vec::new();
    for Property { key, schema } in other.properties.iter().copied() {
        match rules.properties.find_mut(key) {
            Some(property) => property.schema = graph.all_of(&[property.schema, schema]),
            None => new.push(Property { key, schema: graph.all_of(&[graph.at_key(rules, key), schema]) }),
        }
    }
    rules.properties.extend_new(new);
    let loss = merge_patterns(graph, rules, other);
    rules.additional = match (rules.additional, other.additional) {
        (Some(left), Some(right)) => Some(graph.all_of(&[left, right])),
        (left, right) => left.or(right),
    };
    // Patterns say nothing new if undeclared keys that match none have the same schema.
    if rules.additional.is_some_and(|rest| rules.patterns.iter().all(|pattern| pattern.schema == rest)) {
        rules.patterns.clear();
    }
    rules.required.extend_new(other.required.iter().copied());
    rules.count = rules.count.and(other.count);
    extend_new(&mut rules.names, &other.names);
    extend_new(&mut rules.requires, &other.requires);
    loss
}

fn merge_patterns<'d>(graph: &Graph<'d>, rules: &mut ObjectRules<'d>, other: &ObjectRules<'d>) -> Option<&'static str> {
    let same = |left: &PatternProperty<'d>, right: &PatternProperty<'d>| left.pattern == right.pattern;
    let only_left = rules.patterns.iter().any(|left| !other.patterns.iter().any(|right| same(left, right)));
    let only_right = other.patterns.iter().any(|right| !rules.patterns.iter().any(|left| same(left, right)));
    let is_open = |rules: &ObjectRules<'_>| rules.additional.is_none_or(|additional| additional == ANY);
    let has_both = !rules.patterns.is_empty() && !other.patterns.is_empty();
    let loss = has_both && (only_left && !is_open(other) || only_right && !is_open(rules));
    // A key that matches a pattern of one part is an undeclared key of the other, if that has no patterns.
    let beside = |rules: &ObjectRules<'_>| rules.additional.filter(|_| !has_both).unwrap_or(ANY);
    let (rest, other_rest) = (beside(rules), beside(other));
    for pattern in &mut rules.patterns {
        pattern.schema = graph.all_of(&[pattern.schema, other_rest]);
    }
    for PatternProperty { pattern, schema } in &other.patterns {
        let schema = graph.all_of(&[*schema, rest]);
        graph.add_pattern(&mut rules.patterns, PatternProperty { pattern: pattern.clone(), schema });
    }
    loss.then_some("keys that match a pattern in one part are not checked against the others")
}
