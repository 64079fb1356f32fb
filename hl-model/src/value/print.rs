//! Printing a value as JSON text, without recursion.

use std::fmt::Write;

use super::bytes::Bytes;
use super::dict::Iter as DictIter;
use super::file::File;
use super::repr::{Repr, Value};
use hl_model_ground::json::push_string;

/// A list or an object that is being printed.
enum Level<'a> {
    List(std::slice::Iter<'a, Value>),
    Dict(DictIter<'a, Value>),
}

/// Adds a comma, except at the start of the text, of a list or of an object, and after a key.
pub(crate) fn separate(text: &mut String) {
    if !matches!(text.as_bytes().last(), None | Some(b'{' | b'[' | b':')) {
        text.push(',');
    }
}

/// Adds a value as JSON text, with placeholders for bytes and files. Returns whether the text is JSON, that is, has no
/// placeholders.
pub(crate) fn push_value(text: &mut String, value: &Value) -> bool {
    let mut is_json = true;
    push_with(text, value, &mut |text, binary| {
        is_json = false;
        // Writing to a `String` cannot fail.
        let _ = match binary {
            Binary::Bytes(bytes) => write!(text, "{bytes:?}"),
            Binary::File(file) => write!(text, "{file:?}"),
        };
    });
    is_json
}

/// Adds a value as JSON text, with base64 text for bytes and the name for a file.
pub(crate) fn push_lossy(text: &mut String, value: &Value) {
    push_with(text, value, &mut |text, binary| match binary {
        Binary::Bytes(bytes) => push_string(text, &bytes.to_base64()),
        Binary::File(file) => push_string(text, file.name()),
    });
}

/// A value that JSON cannot express.
enum Binary<'a> {
    Bytes(&'a Bytes),
    File(&'a File),
}

/// Adds a value as JSON text. `binary` adds values that JSON cannot express.
fn push_with(text: &mut String, value: &Value, binary: &mut dyn FnMut(&mut String, Binary<'_>)) {
    let mut levels = Vec::new();
    open(text, value, &mut levels, binary);
    while let Some(level) = levels.last_mut() {
        match level {
            Level::List(items) => match items.next() {
                Some(item) => open(text, item, &mut levels, binary),
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
                    open(text, value, &mut levels, binary);
                }
                None => {
                    levels.pop();
                    text.push('}');
                }
            },
        }
    }
}

/// Adds a scalar, or the start of a list or an object.
fn open<'a>(
    text: &mut String,
    value: &'a Value,
    levels: &mut Vec<Level<'a>>,
    binary: &mut dyn FnMut(&mut String, Binary<'_>),
) {
    separate(text);
    match &value.0 {
        Repr::Null => text.push_str("null"),
        Repr::Bool(truth) => text.push_str(if *truth { "true" } else { "false" }),
        Repr::Number(number) => text.push_str(number),
        Repr::String(string) => push_string(text, string),
        Repr::Escaped(string) => text.push_str(&string.json),
        Repr::Bytes(bytes) => binary(text, Binary::Bytes(bytes)),
        Repr::File(file) => binary(text, Binary::File(file)),
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
