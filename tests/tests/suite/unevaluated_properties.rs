//! `unevaluatedProperties`, which stands for the keys that no part of an `all_of` declares.

use hl_model::{Dict, HlModel, Null, Value};

use crate::{Anything, IfObject, accepts, refuses};

/// A text at the key `foo`.
#[derive(HlModel)]
struct WithFoo {
    foo: Option<String>,
    #[hl(any_string_name)]
    any_string_name: Dict,
}

/// A text at the key `bar`.
#[derive(HlModel)]
struct WithBar {
    bar: Option<String>,
    #[hl(any_string_name)]
    any_string_name: Dict,
}

#[test]
fn without_parts_that_declare_keys_every_key_is_left_over() {
    #[derive(HlModel)]
    #[hl(min_length = 3)]
    struct Long(String);
    #[derive(HlModel)]
    #[hl(all_of)]
    struct Kept {
        all: Dict,
        #[hl(any_string_name)]
        any_string_name: Dict,
    }
    #[derive(HlModel)]
    #[hl(all_of)]
    struct Checked {
        all: Value,
        #[hl(any_string_name)]
        any_string_name: Dict<Long>,
    }
    #[derive(HlModel)]
    #[hl(all_of, closed)]
    struct Refused {
        all: Value,
    }
    #[derive(HlModel)]
    #[hl(all_of)]
    struct Nulls {
        all: Value,
        #[hl(any_string_name)]
        any_string_name: Dict<Null>,
    }

    accepts::<Kept>(&["{}", r#"{"foo": "foo"}"#]);
    accepts::<Checked>(&["{}", r#"{"foo": "foo"}"#]);
    refuses::<Checked>("too_short", &[r#"{"foo": "fo"}"#]);
    accepts::<Refused>(&["{}"]);
    refuses::<Refused>("unknown_key", &[r#"{"foo": "foo"}"#]);
    accepts::<Refused>(&["true", "123", "1.0", "[]", r#""foo""#, "null"]);
    accepts::<Nulls>(&[r#"{"foo": null}"#]);
}

#[test]
fn what_a_part_declares_is_not_left_over() {
    #[derive(HlModel)]
    #[hl(all_of, closed)]
    struct Foo(WithFoo);
    #[derive(HlModel)]
    #[hl(all_of, closed)]
    struct FooBar(WithFoo, WithBar);

    accepts::<Foo>(&[r#"{"foo": "foo"}"#]);
    refuses::<Foo>("unknown_key", &[r#"{"foo": "foo", "bar": "bar"}"#]);
    accepts::<FooBar>(&[r#"{"foo": "foo", "bar": "bar"}"#]);
    refuses::<FooBar>("unknown_key", &[r#"{"foo": "foo", "bar": "bar", "baz": "baz"}"#]);
}

#[test]
fn a_part_without_keys_declares_none() {
    #[derive(HlModel)]
    #[hl(all_of, closed)]
    struct Foo {
        foo: WithFoo,
        all: Anything,
    }

    accepts::<Foo>(&[r#"{"foo": "foo"}"#]);
    refuses::<Foo>("unknown_key", &[r#"{"bar": "bar"}"#]);
}

#[test]
fn the_keys_of_a_value_are_not_those_of_the_object_around_it() {
    #[derive(HlModel)]
    struct Outer {
        foo: Option<IfObject<WithBar>>,
        #[hl(any_string_name)]
        any_string_name: Dict,
    }
    #[derive(HlModel)]
    struct OuterMap {
        foo: Option<Dict<String>>,
        #[hl(any_string_name)]
        any_string_name: Dict,
    }
    #[derive(HlModel)]
    #[hl(all_of, closed)]
    struct Strict(Outer);
    #[derive(HlModel)]
    #[hl(all_of, closed)]
    struct StrictMap(OuterMap);

    refuses::<Strict>("unknown_key", &[r#"{"foo": {"bar": "foo"}, "bar": "bar"}"#]);
    accepts::<StrictMap>(&[r#"{"foo": {"bar": "foo"}}"#]);
    refuses::<StrictMap>("unknown_key", &[r#"{"foo": {"bar": "foo"}, "bar": "bar"}"#]);
}

#[test]
fn a_part_may_refer_to_the_whole() {
    #[derive(HlModel)]
    struct Part {
        x: Option<Box<IfObject<Whole>>>,
        #[hl(any_string_name)]
        any_string_name: Dict,
    }
    #[derive(HlModel)]
    #[hl(all_of, closed)]
    struct Whole(Part);

    accepts::<Whole>(&["{}", r#"{"x": {}}"#, r#"{"x": {"x": {}}}"#, r#"{"x": {"x": {"x": {}}}}"#]);
    refuses::<Whole>("unknown_key", &[r#"{"x": {}, "y": {}}"#]);
    refuses::<Whole>("any_of_none", &[r#"{"x": {"x": {}, "y": {}}}"#, r#"{"x": {"x": {"x": {}, "y": {}}}}"#]);
}

/// Models that have one key, with one value, and keep all others.
macro_rules! constants {
    ($($name:ident: $key:ident = $value:literal),+ $(,)?) => {
        $(#[derive(HlModel)]
        struct $name {
            #[hl(values = [$value])]
            $key: Value,
            #[hl(any_string_name)]
            any_string_name: Dict,
        })+
    };
}

constants!(ConstantBar: bar = "bar", ConstantBaz: baz = "baz", ConstantQuux: quux = "quux");

#[test]
fn a_composition_declares_the_keys_of_the_members_that_match() {
    #[derive(HlModel)]
    #[hl(any_of)]
    enum AnyOf {
        Bar(ConstantBar),
        Baz(ConstantBaz),
        Quux(ConstantQuux),
    }
    #[derive(HlModel)]
    #[hl(one_of)]
    enum OneOf {
        Bar(ConstantBar),
        Baz(ConstantBaz),
    }
    #[derive(HlModel)]
    #[hl(all_of, closed)]
    struct FooAndAnyOf(WithFoo, AnyOf);
    #[derive(HlModel)]
    #[hl(all_of, closed)]
    struct FooAndOneOf(WithFoo, OneOf);

    accepts::<FooAndAnyOf>(&[r#"{"foo": "foo", "bar": "bar"}"#, r#"{"foo": "foo", "bar": "bar", "baz": "baz"}"#]);
    refuses::<FooAndAnyOf>(
        "unknown_key",
        &[
            r#"{"foo": "foo", "bar": "bar", "baz": "not-baz"}"#,
            r#"{"foo": "foo", "bar": "bar", "baz": "baz", "quux": "not-quux"}"#,
        ],
    );
    accepts::<FooAndOneOf>(&[r#"{"foo": "foo", "bar": "bar"}"#]);
    refuses::<FooAndOneOf>("unknown_key", &[r#"{"foo": "foo", "bar": "bar", "quux": "quux"}"#]);
}
