//! JSON text, token by token.
//!
//! One look over a text finds its strings and its numbers where they stand, without building anything, and says whether
//! the text is JSON at all. What is wrong with a text that is refused, and where, is for `serde_json` to say. Both must
//! take the same texts and mean the same by them: the tests here compare the two.

mod cursor;
mod string;

use std::borrow::Cow;

pub(crate) use cursor::{Cursor, Token};
pub(crate) use string::{Escapes, StringAt, push_string};

/// The texts of a list's items; none if the text is not a list. The text must be JSON.
pub(crate) fn items(json: &str) -> Vec<&str> {
    let mut items = Vec::new();
    let mut cursor = Cursor::new(json);
    if cursor.open(b'[').is_ok() {
        while let Ok(true) = cursor.next(b']', items.is_empty()) {
            items.push(cursor.skip());
        }
    }
    items
}

/// An entry of an object.
pub(crate) struct Entry<'t> {
    /// The decoded key; nothing if it has a lone surrogate.
    pub(crate) key: Option<Cow<'t, str>>,
    /// The key with its quotes.
    pub(crate) quoted: &'t str,
    /// The text of the value.
    pub(crate) value: &'t str,
}

/// The entries of an object; none if the text is not an object. The text must be JSON.
pub(crate) fn entries(json: &str) -> Vec<Entry<'_>> {
    let mut entries = Vec::new();
    let mut cursor = Cursor::new(json);
    if cursor.open(b'{').is_ok() {
        while let Ok(true) = cursor.next(b'}', entries.is_empty()) {
            let Ok(key) = cursor.key() else { break };
            let (key, quoted) = (cursor.text(key), cursor.quoted(key));
            entries.push(Entry { key, quoted, value: cursor.skip() });
        }
    }
    entries
}

/// The same JSON text without white space between its tokens.
pub(crate) fn compact(json: &str) -> String {
    let mut output = String::with_capacity(json.len());
    let mut cursor = Cursor::new(json);
    while let Some(token) = cursor.lexeme() {
        output.push_str(token);
    }
    output
}

/// The text that a JSON string stands for; nothing if it is not a string or has a lone surrogate.
pub(crate) fn decode(json: &str) -> Option<Cow<'_, str>> {
    let mut cursor = Cursor::new(json);
    let string = cursor.string().ok()?;
    cursor.end().ok()?;
    cursor.text(string)
}

#[cfg(test)]
mod tests;
