//! `enum`

use hl_model::{Dict, HlModel, Integer, Nullable, Value};

use crate::{accepts, refuses};

#[test]
fn numbers_are_listed() {
    #[derive(HlModel)]
    #[hl(values = [1, 2, 3])]
    struct Listed(Value);
    #[derive(HlModel)]
    enum Variants {
        #[hl(value = 1)]
        One,
        #[hl(value = 2)]
        Two,
        #[hl(value = 3)]
        Three,
    }

    accepts::<Listed>(&["1"]);
    refuses::<Listed>("not_in_enum", &["4"]);
    accepts::<Variants>(&["1"]);
    refuses::<Variants>("not_in_enum", &["4"]);
}

#[test]
fn values_of_several_types_are_listed() {
    #[derive(HlModel)]
    #[hl(values = [6, "foo", [], true, {"foo": 12}])]
    struct Listed(Value);

    accepts::<Listed>(&["[]", r#"{"foo": 12}"#]);
    refuses::<Listed>("not_in_enum", &["null", r#"{"foo": false}"#, r#"{"foo": 12, "boo": 42}"#]);
}

#[test]
fn null_is_listed() {
    #[derive(HlModel)]
    #[hl(values = [6, null])]
    struct Listed(Value);
    #[derive(HlModel)]
    #[hl(values = [6])]
    struct Typed(Nullable<Integer>);

    accepts::<Listed>(&["null", "6"]);
    refuses::<Listed>("not_in_enum", &[r#""test""#]);
    accepts::<Typed>(&["null", "6"]);
    refuses::<Typed>("wrong_type", &[r#""test""#]);
}

#[test]
fn the_values_of_keys_are_listed() {
    #[derive(HlModel)]
    struct Object {
        #[hl(values = ["foo"])]
        foo: Option<Value>,
        #[hl(values = ["bar"])]
        bar: Value,
        #[hl(any_string_name)]
        any_string_name: Dict,
    }

    accepts::<Object>(&[r#"{"foo": "foo", "bar": "bar"}"#, r#"{"bar": "bar"}"#]);
    refuses::<Object>("not_in_enum", &[r#"{"foo": "foot", "bar": "bar"}"#, r#"{"foo": "foo", "bar": "bart"}"#]);
    refuses::<Object>("missing_key", &[r#"{"foo": "foo"}"#, "{}"]);
}

#[test]
fn listed_texts_are_compared_decoded() {
    #[derive(HlModel)]
    #[hl(values = ["foo\nbar", "foo\rbar"])]
    struct Listed(Value);
    #[derive(HlModel)]
    enum Variants {
        #[hl(rename = "foo\nbar")]
        LineFeed,
        #[hl(rename = "foo\rbar")]
        Return,
    }

    let texts = [r#""foo\nbar""#, r#""foo\u000abar""#, r#""foo\rbar""#];
    accepts::<Listed>(&texts);
    refuses::<Listed>("not_in_enum", &[r#""abc""#]);
    accepts::<Variants>(&texts);
    refuses::<Variants>("not_in_enum", &[r#""abc""#]);
}

#[test]
fn a_nul_is_a_character() {
    #[derive(HlModel)]
    #[hl(values = ["hello\0there"])]
    struct Listed(Value);
    #[derive(HlModel)]
    enum Variants {
        #[hl(rename = "hello\0there")]
        Greeting,
    }

    accepts::<Listed>(&[r#""hello\u0000there""#]);
    refuses::<Listed>("not_in_enum", &[r#""hellothere""#]);
    accepts::<Variants>(&[r#""hello\u0000there""#]);
    refuses::<Variants>("not_in_enum", &[r#""hellothere""#]);
}

#[test]
fn a_listed_boolean_is_no_number() {
    #[derive(HlModel)]
    #[hl(values = [false])]
    struct False(Value);
    #[derive(HlModel)]
    #[hl(values = [true])]
    struct True(Value);

    accepts::<False>(&["false"]);
    refuses::<False>("not_in_enum", &["0", "0.0"]);
    accepts::<True>(&["true"]);
    refuses::<True>("not_in_enum", &["1", "1.0"]);
}

#[test]
fn a_listed_number_is_no_boolean() {
    #[derive(HlModel)]
    #[hl(values = [0])]
    struct Zero(Value);
    #[derive(HlModel)]
    #[hl(values = [1])]
    struct One(Value);

    accepts::<Zero>(&["0", "0.0"]);
    refuses::<Zero>("not_in_enum", &["false"]);
    accepts::<One>(&["1", "1.0"]);
    refuses::<One>("not_in_enum", &["true"]);
}

#[test]
fn in_a_listed_list_too() {
    #[derive(HlModel)]
    #[hl(values = [[false]])]
    struct False(Value);
    #[derive(HlModel)]
    #[hl(values = [[true]])]
    struct True(Value);
    #[derive(HlModel)]
    #[hl(values = [[0]])]
    struct Zero(Value);
    #[derive(HlModel)]
    #[hl(values = [[1]])]
    struct One(Value);

    accepts::<False>(&["[false]"]);
    refuses::<False>("not_in_enum", &["[0]", "[0.0]"]);
    accepts::<True>(&["[true]"]);
    refuses::<True>("not_in_enum", &["[1]", "[1.0]"]);
    accepts::<Zero>(&["[0]", "[0.0]"]);
    refuses::<Zero>("not_in_enum", &["[false]"]);
    accepts::<One>(&["[1]", "[1.0]"]);
    refuses::<One>("not_in_enum", &["[true]"]);
}
