//! The tag of a member of a union, which is the first key of the object that the member writes.
//!
//! A tag is announced before its payload is written, and the object that comes next takes it. So a value is written once, however
//! many unions it is in. Several tags are announced for one object if a union is a member of another.

use super::convert::part_of;
use super::fields::{Field, Fields, RestField};
use super::output::{Announced, Output};
use crate::description::Literal;
use crate::value::{Dict, Text, Value};

/// Writes the payload of a member with its tag. The tag becomes the first key, unless the payload has it as a key.
pub(super) fn write_tagged(payload: &dyn Field, key: &'static str, tag: Literal, output: &mut Output) {
    let Some(at) = output.text_length() else { return write_tagged_tree(payload, key, tag, output) };
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

#[cold]
fn write_tagged_tree(payload: &dyn Field, key: &'static str, tag: Literal, output: &mut Output) {
    let is_part = output.spellings.is_some() && output.is_empty();
    let part = part_of(output, payload, &|part| {
        part.tags.push(Announced { at: 0, key, tag });
        part.spellings = is_part.then(Vec::new);
    });
    output.spellings.iter_mut().for_each(|spellings| spellings.extend(&part.spellings));
    if part.lacks_tags { write_with_tag(&part.value, key, tag, output) } else { output.value(&part.value) }
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
    let length = output.text_length().unwrap_or(if output.is_empty() { 0 } else { usize::MAX });
    let before = output.tags.iter().rposition(|tag| tag.at != length).map_or(0, |last| last + 1);
    output.tags.split_off(before)
}

/// Writes the announced tags as keys, except those that the object has as keys of its own. Returns the indexes of declared
/// keys with a discriminator as alias, each with this alias.
pub(super) fn write_tags<'k>(
    tags: &[Announced],
    model: &dyn Fields,
    kept: &(impl Iterator<Item = &'k dyn RestField> + Clone),
    output: &mut Output,
) -> Vec<(usize, &'static str)> {
    let mut renamed = Vec::new();
    for (index, Announced { key, tag, .. }) in tags.iter().enumerate() {
        let is_inner = tags.iter().skip(index + 1).any(|inner| inner.key == *key);
        let declared = model.object().find(key).filter(|(index, _)| model.field(*index).is_some());
        match declared {
            Some((index, declared)) if declared.name != *key => renamed.push((index, *key)),
            None if !is_inner && kept.clone().all(|kept| kept.get(key).is_none()) => {
                output.key(key);
                write_literal(*tag, output);
            }
            _ => {}
        }
    }
    renamed
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
