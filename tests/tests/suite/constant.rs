//! `const`, as a list of one value.

use hl_model::{HlModel, Value};

use crate::{accepts, accepts_exactly, refuses, refuses_exactly};

#[test]
fn the_value_is_that_one() {
    #[derive(HlModel)]
    #[hl(values = [2])]
    struct Two(Value);

    accepts::<Two>(&["2"]);
    refuses::<Two>("not_in_enum", &["5", r#""a""#]);
}

#[test]
fn an_object_may_have_its_keys_in_any_order() {
    #[derive(HlModel)]
    #[hl(values = [{"foo": "bar", "baz": "bax"}])]
    struct Object(Value);

    accepts::<Object>(&[r#"{"foo": "bar", "baz": "bax"}"#, r#"{"baz": "bax", "foo": "bar"}"#]);
    refuses::<Object>("not_in_enum", &[r#"{"foo": "bar"}"#, "[1, 2]"]);
}

#[test]
fn a_list_has_the_same_items() {
    #[derive(HlModel)]
    #[hl(values = [[{"foo": "bar"}]])]
    struct List(Value);

    accepts::<List>(&[r#"[{"foo": "bar"}]"#]);
    refuses::<List>("not_in_enum", &["[2]", "[1, 2, 3]"]);
}

#[test]
fn null_is_not_zero() {
    #[derive(HlModel)]
    #[hl(values = [null])]
    struct Null(Value);

    accepts::<Null>(&["null"]);
    refuses::<Null>("not_in_enum", &["0"]);
}

#[test]
fn a_boolean_is_no_number() {
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
fn a_boolean_in_a_list_is_no_number() {
    #[derive(HlModel)]
    #[hl(values = [[false]])]
    struct False(Value);
    #[derive(HlModel)]
    #[hl(values = [[true]])]
    struct True(Value);

    accepts::<False>(&["[false]"]);
    refuses::<False>("not_in_enum", &["[0]", "[0.0]"]);
    accepts::<True>(&["[true]"]);
    refuses::<True>("not_in_enum", &["[1]", "[1.0]"]);
}

#[test]
fn a_boolean_in_an_object_is_no_number() {
    #[derive(HlModel)]
    #[hl(values = [{"a": false}])]
    struct False(Value);
    #[derive(HlModel)]
    #[hl(values = [{"a": true}])]
    struct True(Value);

    accepts::<False>(&[r#"{"a": false}"#]);
    refuses::<False>("not_in_enum", &[r#"{"a": 0}"#, r#"{"a": 0.0}"#]);
    accepts::<True>(&[r#"{"a": true}"#]);
    refuses::<True>("not_in_enum", &[r#"{"a": 1}"#, r#"{"a": 1.0}"#]);
}

#[test]
fn zero_is_nothing_else_that_is_empty() {
    #[derive(HlModel)]
    #[hl(values = [0])]
    struct Zero(Value);

    accepts::<Zero>(&["0", "0.0"]);
    refuses::<Zero>("not_in_enum", &["false", "{}", "[]", r#""""#]);
}

#[test]
fn one_is_not_true() {
    #[derive(HlModel)]
    #[hl(values = [1])]
    struct One(Value);

    accepts::<One>(&["1", "1.0"]);
    refuses::<One>("not_in_enum", &["true"]);
}

#[test]
fn a_number_may_be_written_with_a_fraction_of_zero() {
    #[derive(HlModel)]
    #[hl(values = [-2.0])]
    struct MinusTwo(Value);

    accepts::<MinusTwo>(&["-2", "-2.0"]);
    refuses::<MinusTwo>("not_in_enum", &["2", "2.0", "-2.00001"]);
}

#[test]
fn a_number_beyond_the_integers_of_a_float_is_exact() {
    #[derive(HlModel)]
    #[hl(values = [9007199254740992])]
    struct Large(Value);

    accepts_exactly::<Large>(&["9007199254740992", "9007199254740992.0"]);
    refuses_exactly::<Large>("not_in_enum", &["9007199254740991", "9007199254740991.0"]);
}

#[test]
fn a_nul_is_a_character() {
    #[derive(HlModel)]
    #[hl(values = ["hello\0there"])]
    struct Greeting(Value);

    accepts::<Greeting>(&[r#""hello\u0000there""#]);
    refuses::<Greeting>("not_in_enum", &[r#""hellothere""#]);
}

#[test]
fn texts_that_look_alike_are_not_equal() {
    #[derive(HlModel)]
    #[hl(values = ["\u{3bc}"])]
    struct Mu(Value);
    #[derive(HlModel)]
    #[hl(values = ["\u{e4}"])]
    struct Composed(Value);

    accepts::<Mu>(&["\"\u{3bc}\""]);
    refuses::<Mu>("not_in_enum", &["\"\u{b5}\""]);
    accepts::<Composed>(&["\"\u{e4}\""]);
    refuses::<Composed>("not_in_enum", &["\"a\u{308}\""]);
}
