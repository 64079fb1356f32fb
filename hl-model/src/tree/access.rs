//! Access to the values of a tree, for the generator.

use super::node::{Entry, Kind, Node, Place};
use crate::problem::Position;

impl Place {
    /// The start of a file.
    pub(crate) const fn start(file: u32) -> Self {
        Self { file, line: 1, column: 1 }
    }

    /// The place of a value that is in no document.
    pub(crate) const NOWHERE: Self = Self { file: 0, line: 0, column: 0 };

    pub(crate) fn at(file: u32, position: Position) -> Self {
        Self::new(file, position.line(), position.column())
    }
}

impl Node {
    /// A string that is in no document; the place is that of its source.
    pub(crate) fn text(text: impl Into<String>, place: Place) -> Self {
        Self::made(Kind::String(text.into()), place)
    }

    /// The value at a key of an object.
    pub(crate) fn get(&self, key: &str) -> Option<&Self> {
        let Kind::Object(entries) = &self.kind else { return None };
        entries.find(key).map(|entry| &entry.value)
    }

    /// The entries of an object; empty for other values.
    pub(crate) fn entries(&self) -> &[Entry] {
        match &self.kind {
            Kind::Object(entries) => entries,
            _ => &[],
        }
    }

    /// The text of a string.
    pub(crate) fn as_str(&self) -> Option<&str> {
        match &self.kind {
            Kind::String(text) => Some(text),
            _ => None,
        }
    }

    /// The items of a list.
    pub(crate) fn as_list(&self) -> Option<&[Self]> {
        match &self.kind {
            Kind::List(items) => Some(items),
            _ => None,
        }
    }

    /// The value of a boolean.
    pub(crate) fn as_bool(&self) -> Option<bool> {
        match self.kind {
            Kind::Bool(value) => Some(value),
            _ => None,
        }
    }

    /// The JSON text of a number.
    pub(crate) fn as_number(&self) -> Option<&str> {
        match &self.kind {
            Kind::Number(text) => Some(text),
            _ => None,
        }
    }

    /// The word for the kind of the value, with its article.
    pub(crate) fn kind_name(&self) -> &'static str {
        match self.kind {
            Kind::Null => "null",
            Kind::Bool(_) => "a boolean",
            Kind::Number(_) => "a number",
            Kind::String(_) => "a string",
            Kind::List(_) => "a list",
            Kind::Object(_) => "an object",
        }
    }
}
