//! `uniqueItems`

use hl_model::{HlModel, Value};

use crate::{accepts, accepts_exactly, refuses, refuses_exactly};

#[derive(HlModel)]
#[hl(unique_items)]
struct Unique(Value);

/// Lists without equal items.
const DIFFERENT: &[&str] = &[
    "[1, 2]",
    r#"["foo", "bar", "baz"]"#,
    r#"[{"foo": "bar"}, {"foo": "baz"}]"#,
    r#"[{"foo": {"bar": {"baz": true}}}, {"foo": {"bar": {"baz": false}}}]"#,
    r#"[["foo"], ["bar"]]"#,
    r#"[{"a": 1, "b": 2}, {"a": 2, "b": 1}]"#,
    r#"[{}, [1], true, null, 1, "{}"]"#,
];

/// Lists with two equal items.
const EQUAL: &[&str] = &[
    "[1, 1]",
    "[1, 2, 1]",
    r#"["foo", "bar", "foo"]"#,
    r#"[{"foo": "bar"}, {"foo": "bar"}]"#,
    r#"[{"foo": {"bar": {"baz": true}}}, {"foo": {"bar": {"baz": true}}}]"#,
    r#"[["foo"], ["foo"]]"#,
    r#"[["foo"], ["bar"], ["foo"]]"#,
    "[{}, [1], true, null, {}, 1]",
];

/// A boolean is no number, however deep the two stand.
const BOOLEANS_AND_NUMBERS: &[&str] = &[
    "[0, false]",
    "[1, true]",
    "[[1], [true]]",
    "[[0], [false]]",
    r#"[[[1], "foo"], [[true], "foo"]]"#,
    r#"[[[0], "foo"], [[false], "foo"]]"#,
    r#"[{"a": false}, {"a": 0}]"#,
    r#"[{"a": true}, {"a": 1}]"#,
];

#[test]
fn no_two_items_are_equal() {
    accepts::<Unique>(DIFFERENT);
    refuses::<Unique>("duplicate_items", EQUAL);
}

#[test]
fn numbers_are_equal_by_value() {
    refuses::<Unique>("duplicate_items", &["[1.0, 1.00, 1]", "[1.0, 1.0, 1]"]);
}

#[test]
fn booleans_are_no_numbers() {
    accepts::<Unique>(BOOLEANS_AND_NUMBERS);
}

#[test]
fn objects_are_equal_whatever_the_order_of_their_keys() {
    refuses::<Unique>(
        "duplicate_items",
        &[r#"[{"foo": "bar", "bar": "foo"}, {"bar": "foo", "foo": "bar"}]"#, r#"[{"a": 1, "b": 2}, {"b": 2, "a": 1}]"#],
    );
}

#[test]
fn a_list_of_a_type_is_checked_alike() {
    #[derive(HlModel)]
    #[hl(unique_items)]
    struct UniqueList(Vec<Value>);

    accepts::<UniqueList>(DIFFERENT);
    accepts::<UniqueList>(BOOLEANS_AND_NUMBERS);
    refuses::<UniqueList>("duplicate_items", EQUAL);
}

#[test]
fn without_the_attribute_items_may_be_equal() {
    #[derive(HlModel)]
    struct List(Vec<Value>);

    accepts::<List>(DIFFERENT);
    accepts::<List>(EQUAL);
    accepts::<List>(BOOLEANS_AND_NUMBERS);
    accepts::<List>(&["[1.0, 1.0, 1]", "[{}, [1], true, null, 1]"]);
}

#[derive(HlModel)]
#[hl(tuple)]
struct Pair(bool, bool, #[hl(rest)] Vec<Value>);

#[derive(HlModel)]
#[hl(tuple)]
struct OnlyPair(bool, bool);

/// Pairs of different booleans.
const DIFFERENT_PAIRS: &[&str] = &["[false, true]", "[true, false]"];

/// Pairs of equal booleans.
const EQUAL_PAIRS: &[&str] = &["[false, false]", "[true, true]"];

/// Different booleans, followed by different texts.
const DIFFERENT_TEXTS: &[&str] = &[r#"[false, true, "foo", "bar"]"#, r#"[true, false, "foo", "bar"]"#];

/// Different booleans, followed by equal texts.
const EQUAL_TEXTS: &[&str] = &[r#"[false, true, "foo", "foo"]"#, r#"[true, false, "foo", "foo"]"#];

#[test]
fn the_items_of_a_tuple_may_have_to_be_different() {
    #[derive(HlModel)]
    #[hl(unique_items)]
    struct UniquePair(Pair);
    #[derive(HlModel)]
    #[hl(unique_items)]
    struct OnlyUniquePair(OnlyPair);

    accepts::<UniquePair>(DIFFERENT_PAIRS);
    accepts::<UniquePair>(DIFFERENT_TEXTS);
    refuses::<UniquePair>("duplicate_items", EQUAL_PAIRS);
    refuses::<UniquePair>("duplicate_items", EQUAL_TEXTS);
    accepts::<OnlyUniquePair>(DIFFERENT_PAIRS);
    refuses::<OnlyUniquePair>("duplicate_items", EQUAL_PAIRS);
    refuses::<OnlyUniquePair>("too_many_items", &["[false, true, null]"]);
}

#[test]
fn the_items_of_a_tuple_may_be_equal() {
    accepts::<Pair>(DIFFERENT_PAIRS);
    accepts::<Pair>(DIFFERENT_TEXTS);
    accepts::<Pair>(EQUAL_PAIRS);
    accepts::<Pair>(EQUAL_TEXTS);
    accepts::<OnlyPair>(DIFFERENT_PAIRS);
    accepts::<OnlyPair>(EQUAL_PAIRS);
    refuses::<OnlyPair>("too_many_items", &["[false, true, null]"]);
}

/// The suite has no zero with a sign.
#[test]
fn zero_is_equal_whatever_its_sign() {
    refuses_exactly::<Unique>("duplicate_items", &["[0, -0]", "[-0, 1, 0]"]);
    accepts_exactly::<Unique>(&["[-0, 1, -1]"]);
}
