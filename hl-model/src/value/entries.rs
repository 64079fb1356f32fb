//! The parsed entries of an object.

use indexmap::IndexMap;

use super::text::Text;

/// Maximum number of entries that are searched linearly. Larger objects are hashed.
const FEW: usize = 16;

/// Distinct keys with their values, in order.
#[derive(Debug)]
pub enum Entries<T> {
    /// Few entries, searched linearly.
    Few(Box<[(Text, T)]>),
    /// Many entries, found by their hash.
    Many(Box<IndexMap<Text, T>>),
}

impl<T> Entries<T> {
    /// Entries with distinct keys.
    pub(super) fn distinct(entries: Vec<(Text, T)>) -> Self {
        if entries.len() <= FEW {
            Self::Few(entries.into())
        } else {
            Self::Many(Box::new(entries.into_iter().collect()))
        }
    }

    pub(super) fn get(&self, key: &str) -> Option<&T> {
        match self {
            Self::Few(entries) => entries.iter().find(|(other, _)| **other == *key).map(|(_, value)| value),
            Self::Many(entries) => entries.get(key),
        }
    }

    pub(super) fn entry(&self, index: usize) -> Option<(&str, &T)> {
        match self {
            Self::Few(entries) => entries.get(index).map(|(key, value)| (&**key, value)),
            Self::Many(entries) => entries.get_index(index).map(|(key, value)| (&**key, value)),
        }
    }

    pub(super) fn len(&self) -> usize {
        match self {
            Self::Few(entries) => entries.len(),
            Self::Many(entries) => entries.len(),
        }
    }

    pub(super) fn pairs(&self) -> Iter<'_, T> {
        match self {
            Self::Few(entries) => Iter::Few(entries.iter()),
            Self::Many(entries) => Iter::Many(entries.iter()),
        }
    }

    pub(super) fn for_each_value(&mut self, take: impl FnMut(&mut T)) {
        match self {
            Self::Few(entries) => entries.iter_mut().map(|(_, value)| value).for_each(take),
            Self::Many(entries) => entries.values_mut().for_each(take),
        }
    }

    pub(super) fn into_map(self) -> IndexMap<Text, T> {
        match self {
            Self::Few(entries) => entries.into_iter().collect(),
            Self::Many(entries) => *entries,
        }
    }
}

impl<T> From<IndexMap<Text, T>> for Entries<T> {
    fn from(entries: IndexMap<Text, T>) -> Self {
        if entries.len() <= FEW { Self::Few(entries.into_iter().collect()) } else { Self::Many(Box::new(entries)) }
    }
}

/// The entries of an object, in order.
pub(super) enum Iter<'a, T> {
    Few(std::slice::Iter<'a, (Text, T)>),
    Many(indexmap::map::Iter<'a, Text, T>),
}

impl<'a, T> Iterator for Iter<'a, T> {
    type Item = (&'a str, &'a T);

    fn next(&mut self) -> Option<Self::Item> {
        match self {
            Self::Few(entries) => entries.next().map(|(key, value)| (&**key, value)),
            Self::Many(entries) => entries.next().map(|(key, value)| (&**key, value)),
        }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        match self {
            Self::Few(entries) => entries.size_hint(),
            Self::Many(entries) => entries.size_hint(),
        }
    }
}

impl<T> DoubleEndedIterator for Iter<'_, T> {
    fn next_back(&mut self) -> Option<Self::Item> {
        match self {
            Self::Few(entries) => entries.next_back().map(|(key, value)| (&**key, value)),
            Self::Many(entries) => entries.next_back().map(|(key, value)| (&**key, value)),
        }
    }
}

impl<T> Clone for Iter<'_, T> {
    fn clone(&self) -> Self {
        match self {
            Self::Few(entries) => Self::Few(entries.clone()),
            Self::Many(entries) => Self::Many(entries.clone()),
        }
    }
}
