//! The input types of a key that is a list.

use super::into_field::IntoField;

/// Items that a setter accepts for a list of values of type `T`: a `Vec`, an array or any other iterator of input types of `T`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be given for a list",
    label = "neither a `Vec` nor an array nor another iterator",
    note = "a single item is given as `[item]`"
)]
pub trait IntoItems<I, T>: IntoIterator<Item = I> {}

impl<V: IntoIterator<Item = I>, I: IntoField<T>, T> IntoItems<I, T> for V {}
