//! Reading a model that is another type under a name of its own.

use super::composition::{again, whole};
use crate::field::FieldType;
use crate::field::take;
use crate::input::Input;
use crate::options::Elsewhere;
use crate::schema::Schema;
use crate::stop::Stop;
use crate::value::Look;

/// Reads a newtype model.
///
/// # Errors
///
/// [`Stop`] if the input does not satisfy the inner type's schema or the newtype's constraints.
pub fn read_newtype<T: FieldType>(input: &mut Input<'_, '_>, schema: &'static Schema) -> Result<T, Stop> {
    if schema.is_endless(false) {
        return read_endless(input, schema);
    }
    input.with_rules(schema.constraints, take)
}

/// Reads a newtype that contains nothing but itself, and perhaps `null`.
#[cold]
fn read_endless<T: FieldType>(input: &mut Input<'_, '_>, schema: &'static Schema) -> Result<T, Stop> {
    let node = whole(input, schema)?;
    let is_null = matches!(node.look(), Look::Null);
    if is_null && !schema.is_endless(true) { again(node, input.reading, Elsewhere::None, T::read) } else { Err(Stop) }
}
