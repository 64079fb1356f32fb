//! Reading compositions: a value of which several schemas speak.

use std::borrow::Cow;

use super::input::{Input, Rules};
use super::object::owned;
use super::source::{Entries, SerdeSource, Source};
use super::tree_source::TreeSource;
use super::{DuplicateKeys, Elsewhere, Reading, Stop, duplicates};
use crate::check::{self, Evaluated, Node};
use crate::field::FieldType;
use crate::private::{Composed, Record, Slots};
use crate::schema::{Composition, Member, Schema, Shape};

/// Reads a value of which exactly one, or at least one, of several schemas must hold.
///
/// # Errors
///
/// [`Stop`] if that is not so.
pub fn read_composition<T: Composed>(input: &mut Input<'_, '_>) -> Result<T, Stop> {
    let (schema, composition) = described::<T>()?;
    let node = whole(input, schema)?;
    start(input.reading, schema)?;
    let Reading { limits, tolerance, depth, memo, .. } = input.reading;
    let member = check::member(composition, node, limits, *tolerance, *depth, memo).ok_or(Stop)?;
    let value = match member {
        check::Choice::Member(index) => {
            let elsewhere = composition.members.get(index).map_or(Elsewhere::None, |member| composition.tag_of(member));
            again(node, input.reading, elsewhere, |input| T::read_member(index, input))?
        }
        check::Choice::Other => again(node, input.reading, Elsewhere::None, T::read_other)?,
    };
    end(input.reading);
    Ok(value)
}

/// Reads a value of which every one of several schemas must hold.
///
/// # Errors
///
/// [`Stop`] if that is not so.
pub fn read_all_of<T: Record>(input: &mut Input<'_, '_>) -> Result<T, Stop> {
    let (schema, composition) = described::<T>()?;
    let node = whole(input, schema)?;
    start(input.reading, schema)?;
    let mut slots = T::Slots::default();
    for index in 0..composition.members.len() {
        again(node, input.reading, Elsewhere::All, |input| slots.read(index, input))?;
    }
    // A list or a text is no object, so it has no keys that are left over. Those of a part are left to the whole.
    if node.is_object() && !matches!(input.elsewhere, Elsewhere::All) {
        left_over(composition, node, input, &mut slots)?;
    }
    end(input.reading);
    if let Some(rest) = slots.rest() {
        rest.close(None, input.reading);
    }
    T::finish(slots)
}

/// Reads the keys of which no part says anything.
fn left_over<'de>(
    composition: &'static Composition,
    node: Node<'de>,
    input: &mut Input<'_, 'de>,
    slots: &mut dyn Slots,
) -> Result<(), Stop> {
    let (elsewhere, reading) = (input.elsewhere, &mut *input.reading);
    let Reading { limits, tolerance, depth, memo, .. } = reading;
    let evaluated = check::evaluated(composition, node, limits, *tolerance, *depth, memo);
    reading.enter()?;
    let mut entries = LeftOver { composition, evaluated, slots, reading, elsewhere, keys: Vec::new(), skip: false };
    match node {
        Node::Text(json) => SerdeSource::new(&mut super::deserializer(json)).object(&mut entries)?,
        Node::Value(value) => TreeSource(value).object(&mut entries)?,
    }
    let keys = entries.keys;
    reading.depth -= 1;
    let refuses_duplicates = reading.tolerance.duplicates == DuplicateKeys::Error;
    if refuses_duplicates && duplicates::has_duplicate(&keys) { Err(Stop) } else { Ok(()) }
}

/// Starts to read a composition. What contains itself without a list or an object around it is not read for ever.
fn start(reading: &mut Reading, schema: &'static Schema) -> Result<(), Stop> {
    reading.compositions += 1;
    if reading.memo.open(schema, reading.depth) { Ok(()) } else { Err(Stop) }
}

fn end(reading: &mut Reading) {
    reading.memo.close();
    reading.compositions -= 1;
    // Only what is within a composition is looked at more than once.
    if reading.compositions == 0 {
        reading.memo.clear();
    }
}

/// Reads a newtype that contains nothing but itself, and perhaps `null`.
#[cold]
pub(super) fn read_endless<T: FieldType>(input: &mut Input<'_, '_>, schema: &'static Schema) -> Result<T, Stop> {
    let node = whole(input, schema)?;
    let is_null = matches!(node.look(), check::Look::Null);
    if is_null && !schema.is_endless(true) { again(node, input.reading, Elsewhere::None, T::read) } else { Err(Stop) }
}

fn described<T: FieldType>() -> Result<(&'static Schema, &'static Composition), Stop> {
    let schema = T::schema();
    match schema.shape {
        Shape::Composition(composition) => Ok((schema, composition)),
        _ => Err(Stop),
    }
}

/// The whole value, which satisfies the constraints on it.
fn whole<'de>(input: &mut Input<'_, 'de>, schema: &'static Schema) -> Result<Node<'de>, Stop> {
    let node = match input.source.value() {
        Some(value) => Node::Value(value),
        None => Node::Text(input.source.raw()?),
    };
    let satisfied = input.reading.tolerance.lenient
        || input.rules.all_whole(schema.constraints, node, &input.reading.limits, input.reading.depth);
    if satisfied { Ok(node) } else { Err(Stop) }
}

/// Reads a value once more.
fn again<'de, T>(
    node: Node<'de>,
    reading: &mut Reading,
    elsewhere: Elsewhere,
    read: impl FnOnce(&mut Input<'_, 'de>) -> Result<T, Stop>,
) -> Result<T, Stop> {
    match node {
        Node::Text(json) => {
            let mut deserializer = super::deserializer(json);
            let source = &mut SerdeSource::new(&mut deserializer);
            read(&mut Input::new(source, reading, Rules::default()).with_elsewhere(elsewhere))
        }
        Node::Value(value) => {
            let source = &mut TreeSource(value);
            read(&mut Input::new(source, reading, Rules::default()).with_elsewhere(elsewhere))
        }
    }
}

/// Takes the entries of which no part of an `allOf` says anything.
struct LeftOver<'a, 'de> {
    composition: &'static Composition,
    evaluated: Evaluated,
    slots: &'a mut dyn Slots,
    reading: &'a mut Reading,
    elsewhere: Elsewhere,
    /// The keys that are left over.
    keys: Vec<Cow<'de, str>>,
    /// Whether the current entry belongs to a part, or is somebody else's.
    skip: bool,
}

impl<'de> Entries<'de> for LeftOver<'_, 'de> {
    fn key(&mut self, key: &str, borrowed: Option<&'de str>) -> Result<(), Stop> {
        let is_evaluated = self.evaluated.has(key);
        self.skip = is_evaluated || self.elsewhere.has(key, self.composition.rest, self.reading.tolerance);
        if !is_evaluated {
            self.keys.push(owned(key, borrowed));
        }
        Ok(())
    }

    fn value(&mut self, source: &mut dyn Source<'de>) -> Result<(), Stop> {
        let tolerance = self.reading.tolerance;
        let is_closed = self.slots.rest().is_none();
        let mut input = Input::new(source, self.reading, Rules::default());
        if self.skip || tolerance.passes_over(is_closed)? {
            return input.skip();
        }
        let key = self.keys.last().ok_or(Stop)?;
        self.slots.rest().ok_or(Stop)?.read(key, &mut input)
    }
}

impl Composition {
    /// Where the tag of a member goes that does not declare it. With several tags it must be a key of the member's own,
    /// since nothing else could tell which of them it was.
    pub(crate) fn tag_of(&self, member: &Member) -> Elsewhere {
        match self.discriminator {
            Some(key) if member.tags.len() == 1 => Elsewhere::Tag(key),
            _ => Elsewhere::None,
        }
    }
}
