//! The thorough pass: every problem of an input, found by its description alone.

mod checker;
mod composition;
mod evaluated;
mod keys;
mod memo;
mod tag;
mod whole;

use std::collections::HashMap;

use serde_json::value::RawValue;

use checker::{Checker, Found};
pub(crate) use composition::{Choice, matching_members, member, satisfies, satisfies_whole};
pub(crate) use evaluated::{Evaluated, evaluated};
pub(crate) use keys::key_errors;
pub(crate) use memo::Memo;

use crate::options::ReadOptions;
use crate::problem::{Errors, MemberProblems, Position, Problem, ProblemKind, locate};
use crate::problem::{syntax_error, too_many_bytes};
use crate::schema::Schema;
use crate::value::Node;

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
    thorough_with(schema, json, &ReadOptions::default())
}

/// The same, with options.
///
/// # Errors
///
/// Everything that is wrong with the text.
pub fn thorough_with(schema: &'static Schema, json: &str, options: &ReadOptions) -> Result<(), Errors> {
    let errors = text_errors(schema, json, options);
    // That there is nothing to report is an error only where the quick pass has found something.
    if errors.first().kind() == &ProblemKind::Internal { Ok(()) } else { Err(errors) }
}

/// What is wrong with a text that was read leniently, if anything is.
pub(crate) fn collect(schema: &'static Schema, json: &str, options: &ReadOptions) -> Option<Errors> {
    let raw = serde_json::from_str::<&RawValue>(json).ok()?;
    let checker = Checker::run(schema, Node::Text(raw.get()), options);
    if checker.has_found_nothing() { None } else { Some(finish(schema, checker, json)) }
}

/// Everything that is wrong with a value that the quick pass has refused.
#[cold]
pub(crate) fn errors(schema: &'static Schema, node: Node<'_>, options: &ReadOptions) -> Errors {
    finish(schema, Checker::run(schema, node, options), "")
}

/// What is wrong with a value that was built, if anything is.
pub(crate) fn problems(schema: &'static Schema, node: Node<'_>, options: &ReadOptions) -> Option<Errors> {
    let found = Checker::run(schema, node, options).into_found();
    Errors::new(schema.name, found.into_iter().map(|found| found.into_problem(&HashMap::new())).collect())
}

fn finish(schema: &'static Schema, checker: Checker<'_>, json: &str) -> Errors {
    let found = checker.into_found();
    let mut places = Vec::new();
    for found in &found {
        found.places(&mut places);
    }
    places.sort_unstable();
    places.dedup();
    let offset = |place: &usize| place.wrapping_sub(json.as_ptr() as usize).min(json.len());
    let positions: HashMap<usize, Position> =
        places.iter().copied().zip(locate(json, places.iter().map(offset))).collect();
    let problems = found.into_iter().map(|found| found.into_problem(&positions)).collect();
    Errors::new(schema.name, problems).unwrap_or_else(|| Errors::one(schema.name, ProblemKind::Internal, None))
}

impl Found<'_> {
    /// Adds the places at which this and what it is made of stand.
    fn places(&self, places: &mut Vec<usize>) {
        places.extend(self.place.map(|place| place.as_ptr() as usize));
        for found in self.members.iter().flat_map(|(_, found)| found) {
            found.places(places);
        }
    }

    fn into_problem(self, positions: &HashMap<usize, Position>) -> Problem {
        let position = self.place.and_then(|place| positions.get(&(place.as_ptr() as usize)).copied());
        let mut kind = self.kind;
        if let ProblemKind::OneOfNone { members } | ProblemKind::AnyOfNone { members } = &mut kind {
            let problems = |found: Vec<Self>| found.into_iter().map(|found| found.into_problem(positions)).collect();
            let found = self.members.into_iter();
            *members = found.map(|(name, found)| MemberProblems { name, problems: problems(found) }).collect();
        }
        Problem::new(self.pointer, kind, position)
    }
}
