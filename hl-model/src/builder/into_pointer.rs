//! What a setter accepts for a pointer that may be null.

use std::sync::Arc;

use super::into_field::IntoField;
use crate::problem::ProblemKind;
use crate::value::Nullable;

macro_rules! nullable_pointers {
    ($($Pointer:ident)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<T> IntoField<Nullable<$Pointer<T>>> for T {
            #[inline]
            fn into_field(self) -> Result<Nullable<$Pointer<T>>, ProblemKind> {
                Ok(Nullable::Value($Pointer::new(self)))
            }
        }
    )*};
}

nullable_pointers!(Box Arc);
