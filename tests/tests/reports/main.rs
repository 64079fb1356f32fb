//! Complete reports: their cost, the places of their problems, and their recorded texts.

mod at_limits;
mod beside;
mod closest;
mod codes;
mod in_memory;
mod members;
mod once;
mod places;
mod recorded;
mod secrets;
mod visible;

use hl_model::{Errors, HlModel, Value};

/// Pointers with codes.
fn found(errors: &Errors) -> Vec<(&str, &str)> {
    errors.iter().map(|problem| (problem.pointer(), problem.code())).collect()
}

/// Numbers from 1 on, in a value of any type.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(items(minimum = 1))]
struct Positive(Value);

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Button {
    #[hl(values = [2])]
    r#type: u8,
    style: u8,
    custom_id: String,
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Divider {
    #[hl(values = [14])]
    r#type: u8,
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(one_of)]
enum Component {
    Button(Button),
    Divider(Divider),
}

#[test]
fn the_debug_form_of_a_report_is_what_it_says() {
    let errors = Component::from_json("[]").unwrap_err();
    assert_eq!(format!("{errors:?}"), errors.to_string());
}
