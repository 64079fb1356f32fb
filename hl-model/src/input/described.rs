//! Validation by description alone: a value is read and not kept. This tells whether it matches a schema, or what its
//! problems are.
//!
//! The reading code is that of typed models. Only the slots are empty.

use std::collections::HashSet;

use super::all_of::read_parts;
use super::composed::ComposedValue;
use super::explain::endless;
use super::input::Input;
use super::key::EntryKey;
use super::object::read_keys_only;
use super::reading::Reading;
use super::repeated::repeated_places;
use super::slots::{RestSlot, Slots};
use super::table::Question;
use super::union::{Picked, read_union};
use super::verdicts::Goal;
use crate::description::{Composition, CompositionKind, Enum, Object, Rest, Schema, Shape, Tuple};
use crate::options::{DuplicateKeys, ReadOptions};
use crate::stop::Stop;
use crate::value::{Node, Repr, Value};
use hl_model_ground::number;

impl Input<'_, '_> {
    /// Reads a value by the description of its type.
    ///
    /// # Errors
    ///
    /// [`Stop`] if the value does not satisfy the schema.
    pub(crate) fn read_by_schema(&mut self, schema: &'static Schema) -> Result<(), Stop> {
        if self.reading.rereadable > 0 && schema.is_model() && self.reading.collector.is_none() {
            read_once(schema, self)
        } else {
            read_schema(schema, self)
        }
    }
}

/// Reads a value that must match the schema of a model and the constraints from around it. Skips the value if the answer is
/// known.
fn read_once(schema: &'static Schema, input: &mut Input<'_, '_>) -> Result<(), Stop> {
    let (start, tolerance, depth) = (input.checkpoint(), input.reading.tolerance, input.reading.depth);
    let rules = if input.rules.is_empty() { 0 } else { input.reading.verdicts().number_of(input.rules) };
    let goal = Goal::new(schema, Question::Matches, tolerance, start.id(), depth).within(rules, input.handled);
    match input.reading.verdicts().answer(goal, start) {
        Some(true) => input.skip(),
        Some(false) => Err(Stop),
        None => {
            let before = input.reading.verdicts().start();
            let result = read_schema(schema, input);
            input.reading.verdicts().finish(goal, result.is_ok(), before);
            result
        }
    }
}

fn read_schema(schema: &'static Schema, input: &mut Input<'_, '_>) -> Result<(), Stop> {
    let read = |input: &mut Input<'_, '_>| read_shape(schema, input).map_err(|Stop| input.refuse_by_shape(schema));
    if schema.secret {
        return input.secretly(|input| input.with_rules(schema.constraints, read));
    }
    input.with_rules(schema.constraints, read)
}

/// Reads a value by the shape of its schema.
fn read_shape(schema: &'static Schema, input: &mut Input<'_, '_>) -> Result<(), Stop> {
    match schema.shape {
        Shape::Any => read_any(input),
        Shape::Null => input.null(),
        Shape::Boolean => input.boolean().map(drop),
        Shape::Integer => {
            if number::is_integer(input.number()?) {
                Ok(())
            } else {
                Err(Stop)
            }
        }
        Shape::Number => input.number().map(drop),
        Shape::String => input.string().map(drop),
        Shape::Binary => match input.tree().map(|value| &value.0) {
            Some(Repr::Bytes(_) | Repr::File(_)) => Ok(()),
            _ => Err(Stop),
        },
        Shape::AnyObject => {
            if input.is_next_object()? {
                read_any(input)
            } else {
                Err(Stop)
            }
        }
        Shape::Map(values) => read_map(schema, values(), input),
        Shape::List(item) => input.each_item(&mut |_, input| input.read_by_schema(item())),
        Shape::Tuple(tuple) => read_tuple(tuple, input),
        Shape::Nullable(_) | Shape::Newtype(_) if input.is_next_endless(schema)? => {
            if input.reading.collector.is_some() {
                endless(input.reading, schema);
            }
            Err(Stop)
        }
        Shape::Nullable(inner) => input.nullable(&mut |input| input.read_by_schema(inner())).map(drop),
        Shape::Newtype(inner) => input.read_by_schema(inner()),
        Shape::Enum(choice) => read_listed(choice, input),
        Shape::Object(object) => read_keys_only(input, object, &mut KeySlots { object, kept: Passed::default() }),
        Shape::Composition(composition) if composition.kind == CompositionKind::AllOf => {
            read_parts(input, schema, composition, &mut PartSlots { composition, kept: Passed::default() }, None)
        }
        Shape::Composition(composition) => read_union(input, schema, composition, &mut |picked, input| match picked {
            Picked::Member { is_certain: true, .. } => Ok(()),
            Picked::Member { index, .. } => read_member(composition, index, input),
            Picked::Other => input.read_by_schema(composition.other.map_or(const { &Schema::NEW }, |other| other())),
        }),
    }
}

fn read_any(input: &mut Input<'_, '_>) -> Result<(), Stop> {
    match input.tree() {
        Some(value) => input.any_value(value),
        None => input.any().map(drop),
    }
}

/// Reads a map. Keys are compared as values of their type, if it is declared.
fn read_map(map: &'static Schema, values: &'static Schema, input: &mut Input<'_, '_>) -> Result<(), Stop> {
    let (equal, duplicates) = (map.equal_keys(), input.duplicates());
    let repeated = match (duplicates, equal) {
        // Keys with equal names are noted, so that their object is refused at its end.
        (DuplicateKeys::Last, _) | (DuplicateKeys::Error, None) => Vec::new(),
        _ => repeated_places(input.checkpoint(), 0, equal, &|name| name),
    };
    let mut count = 0;
    input.map_entries(map, &mut |key, input| {
        let place = key.offset().unwrap_or(count);
        count += 1;
        let is_repeated = repeated.binary_search(&place).is_ok();
        if is_repeated && duplicates == DuplicateKeys::First {
            return input.skip();
        }
        input.reading.note(key);
        let read = input.read_by_schema(values);
        if is_repeated { Err(Stop) } else { read }
    })
}

fn read_tuple(tuple: &'static Tuple, input: &mut Input<'_, '_>) -> Result<(), Stop> {
    let mut count = 0;
    input.each_item(&mut |index, item| {
        count = index + 1;
        if tuple.most().is_some_and(|most| index >= most) {
            return Err(Stop);
        }
        item.read_by_schema(tuple.item(index).unwrap_or(const { &Schema::NEW }))
    })?;
    if count < tuple.required { Err(Stop) } else { Ok(()) }
}

fn read_listed(choice: &'static Enum, input: &mut Input<'_, '_>) -> Result<(), Stop> {
    let is_listed = if choice.is_of_text() {
        choice.position_of_string(&input.string()?).is_some()
    } else {
        let text = input.number()?;
        if !number::is_integer(text) {
            return Err(Stop);
        }
        choice.position_of_number(text).is_some()
    };
    if is_listed || choice.open { Ok(()) } else { Err(Stop) }
}

/// Reads a value of a member by its description.
pub(crate) fn read_member(
    composition: &'static Composition,
    index: usize,
    input: &mut Input<'_, '_>,
) -> Result<(), Stop> {
    input.read_by_schema((composition.members.get(index).ok_or(Stop)?.schema)())
}

/// The slots of an object that keeps no values.
struct KeySlots {
    object: &'static Object,
    kept: Passed,
}

impl Slots for KeySlots {
    fn read(&mut self, index: usize, input: &mut Input<'_, '_>) -> Result<(), Stop> {
        if input.is_absent {
            return Ok(());
        }
        input.read_by_schema(self.object.keys.get(index).ok_or(Stop)?.schema())
    }

    fn patterned(&mut self, index: usize) -> Option<&mut dyn RestSlot> {
        let values = self.object.patterns.get(index)?.values;
        self.kept.with(values.map_or(Rest::Any, Rest::Of))
    }

    fn rest(&mut self) -> Option<&mut dyn RestSlot> {
        self.kept.with(self.object.rest)
    }
}

/// The slots of an `allOf` that keeps no values.
struct PartSlots {
    composition: &'static Composition,
    kept: Passed,
}

impl Slots for PartSlots {
    fn read(&mut self, index: usize, input: &mut Input<'_, '_>) -> Result<(), Stop> {
        read_member(self.composition, index, input)
    }

    fn rest(&mut self) -> Option<&mut dyn RestSlot> {
        self.kept.with(self.composition.rest)
    }
}

/// A slot that reads the values of undeclared keys and drops them.
struct Passed {
    /// The schema of the value of the current key.
    values: Rest,
    /// The keys that have come, kept only if the first value of a key counts.
    seen: HashSet<String>,
}

impl Default for Passed {
    fn default() -> Self {
        Self { values: Rest::Any, seen: HashSet::new() }
    }
}

impl Passed {
    /// The slot for undeclared keys, with a schema for their values; `None` if the object allows no such keys.
    fn with(&mut self, values: Rest) -> Option<&mut dyn RestSlot> {
        self.values = values;
        if matches!(values, Rest::Closed) { None } else { Some(self) }
    }
}

impl RestSlot for Passed {
    fn has(&self, _: &str) -> bool {
        false
    }

    fn read(&mut self, key: &EntryKey<'_>, input: &mut Input<'_, '_>) -> Result<(), Stop> {
        if self.seen.contains(key.name) {
            return input.skip();
        }
        read_rest(self.values, input)?;
        // A refused value may be read again, so its key is not kept.
        if input.duplicates() == DuplicateKeys::First {
            self.seen.insert(key.name.to_owned());
        }
        Ok(())
    }

    fn close(&mut self, _: Option<Box<[u16]>>, _: &mut Input<'_, '_>) {}
}

fn read_rest(rest: Rest, input: &mut Input<'_, '_>) -> Result<(), Stop> {
    match rest {
        Rest::Of(schema) => input.read_by_schema(schema()),
        Rest::Any | Rest::Closed => read_any(input),
    }
}

/// The names of the members of a union that a value matches.
pub(crate) fn matching_members(value: &Value, schema: &'static Schema) -> Vec<&'static str> {
    let Shape::Composition(composition) = schema.shape else { return Vec::new() };
    let value = ComposedValue::of(composition, Node::Value(value));
    Reading::new(&ReadOptions::new()).names_of_matching(value)
}
