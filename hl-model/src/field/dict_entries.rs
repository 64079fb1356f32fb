//! The entries of a `Dict`, moved out of it.

use std::iter::FusedIterator;

use super::field_type::FieldType;
use crate::value::{Dict, Entries, EntryList, Text};

impl<T: FieldType> Dict<T> {
    /// The entries, which are copied only if another `Dict` shares them. `lost` is called with each key whose value cannot
    /// be copied.
    pub(crate) fn into_entries(self, lost: &mut dyn FnMut(&str)) -> EntryList<T> {
        let shared = match self.try_into_entries() {
            Ok(entries) => return entries.into_list(),
            Err(shared) => shared,
        };
        let mut entries = EntryList::with_capacity(shared.len());
        for (key, value) in &shared {
            match value.__copied() {
                Some(copy) => entries.push(key, copy),
                None => lost(key),
            }
        }
        entries
    }
}

/// The entries of a [`Dict`], moved out of it.
#[derive(Debug)]
pub struct IntoIter<T>(std::vec::IntoIter<(Text, T)>);

impl<T> Iterator for IntoIter<T> {
    type Item = (String, T);

    fn next(&mut self) -> Option<Self::Item> {
        self.0.next().map(|(key, value)| (key.to_string(), value))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.0.size_hint()
    }
}

impl<T> DoubleEndedIterator for IntoIter<T> {
    fn next_back(&mut self) -> Option<Self::Item> {
        self.0.next_back().map(|(key, value)| (key.to_string(), value))
    }
}

impl<T> ExactSizeIterator for IntoIter<T> {}

impl<T> FusedIterator for IntoIter<T> {}

impl<T: Clone> IntoIterator for Dict<T> {
    type Item = (String, T);
    type IntoIter = IntoIter<T>;

    /// The entries, in order. They are cloned only if another `Dict` shares them.
    ///
    /// ```
    /// use hl_model::Dict;
    /// use std::collections::BTreeMap;
    ///
    /// let dict = Dict::from([("b", "x".to_owned()), ("a", "y".to_owned())]);
    /// let sorted: BTreeMap<String, String> = dict.into_iter().collect();
    /// assert_eq!(sorted.keys().collect::<Vec<_>>(), ["a", "b"]);
    /// ```
    fn into_iter(self) -> Self::IntoIter {
        let cloned = |shared: Self| shared.iter().map(|(key, value)| (Text::new(key), value.clone())).collect();
        IntoIter(self.try_into_entries().map_or_else(cloned, Entries::into_pairs).into_iter())
    }
}
