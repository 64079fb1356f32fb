//! Setters for types with serde's traits.

use super::into_field::IntoField;
use crate::door::Serde;
use crate::problem::ProblemKind;

impl<T> IntoField<Serde<T>> for T {
    fn into_field(self) -> Result<Serde<T>, ProblemKind> {
        Ok(Serde::new(self))
    }
}
