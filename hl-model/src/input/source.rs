//! The source of values: JSON text, or a value in memory.

use crate::stop::Stop;
use crate::value::Value;
use hl_model_ground::json::{Cursor, Token};

/// A value that is about to be read.
#[derive(Debug)]
pub(crate) enum Source<'a, 'de> {
    /// The next value of a text.
    Text(&'a mut Cursor<'de>),
    /// A value in memory: a value with bytes or files, or a part of one.
    Value(&'de Value),
}

impl<'de> Source<'_, 'de> {
    pub(crate) fn reborrow(&mut self) -> Source<'_, 'de> {
        match self {
            Self::Text(cursor) => Source::Text(cursor),
            Self::Value(value) => Source::Value(value),
        }
    }

    /// Takes a `null`, and returns whether there was one.
    pub(crate) fn null(&mut self) -> Result<bool, Stop> {
        match self {
            Self::Text(cursor) => match cursor.token().ok_or(Stop)? {
                Token::Null => cursor.literal(Token::Null).map(|()| true).ok_or(Stop),
                _ => Ok(false),
            },
            Self::Value(value) => Ok(value.is_null()),
        }
    }
}
