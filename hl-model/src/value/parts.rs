//! Taking the text of a list or an object apart, each part still a part of the same text.

use std::borrow::Cow;

use super::{Text, Value};
use crate::json::Cursor;

/// The items of a list.
pub(super) fn items(text: &Text) -> Box<[Value]> {
    let mut items = Vec::new();
    let mut cursor = Cursor::new(text);
    if cursor.open(b'[').is_ok() {
        while let Ok(true) = cursor.next(b']', items.is_empty()) {
            let (part, depth) = part(text, &mut cursor);
            items.push(Value::from_part(part, depth));
        }
    }
    items.into()
}

/// The entries of an object.
pub(super) fn entries<T>(text: &Text, make: fn(Text, usize) -> T) -> Vec<(Text, T)> {
    let mut entries = Vec::new();
    let mut cursor = Cursor::new(text);
    let mut is_first = true;
    if cursor.open(b'{').is_ok() {
        while let Ok(true) = cursor.next(b'}', std::mem::take(&mut is_first)) {
            let Ok(key) = cursor.key() else { break };
            let key = match cursor.text(key) {
                Some(Cow::Owned(name)) => Text::new(name),
                // A checked text has no key with a lone surrogate.
                Some(Cow::Borrowed(_)) | None => text.slice(key.inner()),
            };
            let (part, depth) = part(text, &mut cursor);
            entries.push((key, make(part, depth)));
        }
    }
    entries
}

/// The next value, and how deep it is nested.
fn part(text: &Text, cursor: &mut Cursor<'_>) -> (Text, usize) {
    // A value that is only compared may have space between its tokens.
    cursor.peek();
    let start = cursor.offset();
    let (_, depth) = cursor.skip_levels();
    (text.slice(start..cursor.offset()), depth)
}
