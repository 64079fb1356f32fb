//! A value during reading: a part of a JSON text, or a value in memory.

use std::borrow::Cow;

use super::repr::{Repr, Value};
use hl_model_ground::json;

/// A value during reading. It is not parsed until its parts are requested.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Node<'a> {
    /// JSON text.
    Text(&'a str),
    /// A value in memory: a value with bytes or files, or a part of one.
    Value(&'a Value),
}

/// The kind of a node, with the content of scalars.
pub(crate) enum Look<'a> {
    Null,
    Boolean(bool),
    Number(&'a str),
    /// `None` if the text has a lone surrogate.
    String(Option<Cow<'a, str>>),
    List,
    Object,
    Binary,
}

/// An entry of an object.
pub(crate) struct Entry<'a> {
    /// The decoded key; `None` if it has a lone surrogate.
    pub(crate) key: Option<Cow<'a, str>>,
    pub(crate) value: Node<'a>,
}

impl<'a> Node<'a> {
    /// Looks at the first byte of the text, and decodes only strings.
    pub(crate) fn look(self) -> Look<'a> {
        match self {
            Self::Text(json) => match json.as_bytes().first() {
                Some(b'"') => Look::String(json::decode(json)),
                Some(b'{') => Look::Object,
                Some(b'[') => Look::List,
                Some(b't' | b'f') => Look::Boolean(json.starts_with('t')),
                Some(b'-' | b'0'..=b'9') => Look::Number(json),
                _ => Look::Null,
            },
            Self::Value(value) => match &value.0 {
                Repr::Null => Look::Null,
                Repr::Bool(value) => Look::Boolean(*value),
                Repr::Number(text) => Look::Number(text),
                Repr::String(text) => Look::String(Some(Cow::Borrowed(text))),
                Repr::Escaped(string) => Look::String(Some(Cow::Borrowed(&string.text))),
                Repr::List(_) => Look::List,
                Repr::Dict(_) => Look::Object,
                Repr::Bytes(_) | Repr::File(_) => Look::Binary,
            },
        }
    }

    /// The length of its text, if it is text.
    pub(crate) const fn length(self) -> usize {
        match self {
            Self::Text(json) => json.len(),
            Self::Value(_) => 0,
        }
    }

    pub(crate) fn is_object(self) -> bool {
        match self {
            Self::Text(json) => json.starts_with('{'),
            Self::Value(value) => value.as_dict().is_some(),
        }
    }

    /// The items, if it is a list.
    pub(crate) fn items(self) -> impl Iterator<Item = Self> {
        let (text, list) = match self {
            Self::Text(json) => (json, None),
            Self::Value(value) => ("", value.as_list()),
        };
        json::each_item(text).map(Self::Text).chain(list.unwrap_or_default().iter().map(Self::Value))
    }

    /// The names of the keys, if it is an object. The value of a key is skipped only when the next key is requested.
    pub(crate) fn names(self) -> impl Iterator<Item = Cow<'a, str>> {
        let (text, dict) = match self {
            Self::Text(json) => (json, None),
            Self::Value(value) => ("", value.as_dict()),
        };
        json::names(text).chain(dict.into_iter().flatten().map(|(key, _)| Cow::Borrowed(key)))
    }

    /// The entries, if it is an object.
    pub(crate) fn entries(self) -> impl Iterator<Item = Entry<'a>> {
        let (text, dict) = match self {
            Self::Text(json) => (json, None),
            Self::Value(value) => ("", value.as_dict()),
        };
        let of_text = json::each_entry(text).map(|entry| Entry { key: entry.key, value: Self::Text(entry.value) });
        let of_dict = dict.into_iter().flatten();
        of_text.chain(of_dict.map(|(key, value)| Entry { key: Some(key.into()), value: Self::Value(value) }))
    }
}
