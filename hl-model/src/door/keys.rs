//! Checking a set of keys.

use crate::description::{Rest, Schema, Shape};
use crate::problem::{Errors, Pointer, Problem, ProblemKind};
use crate::scan::duplicates;
use hl_model_ground::suggest::nearest;

/// Reports the problems of a set of keys, without their values. Missing keys come last.
pub(crate) fn key_errors(schema: &'static Schema, keys: &[&str]) -> Result<(), Errors> {
    let Shape::Object(object) = schema.resolved().shape else { return Ok(()) };
    let mut problems = Vec::new();
    let mut push = |key: &str, kind| problems.push(Problem::new(&Pointer::of_key(key), kind, None));
    let declared = |key: &str| object.find(key).map(|(_, declared)| declared.name);
    let names: Vec<&str> = keys.iter().map(|key| declared(key).unwrap_or(key)).collect();
    let mut repeated = duplicates(&names).into_iter().peekable();
    for (index, key) in keys.iter().enumerate() {
        if repeated.next_if_eq(&index).is_some() {
            push(key, ProblemKind::DuplicateKey);
        }
        if matches!(object.rest, Rest::Closed) && !object.declares(key) {
            let suggestion = nearest(key, object.lookup.iter().map(|(name, _)| *name));
            push(key, ProblemKind::UnknownKey { suggestion, is_tag: false });
        }
    }
    for key in object.keys.iter().filter(|key| key.required && !names.contains(&key.name)) {
        push(key.name, ProblemKind::MissingKey);
    }
    Errors::new(schema.name, problems).map_or(Ok(()), Err)
}
