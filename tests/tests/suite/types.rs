//! `type`

use hl_model::{Decimal, Dict, HlModel, Integer, Null, Value};

use crate::{accepts, refuses};

/// Texts of every type.
mod texts {
    pub(super) const INTEGER: &str = "1";
    pub(super) const ZERO: &str = "0";
    pub(super) const WHOLE: &str = "1.0";
    pub(super) const FRACTION: &str = "1.1";
    pub(super) const STRING: &str = r#""foo""#;
    pub(super) const DIGITS: &str = r#""1""#;
    pub(super) const EMPTY: &str = r#""""#;
    pub(super) const OBJECT: &str = "{}";
    pub(super) const LIST: &str = "[]";
    pub(super) const TRUE: &str = "true";
    pub(super) const FALSE: &str = "false";
    pub(super) const NULL: &str = "null";
}
use texts::*;

/// Asserts that values of another type than the model's are refused, `null` under its own name.
#[track_caller]
fn refuses_others<T: HlModel>(texts: &[&str]) {
    refuses::<T>("wrong_type", texts);
    refuses::<T>("null_not_allowed", &[NULL]);
}

#[test]
fn an_integer_is_a_number_without_a_fraction_however_it_is_written() {
    #[derive(HlModel)]
    struct Exact(Integer);
    #[derive(HlModel)]
    struct Machine(i64);

    let others = [FRACTION, STRING, DIGITS, OBJECT, LIST, TRUE];
    accepts::<Exact>(&[INTEGER, WHOLE]);
    refuses_others::<Exact>(&others);
    accepts::<Machine>(&[INTEGER, WHOLE]);
    refuses_others::<Machine>(&others);
}

#[test]
fn a_number_is_an_integer_or_not() {
    #[derive(HlModel)]
    struct Exact(Decimal);
    #[derive(HlModel)]
    struct Machine(f64);

    let others = [STRING, DIGITS, OBJECT, LIST, TRUE];
    accepts::<Exact>(&[INTEGER, WHOLE, FRACTION]);
    refuses_others::<Exact>(&others);
    accepts::<Machine>(&[INTEGER, WHOLE, FRACTION]);
    refuses_others::<Machine>(&others);
}

#[test]
fn a_string_may_look_like_a_number_or_be_empty() {
    #[derive(HlModel)]
    struct Text(String);

    accepts::<Text>(&[STRING, DIGITS, EMPTY]);
    refuses_others::<Text>(&[INTEGER, FRACTION, OBJECT, LIST, TRUE]);
    // The suite states this once more with a list of one type.
    refuses::<Text>("wrong_type", &["123"]);
}

#[test]
fn an_object_is_no_list() {
    #[derive(HlModel)]
    struct Untyped(Dict);
    #[derive(HlModel)]
    struct Open {
        #[hl(any_string_name)]
        any_string_name: Dict,
    }

    let others = [INTEGER, FRACTION, STRING, LIST, TRUE];
    accepts::<Untyped>(&[OBJECT]);
    refuses_others::<Untyped>(&others);
    accepts::<Open>(&[OBJECT]);
    refuses_others::<Open>(&others);
}

#[test]
fn a_list_is_no_object() {
    #[derive(HlModel)]
    struct List(Vec<Value>);

    accepts::<List>(&[LIST]);
    refuses_others::<List>(&[INTEGER, FRACTION, STRING, OBJECT, TRUE]);
}

#[test]
fn a_boolean_is_no_number() {
    #[derive(HlModel)]
    struct Boolean(bool);

    accepts::<Boolean>(&[TRUE, FALSE]);
    refuses_others::<Boolean>(&[INTEGER, ZERO, FRACTION, STRING, EMPTY, OBJECT, LIST]);
}

#[test]
fn null_is_nothing_but_itself() {
    #[derive(HlModel)]
    struct Nil(Null);

    accepts::<Nil>(&[NULL]);
    refuses::<Nil>("wrong_type", &[INTEGER, FRACTION, ZERO, STRING, EMPTY, OBJECT, LIST, TRUE, FALSE]);
}

#[test]
fn several_types_are_members_of_a_composition() {
    #[derive(HlModel)]
    #[hl(any_of)]
    enum IntegerOrText {
        Integer(Integer),
        Text(String),
    }
    #[derive(HlModel)]
    #[hl(any_of)]
    enum ListOrObject {
        List(Vec<Value>),
        Object(Dict),
    }
    #[derive(HlModel)]
    #[hl(any_of)]
    enum ListOrObjectOrNull {
        List(Vec<Value>),
        Object(Dict),
        Null(Null),
    }

    accepts::<IntegerOrText>(&[INTEGER, STRING]);
    refuses::<IntegerOrText>("any_of_none", &[FRACTION, OBJECT, LIST, TRUE, NULL]);
    accepts::<ListOrObject>(&["[1, 2, 3]", r#"{"foo": 123}"#]);
    refuses::<ListOrObject>("any_of_none", &["123", STRING, NULL]);
    accepts::<ListOrObjectOrNull>(&["[1, 2, 3]", r#"{"foo": 123}"#, NULL]);
    refuses::<ListOrObjectOrNull>("any_of_none", &["123", STRING]);
}

#[test]
fn numbers_of_any_size_have_their_type() {
    const BIG: &str = "12345678910111213141516171819202122232425262728293031";
    const NEGATIVE: &str = "-12345678910111213141516171819202122232425262728293031";
    const OTHER: &str = "98249283749234923498293171823948729348710298301928331";

    #[derive(HlModel)]
    struct Whole(Integer);
    #[derive(HlModel)]
    struct Number(Decimal);
    #[derive(HlModel)]
    struct Text(String);

    accepts::<Whole>(&[BIG, NEGATIVE]);
    accepts::<Number>(&[OTHER, "-98249283749234923498293171823948729348710298301928331"]);
    refuses::<Text>("wrong_type", &[OTHER]);
}
