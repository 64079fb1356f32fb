//! Reading tuple models, whose fields are the items of a list.

use crate::description::Schema;
use crate::input::Input;
use crate::stop::Stop;

/// Reads the items of a list, each with its index.
///
/// # Errors
///
/// [`Stop`] if the value is not a list, breaks a constraint, or `read` stops.
pub fn read_tuple<'de>(
    input: &mut Input<'_, 'de>,
    schema: &'static Schema,
    read: &mut dyn FnMut(usize, &mut Input<'_, 'de>) -> Result<(), Stop>,
) -> Result<(), Stop> {
    input.with_rules(schema.constraints, |input| input.each_item(read))
}
