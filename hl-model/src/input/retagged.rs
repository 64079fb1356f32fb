//! Values whose alias of a tag has been replaced by the tag, kept as long as they may be read again.

use std::collections::HashMap;

use super::checkpoint::{Checkpoint, ValueId};
use super::verdicts::Verdicts;
use crate::value::{Node, Value};

/// A value in which the tag replaces its alias, and the answers about its parts. The parts are at other places than in the
/// original text, so answers about the original do not apply.
#[derive(Debug)]
pub(super) struct Retagged {
    pub(super) written: Written,
    pub(super) verdicts: Option<Box<Verdicts>>,
    /// The values within it that have been retagged.
    pub(super) inner: RetaggedValues,
}

/// A value rewritten with another tag, in the form of the original: text or memory.
#[derive(Debug)]
pub(super) enum Written {
    Text(String),
    Value(Value),
}

impl Written {
    pub(super) fn checkpoint(&self) -> Checkpoint<'_> {
        match self {
            Self::Text(text) => Checkpoint::of(Node::Text(text)),
            Self::Value(value) => Checkpoint::Value(value),
        }
    }
}

/// The address of a composition, the index of the member with the tag, and the place of the value with the alias.
type Key = (usize, usize, ValueId);

/// The values that have been retagged. They are kept while an `allOf` is read, so that all its parts count the copies of a
/// value together.
pub(super) type RetaggedValues = HashMap<Key, Retagged>;
