//! Constraints under `contains` that only descriptions can have.

use crate::description::{Constraint, Contains, Schema, Shape};
use crate::input::by_description;
use crate::options::ReadOptions;

fn any() -> &'static Schema {
    const { &Schema::NEW }
}

fn numbers() -> &'static Schema {
    const { &Schema::of(Shape::List(|| const { &Schema::of(Shape::Number) })) }
}

#[test]
fn items_are_counted_that_do_not_match_a_schema() {
    static COUNTED: Contains = Contains { constraints: &[Constraint::Not(numbers)], min: 1, max: Some(2) };
    static LIST: Schema = Schema::of(Shape::List(any)).with(&[Constraint::Contains(&COUNTED)]);
    for (json, is_right) in [
        ("[[1],[2,3]]", false),
        ("[[1],[2,\"3\"]]", true),
        ("[[1],[2,\"3\"],{}]", true),
        ("[4,[2,\"3\"],{}]", false),
        ("[]", false),
    ] {
        assert_eq!(by_description(&LIST, json, &ReadOptions::new()).is_ok(), is_right, "{json}");
    }
}
