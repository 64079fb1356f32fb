//! A place in a text, and the tokens from there on.

use std::borrow::Cow;
use std::ops::Range;

use super::string::{Escapes, StringAt, malformed_string, string_at, unescaped};
use crate::read::Stop;
use crate::scan::mark;

/// A place in a JSON text. Every method passes over insignificant space before the token that it takes, and stops where
/// that token is not there.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cursor<'t> {
    text: &'t str,
    at: usize,
    /// How many bytes of insignificant space were passed over.
    space: usize,
}

/// The kind of a value, which its first byte tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Token {
    Object,
    List,
    String,
    Number,
    True,
    False,
    Null,
}

impl Token {
    /// How `true`, `false` and `null` are written.
    pub(crate) const fn literal(self) -> &'static str {
        match self {
            Self::True => "true",
            Self::False => "false",
            _ => "null",
        }
    }
}

impl<'t> Cursor<'t> {
    pub(crate) const fn new(text: &'t str) -> Self {
        Self { text, at: 0, space: 0 }
    }

    /// How many bytes are behind.
    pub(crate) const fn offset(&self) -> usize {
        self.at
    }

    /// How many bytes of insignificant space are behind.
    pub(crate) const fn space(&self) -> usize {
        self.space
    }

    /// The whole text.
    pub(crate) const fn whole(&self) -> &'t str {
        self.text
    }

    /// A part of the text.
    #[inline]
    pub(crate) fn part(&self, range: Range<usize>) -> &'t str {
        self.text.get(range).unwrap_or_default()
    }

    /// The text from a place up to here.
    #[inline]
    pub(crate) fn since(&self, start: usize) -> &'t str {
        self.part(start..self.at)
    }

    #[inline]
    fn rest(&self) -> &'t [u8] {
        self.text.as_bytes().get(self.at..).unwrap_or_default()
    }

    /// The byte that is here, be it space or not.
    #[inline]
    fn here(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// The next byte that is no space.
    #[inline]
    pub(crate) fn peek(&mut self) -> Option<u8> {
        match self.here() {
            Some(byte) if byte > b' ' => Some(byte),
            _ => self.peek_after_space(),
        }
    }

    #[inline]
    fn peek_after_space(&mut self) -> Option<u8> {
        let space = space_length(self.text.as_bytes(), self.at);
        self.at += space;
        self.space += space;
        self.here()
    }

    /// Takes a byte, if it is that one. Most often there is no space before it.
    #[inline]
    pub(crate) fn takes(&mut self, byte: u8) -> bool {
        let is_next = self.here() == Some(byte) || self.peek() == Some(byte);
        self.at += usize::from(is_next);
        is_next
    }

    /// What kind of value comes next, if one does.
    #[inline]
    pub(crate) fn token(&mut self) -> Result<Token, Stop> {
        match self.peek() {
            Some(b'"') => Ok(Token::String),
            Some(b'-' | b'0'..=b'9') => Ok(Token::Number),
            Some(b'{') => Ok(Token::Object),
            Some(b'[') => Ok(Token::List),
            Some(b't') => Ok(Token::True),
            Some(b'f') => Ok(Token::False),
            Some(b'n') => Ok(Token::Null),
            _ => Err(Stop),
        }
    }

    /// Goes on by one byte.
    #[inline]
    pub(crate) fn advance(&mut self) {
        self.at += 1;
    }

    /// Nothing but space is left.
    pub(crate) fn end(&mut self) -> Result<(), Stop> {
        if self.peek().is_none() { Ok(()) } else { Err(Stop) }
    }

    /// A bracket that opens a list or an object.
    #[inline]
    pub(crate) fn open(&mut self, bracket: u8) -> Result<(), Stop> {
        if self.takes(bracket) { Ok(()) } else { Err(Stop) }
    }

    /// The comma before another item or entry, or the bracket that ends the list or the object.
    #[inline]
    pub(crate) fn next(&mut self, bracket: u8, is_first: bool) -> Result<bool, Stop> {
        if !is_first && self.takes(b',') {
            return Ok(true);
        }
        if self.takes(bracket) {
            return Ok(false);
        }
        if is_first { Ok(true) } else { Err(Stop) }
    }

    /// A key and its colon.
    #[inline]
    pub(crate) fn key(&mut self) -> Result<StringAt, Stop> {
        let key = self.string()?;
        if self.takes(b':') { Ok(key) } else { Err(Stop) }
    }

    /// Takes these tokens, if they come next as they are written there.
    #[inline]
    pub(crate) fn takes_tokens(&mut self, tokens: &str) -> bool {
        let takes = self.rest().get(..tokens.len()).is_some_and(|start| is_same(start, tokens.as_bytes()));
        if takes {
            self.at += tokens.len();
        }
        takes
    }

    /// A string.
    #[inline]
    pub(crate) fn string(&mut self) -> Result<StringAt, Stop> {
        if self.here() == Some(b'"') || self.peek() == Some(b'"') { self.string_here() } else { Err(Stop) }
    }

    /// The string whose first quote is here.
    #[inline]
    pub(crate) fn string_here(&mut self) -> Result<StringAt, Stop> {
        let string = string_at(self.text.as_bytes(), self.at)?;
        self.at = string.end();
        Ok(string)
    }

    /// What stands between the quotes of a string.
    #[inline]
    pub(crate) fn inner(&self, string: StringAt) -> &'t str {
        self.part(string.inner())
    }

    /// One of 64 bits, which depends on the length of a string, on its first byte and on its last, as they stand there.
    #[inline]
    pub(crate) fn mark(&self, string: StringAt) -> u64 {
        let (start, length, text) = (string.quote() + 1, string.len(), self.text.as_bytes());
        // An empty string has its quotes there.
        let first = text.get(start).copied().unwrap_or_default();
        let last = text.get(start + length - 1).copied().unwrap_or_default();
        mark(first, last, length)
    }

    /// A string with its quotes.
    pub(crate) fn quoted(&self, string: StringAt) -> &'t str {
        self.part(string.quote()..string.end())
    }

    /// The text that a string stands for; nothing if it has a lone surrogate.
    #[inline]
    pub(crate) fn text(&self, string: StringAt) -> Option<Cow<'t, str>> {
        match string.escapes() {
            Escapes::None => Some(Cow::Borrowed(self.inner(string))),
            Escapes::Some => unescaped(self.inner(string)).map(Cow::Owned),
            Escapes::LoneSurrogate => None,
        }
    }

    /// The text of a number.
    #[inline]
    pub(crate) fn number(&mut self) -> Result<&'t str, Stop> {
        self.peek();
        self.number_here().map(|start| self.since(start))
    }

    /// The number that starts here; where that was.
    #[inline]
    pub(crate) fn number_here(&mut self) -> Result<usize, Stop> {
        let start = self.at;
        self.at = number_end(self.text.as_bytes(), start).ok_or(Stop)?;
        Ok(start)
    }

    /// `true`, `false` or `null`.
    #[inline]
    pub(crate) fn literal(&mut self, literal: &str) -> Result<(), Stop> {
        self.peek();
        if !self.rest().starts_with(literal.as_bytes()) {
            return Err(Stop);
        }
        self.at += literal.len();
        Ok(())
    }

    /// The next token, whatever it is: a string, a number, a literal, a bracket, a comma or a colon.
    #[inline]
    pub(crate) fn lexeme(&mut self) -> Option<&'t str> {
        let first = self.peek()?;
        let start = self.at;
        match first {
            b'"' if self.string_here().is_ok() => {}
            b'"' => self.at += malformed_string(self.rest()),
            b'[' | b']' | b'{' | b'}' | b',' | b':' => self.at += 1,
            _ => self.at += self.rest().iter().take_while(|byte| !is_delimiter(**byte)).count(),
        }
        Some(self.since(start))
    }

    /// The text of the next value, which must be JSON: only its end is looked for.
    pub(crate) fn skip(&mut self) -> &'t str {
        self.skip_levels().0
    }

    /// The same, and how many lists and objects are in each other.
    pub(crate) fn skip_levels(&mut self) -> (&'t str, usize) {
        let first = self.peek();
        let start = self.at;
        let (mut depth, mut most) = (0_usize, 0);
        if let Some(b'{' | b'[') = first {
            while let Some(byte) = self.text.as_bytes().get(self.at) {
                match byte {
                    b'"' if self.string_here().is_ok() => continue,
                    b'[' | b'{' => {
                        depth += 1;
                        most = most.max(depth);
                    }
                    b']' | b'}' => depth = depth.saturating_sub(1),
                    _ => {}
                }
                self.at += 1;
                if depth == 0 {
                    break;
                }
            }
        } else {
            self.lexeme();
        }
        (self.since(start), most)
    }
}

/// Whether two texts of the same length are the same. Most are so short that a call takes longer than this.
#[inline]
fn is_same(a: &[u8], b: &[u8]) -> bool {
    match (a.first_chunk::<8>(), a.last_chunk::<8>()) {
        (Some(start), Some(end)) if a.len() <= 16 => b.first_chunk() == Some(start) && b.last_chunk() == Some(end),
        _ => a == b,
    }
}

const fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\n' | b'\r' | b'\t')
}

/// How many bytes of space there are.
#[inline(never)]
fn space_length(text: &[u8], start: usize) -> usize {
    text.get(start..).unwrap_or_default().iter().take_while(|byte| is_space(**byte)).count()
}

const fn is_delimiter(byte: u8) -> bool {
    matches!(byte, b',' | b':' | b']' | b'}' | b'[' | b'{' | b'"') || is_space(byte)
}

/// Where the number ends that starts there, by RFC 8259, section 6.
#[inline(never)]
fn number_end(bytes: &[u8], start: usize) -> Option<usize> {
    let start = start + usize::from(bytes.get(start) == Some(&b'-'));
    let mut end = if bytes.get(start) == Some(&b'0') { start + 1 } else { digits(bytes, start)? };
    if bytes.get(end) == Some(&b'.') {
        end = digits(bytes, end + 1)?;
    }
    if let Some(b'e' | b'E') = bytes.get(end) {
        let sign = usize::from(matches!(bytes.get(end + 1), Some(b'+' | b'-')));
        end = digits(bytes, end + 1 + sign)?;
    }
    Some(end)
}

/// Where the digits end that start there, if there is one.
#[inline]
fn digits(bytes: &[u8], start: usize) -> Option<usize> {
    let mut end = start;
    while bytes.get(end).is_some_and(u8::is_ascii_digit) {
        end += 1;
    }
    (end > start).then_some(end)
}
