//! The representation of values and objects.

use std::sync::Arc;

use super::bytes::Bytes;
use super::entries::Entries;
use super::file::File;
use super::lazy::Lazy;
use super::text::Text;

/// Any JSON value, or bytes or a file.
///
/// Read from JSON, it keeps its text. An array or an object is parsed on first access, and access to a part does not copy
/// the rest. It is immutable and cheap to clone.
///
/// Two values are equal in the sense of JSON Schema: numbers by value (`1.0` equals `1`), objects in any order of keys.
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

/// `null`
impl Default for Value {
    fn default() -> Self {
        Self::NULL
    }
}

impl Value {
    /// `null`.
    pub const NULL: Self = Self(Repr::Null);

    /// A list of values.
    pub(crate) fn from_items(items: Box<[Self]>) -> Self {
        Self(Repr::List(Arc::new(ListNode { text: None, items: Lazy::Known(items) })))
    }
}

/// The content of a [`Value`].
#[derive(Clone)]
pub(crate) enum Repr {
    Null,
    Bool(bool),
    /// The number's JSON text.
    Number(Text),
    /// The decoded text.
    String(Text),
    /// A string whose JSON text has unnecessary escapes.
    Escaped(Arc<Escaped>),
    List(Arc<ListNode>),
    Dict(Dict),
    Bytes(Bytes),
    File(File),
}

/// A string with the JSON text from which it was read.
pub(crate) struct Escaped {
    pub(crate) text: Text,
    pub(crate) json: Text,
}

/// A list. Its items are parsed on first access if they are not known.
pub(crate) struct ListNode {
    /// The list as JSON text without insignificant space.
    pub(super) text: Option<Text>,
    pub(super) items: Lazy<Box<[Value]>, ()>,
}

/// An object: keys in their original order, with values of one type ([`Value`] by default).
///
/// It is immutable and cheap to clone, and finds a key in constant time at any size. Read from JSON, a `Dict` of [`Value`]s
/// keeps its text and is parsed on first access.
///
/// ```
/// use hl_model::{Dict, Integer};
///
/// let counts: Dict<Integer> =
///     [("b", 2), ("a", 1)].into_iter().map(|(key, n)| (key, Integer::from(n))).collect();
/// assert_eq!(counts.get("a"), Some(&Integer::from(1)));
/// assert_eq!(counts.keys().collect::<Vec<_>>(), ["b", "a"]);
/// ```
pub struct Dict<T = Value>(pub(super) Option<Arc<DictNode<T>>>);

/// A function that parses the text of an object without its braces.
pub(super) type TakeApart<T> = fn(&Text) -> Entries<T>;

/// An object. Its entries are parsed on first access if they are not known.
pub(super) struct DictNode<T> {
    /// The object as JSON text without its braces and without insignificant space.
    pub(super) inside: Option<Text>,
    /// The entries, or the function that parses the text.
    pub(super) entries: Lazy<Entries<T>, TakeApart<T>>,
    /// The original order of a model's keys, if it was not the usual one: the indexes of declared keys, and [`REST`] for
    /// each key of this `Dict`.
    pub(super) order: Option<Box<[u16]>>,
}

/// The number that stands for the next key of the `Dict` in an order.
pub(crate) const REST: u16 = u16::MAX;

/// The number that stands for the next key whose name matches the pattern with an index.
pub(crate) fn pattern_mark(index: usize) -> u16 {
    REST.saturating_sub(1).saturating_sub(u16::try_from(index).unwrap_or(REST))
}
