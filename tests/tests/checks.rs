//! The user's own checks: `#[hl(check = …)]`.

use std::collections::BTreeMap;

use hl_model::{Checks, Dict, Errors, HlModel, ReadOptions, Value};

/// A stay of some guests.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed, check = in_order, check(is_short, description = "a stay ends within a week"))]
struct Stay {
    from: i64,
    to: i64,
    #[hl(check = is_even)]
    guests: Option<u8>,
}

fn in_order(stay: &Stay, checks: &mut Checks) {
    if stay.to() < stay.from() {
        checks.add("/to", "before_from", "must not be before `from`");
    }
}

fn is_short(stay: &Stay, checks: &mut Checks) {
    if stay.to() - stay.from() > 7 {
        checks.add("", "too_long_a_stay", format!("{} days are too many", stay.to() - stay.from()));
    }
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "a check takes a reference")]
fn is_even(guests: &u8, checks: &mut Checks) {
    if guests % 2 == 1 {
        checks.add("", "odd", "must be even");
    }
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed, check = are_apart)]
struct Trip {
    stays: Vec<Stay>,
    name: Option<String>,
}

fn are_apart(trip: &Trip, checks: &mut Checks) {
    for (index, pair) in trip.stays().windows(2).enumerate() {
        if let [first, second] = pair
            && second.from() < first.to()
        {
            checks.add(&format!("/stays/{}/from", index + 1), "overlap", "overlaps the stay before");
        }
    }
}

/// An even number under a name.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(check = is_even_number)]
struct Even(i64);

fn is_even_number(even: &Even, checks: &mut Checks) {
    if even.inner() % 2 != 0 {
        checks.add("", "odd", "must be even");
    }
}

/// A few numbers from 1 on, in a value of any type.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(items(minimum = 1), check = are_few)]
struct Few(Value);

fn are_few(few: &Few, checks: &mut Checks) {
    if few.inner().as_list().is_some_and(|items| items.len() > 2) {
        checks.add("", "many", "must be few");
    }
}

/// A word in lower case, with a map by such words.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, HlModel)]
#[hl(check = is_lower)]
struct Lower(String);

fn is_lower(word: &Lower, checks: &mut Checks) {
    if word.inner().chars().any(char::is_uppercase) {
        checks.add("", "upper_case", "must be in lower case");
    }
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed)]
struct Index {
    pages: Option<BTreeMap<Lower, u16>>,
    #[hl(secret)]
    secrets: Option<BTreeMap<Lower, u16>>,
    #[hl(secret)]
    word: Option<Lower>,
}

#[test]
fn a_check_of_a_maps_key_says_why_the_key_is_refused() {
    assert_eq!(
        of::<Index>(r#"{"pages":{"a":1,"B":2},"secrets":{"C":3}}"#).to_string(),
        r#"Index: 2 problems
  /pages: the key "B" is refused: must be in lower case (line 1, column 10)
  /secrets: the key "…" is refused: the value is refused (line 1, column 34)"#
    );
}

#[test]
fn a_check_of_a_secret_says_by_its_code_alone_why_the_value_is_refused() {
    let errors = of::<Index>(r#"{"word":"Upper"}"#);
    assert_eq!(found(&errors), [("/word", "upper_case")]);
    assert_eq!(errors.to_string(), "Index: 1 problem\n  /word: the value is refused (line 1, column 9)");
}

/// Pointers with codes.
fn found(errors: &Errors) -> Vec<(&str, &str)> {
    errors.iter().map(|problem| (problem.pointer(), problem.code())).collect()
}

fn of<T: HlModel + std::fmt::Debug>(json: &str) -> Errors {
    T::from_json(json).expect_err(json)
}

#[test]
fn a_check_is_run_where_all_items_of_any_value_are_right() {
    assert_eq!(found(&of::<Few>("[1,2,3]")), [("", "many")]);
    assert_eq!(found(&of::<Few>("[1,0,3]")), [("/1", "below_minimum")]);
}

#[test]
fn a_check_finds_its_problem_with_its_place() {
    let errors = of::<Stay>("{\"from\": 3,\n \"to\": 1}");
    assert_eq!(errors.to_string(), "Stay: 1 problem\n  /to: must not be before `from` (line 2, column 8)");
    let errors = of::<Stay>("{\"from\": 1, \"to\": 90}");
    assert_eq!(
        errors.to_string(),
        "Stay: 1 problem\n  : 89 days are too many (line 1, column 1)".replace("  : ", "  ")
    );
}

#[test]
fn the_checks_of_keys_come_before_those_of_the_model() {
    assert_eq!(
        found(&of::<Stay>(r#"{"guests": 3, "from": 3, "to": 1}"#)),
        [("/guests", "odd"), ("/to", "before_from")]
    );
}

#[test]
fn all_problems_of_the_schema_come_first() {
    let json =
        r#"{"stays": [{"from": 2, "to": 1}, {"from": "x", "to": 1}, {"from": 1, "to": 1, "guests": 1}], "name": 1}"#;
    assert_eq!(
        found(&of::<Trip>(json)),
        [
            ("/stays/1/from", "wrong_type"),
            ("/name", "wrong_type"),
            ("/stays/0/to", "before_from"),
            ("/stays/2/guests", "odd")
        ]
    );
}

#[test]
fn the_checks_of_a_model_run_when_those_of_the_models_in_it_have_found_nothing() {
    let json = r#"{"stays": [{"from": 1, "to": 3}, {"from": 2, "to": 3}, {"from": 2, "to": 1}]}"#;
    assert_eq!(found(&of::<Trip>(json)), [("/stays/2/to", "before_from")]);
    let json = r#"{"stays": [{"from": 1, "to": 3}, {"from": 2, "to": 3}]}"#;
    assert_eq!(found(&of::<Trip>(json)), [("/stays/1/from", "overlap")]);
}

#[test]
fn what_is_built_is_checked() -> Result<(), Errors> {
    let stay = Stay::builder().from(1).to(2).build()?;
    let errors = stay.to_builder().to(0).guests(1).build().unwrap_err();
    assert_eq!(found(&errors), [("/guests", "odd"), ("/to", "before_from")]);
    let errors = Trip::builder().stays([stay.clone(), stay]).build().unwrap_err();
    assert_eq!(found(&errors), [("/stays/1/from", "overlap")]);
    Ok(())
}

/// The variants of a union have public fields, so that its values are made without a builder.
#[test]
fn what_is_in_what_is_built_is_checked() {
    #[derive(Clone, Debug, PartialEq, HlModel)]
    #[hl(one_of, discriminator = "kind")]
    enum Booking {
        Room {
            #[hl(check = is_even)]
            guests: Option<u8>,
        },
        Stay(Stay),
    }
    #[derive(Debug, HlModel)]
    #[hl(closed)]
    struct Order {
        one: Booking,
        more: Option<Vec<Booking>>,
    }
    let room = |guests| Booking::Room { guests: Some(guests) };
    let stay = Booking::Stay(Stay { from: 2, to: 1, guests: None });
    let errors = Order::builder().one(room(1)).more([room(2), room(3), stay]).build().unwrap_err();
    assert_eq!(found(&errors), [("/one/guests", "odd"), ("/more/1/guests", "odd"), ("/more/2/to", "before_from")]);
    assert!(Order::builder().one(room(2)).build().is_ok());
}

#[test]
fn a_newtype_is_checked() {
    assert_eq!(found(&Even::new(3).unwrap_err()), [("", "odd")]);
    assert!(Even::new(4).is_ok());
    assert_eq!(found(&of::<Vec<Even>>("[2, 3, 4, 5]")), [("/1", "odd"), ("/3", "odd")]);
}

#[test]
fn checks_run_wherever_a_model_stands() {
    assert_eq!(found(&of::<Dict<Stay>>(r#"{"a": {"from": 2, "to": 1}}"#)), [("/a/to", "before_from")]);
    let value: Value = r#"{"from": 2, "to": 1}"#.parse().expect("JSON");
    assert_eq!(found(&Stay::from_value(value).unwrap_err()), [("/to", "before_from")]);
    let error = serde_json::from_str::<Stay>(r#"{"from": 2, "to": 1}"#).unwrap_err();
    assert!(error.to_string().contains("/to: must not be before `from`"), "{error}");
    assert_eq!(found(&Stay::from_query("from=2&to=1").unwrap_err()), [("/to", "before_from")]);
}

#[test]
fn a_changed_copy_is_checked() -> Result<(), Errors> {
    #[derive(Debug, HlModel)]
    #[hl(closed)]
    struct Patch {
        to: Option<i64>,
    }
    let stay = Stay::builder().from(1).to(2).build()?;
    assert_eq!(found(&stay.apply(&Patch::builder().to(0).build()?).unwrap_err()), [("/to", "before_from")]);
    Ok(())
}

#[test]
fn a_lenient_reading_has_the_value_and_its_problems() -> Result<(), Errors> {
    let (stay, problems) = Stay::collect_json(r#"{"from": 2, "to": 1}"#, &ReadOptions::new())?;
    assert_eq!((stay.from(), stay.to()), (2, 1));
    assert_eq!(problems.as_ref().map(found), Some(vec![("/to", "before_from")]));
    Ok(())
}

/// The first member is tried on texts of the second.
#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(one_of)]
enum Either {
    Stay(Stay),
    Watched(Watched),
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(check = is_never_run)]
struct Watched {
    watched: Option<bool>,
    #[hl(any_string_name)]
    any_string_name: Dict<i64>,
}

fn is_never_run(_: &Watched, _: &mut Checks) {
    panic!("a member that is only tried is not checked");
}

#[test]
fn a_member_of_a_union_is_checked_once_it_has_been_chosen() {
    #[derive(Debug, HlModel)]
    #[hl(any_of)]
    #[allow(dead_code)]
    enum Any {
        Stay(Stay),
        Watched(Watched),
    }
    // The text matches both members, so a `oneOf` chooses neither, and an `anyOf` the first.
    let json = r#"{"from": 2, "to": 1}"#;
    assert_eq!(found(&of::<Either>(json)), [("", "one_of_many")]);
    assert_eq!(found(&of::<Any>(json)), [("/to", "before_from")]);
}

#[test]
fn pages_name_the_checks() {
    let page = hl_model::docs::page::<Stay>(hl_model::docs::Vocabulary::Rust);
    assert!(page.contains("checked by `in_order`; checked by `is_short`: a stay ends within a week"), "{page}");
    assert!(page.contains("checked by `is_even`"), "{page}");
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed, check = second_text, check = first_text)]
struct Words {
    #[hl(check = is_long, check = is_upper)]
    b: String,
    #[hl(check = is_long)]
    a: String,
    z: Option<Even>,
    y: Option<Even>,
}

fn is_long(text: &str, checks: &mut Checks) {
    if text.len() < 3 {
        checks.add("", "short", "is short");
    }
}

fn is_upper(text: &str, checks: &mut Checks) {
    if text.to_uppercase() != *text {
        checks.add("", "lower", "has lower case");
    }
}

fn second_text(_: &Words, checks: &mut Checks) {
    checks.add("", "second", "comes first");
}

fn first_text(_: &Words, checks: &mut Checks) {
    checks.add("", "first", "comes second");
}

#[test]
fn checks_run_in_the_order_of_declaration() {
    let errors = of::<Words>(r#"{"a": "a", "b": "b"}"#);
    let expected = [("/b", "short"), ("/b", "lower"), ("/a", "short"), ("", "second"), ("", "first")];
    assert_eq!(found(&errors), expected);
    let built = Words::builder().a("a").b("b").build().unwrap_err();
    assert_eq!(found(&built), expected);
}

#[test]
fn the_models_in_a_model_are_checked_in_the_order_of_the_text() {
    let errors = of::<Words>(r#"{"y": 1, "a": "a", "z": 3, "b": "b"}"#);
    // The checks of `Words` do not run, because they may rely on those of the models in it.
    assert_eq!(found(&errors), [("/y", "odd"), ("/z", "odd")]);
}

#[derive(Clone, Debug, PartialEq, HlModel)]
#[hl(closed, check = panics)]
struct Broken {
    a: i64,
}

fn panics(broken: &Broken, _: &mut Checks) {
    assert!(broken.a() == 0, "a check of the user's own");
}

#[test]
fn the_panic_of_a_check_is_that_of_the_users_code() {
    let panics = |read: fn()| {
        let payload = std::panic::catch_unwind(read).unwrap_err();
        payload.downcast_ref::<&str>().is_some_and(|text| text.contains("a check of the user's own"))
    };
    assert!(panics(|| drop(Broken::from_json(r#"{"a":1}"#))));
    assert!(panics(|| drop(Broken::builder().a(1).build())));
    assert!(panics(|| drop(serde_json::from_str::<Broken>(r#"{"a":1}"#))));
    assert_eq!(Broken::from_json(r#"{"a":0}"#).map(|broken| broken.a()), Ok(0));
}
