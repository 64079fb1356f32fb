//! The parsed entries of an object.

use std::ops::Range;

use super::entry_list::EntryList;
use super::names::FEW;
use super::text::Text;

/// Distinct keys with their values, in order.
#[derive(Debug)]
pub enum Entries<T> {
    /// Few entries, searched linearly.
    Few(Box<[(Text, T)]>),
    /// Many entries, found by their hash.
    Many(Box<EntryList<T>>),
}

impl<T> Entries<T> {
    /// Entries with distinct keys.
    pub(super) fn distinct(entries: Vec<(Text, T)>) -> Self {
        if entries.len() <= FEW {
            return Self::Few(entries.into());
        }
        EntryList::distinct(entries.into_iter()).into()
    }

    pub(super) fn get(&self, key: &str) -> Option<&T> {
        match self {
            Self::Few(entries) => entries.iter().find(|(other, _)| **other == *key).map(|(_, value)| value),
            Self::Many(list) => list.get(key),
        }
    }

    pub(super) fn entry(&self, index: usize) -> Option<(&str, &T)> {
        match self {
            Self::Few(entries) => entries.get(index).map(|(key, value)| (&**key, value)),
            Self::Many(list) => list.entry(index),
        }
    }

    pub(super) fn len(&self) -> usize {
        match self {
            Self::Few(entries) => entries.len(),
            Self::Many(list) => list.len(),
        }
    }

    pub(super) fn pairs(&self) -> Iter<'_, T> {
        match self {
            Self::Few(entries) => Iter::Few(entries.iter()),
            Self::Many(list) => Iter::Many(list, 0..list.len()),
        }
    }

    pub(super) fn for_each_value(&mut self, take: impl FnMut(&mut T)) {
        match self {
            Self::Few(entries) => entries.iter_mut().map(|(_, value)| value).for_each(take),
            Self::Many(list) => list.values_mut().iter_mut().for_each(take),
        }
    }

    pub(crate) fn into_list(self) -> EntryList<T> {
        match self {
            Self::Few(entries) => EntryList::distinct(entries.into_iter()),
            Self::Many(list) => *list,
        }
    }

    pub(crate) fn into_pairs(self) -> Vec<(Text, T)> {
        match self {
            Self::Few(entries) => entries.into(),
            Self::Many(list) => list.into_pairs().collect(),
        }
    }
}

impl<T> From<EntryList<T>> for Entries<T> {
    fn from(list: EntryList<T>) -> Self {
        if list.len() <= FEW { Self::Few(list.into_pairs().collect()) } else { Self::Many(Box::new(list.shrunk())) }
    }
}

/// The entries of an object, in order.
pub(super) enum Iter<'a, T> {
    Few(std::slice::Iter<'a, (Text, T)>),
    Many(&'a EntryList<T>, Range<usize>),
}

impl<'a, T> Iterator for Iter<'a, T> {
    type Item = (&'a str, &'a T);

    fn next(&mut self) -> Option<Self::Item> {
        match self {
            Self::Few(entries) => entries.next().map(|(key, value)| (&**key, value)),
            Self::Many(list, indexes) => indexes.next().and_then(|index| list.entry(index)),
        }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        match self {
            Self::Few(entries) => entries.size_hint(),
            Self::Many(_, indexes) => indexes.size_hint(),
        }
    }
}

impl<T> DoubleEndedIterator for Iter<'_, T> {
    fn next_back(&mut self) -> Option<Self::Item> {
        match self {
            Self::Few(entries) => entries.next_back().map(|(key, value)| (&**key, value)),
            Self::Many(list, indexes) => indexes.next_back().and_then(|index| list.entry(index)),
        }
    }
}

impl<T> Clone for Iter<'_, T> {
    fn clone(&self) -> Self {
        match self {
            Self::Few(entries) => Self::Few(entries.clone()),
            Self::Many(list, indexes) => Self::Many(list, indexes.clone()),
        }
    }
}
