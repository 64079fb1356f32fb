//! Changing a copy of a model by another model: JSON Merge Patch (RFC 7396), with typed absence and null.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use super::read::from_str;
use crate::description::{Composition, CompositionKind, Rest, Schema, Shape};
use crate::field::FieldType;
use crate::options::{MODEL_DEPTH, ReadOptions};
use crate::output;
use crate::problem::Errors;
use hl_model_ground::json::{Entry, entries, quoted};

/// A copy of a value with the changes of a patch.
pub(crate) fn apply<T: FieldType, P: FieldType>(value: &T, patch: &P) -> Result<T, Errors> {
    let (schema, name) = (T::field_schema(), P::field_schema().name);
    let (value, patch) = (output::to_json(value, schema.name)?, output::to_json(patch, name)?);
    let json = merge(Some(schema), &value, &patch, MODEL_DEPTH);
    from_str(&json, &ReadOptions::new()).map_err(Errors::without_positions)
}

/// Merges objects key by key. Any other value replaces the old one, and so does an object that is nested deeper than
/// `depth`.
fn merge<'t>(schema: Option<&'static Schema>, value: &'t str, patch: &'t str, depth: usize) -> Cow<'t, str> {
    if depth == 0 || !value.starts_with('{') || !patch.starts_with('{') {
        return patch.into();
    }
    let changes = entries(patch);
    let mut by_key: HashMap<_, _> = HashMap::new();
    for change in &changes {
        by_key.entry(name(schema, change)).or_insert(change);
    }
    let old = entries(value);
    let known: HashSet<_> = old.iter().map(|entry| name(schema, entry)).collect();
    let mut merged: Vec<(Cow<'_, str>, Cow<'_, str>)> = Vec::new();
    for entry in &old {
        let inner = entry.key.as_deref().and_then(|key| at_key(schema?, key));
        match by_key.get(&name(schema, entry)) {
            None => merged.push((entry.quoted.into(), entry.value.into())),
            Some(change) if removes(change, inner) => {}
            Some(change) => merged.push((entry.quoted.into(), merge(inner, entry.value, change.value, depth - 1))),
        }
    }
    for change in &changes {
        let key = name(schema, change);
        // Two names of one key are a problem, which the reader of the merged text finds.
        if known.contains(&key) && by_key.get(&key).is_some_and(|first| std::ptr::eq(*first, change)) {
            continue;
        }
        let inner = change.key.as_deref().and_then(|key| at_key(schema?, key));
        if !removes(change, inner) {
            let written = if key == change.key.as_deref() { None } else { key.map(quoted) };
            // In an added object, too, `null` means that the key is absent.
            let added = merge(inner, "{}", change.value, depth - 1);
            merged.push((written.map_or(change.quoted.into(), Cow::Owned), added));
        }
    }
    let merged: Vec<_> = merged.iter().map(|(key, value)| format!("{key}:{value}")).collect();
    format!("{{{}}}", merged.join(",")).into()
}

/// The key of an entry: the declared name if it is an alias.
fn name<'e>(schema: Option<&'static Schema>, entry: &'e Entry<'_>) -> Option<&'e str> {
    let key = entry.key.as_deref()?;
    Some(schema.and_then(|schema| declared(schema, key)).unwrap_or(key))
}

/// The name of the declared key of an object that has a name or an alias.
fn declared(schema: &'static Schema, key: &str) -> Option<&'static str> {
    match schema.of_object().shape() {
        Shape::Object(object) => object.find(key).map(|(_, declared)| declared.name()),
        Shape::Composition(Composition { kind: CompositionKind::AllOf, members, .. }) => {
            members.iter().find_map(|member| declared((member.schema)(), key))
        }
        _ => None,
    }
}

/// Whether a change removes its key: it is `null`, and the type of the key has no `null`.
fn removes(change: &Entry<'_>, schema: Option<&'static Schema>) -> bool {
    let has_null = schema.is_some_and(|schema| matches!(schema.resolved().shape(), Shape::Nullable(_) | Shape::Null));
    change.value == "null" && !has_null
}

/// The schema of a key of an object.
fn at_key(schema: &'static Schema, key: &str) -> Option<&'static Schema> {
    match schema.of_object().shape() {
        Shape::Map(values) => Some(values()),
        Shape::Object(object) => match (object.find(key), object.rest) {
            (Some((_, declared)), _) => Some(declared.schema()),
            (None, rest) => match (object.patterns_of(key).next(), rest) {
                (Some(known), _) => known.values(),
                (None, Rest::Of(values)) => Some(values()),
                (None, _) => None,
            },
        },
        Shape::Composition(Composition { kind: CompositionKind::AllOf, members, .. }) => {
            members.iter().find_map(|member| at_key((member.schema)(), key))
        }
        _ => None,
    }
}
