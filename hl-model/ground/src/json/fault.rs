//! The first syntax error of a text that is not JSON.

use std::ops::Range;

use super::cursor::{Cursor, Token};

/// A syntax error.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The bytes that are not allowed at their place. The text before them could be the start of a JSON text. The range is
    /// empty if the text ends too early.
    pub range: Range<usize>,
    /// A description of what was expected, and what was found.
    pub message: String,
}

/// Finds the first syntax error of a text; `None` if the text is JSON.
///
/// ```
/// use hl_model_ground::json::fault;
///
/// assert_eq!(fault(r#"{"a": [1, 2]}"#), None);
/// let fault = fault(r#"{"a": [1, 2,]}"#).unwrap();
/// assert_eq!(fault.message, "expected a value after the comma, found `]`");
/// assert_eq!(fault.range, 12..13);
/// ```
#[must_use]
pub fn fault(text: &str) -> Option<Fault> {
    let mut cursor = Cursor::new(text);
    document(&mut cursor).err()
}

/// An open list or object.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Opened {
    List,
    Object,
}

impl Opened {
    const fn closing(self) -> u8 {
        match self {
            Self::List => b']',
            Self::Object => b'}',
        }
    }
}

/// Takes the one value of a text.
fn document(cursor: &mut Cursor<'_>) -> Result<(), Fault> {
    if cursor.whole().starts_with('\u{feff}') {
        let message = "text starts with a byte order mark, which JSON does not allow".into();
        return Err(Fault { range: 0..'\u{feff}'.len_utf8(), message });
    }
    let mut open = Vec::new();
    let mut expected = "a value";
    loop {
        if let Some(opened) = value(cursor, expected)?
            && !cursor.takes(opened.closing())
        {
            open.push(opened);
            expected = match opened {
                Opened::Object => key(cursor, "a key or `}`")?,
                Opened::List => "a value or `]`",
            };
            continue;
        }
        match next(cursor, &mut open)? {
            Some(next) => expected = next,
            None => return Ok(()),
        }
    }
}

/// Continues after a value. Returns the name of the expected element, or `None` at the end of the text.
fn next(cursor: &mut Cursor<'_>, open: &mut Vec<Opened>) -> Result<Option<&'static str>, Fault> {
    while let Some(opened) = open.last() {
        if cursor.takes(b',') {
            return match opened {
                Opened::Object => key(cursor, "a key after the comma").map(Some),
                Opened::List => Ok(Some("a value after the comma")),
            };
        }
        if !cursor.takes(opened.closing()) {
            let expected = match opened {
                Opened::Object => "`,` or `}` in the object",
                Opened::List => "`,` or `]` in the list",
            };
            return Err(found(cursor, expected));
        }
        open.pop();
    }
    if cursor.end().is_some() { Ok(None) } else { Err(found(cursor, "nothing after the value")) }
}

/// Takes a key and its colon, and returns the name of the expected element.
fn key(cursor: &mut Cursor<'_>, expected: &str) -> Result<&'static str, Fault> {
    if cursor.token() != Some(Token::String) {
        return Err(found(cursor, expected));
    }
    string(cursor)?;
    if cursor.takes(b':') { Ok("a value after the colon") } else { Err(found(cursor, "`:` after the key")) }
}

/// Takes a value, or only the opening bracket of a list or an object.
fn value(cursor: &mut Cursor<'_>, expected: &str) -> Result<Option<Opened>, Fault> {
    match cursor.token() {
        Some(Token::String) => string(cursor)?,
        Some(Token::Number) => number(cursor)?,
        Some(token @ (Token::List | Token::Object)) => {
            cursor.advance();
            return Ok(Some(if token == Token::List { Opened::List } else { Opened::Object }));
        }
        Some(token) if cursor.literal(token).is_some() => {}
        _ => return Err(cut_word(cursor).unwrap_or_else(|| found(cursor, expected))),
    }
    Ok(None)
}

/// The error of a text that ends within `true`, `false` or `null`; `None` for other texts.
fn cut_word(cursor: &Cursor<'_>) -> Option<Fault> {
    let rest = cursor.whole().get(cursor.offset()..).filter(|rest| !rest.is_empty())?;
    let word = ["true", "false", "null"].into_iter().find(|word| word.starts_with(rest))?;
    let end = cursor.whole().len();
    Some(Fault { range: end..end, message: format!("text ends within `{word}`") })
}

/// Takes a string, or finds its mistake.
fn string(cursor: &mut Cursor<'_>) -> Result<(), Fault> {
    if cursor.string_here().is_some() {
        return Ok(());
    }
    let start = cursor.offset();
    let bytes = cursor.whole().as_bytes();
    let mut at = start + 1;
    loop {
        let (length, message) = match (bytes.get(at).copied(), bytes.get(at + 1).copied()) {
            (None, _) => return Err(Fault { range: at..at, message: "text ends within a string".into() }),
            (Some(byte @ ..b' '), _) => {
                let advice = if byte == b'\n' {
                    "a string ends before its line does"
                } else {
                    "a string has no control characters"
                };
                (1, format!("{advice}; write it as `\\u{byte:04x}`"))
            }
            (Some(b'\\'), Some(b'u')) => {
                let digits = bytes.get(at + 2..).unwrap_or_default().iter().take(4);
                let digits = digits.take_while(|digit| digit.is_ascii_hexdigit()).count();
                at += 2 + digits;
                if digits == 4 || bytes.get(at).is_none() {
                    continue;
                }
                (1, "expected four hexadecimal digits after `\\u`".into())
            }
            (Some(b'\\'), Some(b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't')) => {
                at += 2;
                continue;
            }
            (Some(b'\\'), Some(_)) => {
                at += 1;
                (1, "expected one of `\"\\/bfnrtu` after a backslash in a string".into())
            }
            _ => {
                at += 1;
                continue;
            }
        };
        return Err(Fault { range: at..whole_characters(cursor.whole(), at + length), message });
    }
}

/// Takes a number, or finds its mistake.
fn number(cursor: &mut Cursor<'_>) -> Result<(), Fault> {
    if cursor.number_here().is_some() {
        return Ok(());
    }
    let bytes = cursor.whole().as_bytes();
    let digits =
        |from: usize| bytes.get(from..).unwrap_or_default().iter().take_while(|byte| byte.is_ascii_digit()).count();
    let mut at = cursor.offset();
    at += usize::from(bytes.get(at) == Some(&b'-'));
    if bytes.get(at) == Some(&b'0') && digits(at) > 1 {
        return Err(Fault { range: at + 1..at + digits(at), message: "a number does not start with zeros".into() });
    }
    at += digits(at);
    let mut expected = "a digit after `-`";
    if digits(at.saturating_sub(1)) > 0 && bytes.get(at) == Some(&b'.') {
        expected = "a digit after the point";
        at += 1 + digits(at + 1);
    }
    if bytes.get(at.saturating_sub(1)).is_some_and(u8::is_ascii_digit) {
        expected = "a digit in the exponent";
        at += 1;
        at += usize::from(matches!(bytes.get(at), Some(b'+' | b'-')));
    }
    *cursor = cursor.moved_to(at);
    Err(found_here(cursor, expected))
}

/// The error that the next token is not the expected one.
fn found(cursor: &mut Cursor<'_>, expected: &str) -> Fault {
    cursor.peek();
    found_here(cursor, expected)
}

/// Like [`found`], but without skipping white space.
fn found_here(cursor: &Cursor<'_>, expected: &str) -> Fault {
    let start = cursor.offset();
    let Some(first) = cursor.whole().get(start..).and_then(|rest| rest.chars().next()) else {
        return Fault { range: start..start, message: format!("expected {expected}, found the end of the text") };
    };
    let mut after = *cursor;
    let is_space = first.is_ascii_whitespace();
    let end = if !is_space && after.lexeme().is_some() { after.offset() } else { start + 1 };
    let range = start..whole_characters(cursor.whole(), end);
    let token = cursor.part(range.clone());
    let shown: String = token.chars().take(SHOWN).flat_map(visible).collect();
    let more = if token.chars().nth(SHOWN).is_some() { "…" } else { "" };
    Fault { range, message: format!("expected {expected}, found `{shown}{more}`{}", advice(token)) }
}

/// Maximum number of characters of a token that are shown.
const SHOWN: usize = 20;

/// A character as messages show it.
fn visible(character: char) -> impl Iterator<Item = char> {
    let is_plain = !character.is_control() && !character.is_whitespace();
    let plain = is_plain.then_some(character).into_iter();
    plain.chain((!is_plain).then(|| character.escape_unicode()).into_iter().flatten())
}

/// Advice on what to write instead of a token that belongs to another language.
fn advice(token: &str) -> &'static str {
    match token {
        "True" | "TRUE" => "; write `true`",
        "False" | "FALSE" => "; write `false`",
        "None" | "nil" | "Null" | "NULL" | "undefined" => "; write `null`",
        "NaN" | "Infinity" | "-Infinity" => "; JSON has no such number",
        _ if token.starts_with('\'') => "; strings are in double quotes",
        _ if token.starts_with("//") || token.starts_with("/*") || token.starts_with('#') => "; JSON has no comments",
        _ => "",
    }
}

/// The next boundary between characters from an offset on.
fn whole_characters(text: &str, at: usize) -> usize {
    (at..text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len())
}
