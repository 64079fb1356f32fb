//! Builders: what they take, what they check, what they report.

use std::collections::{BTreeMap, HashMap};

use hl_model::{Date, DateTime, Decimal, DecimalString, Dict, Errors, HlModel, Integer, Nullable, Uuid, Value};

/// A session.
#[derive(Clone, Debug, PartialEq, HlModel)]
pub struct Session {
    id: String,
    created_at: DateTime,
    count: Integer,
    #[hl(min_items = 1)]
    tags: Option<Vec<String>>,
    score: Option<Decimal>,
    note: Option<Nullable<String>>,
    #[hl(any_string_name)]
    any_string_name: Dict,
}

fn session() -> Session {
    let builder = Session::builder().count(3).id("sesh_1").created_at("2024-05-01T00:00:00Z");
    builder.tags(["a", "b"]).score(0.5).note("n").any_string_name("z", 1).build().expect("the values are right")
}

#[test]
fn takes_what_converts() {
    assert_eq!(
        session().to_json().unwrap(),
        r#"{"id":"sesh_1","created_at":"2024-05-01T00:00:00Z","count":3,"tags":["a","b"],"score":0.5,"note":"n","z":1}"#
    );
}

#[test]
fn changes_a_copy() {
    let changed = session().to_builder().id("sesh_2".to_owned()).maybe_score(None::<f64>).note(Nullable::Null).build();
    let changed = changed.expect("the values are right");
    assert_eq!(changed.id(), "sesh_2");
    assert_eq!(changed.score(), None);
    assert_eq!(changed.note(), Some(Nullable::Null));
    assert_eq!(changed.any_string_name("z"), Some(&Value::from(1)));
}

#[test]
fn reports_all_problems() {
    let builder = Session::builder().id("a").created_at("yesterday").count(1).score(f64::NAN);
    let errors = builder.any_string_name("id", 1).build().expect_err("the values are wrong");
    let pointers: Vec<_> = errors.iter().map(|problem| problem.pointer().to_string()).collect();
    assert_eq!(pointers, ["/created_at", "/score", "/id"]);
    let errors = session().to_builder().tags([""; 0]).build().expect_err("the list is empty");
    assert_eq!(errors.iter().count(), 1, "{errors}");
}

/// A name.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(min_length = 2)]
pub struct Name(String);

#[test]
fn makes_a_newtype() {
    assert_eq!(Name::new("Ada").unwrap().inner(), "Ada");
    assert!(Name::new("A").is_err());
    assert_eq!(Name::new("Ada").unwrap().into_inner(), "Ada");
}

/// A page.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
pub struct Page<T> {
    items: Vec<T>,
    next: Option<Box<Self>>,
}

#[test]
fn builds_generic_models() {
    let last = Page::<Name>::builder().items([Name::new("Bob").unwrap()]).build().unwrap();
    let page = Page::<Name>::builder().items(Vec::<Name>::new()).next(last).build().unwrap();
    assert_eq!(page.to_json().unwrap(), r#"{"items":[],"next":{"items":["Bob"]}}"#);
}

/// Objects of every type.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
pub struct Maps {
    any: Dict,
    dates: Option<Dict<DateTime>>,
    counts: Option<HashMap<String, Integer>>,
    nested: Option<BTreeMap<String, Vec<String>>>,
}

#[test]
fn takes_maps_and_pairs_for_objects() {
    let any = Maps::builder().any([("a", 1), ("b", 2)]).build().unwrap();
    assert_eq!(any.to_json().unwrap(), r#"{"any":{"a":1,"b":2}}"#);
    let again = Maps::builder().any(any.any().clone()).counts(HashMap::from([("c", 3)])).build().unwrap();
    assert_eq!(again.to_json().unwrap(), r#"{"any":{"a":1,"b":2},"counts":{"c":3}}"#);
    let tree = BTreeMap::from([("d".to_owned(), vec!["e".to_owned()])]);
    let all = again.to_builder().any(vec![("x", "y")]).maybe_dates(None::<Dict<DateTime>>).nested(tree).build();
    assert_eq!(all.unwrap().to_json().unwrap(), r#"{"any":{"x":"y"},"counts":{"c":3},"nested":{"d":["e"]}}"#);
}

#[test]
fn names_the_entry_that_does_not_convert() {
    let builder = Maps::builder().any([("a", 0.5), ("b/c", f64::INFINITY)]).dates([("d", "yesterday")]);
    let errors = builder.build().expect_err("two values do not convert");
    let pointers: Vec<_> = errors.iter().map(|problem| problem.pointer().to_string()).collect();
    assert_eq!(pointers, ["/any/b~1c", "/dates/d"]);
}

/// Types whose setters take values that are not valid for the type.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
pub struct Narrow {
    day: Option<Date>,
    id: Option<Uuid>,
    price: Option<DecimalString>,
    whole: Option<Integer>,
    number: Option<Decimal>,
    small: Option<u8>,
    middle: Option<i32>,
    large: Option<i64>,
    float: Option<f32>,
    #[hl(secret)]
    since: Option<DateTime>,
    #[hl(write_only)]
    pin: Option<u16>,
}

/// The code and the text of the only problem.
fn refused(result: Result<Narrow, Errors>) -> (&'static str, String) {
    let errors = result.expect_err("the value is refused");
    assert_eq!(errors.len(), 1, "{errors}");
    (errors.first().code(), errors.first().to_string())
}

#[test]
fn reports_a_value_that_does_not_convert_as_reading_does() {
    let built = [
        (refused(Narrow::builder().day("1 \"May\"").build()), r#"{"day": "1 \"May\""}"#),
        (refused(Narrow::builder().id(String::new()).build()), r#"{"id": ""}"#),
        (refused(Narrow::builder().price("one").build()), r#"{"price": "one"}"#),
        (refused(Narrow::builder().whole("0.50".parse::<Decimal>().expect("a number")).build()), r#"{"whole": 0.50}"#),
        (refused(Narrow::builder().small(300).build()), r#"{"small": 300}"#),
        (refused(Narrow::builder().small(-1_i8).build()), r#"{"small": -1}"#),
        (refused(Narrow::builder().middle(3_000_000_000_i64).build()), r#"{"middle": 3000000000}"#),
        (refused(Narrow::builder().large(u64::MAX).build()), r#"{"large": 18446744073709551615}"#),
        (refused(Narrow::builder().since("yesterday").build()), r#"{"since": "yesterday"}"#),
        (refused(Narrow::builder().pin(123_456).build()), r#"{"pin": 123456}"#),
    ];
    for ((code, text), json) in built {
        let (read_code, read_text) = refused(Narrow::from_json(json));
        let (read_text, _) = read_text.split_once(" (line").expect("a text has places");
        assert_eq!((code, text.as_str()), (read_code, read_text), "{json}");
    }
    let (_, text) = refused(Narrow::builder().number(f64::NEG_INFINITY).build());
    assert_eq!(text, "/number: expected a number, found -inf");
    let (code, text) = refused(Narrow::builder().middle(3_000_000_000_i64).build());
    assert_eq!((code, text.as_str()), ("bad_format", "/middle: expected a 32 bit integer, found 3000000000"));
    let (code, text) = refused(Narrow::from_json(r#"{"float": -1e39}"#));
    assert_eq!(
        (code, text.as_str()),
        ("bad_format", "/float: expected a 32 bit float, found -1e39 (line 1, column 11)")
    );
}

#[test]
fn nothing_in_place_of_a_list_leaves_the_key_out() {
    #[derive(Debug, HlModel)]
    #[hl(closed)]
    struct Tagged {
        tags: Option<Vec<String>>,
    }
    let none: Option<String> = None;
    assert_eq!(Tagged::builder().tags(none).build().unwrap().to_json().unwrap(), "{}");
    assert_eq!(Tagged::builder().tags(Some("a")).build().unwrap().to_json().unwrap(), r#"{"tags":["a"]}"#);
    assert_eq!(Tagged::builder().tags(Vec::<String>::new()).build().unwrap().to_json().unwrap(), r#"{"tags":[]}"#);
    assert_eq!(Tagged::builder().maybe_tags(None::<Vec<String>>).build().unwrap().to_json().unwrap(), "{}");
    assert_eq!(Tagged::builder().tags(["a"]).tags(None::<&str>).build().unwrap().to_json().unwrap(), "{}");
}

/// A model with a name of its own for the keys that it does not declare.
#[derive(Clone, Debug, Default, PartialEq, HlModel)]
pub struct Noted {
    #[hl(min_length = 1)]
    id: String,
    #[hl(any_string_name)]
    extra: Dict<Integer>,
}

#[test]
fn undeclared_keys_are_added_changed_removed_and_given_as_a_whole() {
    let noted = Noted::builder().id("a").any_string_name("x", 1).set_extra("x", 2).set_extra("y", 3).build().unwrap();
    assert_eq!(noted.to_json().unwrap(), r#"{"id":"a","x":2,"y":3}"#);
    let less = noted.to_builder().remove_extra("x").remove_extra("z").build().unwrap();
    assert_eq!(less.to_json().unwrap(), r#"{"id":"a","y":3}"#);
    let whole = noted.to_builder().extra(less.extra().clone()).any_string_name("b", 1).build().unwrap();
    assert_eq!(whole.to_json().unwrap(), r#"{"id":"a","y":3,"b":1}"#);
    let errors = noted.to_builder().extra([("id", 1)]).set_extra("id", 2).build().unwrap_err();
    assert_eq!(errors.iter().map(hl_model::Problem::code).collect::<Vec<_>>(), ["declared_key", "declared_key"]);
    let read = Noted::from_json(r#"{"x":1,"id":"a","y":2}"#).unwrap();
    let changed = read.into_builder().remove_extra("x").set_extra("z", 3).build().unwrap();
    assert_eq!(changed.to_json().unwrap(), r#"{"id":"a","y":2,"z":3}"#);
}

#[test]
fn what_is_made_within_the_module_of_a_model_can_be_checked() {
    let errors = Noted::default().check().unwrap_err();
    assert_eq!(errors.to_string(), "Noted: 1 problem\n  /id: expected at least 1 character, found 0");
    assert_eq!(Noted { id: "a".into(), extra: Dict::new() }.check(), Ok(()));
    assert_eq!(vec![Noted::default()].check().unwrap_err().first().pointer(), "/0/id");
}

#[test]
fn a_builder_is_cloned_at_any_point() {
    let started = Session::builder().id("sesh_1").count(3).any_string_name("z", 1);
    let (one, other) = (started.clone().created_at("2024-05-01T00:00:00Z"), started.created_at("yesterday"));
    assert_eq!(one.clone().build(), one.build());
    assert_eq!(other.clone().build().unwrap_err(), other.build().unwrap_err(), "what did not convert is copied too");
    let page = Page::<Name>::builder().items([Name::new("Ada").unwrap()]);
    assert_eq!(page.clone().build(), page.build());
    let from_model = session().into_builder();
    assert_eq!(from_model.clone().build().unwrap(), session());
}

#[test]
fn parts_are_cloned_and_shown() {
    let parts = session().into_parts();
    let SessionParts { id, any_string_name, .. } = parts.clone();
    assert_eq!((id, any_string_name), (parts.id.clone(), parts.any_string_name.clone()));
    assert!(format!("{parts:?}").starts_with("SessionParts { id: \"sesh_1\", "));
}

/// A value that cannot be cloned.
#[derive(Debug, HlModel)]
pub struct Only(String);

/// A model of such a value: it has a builder and parts that cannot be cloned either.
#[derive(Debug, HlModel)]
#[hl(closed)]
pub struct Holder {
    only: Only,
}

#[test]
fn nothing_is_asked_of_values_that_cannot_be_cloned() {
    let holder = Holder::builder().only(Only::new("a").unwrap()).build().unwrap();
    assert_eq!(holder.into_parts().only.inner(), "a");
}

/// More required keys than one tuple of the state has places for.
#[derive(Debug, PartialEq, HlModel)]
#[hl(closed)]
struct ManyKeys {
    k0: i64,
    k1: i64,
    k2: i64,
    k3: i64,
    k4: i64,
    k5: i64,
    k6: i64,
    k7: i64,
    k8: i64,
    k9: i64,
    k10: i64,
    k11: i64,
    k12: i64,
    k13: i64,
    k14: i64,
    k15: i64,
    k16: i64,
    k17: i64,
    k18: i64,
    k19: i64,
}

#[test]
fn many_required_keys_are_set_in_any_order_and_more_than_once() {
    let forwards = ManyKeys::builder()
        .k0(0)
        .k1(1)
        .k2(2)
        .k3(3)
        .k4(4)
        .k5(5)
        .k6(6)
        .k7(7)
        .k8(8)
        .k9(9)
        .k10(10)
        .k11(11)
        .k12(12)
        .k13(13)
        .k14(14)
        .k15(15)
        .k16(16)
        .k17(17)
        .k18(18)
        .k19(19)
        .build()
        .unwrap();
    let backwards = ManyKeys::builder()
        .k19(19)
        .k18(18)
        .k17(17)
        .k16(16)
        .k15(15)
        .k14(14)
        .k13(13)
        .k12(12)
        .k11(11)
        .k10(10)
        .k9(9)
        .k8(8)
        .k7(7)
        .k6(6)
        .k5(5)
        .k4(4)
        .k3(3)
        .k2(2)
        .k1(1)
        .k0(0)
        .build()
        .unwrap();
    let mixed = ManyKeys::builder()
        .k7(7)
        .k0(0)
        .k19(19)
        .k8(8)
        .k1(1)
        .k16(16)
        .k3(3)
        .k12(12)
        .k5(5)
        .k18(18)
        .k2(2)
        .k9(9)
        .k4(4)
        .k17(17)
        .k6(6)
        .k11(11)
        .k10(10)
        .k15(15)
        .k13(13)
        .k14(14)
        .k3(3)
        .k19(19)
        .k0(0)
        .build()
        .unwrap();
    assert_eq!(forwards, backwards);
    assert_eq!(forwards, mixed);
    let changed = forwards.into_builder().k9(90).build().unwrap();
    assert_eq!((changed.k9(), changed.k10()), (90, 10));
}

#[test]
fn a_list_that_is_an_error_is_a_problem() {
    let list: Result<String, Errors> = Err(Listed::from_json("[]").unwrap_err());
    let problem = Listed::builder().tags(list).build().unwrap_err();
    assert_eq!(
        problem.to_string(),
        "Listed: 1 problem\n  /tags: the list was given as a `Result`, which is an error; unwrap it by `?`"
    );
}

/// A model with a list.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Listed {
    tags: Vec<String>,
}

/// Secrets whose setters take values that do not convert.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Tokens {
    #[hl(secret)]
    by_name: Option<Dict<DateTime>>,
    #[hl(secret)]
    in_lists: Option<Dict<Vec<DateTime>>>,
    #[hl(secret)]
    list: Option<Vec<DateTime>>,
}

#[test]
fn shows_neither_the_value_nor_the_keys_of_a_secret() {
    let builder = Tokens::builder().by_name([("hunter2", "x")]).in_lists([("hunter2", ["hunter2"])]);
    let errors = builder.list(["hunter2"]).build().unwrap_err();
    let pointers: Vec<_> = errors.iter().map(hl_model::Problem::pointer).collect();
    assert_eq!(pointers, ["/by_name/…", "/in_lists/…/0", "/list/0"]);
    assert!(!errors.to_string().contains("hunter2"), "{errors}");
}
