//! The slot for the undeclared keys of a model.

use super::field_type::{FieldType, take};
use crate::input::{EntryKey, EntryTexts, Input, RestSlot};
use crate::options::DuplicateKeys;
use crate::stop::Stop;
use crate::value::{Dict, EntryList, REST};

/// The undeclared keys of a model that is being read or built.
#[derive(Clone, Debug)]
pub struct DictSlot<T> {
    kept: Collected<T>,
    order: Option<Box<[u16]>>,
}

/// The entries so far.
#[derive(Clone, Debug)]
enum Collected<T> {
    Nothing,
    /// Entries as JSON text, of a type that is kept as text.
    Texts(EntryTexts),
    Entries(Box<EntryList<T>>),
    /// A complete `Dict` without added entries.
    Whole(Dict<T>),
}

impl<T> Default for DictSlot<T> {
    fn default() -> Self {
        Self { kept: Collected::Nothing, order: None }
    }
}

impl<T> DictSlot<T> {
    /// Starts with the entries of a `Dict`.
    #[must_use]
    pub fn from_dict(dict: Dict<T>) -> Self {
        Self { order: dict.order().map(Into::into), kept: Collected::Whole(dict) }
    }

    /// The keys with their values.
    #[must_use]
    #[inline]
    pub fn finish(self) -> Dict<T> {
        if matches!((&self.kept, &self.order), (Collected::Nothing, None)) {
            // The slot is empty, so this saves a call of its destructor.
            std::mem::forget(self);
            return Dict::new();
        }
        self.finish_some()
    }

    fn finish_some(self) -> Dict<T> {
        let dict = match self.kept {
            Collected::Whole(whole) => whole,
            Collected::Entries(entries) => Dict::from_entries(*entries),
            Collected::Nothing | Collected::Texts(_) => Dict::new(),
        };
        match self.order {
            Some(order) => dict.with_order(order),
            None => dict,
        }
    }
}

impl<T: FieldType> DictSlot<T> {
    /// Adds an entry. Returns `false` if the key exists already. If a shared `Dict` has values that cannot be copied, `lost`
    /// is called with their keys.
    pub(crate) fn insert(&mut self, key: &str, value: T, lost: &mut dyn FnMut(&str)) -> bool {
        self.with_entries(lost, |entries| entries.insert(key, value))
    }

    /// Adds an entry, or replaces the value of an existing one.
    pub(crate) fn put(&mut self, key: &str, value: T, lost: &mut dyn FnMut(&str)) {
        self.with_entries(lost, |entries| entries.put(key, value));
    }

    /// Replaces all entries. Their order among the keys of the old model is dropped.
    pub(crate) fn replace(&mut self, entries: Dict<T>, lost: &mut dyn FnMut(&str)) {
        self.kept = Collected::Entries(Box::new(entries.into_entries(lost)));
    }

    /// Removes an entry, if it exists, and its place in the order of all keys of the model.
    pub(crate) fn remove(&mut self, key: &str, lost: &mut dyn FnMut(&str)) {
        let Some(index) = self.with_entries(lost, |entries| entries.remove(key)) else { return };
        let Some(order) = &mut self.order else { return };
        let undeclared = order.iter().enumerate().filter(|(_, number)| **number == REST);
        if let Some(place) = undeclared.map(|(place, _)| place).nth(index) {
            let mut kept = Vec::from(std::mem::take(order));
            kept.remove(place);
            *order = kept.into();
        }
    }

    /// Changes the parsed entries.
    fn with_entries<R>(&mut self, lost: &mut dyn FnMut(&str), change: impl FnOnce(&mut EntryList<T>) -> R) -> R {
        let mut entries = match std::mem::replace(&mut self.kept, Collected::Nothing) {
            Collected::Entries(entries) => entries,
            Collected::Whole(dict) => Box::new(dict.into_entries(lost)),
            Collected::Nothing | Collected::Texts(_) => Box::default(),
        };
        let result = change(&mut entries);
        self.kept = Collected::Entries(entries);
        result
    }
}

impl<T: FieldType> RestSlot for DictSlot<T> {
    fn has(&self, key: &str) -> bool {
        matches!(&self.kept, Collected::Entries(entries) if entries.get(key).is_some())
    }

    fn read(&mut self, key: &EntryKey<'_>, input: &mut Input<'_, '_>) -> Result<(), Stop> {
        let duplicates = input.duplicates();
        if T::TAKE_APART.is_some() && input.tree().is_none() && duplicates == DuplicateKeys::Error {
            if let Collected::Texts(texts) = &mut self.kept {
                return texts.push(key, input);
            }
            let mut texts = EntryTexts::default();
            texts.push(key, input)?;
            self.kept = Collected::Texts(texts);
            return Ok(());
        }
        if !input.is_kept() {
            self.kept = Collected::Nothing;
            return take::<T>(input).map(drop);
        }
        if duplicates != DuplicateKeys::Last && self.has(key.name) {
            // The second value is read because it may have problems, too.
            return if duplicates == DuplicateKeys::First { input.skip() } else { take::<T>(input).and(Err(Stop)) };
        }
        let value = take(input)?;
        self.with_entries(&mut |_| {}, |entries| match duplicates {
            DuplicateKeys::Last => entries.put(key.name, value),
            DuplicateKeys::Error | DuplicateKeys::First => entries.push(key.name, value),
        });
        Ok(())
    }

    fn texts(&mut self) -> Option<&mut EntryTexts> {
        match &mut self.kept {
            Collected::Texts(texts) => Some(texts),
            _ => None,
        }
    }

    fn close(&mut self, order: Option<Box<[u16]>>, object: &mut Input<'_, '_>) {
        self.order = order;
        if let Collected::Texts(texts) = &mut self.kept
            && let Some(take_apart) = T::TAKE_APART
        {
            self.kept = Collected::Whole(Dict::from_inside(texts.finish(object), take_apart));
        }
    }
}
