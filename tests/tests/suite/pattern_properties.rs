//! `patternProperties`

use hl_model::{Decimal, Dict, HlModel, Integer, Null, Value};

use crate::{IfObject, Nothing, accepts, refuses};

#[test]
fn the_values_of_keys_that_match_have_a_schema() {
    #[derive(HlModel)]
    struct Object {
        #[hl(pattern_keys = "f.*o")]
        matching: Dict<Integer>,
        #[hl(any_string_name)]
        others: Dict,
    }

    accepts::<Object>(&[r#"{"foo": 1}"#, r#"{"foo": 1, "foooooo": 2}"#]);
    refuses::<Object>("wrong_type", &[r#"{"foo": "bar", "fooooo": 2}"#, r#"{"foo": "bar", "foooooo": "baz"}"#]);
    accepts::<IfObject<Object>>(&[r#"["foo"]"#, r#""foo""#, "12"]);
}

#[test]
fn a_key_may_match_several_patterns() {
    #[derive(HlModel)]
    #[hl(maximum = 20)]
    struct Most(Value);
    #[derive(HlModel)]
    struct Object {
        #[hl(pattern_keys = "a*")]
        any: Dict<Integer>,
        #[hl(pattern_keys = "aaa*")]
        several: Dict<Most>,
        #[hl(any_string_name)]
        others: Dict,
    }

    accepts::<Object>(&[r#"{"a": 21}"#, r#"{"aaaa": 18}"#, r#"{"a": 21, "aaaa": 18}"#]);
    refuses::<Object>("wrong_type", &[r#"{"a": "bar"}"#]);
    refuses::<Object>("above_maximum", &[r#"{"aaaa": 31}"#]);
    let errors = Object::from_json(r#"{"aaa": "foo", "aaaa": 31}"#).map(drop).unwrap_err();
    let found: Vec<_> = errors.iter().map(|problem| (problem.pointer(), problem.code())).collect();
    assert_eq!(found, [("/aaa", "wrong_type"), ("/aaaa", "above_maximum")]);
}

#[test]
fn patterns_are_not_anchored_and_know_the_case_of_letters() {
    #[derive(HlModel)]
    struct Object {
        #[hl(pattern_keys = "[0-9]{2,}")]
        numbered: Dict<bool>,
        #[hl(pattern_keys = "X_")]
        marked: Dict<String>,
        #[hl(any_string_name)]
        others: Dict,
    }

    accepts::<Object>(&[r#"{"answer 1": "42"}"#, r#"{"a_x_3": 3}"#]);
    refuses::<Object>("null_not_allowed", &[r#"{"a31b": null}"#]);
    refuses::<Object>("wrong_type", &[r#"{"a_X_3": 3}"#]);
}

#[test]
fn keys_that_match_may_be_allowed_or_refused() {
    #[derive(HlModel)]
    struct Object {
        #[hl(pattern_keys = "f.*")]
        allowed: Dict,
        #[hl(pattern_keys = "b.*")]
        refused: Dict<Nothing>,
        #[hl(any_string_name)]
        others: Dict,
    }

    accepts::<Object>(&[r#"{"foo": 1}"#, "{}"]);
    refuses::<Object>("not", &[r#"{"bar": 2}"#, r#"{"foo": 1, "bar": 2}"#, r#"{"foobar": 1}"#]);
}

#[test]
fn null_is_a_value() {
    #[derive(HlModel)]
    struct Object {
        #[hl(pattern_keys = "^.*bar$")]
        bars: Dict<Null>,
        #[hl(any_string_name)]
        others: Dict,
    }

    accepts::<Object>(&[r#"{"foobar": null}"#]);
}

#[test]
fn names_beyond_ascii_match() {
    #[derive(HlModel)]
    struct Pi {
        #[hl(pattern_keys = "^π")]
        pi: Dict<Decimal>,
        #[hl(any_string_name)]
        others: Dict,
    }
    #[derive(HlModel)]
    struct Letters {
        #[hl(pattern_keys = "^\\p{Letter}+$")]
        letters: Dict<Decimal>,
        #[hl(any_string_name)]
        others: Dict,
    }

    accepts::<Pi>(&[r#"{"πValue": 3}"#, r#"{"pValue": "three"}"#]);
    refuses::<Pi>("wrong_type", &[r#"{"πValue": "three"}"#]);
    accepts::<Letters>(&[r#"{"π": 1}"#, r#"{"123": 1}"#]);
}

/// Cases of `properties` and `additionalProperties`.
#[derive(HlModel)]
#[hl(closed)]
struct Accented {
    #[hl(pattern_keys = "^á")]
    matching: Dict,
}

#[test]
fn keys_that_match_are_declared() {
    #[derive(HlModel)]
    #[hl(closed)]
    struct Closed {
        foo: Option<Value>,
        bar: Option<Value>,
        #[hl(pattern_keys = "^v")]
        matching: Dict,
    }

    accepts::<Closed>(&[r#"{"foo": 1}"#, r#"{"foo": 1, "vroom": 2}"#]);
    refuses::<Closed>("unknown_key", &[r#"{"foo": 1, "bar": 2, "quux": "boom"}"#]);
    accepts::<IfObject<Closed>>(&["[1, 2, 3]", r#""foobarbaz""#, "12"]);

    accepts::<Accented>(&[r#"{"ármányos": 2}"#]);
    refuses::<Accented>("unknown_key", &[r#"{"élmény": 2}"#]);
}
