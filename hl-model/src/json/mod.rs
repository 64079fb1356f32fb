//! JSON text, token by token.
//!
//! One look over a text finds its syntax, its strings and its numbers where they stand, without building anything.
//! What a reader that only says "no" refuses goes to `serde_json`, which says what is wrong and where, and which
//! decodes and writes strings with escapes. Both must take the same texts: a test below compares them.

mod cursor;
mod string;

pub(crate) use cursor::{Cursor, Token};
pub(crate) use string::{JsonString, decode, push_string};

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

/// The keys of an object with the texts of their values; none if the text is not an object. The text must be JSON.
pub(crate) fn entries(json: &str) -> Vec<(JsonString<'_>, &str)> {
    let mut entries = Vec::new();
    let mut cursor = Cursor::new(json);
    if cursor.open(b'{').is_ok() {
        while let Ok(true) = cursor.next(b'}', entries.is_empty()) {
            let Ok(key) = cursor.key() else { break };
            entries.push((key, cursor.skip()));
        }
    }
    entries
}

#[cfg(test)]
mod tests;
