//! Where values are read from: JSON text, or a value in memory that is none.

use std::borrow::Cow;

use super::Stop;
use crate::check::Node;
use crate::json::{Cursor, JsonString, Token};
use crate::value::{DictIter, Repr, Value};

/// A value that is about to be read.
#[derive(Debug)]
pub(crate) enum Source<'a, 'de> {
    /// The next value of a text.
    Text(&'a mut Cursor<'de>),
    /// A value in memory that has bytes or files in it, or is a part of one.
    Value(&'de Value),
}

impl<'de> Source<'_, 'de> {
    pub(super) fn reborrow(&mut self) -> Source<'_, 'de> {
        match self {
            Self::Text(cursor) => Source::Text(cursor),
            Self::Value(value) => Source::Value(value),
        }
    }

    /// The decoded string.
    #[inline]
    pub(super) fn string(&mut self) -> Result<Cow<'de, str>, Stop> {
        match self {
            Self::Text(cursor) => cursor.string()?.text().ok_or(Stop),
            Self::Value(value) => value.as_str().map(Cow::Borrowed).ok_or(Stop),
        }
    }

    /// The text of a number.
    #[inline]
    pub(super) fn number(&mut self) -> Result<&'de str, Stop> {
        match self {
            Self::Text(cursor) => cursor.number(),
            Self::Value(value) => match &value.0 {
                Repr::Number(text) => Ok(text),
                _ => Err(Stop),
            },
        }
    }

    pub(super) fn boolean(&mut self) -> Result<bool, Stop> {
        match self {
            Self::Text(cursor) => match cursor.token()? {
                Token::True => cursor.literal("true").map(|()| true),
                Token::False => cursor.literal("false").map(|()| false),
                _ => Err(Stop),
            },
            Self::Value(value) => value.as_bool().ok_or(Stop),
        }
    }

    /// Takes a `null`, if that is what comes.
    pub(super) fn null(&mut self) -> Result<bool, Stop> {
        match self {
            Self::Text(cursor) => match cursor.token()? {
                Token::Null => cursor.literal("null").map(|()| true),
                _ => Ok(false),
            },
            Self::Value(value) => Ok(value.is_null()),
        }
    }

    /// Goes into an object.
    #[inline]
    pub(super) fn object(&mut self) -> Result<Entries<'de>, Stop> {
        match self {
            Self::Text(cursor) => cursor.open(b'{').map(|()| Entries::Text { is_first: true }),
            Self::Value(value) => value.as_dict().map(|dict| Entries::Value(dict.iter())).ok_or(Stop),
        }
    }
}

/// The entries of an object that is being read.
pub(super) enum Entries<'de> {
    Text { is_first: bool },
    Value(DictIter<'de, Value>),
}

/// A key, and where it stands.
#[derive(Debug)]
pub struct EntryKey<'de> {
    /// The decoded name.
    pub(crate) name: Cow<'de, str>,
    pub(super) place: Option<Place<'de>>,
}

/// Where a key stands in a text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place<'de> {
    pub(super) start: usize,
    /// How much insignificant space is before it.
    pub(super) space: usize,
    pub(super) string: JsonString<'de>,
}

impl<'de> Entries<'de> {
    /// The next key; the source is its value then.
    #[inline]
    pub(super) fn next(&mut self, source: &mut Source<'_, 'de>) -> Result<Option<EntryKey<'de>>, Stop> {
        match (self, source) {
            (Self::Text { is_first }, Source::Text(cursor)) => {
                if !cursor.next(b'}', std::mem::take(is_first))? {
                    return Ok(None);
                }
                cursor.peek();
                let (start, space) = (cursor.offset(), cursor.space());
                let string = cursor.key()?;
                let name = string.text().ok_or(Stop)?;
                Ok(Some(EntryKey { name, place: Some(Place { start, space, string }) }))
            }
            (Self::Value(entries), source) => Ok(entries.next().map(|(key, value)| {
                *source = Source::Value(value);
                EntryKey { name: Cow::Borrowed(key), place: None }
            })),
            (Self::Text { .. }, Source::Value(_)) => Err(Stop),
        }
    }
}

/// Calls `read` with a part of a text, or with a value, as the source.
pub(super) fn with_source<'de, T>(node: Node<'de>, read: impl FnOnce(Source<'_, 'de>) -> T) -> T {
    match node {
        Node::Text(json) => read(Source::Text(&mut Cursor::new(json))),
        Node::Value(value) => read(Source::Value(value)),
    }
}
