//! The models that pages refer to.

use super::node::PageNode;
use crate::description::{Schema, is_same};

/// The models whose pages are reachable from the page of a model by links, the model itself first.
pub(super) fn reachable(model: &'static Schema) -> Vec<&'static Schema> {
    let mut found = vec![model];
    let mut next = 0;
    while let Some(model) = found.get(next).copied() {
        for reference in PageNode::root(model).references() {
            if !found.iter().any(|known| is_same(known, reference)) {
                found.push(reference);
            }
        }
        next += 1;
    }
    found
}
