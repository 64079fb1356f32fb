//! What is known at compile time of a type that may be no field type.

use std::marker::PhantomData;

use super::field_type::FieldType;
use crate::description::Known;

/// Asks what is known of `T`. The bound is that of an implementation, so a type that is no field type has the constant of
/// [`OfAny`]: the compiler reports such a type once, at its field, and not again for each check.
#[derive(Debug)]
pub struct KnownOf<T>(PhantomData<T>);

impl<T: FieldType> KnownOf<T> {
    /// What is known of the type.
    pub const KNOWN: &'static Known = &T::__KNOWN;
}

/// The answer about any type.
pub trait OfAny {
    /// Nothing is known.
    const KNOWN: &'static Known = &Known::ANY;
}

impl<T> OfAny for KnownOf<T> {}

/// What is known of a type; nothing if it is no field type. `$private` names the module of generated code.
#[doc(hidden)]
#[macro_export]
macro_rules! __known_of {
    ($private:ident, $type:ty) => {{
        use $private::OfAny as _;
        <$private::KnownOf<$type>>::KNOWN
    }};
}
