//! The nodes that have a section of their own.

use super::notes;
use crate::description::Shape;
use crate::docs::node::{NodeKind, PageNode};

/// The part of a node that gets a section, because it has no page and does not fit into a row: an object with keys, a
/// composition, or an enum with described values. For a list or a map, this is the part of its items.
pub(super) fn shown_in_place(node: &PageNode) -> Option<PageNode> {
    if node.reference.is_some() {
        return None;
    }
    if !node.keys.is_empty() || notes::describes(node.variants) || matches!(node.schema.shape, Shape::Composition(_)) {
        return Some(node.clone());
    }
    match node.kind {
        NodeKind::List => shown_in_place(&node.at_items()?),
        NodeKind::Object => shown_in_place(&node.at_additional()?),
        _ => None,
    }
}
