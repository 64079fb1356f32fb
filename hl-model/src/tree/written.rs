//! Trees as JSON text.

use super::node::{Content, Node, Place};
use hl_model_ground::json::push_string;

/// The JSON text of a tree without white space, with the places of its values and keys.
#[derive(Debug, Default)]
pub(crate) struct Written {
    pub(crate) json: String,
    /// The values and keys in the order of their offsets in the JSON text.
    pub(crate) parts: Vec<Part>,
}

/// A value or a key of a tree.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Part {
    /// The offset of its first byte in the JSON text.
    pub(crate) offset: usize,
    /// The place of its first character in the text that the tree was read from.
    pub(crate) place: Place,
    /// The place behind its last character there.
    pub(crate) end: Place,
}

impl Node {
    /// The value as JSON text without white space.
    #[cfg(any(feature = "generate", test))]
    pub(crate) fn to_json(&self) -> String {
        self.written().json
    }

    /// The value as JSON text, with the places of its parts.
    pub(crate) fn written(&self) -> Written {
        let mut written = Written::default();
        written.push(self);
        written
    }
}

impl Written {
    /// Appends a value. It recurses, because the depth of a tree is limited.
    fn push(&mut self, node: &Node) {
        self.part(node.place, node.end);
        match &node.content {
            #[cfg(feature = "yaml")]
            Content::Null => self.json.push_str("null"),
            Content::Bool(value) => self.json.push_str(if *value { "true" } else { "false" }),
            Content::Number(text) => self.json.push_str(text),
            Content::String(text) => push_string(&mut self.json, text),
            Content::List(items) => {
                self.json.push('[');
                for (index, item) in items.iter().enumerate() {
                    self.comma(index);
                    self.push(item);
                }
                self.json.push(']');
            }
            Content::Object(entries) => {
                self.json.push('{');
                for (index, entry) in entries.iter().enumerate() {
                    self.comma(index);
                    self.part(entry.key_place, entry.key_end);
                    push_string(&mut self.json, &entry.key);
                    self.json.push(':');
                    self.push(&entry.value);
                }
                self.json.push('}');
            }
        }
    }

    fn part(&mut self, place: Place, end: Place) {
        self.parts.push(Part { offset: self.json.len(), place, end });
    }

    fn comma(&mut self, index: usize) {
        if index > 0 {
            self.json.push(',');
        }
    }
}
