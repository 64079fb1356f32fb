//! Access to the values of a tree, for the generator.

use super::node::{Content, Entry, Node, Place};
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
        Self::made(Content::String(text.into()), place)
    }

    /// The value at a key of an object.
    pub(crate) fn get(&self, key: &str) -> Option<&Self> {
        let Content::Object(entries) = &self.content else { return None };
        entries.find(key).map(|entry| &entry.value)
    }

    /// The entries of an object; empty for other values.
    pub(crate) fn entries(&self) -> &[Entry] {
        match &self.content {
            Content::Object(entries) => entries,
            _ => &[],
        }
    }

    /// The text of a string.
    pub(crate) fn as_str(&self) -> Option<&str> {
        match &self.content {
            Content::String(text) => Some(text),
            _ => None,
        }
    }

    /// The items of a list.
    pub(crate) fn as_list(&self) -> Option<&[Self]> {
        match &self.content {
            Content::List(items) => Some(items),
            _ => None,
        }
    }

    /// The value of a boolean.
    pub(crate) fn as_bool(&self) -> Option<bool> {
        match self.content {
            Content::Bool(value) => Some(value),
            _ => None,
        }
    }

    /// The JSON text of a number.
    pub(crate) fn as_number(&self) -> Option<&str> {
        match &self.content {
            Content::Number(text) => Some(text),
            _ => None,
        }
    }

    /// The word for the kind of the value, with its article.
    pub(crate) fn kind_name(&self) -> &'static str {
        match self.content {
            Content::Null => "null",
            Content::Bool(_) => "a boolean",
            Content::Number(_) => "a number",
            Content::String(_) => "a string",
            Content::List(_) => "a list",
            Content::Object(_) => "an object",
        }
    }
}
