//! Values that several parts of an `all_of` read: what one of them knows of a value holds for all.

use hl_model::{Dict, Errors, HlModel};

/// What every address has.
#[derive(Clone, Debug, PartialEq, HlModel)]
struct Street {
    street: String,
    #[hl(any_string_name)]
    any_string_name: Dict,
}

/// An address.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(all_of)]
struct Address(Street, #[hl(any_string_name)] Dict);

/// An address by way of another type.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(all_of)]
struct Checked(Address, #[hl(any_string_name)] Dict);

/// An address by way of one more type.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(all_of)]
struct Rechecked(Address, #[hl(any_string_name)] Dict);

/// One of two objects, as a part of another.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(all_of)]
struct Sided(Side, #[hl(any_string_name)] Dict);

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(any_of)]
enum Side {
    Street(Street),
    Square(Square),
}

#[derive(Clone, Debug, PartialEq, HlModel)]
struct Square {
    square: String,
    #[hl(any_string_name)]
    any_string_name: Dict,
}

/// What no address is.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(any_of)]
enum NoAddress {
    List(Vec<i64>),
    Street(Numbered),
}

#[derive(Clone, Debug, PartialEq, HlModel)]
struct Numbered {
    number: i64,
    #[hl(any_string_name)]
    any_string_name: Dict,
}

/// An address that is not one of those.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(not = NoAddress)]
struct Other(Address);

/// A street that is not numbered.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(not = NoAddress)]
struct OtherStreet(Street);

/// A plot of land.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(not = NoAddress)]
struct Plot {
    area: Option<i64>,
    #[hl(any_string_name)]
    any_string_name: Dict,
}

/// A text that is no short list.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(not = NoAddress)]
struct Text(String);

macro_rules! parts {
    ($($whole:ident: $($part:ident { $(#[$attribute:meta])? $type:ty })+;)+) => {$(
        $(
            #[derive(Clone, Debug, PartialEq, HlModel)]
            struct $part {
                wrong: Option<Vec<i64>>,
                $(#[$attribute])?
                at: Option<$type>,
                #[hl(any_string_name)]
                any_string_name: Dict,
            }
        )+
        #[derive(Clone, Debug, PartialEq, HlModel)]
        #[hl(all_of)]
        struct $whole($($part,)+ #[hl(any_string_name)] Dict);
    )+};
}

parts! {
    Constrained: First { Address } Second { #[hl(not = NoAddress)] Address };
    ByWay: FirstByWay { Address } SecondByWay { Checked } ThirdByWay { #[hl(not = NoAddress)] Checked };
    ByTwoWays: FirstOfTwo { Checked } SecondOfTwo { Rechecked } ThirdOfTwo { #[hl(not = NoAddress)] Rechecked };
    Wrapped: FirstWrapped { Address } SecondWrapped { Other };
    Sides: FirstSide { Sided } SecondSide { #[hl(not = NoAddress)] Sided };
    Objects: FirstObject { Street } SecondObject { OtherStreet };
    Texts: FirstText { String } SecondText { Text };
}

fn said(errors: &Errors) -> Vec<String> {
    errors.iter().map(|problem| format!("{} {}", problem.pointer(), problem.code())).collect()
}

fn refuses<T: HlModel + std::fmt::Debug>(json: &str, expected: &[&str]) {
    assert_eq!(said(&T::from_json(json).unwrap_err()), expected, "{json}");
    assert_eq!(said(&T::from_value(json.parse().unwrap()).unwrap_err()), expected, "{json}");
}

#[test]
fn the_constraints_of_a_part_hold_for_a_value_that_another_part_finds_right() {
    let json = r#"{"at":{"street":"Rue","number":7}}"#;
    refuses::<Constrained>(json, &["/at not"]);
    refuses::<ByWay>(json, &["/at not"]);
    refuses::<ByTwoWays>(json, &["/at not"]);
    refuses::<Sides>(json, &["/at not"]);
    refuses::<Wrapped>(json, &["/at not"]);
    refuses::<Objects>(json, &["/at not"]);
    let json = r#"{"at":{"street":"Rue","number":"7"}}"#;
    assert!(Constrained::from_json(json).is_ok() && ByWay::from_json(json).is_ok() && Wrapped::from_json(json).is_ok());
    assert!(Objects::from_json(json).is_ok());
}

#[test]
fn a_value_of_the_wrong_type_is_only_that() {
    // Its constraints say nothing that helps.
    for json in [r#"{"at":[7]}"#, r#"{"at":[]}"#] {
        refuses::<Constrained>(json, &["/at wrong_type"]);
        refuses::<ByWay>(json, &["/at wrong_type"]);
        refuses::<ByTwoWays>(json, &["/at wrong_type"]);
        refuses::<Wrapped>(json, &["/at wrong_type"]);
        refuses::<Objects>(json, &["/at wrong_type"]);
        refuses::<Texts>(json, &["/at wrong_type"]);
    }
    refuses::<Text>("[1]", &[" wrong_type"]);
    refuses::<Plot>("[1]", &[" wrong_type"]);
    refuses::<Sides>(r#"{"at":{"number":7}}"#, &["/at any_of_none"]);
}

#[test]
fn a_value_with_a_problem_has_the_problems_of_all_parts() {
    let json = r#"{"at":{"street":1,"number":7}}"#;
    refuses::<Constrained>(json, &["/at not", "/at/street wrong_type"]);
    refuses::<ByWay>(json, &["/at not", "/at/street wrong_type"]);
    refuses::<ByTwoWays>(json, &["/at not", "/at/street wrong_type"]);
    refuses::<Wrapped>(json, &["/at not", "/at/street wrong_type"]);
    refuses::<Objects>(json, &["/at not", "/at/street wrong_type"]);
}

#[test]
fn a_right_value_has_no_problem_beside_a_wrong_one_though_several_parts_read_it() {
    let json = r#"{"wrong":["a"],"at":{"street":"Rue","number":"7"}}"#;
    refuses::<Constrained>(json, &["/wrong/0 wrong_type"]);
    refuses::<ByWay>(json, &["/wrong/0 wrong_type"]);
    refuses::<ByTwoWays>(json, &["/wrong/0 wrong_type"]);
    refuses::<Sides>(json, &["/wrong/0 wrong_type"]);
    refuses::<Wrapped>(json, &["/wrong/0 wrong_type"]);
    refuses::<Objects>(json, &["/wrong/0 wrong_type"]);
}
