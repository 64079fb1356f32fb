//! The closest member of a union: the one that a value was probably meant to be, although it matches no member.

use super::evaluated::Evaluated;
use super::tag::{Tag, is_of_kind, tag};
use crate::description::{Constraint, Key, Literal, Object, Schema, Shape};
use crate::options::Tolerance;
use crate::rules::is_literal;
use crate::value::Node;

/// The distance of a value from a member, by descending weight: whether the value is of another kind, what the
/// constants of the member say, the number of problems, and the number of keys that the member does not declare.
pub(super) type Distance = (bool, Constants, usize, usize);

/// What the constants of a member say about an object. Constants often tell members apart, so a matching constant
/// outweighs any number of problems.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Constants {
    Match,
    None,
    Differ,
}

/// The distance of a value from a member by which it has a number of problems.
pub(super) fn distance(schema: &'static Schema, node: Node<'_>, problems: usize) -> Distance {
    let count = |is_known: &dyn Fn(&str) -> bool| {
        node.entries().filter(|entry| !entry.key.as_deref().is_some_and(is_known)).count()
    };
    let schema = schema.behind_nullable();
    let unknown = match schema.shape {
        Shape::Object(object) => count(&|key| object.declares(key)),
        Shape::Composition(composition) => {
            let evaluated = Evaluated::perhaps(composition);
            count(&|key| evaluated.has(key))
        }
        _ => count(&|_| true),
    };
    (!is_of_kind(schema, &node.look()), constants(schema, node), problems, unknown)
}

/// Ignores constants if no member has matching ones. Then a constant is misspelt, or this union was not meant.
pub(super) fn discount_constants<'d>(distances: impl Iterator<Item = &'d mut Distance>) {
    let distances: Vec<_> = distances.collect();
    if distances.iter().all(|(_, constants, ..)| *constants != Constants::Match) {
        for (_, constants, ..) in distances {
            *constants = Constants::None;
        }
    }
}

/// What the constants of a schema say about a value. Tags of unions count as constants.
fn constants(schema: &'static Schema, node: Node<'_>) -> Constants {
    let of_keys = |object: &'static Object| {
        if !object.keys.iter().any(|key| constant(key).is_some()) {
            return Constants::None;
        }
        let said = node.entries().filter_map(|entry| {
            let (_, key) = object.find(entry.key.as_deref()?)?;
            Some(is_literal(constant(key)?, entry.value))
        });
        said.fold(Constants::None, |sum, is_same| match (sum, is_same) {
            (Constants::Differ, _) | (_, false) => Constants::Differ,
            _ => Constants::Match,
        })
    };
    match schema.shape {
        Shape::Object(object) => of_keys(object),
        Shape::Composition(composition) => match composition.discriminator {
            Some(key) => match tag(composition, key, node, Tolerance::default()) {
                Tag::Member(_) => Constants::Match,
                // A tag that is missing or unknown does not tell whether this union was meant.
                Tag::Missing | Tag::WrongType(_) | Tag::Unknown(_) => Constants::None,
            },
            None => {
                let objects = Evaluated::always(composition);
                let said = objects.objects().map(of_keys);
                said.max().unwrap_or(Constants::None)
            }
        },
        _ => Constants::None,
    }
}

/// The only value that a key may have, if there is only one.
fn constant(key: &Key) -> Option<Literal> {
    let constraints = key.constraints.iter().chain(key.schema().constraints);
    let mut listed = constraints.filter_map(|constraint| match constraint {
        Constraint::Values([only]) => Some(*only),
        _ => None,
    });
    listed.next().or_else(|| match key.schema().resolved().shape {
        Shape::Enum(choice) if !choice.open => match choice.variants {
            [only] if only.aliases.is_empty() => Some(only.value),
            _ => None,
        },
        _ => None,
    })
}
