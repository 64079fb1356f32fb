//! A value of a composition.

use super::checkpoint::Checkpoint;
use super::handled_keys::HandledKeys;
use crate::description::Composition;
use crate::value::Node;

/// A value that is read as a composition, with what is needed to pick its member or to read its parts.
#[derive(Clone, Copy)]
pub(crate) struct ComposedValue<'v> {
    pub(super) composition: &'static Composition,
    pub(super) start: Checkpoint<'v>,
    pub(super) node: Node<'v>,
    /// The undeclared keys that the readers around the composition handle.
    pub(super) handled: HandledKeys,
}

impl<'v> ComposedValue<'v> {
    /// A complete value, around which no reader handles keys.
    pub(crate) const fn of(composition: &'static Composition, node: Node<'v>) -> Self {
        Self { composition, start: Checkpoint::of(node), node, handled: HandledKeys::NONE }
    }
}
