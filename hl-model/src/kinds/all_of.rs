//! Reading an `allOf`: a value that several schemas describe.

use super::composition::described;
use super::object::Record;
use crate::input::{Input, Slots, read_parts};
use crate::stop::Stop;

/// Reads a value of which every one of several schemas must hold.
///
/// # Errors
///
/// [`Stop`] if that is not so.
pub fn read_all_of<T: Record>(input: &mut Input<'_, '_>) -> Result<T, Stop> {
    let (schema, composition) = described::<T>()?;
    let mut slots = T::Slots::default();
    input.with_rules(schema.constraints, |input| read_parts(input, schema, composition, &mut slots, true))?;
    if let Some(rest) = slots.rest() {
        rest.close(None, input.text(), input.reading);
    }
    T::finish(slots)
}
