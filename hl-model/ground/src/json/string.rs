//! Strings as they stand in JSON text.

use std::num::NonZeroUsize;
use std::ops::Range;

/// Where a string stands in a JSON text, in two words, so that it is handed over in registers.
#[derive(Clone, Copy, Debug)]
pub struct StringAt {
    /// Where its first quote is followed by something.
    start: NonZeroUsize,
    /// Its length without the quotes, times four, and its escapes.
    length: usize,
}

/// What is known of the escapes of a string.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Escapes {
    /// There are none.
    None,
    /// There are some, and each stands for a character.
    Some,
    /// One is half of a surrogate pair without the other, so that the string stands for no text.
    LoneSurrogate,
}

impl StringAt {
    /// The string whose first quote is there.
    #[inline]
    pub(super) fn new(quote: usize, length: usize, escapes: Escapes) -> Self {
        Self { start: NonZeroUsize::MIN.saturating_add(quote), length: length << 2 | escapes as usize }
    }

    /// Where the first quote is.
    #[must_use]
    pub const fn quote(self) -> usize {
        self.start.get() - 1
    }

    /// The place between the quotes.
    #[inline]
    #[must_use]
    pub const fn inner(self) -> Range<usize> {
        self.start.get()..self.start.get() + self.inner_length()
    }

    /// Behind the last quote.
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

    /// What is known of its escapes.
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

/// The string whose first quote is there.
#[inline(never)]
pub(super) fn string_at(text: &[u8], quote: usize) -> Option<StringAt> {
    let inner = text.get(quote + 1..)?;
    let length = plain_length(inner);
    if inner.get(length) == Some(&b'"') {
        Some(StringAt::new(quote, length, Escapes::None))
    } else {
        string_with_escapes(inner, quote, length)
    }
}

/// How many bytes at the start stand for themselves in a JSON string: no quote, no backslash, no control character.
#[allow(clippy::inline_always, reason = "most strings are so short that a call takes as long as the search")]
#[inline(always)]
pub(super) fn plain_length(bytes: &[u8]) -> usize {
    match bytes.split_at_checked(SHORT) {
        Some((start, more)) => plain_words(start.as_chunks().0).unwrap_or_else(|| SHORT + long_plain_length(more)),
        None => {
            let (words, rest) = bytes.as_chunks();
            plain_words(words).unwrap_or_else(|| words.len() * 8 + plain_rest(rest))
        }
    }
}

/// Up to how many bytes a string is searched word by word.
const SHORT: usize = 64;

/// The same for what comes behind, which most likely goes on for a while.
#[inline(never)]
fn long_plain_length(bytes: &[u8]) -> usize {
    let plain = plain_blocks(bytes);
    let (words, rest) = bytes.get(plain..).unwrap_or_default().as_chunks();
    plain + plain_words(words).unwrap_or_else(|| words.len() * 8 + plain_rest(rest))
}

/// How many bytes stand for themselves before one that does not.
#[inline]
fn plain_words(words: &[[u8; 8]]) -> Option<usize> {
    let mut at = 0;
    for word in words {
        let special = special_bytes(u64::from_le_bytes(*word));
        if special != 0 {
            return Some(at + special.trailing_zeros() as usize / 8);
        }
        at += 8;
    }
    None
}

/// How many bytes at the start stand for themselves, in steps of 16.
#[inline(never)]
fn plain_blocks(bytes: &[u8]) -> usize {
    let (blocks, _) = bytes.as_chunks::<16>();
    blocks.iter().take_while(|block| block.iter().fold(0, |any, byte| any | u8::from(is_special(*byte))) == 0).count()
        * 16
}

/// The same for less than eight bytes at the end of a text.
#[cold]
#[inline(never)]
fn plain_rest(bytes: &[u8]) -> usize {
    bytes.iter().position(|byte| is_special(*byte)).unwrap_or(bytes.len())
}

#[inline]
const fn is_special(byte: u8) -> bool {
    // With one bit turned over, the quote is next to the control characters. Written so, a block of bytes is one vector.
    byte ^ 2 <= b' ' || byte == b'\\'
}

/// Eight bytes at once: the highest bit of the first special byte is set, and none below it.
#[inline]
fn special_bytes(word: u64) -> u64 {
    const ONES: u64 = u64::from_le_bytes([1; 8]);
    const HIGHEST: u64 = ONES << 7;
    // A byte below `n` borrows when `n` is taken from it. What lies above a borrow may be wrong, but only above.
    let below = |word: u64, n: u8| word.wrapping_sub(ONES * u64::from(n));
    // With one bit of each byte turned over, the quote changes places with the space, next to the control characters.
    let quote_or_control = below(word ^ (ONES * 2), b' ' + 1);
    let backslash = below(word ^ (ONES * u64::from(b'\\')), 1);
    // Bytes beyond ASCII, which stand for themselves, have the highest bit as well.
    (quote_or_control | backslash) & !word & HIGHEST
}

/// A string of which `length` bytes stand for themselves, and then comes something else than a quote.
#[cold]
#[inline(never)]
fn string_with_escapes(inner: &[u8], quote: usize, mut length: usize) -> Option<StringAt> {
    let mut escapes = Escapes::Some;
    while inner.get(length) == Some(&b'\\') {
        let (escape, character) = escape(inner.get(length..).unwrap_or_default())?;
        if character.is_none() {
            escapes = Escapes::LoneSurrogate;
        }
        length += escape;
        length += plain_length(inner.get(length..).unwrap_or_default());
    }
    (inner.get(length) == Some(&b'"')).then(|| StringAt::new(quote, length, escapes))
}

/// The length of something with a quote at the start that is no string: up to the next quote without a backslash before
/// it, or to the end.
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

/// The text that the inside of a JSON string stands for; nothing if it has a lone surrogate.
pub(super) fn unescaped(inner: &str) -> Option<String> {
    let mut output = String::with_capacity(inner.len());
    let mut rest = inner;
    loop {
        let (plain, special) = rest.split_at(plain_length(rest.as_bytes()));
        output.push_str(plain);
        if special.is_empty() {
            return Some(output);
        }
        let (length, character) = escape(special.as_bytes())?;
        output.push(character?);
        rest = special.get(length..)?;
    }
}

/// The length of the escape sequence at the start and the character that it stands for, which half of a surrogate pair
/// without the other does not have; nothing if there is no escape sequence.
fn escape(bytes: &[u8]) -> Option<(usize, Option<char>)> {
    let character = match bytes.get(1)? {
        byte @ (b'"' | b'\\' | b'/') => char::from(*byte),
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

/// Appends a text of which only so many bytes at the start stand for themselves.
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
