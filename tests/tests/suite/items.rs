//! `items`

use hl_model::{Decimal, HlModel, Integer, Null};

use crate::{Anything, IfList, Nothing, accepts, refuses};

#[test]
fn every_item_has_the_schema() {
    #[derive(HlModel)]
    struct Integers(Vec<Integer>);

    accepts::<Integers>(&["[1, 2, 3]"]);
    refuses::<Integers>("wrong_type", &[r#"[1, "x"]"#]);
}

#[test]
fn what_is_no_list_has_no_items() {
    accepts::<IfList<Vec<Integer>>>(&[r#"{"foo": "bar"}"#, r#"{"0": "invalid", "length": 1}"#]);
    refuses::<IfList<Vec<Integer>>>("any_of_none", &[r#"[1, "x"]"#]);
}

#[test]
fn the_schema_may_be_true_or_false() {
    accepts::<Vec<Anything>>(&[r#"[1, "foo", true]"#, "[]"]);
    accepts::<Vec<Nothing>>(&["[]"]);
    refuses::<Vec<Nothing>>("not", &[r#"[1, "foo", true]"#]);
}

#[test]
fn lists_may_be_nested() {
    #[derive(HlModel)]
    struct Nested(Vec<Vec<Vec<Vec<Decimal>>>>);

    accepts::<Nested>(&["[[[[1]], [[2], [3]]], [[[4], [5], [6]]]]"]);
    refuses::<Nested>(
        "wrong_type",
        &[r#"[[[["1"]], [[2], [3]]], [[[4], [5], [6]]]]"#, "[[[1], [2], [3]], [[4], [5], [6]]]"],
    );
}

#[test]
fn null_is_a_value() {
    accepts::<Vec<Null>>(&["[null]"]);
}
