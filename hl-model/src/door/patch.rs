//! Changing a copy of a model by another model: JSON Merge Patch (RFC 7396), with typed absence and null.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use super::read::from_str;
use crate::description::{Composition, CompositionKind, Rest, Schema, Shape};
use crate::field::FieldType;
use crate::options::{MODEL_DEPTH, ReadOptions};
use crate::output;
use crate::problem::Errors;
use hl_model_ground::json::{Entry, entries};

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
    let by_key: HashMap<_, _> = changes.iter().map(|change| (change.key.as_deref(), change)).collect();
    let old = entries(value);
    let known: HashSet<_> = old.iter().map(|entry| entry.key.as_deref()).collect();
    let mut merged: Vec<(&str, Cow<'_, str>)> = Vec::new();
    for entry in &old {
        let inner = entry.key.as_deref().and_then(|key| at_key(schema?, key));
        match by_key.get(&entry.key.as_deref()) {
            None => merged.push((entry.quoted, entry.value.into())),
            Some(change) if removes(change, inner) => {}
            Some(change) => merged.push((entry.quoted, merge(inner, entry.value, change.value, depth - 1))),
        }
    }
    for change in changes.iter().filter(|change| !known.contains(&change.key.as_deref())) {
        let inner = change.key.as_deref().and_then(|key| at_key(schema?, key));
        if !removes(change, inner) {
            // In an added object, too, `null` means that the key is absent.
            merged.push((change.quoted, merge(inner, "{}", change.value, depth - 1)));
        }
    }
    let merged: Vec<_> = merged.iter().map(|(key, value)| format!("{key}:{value}")).collect();
    format!("{{{}}}", merged.join(",")).into()
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
