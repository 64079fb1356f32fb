//! A cursor in the text of a regular expression.

use std::borrow::Cow;

use crate::pattern::error::PatternError;

/// A cursor that moves by characters.
pub(crate) struct Cursor<'a> {
    text: &'a str,
    offset: usize,
}

impl<'a> Cursor<'a> {
    pub(crate) const fn new(text: &'a str) -> Self {
        Self { text, offset: 0 }
    }

    /// The offset in bytes.
    pub(crate) const fn offset(&self) -> usize {
        self.offset
    }

    pub(crate) fn rest(&self) -> &'a str {
        self.text.get(self.offset..).unwrap_or_default()
    }

    pub(crate) fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    pub(crate) fn next(&mut self) -> Option<char> {
        let c = self.peek()?;
        self.offset += c.len_utf8();
        Some(c)
    }

    /// Takes a text if it comes next, and returns whether it did.
    pub(crate) fn eat(&mut self, text: &str) -> bool {
        let found = self.rest().starts_with(text);
        if found {
            self.offset += text.len();
        }
        found
    }

    /// Takes the characters that satisfy a test, and returns them.
    pub(crate) fn eat_while(&mut self, test: impl Fn(char) -> bool) -> &'a str {
        let rest = self.rest();
        let found = rest.find(|c| !test(c)).and_then(|end| rest.get(..end)).unwrap_or(rest);
        self.offset += found.len();
        found
    }

    /// Moves back to an earlier offset.
    pub(crate) const fn back_to(&mut self, offset: usize) {
        self.offset = offset;
    }
}

/// An error at an offset.
pub(crate) fn error<T>(offset: usize, message: impl Into<Cow<'static, str>>) -> Result<T, PatternError> {
    Err(PatternError { offset, message: message.into() })
}
