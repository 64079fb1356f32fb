//! `additionalProperties`

use hl_model::{Dict, HlModel, Null, Value};

use crate::{IfObject, accepts, refuses};

#[test]
fn the_values_of_undeclared_keys_have_a_schema() {
    #[derive(HlModel)]
    struct Object {
        foo: Option<Value>,
        bar: Option<Value>,
        #[hl(any_string_name)]
        any_string_name: Dict<bool>,
    }

    accepts::<Object>(&[r#"{"foo": 1}"#, r#"{"foo": 1, "bar": 2, "quux": true}"#]);
    refuses::<Object>("wrong_type", &[r#"{"foo": 1, "bar": 2, "quux": 12}"#]);
}

#[test]
fn there_need_be_no_declared_keys() {
    #[derive(HlModel)]
    struct Flags(Dict<bool>);
    #[derive(HlModel)]
    struct Object {
        #[hl(any_string_name)]
        any_string_name: Dict<bool>,
    }

    accepts::<Flags>(&[r#"{"foo": true}"#]);
    refuses::<Flags>("wrong_type", &[r#"{"foo": 1}"#]);
    accepts::<Object>(&[r#"{"foo": true}"#]);
    refuses::<Object>("wrong_type", &[r#"{"foo": 1}"#]);
}

#[test]
fn undeclared_keys_may_be_kept() {
    #[derive(HlModel)]
    struct Open {
        foo: Option<Value>,
        bar: Option<Value>,
        #[hl(any_string_name)]
        any_string_name: Dict,
    }

    accepts::<Open>(&[r#"{"foo": 1, "bar": 2, "quux": true}"#]);
}

/// The suite has this together with `patternProperties`. Only the case about those is lost.
#[test]
fn undeclared_keys_may_be_refused() {
    #[derive(HlModel)]
    #[hl(closed)]
    struct Closed {
        foo: Option<Value>,
        bar: Option<Value>,
    }

    accepts::<Closed>(&[r#"{"foo": 1}"#]);
    refuses::<Closed>("unknown_key", &[r#"{"foo": 1, "bar": 2, "quux": "boom"}"#]);
    accepts::<IfObject<Closed>>(&["[1, 2, 3]", r#""foobarbaz""#, "12"]);
}

#[test]
fn a_map_knows_nothing_of_the_keys_that_another_part_declares() {
    #[derive(HlModel)]
    struct Part {
        foo: Option<Value>,
        #[hl(any_string_name)]
        any_string_name: Dict,
    }
    #[derive(HlModel)]
    #[hl(all_of)]
    struct Both {
        part: Part,
        flags: Dict<bool>,
        #[hl(any_string_name)]
        any_string_name: Dict,
    }

    refuses::<Both>("wrong_type", &[r#"{"foo": 1, "bar": true}"#]);
    accepts::<Both>(&[r#"{"foo": false, "bar": true}"#]);
}

#[test]
fn null_is_a_value() {
    #[derive(HlModel)]
    struct Nulls(Dict<Null>);

    accepts::<Nulls>(&[r#"{"foo": null}"#]);
}
