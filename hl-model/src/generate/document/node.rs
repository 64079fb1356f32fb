//! The tree of a document: JSON values in the document's order, each with its place.

use crate::problem::Position;
use hl_model_ground::json::push_string;

/// A place in a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Place {
    /// Index of the file in [`Documents`](super::Documents).
    pub(crate) file: u32,
    /// Counted from 1.
    pub(crate) line: u32,
    /// Counted from 1, in characters.
    pub(crate) column: u32,
}

impl Place {
    /// The place of what is in no document.
    pub(crate) const NOWHERE: Self = Self { file: 0, line: 0, column: 0 };

    /// The start of a file.
    pub(crate) const fn start(file: u32) -> Self {
        Self { file, line: 1, column: 1 }
    }

    /// A line and a column of a file, both counted from 1.
    pub(super) fn new(file: u32, line: usize, column: usize) -> Self {
        let narrow = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        Self { file, line: narrow(line), column: narrow(column) }
    }

    pub(super) fn at(file: u32, position: Position) -> Self {
        Self::new(file, position.line(), position.column())
    }
}

/// A value of a document.
#[derive(Clone, Debug)]
pub(crate) struct Node {
    pub(crate) kind: Kind,
    pub(crate) place: Place,
}

/// The kinds of values.
#[derive(Clone, Debug)]
pub(crate) enum Kind {
    Null,
    Bool(bool),
    /// The number as JSON text, with all digits of the document.
    Number(String),
    String(String),
    List(Vec<Node>),
    /// The entries in the order of the document, without duplicate keys.
    Object(Vec<Entry>),
}

/// An entry of an object.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    pub(crate) key: String,
    pub(crate) key_place: Place,
    pub(crate) value: Node,
}

impl Node {
    /// A string that is in no document; the place is that of what it comes from.
    pub(crate) fn text(text: impl Into<String>, place: Place) -> Self {
        Self { kind: Kind::String(text.into()), place }
    }

    /// The value at a key of an object. It takes time in proportion to the number of keys. Pointers through large
    /// objects are followed by [`Documents::node`](super::Documents::node).
    pub(crate) fn get(&self, key: &str) -> Option<&Self> {
        self.entry(key).map(|entry| &entry.value)
    }

    /// The entry of a key of an object.
    pub(crate) fn entry(&self, key: &str) -> Option<&Entry> {
        self.entries().iter().find(|entry| entry.key == key)
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

    /// Whether the value is an object.
    pub(crate) fn is_object(&self) -> bool {
        matches!(self.kind, Kind::Object(_))
    }

    /// The value as JSON text without white space.
    pub(crate) fn to_json(&self) -> String {
        let mut json = String::new();
        self.push_json(&mut json);
        json
    }

    /// Appends the value as JSON text. It recurses, because [`TreeBuilder`](super::build::TreeBuilder) limits the depth
    /// of the tree.
    fn push_json(&self, json: &mut String) {
        match &self.kind {
            Kind::Null => json.push_str("null"),
            Kind::Bool(value) => json.push_str(if *value { "true" } else { "false" }),
            Kind::Number(text) => json.push_str(text),
            Kind::String(text) => push_string(json, text),
            Kind::List(items) => {
                json.push('[');
                for (index, item) in items.iter().enumerate() {
                    if index > 0 {
                        json.push(',');
                    }
                    item.push_json(json);
                }
                json.push(']');
            }
            Kind::Object(entries) => {
                json.push('{');
                for (index, entry) in entries.iter().enumerate() {
                    if index > 0 {
                        json.push(',');
                    }
                    push_string(json, &entry.key);
                    json.push(':');
                    entry.value.push_json(json);
                }
                json.push('}');
            }
        }
    }

    /// The number of nodes in the value, including itself.
    pub(super) fn count(&self) -> usize {
        1 + match &self.kind {
            Kind::List(items) => items.iter().map(Self::count).sum(),
            Kind::Object(entries) => entries.iter().map(|entry| entry.value.count()).sum(),
            _ => 0,
        }
    }

    /// The depth of lists and objects.
    pub(super) fn depth(&self) -> usize {
        match &self.kind {
            Kind::List(items) => 1 + items.iter().map(Self::depth).max().unwrap_or_default(),
            Kind::Object(entries) => 1 + entries.iter().map(|entry| entry.value.depth()).max().unwrap_or_default(),
            _ => 0,
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
