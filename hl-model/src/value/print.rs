//! Printing a value as JSON text, without recursion.

use std::fmt::{self, Write};

use super::dict::Iter as DictIter;
use super::repr::{Repr, Value};
use hl_model_ground::json::push_string;

/// A list or an object that is being printed.
enum Level<'a> {
    List(std::slice::Iter<'a, Value>),
    Dict(DictIter<'a, Value>),
}

/// Adds a comma, unless the text ends at the start of a list or an object, or after a key.
pub(crate) fn separate(text: &mut String) {
    if !matches!(text.as_bytes().last(), None | Some(b'{' | b'[' | b':')) {
        text.push(',');
    }
}

/// Adds a value as JSON text, with placeholders for bytes and files. Returns whether the text is JSON, that is, has no
/// placeholders.
pub(crate) fn push_value(text: &mut String, value: &Value) -> bool {
    let mut is_json = true;
    let mut levels = Vec::new();
    open(text, value, &mut levels, &mut is_json);
    while let Some(level) = levels.last_mut() {
        match level {
            Level::List(items) => match items.next() {
                Some(item) => open(text, item, &mut levels, &mut is_json),
                None => {
                    levels.pop();
                    text.push(']');
                }
            },
            Level::Dict(entries) => match entries.next() {
                Some((key, value)) => {
                    separate(text);
                    push_string(text, key);
                    text.push(':');
                    open(text, value, &mut levels, &mut is_json);
                }
                None => {
                    levels.pop();
                    text.push('}');
                }
            },
        }
    }
    is_json
}

/// Adds a value without parts, or the start of one that has some.
fn open<'a>(text: &mut String, value: &'a Value, levels: &mut Vec<Level<'a>>, is_json: &mut bool) {
    separate(text);
    match &value.0 {
        Repr::Null => text.push_str("null"),
        Repr::Bool(truth) => text.push_str(if *truth { "true" } else { "false" }),
        Repr::Number(number) => text.push_str(number),
        Repr::String(string) => push_string(text, string),
        Repr::Escaped(string) => text.push_str(&string.json),
        Repr::Bytes(bytes) => {
            *is_json = false;
            show(text, bytes);
        }
        Repr::File(file) => {
            *is_json = false;
            show(text, file);
        }
        Repr::List(node) => match node.text() {
            Some(list) => text.push_str(list),
            None => {
                text.push('[');
                levels.push(Level::List(node.items().iter()));
            }
        },
        Repr::Dict(dict) => {
            text.push('{');
            match dict.inside() {
                Some(inside) => {
                    text.push_str(inside);
                    text.push('}');
                }
                None => levels.push(Level::Dict(dict.iter())),
            }
        }
    }
}

/// Adds the placeholder for a value that JSON does not have.
fn show(text: &mut String, value: &dyn fmt::Debug) {
    // Writing to a `String` cannot fail.
    let _ = write!(text, "{value:?}");
}
