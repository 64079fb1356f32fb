//! Building newtypes.

use super::checked::checked;
use super::into_field::IntoField;
use crate::field::FieldType;
use crate::problem::Errors;

/// Builds a newtype from its inner value, and checks it.
///
/// # Errors
///
/// All problems at once.
pub fn build_newtype<I, T: FieldType>(value: impl IntoField<I>, wrap: fn(I) -> T) -> Result<T, Errors> {
    match value.into_field() {
        Ok(value) => checked(wrap(value)),
        Err(kind) => Err(Errors::one(T::field_schema().name, kind, None)),
    }
}
