//! `required`

use hl_model::{Dict, HlModel, Value};

use crate::{IfObject, accepts, refuses};

#[derive(HlModel)]
struct Required {
    foo: Value,
    bar: Option<Value>,
    #[hl(any_string_name)]
    any_string_name: Dict,
}

#[test]
fn a_required_key_is_there() {
    accepts::<Required>(&[r#"{"foo": 1}"#]);
    refuses::<Required>("missing_key", &[r#"{"bar": 1}"#]);
}

#[test]
fn what_is_no_object_needs_no_key() {
    accepts::<IfObject<Required>>(&["[]", r#""""#, "12", "null", "true"]);
}

#[test]
fn a_key_is_optional_unless_it_is_required() {
    #[derive(HlModel)]
    struct Optional {
        foo: Option<Value>,
        #[hl(any_string_name)]
        any_string_name: Dict,
    }

    accepts::<Optional>(&["{}"]);
}

#[test]
fn a_key_may_need_escapes() {
    #[derive(HlModel)]
    struct Escaped {
        #[hl(rename = "foo\nbar")]
        line_feed: Value,
        #[hl(rename = "foo\"bar")]
        quote: Value,
        #[hl(rename = "foo\\bar")]
        backslash: Value,
        #[hl(rename = "foo\rbar")]
        carriage_return: Value,
        #[hl(rename = "foo\tbar")]
        tab: Value,
        #[hl(rename = "foo\x0cbar")]
        form_feed: Value,
        #[hl(any_string_name)]
        any_string_name: Dict,
    }

    accepts::<Escaped>(&[
        r#"{"foo\nbar": 1, "foo\"bar": 1, "foo\\bar": 1, "foo\rbar": 1, "foo\tbar": 1, "foo\fbar": 1}"#,
    ]);
    refuses::<Escaped>("missing_key", &[r#"{"foo\nbar": "1", "foo\"bar": "1"}"#]);
}

#[test]
fn a_key_may_be_called_as_what_every_object_of_some_language_has() {
    #[derive(HlModel)]
    #[hl(rename_all = "camelCase")]
    struct Inherited {
        #[hl(rename = "__proto__")]
        proto: Value,
        to_string: Value,
        constructor: Value,
        #[hl(any_string_name)]
        any_string_name: Dict,
    }

    accepts::<Inherited>(&[r#"{"__proto__": 12, "toString": {"length": "foo"}, "constructor": 37}"#]);
    refuses::<Inherited>(
        "missing_key",
        &["{}", r#"{"__proto__": "foo"}"#, r#"{"toString": {"length": 37}}"#, r#"{"constructor": {"length": 37}}"#],
    );
    accepts::<IfObject<Inherited>>(&["[]", "12"]);
}
