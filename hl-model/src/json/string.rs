//! Strings as they stand in JSON text.

use std::borrow::Cow;

use crate::read::Stop;

/// A string as it stands in JSON text, quotes and escapes included.
#[derive(Clone, Copy, Debug)]
pub(crate) struct JsonString<'t> {
    quoted: &'t str,
    escapes: Option<Escapes>,
}

/// What is known of the escapes of a string that has some.
#[derive(Clone, Copy, Debug)]
pub(super) struct Escapes {
    /// Whether one is half of a surrogate pair without the other, so that the string stands for no text.
    lone_surrogate: bool,
}

impl<'t> JsonString<'t> {
    pub(super) const fn new(quoted: &'t str, escapes: Option<Escapes>) -> Self {
        Self { quoted, escapes }
    }

    /// The string with its quotes.
    pub(crate) const fn quoted(self) -> &'t str {
        self.quoted
    }

    /// What stands between the quotes.
    #[inline]
    pub(crate) fn inner(self) -> &'t str {
        self.quoted.get(1..self.quoted.len().saturating_sub(1)).unwrap_or_default()
    }

    pub(crate) const fn has_escapes(self) -> bool {
        self.escapes.is_some()
    }

    pub(crate) fn has_lone_surrogate(self) -> bool {
        self.escapes.is_some_and(|escapes| escapes.lone_surrogate)
    }

    /// The text that the string stands for; nothing if it has a lone surrogate.
    #[inline]
    pub(crate) fn text(self) -> Option<Cow<'t, str>> {
        match self.escapes {
            None => Some(Cow::Borrowed(self.inner())),
            Some(_) => serde_json::from_str(self.quoted).ok().map(Cow::Owned),
        }
    }
}

/// The text that a JSON string stands for; nothing if it is not a string or has a lone surrogate.
pub(crate) fn decode(json: &str) -> Option<Cow<'_, str>> {
    let mut cursor = super::Cursor::new(json);
    let string = cursor.string().ok()?;
    cursor.end().ok()?;
    string.text()
}

/// How many bytes at the start stand for themselves in a JSON string: no quote, no backslash, no control character.
#[inline]
pub(crate) fn plain_length(bytes: &[u8]) -> usize {
    let mut at = 0;
    while let Some(word) = bytes.get(at..).and_then(<[u8]>::first_chunk) {
        let special = special_bytes(u64::from_le_bytes(*word));
        if special != 0 {
            return at + special.trailing_zeros() as usize / 8;
        }
        at += 8;
    }
    let rest = bytes.get(at..).unwrap_or_default();
    at + rest.iter().position(|byte| is_special(*byte)).unwrap_or(rest.len())
}

const fn is_special(byte: u8) -> bool {
    byte < b' ' || byte == b'"' || byte == b'\\'
}

/// Eight bytes at once: the highest bit of the first special byte is set, and none below it.
#[inline]
fn special_bytes(word: u64) -> u64 {
    const ONES: u64 = u64::from_le_bytes([1; 8]);
    const HIGHEST: u64 = ONES << 7;
    // A byte below `n` borrows when `n` is taken from it. What lies above a borrow may be wrong, but only above.
    let below = |word: u64, n: u8| word.wrapping_sub(ONES * n as u64) & !word;
    let quote = word ^ (ONES * b'"' as u64);
    let backslash = word ^ (ONES * b'\\' as u64);
    (below(word, b' ') | below(quote, 1) | below(backslash, 1)) & HIGHEST
}

/// The length of a string without its quotes, of which `length` bytes stand for themselves.
#[cold]
pub(super) fn rest_of_string(bytes: &[u8], mut length: usize) -> Result<(usize, Escapes), Stop> {
    let mut lone_surrogate = false;
    while bytes.get(length) == Some(&b'\\') {
        let rest = bytes.get(length..).unwrap_or_default();
        length += match rest.get(1) {
            Some(b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't') => 2,
            Some(b'u') => {
                let (length, is_lone) = surrogates(rest)?;
                lone_surrogate |= is_lone;
                length
            }
            _ => return Err(Stop),
        };
        length += plain_length(bytes.get(length..).unwrap_or_default());
    }
    if bytes.get(length) == Some(&b'"') { Ok((length, Escapes { lone_surrogate })) } else { Err(Stop) }
}

/// The length of the `\u` escapes at the start that are one character, and whether they are none.
fn surrogates(bytes: &[u8]) -> Result<(usize, bool), Stop> {
    match unit(bytes).ok_or(Stop)? {
        0xD800..=0xDBFF => match unit(bytes.get(6..).unwrap_or_default()) {
            Some(0xDC00..=0xDFFF) => Ok((12, false)),
            _ => Ok((6, true)),
        },
        unit => Ok((6, (0xDC00..=0xDFFF).contains(&unit))),
    }
}

/// The UTF-16 unit of a `\u` escape at the start.
fn unit(bytes: &[u8]) -> Option<u32> {
    let digits = bytes.strip_prefix(b"\\u")?.get(..4)?;
    digits.iter().try_fold(0, |unit, digit| Some(unit * 16 + char::from(*digit).to_digit(16)?))
}

/// Appends a JSON string.
pub(crate) fn push_string(output: &mut String, text: &str) {
    output.push('"');
    let mut rest = text;
    loop {
        let (plain, special) = rest.split_at(plain_length(rest.as_bytes()));
        output.push_str(plain);
        let Some(byte) = special.as_bytes().first() else { break };
        push_escape(output, *byte);
        rest = special.get(1..).unwrap_or_default();
    }
    output.push('"');
}

/// Appends the escape of a special byte, in the form that `serde_json` gives it.
fn push_escape(output: &mut String, byte: u8) {
    output.push('\\');
    match byte {
        b'\n' => output.push('n'),
        b'\r' => output.push('r'),
        b'\t' => output.push('t'),
        0x08 => output.push('b'),
        0x0C => output.push('f'),
        b'"' | b'\\' => output.push(char::from(byte)),
        control => {
            let digit = |digit: u8| char::from_digit(u32::from(digit), 16).unwrap_or('0');
            output.push_str("u00");
            output.extend([digit(control >> 4), digit(control & 0xF)]);
        }
    }
}
