//! Taking the text of a list or an object apart, each part still a part of the same text.

use std::borrow::Cow;

use super::entries::Entries;
use super::{Repr, Text, Value};
use crate::json::Cursor;

/// Up to how many levels a value is taken apart one by one, when somebody looks.
const LEVELS: usize = 64;

/// Up to how many bytes a value is taken apart with all its levels at once.
const SMALL: usize = 4096;

/// The items of a list.
pub(super) fn items(text: &Text) -> Box<[Value]> {
    if text.len() <= SMALL
        && let Repr::List(node) = &mut Value::build(text).0
        && let Some(items) = std::sync::Arc::get_mut(node).and_then(|node| node.items.take())
    {
        return items;
    }
    let mut items = Vec::new();
    let mut cursor = Cursor::new(text);
    if cursor.open(b'[').is_ok() {
        while let Ok(true) = cursor.next(b']', items.is_empty()) {
            items.push(part(text, &mut cursor));
        }
    }
    items.into()
}

/// The entries of an object.
pub(crate) fn entries(text: &Text) -> Entries<Value> {
    if text.len() <= SMALL
        && let Repr::Dict(dict) = &mut Value::build(text).0
        && let Some(entries) = dict.take_entries()
    {
        return entries;
    }
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
            entries.push((key, part(text, &mut cursor)));
        }
    }
    Entries::distinct(entries)
}

/// The next value.
fn part(text: &Text, cursor: &mut Cursor<'_>) -> Value {
    let start = cursor.offset();
    let (_, depth) = cursor.skip_levels();
    let part = text.slice(start..cursor.offset());
    if depth > LEVELS { Value::build(&part) } else { Value::from_text(part) }
}
