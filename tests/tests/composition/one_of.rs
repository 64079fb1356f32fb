//! `one_of`: exactly one member matches.

use hl_model::{Dict, HlModel, Null, ProblemKind};

use super::{Cat, Circle, Holder, Point, Scalar, kept, report};

#[test]
fn takes_the_only_member_that_matches() {
    assert_eq!(kept::<Scalar>("\"a\"").as_text(), Some("a"));
    assert_eq!(kept::<Scalar>("1.5").as_number(), Some(1.5));
    assert_eq!(kept::<Scalar>("null").as_nothing(), Some(Null));
    assert_eq!(kept::<Scalar>("[1,null]").as_several().map(<[_]>::len), Some(2));
    assert_eq!(kept::<Scalar>(r#"{"x":1,"y":2}"#).as_point().map(Point::x), Some(1));
    assert_eq!(kept::<Scalar>(r#"{"x":1,"y":2,"radius":3}"#).as_circle().map(Circle::radius), Some(3));
}

#[test]
fn names_the_members_where_several_match() {
    assert_eq!(
        report::<Scalar>("1"),
        "Scalar: 1 problem\n  expected exactly one of the allowed shapes, \
         found one that matches Whole, Number (line 1, column 1)"
    );
}

#[test]
fn explains_the_closest_member_where_none_matches() {
    let errors = Scalar::from_json(r#"{"x": 1, "radius": -3}"#).unwrap_err();
    assert_eq!(errors.first().code(), "one_of_none");
    assert_eq!(
        errors.to_string(),
        "Scalar: 1 problem\n  matches none of the 7 allowed shapes (line 1, column 1)\n\
         \x20   closest: circle\n\
         \x20     /radius: expected a number of at least 0, found -3 (line 1, column 20)\n\
         \x20     /y: required key is missing\n\
         \x20   not shown: Point, Text, Whole, Number, Nothing, Several"
    );
    let all = format!("{errors:#}");
    for line in ["Point", "Text", "Several", "expected a list, found an object", "/radius: unknown key"] {
        assert!(all.contains(line), "{line}: {all}");
    }
    let ProblemKind::OneOfNone { members } = errors.first().kind() else { panic!("{errors}") };
    assert!(members.iter().all(|member| !member.problems().is_empty()));
}

#[test]
fn is_made_of_its_payloads() {
    let point = Point::builder().x(1).y(2).build().unwrap();
    assert_eq!(Scalar::from(point.clone()), Scalar::Point(point.clone()));
    assert_eq!(Scalar::from("a".to_owned()).as_text(), Some("a"));
    let holder = Holder::builder().scalar(point).pet(Cat::builder().kind("cat").build().unwrap()).build().unwrap();
    assert_eq!(holder.to_json().unwrap(), r#"{"scalar":{"x":1,"y":2},"pet":{"kind":"cat"}}"#);
}

#[test]
fn is_checked_where_it_is_built_into_a_model() {
    let errors = Holder::builder().scalar(Scalar::Whole(1)).build().unwrap_err();
    assert_eq!(errors.first().code(), "one_of_many");
    assert_eq!(errors.first().pointer().to_string(), "/scalar");
    let cat = Cat::builder().kind("dog").build().unwrap();
    let errors = Holder::builder().scalar("a".to_owned()).pet(cat).build().unwrap_err();
    assert_eq!(errors.first().pointer().to_string(), "/pet/name");
}

/// Two lists that may be one.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(one_of)]
enum Lists {
    Numbers(Vec<i64>),
    Texts(Vec<String>),
    Flag(bool),
}

#[test]
fn a_payload_that_may_match_another_member_is_checked() {
    let errors = Lists::try_from(Vec::<i64>::new()).unwrap_err();
    assert_eq!(errors.first().code(), "one_of_many");
    let lists = Lists::try_from(vec![1]).unwrap();
    assert_eq!(Lists::from_json(&lists.to_json().unwrap()).unwrap(), lists);
    assert_eq!(Lists::from(true), Lists::Flag(true));
}

/// A union of two models, of which one is open, so that it has values of the other.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(one_of)]
enum Account {
    Named(Named),
    Open(Open),
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Named {
    name: String,
}

#[derive(Clone, Debug, PartialEq, HlModel)]
struct Open {
    id: Option<u8>,
    #[hl(any_string_name)]
    more: Dict,
}

#[derive(Debug, HlModel)]
#[hl(closed)]
struct Bill {
    account: Account,
}

/// A model is taken for an object of its own, so a union is made of it without a check. What matches another member as
/// well is found where the union is used: by the builder of the model that holds it, and by every reader.
#[test]
fn a_union_made_of_a_model_is_checked_where_it_is_built_in() {
    let named = Named::from_json(r#"{"name":"Ada"}"#).unwrap();
    let account = Account::from(named.clone());
    assert_eq!(account.as_named(), Some(&named));
    let written = account.to_json().unwrap();
    assert_eq!(written, r#"{"name":"Ada"}"#);
    assert_eq!(Account::from_json(&written).unwrap_err().first().code(), "one_of_many");
    let errors = Bill::builder().account(account).build().unwrap_err();
    assert_eq!((errors.first().code(), errors.first().pointer()), ("one_of_many", "/account"));
    let errors = Bill::builder().account(named).build().unwrap_err();
    assert_eq!(errors.first().code(), "one_of_many");
    // What only one member has is read as it was made.
    let open = Account::from(Open::from_json(r#"{"id":1}"#).unwrap());
    assert_eq!(Account::from_json(&open.to_json().unwrap()), Ok(open));
}
