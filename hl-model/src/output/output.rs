//! Where values are written to.

use crate::schema::Key;
use crate::value::{Bytes, Dict, File, Text, Tree, Value, push_value, separate};
use hl_model_ground::json::push_string;

/// Where a [`FieldType`](crate::FieldType) writes its value: JSON text, or a tree, which may contain bytes and files.
#[derive(Debug)]
pub struct Output {
    text: String,
    tree: Option<Tree>,
    /// Whether something was written that JSON does not have.
    not_json: bool,
    /// The enum whose variant for unlisted values was written with a listed value.
    listed_as_other: Option<&'static str>,
}

impl Output {
    /// Compact JSON text.
    pub(crate) fn json() -> Self {
        Self { text: String::with_capacity(512), tree: None, not_json: false, listed_as_other: None }
    }

    /// A tree.
    pub(crate) fn tree() -> Self {
        Self { tree: Some(Tree::default()), ..Self::json() }
    }

    /// Remembers that an enum wrote a listed value from its variant for unlisted values.
    #[cold]
    pub(crate) fn note_listed_as_other(&mut self, name: &'static str) {
        self.listed_as_other = Some(name);
    }

    /// The enum whose variant for unlisted values was written with a listed value.
    pub(crate) const fn listed_as_other(&self) -> Option<&'static str> {
        self.listed_as_other
    }

    /// The text; `None` if something was written that JSON does not have.
    pub(crate) fn into_json(self) -> Option<String> {
        (!self.not_json).then_some(self.text)
    }

    pub(crate) fn into_tree(self) -> Value {
        self.tree.map_or(Value::NULL, Tree::finish)
    }

    /// Writes `null`.
    pub fn null(&mut self) {
        self.literal("null", || Value::NULL);
    }

    /// Writes `true` or `false`.
    pub fn boolean(&mut self, truth: bool) {
        self.literal(if truth { "true" } else { "false" }, || truth.into());
    }

    fn literal(&mut self, text: &str, value: impl FnOnce() -> Value) {
        match &mut self.tree {
            Some(tree) => tree.push(value()),
            None => {
                separate(&mut self.text);
                self.text.push_str(text);
            }
        }
    }

    /// Writes a string.
    pub fn string(&mut self, text: &str) {
        match &mut self.tree {
            Some(tree) => tree.push(text.into()),
            None => {
                separate(&mut self.text);
                push_string(&mut self.text, text);
            }
        }
    }

    /// Writes a number, given as JSON text.
    pub(crate) fn number(&mut self, json: &str) {
        self.literal(json, || Value::from_text(Text::new(json)));
    }

    /// Writes a number by its `Display`.
    pub(crate) fn display_number(&mut self, number: &dyn std::fmt::Display) {
        match &mut self.tree {
            Some(tree) => tree.push(Value::from_text(Text::new(number.to_string()))),
            None => {
                separate(&mut self.text);
                // Writing to a `String` cannot fail.
                let _ = std::fmt::Write::write_fmt(&mut self.text, format_args!("{number}"));
            }
        }
    }

    /// Starts a list.
    pub fn begin_list(&mut self) {
        self.begin('[', false);
    }

    /// Starts an object.
    pub fn begin_object(&mut self) {
        self.begin('{', true);
    }

    fn begin(&mut self, bracket: char, object: bool) {
        match &mut self.tree {
            Some(tree) => tree.begin(object),
            None => {
                separate(&mut self.text);
                self.text.push(bracket);
            }
        }
    }

    /// Ends a list.
    pub fn end_list(&mut self) {
        self.end(']');
    }

    /// Ends an object.
    pub fn end_object(&mut self) {
        self.end('}');
    }

    fn end(&mut self, bracket: char) {
        match &mut self.tree {
            Some(tree) => tree.end(),
            None => self.text.push(bracket),
        }
    }

    /// Writes a key of an object; its value comes next.
    pub fn key(&mut self, key: &str) {
        match &mut self.tree {
            Some(tree) => tree.key(key),
            None => {
                separate(&mut self.text);
                push_string(&mut self.text, key);
                self.text.push(':');
            }
        }
    }

    /// Writes a declared key of an object; its value comes next.
    pub(crate) fn declared_key(&mut self, key: &Key) {
        let is_first = self.text.as_bytes().last() == Some(&b'{');
        match key.start(is_first) {
            Some(start) if self.tree.is_none() => self.text.push_str(start),
            _ => self.key(key.name),
        }
    }

    /// Writes the inside of an object that is kept as text, without its braces.
    pub(crate) fn entries_text(&mut self, dict: &Dict) {
        match (dict.inside(), &self.tree) {
            (Some(inside), None) => {
                separate(&mut self.text);
                self.text.push_str(inside);
            }
            _ => {
                for (key, value) in dict {
                    self.key(key);
                    self.value(value);
                }
            }
        }
    }

    /// Writes bytes, which JSON does not have.
    pub fn bytes(&mut self, bytes: &Bytes) {
        self.binary(|| bytes.clone().into());
    }

    /// Writes a file, which JSON does not have.
    pub fn file(&mut self, file: &File) {
        self.binary(|| file.clone().into());
    }

    fn binary(&mut self, value: impl FnOnce() -> Value) {
        self.not_json |= self.tree.is_none();
        self.literal("null", value);
    }

    /// Writes a float that JSON does not have: not a number, or infinite.
    pub(crate) fn non_finite(&mut self) {
        self.not_json = true;
        self.null();
    }

    /// Writes a value of any type.
    pub fn value(&mut self, value: &Value) {
        match &mut self.tree {
            Some(tree) => tree.push(value.clone()),
            None => self.not_json |= !push_value(&mut self.text, value),
        }
    }
}
