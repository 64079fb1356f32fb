//! Field types that are models, too: any value, maps, lists.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use indexmap::IndexMap;

use super::hl_model::HlModel;
use crate::field::FieldType;
use crate::value::{Dict, Value};

impl HlModel for Value {
    type AnyStringValue = Self;
    type Builder = Self;
}

#[diagnostic::do_not_recommend]
impl<T: FieldType> HlModel for Dict<T> {
    type AnyStringValue = T;
    type Builder = Self;

    fn __rest(&self) -> Option<&Self> {
        Some(self)
    }
}

/// Implements [`HlModel`] for types without declared keys.
macro_rules! containers {
    ($([$($generics:tt)+] $Type:ty;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<$($generics)+> HlModel for $Type
        where
            Self: FieldType,
        {
            type AnyStringValue = Value;
            type Builder = Self;
        }
    )*};
}

containers! {
    [T: FieldType] Vec<T>;
    [T] BTreeSet<T>;
    [T, S] HashSet<T, S>;
    [K, T] BTreeMap<K, T>;
    [K, T, S] HashMap<K, T, S>;
    [K, T, S] IndexMap<K, T, S>;
}
