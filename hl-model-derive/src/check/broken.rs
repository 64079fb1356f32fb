//! Whether JSON in attributes satisfies constraints.

use std::collections::HashSet;
use std::hash::{Hash, Hasher};

use hl_model_ground::bound::Measure;
use hl_model_ground::format;
use hl_model_ground::number;

use crate::constraint::{Constraint, ConstraintKind, Constraints};
use crate::json::Json;

/// The first constraint that a value breaks.
pub(super) fn broken<'a>(constraints: &'a Constraints, json: &Json) -> Option<&'a Constraint> {
    first_broken(constraints, json, |_| true)
}

/// The first constraint besides `values` that a listed value breaks.
pub(super) fn broken_beside_values<'a>(constraints: &'a Constraints, json: &Json) -> Option<&'a Constraint> {
    first_broken(constraints, json, |kind| !matches!(kind, ConstraintKind::Values(_)))
}

fn first_broken<'a>(
    constraints: &'a Constraints,
    json: &Json,
    is_asked: fn(&ConstraintKind) -> bool,
) -> Option<&'a Constraint> {
    let is_broken = |constraint: &&Constraint| match (&constraint.kind, json) {
        (ConstraintKind::Contains(counted), Json::Array(items)) => {
            let count = length(items.iter().filter(|item| broken(counted, item).is_none()));
            let (least, most) = constraints.contained();
            count < least || most.is_some_and(|most| count > most)
        }
        (kind, json) => violates(kind, json),
    };
    constraints.0.iter().filter(|constraint| is_asked(&constraint.kind)).find(is_broken)
}

/// Whether a value breaks a constraint that stands by itself. A constraint for values of other types is not broken.
pub(super) fn violates(constraint: &ConstraintKind, json: &Json) -> bool {
    match (constraint, json) {
        (ConstraintKind::Bound(bound), json) => match (bound.measure(), json) {
            (Measure::Length, Json::String(text)) => !bound.admits_count(length(text.chars())),
            (Measure::Number, Json::Number(number)) => !bound.admits_number(number),
            (Measure::Items, Json::Array(items)) => !bound.admits_count(length(items.iter())),
            (Measure::Properties, Json::Object(members)) => !bound.admits_count(length(members.iter())),
            _ => false,
        },
        (ConstraintKind::Pattern(pattern), Json::String(text)) => !pattern.is_match(text),
        (ConstraintKind::Format(name), Json::String(text)) => {
            format::named(name).is_some_and(|facts| format::check(facts.format, text) == Some(false))
        }
        (ConstraintKind::Format(name), Json::Number(number)) => {
            let bounds = format::named(name).and_then(|facts| facts.kind.bounds());
            bounds.is_some_and(|(least, most)| {
                number::compare(number, least).is_lt() || number::compare(number, most).is_gt()
            })
        }
        (ConstraintKind::UniqueItems, Json::Array(items)) => repeated(items).is_some(),
        (ConstraintKind::Items(constraints), Json::Array(items)) => {
            items.iter().any(|item| broken(constraints, item).is_some())
        }
        (ConstraintKind::Keys(constraints), Json::Object(members)) => {
            members.iter().any(|(name, _)| broken(constraints, &Json::String(name.clone())).is_some())
        }
        (ConstraintKind::Values(values), json) => !values.iter().any(|value| equal(value, json)),
        (ConstraintKind::MultipleOf(divisor), Json::Number(number)) => {
            number::divisor_supported(divisor) && !number::is_multiple_of(number, divisor)
        }
        _ => false,
    }
}

/// The first item that equals an earlier one.
pub(super) fn repeated(items: &[Json]) -> Option<&Json> {
    let mut seen = HashSet::new();
    items.iter().find(|item| !seen.insert(ByValue(item)))
}

/// A value that is equal to another one if [`equal`] says so, for sets.
pub(super) struct ByValue<'a>(pub(super) &'a Json);

impl PartialEq for ByValue<'_> {
    fn eq(&self, other: &Self) -> bool {
        equal(self.0, other.0)
    }
}

impl Eq for ByValue<'_> {}

impl Hash for ByValue<'_> {
    fn hash<H: Hasher>(&self, hasher: &mut H) {
        match self.0 {
            Json::Null => {}
            Json::Bool(truth) => truth.hash(hasher),
            Json::Number(number) => number::hash(number, hasher),
            Json::String(text) => text.hash(hasher),
            Json::Array(items) => items.iter().for_each(|item| Self(item).hash(hasher)),
            // The order of keys does not count.
            Json::Object(members) => members.len().hash(hasher),
        }
    }
}

fn length(items: impl Iterator) -> u64 {
    u64::try_from(items.count()).unwrap_or(u64::MAX)
}

/// Whether two JSON values are equal: numbers by value, objects without order.
pub(super) fn equal(left: &Json, right: &Json) -> bool {
    match (left, right) {
        (Json::Number(left), Json::Number(right)) => number::equal(left, right),
        (Json::Array(left), Json::Array(right)) => {
            left.len() == right.len() && left.iter().zip(right).all(|(left, right)| equal(left, right))
        }
        (Json::Object(left), Json::Object(right)) => {
            let has = |key: &String, value| right.iter().any(|(other, right)| other == key && equal(value, right));
            left.len() == right.len() && left.iter().all(|(key, value)| has(key, value))
        }
        _ => left == right,
    }
}
