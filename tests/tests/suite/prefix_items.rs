//! `prefixItems`, and `items` beside it

use hl_model::{HlModel, Integer, Null, Value};

use crate::{IfList, accepts, refuses};

#[test]
fn items_have_schemas_by_their_place() {
    #[derive(HlModel)]
    #[hl(tuple)]
    struct Pair(Integer, String, #[hl(rest)] Vec<Value>);

    accepts::<Pair>(&[r#"[1, "foo"]"#, r#"[1, "foo", true]"#]);
    refuses::<Pair>("wrong_type", &[r#"["foo", 1]"#]);
    accepts::<IfList<Pair>>(&[r#"{"0": "invalid", "1": "valid", "length": 2}"#]);
}

#[test]
fn more_items_may_follow() {
    #[derive(HlModel)]
    #[hl(tuple)]
    struct First(Integer, #[hl(rest)] Vec<Value>);
    #[derive(HlModel)]
    #[hl(tuple)]
    struct OnlyNull(Null, #[hl(rest)] Vec<Value>);

    accepts::<First>(&[r#"[1, "foo", false]"#]);
    accepts::<OnlyNull>(&["[null]"]);
}

#[test]
fn items_begins_behind_the_places() {
    #[derive(HlModel)]
    #[hl(tuple)]
    struct Row(String, #[hl(rest)] Vec<Integer>);

    accepts::<Row>(&[r#"["x", 2, 3]"#]);
    refuses::<Row>("wrong_type", &[r#"["x", "y"]"#]);
}

#[test]
fn more_items_may_be_refused() {
    #[derive(HlModel)]
    #[hl(tuple)]
    struct Three(Value, Value, Value);
    #[derive(HlModel)]
    #[hl(tuple)]
    struct One(Value);

    accepts::<Three>(&["[1, 2, 3]"]);
    refuses::<Three>("too_many_items", &["[1, 2, 3, 4]"]);
    accepts::<One>(&["[null]"]);
    refuses::<One>("too_many_items", &[r#"["foo", "bar", 37]"#]);
}

#[test]
fn fewer_items_than_places_are_members_of_a_union() {
    #[derive(HlModel)]
    #[hl(tuple)]
    struct Pair(Integer, String, #[hl(rest)] Vec<Value>);
    #[derive(HlModel)]
    #[hl(tuple)]
    struct Single(Integer);
    #[derive(HlModel)]
    #[hl(max_items = 0)]
    struct Empty(Vec<Value>);
    #[derive(HlModel)]
    #[hl(any_of)]
    enum UpToTwo {
        Pair(Pair),
        Single(Single),
        Empty(Empty),
    }
    #[derive(HlModel)]
    #[hl(tuple)]
    struct AnySingle(Value);
    #[derive(HlModel)]
    #[hl(any_of)]
    enum UpToOne {
        Single(AnySingle),
        Empty(Empty),
    }

    accepts::<UpToTwo>(&["[1]", "[]", r#"[1, "foo"]"#, r#"[1, "foo", true]"#]);
    refuses::<UpToTwo>("any_of_none", &[r#"["foo", 1]"#]);
    // The schemas `true` and `false`.
    accepts::<UpToOne>(&["[1]", "[]"]);
    refuses::<UpToOne>("any_of_none", &[r#"[1, "foo"]"#]);
}
