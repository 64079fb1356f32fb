//! `unevaluatedProperties` beside patterns of keys, beside parts that take every key, and in references to references.

use hl_model::{Decimal, Dict, HlModel, Value};

use crate::{accepts, refuses};

/// A text at the key `foo`.
#[derive(HlModel)]
struct WithFoo {
    foo: Option<String>,
    #[hl(any_string_name)]
    any_string_name: Dict,
}

/// Texts at keys that begin with `bar`.
#[derive(HlModel)]
struct WithBars {
    #[hl(pattern_keys = "^bar")]
    bars: Dict<String>,
    #[hl(any_string_name)]
    any_string_name: Dict,
}

/// Any value, as a type of its own: a map of these takes every key, where a `Dict` leaves keys to the whole.
#[derive(HlModel)]
struct Any(Value);

/// A part that decides on every key itself.
#[derive(HlModel)]
#[hl(any_of)]
enum Alone<T> {
    It(T),
}

#[test]
fn keys_that_match_a_pattern_are_not_left_over() {
    #[derive(HlModel)]
    #[hl(closed)]
    struct Foos {
        #[hl(pattern_keys = "^foo")]
        foos: Dict<String>,
    }
    #[derive(HlModel)]
    #[hl(all_of, closed)]
    struct FooAndBars(WithFoo, WithBars);

    accepts::<Foos>(&[r#"{"foo": "foo"}"#]);
    refuses::<Foos>("unknown_key", &[r#"{"foo": "foo", "bar": "bar"}"#]);
    accepts::<FooAndBars>(&[r#"{"foo": "foo", "bar": "bar"}"#]);
    refuses::<FooAndBars>("unknown_key", &[r#"{"foo": "foo", "bar": "bar", "baz": "baz"}"#]);
}

#[test]
fn a_pattern_says_nothing_of_the_object_around_the_value() {
    #[derive(HlModel)]
    struct Inner {
        #[hl(pattern_keys = "^bar$")]
        bar: Dict<String>,
        #[hl(any_string_name)]
        any_string_name: Dict,
    }
    #[derive(HlModel)]
    #[hl(closed)]
    struct Outer {
        foo: Option<Inner>,
    }

    accepts::<Outer>(&[r#"{"foo": {"bar": "foo"}}"#]);
    refuses::<Outer>("unknown_key", &[r#"{"foo": {"bar": "foo"}, "bar": "bar"}"#]);
}

#[test]
fn a_part_that_takes_every_key_leaves_none_over() {
    #[derive(HlModel)]
    #[hl(max_length = 2)]
    struct Short(String);
    #[derive(HlModel)]
    #[hl(all_of, closed)]
    struct FooAndAll(WithFoo, Dict<Any>);
    #[derive(HlModel)]
    #[hl(all_of)]
    struct FooAllAndShort {
        foo: WithFoo,
        all: Dict<Any>,
        #[hl(any_string_name)]
        any_string_name: Dict<Short>,
    }
    #[derive(HlModel)]
    #[hl(all_of, closed)]
    struct Inside(Alone<FooAndAll>);

    const TEXTS: &[&str] = &[r#"{"foo": "foo"}"#, r#"{"foo": "foo", "bar": "bar"}"#];
    accepts::<WithFoo>(TEXTS);
    accepts::<FooAndAll>(TEXTS);
    accepts::<FooAllAndShort>(TEXTS);
    accepts::<Inside>(TEXTS);
}

#[test]
fn the_names_of_keys_declare_none() {
    #[derive(HlModel)]
    #[hl(keys(max_length = 1))]
    struct Named(Dict<Decimal>);

    accepts::<Named>(&[r#"{"a": 1}"#]);
    refuses::<Named>("wrong_type", &[r#"{"a": "b"}"#]);
}

macro_rules! with_key {
    ($($name:ident: $key:ident),*) => {$(
        #[derive(HlModel)]
        struct $name {
            $key: Value,
            #[hl(any_string_name)]
            any_string_name: Dict,
        }
    )*};
}

with_key!(HasA: a, HasB: b, HasC: c, HasD: d, HasAll: all);

#[derive(HlModel)]
struct HasXx {
    xx: Value,
    #[hl(pattern_keys = "x")]
    with_x: Dict,
    #[hl(any_string_name)]
    any_string_name: Dict,
}

#[derive(HlModel)]
#[hl(all_of, closed)]
struct All(HasAll, Dict<Any>);

#[derive(HlModel)]
#[hl(one_of)]
enum Two {
    C(HasC),
    D(HasD),
}

#[derive(HlModel)]
#[hl(one_of)]
enum One {
    Two(Two),
    B(HasB),
    Xx(HasXx),
    All(All),
}

#[derive(HlModel)]
#[hl(one_of)]
enum OneOrA {
    One(One),
    A(HasA),
}

#[derive(HlModel)]
#[hl(all_of, closed)]
struct Nested(OneOrA);

#[test]
fn references_in_references_declare_the_keys_of_what_matches() {
    accepts::<Nested>(&[r#"{"a": 1}"#, r#"{"b": 1}"#, r#"{"c": 1}"#, r#"{"d": 1}"#]);
    accepts::<Nested>(&[r#"{"xx": 1}"#, r#"{"xx": 1, "foox": 1}"#, r#"{"all": 1}"#, r#"{"all": 1, "foo": 1}"#]);
    refuses::<Nested>("unknown_key", &[r#"{"xx": 1, "foo": 1}"#]);
    refuses::<Nested>("one_of_many", &[r#"{"a": 1, "b": 1}"#, r#"{"a": 1, "c": 1}"#, r#"{"a": 1, "d": 1}"#]);
    refuses::<Nested>("one_of_many", &[r#"{"xx": 1, "a": 1}"#, r#"{"all": 1, "a": 1}"#]);
    refuses::<Nested>("one_of_none", &["{}", r#"{"b": 1, "c": 1}"#, r#"{"b": 1, "d": 1}"#, r#"{"c": 1, "d": 1}"#]);
    refuses::<Nested>("one_of_none", &[r#"{"xx": 1, "b": 1}"#, r#"{"xx": 1, "c": 1}"#, r#"{"xx": 1, "d": 1}"#]);
}
