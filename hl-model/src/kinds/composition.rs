//! Reading unions: a value that must match one of several schemas.

use crate::description::{Composition, Object, Rest, Schema, Shape};
use crate::field::FieldType;
use crate::input::{Input, Picked, Slots, read_keys, read_member, read_union};
use crate::output::{Field, Fields, Output, RestField, to_value, write_member, write_object};
use crate::stop::Stop;

/// An enum with a payload in every variant: a `oneOf` or an `anyOf`.
pub trait Composed: FieldType {
    /// The schemas of the objects around the payloads, if the union is adjacently or externally tagged.
    const WRAPPERS: &'static [Schema] = &[];

    /// Reads the payload of the variant with an index in the description.
    ///
    /// # Errors
    ///
    /// [`Stop`] if the payload is refused.
    fn read_member(index: usize, input: &mut Input<'_, '_>) -> Result<Self, Stop>;

    /// Reads an object with an unknown tag.
    ///
    /// # Errors
    ///
    /// [`Stop`] if the object is refused, or no variant keeps objects with unknown tags.
    fn read_other(_input: &mut Input<'_, '_>) -> Result<Self, Stop> {
        Err(Stop)
    }

    /// Passes the index of the variant in the description, and its payload if it has one, to `take`. The variant for unknown
    /// values has the index after the last.
    fn with_member(&self, take: &mut dyn FnMut(usize, Option<&dyn Field>));
}

/// Reads a value that must match exactly one, or at least one, of several schemas.
///
/// # Errors
///
/// [`Stop`] if the value does not match them.
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
    let Shape::Composition(composition) = T::field_schema().shape else { return };
    value.with_member(&mut |index, payload| write_member(composition, index, payload, output));
}

/// The schema of the object around the payload of a member.
#[must_use]
pub fn wrapper<T: Composed, const INDEX: usize>() -> &'static Schema {
    T::WRAPPERS.get(INDEX).unwrap_or(const { &Schema::NEW })
}

/// Reads a variant without fields.
///
/// # Errors
///
/// [`Stop`] if the value does not match the variant.
pub fn read_unit<T: Composed>(index: usize, input: &mut Input<'_, '_>) -> Result<(), Stop> {
    let (_, composition) = described::<T>()?;
    read_member(composition, index, input)
}

/// Reads a payload into its slot.
type Fill<P> = fn(&mut Option<P>, &mut Input<'_, '_>) -> Result<(), Stop>;

/// Reads the payload of a variant from the object around it, if the union is adjacently or externally tagged. `fill` is a
/// parameter, because a bound on `P` would cause a second error if the type of the payload is not a field type.
///
/// # Errors
///
/// [`Stop`] if the object or the payload is refused.
pub fn read_content<T: Composed, P>(index: usize, input: &mut Input<'_, '_>, fill: Fill<P>) -> Result<P, Stop> {
    let (_, composition) = described::<T>()?;
    let (object, content) =
        composition.members.get(index).and_then(|member| composition.wrapper(member)).ok_or(Stop)?;
    let mut slots = Wrapped { object, content: content.ok_or(Stop)?, payload: None, fill };
    read_keys(input, object, &mut slots)?;
    slots.payload.ok_or(Stop)
}

/// The keys of an object around a payload.
struct Wrapped<P> {
    object: &'static Object,
    content: usize,
    payload: Option<P>,
    fill: Fill<P>,
}

impl<P> Slots for Wrapped<P> {
    fn read(&mut self, index: usize, input: &mut Input<'_, '_>) -> Result<(), Stop> {
        if index == self.content {
            return (self.fill)(&mut self.payload, input);
        }
        input.read_by_schema(self.object.keys.get(index).ok_or(Stop)?.schema())
    }
}

/// The fields of a variant, which are written like those of a model.
#[allow(missing_debug_implementations, reason = "it lives while a variant is written, and holds a function")]
pub struct VariantFields<'a> {
    object: &'static Object,
    field: &'a dyn Fn(usize) -> Option<&'a dyn Field>,
    patterned: &'a dyn Fn(usize) -> Option<&'a dyn RestField>,
    rest: Option<&'a dyn RestField>,
}

impl<'a> VariantFields<'a> {
    /// The fields of a variant, by their index in the model `T`, which describes them.
    pub fn new<T: FieldType>(
        field: &'a dyn Fn(usize) -> Option<&'a dyn Field>,
        rest: Option<&'a dyn RestField>,
    ) -> Self {
        let object = match T::field_schema().shape {
            Shape::Object(object) => object,
            _ => const { &Object::new(&[], &[], Rest::Closed) },
        };
        Self { object, field, patterned: &|_| None, rest }
    }

    /// Adds the keys that match patterns. `patterned` returns those of the pattern with an index.
    #[must_use]
    pub fn with_patterned(self, patterned: &'a dyn Fn(usize) -> Option<&'a dyn RestField>) -> Self {
        Self { patterned, ..self }
    }
}

impl Fields for VariantFields<'_> {
    fn object(&self) -> &'static Object {
        self.object
    }

    fn field(&self, index: usize) -> Option<&dyn Field> {
        (self.field)(index)
    }

    fn patterned(&self, index: usize) -> Option<&dyn RestField> {
        (self.patterned)(index)
    }

    fn rest(&self) -> Option<&dyn RestField> {
        self.rest
    }
}

impl Field for VariantFields<'_> {
    fn write(&self, output: &mut Output) {
        write_object(self, output);
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
