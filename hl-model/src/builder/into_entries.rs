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
macro_rules! into_map {
    ($($source:ty $(, $parameter:ident)*;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<T, C: FromIterator<(String, T)>, K: Into<String>, V: IntoField<T>, $($parameter),*> IntoEntries<T, C> for $source {
            fn into_map(self, report: &mut dyn FnMut(String, ProblemKind)) -> C {
                collect(self, report)
            }
        }
    )*};
}

into_map! {
    Vec<(K, V)>;
    HashMap<K, V, S>, S;
    BTreeMap<K, V>;
    IndexMap<K, V, S>, S;
}

#[diagnostic::do_not_recommend]
impl<T, C: FromIterator<(String, T)>, K: Into<String>, V: IntoField<T>, const N: usize> IntoEntries<T, C>
    for [(K, V); N]
{
    fn into_map(self, report: &mut dyn FnMut(String, ProblemKind)) -> C {
        collect(self, report)
    }
}

#[diagnostic::do_not_recommend]
impl<T, C: FromIterator<(String, T)>> IntoEntries<T, C> for serde_json::Map<String, serde_json::Value>
where
    serde_json::Value: IntoField<T>,
{
    fn into_map(self, report: &mut dyn FnMut(String, ProblemKind)) -> C {
        collect(self, report)
    }
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
