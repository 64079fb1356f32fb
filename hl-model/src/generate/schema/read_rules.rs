//! The keywords for strings, numbers, lists and objects.

use std::borrow::Cow;

use super::annex_b::in_strict_syntax;
use super::json::{decimal, is_integer};
use super::kinds::Kinds;
use super::literal_pattern::only_key;
use super::look_ahead::split;
use super::merge::{Side, tighter};
use super::origin::Loss;
use super::reading::Reading;
use super::schema::{
    ANY, Contains, ListRules, NEVER, NumberRules, ObjectRules, PatternProperty, Property, Schema, SchemaId,
    StringRules, Union,
};
use crate::generate::capabilities::check_pattern;
use crate::tree::{Entry, Kind, Node};
use hl_model_ground::number::NumberBound;

/// A number of characters, items or keys.
fn count(reading: &Reading<'_, '_>, node: &Node, keyword: &str) -> Option<u64> {
    let value = node.get(keyword)?;
    if let Kind::Number(text) = &value.kind
        && is_integer(text)
        && let Some(number) = decimal(text)
        && !text.starts_with('-')
    {
        // A number that is too large becomes the greatest one, which no value reaches either.
        return Some(number.to_u64().unwrap_or(u64::MAX));
    }
    reading.fail(value, &[keyword], "must be an integer that is not negative");
    None
}

fn flag(reading: &Reading<'_, '_>, node: &Node, keyword: &str) -> bool {
    let Some(value) = node.get(keyword) else { return false };
    value.as_bool().unwrap_or_else(|| {
        reading.fail(value, &[keyword], "must be a boolean");
        false
    })
}

pub(super) fn read_string<'d>(reading: &Reading<'_, 'd>, node: &'d Node, schema: &mut Schema<'d>) {
    let patterns = reading.text(node, "pattern").map(|pattern| read_pattern(reading, node, pattern, schema));
    let rules = StringRules {
        min_length: count(reading, node, "minLength").filter(|count| *count > 0),
        max_length: count(reading, node, "maxLength").filter(|count| *count < u64::MAX),
        patterns: patterns.unwrap_or_default(),
        formats: reading.text(node, "format").filter(|format| !format.is_empty()).into_iter().collect(),
    };
    schema.string = rules.into();
}

/// Reads a pattern as one or several patterns that the derive accepts.
fn read_pattern<'d>(
    reading: &Reading<'_, 'd>,
    node: &'d Node,
    pattern: &'d str,
    schema: &mut Schema<'d>,
) -> Vec<Cow<'d, str>> {
    let reason = match derivable(pattern) {
        Ok(pattern) => return vec![pattern],
        Err(reason) => reason,
    };
    let Some(parts) = split(&in_strict_syntax(pattern)) else {
        schema.losses.extend(node.get("pattern").map(|value| reading.loss(value, "pattern", &reason)));
        return Vec::new();
    };
    for refused in parts.refused {
        let mut text = Schema::of_kinds(Kinds::STRING, schema.origin.clone());
        text.string.patterns.push(Cow::Owned(refused));
        schema.not.push(reading.graph.add(text));
    }
    parts.matching.into_iter().map(Cow::Owned).collect()
}

/// A pattern as the derive accepts it. The error says why it accepts none of its spellings.
fn derivable(pattern: &str) -> Result<Cow<'_, str>, String> {
    check_pattern(pattern).map(|()| Cow::Borrowed(pattern)).or_else(|reason| {
        let strict = in_strict_syntax(pattern);
        check_pattern(&strict).map(|()| strict).map_err(|_| reason)
    })
}

pub(super) fn read_number<'d>(reading: &Reading<'_, 'd>, node: &'d Node, losses: &mut Vec<Loss>) -> NumberRules<'d> {
    let mut divisor = number(reading, node, "multipleOf");
    if let (Some(text), Some(value)) = (divisor, node.get("multipleOf"))
        && !crate::generate::capabilities::is_divisor(text)
    {
        losses.push(reading.loss(
            value,
            "multipleOf",
            "the number is not greater than zero or has more than 19 digits",
        ));
        divisor = None;
    }
    NumberRules {
        minimum: bound(reading, node, Side::Lower),
        maximum: bound(reading, node, Side::Upper),
        multiples_of: divisor.into_iter().collect(),
        formats: node.get("format").and_then(Node::as_str).into_iter().collect(),
    }
}

fn number<'d>(reading: &Reading<'_, 'd>, node: &'d Node, keyword: &str) -> Option<&'d str> {
    let value = node.get(keyword)?;
    match &value.kind {
        Kind::Number(text) if decimal(text).is_some() => Some(text),
        _ => {
            reading.fail(value, &[keyword], "must be a number");
            None
        }
    }
}

fn bound<'d>(reading: &Reading<'_, 'd>, node: &'d Node, side: Side) -> Option<NumberBound<'d>> {
    let (inclusive, exclusive) = match side {
        Side::Lower => ("minimum", "exclusiveMinimum"),
        Side::Upper => ("maximum", "exclusiveMaximum"),
    };
    let plain = number(reading, node, inclusive).map(NumberBound::inclusive);
    match node.get(exclusive).map(|value| &value.kind) {
        None => plain,
        Some(Kind::Bool(is_exclusive)) => plain.map(|bound| NumberBound { is_exclusive: *is_exclusive, ..bound }),
        Some(_) => {
            let strict = number(reading, node, exclusive).map(NumberBound::exclusive);
            tighter(plain, strict, side)
        }
    }
}

pub(super) fn read_list<'d>(reading: &Reading<'_, 'd>, node: &'d Node, losses: &mut Vec<Loss>) -> ListRules {
    let mut rules = ListRules {
        min_items: count(reading, node, "minItems").filter(|count| *count > 0),
        max_items: count(reading, node, "maxItems").filter(|count| *count < u64::MAX),
        unique: flag(reading, node, "uniqueItems"),
        ..ListRules::default()
    };
    if let Some(first) = reading.keyword(node, "prefixItems") {
        rules.first = reading.schemas(first, "prefixItems");
    }
    match node.get("items") {
        Some(items) if items.as_list().is_some() => {
            rules.first = reading.schemas(items, "items");
            rules.items =
                reading.keyword(node, "additionalItems").map(|items| reading.schema(items, &["additionalItems"]));
        }
        Some(items) => rules.items = Some(reading.schema(items, &["items"])),
        None => {}
    }
    read_contains(reading, node, &mut rules);
    read_unevaluated_items(reading, node, &mut rules, losses);
    rules
}

/// Reads `contains`, with the numbers of items.
fn read_contains<'d>(reading: &Reading<'_, 'd>, node: &'d Node, rules: &mut ListRules) {
    let Some(contains) = reading.keyword(node, "contains") else { return };
    let schema = reading.schema(contains, &["contains"]);
    let count = |keyword: &str| reading.keyword(node, keyword).and_then(|_| count(reading, node, keyword));
    let (min, max) = (count("minContains"), count("maxContains"));
    let min = if reading.has_unread("minContains") { 0 } else { min.unwrap_or(1) };
    if !reading.has_unread("contains") {
        contain(rules, Contains { schema, min, max });
    }
}

/// Reads `unevaluatedItems`, which is a rule for further items if no other keyword looks at items.
fn read_unevaluated_items<'d>(
    reading: &Reading<'_, 'd>,
    node: &'d Node,
    rules: &mut ListRules,
    losses: &mut Vec<Loss>,
) {
    let Some(items) = reading.keyword(node, "unevaluatedItems") else { return };
    if matches!(items.kind, Kind::Bool(true)) || rules.items.is_some() {
        return;
    }
    let others = ["contains", "allOf", "anyOf", "oneOf", "if", "$ref", "$dynamicRef", "$recursiveRef"];
    if others.iter().all(|key| node.get(key).is_none()) {
        rules.items = Some(reading.schema(items, &["unevaluatedItems"]));
    } else {
        let reason = "`unevaluatedItems` is not checked beside parts that may look at items";
        losses.push(reading.loss(items, "unevaluatedItems", reason));
    }
}

/// Adds `contains`. What any item or no item satisfies is a number of items.
fn contain(rules: &mut ListRules, contains: Contains) {
    match contains.schema {
        // No list has fewer items than none.
        _ if contains.max.is_some_and(|max| max < contains.min) => {
            (rules.min_items, rules.max_items) = (Some(1), Some(0));
        }
        ANY => {
            rules.min_items = rules.min_items.max(Some(contains.min).filter(|min| *min > 0));
            rules.max_items = [rules.max_items, contains.max].into_iter().flatten().min();
        }
        NEVER if contains.min == 0 => {}
        NEVER => (rules.min_items, rules.max_items) = (Some(1), Some(0)),
        _ => rules.contains.push(contains),
    }
}

pub(super) fn read_object<'d>(reading: &Reading<'_, 'd>, node: &'d Node, schema: &mut Schema<'d>) {
    let mut rules = ObjectRules {
        min_properties: count(reading, node, "minProperties").filter(|count| *count > 0),
        max_properties: count(reading, node, "maxProperties").filter(|count| *count < u64::MAX),
        ..ObjectRules::default()
    };
    for Entry { key, value, .. } in entries(reading, node, "properties") {
        rules.properties.push(Property { key, schema: reading.schema(value, &["properties", key]) });
    }
    let are_complete = read_patterns(reading, node, &mut rules, schema);
    let ObjectRules { properties, patterns, .. } = &mut rules;
    for property in properties.iter_mut() {
        let matching = patterns.iter().filter(|other| reading.graph.matches(&other.pattern, property.key));
        let all = std::iter::once(property.schema).chain(matching.map(|other| other.schema));
        property.schema = reading.graph.all_of(&all.collect::<Vec<_>>());
    }
    if let Some(additional) = node.get("additionalProperties") {
        let additional = reading.schema(additional, &["additionalProperties"]);
        rules.additional = Some(if are_complete { additional } else { ANY });
    }
    apply_catching_all(reading, &mut rules);
    rules.unevaluated = read_unevaluated(reading, node, schema).filter(|_| are_complete);
    read_required(reading, node, &mut rules);
    if let Some(names) = reading.keyword(node, "propertyNames") {
        rules.names.push(reading.schema(names, &["propertyNames"]));
    }
    schema.object = rules.into();
    read_dependencies(reading, node, schema);
}

/// Reads `patternProperties`. Returns whether all patterns can be checked.
fn read_patterns<'d>(
    reading: &Reading<'_, 'd>,
    node: &'d Node,
    rules: &mut ObjectRules<'d>,
    schema: &mut Schema<'d>,
) -> bool {
    let mut are_complete = true;
    for Entry { key, value, .. } in entries(reading, node, "patternProperties") {
        let applied = reading.schema(value, &["patternProperties", key]);
        let only = only_key(key).filter(|only| !rules.properties.contains(only));
        if let Some(only) = only {
            rules.properties.push(Property { key: only, schema: applied });
            continue;
        }
        match derivable(key) {
            Ok(pattern) => match rules.patterns.iter_mut().find(|known| known.pattern == pattern) {
                Some(known) => known.schema = reading.graph.all_of(&[known.schema, applied]),
                None => rules.patterns.push(PatternProperty { pattern, schema: applied }),
            },
            Err(reason) => {
                schema.losses.push(reading.loss(value, "patternProperties", &reason));
                are_complete = false;
            }
        }
    }
    are_complete
}

/// Turns patterns that every key matches into the rule for undeclared keys, because no key is left for another one.
fn apply_catching_all(reading: &Reading<'_, '_>, rules: &mut ObjectRules<'_>) {
    let (catching, others) =
        std::mem::take(&mut rules.patterns).into_iter().partition::<Vec<_>, _>(|known| catches_all(&known.pattern));
    rules.patterns = others;
    if catching.is_empty() {
        return;
    }
    let rest = reading.graph.all_of(&catching.iter().map(|known| known.schema).collect::<Vec<_>>());
    for pattern in &mut rules.patterns {
        pattern.schema = reading.graph.all_of(&[pattern.schema, rest]);
    }
    rules.additional = Some(rest);
}

/// Reads `unevaluatedProperties`.
fn read_unevaluated<'d>(reading: &Reading<'_, 'd>, node: &'d Node, schema: &mut Schema<'d>) -> Option<SchemaId> {
    let rest = reading.keyword(node, "unevaluatedProperties")?;
    let applied = reading.schema(rest, &["unevaluatedProperties"]);
    // A condition without consequences still evaluates keys.
    let has_idle_condition = node.get("if").is_some() && node.get("then").or(node.get("else")).is_none();
    if has_idle_condition && applied != ANY {
        schema.losses.push(reading.loss(rest, "unevaluatedProperties", "is not checked beside `if` alone"));
        return None;
    }
    Some(applied)
}

fn entries<'d>(reading: &Reading<'_, 'd>, node: &'d Node, keyword: &str) -> &'d [Entry] {
    let Some(value) = reading.keyword(node, keyword) else { return &[] };
    if !matches!(value.kind, Kind::Object(_)) {
        reading.fail(value, &[keyword], "must be an object");
    }
    value.entries()
}

/// The keys that a list names. YAML has keys that look like numbers and booleans.
fn keys_in<'d>(reading: &Reading<'_, 'd>, keys: &'d [Node], keyword: &str) -> Vec<&'d str> {
    let text = |key: &'d Node| match &key.kind {
        Kind::String(text) | Kind::Number(text) => Some(text.as_str()),
        Kind::Bool(value) => Some(if *value { "true" } else { "false" }),
        _ => {
            reading.fail(key, &[keyword], "must be a list of keys");
            None
        }
    };
    keys.iter().filter_map(text).collect()
}

fn read_required<'d>(reading: &Reading<'_, 'd>, node: &'d Node, rules: &mut ObjectRules<'d>) {
    let Some(value) = node.get("required") else { return };
    match &value.kind {
        Kind::List(keys) => rules.required.extend_new(keys_in(reading, keys, "required")),
        // In draft 3 it was a boolean at the key. Documents still have it, but it has no meaning now.
        Kind::Bool(_) => {}
        _ => reading.fail(value, &["required"], "must be a list of keys"),
    }
}

/// Reads `dependentRequired`, `dependentSchemas`, and `dependencies`, which may be either.
fn read_dependencies<'d>(reading: &Reading<'_, 'd>, node: &'d Node, schema: &mut Schema<'d>) {
    for keyword in ["dependentRequired", "dependentSchemas", "dependencies"] {
        for Entry { key, value, .. } in entries(reading, node, keyword) {
            if let Some(keys) = value.as_list() {
                schema.object.requires.push((key, keys_in(reading, keys, keyword)));
                continue;
            }
            let then = reading.schema(value, &[keyword, key]);
            if then == ANY {
                continue;
            }
            // Either the key is absent, or the schema applies.
            let absent = reading.graph.add(absent_key(key, schema));
            let present = reading.graph.add(present_key(key, schema));
            let then = reading.graph.all_of(&[present, then]);
            schema.unions.push(Union::of_apart(vec![then, absent]));
        }
    }
}

/// The schema of objects with a key.
fn present_key<'d>(key: &'d str, beside: &Schema<'d>) -> Schema<'d> {
    let mut schema = Schema::of_kinds(Kinds::OBJECT, beside.origin.clone());
    schema.object.required.push(key);
    schema
}

/// The schema of objects without a key, and of all other values that are not objects.
fn absent_key<'d>(key: &'d str, beside: &Schema<'d>) -> Schema<'d> {
    let mut schema = Schema::of_kinds(Kinds::ALL, beside.origin.clone());
    schema.object.properties.push(Property { key, schema: NEVER });
    schema
}

/// Whether a pattern matches every key. One that fails only at the end of a line counts too, because documents write it
/// for every key, and no key has several lines.
fn catches_all(pattern: &str) -> bool {
    matches!(pattern, "" | ".*" | "^.*$" | "^.*" | ".*$" | "^(.*)$" | "^.*?$" | "[\\s\\S]*" | "^")
}
