//! The problems of values that a builder cannot convert. They equal those of reading.

use crate::description::{Format, Schema, Shape};
use crate::input::by_description;
use crate::options::{DuplicateKeys, ReadOptions};
use crate::problem::{HIDDEN, HIDDEN_KEY, Pointer, Problem, ProblemKind, REFUSED, Step, describe};
use crate::rules::{self, Whole};
use crate::value::Node;

/// The problem with a text that does not have the format of its type.
pub(super) fn text(format: Format, text: &str) -> ProblemKind {
    ProblemKind::BadFormat { format, found: rules::shown_string(text) }
}

/// The problem with a number of the wrong type.
pub(super) fn number(expected: &str, number: &str) -> ProblemKind {
    ProblemKind::WrongType { expected: expected.into(), found: describe(number) }
}

/// The problem with a float that is not finite, because JSON has no such number.
pub(super) fn float(number: &impl ToString) -> ProblemKind {
    ProblemKind::WrongType { expected: "a number".into(), found: number.to_string() }
}

/// The problem with an integer outside the range of one of Rust's types.
pub(super) fn integer(schema: &Schema, text: &str) -> ProblemKind {
    let broken = schema.constraints.iter().find(|constraint| !rules::number(constraint, text));
    if let Some(constraint) = broken {
        return rules::number_problem(constraint, text.to_owned());
    }
    let is_refused = &mut |schema, _: Node<'_>| by_description(schema, text, &ReadOptions::unlimited()).is_ok();
    let whole = &mut Whole { node: Node::Text(text), is_hidden: false, duplicates: DuplicateKeys::Error, is_refused };
    let problem = schema.constraints.iter().find_map(|constraint| rules::problem(constraint, whole));
    problem.unwrap_or_else(|| number("an integer", text))
}

/// Removes the value from a problem at a secret key. The conversion and its message may be the user's own.
pub(super) fn hidden(schema: &Schema, problem: Problem) -> Problem {
    let Some(pointer) = to_secret(schema, &problem) else { return problem };
    let mut kind = problem.kind;
    hide(&mut kind);
    Problem::new(&pointer, kind, None)
}

/// The pointer that a report shows for a problem at a secret key; `None` for other problems.
fn to_secret(schema: &Schema, problem: &Problem) -> Option<Pointer> {
    let mut steps = problem.steps();
    let first = steps.next()?;
    let mut values = schema.key(&first).filter(|key| key.holds_secret())?.schema();
    let mut pointer = Pointer::of_key(&first);
    for step in steps {
        // The keys of a map may reveal a part of the secret; the indexes of a list do not.
        let (is_shown, inner) = match values.behind_nullable().shape {
            Shape::List(items) => (true, Some(items())),
            Shape::Tuple(tuple) => (true, step.parse().ok().and_then(|index| tuple.item(index))),
            Shape::Map(inner) => (false, Some(inner())),
            _ => (false, None),
        };
        pointer.push(Step::Key(if is_shown { &step } else { HIDDEN_KEY }));
        values = inner.unwrap_or(const { &Schema::NEW });
    }
    Some(pointer)
}

/// Removes the value from the parameters of a problem.
fn hide(kind: &mut ProblemKind) {
    match kind {
        ProblemKind::WrongType { found, .. }
        | ProblemKind::PatternMismatch { found, .. }
        | ProblemKind::BadFormat { found, .. }
        | ProblemKind::BelowMinimum { found, .. }
        | ProblemKind::AboveMaximum { found, .. }
        | ProblemKind::NotMultipleOf { found, .. } => *found = HIDDEN.into(),
        ProblemKind::NotInEnum { found, suggestion, .. } => (*found, *suggestion) = (HIDDEN.into(), None),
        ProblemKind::UnknownTag { found, suggestion, .. } => (*found, *suggestion) = (HIDDEN.into(), None),
        ProblemKind::Custom { message } => *message = REFUSED.into(),
        ProblemKind::OneOfNone { .. } | ProblemKind::AnyOfNone { .. } | ProblemKind::BadKey { .. } => {
            *kind = ProblemKind::Custom { message: REFUSED.into() };
        }
        _ => {}
    }
}
