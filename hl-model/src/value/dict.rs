//! An object with values of one type, immutable and in order.

use std::collections::{BTreeMap, HashMap};
use std::fmt;
use std::hash::{BuildHasher, Hash, Hasher};
use std::iter::FusedIterator;
use std::sync::Arc;

use indexmap::IndexMap;

use super::entries::{self, Entries};
use super::entry_list::EntryList;
use super::hash_keys::hash_keys;
use super::lazy::Lazy;
use super::repr::{Dict, DictNode, TakeApart};
use super::text::Text;

impl<T> DictNode<T> {
    /// An object without a text.
    fn of(entries: Entries<T>) -> Self {
        Self { inside: None, entries: Lazy::Known(entries), order: None }
    }
}

impl<T> Dict<T> {
    /// An object without keys.
    #[must_use]
    pub const fn new() -> Self {
        Self(None)
    }

    /// An object kept as text: the content of a checked object without braces and insignificant space.
    pub(crate) fn from_inside(inside: Text, take_apart: TakeApart<T>) -> Self {
        if inside.is_empty() {
            return Self::new();
        }
        Self::from_node(DictNode { inside: Some(inside), entries: Lazy::later(take_apart), order: None })
    }

    /// An object kept as text without its braces, and its parsed entries.
    pub(super) fn from_inside_and_entries(inside: Text, entries: Entries<T>) -> Self {
        if inside.is_empty() {
            return Self::new();
        }
        Self::from_node(DictNode { inside: Some(inside), ..DictNode::of(entries) })
    }

    pub(crate) fn from_entries(entries: EntryList<T>) -> Self {
        if entries.len() == 0 {
            return Self::new();
        }
        Self::from_node(DictNode::of(Entries::from(entries)))
    }

    fn from_node(node: DictNode<T>) -> Self {
        Self(Some(Arc::new(node)))
    }

    /// Remembers the order in which a model's keys came. The `Dict` must not be shared yet.
    pub(crate) fn with_order(mut self, order: Box<[u16]>) -> Self {
        let node = self.0.get_or_insert_with(|| Arc::new(DictNode::of(Entries::Few(Box::default()))));
        if let Some(node) = Arc::get_mut(node) {
            node.order = Some(order);
        }
        self
    }

    pub(crate) fn order(&self) -> Option<&[u16]> {
        self.0.as_ref()?.order.as_deref()
    }

    /// The object's JSON text without its braces, if it is still kept.
    pub(crate) fn inside(&self) -> Option<&Text> {
        self.0.as_ref()?.inside.as_ref()
    }

    fn entries(&self) -> Option<&Entries<T>> {
        let node = self.0.as_ref()?;
        Some(node.entries.get_or_make(|take_apart| match &node.inside {
            Some(inside) => take_apart(inside),
            None => Entries::Few(Box::default()),
        }))
    }

    /// The entries, or the `Dict` itself if it is shared.
    pub(crate) fn try_into_entries(self) -> Result<Entries<T>, Self> {
        self.entries();
        let own = match self.0.map(Arc::try_unwrap) {
            Some(Ok(node)) => node.entries.into_inner(),
            Some(Err(shared)) => return Err(Self(Some(shared))),
            None => None,
        };
        Ok(own.unwrap_or(Entries::Few(Box::default())))
    }

    /// The entries, if they have been parsed and are not shared.
    pub(super) fn own_entries(&mut self) -> Option<&mut Entries<T>> {
        Arc::get_mut(self.0.as_mut()?)?.entries.get_mut()
    }

    /// Like [`own_entries`](Self::own_entries), but moves the entries out. If several clones are dropped concurrently,
    /// exactly one of them gets the entries.
    pub(super) fn into_own_entries(self) -> Option<Entries<T>> {
        Arc::into_inner(self.0?)?.entries.into_inner()
    }

    /// The value of a key.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&T> {
        self.entries()?.get(key)
    }

    /// The key and value with an index.
    pub(crate) fn entry(&self, index: usize) -> Option<(&str, &T)> {
        self.entries()?.entry(index)
    }

    /// Whether the object has the key.
    #[must_use]
    pub fn contains_key(&self, key: &str) -> bool {
        self.get(key).is_some()
    }

    /// Number of keys.
    #[must_use]
    pub fn len(&self) -> usize {
        self.entries().map_or(0, Entries::len)
    }

    /// Whether the object has no keys.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The keys with their values, in order.
    #[must_use]
    pub fn iter(&self) -> Iter<'_, T> {
        Iter(self.entries().map(Entries::pairs))
    }

    /// The keys, in order.
    #[must_use]
    pub fn keys(&self) -> impl ExactSizeIterator<Item = &str> {
        self.iter().map(|(key, _)| key)
    }

    /// The values, in order.
    #[must_use]
    pub fn values(&self) -> impl ExactSizeIterator<Item = &T> {
        self.iter().map(|(_, value)| value)
    }
}

/// The entries of a [`Dict`].
pub struct Iter<'a, T>(Option<entries::Iter<'a, T>>);

impl<'a, T> Iterator for Iter<'a, T> {
    type Item = (&'a str, &'a T);

    fn next(&mut self) -> Option<Self::Item> {
        self.0.as_mut()?.next()
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.0.as_ref().map_or((0, Some(0)), Iterator::size_hint)
    }
}

impl<T> DoubleEndedIterator for Iter<'_, T> {
    fn next_back(&mut self) -> Option<Self::Item> {
        self.0.as_mut()?.next_back()
    }
}

impl<T> ExactSizeIterator for Iter<'_, T> {}

impl<T> FusedIterator for Iter<'_, T> {}

impl<T> Clone for Iter<'_, T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<T: fmt::Debug> fmt::Debug for Iter<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.clone()).finish()
    }
}

impl<'a, T> IntoIterator for &'a Dict<T> {
    type Item = (&'a str, &'a T);
    type IntoIter = Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<K: Into<String>, T> FromIterator<(K, T)> for Dict<T> {
    /// If a key is given twice, the last value counts.
    fn from_iter<I: IntoIterator<Item = (K, T)>>(entries: I) -> Self {
        Self::from_entries(entries.into_iter().map(|(key, value)| (key.into(), value)).collect())
    }
}

impl<K: Into<String>, T, const N: usize> From<[(K, T); N]> for Dict<T> {
    fn from(entries: [(K, T); N]) -> Self {
        entries.into_iter().collect()
    }
}

impl<T> From<BTreeMap<String, T>> for Dict<T> {
    fn from(entries: BTreeMap<String, T>) -> Self {
        entries.into_iter().collect()
    }
}

impl<T, S> From<HashMap<String, T, S>> for Dict<T> {
    fn from(entries: HashMap<String, T, S>) -> Self {
        entries.into_iter().collect()
    }
}

impl<T, S> From<IndexMap<String, T, S>> for Dict<T> {
    fn from(entries: IndexMap<String, T, S>) -> Self {
        entries.into_iter().collect()
    }
}

impl<T> Clone for Dict<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<T> Default for Dict<T> {
    fn default() -> Self {
        Self::new()
    }
}

impl<T: PartialEq> PartialEq for Dict<T> {
    /// The order of keys does not matter.
    fn eq(&self, other: &Self) -> bool {
        self.is_same(other)
            || self.len() == other.len() && self.iter().all(|(key, value)| other.get(key) == Some(value))
    }
}

impl<T> Dict<T> {
    /// Whether both have one text or equal texts, so that entries need not be compared. A `Dict` without a text may hold a
    /// value that differs from itself: a NaN.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        match (&self.0, &other.0) {
            (Some(a), Some(b)) => a.inside.is_some() && (Arc::ptr_eq(a, b) || self.inside() == other.inside()),
            (None, None) => true,
            _ => false,
        }
    }
}

impl<T: Eq> Eq for Dict<T> {}

impl<T: Hash> Hash for Dict<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        // Each entry is hashed and the hashes are added up, because the order of keys must not matter. The keys of these
        // hashes are secret, so that nobody can prepare entries whose hashes have equal sums.
        let sum = self.iter().map(|entry| hash_keys().hash_one(entry)).fold(0, u64::wrapping_add);
        self.len().hash(state);
        sum.hash(state);
    }
}

impl<T: fmt::Debug> fmt::Debug for Dict<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self).finish()
    }
}
