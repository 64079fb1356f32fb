//! Constraints for which the whole value must be at hand.

use super::checker::Checker;
use crate::options::DuplicateKeys;
use crate::rules::{self, Whole};
use crate::schema::{Constraint, Schema};
use crate::value::{Look, Node};

impl<'a> Checker<'a> {
    pub(super) fn whole_constraints(
        &mut self,
        schema: Option<&'static Schema>,
        constraints: &'static [Constraint],
        node: Node<'a>,
    ) {
        // What is neither a string nor a number must be listed as well, but for the `null` of a nullable type.
        let is_null = matches!(node.look(), Look::Null) && schema.is_some_and(Schema::is_nullable);
        let must_be_listed = !self.only_whole && !is_null && is_unlisted_kind(node);
        let (is_hidden, first_counts) = (self.hidden > 0, self.tolerance.duplicates == DuplicateKeys::First);
        for constraint in constraints {
            let is_asked = constraint.needs_whole() || (must_be_listed && matches!(constraint, Constraint::Values(_)));
            let is_refused = &mut |schema: &'static Schema| self.is_refused(schema, node);
            let whole = &mut Whole { node, is_hidden, first_counts, is_refused };
            if let Some(kind) = is_asked.then(|| rules::problem(constraint, whole)).flatten() {
                self.report(kind, node);
            }
        }
    }

    /// Whether a value matches what it must not match. What is refused by itself refuses nothing.
    fn is_refused(&mut self, schema: &'static Schema, node: Node<'a>) -> bool {
        let Some(open) = self.memo.open_refused(schema, self.depth) else { return false };
        let matches = self.matches(schema, node);
        self.memo.close_refused(open);
        matches
    }
}

/// Whether a value is neither a string nor a number, the kinds that are compared while a value is read.
fn is_unlisted_kind(node: Node<'_>) -> bool {
    !matches!(node.look(), Look::String(_) | Look::Number(_))
}
