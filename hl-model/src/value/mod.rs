//! Values of any type, kept as the text they came in.

mod build;
mod bytes;
mod convert;
mod dict;
mod entries;
mod equality;
mod file;
mod look;
mod null;
mod nullable;
mod other;
mod parts;
mod text;

use std::borrow::Cow;
use std::sync::{Arc, OnceLock};

use crate::json;

pub use bytes::Bytes;
pub(crate) use dict::REST;
pub use dict::{Dict, IntoIter as DictIntoIter, Iter as DictIter};
pub use entries::Entries;
pub use file::File;
pub use look::Kind;
pub use null::Null;
pub use nullable::Nullable;
pub use other::OtherValue;
pub(crate) use parts::entries as take_apart;
pub use text::Text;

/// A value of any type: dict, list, str, number, bool, null, bytes or file.
///
/// Read from JSON it keeps its text; a list or a dict is taken apart when it is looked at for the first time, and
/// looking at a part does not copy the rest. It is frozen and cheap to clone.
///
/// Two values are equal if JSON Schema says so: numbers by value (`1.0` and `1`), objects whatever the order of keys.
///
/// ```
/// use hl_model::Value;
///
/// let value: Value = r#"{"sizes": [1.50, 1e400], "name": null}"#.parse()?;
/// assert_eq!(value.pointer("/sizes/1").unwrap().to_string(), "1e400");
/// assert!(value.get("name").unwrap().is_null());
/// assert_eq!(value.to_string(), r#"{"sizes":[1.50,1e400],"name":null}"#);
/// # Ok::<(), hl_model::Errors>(())
/// ```
#[derive(Clone)]
pub struct Value(pub(crate) Repr);

#[derive(Clone)]
pub(crate) enum Repr {
    Null,
    Bool(bool),
    /// The number's JSON text.
    Number(Text),
    /// The decoded text.
    String(Text),
    List(Arc<ListNode>),
    Dict(Dict),
    Bytes(Bytes),
    File(File),
}

pub(crate) struct ListNode {
    /// The list as JSON text without insignificant space.
    text: Option<Text>,
    items: OnceLock<Box<[Value]>>,
}

impl ListNode {
    pub(crate) fn items(&self) -> &[Value] {
        self.items.get_or_init(|| match &self.text {
            Some(text) => parts::items(text),
            None => Box::default(),
        })
    }

    pub(crate) fn text(&self) -> Option<&Text> {
        self.text.as_ref()
    }
}

impl Value {
    /// `null`.
    pub const NULL: Self = Self(Repr::Null);

    /// The value of a checked JSON text without insignificant space.
    pub(crate) fn from_text(text: Text) -> Self {
        Self(match text.as_bytes().first() {
            Some(b'{') => Repr::Dict(Dict::from_inside(text.inside(), parts::entries)),
            Some(b'[') => Repr::List(Arc::new(ListNode { text: Some(text), items: OnceLock::new() })),
            Some(b'"') => Repr::String(match json::decode(&text) {
                Some(Cow::Borrowed(inner)) => text.slice(1..inner.len() + 1),
                decoded => Text::new(decoded.unwrap_or_default()),
            }),
            Some(b't') => Repr::Bool(true),
            Some(b'f') => Repr::Bool(false),
            Some(b'-' | b'0'..=b'9') => Repr::Number(text),
            _ => Repr::Null,
        })
    }

    /// A list of values.
    pub(crate) fn from_items(items: Box<[Self]>) -> Self {
        Self(Repr::List(Arc::new(ListNode { text: None, items: OnceLock::from(items) })))
    }

    /// Moves those parts that only this value holds, and that have parts themselves, to `parts`.
    fn take_parts(&mut self, parts: &mut Vec<Self>) {
        let mut take = |part: &mut Self| {
            if part.has_parts() {
                parts.push(std::mem::replace(part, Self::NULL));
            }
        };
        match &mut self.0 {
            Repr::List(node) => match Arc::get_mut(node) {
                Some(node) => node.items.get_mut().into_iter().flatten().for_each(take),
                None => {
                    // Somebody else may be about to give it up as well: one of the two gets the items.
                    let Repr::List(node) = std::mem::replace(&mut self.0, Repr::Null) else { return };
                    let items = Arc::into_inner(node).and_then(|node| node.items.into_inner());
                    items.into_iter().flatten().for_each(|mut item| take(&mut item));
                }
            },
            Repr::Dict(dict) => match dict.own_entries() {
                Some(entries) => entries.for_each_value(take),
                None => {
                    if let Some(mut entries) = std::mem::take(dict).into_own_entries() {
                        entries.for_each_value(take);
                    }
                }
            },
            _ => {}
        }
    }

    fn has_parts(&self) -> bool {
        matches!(self.0, Repr::List(_) | Repr::Dict(_))
    }
}

impl Drop for Value {
    /// Takes nested values apart one by one, so that no depth of nesting can overflow the stack.
    fn drop(&mut self) {
        if self.has_parts() {
            let mut parts = Vec::new();
            self.take_parts(&mut parts);
            while let Some(mut part) = parts.pop() {
                part.take_parts(&mut parts);
            }
        }
    }
}
