//! Problems that several parts of an `all_of` find.

use hl_model::{Dict, HlModel};

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(all_of)]
struct Parts {
    first: Part<u8>,
    second: Part<i16>,
    third: Part<i32>,
    #[hl(any_string_name)]
    others: Dict,
}

#[derive(Clone, Debug, PartialEq, HlModel)]
struct Part<T> {
    a: Option<T>,
    #[hl(any_string_name)]
    others: Dict,
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Bounded {
    #[hl(min_properties = 2)]
    parts: Parts,
    wrong: Option<u8>,
}

#[test]
fn a_constraint_on_a_value_of_three_parts_is_reported() {
    let codes =
        |text: &str| Bounded::from_json(text).unwrap_err().iter().map(hl_model::Problem::code).collect::<Vec<_>>();
    assert_eq!(codes(r#"{"parts":{"a":1},"wrong":"x"}"#), ["too_few_keys", "wrong_type"]);
    // The constraint makes no sense where the type is wrong, which the parts say once for all.
    assert_eq!(codes(r#"{"parts":[],"wrong":"x"}"#), ["wrong_type"; 2]);
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Item {
    n: u8,
}

#[derive(Clone, Debug, PartialEq, HlModel)]
struct ItemPart {
    item: Option<Item>,
    child: Option<Box<Items>>,
    #[hl(any_string_name)]
    others: Dict,
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(all_of)]
struct Items {
    one: ItemPart,
    two: ItemPart,
    #[hl(any_string_name)]
    others: Dict,
}

#[test]
fn a_problem_of_a_value_that_several_parts_read_is_reported_once() {
    for (text, pointer) in [
        (r#"{"item":{"n":"x"}}"#, "/item/n"),
        (r#"{"child":{"item":{}}}"#, "/child/item/n"),
        (r#"{"child":{"child":{"child":{"item":{"n":300}}}}}"#, "/child/child/child/item/n"),
    ] {
        let errors = Items::from_json(text).unwrap_err();
        assert_eq!(errors.iter().map(hl_model::Problem::pointer).collect::<Vec<_>>(), [pointer], "{text}");
    }
}

#[derive(Clone, Debug, PartialEq, HlModel)]
struct Free {
    item: Item,
    #[hl(any_string_name)]
    others: Dict,
}

#[derive(Clone, Debug, PartialEq, HlModel)]
struct Counted {
    #[hl(min_properties = 3)]
    item: Item,
    #[hl(any_string_name)]
    others: Dict,
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(all_of)]
struct CountedLast {
    free: Free,
    counted: Counted,
    again: Counted,
    #[hl(any_string_name)]
    others: Dict,
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(all_of)]
struct CountedFirst {
    counted: Counted,
    free: Free,
    #[hl(any_string_name)]
    others: Dict,
}

#[test]
fn a_constraint_of_one_part_is_tested_beside_the_problems_that_another_part_finds() {
    let places =
        |errors: hl_model::Errors| errors.iter().map(|problem| problem.pointer().to_string()).collect::<Vec<_>>();
    for text in [r#"{"item":{"n":"x"}}"#, r#"{"item":{"n":300,"m":1}}"#] {
        let last = places(CountedLast::from_json(text).unwrap_err());
        let first = places(CountedFirst::from_json(text).unwrap_err());
        assert_eq!(last, first, "{text}");
        assert!(last.contains(&"/item".to_owned()) && last.contains(&"/item/n".to_owned()), "{text}: {last:?}");
    }
}
