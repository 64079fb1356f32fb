//! Constraints that need the complete value.
//!
//! A constraint on several keys of an object belongs here: [`Constraint::needs_whole`] says so of it, and
//! [`problem`] has an arm for it, which looks at [`Whole::entries`]. Nothing else has to know of it.

use std::collections::HashMap;

use crate::problem::{ProblemKind, describe_node};
use crate::schema::{Constraint, Literal, Schema};
use crate::value::{Entry, Look, Node, Text, Value};

/// A complete value, with what must be known of it to hold it to a constraint.
pub(crate) struct Whole<'v, 'de> {
    pub(crate) node: Node<'de>,
    /// Whether messages leave the value out.
    pub(crate) is_hidden: bool,
    /// Whether the first value of a key counts that an object has twice, and not the last.
    pub(crate) first_counts: bool,
    /// Whether the value matches what it must not match.
    pub(crate) is_refused: &'v mut dyn FnMut(&'static Schema) -> bool,
}

/// What a constraint that needs the complete value finds wrong with it.
pub(crate) fn problem(constraint: &'static Constraint, value: &mut Whole<'_, '_>) -> Option<ProblemKind> {
    match constraint {
        Constraint::UniqueItems if matches!(value.node.look(), Look::List) => duplicate_items(value),
        Constraint::Not(schema) => {
            let schema = schema();
            let name = if schema.name.is_empty() { schema.expected() } else { schema.name.into() };
            (value.is_refused)(schema).then_some(ProblemKind::Not { schema: name })
        }
        Constraint::Custom(check) => check(&value.value(value.node)).err().map(|message| ProblemKind::Custom {
            // The message may tell something of the value.
            message: if value.is_hidden { "the value is refused".into() } else { message },
        }),
        Constraint::Values(values) => not_among(values, value),
        _ => None,
    }
}

impl<'de> Whole<'_, 'de> {
    /// The entries, if the value is an object.
    #[allow(dead_code, reason = "for constraints on several keys")]
    pub(crate) fn entries(&self) -> Vec<Entry<'de>> {
        if self.node.is_object() { self.node.entries() } else { Vec::new() }
    }

    /// The value as it will be read: its text may have keys that come twice, and space between its tokens.
    fn value(&self, node: Node<'_>) -> Value {
        match node {
            Node::Text(json) => Value::without_duplicates(&Text::new(json), self.first_counts),
            Node::Value(value) => value.clone(),
        }
    }
}

fn not_among(values: &'static [Literal], value: &Whole<'_, '_>) -> Option<ProblemKind> {
    let found = value.value(value.node);
    let is_listed = values.iter().any(|literal| Value::from_text(Text::new(literal.json())) == found);
    (!is_listed).then(|| ProblemKind::NotInEnum {
        allowed: values.iter().map(Literal::json).collect(),
        found: if value.is_hidden { crate::problem::HIDDEN.into() } else { describe_node(value.node) },
        suggestion: None,
    })
}

#[allow(clippy::mutable_key_type, reason = "what a `Value` parses when it is looked at does not change its hash")]
fn duplicate_items(value: &Whole<'_, '_>) -> Option<ProblemKind> {
    let mut seen = HashMap::new();
    value.node.items().into_iter().enumerate().find_map(|(second, item)| {
        let first = seen.insert(value.value(item), second)?;
        Some(ProblemKind::DuplicateItems { first, second })
    })
}
