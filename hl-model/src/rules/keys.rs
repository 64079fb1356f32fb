//! Constraints on combinations of keys in an object.

use crate::description::{Constraint, IfKey, Literal, NullPolicy, RuleKey};
use crate::options::DuplicateKeys;
use crate::problem::ProblemKind;
use crate::scan::duplicates;
use crate::value::{Entry, Look, Node, Occurrence, Text, Value};

/// The number of keys of an object. A duplicate key counts once if duplicates are allowed. `key_of` resolves aliases.
pub(crate) fn count_keys(node: Node<'_>, policy: DuplicateKeys, key_of: &dyn Fn(&str) -> &str) -> usize {
    if policy == DuplicateKeys::Error {
        return node.entries().count();
    }
    let entries: Vec<_> = node.entries().collect();
    let keys = entries.iter().filter_map(|entry| entry.key.as_deref());
    entries.len() - duplicates(&keys.map(key_of).collect::<Vec<_>>()).len()
}

/// The entries of an object, with the policy that selects the value of a duplicate key.
pub(crate) struct Entries<'a> {
    entries: Vec<Entry<'a>>,
    policy: DuplicateKeys,
}

impl<'a> Entries<'a> {
    pub(super) fn new(object: Node<'a>, policy: DuplicateKeys) -> Self {
        Self::of(object.entries().collect(), policy)
    }

    pub(crate) fn of(entries: Vec<Entry<'a>>, policy: DuplicateKeys) -> Self {
        Self { entries, policy }
    }

    /// The value of a key, under any of its names.
    fn value(&self, key: &RuleKey) -> Option<Node<'a>> {
        let is_key = |entry: &&Entry<'a>| entry.key.as_deref().is_some_and(|name| key.names.contains(&name));
        let mut of_key = self.entries.iter().filter(is_key);
        let entry = if self.policy == DuplicateKeys::Last { of_key.next_back() } else { of_key.next() };
        entry.map(|entry| entry.value)
    }
}

/// The problem that a constraint on several keys finds in an object.
pub(super) fn problem(constraint: &'static Constraint, entries: &Entries<'_>) -> Option<ProblemKind> {
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
        Constraint::IfKey(rule) => conditional(rule, entries).next(),
        _ => None,
    }
}

/// The problems that a rule with a condition finds: one for each key that is missing, and one for each that must not be there.
pub(super) fn conditional(rule: &'static IfKey, entries: &Entries<'_>) -> impl Iterator<Item = ProblemKind> {
    let holds = holds(rule, entries);
    let missing = rule.requires.iter().filter(move |key| holds && !is_present(key, entries));
    let refused = rule.not.iter().filter(move |key| holds && is_present(key, entries));
    missing
        .map(|key| ProblemKind::RequiredIf { key: key.name(), condition: rule.condition() })
        .chain(refused.map(|key| ProblemKind::RefusedIf { key: key.name(), condition: rule.condition() }))
}

/// Whether the condition of a rule holds.
pub(crate) fn holds(rule: &IfKey, entries: &Entries<'_>) -> bool {
    match rule.value {
        None => is_present(&rule.key, entries),
        Some(value) => entries.value(&rule.key).is_some_and(|found| is_literal(value, found)),
    }
}

/// Whether a value equals a literal.
pub(crate) fn is_literal(literal: Literal, node: Node<'_>) -> bool {
    match node.look() {
        Look::String(text) => text.is_some_and(|text| literal.is_string(&text)),
        Look::Number(text) => literal.is_number(text),
        Look::Boolean(value) => literal == Literal::Json(if value { "true" } else { "false" }),
        Look::Null => literal == Literal::Json("null"),
        Look::List | Look::Object => {
            let Literal::Json(expected) = literal else { return false };
            expected.starts_with(['[', '{']) && is_equal(node, expected)
        }
        Look::Binary => false,
    }
}

fn is_equal(node: Node<'_>, expected: &'static str) -> bool {
    let expected = Value::from_text(Text::new(expected));
    match node {
        Node::Text(json) => Value::without_duplicates(&Text::new(json), Occurrence::Last) == expected,
        Node::Value(value) => *value == expected,
    }
}

/// Whether a key is present, under any of its names.
pub(crate) fn is_present(key: &RuleKey, entries: &Entries<'_>) -> bool {
    let value = entries.value(key);
    value.is_some_and(|value| key.null == NullPolicy::Value || !matches!(value.look(), Look::Null))
}

fn names(keys: &[RuleKey]) -> Vec<&'static str> {
    keys.iter().map(RuleKey::name).collect()
}

/// The names of the keys that are present.
fn present(keys: &[RuleKey], entries: &Entries<'_>) -> Vec<&'static str> {
    keys.iter().filter(|key| is_present(key, entries)).map(RuleKey::name).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_or_an_object_is_a_literal_by_its_value_in_a_text_and_in_memory() {
        for (literal, json, is_same) in [
            ("[1,{}]", "[1.0,{}]", true),
            ("[1,{}]", "[1,{},2]", false),
            (r#"{"a":1,"b":[]}"#, r#"{"b":[],"a":1}"#, true),
            (r#"{"a":1}"#, r#"{"a":2}"#, false),
            (r#"{"a":1}"#, "[1]", false),
            ("1", "[1]", false),
        ] {
            let value = Value::from_text(Text::new(json));
            for node in [Node::Text(json), Node::Value(&value)] {
                assert_eq!(is_literal(Literal::Json(literal), node), is_same, "{literal} and {node:?}");
            }
        }
        assert!(!is_literal(Literal::String("[1]"), Node::Text("[1]")));
    }
}
