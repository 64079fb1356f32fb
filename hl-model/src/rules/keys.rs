//! Constraints on which keys an object has together.

use crate::description::{Constraint, IfKey, Literal, NullPolicy, RuleKey};
use crate::problem::ProblemKind;
use crate::value::{Entry, Look, Node, Text, Value};

/// The problem that a constraint on several keys finds in an object.
pub(super) fn problem(constraint: &'static Constraint, entries: &[Entry<'_>]) -> Option<ProblemKind> {
    match constraint {
        Constraint::Requires(key, needed) => {
            let is_broken = is_present(key, entries) && !is_present(needed, entries);
            is_broken.then(|| ProblemKind::DependentRequired { key: key.name(), missing: needed.name() })
        }
        Constraint::AnyOfKeys(keys) => {
            present(keys, entries).is_empty().then(|| ProblemKind::AnyOfKeys { keys: names(keys) })
        }
        Constraint::OneOfKeys(keys) => {
            let present = present(keys, entries);
            (present.len() != 1).then(|| ProblemKind::OneOfKeys { keys: names(keys), present })
        }
        Constraint::NotTogether(keys) => {
            let present = present(keys, entries);
            (present.len() > 1).then(|| ProblemKind::NotTogether { keys: names(keys), present })
        }
        Constraint::IfKey(rule) => conditional(rule, entries),
        _ => None,
    }
}

fn conditional(rule: &IfKey, entries: &[Entry<'_>]) -> Option<ProblemKind> {
    if !holds(rule, entries) {
        return None;
    }
    let missing = rule.requires.iter().find(|key| !is_present(key, entries));
    let refused = rule.not.iter().find(|key| is_present(key, entries));
    match (missing, refused) {
        (Some(key), _) => Some(ProblemKind::RequiredIf { key: key.name(), condition: rule.condition() }),
        (None, Some(key)) => Some(ProblemKind::RefusedIf { key: key.name(), condition: rule.condition() }),
        (None, None) => None,
    }
}

/// Whether the condition of a rule holds.
fn holds(rule: &IfKey, entries: &[Entry<'_>]) -> bool {
    match rule.value {
        None => is_present(&rule.key, entries),
        Some(value) => values(&rule.key, entries).any(|found| is_literal(value, found)),
    }
}

/// Whether a value equals a literal.
pub(crate) fn is_literal(literal: Literal, node: Node<'_>) -> bool {
    let expected = Value::from_text(Text::new(literal.json()));
    match node {
        Node::Text(json) => Value::without_duplicates(&Text::new(json), false) == expected,
        Node::Value(value) => *value == expected,
    }
}

/// The values under the names of a key.
fn values<'e, 'a>(key: &'e RuleKey, entries: &'e [Entry<'a>]) -> impl Iterator<Item = Node<'a>> + 'e {
    let is_key = |entry: &&Entry<'a>| entry.key.as_deref().is_some_and(|name| key.names.contains(&name));
    entries.iter().filter(is_key).map(|entry| entry.value)
}

fn is_present(key: &RuleKey, entries: &[Entry<'_>]) -> bool {
    values(key, entries).any(|value| key.null == NullPolicy::Value || !matches!(value.look(), Look::Null))
}

fn names(keys: &[RuleKey]) -> Vec<&'static str> {
    keys.iter().map(RuleKey::name).collect()
}

/// The names of the keys that are present.
fn present(keys: &[RuleKey], entries: &[Entry<'_>]) -> Vec<&'static str> {
    keys.iter().filter(|key| is_present(key, entries)).map(RuleKey::name).collect()
}
