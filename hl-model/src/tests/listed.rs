//! Enums of many values.

use crate::description::{Enum, Literal, Schema, Shape, Variant};
use crate::input::by_description;
use crate::options::ReadOptions;
use crate::problem::ProblemKind;

#[test]
fn a_report_shows_a_few_of_many_listed_values_and_the_nearest() {
    let names = (0..2_000).map(|index| &*format!("value_{index:04}").leak());
    let variants: Vec<Variant> = names.map(|name| Variant::new(Literal::String(name), name, "")).collect();
    let listed: &'static Enum = Box::leak(Box::new(Enum { variants: variants.leak(), ..Enum::NEW }));
    let schema: &'static Schema = Box::leak(Box::new(Schema::of(Shape::Enum(listed))));
    assert_eq!(by_description(schema, "\"value_1234\"", &ReadOptions::new()), Ok(()));
    let errors = by_description(schema, "\"valeu_1234\"", &ReadOptions::new()).unwrap_err();
    let ProblemKind::NotInEnum { allowed, suggestion, .. } = errors.first().kind() else { panic!("{errors}") };
    assert_eq!((allowed.len(), suggestion.as_deref()), (2_000, Some("\"value_1234\"")));
    for printed in [errors.to_string(), format!("{errors:#}"), errors.one_line().to_string()] {
        assert!(printed.len() < 500 && printed.contains("value_1234"), "{printed}");
    }
}
