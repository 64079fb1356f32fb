//! `allOf`

use hl_model::{Decimal, Dict, HlModel, Integer, Null, Problem, Value};

use crate::{Anything, Nothing, accepts, refuses};

#[derive(HlModel)]
struct WithBar {
    bar: Integer,
    #[hl(any_string_name)]
    any_string_name: Dict,
}

#[derive(HlModel)]
struct WithFoo {
    foo: String,
    #[hl(any_string_name)]
    any_string_name: Dict,
}

/// A number under a name, because the parts of an `all_of` are models.
#[derive(HlModel)]
struct Number(Decimal);

/// `null` under a name.
#[derive(HlModel)]
struct OnlyNull(Null);

#[test]
fn every_part_matches() {
    #[derive(HlModel)]
    #[hl(all_of)]
    struct Both(WithBar, WithFoo, #[hl(any_string_name)] Dict);

    accepts::<Both>(&[r#"{"foo": "baz", "bar": 2}"#]);
    refuses::<Both>("missing_key", &[r#"{"foo": "baz"}"#, r#"{"bar": 2}"#]);
    refuses::<Both>("wrong_type", &[r#"{"foo": "baz", "bar": "quux"}"#]);
}

/// What stands beside `allOf` in the suite is one more part.
#[test]
fn there_may_be_any_number_of_parts() {
    #[derive(HlModel)]
    struct WithBaz {
        baz: Null,
        #[hl(any_string_name)]
        any_string_name: Dict,
    }
    #[derive(HlModel)]
    #[hl(all_of)]
    struct Three(WithBar, WithFoo, WithBaz, #[hl(any_string_name)] Dict);

    accepts::<Three>(&[r#"{"foo": "quux", "bar": 2, "baz": null}"#]);
    refuses::<Three>(
        "missing_key",
        &[
            r#"{"foo": "quux", "baz": null}"#,
            r#"{"bar": 2, "baz": null}"#,
            r#"{"foo": "quux", "bar": 2}"#,
            r#"{"bar": 2}"#,
        ],
    );
}

#[test]
fn parts_need_not_be_objects() {
    #[derive(HlModel)]
    #[hl(maximum = 30)]
    struct AtMost(Value);
    #[derive(HlModel)]
    #[hl(minimum = 20)]
    struct AtLeast(Value);
    #[derive(HlModel)]
    #[hl(all_of)]
    struct Between(AtMost, AtLeast, #[hl(any_string_name)] Dict);
    /// A newtype of a newtype has its constraints.
    #[derive(HlModel)]
    #[hl(minimum = 20)]
    struct Nested(AtMost);

    accepts::<Between>(&["25"]);
    refuses::<Between>("above_maximum", &["35"]);
    accepts::<Nested>(&["25"]);
    refuses::<Nested>("above_maximum", &["35"]);
}

#[test]
fn a_part_may_match_everything_or_nothing() {
    #[derive(HlModel)]
    #[hl(all_of)]
    struct Everything {
        one: Anything,
        other: Anything,
        #[hl(any_string_name)]
        any_string_name: Dict,
    }
    #[derive(HlModel)]
    #[hl(all_of)]
    struct OneNot {
        one: Anything,
        other: Nothing,
        #[hl(any_string_name)]
        any_string_name: Dict,
    }
    #[derive(HlModel)]
    #[hl(all_of)]
    struct BothNot {
        one: Nothing,
        other: Nothing,
        #[hl(any_string_name)]
        any_string_name: Dict,
    }

    accepts::<Everything>(&[r#""foo""#, "1"]);
    refuses::<OneNot>("not", &[r#""foo""#]);
    refuses::<BothNot>("not", &[r#""foo""#]);
}

#[test]
fn one_part_may_say_all() {
    #[derive(HlModel)]
    #[hl(all_of)]
    struct Single {
        only: Anything,
        #[hl(any_string_name)]
        any_string_name: Dict,
    }
    #[derive(HlModel)]
    #[hl(all_of)]
    struct Last {
        anything: Anything,
        number: Number,
        #[hl(any_string_name)]
        any_string_name: Dict,
    }
    #[derive(HlModel)]
    #[hl(all_of)]
    struct First {
        number: Number,
        anything: Anything,
        #[hl(any_string_name)]
        any_string_name: Dict,
    }

    accepts::<Single>(&["1"]);
    accepts::<Last>(&["1"]);
    refuses::<Last>("wrong_type", &[r#""foo""#]);
    accepts::<First>(&["1"]);
    refuses::<First>("wrong_type", &[r#""foo""#]);
}

#[test]
fn a_part_may_be_a_composition() {
    #[derive(HlModel)]
    #[hl(all_of)]
    struct Inner {
        nothing: OnlyNull,
        #[hl(any_string_name)]
        any_string_name: Dict,
    }
    #[derive(HlModel)]
    #[hl(all_of)]
    struct Outer {
        inner: Inner,
        #[hl(any_string_name)]
        any_string_name: Dict,
    }

    accepts::<Outer>(&["null"]);
    refuses::<Outer>("wrong_type", &["123"]);
}

#[test]
fn parts_may_be_any_of_and_one_of() {
    #[derive(HlModel)]
    #[hl(multiple_of = 2)]
    struct Two(Value);
    #[derive(HlModel)]
    #[hl(multiple_of = 3)]
    struct Three(Value);
    #[derive(HlModel)]
    #[hl(multiple_of = 5)]
    struct Five(Value);
    #[derive(HlModel)]
    #[hl(any_of)]
    enum AnyOf {
        Three(Three),
    }
    #[derive(HlModel)]
    #[hl(one_of)]
    enum OneOf {
        Five(Five),
    }
    #[derive(HlModel)]
    #[hl(all_of)]
    struct Thirty(Two, AnyOf, OneOf, #[hl(any_string_name)] Dict);

    accepts::<Thirty>(&["30"]);
    refuses::<Thirty>("not_multiple_of", &["15"]);
    refuses::<Thirty>("any_of_none", &["10"]);
    refuses::<Thirty>("one_of_none", &["6"]);
    for (text, codes) in [
        ("1", &["not_multiple_of", "any_of_none", "one_of_none"][..]),
        ("5", &["not_multiple_of", "any_of_none"]),
        ("3", &["not_multiple_of", "one_of_none"]),
        ("2", &["any_of_none", "one_of_none"]),
    ] {
        refuses_by::<Thirty>(codes, text);
    }
}

/// Asserts that a text is refused for several reasons.
#[track_caller]
fn refuses_by<T: HlModel>(codes: &[&str], text: &str) {
    let errors = T::from_json(text).err();
    let found: Vec<_> = errors.iter().flatten().map(Problem::code).collect();
    assert_eq!(found, codes, "{text}");
}

/// The suite asks whether it looks like an endless loop that two parts check one value by one schema.
#[test]
fn two_parts_may_say_the_same_of_a_value() {
    #[derive(HlModel)]
    struct Part {
        foo: Option<Integer>,
        #[hl(any_string_name)]
        any_string_name: Dict,
    }
    #[derive(HlModel)]
    #[hl(all_of)]
    struct Both {
        part: Part,
        integers: Dict<Integer>,
        #[hl(any_string_name)]
        any_string_name: Dict,
    }

    accepts::<Both>(&[r#"{"foo": 1}"#]);
    refuses::<Both>("wrong_type", &[r#"{"foo": "a string"}"#]);
}

/// What a part says of keys that it does not declare gives way to what the whole says.
#[test]
fn a_closed_part_leaves_the_keys_of_others_to_the_whole() {
    #[derive(HlModel)]
    #[hl(all_of, closed)]
    struct Inner(WithBar);
    #[derive(HlModel)]
    #[hl(all_of)]
    struct Outer(Inner, #[hl(any_string_name)] Dict);

    refuses::<Inner>("unknown_key", &[r#"{"bar": 1, "baz": 2}"#]);
    accepts::<Outer>(&[r#"{"bar": 1, "baz": 2}"#]);
}
