//! Compile-time facts about a type that may not be a field type.

use std::marker::PhantomData;

use super::field_type::FieldType;
use crate::description::Known;

/// Looks up the compile-time facts about `T`. For a field type, the inherent constant is found. For any other type, it is
/// the constant of [`OfAny`], so that the compiler reports the type only once, at its field, and not for each check.
#[derive(Debug)]
pub struct KnownOf<T>(PhantomData<T>);

impl<T: FieldType> KnownOf<T> {
    /// The facts about the type.
    pub const KNOWN: &'static Known = &T::__KNOWN;
    /// What is known of the items of the type.
    pub const ITEMS: &'static Known = &T::__ITEMS;
    /// What is known of the items of the items.
    pub const INNER_ITEMS: &'static Known = &T::__INNER_ITEMS;
}

/// The fallback for any type.
pub trait OfAny {
    /// No facts are known.
    const KNOWN: &'static Known = &Known::ANY;
    /// Nothing is known.
    const ITEMS: &'static Known = &Known::ANY;
    /// Nothing is known.
    const INNER_ITEMS: &'static Known = &Known::ANY;
}

impl<T> OfAny for KnownOf<T> {}
