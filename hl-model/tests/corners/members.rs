//! Values that tell the members of a union apart.

use hl_model::{Dict, DuplicateKeys, HlModel, ReadOptions};

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Button {
    #[hl(values = [2])]
    kind: u8,
    style: u8,
    label: u8,
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Divider {
    #[hl(values = [14])]
    kind: u8,
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(one_of)]
enum Component {
    Button(Button),
    Divider(Divider),
}

#[test]
fn a_value_that_is_alone_in_its_list_marks_the_member() {
    let errors = Component::from_json(r#"{"kind":2}"#).unwrap_err().to_string();
    assert!(errors.contains("closest: Button"), "{errors}");
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(one_of)]
enum Either {
    Numbers(Values<i64>),
    Texts(Values<String>),
}

#[derive(Clone, Debug, PartialEq, HlModel)]
struct Values<T> {
    #[hl(any_string_name)]
    values: Dict<T>,
}

#[test]
fn undeclared_keys_tell_members_apart_under_every_policy_of_duplicates() {
    for policy in [DuplicateKeys::Error, DuplicateKeys::First, DuplicateKeys::Last] {
        let read = |text| Either::from_json_with(text, &ReadOptions::new().duplicate_keys(policy));
        assert!(matches!(read(r#"{"x":"a"}"#), Ok(Either::Texts(_))), "{policy:?}");
        assert!(matches!(read(r#"{"x":1}"#), Ok(Either::Numbers(_))), "{policy:?}");
    }
}

#[derive(Clone, Debug, PartialEq, HlModel)]
enum OnlyCircle {
    Circle,
}

#[derive(Clone, Debug, PartialEq, HlModel)]
enum OnlySquare {
    #[hl(alias = "Quadrat")]
    Square,
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Circle {
    kind: OnlyCircle,
    radius: u8,
    colour: u8,
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Square {
    kind: OnlySquare,
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(one_of)]
enum Figure {
    Circle(Circle),
    Square(Square),
}

#[test]
fn an_enum_of_one_value_marks_the_member() {
    let errors = Figure::from_json(r#"{"kind":"Circle"}"#).unwrap_err().to_string();
    assert!(errors.contains("closest: Circle"), "{errors}");
    let errors = Figure::from_json(r#"{"kind":"Quadrat","x":1}"#).unwrap_err().to_string();
    assert!(errors.contains("closest: Square"), "{errors}");
}

#[derive(Clone, Debug, PartialEq, HlModel)]
enum Mark {
    One,
    #[hl(other)]
    Other(hl_model::OtherValue),
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct OpenlyMarked {
    mark: Mark,
    x: u8,
    y: u8,
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct NamedInstead {
    mark: String,
    x: u8,
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(one_of)]
enum Markable {
    Marked(OpenlyMarked),
    Named(NamedInstead),
}

#[test]
fn an_enum_that_keeps_other_values_marks_no_member() {
    let errors = Markable::from_json(r#"{"mark":"One"}"#).unwrap_err().to_string();
    assert!(errors.contains("closest: Named"), "{errors}");
}
