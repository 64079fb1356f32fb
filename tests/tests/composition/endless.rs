//! Models that contain themselves without a list or an object in between.

use hl_model::docs::{self, Vocabulary};
use hl_model::schema::{Constraint, Contains, Schema, Shape, json_schema};
use hl_model::{Dict, Errors, HlModel, Nullable, ReadOptions, Value};
use hl_model_tests::{by_description, described};

/// The verdicts on a text through every door, and by another implementation of JSON Schema.
#[track_caller]
fn read<T: HlModel>(text: &str) -> Result<T, Errors> {
    let read = T::from_json(text);
    assert_eq!(read.as_ref().map(drop), described(<T as HlModel>::schema(), text).as_ref().map(drop), "{text}");
    assert_eq!(T::from_value(text.parse().unwrap()).is_ok(), read.is_ok(), "{text}");
    let schema = serde_json::from_str(&json_schema::<T>().to_json()).unwrap();
    let validator = jsonschema::draft202012::new(&schema).unwrap();
    assert_eq!(validator.is_valid(&serde_json::from_str(text).unwrap()), read.is_ok(), "{text}: {schema:#}");
    for vocabulary in [Vocabulary::Python, Vocabulary::Rust] {
        assert!(docs::page::<T>(vocabulary).contains(<T as HlModel>::schema().name()));
    }
    assert!(hl_model::schema::openapi_components_of(&[<T as HlModel>::schema()]).to_json().contains("schemas"));
    assert!(docs::Pages::new().model::<T>().check("no such folder").is_err());
    if let Ok(model) = &read {
        assert_eq!(model.to_json().unwrap(), text);
    }
    read
}

/// What is another.
#[derive(Debug, HlModel)]
struct One(Box<Another>);

/// What is the one.
#[derive(Debug, HlModel)]
struct Another(Box<One>);

/// The other of two.
#[derive(Debug, HlModel)]
struct There(Box<Back>);

/// One of two.
#[derive(Debug, HlModel)]
struct Back(Nullable<Box<There>>);

/// Another as its only part.
#[derive(Debug, HlModel)]
#[hl(all_of, closed)]
struct OnlyPart(Box<OtherPart>);

/// The one as its only part.
#[derive(Debug, HlModel)]
#[hl(all_of, closed)]
struct OtherPart(Box<OnlyPart>);

/// Another as a part.
#[derive(Debug, HlModel)]
#[hl(all_of)]
struct OnePart(Box<Part>, Value, #[hl(any_string_name)] Dict);

/// The one under a new name.
#[derive(Debug, HlModel)]
struct Part(OnePart);

#[test]
fn what_contains_only_itself_has_no_value() {
    for text in ["1", "null", "{}", "[[]]"] {
        assert!(read::<One>(text).unwrap_err().to_string().contains("`One` refers back to itself here"));
        assert!(read::<OnlyPart>(text).unwrap_err().to_string().contains("`OnlyPart` refers back to itself here"));
        assert!(read::<OnePart>(text).unwrap_err().to_string().contains("`OnePart` refers back to itself here"));
    }
}

#[test]
fn what_contains_only_itself_or_null_is_null() {
    assert!(matches!(read::<There>("null"), Ok(There(_))));
    assert!(matches!(read::<Back>("null"), Ok(Back(Nullable::Null))));
    for text in ["1", "{}", "[null]"] {
        assert!(read::<There>(text).is_err());
        assert!(read::<Back>(text).is_err());
    }
}

/// One of two unions that contain each other.
#[derive(Debug, HlModel)]
#[hl(any_of)]
enum Left {
    /// The other.
    Right(Box<Right>),
    /// A truth value.
    Truth(bool),
    /// A level more.
    Deeper(Holder),
}

/// The other.
#[derive(Debug, HlModel)]
#[hl(any_of)]
enum Right {
    /// The one.
    Left(Box<Left>),
    /// A number.
    Number(i64),
    /// A level more.
    Deeper(Holder),
}

/// A level more.
#[derive(Debug, HlModel)]
#[hl(closed)]
struct Holder {
    left: Option<Box<Left>>,
    right: Option<Box<Right>>,
}

#[test]
fn unions_that_contain_each_other_are_what_one_of_them_is_by_itself() {
    assert!(matches!(read::<Left>("true"), Ok(Left::Truth(true))));
    let Ok(Left::Right(right)) = read::<Left>("1") else { panic!("a number is a `Right`") };
    assert!(matches!(*right, Right::Number(1)));
    let Ok(Right::Left(left)) = read::<Right>("true") else { panic!("a truth value is a `Left`") };
    assert!(matches!(*left, Left::Truth(true)));
    for text in [r#"{"left":1,"right":true}"#, r#"{"left":{"right":{"left":{"left":false}}}}"#] {
        read::<Left>(text).unwrap();
        read::<Right>(text).unwrap();
    }
    for text in ["\"a\"", "[]", "1.5", r#"{"left":{"right":"a"}}"#] {
        assert_eq!(read::<Left>(text).unwrap_err().first().code(), "any_of_none", "{text}");
        assert_eq!(read::<Right>(text).unwrap_err().first().code(), "any_of_none", "{text}");
    }
}

#[test]
fn unions_that_contain_each_other_are_read_at_any_depth_without_trying_again_and_again() {
    let (open, close) = (r#"{"right":"#.repeat(100), "}".repeat(100));
    read::<Left>(&format!("{open}1{close}")).unwrap();
    assert!(Left::from_json(&format!("{open}\"a\"{close}")).is_err());
}

/// One of three unions in a ring. Exactly one of its members may match.
#[derive(Debug, HlModel)]
#[hl(one_of)]
enum Ring<T> {
    /// The next.
    Next(Box<RingEnd<T>>),
    /// A value.
    Value(T),
}

/// The end of the ring.
#[derive(Debug, HlModel)]
#[hl(one_of)]
enum RingEnd<T> {
    /// The first.
    First(Nullable<Box<Ring<T>>>),
    /// A text.
    Text(String),
}

#[test]
fn a_ring_of_unions_may_be_generic_and_nullable() {
    assert!(matches!(read::<Ring<bool>>("true"), Ok(Ring::Value(true))));
    assert!(matches!(read::<Ring<bool>>("\"a\""), Ok(Ring::Next(_))));
    assert!(matches!(read::<RingEnd<bool>>("null"), Ok(RingEnd::First(Nullable::Null))));
    assert!(read::<Ring<bool>>("1").is_err());
}

/// What is not another.
#[derive(Debug, HlModel)]
#[hl(not = NotOne)]
struct NotAnother(Value);

/// What is not the one.
#[derive(Debug, HlModel)]
#[hl(not = NotAnother)]
struct NotOne(Value);

#[test]
fn what_two_models_refuse_of_each_other_comes_to_an_end() {
    let codes = |read: Result<(), Errors>| read.map_err(|errors| errors.first().code());
    for text in ["1", "{}", "null"] {
        let read = codes(NotAnother::from_json(text).map(drop));
        assert_eq!(read, codes(described(<NotAnother as HlModel>::schema(), text)));
        assert_eq!(read, codes(NotOne::from_json(text).map(drop)), "they are alike");
        assert_eq!(read, codes(NotOne::from_value(text.parse().unwrap()).map(drop)));
    }
    assert!(json_schema::<NotOne>().to_json().contains("not"));
}

/// What is anything, which is asked last.
#[derive(Debug, HlModel)]
#[hl(any_of)]
enum Everything {
    NotNothing(NotNothing),
    Any(Value),
}

/// What is not anything.
#[derive(Debug, HlModel)]
#[hl(not = Everything)]
struct Nothing(Value);

/// What is anything.
#[derive(Debug, HlModel)]
#[hl(not = Nothing)]
struct NotNothing(Value);

#[derive(Debug, HlModel)]
#[hl(any_of)]
enum NothingOrNot {
    Nothing(Nothing),
    NotNothing(NotNothing),
}

#[test]
fn what_seems_to_be_refused_while_another_model_is_asked_about_is_asked_again() {
    for text in ["1", "{}", "[[1]]", r#"{"a":{}}"#] {
        assert_eq!(Nothing::from_json(text).unwrap_err().first().code(), "not", "{text}");
        assert!(NotNothing::from_json(text).is_ok() && Everything::from_json(text).is_ok(), "{text}");
        assert!(matches!(NothingOrNot::from_json(text), Ok(NothingOrNot::NotNothing(_))), "{text}");
    }
}

/// A list that contains a value which is not such a list.
static ALTERNATING: Schema = Schema::of(Shape::List(|| const { &Schema::of(Shape::Any) }))
    .with(&[Constraint::Contains(&Contains { constraints: &[Constraint::Not(|| &ALTERNATING)], min: 1, max: None })]);

#[test]
fn a_list_may_be_such_a_list_because_of_what_its_items_are_not() {
    for levels in 1..8 {
        let text = "[".repeat(levels) + "1" + &"]".repeat(levels);
        assert_eq!(described(&ALTERNATING, &text).is_ok(), levels % 2 == 1, "{text}");
    }
}

/// Such lists beside each other.
static SIDE_BY_SIDE: Schema = Schema::of(Shape::List(|| &ALTERNATING));

#[test]
fn lists_are_no_deeper_for_what_their_items_are_not() {
    let errors = by_description(&SIDE_BY_SIDE, "[[[1]],[1],[[2]],[3]]", &ReadOptions::new().depth(3)).unwrap_err();
    let problems: Vec<_> = errors.iter().map(|problem| (problem.pointer(), problem.code())).collect();
    assert_eq!(problems, [("/0", "contains_too_few"), ("/2", "contains_too_few")]);
}
