//! Reading compositions: a value of which several schemas speak.

use super::entries::EntryKey;
use super::input::Input;
use super::object::read_unknown;
use super::rule_set::Rules;
use super::source::with_source;
use super::{Elsewhere, Reading, Stop};
use crate::check::{self, Node};
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
        let text = if let Node::Text(json) = node { json } else { "" };
        rest.close(None, text, input.reading);
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
    let mut take = |key: &EntryKey<'_>, value: &mut Input<'_, 'de>| {
        if evaluated.has(key.name) {
            return value.skip();
        }
        value.reading.note(key);
        if elsewhere.has(key.name, composition.rest, value.reading.tolerance) {
            value.skip()
        } else {
            read_unknown(slots, key, value)
        }
    };
    again(node, reading, Elsewhere::None, |input| input.each_entry(&mut take))
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
    let schema = T::field_schema();
    match schema.shape {
        Shape::Composition(composition) => Ok((schema, composition)),
        _ => Err(Stop),
    }
}

/// The whole value, which satisfies the constraints on it.
fn whole<'de>(input: &mut Input<'_, 'de>, schema: &'static Schema) -> Result<Node<'de>, Stop> {
    let node = input.whole()?;
    let satisfied = input.reading.tolerance.lenient || input.rules.all_whole(schema, node, input.reading);
    if satisfied { Ok(node) } else { Err(Stop) }
}

/// Reads a value once more.
fn again<'de, T>(
    node: Node<'de>,
    reading: &mut Reading,
    elsewhere: Elsewhere,
    read: impl FnOnce(&mut Input<'_, 'de>) -> Result<T, Stop>,
) -> Result<T, Stop> {
    with_source(node, |source| read(&mut Input::new(source, reading, Rules::default()).with_elsewhere(elsewhere)))
}

impl Composition {
    /// Where the tag of a member goes that does not declare it.
    pub(crate) fn tag_of(&self, member: &Member) -> Elsewhere {
        match self.discriminator {
            Some(key) if member.tags.len() == 1 => Elsewhere::Tag(key),
            Some(key) => Elsewhere::OneOfTags(key),
            None => Elsewhere::None,
        }
    }
}
