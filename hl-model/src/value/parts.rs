//! Parsing the text of a list or an object into parts, each of which remains a slice of that text.

use std::borrow::Cow;
use std::sync::Arc;

use super::entries::Entries;
use super::lazy::Lazy;
use super::repr::{Dict, Escaped, ListNode, Repr, Value};
use super::text::Text;
use hl_model_ground::json::{self, Cursor};

/// Maximum depth of a value that is parsed level by level, on access.
const LEVELS: usize = 64;

/// Maximum length in bytes of a text that is parsed completely on first access.
const SMALL: usize = 4096;

impl ListNode {
    pub(crate) fn items(&self) -> &[Value] {
        self.items.get_or_make(|()| match &self.text {
            Some(text) => items(text),
            None => Box::default(),
        })
    }

    pub(crate) fn text(&self) -> Option<&Text> {
        self.text.as_ref()
    }
}

impl Value {
    /// The value of a checked JSON text without insignificant space.
    pub(crate) fn from_text(text: Text) -> Self {
        Self(match text.as_bytes().first() {
            Some(b'{') => Repr::Dict(Dict::from_inside(text.inside(), entries)),
            Some(b'[') => Repr::List(Arc::new(ListNode { text: Some(text), items: Lazy::later(()) })),
            Some(b'"') => match json::decode(&text) {
                Some(Cow::Borrowed(inner)) => Repr::String(text.slice(1..inner.len() + 1)),
                decoded => Repr::escaped(decoded.unwrap_or_default().into_owned(), text),
            },
            Some(b't') => Repr::Bool(true),
            Some(b'f') => Repr::Bool(false),
            Some(b'-' | b'0'..=b'9') => Repr::Number(text),
            _ => Repr::Null,
        })
    }
}

impl Repr {
    /// A string with escapes. Its JSON text is kept if writing the string would give another text.
    pub(super) fn escaped(decoded: String, json: Text) -> Self {
        let text = Text::new(decoded);
        if json::is_usual_string(&json) { Self::String(text) } else { Self::Escaped(Arc::new(Escaped { text, json })) }
    }
}

/// The items of a list.
pub(super) fn items(text: &Text) -> Box<[Value]> {
    let inside = text.inside();
    if inside.len() <= SMALL {
        return Value::build_items(&inside);
    }
    let mut items = Vec::new();
    let mut cursor = Cursor::new(&inside);
    while cursor.peek().is_some() {
        items.push(part(&inside, &mut cursor));
    }
    items.into()
}

/// The entries of an object, given as text without its braces.
pub(crate) fn entries(inside: &Text) -> Entries<Value> {
    if inside.len() <= SMALL {
        return Value::build_entries(inside);
    }
    let mut entries = Vec::new();
    let mut cursor = Cursor::new(inside);
    while let Some(key) = cursor.key() {
        let key = match cursor.text(key) {
            Some(Cow::Owned(name)) => Text::new(name),
            // A checked text has no key with a lone surrogate.
            Some(Cow::Borrowed(_)) | None => inside.slice(key.inner()),
        };
        entries.push((key, part(inside, &mut cursor)));
    }
    Entries::distinct(entries)
}

/// The next value. A comma after it is skipped.
fn part(text: &Text, cursor: &mut Cursor<'_>) -> Value {
    let start = cursor.offset();
    let (_, depth) = cursor.skip_levels();
    let part = text.slice(start..cursor.offset());
    cursor.takes(b',');
    if depth > LEVELS { Value::build(&part) } else { Value::from_text(part) }
}
