//! A place in a text, and the tokens from there on.

use std::borrow::Cow;
use std::ops::Range;

use super::mark::mark;
use super::string::{Escapes, StringAt, malformed_string, short_string_at, string_at, unescaped};
use crate::number::number_end;
use crate::same::is_same;

/// A place in a JSON text.
///
/// Every method passes over insignificant space before the token that it takes, and returns nothing where that token is
/// not there.
#[derive(Clone, Copy, Debug)]
pub struct Cursor<'t> {
    text: &'t str,
    at: usize,
    /// How many bytes of insignificant space were passed over.
    space: usize,
}

/// The kind of a value, which its first byte tells.
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
    /// How `true`, `false` and `null` are written.
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
    /// The start of a text.
    #[must_use]
    pub const fn new(text: &'t str) -> Self {
        Self { text, at: 0, space: 0 }
    }

    /// A cursor over this text, at another place.
    #[must_use]
    pub const fn moved_to(self, at: usize) -> Self {
        Self { at, ..self }
    }

    /// How many bytes are behind.
    #[must_use]
    pub const fn offset(&self) -> usize {
        self.at
    }

    /// How many bytes of insignificant space are behind.
    #[must_use]
    pub const fn space(&self) -> usize {
        self.space
    }

    /// The whole text.
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

    /// The text from a place up to here.
    #[inline]
    #[must_use]
    pub fn since(&self, start: usize) -> &'t str {
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

    /// Takes a byte, if it is that one. Most often there is no space before it.
    #[inline]
    pub fn takes(&mut self, byte: u8) -> bool {
        let is_next = self.here() == Some(byte) || self.peek() == Some(byte);
        self.at += usize::from(is_next);
        is_next
    }

    /// What kind of value comes next, if one does.
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

    /// Goes on by one byte.
    #[inline]
    pub fn advance(&mut self) {
        self.at += 1;
    }

    /// Nothing but space is left.
    pub fn end(&mut self) -> Option<()> {
        self.peek().is_none().then_some(())
    }

    /// A bracket that opens a list or an object.
    #[inline]
    pub fn open(&mut self, bracket: u8) -> Option<()> {
        self.takes(bracket).then_some(())
    }

    /// Passes over a bracket that opens a list or an object, and takes the one that closes it if that comes next; whether
    /// there is a first item or key instead.
    #[inline]
    pub fn opens(&mut self, closing: u8) -> Option<bool> {
        self.advance();
        self.next(closing, true)
    }

    /// The comma before another item or entry, or the bracket that ends the list or the object.
    #[inline]
    pub fn next(&mut self, bracket: u8, is_first: bool) -> Option<bool> {
        if !is_first && self.takes(b',') {
            return Some(true);
        }
        if self.takes(bracket) {
            return Some(false);
        }
        is_first.then_some(true)
    }

    /// A key and its colon.
    #[allow(clippy::inline_always, reason = "most keys are so short that a call takes as long as the search")]
    #[inline(always)]
    pub fn key(&mut self) -> Option<StringAt> {
        let key = if self.comes_string() { self.string_here()? } else { return None };
        self.takes(b':').then_some(key)
    }

    /// Takes these tokens, if they come next as they are written there.
    #[inline]
    pub fn takes_tokens(&mut self, tokens: &[u8]) -> bool {
        let end = self.at + tokens.len();
        let takes = self.text.as_bytes().get(self.at..end).is_some_and(|next| is_same(next, tokens));
        if takes {
            self.at = end;
        }
        takes
    }

    /// A string.
    #[inline]
    pub fn string(&mut self) -> Option<StringAt> {
        if !self.comes_string() {
            return None;
        }
        let string = string_at(self.text.as_bytes(), self.at)?;
        self.at = string.end();
        Some(string)
    }

    #[inline]
    fn comes_string(&mut self) -> bool {
        self.here() == Some(b'"') || self.peek() == Some(b'"')
    }

    /// The string whose first quote is here, most likely a short one.
    #[allow(clippy::inline_always, reason = "most strings are so short that a call takes as long as the search")]
    #[inline(always)]
    pub fn string_here(&mut self) -> Option<StringAt> {
        let string = short_string_at(self.text.as_bytes(), self.at)?;
        self.at = string.end();
        Some(string)
    }

    /// What stands between the quotes of a string.
    #[inline]
    #[must_use]
    pub fn inner(&self, string: StringAt) -> &'t str {
        self.part(string.inner())
    }

    /// One of 64 bits, which depends on the length of a string, on its first byte and on its last, as they stand there.
    #[inline]
    #[must_use]
    pub fn mark(&self, string: StringAt) -> u64 {
        let (start, length, text) = (string.quote() + 1, string.inner_length(), self.text.as_bytes());
        // An empty string has its quotes there.
        let first = text.get(start).copied().unwrap_or_default();
        let last = text.get(start + length - 1).copied().unwrap_or_default();
        mark(first, last, length)
    }

    /// A string with its quotes.
    #[must_use]
    pub fn quoted(&self, string: StringAt) -> &'t str {
        self.part(string.quote()..string.end())
    }

    /// The text that a string stands for; nothing if it has a lone surrogate.
    #[inline]
    #[must_use]
    pub fn text(&self, string: StringAt) -> Option<Cow<'t, str>> {
        match string.escapes() {
            Escapes::None => Some(Cow::Borrowed(self.inner(string))),
            Escapes::Some => unescaped(self.inner(string)).map(Cow::Owned),
            Escapes::LoneSurrogate => None,
        }
    }

    /// The text of a number.
    #[inline]
    pub fn number(&mut self) -> Option<&'t str> {
        self.peek();
        self.number_here().map(|start| self.since(start))
    }

    /// The number that starts here; where that was.
    #[inline]
    pub fn number_here(&mut self) -> Option<usize> {
        let start = self.at;
        self.at = number_end(self.text.as_bytes(), start)?;
        Some(start)
    }

    /// `true`, `false` or `null`, if that is what stands here.
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

    /// The next token, whatever it is: a string, a number, a literal, a bracket, a comma or a colon.
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

    /// The text of the next value, which must be JSON: only its end is looked for.
    pub fn skip(&mut self) -> &'t str {
        self.skip_levels().0
    }

    /// The same, and how many lists and objects are in each other.
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

/// How many bytes of space there are.
#[inline(never)]
fn space_length(text: &[u8], start: usize) -> usize {
    text.get(start..).unwrap_or_default().iter().take_while(|byte| is_space(**byte)).count()
}

const fn is_delimiter(byte: u8) -> bool {
    matches!(byte, b',' | b':' | b']' | b'}' | b'[' | b'{' | b'"') || is_space(byte)
}
