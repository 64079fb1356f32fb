//! Reading unions: a value that must match one of several schemas.

use crate::field::FieldType;
use crate::input::{Input, Picked, read_union};
use crate::output::{Field, Output, to_value, write_member};
use crate::schema::{Composition, Schema, Shape};
use crate::stop::Stop;

/// An enum with a payload in every variant: a `oneOf` or an `anyOf`.
pub trait Composed: FieldType {
    /// Reads the payload of the variant with that index in the description.
    ///
    /// # Errors
    ///
    /// [`Stop`] if the payload is refused.
    fn read_member(index: usize, input: &mut Input<'_, '_>) -> Result<Self, Stop>;

    /// Reads an object with an unknown tag.
    ///
    /// # Errors
    ///
    /// [`Stop`] if the object is refused, or no variant takes it.
    fn read_other(_input: &mut Input<'_, '_>) -> Result<Self, Stop> {
        Err(Stop)
    }

    /// The index of the variant in the description, and its payload. The variant that keeps what is unknown has the index
    /// behind the last.
    fn member(&self) -> (usize, &dyn Field);
}

/// Reads a value of which exactly one, or at least one, of several schemas must hold.
///
/// # Errors
///
/// [`Stop`] if that is not so.
pub fn read_composition<T: Composed>(input: &mut Input<'_, '_>) -> Result<T, Stop> {
    let (schema, composition) = described::<T>()?;
    let mut value = None;
    let mut read = |picked: Picked, input: &mut Input<'_, '_>| {
        value = Some(match picked {
            Picked::Member { index, .. } => T::read_member(index, input)?,
            Picked::Other => T::read_other(input)?,
        });
        Ok(())
    };
    input.with_rules(schema.constraints, |input| read_union(input, schema, composition, &mut read))?;
    value.ok_or(Stop)
}

/// Writes a value of a union.
pub fn write_composition<T: Composed>(value: &T, output: &mut Output) {
    let (index, payload) = value.member();
    match T::field_schema().shape {
        Shape::Composition(composition) => write_member(composition, index, payload, output),
        _ => payload.write(output),
    }
}

pub(super) fn described<T: FieldType>() -> Result<(&'static Schema, &'static Composition), Stop> {
    let schema = T::field_schema();
    match schema.shape {
        Shape::Composition(composition) => Ok((schema, composition)),
        _ => Err(Stop),
    }
}

/// The names of the members that a value matches.
pub fn matching_members(value: &dyn Field, schema: &'static Schema) -> Vec<&'static str> {
    crate::input::matching_members(&to_value(value), schema)
}
