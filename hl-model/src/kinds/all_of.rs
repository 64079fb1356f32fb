//! Reading `all_of` models: every field reads the whole value.

use super::composition::described;
use super::object::{Filling, Record};
use crate::input::{Input, KeyOrder, Slots, read_parts};
use crate::stop::Stop;

/// Reads a value that must match all of several schemas.
///
/// # Errors
///
/// [`Stop`] if the value does not match one of them.
pub fn read_all_of<T: Record>(input: &mut Input<'_, '_>) -> Result<T, Stop> {
    let (schema, composition) = described::<T>()?;
    let mut fill = |slots: &mut dyn Slots| {
        let mut order = KeyOrder::of(composition);
        let read = input
            .with_rules(schema.constraints, |input| read_parts(input, schema, composition, slots, Some(&mut order)));
        if read.is_ok()
            && let Some(rest) = slots.rest()
        {
            rest.close(order.unusual(), input);
        }
        read.is_ok()
    };
    T::finish(T::Slots::default(), Filling(&mut fill))
}
