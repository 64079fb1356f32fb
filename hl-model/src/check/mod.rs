//! The thorough pass: every problem of an input, found by its description alone.

mod checker;
mod expected;
mod keys;
mod node;
pub(crate) mod rules;
mod suggest;
mod whole;

use serde_json::value::RawValue;

use checker::Checker;
pub(crate) use keys::key_errors;
pub(crate) use node::Node;

use crate::problem::{Errors, Problem, ProblemKind, locate};
use crate::read::{Limits, ReadOptions, syntax_error, too_many_bytes};
use crate::schema::{Constraint, Schema};

/// Everything that is wrong with a text that the quick pass has refused.
#[cold]
pub(crate) fn text_errors(schema: &'static Schema, json: &str, options: &ReadOptions) -> Errors {
    if json.len() > options.limits.bytes {
        return too_many_bytes(schema.name, &options.limits);
    }
    match serde_json::from_str::<&RawValue>(json) {
        Ok(raw) => {
            let checker = Checker::run(schema, Node::Text(raw.get()), options);
            finish(schema, checker, json)
        }
        Err(error) => syntax_error(schema.name, json, &error),
    }
}

/// What the thorough pass alone says of a text; tests compare that with what the quick pass says.
///
/// # Errors
///
/// Everything that is wrong with the text.
pub fn thorough(schema: &'static Schema, json: &str) -> Result<(), Errors> {
    let errors = text_errors(schema, json, &ReadOptions::default());
    // That there is nothing to report is an error only where the quick pass has found something.
    if errors.first().kind() == &ProblemKind::Internal { Ok(()) } else { Err(errors) }
}

/// Everything that is wrong with a value that the quick pass has refused.
#[cold]
pub(crate) fn errors(schema: &'static Schema, node: Node<'_>, options: &ReadOptions) -> Errors {
    finish(schema, Checker::run(schema, node, options), "")
}

/// Whether a value satisfies constraints for which all of it must be at hand.
pub(crate) fn satisfies(constraints: &'static [Constraint], node: Node<'_>, limits: &Limits, depth: usize) -> bool {
    Checker::satisfies(constraints, node, limits, depth)
}

/// What is wrong with a value that was built, if anything is.
pub(crate) fn problems(schema: &'static Schema, node: Node<'_>, options: &ReadOptions) -> Option<Errors> {
    let found = Checker::run(schema, node, options).into_found();
    let problem = |found: checker::Found<'_>| Problem { pointer: found.pointer, kind: found.kind, position: None };
    Errors::new(schema.name, found.into_iter().map(problem).collect())
}

fn finish(schema: &'static Schema, checker: Checker<'_>, json: &str) -> Errors {
    let mut found = checker.into_found();
    found.sort_by_key(|found| found.place.map_or(0, |place| place.as_ptr() as usize));
    let offset = |place: &str| (place.as_ptr() as usize).wrapping_sub(json.as_ptr() as usize).min(json.len());
    let mut positions = locate(json, found.iter().filter_map(|found| found.place.map(offset))).into_iter();
    let problem = |found: checker::Found<'_>| Problem {
        pointer: found.pointer,
        kind: found.kind,
        position: found.place.and_then(|_| positions.next()),
    };
    let problems = found.into_iter().map(problem).collect();
    Errors::new(schema.name, problems).unwrap_or_else(|| Errors::one(schema.name, ProblemKind::Internal, None))
}
