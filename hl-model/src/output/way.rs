//! The pointer to the value that is written next.

use crate::problem::{Pointer, Step};
use hl_model_ground::json::{Cursor, decode};

/// A list or an object that has not been closed.
enum Open {
    List { index: usize },
    Object { key: String },
}

/// The pointer to the next value, given the text before it.
pub(super) fn way_to_end(text: &str) -> Pointer {
    let mut cursor = Cursor::new(text);
    let mut open = Vec::new();
    let mut last = "";
    while let Some(lexeme) = cursor.lexeme() {
        match (lexeme, open.last_mut()) {
            ("[", _) => open.push(Open::List { index: 0 }),
            ("{", _) => open.push(Open::Object { key: String::new() }),
            ("]" | "}", _) => _ = open.pop(),
            // The comma before the next item is written with the item.
            (",", Some(Open::List { index })) => *index += 1,
            (":", Some(Open::Object { key })) => *key = decode(last).unwrap_or_default().into_owned(),
            _ => {}
        }
        last = lexeme;
    }
    let is_after_item = !matches!(last, "" | "[" | ",");
    let mut pointer = Pointer::default();
    for (depth, value) in open.iter().enumerate() {
        match value {
            Open::List { index } => {
                pointer.push(Step::Index(index + usize::from(is_after_item && depth + 1 == open.len())));
            }
            Open::Object { key } => pointer.push(Step::Key(key)),
        }
    }
    pointer
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_leads_to_the_value_that_is_written_next() {
        let ways = [
            ("", ""),
            ("[", "/0"),
            ("[1", "/1"),
            ("[1,", "/1"),
            ("[[],{}", "/2"),
            ("{\"a\":", "/a"),
            ("{\"a\":[1,2],\"b/c\":[[],{\"\\n,[\":", "/b~1c/1/\n,["),
        ];
        for (text, way) in ways {
            assert_eq!(way_to_end(text).as_str(), way, "{text}");
        }
    }
}
