//! A place to which a reading can return.

use crate::scan::value_text;
use crate::stop::Stop;
use crate::value::{Node, Value};
use hl_model_ground::json::Cursor;

/// The start of a value, from which the value can be read several times.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Checkpoint<'de> {
    /// A cursor at the start of the value.
    Text(Cursor<'de>),
    /// A value in memory: a value with bytes or files, or a part of one.
    Value(&'de Value),
}

/// The identity of a value in tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum ValueId {
    /// At an offset in the text.
    Text(usize),
    /// At an address.
    Memory(usize),
}

impl<'de> Checkpoint<'de> {
    /// The place of a complete JSON text or value in memory.
    pub(crate) const fn of(node: Node<'de>) -> Self {
        match node {
            Node::Text(json) => Self::Text(Cursor::new(json)),
            Node::Value(value) => Self::Value(value),
        }
    }

    /// The identity of the value.
    pub(crate) fn id(&self) -> ValueId {
        match self {
            Self::Text(cursor) => ValueId::Text(cursor.offset()),
            Self::Value(value) => ValueId::Memory(std::ptr::from_ref(*value) as usize),
        }
    }

    /// The offset of the value in the text, if there is a text.
    pub(crate) fn offset(&self) -> Option<usize> {
        match self {
            Self::Text(cursor) => Some(cursor.offset()),
            Self::Value(_) => None,
        }
    }

    /// The value itself.
    pub(crate) fn node(mut self) -> Result<Node<'de>, Stop> {
        match &mut self {
            Self::Text(cursor) => value_text(cursor).map(Node::Text),
            Self::Value(value) => Ok(Node::Value(value)),
        }
    }

    /// The place of a part of this value.
    pub(crate) fn of_part(&self, part: Node<'de>) -> Self {
        match (self, part) {
            (Self::Text(cursor), Node::Text(text)) => {
                let offset = (text.as_ptr() as usize).saturating_sub(cursor.whole().as_ptr() as usize);
                Self::Text(cursor.moved_to(offset))
            }
            (_, Node::Value(value)) => Self::Value(value),
            (Self::Value(_), Node::Text(_)) => *self,
        }
    }
}
