//! Lists whose items have keys, and are found by them.

use std::collections::HashMap;
use std::ops::{Deref, DerefMut};
use std::sync::OnceLock;

/// Number of items from which a list is searched by an index.
const MANY: usize = 16;

/// What has a key.
pub(crate) trait HasKey {
    fn key(&self) -> &str;
}

impl HasKey for &str {
    fn key(&self) -> &str {
        self
    }
}

/// A list whose items have keys. It is searched in constant time: from [`MANY`] items on by an index, which is made for
/// the first search. Changes through [`DerefMut`] drop it.
#[derive(Debug)]
pub(crate) struct Keyed<T> {
    items: Vec<T>,
    #[allow(clippy::box_collection, reason = "most lists have no index, and an absent box is one word")]
    index: OnceLock<Box<HashMap<String, usize>>>,
}

impl<T: HasKey> Keyed<T> {
    /// The first item with a key.
    pub(crate) fn find(&self, key: &str) -> Option<&T> {
        self.items.get(self.position(key)?)
    }

    /// Whether an item has a key.
    pub(crate) fn contains(&self, key: &str) -> bool {
        self.position(key).is_some()
    }

    /// The first item with a key, whose key must stay.
    pub(crate) fn find_mut(&mut self, key: &str) -> Option<&mut T> {
        let index = self.position(key)?;
        self.items.get_mut(index)
    }

    /// Adds the items whose keys are new.
    pub(crate) fn extend_new(&mut self, others: impl IntoIterator<Item = T>) {
        for other in others {
            if self.position(other.key()).is_none() {
                if let Some(index) = self.index.get_mut() {
                    index.insert(other.key().to_owned(), self.items.len());
                }
                self.items.push(other);
            }
        }
    }

    /// The items.
    pub(super) fn into_items(self) -> impl Iterator<Item = T> {
        self.items.into_iter()
    }

    /// The place of the first item with a key.
    fn position(&self, key: &str) -> Option<usize> {
        if self.items.len() < MANY {
            return self.items.iter().position(|item| item.key() == key);
        }
        let index = self.index.get_or_init(|| {
            let items = self.items.iter().enumerate().rev();
            Box::new(items.map(|(index, item)| (item.key().to_owned(), index)).collect())
        });
        index.get(key).copied()
    }
}

impl<T> Deref for Keyed<T> {
    type Target = Vec<T>;

    fn deref(&self) -> &Vec<T> {
        &self.items
    }
}

impl<T> DerefMut for Keyed<T> {
    fn deref_mut(&mut self) -> &mut Vec<T> {
        self.index.take();
        &mut self.items
    }
}

impl<T> From<Vec<T>> for Keyed<T> {
    fn from(items: Vec<T>) -> Self {
        Self { items, index: OnceLock::new() }
    }
}

impl<T> Default for Keyed<T> {
    fn default() -> Self {
        Self::from(Vec::new())
    }
}

impl<T: Clone> Clone for Keyed<T> {
    fn clone(&self) -> Self {
        Self::from(self.items.clone())
    }
}

impl<T: PartialEq> PartialEq for Keyed<T> {
    fn eq(&self, other: &Self) -> bool {
        self.items == other.items
    }
}
