//! `oneOf`

use hl_model::{Decimal, Dict, HlModel, Integer, Null, Value};

use crate::{Anything, Nothing, accepts, refuses};

#[test]
fn exactly_one_member_matches() {
    #[derive(HlModel)]
    #[hl(minimum = 2)]
    struct AtLeastTwo(Value);
    #[derive(HlModel)]
    #[hl(one_of)]
    enum Either {
        Integer(Integer),
        AtLeastTwo(AtLeastTwo),
    }

    accepts::<Either>(&["1", "2.5"]);
    refuses::<Either>("one_of_many", &["3"]);
    refuses::<Either>("one_of_none", &["1.5"]);
}

#[test]
fn the_members_may_share_a_type() {
    #[derive(HlModel)]
    #[hl(min_length = 2)]
    struct NotShort(String);
    #[derive(HlModel)]
    #[hl(max_length = 4)]
    struct NotLong(String);
    #[derive(HlModel)]
    #[hl(one_of)]
    enum ShortOrLong {
        NotShort(NotShort),
        NotLong(NotLong),
    }

    accepts::<ShortOrLong>(&[r#""foobar""#]);
    refuses::<ShortOrLong>("one_of_many", &[r#""foo""#]);
    refuses::<ShortOrLong>("one_of_none", &["3"]);
}

#[test]
fn a_member_may_match_everything_or_nothing() {
    #[derive(HlModel)]
    #[hl(one_of)]
    enum All {
        A(Anything),
        B(Anything),
        C(Anything),
    }
    #[derive(HlModel)]
    #[hl(one_of)]
    enum First {
        A(Anything),
        B(Nothing),
        C(Nothing),
    }
    #[derive(HlModel)]
    #[hl(one_of)]
    enum FirstTwo {
        A(Anything),
        B(Anything),
        C(Nothing),
    }
    #[derive(HlModel)]
    #[hl(one_of)]
    enum NoMember {
        A(Nothing),
        B(Nothing),
        C(Nothing),
    }
    #[derive(HlModel)]
    #[hl(one_of)]
    enum NotNumber {
        Number(Decimal),
        Other(Anything),
    }

    refuses::<All>("one_of_many", &[r#""foo""#]);
    accepts::<First>(&[r#""foo""#]);
    refuses::<FirstTwo>("one_of_many", &[r#""foo""#]);
    refuses::<NoMember>("one_of_none", &[r#""foo""#]);
    accepts::<NotNumber>(&[r#""foo""#]);
    refuses::<NotNumber>("one_of_many", &["123"]);
}

#[test]
fn members_may_be_models() {
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
    #[derive(HlModel)]
    #[hl(one_of)]
    enum Either {
        Bar(WithBar),
        Foo(WithFoo),
    }

    accepts::<Either>(&[r#"{"bar": 2}"#, r#"{"foo": "baz"}"#]);
    refuses::<Either>("one_of_many", &[r#"{"foo": "baz", "bar": 2}"#]);
    refuses::<Either>("one_of_none", &[r#"{"foo": 2, "bar": "quux"}"#]);
}

#[test]
fn models_may_be_told_by_their_required_keys_alone() {
    #[derive(HlModel)]
    struct WithBar {
        foo: Value,
        bar: Value,
        #[hl(any_string_name)]
        any_string_name: Dict,
    }
    #[derive(HlModel)]
    struct WithBaz {
        foo: Value,
        baz: Value,
        #[hl(any_string_name)]
        any_string_name: Dict,
    }
    #[derive(HlModel)]
    #[hl(one_of)]
    enum Either {
        Bar(WithBar),
        Baz(WithBaz),
    }

    accepts::<Either>(&[r#"{"foo": 1, "bar": 2}"#, r#"{"foo": 1, "baz": 3}"#]);
    refuses::<Either>("one_of_none", &[r#"{"bar": 2}"#]);
    refuses::<Either>("one_of_many", &[r#"{"foo": 1, "bar": 2, "baz": 3}"#]);
}

#[test]
fn an_optional_key_tells_no_member() {
    #[derive(HlModel)]
    struct WithBar {
        bar: Anything,
        baz: Option<Anything>,
        #[hl(any_string_name)]
        any_string_name: Dict,
    }
    #[derive(HlModel)]
    struct WithFoo {
        foo: Anything,
        #[hl(any_string_name)]
        any_string_name: Dict,
    }
    #[derive(HlModel)]
    #[hl(one_of)]
    enum Either {
        Bar(WithBar),
        Foo(WithFoo),
    }

    accepts::<Either>(&[r#"{"bar": 8}"#, r#"{"foo": "foo"}"#]);
    refuses::<Either>("one_of_many", &[r#"{"foo": "foo", "bar": 8}"#]);
    refuses::<Either>("one_of_none", &[r#"{"baz": "quux"}"#]);
}

#[test]
fn a_member_may_be_a_composition() {
    #[derive(HlModel)]
    #[hl(one_of)]
    enum Inner {
        Nothing(Null),
    }
    #[derive(HlModel)]
    #[hl(one_of)]
    enum Outer {
        Inner(Inner),
    }

    accepts::<Outer>(&["null"]);
    refuses::<Outer>("one_of_none", &["123"]);
}
