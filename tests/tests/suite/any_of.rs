//! `anyOf`

use hl_model::{Decimal, Dict, HlModel, Integer, Null, Value};

use crate::{Anything, Nothing, accepts, refuses};

#[test]
fn one_member_matches_or_more() {
    #[derive(HlModel)]
    #[hl(minimum = 2)]
    struct AtLeastTwo(Value);
    #[derive(HlModel)]
    #[hl(any_of)]
    enum Either {
        Integer(Integer),
        AtLeastTwo(AtLeastTwo),
    }

    accepts::<Either>(&["1", "2.5", "3"]);
    refuses::<Either>("any_of_none", &["1.5"]);
}

#[test]
fn the_members_may_share_a_type() {
    #[derive(HlModel)]
    #[hl(max_length = 2)]
    struct Short(String);
    #[derive(HlModel)]
    #[hl(min_length = 4)]
    struct Long(String);
    #[derive(HlModel)]
    #[hl(any_of)]
    enum NotThree {
        Short(Short),
        Long(Long),
    }

    accepts::<NotThree>(&[r#""foobar""#]);
    refuses::<NotThree>("any_of_none", &["3", r#""foo""#]);
}

#[test]
fn a_member_may_match_everything_or_nothing() {
    #[derive(HlModel)]
    #[hl(any_of)]
    enum Both {
        One(Anything),
        Other(Anything),
    }
    #[derive(HlModel)]
    #[hl(any_of)]
    enum First {
        One(Anything),
        Other(Nothing),
    }
    #[derive(HlModel)]
    #[hl(any_of)]
    enum Neither {
        One(Nothing),
        Other(Nothing),
    }
    #[derive(HlModel)]
    #[hl(any_of)]
    enum NumberOrNot {
        Number(Decimal),
        Other(Anything),
    }

    accepts::<Both>(&[r#""foo""#]);
    accepts::<First>(&[r#""foo""#]);
    refuses::<Neither>("any_of_none", &[r#""foo""#]);
    accepts::<NumberOrNot>(&[r#""foo""#, "123"]);
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
    #[hl(any_of)]
    enum Either {
        Bar(WithBar),
        Foo(WithFoo),
    }

    accepts::<Either>(&[r#"{"bar": 2}"#, r#"{"foo": "baz"}"#, r#"{"foo": "baz", "bar": 2}"#]);
    refuses::<Either>("any_of_none", &[r#"{"foo": 2, "bar": "quux"}"#]);
}

#[test]
fn a_member_may_be_a_composition() {
    #[derive(HlModel)]
    #[hl(any_of)]
    enum Inner {
        Nothing(Null),
    }
    #[derive(HlModel)]
    #[hl(any_of)]
    enum Outer {
        Inner(Inner),
    }

    accepts::<Outer>(&["null"]);
    refuses::<Outer>("any_of_none", &["123"]);
}
