//! A place in the text of a regular expression.

use std::borrow::Cow;

use super::SyntaxError;

pub struct Cursor<'a> {
    text: &'a str,
    offset: usize,
}

impl<'a> Cursor<'a> {
    pub const fn new(text: &'a str) -> Self {
        Self { text, offset: 0 }
    }

    /// In bytes.
    pub const fn offset(&self) -> usize {
        self.offset
    }

    pub fn rest(&self) -> &'a str {
        self.text.get(self.offset..).unwrap_or_default()
    }

    pub fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    pub fn next(&mut self) -> Option<char> {
        let c = self.peek()?;
        self.offset += c.len_utf8();
        Some(c)
    }

    /// Steps over a text if it comes next.
    pub fn eat(&mut self, text: &str) -> bool {
        let found = self.rest().starts_with(text);
        if found {
            self.offset += text.len();
        }
        found
    }

    /// Steps over the characters that satisfy a test, and returns them.
    pub fn eat_while(&mut self, test: impl Fn(char) -> bool) -> &'a str {
        let rest = self.rest();
        let found = rest.find(|c| !test(c)).and_then(|end| rest.get(..end)).unwrap_or(rest);
        self.offset += found.len();
        found
    }

    /// Goes back to a place where it was.
    pub const fn back_to(&mut self, offset: usize) {
        self.offset = offset;
    }

    /// An error at this place.
    pub fn error<T>(&self, message: impl Into<Cow<'static, str>>) -> Result<T, SyntaxError> {
        error(self.offset, message)
    }
}

/// An error at any place.
pub fn error<T>(offset: usize, message: impl Into<Cow<'static, str>>) -> Result<T, SyntaxError> {
    Err(SyntaxError { offset, message: message.into() })
}
