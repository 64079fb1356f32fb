//! The kind of a value, and access to its parts.

use std::fmt;

use super::bytes::Bytes;
use super::file::File;
use super::print::push_value;
use super::repr::{Dict, Repr, Value};
use crate::number::Decimal;
use hl_model_ground::json::unescape_name;

/// The kinds of value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// An object.
    Dict,
    /// An array.
    List,
    /// A string.
    Str,
    /// A number.
    Number,
    /// `true` or `false`.
    Bool,
    /// `null`.
    Null,
    /// Bytes, which JSON does not have.
    Bytes,
    /// An open file, which JSON does not have.
    File,
}

impl Value {
    /// The kind of this value.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        match &self.0 {
            Repr::Null => Kind::Null,
            Repr::Bool(_) => Kind::Bool,
            Repr::Number(_) => Kind::Number,
            Repr::String(_) | Repr::Escaped(_) => Kind::Str,
            Repr::List(_) => Kind::List,
            Repr::Dict(_) => Kind::Dict,
            Repr::Bytes(_) => Kind::Bytes,
            Repr::File(_) => Kind::File,
        }
    }

    /// Whether this is `null`.
    #[must_use]
    pub const fn is_null(&self) -> bool {
        matches!(self.0, Repr::Null)
    }

    /// The text, if this is a string.
    #[must_use]
    pub fn as_str(&self) -> Option<&str> {
        match &self.0 {
            Repr::String(text) => Some(text),
            Repr::Escaped(string) => Some(&string.text),
            _ => None,
        }
    }

    /// The object, if this is one.
    #[must_use]
    pub const fn as_dict(&self) -> Option<&Dict> {
        match &self.0 {
            Repr::Dict(dict) => Some(dict),
            _ => None,
        }
    }

    /// The items, if this is a list.
    #[must_use]
    pub fn as_list(&self) -> Option<&[Self]> {
        match &self.0 {
            Repr::List(node) => Some(node.items()),
            _ => None,
        }
    }

    /// The number, exact, if this is one.
    #[must_use]
    pub fn as_number(&self) -> Option<Decimal> {
        match &self.0 {
            Repr::Number(text) => Some(Decimal::from_checked(text)),
            _ => None,
        }
    }

    /// The truth value, if this is one.
    #[must_use]
    pub const fn as_bool(&self) -> Option<bool> {
        match &self.0 {
            Repr::Bool(truth) => Some(*truth),
            _ => None,
        }
    }

    /// The bytes, if this is a value of bytes.
    #[must_use]
    pub const fn as_bytes(&self) -> Option<&Bytes> {
        match &self.0 {
            Repr::Bytes(bytes) => Some(bytes),
            _ => None,
        }
    }

    /// The file, if this is one.
    #[must_use]
    pub const fn as_file(&self) -> Option<&File> {
        match &self.0 {
            Repr::File(file) => Some(file),
            _ => None,
        }
    }

    /// The value of a key, if this is an object that has it.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Self> {
        self.as_dict()?.get(key)
    }

    /// The part that a JSON Pointer (RFC 6901) points to.
    ///
    /// ```
    /// # use hl_model::Value;
    /// let value: Value = r#"{"a": [{"b/c": 1}]}"#.parse()?;
    /// assert_eq!(value.pointer("/a/0/b~1c"), Some(&Value::from(1)));
    /// assert_eq!(value.pointer(""), Some(&value));
    /// assert_eq!(value.pointer("/a/1"), None);
    /// # Ok::<(), hl_model::Errors>(())
    /// ```
    #[must_use]
    pub fn pointer(&self, pointer: &str) -> Option<&Self> {
        if pointer.is_empty() {
            return Some(self);
        }
        pointer.strip_prefix('/')?.split('/').try_fold(self, |value, step| {
            let step = unescape_name(step);
            match &value.0 {
                Repr::Dict(dict) => dict.get(&step),
                Repr::List(node) => node.items().get(list_index(&step)?),
                _ => None,
            }
        })
    }
}

/// The list index in a step of a JSON Pointer: digits without a leading zero.
fn list_index(step: &str) -> Option<usize> {
    let canonical = step == "0" || step.starts_with(|first: char| matches!(first, '1'..='9'));
    canonical.then(|| step.parse().ok())?
}

impl fmt::Display for Value {
    /// The value as JSON text; bytes and files, which JSON does not have, as `<3 bytes>` and `<file "name">`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = String::new();
        push_value(&mut shown, self);
        f.write_str(&shown)
    }
}

impl fmt::Debug for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
