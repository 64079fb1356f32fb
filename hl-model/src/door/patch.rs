//! Changing a copy of a model by another model: JSON Merge Patch (RFC 7396), with typed absence and null.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use super::read::from_str;
use crate::description::{Composition, CompositionKind, Object, Rest, Schema, SchemaFn, Shape};
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
    // What a model holds was read or built already, perhaps with larger limits than the usual ones.
    from_str(&json, &ReadOptions::unlimited()).map_err(Errors::without_positions)
}

/// Merges objects key by key. Any other value replaces the old one, and so does an object that is nested deeper than
/// `depth`.
fn merge<'t>(schema: Option<&'static Schema>, value: &'t str, patch: &'t str, depth: usize) -> Cow<'t, str> {
    if depth == 0 || !value.starts_with('{') || !patch.starts_with('{') {
        return patch.into();
    }
    let (old, changes) = (entries(value), entries(patch));
    let old: Vec<_> = old.iter().map(|entry| Place::of(schema, entry)).collect();
    let changes: Vec<_> = changes.iter().map(|entry| Place::of(schema, entry)).collect();
    let mut by_name: HashMap<_, _> = HashMap::new();
    for change in &changes {
        by_name.entry(change.name).or_insert(change);
    }
    let known: HashSet<_> = old.iter().map(|place| place.name).collect();
    let mut merged: Vec<(Cow<'_, str>, Cow<'_, str>)> = Vec::new();
    for Place { entry, name, schema } in &old {
        match by_name.get(name) {
            None => merged.push((entry.quoted.into(), entry.value.into())),
            Some(change) if change.removes() => {}
            Some(change) => {
                merged.push((entry.quoted.into(), merge(*schema, entry.value, change.entry.value, depth - 1)));
            }
        }
    }
    for change in &changes {
        let Place { entry, name, schema } = change;
        // Two names of one key are a problem, which the reader of the merged text finds.
        if known.contains(name) && by_name.get(name).is_some_and(|first| std::ptr::eq(*first, change)) {
            continue;
        }
        if !change.removes() {
            let written = if *name == entry.key.as_deref() { None } else { name.map(quoted) };
            // In an added object, too, `null` means that the key is absent.
            let added = merge(*schema, "{}", entry.value, depth - 1);
            merged.push((written.map_or(entry.quoted.into(), Cow::Owned), added));
        }
    }
    let merged: Vec<_> = merged.iter().map(|(key, value)| format!("{key}:{value}")).collect();
    format!("{{{}}}", merged.join(",")).into()
}

/// An entry of an object, with what its description says of the key.
struct Place<'e> {
    entry: &'e Entry<'e>,
    /// The key: the declared name if it is an alias.
    name: Option<&'e str>,
    /// The schema of its value.
    schema: Option<&'static Schema>,
}

impl<'e> Place<'e> {
    fn of(object: Option<&'static Schema>, entry: &'e Entry<'e>) -> Self {
        let key = entry.key.as_deref();
        let known = key.and_then(|key| find(object?, key));
        let name = known.as_ref().and_then(|known| known.name).or(key);
        Self { entry, name, schema: known.and_then(|known| known.schema) }
    }

    /// Whether a change removes its key: it is `null`, and the type of the key has no `null`.
    fn removes(&self) -> bool {
        let is_null = |schema: &'static Schema| matches!(schema.resolved().shape(), Shape::Nullable(_) | Shape::Null);
        self.entry.value == "null" && !self.schema.is_some_and(is_null)
    }
}

/// What the description of an object says of a key.
struct Known {
    by: By,
    /// The name of a declared key.
    name: Option<&'static str>,
    schema: Option<&'static Schema>,
}

/// The part of a description that knows a key. A declared key comes before a pattern, and a pattern before a rule for
/// all keys, whichever parts of an `allOf` have them.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum By {
    Declaration,
    Pattern,
    Rest,
}

impl Known {
    fn by_rest(values: SchemaFn) -> Self {
        Self { by: By::Rest, name: None, schema: Some(values()) }
    }
}

/// Finds what a description says of a key.
fn find(schema: &'static Schema, key: &str) -> Option<Known> {
    evaluated(schema, key).or_else(|| match schema.behind_nullable().shape() {
        Shape::Object(Object { rest: Rest::Of(values), .. })
        | Shape::Composition(Composition { rest: Rest::Of(values), .. }) => Some(Known::by_rest(*values)),
        _ => None,
    })
}

/// Finds what a description says of a key that it evaluates as a part of an `allOf`, where undeclared keys are left to the
/// whole.
fn evaluated(schema: &'static Schema, key: &str) -> Option<Known> {
    match schema.behind_nullable().shape() {
        Shape::Map(values) => Some(Known::by_rest(values)),
        Shape::Object(object) => match object.find(key) {
            Some((_, declared)) => {
                let (name, schema) = (Some(declared.name()), Some(declared.schema()));
                Some(Known { by: By::Declaration, name, schema })
            }
            None => {
                let known = object.patterns_of(key).next()?;
                Some(Known { by: By::Pattern, name: None, schema: known.values() })
            }
        },
        Shape::Composition(Composition { kind: CompositionKind::AllOf, members, .. }) => {
            let known = members.iter().filter_map(|member| evaluated((member.schema)(), key));
            known.min_by(|one, other| one.by.cmp(&other.by))
        }
        _ => None,
    }
}
