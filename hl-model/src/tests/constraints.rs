//! Every part of the library that must know a constraint knows each of them.

use crate::description::{
    Constraint, Contains, Format, IfKey, Literal, NullPolicy, Object, Pattern, Rest, RuleKey, Schema, SchemaFn, Shape,
    is_same,
};
use crate::input::by_description;
use crate::options::ReadOptions;
use crate::problem::Problem;
use crate::schema::json_schema_of;
use crate::tests::zoo::optional;
use hl_model_ground::pattern::Search;

/// A constraint, with a value that satisfies it and one that does not.
struct Sample {
    constraint: Constraint,
    /// The type that it constrains.
    on: SchemaFn,
    kept: &'static str,
    /// The value that breaks it, and the code of the problem; `None` if reading by a description does not check it.
    broken: Option<(&'static str, &'static str)>,
    /// Another constraint of its kind.
    other: Constraint,
}

/// The place of a constraint in [`samples`]. A new constraint does not compile until it is listed here, and has no sample
/// until it is listed there.
fn place(constraint: &Constraint) -> usize {
    match constraint {
        Constraint::MinLength(_) => 0,
        Constraint::MaxLength(_) => 1,
        Constraint::Pattern(_) => 2,
        Constraint::Minimum(_) => 3,
        Constraint::Maximum(_) => 4,
        Constraint::ExclusiveMinimum(_) => 5,
        Constraint::ExclusiveMaximum(_) => 6,
        Constraint::MultipleOf(_) => 7,
        Constraint::Format(_) => 8,
        Constraint::Values(_) => 9,
        Constraint::MinItems(_) => 10,
        Constraint::MaxItems(_) => 11,
        Constraint::UniqueItems => 12,
        Constraint::Items(_) => 13,
        Constraint::Contains(_) => 14,
        Constraint::MinProperties(_) => 15,
        Constraint::MaxProperties(_) => 16,
        Constraint::Keys(_) => 17,
        Constraint::Requires(..) => 18,
        Constraint::AnyOfKeys(_) => 19,
        Constraint::OneOfKeys(_) => 20,
        Constraint::NotTogether(_) => 21,
        Constraint::IfKey(_) => 22,
        Constraint::JsonSchema(_) => 23,
        Constraint::Not(_) => 24,
        Constraint::Check { .. } => 25,
        Constraint::Custom(_) => 26,
        Constraint::DistinctKeys(_) => 27,
    }
}

const PLACES: usize = 28;

/// The constraints that are tests written in Rust, which JSON Schema and draws cannot express.
const fn is_a_function(constraint: &Constraint) -> bool {
    matches!(constraint, Constraint::Check { .. } | Constraint::Custom(_) | Constraint::DistinctKeys(_))
}

const A: RuleKey = RuleKey { names: &["a"], null: NullPolicy::Value };
const B: RuleKey = RuleKey { names: &["b"], null: NullPolicy::Value };
const C: RuleKey = RuleKey { names: &["c"], null: NullPolicy::Value };

/// What the derive makes of the pattern `x7x`.
static X7X: Pattern = Pattern { source: "x7x", search: Search::Contains("x7x") };

fn any() -> &'static Schema {
    const { &Schema::NEW }
}

fn string() -> &'static Schema {
    const { &Schema::of(Shape::String) }
}

fn number() -> &'static Schema {
    const { &Schema::of(Shape::Number) }
}

fn list() -> &'static Schema {
    const { &Schema::of(Shape::List(number)) }
}

fn map() -> &'static Schema {
    const { &Schema::of(Shape::Map(number)) }
}

/// An object with declared keys, on which rules are about several keys.
fn keys() -> &'static Schema {
    static KEYS: Object = Object::new(
        &[optional("a", number), optional("b", number), optional("c", number)],
        &[("a", 0), ("b", 1), ("c", 2)],
        Rest::Closed,
    );
    const { &Schema::of(Shape::Object(&KEYS)) }
}

fn short() -> &'static Schema {
    const { &Schema::of(Shape::String).with(&[Constraint::MaxLength(2)]) }
}

static LARGE: Contains = Contains { constraints: &[Constraint::Minimum("1000")], min: 2, max: None };
static SMALL: Contains = Contains { constraints: &[Constraint::Minimum("1000")], min: 1, max: None };
static IF_A: IfKey = IfKey { key: A, value: None, requires: &[B], not: &[C] };
static IF_B: IfKey = IfKey { key: B, value: None, requires: &[A], not: &[C] };

fn sample(
    constraint: Constraint,
    on: SchemaFn,
    kept: &'static str,
    broken: (&'static str, &'static str),
    other: Constraint,
) -> Sample {
    Sample { constraint, on, kept, broken: Some(broken), other }
}

fn unchecked(constraint: Constraint, on: SchemaFn, kept: &'static str, other: Constraint) -> Sample {
    Sample { constraint, on, kept, broken: None, other }
}

/// A sample of each constraint. Limits are so unusual that a draw does not meet them by chance.
fn samples() -> Vec<Sample> {
    [of_scalars(), of_lists(), of_objects(), of_any_value()].into_iter().flatten().collect()
}

fn of_scalars() -> Vec<Sample> {
    vec![
        sample(Constraint::MinLength(3), string, "\"äöü\"", ("\"äö\"", "too_short"), Constraint::MinLength(4)),
        sample(Constraint::MaxLength(2), string, "\"äö\"", ("\"äöü\"", "too_long"), Constraint::MaxLength(3)),
        sample(
            Constraint::Pattern(&X7X),
            string,
            "\"ax7x\"",
            ("\"x8x\"", "pattern_mismatch"),
            Constraint::MinLength(1),
        ),
        sample(Constraint::Minimum("1e6"), number, "1e6", ("999999", "below_minimum"), Constraint::Minimum("1e7")),
        sample(Constraint::Maximum("-1e6"), number, "-1e6", ("-999999", "above_maximum"), Constraint::Maximum("1")),
        sample(
            Constraint::ExclusiveMinimum("1e6"),
            number,
            "1000001",
            ("1e6", "below_minimum"),
            Constraint::Minimum("1e6"),
        ),
        sample(
            Constraint::ExclusiveMaximum("-1e6"),
            number,
            "-1000001",
            ("-1e6", "above_maximum"),
            Constraint::Maximum("-1e6"),
        ),
        sample(Constraint::MultipleOf("37"), number, "74", ("75", "not_multiple_of"), Constraint::MultipleOf("2")),
        sample(
            Constraint::Format(Format::Date),
            string,
            "\"2024-02-29\"",
            ("\"2023-02-29\"", "bad_format"),
            Constraint::Format(Format::Time),
        ),
        sample(
            Constraint::Values(&[Literal::String("up")]),
            string,
            "\"up\"",
            ("\"down\"", "not_in_enum"),
            Constraint::Values(&[Literal::String("down")]),
        ),
    ]
}

fn of_lists() -> Vec<Sample> {
    vec![
        sample(Constraint::MinItems(7), list, "[1,2,3,4,5,6,7]", ("[1]", "too_few_items"), Constraint::MinItems(8)),
        sample(Constraint::MaxItems(0), list, "[]", ("[1]", "too_many_items"), Constraint::MaxItems(1)),
        sample(Constraint::UniqueItems, list, "[1,2]", ("[1,1.0]", "duplicate_items"), Constraint::MaxItems(1)),
        sample(
            Constraint::Items(&[Constraint::Minimum("1e6")]),
            list,
            "[1e6]",
            ("[1]", "below_minimum"),
            Constraint::Items(&[Constraint::Minimum("1")]),
        ),
        sample(
            Constraint::Contains(&LARGE),
            list,
            "[1,1000,1001]",
            ("[1,1000]", "contains_too_few"),
            Constraint::Contains(&SMALL),
        ),
    ]
}

fn of_objects() -> Vec<Sample> {
    vec![
        sample(
            Constraint::MinProperties(2),
            map,
            "{\"a\":1,\"b\":2}",
            ("{\"a\":1}", "too_few_keys"),
            Constraint::MinProperties(3),
        ),
        sample(Constraint::MaxProperties(0), map, "{}", ("{\"a\":1}", "too_many_keys"), Constraint::MaxProperties(1)),
        sample(Constraint::Keys(short), map, "{\"ab\":1}", ("{\"abc\":1}", "bad_key"), Constraint::Keys(string)),
        sample(
            Constraint::Requires(&A, &B),
            keys,
            "{\"a\":1,\"b\":1}",
            ("{\"a\":1}", "dependent_required"),
            Constraint::Requires(&B, &A),
        ),
        sample(
            Constraint::AnyOfKeys(&[A, B]),
            keys,
            "{\"b\":1}",
            ("{\"c\":1}", "any_of_keys"),
            Constraint::AnyOfKeys(&[A, C]),
        ),
        sample(
            Constraint::OneOfKeys(&[A, B]),
            keys,
            "{\"b\":1}",
            ("{\"a\":1,\"b\":1}", "one_of_keys"),
            Constraint::OneOfKeys(&[A, C]),
        ),
        sample(
            Constraint::NotTogether(&[A, B]),
            keys,
            "{\"a\":1}",
            ("{\"a\":1,\"b\":1}", "not_together"),
            Constraint::NotTogether(&[A, C]),
        ),
        sample(
            Constraint::IfKey(&IF_A),
            keys,
            "{\"a\":1,\"b\":1}",
            ("{\"a\":1}", "required_if"),
            Constraint::IfKey(&IF_B),
        ),
    ]
}

fn of_any_value() -> Vec<Sample> {
    vec![
        unchecked(Constraint::JsonSchema("{\"minimum\":1}"), any, "0", Constraint::JsonSchema("{\"minimum\":2}")),
        sample(Constraint::Not(number), any, "\"1\"", ("1", "not"), Constraint::Not(string)),
        unchecked(
            Constraint::Check { name: "is_even", description: "" },
            number,
            "1",
            Constraint::Check { name: "is_odd", description: "" },
        ),
        sample(
            Constraint::Custom(|value| if value.is_null() { Err("is null".to_owned()) } else { Ok(()) }),
            any,
            "1",
            ("null", "custom"),
            Constraint::Not(string),
        ),
        // It is a constraint of a map alone, which is tested while the map is read.
        unchecked(Constraint::DistinctKeys(|_, _| {}), map, "{\"a\":1}", Constraint::Keys(string)),
    ]
}

/// An object, or a newtype of another type, with constraints.
fn model(on: SchemaFn, constraints: &[Constraint]) -> &'static Schema {
    let shape = if let Shape::Object(_) = on().shape { on().shape } else { Shape::Newtype(on) };
    let constraints = Box::leak(constraints.to_vec().into_boxed_slice());
    Box::leak(Box::new(Schema { name: "Sample", ..Schema::of(shape).with(constraints) }))
}

#[test]
fn every_constraint_has_a_sample() {
    let places: Vec<_> = samples().iter().map(|sample| place(&sample.constraint)).collect();
    assert_eq!(places, (0..PLACES).collect::<Vec<_>>());
}

#[test]
fn every_constraint_is_tested_and_has_a_problem_of_its_own() {
    for Sample { constraint, on, kept, broken, .. } in samples() {
        let read = |json| by_description(model(on, &[constraint]), json, &ReadOptions::new());
        assert_eq!(read(kept), Ok(()), "{constraint:?}");
        let Some((broken, code)) = broken else { continue };
        let errors = read(broken).expect_err(broken);
        let codes: Vec<_> = errors.iter().map(Problem::code).collect();
        assert_eq!(codes, [code], "{constraint:?}");
    }
}

#[test]
fn every_constraint_tells_two_types_apart() {
    for Sample { constraint, on, other, .. } in samples() {
        assert!(is_same(model(on, &[constraint]), model(on, &[constraint])), "{constraint:?}");
        assert!(!is_same(model(on, &[constraint]), model(on, &[other])), "{constraint:?}");
        assert!(!is_same(model(on, &[other]), model(on, &[constraint])), "{constraint:?}");
    }
}

#[test]
fn every_constraint_is_in_json_schema() {
    for Sample { constraint, on, .. } in samples() {
        if is_a_function(&constraint) {
            continue;
        }
        let schema = json_schema_of(model(on, &[constraint])).to_json();
        assert_ne!(schema, json_schema_of(model(on, &[])).to_json(), "{constraint:?}");
    }
}

#[cfg(feature = "docs")]
#[test]
fn every_constraint_is_on_pages() {
    use crate::docs::{Vocabulary, page_of};

    for Sample { constraint, on, .. } in samples() {
        let before_the_example = |constraints: &[Constraint]| {
            let page = page_of(model(on, constraints), Vocabulary::Rust);
            page.split("## Example").next().map(str::to_owned)
        };
        assert_ne!(before_the_example(&[constraint]), before_the_example(&[]), "{constraint:?}");
    }
}

#[cfg(feature = "docs")]
#[test]
fn values_that_satisfy_a_constraint_can_be_drawn() {
    for Sample { constraint, on, .. } in samples() {
        if !is_a_function(&constraint) {
            assert!(!crate::draw::examples(model(on, &[constraint])).is_empty(), "{constraint:?}");
        }
    }
}
