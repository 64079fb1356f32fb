//! Values with a tag in place of its alias, while they may be read again.

use std::collections::HashMap;

use super::spot::{At, Spot};
use super::verdicts::Verdicts;
use crate::value::{Node, Value};

/// A value with a tag in place of its alias, and the answers about its parts. Those about the original text do not apply
/// to it, because its parts are at other places.
#[derive(Debug)]
pub(super) struct Retagged {
    pub(super) written: Written,
    pub(super) verdicts: Option<Box<Verdicts>>,
    /// The values within it that have been retagged.
    pub(super) inner: RetaggedValues,
}

/// A value that is written anew with another tag, in the form in which the original is read.
#[derive(Debug)]
pub(super) enum Written {
    Text(String),
    Value(Value),
}

impl Written {
    pub(super) fn spot(&self) -> Spot<'_> {
        match self {
            Self::Text(text) => Spot::of(Node::Text(text)),
            Self::Value(value) => Spot::Value(value),
        }
    }
}

/// The address of a composition, the index of its member that has the tag, and the place of the value with the alias.
type Key = (usize, usize, At);

/// The values that have been retagged. They are kept while an `allOf` is read, so that the copies of a value are counted
/// together, whichever part reads it.
pub(super) type RetaggedValues = HashMap<Key, Retagged>;
