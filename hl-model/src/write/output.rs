//! Where a value is written to.

use crate::schema::Key;
use crate::value::{Bytes, Dict, DictIter, File, Repr, Value};

use super::Tree;
use crate::json::push_string;

/// Where a [`FieldType`](crate::FieldType) writes its value: JSON text, or a tree where bytes and files are possible.
#[derive(Debug)]
pub struct Output {
    text: String,
    tree: Option<Tree>,
    /// Whether bytes and files are shown by a placeholder.
    for_display: bool,
    /// Whether something was written that JSON does not have.
    not_json: bool,
    /// The enum of which a listed value was written as one that is not listed.
    forged: Option<&'static str>,
}

/// One level of a tree that is being written.
enum Level<'a> {
    List(std::slice::Iter<'a, Value>),
    Dict(DictIter<'a, Value>),
}

impl Output {
    /// Compact JSON text.
    pub(crate) fn json() -> Self {
        Self { text: String::with_capacity(512), tree: None, for_display: false, not_json: false, forged: None }
    }

    /// Compact JSON text, with placeholders for what JSON does not have.
    pub(crate) fn for_display() -> Self {
        Self { for_display: true, ..Self::json() }
    }

    /// A tree.
    pub(crate) fn tree() -> Self {
        Self { tree: Some(Tree::default()), ..Self::json() }
    }

    /// Takes note that a value which an enum lists was written as one that it does not list.
    #[cold]
    pub(crate) fn note_forged(&mut self, name: &'static str) {
        self.forged = Some(name);
    }

    /// The enum of which a listed value was written as one that is not listed.
    pub(crate) const fn forged(&self) -> Option<&'static str> {
        self.forged
    }

    /// The text, unless something was written that JSON does not have.
    pub(crate) fn into_json(self) -> Option<String> {
        (!self.not_json).then_some(self.text)
    }

    pub(crate) fn into_shown(self) -> String {
        self.text
    }

    pub(crate) fn into_tree(self) -> Value {
        self.tree.map_or(Value::NULL, Tree::finish)
    }

    /// Writes a comma if something stands before in the same list or object.
    fn separate(&mut self) {
        if !matches!(self.text.as_bytes().last(), None | Some(b'{' | b'[' | b':')) {
            self.text.push(',');
        }
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
                self.separate();
                self.text.push_str(text);
            }
        }
    }

    /// Writes a string.
    pub fn string(&mut self, text: &str) {
        match &mut self.tree {
            Some(tree) => tree.push(text.into()),
            None => {
                self.separate();
                push_string(&mut self.text, text);
            }
        }
    }

    /// Writes a number, given as JSON text.
    pub(crate) fn number(&mut self, json: &str) {
        self.literal(json, || Value::from_text(crate::value::Text::new(json)));
    }

    /// Writes a number, given as what `Display` writes of it.
    pub(crate) fn integer(&mut self, integer: &dyn std::fmt::Display) {
        match &mut self.tree {
            Some(tree) => tree.push(Value::from_text(crate::value::Text::new(integer.to_string()))),
            None => {
                self.separate();
                // Writing to a `String` cannot fail.
                let _ = std::fmt::Write::write_fmt(&mut self.text, format_args!("{integer}"));
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
                self.separate();
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
                self.separate();
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
                self.separate();
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
        self.binary(|| format!("{bytes:?}"), || bytes.clone().into());
    }

    /// Writes a file, which JSON does not have.
    pub fn file(&mut self, file: &File) {
        self.binary(|| format!("{file:?}"), || file.clone().into());
    }

    fn binary(&mut self, shown: impl FnOnce() -> String, value: impl FnOnce() -> Value) {
        if let Some(tree) = &mut self.tree {
            tree.push(value());
        } else {
            self.not_json = true;
            self.separate();
            let shown = if self.for_display { shown() } else { String::from("null") };
            self.text.push_str(&shown);
        }
    }

    /// Writes a float that JSON does not have: not a number, or infinite.
    pub(crate) fn not_finite(&mut self) {
        self.not_json = true;
        self.null();
    }

    /// Writes a value of any type.
    pub fn value(&mut self, value: &Value) {
        if let Some(tree) = &mut self.tree {
            tree.push(value.clone());
            return;
        }
        let mut levels = Vec::new();
        self.open(value, &mut levels);
        while let Some(level) = levels.last_mut() {
            match level {
                Level::List(items) => match items.next() {
                    Some(item) => self.open(item, &mut levels),
                    None => self.close(&mut levels, ']'),
                },
                Level::Dict(entries) => match entries.next() {
                    Some((key, value)) => {
                        self.key(key);
                        self.open(value, &mut levels);
                    }
                    None => self.close(&mut levels, '}'),
                },
            }
        }
    }

    fn close(&mut self, levels: &mut Vec<Level<'_>>, bracket: char) {
        levels.pop();
        self.text.push(bracket);
    }

    /// Writes a value without parts, or starts one that has some.
    fn open<'a>(&mut self, value: &'a Value, levels: &mut Vec<Level<'a>>) {
        match &value.0 {
            Repr::Null => self.null(),
            Repr::Bool(truth) => self.boolean(*truth),
            Repr::Number(text) => self.number(text),
            Repr::String(text) => self.string(text),
            Repr::Bytes(bytes) => self.bytes(bytes),
            Repr::File(file) => self.file(file),
            Repr::List(node) => match node.text() {
                Some(text) => self.number(text),
                None => {
                    self.begin_list();
                    levels.push(Level::List(node.items().iter()));
                }
            },
            Repr::Dict(dict) => match dict.inside() {
                Some(inside) => {
                    self.begin_object();
                    self.text.push_str(inside);
                    self.end_object();
                }
                None => {
                    self.begin_object();
                    levels.push(Level::Dict(dict.iter()));
                }
            },
        }
    }
}
