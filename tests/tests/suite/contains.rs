//! `contains`, `minContains`, `maxContains`

use hl_model::{HlModel, Value};

use crate::{IfList, NoList, accepts, refuses};

#[test]
fn some_item_satisfies_constraints() {
    #[derive(HlModel)]
    #[hl(contains(minimum = 5))]
    struct SomeGreat(Vec<Value>);
    #[derive(HlModel)]
    #[hl(contains(values = [5]))]
    struct SomeFive(Vec<Value>);

    accepts::<IfList<SomeGreat>>(&["{}"]);
    accepts::<SomeGreat>(&["[3, 4, 5]", "[3, 4, 6]", "[3, 4, 5, 6]"]);
    refuses::<SomeGreat>("contains_too_few", &["[2, 3, 4]", "[]"]);
    accepts::<SomeFive>(&["[3, 4, 5]", "[3, 4, 5, 5]"]);
    refuses::<SomeFive>("contains_too_few", &["[1, 2, 3, 4]"]);
}

#[test]
fn every_item_satisfies_items() {
    #[derive(HlModel)]
    #[hl(items(multiple_of = 2), contains(multiple_of = 3))]
    struct Both(Vec<Value>);

    accepts::<Both>(&["[6, 12]"]);
    refuses::<Both>("contains_too_few", &["[2, 4, 8]"]);
    refuses::<Both>("not_multiple_of", &["[3, 6, 9]"]);
    let errors = Both::from_json("[1, 5]").map(drop).unwrap_err();
    let codes: Vec<_> = errors.iter().map(hl_model::Problem::code).collect();
    assert_eq!(codes, ["contains_too_few", "not_multiple_of", "not_multiple_of"]);
}

#[test]
fn null_is_an_item() {
    #[derive(HlModel)]
    #[hl(contains(values = [null]))]
    struct SomeNull(Vec<Value>);

    accepts::<SomeNull>(&["[null]"]);
}

#[test]
fn enough_items_satisfy_constraints() {
    #[derive(HlModel)]
    #[hl(contains(values = [1]), min_contains = 1)]
    struct One(Vec<Value>);
    #[derive(HlModel)]
    #[hl(contains(values = [1]), min_contains = 2)]
    struct Two(Vec<Value>);
    #[derive(HlModel)]
    #[hl(contains(values = [1]), min_contains = 2, max_contains = 2)]
    struct JustTwo(Vec<Value>);

    accepts::<One>(&["[1]", "[1, 2]", "[1, 1]"]);
    refuses::<One>("contains_too_few", &["[]", "[2]"]);
    accepts::<Two>(&["[1, 1]", "[1, 1, 1]", "[1, 2, 1]"]);
    refuses::<Two>("contains_too_few", &["[]", "[1]", "[1, 2]"]);
    accepts::<JustTwo>(&["[1, 1]"]);
    refuses::<JustTwo>("contains_too_few", &["[]", "[1]"]);
    refuses::<JustTwo>("contains_too_many", &["[1, 1, 1]"]);
}

#[test]
fn not_too_many_items_satisfy_constraints() {
    #[derive(HlModel)]
    #[hl(contains(values = [1]), max_contains = 1)]
    struct AtMostOne(Vec<Value>);
    #[derive(HlModel)]
    #[hl(contains(values = [1]), min_contains = 1, max_contains = 3)]
    struct Few(Vec<Value>);
    #[derive(HlModel)]
    #[hl(contains(values = [1]), min_contains = 0, max_contains = 1)]
    struct NoneOrOne(Vec<Value>);
    #[derive(HlModel)]
    #[hl(contains(values = [1]), min_contains = 0, max_contains = 0)]
    struct NoOne(Vec<Value>);

    accepts::<AtMostOne>(&["[1]", "[1, 2]"]);
    refuses::<AtMostOne>("contains_too_few", &["[]"]);
    refuses::<AtMostOne>("contains_too_many", &["[1, 1]", "[1, 2, 1]"]);
    accepts::<Few>(&["[1, 1]"]);
    refuses::<Few>("contains_too_few", &["[]"]);
    refuses::<Few>("contains_too_many", &["[1, 1, 1, 1]"]);
    accepts::<NoneOrOne>(&["[]", "[1]"]);
    refuses::<NoneOrOne>("contains_too_many", &["[1, 1]"]);
    accepts::<NoOne>(&["[]"]);
    refuses::<NoOne>("contains_too_many", &["[1]"]);
}

#[test]
fn a_schema_that_everything_satisfies_asks_for_an_item() {
    // `contains: true`, and `contains` with an `if` that says the same.
    #[derive(HlModel)]
    #[hl(min_items = 1)]
    struct SomeItem(Vec<Value>);

    accepts::<SomeItem>(&[r#"["foo"]"#]);
    refuses::<SomeItem>("too_few_items", &["[]"]);
}

#[test]
fn a_schema_that_nothing_satisfies_allows_no_list() {
    // `contains: false`, and a maximum below the minimum.
    accepts::<NoList>(&[r#""contains does not apply to strings""#]);
    refuses::<NoList>("not", &[r#"["foo"]"#, "[]", "[1]", "[1, 1]", "[1, 1, 1]"]);
}

#[test]
fn without_contains_nothing_is_counted() {
    // `minContains` or `maxContains` alone, and `contains` with `minContains: 0`.
    accepts::<Vec<Value>>(&["[1]", "[]", "[1, 2]", "[2]"]);
}
