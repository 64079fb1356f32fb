//! Collecting the keys that a model does not declare.

use indexmap::IndexMap;

use super::entries::EntryKey;
use super::{DuplicateKeys, Input, Reading, Stop};
use crate::field::FieldType;
use crate::private::RestSlot;
use crate::value::{Dict, Text};

/// The keys that a model does not declare, while it is read or built.
#[derive(Debug)]
pub struct DictSlot<T> {
    /// The entries as the inside of a JSON object, for a type that is kept as text.
    text: String,
    entries: Option<Box<IndexMap<Text, T>>>,
    order: Option<Box<[u16]>>,
    /// A finished `Dict`, as long as nothing is added to it.
    whole: Option<Dict<T>>,
}

impl<T> Default for DictSlot<T> {
    fn default() -> Self {
        Self { text: String::new(), entries: None, order: None, whole: None }
    }
}

impl<T: FieldType> DictSlot<T> {
    /// Takes the entries of a `Dict`.
    pub(crate) fn start_with(&mut self, dict: Dict<T>) {
        self.order = dict.order().map(Into::into);
        self.whole = Some(dict);
    }

    /// Adds an entry; `false` if the key is there already.
    pub(crate) fn insert(&mut self, key: &str, value: T) -> bool {
        let whole = self.whole.take();
        let entries = self.entries.get_or_insert_with(|| Box::new(whole.map(Dict::into_entries).unwrap_or_default()));
        let is_new = !entries.contains_key(key);
        if is_new {
            entries.insert(Text::new(key), value);
        }
        is_new
    }

    /// The keys with their values, moved out.
    #[must_use]
    pub fn finish(&mut self) -> Dict<T> {
        let dict = match (self.whole.take(), self.entries.take()) {
            (Some(whole), _) => whole,
            (None, Some(entries)) => Dict::from_entries(*entries),
            (None, None) => Dict::new(),
        };
        match self.order.take() {
            Some(order) => dict.with_order(order),
            None => dict,
        }
    }
}

impl<T: FieldType> RestSlot for DictSlot<T> {
    fn read(&mut self, key: &EntryKey<'_>, input: &mut Input<'_, '_>) -> Result<(), Stop> {
        let duplicates = input.duplicates();
        if duplicates == DuplicateKeys::First
            && self.entries.as_ref().is_some_and(|entries| entries.contains_key(key.name))
        {
            return input.skip();
        }
        if T::TAKE_APART.is_some() && input.tree().is_none() && duplicates == DuplicateKeys::Error {
            if self.text.is_empty() {
                self.text = input.reading.scratch.texts.pop().unwrap_or_default();
            }
            self.text.push(if self.text.is_empty() { '{' } else { ',' });
            input.push_entry(key, &mut self.text)?;
        } else {
            self.entries.get_or_insert_default().insert(Text::new(key.name), T::read(input)?);
        }
        Ok(())
    }

    fn close(&mut self, order: Option<Box<[u16]>>, reading: &mut Reading) {
        self.order = order;
        if let Some(take_apart) = T::TAKE_APART
            && !self.text.is_empty()
        {
            let mut text = std::mem::take(&mut self.text);
            text.push('}');
            self.whole = Some(Dict::from_text(Text::new(&*text), take_apart));
            text.clear();
            reading.scratch.texts.push(text);
        }
    }
}
