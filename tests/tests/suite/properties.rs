//! `properties`

use hl_model::{Decimal, Dict, HlModel, Integer, Null, Value};

use crate::{Anything, IfObject, Nothing, accepts, refuses};

#[test]
fn the_value_of_each_key_has_its_schema() {
    #[derive(HlModel)]
    struct Object {
        foo: Option<Integer>,
        bar: Option<String>,
        #[hl(any_string_name)]
        any_string_name: Dict,
    }

    accepts::<Object>(&[r#"{"foo": 1, "bar": "baz"}"#, r#"{"quux": []}"#]);
    refuses::<Object>("wrong_type", &[r#"{"foo": 1, "bar": {}}"#, r#"{"foo": [], "bar": {}}"#]);
    accepts::<IfObject<Object>>(&["[]", "12"]);
}

#[test]
fn the_schema_of_a_key_may_be_true_or_false() {
    #[derive(HlModel)]
    struct Object {
        foo: Option<Anything>,
        bar: Option<Nothing>,
        #[hl(any_string_name)]
        any_string_name: Dict,
    }

    accepts::<Object>(&["{}", r#"{"foo": 1}"#]);
    refuses::<Object>("not", &[r#"{"bar": 2}"#, r#"{"foo": 1, "bar": 2}"#]);
}

#[test]
fn a_key_may_need_escapes() {
    #[derive(HlModel)]
    struct Escaped {
        #[hl(rename = "foo\nbar")]
        line_feed: Option<Decimal>,
        #[hl(rename = "foo\"bar")]
        quote: Option<Decimal>,
        #[hl(rename = "foo\\bar")]
        backslash: Option<Decimal>,
        #[hl(rename = "foo\rbar")]
        carriage_return: Option<Decimal>,
        #[hl(rename = "foo\tbar")]
        tab: Option<Decimal>,
        #[hl(rename = "foo\x0cbar")]
        form_feed: Option<Decimal>,
        #[hl(any_string_name)]
        any_string_name: Dict,
    }

    accepts::<Escaped>(&[
        r#"{"foo\nbar": 1, "foo\"bar": 1, "foo\\bar": 1, "foo\rbar": 1, "foo\tbar": 1, "foo\fbar": 1}"#,
    ]);
    refuses::<Escaped>(
        "wrong_type",
        &[r#"{"foo\nbar": "1", "foo\"bar": "1", "foo\\bar": "1", "foo\rbar": "1", "foo\tbar": "1", "foo\fbar": "1"}"#],
    );
}

#[test]
fn null_is_a_value() {
    #[derive(HlModel)]
    struct Object {
        foo: Option<Null>,
        #[hl(any_string_name)]
        any_string_name: Dict,
    }

    accepts::<Object>(&[r#"{"foo": null}"#]);
}

#[test]
fn a_key_may_be_called_as_what_every_object_of_some_language_has() {
    #[derive(HlModel)]
    struct Function {
        length: Option<String>,
        #[hl(any_string_name)]
        any_string_name: Dict,
    }
    #[derive(HlModel)]
    #[hl(rename_all = "camelCase")]
    struct Inherited {
        #[hl(rename = "__proto__")]
        proto: Option<Decimal>,
        to_string: Option<IfObject<Function>>,
        constructor: Option<Decimal>,
        #[hl(any_string_name)]
        any_string_name: Dict,
    }

    accepts::<Inherited>(&["{}", r#"{"__proto__": 12, "toString": {"length": "foo"}, "constructor": 37}"#]);
    refuses::<Inherited>("wrong_type", &[r#"{"__proto__": "foo"}"#, r#"{"constructor": {"length": 37}}"#]);
    refuses::<Inherited>("any_of_none", &[r#"{"toString": {"length": 37}}"#]);
    accepts::<IfObject<Inherited>>(&["[]", "12"]);
}

#[test]
fn a_declared_key_may_match_a_pattern_of_another_part() {
    #[derive(HlModel)]
    #[hl(min_items = 2)]
    struct AtLeastTwo(Value);
    #[derive(HlModel)]
    struct Declared {
        #[hl(max_items = 3)]
        foo: Option<Vec<Value>>,
        bar: Option<Vec<Value>>,
        #[hl(any_string_name)]
        any_string_name: Dict,
    }
    #[derive(HlModel)]
    struct Matching {
        #[hl(pattern_keys = "f.o")]
        matching: Dict<AtLeastTwo>,
        #[hl(any_string_name)]
        any_string_name: Dict,
    }
    #[derive(HlModel)]
    #[hl(all_of)]
    struct Both {
        declared: Declared,
        matching: Matching,
        #[hl(any_string_name)]
        others: Dict<Integer>,
    }

    accepts::<Both>(&[r#"{"foo": [1, 2]}"#, r#"{"fxo": [1, 2]}"#, r#"{"bar": []}"#, r#"{"quux": 3}"#]);
    refuses::<Both>("too_many_items", &[r#"{"foo": [1, 2, 3, 4]}"#]);
    refuses::<Both>("too_few_items", &[r#"{"foo": []}"#, r#"{"fxo": []}"#]);
    refuses::<Both>("wrong_type", &[r#"{"quux": "foo"}"#]);
}
