//! Strings in JSON text.

use std::num::NonZeroUsize;
use std::ops::Range;

use crate::block;

/// The place of a string in JSON text. It is two words long, so that it is passed in registers.
#[derive(Clone, Copy, Debug)]
pub struct StringAt {
    /// The offset after the first quote.
    start: NonZeroUsize,
    /// The length without the quotes, shifted left by two bits. [`Escapes`] are in the lowest two bits.
    length: usize,
}

/// The escapes of a string.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Escapes {
    /// There are no escapes.
    None,
    /// There are escapes, and all represent characters.
    Some,
    /// An escape is half of a surrogate pair without the other half, so that the string is not Unicode text.
    LoneSurrogate,
}

impl StringAt {
    /// The string whose first quote is at an offset.
    #[inline]
    pub(super) fn new(quote: usize, length: usize, escapes: Escapes) -> Option<Self> {
        // No text is long enough for this to be zero.
        let start = NonZeroUsize::new(quote.wrapping_add(1))?;
        Some(Self { start, length: length << 2 | escapes as usize })
    }

    /// The offset of the first quote.
    #[must_use]
    pub const fn quote(self) -> usize {
        self.start.get() - 1
    }

    /// The range between the quotes.
    #[inline]
    #[must_use]
    pub const fn inner(self) -> Range<usize> {
        self.start.get()..self.start.get() + self.inner_length()
    }

    /// The offset after the last quote.
    #[inline]
    #[must_use]
    pub const fn end(self) -> usize {
        self.start.get() + self.inner_length() + 1
    }

    /// The number of bytes between the quotes.
    #[inline]
    #[must_use]
    pub const fn inner_length(self) -> usize {
        self.length >> 2
    }

    /// The escapes of the string.
    #[inline]
    #[must_use]
    pub const fn escapes(self) -> Escapes {
        match self.length & 3 {
            0 => Escapes::None,
            1 => Escapes::Some,
            _ => Escapes::LoneSurrogate,
        }
    }
}

/// The string whose first quote is at an offset. Short strings are the fastest.
#[allow(clippy::inline_always, reason = "most keys are so short that a call takes as long as the search")]
#[inline(always)]
pub(super) fn short_string_at(text: &[u8], quote: usize) -> Option<StringAt> {
    let start = quote + 1;
    let end = match text.get(start..)?.first_chunk() {
        Some(block) => match block::special(block) {
            Some(length) if block.get(length) == Some(&b'"') => return StringAt::new(quote, length, Escapes::None),
            Some(length) => start + length,
            None => plain_end(text, start + block::LENGTH),
        },
        None => plain_end(text, start),
    };
    string_to(text, quote, end)
}

/// The string whose first quote is at an offset.
#[allow(clippy::inline_always, reason = "only the search is worth a call")]
#[inline(always)]
pub(super) fn string_at(text: &[u8], quote: usize) -> Option<StringAt> {
    string_to(text, quote, plain_end(text, quote + 1))
}

/// The string whose first quote is at an offset. There are no special bytes before `end`.
#[inline]
fn string_to(text: &[u8], quote: usize, end: usize) -> Option<StringAt> {
    if text.get(end) == Some(&b'"') {
        StringAt::new(quote, end - quote - 1, Escapes::None)
    } else {
        string_with_escapes(text, quote, end)
    }
}

/// The offset of the first special byte of a JSON string, from an offset on. It returns a number instead of a string, so
/// that the last call is a tail call and the loop needs no stack frame.
#[inline(never)]
pub(super) fn plain_end(text: &[u8], at: usize) -> usize {
    let Some(mut rest) = text.get(at..) else { return at };
    while let Some((block, others)) = rest.split_first_chunk() {
        if let Some(special) = block::special(block) {
            return text.len() - rest.len() + special;
        }
        rest = others;
    }
    plain_rest(rest, text.len())
}

/// The number of bytes before the first special byte of a JSON string: a quote, a backslash or a control character.
#[inline]
pub(super) fn plain_length(bytes: &[u8]) -> usize {
    plain_end(bytes, 0)
}

/// Like [`plain_end`], for the rest of a text that is shorter than a block. `end` is the length of the text.
#[inline(never)]
fn plain_rest(rest: &[u8], end: usize) -> usize {
    let special = match rest.len() {
        8.. => special_in_halves::<8>(rest),
        4..8 => special_in_halves::<4>(rest),
        _ => rest.iter().position(|byte| is_special(*byte)),
    };
    special.map_or(end, |special| end - rest.len() + special)
}

/// The index of the first special byte of a text of `HALF` to `2 * HALF` bytes. Its first half and its last half, which may
/// overlap, form one block.
#[inline]
fn special_in_halves<const HALF: usize>(text: &[u8]) -> Option<usize> {
    let mut block = [b' '; block::LENGTH];
    if let [first, last, ..] = block.as_chunks_mut::<HALF>().0 {
        (*first, *last) = (*text.first_chunk()?, *text.last_chunk()?);
    }
    let special = block::special(&block)?;
    Some(if special < HALF { special } else { special + text.len() - 2 * HALF })
}

#[inline]
const fn is_special(byte: u8) -> bool {
    byte < b' ' || byte == b'"' || byte == b'\\'
}

/// A string whose first special byte is at `end` and is not a quote.
#[cold]
#[inline(never)]
pub(super) fn string_with_escapes(text: &[u8], quote: usize, mut end: usize) -> Option<StringAt> {
    let mut escapes = Escapes::Some;
    while text.get(end) == Some(&b'\\') {
        end += match text.get(end + 1)? {
            b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't' => 2,
            _ => {
                let (escape, character) = escape(text.get(end..)?)?;
                if character.is_none() {
                    escapes = Escapes::LoneSurrogate;
                }
                escape
            }
        };
        end = plain_end(text, end);
    }
    if text.get(end) == Some(&b'"') { StringAt::new(quote, end - quote - 1, escapes) } else { None }
}

/// The length of a malformed string, from its first quote to the next quote that is not escaped, or to the end.
#[cold]
pub(super) fn malformed_string(bytes: &[u8]) -> usize {
    let mut is_escaped = true;
    let end = bytes.iter().position(|byte| {
        let is_end = *byte == b'"' && !is_escaped;
        is_escaped = *byte == b'\\' && !is_escaped;
        is_end
    });
    end.map_or(bytes.len(), |end| end + 1)
}

/// The number of bytes between the first quote of a string and its first escape.
#[inline]
fn length_before_escape(inner: &[u8]) -> usize {
    let (blocks, rest) = inner.as_chunks();
    let mut at = 0;
    for block in blocks {
        if let Some(escape) = block::find(block, b'\\') {
            return at + escape;
        }
        at += block::LENGTH;
    }
    at + rest.iter().position(|byte| *byte == b'\\').unwrap_or(rest.len())
}

/// Decodes the inside of a JSON string; `None` if it has a lone surrogate.
pub(super) fn unescaped(inner: &str) -> Option<String> {
    let mut output = String::with_capacity(inner.len());
    let mut rest = inner;
    // The number of bytes that need no check.
    let mut taken = 0;
    loop {
        let plain = taken + length_before_escape(rest.as_bytes().get(taken..)?);
        let (plain, special) = rest.split_at_checked(plain)?;
        output.push_str(plain);
        (rest, taken) = match special.as_bytes() {
            [] => return Some(output),
            // These escapes represent the character after the backslash.
            [_, b'"' | b'\\' | b'/', ..] => (special.get(1..)?, 1),
            special_bytes => {
                let (length, character) = escape(special_bytes)?;
                output.push(character?);
                (special.get(length..)?, 0)
            }
        };
    }
}

/// The length of the escape sequence at the start, and its character; a lone surrogate has no character. `None` if there is
/// no escape sequence. The caller handles escaped quotes, backslashes and slashes.
fn escape(bytes: &[u8]) -> Option<(usize, Option<char>)> {
    let character = match bytes.get(1)? {
        b'b' => '\u{8}',
        b'f' => '\u{c}',
        b'n' => '\n',
        b'r' => '\r',
        b't' => '\t',
        b'u' => {
            let unit = unit(bytes)?;
            let second = bytes.get(6..).and_then(self::unit);
            return Some(match (unit, second) {
                (0xD800..=0xDBFF, Some(low @ 0xDC00..=0xDFFF)) => {
                    (12, char::from_u32(0x1_0000 + ((unit - 0xD800) << 10) + (low - 0xDC00)))
                }
                _ => (6, char::from_u32(unit)),
            });
        }
        _ => return None,
    };
    Some((2, Some(character)))
}

/// The UTF-16 unit of a `\u` escape at the start.
fn unit(bytes: &[u8]) -> Option<u32> {
    let digits = bytes.strip_prefix(b"\\u")?.get(..4)?;
    digits.iter().try_fold(0, |unit, digit| Some(unit * 16 + char::from(*digit).to_digit(16)?))
}

/// Appends a JSON string.
pub fn push_string(output: &mut String, text: &str) {
    output.reserve(text.len() + 2);
    output.push('"');
    let plain = plain_length(text.as_bytes());
    if plain == text.len() {
        output.push_str(text);
    } else {
        push_escaped(output, text, plain);
    }
    output.push('"');
}

/// Whether a JSON string has the form in which [`push_string`] writes it.
#[must_use]
pub fn is_usual_string(json: &str) -> bool {
    let mut rest = json;
    while let Some((_, escape)) = rest.split_once('\\') {
        let length = match escape.as_bytes() {
            [b'n' | b'r' | b't' | b'b' | b'f' | b'"' | b'\\', ..] => 1,
            // Of the first 32 characters, these have escapes with a letter.
            [b'u', b'0', b'0', b'0', b'8' | b'9' | b'a' | b'c' | b'd', ..] => return false,
            [b'u', b'0', b'0', b'0' | b'1', b'0'..=b'9' | b'a'..=b'f', ..] => 5,
            _ => return false,
        };
        rest = escape.get(length..).unwrap_or_default();
    }
    true
}

/// Appends a text without special bytes before `plain`.
#[cold]
fn push_escaped(output: &mut String, text: &str, plain: usize) {
    let (mut plain, mut rest) = (plain, text);
    while let Some((done, [byte, ..])) = rest.split_at_checked(plain).map(|(done, rest)| (done, rest.as_bytes())) {
        output.push_str(done);
        push_escape(output, *byte);
        rest = rest.get(plain + 1..).unwrap_or_default();
        plain = plain_length(rest.as_bytes());
    }
    output.push_str(rest);
}

/// Appends the escape of a special byte, in the form of `serde_json`.
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
