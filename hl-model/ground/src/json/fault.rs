//! What makes a text no JSON.

use std::ops::Range;

use super::cursor::{Cursor, Token};

/// What makes a text no JSON, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The bytes that cannot stand there. What is before them could be the start of a JSON text; at the end of a text that
    /// stops too early they are empty.
    pub range: Range<usize>,
    /// What was expected, and what was found.
    pub message: String,
}

/// Finds the first thing that makes a text no JSON, and says what it is; nothing if the text is JSON.
///
/// ```
/// use hl_model_ground::json::fault;
///
/// assert_eq!(fault(r#"{"a": [1, 2]}"#), None);
/// let fault = fault(r#"{"a": [1, 2,]}"#).unwrap();
/// assert_eq!(fault.message, "expected a value behind the comma, found `]`");
/// assert_eq!(fault.range, 12..13);
/// ```
#[must_use]
pub fn fault(text: &str) -> Option<Fault> {
    let mut cursor = Cursor::new(text);
    document(&mut cursor).err()
}

/// What opens a value of several parts.
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

/// Goes on behind a value; what is then expected, or nothing at the end of the text.
fn next(cursor: &mut Cursor<'_>, open: &mut Vec<Opened>) -> Result<Option<&'static str>, Fault> {
    while let Some(opened) = open.last() {
        if cursor.takes(b',') {
            return match opened {
                Opened::Object => key(cursor, "a key behind the comma").map(Some),
                Opened::List => Ok(Some("a value behind the comma")),
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
    if cursor.end().is_some() { Ok(None) } else { Err(found(cursor, "nothing behind the value")) }
}

/// Takes a key and its colon; what is then expected.
fn key(cursor: &mut Cursor<'_>, expected: &str) -> Result<&'static str, Fault> {
    if cursor.token() != Some(Token::String) {
        return Err(found(cursor, expected));
    }
    string(cursor)?;
    if cursor.takes(b':') { Ok("a value behind the colon") } else { Err(found(cursor, "`:` behind the key")) }
}

/// Takes a value, or what opens a list or an object.
fn value(cursor: &mut Cursor<'_>, expected: &str) -> Result<Option<Opened>, Fault> {
    match cursor.token() {
        Some(Token::String) => string(cursor)?,
        Some(Token::Number) => number(cursor)?,
        Some(token @ (Token::List | Token::Object)) => {
            cursor.advance();
            return Ok(Some(if token == Token::List { Opened::List } else { Opened::Object }));
        }
        Some(token) if cursor.literal(token).is_some() => {}
        _ => return Err(found(cursor, expected)),
    }
    Ok(None)
}

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
                (1, "expected four hexadecimal digits behind `\\u`".into())
            }
            (Some(b'\\'), Some(b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't')) => {
                at += 2;
                continue;
            }
            (Some(b'\\'), Some(_)) => {
                at += 1;
                (1, "expected one of `\"\\/bfnrtu` behind a backslash in a string".into())
            }
            _ => {
                at += 1;
                continue;
            }
        };
        return Err(Fault { range: at..whole_characters(cursor.whole(), at + length), message });
    }
}

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
    let mut expected = "a digit behind `-`";
    if digits(at.saturating_sub(1)) > 0 && bytes.get(at) == Some(&b'.') {
        expected = "a digit behind the point";
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

/// That something else is expected than what comes next.
fn found(cursor: &mut Cursor<'_>, expected: &str) -> Fault {
    cursor.peek();
    found_here(cursor, expected)
}

/// Like [`found`], but without passing over space.
fn found_here(cursor: &Cursor<'_>, expected: &str) -> Fault {
    let start = cursor.offset();
    let Some(first) = cursor.whole().get(start..).and_then(|rest| rest.chars().next()) else {
        return Fault { range: start..start, message: format!("expected {expected}, found the end of the text") };
    };
    let mut behind = *cursor;
    let is_space = first.is_ascii_whitespace();
    let end = if !is_space && behind.lexeme().is_some() { behind.offset() } else { start + 1 };
    let range = start..whole_characters(cursor.whole(), end.max(start + 1));
    let token = cursor.part(range.clone());
    let shown: String = token.chars().take(SHOWN).flat_map(visible).collect();
    let more = if token.chars().nth(SHOWN).is_some() { "…" } else { "" };
    Fault { range, message: format!("expected {expected}, found `{shown}{more}`{}", advice(token)) }
}

/// How many characters of a token are shown.
const SHOWN: usize = 20;

/// A character as messages show it.
fn visible(character: char) -> impl Iterator<Item = char> {
    let is_plain = !character.is_control() && !character.is_whitespace();
    let plain = is_plain.then_some(character).into_iter();
    plain.chain((!is_plain).then(|| character.escape_unicode()).into_iter().flatten())
}

/// What to write in place of what people write who think of another language.
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

/// The first end of a character from a place on.
fn whole_characters(text: &str, at: usize) -> usize {
    (at..text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len())
}
