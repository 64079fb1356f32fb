//! `unevaluatedProperties`, which stands for the keys that no part of an `all_of` declares.

use hl_model::{Dict, HlModel, Null, Nullable, Value};

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

/// An object without declared keys.
#[derive(HlModel)]
struct Open {
    #[hl(any_string_name)]
    any_string_name: Dict,
}

/// A part that decides on every key itself. As it stands, a part leaves keys that it does not declare to the whole.
#[derive(HlModel)]
#[hl(any_of)]
enum Alone<T> {
    It(T),
}

#[test]
fn without_parts_that_declare_keys_every_key_is_left_over() {
    #[derive(HlModel)]
    #[hl(min_length = 3)]
    struct Long(String);
    #[derive(HlModel)]
    #[hl(all_of)]
    struct Kept(Open, #[hl(any_string_name)] Dict);
    #[derive(HlModel)]
    #[hl(all_of)]
    struct Checked(Open, #[hl(any_string_name)] Dict<Long>);
    #[derive(HlModel)]
    #[hl(all_of)]
    struct Nulls(Open, #[hl(any_string_name)] Dict<Null>);
    #[derive(HlModel)]
    #[hl(all_of, closed)]
    struct Refused(Value);

    accepts::<Kept>(&["{}", r#"{"foo": "foo"}"#]);
    accepts::<Checked>(&["{}", r#"{"foo": "foo"}"#]);
    refuses::<Checked>("too_short", &[r#"{"foo": "fo"}"#]);
    accepts::<Nulls>(&[r#"{"foo": null}"#]);
    accepts::<Refused>(&["{}"]);
    refuses::<Refused>("unknown_key", &[r#"{"foo": "foo"}"#]);
    accepts::<Refused>(&["true", "123", "1.0", "[]", r#""foo""#, "null"]);
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

#[test]
fn a_map_declares_every_key() {
    #[derive(HlModel)]
    #[hl(all_of, closed)]
    struct FooAndTexts {
        foo: WithFoo,
        texts: Dict<String>,
    }

    accepts::<FooAndTexts>(&[r#"{"foo": "foo"}"#, r#"{"foo": "foo", "bar": "bar"}"#]);
    refuses::<FooAndTexts>("wrong_type", &[r#"{"foo": "foo", "bar": 1}"#]);
}

#[test]
fn a_nullable_part_declares_its_keys() {
    #[derive(HlModel)]
    #[hl(all_of, closed)]
    struct Foo {
        foo: Nullable<WithFoo>,
    }

    accepts::<Foo>(&[r#"{"foo": "foo"}"#, "null"]);
    refuses::<Foo>("unknown_key", &[r#"{"foo": "foo", "bar": "bar"}"#]);
}

#[test]
fn what_is_refused_declares_no_keys() {
    #[derive(HlModel)]
    #[hl(not = ConstantBar)]
    struct NoBar(Value);
    #[derive(HlModel)]
    #[hl(not = NoBar)]
    struct NotNoBar(Value);
    #[derive(HlModel)]
    #[hl(all_of, closed)]
    struct Foo(WithFoo, NotNoBar);

    refuses::<Foo>("unknown_key", &[r#"{"foo": "foo", "bar": "bar"}"#]);
}

#[test]
fn what_one_part_refuses_no_other_part_allows() {
    #[derive(HlModel)]
    #[hl(all_of, closed)]
    struct Closed(Open);
    #[derive(HlModel)]
    #[hl(all_of, closed)]
    struct ClosedFoo(WithFoo);
    #[derive(HlModel)]
    #[hl(all_of)]
    struct Before {
        foo: WithFoo,
        closed: Alone<Closed>,
        #[hl(any_string_name)]
        any_string_name: Dict,
    }
    #[derive(HlModel)]
    #[hl(all_of)]
    struct After {
        closed: Alone<Closed>,
        foo: WithFoo,
        #[hl(any_string_name)]
        any_string_name: Dict,
    }
    #[derive(HlModel)]
    #[hl(all_of)]
    struct Inside {
        closed: Alone<ClosedFoo>,
        open: Open,
        #[hl(any_string_name)]
        any_string_name: Dict,
    }

    refuses::<Before>("any_of_none", &[r#"{"foo": "foo"}"#, r#"{"foo": "foo", "bar": "bar"}"#]);
    refuses::<After>("any_of_none", &[r#"{"foo": "foo"}"#, r#"{"foo": "foo", "bar": "bar"}"#]);
    accepts::<Inside>(&[r#"{"foo": "foo"}"#]);
    refuses::<Inside>("any_of_none", &[r#"{"foo": "foo", "bar": "bar"}"#]);
}

#[test]
fn siblings_know_nothing_of_each_others_keys() {
    #[derive(HlModel)]
    struct Foo {
        foo: Option<Anything>,
        #[hl(any_string_name)]
        any_string_name: Dict,
    }
    #[derive(HlModel)]
    struct Bar {
        bar: Option<Anything>,
        #[hl(any_string_name)]
        any_string_name: Dict,
    }
    #[derive(HlModel)]
    #[hl(all_of, closed)]
    struct ClosedFoo(Foo);
    #[derive(HlModel)]
    #[hl(all_of, closed)]
    struct ClosedBar(Bar);
    #[derive(HlModel)]
    #[hl(all_of)]
    struct FirstCloses(Alone<ClosedFoo>, Bar, #[hl(any_string_name)] Dict);
    #[derive(HlModel)]
    #[hl(all_of)]
    struct SecondCloses(Foo, Alone<ClosedBar>, #[hl(any_string_name)] Dict);

    accepts::<FirstCloses>(&[r#"{"foo": 1}"#]);
    refuses::<FirstCloses>("any_of_none", &[r#"{"foo": 1, "bar": 1}"#, r#"{"bar": 1}"#]);
    accepts::<SecondCloses>(&[r#"{"bar": 1}"#]);
    refuses::<SecondCloses>("any_of_none", &[r#"{"foo": 1, "bar": 1}"#, r#"{"foo": 1}"#]);
}

#[test]
fn the_value_at_a_key_knows_nothing_of_what_others_say_of_it() {
    #[derive(HlModel)]
    #[hl(all_of, closed)]
    struct ClosedBar(WithBar);
    #[derive(HlModel)]
    struct WithFaz {
        faz: Option<String>,
        #[hl(any_string_name)]
        any_string_name: Dict,
    }
    #[derive(HlModel)]
    struct FooIs<T> {
        foo: Option<IfObject<T>>,
        #[hl(any_string_name)]
        any_string_name: Dict,
    }
    #[derive(HlModel)]
    #[hl(all_of)]
    struct Both {
        closed: FooIs<ClosedBar>,
        uncle: Alone<FooIs<WithFaz>>,
        #[hl(any_string_name)]
        any_string_name: Dict,
    }

    accepts::<Both>(&[r#"{"foo": {"bar": "test"}}"#]);
    refuses::<Both>("any_of_none", &[r#"{"foo": {"bar": "test", "faz": "test"}}"#]);
}

#[test]
fn a_one_of_declares_the_keys_of_its_member() {
    #[derive(HlModel)]
    struct A {
        a: Option<Anything>,
        #[hl(any_string_name)]
        any_string_name: Dict,
    }
    #[derive(HlModel)]
    struct B {
        b: Option<Anything>,
        #[hl(any_string_name)]
        any_string_name: Dict,
    }
    #[derive(HlModel)]
    struct X {
        x: Anything,
        #[hl(any_string_name)]
        any_string_name: Dict,
    }
    #[derive(HlModel)]
    struct Y {
        y: Anything,
        #[hl(any_string_name)]
        any_string_name: Dict,
    }
    #[derive(HlModel)]
    #[hl(one_of)]
    enum XOrY {
        X(X),
        Y(Y),
    }
    #[derive(HlModel)]
    #[hl(all_of, closed)]
    struct Whole {
        a: A,
        b: B,
        either: XOrY,
    }

    accepts::<Whole>(&[
        r#"{"a": 1, "x": 1}"#, r#"{"a": 1, "y": 1}"#, r#"{"a": 1, "b": 1, "x": 1}"#, r#"{"a": 1, "b": 1, "y": 1}"#,
    ]);
    refuses::<Whole>("one_of_none", &["{}", r#"{"a": 1, "b": 1}"#]);
    refuses::<Whole>("one_of_many", &[r#"{"x": 1, "y": 1}"#, r#"{"a": 1, "b": 1, "x": 1, "y": 1}"#]);
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

#[derive(HlModel)]
#[hl(any_of)]
enum AnyConstant {
    Bar(ConstantBar),
    Baz(ConstantBaz),
    Quux(ConstantQuux),
}

#[derive(HlModel)]
#[hl(all_of, closed)]
struct FooAndAnyConstant(WithFoo, AnyConstant);

#[test]
fn an_any_of_declares_the_keys_of_each_member_that_matches() {
    #[derive(HlModel)]
    #[hl(one_of)]
    enum OneConstant {
        Bar(ConstantBar),
        Baz(ConstantBaz),
    }
    #[derive(HlModel)]
    #[hl(all_of, closed)]
    struct FooAndOneConstant(WithFoo, OneConstant);

    accepts::<FooAndAnyConstant>(&[r#"{"foo": "foo", "bar": "bar"}"#, r#"{"foo": "foo", "bar": "bar", "baz": "baz"}"#]);
    accepts::<FooAndOneConstant>(&[r#"{"foo": "foo", "bar": "bar"}"#]);
    refuses::<FooAndOneConstant>("unknown_key", &[r#"{"foo": "foo", "bar": "bar", "quux": "quux"}"#]);
}

#[test]
fn an_any_of_declares_no_key_of_a_member_that_does_not_match() {
    refuses::<FooAndAnyConstant>(
        "unknown_key",
        &[
            r#"{"foo": "foo", "bar": "bar", "baz": "not-baz"}"#,
            r#"{"foo": "foo", "bar": "bar", "baz": "baz", "quux": "not-quux"}"#,
        ],
    );
}

#[test]
fn a_key_that_a_part_keeps_is_written_once() {
    #[derive(HlModel)]
    #[hl(all_of)]
    struct WithValue(Anything, #[hl(any_string_name)] Dict);
    #[derive(HlModel)]
    #[hl(all_of)]
    struct WithMember(Alone<WithFoo>, #[hl(any_string_name)] Dict);

    accepts::<WithValue>(&[r#"{"foo": "foo"}"#]);
    accepts::<WithMember>(&[r#"{"foo": "foo", "bar": "bar"}"#]);
}
