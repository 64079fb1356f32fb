//! The types that can stand at a key of a model, in its lists and in its maps.

mod containers;
mod numbers;
mod scalars;
mod strings;

use crate::read::{Input, Stop};
use crate::schema::Schema;
use crate::value::{Dict, Text};
use crate::write::Output;

/// A type that can stand at a key of a model: it knows its schema, how it is read and how it is written.
///
/// The table of types in the [crate's documentation](crate) lists the implementations; every model is one as well.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be used in a model",
    label = "not a type of the JSON data model",
    note = "derive `HlModel` for it, or use one of hl-model's types: String, Integer, Decimal, DateTime, bool, Value, Dict, Vec, …",
    note = "a key is made optional by writing `Option<…>` out, at the field's own level; `null` is allowed by `Nullable<…>`"
)]
pub trait FieldType: Sized {
    /// How any JSON text becomes a value of this type without being parsed; only [`Value`](crate::Value) has one.
    #[doc(hidden)]
    const FROM_TEXT: Option<fn(Text) -> Self> = None;

    /// Writes the entries of an object with values of this type.
    #[doc(hidden)]
    fn write_entries(dict: &Dict<Self>, output: &mut Output) {
        for (key, value) in dict {
            output.key(key);
            value.write(output);
        }
    }

    /// The schema of the type.
    fn schema() -> &'static Schema;

    /// Reads a value.
    ///
    /// # Errors
    ///
    /// [`Stop`] if the input does not satisfy the schema; the reader then finds out what is wrong.
    fn read(input: &mut Input<'_, '_>) -> Result<Self, Stop>;

    /// Writes the value.
    fn write(&self, output: &mut Output);
}
