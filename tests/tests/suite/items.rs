//! `items`

use hl_model::{Decimal, Dict, HlModel, Integer, Null, Value};

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

/// An object with the key `foo`.
#[derive(HlModel)]
struct SubItem {
    foo: Value,
    #[hl(any_string_name)]
    any_string_name: Dict,
}

#[test]
fn tuples_may_be_items_of_tuples() {
    #[derive(HlModel)]
    #[hl(max_items = 0)]
    struct Empty(Vec<Value>);
    #[derive(HlModel)]
    #[hl(tuple)]
    struct OneSubItem(SubItem);
    #[derive(HlModel)]
    #[hl(tuple)]
    struct TwoSubItems(SubItem, SubItem);
    #[derive(HlModel)]
    #[hl(any_of)]
    enum Item {
        Two(TwoSubItems),
        One(OneSubItem),
        None(Empty),
    }
    #[derive(HlModel)]
    #[hl(tuple)]
    struct OneItem(Item);
    #[derive(HlModel)]
    #[hl(tuple)]
    struct TwoItems(Item, Item);
    #[derive(HlModel)]
    #[hl(tuple)]
    struct ThreeItems(Item, Item, Item);
    #[derive(HlModel)]
    #[hl(any_of)]
    enum Items {
        Three(ThreeItems),
        Two(TwoItems),
        One(OneItem),
        None(Empty),
    }

    const SUB: &str = r#"{"foo": null}"#;
    let item = format!("[{SUB}, {SUB}]");
    let texts = |texts: &[String], judge: fn(&[&str])| texts.iter().for_each(|text| judge(&[text.as_str()]));
    texts(&[format!("[{item}, {item}, {item}]"), format!("[[{SUB}], [{SUB}]]")], accepts::<Items>);
    let refused = [
        format!("[{item}, {item}, {item}, {item}]"),
        format!("[[{SUB}, {SUB}, {SUB}], {item}, {item}]"),
        format!("[{SUB}, {item}, {item}]"),
        format!("[[{{}}, {SUB}], {item}, {item}]"),
    ];
    texts(&refused, |texts| refuses::<Items>("any_of_none", texts));
}

#[test]
fn fewer_items_than_places_are_members_of_a_union() {
    #[derive(HlModel)]
    #[hl(tuple)]
    struct Three(Value, Value, Value);
    #[derive(HlModel)]
    #[hl(max_items = 2)]
    struct Fewer(Vec<Value>);
    #[derive(HlModel)]
    #[hl(any_of)]
    enum UpToThree {
        Three(Three),
        Fewer(Fewer),
    }

    accepts::<UpToThree>(&["[]", "[1]", "[1, 2]", "[1, 2, 3]"]);
    refuses::<UpToThree>("any_of_none", &["[1, 2, 3, 4]"]);
}

#[test]
fn what_holds_for_all_items_holds_for_those_at_places_too() {
    #[derive(HlModel)]
    #[hl(tuple)]
    struct First(#[hl(minimum = 3)] Decimal, #[hl(rest)] Vec<Value>);
    #[derive(HlModel)]
    #[hl(items(minimum = 5))]
    struct All(First);

    accepts::<All>(&["[5, 5]"]);
    refuses::<All>("below_minimum", &["[3, 5]"]);
}
