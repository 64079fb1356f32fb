//! Reading unions: a value that must match one of several schemas.

use crate::check;
use crate::field::FieldType;
use crate::input::{Input, Reading, Rules, with_source};
use crate::options::Elsewhere;
use crate::output::{Field, to_value};
use crate::schema::{Composition, Schema, Shape};
use crate::stop::Stop;
use crate::value::Node;

/// An enum with a payload in every variant: a `oneOf` or an `anyOf`.
pub trait Composed: FieldType {
    /// Reads the payload of the variant with that index in the description.
    fn read_member(index: usize, input: &mut Input<'_, '_>) -> Result<Self, Stop>;

    /// Reads an object with an unknown tag.
    fn read_other(_input: &mut Input<'_, '_>) -> Result<Self, Stop> {
        Err(Stop)
    }
}

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
            let elsewhere = composition
                .members
                .get(index)
                .map_or(Elsewhere::None, |member| Elsewhere::of_member(composition, member));
            again(node, input.reading, elsewhere, |input| T::read_member(index, input))?
        }
        check::Choice::Other => again(node, input.reading, Elsewhere::None, T::read_other)?,
    };
    end(input.reading);
    Ok(value)
}

/// Starts to read a composition. What contains itself without a list or an object around it is not read for ever.
pub(super) fn start(reading: &mut Reading, schema: &'static Schema) -> Result<(), Stop> {
    reading.compositions += 1;
    if reading.memo.open(schema, reading.depth) { Ok(()) } else { Err(Stop) }
}

pub(super) fn end(reading: &mut Reading) {
    reading.memo.close();
    reading.compositions -= 1;
    // Only what is within a composition is looked at more than once.
    if reading.compositions == 0 {
        reading.memo.clear();
    }
}

pub(super) fn described<T: FieldType>() -> Result<(&'static Schema, &'static Composition), Stop> {
    let schema = T::field_schema();
    match schema.shape {
        Shape::Composition(composition) => Ok((schema, composition)),
        _ => Err(Stop),
    }
}

/// The whole value, which satisfies the constraints on it.
pub(super) fn whole<'de>(input: &mut Input<'_, 'de>, schema: &'static Schema) -> Result<Node<'de>, Stop> {
    let node = input.whole()?;
    let satisfied = input.reading.tolerance.lenient || input.rules.all_whole(schema, node, input.reading);
    if satisfied { Ok(node) } else { Err(Stop) }
}

/// Reads a value once more.
pub(super) fn again<'de, T>(
    node: Node<'de>,
    reading: &mut Reading,
    elsewhere: Elsewhere,
    read: impl FnOnce(&mut Input<'_, 'de>) -> Result<T, Stop>,
) -> Result<T, Stop> {
    with_source(node, |source| read(&mut Input::new(source, reading, Rules::default()).with_elsewhere(elsewhere)))
}

/// The names of the members that a value matches.
pub fn matching_members(value: &dyn Field, schema: &'static Schema) -> Vec<&'static str> {
    check::matching_members(&to_value(value), schema)
}
