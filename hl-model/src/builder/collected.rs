//! Sets and maps that a setter fills.
//!
//! The traits have the bounds of the field types. Generated code requires them next to `FieldType`, so that an unsatisfied
//! bound is reported once, at the type of the field.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::hash::BuildHasher;

use indexmap::IndexMap;

use crate::field::{FieldType, Hashed, Sorted, written_name};
use crate::value::Dict;

/// A set that is made from a list of items.
pub trait FromItems<T>: Sized {
    /// Makes the set.
    fn from_items(items: Vec<T>) -> Self;
}

/// An object that is made from a list of entries.
pub trait FromEntries<K, T>: Sized {
    /// Makes the object.
    fn from_entries(entries: Vec<(K, T)>) -> Self;

    /// The name of a key in JSON.
    fn name_of(key: &K) -> String;
}

impl<T: Sorted> FromItems<T> for BTreeSet<T> {
    fn from_items(items: Vec<T>) -> Self {
        items.into_iter().collect()
    }
}

impl<T: Hashed, S: BuildHasher + Default> FromItems<T> for HashSet<T, S> {
    fn from_items(items: Vec<T>) -> Self {
        items.into_iter().collect()
    }
}

macro_rules! objects {
    ($([$($generics:tt)+] $Key:ty, $Object:ty;)*) => {$(
        impl<T: FieldType, $($generics)+> FromEntries<$Key, T> for $Object {
            fn from_entries(entries: Vec<($Key, T)>) -> Self {
                entries.into_iter().collect()
            }

            fn name_of(key: &$Key) -> String {
                written_name(key)
            }
        }
    )*};
}

objects! {
    [K: Sorted] K, BTreeMap<K, T>;
    [K: Hashed, S: BuildHasher + Default] K, HashMap<K, T, S>;
    [K: Hashed, S: BuildHasher + Default] K, IndexMap<K, T, S>;
}

impl<T: FieldType> FromEntries<String, T> for Dict<T> {
    fn from_entries(entries: Vec<(String, T)>) -> Self {
        entries.into_iter().collect()
    }

    fn name_of(key: &String) -> String {
        key.clone()
    }
}
