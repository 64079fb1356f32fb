//! A value of a union.

use super::checkpoint::Checkpoint;
use super::handled_keys::HandledKeys;
use crate::description::Composition;
use crate::value::Node;

/// A value that is read as a union, with what is needed to pick its member.
#[derive(Clone, Copy)]
pub(super) struct OfUnion<'v> {
    pub(super) union: &'static Composition,
    pub(super) start: Checkpoint<'v>,
    pub(super) node: Node<'v>,
    /// The undeclared keys that the readers around the union handle.
    pub(super) handled: HandledKeys,
}
