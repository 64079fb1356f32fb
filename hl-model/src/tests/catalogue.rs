//! The catalogue of problems is complete, and its texts are those that a user sees.

use std::sync::Arc;

use crate::HlModel;
use crate::description::Format;
use crate::options::ReadOptions;
use crate::problem::{Limit, MemberProblems, Place, Pointer, Position, Problem, ProblemKind, Step};
use crate::value::Value;

/// The place of a kind in [`examples`]. A new kind does not compile until it is listed here, and has no example until it
/// is listed there.
fn place(kind: &ProblemKind) -> usize {
    match kind {
        ProblemKind::MissingKey => 0,
        ProblemKind::UnknownKey { .. } => 1,
        ProblemKind::DuplicateKey => 2,
        ProblemKind::DeclaredKey => 3,
        ProblemKind::WrongType { .. } => 4,
        ProblemKind::NullNotAllowed { .. } => 5,
        ProblemKind::NotInEnum { .. } => 6,
        ProblemKind::BadFormat { .. } => 7,
        ProblemKind::Custom { .. } => 8,
        ProblemKind::TooShort { .. } => 9,
        ProblemKind::TooLong { .. } => 10,
        ProblemKind::PatternMismatch { .. } => 11,
        ProblemKind::BelowMinimum { .. } => 12,
        ProblemKind::AboveMaximum { .. } => 13,
        ProblemKind::NotMultipleOf { .. } => 14,
        ProblemKind::TooFewItems { .. } => 15,
        ProblemKind::TooManyItems { .. } => 16,
        ProblemKind::DuplicateItems { .. } => 17,
        ProblemKind::TooFewKeys { .. } => 18,
        ProblemKind::TooManyKeys { .. } => 19,
        ProblemKind::Not { .. } => 20,
        ProblemKind::OneOfNone { .. } => 21,
        ProblemKind::AnyOfNone { .. } => 22,
        ProblemKind::OneOfMany { .. } => 23,
        ProblemKind::MissingTag { .. } => 24,
        ProblemKind::UnknownTag { .. } => 25,
        ProblemKind::BadKey { .. } => 37,
        ProblemKind::DependentRequired { .. } => 38,
        ProblemKind::AnyOfKeys { .. } => 39,
        ProblemKind::OneOfKeys { .. } => 40,
        ProblemKind::NotTogether { .. } => 41,
        ProblemKind::RequiredIf { .. } => 42,
        ProblemKind::RefusedIf { .. } => 43,
        ProblemKind::ContainsTooFew { .. } => 44,
        ProblemKind::ContainsTooMany { .. } => 45,
        ProblemKind::Check { .. } => 46,
        ProblemKind::Syntax { .. } => 26,
        ProblemKind::Io { .. } => 27,
        ProblemKind::NotJson { .. } => 28,
        ProblemKind::Limit { limit, .. } => match limit {
            Limit::Depth => 29,
            Limit::Digits => 30,
            Limit::Exponent => 31,
            Limit::Keys => 32,
            Limit::TextLength => 33,
            Limit::Bytes => 34,
            Limit::Problems => 35,
            Limit::Copies => 36,
        },
    }
}

fn pointer(keys: &str) -> Pointer {
    keys.split_terminator('/').fold(Pointer::default(), |pointer, key| pointer.then(Step::Key(key)))
}

fn text_place(line: usize, column: usize) -> Option<Place> {
    Place::new(Position::new(line, column), 0..0)
}

/// A problem at a key, with the column in the second line if the text is known.
fn at(key: &str, column: impl Into<Option<usize>>, kind: ProblemKind) -> Problem {
    Problem::new(&pointer(key), kind, column.into().and_then(|column| text_place(2, column)))
}

fn key_and_type_problems() -> Vec<Problem> {
    let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
    vec![
        at("id", None, ProblemKind::MissingKey),
        at("nmae", 5, ProblemKind::UnknownKey { suggestion: Some("name"), is_tag: false }),
        Problem::new(&pointer("id"), ProblemKind::DuplicateKey, text_place(3, 5)),
        at("id", None, ProblemKind::DeclaredKey),
        at("count", 14, ProblemKind::WrongType { expected: "an integer".into(), found: "the string \"3\"".into() }),
        at("name", 13, ProblemKind::NullNotAllowed { expected: "a string".into(), optional: true }),
        at(
            "order",
            14,
            ProblemKind::NotInEnum {
                allowed: words(&["\"asc\"", "\"desc\""]).into(),
                found: "\"acs\"".into(),
                suggestion: Some("\"asc\"".into()),
            },
        ),
        at("created_at", 19, ProblemKind::BadFormat { format: Format::DateTime, found: "\"yesterday\"".into() }),
        at("now", 12, ProblemKind::Custom { message: "-300 °C is below absolute zero".into() }),
    ]
}

fn constraint_problems() -> Vec<Problem> {
    let bound = |bound: &str| bound.to_owned();
    vec![
        at("name", 13, ProblemKind::TooShort { min: 3, found: 2 }),
        at("name", 13, ProblemKind::TooLong { max: 1, found: 2 }),
        at("id", 11, ProblemKind::PatternMismatch { pattern: "^sesh_", found: "\"pr_1\"".into() }),
        at("level", 14, ProblemKind::BelowMinimum { minimum: bound("1"), exclusive: false, found: bound("0") }),
        at("level", 14, ProblemKind::AboveMaximum { maximum: bound("10"), exclusive: false, found: bound("11") }),
        at("price", 14, ProblemKind::NotMultipleOf { of: "0.05", found: bound("19.99") }),
        at("tags", 13, ProblemKind::TooFewItems { min: 1, found: 0 }),
        at("tags", 13, ProblemKind::TooManyItems { max: 2, found: 3 }),
        at("tags", 13, ProblemKind::DuplicateItems { first: 0, second: 2 }),
        at("labels", 15, ProblemKind::TooFewKeys { min: 1, found: 0 }),
        at("labels", 15, ProblemKind::TooManyKeys { max: 2, found: 3 }),
        at("id", 11, ProblemKind::Not { schema: "Reserved".into() }),
    ]
}

fn composition_problems() -> Vec<Problem> {
    let missing = || vec![at("shape/radius", None, ProblemKind::MissingKey)];
    let circle = || MemberProblems { name: "Circle", problems: missing() };
    let square = MemberProblems { name: "Square", problems: missing() };
    let known = || Arc::from(["\"circle\"".to_owned(), "\"square\"".to_owned()]);
    let unknown = ProblemKind::UnknownTag { known: known(), found: "\"circel\"".into(), suggestion: Some("circle") };
    vec![
        at("shape", 14, ProblemKind::OneOfNone { members: vec![circle(), square] }),
        at("shape", 14, ProblemKind::AnyOfNone { members: vec![circle()] }),
        at("shape", 14, ProblemKind::OneOfMany { members: vec!["Circle", "Square"] }),
        at("shape/type", None, ProblemKind::MissingTag { known: known() }),
        at("shape/type", 23, unknown),
    ]
}

/// The first problem of a text that is read as a value of any type.
fn read(json: &str, options: &ReadOptions) -> Problem {
    Value::from_json_with(json, options).expect_err("the text is refused").first().clone()
}

fn input_and_output_problems() -> Vec<Problem> {
    let limit = |limit, value| Problem::new(&pointer("a"), ProblemKind::Limit { limit, value }, text_place(1, 6));
    vec![
        read("{\"a\" 1}", &ReadOptions::new()),
        at("", None, ProblemKind::Io { message: "reading failed: connection reset".into() }),
        at("data", None, ProblemKind::NotJson { found: "bytes" }),
        limit(Limit::Depth, 128),
        limit(Limit::Digits, 100_000),
        limit(Limit::Exponent, 1_000_000_000),
        limit(Limit::Keys, 10_000_000),
        limit(Limit::TextLength, 1 << 30),
        at("", None, ProblemKind::Limit { limit: Limit::Bytes, value: 1 << 30 }),
        at("", None, ProblemKind::Limit { limit: Limit::Problems, value: 100 }),
        at("", None, ProblemKind::Limit { limit: Limit::Copies, value: 64 }),
    ]
}

fn of_names() -> Vec<Problem> {
    let too_short = Box::new(ProblemKind::TooShort { min: 3, found: 2 });
    let condition = || "`kind` is `\"card\"`".to_owned();
    vec![
        at("labels", 15, ProblemKind::BadKey { key: "ab".into(), problem: too_short }),
        at("card", 13, ProblemKind::DependentRequired { key: "number", missing: "expiry" }),
        at("user", 13, ProblemKind::AnyOfKeys { keys: vec!["email", "phone"] }),
        at("user", 13, ProblemKind::OneOfKeys { keys: vec!["id", "name"], present: vec!["id", "name"] }),
        at("user", 13, ProblemKind::NotTogether { keys: vec!["before", "after"], present: vec!["before", "after"] }),
        at("payment", 16, ProblemKind::RequiredIf { key: "number", condition: condition() }),
        at("payment", 16, ProblemKind::RefusedIf { key: "iban", condition: condition() }),
        at("scores", 15, ProblemKind::ContainsTooFew { min: 1, found: 0 }),
        at("scores", 15, ProblemKind::ContainsTooMany { max: 2, found: 3 }),
        at("to", 11, ProblemKind::Check { code: "before_from", message: "must not be before `from`".into() }),
    ]
}

fn examples() -> Vec<Problem> {
    [key_and_type_problems(), constraint_problems(), composition_problems(), input_and_output_problems(), of_names()]
        .concat()
}

/// The codes of the catalogue with their texts, in its order.
fn catalogue() -> Vec<(&'static str, &'static str)> {
    let entries = include_str!("../guide/problems.md").split("\n## `").skip(1);
    entries
        .map(|entry| {
            let (code, rest) = entry.split_once("`\n").expect("a heading is a code");
            let (_, text) = rest.split_once("```text\n").expect("an entry has a text");
            (code, text.split_once("\n```").expect("the text has an end").0)
        })
        .collect()
}

#[test]
fn every_kind_of_problem_has_an_example() {
    let places: Vec<usize> = examples().iter().map(|problem| place(problem.kind())).collect();
    assert_eq!(places, (0..=46).collect::<Vec<_>>());
}

#[test]
fn the_catalogue_has_every_code_with_its_text() {
    let examples: Vec<_> = examples().iter().map(|problem| (problem.code(), problem.to_string())).collect();
    let catalogue: Vec<_> = catalogue().into_iter().map(|(code, text)| (code, text.to_owned())).collect();
    for (entry, example) in catalogue.iter().zip(&examples) {
        assert_eq!(entry, example);
    }
    assert_eq!(catalogue.len(), examples.len());
}
