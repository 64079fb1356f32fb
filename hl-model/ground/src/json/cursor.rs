//! A cursor over the tokens of a JSON text.

use std::borrow::Cow;
use std::ops::Range;

use super::mark::mark;
use super::string::{
    Escapes, StringAt, malformed_string, plain_end, short_string_at, string_at, string_with_escapes, unescaped,
};
use crate::number::number_end;
use crate::same::equal_bytes;

/// A cursor in a JSON text.
///
/// Every method skips white space before the token that it takes, and returns `None` if the next token is another one.
#[derive(Clone, Copy, Debug)]
pub struct Cursor<'t> {
    text: &'t str,
    at: usize,
    /// The number of bytes of white space that were skipped.
    space: usize,
}

/// The kind of a value, as its first byte tells it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Token {
    /// An object.
    Object,
    /// A list.
    List,
    /// A string.
    String,
    /// A number.
    Number,
    /// `true`
    True,
    /// `false`
    False,
    /// `null`
    Null,
}

impl Token {
    /// The text of `true`, `false` or `null`; empty for other kinds.
    #[must_use]
    pub const fn literal(self) -> &'static str {
        match self {
            Self::True => "true",
            Self::False => "false",
            _ => "null",
        }
    }
}

impl<'t> Cursor<'t> {
    /// A cursor at the start of a text.
    #[must_use]
    pub const fn new(text: &'t str) -> Self {
        Self { text, at: 0, space: 0 }
    }

    /// A cursor at another offset of the text.
    #[must_use]
    pub const fn moved_to(self, at: usize) -> Self {
        Self { at, ..self }
    }

    /// The offset in bytes.
    #[must_use]
    pub const fn offset(&self) -> usize {
        self.at
    }

    /// The number of bytes of white space between tokens before the cursor.
    #[must_use]
    pub const fn space(&self) -> usize {
        self.space
    }

    /// The complete text.
    #[must_use]
    pub const fn whole(&self) -> &'t str {
        self.text
    }

    /// A part of the text.
    #[inline]
    #[must_use]
    pub fn part(&self, range: Range<usize>) -> &'t str {
        self.text.get(range).unwrap_or_default()
    }

    /// The text from an offset up to the cursor.
    #[inline]
    #[must_use]
    pub fn since(&self, start: usize) -> &'t str {
        self.part(start..self.at)
    }

    #[inline]
    fn rest(&self) -> &'t [u8] {
        self.text.as_bytes().get(self.at..).unwrap_or_default()
    }

    /// The byte at the cursor, which may be white space.
    #[inline]
    fn here(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// Skips white space, and returns the next byte.
    #[inline]
    pub fn peek(&mut self) -> Option<u8> {
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

    /// Takes a byte if it is the next one, and returns whether it was. Usually there is no white space before it.
    #[inline]
    pub fn takes(&mut self, byte: u8) -> bool {
        let is_next = self.here() == Some(byte) || self.peek() == Some(byte);
        self.at += usize::from(is_next);
        is_next
    }

    /// The kind of the next value, if there is one.
    #[inline]
    pub fn token(&mut self) -> Option<Token> {
        match self.peek() {
            Some(b'"') => Some(Token::String),
            Some(b'-' | b'0'..=b'9') => Some(Token::Number),
            Some(b'{') => Some(Token::Object),
            Some(b'[') => Some(Token::List),
            Some(b't') => Some(Token::True),
            Some(b'f') => Some(Token::False),
            Some(b'n') => Some(Token::Null),
            _ => None,
        }
    }

    /// Moves by one byte.
    #[inline]
    pub fn advance(&mut self) {
        self.at += 1;
    }

    /// Checks that only white space is left.
    pub fn end(&mut self) -> Option<()> {
        self.peek().is_none().then_some(())
    }

    /// Takes a bracket that opens a list or an object.
    #[inline]
    pub fn open(&mut self, bracket: u8) -> Option<()> {
        self.takes(bracket).then_some(())
    }

    /// Takes a bracket that opens a list or an object, and the closing bracket if that comes next. Returns whether
    /// there is a first item or key instead.
    #[inline]
    pub fn opens(&mut self, closing: u8) -> bool {
        self.advance();
        !self.takes(closing)
    }

    /// Takes the comma before another item or entry, or the bracket that ends the list or the object. Returns whether
    /// there is another item or entry. There is no comma before the first.
    #[allow(clippy::inline_always, reason = "a call takes as long as the comparison")]
    #[inline(always)]
    pub fn next(&mut self, bracket: u8, is_first: bool) -> Option<bool> {
        if !is_first && self.takes(b',') {
            return Some(true);
        }
        if self.takes(bracket) {
            return Some(false);
        }
        is_first.then_some(true)
    }

    /// Takes the comma before another item or entry, or the bracket that ends the list or the object. Returns whether
    /// there is another item or entry.
    #[inline]
    pub fn another(&mut self, bracket: u8) -> Option<bool> {
        if self.takes(b',') {
            return Some(true);
        }
        self.takes(bracket).then_some(false)
    }

    /// Takes a key and its colon.
    #[allow(clippy::inline_always, reason = "most keys are so short that a call takes as long as the search")]
    #[inline(always)]
    pub fn key(&mut self) -> Option<StringAt> {
        let key = if self.is_at_string() { self.string_here()? } else { return None };
        self.takes(b':').then_some(key)
    }

    /// Takes tokens if they come next in exactly this form, and returns whether they do.
    #[inline]
    pub fn takes_tokens(&mut self, tokens: &[u8]) -> bool {
        let end = self.at + tokens.len();
        let takes = self.text.as_bytes().get(self.at..end).is_some_and(|next| equal_bytes(next, tokens));
        if takes {
            self.at = end;
        }
        takes
    }

    /// Takes a string.
    #[inline]
    pub fn string(&mut self) -> Option<StringAt> {
        if !self.is_at_string() {
            return None;
        }
        let string = string_at(self.text.as_bytes(), self.at)?;
        self.at = string.end();
        Some(string)
    }

    /// Takes a string. Without escapes, it is the text between its quotes, otherwise its place.
    #[inline]
    pub fn plain_string(&mut self) -> Option<Result<&'t str, StringAt>> {
        if !self.is_at_string() {
            return None;
        }
        let (bytes, quote) = (self.text.as_bytes(), self.at);
        let end = plain_end(bytes, quote + 1);
        if bytes.get(end) == Some(&b'"') {
            let text = self.text.get(quote + 1..end)?;
            self.at = end + 1;
            return Some(Ok(text));
        }
        let string = string_with_escapes(bytes, quote, end)?;
        self.at = string.end();
        Some(Err(string))
    }

    #[inline]
    fn is_at_string(&mut self) -> bool {
        self.here() == Some(b'"') || self.peek() == Some(b'"')
    }

    /// Takes the string whose first quote is at the cursor. Short strings are the fastest.
    #[allow(clippy::inline_always, reason = "most strings are so short that a call takes as long as the search")]
    #[inline(always)]
    pub fn string_here(&mut self) -> Option<StringAt> {
        let string = short_string_at(self.text.as_bytes(), self.at)?;
        self.at = string.end();
        Some(string)
    }

    /// The text between the quotes of a string, with its escapes.
    #[inline]
    #[must_use]
    pub fn inner(&self, string: StringAt) -> &'t str {
        self.part(string.inner())
    }

    /// The [`mark`] of a string, by its bytes in the text.
    #[inline]
    #[must_use]
    pub fn mark(&self, string: StringAt) -> u64 {
        let (start, length, text) = (string.quote() + 1, string.inner_length(), self.text.as_bytes());
        // For an empty string, this is a quote.
        let first = text.get(start).copied().unwrap_or_default();
        let last = text.get(start + length - 1).copied().unwrap_or_default();
        mark(first, last, length)
    }

    /// A string with its quotes.
    #[must_use]
    pub fn quoted(&self, string: StringAt) -> &'t str {
        self.part(string.quote()..string.end())
    }

    /// The decoded text of a string; `None` if it has a lone surrogate.
    #[inline]
    #[must_use]
    pub fn text(&self, string: StringAt) -> Option<Cow<'t, str>> {
        match string.escapes() {
            Escapes::None => Some(Cow::Borrowed(self.inner(string))),
            Escapes::Some => unescaped(self.inner(string)).map(Cow::Owned),
            Escapes::LoneSurrogate => None,
        }
    }

    /// Takes a number, and returns its text.
    #[inline]
    pub fn number(&mut self) -> Option<&'t str> {
        self.peek();
        self.number_here().map(|start| self.since(start))
    }

    /// Takes the number that starts at the cursor, and returns its offset.
    #[inline]
    pub fn number_here(&mut self) -> Option<usize> {
        let start = self.at;
        self.at = number_end(self.text.as_bytes(), start)?;
        Some(start)
    }

    /// Takes `true`, `false` or `null` at the cursor.
    #[inline]
    pub fn literal(&mut self, literal: Token) -> Option<()> {
        let rest = self.rest();
        let is_here = match literal {
            Token::True => rest.first_chunk() == Some(b"true"),
            Token::False => rest.first_chunk() == Some(b"false"),
            Token::Null => rest.first_chunk() == Some(b"null"),
            _ => false,
        };
        self.at += if is_here { literal.literal().len() } else { 0 };
        is_here.then_some(())
    }

    /// Takes the next token of any kind: a string, a number, a literal, a bracket, a comma or a colon.
    #[inline]
    pub fn lexeme(&mut self) -> Option<&'t str> {
        let first = self.peek()?;
        let start = self.at;
        match first {
            b'"' if self.string_here().is_some() => {}
            b'"' => self.at += malformed_string(self.rest()),
            b'[' | b']' | b'{' | b'}' | b',' | b':' => self.at += 1,
            _ => self.at += self.rest().iter().take_while(|byte| !is_delimiter(**byte)).count(),
        }
        Some(self.since(start))
    }

    /// Takes the next value, and returns its text. The text must be JSON, because only the end of the value is searched.
    pub fn skip(&mut self) -> &'t str {
        self.skip_levels().0
    }

    /// Takes the next value, and returns its text and its depth.
    pub fn skip_levels(&mut self) -> (&'t str, usize) {
        let first = self.peek();
        let start = self.at;
        let (mut depth, mut most) = (0_usize, 0);
        if let Some(b'{' | b'[') = first {
            while let Some(byte) = self.text.as_bytes().get(self.at) {
                match byte {
                    b'"' if self.string_here().is_some() => continue,
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

const fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\n' | b'\r' | b'\t')
}

/// The number of bytes of white space from an offset on.
#[inline(never)]
fn space_length(text: &[u8], start: usize) -> usize {
    text.get(start..).unwrap_or_default().iter().take_while(|byte| is_space(**byte)).count()
}

const fn is_delimiter(byte: u8) -> bool {
    matches!(byte, b',' | b':' | b']' | b'}' | b'[' | b'{' | b'"') || is_space(byte)
}
