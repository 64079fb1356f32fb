//! The texts by which messages show values.

use std::borrow::Cow;
use std::fmt::{self, Write};

use crate::value::{Node, Repr};
use hl_model_ground::prose::changes_direction;

/// Maximum number of characters of a value that a message shows.
pub(super) const SHOWN: usize = 60;

/// The text that messages show instead of a secret.
pub(crate) const HIDDEN: &str = "a value that is not shown";

/// The message that replaces one which may reveal a part of a secret.
pub(crate) const REFUSED: &str = "the value is refused";

/// The name that replaces an undeclared key within a secret value. The name is a part of the secret.
pub(crate) const HIDDEN_KEY: &str = "…";

/// A writer of a report. It replaces control characters of the input by visible characters, so that no input can move the
/// cursor of a terminal, add a line to a report, or reverse the direction of the text.
pub(super) struct Visible<'f, 'b>(pub(super) &'f mut fmt::Formatter<'b>);

impl Write for Visible<'_, '_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        // The other characters that are replaced begin with these bytes in UTF-8.
        if text.bytes().any(|byte| byte.is_ascii_control() || matches!(byte, b'\xc2' | b'\xe2')) {
            text.chars().try_for_each(|character| self.0.write_char(visible(character)))
        } else {
            self.0.write_str(text)
        }
    }
}

/// The visible character that a report shows for a character of the input.
pub(super) fn visible(character: char) -> char {
    match character {
        '\t' | '\n' | '\r' | '\u{2028}' | '\u{2029}' => ' ',
        _ if character.is_control() || changes_direction(character) => '\u{fffd}',
        _ => character,
    }
}

/// The description of a value in messages.
pub(crate) fn describe_node(node: Node<'_>) -> String {
    match node {
        Node::Text(json) => describe(json),
        Node::Value(value) => match &value.0 {
            Repr::Bytes(_) => "bytes".into(),
            Repr::File(_) => "a file".into(),
            Repr::List(_) => "a list".into(),
            Repr::Dict(_) => "an object".into(),
            _ => describe(&value.to_string()),
        },
    }
}

/// The description of a JSON text in messages: `null`, `3`, `the string "x"`, `a list`.
pub(crate) fn describe(json: &str) -> String {
    match json.as_bytes().first() {
        Some(b'"') => format!("the string {}", quote(json)),
        Some(b'{') => "an object".into(),
        Some(b'[') => "a list".into(),
        Some(b't' | b'f' | b'n') => json.into(),
        _ => format!("the number {}", cut_text(json)),
    }
}

/// JSON text, cut to the length that a message shows.
pub(crate) fn quote(json: &str) -> String {
    cut(json, if json.starts_with('"') { "\"" } else { "" }).into()
}

/// A text such as a key, cut to the length that a message shows.
pub(super) fn cut_text(text: &str) -> Cow<'_, str> {
    cut(text, "")
}

/// A text, or its first characters followed by `end` and its length.
fn cut<'t>(text: &'t str, end: &str) -> Cow<'t, str> {
    let Some((at, _)) = text.char_indices().nth(SHOWN) else { return Cow::Borrowed(text) };
    let shown = text.get(..at).unwrap_or_default();
    // An escape sequence is not cut in half.
    let whole = shown.rfind('\\').filter(|start| at - start < 6).and_then(|start| shown.get(..start));
    Cow::Owned(format!("{}…{end} ({} characters)", whole.unwrap_or(shown), text.chars().count()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_named_by_its_kind_and_shown_when_it_is_short() {
        assert_eq!(describe("null"), "null");
        assert_eq!(describe("-1.50"), "the number -1.50");
        assert_eq!(describe(r#""3""#), r#"the string "3""#);
        assert_eq!(describe(r#"{"a":1}"#), "an object");
        assert_eq!(describe("[1]"), "a list");
    }

    #[test]
    fn a_long_text_is_cut_at_a_character() {
        let long = format!("\"{}\"", "é".repeat(100));
        assert_eq!(quote(&long), format!("\"{}…\" (102 characters)", "é".repeat(59)));
        let number = "1".repeat(100);
        assert_eq!(describe(&number), format!("the number {}… (100 characters)", "1".repeat(60)));
    }
}
