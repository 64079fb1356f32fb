//! The tag of a member of a union, which is the first key of the object that the member writes.
//!
//! A tag is announced before its payload is written, and the object that comes next takes it. So a value is written once, however
//! many unions it is in. Several tags are announced for one object if a union is a member of another.

use super::convert::to_part;
use super::fields::{Field, Fields, RestField};
use super::output::{Announced, Output};
use crate::description::Literal;
use crate::value::{Dict, Text, Value};

/// Writes the payload of a member with its tag. The tag becomes the first key, unless the payload has it as a key.
pub(super) fn write_tagged(payload: &dyn Field, key: &'static str, tag: Literal, output: &mut Output) {
    let Some(at) = output.text_length() else {
        let value = to_part(payload, output);
        return write_with_tag(&value, key, tag, output);
    };
    let count = output.tags.len();
    output.tags.push(Announced { at, key, tag });
    payload.write(output);
    if output.tags.len() > count {
        // The payload is not a model with declared keys, so it has not taken the tag.
        output.tags.truncate(count);
        if let Some(value) = output.take_back(at) {
            write_with_tag(&value, key, tag, output);
        }
    }
}

/// Writes a value with a tag as its first key, if it is an object without that key.
fn write_with_tag(value: &Value, key: &'static str, tag: Literal, output: &mut Output) {
    match value.as_dict() {
        Some(dict) if !dict.contains_key(key) => {
            let tag = std::iter::once((key, value_of(tag)));
            let entries = dict.iter().map(|(key, value)| (key, value.clone()));
            output.value(&tag.chain(entries).collect::<Dict>().into());
        }
        _ => output.value(value),
    }
}

/// The tags that are announced for the object that comes next.
pub(super) fn take_tags(output: &mut Output) -> Vec<Announced> {
    let Some(length) = output.text_length() else { return Vec::new() };
    let before = output.tags.iter().rposition(|tag| tag.at != length).map_or(0, |last| last + 1);
    output.tags.split_off(before)
}

/// Writes the announced tags as keys, except those that the object has as keys of its own.
pub(super) fn write_tags<'k>(
    tags: &[Announced],
    model: &dyn Fields,
    kept: &(impl Iterator<Item = &'k dyn RestField> + Clone),
    output: &mut Output,
) {
    let is_declared = |key: &str| {
        let declared = model.object().keys.iter().position(|declared| declared.name == key);
        declared.is_some_and(|index| model.field(index).is_some())
    };
    for (index, Announced { key, tag, .. }) in tags.iter().enumerate() {
        let is_inner = tags.iter().skip(index + 1).any(|inner| inner.key == *key);
        if !is_inner && !is_declared(key) && kept.clone().all(|kept| kept.get(key).is_none()) {
            output.key(key);
            write_literal(*tag, output);
        }
    }
}

/// Writes a tag.
pub(super) fn write_literal(literal: Literal, output: &mut Output) {
    match literal {
        Literal::String(text) => output.string(text),
        Literal::Json(_) => output.value(&value_of(literal)),
    }
}

fn value_of(literal: Literal) -> Value {
    Value::from_text(Text::new(literal.json()))
}
