//! `dependentRequired`

use hl_model::{Dict, HlModel, Value};

use crate::{IfObject, accepts, refuses};

#[test]
fn a_key_requires_another() {
    #[derive(HlModel)]
    struct Object {
        #[hl(requires = "foo")]
        bar: Option<Value>,
        foo: Option<Value>,
        #[hl(any_string_name)]
        others: Dict,
    }

    accepts::<Object>(&["{}", r#"{"foo": 1}"#, r#"{"foo": 1, "bar": 2}"#]);
    refuses::<Object>("dependent_required", &[r#"{"bar": 2}"#]);
    accepts::<IfObject<Object>>(&[r#"["bar"]"#, r#""foobar""#, "12"]);
}

#[test]
fn a_key_requires_several() {
    #[derive(HlModel)]
    struct Object {
        #[hl(requires = "foo", requires = "bar")]
        quux: Option<Value>,
        foo: Option<Value>,
        bar: Option<Value>,
        #[hl(any_string_name)]
        others: Dict,
    }

    accepts::<Object>(&["{}", r#"{"foo": 1, "bar": 2}"#, r#"{"foo": 1, "bar": 2, "quux": 3}"#]);
    refuses::<Object>(
        "dependent_required",
        &[r#"{"foo": 1, "quux": 2}"#, r#"{"bar": 1, "quux": 2}"#, r#"{"quux": 1}"#],
    );
}

#[test]
fn the_names_of_keys_may_have_escapes() {
    #[derive(HlModel)]
    struct Object {
        #[hl(rename = "foo\nbar", requires = "foo\rbar")]
        line_feed: Option<Value>,
        #[hl(rename = "foo\rbar")]
        carriage_return: Option<Value>,
        #[hl(rename = "foo\"bar", requires = "foo'bar")]
        double: Option<Value>,
        #[hl(rename = "foo'bar")]
        single: Option<Value>,
        #[hl(any_string_name)]
        others: Dict,
    }

    accepts::<Object>(&[r#"{"foo\nbar": 1, "foo\rbar": 2}"#, r#"{"foo'bar": 1, "foo\"bar": 2}"#]);
    refuses::<Object>("dependent_required", &[r#"{"foo\nbar": 1, "foo": 2}"#, r#"{"foo\"bar": 2}"#]);
}

#[test]
fn a_key_may_require_nothing() {
    #[derive(HlModel)]
    struct Object {
        bar: Option<Value>,
        #[hl(any_string_name)]
        others: Dict,
    }

    accepts::<IfObject<Object>>(&["{}", r#"{"bar": 2}"#, "1"]);
}
