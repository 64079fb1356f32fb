//! Checking a set of keys.

use crate::problem::{Errors, Pointer, Problem, ProblemKind, Step};
use crate::scan::duplicates;
use crate::schema::{Rest, Schema, Shape};
use hl_model_ground::suggest::nearest;

/// What is wrong with a set of keys alone.
pub(crate) fn key_errors(schema: &'static Schema, keys: &[&str]) -> Result<(), Errors> {
    let Shape::Object(object) = schema.resolved().shape else { return Ok(()) };
    let mut problems = Vec::new();
    let mut push = |key: &str, kind| {
        problems.push(Problem::new(Pointer(vec![Step::Key(key.into())]), kind, None));
    };
    let names: Vec<&str> =
        keys.iter().map(|key| object.find(key).map_or(*key, |(_, declared)| declared.name)).collect();
    for key in duplicates(&names).into_iter().filter_map(|index| keys.get(index)) {
        push(key, ProblemKind::DuplicateKey);
    }
    if matches!(object.rest, Rest::Closed) {
        for key in keys.iter().filter(|key| !object.declares(key)) {
            let suggestion = nearest(key, object.lookup.iter().map(|(name, _)| *name));
            push(key, ProblemKind::UnknownKey { suggestion, is_tag: false });
        }
    }
    for key in object.keys.iter().filter(|key| key.required && !names.contains(&key.name)) {
        push(key.name, ProblemKind::MissingKey);
    }
    Errors::new(schema.name, problems).map_or(Ok(()), Err)
}
