//! Equality of schemas, by their rules.

use super::accept::accepts_at;
use super::graph::Graph;
use super::schema::{NOT_NULL, SchemaId};
use super::shapes::{Piece, Shape};
use crate::tree::{Content, Node, Place};

impl Graph<'_> {
    /// The rules of a schema for values other than `null`. `None` for a schema that is not in the document.
    pub(crate) fn shape(&self, id: SchemaId) -> Option<Shape> {
        if let Some(node) = self.node(id) {
            let at = self.get(id).origin.at.clone();
            // Equal references have other targets in other files.
            let base = Piece::Base(at.file, self.documents.resource_pointer(&at).to_owned());
            return Some(self.with_shapes(|shapes| {
                let said = shapes.without_null(node);
                shapes.of([base].into_iter().chain(said).collect())
            }));
        }
        if let Some(parts) = self.parts(id) {
            let parts = parts.into_iter().filter(|part| *part != NOT_NULL).map(|part| self.shape(part));
            return match parts.collect::<Option<Vec<Shape>>>()?.as_slice() {
                [one] => Some(*one),
                parts => {
                    let parts = [Piece::Items].into_iter().chain(parts.iter().copied().map(Piece::Inner)).collect();
                    Some(self.with_shapes(|shapes| shapes.of(parts)))
                }
            };
        }
        let schema = self.get(id);
        schema.is_unconstrained().then(|| self.with_shapes(|shapes| shapes.of(vec![Piece::Kinds(schema.kinds)])))
    }

    /// Whether two schemas certainly allow equal sets of values.
    pub(crate) fn are_equal(&self, left: SchemaId, right: SchemaId) -> bool {
        let (left, right) = (self.core(left), self.core(right));
        let null = Node::made(Content::Null, Place::NOWHERE);
        left == right
            || self.shape(left).is_some_and(|shape| self.shape(right) == Some(shape))
                && accepts_at(self, left, &null) == accepts_at(self, right, &null)
    }
}
