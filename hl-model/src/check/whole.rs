//! Constraints for which the whole value must be at hand.

use std::collections::HashMap;

use super::checker::Checker;
use crate::options::DuplicateKeys;
use crate::problem::{ProblemKind, describe_node};
use crate::schema::{Constraint, Literal, Schema};
use crate::value::{Look, Node};
use crate::value::{Text, Value};

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
        for constraint in constraints {
            let problem = match constraint {
                Constraint::UniqueItems if matches!(node.look(), Look::List) => self.duplicate_items(node),
                Constraint::Not(schema) => {
                    let schema = schema();
                    let name = if schema.name.is_empty() { schema.expected() } else { schema.name.into() };
                    self.is_refused(schema, node).then_some(ProblemKind::Not { schema: name })
                }
                Constraint::Custom(check) => check(&self.value(node)).err().map(|message| ProblemKind::Custom {
                    // The message may tell something of the value.
                    message: if self.hidden > 0 { "the value is refused".into() } else { message },
                }),
                Constraint::Values(values) if constraint.needs_whole() || must_be_listed => {
                    self.not_among(values, node)
                }
                _ => None,
            };
            if let Some(kind) = problem {
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

    fn not_among(&self, values: &'static [Literal], node: Node<'_>) -> Option<ProblemKind> {
        let value = self.value(node);
        let is_listed = values.iter().any(|literal| Value::from_text(Text::new(literal.json())) == value);
        (!is_listed).then(|| ProblemKind::NotInEnum {
            allowed: values.iter().map(Literal::json).collect(),
            found: self.shown(|| describe_node(node)),
            suggestion: None,
        })
    }

    #[allow(clippy::mutable_key_type, reason = "what a `Value` parses when it is looked at does not change its hash")]
    fn duplicate_items(&self, node: Node<'_>) -> Option<ProblemKind> {
        let mut seen = HashMap::new();
        node.items().into_iter().enumerate().find_map(|(second, item)| {
            let first = seen.insert(self.value(item), second)?;
            Some(ProblemKind::DuplicateItems { first, second })
        })
    }

    /// The value as it will be read: nobody has looked yet for duplicate keys in its text, which may have space between
    /// its tokens.
    fn value(&self, node: Node<'_>) -> Value {
        match node {
            Node::Text(json) => {
                Value::without_duplicates(&Text::new(json), self.tolerance.duplicates == DuplicateKeys::First)
            }
            Node::Value(value) => value.clone(),
        }
    }
}

/// Whether a value is neither a string nor a number, the kinds that are compared while a value is read.
fn is_unlisted_kind(node: Node<'_>) -> bool {
    !matches!(node.look(), Look::String(_) | Look::Number(_))
}
