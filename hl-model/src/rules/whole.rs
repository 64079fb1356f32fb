//! Constraints that need the complete value.
//!
//! A constraint on several keys of an object belongs here. It needs [`Constraint::needs_whole`] to be true, and an arm in
//! [`problem`] that uses [`keys::Entries`].

use std::collections::hash_map::RandomState;
use std::hash::BuildHasher;

use super::{keys, leaf};
use crate::description::{Constraint, Contains, Literal, Schema, Shape};
use crate::options::DuplicateKeys;
use crate::problem::{HIDDEN, HIDDEN_KEY, ProblemKind, REFUSED, describe_node};
use crate::scan::may_repeat;
use crate::value::{Entry, Look, Node, Text, Value};

/// A complete value, with what the tests of constraints need to know.
pub(crate) struct Whole<'v, 'de> {
    pub(crate) node: Node<'de>,
    /// Whether messages leave the value out, because it is secret.
    pub(crate) is_hidden: bool,
    /// The treatment of duplicate keys, which selects the value of such a key.
    pub(crate) duplicates: DuplicateKeys,
    /// Tells whether the value, or an item of it, matches the schema of a `not`.
    pub(crate) is_refused: &'v mut dyn FnMut(&'static Schema, Node<'de>) -> bool,
}

/// All problems of a value that fails a constraint which needs the complete value: one, unless the constraint is about several keys.
pub(crate) fn problems(constraint: &'static Constraint, value: &mut Whole<'_, '_>) -> Vec<ProblemKind> {
    match constraint {
        Constraint::Keys(schema) => bad_keys(schema(), value).collect(),
        Constraint::IfKey(rule) if value.node.is_object() => {
            keys::conditional(rule, &keys::Entries::new(value.node, value.duplicates)).collect()
        }
        _ => problem(constraint, value).into_iter().collect(),
    }
}

/// The first problem of a value that fails a constraint which needs the complete value.
pub(crate) fn problem(constraint: &'static Constraint, value: &mut Whole<'_, '_>) -> Option<ProblemKind> {
    match constraint {
        Constraint::UniqueItems => duplicate_items(value),
        Constraint::Keys(schema) => bad_keys(schema(), value).next(),
        Constraint::Contains(contains) if matches!(value.node.look(), Look::List) => contained(contains, value),
        Constraint::Requires(..)
        | Constraint::AnyOfKeys(_)
        | Constraint::OneOfKeys(_)
        | Constraint::NotTogether(_)
        | Constraint::IfKey(_)
            if value.node.is_object() =>
        {
            keys::problem(constraint, &keys::Entries::new(value.node, value.duplicates))
        }
        Constraint::Not(schema) => {
            let schema = schema();
            let name = if schema.name.is_empty() { schema.expected() } else { schema.name.into() };
            (value.is_refused)(schema, value.node).then_some(ProblemKind::Not { schema: name })
        }
        Constraint::Custom(check) => custom(*check, &value.value(value.node), value.is_hidden),
        Constraint::Values(values) => not_among(values, value),
        _ => None,
    }
}

impl<'de> Whole<'_, 'de> {
    /// The entries, if the value is an object.
    pub(crate) fn entries(&self) -> impl Iterator<Item = Entry<'de>> {
        self.node.entries()
    }

    /// Whether an item of the list satisfies a constraint.
    fn item_satisfies(&mut self, constraint: &'static Constraint, item: Node<'de>) -> bool {
        if constraint.needs_whole() {
            let Self { duplicates, .. } = *self;
            let whole = &mut Whole { node: item, is_hidden: true, duplicates, is_refused: self.is_refused };
            return problem(constraint, whole).is_none();
        }
        leaf::node(constraint, item, &|node| keys::count_keys(node, self.duplicates, &|name| name))
    }

    /// The value without duplicate keys and without white space between its tokens, as reading would keep it.
    fn value(&self, node: Node<'_>) -> Value {
        match node {
            Node::Text(json) => Value::without_duplicates(&Text::new(json), self.duplicates.kept()),
            Node::Value(value) => value.clone(),
        }
    }
}

/// The problem that a type's own check finds in a value.
fn custom(check: fn(&Value) -> Result<(), String>, value: &Value, is_hidden: bool) -> Option<ProblemKind> {
    // The message may reveal a part of the value.
    let shown = |message| if is_hidden { REFUSED.into() } else { message };
    check(value).err().map(|message| ProblemKind::Custom { message: shown(message) })
}

fn not_among(values: &'static [Literal], value: &Whole<'_, '_>) -> Option<ProblemKind> {
    let found = value.value(value.node);
    let is_listed = values.iter().any(|literal| Value::from_text(Text::new(literal.json())) == found);
    (!is_listed).then(|| ProblemKind::NotInEnum {
        allowed: values.iter().map(Literal::json).collect(),
        found: if value.is_hidden { HIDDEN.into() } else { describe_node(value.node) },
        suggestion: None,
    })
}

/// The first item that equals an earlier item. Hashes of items are compared, because parsed items would take many times the
/// memory of their text. The hash keys are random, so nobody can prepare items with equal hashes.
fn duplicate_items(value: &Whole<'_, '_>) -> Option<ProblemKind> {
    let key = RandomState::new();
    let text_hash = &|item: Node<'_>| only_text(item).map(|text| key.hash_one(text));
    let value_hash = &|item: Node<'_>| Some(key.hash_one(value.value(item)));
    let found = first_duplicate(value, text_hash).or_else(|Mixed| first_duplicate(value, value_hash));
    found.ok().flatten()
}

/// The error that an item has several possible texts, so that its text cannot be hashed.
struct Mixed;

/// The number of items after which duplicates are first searched. It grows by a factor of four. So a list with early
/// duplicates is not read to its end.
const FIRST_LOOK: usize = 32;

/// Finds the first duplicate item by hashes. `hash` returns `None` for an item that it cannot hash.
fn first_duplicate(
    value: &Whole<'_, '_>,
    hash: &dyn Fn(Node<'_>) -> Option<u64>,
) -> Result<Option<ProblemKind>, Mixed> {
    let (mut hashes, mut next_look) = (Vec::new(), FIRST_LOOK);
    for item in value.node.items() {
        if hashes.len() == next_look {
            if may_repeat(&hashes) {
                break;
            }
            next_look = next_look.saturating_mul(4);
        }
        if hashes.len() == hashes.capacity() {
            // Doubling the capacity would exceed the bound on memory.
            hashes.reserve_exact(hashes.len() / 2 + FIRST_LOOK);
        }
        hashes.push(hash(item).ok_or(Mixed)?);
    }
    Ok(if may_repeat(&hashes) { equal_items(value, &hashes) } else { None })
}

/// The first item that equals an earlier item, among the items with these hashes.
#[cold]
fn equal_items(value: &Whole<'_, '_>, hashes: &[u64]) -> Option<ProblemKind> {
    let hash = |index: &u32| hashes.get(*index as usize);
    let mut order: Vec<u32> = (0..u32::try_from(hashes.len()).unwrap_or(u32::MAX)).collect();
    order.sort_unstable_by_key(|index| (hash(index), *index));
    let mut pairs = order.windows(2).filter_map(|pair| match pair {
        [first, second] if hash(first) == hash(second) => Some((*second as usize, *first as usize)),
        _ => None,
    });
    let item = |index| value.node.items().nth(index).map(|item| value.value(item));
    let is_equal = |(second, first): &(usize, usize)| item(*second) == item(*first);
    // Items with equal hashes are equal, apart from improbable collisions.
    let earliest = pairs.clone().min().filter(is_equal);
    let (second, first) = earliest.or_else(|| pairs.find(is_equal))?;
    Some(ProblemKind::DuplicateItems { first, second })
}

/// The JSON text of an item, if its value has no other text: a string without escapes, an integer without an exponent, or a
/// literal. Such items are equal if their texts are equal.
fn only_text(item: Node<'_>) -> Option<&str> {
    let Node::Text(json) = item else { return None };
    let is_only = match json.as_bytes() {
        [b'"', inner @ ..] => !inner.contains(&b'\\'),
        [b'-', b'0', ..] => false,
        [b'-' | b'0'..=b'9', more @ ..] => more.iter().all(u8::is_ascii_digit),
        [b't' | b'f' | b'n', ..] => true,
        _ => false,
    };
    is_only.then_some(json)
}

/// The problems of the keys whose names do not match a schema.
fn bad_keys(schema: &'static Schema, value: &Whole<'_, '_>) -> impl Iterator<Item = ProblemKind> {
    let is_hidden = value.is_hidden || schema.holds_secret();
    value.entries().filter_map(move |entry| {
        let name = entry.key?;
        Some(refused_key(&name, name_problem(schema, &name, is_hidden)?, is_hidden))
    })
}

/// The problem of a key that is refused because of its name.
pub(crate) fn refused_key(name: &str, problem: ProblemKind, is_hidden: bool) -> ProblemKind {
    let key = if is_hidden { HIDDEN_KEY.into() } else { name.to_owned() };
    ProblemKind::BadKey { key, problem: Box::new(problem) }
}

/// The problem of the name of a key, which is a string, or an integer if the schema requires one.
pub(crate) fn name_problem(schema: &'static Schema, name: &str, is_hidden: bool) -> Option<ProblemKind> {
    let value = schema.value_of_key(name);
    let shown = || if is_hidden { HIDDEN.into() } else { describe_node(Node::Value(&value)) };
    // A suggestion would reveal a part of a secret.
    let text = if is_hidden { "" } else { name };
    let is_number = value.as_number().is_some();
    let broken = |constraint: &Constraint| match constraint {
        Constraint::Custom(check) => custom(*check, &value, is_hidden),
        _ if is_number => (!leaf::number(constraint, name)).then(|| leaf::number_problem(constraint, shown())),
        Constraint::Values(_) => {
            (!leaf::string(constraint, name)).then(|| leaf::string_problem(constraint, text, shown()))
        }
        _ => (!leaf::string(constraint, name)).then(|| leaf::string_problem(constraint, name, shown())),
    };
    let mut current = schema;
    loop {
        if let Some(problem) = current.constraints.iter().find_map(broken) {
            return Some(problem);
        }
        match current.shape {
            Shape::Newtype(inner) if !current.is_endless() => current = inner(),
            Shape::Any | Shape::String => return None,
            Shape::Integer | Shape::Number if is_number => return None,
            Shape::Enum(choice) if choice.is_of_text() != is_number => {
                let values: Vec<_> = choice.variants.iter().map(|variant| variant.value).collect();
                let is_listed =
                    choice.open || choice.accepted().any(|listed| Value::from_text(Text::new(listed.json())) == value);
                return (!is_listed).then(|| leaf::not_in_values(&values, text, shown()));
            }
            _ => return Some(ProblemKind::WrongType { expected: schema.expected(), found: shown() }),
        }
    }
}

/// The problem that too few or too many items satisfy the constraints of `contains`.
fn contained(contains: &'static Contains, value: &mut Whole<'_, '_>) -> Option<ProblemKind> {
    let items = value.node.items();
    let found =
        items.filter(|item| contains.constraints.iter().all(|constraint| value.item_satisfies(constraint, *item)));
    let found = found.count() as u64;
    match contains.max {
        _ if found < contains.min => Some(ProblemKind::ContainsTooFew { min: contains.min, found }),
        Some(max) if found > max => Some(ProblemKind::ContainsTooMany { max, found }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::description::{NullPolicy, RuleKey};

    fn found(constraint: &'static Constraint, json: &str) -> Option<ProblemKind> {
        let is_refused = &mut |_: &'static Schema, _: Node<'_>| false;
        let node = Node::Text(json);
        problem(constraint, &mut Whole { node, is_hidden: false, duplicates: DuplicateKeys::Error, is_refused })
    }

    #[test]
    fn a_rule_about_keys_is_about_objects_alone() {
        const A: RuleKey = RuleKey { names: &["a"], null: NullPolicy::Value };
        for (json, expected) in
            [("{}", true), (r#"{"b":1}"#, true), (r#"{"a":1}"#, false), ("1", false), ("[]", false), ("null", false)]
        {
            assert_eq!(found(&Constraint::AnyOfKeys(&[A]), json).is_some(), expected, "{json}");
        }
    }

    #[test]
    fn a_rule_about_items_is_about_lists_alone() {
        const ANY: Constraint = Constraint::Contains(&Contains { constraints: &[], min: 1, max: None });
        for (json, contains, is_unique) in [
            ("[]", false, true),
            ("[1]", true, true),
            ("[1,1]", true, false),
            ("{}", true, true),
            (r#"{"a":1,"b":1}"#, true, true),
            ("11", true, true),
            ("\"aa\"", true, true),
            ("null", true, true),
        ] {
            assert_eq!(found(&ANY, json).is_none(), contains, "{json}");
            assert_eq!(found(&Constraint::UniqueItems, json).is_none(), is_unique, "{json}");
        }
    }

    #[test]
    fn of_all_items_that_repeat_the_first_is_reported() {
        // With two of twenty in the wrong order by chance, one of several lists would show it.
        for start in 0..5 {
            let items: Vec<String> =
                (start..start + 20).chain(start..start + 20).map(|item| item.to_string()).collect();
            let kind = found(&Constraint::UniqueItems, &format!("[{}]", items.join(",")));
            assert!(matches!(kind, Some(ProblemKind::DuplicateItems { first: 0, second: 20 })), "{kind:?}");
        }
    }
}
