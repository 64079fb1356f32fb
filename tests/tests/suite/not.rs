//! `not`

use hl_model::{Dict, HlModel, Integer, Value};

use crate::boolean_schema::VALUES;
use crate::{Anything, Nothing, accepts, refuses};

#[test]
fn a_type_is_refused() {
    #[derive(HlModel)]
    #[hl(not = Integer)]
    struct NoInteger(Value);

    accepts::<NoInteger>(&[r#""foo""#]);
    refuses::<NoInteger>("not", &["1"]);
}

#[test]
fn several_types_are_refused() {
    #[derive(HlModel)]
    #[hl(any_of)]
    enum IntegerOrBoolean {
        Integer(Integer),
        Boolean(bool),
    }
    #[derive(HlModel)]
    #[hl(not = IntegerOrBoolean)]
    struct Neither(Value);

    accepts::<Neither>(&[r#""foo""#]);
    refuses::<Neither>("not", &["1", "true"]);
}

#[test]
fn a_model_is_refused() {
    #[derive(HlModel)]
    struct Refused {
        foo: Option<String>,
        #[hl(any_string_name)]
        any_string_name: Dict,
    }
    #[derive(HlModel)]
    #[hl(not = Refused)]
    struct Other(Value);

    accepts::<Other>(&["1", r#"{"foo": 1}"#]);
    refuses::<Other>("not", &[r#"{"foo": "bar"}"#]);
}

#[test]
fn a_key_may_be_forbidden() {
    #[derive(HlModel)]
    struct Object {
        #[hl(not = Value)]
        foo: Option<Value>,
        #[hl(any_string_name)]
        any_string_name: Dict,
    }

    accepts::<Object>(&[r#"{"bar": 1, "baz": 2}"#]);
    refuses::<Object>("not", &[r#"{"foo": 1, "bar": 2}"#]);
}

/// The suite states this with the empty schema and with `true`, which are one type here.
#[test]
fn everything_may_be_refused() {
    #[derive(HlModel)]
    #[hl(not = Value)]
    struct Refused(Value);

    refuses::<Refused>("not", VALUES);
}

/// The suite states this with `false` and with a second `not`, which are one type here.
#[test]
fn to_refuse_nothing_allows_everything() {
    #[derive(HlModel)]
    #[hl(not = Nothing)]
    struct Allowed(Value);

    accepts::<Allowed>(VALUES);
}

#[test]
fn within_a_refused_model_the_keys_that_no_part_declares_are_known_too() {
    #[derive(HlModel)]
    struct WithFoo {
        foo: Option<Anything>,
        #[hl(any_string_name)]
        any_string_name: Dict,
    }
    #[derive(HlModel)]
    #[hl(any_of)]
    enum AnythingOrFoo {
        Anything(Anything),
        Foo(WithFoo),
    }
    #[derive(HlModel)]
    #[hl(all_of, closed)]
    struct OnlyFoo(AnythingOrFoo);
    #[derive(HlModel)]
    #[hl(not = OnlyFoo)]
    struct Other(Value);

    accepts::<Other>(&[r#"{"bar": 1}"#]);
    refuses::<Other>("not", &[r#"{"foo": 1}"#]);
}
