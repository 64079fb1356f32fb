//! Reading models with declared keys.

use crate::field::FieldType;
use crate::input::{Input, Order, Slots, read_keys};
use crate::output::Fields;
use crate::schema::{Object, Shape};
use crate::stop::Stop;

/// Reads a model with declared keys.
///
/// # Errors
///
/// [`Stop`] if the input does not satisfy the model's schema.
pub fn read_object<T: Record>(input: &mut Input<'_, '_>) -> Result<T, Stop> {
    let mut slots = T::Slots::default();
    let schema = T::field_schema();
    let Shape::Object(object) = schema.shape else { return Err(Stop) };
    let end = input.with_rules(schema.constraints, |input| read_keys(input, object, &mut slots))?;
    if end.has_rest {
        close(object, &mut slots, end.order, input);
    }
    T::finish(slots)
}

/// Tells everything that keeps undeclared keys that all keys have come. One of them keeps the order.
#[cold]
fn close(object: &'static Object, slots: &mut dyn Slots, order: Option<Order>, input: &mut Input<'_, '_>) {
    let (mut order, text) = (order, input.text());
    if let Some(rest) = slots.rest() {
        rest.close(order.take(), text, input.reading);
    }
    for index in 0..object.patterns.len() {
        if let Some(slot) = slots.patterned(index) {
            slot.close(order.take(), text, input.reading);
        }
    }
}

/// A model with declared keys.
pub trait Record: FieldType + Fields {
    /// Where its values are collected while it is read.
    type Slots: Slots + Default;

    /// Puts the model together.
    ///
    /// # Errors
    ///
    /// [`Stop`] if a required key is missing.
    fn finish(slots: Self::Slots) -> Result<Self, Stop>;
}

/// Drops the slots of a model that lacks a required key, out of the way of those that lack none.
///
/// # Errors
///
/// [`Stop`], always.
#[cold]
#[inline(never)]
pub fn missing<T: Record>(_slots: T::Slots) -> Result<T, Stop> {
    Err(Stop)
}
