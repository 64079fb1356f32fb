//! A place in a text, and the tokens from there on.

use super::string::{JsonString, plain_length, rest_of_string};
use crate::read::Stop;

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

    /// The text from a place up to here.
    #[inline]
    pub(crate) fn since(&self, start: usize) -> &'t str {
        self.text.get(start..self.at).unwrap_or_default()
    }

    /// A part of the text.
    #[inline]
    pub(crate) fn slice(&self, start: usize, end: usize) -> &'t str {
        self.text.get(start..end).unwrap_or_default()
    }

    #[inline]
    fn rest(&self) -> &'t [u8] {
        self.text.as_bytes().get(self.at..).unwrap_or_default()
    }

    /// The next byte that is no space.
    #[inline]
    pub(crate) fn peek(&mut self) -> Option<u8> {
        match self.text.as_bytes().get(self.at) {
            Some(b' ' | b'\n' | b'\r' | b'\t') => self.peek_after_space(),
            byte => byte.copied(),
        }
    }

    #[inline(never)]
    fn peek_after_space(&mut self) -> Option<u8> {
        let space = self.rest().iter().take_while(|byte| is_space(**byte)).count();
        self.at += space;
        self.space += space;
        self.text.as_bytes().get(self.at).copied()
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

    /// Nothing but space is left.
    pub(crate) fn end(&mut self) -> Result<(), Stop> {
        if self.peek().is_none() { Ok(()) } else { Err(Stop) }
    }

    /// A bracket that opens a list or an object.
    #[inline]
    pub(crate) fn open(&mut self, bracket: u8) -> Result<(), Stop> {
        if self.peek() != Some(bracket) {
            return Err(Stop);
        }
        self.at += 1;
        Ok(())
    }

    /// The comma before another item or entry, or the bracket that ends the list or the object.
    #[inline]
    pub(crate) fn next(&mut self, bracket: u8, is_first: bool) -> Result<bool, Stop> {
        let byte = self.peek();
        if byte == Some(bracket) {
            self.at += 1;
            return Ok(false);
        }
        if !is_first {
            if byte != Some(b',') {
                return Err(Stop);
            }
            self.at += 1;
        }
        Ok(true)
    }

    /// A key and its colon.
    #[inline]
    pub(crate) fn key(&mut self) -> Result<JsonString<'t>, Stop> {
        let key = self.string()?;
        if self.peek() != Some(b':') {
            return Err(Stop);
        }
        self.at += 1;
        Ok(key)
    }

    /// A string.
    #[inline]
    pub(crate) fn string(&mut self) -> Result<JsonString<'t>, Stop> {
        if self.peek() != Some(b'"') {
            return Err(Stop);
        }
        let start = self.at;
        let rest = self.text.as_bytes().get(start + 1..).unwrap_or_default();
        let length = plain_length(rest);
        // From here to the quote everything stands for itself, unless it is not the quote that is here.
        let (length, escapes) = if rest.get(length) == Some(&b'"') {
            (length, None)
        } else {
            rest_of_string(rest, length).map(|(length, escapes)| (length, Some(escapes)))?
        };
        self.at = start + length + 2;
        Ok(JsonString::new(self.since(start), escapes))
    }

    /// The text of a number.
    #[inline]
    pub(crate) fn number(&mut self) -> Result<&'t str, Stop> {
        self.peek();
        let start = self.at;
        self.at += number_length(self.rest()).ok_or(Stop)?;
        Ok(self.since(start))
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
            b'"' if self.string().is_ok() => {}
            b'[' | b']' | b'{' | b'}' | b',' | b':' | b'"' => self.at += 1,
            _ => self.at += self.rest().iter().take_while(|byte| !is_delimiter(**byte)).count(),
        }
        Some(self.since(start))
    }

    /// The text of the next value, which must be JSON: only its end is looked for.
    pub(crate) fn skip(&mut self) -> &'t str {
        self.peek();
        let start = self.at;
        let mut depth = 0_usize;
        while let Some(token) = self.lexeme() {
            match token.as_bytes().first() {
                Some(b'[' | b'{') => depth += 1,
                Some(b']' | b'}') => depth = depth.saturating_sub(1),
                _ => {}
            }
            if depth == 0 {
                break;
            }
        }
        self.since(start)
    }
}

const fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\n' | b'\r' | b'\t')
}

const fn is_delimiter(byte: u8) -> bool {
    matches!(byte, b',' | b':' | b']' | b'}' | b'[' | b'{' | b'"') || is_space(byte)
}

/// The length of the number at the start, by RFC 8259, section 6.
#[inline]
fn number_length(bytes: &[u8]) -> Option<usize> {
    let mut length = usize::from(bytes.first() == Some(&b'-'));
    length += match bytes.get(length)? {
        b'0' => 1,
        _ => digits(bytes, length)?,
    };
    if bytes.get(length) == Some(&b'.') {
        length += 1;
        length += digits(bytes, length)?;
    }
    if let Some(b'e' | b'E') = bytes.get(length) {
        length += 1;
        length += usize::from(matches!(bytes.get(length), Some(b'+' | b'-')));
        length += digits(bytes, length)?;
    }
    Some(length)
}

/// How many digits there are, if there is one.
#[inline]
fn digits(bytes: &[u8], start: usize) -> Option<usize> {
    let count = bytes.get(start..)?.iter().take_while(|byte| byte.is_ascii_digit()).count();
    (count > 0).then_some(count)
}
