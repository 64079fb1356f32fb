//! Writing compositions.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use super::convert::to_part;
use super::fields::{Field, RestField};
use super::output::Output;
use super::tag::{write_literal, write_tagged};
use crate::description::{Composition, Literal};
use crate::value::Value;

/// Writes the member of a union that has an index, with its payload if it has one.
pub(crate) fn write_member(
    composition: &'static Composition,
    index: usize,
    payload: Option<&dyn Field>,
    output: &mut Output,
) {
    let tag = composition.members.get(index).and_then(|member| member.tags.first());
    match (composition, tag, payload) {
        (Composition { external: true, .. }, Some(tag), None) => write_literal(*tag, output),
        (Composition { external: true, .. }, Some(Literal::String(key) | Literal::Json(key)), Some(payload)) => {
            output.begin_object();
            output.key(key);
            payload.write(output);
            output.end_object();
        }
        (Composition { discriminator: Some(key), content: None, .. }, Some(tag), Some(payload)) => {
            write_tagged(payload, key, *tag, output);
        }
        (Composition { discriminator: Some(key), content, .. }, Some(tag), _) => {
            output.begin_object();
            output.key(key);
            write_literal(*tag, output);
            if let (Some(content), Some(payload)) = (content, payload) {
                output.key(content);
                payload.write(output);
            }
            output.end_object();
        }
        (.., Some(payload)) => payload.write(output),
        (.., None) => output.value(&Value::NULL),
    }
}

/// Writes the parts of an `allOf` as one object. A key that several parts declare is written once.
pub fn write_all_of(parts: &[&dyn Field], rest: Option<&dyn RestField>, output: &mut Output) {
    let values: Vec<Value> = parts.iter().map(|part| to_part(*part, output)).collect();
    if let Some(value) = values.iter().find(|value| value.as_dict().is_none()) {
        return output.value(value);
    }
    output.begin_object();
    let mut written = HashMap::new();
    for (key, value) in values.iter().filter_map(Value::as_dict).flatten() {
        match written.entry(key) {
            Entry::Vacant(entry) => {
                entry.insert(value);
                output.key(key);
                output.value(value);
            }
            Entry::Occupied(first) if *first.get() != value => {
                note_difference(key, output);
            }
            Entry::Occupied(_) => {}
        }
    }
    if let Some(rest) = rest {
        // A part may keep undeclared keys as well: a `Dict`, or a model that was built with such keys.
        if rest.keys().iter().any(|key| written.contains_key(key)) {
            for (index, key) in rest.keys().into_iter().enumerate() {
                match written.get(key) {
                    None => {
                        rest.write_entry(index, output);
                    }
                    Some(value) if rest.get(key).map(|kept| to_part(kept, output)).as_ref() != Some(*value) => {
                        note_difference(key, output);
                    }
                    Some(_) => {}
                }
            }
        } else {
            rest.write_all(output);
        }
    }
    output.end_object();
}

/// Notes that the parts of an `allOf` cannot be one object.
#[cold]
fn note_difference(key: &str, output: &mut Output) {
    output.note_flaw(format!("two parts have different values for the key `{}`", key.escape_debug()));
}
