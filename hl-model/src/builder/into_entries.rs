//! The input types of a key that is an object.

use std::collections::{BTreeMap, HashMap};

use indexmap::IndexMap;

use super::into_field::IntoField;
use crate::problem::ProblemKind;
use crate::value::Dict;

/// Entries that a setter accepts for an object of type `C` with values of type `T`: a `Dict`, or pairs of a key and an
/// input type of the value.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be given for an object with values of type `{T}`",
    label = "neither a `Dict<{T}>` nor a map, a `Vec` or an array of `(key, value)`",
    note = "an `Option` is given to the method `maybe_…` of an optional key; a `Result` is unwrapped by `?` first"
)]
pub trait IntoEntries<T, C> {
    /// Converts the entries. Entries that cannot be converted are left out and reported with their keys.
    fn into_map(self, report: &mut dyn FnMut(String, ProblemKind)) -> C;
}

impl<T> IntoEntries<T, Self> for Dict<T> {
    fn into_map(self, _: &mut dyn FnMut(String, ProblemKind)) -> Self {
        self
    }
}

/// Implements [`IntoEntries`] for types that iterate over pairs.
macro_rules! pairs {
    ($([$($parameters:tt)*] $source:ty $(where [$($bound:tt)+])?;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<T, C: FromIterator<(String, T)>, $($parameters)*> IntoEntries<T, C> for $source $(where $($bound)+)? {
            fn into_map(self, report: &mut dyn FnMut(String, ProblemKind)) -> C {
                collect(self, report)
            }
        }
    )*};
}

pairs! {
    [K: Into<String>, V: IntoField<T>] Vec<(K, V)>;
    [K: Into<String>, V: IntoField<T>, const N: usize] [(K, V); N];
    [K: Into<String>, V: IntoField<T>, S] HashMap<K, V, S>;
    [K: Into<String>, V: IntoField<T>] BTreeMap<K, V>;
    [K: Into<String>, V: IntoField<T>, S] IndexMap<K, V, S>;
    [] serde_json::Map<String, serde_json::Value> where [serde_json::Value: IntoField<T>];
}

fn collect<T, C: FromIterator<(String, T)>>(
    entries: impl IntoIterator<Item = (impl Into<String>, impl IntoField<T>)>,
    report: &mut dyn FnMut(String, ProblemKind),
) -> C {
    let convert = |(key, value): (String, Result<T, ProblemKind>)| match value {
        Ok(value) => Some((key, value)),
        Err(kind) => {
            report(key, kind);
            None
        }
    };
    let entries = entries.into_iter().map(|(key, value)| (key.into(), value.into_field()));
    entries.filter_map(convert).collect()
}
