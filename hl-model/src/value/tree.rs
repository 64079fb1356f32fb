//! Building a [`Value`] from events, such as the start of a list.

use super::entry_list::EntryList;
use super::repr::{Dict, Value};

/// A value under construction.
#[derive(Debug, Default)]
pub(crate) struct Tree {
    levels: Vec<Level>,
    finished: Option<Value>,
}

/// An open list or object.
#[derive(Debug)]
enum Level {
    List(Vec<Value>),
    Dict { entries: EntryList<Value>, key: Option<String> },
}

impl Tree {
    /// Starts a list or an object.
    pub(crate) fn begin(&mut self, object: bool) {
        self.levels.push(if object {
            Level::Dict { entries: EntryList::default(), key: None }
        } else {
            Level::List(Vec::new())
        });
    }

    /// Sets the key of the next value.
    pub(crate) fn key(&mut self, name: &str) {
        if let Some(Level::Dict { key, .. }) = self.levels.last_mut() {
            *key = Some(name.to_owned());
        }
    }

    /// Adds a value.
    pub(crate) fn push(&mut self, value: Value) {
        match self.levels.last_mut() {
            Some(Level::List(items)) => items.push(value),
            Some(Level::Dict { entries, key }) => {
                if let Some(key) = key.take() {
                    entries.put(&key, value);
                }
            }
            None => self.finished = Some(value),
        }
    }

    /// Ends the list or object that was started last.
    pub(crate) fn end(&mut self) {
        match self.levels.pop() {
            Some(Level::List(items)) => self.push(Value::from_items(items.into())),
            Some(Level::Dict { entries, .. }) => self.push(Dict::from_entries(entries).into()),
            None => {}
        }
    }

    /// Whether nothing was added.
    pub(crate) fn is_empty(&self) -> bool {
        self.levels.is_empty() && self.finished.is_none()
    }

    /// The value; `null` if no value was added.
    pub(crate) fn finish(self) -> Value {
        self.finished.unwrap_or(Value::NULL)
    }
}
