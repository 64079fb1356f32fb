//! Writing compositions.

use std::collections::hash_map::Entry;
use std::collections::{HashMap, VecDeque};

use super::convert::{Part, part_of, to_part};
use super::fields::{Field, RestField};
use super::output::{Flaw, Output, Spelling};
use super::tag::{write_literal, write_tagged};
use crate::description::{Composition, KeyNumbers, Literal, Schema, Shape};
use crate::problem::{Pointer, ProblemKind};
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

/// Writes the parts of an `allOf` as one object, in the original order of keys. A key that several parts declare is written
/// once.
pub fn write_all_of(schema: &'static Schema, parts: &[&dyn Field], rest: Option<&dyn RestField>, output: &mut Output) {
    let write = |part: &&dyn Field| part_of(output, *part, &|output| output.spellings = Some(Vec::new()));
    let mut parts: Vec<Part> = parts.iter().map(write).collect();
    if let Some(Part { value, .. }) = parts.iter().find(|part| part.value.as_dict().is_none()) {
        return output.value(value);
    }
    respell(&mut parts);
    if output.is_empty() && output.spellings.is_some() {
        output.spellings = Some(free_spellings(&parts));
    }
    let mut first = HashMap::new();
    let mut entries = Vec::new();
    for (key, value) in parts.iter().flat_map(Part::entries) {
        match first.entry(key) {
            Entry::Vacant(entry) => {
                entry.insert(value);
                entries.push((key, KeyOwner::Part(value)));
            }
            Entry::Occupied(first) if *first.get() != value => note_difference(key, output),
            Entry::Occupied(_) => {}
        }
    }
    let Some(rest) = rest else { return write_entries(&entries, None, output) };
    for (index, key) in rest.keys().into_iter().enumerate() {
        // A part may also keep undeclared keys: a `Dict`, or a model that was built with such keys.
        match first.get(key) {
            None => entries.push((key, KeyOwner::Rest(index))),
            Some(value) if rest.get(key).map(|kept| to_part(kept, output)).as_ref() != Some(*value) => {
                note_difference(key, output);
            }
            Some(_) => {}
        }
    }
    match (rest.order(), schema.shape) {
        (Some(order), Shape::Composition(composition)) => {
            let entries = in_order(&KeyNumbers::of(composition), order, &entries);
            write_entries(&entries, Some(rest), output);
        }
        _ => write_entries(&entries, Some(rest), output),
    }
}

impl Part {
    /// The entries, each with the written name of its key.
    fn entries(&self) -> impl Iterator<Item = (&str, &Value)> {
        let entries = self.value.as_dict().into_iter().flatten();
        entries.map(|(name, value)| (self.spelling(name).map_or(name, |spelling| spelling.written), value))
    }

    fn spelling(&self, name: &str) -> Option<&Spelling> {
        self.spellings.iter().find(|spelling| spelling.key.names().any(|known| known == name))
    }

    /// Whether a key is written under a name.
    fn writes(&self, name: &str) -> bool {
        let has_key = |name: &str| self.value.as_dict().is_some_and(|dict| dict.contains_key(name));
        self.spellings.iter().any(|spelling| spelling.written == name)
            || (self.spelling(name).is_none() && has_key(name))
    }
}

/// Chooses names for the keys with aliases. If another part has a key with such a name, both parts would read it, so both
/// write it.
fn respell(parts: &mut [Part]) {
    for index in 0..parts.len() {
        let respelled = parts.get(index).into_iter().flat_map(|part| &part.spellings).map(|spelling| {
            let mut names = std::iter::once(spelling.written).chain(spelling.key.names());
            let shared = names.find(|name| others(parts, index).any(|other| other.writes(name)));
            Spelling { written: shared.unwrap_or(spelling.written), ..*spelling }
        });
        let respelled = respelled.collect();
        if let Some(part) = parts.get_mut(index) {
            part.spellings = respelled;
        }
    }
}

/// The spellings that no other part writes. They are left to the `allOf` around this one, whose parts may need another name.
fn free_spellings(parts: &[Part]) -> Vec<Spelling> {
    let spellings =
        parts.iter().enumerate().flat_map(|(index, part)| part.spellings.iter().map(move |one| (index, *one)));
    let is_free =
        |(index, spelling): &(usize, Spelling)| others(parts, *index).all(|other| !other.writes(spelling.written));
    spellings.filter(is_free).map(|(_, spelling)| spelling).collect()
}

fn others(parts: &[Part], index: usize) -> impl Iterator<Item = &Part> {
    parts.iter().enumerate().filter(move |(other, _)| *other != index).map(|(_, other)| other)
}

/// The owner of the value of a key of an `allOf`.
#[derive(Clone, Copy)]
enum KeyOwner<'a> {
    Part(&'a Value),
    /// Among the undeclared keys, at this index.
    Rest(usize),
}

/// A key of an `allOf` with the owner of its value.
type SourceEntry<'a> = (&'a str, KeyOwner<'a>);

fn write_entries(entries: &[SourceEntry<'_>], rest: Option<&dyn RestField>, output: &mut Output) {
    output.begin_object();
    for (key, source) in entries {
        match source {
            KeyOwner::Part(value) => {
                output.key(key);
                output.value(value);
            }
            KeyOwner::Rest(index) => _ = rest.is_some_and(|rest| rest.write_entry(*index, output)),
        }
    }
    output.end_object();
}

/// Sorts entries into their original order. Entries that the order does not mention come last, because the model may be a
/// changed copy.
fn in_order<'a>(numbers: &KeyNumbers, order: &[u16], entries: &[SourceEntry<'a>]) -> Vec<SourceEntry<'a>> {
    let mut by_number: HashMap<u16, VecDeque<usize>> = HashMap::new();
    for (index, (key, _)) in entries.iter().enumerate() {
        by_number.entry(numbers.of_key(key)).or_default().push_back(index);
    }
    let mut indexes: Vec<usize> = order.iter().filter_map(|number| by_number.get_mut(number)?.pop_front()).collect();
    let mut others: Vec<usize> = by_number.into_values().flatten().collect();
    others.sort_unstable();
    indexes.extend(others);
    indexes.into_iter().filter_map(|index| entries.get(index).copied()).collect()
}

/// Records that two parts of an `allOf` have different values for a key, so they do not form one object.
#[cold]
fn note_difference(key: &str, output: &mut Output) {
    let message = format!("two parts have different values for the key `{}`", key.escape_debug());
    output.take_flaw(&Flaw { pointer: Pointer::of_key(key), kind: ProblemKind::Custom { message } });
}
