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
    let Reading { limits, tolerance, depth, memo, .. } = input.reading;
    let member = check::member(composition, node, limits, *tolerance, *depth, memo).ok_or(Stop)?;
    input.reading.compositions += 1;
    let value = match member {
        check::Choice::Member(index) => {
            let elsewhere = composition.members.get(index).map_or(Elsewhere::None, |member| composition.tag_of(member));
            again(node, input.reading, elsewhere, |input| T::read_member(index, input))?
        }
        check::Choice::Other => again(node, input.reading, Elsewhere::None, T::read_other)?,
    };
    input.reading.compositions -= 1;
    // Only what is within a composition is looked at more than once.
    if input.reading.compositions == 0 {
        input.reading.memo.clear();
    }
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
    let mut slots = T::Slots::default();
    for index in 0..composition.members.len() {
        again(node, input.reading, Elsewhere::All, |input| slots.read(index, input))?;
    }
    // A list or a text is no object, so it has no keys that are left over. Those of a part are left to the whole.
    if node.is_object() && !matches!(input.elsewhere, Elsewhere::All) {
        let elsewhere = input.elsewhere;
        again(node, input.reading, elsewhere, |input| read_rest(input, composition, &mut slots))?;
    }
    if let Some(rest) = slots.rest() {
        rest.close(None, input.reading);
    }
    T::finish(slots)
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
    let node = input.whole()?;
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
    with_source(node, |source| read(&mut Input::new(source, reading, Rules::default()).with_elsewhere(elsewhere)))
}

/// Reads the entries that no part of an `allOf` declares.
fn read_rest(input: &mut Input<'_, '_>, composition: &'static Composition, slots: &mut dyn Slots) -> Result<(), Stop> {
    let elsewhere = input.elsewhere;
    input.each_entry(&mut |key: &EntryKey<'_>, value: &mut Input<'_, '_>| {
        if composition.declares(key.name) {
            return value.skip();
        }
        value.reading.note(key);
        if elsewhere.has(key.name, composition.rest, value.reading.tolerance) {
            value.skip()
        } else {
            read_unknown(slots, key, value)
        }
    })
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

    /// Whether some part of an `allOf` declares the key.
    pub(crate) fn declares(&self, key: &str) -> bool {
        self.members.iter().any(|member| (member.schema)().declares(key))
    }
}

impl Schema {
    /// Whether it says what the value of a key is. A map does of every key.
    fn declares(&'static self, key: &str) -> bool {
        match self.resolved().shape {
            Shape::Object(object) => object.find(key).is_some(),
            Shape::Composition(inner) => inner.declares(key),
            Shape::Nullable(inner) => inner().declares(key),
            Shape::Map(_) => true,
            _ => false,
        }
    }
}
