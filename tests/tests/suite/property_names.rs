//! `propertyNames`

use hl_model::{Decimal, Dict, HlModel};

use crate::{IfObject, accepts, refuses};

#[test]
fn the_names_of_keys_have_a_schema() {
    #[derive(HlModel)]
    #[hl(keys(max_length = 3))]
    struct Short(Dict);

    accepts::<Short>(&[r#"{"f": {}, "foo": {}}"#, "{}"]);
    refuses::<Short>("bad_key", &[r#"{"foo": {}, "foobar": {}}"#]);
    accepts::<IfObject<Short>>(&["[1, 2, 3, 4]", r#""foobar""#, "12", "null", "true"]);
}

#[test]
fn names_match_a_pattern_or_are_listed() {
    #[derive(HlModel)]
    #[hl(keys(pattern = "^a+$"))]
    struct Matching(Dict);
    #[derive(HlModel)]
    #[hl(keys(values = ["foo"]))]
    struct One(Dict);
    #[derive(HlModel)]
    #[hl(keys(values = ["foo", "bar"]))]
    struct Two(Dict);

    accepts::<Matching>(&[r#"{"a": {}, "aa": {}, "aaa": {}}"#, "{}"]);
    refuses::<Matching>("bad_key", &[r#"{"aaA": {}}"#]);
    accepts::<One>(&[r#"{"foo": 1}"#, "{}"]);
    refuses::<One>("bad_key", &[r#"{"bar": 1}"#]);
    accepts::<Two>(&[r#"{"foo": 1}"#, r#"{"foo": 1, "bar": 1}"#, "{}"]);
    refuses::<Two>("bad_key", &[r#"{"baz": 1}"#]);
}

#[test]
fn every_name_may_be_allowed_or_none() {
    #[derive(HlModel)]
    #[hl(max_properties = 0)]
    struct WithoutKeys(Dict);

    accepts::<Dict>(&[r#"{"foo": 1}"#, "{}"]);
    accepts::<WithoutKeys>(&["{}"]);
    refuses::<WithoutKeys>("too_many_keys", &[r#"{"foo": 1}"#]);
}

#[test]
fn names_and_values_have_schemas_apart() {
    #[derive(HlModel)]
    #[hl(keys(max_length = 5))]
    struct Numbers(Dict<Decimal>);

    accepts::<Numbers>(&[r#"{"apple": 4}"#]);
    refuses::<Numbers>("bad_key", &[r#"{"watermelon": 6}"#]);
}
