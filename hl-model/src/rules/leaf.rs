//! Constraints on strings, numbers and counts: whether a value satisfies one, and the problem if it does not.

use crate::description::{Constraint, Literal};
use crate::problem::{ProblemKind, quote};
use crate::value::{Look, Node};
use hl_model_ground::format;
use hl_model_ground::json::quoted;
use hl_model_ground::number;
use hl_model_ground::suggest::nearest;

/// Whether a string satisfies a constraint. Constraints of other types do not apply to it.
pub(crate) fn string(constraint: &Constraint, text: &str) -> bool {
    match constraint {
        Constraint::MinLength(_) | Constraint::MaxLength(_) => admits_count(constraint, length(text)),
        Constraint::Pattern(pattern) => pattern.is_match(text),
        Constraint::Format(format) => format::check(*format, text).unwrap_or(true),
        Constraint::Values(values) => constraint.needs_whole() || values.iter().any(|value| value.is_string(text)),
        _ => true,
    }
}

/// Whether a number, given as JSON text, satisfies a constraint.
pub(crate) fn number(constraint: &Constraint, text: &str) -> bool {
    match constraint {
        Constraint::MultipleOf(of) => number::is_multiple_of(text, of),
        Constraint::Format(format) => format::bounds(*format)
            .is_none_or(|(min, max)| number::compare(text, min).is_ge() && number::compare(text, max).is_le()),
        Constraint::Values(values) => constraint.needs_whole() || values.iter().any(|value| value.is_number(text)),
        _ => constraint.bound().is_none_or(|bound| bound.admits_number(text)),
    }
}

/// Whether a number of items satisfies a constraint.
pub(crate) fn item_count(constraint: &Constraint, count: usize) -> bool {
    match constraint {
        Constraint::MinItems(_) | Constraint::MaxItems(_) => admits_count(constraint, count as u64),
        _ => true,
    }
}

/// Whether a number of keys satisfies a constraint.
pub(crate) fn key_count(constraint: &Constraint, count: usize) -> bool {
    match constraint {
        Constraint::MinProperties(_) | Constraint::MaxProperties(_) => admits_count(constraint, count as u64),
        _ => true,
    }
}

fn admits_count(constraint: &Constraint, count: u64) -> bool {
    constraint.bound().is_none_or(|bound| bound.admits_count(count))
}

/// Whether a value satisfies a constraint that does not need the complete value. `count_keys` counts the keys of objects.
pub(crate) fn node(constraint: &Constraint, value: Node<'_>, count_keys: &dyn Fn(Node<'_>) -> usize) -> bool {
    match value.look() {
        Look::String(text) => text.is_some_and(|text| string(constraint, &text)),
        Look::Number(text) => number(constraint, text),
        Look::List => match constraint {
            Constraint::Items(rules) => value.items().all(|item| rules.iter().all(|rule| node(rule, item, count_keys))),
            _ => is_unlisted_kind_allowed(constraint) && item_count(constraint, value.items().count()),
        },
        Look::Object => is_unlisted_kind_allowed(constraint) && key_count(constraint, count_keys(value)),
        Look::Null | Look::Boolean(_) | Look::Binary => is_unlisted_kind_allowed(constraint),
    }
}

/// Whether a list, an object, a boolean or `null` satisfies a constraint, because the constraint does not list values.
fn is_unlisted_kind_allowed(constraint: &Constraint) -> bool {
    constraint.needs_whole() || !matches!(constraint, Constraint::Values(_))
}

/// The problem of a string that does not satisfy a constraint. `shown` is the string as messages show it.
pub(crate) fn string_problem(constraint: &Constraint, text: &str, shown: String) -> ProblemKind {
    match constraint {
        Constraint::MinLength(min) => ProblemKind::TooShort { min: *min, found: length(text) },
        Constraint::MaxLength(max) => ProblemKind::TooLong { max: *max, found: length(text) },
        Constraint::Pattern(pattern) => ProblemKind::PatternMismatch { pattern: pattern.source, found: shown },
        Constraint::Format(format) => ProblemKind::BadFormat { format: *format, found: shown },
        Constraint::Values(values) => not_in_values(values, text, shown),
        _ => not_tested(),
    }
}

/// The problem of a number that does not satisfy a constraint. `shown` is the number as messages show it.
pub(crate) fn number_problem(constraint: &Constraint, shown: String) -> ProblemKind {
    let bound = |bound: &&str| (*bound).to_owned();
    match constraint {
        Constraint::Minimum(min) => ProblemKind::BelowMinimum { minimum: bound(min), exclusive: false, found: shown },
        Constraint::Maximum(max) => ProblemKind::AboveMaximum { maximum: bound(max), exclusive: false, found: shown },
        Constraint::ExclusiveMinimum(min) => {
            ProblemKind::BelowMinimum { minimum: bound(min), exclusive: true, found: shown }
        }
        Constraint::ExclusiveMaximum(max) => {
            ProblemKind::AboveMaximum { maximum: bound(max), exclusive: true, found: shown }
        }
        Constraint::MultipleOf(of) => ProblemKind::NotMultipleOf { of, found: shown },
        Constraint::Format(format) => ProblemKind::BadFormat { format: *format, found: shown },
        Constraint::Values(values) => not_in_values(values, "", shown),
        _ => not_tested(),
    }
}

/// The problem of a list or an object whose number of items or keys does not satisfy a constraint.
pub(crate) fn count_problem(constraint: &Constraint, count: usize) -> ProblemKind {
    let found = count as u64;
    match constraint {
        Constraint::MinItems(min) => ProblemKind::TooFewItems { min: *min, found },
        Constraint::MaxItems(max) => ProblemKind::TooManyItems { max: *max, found },
        Constraint::MinProperties(min) => ProblemKind::TooFewKeys { min: *min, found },
        Constraint::MaxProperties(max) => ProblemKind::TooManyKeys { max: *max, found },
        _ => not_tested(),
    }
}

/// The problem for a constraint that is not tested here. No value fails such a constraint, so it is never reported.
fn not_tested() -> ProblemKind {
    ProblemKind::Custom { message: "breaks a constraint".to_owned() }
}

/// The problem of a string that is not a listed value.
pub(crate) fn not_in_values(values: &[Literal], text: &str, found: String) -> ProblemKind {
    let names = values.iter().filter_map(|value| match value {
        Literal::String(value) => Some(*value),
        Literal::Json(_) => None,
    });
    let suggestion = nearest(text, names).map(quoted);
    ProblemKind::NotInEnum { allowed: values.iter().map(Literal::json).collect(), found, suggestion }
}

/// A text as messages show it.
pub(crate) fn shown_string(text: &str) -> String {
    quote(&quoted(text))
}

/// The length of a text in Unicode scalar values.
fn length(text: &str) -> u64 {
    text.chars().count() as u64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::description::Format;
    use crate::value::Value;

    #[test]
    fn each_constraint_on_a_number_has_its_bound() {
        const BELOW_EQUAL_ABOVE: [&str; 3] = ["1.9", "2.0", "2.1"];
        for (constraint, expected) in [
            (Constraint::Minimum("2"), [false, true, true]),
            (Constraint::Maximum("2"), [true, true, false]),
            (Constraint::ExclusiveMinimum("2"), [false, false, true]),
            (Constraint::ExclusiveMaximum("2"), [true, false, false]),
            (Constraint::MultipleOf("2"), [false, true, false]),
            (Constraint::Values(&[Literal::Json("2")]), [false, true, false]),
            (Constraint::MinLength(9), [true; 3]),
        ] {
            assert_eq!(BELOW_EQUAL_ABOVE.map(|text| number(&constraint, text)), expected, "{constraint:?}");
        }
    }

    #[test]
    fn what_a_test_refuses_has_a_problem() {
        for constraint in [
            Constraint::MinLength(2),
            Constraint::MaxLength(0),
            Constraint::Format(Format::Date),
            Constraint::Values(&[]),
            Constraint::Minimum("2"),
            Constraint::Maximum("0"),
            Constraint::ExclusiveMinimum("1"),
            Constraint::ExclusiveMaximum("1"),
            Constraint::MultipleOf("2"),
            Constraint::MinItems(2),
            Constraint::MaxItems(0),
            Constraint::MinProperties(2),
            Constraint::MaxProperties(0),
        ] {
            let is_count_refused = !item_count(&constraint, 1) || !key_count(&constraint, 1);
            let problems = [
                (!string(&constraint, "a")).then(|| string_problem(&constraint, "a", String::new())),
                (!number(&constraint, "1")).then(|| number_problem(&constraint, String::new())),
                is_count_refused.then(|| count_problem(&constraint, 1)),
            ];
            let problems: Vec<_> = problems.into_iter().flatten().collect();
            assert!(!problems.is_empty() && !problems.contains(&not_tested()), "{constraint:?}: {problems:?}");
        }
    }

    #[test]
    fn a_value_satisfies_a_constraint_in_memory_as_it_does_as_text() {
        let items =
            Constraint::Items(&[Constraint::Minimum("2"), Constraint::MaxItems(1), Constraint::MinProperties(1)]);
        for (constraint, satisfying, others) in [
            (
                items,
                &["[2]", "[2,3]", "[[1]]", "[{\"a\":0}]", "[]", "1", "{}", "null"][..],
                &["[1]", "[2,1]", "[[1,2]]", "[{}]"][..],
            ),
            (Constraint::MinItems(1), &["[1]", "\"\"", "{}"], &["[]"]),
            (Constraint::MaxItems(1), &["[1]", "[]", "{}"], &["[1,2]"]),
            (Constraint::MinProperties(1), &["{\"a\":1}", "[]"], &["{}"]),
            (Constraint::MaxProperties(1), &["{\"a\":1}", "{}", "[1,2]"], &["{\"a\":1,\"b\":2}"]),
            (Constraint::MinLength(2), &["\"éa\"", "1", "[]", "true"], &["\"é\"", "\"\""]),
            (Constraint::MaxLength(1), &["\"é\"", "100"], &["\"ab\""]),
            (
                Constraint::Values(&[Literal::String("a"), Literal::Json("1")]),
                &["\"a\"", "1", "1.0"],
                &["\"b\"", "2", "[]", "{}", "null", "true"],
            ),
        ] {
            let is_satisfied = |json: &&str| {
                let value: Value = json.parse().expect("the text is JSON");
                let node = |node: Node<'_>| super::node(&constraint, node, &|node| node.entries().count());
                assert_eq!(node(Node::Text(json)), node(Node::Value(&value)), "{constraint:?} of {json}");
                node(Node::Text(json))
            };
            assert_eq!(satisfying.iter().find(|json| !is_satisfied(json)), None, "{constraint:?}");
            assert_eq!(others.iter().find(|json| is_satisfied(json)), None, "{constraint:?}");
        }
    }
}
