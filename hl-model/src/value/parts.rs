//! Taking the text of a list or an object apart, each part still a part of the same text.

use std::borrow::Cow;

use super::entries::Entries;
use super::{Text, Value};
use crate::json::Cursor;

/// Up to how many levels a value is taken apart one by one, when somebody looks.
const LEVELS: usize = 64;

/// Up to how many bytes a value is taken apart with all its levels at once.
const SMALL: usize = 4096;

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

/// The entries of an object, of whose text the braces are left out.
pub(crate) fn entries(inside: &Text) -> Entries<Value> {
    if inside.len() <= SMALL {
        return Value::build_entries(inside);
    }
    let mut entries = Vec::new();
    let mut cursor = Cursor::new(inside);
    while let Ok(key) = cursor.key() {
        let key = match cursor.text(key) {
            Some(Cow::Owned(name)) => Text::new(name),
            // A checked text has no key with a lone surrogate.
            Some(Cow::Borrowed(_)) | None => inside.slice(key.inner()),
        };
        entries.push((key, part(inside, &mut cursor)));
    }
    Entries::distinct(entries)
}

/// The next value, after which a comma is passed over, if there is one.
fn part(text: &Text, cursor: &mut Cursor<'_>) -> Value {
    let start = cursor.offset();
    let (_, depth) = cursor.skip_levels();
    let part = text.slice(start..cursor.offset());
    cursor.takes(b',');
    if depth > LEVELS { Value::build(&part) } else { Value::from_text(part) }
}
