//! The tree of a text: JSON values in the text's order, each with its place.

use super::keyed::{HasKey, Keyed};

/// A place in a document.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct Place {
    /// Index of the file in the documents of the generator; 0 elsewhere.
    pub(crate) file: u32,
    /// Counted from 1.
    pub(crate) line: u32,
    /// Counted from 1, in characters.
    pub(crate) column: u32,
}

impl Place {
    /// A line and a column of a file, both counted from 1.
    pub(crate) fn new(file: u32, line: usize, column: usize) -> Self {
        let narrow = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        Self { file, line: narrow(line), column: narrow(column) }
    }
}

/// A value of a document.
#[derive(Clone, Debug)]
pub(crate) struct Node {
    pub(crate) content: Content,
    /// The place of the first character.
    pub(crate) place: Place,
    /// The place behind the last character.
    pub(crate) end: Place,
}

/// A value without its places.
#[derive(Clone, Debug)]
pub(crate) enum Content {
    /// TOML has none.
    #[cfg(feature = "yaml")]
    Null,
    Bool(bool),
    /// The number as JSON text, with all digits of the document.
    Number(String),
    String(String),
    List(Vec<Node>),
    /// The entries in the order of the document, without duplicate keys.
    Object(Keyed<Entry>),
}

/// An entry of an object.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    pub(crate) key: String,
    pub(crate) key_place: Place,
    /// The place behind the key.
    pub(crate) key_end: Place,
    pub(crate) value: Node,
}

impl HasKey for Entry {
    fn key(&self) -> &str {
        &self.key
    }
}
