//! The entries of an object as they come.

use std::borrow::Borrow;

use super::names::Names;
use super::text::Text;

/// Distinct keys with their values, in order.
#[derive(Clone, Debug)]
pub struct EntryList<T> {
    keys: Names,
    values: Vec<T>,
}

impl<T> Default for EntryList<T> {
    fn default() -> Self {
        Self { keys: Names::default(), values: Vec::new() }
    }
}

impl<T> EntryList<T> {
    /// Entries with distinct keys.
    pub(super) fn distinct(entries: impl ExactSizeIterator<Item = (Text, T)>) -> Self {
        let mut list = Self::with_capacity(entries.len());
        entries.for_each(|(key, value)| list.push(&key, value));
        list
    }

    /// No entries yet, with room for some.
    pub(crate) fn with_capacity(count: usize) -> Self {
        Self { keys: Names::with_capacity(count), values: Vec::with_capacity(count) }
    }

    pub(super) const fn len(&self) -> usize {
        self.values.len()
    }

    pub(super) fn values_mut(&mut self) -> &mut [T] {
        &mut self.values
    }

    /// The value of a key.
    pub(crate) fn get(&self, key: &str) -> Option<&T> {
        self.values.get(self.keys.find(key)?)
    }

    pub(crate) fn get_mut(&mut self, key: &str) -> Option<&mut T> {
        self.values.get_mut(self.keys.find(key)?)
    }

    /// The key and value with an index.
    pub(super) fn entry(&self, index: usize) -> Option<(&str, &T)> {
        Some((self.keys.get(index)?, self.values.get(index)?))
    }

    /// Adds an entry whose key is new.
    pub(crate) fn push(&mut self, key: &str, value: T) {
        self.keys.push(key);
        self.values.push(value);
    }

    /// Adds an entry, or replaces the value of an existing one.
    pub(crate) fn put(&mut self, key: &str, value: T) {
        let index = self.keys.find_or_push(key);
        match self.values.get_mut(index) {
            Some(known) => *known = value,
            None => self.values.push(value),
        }
    }

    /// Adds an entry. Returns `false` if the key exists already.
    pub(crate) fn insert(&mut self, key: &str, value: T) -> bool {
        let is_new = self.keys.find_or_push(key) == self.values.len();
        if is_new {
            self.values.push(value);
        }
        is_new
    }

    /// Removes an entry, and returns its index.
    pub(crate) fn remove(&mut self, key: &str) -> Option<usize> {
        let index = self.keys.remove(key)?;
        self.values.remove(index);
        Some(index)
    }

    /// The keys with other values.
    pub(crate) fn map<U>(self, change: impl FnMut(T) -> U) -> EntryList<U> {
        EntryList { keys: self.keys, values: self.values.into_iter().map(change).collect() }
    }

    /// The list without unused memory.
    pub(super) fn shrunk(mut self) -> Self {
        self.keys.shrink_to_fit();
        self.values.shrink_to_fit();
        self
    }

    /// The entries. Their keys share one text.
    pub(super) fn into_pairs(self) -> impl Iterator<Item = (Text, T)> {
        let (text, ranges) = self.keys.into_ranges();
        let text = Text::new(text);
        ranges.map(move |range| text.slice(range)).zip(self.values)
    }
}

impl<K: Borrow<str>, T> FromIterator<(K, T)> for EntryList<T> {
    /// If a key is given twice, the last value counts.
    fn from_iter<I: IntoIterator<Item = (K, T)>>(entries: I) -> Self {
        let entries = entries.into_iter();
        let mut list = Self::with_capacity(entries.size_hint().0);
        entries.for_each(|(key, value)| list.put(key.borrow(), value));
        list
    }
}
